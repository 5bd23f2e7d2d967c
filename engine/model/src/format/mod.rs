//! The formats of packs and datasets, as shapes: the one description from which files are checked
//! and JSON Schemas and reference pages are made.

pub mod dataset;
pub mod pack;

use heng_source::Phrase;
use heng_source::shape::{Field, Shape};

/// A key that may be there.
#[must_use]
pub const fn field(
    key: &'static str,
    shape: &'static Shape,
    zh: &'static str,
    en: &'static str,
    example: &'static str,
) -> Field {
    Field { key, shape, required: false, doc: Phrase { zh, en }, example, later: None }
}

/// A key that must be there.
#[must_use]
pub const fn required(
    key: &'static str,
    shape: &'static Shape,
    zh: &'static str,
    en: &'static str,
    example: &'static str,
) -> Field {
    Field { key, shape, required: true, doc: Phrase { zh, en }, example, later: None }
}
