//! Small trees as the YAML reader makes them, from cells.

use heng_source::{Entry, Key, Mapping, Node, PlacedText, Scalar, ScalarStyle, Span, Value};

/// A text. It counts as quoted: a cell with `null` in it is that word.
pub(crate) fn scalar(text: &str, span: Span) -> Node {
    let text = PlacedText::new(text, span, Vec::new());
    Node { span, value: Value::Scalar(Scalar { text, style: ScalarStyle::Quoted }) }
}

/// A map.
pub(crate) fn map(span: Span, entries: Vec<Entry>) -> Node {
    Node { span, value: Value::Map(Mapping { entries }) }
}

/// A list.
pub(crate) fn list(span: Span, items: Vec<Node>) -> Node {
    Node { span, value: Value::List(items) }
}

/// A key with its value.
pub(crate) fn entry(key: &str, span: Span, value: Node) -> Entry {
    Entry { key: Key { text: key.to_owned(), span }, value }
}
