//! What a row of a method gives: points, or a share of the weight. The same for bands, for the points of a
//! line and for levels.

use std::cmp::Ordering;

use heng_formula::number::Ratio;
use heng_source::{Diagnostic, Mapping, Node, Phrase, Said, Span};

use crate::codes::pack as codes;
use crate::pack::leaf::{Block, Leaves};
use crate::pack::rule::BandResult;
use crate::path::Path;

static POINTS: Phrase = Phrase { zh: "这一行的分数（points）", en: "the points of this row" };
static SHARE: Phrase = Phrase { zh: "这一行的比例（share）", en: "the share of this row" };

/// The points or the share of a row.
pub(in crate::pack) fn result(
    leaves: &mut Leaves<'_, '_, '_>,
    block: &Block<'_>,
    map: &Mapping,
    node: &Node,
    path: &Path,
) -> Option<BandResult> {
    match (map.get("points"), map.get("share")) {
        (Some(points), None) => {
            Some(BandResult::Points(block.points(leaves, points, &path.field("points"), &POINTS)?.value))
        }
        (None, Some(share_node)) => {
            let path = path.field("share");
            let share = leaves.reader.share(share_node, &path)?;
            let points = block.weight.mul(&share.value).ok()?;
            if share.value.is_negative() {
                leaves.reader.say(
                    Diagnostic::new(&codes::POINTS_NEGATIVE, share.span)
                        .with("what", &SHARE)
                        .with("points", share.written)
                        .at(path),
                );
                return None;
            }
            if share.value > Ratio::ONE && !block.clamp {
                leaves.reader.say(block.above_weight(share.span, &SHARE, &points, &path));
                return None;
            }
            Some(BandResult::Share(share.value))
        }
        (points, _) => {
            let span =
                if points.is_some() { map.entry("share").map_or(node.span, |entry| entry.key.span) } else { node.span };
            let count: usize = if points.is_some() { 2 } else { 0 };
            leaves.reader.say(Diagnostic::new(&codes::BAND_RESULT, span).with("count", count).at(path.clone()));
            None
        }
    }
}

/// A warning where no row gives the whole weight.
pub(in crate::pack) fn full_marks<'r>(
    leaves: &mut Leaves<'_, '_, '_>,
    block: &Block<'_>,
    results: impl Iterator<Item = &'r BandResult>,
) {
    let best = results.filter_map(|result| result.points(&block.weight).ok()).max();
    if let Some(best) = best.filter(|best| *best < block.weight) {
        leaves.reader.say(
            Diagnostic::new(&codes::NEVER_FULL, block.tag.key.span)
                .with("id", block.id)
                .with("best", best.shown())
                .with("weight", block.weight.shown())
                .at(block.path.clone()),
        );
    }
}

/// A warning where all rows give the same.
pub(in crate::pack) fn alike<'r>(
    leaves: &mut Leaves<'_, '_, '_>,
    block: &Block<'_>,
    results: impl Iterator<Item = &'r BandResult>,
) {
    let given: Option<Vec<Ratio>> = results.map(|result| result.points(&block.weight).ok()).collect();
    let Some([first, rest @ ..]) = given.as_deref() else { return };
    if rest.iter().all(|other| other == first) {
        leaves.reader.say(
            Diagnostic::new(&codes::ROWS_ALIKE, block.tag.key.span)
                .with("id", block.id)
                .with("points", first.shown())
                .at(block.path.clone()),
        );
    }
}

static BEFORE: Phrase = Phrase { zh: "前一点", en: "the point before it" };
static RISES: Phrase = Phrase { zh: "上升", en: "rise" };
static FALLS: Phrase = Phrase { zh: "下降", en: "fall" };

/// A row with a measure that it holds, for checks of the way the points go.
pub(in crate::pack) struct Witness<'r> {
    /// The measure, as people write it.
    pub(in crate::pack) at: String,
    pub(in crate::pack) result: &'r BandResult,
    pub(in crate::pack) span: Span,
    pub(in crate::pack) path: Path,
}

/// A warning at the first row where the points go the other way. Whether more is better is not said, so that
/// only a turn shows a fault.
pub(in crate::pack) fn turns(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>, rows: &[Witness<'_>]) {
    let given: Option<Vec<Ratio>> = rows.iter().map(|row| row.result.points(&block.weight).ok()).collect();
    let Some(given) = given else { return };
    let mut way = Ordering::Equal;
    let rows = rows.iter().zip(&given);
    for ((before, least), (row, most)) in rows.clone().zip(rows.skip(1)) {
        let here = most.cmp(least);
        if way == Ordering::Equal {
            way = here;
        }
        if here == way.reverse() && here != Ordering::Equal {
            let (was, is): (&'static Phrase, &'static Phrase) =
                if way == Ordering::Greater { (&RISES, &FALLS) } else { (&FALLS, &RISES) };
            leaves.reader.say(
                Diagnostic::new(&codes::LINE_TURNS, row.span)
                    .with("was", was)
                    .with("is", is)
                    .with("from", before.at.as_str())
                    .with("from_points", least.shown())
                    .with("to", row.at.as_str())
                    .with("to_points", most.shown())
                    .also(before.span, Said::new(&BEFORE))
                    .at(row.path.clone()),
            );
            return;
        }
    }
}
