//! HENG0613: values of categories.

heng_source::codes! {
    NOT_A_CODE = "HENG0613" "not-a-code" Error {
        message: "“{path}”没有“{value}”这个代码" / "`{path}` has no code `{value}`",
        label: "不是它的代码" / "none of its codes",
        help: "可以填：{known}。" / "It may be: {known}.",
        explain: "指标体系规定这一项是类别（`type: category`），只能填它列出的代码，不填名称。全角半角不分，大小写要一样。\n\n\
            例：代码是 N（网络）、L（本地），填 `网络` 是错误，应填 `N`。" /
            "The pack says that this is a category (`type: category`): one of its codes is stated, not their names. Full and half width are the same; capitals count.\n\n\
            Example: with the codes N (Network) and L (Local) state `N`, not `Network`.",
    }
}
