//! The target of the methods that compare the measure with one, and what they rule for zero.

use heng_formula::Type;
use heng_formula::literal::parse_literal;
use heng_source::{Diagnostic, Mapping, Node};

use crate::codes::pack as codes;
use crate::pack::leaf::{Block, Leaves, is_of, kind_of};
use crate::pack::reader::{shown_unit, text_of, word_at};
use crate::pack::rule::{OnZero, Target};

/// Reads `target` with the rulings under `on_zero`.
pub(super) fn read(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>, map: &Mapping) -> Option<Target> {
    let on_zero = map.get("on_zero").and_then(Node::map);
    let zero = |key: &str| on_zero.and_then(|map| ruling(map, key));
    let (on_zero_target, on_zero_measure) = (zero("target"), zero("measure"));
    let unit = block.number(leaves);
    let node = map.get("target")?;
    let path = block.path.field("target");
    let formula = leaves.formula(node, &path)?;
    let unit = unit?;
    if !matches!(formula.result_type(), Type::Number(_)) {
        leaves.reader.say(
            Diagnostic::new(&codes::TARGET_NOT_NUMBER, node.span)
                .with("found", kind_of(&formula.result_type()))
                .at(path),
        );
        return None;
    }
    if !is_of(&formula, &unit.dimension) {
        let found = formula.unit().map(shown_unit).unwrap_or_else(|| "".into());
        leaves.reader.say(
            Diagnostic::new(&codes::TARGET_UNIT, node.span)
                .with("found", found)
                .with("wanted", shown_unit(&unit))
                .at(path),
        );
        return None;
    }
    // A target written as a number is known before any data is there.
    if let Some(literal) = text_of(node).and_then(|text| parse_literal(text, &leaves.reader.units).ok()) {
        let ruled = on_zero_target.is_some_and(|ruling| ruling != OnZero::Error);
        if literal.number.is_negative() || (literal.number.is_zero() && !ruled) {
            leaves.reader.say(
                Diagnostic::new(&codes::TARGET_NOT_POSITIVE, node.span)
                    .with("target", text_of(node).unwrap_or_default())
                    .at(path),
            );
            return None;
        }
    }
    let on_zero = on_zero_target.unwrap_or(OnZero::Error);
    Some(Target { formula, on_zero, on_zero_measure })
}

fn ruling(map: &Mapping, key: &str) -> Option<OnZero> {
    match word_at(map, key)?.as_str() {
        "full" | "满分" => Some(OnZero::Full),
        "zero" | "零分" => Some(OnZero::Zero),
        "full_if_zero" | "为零满分" => Some(OnZero::FullIfZero),
        "not_applicable" | "不适用" => Some(OnZero::NotApplicable),
        "error" | "报错" => Some(OnZero::Error),
        _ => None,
    }
}
