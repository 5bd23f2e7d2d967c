//! `proportional`: weight times measure over target.

use heng_formula::number::Ratio;
use heng_source::Diagnostic;

use super::{over_target, target};
use crate::codes::pack as codes;
use crate::pack::leaf::{Block, Leaves};
use crate::pack::rule::{Method, OverTarget, Proportional};

pub(super) fn read(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>) -> Option<Method> {
    let map = block.tag.value.map()?;
    let over_target = over_target::read(leaves, block, map);
    let target = target::read(leaves, block, map)?;
    let over_target = over_target?;
    if let Some((share, points)) = above_weight(block, &over_target) {
        leaves.reader.say(
            Diagnostic::new(&codes::MAY_EXCEED, block.tag.key.span)
                .with("id", block.id)
                .with("share", format!("{}%", share.shown()))
                .with("points", points.shown())
                .with("weight", block.weight.shown())
                .at(block.path.clone()),
        );
    }
    Some(Method::Proportional(Box::new(Proportional { target, over_target })))
}

/// A share of the target, in per cent, that gives more than the weight, and what it gives; `None` where the
/// method or the leaf ends at the weight, or where points off may keep it below.
fn above_weight(block: &Block<'_>, over: &OverTarget) -> Option<(Ratio, Ratio)> {
    if over.cap || block.clamp || over.points_off.is_some() {
        return None;
    }
    let tenth = Ratio::new(11, 10).ok()?;
    let share = match &over.failed {
        // Half way to where it counts as failed.
        Some((failed, _)) if failed.value <= tenth => {
            Ratio::ONE.add(&failed.value).ok()?.div(&Ratio::integer(2)).ok()?
        }
        _ => tenth,
    };
    Some((share.mul(&Ratio::integer(100)).ok()?, share.mul(&block.weight).ok()?))
}
