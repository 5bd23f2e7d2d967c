//! Places in a text: lines, columns in three units, spans.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::*;

#[test]
fn columns_are_told_in_three_units() {
    let mut files = SourceMap::new();
    let id = files.add_text("a.yaml", "一: 1\r\n甲😀b: 2\n");
    let file = files.file(id).unwrap();
    // Line 2 starts at byte 3 + 5; 甲 has 3 bytes, 😀 has 4 bytes and two UTF-16 units.
    let at = file.position(8 + 3 + 4);
    assert_eq!((at.line, at.column, at.column_bytes, at.column_utf16), (2, 3, 8, 4));
    assert_eq!(file.offset(2, 3), 15);
    assert_eq!(file.offset(9, 9), 20);
    assert_eq!(file.slice(file.line(1)), "一: 1");
    assert_eq!(file.slice(file.line(2)), "甲😀b: 2");
    assert_eq!(file.slice(file.line(3)), "");
    assert_eq!(file.line_count(), 3);
    assert!(file.line(0).is_empty() && file.line(4).is_empty());
    // Within a character: the column of the character's start would be a guess, the line is right.
    assert_eq!(file.position(9).line, 2);
    assert_eq!(file.position(u32::MAX).line, 3);
}

#[test]
fn a_lone_carriage_return_ends_a_line() {
    let mut files = SourceMap::new();
    let id = files.add_text("a.yaml", "a\rb\r\nc\n\rd");
    let file = files.file(id).unwrap();
    let lines: Vec<&str> = (1..=file.line_count()).map(|line| file.slice(file.line(line))).collect();
    assert_eq!(lines, ["a", "b", "c", "", "d"]);
}

#[test]
fn the_same_file_has_one_id() {
    let mut files = SourceMap::new();
    let first = files.add_text("a.yaml", "a: 1");
    assert_eq!(files.add_text("a.yaml", "a: 1"), first);
    assert_ne!(files.add_text("b.yaml", "a: 1"), first);
    let changed = files.add_text("a.yaml", "a: 2");
    assert_ne!(changed, first);
    assert_eq!(files.add_text("a.yaml", "a: 2"), changed);
    assert_eq!(&**files.file(first).unwrap().text(), "a: 1");
}

#[test]
fn parts_beyond_a_text_map_to_the_whole() {
    let mut files = SourceMap::new();
    let file = files.add_text("a.yaml", "x: 支出");
    let text = PlacedText::verbatim("支出", file, 3);
    assert_eq!(files.slice(text.span_of(3..6)), "出");
    assert_eq!(text.span_of(6..6), Span { file, start: 9, end: 9 });
    assert_eq!(text.span_of(3..7), text.span());
    assert_eq!(text.span_of(usize::MAX..usize::MAX), text.span());
    let unknown = PlacedText::new("支出", Span { file, start: 0, end: 2 }, Vec::new());
    assert_eq!(unknown.span_of(0..3), unknown.span());
}
