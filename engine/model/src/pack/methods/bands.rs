//! `bands`: points by the row that the measure lies in. Rows must join without gap or overlap.

use heng_formula::number::Ratio;
use heng_formula::unit::Unit;
use heng_source::{Diagnostic, Node, Phrase, Said};

use super::cover::{Fault, Interval, faults};
use super::ends::end;
use super::result::{Witness, full_marks, result, turns};
use crate::codes::pack as codes;
use crate::pack::leaf::{Block, Leaves};
use crate::pack::reader::shown_in;
use crate::pack::rule::{Band, Bound, Method};

static BESIDE: Phrase = Phrase { zh: "相邻的一档", en: "the row beside it" };
static THE_OTHER_ROW: Phrase = Phrase { zh: "也落在这一档", en: "lies in this row as well" };

pub(super) fn read(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>) -> Option<Method> {
    let node = &block.tag.value;
    let list = node.list()?;
    if list.is_empty() {
        leaves
            .reader
            .say(Diagnostic::new(&codes::EMPTY_LIST, node.span).with("method", "bands").at(block.path.clone()));
        return None;
    }
    let unit = block.number(leaves)?;
    let mut rows = Vec::new();
    let mut ends = Vec::new();
    for (index, node) in list.iter().enumerate() {
        let path = block.path.index(index);
        let Some(map) = node.map() else { continue };
        let lower = end(leaves, map, ["from", "above"], &unit, &path);
        let upper = end(leaves, map, ["to", "below"], &unit, &path);
        let result = result(leaves, block, map, node, &path);
        let (Some(lower), Some(upper)) = (lower, upper) else { continue };
        let plain =
            |end: &Option<(Bound, bool)>| end.as_ref().map(|(bound, included)| (bound.value.clone(), *included));
        ends.push(Interval { lower: plain(&lower), upper: plain(&upper) });
        if let Some(result) = result {
            rows.push(Band { lower, upper, result, span: node.span });
        }
    }
    // Whether the rows join can be said as soon as all of their ends are known.
    if ends.len() < list.len() || !check(leaves, block, list, &ends, &unit) || rows.len() < list.len() {
        return None;
    }
    if block.monotone {
        one_way(leaves, block, &rows, &ends, &unit);
    }
    full_marks(leaves, block, rows.iter().map(|row| &row.result));
    Some(Method::Bands(rows))
}

/// Whether the rows join; tells about every fault with a number that shows it.
fn check(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>, rows: &[Node], ends: &[Interval], unit: &Unit) -> bool {
    let grid = grid(leaves, unit);
    let found = faults(ends, &unit.scale, grid.as_ref());
    let place = |index: usize| rows.get(index).map_or(block.tag.value.span, |row| row.span);
    for fault in &found {
        let diagnostic = match fault {
            Fault::Empty(at) => Diagnostic::new(&codes::BAND_EMPTY, place(*at)).at(block.path.index(*at)),
            Fault::Gap(witness, beside) => {
                let mut beside = beside.iter();
                let at = beside.next().copied().unwrap_or(0);
                let mut diagnostic = Diagnostic::new(&codes::BAND_GAP, place(at))
                    .with("witness", shown_in(witness, unit))
                    .at(block.path.index(at));
                for other in beside {
                    diagnostic = diagnostic.also(place(*other), Said::new(&BESIDE));
                }
                diagnostic
            }
            Fault::Overlap(witness, first, second) => Diagnostic::new(&codes::BAND_OVERLAP, place(*second))
                .with("witness", shown_in(witness, unit))
                .also(place(*first), Said::new(&THE_OTHER_ROW))
                .at(block.path.index(*second)),
        };
        leaves.reader.say(diagnostic);
    }
    if let (Some(grid), true) = (grid, found.is_empty()) {
        let unmet = ends.iter().enumerate().filter_map(|(at, row)| row.between(&grid).map(|beside| (at, beside)));
        for (at, (before, after)) in unmet {
            let diagnostic = Diagnostic::new(&codes::BAND_UNMET, place(at))
                .with("before", shown_in(&before, unit))
                .with("after", shown_in(&after, unit))
                .at(block.path.index(at));
            leaves.reader.say(diagnostic);
        }
    }
    found.is_empty()
}

/// The distance of rounded measures, in base units; `None` where the pack does not round them.
fn grid(leaves: &Leaves<'_, '_, '_>, unit: &Unit) -> Option<Ratio> {
    let places = leaves.measure_places?;
    unit.of_places().scale.div(&Ratio::integer(10).pow(i64::from(places)).ok()?).ok()
}

/// A warning where the points rise and fall as the measure grows, with a measure out of each of the two rows.
fn one_way(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>, rows: &[Band], ends: &[Interval], unit: &Unit) {
    let mut order: Vec<(usize, (&Band, &Interval))> = rows.iter().zip(ends).enumerate().collect();
    // The rows join, so that their lower ends tell their order; the one without comes first.
    order.sort_by(|(_, (_, a)), (_, (_, b))| match (&a.lower, &b.lower) {
        (Some((a, a_in)), Some((b, b_in))) => a.cmp(b).then_with(|| b_in.cmp(a_in)),
        (a, b) => a.is_some().cmp(&b.is_some()),
    });
    let witnesses: Vec<Witness<'_>> = order
        .into_iter()
        .filter_map(|(index, (row, interval))| {
            let at = shown_in(&interval.inside(&unit.scale)?, unit);
            Some(Witness { at, result: &row.result, span: row.span, path: block.path.index(index) })
        })
        .collect();
    turns(leaves, block, &witnesses);
}
