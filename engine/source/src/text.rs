//! Files as text, and places in them. One [`Position`] type says which unit a column is counted in.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// Which file of a [`SourceMap`] a span lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub(crate) u32);

/// A range of bytes of one file, end excluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
}

/// A place for people and programs: line and column from 1, the column in three units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters (Unicode scalar values), from 1. What messages print.
    pub column: u32,
    /// Column in bytes, from 1. What miette counts in.
    pub column_bytes: u32,
    /// Column in UTF-16 units, from 1. What language servers count in.
    pub column_utf16: u32,
}

/// One file: its name as shown to the user and its text, without a byte order mark.
#[derive(Debug, Clone)]
pub struct SourceFile {
    name: String,
    text: Arc<str>,
    /// Byte offset of the start of every line.
    lines: Vec<u32>,
}

impl SourceFile {
    pub(crate) fn new(name: String, text: Arc<str>) -> Self {
        let mut lines = vec![0];
        let mut bytes = text.bytes().enumerate().peekable();
        while let Some((offset, byte)) = bytes.next() {
            // LF, CRLF, and the lone CR of old systems, which YAML reads as a line break too.
            let lone_cr = byte == b'\r' && bytes.peek().is_none_or(|(_, next)| *next != b'\n');
            if byte == b'\n' || lone_cr {
                lines.push(u32::try_from(offset + 1).unwrap_or(u32::MAX));
            }
        }
        Self { name, text, lines }
    }

    /// The name that messages show.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &Arc<str> {
        &self.text
    }

    /// The text of a byte range; empty where the range does not fit the text.
    #[must_use]
    pub fn slice(&self, range: Range<u32>) -> &str {
        let start = usize::try_from(range.start).unwrap_or(usize::MAX);
        let end = usize::try_from(range.end).unwrap_or(usize::MAX);
        self.text.get(start..end).unwrap_or("")
    }

    /// How many lines there are; an empty file has one.
    #[must_use]
    pub fn line_count(&self) -> u32 {
        u32::try_from(self.lines.len()).unwrap_or(u32::MAX)
    }

    /// The bytes of a line, from 1, without its line break; empty at the end of the text where there
    /// is no such line.
    #[must_use]
    pub fn line(&self, line: u32) -> Range<u32> {
        let end = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        let index = usize::try_from(line).unwrap_or(usize::MAX).wrapping_sub(1);
        let Some(start) = self.lines.get(index).copied() else { return end..end };
        let next = self.lines.get(index.wrapping_add(1)).copied().unwrap_or(end);
        let text = self.slice(start..next);
        let bare = text.strip_suffix('\n').unwrap_or(text);
        let bare = bare.strip_suffix('\r').unwrap_or(bare);
        start..start.saturating_add(u32::try_from(bare.len()).unwrap_or(u32::MAX))
    }

    /// Line and columns of a byte offset.
    #[must_use]
    pub fn position(&self, offset: u32) -> Position {
        let line = self.lines.partition_point(|start| *start <= offset).max(1);
        let start = self.lines.get(line - 1).copied().unwrap_or(0);
        let before = self.slice(start..offset);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX).saturating_add(1);
        Position {
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: count(before.chars().count()),
            column_bytes: count(before.len()),
            column_utf16: count(before.encode_utf16().count()),
        }
    }

    /// The byte offset of a line and a character column, both from 1; the end of the text where
    /// they lie beyond it.
    #[must_use]
    pub fn offset(&self, line: u32, column: u32) -> u32 {
        let end = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        let index = usize::try_from(line.saturating_sub(1)).unwrap_or(usize::MAX);
        let Some(start) = self.lines.get(index).copied() else { return end };
        let skip = usize::try_from(column.saturating_sub(1)).unwrap_or(usize::MAX);
        let bytes: usize = self.slice(start..end).chars().take(skip).map(char::len_utf8).sum();
        start.saturating_add(u32::try_from(bytes).unwrap_or(u32::MAX)).min(end)
    }
}

/// All files of a run. Spans point into it.
#[derive(Debug, Clone, Default)]
pub struct SourceMap {
    files: Vec<SourceFile>,
    /// The newest file of each name.
    by_name: BTreeMap<String, FileId>,
}

impl SourceMap {
    /// An empty map.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds text that is already decoded and within limits (see [`SourceMap::add`] for bytes). A file that
    /// is there already, with the same name and the same text, keeps its id: what is said of it twice is
    /// then known to be the same.
    pub fn add_text(&mut self, name: impl Into<String>, text: impl Into<Arc<str>>) -> FileId {
        let (name, text) = (name.into(), text.into());
        if let Some(id) = self.by_name.get(&name)
            && self.file(*id).is_some_and(|file| file.text == text)
        {
            return *id;
        }
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.by_name.insert(name.clone(), id);
        self.files.push(SourceFile::new(name, text));
        id
    }

