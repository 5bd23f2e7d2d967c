//! Which bytes of the file every character of a scalar came from.
//!
//! The parser gives a scalar's decoded text and its place as a whole. Here the raw text is read
//! again by the rules of its style and a map is built; where the result is not letter for letter
//! what the parser decoded, the map is given up and every part maps to the whole scalar.

use granit_parser::ScalarStyle;

use crate::text::Piece;
use crate::{FileId, PlacedText, Span};

/// A scalar as the parser saw it.
pub(super) struct Raw<'a> {
    pub(super) file: FileId,
    /// The text of the file.
    pub(super) source: &'a str,
    pub(super) style: ScalarStyle,
    /// The bytes that the parser gives: without the header of a block scalar.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Where the token before it ends: the header of a block scalar is looked for from here.
    pub(super) after: usize,
    /// The indentation of a block scalar's content, where it has content.
    pub(super) indent: Option<usize>,
}

impl Raw<'_> {
    pub(super) fn placed(&self, decoded: &str) -> PlacedText {
        let mut tape = Tape { source: self.source, text: String::with_capacity(decoded.len()), pieces: Vec::new() };
        let whole = match self.style {
            ScalarStyle::Literal | ScalarStyle::Folded => self.read_block(&mut tape, decoded.len()),
            ScalarStyle::Plain => {
                tape.flow(self.start, self.end, Quotes::None);
                (self.start, self.end)
            }
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => {
                let quotes = if self.style == ScalarStyle::SingleQuoted { Quotes::Single } else { Quotes::Double };
                tape.flow(self.start.saturating_add(1), self.end.saturating_sub(1), quotes);
                (self.start, self.end)
            }
        };
        let span = Span { file: self.file, start: byte(whole.0), end: byte(whole.1) };
        let pieces = if tape.text == decoded { tape.pieces } else { Vec::new() };
        PlacedText::from_pieces(decoded.into(), span, pieces)
    }

    /// Reads a block scalar; returns its span from the `|` to the end of its last line of content.
    fn read_block(&self, tape: &mut Tape<'_>, length: usize) -> (usize, usize) {
        let content = self.source.get(self.start..self.end).unwrap_or("").trim_end();
        let end = self.start.saturating_add(content.len());
        let Some(header) = block_header(self.source, self.after, self.start) else {
            return (self.start, end);
        };
        let after_header = tape.line_end(header);
        let end = end.max(after_header.0);
        if let Some(indent) = self.indent {
            tape.block(after_header.1, self.end, indent, self.style == ScalarStyle::Folded, length);
        }
        (header, end)
    }
}

/// The `|` or `>` that begins a block scalar, between the token before it and its content.
fn block_header(source: &str, after: usize, before: usize) -> Option<usize> {
    let mut at = after;
    while at < before.saturating_add(1) {
        let rest = source.get(at..)?;
        let first = rest.chars().next()?;
        match first {
            '|' | '>' => return Some(at),
            '#' | '!' | '&' => {
                let stop: &[char] = if first == '#' { &['\n', '\r'] } else { &['\n', '\r', ' ', '\t'] };
                at += rest.find(stop)?;
            }
            _ => at += first.len_utf8(),
        }
    }
    None
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Quotes {
    None,
    Single,
    Double,
}

/// Decoded text as it grows, with the place of every piece.
struct Tape<'a> {
    source: &'a str,
    text: String,
    pieces: Vec<Piece>,
}

