//! `bands`: points by the row that the measure lies in. Rows must join without gap or overlap.

use heng_formula::unit::Unit;
use heng_source::{Diagnostic, Node, Phrase, Said};

use super::cover::{Fault, Interval, faults};
use super::ends::end;
use super::result::{full_marks, result};
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
    full_marks(leaves, block, rows.iter().map(|row| &row.result));
    Some(Method::Bands(rows))
}

/// Whether the rows join; tells about every fault with a number that shows it.
fn check(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>, rows: &[Node], ends: &[Interval], unit: &Unit) -> bool {
    let found = faults(ends, &unit.scale);
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
    found.is_empty()
}