    /// The file of an id.
    #[must_use]
    pub fn file(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(usize::try_from(id.0).ok()?)
    }

    /// The text under a span; empty where it does not fit.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.file(span.file).map_or("", |file| file.slice(span.start..span.end))
    }

    /// `name:line:column` of the start of a span, column in characters.
    #[must_use]
    pub fn locate(&self, span: Span) -> Option<(&str, Position)> {
        let file = self.file(span.file)?;
        Some((file.name(), file.position(span.start)))
    }
}

/// A piece of decoded text (a YAML scalar, a script) that knows which bytes of which file each of
/// its characters came from.
///
/// ```
/// use heng_source::{PlacedText, SourceMap, Span};
/// let mut map = SourceMap::new();
/// let file = map.add_text("a.yaml", "x: 'it''s'");
/// let text = PlacedText::new("it's", Span { file, start: 3, end: 10 }, vec![(0, 4), (3, 8)]);
/// assert_eq!(map.slice(text.span_of(0..2)), "it");
/// assert_eq!(map.slice(text.span_of(3..4)), "s");
/// ```
#[derive(Debug, Clone)]
pub struct PlacedText {
    text: Arc<str>,
    whole: Span,
    /// In rising order of `decoded`.
    pieces: Arc<[Piece]>,
    comment: Option<Span>,
}

/// Where a run of decoded text comes from; it lasts until the next piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Piece {
    /// First byte in the decoded text.
    pub(crate) decoded: u32,
    /// First byte in the file.
    pub(crate) file: u32,
    /// `None`: decoded and file bytes run in step. Otherwise the piece is one unit (an escape, a folded
    /// line break) of so many file bytes, which is never split.
    pub(crate) unit: Option<u32>,
}

impl PlacedText {
    /// Text with `(decoded byte, file byte)` anchors in rising order: from an anchor on, decoded and file
    /// bytes run in step until the next anchor. No anchors means that every part maps to the whole span.
    #[must_use]
    pub fn new(text: impl Into<Arc<str>>, whole: Span, anchors: Vec<(u32, u32)>) -> Self {
        let pieces = anchors.into_iter().map(|(decoded, file)| Piece { decoded, file, unit: None });
        Self { text: text.into(), whole, pieces: pieces.collect(), comment: None }
    }

    /// Text that stands in the file letter for letter, from `start` on.
    #[must_use]
    pub fn verbatim(text: impl Into<Arc<str>>, file: FileId, start: u32) -> Self {
        let text = text.into();
        let end = start.saturating_add(u32::try_from(text.len()).unwrap_or(u32::MAX));
        Self::new(text, Span { file, start, end }, vec![(0, start)])
    }

    pub(crate) fn from_pieces(text: Arc<str>, whole: Span, pieces: Vec<Piece>) -> Self {
        Self { text, whole, pieces: pieces.into(), comment: None }
    }

    pub(crate) fn with_comment(mut self, comment: Option<Span>) -> Self {
        self.comment = comment;
        self
    }

    /// The decoded text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The span of the whole, with its quotes where it has any.
    #[must_use]
    pub fn span(&self) -> Span {
        self.whole
    }

    /// The comment that ends unquoted text on its own line, from its `#` on. Where the text looks
    /// unfinished, the comment may have cut it.
    #[must_use]
    pub fn comment(&self) -> Option<Span> {
        self.comment
    }

    /// The file bytes behind a byte range of the decoded text.
    #[must_use]
    pub fn span_of(&self, range: Range<usize>) -> Span {
        // First and last file byte of the character or unit at a decoded byte.
        let place = |offset: usize| -> Option<(u32, u32)> {
            let offset = u32::try_from(offset).ok()?;
            let index = self.pieces.partition_point(|piece| piece.decoded <= offset);
            let piece = self.pieces.get(index.checked_sub(1)?)?;
            match piece.unit {
                Some(bytes) => Some((piece.file, piece.file.saturating_add(bytes))),
                None => {
                    let at = piece.file.saturating_add(offset.saturating_sub(piece.decoded));
                    Some((at, at.saturating_add(1)))
                }
            }
        };
        // The end is found from the last byte inside, so that a fold after it is not taken along.
        let start = place(range.start).map(|(first, _)| first);
        let end = if range.end > range.start { place(range.end.saturating_sub(1)).map(|(_, end)| end) } else { start };
        match (start, end) {
            (Some(start), Some(end)) if start <= end && range.end <= self.text.len() => {
                Span { file: self.whole.file, start, end }
            }
            _ => self.whole,
        }
    }
}

#[cfg(test)]
#[path = "text_tests.rs"]
mod tests;
