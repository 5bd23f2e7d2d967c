//! The lines of one file that a message shows, cut to the width of the terminal and free of
//! control characters. miette sees this excerpt as the whole source; lines and columns of its
//! header are those of the file, columns counted in characters.

use std::collections::{BTreeMap, BTreeSet};

use miette::{LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};
use unicode_width::UnicodeWidthChar;

use super::{same_file, shown};
use crate::{SourceFile, SourceMap, Span};

/// A place with what is to be said under it.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    pub(super) span: Span,
    /// The byte whose line and column the header tells; the start of the place, also where only a part
    /// of it is underlined.
    pub(super) told: u32,
    pub(super) said: String,
    pub(super) primary: bool,
}

/// Lines of a file with their marks, in bytes of `text`.
#[derive(Debug)]
pub(super) struct Excerpt {
    name: String,
    text: String,
    lines: Vec<Line>,
    marks: Vec<Placed>,
}

#[derive(Debug)]
struct Line {
    /// Its number in the file, from 1.
    number: u32,
    /// Its bytes in the excerpt, with the line break.
    start: usize,
    end: usize,
}

#[derive(Debug)]
struct Placed {
    start: usize,
    end: usize,
    said: String,
    primary: bool,
    /// Line and column in the file, from 1.
    line: u32,
    column: u32,
}

/// Columns left of a source line: its number, a bar and the blanks between.
const GUTTER: usize = 8;
/// Columns of a tab.
const TAB: &str = "    ";

/// Draws a primary place that holds other marks over its first part that none of them covers, since
/// miette pushes nested underlines out of place.
pub(super) fn part_nested(files: &SourceMap, marks: &mut [Mark]) {
    let Some((primary, others)) = marks.split_first_mut().filter(|(first, _)| first.primary) else { return };
    let Some(file) = files.file(primary.span.file) else { return };
    let line_end = file.line(file.position(primary.span.start).line).end;
    let whole = primary.span.start..primary.span.end.min(line_end).max(primary.span.start);
    let mut inside: Vec<(u32, u32)> = others
        .iter()
        .map(|mark| mark.span)
        .filter(|span| same_file(*span, primary.span) && *span != primary.span)
        .filter(|span| whole.start <= span.start && span.end <= whole.end && span.start < span.end)
        .map(|span| (span.start, span.end))
        .collect();
    if inside.is_empty() {
        return;
    }
    inside.sort_unstable();
    let mut free = Vec::new();
    let mut at = whole.start;
    for (start, end) in inside {
        free.push(at..start);
        at = at.max(end);
    }
    free.push(at..whole.end);
    let parts = free.into_iter().filter(|part| part.start < part.end).filter_map(|part| {
        let text = file.slice(part.clone());
        let blanks = u32::try_from(text.len() - text.trim_start().len()).ok()?;
        let length = u32::try_from(text.trim().len()).ok().filter(|length| *length > 0)?;
        Some(part.start + blanks..part.start + blanks + length)
    });
    if let Some(part) = parts.into_iter().next() {
        primary.span.start = part.start;
        primary.span.end = part.end;
    }
}

