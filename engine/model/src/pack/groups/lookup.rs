//! `lookup`: the rows of a table of score rates, whether they cover everything once the first that fits counts,
//! and whether better rates never give less. Rates lie between 0 and 100%, so a table is looked at where its ends
//! are and between them.

use std::collections::BTreeSet;

use heng_formula::number::Ratio;
use heng_formula::unit::Unit;
use heng_source::{Arg, Diagnostic, Entry, Mapping, Phrase, Said, normalise};
use indexmap::IndexMap;

use crate::codes::pack as codes;
use crate::limits::{MAX_LOOKUP_PLACES, MAX_LOOKUP_ROWS};
use crate::pack::group::{LookupRow, RateRange};
use crate::pack::leaf::{Block, Leaves};
use crate::pack::methods::{ends::end, result};
use crate::pack::reader::{shown_in, word_at};
use crate::pack::rule::BandResult;
use crate::pack::tree::{Body, Draft};
use crate::pack::types::Ruling;
use crate::path::Path;

static ROWS: Phrase = Phrase { zh: "对照表的行", en: "rows of a lookup" };
static RATE_IS: Phrase = Phrase { zh: "{id} {rate}", en: "{id} {rate}" };
static ANYTHING: Phrase = Phrase { zh: "其余情形", en: "everything else" };

