//! The family HENG01xx: files, text and YAML, and what does not fit the shape of a format.

crate::codes! {
    UNKNOWN_KEY = "HENG0120" "unknown-key" Error {
        message: "“{where}”里没有“{key}”这个键" / "`{key}` is not a key of {where}",
        label: "不认识的键" / "unknown key",
        help: "可用的键：{known}" / "known keys: {known}",
        explain: "……" / "…",
    }
}
