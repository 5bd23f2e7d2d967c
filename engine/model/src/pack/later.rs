//! What later versions will bring is refused by name, with what to use instead: a key that is passed over
//! in silence is a rule that never works.

use heng_source::{Diagnostic, Node, Phrase, Span};

use crate::codes::pack::NOT_AVAILABLE;
use crate::format::pack::{PACK, Visit, walk};

/// A message for every key of the file that this version knows by name only.
pub(super) fn refused(root: &Node) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    walk(root, &PACK, &mut |visit| {
        let Visit::Field(key, value, field) = visit else { return };
        if let Some(later) = &field.later
            && !(later.null && value.is_null())
        {
            out.push(not_available(key.span, field.key, &later.instead));
        }
    });
    out
}

/// The message that a key or a word is refused, with what to write for now.
pub(super) fn not_available(span: Span, what: &'static str, instead: &'static Phrase) -> Diagnostic {
    Diagnostic::new(&NOT_AVAILABLE, span).with("what", what).with("instead", instead)
}
