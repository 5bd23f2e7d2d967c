//! Rhai's own complaints about syntax, said in our words. Every variant of its public enums is matched;
//! no English sentence of Rhai reaches a message.

use heng_source::{Arg, Diagnostic, Phrase, Said};
use rhai::{LexError, ParseError, ParseErrorType};

use super::places::Places;
use super::words::{self, Refused};
use crate::limits;
use crate::script_codes as codes;

/// The diagnostic of a syntax error.
pub(super) fn diagnostic(fault: &ParseError, places: &Places) -> Diagnostic {
    let span = places.token(fault.position());
    let too_large = |what: &'static Phrase, limit: usize| {
        Diagnostic::new(&codes::SCRIPT_TOO_LARGE, span).with("what", what).with("limit", limit)
    };
    match fault.err_type() {
        ParseErrorType::ExprTooDeep => too_large(&DEPTH, limits::MAX_SCRIPT_DEPTH),
        ParseErrorType::TooManyFunctions => too_large(&FUNCTIONS, limits::MAX_SCRIPT_FUNCTIONS),
        ParseErrorType::LiteralTooLarge(kind, _) if kind.contains("array") => {
            too_large(&LIST, limits::MAX_SCRIPT_WRITTEN_LIST)
        }
        ParseErrorType::LiteralTooLarge(..) | ParseErrorType::BadInput(LexError::StringTooLong(_)) => {
            too_large(&TEXT, limits::MAX_SCRIPT_TEXT)
        }
        ParseErrorType::Reserved(word) | ParseErrorType::ForbiddenVariable(word) => {
            words::reserved(word).unwrap_or_else(|| Refused::new(word, &words::RESERVED)).diagnostic(span)
        }
        ParseErrorType::UnexpectedEOF => Diagnostic::new(&codes::SCRIPT_SYNTAX, span)
            .with("problem", Arg::Said(Said::new(&ENDS_EARLY)))
            .help(Said::new(&CLOSE)),
        ParseErrorType::UnknownOperator(_)
        | ParseErrorType::ExprExpected(_)
        | ParseErrorType::BadInput(LexError::UnexpectedInput(_))
            if let Some(waiting) = places.waiting_before(span) =>
        {
            let problem = Said::new(&UNFINISHED).with("what", places.slice(waiting));
            Diagnostic::new(&codes::SCRIPT_SYNTAX, waiting).with("problem", Arg::Said(problem))
        }
        other => {
            let diagnostic = Diagnostic::new(&codes::SCRIPT_SYNTAX, span).with("problem", Arg::Said(problem(other)));
            match words::did_you_mean(places.slice(span), None) {
                Some(said) => diagnostic.help(said),
                None => diagnostic,
            }
        }
    }
}

macro_rules! phrases {
    ($($name:ident: $zh:literal / $en:literal)*) => {
        $(static $name: Phrase = Phrase { zh: $zh, en: $en };)*
    };
}

