//! `all_or_nothing`: full points for a measure that is yes, or a number within a bound.

use super::one_of;
use crate::pack::leaf::{Block, Leaves};
use crate::pack::rule::{Method, Threshold};

pub(super) fn read(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>) -> Option<Method> {
    let map = block.tag.value.map()?;
    if map.entries.is_empty() {
        block.yes_no(leaves)?;
        return Some(Method::AllOrNothing(None));
    }
    let entry = one_of(leaves, block, map, &["at_least", "more_than", "at_most", "less_than"])?;
    let (lower, closed) = match entry.key.text.as_str() {
        "at_least" => (true, true),
        "more_than" => (true, false),
        "at_most" => (false, true),
        _ => (false, false),
    };
    let unit = block.number(leaves)?;
    let bound = leaves.reader.bound(&entry.value, &unit, &block.path.field(&entry.key.text))?;
    Some(Method::AllOrNothing(Some(Threshold { closed, lower, bound })))
}
