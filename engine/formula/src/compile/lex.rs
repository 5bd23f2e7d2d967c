//! The pre-lexer: a formula as officers type it to pieces with their places in that text.
//! It knows full-width signs, Chinese words and quotes, units behind numbers and the look-alikes that
//! people type by mistake. It knows no names, functions or types; see `check.rs` for those.

use std::ops::Range;

use heng_source::{Diagnostic, PlacedText, normalise};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::signs::{self, Sign};
use crate::codes;
use crate::limits::MAX_FORMULA_PROBLEMS;

/// One piece of a formula.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Piece {
    /// What it is.
    pub(crate) token: Token,
    /// Its bytes in the text as typed.
    pub(crate) range: Range<usize>,
}

/// What a piece is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Token {
    /// A number with the unit behind it, both in half-width signs.
    Number { digits: String, unit: Option<String> },
    /// Text between quotes.
    Text(String),
    /// `true`, `false`, 是, 否.
    Bool(bool),
    /// A name, in NFKC.
    Name(String),
    /// An operator between two operands; never minus.
    Infix(Infix),
    /// `-`, before or between operands.
    Minus,
    /// `!`, 非.
    Not,
    /// `if`, 如果, 若: of the block form, or of `IF(c, a, b)`.
    If,
    /// `else`, 否则.
    Else,
    /// `(`
    Open,
    /// `)`
    Close,
    /// `{`
    OpenBrace,
    /// `}`
    CloseBrace,
    /// `,`
    Comma,
    /// `.` between a table and its column.
    Dot,
}

/// An operator between two operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Infix {
    Add,
    Multiply,
    Divide,
    Power,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    And,
    Or,
}

/// Cuts a formula into pieces.
pub(crate) fn lex(text: &PlacedText) -> (Vec<Piece>, Vec<Diagnostic>) {
    let typed = text.text();
    let mut lexer =
        Lexer { text, typed, chars: typed.char_indices().collect(), at: 0, pieces: Vec::new(), problems: Vec::new() };
    while lexer.problems.len() < MAX_FORMULA_PROBLEMS && lexer.step() {}
    (joined(lexer.pieces), lexer.problems)
}

/// The first words of functions whose names have a dot in them.
const DOTTED: [&str; 2] = ["population", "全体"];

/// `population . mean (` is the call of one name.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        if piece.token == Token::Open
            && let [
                ..,
                Piece { token: Token::Name(first), range: begin },
                dot,
                Piece { token: Token::Name(last), range: end },
            ] = out.as_slice()
            && dot.token == Token::Dot
            && let Some(known) = DOTTED.iter().find(|known| known.eq_ignore_ascii_case(first))
        {
            let name = Piece { token: Token::Name(format!("{known}.{last}")), range: begin.start..end.end };
            out.truncate(out.len().saturating_sub(3));
            out.push(name);
        }
        out.push(piece);
    }
    out
}

struct Lexer<'a> {
    text: &'a PlacedText,
    typed: &'a str,
    chars: Vec<(usize, char)>,
    /// Index into `chars`.
    at: usize,
    pieces: Vec<Piece>,
    problems: Vec<Diagnostic>,
}

