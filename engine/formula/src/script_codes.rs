//! The family HENG025x and HENG026x: scripts, as they are written (025x) and as they run (026x).

heng_source::codes! {
    SCRIPT_SYNTAX = "HENG0250" "script-syntax" Error {
        message: "脚本的写法不对：{problem}" / "the script cannot be read: {problem}",
        label: "从这里读不下去" / "cannot read on from here",
        help: "脚本按 Rhai 语言书写：语句之间用分号，语句块用花括号，文字用双引号。" / "Scripts are written in Rhai: semicolons between statements, braces round blocks, double quotes round text.",
        explain: r#"脚本文件（`.rhai`）里有一处不合语法，整个指标体系因此不能使用。语法有误的脚本一句也不会运行，不会只算一半。

常见原因：少了右括号或右引号；两句之间少了分号；把比较写成了一个等号；数字超过 28 位有效数字，无法精确读出。

```rhai
fn 进度分(率) { if 率 = 1 { 10 } }        // 一个等号
fn 进度分(率) { if 率 == 1 { 10 } else { 0 } }   // 改正
```

全角的括号、逗号、分号、引号、数字以及 ÷ × ≥ ≤ ≠ 都可以直接使用，`如果 否则 且 或 非` 可以代替 `if else && || !`。"#
        / r#"A script file (`.rhai`) breaks the syntax at this place, so the whole pack cannot be used. No part of such a script is run.

Usual causes: a missing closing bracket or quote; a missing semicolon between two statements; one equals sign for a comparison; a number of more than 28 significant digits, which cannot be read exactly.

```rhai
fn points(rate) { if rate = 1 { 10 } }                // one equals sign
fn points(rate) { if rate == 1 { 10 } else { 0 } }    // mended
```

Full-width brackets, commas, semicolons, quotes and digits and the signs ÷ × ≥ ≤ ≠ are accepted; `如果 否则 且 或 非` stand for `if else && || !`."#,
    }
    SCRIPT_WORD = "HENG0251" "script-word" Error {
        message: "脚本里不能用“{word}”" / "`{word}` cannot be used in a script",
        label: "不能用在脚本里" / "not available in scripts",
        help: "脚本里有什么、没有什么：heng explain-code HENG0251" / "what scripts have and have not: heng explain-code HENG0251",
        explain: r#"评分脚本只是 Rhai 语言的一部分。凡是能让结果依赖别的东西、能藏住错误、或者写法容易误解的，都没有：

- `eval import export`：运行的内容必须就写在指标体系里，看得见、查得到；
- `try catch throw`：出错必须停下来，错误不能变成一个数接着算；
- `print debug`：要说明什么，用 `note("…")`，它会出现在得分说明里；
- 把函数当作值（`Fn call curry |x| …`）、`this`、映射 `#{…}`、`switch`、按位运算；
- `%` 和 `^`、`**`：求余数写 `mod(a, b)`，乘方写 `pow(a, b)`。`-2 ** 2` 在 Rhai 里是 4，在数学里是 -4，所以不用这种写法。

自己的函数也不能叫已有函数的名称（如 `min`、`note`），否则同一个名称在公式里和脚本里就是两回事。

```rhai
fn f(x) { try { 10 / x } catch { 0 } }              // 不行：除以零被藏住了
fn f(x) { if x == 0 { 0 } else { 10 / x } }         // 改正：事先说清楚
```"#
        / r#"Scoring scripts are a part of Rhai. Whatever would let a result depend on something else, hide an error or be misread is not there:

- `eval import export`: what runs must stand in the pack, where it can be read;
- `try catch throw`: an error must stop the calculation and cannot become a number;
- `print debug`: say it with `note("…")`, which appears in the explanation;
- functions as values (`Fn call curry |x| …`), `this`, maps `#{…}`, `switch`, bit operations;
- `%`, `^` and `**`: write `mod(a, b)` and `pow(a, b)`. `-2 ** 2` is 4 in Rhai and -4 in mathematics, so the sign is not used.

A function of your own cannot take the name of an existing one (`min`, `note`): one name must mean one thing in formulas and scripts.

```rhai
fn f(x) { try { 10 / x } catch { 0 } }              // refused: hides a division by zero
fn f(x) { if x == 0 { 0 } else { 10 / x } }         // mended: says so beforehand
```"#,
    }
    SCRIPT_UNKNOWN_FUNCTION = "HENG0252" "script-unknown-function" Error {
        message: "没有“{name}”这个函数" / "there is no function `{name}`",
        label: "不认识的函数" / "unknown function",
        help: "可用的函数：{known}" / "functions: {known}",
        explain: r#"脚本（或指标的 `script:`）调用了一个不存在的函数。可用的只有两类：同一指标体系各 `.rhai` 文件里自己写的函数，和手册里列出的内置函数。

没有取当前时间、等待、读文件、联网、取随机数的函数：同样的数据必须永远得出同样的分数。也没有三角函数，它们在评分里用不到，近似值还会在边界上出错。

```rhai
fn f(x) { averge([x, 1]) }     // 拼错了
fn f(x) { mean([x, 1]) }       // 改正
```"#
        / r#"A script (or the `script:` of an indicator) calls a function that does not exist. There are two kinds only: your own functions in the `.rhai` files of the same pack, and the built-in ones of the reference.

There is no function for the time, for waiting, for files, for the network or for random numbers: the same data must give the same points for ever. Nor is there trigonometry, which scoring does not need.

```rhai
fn f(x) { averge([x, 1]) }     // a slip of the pen
fn f(x) { mean([x, 1]) }       // mended
```"#,
    }
    SCRIPT_UNKNOWN_NAME = "HENG0253" "script-unknown-name" Error {
        message: "没有“{name}”这个名称" / "there is no name `{name}`",
        label: "不认识的名称" / "unknown name",
        help: "这里可用的名称：{known}" / "names that can be used here: {known}",
        explain: r#"脚本里的函数只看得见自己的参数和自己用 `let` 定义的名称。它读不到数据文件里的数据项：要用哪个数据，就在指标的 `script:` 里作为参数传进来。这样，一个指标依据哪些数据得分，在指标体系里一眼就能看全。

在语句块 `{ … }` 里定义的名称，出了这个语句块就没有了。中文语法词和名称之间要空一格：`如果 支出`，不是 `如果支出`。

```rhai
fn 进度分() { 支出 / 预算 * 10 }               // 支出、预算从哪里来？
fn 进度分(支出, 预算) { 支出 / 预算 * 10 }     // 改正
```"#
        / r#"A function of a script sees its own parameters and what it defines with `let`, nothing else. It cannot read the inputs of the dataset: what it needs is handed in as an argument by the `script:` of the indicator, so that the pack shows at a glance what an indicator depends on.

A name that is defined inside a block `{ … }` ends with the block.

```rhai
fn points() { spent / budget * 10 }                   // where do they come from?
fn points(spent, budget) { spent / budget * 10 }      // mended
```"#,
    }
    SCRIPT_ARITY = "HENG0254" "script-arity" Error {
        message: "“{name}”要 {expected} 个值，这里给了 {given} 个" / "`{name}` takes {expected} values; {given} are given here",
        label: "给了 {given} 个" / "{given} given",
        help: "按函数的参数逐个给值，不多也不少。" / "Give one value for each parameter.",
        explain: r#"调用函数时给的值和函数的参数个数不一致。可能是在脚本里调用时写错，也可能是指标的 `script:` 里列的参数和脚本函数的参数对不上。

```rhai
fn 得分(率, 满分) { 率 * 满分 }
fn f(x) { 得分(x) }         // 少了满分
fn f(x) { 得分(x, 10) }     // 改正
```"#
        / r#"A call gives more or fewer values than the function has parameters, either inside a script or where the `script:` of an indicator lists its arguments.

```rhai
fn points(rate, most) { rate * most }
fn f(x) { points(x) }         // `most` is missing
fn f(x) { points(x, 10) }     // mended
```"#,
    }
    SCRIPT_DUPLICATE = "HENG0255" "script-duplicate" Error {
        message: "函数“{name}”定义了两次" / "function `{name}` is defined twice",
        label: "又定义了一次" / "defined again",
        help: "给其中一个换名称，或删去一个。" / "Rename one of them, or remove one.",
        explain: r#"同一个指标体系的各 `.rhai` 文件里，函数名称不能重复，参数个数不同也不行。指标的 `script:` 只写函数名称，重名就说不清用的是哪一个。

名称按 NFKC 比较：全角的 `ｆ` 和半角的 `f` 是同一个名称。"#
        / r#"A function name may occur once in all `.rhai` files of a pack, whatever its number of parameters: an indicator names its function by name alone, so two of them would leave open which is meant.

Names are compared in NFKC: a full-width `ｆ` is the same name as `f`."#,
    }
    SCRIPT_OPEN_COMMENT = "HENG0256" "script-open-comment" Error {
        message: "注释从这里开始，却没有结尾" / "a comment begins here and never ends",
        label: "没有对应的 */" / "no `*/` belongs to it",
        help: "在注释结尾补上 */，或改用 // 写单行注释。" / "End the comment with `*/`, or use `//` for one line.",
        explain: r#"`/*` 之后的内容都是注释，直到 `*/`。没有 `*/`，文件余下的函数就全被当成注释，不声不响地消失了，所以要单独指出。

注释可以套注释：每一个 `/*` 都要有自己的 `*/`。

```rhai
/* 说明
fn f(x) { x }          // 不见了
/* 说明 */
fn f(x) { x }          // 改正
```"#
        / r#"What follows `/*` is a comment up to `*/`. Without it all functions in the rest of the file would silently vanish, so it is an error.

Comments nest: each `/*` needs its own `*/`.

```rhai
/* a note
fn f(x) { x }          // gone
/* a note */
fn f(x) { x }          // mended
```"#,
    }
    SCRIPT_OUTSIDE = "HENG0257" "script-outside" Error {
        message: "脚本文件里只能写函数，这一句写在了函数外面" / "a script file holds functions only; this stands outside of them",
        label: "在函数外面" / "outside of any function",
        help: "把它移到用得着的函数里面。" / "Move it into the function that needs it.",
        explain: r#"脚本文件里除了函数（`fn …`）和注释，不能有别的语句。写在外面的变量会成为几次调用共有的状态，同一个函数先后两次调用就可能得出不同的分数。

```rhai
let 满分 = 10;
fn 得分(率) { 率 * 满分 }                          // 看不见外面的满分
fn 得分(率) { const 满分 = 10; 率 * 满分 }         // 改正
```"#
        / r#"A script file holds functions (`fn …`) and comments, nothing else. A variable outside would be state shared between calls, and two calls of one function could come to different points.

```rhai
let most = 10;
fn points(rate) { rate * most }                        // cannot see it
fn points(rate) { const most = 10; rate * most }       // mended
```"#,
    }
    SCRIPT_EMPTY = "HENG0258" "script-empty" Error {
        message: "脚本文件里没有函数" / "the script file has no function",
        label: "" / "",
        help: "写上指标体系要调用的函数：fn 名称(参数) 和花括号里的内容；不需要这个文件就删去它。" / "Write the function that the pack calls, `fn name(parameter)` and a body in braces, or remove the file.",
        explain: r#"指标体系里的 `.rhai` 文件一个函数也没有。多半是内容没有保存，或者被注释掉了。

```rhai
fn 进度分(率) { clamp(率 * 10, 0, 10) }
```"#
        / r#"A `.rhai` file of the pack defines no function at all: probably it was not saved, or everything in it is a comment.

```rhai
fn points(rate) { clamp(rate * 10, 0, 10) }
```"#,
    }
    SCRIPT_TOO_LARGE = "HENG0259" "script-too-large" Error {
        message: "脚本太大或太复杂：{what}超过上限 {limit}" / "the script is too large or too nested: {what}, at most {limit}",
        label: "到这里超过了上限" / "the limit is passed here",
        help: "把长的算式和函数拆成几个短的；数据放在数据文件里，不要写进脚本。" / "Part long expressions and functions into short ones; keep data in the dataset, not in the script.",
        explain: r#"脚本文件的字数、每行字数、函数和参数个数、括号与语句块的嵌套层数、一次写出的列和文字的长度都有上限。上限远大于评分脚本的需要，超过的多半是复制、生成时出了错，或有人想让程序卡住。

各项上限是固定的，不随机器快慢而变，所以一个脚本在哪里都一样：要么都能用，要么都不能用。"#
        / r#"The characters of a file and of a line, functions and parameters, the nesting of brackets and blocks, and the length of lists and texts that are written out have limits. They are far above what a scoring script needs; what passes them was mostly copied or generated by mistake, or is meant to hang the program.

The limits are fixed and do not depend on the machine: a script is usable everywhere or nowhere."#,
    }
    SCRIPT_LIMIT = "HENG0260" "script-limit" Error {
        message: "脚本运行超出上限：{what}最多 {limit}" / "the script passes a limit: {what}, at most {limit}",
        label: "到这里超过了上限" / "the limit is passed here",
        help: "检查循环的结束条件和函数的自我调用；一列值的合计、平均请用 sum、mean。" / "Look at the end of loops and at functions that call themselves; use `sum` and `mean` for lists.",
        explain: r#"每次调用脚本函数，运算步数、内置函数的工作量、函数互相调用的层数、变量个数、列和文字的长度、说明的条数都有上限。超过上限，这个指标就不得分，并指出超在哪里。脚本不能捕获这个错误。

上限按个数计，不按时间计，因此结果与机器快慢无关。

```rhai
fn f(n) { let i = 0; while i < n { let j = i; } i }       // i 不变，循环不会结束
fn f(n) { let i = 0; while i < n { i += 1; } i }          // 改正
```"#
        / r#"In each call of a script function there are limits for operations, for the work of built-in functions, for levels of calls, for variables, for the length of lists and texts, and for notes. When one is passed the indicator gives no points and the place is shown. A script cannot catch this error.

The limits count things, never time, so that a result cannot depend on the machine.

```rhai
fn f(n) { let i = 0; while i < n { let j = i; } i }       // i never changes
fn f(n) { let i = 0; while i < n { i += 1; } i }          // mended
```"#,
    }
    SCRIPT_ARITHMETIC = "HENG0261" "script-arithmetic" Error {
        message: "脚本里的“{text}”没有结果：{problem}" / "`{text}` in a script has no result: {problem}",
        label: "这里算不出来" / "cannot be worked out",
        help: "先用 如果 检查这个值，写明这种情况给多少分。" / "Test the value with `if` first and say what the points are in that case.",
        explain: r#"脚本做了没有结果的运算：除以零、负数开平方、零取对数，或者数大得超出上限（分子、分母各 4096 位二进制数）。消息里的算式已经代入了当时的数值。

算不出来不等于得零分：哪种情况给多少分，要由规则说清楚。

```rhai
fn f(支出, 预算) { 支出 / 预算 * 10 }                                        // 预算为零时没有结果
fn f(支出, 预算) { if 预算 == 0 { 10 } else { 支出 / 预算 * 10 } }           // 改正
```"#
        / r#"A script did arithmetic without a result: division by zero, the root of a negative number, the logarithm of zero, or a number beyond the limit (4096 bits of numerator or denominator). The message shows the calculation with its values.

No result is not zero points: the rule must say what the points are in such a case.

```rhai
fn f(spent, budget) { spent / budget * 10 }                                          // no result without a budget
fn f(spent, budget) { if budget == 0 { 10 } else { spent / budget * 10 } }           // mended
```"#,
    }
    SCRIPT_TYPE = "HENG0262" "script-type" Error {
        message: "“{operation}”不能用于{given}" / "`{operation}` does not work on {given}",
        label: "要{wanted}" / "needs {wanted}",
        help: "这里要的是{wanted}。" / "What is needed here: {wanted}.",
        explain: r#"运算或函数得到的值不是它要的那一类。数、文字、是/否、一列值各是一类，不会自动互相转换：文字 `"1"` 不等于数 `1`，比较它们是错误，而不是“不相等”，否则写错一个引号就会不声不响地少得分。

把数写进说明里，用反引号和 `${…}`：

```rhai
note("共" + 次数 + "次")          // 文字不能加数
note(`共${次数}次`)               // 改正
```"#
        / r#"An operator or function got a value of another kind than it needs. Numbers, texts, yes/no and lists are kinds of their own and never turn into each other: comparing the text `"1"` with the number `1` is an error, not «unequal», or one wrong quote would silently cost points.

To put a number into a note use backticks and `${…}`:

```rhai
note("in all " + cases + " cases")     // text and number
note(`in all ${cases} cases`)          // mended
```"#,
    }
    SCRIPT_ARGUMENT = "HENG0263" "script-argument" Error {
        message: "“{function}”不能用这样的值：{given}" / "`{function}` cannot take this value: {given}",
        label: "要{wanted}" / "needs {wanted}",
        help: "这里要的是{wanted}。" / "What is needed here: {wanted}.",
        explain: r#"给内置函数的值，类别是对的，但不在它能用的范围：小数位数不是 0 到 28 的整数，`clamp` 的下限大于上限，空列没有最大值、最小值和平均值，说明和扣分原因不能是空的文字。

```rhai
mean(列)                                        // 列为空时没有平均值
if len(列) == 0 { 0 } else { mean(列) }         // 改正
```"#
        / r#"A value of the right kind that a built-in function cannot use: decimal places that are not a whole number from 0 to 28, a `clamp` whose lower end is above its upper end, the mean or an extreme of an empty list, an empty note or reason.

```rhai
mean(list)                                         // an empty list has none
if len(list) == 0 { 0 } else { mean(list) }        // mended
```"#,
    }
    SCRIPT_INDEX = "HENG0264" "script-index" Error {
        message: "列里没有第 {index} 个：一共 {length} 个，从 0 数起" / "the list has no element {index}: it has {length}, counted from 0",
        label: "超出了列的范围" / "outside of the list",
        help: "可用的是 0 到“个数减 1”的整数，或从 -1 倒数。" / "Use whole numbers from 0 to the length minus one, or from -1 backwards.",
        explain: r#"`列[i]` 的 `i` 要是整数，第一个是 0，最后一个是 `len(列) - 1`，也可以用 `-1` 表示最后一个。不是整数、超出范围都是错误，不会悄悄变成别的值。

```rhai
for i in range(1, len(列) + 1) { 和 += 列[i] }       // 多走了一步
for 值 in 列 { 和 += 值 }                            // 改正：不用序号更稳妥
```"#
        / r#"The `i` of `list[i]` is a whole number; the first is 0, the last `len(list) - 1`, and `-1` also names the last. Anything else is an error and never turns into another value.

```rhai
for i in range(1, len(list) + 1) { sum += list[i] }      // one step too far
for value in list { sum += value }                       // mended: better without a counter
```"#,
    }
    SCRIPT_RESULT = "HENG0265" "script-result" Error {
        message: "函数“{name}”应当返回一个数，结果是{given}" / "function `{name}` must return a number; it returned {given}",
        label: "这个函数的结果不是数" / "the result of this function is no number",
        help: "让最后一个算式（后面不加分号）或 return 给出得分，或者用 deduct(分数, \"原因\") 扣分。" / "Let the last expression (without a semicolon) or `return` give the points, or take points off with `deduct`.",
        explain: r#"脚本函数要么返回得分（一个数），要么用 `deduct` 扣分而什么也不返回。返回文字、是/否、一列值，或者既不返回也不扣分，都是错误：不会把“是”当 1 分，也不会把漏写的结果当 0 分。

最常见的原因是最后一句多了分号，或者 `如果` 没有写 `否则`。

```rhai
fn f(率) { let 分 = 率 * 10; }             // 什么也没有返回
fn f(率) { let 分 = 率 * 10; 分 }          // 改正
```"#
        / r#"A script function either returns the points (a number), or takes points off with `deduct` and returns nothing. Text, yes/no, a list, or nothing at all is an error: a «yes» is not one point, a forgotten result is not zero points.

Mostly the last expression has a semicolon, or an `if` has no `else`.

```rhai
fn f(rate) { let points = rate * 10; }             // returns nothing
fn f(rate) { let points = rate * 10; points }      // mended
```"#,
    }
    SCRIPT_BOTH = "HENG0266" "script-both" Error {
        message: "函数“{name}”既返回 {returned} 分，又扣 {points} 分（{reason}），说不清是哪一个" / "function `{name}` both returns {returned} points and takes {points} off ({reason}): which is meant?",
        label: "两种写法只能用一种" / "only one of the two",
        help: "要么只返回得分，要么只用 deduct 扣分而不返回。" / "Either return points, or deduct and return nothing.",
        explain: r#"一次调用里，返回得分和用 `deduct` 扣分只能用一种。两样都有，就不知道返回的数是不是已经扣过，猜错一次就错一次分。

```rhai
fn f(次数) { if 次数 > 0 { deduct(次数, "迟报"); } 10 - 次数 }       // 扣了两遍？
fn f(次数) { if 次数 > 0 { deduct(次数, "迟报"); } }                 // 改正：满分由分值决定
```"#
        / r#"One call either returns points or takes points off. With both nobody knows whether the number returned has them off already.

```rhai
fn f(cases) { if cases > 0 { deduct(cases, "late"); } 10 - cases }      // off twice?
fn f(cases) { if cases > 0 { deduct(cases, "late"); } }                 // mended: the weight is the full mark
```"#,
    }
    SCRIPT_DEDUCTION = "HENG0267" "script-deduction" Error {
        message: "扣分要大于零，这里是 {points}" / "a deduction must be above zero; this one is {points}",
        label: "不是扣分" / "no deduction",
        help: "没有问题就不调用 deduct；加分不能写成负的扣分。" / "Do not call `deduct` when there is nothing to take off; points cannot be added by a negative deduction.",
        explain: r#"`deduct(分数, "原因")` 的分数要大于零。零分的“扣分”会在说明里留下一条没有分值的原因，负的扣分其实是加分，两种都会让人误解。

```rhai
deduct(次数 * 0.5, "迟报");                             // 次数为零时扣零分
if 次数 > 0 { deduct(次数 * 0.5, "迟报"); }             // 改正
```"#
        / r#"The points of `deduct(points, "reason")` must be above zero. A deduction of zero would leave a reason without points in the explanation, a negative one would add points; both mislead.

```rhai
deduct(cases * 0.5, "late");                            // zero without cases
if cases > 0 { deduct(cases * 0.5, "late"); }           // mended
```"#,
    }
    SCRIPT_UNDECIDED = "HENG0268" "script-undecided" Error {
        message: "脚本里的“{text}”太接近分界，再多的位数也分不出大小" / "`{text}` in a script is too close to call at any number of digits",
        label: "分不出大小" / "cannot be decided",
        help: "根号、对数、乘方的结果是近似值：比较之前先用 round 取到规定的位数，或换一种精确的写法。" / "Roots, logarithms and powers are approximate: round to the stated places before comparing, or write it another way.",
        explain: r#"四则运算是精确的，开方、对数和一般的乘方只能算到若干位。比较或取整时，如果近似值的误差范围正好跨过分界，程序会自动加到更多位重算；加到上限仍分不出，就是这个错误，而不是随便判一边。

```rhai
let r = sqrt(2); if r * r > 2 { 1 } else { 0 }               // 永远分不出
if 2 > 2 { 1 } else { 0 }                                    // 改正：直接比较被开方的数
```"#
        / r#"The four operations are exact; roots, logarithms and general powers are worked out to some digits. When a comparison or rounding falls inside the error bound, the calculation is done again with more digits; what is undecided at the limit is this error and no guess.

```rhai
let r = sqrt(2); if r * r > 2 { 1 } else { 0 }               // can never be decided
if 2 > 2 { 1 } else { 0 }                                    // mended: compare what stands under the root
```"#,
    }
    SCRIPT_INTERNAL = "HENG0269" "script-internal" Error {
        message: "运行脚本时程序自身出错，这个指标没有得分" / "the program itself failed while running the script; the indicator has no points",
        label: "在运行这个函数时" / "while running this function",
        help: "请把指标体系和数据发给 heng 的维护者；先换一种写法也许能绕开。" / "Please send the pack and the data to the maintainers of heng; another way of writing may avoid it.",
        explain: r#"这不是脚本作者的错。脚本不论写得怎样，都应当得到分数或一条明确的消息；出现这条消息说明程序漏掉了一种情况。为了不给出可疑的分数，这个指标按出错处理。"#
        / r#"This is no mistake of the author. Whatever a script says, it should get points or a clear message; this one means that the program has missed a case. The indicator fails rather than getting doubtful points."#,
    }
}
