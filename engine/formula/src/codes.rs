//! The family HENG0200 to 0249: formula text, its names, types and units, and what goes wrong when it is
//! worked out. Scripts have their own family (`script_codes.rs`).

use heng_source::Phrase;

heng_source::codes! {
    EMPTY_FORMULA = "HENG0200" "empty-formula" Error {
        message: "公式是空的" / "the formula is empty",
        label: "这里应有公式" / "a formula is expected here",
        help: "写一个式子，例如 支出 ÷ 预算；不需要公式就删去这个键。" / "Write an expression, for example 支出 ÷ 预算, or remove the key.",
        explain: "写了 `measure:` 之类的键，却没有式子，或者只有空白。\n\n空公式得不出任何值。heng 不把它当作 0，否则漏写的公式会悄悄扣掉全部分数。\n\n例：`measure: \"\"` 应写成 `measure: 支出 ÷ 预算`。"
            / "A key such as `measure:` is there, but its formula is missing or blank.\n\nAn empty formula has no value. heng does not take it for 0: a forgotten formula would silently cost all points.\n\nExample: instead of `measure: \"\"` write `measure: 支出 ÷ 预算`.",
    }
    TOO_LONG = "HENG0201" "formula-too-long" Error {
        message: "公式超过 {limit} 个字符" / "the formula is longer than {limit} characters",
        label: "太长" / "too long",
        help: "把它拆成几个指标，或改用脚本（script:）。" / "Split it into several indicators, or use a script (`script:`).",
        explain: "公式的长度有上限，免得误贴进来的大段文字占满内存。\n\n真正的评分公式只有几十个字。例：要分二十个步骤的算法，写成 `.rhai` 脚本，一步一行，也更好核对。"
            / "The length of a formula is limited, so that a page pasted by mistake cannot fill the memory.\n\nReal scoring formulas have a few dozen characters. Example: an algorithm of twenty steps belongs in a `.rhai` script, a step a line, which is also easier to check.",
    }
    TOO_DEEP = "HENG0202" "formula-too-deep" Error {
        message: "公式套得太深或一连串的项太多（上限 {limit}）" / "the formula is nested too deeply or has too many terms in a row (limit {limit})",
        label: "到这里超过上限" / "the limit is passed here",
        help: "拆成几个指标；很多数相加请放进一张表，用 sum(表.列)。" / "Split it into several indicators; to add many numbers put them into a table and use sum(table.column).",
        explain: "括号、乘方、正负号和 `否则 如果` 一层套一层，或者 `a + b + c + …` 一长串，都有上限，使任何输入都能很快得出结果或报错。\n\n例：`((((…))))` 去掉多余的括号；几十个项目相加，改成表 `sum(项目.金额)`，也便于逐行说明。"
            / "Brackets, powers, signs and `否则 如果` inside one another, and long rows such as `a + b + c + …`, are limited, so that every input is worked out or refused at once.\n\nExample: drop needless brackets from `((((…))))`; put dozens of amounts into a table and write `sum(项目.金额)`, which the explanation can then tell row by row.",
    }
    UNKNOWN_CHARACTER = "HENG0203" "unknown-character" Error {
        message: "公式里不能用“{text}”" / "`{text}` has no meaning in a formula",
        label: "这个符号没有意义" / "has no meaning here",
        help: "可用的运算符：+ - × ÷ ^ == ≠ < ≤ > ≥ 且 或 非，以及 ( ) 和逗号。" / "The operators are + - × ÷ ^ == ≠ < ≤ > ≥ 且 或 非, besides ( ) and the comma.",
        explain: "公式里出现了没有任何含义的符号，常见于从网页或文档粘贴的文字。\n\nheng 不会跳过看不懂的符号继续算，因为那样得到的就不是您写的公式了。\n\n例：`支出 ♦ 预算` 应写成 `支出 ÷ 预算`。"
            / "The formula holds a sign that has no meaning, as happens with text pasted from a page or a document.\n\nheng never skips what it cannot read and goes on: the result would belong to another formula than the one written.\n\nExample: instead of `支出 ♦ 预算` write `支出 ÷ 预算`.",
    }
    WRONG_SIGN = "HENG0204" "wrong-sign" Error {
        message: "公式里不用“{text}”" / "`{text}` is not used in formulas",
        label: "应写 {right}" / "write {right}",
        help: "请写成 {right}。" / "Write {right} instead.",
        explain: "这个符号样子或意思接近公式里的某个符号，但不是它。\n\n不等于写 `≠` 或 `!=`（不写 `<>`），大于等于写 `≥` 或 `>=`（不写 `=>`），乘方写 `^`（不写 `**`），“且”写 `且` 或 `&&`，参数之间写逗号（不写顿号），文字写在双引号里。破折号、间隔号看起来像减号、乘号，容易误认，所以也不接受。\n\n例：`支出 <> 0` 应写成 `支出 ≠ 0`。"
            / "The sign looks like, or means much the same as, one of the language, but is not it.\n\nNot equal is `≠` or `!=` (not `<>`), at least is `≥` or `>=` (not `=>`), a power is `^` (not `**`), «and» is `且` or `&&`, arguments are parted by commas, text stands in double quotes. Dashes and middle dots look like minus and times and are refused for that reason.\n\nExample: instead of `支出 <> 0` write `支出 ≠ 0`.",
    }
    SINGLE_EQUALS = "HENG0205" "single-equals" Error {
        message: "一个等号“=”在公式里没有意义" / "a single `=` has no meaning in a formula",
        label: "比较相等应写 ==" / "equality is ==",
        help: "比较两个值是否相等写 ==，不相等写 ≠。公式不能给数据项赋值。" / "Write == to ask whether two values are equal, ≠ whether they differ. A formula cannot assign.",
        explain: "一个等号在许多语言里是“赋值”，在电子表格里是“相等”。为免误会，公式里相等一律写两个等号。\n\n例：`IF(违规数 = 0, 5, 0)` 应写成 `IF(违规数 == 0, 5, 0)`。公式开头也不要像电子表格那样加等号。"
            / "A single equals sign assigns in many languages and compares in spreadsheets. To keep the two apart, equality is always written with two.\n\nExample: instead of `IF(违规数 = 0, 5, 0)` write `IF(违规数 == 0, 5, 0)`. Nor does a formula begin with `=` as in a spreadsheet.",
    }
    MODULO_SIGN = "HENG0206" "modulo-sign" Error {
        message: "“{text}”只能紧跟在数字后面表示百分数" / "`{text}` may only stand behind a number, as a share",
        label: "这里不是百分数" / "not a share here",
        help: "百分数写 95%，相乘写 95% × 支出；求余数写 mod(a, b)。" / "A share is 95%, a product 95% × 支出, a remainder mod(a, b).",
        explain: "百分号在公式里只有一个意思：前面的数除以 100。有的语言用它求余数，所以两个数之间的百分号含义不明，不予接受。\n\n例：`支出 % 2` 若是求余数应写 `mod(支出, 2)`；`95 % 支出` 若是“支出的 95%”应写 `95% × 支出`。"
            / "The percent sign means one thing: the number before it over 100. Other languages use it for remainders, so between two operands it is ambiguous and refused.\n\nExample: for a remainder write `mod(支出, 2)` instead of `支出 % 2`; for 95% of an amount write `95% × 支出`.",
    }
    COMMENT = "HENG0207" "comment-in-formula" Error {
        message: "公式里不能写“{text}”" / "`{text}` cannot stand in a formula",
        label: "公式里没有注释，除号只写一个" / "formulas have no comments, and one slash divides",
        help: "注释写在公式外面，用 YAML 的 #；相除写 ÷ 或一个 /。" / "Put comments outside the formula, behind a # of YAML; divide with ÷ or a single /.",
        explain: "`//` 和 `/*` 在别的语言里是注释。公式里若允许，漏写一个 `*/` 就会让后面的式子全部失效而不报错。\n\n例：`支出 // 预算` 应写成 `支出 ÷ 预算`；说明文字写到 `standard:` 或 YAML 注释里。"
            / "`//` and `/*` begin comments elsewhere. Were they allowed here, a forgotten `*/` would silently switch off the rest of a formula.\n\nExample: instead of `支出 // 预算` write `支出 ÷ 预算`; put remarks into `standard:` or a YAML comment.",
    }
    UNCLOSED_TEXT = "HENG0208" "unclosed-text" Error {
        message: "文字缺少右引号 {close}" / "the text has no closing {close}",
        label: "从这里开始的文字没有结束" / "this text never ends",
        help: "在文字末尾加上 {close}。中文引号要成对：“…”。" / "Add {close} at its end. Chinese quotes come in pairs: “…”.",
        explain: "文字写在一对双引号里：`\"甲\"` 或 `“甲”`，左右须是同一种。\n\n例：`count_if(项目.类别 == “民生)` 应写成 `count_if(项目.类别 == “民生”)`。在 YAML 里，以双引号开头的公式整体还要再加引号，或用 `|` 另起一行。"
            / "Text stands between a pair of double quotes, `\"甲\"` or `“甲”`, both of the same kind.\n\nExample: instead of `count_if(项目.类别 == “民生)` write `count_if(项目.类别 == “民生”)`. In YAML a formula that begins with a double quote needs quotes of its own, or a block after `|`.",
    }
    WRONG_DECIMAL_POINT = "HENG0209" "wrong-decimal-point" Error {
        message: "小数点写成了句号：{text}" / "a full stop stands for the decimal point: {text}",
        label: "应写 {right}" / "write {right}",
        help: "请写成 {right}。" / "Write {right}.",
        explain: "中文输入法下按小数点会得到句号“。”。heng 认出了它，但不会替您改数字。\n\n例：`0。95` 应写成 `0.95`。"
            / "With a Chinese input method the key of the decimal point types the full stop `。`. heng recognises it but does not change numbers for you.\n\nExample: instead of `0。95` write `0.95`.",
    }
    BAD_NUMBER = "HENG0210" "bad-number-in-formula" Error {
        message: "“{text}”不是一个数" / "`{text}` is not a number",
        label: "不是一个数" / "not a number",
        help: "数写成 1234.5 这样：一个小数点，两边都有数字，不写千分位。" / "Write numbers like 1234.5: one point with digits on both sides, no separators of thousands.",
        explain: "公式里的数由数字和至多一个小数点组成，小数点两边都要有数字。\n\n例：`1.2.3`、`5.` 都不是数；`.5` 应写成 `0.5`；`7,239.58` 应写成 `7239.58`，因为逗号在公式里分隔参数。"
            / "A number in a formula is digits with at most one decimal point, and digits on both sides of it.\n\nExample: `1.2.3` and `5.` are no numbers; write `0.5` for `.5`, and `7239.58` for `7,239.58`, since commas part arguments.",
    }
    EXPONENT = "HENG0211" "exponent-notation" Error {
        message: "公式里不写科学计数法：{text}" / "numbers with exponents are not used in formulas: {text}",
        label: "请写出完整的数" / "write the number in full",
        help: "写出完整的数，或用 万、亿 作单位，例如 1000、1千元、3亿元。" / "Write the number in full, or with a prefix: 1000, 1千元, 3亿元.",
        explain: "`1e3` 是 1000 的科学计数法，多半来自电子表格的导出。评分规则是给人核对的，应写成人一眼能读的数。\n\n例：`1e3` 应写成 `1000`，`3e8` 元应写成 `3亿元`。"
            / "`1e3` is 1000 in the notation of exponents, mostly an export of a spreadsheet. Rules are there to be checked by people, who should read the number at a glance.\n\nExample: write `1000` for `1e3`, and `3亿元` for 3e8 元.",
    }
    NUMBER_TOO_LONG = "HENG0212" "number-too-long" Error {
        message: "数字太长：{text}" / "too many digits: {text}",
        label: "超过28位有效数字" / "more than 28 significant digits",
        help: "至多写28位有效数字。" / "Write at most 28 significant digits.",
        explain: "公式和数据里的数至多 28 位有效数字、28 位小数，超出的不会被悄悄舍去，而是报错。\n\n例：需要无限小数时不写 `0.3333…`，写成分数 `1 ÷ 3`，heng 按分数精确计算。"
            / "A number in a formula or in data has at most 28 significant digits and 28 decimals; more are refused rather than silently cut.\n\nExample: for a number without end write no `0.3333…` but the fraction `1 ÷ 3`, with which heng computes exactly.",
    }
    GROUPED_NUMBER = "HENG0213" "grouped-number" Error {
        message: "“{text}”像是带千分位的数，在这里却是两个参数" / "`{text}` looks like one number with a separator, but is two arguments here",
        label: "一个数还是两个？" / "one number or two?",
        help: "一个数写 {number}；两个参数在逗号后空一格：{apart}。" / "Write {number} for one number, or a blank behind the comma for two: {apart}.",
        explain: "逗号在公式里分隔参数，所以 `min(支出, 7,239)` 有三个参数，而不是两个。两种读法结果不同，heng 不猜。\n\n例：7239 写 `min(支出, 7239)`；确实是两个参数就写 `min(支出, 7, 239)`。"
            / "Commas part arguments, so `min(支出, 7,239)` has three of them and not two. The readings give different results, and heng does not guess.\n\nExample: write `min(支出, 7239)` for 7239; if two arguments are meant, write `min(支出, 7, 239)`.",
    }
    UNKNOWN_UNIT = "HENG0214" "unknown-unit" Error {
        message: "“{text}”里的“{unit}”不是已知的单位" / "`{unit}` in `{text}` is not a known unit",
        label: "不认识的单位" / "unknown unit",
        help: "计数单位先在 units: 里声明；如果不是单位，数字后面要写运算符。" / "Declare counted units under `units:`; if it is no unit, an operator is missing behind the number.",
        explain: "数字后面的文字被当作单位读，如 `100万元`、`3 宗`。货币、时间、面积等单位是内置的，计数单位（宗、期、人次……）要先在指标体系的 `units:` 里声明。\n\n例：`违规数 ≤ 3起` 报错时，在 `units:` 里加上 `起`。若想写相乘，`2 支出` 应写成 `2 × 支出`。"
            / "Letters behind a number are read as its unit, as in `100万元` and `3 宗`. Money, time, area and the like are built in; counted units (宗, 期, 人次 …) are declared under `units:` of the pack.\n\nExample: for `违规数 ≤ 3起` add `起` to `units:`. Where a product is meant, write `2 × 支出` instead of `2 支出`.",
    }
    GLUED_WORD = "HENG0215" "glued-word" Error {
        message: "不认识的名称“{text}”" / "unknown name `{text}`",
        label: "是不是 {apart}？" / "is {apart} meant?",
        help: "如果、否则、且、或、非的两边要空格：{apart}" / "Put blanks around 如果, 否则, 且, 或 and 非: {apart}",
        explain: "汉字之间没有空格时，`如果支出` 会被读成一个名称。heng 不自动拆开：`非税收入` 之类的名称里也有这些字。\n\n例：`如果支出 > 0且预算 > 0 { 1 } 否则 { 0 }` 应写成 `如果 支出 > 0 且 预算 > 0 { 1 } 否则 { 0 }`。"
            / "Without a blank `如果支出` reads as one name. heng does not take it apart by itself, because names such as `非税收入` hold these characters too.\n\nExample: instead of `如果支出 > 0且预算 > 0 { 1 } 否则 { 0 }` write `如果 支出 > 0 且 预算 > 0 { 1 } 否则 { 0 }`.",
    }
    NOT_AN_EXPRESSION = "HENG0216" "not-an-expression" Error {
        message: "公式只能是一个式子，不能用“{text}”" / "a formula is one expression and has no `{text}`",
        label: "不能用在公式里" / "not allowed in a formula",
        help: "多步的算法请写成 .rhai 脚本，用 script: 引用。" / "Put an algorithm of several steps into a `.rhai` script and name it under `script:`.",
        explain: "公式没有语句、循环、赋值、数组和方法调用，只有一个式子，所以每一步都能在说明里列出来。\n\n例：`let r = 支出 ÷ 预算; min(1, r)` 应写成 `min(1, 支出 ÷ 预算)`；`项目.执行数.sum()` 应写成 `sum(项目.执行数)`。"
            / "Formulas have no statements, loops, assignments, arrays or method calls: one expression, so that the explanation can list every step of it.\n\nExample: instead of `let r = 支出 ÷ 预算; min(1, r)` write `min(1, 支出 ÷ 预算)`; instead of `项目.执行数.sum()` write `sum(项目.执行数)`.",
    }
    UNCLOSED_BRACKET = "HENG0217" "unclosed-bracket" Error {
        message: "“{text}”没有对应的“{close}”" / "`{text}` has no matching `{close}`",
        label: "这个括号没有闭合" / "never closed",
        help: "在该结束的地方补上“{close}”。" / "Add `{close}` where it should end.",
        explain: "每个左括号都要有一个右括号。heng 指出的是没有闭合的那个左括号，而不是公式的末尾。\n\n例：`min(1, 支出 ÷ 预算` 应写成 `min(1, 支出 ÷ 预算)`。全角、半角括号可以混用。"
            / "Every opening bracket needs its closing one. heng points at the bracket that was left open, not at the end of the formula.\n\nExample: instead of `min(1, 支出 ÷ 预算` write `min(1, 支出 ÷ 预算)`. Full-width and half-width brackets may be mixed.",
    }
    STRAY_BRACKET = "HENG0218" "stray-bracket" Error {
        message: "多了一个“{text}”" / "a `{text}` too many",
        label: "没有对应的左括号" / "opens nowhere",
        help: "删去它，或在前面补上左括号。" / "Remove it, or add the opening bracket before it.",
        explain: "这个右括号前面没有与它对应的左括号。\n\n例：`支出 ÷ 预算) × 10` 应写成 `(支出 ÷ 预算) × 10`。"
            / "Nothing before this closing bracket opens it.\n\nExample: instead of `支出 ÷ 预算) × 10` write `(支出 ÷ 预算) × 10`.",
    }
    WRONG_BRACKET = "HENG0219" "wrong-bracket" Error {
        message: "“{open}”应由“{close}”结束，这里却是“{text}”" / "`{open}` should end with `{close}`, not `{text}`",
        label: "这里应是 {close}" / "{close} is expected here",
        help: "把“{text}”改成“{close}”，或检查前面是否少了一个括号。" / "Change `{text}` to `{close}`, or see whether a bracket is missing before it.",
        explain: "圆括号和花括号交叉了。花括号只用在 `如果 … { } 否则 { }` 里，圆括号用在别处。\n\n例：`如果 (支出 > 0 { 1 ) 否则 { 0 }` 应写成 `如果 (支出 > 0) { 1 } 否则 { 0 }`。"
            / "Round and curly brackets cross. Curly ones belong to `如果 … { } 否则 { }`, round ones to everything else.\n\nExample: instead of `如果 (支出 > 0 { 1 ) 否则 { 0 }` write `如果 (支出 > 0) { 1 } 否则 { 0 }`.",
    }
    MISSING_OPERAND = "HENG0220" "missing-operand" Error {
        message: "{gap}少了一个数或名称" / "a number or a name is missing {gap}",
        label: "这里少了东西" / "something is missing here",
        help: "补上少了的部分，或删去多余的运算符、逗号。" / "Add what is missing, or remove the operator or comma that is too many.",
        explain: "运算符两边、逗号两边和括号里都要有数或名称。\n\n例：`支出 ÷ × 预算` 多了一个运算符；`min(1, )` 少了第二个参数；`支出 ÷` 少了除数。"
            / "Operators and commas need something on both sides, brackets something inside.\n\nExample: `支出 ÷ × 预算` has an operator too many; `min(1, )` lacks its second argument; `支出 ÷` lacks a divisor.",
    }
    MISSING_OPERATOR = "HENG0221" "missing-operator" Error {
        message: "“{before}”和“{text}”之间少了运算符" / "an operator is missing between `{before}` and `{text}`",
        label: "这前面少了运算符" / "an operator is missing before this",
        help: "补上运算符；乘号 × 不能省略，名称里不能有空格。" / "Add the operator; the sign × cannot be left out, and a name has no blanks in it.",
        explain: "两个数或名称挨在一起，中间没有运算符。乘号不能省略。\n\n例：`2(支出 + 结余)` 应写成 `2 × (支出 + 结余)`；名称 `财政 支出` 里多了空格，应写成 `财政支出`。"
            / "Two numbers or names stand side by side. The sign of multiplication cannot be left out.\n\nExample: instead of `2(支出 + 结余)` write `2 × (支出 + 结余)`; `财政 支出` is the name `财政支出` with a blank too many.",
    }
    STRAY_COMMA = "HENG0222" "stray-comma" Error {
        message: "这里不能有逗号" / "a comma cannot stand here",
        label: "逗号只分隔函数的参数" / "commas only part the arguments of functions",
        help: "数字不写千分位：7239.58；否则请检查前面是否少了函数名或括号。" / "Numbers have no separators of thousands: 7239.58; else see whether a function name or a bracket is missing.",
        explain: "逗号只用来分隔函数的参数。带千分位的数 `7,239.58` 在数据里可以写，在公式里要写成 `7239.58`。\n\n例：`支出 ÷ 7,239.58` 应写成 `支出 ÷ 7239.58万元`；`(1, 支出)` 前面少了函数名，应写成 `min(1, 支出)`。"
            / "Commas only part the arguments of functions. A number such as `7,239.58` may stand in data, but is `7239.58` in a formula.\n\nExample: instead of `支出 ÷ 7,239.58` write `支出 ÷ 7239.58万元`; `(1, 支出)` lacks a function name, as in `min(1, 支出)`.",
    }
    IF_WITHOUT_BLOCK = "HENG0223" "if-without-block" Error {
        message: "“{text}”后面缺少 { }" / "`{text}` has no { } behind it",
        label: "后面应有 { }" / "needs { } behind it",
        help: "写成 如果 条件 { 甲 } 否则 { 乙 }，或 IF(条件, 甲, 乙)。" / "Write 如果 condition { a } 否则 { b }, or IF(condition, a, b).",
        explain: "块形式的 `如果` 要用花括号把两个结果括起来，`否则` 后面是花括号或者又一个 `如果`。\n\n例：`如果 支出 > 0 得 10 否则 0` 应写成 `如果 支出 > 0 { 10 } 否则 { 0 }`。"
            / "The block form of `如果` puts both results into curly brackets; behind `否则` stands such a block or another `如果`.\n\nExample: instead of `如果 支出 > 0 得 10 否则 0` write `如果 支出 > 0 { 10 } 否则 { 0 }`.",
    }
    MISSING_ELSE = "HENG0224" "missing-else" Error {
        message: "“{text}”缺少“否则”" / "`{text}` has no 否则 (else)",
        label: "条件不成立时没有值" / "without a value where the condition fails",
        help: "补上 否则 { … }，例如 否则 { 0 }。" / "Add 否则 { … }, for example 否则 { 0 }.",
        explain: "条件不成立时公式也要有值。heng 不会把它当作 0，那样漏写一支就会悄悄扣分。\n\n例：`如果 支出 > 0 { 10 }` 应写成 `如果 支出 > 0 { 10 } 否则 { 0 }`。"
            / "A formula needs a value also where the condition fails. heng does not take 0 for it: a forgotten branch would silently cost points.\n\nExample: instead of `如果 支出 > 0 { 10 }` write `如果 支出 > 0 { 10 } 否则 { 0 }`.",
    }
    UNEXPECTED = "HENG0225" "unexpected-in-formula" Error {
        message: "公式在“{text}”处读不下去" / "the formula cannot be read on from `{text}`",
        label: "这里读不懂" / "not understood here",
        help: "请检查这里和它前面的写法；函数列表见 heng 的公式说明。" / "Look at this place and what stands before it; see the reference of formulas.",
        explain: "从这里起，文字不能构成一个式子：例如多余的花括号、单独的 `否则`、点号前后不是表名和列名。\n\n例：`{ 支出 } ÷ 预算` 应写成 `(支出) ÷ 预算`；`项目 . 执行数 . 合计` 应写成 `sum(项目.执行数)`。"
            / "From here on the text makes no expression: a curly bracket too many, an `否则` alone, a dot without a table and a column at its sides.\n\nExample: instead of `{ 支出 } ÷ 预算` write `(支出) ÷ 预算`; instead of `项目 . 执行数 . 合计` write `sum(项目.执行数)`.",
    }
    UNKNOWN_NAME = "HENG0226" "unknown-name" Error {
        message: "不认识的名称“{text}”" / "unknown name `{text}`",
        label: "没有这个数据项" / "no such input",
        help: "可用的数据项：{known}。新的数据项先在 inputs: 里声明；文字要加引号。" / "Inputs to choose from: {known}. Declare new ones under `inputs:`; text stands in quotes.",
        explain: "公式只能用指标体系 `inputs:` 里声明的数据项。写错一个字也会在评分之前指出，不会当作 0 或跳过。\n\n例：`支岀 ÷ 预算`（“岀”是另一个字）应写成 `支出 ÷ 预算`；表里的列要写表名，如 `重点项目.执行数`。"
            / "A formula may use the inputs that its pack declares under `inputs:`. A slip of the pen is found before anything is scored; it never counts as 0 and is never skipped.\n\nExample: `支岀 ÷ 预算` (another character) should be `支出 ÷ 预算`; the column of a table is written with the table's name, as `重点项目.执行数`.",
    }
    UNKNOWN_COLUMN = "HENG0227" "unknown-column-in-formula" Error {
        message: "表“{table}”没有“{text}”这一列" / "the table `{table}` has no column `{text}`",
        label: "没有这一列" / "no such column",
        help: "“{table}”的列：{known}。" / "Columns of `{table}`: {known}.",
        explain: "点号后面是表的列名，须与 `inputs:` 里这张表的 `columns:` 一致。\n\n例：表里声明了 `执行数`，`重点项目.执行` 应写成 `重点项目.执行数`。"
            / "Behind the dot stands the name of a column, as declared under `columns:` of the table in `inputs:`.\n\nExample: where the table declares `执行数`, write `重点项目.执行数` instead of `重点项目.执行`.",
    }
    UNKNOWN_FUNCTION = "HENG0228" "unknown-function" Error {
        message: "没有“{text}”这个函数" / "there is no function `{text}`",
        label: "没有这个函数" / "no such function",
        help: "可用的函数：{known}。" / "Functions: {known}.",
        explain: "公式里只能用 heng 的函数，名称、含义和例子见函数说明。指标体系自己的脚本函数不能在公式里调用，用 `script:`。\n\n例：`average(项目.执行数)` 应写成 `mean(项目.执行数)`；没有三角函数，评分用不到。"
            / "A formula calls the functions of heng, which the reference lists with examples. Script functions of a pack cannot be called from formulas; they are used through `script:`.\n\nExample: write `mean(项目.执行数)` instead of `average(项目.执行数)`; there is no trigonometry, which scoring has no use for.",
    }
    UNKNOWN_INDICATOR = "HENG0229" "unknown-indicator-in-formula" Error {
        message: "没有指标“{text}”" / "there is no indicator `{text}`",
        label: "没有这个指标" / "no such indicator",
        help: "括号里写另一个指标的 id，不加引号。" / "Write the id of another indicator between the brackets, without quotes.",
        explain: "`得分(id)`、`得分率(id)`、`指标值(id)` 取另一个指标的结果，括号里是它的 `id`。\n\n例：指标的 id 是 `预算编制`，名称是“预算编制情况”，则写 `得分(预算编制)`。"
            / "`得分(id)`, `得分率(id)` and `指标值(id)` take the result of another indicator by its `id`.\n\nExample: for an indicator with the id `预算编制` and the name 预算编制情况 write `得分(预算编制)`.",
    }
    DIVISION_BY_ZERO = "HENG0230" "division-by-zero" Error {
        message: "除数为零：{text}{row}" / "division by zero: {text}{row}",
        label: "这里除以零（{values}）" / "divides by zero here ({values})",
        help: "核对数据；确实可能为零时，用 IF(除数 == 0, …, …) 写明这时取什么值。" / "Check the data; where it may really be zero, say what holds then with IF(divisor == 0, …, …).",
        explain: "数除以零没有结果，零除以零也一样。heng 不会把它当作 0 或 100%，因为两种处理的得分相差很远，应由规则写明。\n\n例：预算为 0 的项目不计入时，写 `IF(预算 == 0, 1, 支出 ÷ 预算)`，或在数据里把该项标为不适用并说明原因。"
            / "A division by zero has no result, zero by zero included. heng takes neither 0 nor 100% for it: the two are far apart in points, and the rule should say which is meant.\n\nExample: write `IF(预算 == 0, 1, 支出 ÷ 预算)`, or state in the data that the item does not apply, and why.",
    }
    OVERFLOW = "HENG0231" "number-overflow" Error {
        message: "数太大或太精细，无法计算：{text}{row}" / "a number too large or too fine to compute with: {text}{row}",
        label: "在这里超过上限（{values}）" / "passes the limit here ({values})",
        help: "检查乘方的指数和数据的量级；需要时先用 round 取整。" / "Check the exponents and the size of the data; round on the way where needed.",
        explain: "heng 按分数精确计算，分子、分母各可有一千多位数字，乘方的指数也有上限。真实的评分离这些上限很远，超过多半是公式或数据写错了。\n\n例：`10 ^ 100000`；或者把元当万元填，又取了很高的乘方。"
            / "heng computes with exact fractions of more than a thousand digits each, and exponents have a limit too. Real scoring is far from both; passing them is nearly always a slip in the formula or the data.\n\nExample: `10 ^ 100000`, or an amount in 元 entered as 万元 and raised to a high power.",
    }
    OUTSIDE_DOMAIN = "HENG0232" "outside-domain" Error {
        message: "这个运算对所给的数没有结果：{text}{row}" / "the operation has no result for these numbers: {text}{row}",
        label: "没有结果（{values}）" / "no result ({values})",
        help: "负数不能开平方或取非整数次方，ln 只能用于大于 0 的数；用 max(0, …) 或 IF 写明这时取什么值。" / "Negative numbers have no square root and no fractional power, ln needs a number above 0; say what holds then with max(0, …) or IF.",
        explain: "`sqrt(-1)`、`(-8) ^ 0.5`、`ln(0)` 都没有实数结果。有些软件会给出错误的数而不提示，heng 报错。\n\n例：完成率可能为负时写 `sqrt(max(0, 完成率))`。"
            / "`sqrt(-1)`, `(-8) ^ 0.5` and `ln(0)` have no real result. Some software gives a wrong number without a word; heng reports it.\n\nExample: where a rate may be negative, write `sqrt(max(0, 完成率))`.",
    }
    UNDECIDED = "HENG0233" "undecided-comparison" Error {
        message: "计算到 {digits} 位有效数字仍不能断定：{text}{row}" / "still undecided at {digits} significant digits: {text}{row}",
        label: "两边太接近（{values}）" / "too close to tell ({values})",
        help: "比较或取整之前先用 round 取到需要的位数。" / "Round to the places that matter before comparing or rounding on.",
        explain: "平方根、对数和非整数次方多半是无限小数，heng 带着误差界计算；比较或取整落在误差界之内时会增加位数重算，到上限为止。仍分不出，多半是两边本来相等，例如 `sqrt(2) ^ 2 == 2`。\n\n例：写成 `round(sqrt(2) ^ 2, 10) == 2`，或者改成不开方的等价写法。"
            / "Roots, logarithms and fractional powers mostly have endless digits; heng computes them with an error bound, and with more digits where a comparison or a rounding falls inside it, up to a limit. What is undecided then is mostly equal, as in `sqrt(2) ^ 2 == 2`.\n\nExample: write `round(sqrt(2) ^ 2, 10) == 2`, or an equivalent without the root.",
    }
    WRONG_ARITY = "HENG0234" "wrong-number-of-arguments" Error {
        message: "函数 {text} 的参数应为{takes}，这里有 {given} 个" / "the function {text} takes {takes} arguments; here are {given}",
        label: "参数{amount}" / "{amount} arguments",
        help: "写法是 {signature}，如 {example}。" / "It is written {signature}, such as {example}.",
        explain: "函数的参数太多或太少。参数之间用逗号分隔，全角、半角都可以。\n\n例：`clamp(率, 1)` 应写成 `clamp(率, 0, 1)`；`IF(支出 > 0, 10)` 应写成 `IF(支出 > 0, 10, 0)`。几个数相加写 `a + b`，`sum` 只对一列求和。"
            / "The function got too many arguments or too few. Arguments are parted by commas, full-width or half-width.\n\nExample: instead of `clamp(率, 1)` write `clamp(率, 0, 1)`; instead of `IF(支出 > 0, 10)` write `IF(支出 > 0, 10, 0)`. Single numbers are added with `a + b`; `sum` is for columns.",
    }
    WRONG_TYPE = "HENG0235" "wrong-type" Error {
        message: "“{text}”是{is}，这里需要{wanted}" / "`{text}` is {is}; {wanted} is needed here",
        label: "是{is}" / "{is}",
        help: "数、条件、文字不能互相代替，请核对名称和运算符。" / "Numbers, conditions and text cannot stand for one another; check names and operators.",
        explain: "数、是否、文字是三种不同的值，不会自动互相转换：0 不是“否”，“5”不是 5。\n\n例：`如果 支出 { 10 } 否则 { 0 }` 应写成 `如果 支出 > 0 { 10 } 否则 { 0 }`；`非 支出 > 0` 应写成 `非 (支出 > 0)`；是否项要变成分数，写 `IF(已公开, 1, 0)`。"
            / "Numbers, yes/no and text are three kinds of value that never turn into one another: 0 is not «no», “5” is not 5.\n\nExample: instead of `如果 支出 { 10 } 否则 { 0 }` write `如果 支出 > 0 { 10 } 否则 { 0 }`; instead of `非 支出 > 0` write `非 (支出 > 0)`; to count a yes write `IF(已公开, 1, 0)`.",
    }
    UNIT_MISMATCH = "HENG0236" "unit-mismatch" Error {
        message: "单位不合：“{left}”是{left_unit}，“{right}”是{right_unit}" / "units do not fit: `{left}` is in {left_unit}, `{right}` in {right_unit}",
        label: "单位：{right_unit}" / "unit: {right_unit}",
        help: "只有同类的量才能相加减、比较或在 IF、min、max 里并列；同类的量相除得到不带单位的数。" / "Only quantities of one kind can be added, compared or stand side by side in IF, min and max; dividing two of a kind gives a plain number.",
        explain: "相加、相减、比较、取最大最小、`IF` 的两个结果，单位都要是同一类：万元和元可以，万元和件不可以，万元和不带单位的数也不可以。唯一的例外是 0。相乘相除没有这个限制。\n\n这项检查在评分之前进行，因此元、万元、件数混用不会变成一个错误的得分。\n\n例：`支出 > 100` 应写成 `支出 > 100万元`；`支出 + 违规数` 本身没有意义，请检查名称。"
            / "Both sides of a sum, a difference, a comparison, of min and max, and both results of `IF` must measure the same: 万元 and 元 do, 万元 and 件 do not, nor do 万元 and a plain number. The only exception is 0. Products and quotients have no such limit.\n\nThis is checked before anything is scored, so a mix of 元, 万元 and counts cannot become a wrong score.\n\nExample: instead of `支出 > 100` write `支出 > 100万元`; `支出 + 违规数` means nothing, so look at the names.",
    }
    UNIT_NOT_ALLOWED = "HENG0237" "unit-not-allowed" Error {
        message: "“{text}”的单位是{unit}，{what}只能用于不带单位的数" / "`{text}` is in {unit}; {what} takes a plain number",
        label: "带单位 {unit}" / "in {unit}",
        help: "先除以同类的量，例如 支出 ÷ 1万元、用时 ÷ 1秒，或 支出 ÷ 预算。" / "Divide by a quantity of the same kind first, such as 支出 ÷ 1万元, 用时 ÷ 1秒 or 支出 ÷ 预算.",
        explain: "对数、指数、非整数次方没有单位可言：“ln(万元)”换成元就是另一个数。带单位的数只能取整数常数次方，平方根只能用于平方米之类的量。\n\n例：`ln(支出)` 应写成 `ln(支出 ÷ 1万元)`，写明以万元计。"
            / "Logarithms, exponentials and fractional powers have no units: ln of an amount differs between 元 and 万元. A number with a unit may be raised to whole constant powers, and square roots are for areas and the like.\n\nExample: write `ln(支出 ÷ 1万元)` instead of `ln(支出)`, which says that 万元 are counted.",
    }
    CHAINED_COMPARISON = "HENG0238" "chained-comparison" Error {
        message: "比较不能连写：{text}" / "comparisons cannot be chained: {text}",
        label: "连写的比较" / "a chain of comparisons",
        help: "写成 {right}" / "Write {right}",
        explain: "`0 < x < 1` 在多数语言里先得出“0 < x”的是否，再拿是否与 1 比较，不是数学里的意思。heng 不接受连写，请用“且”分开。\n\n例：`60% ≤ 率 < 80%` 应写成 `60% ≤ 率 且 率 < 80%`。"
            / "In most languages `0 < x < 1` first makes a yes/no of «0 < x» and compares that with 1, which is not what mathematics means. heng refuses the chain; join two comparisons with 且.\n\nExample: instead of `60% ≤ 率 < 80%` write `60% ≤ 率 且 率 < 80%`.",
    }
    TABLES_MIXED = "HENG0239" "tables-mixed" Error {
        message: "“{table}”和“{other}”两张表的列不能在一起逐行计算" / "columns of the tables `{table}` and `{other}` cannot be worked out row by row together",
        label: "“{other}”的列" / "a column of `{other}`",
        help: "先各自汇总再计算，例如 sum(甲.列) ÷ sum(乙.列)；或把两列放进同一张表。" / "Reduce each first, such as sum(a.x) ÷ sum(b.y), or put both columns into one table.",
        explain: "逐行计算要求两列的行一一对应。两张表的行数、次序都可能不同，对错了行得分就错了。\n\n例：`mean(一季度.执行数 ÷ 年度.预算数)` 应写成 `sum(一季度.执行数) ÷ sum(年度.预算数)`。"
            / "Working row by row needs rows that belong together. Two tables may differ in number and order of rows, and a shift of one row would make a wrong score.\n\nExample: instead of `mean(一季度.执行数 ÷ 年度.预算数)` write `sum(一季度.执行数) ÷ sum(年度.预算数)`.",
    }
    TABLE_AS_VALUE = "HENG0240" "table-as-value" Error {
        message: "“{text}”是一张表，这里需要它的一列" / "`{text}` is a table; one of its columns is needed here",
        label: "整张表" / "a whole table",
        help: "写出列名：{columns}" / "Name a column: {columns}",
        explain: "表不能直接参加计算，要写 `表.列`。\n\n例：`sum(重点项目)` 应写成 `sum(重点项目.执行数)`；数行数写 `count(重点项目.项目)`。"
            / "A table does not take part in a calculation; its columns do, as `table.column`.\n\nExample: instead of `sum(重点项目)` write `sum(重点项目.执行数)`; to count rows write `count(重点项目.项目)`.",
    }
    NOT_A_TABLE = "HENG0241" "not-a-table" Error {
        message: "“{text}”不是表，没有“{column}”这一列" / "`{text}` is not a table and has no column `{column}`",
        label: "不是表" / "not a table",
        help: "去掉点号和后面的部分，或检查名称。" / "Remove the dot and what follows, or check the name.",
        explain: "点号只用在表名和列名之间。\n\n例：`财政支出.全年` 应写成 `财政支出`；分列的数据要在 `inputs:` 里声明为 `type: table`。"
            / "The dot stands between a table and its column only.\n\nExample: instead of `财政支出.全年` write `财政支出`; data in columns are declared in `inputs:` as `type: table`.",
    }
    NEEDS_COLUMN = "HENG0242" "needs-a-column" Error {
        message: "“{text}”是一个值（{is}），这里需要表的一列" / "`{text}` is a single value ({is}); a column of a table is needed here",
        label: "不是一列" / "not a column",
        help: "写法：{signature}" / "It is {signature}.",
        explain: "汇总函数处理表的一列（或按行算出的一列），不处理单个的值。\n\n例：`sum(支出)` 应写成 `支出`；`sum(a, b)` 应写成 `a + b`；取两个数中较小的，写 `min(a, b)`。"
            / "A function that reduces takes a column of a table, or one worked out row by row, and no single value.\n\nExample: instead of `sum(支出)` write `支出`; instead of `sum(a, b)` write `a + b`; for the lesser of two numbers write `min(a, b)`.",
    }
    COLUMN_RESULT = "HENG0243" "column-as-result" Error {
        message: "公式得出的是“{table}”的一整列，这里需要一个值" / "the formula yields a whole column of `{table}`; one value is needed here",
        label: "每行一个值" / "one value for each row",
        help: "用 sum、mean、min、max、all 等函数汇总成一个值。" / "Reduce it to one value with sum, mean, min, max, all and the like.",
        explain: "指标值、目标和条件都是一个值；含有表的列而没有汇总的公式每行各有一个值。\n\n例：`重点项目.执行数 ÷ 重点项目.预算数` 应写成 `mean(重点项目.执行数 ÷ 重点项目.预算数)`。"
            / "A measure, a target, a condition is one value; a formula with a column that is not reduced has one for each row.\n\nExample: instead of `重点项目.执行数 ÷ 重点项目.预算数` write `mean(重点项目.执行数 ÷ 重点项目.预算数)`.",
    }
    EMPTY_TABLE = "HENG0244" "empty-table" Error {
        message: "表“{table}”没有行，{text} 没有结果" / "the table `{table}` has no rows, so {text} has no result",
        label: "没有可汇总的行" / "nothing to reduce",
        help: "补上数据；允许没有行时，在公式里写明这时取什么值。" / "Add the rows; where there may be none, let the formula say what holds then.",
        explain: "没有行的表，平均、最大、最小都无从谈起，求和为 0 也可能只是忘了填。因此除了 `count` 和 `count_if`，对空表汇总都是错误，除非规则写明怎么办。\n\n例：没有重点项目时按满分计，写 `IF(count(重点项目.项目) == 0, 1, mean(重点项目.执行数 ÷ 重点项目.预算数))`；或者在数据里把整张表标为不适用。"
            / "Without rows there is no mean, no least and no greatest, and a sum of 0 may just mean that the rows were forgotten. So every reduction of an empty table but `count` and `count_if` is an error unless the rule says what holds.\n\nExample: write `IF(count(重点项目.项目) == 0, 1, mean(重点项目.执行数 ÷ 重点项目.预算数))`, or state in the data that the whole table does not apply.",
    }
    PLACES = "HENG0245" "rounding-places-in-formula" Error {
        message: "小数位数要直接写成 0 到 {limit} 的整数，这里是“{text}”" / "decimal places are written as a whole number from 0 to {limit}, not `{text}`",
        label: "不是 0 到 {limit} 的整数" / "not a whole number from 0 to {limit}",
        help: "例如 round(率, 2)。" / "For example round(率, 2).",
        explain: "`round` 的第二个参数是保留几位小数，须直接写出，不能是算式或数据项，这样规则一看就知道保留几位。\n\n例：`round(率, -1)`、`round(率, n)` 都不行，写 `round(率, 2)`。"
            / "The second argument of `round` is the number of decimal places. It is written out, no expression and no input, so that the rule says at a glance how it rounds.\n\nExample: neither `round(率, -1)` nor `round(率, n)` but `round(率, 2)`.",
    }
    APPLIES_TO_INPUT = "HENG0246" "applies-needs-input" Error {
        message: "适用( ) 里要写一个数据项，不是算式“{text}”" / "适用( ) asks about an input, not about the expression `{text}`",
        label: "不是数据项" / "not an input",
        help: "对每个数据项分别问：适用(甲) 且 适用(乙)。" / "Ask for each input: 适用(a) 且 适用(b).",
        explain: "数据里标为“不适用”的是数据项，不是算式。\n\n例：`适用(支出 ÷ 预算)` 应写成 `适用(支出) 且 适用(预算)`。"
            / "It is inputs that the data mark as 不适用, not expressions.\n\nExample: instead of `适用(支出 ÷ 预算)` write `适用(支出) 且 适用(预算)`.",
    }
    NO_MEASURE = "HENG0247" "indicator-without-measure" Error {
        message: "指标“{text}”没有数值型的指标值" / "the indicator `{text}` has no measure that is a number",
        label: "没有指标值可取" / "no measure to take",
        help: "改用 得分({text}) 或 得分率({text})。" / "Use 得分({text}) or 得分率({text}).",
        explain: "组、扣分类、核对清单等指标没有 `measure:`，或者它的 `measure:` 是是否，都没有数值可取；它们的得分和得分率可以取。\n\n例：`指标值(预算编制)` 应写成 `得分率(预算编制)`。"
            / "Groups, deductions, checklists and the like have no `measure:`, or one that is yes or no; their points and rates can be taken instead.\n\nExample: instead of `指标值(预算编制)` write `得分率(预算编制)`.",
    }
    EMPTY_RANGE = "HENG0248" "empty-range" Error {
        message: "下限 {low} 大于上限 {high}：{text}{row}" / "the lower end {low} is above the upper end {high}: {text}{row}",
        label: "下限大于上限" / "ends in the wrong order",
        help: "按 clamp(x, 下限, 上限) 的次序写。" / "The order is clamp(x, lower, upper).",
        explain: "下限大于上限时没有数在两者之间。多半是参数次序写反了。\n\n例：`clamp(率, 1, 0)` 应写成 `clamp(率, 0, 1)`。"
            / "Where the lower end is above the upper no number lies between. Mostly the arguments are in the wrong order.\n\nExample: instead of `clamp(率, 1, 0)` write `clamp(率, 0, 1)`.",
    }
    DATA_OF_OTHER_KIND = "HENG0249" "data-of-other-kind" Error {
        message: "“{text}”的数据与声明的类型不符{row}" / "the data of `{text}` are not of the declared kind{row}",
        label: "数据类型不符" / "of another kind",
        help: "核对 inputs: 里的 type 和数据里的值。" / "Compare the type under `inputs:` with the value in the data.",
        explain: "声明为数的数据项得到了文字或是否，或者相反。读取数据文件时通常已经指出；用程序直接提供数据时在这里发现。\n\n例：`type: amount` 的数据项填了 `是`。"
            / "An input declared as a number got text or yes/no, or the other way round. Reading a dataset finds this already; where a program hands in data it is found here.\n\nExample: an input of `type: amount` with the value `是`.",
    }
}