impl Tape<'_> {
    fn char_at(&self, at: usize) -> Option<char> {
        self.source.get(at..)?.chars().next()
    }

    /// The bytes of the line break at a place; none where there is no break.
    fn break_at(&self, at: usize) -> usize {
        match self.source.as_bytes().get(at..) {
            Some([b'\r', b'\n', ..]) => 2,
            Some([b'\r' | b'\n', ..]) => 1,
            _ => 0,
        }
    }

    /// Where the line of a place ends, and where the next begins.
    fn line_end(&self, at: usize) -> (usize, usize) {
        let rest = self.source.get(at..).unwrap_or("");
        let end = at + rest.find(['\n', '\r']).unwrap_or(rest.len());
        (end, end + self.break_at(end))
    }

    /// Text that stands in the file as it is.
    fn copy(&mut self, from: usize, to: usize) {
        let Some(run) = self.source.get(from..to) else { return };
        if run.is_empty() {
            return;
        }
        let in_step = self.pieces.last().is_some_and(|piece| {
            piece.unit.is_none() && u32_sum(piece.file, self.text.len(), piece.decoded) == byte(from)
        });
        if !in_step {
            self.pieces.push(Piece { decoded: byte(self.text.len()), file: byte(from), unit: None });
        }
        self.text.push_str(run);
    }

    /// A character that stands in the file as something else.
    fn unit(&mut self, decoded: char, from: usize, to: usize) {
        let unit = Some(byte(to.saturating_sub(from)));
        self.pieces.push(Piece { decoded: byte(self.text.len()), file: byte(from), unit });
        self.text.push(decoded);
    }

    /// Plain and quoted text between two places: folds line breaks, undoes escapes.
    fn flow(&mut self, from: usize, to: usize, quotes: Quotes) {
        let mut at = from;
        // Blanks that count only where something other than a line break follows.
        let mut blanks = from;
        while at < to {
            let Some(c) = self.char_at(at) else { return };
            let next = at + c.len_utf8();
            match c {
                ' ' | '\t' => at = next,
                '\r' | '\n' => {
                    at = self.fold(at, to);
                    blanks = at;
                }
                '\'' if quotes == Quotes::Single => {
                    self.copy(blanks, at);
                    self.unit('\'', at, at + 2);
                    at += 2;
                    blanks = at;
                }
                '\\' if quotes == Quotes::Double => {
                    self.copy(blanks, at);
                    let line_break = self.break_at(next);
                    at = if line_break > 0 { self.after_escaped_break(next + line_break, to) } else { self.escape(at) };
                    blanks = at;
                }
                _ => {
                    self.copy(blanks, next);
                    at = next;
                    blanks = at;
                }
            }
        }
        if quotes != Quotes::None {
            self.copy(blanks, to);
        }
    }

    /// Line breaks and the blanks round them: one is a space, each further one a line break.
    fn fold(&mut self, at: usize, to: usize) -> usize {
        let first = (at, at + self.break_at(at));
        let mut at = first.1;
        let mut more = false;
        while at < to {
            let width = self.break_at(at);
            if width > 0 {
                self.unit('\n', at, at + width);
                more = true;
                at += width;
            } else if matches!(self.char_at(at), Some(' ' | '\t')) {
                at += 1;
            } else {
                break;
            }
        }
        if !more {
            self.unit(' ', first.0, first.1);
        }
        at
    }

    /// After `\` at the end of a line: nothing is left of the break; empty lines count.
    fn after_escaped_break(&mut self, mut at: usize, to: usize) -> usize {
        while at < to {
            let width = self.break_at(at);
            if width > 0 {
                self.unit('\n', at, at + width);
                at += width;
            } else if matches!(self.char_at(at), Some(' ' | '\t')) {
                at += 1;
            } else {
                break;
            }
        }
        at
    }

    /// An escape of double-quoted text; returns the place after it. What is not an escape is left
    /// out, which the comparison with the parser's text then finds.
    fn escape(&mut self, at: usize) -> usize {
        let Some(letter) = self.char_at(at + 1) else { return at + 1 };
        let after = at + 1 + letter.len_utf8();
        let simple = match letter {
            '0' => '\0',
            'a' => '\u{7}',
            'b' => '\u{8}',
            't' | '\t' => '\t',
            'n' => '\n',
            'v' => '\u{b}',
            'f' => '\u{c}',
            'r' => '\r',
            'e' => '\u{1b}',
            ' ' => ' ',
            '"' => '"',
            '/' => '/',
            '\\' => '\\',
            'N' => '\u{85}',
            '_' => '\u{a0}',
            'L' => '\u{2028}',
            'P' => '\u{2029}',
            'x' => return self.coded(at, after, 2),
            'u' => return self.coded(at, after, 4),
            'U' => return self.coded(at, after, 8),
            _ => return after,
        };
        self.unit(simple, at, after);
        after
    }

    /// `\x41`, `\u5143`, `\U0001F600`, and a pair of `\u` surrogates.
    fn coded(&mut self, at: usize, digits: usize, count: usize) -> usize {
        let code = |from: usize| -> Option<u32> {
            u32::from_str_radix(self.source.get(from..from.checked_add(count)?)?, 16).ok()
        };
        let mut end = digits + count;
        let Some(mut value) = code(digits) else { return end };
        if (0xD800..0xDC00).contains(&value)
            && self.source.get(end..end + 2) == Some("\\u")
            && let Some(low) = code(end + 2).filter(|low| (0xDC00..0xE000).contains(low))
        {
            value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
            end += 6;
        }
        if let Some(decoded) = char::from_u32(value) {
            self.unit(decoded, at, end);
        }
        end
    }

    /// The lines of a block scalar. Chomping is not looked at: as many of the closing line breaks
    /// are taken as the decoded text, `length` bytes long, still has room for.
    fn block(&mut self, from: usize, to: usize, indent: usize, folded: bool, length: usize) {
        let mut at = from;
        let mut breaks: Vec<(usize, usize)> = Vec::new();
        let mut first = true;
        let mut indented_before = false;
        while at < to {
            let mut column = 0;
            while column < indent && at < to && self.char_at(at) == Some(' ') {
                at += 1;
                column += 1;
            }
            let width = self.break_at(at);
            if width > 0 {
                breaks.push((at, at + width));
                at += width;
                continue;
            }
            if column < indent || at >= to {
                break;
            }
            let indented = matches!(self.char_at(at), Some(' ' | '\t'));
            if folded && !first && !indented_before && !indented {
                match breaks.as_slice() {
                    [only] => self.unit(' ', only.0, only.1),
                    [_, rest @ ..] => rest.iter().for_each(|one| self.unit('\n', one.0, one.1)),
                    [] => {}
                }
            } else {
                breaks.iter().for_each(|one| self.unit('\n', one.0, one.1));
            }
            breaks.clear();
            let (end, next) = self.line_end(at);
            self.copy(at, end.min(to.max(at)));
            if next > end {
                breaks.push((end, next));
            }
            at = next;
            first = false;
            indented_before = indented;
        }
        for (start, end) in breaks {
            if self.text.len() < length {
                self.unit('\n', start, end);
            }
        }
        // A last line without a line break is read as if it had one.
        if self.text.len() < length {
            self.unit('\n', to, to);
        }
    }
}

fn byte(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

fn u32_sum(file: u32, length: usize, decoded: u32) -> u32 {
    file.saturating_add(byte(length).saturating_sub(decoded))
}
