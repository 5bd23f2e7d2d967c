//! Reading and checking the scoring methods of a pack, one file each. What they come to is computed in
//! the scoring room.

pub(super) mod all_or_nothing;
pub(super) mod bands;
pub(super) mod checklist;
mod cover;
pub(super) mod deductions;
mod ends;
pub(super) mod formula;
pub(super) mod interpolate;
pub(super) mod judged;
pub(super) mod levels;
mod over_target;
pub(super) mod per_unit;
pub(super) mod proportional;
pub(super) mod ratio;
pub(super) mod result;
pub(super) mod reverse;
pub(super) mod script;
mod target;

use heng_source::{Diagnostic, Entry, Mapping, Said};

use super::leaf::{Block, Leaves};
use crate::codes::pack::NOT_ONE_OF;

static THIS_ONE: heng_source::Phrase = heng_source::Phrase { zh: "这里写了一个", en: "one is here" };

/// The entry of exactly one of several keys; told and `None` where there is none or more than one.
fn one_of<'n>(
    leaves: &mut Leaves<'_, '_, '_>,
    block: &Block<'_>,
    map: &'n Mapping,
    keys: &[&str],
) -> Option<&'n Entry> {
    let given: Vec<&Entry> = map.entries.iter().filter(|entry| keys.contains(&entry.key.text.as_str())).collect();
    let [one] = given.as_slice() else {
        let span = given.get(1).map_or(block.tag.key.span, |second| second.key.span);
        let mut diagnostic = Diagnostic::new(&NOT_ONE_OF, span)
            .with("keys", keys.to_vec())
            .with("count", given.len())
            .with("method", block.tag.key.text.as_str())
            .at(block.path.clone());
        for other in given.iter().filter(|other| other.key.span != span) {
            diagnostic = diagnostic.also(other.key.span, Said::new(&THIS_ONE));
        }
        leaves.reader.say(diagnostic);
        return None;
    };
    Some(one)
}
