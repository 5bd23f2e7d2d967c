//! `per_unit`: points off or given for every step above or below a line.

use heng_formula::literal::parse_literal;
use heng_formula::number::Ratio;
use heng_formula::unit::Unit;
use heng_source::{Diagnostic, Entry, Mapping, Node, Phrase};

use super::one_of;
use crate::codes::pack as codes;
use crate::pack::leaf::{Block, Leaves};
use crate::pack::reader::{text_of, yes_at};
use crate::pack::rule::{Bound, LineSide, Method, PerUnit, StepEffect};
use crate::path::Path;

static FLOOR: Phrase = Phrase { zh: "最少得分（floor）", en: "the least points, `floor`," };
static CAP: Phrase = Phrase { zh: "最多得分（cap）", en: "the most points, `cap`," };

pub(super) fn read(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>) -> Option<Method> {
    let map = block.tag.value.map()?;
    let side = one_of(leaves, block, map, &["over", "below"]);
    let effect = one_of(leaves, block, map, &["deduct", "award"]);
    let unit = block.number(leaves);
    let points = effect.and_then(|entry| positive(leaves, entry, &block.path.field(&entry.key.text)));
    let floor = optional(leaves, block, map, "floor", &FLOOR);
    let cap = optional(leaves, block, map, "cap", &CAP);
    let (side, effect, unit) = (side?, effect?, unit?);
    let line = leaves.reader.bound(&side.value, &unit, &block.path.field(&side.key.text));
    let per = step(leaves, map.get("per")?, &unit, &block.path.field("per"));
    let effect_of_step = if effect.key.text == "award" { StepEffect::Award } else { StepEffect::Deduct };
    if effect_of_step == StepEffect::Award && map.get("cap").is_none() && !block.clamp {
        let diagnostic = Diagnostic::new(&codes::AWARD_WITHOUT_CAP, effect.key.span)
            .with("id", block.id)
            .with("weight", block.weight.shown())
            .at(block.path.clone());
        leaves.reader.say(diagnostic);
        return None;
    }
    let (floor, cap) = (floor?.unwrap_or(Ratio::ZERO), cap?);
    if let (Some(cap), Some(node)) = (cap.as_ref().filter(|cap| **cap < floor), map.get("cap")) {
        leaves.reader.say(
            Diagnostic::new(&codes::CAP_BELOW_FLOOR, node.span)
                .with("cap", cap.shown())
                .with("floor", floor.shown())
                .at(block.path.field("cap")),
        );
        return None;
    }
    Some(Method::PerUnit(Box::new(PerUnit {
        effect: effect_of_step,
        side: if side.key.text == "over" { LineSide::Over } else { LineSide::Below },
        line: line?,
        per: per?,
        points: points?,
        whole_steps: yes_at(map, "whole_steps").unwrap_or(false),
        floor,
        // A clamped award ends at the weight, which is what a cap at the weight says.
        cap: cap.or_else(|| (effect_of_step == StepEffect::Award).then(|| block.weight.clone())),
    })))
}

/// Points under a key that may be absent: `None` where it is wrong.
fn optional(
    leaves: &mut Leaves<'_, '_, '_>,
    block: &Block<'_>,
    map: &Mapping,
    key: &str,
    what: &'static Phrase,
) -> Option<Option<Ratio>> {
    match map.get(key) {
        None => Some(None),
        Some(node) => block.points(leaves, node, &block.path.field(key), what).map(|points| Some(points.value)),
    }
}

static DEDUCT: Phrase = Phrase { zh: "每步扣分（deduct）", en: "the points per step, `deduct`," };
static AWARD: Phrase = Phrase { zh: "每步加分（award）", en: "the points per step, `award`," };

/// Points per step, above 0.
pub(super) fn positive(leaves: &mut Leaves<'_, '_, '_>, entry: &Entry, path: &Path) -> Option<Bound> {
    let points = leaves.reader.points(&entry.value, path)?;
    let what: &'static Phrase = if entry.key.text == "award" { &AWARD } else { &DEDUCT };
    if points.value.is_zero() || points.value.is_negative() {
        leaves.reader.say(
            Diagnostic::new(&codes::POINTS_NOT_POSITIVE, points.span)
                .with("what", what)
                .with("points", points.written)
                .at(path.clone()),
        );
        return None;
    }
    Some(points)
}

/// The size of a step. `1%` is refused: of 80% it could mean 0.8 or 1 percentage point.
pub(super) fn step(leaves: &mut Leaves<'_, '_, '_>, node: &Node, unit: &Unit, path: &Path) -> Option<Bound> {
    let text = text_of(node)?;
    if let Ok(literal) = parse_literal(text, &leaves.reader.units)
        && let Some(own) = &literal.unit
        && own.symbol == "%"
        && unit.dimension.is_plain()
    {
        leaves.reader.say(
            Diagnostic::new(&codes::PERCENT_STEP, node.span)
                .with("text", text)
                .with("number", literal.number.shown())
                .at(path.clone()),
        );
        return None;
    }
    let per = leaves.reader.bound(node, unit, path)?;
    if per.value.is_zero() || per.value.is_negative() {
        leaves
            .reader
            .say(Diagnostic::new(&codes::STEP_NOT_POSITIVE, per.span).with("per", per.written).at(path.clone()));
        return None;
    }
    Some(per)
}
