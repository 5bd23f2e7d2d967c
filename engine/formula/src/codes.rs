//! The family HENG02xx: numbers, units, formula text; HENG025x: scripts.

heng_source::codes! {
    DIVISION_BY_ZERO = "HENG0230" "division-by-zero" Error {
        message: "除数为零：{text}" / "division by zero: {text}",
        label: "这里除以零" / "divides by zero here",
        help: "……" / "…",
        explain: "……" / "…",
    }
}
