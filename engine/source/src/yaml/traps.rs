//! Syntax errors in plain words: what the officer most likely wrote, and how to write it.

use granit_parser::ErrorKind;

use super::{Entry, Key};
use crate::{Code, Diagnostic, FileId, Span, codes};

/// A diagnostic for what the parser does not accept. `at` is where it gave up, `last` where the
/// last good token ends.
pub(super) fn translate(file: FileId, source: &str, at: usize, last: usize, kind: &ErrorKind) -> Diagnostic {
    let _ = (source, last, kind);
    let at = u32::try_from(at).unwrap_or(u32::MAX);
    Diagnostic::new(&codes::SYNTAX, Span { file, start: at, end: at })
}

/// A diagnostic for a YAML indicator that heng does not take.
pub(super) fn indicator(file: FileId, source: &str, start: usize, end: usize, code: &'static Code) -> Diagnostic {
    let byte = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
    let written = source.get(start..end).unwrap_or("");
    Diagnostic::new(code, Span { file, start: byte(start), end: byte(end) }).with("written", written)
}

/// A key of a `{…}` that has no value: half of a grouped number, or a colon that is none.
pub(super) fn lone_key(source: &str, key: &Key, before: Option<&Entry>) -> Option<Diagnostic> {
    let _ = (source, key, before);
    None
}