impl Lexer<'_> {
    /// The character `ahead` of the current one, a full-width sign as its half-width form.
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).map(|(_, c)| signs::half(*c))
    }

    /// The byte offset of the character with this index.
    fn offset(&self, index: usize) -> usize {
        self.chars.get(index).map_or(self.typed.len(), |(offset, _)| *offset)
    }

    fn slice(&self, range: &Range<usize>) -> &str {
        self.typed.get(range.clone()).unwrap_or("")
    }

    /// Takes `count` characters as one piece.
    fn take(&mut self, count: usize, token: Token) {
        let range = self.offset(self.at)..self.offset(self.at + count);
        self.at += count;
        self.pieces.push(Piece { token, range });
    }

    fn problem(&mut self, code: &'static heng_source::Code, range: Range<usize>) -> Diagnostic {
        Diagnostic::new(code, self.text.span_of(range.clone())).with("text", self.slice(&range))
    }

    /// Takes one piece, or blanks, or reports what cannot be one; false at the end.
    fn step(&mut self) -> bool {
        let Some(c) = self.peek(0) else { return false };
        if signs::is_blank(c) {
            self.at += 1;
        } else if c.is_ascii_digit() {
            self.number();
        } else if matches!(c, '"' | '“') {
            self.quoted(c);
        } else if is_name_start(c) {
            self.name();
        } else {
            self.sign();
        }
        true
    }

    fn sign(&mut self) {
        let next = [self.peek(0), self.peek(1), self.peek(2)];
        let (sign, count) = signs::sign(next);
        let range = self.offset(self.at)..self.offset(self.at + count);
        match sign {
            // `执行数 : 预算数` is a ratio; behind `?` or `#` the colon belongs to another language's phrase.
            Sign::Refused(_)
                if next.first() == Some(&Some(':')) && !self.slice(&(0..range.start)).contains(['?', '？', '#']) =>
            {
                let diagnostic = self.problem(&codes::WRONG_SIGN, range).with("right", "÷");
                self.problems.push(diagnostic);
                self.take(count, Token::Infix(Infix::Divide));
            }
            Sign::Token(token) => self.take(count, token),
            Sign::Wrong { right, token } => {
                let diagnostic = self.problem(&codes::WRONG_SIGN, range).with("right", right);
                self.problems.push(diagnostic);
                match token {
                    Some(token) => self.take(count, token),
                    None => self.at += count,
                }
            }
            Sign::Refused(code) => {
                let diagnostic = self.problem(code, range);
                self.problems.push(diagnostic);
                if *code == codes::COMMENT {
                    // What stands behind is prose; reading it would only add noise.
                    self.at = self.chars.len();
                } else if *code == codes::SINGLE_EQUALS {
                    self.take(count, Token::Infix(Infix::Equal));
                } else {
                    self.at += count;
                }
            }
            Sign::Unknown => {
                // A run of strange characters is one problem, not one for each.
                let mut count = 1;
                while let Some(c) = self.peek(count) {
                    let after = [Some(c), self.peek(count + 1), self.peek(count + 2)];
                    let strange = matches!(signs::sign(after).0, Sign::Unknown);
                    if signs::is_blank(c) || c.is_ascii_digit() || is_name_start(c) || !strange {
                        break;
                    }
                    count += 1;
                }
                let range = self.offset(self.at)..self.offset(self.at + count);
                let diagnostic = self.problem(&codes::UNKNOWN_CHARACTER, range);
                self.problems.push(diagnostic);
                self.at += count;
            }
        }
    }

    /// Text between `"…"` or `“…”`: taken letter for letter.
    fn quoted(&mut self, open: char) {
        let close = if open == '“' { '”' } else { '"' };
        let mut count = 1;
        while let Some((_, c)) = self.chars.get(self.at + count) {
            if *c == close || (close == '"' && signs::half(*c) == '"') {
                let inner = self.offset(self.at + 1)..self.offset(self.at + count);
                let token = Token::Text(self.slice(&inner).to_owned());
                return self.take(count + 1, token);
            }
            count += 1;
        }
        let range = self.offset(self.at)..self.typed.trim_end().len().max(self.offset(self.at + 1));
        let diagnostic = self.problem(&codes::UNCLOSED_TEXT, range).with("close", close.to_string());
        self.problems.push(diagnostic);
        self.at = self.chars.len();
    }

    fn name(&mut self) {
        let count = self.run(0, is_name_continue);
        let range = self.offset(self.at)..self.offset(self.at + count);
        let name = normalise(self.slice(&range));
        let after_dot = matches!(self.pieces.last(), Some(Piece { token: Token::Dot, .. }));
        let token = match signs::word(&name) {
            Some(token) if !after_dot => token,
            _ => Token::Name(name.clone()),
        };
        if !after_dot && signs::STATEMENT_WORDS.contains(&name.as_str()) {
            let diagnostic = self.problem(&codes::NOT_AN_EXPRESSION, range);
            self.problems.push(diagnostic);
        }
        self.take(count, token);
    }

    /// How many characters from `from` on fit.
    fn run(&self, from: usize, fits: impl Fn(char) -> bool) -> usize {
        let rest = self.chars.iter().skip(self.at + from);
        from + rest.take_while(|(_, c)| fits(*c)).count()
    }

    fn number(&mut self) {
        let is_digit = |c: char| signs::half(c).is_ascii_digit();
        let mut count = self.run(0, is_digit);
        let mut fault = None;
        // `0。95`: the ideographic full stop for the decimal point.
        let point = self.peek(count);
        let digit_follows = self.peek(count + 1).is_some_and(|c| c.is_ascii_digit());
        if matches!(point, Some('.' | '。')) && digit_follows {
            count = self.run(count + 1, is_digit);
            if point == Some('。') {
                fault = Some(&codes::WRONG_DECIMAL_POINT);
            }
        }
        if matches!(self.peek(count), Some('.' | '。')) {
            // `1.2.3`, `5.`: take all of it.
            count = self.run(count, |c| is_digit(c) || matches!(signs::half(c), '.' | '。'));
            fault = Some(&codes::BAD_NUMBER);
        }
        let start = self.offset(self.at);
        let digits: String = self.slice(&(start..self.offset(self.at + count))).chars().map(signs::half).collect();
        let digits = digits.replace('。', ".");
        let (end, unit) = self.unit_behind(count);
        if unit.as_deref().is_some_and(is_exponent) && end == count + unit.as_deref().map_or(0, str::len) {
            fault = Some(&codes::EXPONENT);
            // `1e-3`: the sign and the digits behind belong to it.
            if matches!(self.peek(end), Some('+' | '-')) && self.peek(end + 1).is_some_and(|c| c.is_ascii_digit()) {
                count = self.run(end + 1, is_digit);
            } else {
                count = end;
            }
        } else {
            count = end;
        }
        if let Some(code) = fault {
            let right = digits.clone();
            let diagnostic = self.problem(code, start..self.offset(self.at + count)).with("right", right);
            self.problems.push(diagnostic);
        }
        self.take(count, Token::Number { digits, unit });
    }

    /// The unit behind a number of `count` characters: letters that touch it, or a word or percent sign
    /// after blanks. The new count, and the unit.
    fn unit_behind(&self, count: usize) -> (usize, Option<String>) {
        let unit_of = |from: usize, to: usize| {
            let range = self.offset(self.at + from)..self.offset(self.at + to);
            normalise(self.slice(&range))
        };
        let mut from = count;
        while self.peek(from).is_some_and(|c| signs::is_blank(c) && c != '\n') {
            from += 1;
        }
        if let Some('%' | '‰') = self.peek(from) {
            // `95% ` is a share, `95 % 支出` is meant as a remainder: left to `sign`.
            let mut next = from + 1;
            while self.peek(next).is_some_and(signs::is_blank) {
                next += 1;
            }
            let to = self.run(next, is_name_continue);
            let word = signs::word(&unit_of(next, to)).is_some();
            let operand =
                self.peek(next).is_some_and(|c| c.is_ascii_digit() || matches!(c, '(' | '"' | '“') || is_name_start(c));
            return if operand && !word { (count, None) } else { (from + 1, Some(unit_of(from, from + 1))) };
        }
        if !self.peek(from).is_some_and(is_unit_start) {
            return (count, None);
        }
        let to = self.run(from, is_unit_continue);
        let unit = unit_of(from, to);
        let mut next = to;
        while self.peek(next).is_some_and(signs::is_blank) {
            next += 1;
        }
        // `3 且 …`, and `3 min(…)`, `3 表.列`, where an operator is missing instead.
        let no_unit = signs::word(&unit).is_some() || (from > count && matches!(self.peek(next), Some('(' | '.')));
        if no_unit { (count, None) } else { (to, Some(unit)) }
    }
}

