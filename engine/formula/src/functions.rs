//! The functions of the formula language, each documented with an example that is a test.

use heng_source::{Lang, Phrase};

/// The reference entry of a function.
#[derive(Debug)]
pub struct FunctionDoc {
    /// Its names, the first the usual one.
    pub names: &'static [&'static str],
    /// `round(x, places = 0)`.
    pub signature: &'static str,
    /// What it does, units included.
    pub doc: Phrase,
    /// `(expression, value as shown)`: each is a test.
    pub examples: &'static [(&'static str, &'static str)],
}

/// Every function, in the order of the reference.
#[must_use]
pub fn function_docs() -> &'static [FunctionDoc] {
    &[]
}

/// The reference page of all functions, as Markdown.
#[must_use]
pub fn functions_reference(lang: Lang) -> String {
    let _ = lang;
    String::new()
}
