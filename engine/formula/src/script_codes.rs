//! The family HENG025x: scripts.

heng_source::codes! {
    SCRIPT_SYNTAX = "HENG0250" "script-syntax" Error {
        message: "……" / "…",
        label: "……" / "…",
        help: "……" / "…",
        explain: "……" / "…",
    }
}
