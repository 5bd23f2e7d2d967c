//! The family HENG05xx: scoring.

heng_source::codes! {
    ABOVE_WEIGHT = "HENG0501" "above-weight" Error {
        message: "……" / "…",
        label: "……" / "…",
        help: "……" / "…",
        explain: "……" / "…",
    }
}
