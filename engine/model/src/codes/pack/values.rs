//! HENG0600 to HENG0609: named values and outputs.

heng_source::codes! {
    UNUSED_VALUE = "HENG0600" "unused-value" Warning {
        message: "没有公式用到“{id}”" / "no formula reads `{id}`",
        label: "没有用到" / "not read",
        help: "删去它，或在公式里用上它；要显示它的，写到 outputs 里。" / "Remove it, or let a formula read it; to show it, put it under `outputs`.",
        explain: "`values` 里的值只供公式用，自己不显示、不计分。没有公式用到的，多半是公式里漏了它，或者改公式时忘了删。\n\n\
            这一条是警告，不影响评分。只想看到它的数，把它写到 `outputs` 里。\n\n\
            例：声明了 `可用预算: 年初预算 + 调整数`，支出率的公式却是 `支出 ÷ 年初预算`，应为 `支出 ÷ 可用预算`。" /
            "What stands under `values` serves formulas only; it is neither shown nor scored. Where no formula reads it, most likely a formula forgot it, or it was left over when a formula changed.\n\n\
            This is a warning and changes no score. To see its number, put it under `outputs`.\n\n\
            Example: 可用预算 is declared as `年初预算 + 调整数`, but the rate is `支出 ÷ 年初预算`; it should be `支出 ÷ 可用预算`.",
    }
    VALUE_NOT_NUMBER = "HENG0601" "value-not-number" Error {
        message: "“{id}”的公式得出{found}，不能有 {key}" / "the formula of `{id}` gives {found}, which has no `{key}`",
        label: "只有数才能取舍和分级" / "only numbers are rounded and graded",
        help: "删去 {key}，或让公式得出一个数。" / "Remove `{key}`, or let the formula give a number.",
        explain: "`rounding` 和 `grades` 是对数说的：保留几位小数，从多少起是哪一级。公式得出是或否、文字时，它们没有意义。\n\n\
            例：`formula: 支出 > 预算` 得出是或否：删去 `rounding: 2`。" /
            "`rounding` and `grades` speak of numbers: how many decimal places, and from where on which grade. Of yes or no and of text they make no sense.\n\n\
            Example: `formula: 支出 > 预算` gives yes or no: remove `rounding: 2`.",
    }
    VALUE_UNIT = "HENG0602" "value-unit" Error {
        message: "“{id}”的公式得出的是{found}，不能用“{unit}”显示" / "the formula of `{id}` gives {found}, which cannot be shown in {unit}",
        label: "与公式的单位不同" / "another dimension than the formula's",
        help: "改正公式或单位；同一种量之间可以换，如 元 和 万元、数和 %。" / "Mend the formula or the unit; units of one dimension may be exchanged: 元 for 万元, % for a plain number.",
        explain: "`unit` 只决定一个结果用什么单位显示，不能改变它是什么量：金额可以用 元 或 万元，比率可以用 %，金额不能用 件。\n\n\
            例：`formula: 支出 ÷ 人数` 得出每人的金额，`unit: 万元` 不对；`formula: 支出 ÷ 预算` 得出比率，可以写 `unit: \"%\"`。" /
            "`unit` only says in which unit a result is shown and cannot change what it is: an amount may be shown in 元 or 万元, a ratio in %, but no amount in 件.\n\n\
            Example: `formula: 支出 ÷ 人数` gives an amount a head, so `unit: 万元` is wrong; `formula: 支出 ÷ 预算` gives a ratio and may say `unit: \"%\"`.",
    }
    CODES_MISSING = "HENG0610" "category-without-codes" Error {
        message: "类别“{input}”没有写代码" / "the category `{input}` lists no codes",
        label: "要写 codes" / "codes are missing",
        help: "写 codes: {N: 网络, L: 本地}，或 codes: [甲类, 乙类]。" / "Write `codes: {N: Network, L: Local}`, or `codes: [A, B]`.",
        explain: "类别（`type: category`）是几个代码里的一个，所以要列出有哪些代码。代码有名称的写成对照，没有的写成列表。\n\n\
            不限取值的文字用 `type: text`。\n\n\
            例：`攻击途径: {type: category, codes: {N: 网络, A: 邻近, L: 本地, P: 物理}}`。" /
            "A category (`type: category`) is one of several codes, so the codes must be listed: with names as a map, else as a list.\n\n\
            For any text use `type: text`.\n\n\
            Example: `AV: {type: category, codes: {N: Network, A: Adjacent, L: Local, P: Physical}}`.",
    }
    CODE_TWICE = "HENG0611" "code-twice" Error {
        message: "“{input}”的代码“{code}”写了两次" / "`{input}` lists the code `{code}` twice",
        label: "又一次" / "again",
        help: "删去一个；全角和半角、前后的空格不算区别。" / "Remove one; full-width forms and blanks around a code make no difference.",
        explain: "同一个代码写两次，多半是抄重了，或者另一个抄错了。代码按全角半角统一以后的形式比较，`Ａ` 和 `A` 是同一个。\n\n\
            例：`codes: [高, 中, 中]` 的最后一个应为 低。" /
            "A code that stands twice was most likely copied twice, or another was copied wrongly. Codes are compared in one form of full and half width: `Ａ` and `A` are the same.\n\n\
            Example: the last of `codes: [高, 中, 中]` should be 低.",
    }
    DEFAULT_NO_CODE = "HENG0612" "default-is-no-code" Error {
        message: "“{input}”的默认值“{code}”不是它的代码" / "the default `{code}` of `{input}` is none of its codes",
        label: "没有这个代码" / "no such code",
        help: "它的代码是：{known}。" / "Its codes: {known}.",
        explain: "`default` 是数据里没有写这一项时取的代码，所以必须是列出的代码之一。\n\n\
            例：`{type: category, codes: [X, H, L], default: 未定义}` 应写 `default: X`。" /
            "`default` is the code that holds where a dataset says nothing, so it must be one of those listed.\n\n\
            Example: `{type: category, codes: [X, H, L], default: undefined}` should say `default: X`.",
    }
    TABLE_SHAPE = "HENG0614" "table-shape" Error {
        message: "对照表“{table}”写得不对：{why}" / "the table `{table}` is not well formed: {why}",
        label: "这里" / "here",
        help: "一栏条件的写 by: 名称、rows: {值: 结果}；几栏的写 by: [甲, 乙]、rows: [{when: [条件, 条件], then: 结果}]。" / "With one column of conditions write `by: name` and `rows: {value: result}`; with several `by: [a, b]` and `rows: [{when: [condition, condition], then: result}]`.",
        explain: "对照表有几栏条件（`by`）和一栏或几栏结果（`results`）。每一行的条件数与 `by` 相同，结果数与 `results` 相同。只按一两个值查的表可以简写成 `rows: {值: 结果}`，两个的套两层。\n\n\
            条件可以写：值、几个值的列表、`≥ 18`、`< 18`、`\"[18, 25)\"`、`\"-\"`（任意）。\n\n\
            例：`风险: {by: [年龄, 类别], rows: [{when: [\"≥ 18\", [中, 低]], then: 通过}, {when: [\"-\", 高], then: 不通过}]}`。" /
            "A table has columns of conditions (`by`) and one or several of results (`results`); each row has as many of both. A table of one or two values may be written in short as `rows: {value: result}`, for two of them as maps of maps.\n\n\
            A condition is a value, a list of values, `≥ 18`, `< 18`, `\"[18, 25)\"` or `\"-\"` (any).\n\n\
            Example: `risk: {by: [age, class], rows: [{when: [\"≥ 18\", [medium, low]], then: pass}, {when: [\"-\", high], then: fail}]}`.",
    }
    TABLE_CELL = "HENG0615" "table-cell" Error {
        message: "对照表“{table}”的“{text}”不是{wanted}" / "`{text}` in the table `{table}` is not {wanted}",
        label: "这里要{wanted}" / "{wanted} is expected here",
        help: "改成{wanted}；金额要带单位，类别要用它的代码。" / "Make it {wanted}; amounts carry their unit, categories are told by code.",
        explain: "`by` 里写的是数据项的编号时，这一栏的条件要合它的类型：金额带单位，类别用代码，是否写 是 或 否。不是数据项的，按各行的写法判断：全是数就是数，全是 是、否 就是是否，其余是文字。结果栏也这样判断。\n\n\
            例：`by: AV`，AV 的代码是 N、A、L、P，`rows: {网络: 0.85}` 应写 `rows: {N: 0.85}`。" /
            "Where `by` names an input the conditions of that column must fit its type: amounts carry a unit, categories are told by code, yes_no is yes or no. Other columns, and results, are what all their cells look like: numbers, yes or no, else texts.\n\n\
            Example: with `by: AV` and the codes N, A, L, P, `rows: {Network: 0.85}` should say `rows: {N: 0.85}`.",
    }
    TABLE_OVERLAP = "HENG0616" "table-overlap" Error {
        message: "对照表“{table}”的第{one}行和第{other}行都适合 {witness}" / "rows {one} and {other} of the table `{table}` both fit {witness}",
        label: "与另一行重叠" / "overlaps with the other row",
        help: "改正条件；先写的优先就用 hit: first，结果相同就用 hit: any，都要算就用 hit: sum 等。" / "Mend the conditions; use `hit: first` where the first counts, `hit: any` where they give the same, `hit: sum` and its like where all count.",
        explain: "不写 `hit`（即 `unique`）的表，任何一组值至多适合一行；`hit: any` 的表，几行都适合时结果要相同。消息里举出两行都适合的一组值，`-` 表示任意。\n\n\
            例：`{when: [\"≤ 18\"], …}` 和 `{when: [\"≥ 18\"], …}` 都适合 18：其中一行应为 `< 18` 或 `> 18`。" /
            "In a table without `hit` (which is `unique`) no values may fit more than one row; with `hit: any` rows that fit together must give the same. The message gives values that fit both rows; `-` stands for any.\n\n\
            Example: `{when: [\"≤ 18\"], …}` and `{when: [\"≥ 18\"], …}` both fit 18: one of them should say `< 18` or `> 18`.",
    }
    TABLE_UNREACHABLE = "HENG0617" "table-row-unreachable" Warning {
        message: "对照表“{table}”的第{row}行永远轮不到：适合它的都先适合第{before}行" / "row {row} of the table `{table}` is never reached: what fits it fits row {before} first",
        label: "轮不到这一行" / "never reached",
        help: "把它移到前面，或删去它。" / "Move it up, or remove it.",
        explain: "`hit: first` 的表取先写的一行。条件更窄的要写在前面，否则前面更宽的一行先取走了。\n\n\
            这一条是警告，不影响评分。\n\n\
            例：`> 0` 写在 `> 12` 前面，后一行永远轮不到。" /
            "In a table of `hit: first` the row that is written first counts. Narrower conditions must stand before wider ones, which would take everything.\n\n\
            This is a warning and changes no score.\n\n\
            Example: with `> 0` before `> 12` the latter is never reached.",
    }
    TABLE_UNCOVERED = "HENG0618" "table-uncovered" Warning {
        message: "对照表“{table}”没有一行适合 {witness}" / "no row of the table `{table}` fits {witness}",
        label: "漏了一种情况" / "a case is left out",
        help: "补上这一行，或写 else。" / "Add the row, or write `else`.",
        explain: "类别的每个代码、是和否，都应有一行管到。漏了的，数据一填到它就是错误，得不出分数。\n\n\
            这一条是警告；确实不会出现的，可以写进 `accepted:` 并说明理由。\n\n\
            例：代码是 N、A、L、P，`rows: {N: 0.85, A: 0.62, L: 0.55}` 漏了 P。" /
            "Every code of a category, and both yes and no, should be dealt with by some row. Where one is left out, data that state it have no score.\n\n\
            This is a warning; what cannot occur may be put under `accepted:` with the reason.\n\n\
            Example: with the codes N, A, L, P, `rows: {N: 0.85, A: 0.62, L: 0.55}` leaves out P.",
    }
    UNUSED_TABLE = "HENG0619" "unused-table" Warning {
        message: "没有公式用到对照表“{table}”" / "no formula calls the table `{table}`",
        label: "没有用到" / "not called",
        help: "删去它，或在公式里用 {table}(…)。" / "Remove it, or call `{table}(…)` in a formula.",
        explain: "对照表只有在公式里被调用才起作用。没有公式用到的，多半是公式里漏了它。\n\n\
            这一条是警告，不影响评分。\n\n\
            例：声明了 `tables: {系数: …}`，公式却写 `支出 × 0.8`，应为 `支出 × 系数(类别)`。" /
            "A table does something only where a formula calls it. Where none does, most likely a formula forgot it.\n\n\
            This is a warning and changes no score.\n\n\
            Example: 系数 is declared, but the formula says `支出 × 0.8`; it should be `支出 × 系数(类别)`.",
    }
}
