//! The signs and words of the formula language, and the look-alikes that are refused with the right
//! form in the help. Tables only; `lex.rs` walks the text.

use super::lex::{Infix, Token};
use crate::codes;

/// What a sign is.
pub(crate) enum Sign {
    /// A piece.
    Token(Token),
    /// A slip of the pen for `right`; read on as `token`.
    Wrong { right: &'static str, token: Option<Token> },
    /// Not part of the language, with its own message.
    Refused(&'static heng_source::Code),
    /// Not a sign that has a meaning anywhere.
    Unknown,
}

/// Words that begin statements in Rhai: a formula is one expression and has none of them.
pub(crate) const STATEMENT_WORDS: &[&str] = &[
    "let", "const", "var", "while", "loop", "for", "do", "until", "switch", "return", "fn", "break", "continue",
    "import", "export", "throw", "try", "catch", "eval", "this",
];

/// The words of the language that an officer may glue to a name by mistake.
pub(crate) const WORDS: &[&str] = &["如果", "否则", "且", "或", "非", "若"];

/// Words that people write for the words of the language.
pub(crate) const NEAR_WORDS: &[(&str, &str)] = &[
    ("and", "且"),
    ("AND", "且"),
    ("并且", "且"),
    ("而且", "且"),
    ("or", "或"),
    ("OR", "或"),
    ("或者", "或"),
    ("not", "非"),
    ("NOT", "非"),
    ("不是", "非"),
    ("then", "{ … }"),
    ("那么", "{ … }"),
    ("则", "{ … }"),
    ("elif", "否则 如果"),
    ("elseif", "否则 如果"),
    ("等于", "=="),
    ("不等于", "≠"),
    ("大于", ">"),
    ("小于", "<"),
    ("乘", "×"),
    ("乘以", "×"),
    ("除以", "÷"),
    ("加", "+"),
    ("减", "-"),
    ("x", "×"),
    ("X", "×"),
];

/// The piece that a word of the language is; `None` for every other name.
pub(crate) fn word(name: &str) -> Option<Token> {
    Some(match name {
        "如果" | "若" => Token::If,
        "否则" => Token::Else,
        "且" => Token::Infix(Infix::And),
        "或" => Token::Infix(Infix::Or),
        "非" => Token::Not,
        "是" => Token::Bool(true),
        "否" => Token::Bool(false),
        _ if name.eq_ignore_ascii_case("if") => Token::If,
        _ if name.eq_ignore_ascii_case("else") => Token::Else,
        _ if name.eq_ignore_ascii_case("true") => Token::Bool(true),
        _ if name.eq_ignore_ascii_case("false") => Token::Bool(false),
        _ => return None,
    })
}

/// Blanks of every kind, also those without width that come along when text is pasted.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}'..='\u{200D}' | '\u{2060}')
}

/// A full-width sign, letter or digit as its half-width form; other characters as they are.
pub(crate) fn half(c: char) -> char {
    match u32::from(c) {
        code @ 0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// The sign that begins with these characters (half-width), and how many it takes.
pub(crate) fn sign(next: [Option<char>; 3]) -> (Sign, usize) {
    let [Some(first), second, third] = next else { return (Sign::Unknown, 1) };
    let token = |token: Token| Sign::Token(token);
    let infix = |infix: Infix| Sign::Token(Token::Infix(infix));
    let wrong = |right, infix: Infix| Sign::Wrong { right, token: Some(Token::Infix(infix)) };
    let instead = |right, token: Token| Sign::Wrong { right, token: Some(token) };
    match (first, second, third) {
        ('=', Some('='), Some('=')) => (wrong("==", Infix::Equal), 3),
        ('!', Some('='), Some('=')) => (wrong("≠", Infix::NotEqual), 3),
        ('=', Some('='), _) => (infix(Infix::Equal), 2),
        ('=', Some('>'), _) => (wrong("≥", Infix::GreaterEqual), 2),
        ('=', Some('<'), _) => (wrong("≤", Infix::LessEqual), 2),
        ('=', ..) => (Sign::Refused(&codes::SINGLE_EQUALS), 1),
        ('!', Some('='), _) => (infix(Infix::NotEqual), 2),
        ('<', Some('>'), _) => (wrong("≠", Infix::NotEqual), 2),
        ('<', Some('='), _) => (infix(Infix::LessEqual), 2),
        ('>', Some('='), _) => (infix(Infix::GreaterEqual), 2),
        ('&', Some('&'), _) => (infix(Infix::And), 2),
        ('|', Some('|'), _) => (infix(Infix::Or), 2),
        ('*', Some('*'), _) => (wrong("^", Infix::Power), 2),
        ('/', Some('/' | '*'), _) => (Sign::Refused(&codes::COMMENT), 2),
        ('<', ..) => (infix(Infix::Less), 1),
        ('>', ..) => (infix(Infix::Greater), 1),
        ('≠', ..) => (infix(Infix::NotEqual), 1),
        ('≥' | '≧' | '⩾', ..) => (infix(Infix::GreaterEqual), 1),
        ('≤' | '≦' | '⩽', ..) => (infix(Infix::LessEqual), 1),
        ('+', ..) => (infix(Infix::Add), 1),
        ('-' | '−', ..) => (token(Token::Minus), 1),
        ('*' | '×' | '✕' | '✖', ..) => (infix(Infix::Multiply), 1),
        ('/' | '÷' | '∕', ..) => (infix(Infix::Divide), 1),
        ('^', ..) => (infix(Infix::Power), 1),
        ('!', ..) => (token(Token::Not), 1),
        ('(', ..) => (token(Token::Open), 1),
        (')', ..) => (token(Token::Close), 1),
        ('{', ..) => (token(Token::OpenBrace), 1),
        ('}', ..) => (token(Token::CloseBrace), 1),
        (',', ..) => (token(Token::Comma), 1),
        ('.', ..) => (token(Token::Dot), 1),
        ('&', ..) => (wrong("且", Infix::And), 1),
        ('|', ..) => (wrong("或", Infix::Or), 1),
        ('·' | '•' | '∙' | '⋅', ..) => (wrong("×", Infix::Multiply), 1),
        ('–' | '—' | '‐' | '‑' | '﹣', ..) => (instead("-", Token::Minus), 1),
        ('、', ..) => (instead(",", Token::Comma), 1),
        ('。', ..) => (instead(".", Token::Dot), 1),
        ('[' | '【' | '〔' | '〖' | '［', ..) => (instead("(", Token::Open), 1),
        (']' | '】' | '〕' | '〗' | '］', ..) => (instead(")", Token::Close), 1),
        ('\'' | '‘' | '’' | '”' | '「' | '」' | '『' | '』' | '`', ..) => {
            (Sign::Wrong { right: "“…”", token: None }, 1)
        }
        ('√', ..) => (Sign::Wrong { right: "sqrt(…)", token: None }, 1),
        ('²', ..) => (Sign::Wrong { right: "^2", token: None }, 1),
        ('³', ..) => (Sign::Wrong { right: "^3", token: None }, 1),
        ('∧', ..) => (wrong("且", Infix::And), 1),
        ('∨', ..) => (wrong("或", Infix::Or), 1),
        ('¬', ..) => (instead("非", Token::Not), 1),
        ('?', ..) => (Sign::Wrong { right: "IF(条件, 甲, 乙)", token: None }, 1),
        ('%' | '‰', ..) => (Sign::Refused(&codes::MODULO_SIGN), 1),
        (';' | ':' | '#' | '$' | '@' | '~' | '\\', ..) => (Sign::Refused(&codes::NOT_AN_EXPRESSION), 1),
        _ => (Sign::Unknown, 1),
    }
}
