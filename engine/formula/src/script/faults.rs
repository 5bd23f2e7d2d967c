//! What a built-in function refuses, as data that travels through Rhai in a run-time error, and the limits
//! that are named to the user.

use heng_source::{Code, Diagnostic, Phrase, Said};
use rhai::{Dynamic, EvalAltResult, Position};

use crate::limits;
use crate::number::NumberError;
use crate::script_codes as codes;

/// A refusal on its way out of Rhai; its place is filled in where it arrives.
#[derive(Debug, Clone)]
pub(super) struct Fault {
    /// What to say.
    pub(super) diagnostic: Box<Diagnostic>,
    /// Whether more digits may help.
    pub(super) undecided: bool,
}

impl Fault {
    pub(super) fn of(diagnostic: Diagnostic) -> Box<EvalAltResult> {
        Self { diagnostic: Box::new(diagnostic), undecided: false }.into_error()
    }

    fn into_error(self) -> Box<EvalAltResult> {
        Box::new(EvalAltResult::ErrorRuntime(Dynamic::from(self), Position::NONE))
    }
}

/// A calculation without a result; `text` is the calculation with its values.
pub(super) fn arithmetic(error: NumberError, text: String) -> Box<EvalAltResult> {
    let (code, problem): (&'static Code, &'static Phrase) = match error {
        NumberError::Undecided => {
            let diagnostic = Diagnostic::placeless(&codes::SCRIPT_UNDECIDED).with("text", text);
            return Fault { diagnostic: Box::new(diagnostic), undecided: true }.into_error();
        }
        NumberError::DivisionByZero => (&codes::SCRIPT_ARITHMETIC, &DIVISION),
        NumberError::Overflow => (&codes::SCRIPT_ARITHMETIC, &OVERFLOW),
        NumberError::Domain => (&codes::SCRIPT_ARITHMETIC, &DOMAIN),
    };
    Fault::of(Diagnostic::placeless(code).with("problem", problem).with("text", text))
}

static DIVISION: Phrase = Phrase { zh: "除数为零", en: "division by zero" };
static OVERFLOW: Phrase = Phrase { zh: "数字大得超出上限", en: "the number grows beyond the limit" };
static DOMAIN: Phrase = Phrase {
    zh: "这样的数没有实数结果（负数开方、非正数取对数等）",
    en: "no real result for such a number (root of a negative, logarithm of zero …)",
};

/// A limit of a running script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    Operations,
    Work,
    Calls,
    Text,
    WrittenList,
    List,
    ListDepth,
    Variables,
    Notes,
    NoteLength,
}

impl Limit {
    fn words(self) -> (&'static Phrase, String) {
        static OPERATIONS: Phrase = Phrase { zh: "运算步数", en: "operations" };
        static WORK: Phrase = Phrase { zh: "内置函数的工作量", en: "work of built-in functions" };
        static CALLS: Phrase = Phrase { zh: "函数互相调用的层数", en: "functions calling each other, levels" };
        static TEXT: Phrase = Phrase { zh: "文字的长度（字节）", en: "length of a text in bytes" };
        static WRITTEN: Phrase = Phrase { zh: "方括号里写出的元素个数", en: "elements written in brackets" };
        static LIST: Phrase = Phrase { zh: "一列值的个数", en: "elements of a list" };
        static DEPTH: Phrase = Phrase { zh: "列中套列的层数", en: "lists inside lists, levels" };
        static VARIABLES: Phrase = Phrase { zh: "同时存在的变量个数", en: "variables at the same time" };
        static NOTES: Phrase = Phrase { zh: "说明和扣分的条数", en: "notes and deductions" };
        static LENGTH: Phrase = Phrase { zh: "一条说明的字数", en: "characters of a note" };
        match self {
            Self::Operations => (&OPERATIONS, limits::MAX_SCRIPT_OPERATIONS.to_string()),
            Self::Work => (&WORK, limits::MAX_SCRIPT_WORK.to_string()),
            Self::Calls => (&CALLS, limits::MAX_SCRIPT_CALLS.to_string()),
            Self::Text => (&TEXT, limits::MAX_SCRIPT_TEXT.to_string()),
            Self::WrittenList => (&WRITTEN, limits::MAX_SCRIPT_WRITTEN_LIST.to_string()),
            Self::List => (&LIST, limits::MAX_SCRIPT_LIST.to_string()),
            Self::ListDepth => (&DEPTH, limits::MAX_SCRIPT_LIST_DEPTH.to_string()),
            Self::Variables => (&VARIABLES, limits::MAX_SCRIPT_VARIABLES.to_string()),
            Self::Notes => (&NOTES, limits::MAX_SCRIPT_NOTES.to_string()),
            Self::NoteLength => (&LENGTH, limits::MAX_SCRIPT_NOTE_CHARACTERS.to_string()),
        }
    }

    pub(super) fn diagnostic(self) -> Diagnostic {
        let (what, limit) = self.words();
        Diagnostic::placeless(&codes::SCRIPT_LIMIT).with("what", what).with("limit", limit)
    }

    pub(super) fn fault(self) -> Box<EvalAltResult> {
        Fault::of(self.diagnostic())
    }
}

/// An operator or function that does not take such values.
pub(super) fn type_fault(operation: &str, given: Vec<&'static Phrase>, wanted: &'static Phrase) -> Box<EvalAltResult> {
    Fault::of(type_diagnostic(operation, given, wanted))
}

/// The same as a diagnostic.
pub(super) fn type_diagnostic(operation: &str, given: Vec<&'static Phrase>, wanted: &'static Phrase) -> Diagnostic {
    Diagnostic::placeless(&codes::SCRIPT_TYPE).with("operation", operation).with("given", given).with("wanted", wanted)
}

/// An argument of the right kind that cannot be used.
pub(super) fn argument_fault(function: &str, given: String, wanted: &'static Phrase) -> Box<EvalAltResult> {
    Fault::of(
        Diagnostic::placeless(&codes::SCRIPT_ARGUMENT)
            .with("function", function)
            .with("given", given)
            .with("wanted", wanted),
    )
}

/// A second place: from where it was called.
pub(super) fn called_from() -> Said {
    static CALLED: Phrase = Phrase { zh: "从这里调用", en: "called from here" };
    Said::new(&CALLED)
}
