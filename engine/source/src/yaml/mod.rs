//! YAML in which every value knows its place.
//!
//! The types and the way in are here; `tree` builds them from the parser's events, `places` maps
//! the characters of a scalar to the file, `traps` and
//! `problems` say in plain words what a syntax error is about.

mod places;
mod problems;
pub(crate) mod traps;
mod tree;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod trap_tests;

use crate::{Diagnostic, FileId, PlacedText, SourceMap, Span};

/// A value with its place.
#[derive(Debug, Clone)]
pub struct Node {
    /// Where it stands (a scalar with its quotes, a block from its first to its last character).
    pub span: Span,
    /// What it is.
    pub value: Value,
}

/// The three kinds of YAML value. `null` is a plain scalar: see [`Scalar::is_null`].
#[derive(Debug, Clone)]
pub enum Value {
    /// Text, a number, a yes or no: always kept as text.
    Scalar(Scalar),
    /// A list.
    List(Vec<Node>),
    /// A map, in the order of the file.
    Map(Mapping),
}

/// A scalar: its text as decoded, and how it was written.
#[derive(Debug, Clone)]
pub struct Scalar {
    /// The decoded text with its places.
    pub text: PlacedText,
    /// How it was written.
    pub style: ScalarStyle,
}

/// How a scalar was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScalarStyle {
    /// Without quotes.
    Plain,
    /// In `'…'` or `"…"`.
    Quoted,
    /// After `|` or `>`.
    Block,
}

impl Scalar {
    /// Whether it is YAML's null: plain and empty, `~` or `null`.
    #[must_use]
    pub fn is_null(&self) -> bool {
        self.style == ScalarStyle::Plain && matches!(self.text.text(), "" | "~" | "null" | "Null" | "NULL")
    }
}

/// A map, in the order of the file; keys are unique.
#[derive(Debug, Clone, Default)]
pub struct Mapping {
    /// The entries.
    pub entries: Vec<Entry>,
}

/// A key with its value.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key.
    pub key: Key,
    /// The value.
    pub value: Node,
}

/// A key: always text.
#[derive(Debug, Clone)]
pub struct Key {
    /// NFKC form.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

impl Mapping {
    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries.iter().find(|entry| entry.key.text == key).map(|entry| &entry.value)
    }

    /// The entry of a key.
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key.text == key)
    }
}

impl Node {
    /// The scalar's text, if it is a scalar.
    #[must_use]
    pub fn scalar(&self) -> Option<&Scalar> {
        match &self.value {
            Value::Scalar(scalar) => Some(scalar),
            _ => None,
        }
    }

    /// The decoded text, if it is a scalar.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        self.scalar().map(|scalar| scalar.text.text())
    }

    /// The map, if it is one.
    #[must_use]
    pub fn map(&self) -> Option<&Mapping> {
        match &self.value {
            Value::Map(map) => Some(map),
            _ => None,
        }
    }

    /// The list, if it is one.
    #[must_use]
    pub fn list(&self) -> Option<&[Node]> {
        match &self.value {
            Value::List(list) => Some(list),
            _ => None,
        }
    }

    /// Whether it is YAML's null.
    #[must_use]
    pub fn is_null(&self) -> bool {
        self.scalar().is_some_and(Scalar::is_null)
    }
}

/// Reads one YAML document. All problems found are returned together where the reader can go on
/// after one (duplicate keys, anchors, tags); a syntax error ends the reading.
///
/// Anchors, aliases, merge keys, tags and directives are refused: a value that stands once and counts
/// in many places has no one place to point at, to quote or to change, and aliases of aliases grow
/// without bound.
///
/// # Errors
/// Diagnostics of the family HENG01xx.
pub fn parse_yaml(files: &SourceMap, file: FileId) -> Result<Node, Vec<Diagnostic>> {
    let text = files.file(file).map_or("", |file| file.text());
    tree::Builder::read(file, text, crate::limits::MAX_YAML_NODES)
}