phrases! {
    DEPTH: "括号、语句块和运算的嵌套层数" / "nesting of brackets, blocks and operators"
    FUNCTIONS: "一个文件里的函数个数" / "functions in a file"
    LIST: "方括号里写出的元素个数" / "elements written in brackets"
    TEXT: "一段文字的长度（字节）" / "length of a text in bytes"
    ENDS_EARLY: "没写完就结束了" / "it ends too early"
    CLOSE: "看看是不是少了右括号 ) ] } 或右引号" / "look for a missing `)`, `]`, `}` or closing quote"
    UNFINISHED: "“{what}”后面没有写完" / "something is missing behind `{what}`"
    SIGN: "不认识的符号“{what}”" / "unknown sign `{what}`"
    OPEN_TEXT: "文字没有右引号" / "a text has no closing quote"
    ESCAPE: "文字里的“{what}”不是有效的转义写法" / "`{what}` in a text is no valid escape"
    NUMBER: "“{what}”不是能精确读出的数（最多 28 位有效数字）" / "`{what}` is no number that can be read exactly (at most 28 significant digits)"
    QUOTE: "文字要用双引号，不是单引号" / "text needs double quotes, not single ones"
    NAME: "“{what}”不能作名称" / "`{what}` cannot be a name"
    EXPECTED: "这里应当有“{what}”" / "`{what}` is expected here"
    EXPECTED_SIGN: "这里少了一个符号" / "a sign is missing here"
    INDEX: "方括号里应当是一个整数" / "a whole number is expected in the brackets"
    TWICE: "“{what}”出现了两次" / "`{what}` occurs twice"
    AFTER_DOT: "点号后面应当是函数名" / "a function is expected after the dot"
    NAME_EXPECTED: "这里应当是一个名称" / "a name is expected here"
    CONDITION: "这里应当是一个条件（是/否），如 x > 1" / "a condition (yes or no) is expected here, such as `x > 1`"
    LIST_EXPECTED: "for … in 后面应当是一列值" / "a list is expected after `for … in`"
    EXPRESSION: "这里少了一个算式" / "an expression is missing here"
    OUTERMOST: "函数只能写在文件最外层，不能写在别的函数或语句块里" / "functions stand at the outermost level of the file, not inside another function or block"
    FUNCTION_NAME: "fn 后面应当是函数名" / "a function name is expected after `fn`"
    PARAMETERS: "函数“{what}”后面应当是括号和参数" / "brackets with parameters are expected after function `{what}`"
    BODY: "函数“{what}”后面应当是花括号和内容" / "braces with a body are expected after function `{what}`"
    CONSTANT: "“{what}”是常量，不能再改" / "`{what}` is a constant and cannot change"
    TARGET: "等号左边不能被赋值；比较是否相等请写 ==" / "the left side cannot be assigned to; write `==` to compare"
    LOOP: "break 和 continue 只能写在循环里" / "`break` and `continue` stand inside a loop"
    OTHER: "这里的写法不对" / "this cannot stand here"
}

fn problem(fault: &ParseErrorType) -> Said {
    let said = |phrase: &'static Phrase, what: &str| Said::new(phrase).with("what", what);
    match fault {
        ParseErrorType::BadInput(lexical) => match lexical {
            LexError::UnexpectedInput(sign) => said(&SIGN, sign),
            LexError::UnterminatedString => Said::new(&OPEN_TEXT),
            LexError::MalformedEscapeSequence(sequence) => said(&ESCAPE, sequence),
            LexError::MalformedNumber(number) => said(&NUMBER, number),
            LexError::MalformedChar(_) => Said::new(&QUOTE),
            LexError::MalformedIdentifier(name) => said(&NAME, name),
            LexError::ImproperSymbol(sign, _) => said(&SIGN, sign),
            _ => Said::new(&OTHER),
        },
        ParseErrorType::UnknownOperator(sign) => said(&SIGN, sign),
        ParseErrorType::MissingToken(token, _) => said(&EXPECTED, token),
        ParseErrorType::MissingSymbol(_) => Said::new(&EXPECTED_SIGN),
        ParseErrorType::MalformedIndexExpr(_) => Said::new(&INDEX),
        ParseErrorType::DuplicatedVariable(name)
        | ParseErrorType::DuplicatedProperty(name)
        | ParseErrorType::FnDuplicatedParam(_, name)
        | ParseErrorType::VariableExists(name) => said(&TWICE, name),
        ParseErrorType::PropertyExpected => Said::new(&AFTER_DOT),
        ParseErrorType::VariableExpected => Said::new(&NAME_EXPECTED),
        ParseErrorType::MismatchedType(wanted, _) if wanted.contains("boolean") => Said::new(&CONDITION),
        ParseErrorType::MismatchedType(wanted, _) if wanted.contains("iterable") => Said::new(&LIST_EXPECTED),
        ParseErrorType::ExprExpected(_) => Said::new(&EXPRESSION),
        ParseErrorType::WrongFnDefinition => Said::new(&OUTERMOST),
        ParseErrorType::FnMissingName => Said::new(&FUNCTION_NAME),
        ParseErrorType::FnMissingParams(name) => said(&PARAMETERS, name),
        ParseErrorType::FnMissingBody(name) => said(&BODY, name),
        ParseErrorType::AssignmentToConstant(name) => said(&CONSTANT, name),
        ParseErrorType::AssignmentToInvalidLHS(_) => Said::new(&TARGET),
        ParseErrorType::LoopBreak => Said::new(&LOOP),
        // What is left belongs to constructs that `language.rs` refuses before the parser complains.
        _ => Said::new(&OTHER),
    }
}
