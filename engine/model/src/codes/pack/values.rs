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
}