/// A row, behind a message.
pub(crate) static IN_ROW: Phrase = Phrase { zh: "（“{row}”一行）", en: " (row `{row}`)" };
/// A part of a formula with its value.
pub(crate) static VALUE_OF: Phrase = Phrase { zh: "{text} = {value}", en: "{text} = {value}" };
pub(crate) static LABEL_ZERO: Phrase = Phrase { zh: "这里是 0", en: "this is 0" };
pub(crate) static LABEL_UNIT: Phrase = Phrase { zh: "单位：{unit}", en: "unit: {unit}" };
pub(crate) static LABEL_COLUMN_OF: Phrase = Phrase { zh: "“{table}”的列", en: "a column of `{table}`" };

pub(crate) static GAP_BEFORE: Phrase = Phrase { zh: "“{after}”前", en: "before `{after}`" };
pub(crate) static GAP_AFTER: Phrase = Phrase { zh: "“{before}”后", en: "behind `{before}`" };
pub(crate) static GAP_BETWEEN: Phrase =
    Phrase { zh: "“{before}”和“{after}”之间", en: "between `{before}` and `{after}`" };

pub(crate) static HELP_WRITE: Phrase = Phrase { zh: "可以写 {right}", en: "Write {right}" };
pub(crate) static HELP_DID_YOU_MEAN: Phrase = Phrase { zh: "是不是 {right}？", en: "Did you mean {right}?" };
pub(crate) static HELP_NEAR_WORD: Phrase = Phrase { zh: "公式里写 {right}", en: "In formulas this is {right}" };
pub(crate) static HELP_NOT_CALLED: Phrase = Phrase {
    zh: "它是数据项，不是函数；相乘写 {right}",
    en: "It is an input, not a function; for a product write {right}",
};
pub(crate) static TAKES: Phrase = Phrase { zh: " {least} 个", en: "{least}" };
pub(crate) static TAKES_FROM_TO: Phrase = Phrase { zh: " {least} 至 {most} 个", en: "{least} to {most}" };
pub(crate) static TAKES_AT_LEAST: Phrase = Phrase { zh: "至少 {least} 个", en: "at least {least}" };
pub(crate) static TOO_FEW_ARGUMENTS: Phrase = Phrase { zh: "太少", en: "too few" };
pub(crate) static TOO_MANY_ARGUMENTS: Phrase = Phrase { zh: "太多", en: "too many" };
pub(crate) static HELP_REDUCES_COLUMN: Phrase = Phrase {
    zh: "这个函数汇总表的一列；几个数相加写 a + b，求平均写 (a + b) ÷ 2",
    en: "It reduces a column of a table; single numbers are added as a + b, their mean is (a + b) ÷ 2",
};
pub(crate) static HELP_CONDITION: Phrase = Phrase {
    zh: "条件写成比较，例如 {text} > 0；“非”后面的比较要加括号：非 (支出 > 0)",
    en: "Write a comparison, such as {text} > 0; behind 非 it needs brackets: 非 (支出 > 0)",
};
pub(crate) static HELP_COUNT_YES: Phrase = Phrase {
    zh: "要把条件变成数，写 IF({text}, 1, 0)",
    en: "To make a number of a condition write IF({text}, 1, 0)",
};
pub(crate) static HELP_AND_OR: Phrase =
    Phrase { zh: "几个条件用 且、或 连接", en: "Join single conditions with 且 and 或" };

