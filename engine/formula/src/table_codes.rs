//! The family HENG0270 to 0279: codes of categories and lookup tables in formulas.

heng_source::codes! {
    NOT_A_CODE = "HENG0270" "not-a-code-in-formula" Error {
        message: "“{name}”没有“{code}”这个代码" / "`{name}` has no code `{code}`",
        label: "不是它的代码" / "none of its codes",
        help: "它的代码是：{known}。" / "Its codes: {known}.",
        explain: "类别（`type: category`）只能取它列出的代码。拿它和别的文字比，永远不相等，公式就少走一支而没有人知道。\n\n比较时大小写要一样；全角和半角算同一个字。\n\n例：代码是 N、A、L、P，写成 `AV == “网络”` 是错误，应写 `AV == “N”`。"
            / "A category (`type: category`) takes its listed codes only. Compared with any other text it is never equal, and a branch of the formula would silently never be taken.\n\nCapitals count; full-width and half-width forms are the same.\n\nExample: with the codes N, A, L, P write `AV == “N”`, not `AV == “网络”`.",
    }
    TABLE_ARGUMENTS = "HENG0271" "table-arguments" Error {
        message: "对照表“{table}”要 {wanted} 个参数（{names}），这里写了 {given} 个" / "the table `{table}` takes {wanted} arguments ({names}), not {given}",
        label: "参数个数不对" / "another number of arguments",
        help: "写成 {example}。" / "Write `{example}`.",
        explain: "对照表像函数一样调用：括号里按 `by` 的次序写参数。有几个结果栏的表，最后再写一个带引号的栏名，说明要哪一栏。\n\n例：`tables: {税率: {by: [地区, 收入], …}}` 用 `税率(地区, 收入)`；结果有 税率、速算数 两栏的，用 `税率(地区, 收入, “速算数”)`。"
            / "A table is called like a function, with its arguments in the order of `by`. Of a table with several results a last argument in quotes names the one that is wanted.\n\nExample: `tables: {税率: {by: [地区, 收入], …}}` is called as `税率(地区, 收入)`; with the results 税率 and 速算数 as `税率(地区, 收入, “速算数”)`.",
    }
    NO_ROW = "HENG0272" "no-row-of-table" Error {
        message: "对照表“{table}”没有一行适合 {values}{row}" / "no row of the table `{table}` fits {values}{row}",
        label: "没有适合的一行" / "no row fits",
        help: "补上这一行，或写 else；也核对数据。" / "Add the row, or write `else`; and check the data.",
        explain: "对照表按参数找一行。一行也不适合，就没有结果：不能当作 0，也不能取最近的一行。\n\n应当有结果的，补上漏掉的一行；其余情况有统一结果的，写 `else: 结果`。\n\n例：`rows: {N: 0.85, A: 0.62}` 遇到 L：补 `L: 0.55`。"
            / "A table is searched for the row that fits its arguments. Where none does there is no result: it is neither 0 nor that of the nearest row.\n\nAdd the row that was forgotten; where all other cases have one result, write `else: result`.\n\nExample: `rows: {N: 0.85, A: 0.62}` meets L: add `L: 0.55`.",
    }
    ROWS_CONTRADICT = "HENG0273" "rows-of-table-contradict" Error {
        message: "对照表“{table}”的第{one}行和第{other}行都适合 {values}，不能取舍{row}" / "rows {one} and {other} of the table `{table}` both fit {values}, and nothing says which counts{row}",
        label: "两行都适合" / "two rows fit",
        help: "改正一行的条件，或用 hit: first（取先写的一行）。" / "Mend the conditions of one, or use `hit: first` (the one that is written first).",
        explain: "`hit: unique` 的表至多一行适合，`hit: any` 的表几行适合时结果要相同。\n\n例：`< 18` 和 `≤ 18` 两行都适合 18 的，多半一行应为 `> 18`。"
            / "In a table of `hit: unique` at most one row may fit, in one of `hit: any` those that fit must give the same.\n\nExample: of two rows with `< 18` and `≤ 18`, which both fit 17, one most likely should say `> 18`.",
    }
}