impl Excerpt {
    /// Cuts the excerpt for the first mark and for those that can be shown with it; returns the
    /// marks that are left: of other files, or too far along the same line.
    pub(super) fn cut(files: &SourceMap, marks: Vec<Mark>, width: usize, links: bool) -> (Option<Self>, Vec<Mark>) {
        let Some(first) = marks.first().map(|mark| mark.span) else { return (None, Vec::new()) };
        let Some(file) = files.file(first.file) else {
            return (None, marks.into_iter().skip(1).collect());
        };
        let mut rest = Vec::new();
        let mut windows: BTreeMap<u32, Window> = BTreeMap::new();
        let mut here = Vec::new();
        for mark in marks {
            if !same_file(mark.span, first) {
                rest.push(mark);
                continue;
            }
            let place = Place::of(file, mark.span);
            let window = windows
                .entry(place.line)
                .or_insert_with(|| Window::round(file, place.line, place.start, width.saturating_sub(GUTTER)));
            if window.holds(place.start) { here.push((mark, place)) } else { rest.push(mark) }
        }
        let mut numbers = BTreeSet::new();
        for line in windows.keys() {
            numbers.extend(line.saturating_sub(1).max(1)..=line.saturating_add(1).min(last_line(file)));
            numbers.insert(*line);
        }
        let mut text = String::new();
        let mut lines = Vec::new();
        let mut placed = Vec::new();
        for number in numbers {
            let window = windows.remove(&number).unwrap_or_else(|| {
                let start = file.line(number).start;
                Window::round(file, number, start, width.saturating_sub(GUTTER))
            });
            let start = text.len();
            let map = window.write(file, &mut text);
            text.push('\n');
            for (mark, place) in here.iter().filter(|(_, place)| place.line == number) {
                let (from, to) = (map.at(place.start, start), map.at(place.end, start));
                placed.push(Placed {
                    start: from,
                    end: to.max(from),
                    said: mark.said.clone(),
                    primary: mark.primary,
                    line: number,
                    column: file.position(mark.told).column,
                });
            }
            lines.push(Line { number, start, end: text.len() });
        }
        let name = shown_name(file.name(), links);
        (Some(Excerpt { name, text, lines, marks: placed }), rest)
    }

    pub(super) fn has_primary(&self) -> bool {
        self.marks.iter().any(|mark| mark.primary)
    }

    pub(super) fn labels(&self) -> impl Iterator<Item = LabeledSpan> + '_ {
        self.marks.iter().map(|mark| {
            let said = (!mark.said.is_empty()).then(|| mark.said.clone());
            let span = (mark.start, mark.end - mark.start);
            if mark.primary {
                LabeledSpan::new_primary_with_span(said, span)
            } else {
                LabeledSpan::new_with_span(said, span)
            }
        })
    }
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let end = span.offset() + span.len();
        let index = |offset: usize| self.lines.iter().position(|line| offset < line.end);
        let (Some(first), Some(last)) = (index(span.offset()), index(end)) else {
            return Err(MietteError::OutOfBounds);
        };
        // Lines of the file that are not beside each other are not shown as if they were.
        let beside = |one: usize, other: usize| {
            let number = |index: usize| self.lines.get(index).map(|line| line.number);
            number(one).zip(number(other)).is_some_and(|(one, other)| one + 1 == other)
        };
        let (mut from, mut to) = (first, last);
        for _ in 0..before {
            if from > 0 && beside(from - 1, from) {
                from -= 1;
            }
        }
        for _ in 0..after {
            if beside(to, to + 1) {
                to += 1;
            }
        }
        let (Some(top), Some(bottom)) = (self.lines.get(from), self.lines.get(to)) else {
            return Err(MietteError::OutOfBounds);
        };
        let data = self.text.as_bytes().get(top.start..bottom.end).ok_or(MietteError::OutOfBounds)?;
        // The header of the message asks for a mark alone: give its place in the file.
        let mark = self.marks.iter().find(|mark| mark.start == span.offset() && mark.end == end);
        let (line, column) = match mark {
            Some(mark) if before == 0 && after == 0 => (mark.line, mark.column),
            _ => (top.number, 1),
        };
        let count = |number: u32| usize::try_from(number.saturating_sub(1)).unwrap_or(usize::MAX);
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.clone(),
            data,
            SourceSpan::from((top.start, bottom.end - top.start)),
            count(line),
            count(column),
            to - from + 1,
        )))
    }
}

/// The last line with anything on it: a line break at the end of a file begins no line worth showing.
fn last_line(file: &SourceFile) -> u32 {
    let count = file.line_count();
    if file.line(count).is_empty() { count.saturating_sub(1) } else { count }
}

/// The first line of a span, in bytes of the file.
struct Place {
    line: u32,
    start: u32,
    end: u32,
}

