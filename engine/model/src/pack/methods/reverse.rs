//! `reverse`: full points up to a target, fewer above it.

use super::target;
use crate::pack::leaf::{Block, Leaves};
use crate::pack::reader::word_at;
use crate::pack::rule::{Method, Reverse, ReverseVariant};

pub(super) fn read(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>) -> Option<Method> {
    let map = block.tag.value.map()?;
    let variant = match word_at(map, "variant").as_deref() {
        Some("ratio" | "比值") => Some(ReverseVariant::Ratio),
        Some("deviation" | "偏差") => Some(ReverseVariant::Deviation),
        _ => None,
    };
    let negative_full = match (map.get("on_negative"), word_at(map, "on_negative").as_deref()) {
        (None, _) | (_, Some("zero" | "零分")) => Some(false),
        (_, Some("full" | "满分")) => Some(true),
        _ => None,
    };
    let target = target::read(leaves, block, map)?;
    Some(Method::Reverse(Box::new(Reverse { target, variant: variant?, negative_full: negative_full? })))
}