/// The rows; `None` where something is wrong.
pub(super) fn read(
    leaves: &mut Leaves<'_, '_, '_>,
    draft: &Draft<'_>,
    children: &[Draft<'_>],
    entry: &Entry,
) -> Option<Vec<LookupRow>> {
    let list = entry.value.list()?;
    let block = Block {
        id: &draft.id,
        path: draft.path.field("aggregate").field("lookup"),
        weight: draft.weight.clone()?,
        tag: entry,
        clamp: false,
        monotone: true,
        measure: None,
    };
    if list.is_empty() {
        let diagnostic = Diagnostic::new(&codes::EMPTY_LIST, entry.value.span).with("method", "lookup");
        leaves.reader.say(diagnostic.at(block.path.clone()));
        return None;
    }
    if let Some(node) = list.get(MAX_LOOKUP_ROWS) {
        let diagnostic = Diagnostic::new(&codes::TOO_MANY, node.span).with("what", &ROWS);
        leaves.reader.say(diagnostic.with("limit", MAX_LOOKUP_ROWS));
        return None;
    }
    let mut rows = Vec::new();
    for (index, node) in list.iter().enumerate() {
        let path = block.path.index(index);
        let Some(map) = node.map() else { continue };
        let given = result::result(leaves, &block, map, node, &path);
        let rates = rates(leaves, draft, children, map, &path);
        if let (Some(result), Some(rates)) = (given, rates) {
            rows.push(LookupRow { rates, result, span: node.span });
        }
    }
    if rows.len() < list.len() || !covered(leaves, &block, children, &rows) {
        return None;
    }
    result::full_marks(leaves, &block, rows.iter().map(|row| &row.result));
    result::alike(leaves, &block, rows.iter().map(|row| &row.result));
    Some(rows)
}

fn rates(
    leaves: &mut Leaves<'_, '_, '_>,
    draft: &Draft<'_>,
    children: &[Draft<'_>],
    row: &Mapping,
    path: &Path,
) -> Option<IndexMap<String, RateRange>> {
    let mut out = IndexMap::new();
    let Some(given) = row.get("rates") else { return Some(out) };
    let mut whole = true;
    for entry in &given.map()?.entries {
        let path = path.field("rates").field(&entry.key.text);
        let id = normalise(entry.key.text.trim());
        if !children.iter().any(|child| child.id == id) {
            let known: Vec<&str> = children.iter().map(|child| child.id.as_str()).collect();
            let diagnostic = Diagnostic::new(&codes::NOT_A_CHILD, entry.key.span)
                .with("id", id.as_str())
                .with("group", draft.id.as_str())
                .with("children", known.clone())
                .at(path);
            leaves.reader.say_with(diagnostic, &id, known);
            whole = false;
            continue;
        }
        let map = entry.value.map()?;
        let lower = end(leaves, map, ["from", "above"], &Unit::percent(), &path);
        let upper = end(leaves, map, ["to", "below"], &Unit::percent(), &path);
        match (lower, upper) {
            (Some(lower), Some(upper)) => {
                out.insert(id, RateRange { lower, upper });
            }
            _ => whole = false,
        }
    }
    whole.then_some(out)
}

/// Whether there is a row for every combination of rates; tells of gaps, and of rows that never count.
fn covered(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>, children: &[Draft<'_>], rows: &[LookupRow]) -> bool {
    let places = places(leaves.ruling, children, rows);
    let count = places.values().try_fold(1_usize, |all, one| all.checked_mul(one.len()));
    let whole = rows.last().is_some_and(|row| row.rates.is_empty());
    let gap = |leaves: &mut Leaves<'_, '_, '_>, witness: Arg| {
        let diagnostic = Diagnostic::new(&codes::LOOKUP_GAP, block.tag.key.span)
            .with("group", block.id)
            .with("witness", witness)
            .at(block.path.clone());
        leaves.reader.say(diagnostic);
    };
    // A table with more ends than are looked at must end with a row for everything else.
    if count.is_none_or(|count| count > MAX_LOOKUP_PLACES) {
        if !whole {
            gap(leaves, Arg::Phrase(&ANYTHING));
        }
        return whole;
    }
    let mut rows_at: Vec<Option<usize>> = Vec::new();
    let mut at: Vec<usize> = vec![0; places.len()];
    loop {
        let here = place(&places, &at);
        let row = rows.iter().position(|row| fits(row, &here));
        // Whether children are left out is known from the data; a table that has no row for it is told about then.
        if row.is_none() && here.values().all(Option::is_some) {
            gap(leaves, said(&here));
            return false;
        }
        rows_at.push(row);
        if !next(&mut at, &places) {
            break;
        }
    }
    let used: BTreeSet<usize> = rows_at.iter().copied().flatten().collect();
    for (index, row) in rows.iter().enumerate().filter(|(index, _)| !used.contains(index)) {
        leaves.reader.say(
            Diagnostic::new(&codes::LOOKUP_ROW, row.span)
                .with("group", block.id)
                .with("row", index.saturating_add(1))
                .at(block.path.index(index)),
        );
    }
    tell_fall(leaves, block, rows, &places, &rows_at);
    true
}

/// The rates at which a table is looked at, by child; `None`: the child is left out.
type Places = IndexMap<String, Vec<Option<Ratio>>>;

/// Rates by child, those of one place.
type Rates<'p> = IndexMap<&'p str, Option<&'p Ratio>>;

/// The rates at a place of the table.
fn place<'p>(places: &'p Places, at: &[usize]) -> Rates<'p> {
    places.iter().zip(at).filter_map(|((id, values), at)| Some((id.as_str(), values.get(*at)?.as_ref()))).collect()
}

fn said(rates: &Rates<'_>) -> Arg {
    let parts = rates.iter().filter_map(|(id, rate)| {
        let rate = shown_in((*rate)?, &Unit::percent());
        Some(Arg::Said(Said::new(&RATE_IS).with("id", *id).with("rate", rate)))
    });
    Arg::List(parts.collect())
}

