//! Reading and checking the scoring methods of a pack, one file each. What they come to is computed in
//! the scoring room.

mod all_or_nothing;
mod bands;
mod best_of;
mod checklist;
mod cover;
mod deductions;
pub(super) mod ends;
mod formula;
mod interpolate;
mod judged;
mod levels;
mod over_target;
mod per_unit;
mod proportional;
pub(super) mod ratio;
pub(super) mod result;
mod reverse;
mod script;
mod target;

use heng_source::{Diagnostic, Entry, Mapping, Said};

use super::leaf::{Block, Leaves};
use super::rule::Method;
use crate::codes::pack::NOT_ONE_OF;

/// Whether a method works on a measure.
pub(super) enum Wants {
    Measure,
    NoMeasure,
    Either,
}

/// A method: its tag, what it works on, how it is read.
pub(super) struct Kind {
    tag: &'static str,
    pub(super) wants: Wants,
    pub(super) read: fn(&mut Leaves<'_, '_, '_>, &Block<'_>) -> Option<Method>,
}

static KINDS: [Kind; 13] = [
    Kind { tag: "proportional", wants: Wants::Measure, read: proportional::read },
    Kind { tag: "reverse", wants: Wants::Measure, read: reverse::read },
    Kind { tag: "bands", wants: Wants::Measure, read: bands::read },
    Kind { tag: "interpolate", wants: Wants::Measure, read: interpolate::read },
    Kind { tag: "levels", wants: Wants::Measure, read: levels::read },
    Kind { tag: "per_unit", wants: Wants::Measure, read: per_unit::read },
    Kind { tag: "all_or_nothing", wants: Wants::Measure, read: all_or_nothing::read },
    Kind { tag: "checklist", wants: Wants::NoMeasure, read: checklist::read },
    Kind { tag: "deductions", wants: Wants::NoMeasure, read: deductions::read },
    Kind { tag: "judged", wants: Wants::NoMeasure, read: judged::read },
    Kind { tag: "formula", wants: Wants::Either, read: formula::read },
    Kind { tag: "script", wants: Wants::Either, read: script::read },
    Kind { tag: "best_of", wants: Wants::Either, read: best_of::read },
];

/// A method by its tag.
pub(super) fn kind(tag: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.tag == tag)
}

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