pub(crate) static KIND_NUMBER: Phrase = Phrase { zh: "数", en: "a number" };
pub(crate) static KIND_BOOL: Phrase = Phrase { zh: "条件（是或否）", en: "a condition (yes or no)" };
pub(crate) static KIND_TEXT: Phrase = Phrase { zh: "文字", en: "text" };
pub(crate) static KIND_UNKNOWN: Phrase = Phrase { zh: "未知的值", en: "an unknown value" };
pub(crate) static UNIT_PLAIN: Phrase = Phrase { zh: "不带单位的数", en: "no unit" };
pub(crate) static WHAT_EXPONENT: Phrase = Phrase { zh: "指数", en: "an exponent" };
pub(crate) static WHAT_POWER: Phrase =
    Phrase { zh: "非整数常数的次方", en: "a power other than a whole constant" };
pub(crate) static NONE: Phrase = Phrase { zh: "（没有）", en: "(none)" };

/// Yes, in the values of a message.
pub(crate) static SAID_YES: Phrase = Phrase { zh: "是", en: "yes" };
/// No, in the values of a message.
pub(crate) static SAID_NO: Phrase = Phrase { zh: "否", en: "no" };
pub(crate) static LABEL_TABLE_HERE: Phrase = Phrase { zh: "对照表在这里", en: "the table is here" };
pub(crate) static LABEL_TABLE_ROW: Phrase = Phrase { zh: "这一行", en: "this row" };
