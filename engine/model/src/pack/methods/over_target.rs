//! What `proportional` does above the target: a word, or from which share of the target on a reason is asked
//! for, the target counts as missed, or points come off.

use heng_formula::number::Ratio;
use heng_formula::unit::Unit;
use heng_source::{Diagnostic, Mapping, Phrase};

use super::ends::end;
use super::per_unit::{positive, step};
use crate::codes::pack as codes;
use crate::pack::leaf::{Block, Leaves};
use crate::pack::reader::{shown_in, word_at, yes_at};
use crate::pack::rule::{Bound, OverTarget, PointsOff, ReasonAbove};
use crate::path::Path;

pub(super) fn read(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>, map: &Mapping) -> Option<OverTarget> {
    let plain = |cap: bool| OverTarget { cap, reason: None, failed: None, points_off: None };
    let Some(node) = map.get("over_target") else { return Some(plain(true)) };
    let path = block.path.field("over_target");
    let Some(rule) = node.map() else {
        return Some(plain(cap(word_at(map, "over_target").as_deref())?));
    };
    if rule.entries.is_empty() {
        leaves.reader.say(Diagnostic::new(&codes::EMPTY_LIST, node.span).with("method", "over_target").at(path));
        return None;
    }
    let cap = match rule.get("points") {
        None => Some(true),
        Some(_) => cap(word_at(rule, "points").as_deref()),
    };
    let reason = line(leaves, rule, ["reason_from", "reason_above"], &path);
    let error = match (rule.get("required"), word_at(rule, "required").as_deref()) {
        (None, _) | (_, Some("error" | "报错")) => Some(true),
        (_, Some("warning" | "提示")) => Some(false),
        _ => None,
    };
    if let (Some(entry), Some(None)) = (rule.entry("required"), &reason) {
        leaves.reader.say(Diagnostic::new(&codes::REQUIRED_ALONE, entry.key.span).at(path.field("required")));
        return None;
    }
    let failed = line(leaves, rule, ["failed_from", "failed_above"], &path);
    let points_off = match rule.get("points_off") {
        None => Some(None),
        Some(node) => node.map().and_then(|map| points_off(leaves, map, &path.field("points_off"))).map(Some),
    };
    let (cap, reason, error, failed, points_off) = (cap?, reason?, error?, failed?, points_off?);
    if let (Some((failed, closed)), Some(off)) = (&failed, &points_off) {
        unreachable(leaves, block, (failed, *closed), off, &path);
    }
    let reason = reason.map(|(from, closed)| ReasonAbove { from, closed, error });
    Some(OverTarget { cap, reason, failed, points_off })
}

fn cap(word: Option<&str>) -> Option<bool> {
    match word? {
        "cap" => Some(true),
        "allow" => Some(false),
        _ => None,
    }
}

/// A share of the target under one of two keys, the first of which includes it. It must lie above the target
/// itself, or at it where it is excluded.
fn line(leaves: &mut Leaves<'_, '_, '_>, map: &Mapping, keys: [&str; 2], path: &Path) -> Option<Option<(Bound, bool)>> {
    let found = end(leaves, map, keys, &Unit::percent(), path)?;
    let Some((bound, closed)) = &found else { return Some(None) };
    above_target(leaves, bound, *closed, path)?;
    Some(found)
}

fn above_target(leaves: &mut Leaves<'_, '_, '_>, bound: &Bound, closed: bool, path: &Path) -> Option<()> {
    if bound.value > Ratio::ONE || (bound.value == Ratio::ONE && !closed) {
        return Some(());
    }
    leaves.reader.say(
        Diagnostic::new(&codes::OVER_TARGET_BELOW, bound.span)
            .with("text", bound.written.as_str())
            .with("witness", if closed { bound.written.as_str() } else { "100%" })
            .at(path.clone()),
    );
    None
}

fn points_off(leaves: &mut Leaves<'_, '_, '_>, map: &Mapping, path: &Path) -> Option<PointsOff> {
    let unit = Unit::percent();
    let from = map.get("from").and_then(|node| leaves.reader.bound(node, &unit, &path.field("from")));
    let per = map.get("per").and_then(|node| step(leaves, node, &unit, &path.field("per")));
    let deduct = map.entry("deduct").and_then(|entry| positive(leaves, entry, &path.field("deduct")));
    let from = from?;
    // Steps begin behind the line: at the line itself there are none.
    above_target(leaves, &from, false, &path.field("from"))?;
    Some(PointsOff { from, per: per?, deduct: deduct?, whole_steps: yes_at(map, "whole_steps").unwrap_or(false) })
}

static FAILED_HERE: Phrase = Phrase { zh: "从这里起算未完成", en: "from here on it counts as failed" };

/// A warning where points never come off, because what is so far above has failed already.
fn unreachable(
    leaves: &mut Leaves<'_, '_, '_>,
    block: &Block<'_>,
    (failed, closed): (&Bound, bool),
    off: &PointsOff,
    path: &Path,
) {
    let first = if off.whole_steps { off.from.value.add(&off.per.value) } else { Ok(off.from.value.clone()) };
    let Ok(first) = first else { return };
    // Parts of a step begin right behind the line, whole steps at its end.
    let reached = first < failed.value || (first == failed.value && off.whole_steps && !closed);
    if reached {
        return;
    }
    leaves.reader.say(
        Diagnostic::new(&codes::POINTS_OFF_NEVER, off.from.span)
            .with("id", block.id)
            .with("first", shown_in(&first, &Unit::percent()))
            .with("failed", failed.written.as_str())
            .also(failed.span, heng_source::Said::new(&FAILED_HERE))
            .at(path.field("points_off").field("from")),
    );
}
