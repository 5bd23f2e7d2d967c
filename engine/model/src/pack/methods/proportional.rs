//! `proportional`: weight times measure over target.

use super::target;
use crate::pack::leaf::{Block, Leaves};
use crate::pack::reader::word_at;
use crate::pack::rule::{Method, OverTarget, Proportional};

pub(in crate::pack) fn read(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>) -> Option<Method> {
    let map = block.tag.value.map()?;
    let over_target = match (map.get("over_target"), word_at(map, "over_target").as_deref()) {
        (None, _) | (_, Some("cap")) => OverTarget::Cap,
        (_, Some("allow")) => OverTarget::Allow,
        _ => return None,
    };
    let target = target::read(leaves, block, map)?;
    Some(Method::Proportional(Box::new(Proportional {
        target: target.formula,
        over_target,
        on_zero_target: target.on_zero,
        on_zero_measure: target.on_zero_measure,
    })))
}