impl Place {
    fn of(file: &SourceFile, span: Span) -> Self {
        let position = file.position(span.start);
        let line = file.line(position.line);
        let start = span.start.clamp(line.start, line.end.max(line.start));
        let end = span.end.clamp(start, line.end.max(start));
        Place { line: position.line, start, end }
    }
}

/// The part of a line that is shown, in bytes of the file.
struct Window {
    start: u32,
    end: u32,
    cut_before: bool,
    cut_after: bool,
}

impl Window {
    /// As much of a line as fits, a third of it before `at`.
    fn round(file: &SourceFile, line: u32, at: u32, columns: usize) -> Self {
        let whole = file.line(line);
        let head = file.slice(whole.start..at);
        let tail = file.slice(at..whole.end);
        let before = taken(head.chars().rev(), columns / 3);
        let all_before = taken(head.chars().rev(), columns);
        let used_if_all = all_before.columns;
        let rest = taken(tail.chars(), columns.saturating_sub(used_if_all));
        if all_before.bytes == head.len() && rest.bytes == tail.len() {
            return Window { start: whole.start, end: whole.end, cut_before: false, cut_after: false };
        }
        let cut_before = before.bytes < head.len();
        // A column for the sign that something is left out, at either end.
        let after = taken(tail.chars(), columns.saturating_sub(before.columns + 2));
        let cut_after = after.bytes < tail.len();
        let length = |bytes: usize| u32::try_from(bytes).unwrap_or(u32::MAX);
        Window {
            start: at.saturating_sub(length(before.bytes)),
            end: at.saturating_add(length(after.bytes)),
            cut_before,
            cut_after,
        }
    }

    fn holds(&self, at: u32) -> bool {
        self.start <= at && (at < self.end || (at == self.end && !self.cut_after))
    }

    /// Writes the part and returns where each of its characters went.
    fn write(&self, file: &SourceFile, text: &mut String) -> CharacterMap {
        let base = text.len();
        if self.cut_before {
            text.push('…');
        }
        let mut map = CharacterMap { pairs: Vec::new() };
        let mut at = self.start;
        for c in file.slice(self.start..self.end).chars() {
            map.pairs.push((at, text.len() - base));
            if c == '\t' {
                text.push_str(TAB)
            } else {
                text.push(shown(c))
            }
            at = at.saturating_add(u32::try_from(c.len_utf8()).unwrap_or(0));
        }
        map.pairs.push((at, text.len() - base));
        if self.cut_after {
            text.push('…');
        }
        map
    }
}

/// Bytes of the file to bytes of the excerpt's line, for each character and the end.
struct CharacterMap {
    pairs: Vec<(u32, usize)>,
}

impl CharacterMap {
    fn at(&self, place: u32, line_start: usize) -> usize {
        let index = self.pairs.partition_point(|(file, _)| *file < place);
        let pair = self.pairs.get(index).or_else(|| self.pairs.last());
        line_start + pair.map_or(0, |(_, excerpt)| *excerpt)
    }
}

struct Taken {
    bytes: usize,
    columns: usize,
}

/// As many characters as fit into so many columns.
fn taken(chars: impl Iterator<Item = char>, columns: usize) -> Taken {
    let mut taken = Taken { bytes: 0, columns: 0 };
    for c in chars {
        let width = if c == '\t' { TAB.len() } else { shown(c).width().unwrap_or(0) };
        // Characters without a width must not make an endless line either.
        if taken.columns + width > columns || taken.bytes > columns.saturating_mul(16) {
            break;
        }
        taken.columns += width;
        taken.bytes += c.len_utf8();
    }
    taken
}

/// The name of a file, as a link where it is an absolute path.
fn shown_name(name: &str, links: bool) -> String {
    let plain: String = name.chars().map(shown).collect();
    if !links || !name.starts_with('/') {
        return plain;
    }
    let mut address = String::from("file://");
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_' | b'.' | b'~') {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    format!("\u{1b}]8;;{address}\u{1b}\\{plain}\u{1b}]8;;\u{1b}\\")
}
