//! The family HENG03xx: rule packs.

heng_source::codes! {
    WEIGHT_SUM = "HENG0310" "weight-sum" Error {
        message: "……" / "…",
        label: "……" / "…",
        help: "……" / "…",
        explain: "……" / "…",
    }
}
