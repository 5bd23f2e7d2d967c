//! The family HENG04xx: datasets and evidence.

heng_source::codes! {
    QUOTE_NOT_FOUND = "HENG0450" "quote-not-found" Warning {
        message: "……" / "…",
        label: "……" / "…",
        help: "……" / "…",
        explain: "……" / "…",
    }
}