/// `e3`, `E`: what follows the digits of `1e3` and `1E-3`.
fn is_exponent(unit: &str) -> bool {
    let mut chars = unit.chars();
    matches!(chars.next(), Some('e' | 'E')) && chars.all(|c| c.is_ascii_digit())
}

/// Whether a character can begin a name.
fn is_name_start(c: char) -> bool {
    c == '_' || (c.is_alphabetic() && c.nfkc().next().is_some_and(|c| c.is_alphabetic() || c == '_'))
}

/// Whether a character can stand inside a name. Superscripts cannot: `支出²` is no name `支出2`.
fn is_name_continue(c: char) -> bool {
    is_unit_continue(c) && !matches!(c, '²' | '³' | '¹' | '⁰'..='ₜ')
}

fn is_unit_start(c: char) -> bool {
    !c.is_ascii_digit() && c != '_' && is_unit_continue(c) && !matches!(c, '²' | '³' | '¹')
}

/// Units may hold `²` (`m²`) and squared symbols (`㎡`).
fn is_unit_continue(c: char) -> bool {
    is_combining_mark(c) || c.nfkc().all(|c| c.is_alphanumeric() || c == '_')
}

/// Whether a text can be the name of an input, a column or an indicator in a formula: letters, digits and
/// `_` after NFKC, no digit first, none of the language's own words.
#[must_use]
pub fn is_name(text: &str) -> bool {
    let name = normalise(text);
    text.chars().next().is_some_and(is_name_start)
        && text.chars().all(is_name_continue)
        && signs::word(&name).is_none()
        && !signs::STATEMENT_WORDS.contains(&name.as_str())
}
