//! `proportional`: weight times measure over target.

use super::{over_target, target};
use crate::pack::leaf::{Block, Leaves};
use crate::pack::rule::{Method, Proportional};

pub(super) fn read(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>) -> Option<Method> {
    let map = block.tag.value.map()?;
    let over_target = over_target::read(leaves, block, map);
    let target = target::read(leaves, block, map)?;
    Some(Method::Proportional(Box::new(Proportional { target, over_target: over_target? })))
}
