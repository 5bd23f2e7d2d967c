//! The family HENG0270 to 0279: codes of categories and lookup tables in formulas.

heng_source::codes! {
    NOT_A_CODE = "HENG0270" "not-a-code-in-formula" Error {
        message: "“{name}”没有“{code}”这个代码" / "`{name}` has no code `{code}`",
        label: "不是它的代码" / "none of its codes",
        help: "它的代码是：{known}。" / "Its codes: {known}.",
        explain: "类别（`type: category`）只能取它列出的代码。拿它和别的文字比，永远不相等，公式就少走一支而没有人知道。\n\n比较时大小写要一样；全角和半角算同一个字。\n\n例：代码是 N、A、L、P，写成 `AV == “网络”` 是错误，应写 `AV == “N”`。"
            / "A category (`type: category`) takes its listed codes only. Compared with any other text it is never equal, and a branch of the formula would silently never be taken.\n\nCapitals count; full-width and half-width forms are the same.\n\nExample: with the codes N, A, L, P write `AV == “N”`, not `AV == “网络”`.",
    }
}
