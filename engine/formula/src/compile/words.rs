//! Words that stand where they cannot be read: `如果支出` glued together, `and` for `且`.

use heng_source::normalise;

use super::lex::{Piece, Token};
use super::signs::{NEAR_WORDS, WORDS};

/// A name taken apart where a word of the language is glued to it: `如果支出` is `如果 支出`. `is_known` says
/// which names, functions and units there are. `None` where no word begins or ends it, or stands
/// between two known names.
pub(crate) fn unglue(name: &str, is_known: &dyn Fn(&str) -> bool) -> Option<String> {
    let mut begins_or_ends = None;
    for word in WORDS {
        for (at, _) in name.match_indices(word) {
            let (before, rest) = name.split_at_checked(at)?;
            let after = rest.strip_prefix(word)?;
            let fits = |part: &str| part.is_empty() || is_known(part);
            let spaced = [before, word, after].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>();
            if spaced.len() < 2 {
                continue;
            }
            if fits(before) && fits(after) {
                return Some(spaced.join(" "));
            }
            // One side may hold a further word: 如果支出且预算.
            let unglued = |part: &str| if fits(part) { Some(part.to_owned()) } else { unglue(part, is_known) };
            if let (Some(left), Some(right)) = (unglued(before), unglued(after)) {
                let parts = [left.as_str(), word, right.as_str()];
                return Some(parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" "));
            }
            if before.is_empty() || after.is_empty() {
                begins_or_ends.get_or_insert_with(|| spaced.join(" "));
            }
        }
    }
    begins_or_ends
}

/// What was meant by a word such as `and` that stands where an operator belongs: the piece itself, or the
/// one before it.
pub(crate) fn near_word(piece: Option<&Piece>, before: Option<&Piece>) -> Option<&'static str> {
    [piece, before].into_iter().flatten().find_map(|piece| match &piece.token {
        Token::Name(name) => meant_by(name),
        Token::Number { unit: Some(unit), .. } => meant_by(unit),
        _ => None,
    })
}

/// The word or sign that a word stands for.
pub(crate) fn meant_by(name: &str) -> Option<&'static str> {
    let name = normalise(name);
    NEAR_WORDS.iter().find(|(word, _)| *word == name).map(|(_, right)| *right)
}

/// Whether this is one of the words that are looked for.
pub(crate) fn is_word(part: &str) -> bool {
    WORDS.contains(&part)
}
