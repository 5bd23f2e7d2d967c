//! The family HENG025x: scripts.
heng_source::codes! {
    SCRIPT_SYNTAX = "HENG0250" "script-syntax" Error {
        message: "……" / "…",
        label: "……" / "…",
        help: "……" / "…",
        explain: "……" / "…",
    }
    SCRIPT_WORD = "HENG0251" "script-word" Error {
        message: "……" / "…",
        label: "……" / "…",
        help: "……" / "…",
        explain: "……" / "…",
    }
    SCRIPT_UNKNOWN_FUNCTION = "HENG0252" "script-unknown-function" Error {
        message: "……" / "…",
        label: "……" / "…",
        help: "……" / "…",
        explain: "……" / "…",
    }
    SCRIPT_UNKNOWN_NAME = "HENG0253" "script-unknown-name" Error {
        message: "……" / "…",
        label: "……" / "…",
        help: "……" / "…",
        explain: "……" / "…",
    }
    SCRIPT_ARITY = "HENG0254" "script-arity" Error {
        message: "……" / "…",
        label: "……" / "…",
        help: "……" / "…",
        explain: "……" / "…",
    }
    SCRIPT_DUPLICATE = "HENG0255" "script-duplicate" Error {
        message: "……" / "…",
        label: "……" / "…",
        help: "……" / "…",
        explain: "……" / "…",
    }
    SCRIPT_OPEN_COMMENT = "HENG0256" "script-open-comment" Error {
        message: "……" / "…",
        label: "……" / "…",
        help: "……" / "…",
        explain: "……" / "…",
    }
    SCRIPT_OUTSIDE = "HENG0257" "script-outside" Error {
        message: "……" / "…",
        label: "……" / "…",
        help: "……" / "…",
        explain: "……" / "…",
    }
    SCRIPT_EMPTY = "HENG0258" "script-empty" Error {
        message: "……" / "…",
        label: "……" / "…",
        help: "……" / "…",
        explain: "……" / "…",
    }
    SCRIPT_TOO_LARGE = "HENG0259" "script-too-large" Error {
        message: "……" / "…",
        label: "……" / "…",
        help: "……" / "…",
        explain: "……" / "…",
    }
    SCRIPT_LIMIT = "HENG0260" "script-limit" Error {
        message: "……" / "…",
        label: "……" / "…",
        help: "……" / "…",
        explain: "……" / "…",
    }
    SCRIPT_ARITHMETIC = "HENG0261" "script-arithmetic" Error {
        message: "……" / "…",
        label: "……" / "…",
        help: "……" / "…",
        explain: "……" / "…",
    }
    SCRIPT_TYPE = "HENG0262" "script-type" Error {
        message: "……" / "…",
        label: "……" / "…",
        help: "……" / "…",
        explain: "……" / "…",
    }
    SCRIPT_ARGUMENT = "HENG0263" "script-argument" Error {
        message: "……" / "…",
        label: "……" / "…",
        help: "……" / "…",
        explain: "……" / "…",
    }
    SCRIPT_INDEX = "HENG0264" "script-index" Error {
        message: "……" / "…",
        label: "……" / "…",
        help: "……" / "…",
        explain: "……" / "…",
    }
    SCRIPT_RESULT = "HENG0265" "script-result" Error {
        message: "……" / "…",
        label: "……" / "…",
        help: "……" / "…",
        explain: "……" / "…",
    }
    SCRIPT_BOTH = "HENG0266" "script-both" Error {
        message: "……" / "…",
        label: "……" / "…",
        help: "……" / "…",
        explain: "……" / "…",
    }
    SCRIPT_DEDUCTION = "HENG0267" "script-deduction" Error {
        message: "……" / "…",
        label: "……" / "…",
        help: "……" / "…",
        explain: "……" / "…",
    }
    SCRIPT_UNDECIDED = "HENG0268" "script-undecided" Error {
        message: "……" / "…",
        label: "……" / "…",
        help: "……" / "…",
        explain: "……" / "…",
    }
    SCRIPT_INTERNAL = "HENG0269" "script-internal" Error {
        message: "……" / "…",
        label: "……" / "…",
        help: "……" / "…",
        explain: "……" / "…",
    }
}
