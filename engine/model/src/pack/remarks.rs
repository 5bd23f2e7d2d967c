//! `remarks:` of a pack: when a dataset must give a reason for a deviation.

use heng_formula::number::Ratio;
use heng_formula::{Type, compile};
use heng_source::{Diagnostic, Mapping, Node, Phrase};

use super::leaf::{Block, Leaves, kind_of};
use super::reader::{Reader, text_of, word_at};
use super::rule::{Bound, RemarkRule, RemarkWhen, Threshold};
use crate::codes::pack as codes;
use crate::path::Path;

/// The rule of the whole pack.
pub(super) fn of_pack(reader: &mut Reader<'_>, map: &Mapping) -> Option<RemarkRule> {
    let (node, path) = (map.get("remarks")?, Path::new("remarks"));
    let rule = rule(reader, node, &path)?;
    let mut when = Vec::new();
    if let Some(limits) = node.map().and_then(|rule| rule.get("required_when")).and_then(Node::map) {
        when.extend(points_below(reader, limits, &path.field("required_when")));
    }
    Some(RemarkRule { when, ..rule })
}

/// The rule of a leaf; `None` where it is wrong, `Some(None)` where it has none.
pub(super) fn of_leaf(
    leaves: &mut Leaves<'_, '_, '_>,
    block: &Block<'_>,
    map: &Mapping,
    path: &Path,
) -> Option<Option<RemarkRule>> {
    let Some(node) = map.get("remarks") else { return Some(leaves.remarks.clone()) };
    let path = path.field("remarks");
    let rule = rule(leaves.reader, node, &path)?;
    let mut when = Vec::new();
    if let Some(node) = node.map().and_then(|rule| rule.get("required_when")) {
        let path = path.field("required_when");
        match node.map() {
            Some(limits) => {
                for (key, lower, closed) in
                    [("below", false, false), ("to", false, true), ("from", true, true), ("above", true, false)]
                {
                    if let Some(node) = limits.get(key) {
                        let bound = limit(leaves, block, node, &path.field(key))?;
                        when.push(RemarkWhen::Measure(Threshold { closed, lower, bound }));
                    }
                }
                if limits.get("points_below").is_some() {
                    when.push(points_below(leaves.reader, limits, &path)?);
                }
            }
            None => when.push(RemarkWhen::Formula(condition(leaves, block, node, &path)?)),
        }
    }
    Some(Some(RemarkRule { when, ..rule }))
}

/// What both have: the length and the severity.
fn rule(reader: &mut Reader<'_>, node: &Node, path: &Path) -> Option<RemarkRule> {
    let map = node.map()?;
    let empty = |node: &Node| node.map().is_some_and(|map| map.entries.is_empty());
    let hollow = map.get("required_when").filter(|node| empty(node));
    if let Some(node) = hollow.or(Some(node).filter(|node| empty(node))) {
        reader.say(Diagnostic::new(&codes::EMPTY_LIST, node.span).with("method", "remarks").at(path.clone()));
        return None;
    }
    let max_length = match map.get("max_length") {
        None => None,
        Some(node) => Some(length(reader, node, &path.field("max_length"))?),
    };
    // Another word was told about.
    let error = !matches!(word_at(map, "severity").as_deref(), Some("warning" | "提示"));
    Some(RemarkRule { when: Vec::new(), max_length, error, span: node.span })
}

fn length(reader: &mut Reader<'_>, node: &Node, path: &Path) -> Option<usize> {
    let text = text_of(node)?;
    let length = text.parse::<usize>().ok().filter(|length| *length > 0);
    if length.is_none() {
        reader.say(Diagnostic::new(&codes::MAX_LENGTH, node.span).with("text", text).at(path.clone()));
    }
    length
}

fn points_below(reader: &mut Reader<'_>, map: &Mapping, path: &Path) -> Option<RemarkWhen> {
    let path = path.field("points_below");
    let share = reader.share(map.get("points_below")?, &path)?;
    if share.value <= Ratio::ZERO || share.value > Ratio::ONE {
        reader.say(Diagnostic::new(&codes::POINTS_BELOW, share.span).with("text", share.written).at(path));
        return None;
    }
    Some(RemarkWhen::PointsBelow(share))
}

/// A limit of the measure, which the leaf must have.
fn limit(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>, node: &Node, path: &Path) -> Option<Bound> {
    if block.measure.is_none() {
        leaves.reader.say(
            Diagnostic::new(&codes::MEASURE_MISSING, node.span)
                .with("id", block.id)
                .with("method", "remarks.required_when")
                .at(path.clone()),
        );
        return None;
    }
    let unit = block.number(leaves)?;
    leaves.reader.bound(node, &unit, path)
}

static CONDITION: Phrase = Phrase { zh: "何时必须说明原因", en: "when a reason is required" };

fn condition(
    leaves: &mut Leaves<'_, '_, '_>,
    block: &Block<'_>,
    node: &Node,
    path: &Path,
) -> Option<heng_formula::Formula> {
    let formula = leaves.scoring_formula(node, path, block, compile)?;
    if formula.result_type() != Type::Bool {
        leaves.reader.say(
            Diagnostic::new(&codes::RULE_NOT_YES_NO, node.span)
                .with("what", &CONDITION)
                .with("found", kind_of(&formula.result_type()))
                .at(path.clone()),
        );
        return None;
    }
    Some(formula)
}
