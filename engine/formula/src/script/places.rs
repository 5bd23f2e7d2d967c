//! From Rhai's line and column to the bytes of a script file.

use heng_source::{FileId, Span};
use rhai::Position;

/// The lines of a file and the ends of its tokens.
#[derive(Debug)]
pub(super) struct Places {
    file: FileId,
    text: String,
    /// The byte at which each line begins.
    lines: Vec<usize>,
}

impl Places {
    pub(super) fn new(file: FileId, text: &str) -> Self {
        let starts = text.match_indices('\n').map(|(at, _)| at + 1);
        Self { file, text: text.to_owned(), lines: std::iter::once(0).chain(starts).collect() }
    }

    fn span(&self, start: usize, end: usize) -> Span {
        let byte = |at: usize| u32::try_from(at.min(self.text.len())).unwrap_or(u32::MAX);
        Span { file: self.file, start: byte(start), end: byte(end) }
    }

    /// The text under a span of this file.
    pub(super) fn slice(&self, span: Span) -> &str {
        let byte = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
        self.text.get(byte(span.start)..byte(span.end)).unwrap_or("")
    }

    /// The operator, comma or open bracket that stands before a span, blanks aside: what waits for more.
    pub(super) fn waiting_before(&self, span: Span) -> Option<Span> {
        const WAITING: [char; 20] =
            ['+', '-', '−', '*', '×', '/', '÷', '%', '=', '<', '>', '≤', '≥', '≠', '&', '|', '!', ',', '(', '['];
        let before = self.text.get(..usize::try_from(span.start).ok()?)?.trim_end();
        let rest = before.trim_end_matches(WAITING);
        // Of `f(-` only what comes last: a bracket or comma alone, or an operator.
        let signs = before.get(rest.len()..)?;
        let alone = |c: char| matches!(c, ',' | '(' | '[');
        let last = signs.chars().next_back()?;
        let length =
            if alone(last) { last.len_utf8() } else { signs.len() - signs.trim_end_matches(|c| !alone(c)).len() };
        Some(self.span(before.len() - length, before.len()))
    }

    /// The first line: for what concerns the file as a whole.
    pub(super) fn whole(&self) -> Span {
        self.span(0, self.text.find('\n').unwrap_or(self.text.len()))
    }

    /// The character of this index (counted in characters) and `length` bytes.
    pub(super) fn character(&self, index: usize, length: usize) -> Span {
        let start = self.text.char_indices().nth(index).map_or(self.text.len(), |(at, _)| at);
        self.span(start, start + length)
    }

    /// The word, number or sign at a position of Rhai.
    pub(super) fn token(&self, position: Position) -> Span {
        let Some(line) = position.line() else { return self.whole() };
        let Some(start) = self.lines.get(line.saturating_sub(1)).copied() else {
            return self.span(self.text.len(), self.text.len());
        };
        let rest = self.text.get(start..).unwrap_or("");
        let skipped: usize =
            rest.chars().take(position.position().unwrap_or(1).saturating_sub(1)).map(char::len_utf8).sum();
        let start = start + skipped;
        let rest = self.text.get(start..).unwrap_or("");
        self.span(start, start + token_length(rest))
    }
}

/// The bytes of the word, number or operator that a text begins with.
fn token_length(text: &str) -> usize {
    const OPERATORS: [&str; 14] = ["==", "!=", "<=", ">=", "&&", "||", "+=", "-=", "*=", "/=", "..=", "..", "**", "#{"];
    let Some(first) = text.chars().next() else { return 0 };
    if is_word(first) {
        return text.chars().take_while(|sign| is_word(*sign)).map(char::len_utf8).sum();
    }
    let operator = OPERATORS.iter().find(|operator| text.starts_with(**operator));
    operator.map_or(first.len_utf8(), |operator| operator.len())
}

fn is_word(sign: char) -> bool {
    sign == '_' || sign.is_alphanumeric()
}
