//! What later versions will bring is refused by name, with what to use instead: a key that is passed over
//! in silence is a rule that never works.

use heng_source::{Diagnostic, Node, Phrase, Span};

use super::reader::text_of;
use crate::codes::pack::NOT_AVAILABLE;
use crate::format::pack::{AGGREGATES_LATER, LaterWord, PACK, Visit, walk};

/// A message for every key and word of the file that this version knows by name only. About the words the
/// check of the shape has something to say as well, at the same places.
pub(super) fn refused(root: &Node) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    walk(root, &PACK, &mut |visit| {
        let Visit::Field(key, value, field) = visit else { return };
        if let Some(later) = &field.later {
            if !(later.null && value.is_null()) {
                out.push(not_available(key.span, field.key, &later.instead));
            }
            return;
        }
        let words: &[LaterWord] = match field.key {
            "aggregate" => AGGREGATES_LATER,
            _ => return,
        };
        out.extend(refused_word(value, words));
    });
    out
}

fn refused_word(value: &Node, words: &'static [LaterWord]) -> Option<Diagnostic> {
    let text = heng_source::normalise(text_of(value)?.trim());
    let later = words.iter().find(|later| later.word == text)?;
    Some(not_available(value.span, later.word, &later.instead))
}

/// The message that a key or a word is refused, with what to write for now.
pub(super) fn not_available(span: Span, what: &'static str, instead: &'static Phrase) -> Diagnostic {
    Diagnostic::new(&NOT_AVAILABLE, span).with("what", what).with("instead", instead)
}