/// Tells of the first place at which the next better rate of some child gives less. `rows_at`: the row that counts
/// at each place, the rates of the first child turning fastest.
fn tell_fall(
    leaves: &mut Leaves<'_, '_, '_>,
    block: &Block<'_>,
    rows: &[LookupRow],
    places: &Places,
    rows_at: &[Option<usize>],
) {
    let points: Vec<Option<Ratio>> = rows
        .iter()
        .map(|row| match &row.result {
            BandResult::Points(points) => Some(points.clone()),
            BandResult::Share(share) => share.mul(&block.weight).ok(),
        })
        .collect();
    let points = |row: usize| points.get(row).and_then(Option::as_ref);
    let mut at: Vec<usize> = vec![0; places.len()];
    for (here, row) in rows_at.iter().enumerate() {
        let mut stride = 1_usize;
        for (child, values) in places.values().enumerate() {
            let better = at.get(child).and_then(|digit| values.get(digit.saturating_add(1)));
            let other = rows_at.get(here.saturating_add(stride)).filter(|_| better.is_some_and(Option::is_some));
            stride = stride.saturating_mul(values.len());
            let (Some(row), Some(Some(other))) = (*row, other.copied()) else { continue };
            let (Some(high), Some(low)) = (points(row), points(other)) else { continue };
            if low >= high {
                continue;
            }
            let mut better = at.clone();
            if let Some(digit) = better.get_mut(child) {
                *digit = digit.saturating_add(1);
            }
            let span = rows.get(other).map_or(block.tag.key.span, |row| row.span);
            let diagnostic = Diagnostic::new(&codes::LOOKUP_FALLS, span)
                .with("group", block.id)
                .with("before", said(&place(places, &at)))
                .with("after", said(&place(places, &better)))
                .with("high", high.shown())
                .with("low", low.shown())
                .at(block.path.index(other));
            leaves.reader.say(diagnostic);
            return;
        }
        next(&mut at, places);
    }
}

/// The rates at which a table may change and one between each two of them, by child; then that it is left out, where
/// it may be.
fn places(ruling: Option<Ruling>, children: &[Draft<'_>], rows: &[LookupRow]) -> Places {
    let mut ends: IndexMap<String, Vec<Ratio>> = IndexMap::new();
    for (id, range) in rows.iter().flat_map(|row| &row.rates) {
        let list = ends.entry(id.clone()).or_insert_with(|| vec![Ratio::ZERO, Ratio::ONE]);
        let given = range.lower.iter().chain(&range.upper).map(|(bound, _)| bound.value.clone());
        list.extend(given.filter(|value| !value.is_negative() && *value <= Ratio::ONE));
    }
    let mut places = Places::new();
    for (id, mut list) in ends {
        list.sort();
        list.dedup();
        let between = list.iter().zip(list.iter().skip(1));
        let between = between.filter_map(|(one, other)| one.add(other).ok()?.div(&Ratio::integer(2)).ok());
        let between: Vec<Ratio> = between.collect();
        list.extend(between);
        list.sort();
        let mut list: Vec<Option<Ratio>> = list.into_iter().map(Some).collect();
        let child = children.iter().find(|child| child.id == id);
        if child.is_some_and(|child| may_be_left_out(child, ruling)) {
            list.push(None);
        }
        places.insert(id, list);
    }
    places
}

/// Whether a child of a group that is not summed may be left out: a leaf unless it is ruled full or zero.
fn may_be_left_out(child: &Draft<'_>, of_pack: Option<Ruling>) -> bool {
    let own = word_at(child.map, "not_applicable").as_deref().and_then(crate::pack::head::ruling);
    let group = !matches!(child.body, Body::Leaf(_));
    group || !matches!(own.or(of_pack), Some(Ruling::Full | Ruling::Zero))
}

fn fits(row: &LookupRow, here: &Rates<'_>) -> bool {
    row.rates.iter().all(|(id, range)| {
        here.get(id.as_str()).copied().flatten().is_some_and(|rate| {
            let above = range
                .lower
                .as_ref()
                .is_none_or(|(bound, included)| *rate > bound.value || (*included && *rate == bound.value));
            let below = range
                .upper
                .as_ref()
                .is_none_or(|(bound, included)| *rate < bound.value || (*included && *rate == bound.value));
            above && below
        })
    })
}

/// The next combination, as a counter is turned; `false` behind the last.
fn next(at: &mut [usize], places: &Places) -> bool {
    for (digit, values) in at.iter_mut().zip(places.values()) {
        *digit = digit.saturating_add(1);
        if *digit < values.len() {
            return true;
        }
        *digit = 0;
    }
    false
}
