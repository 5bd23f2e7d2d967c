//! On what the points rest: the evidence ledger, the missing facts and what they are worth, the quotes.

use std::collections::BTreeMap;

use heng_formula::number::{Number, NumberError, Precision, Ratio};
use heng_model::{Basis, Checked, Evidence, Method, Stated};
use indexmap::{IndexMap, IndexSet};

use crate::facts::Standing;
use crate::leaf::Status;
use crate::score::Run;
use crate::scorecard::{Ledger, LedgerBasis, LedgerRow, MissingInput, Points};
use crate::work::Known;

/// The row that points go to: of a leaf, or of a group whose points are not those of its leaves.
fn row_of(known: &Known, open: bool) -> LedgerBasis {
    if known.not_applicable.is_some() {
        return LedgerBasis::NotApplicable;
    }
    if open {
        return LedgerBasis::Open;
    }
    match known.basis {
        Some(Basis::Reported) => LedgerBasis::Reported,
        // Points that follow from the rule alone are computed, and no source states them.
        Some(Basis::Derived) | None => LedgerBasis::Derived,
        Some(Basis::Judged) => LedgerBasis::Judged,
        Some(Basis::Assumed) => LedgerBasis::Assumed,
    }
}

/// A node whose points are points of the total once they are multiplied by a factor: a leaf, or a group in which
/// they are put together otherwise than by adding, which is then whole.
struct Part {
    index: usize,
    factor: Number,
}

/// The nodes of which the total is made, and those groups above them that are summed and have lost points to a veto.
struct Parts {
    whole: Vec<Part>,
    vetoed: Vec<Part>,
}

fn parts(run: &Run<'_>, scale: Option<&Ratio>) -> Result<Parts, NumberError> {
    let mut parts = Parts { whole: Vec::new(), vetoed: Vec::new() };
    let factor = Number::Exact(scale.cloned().unwrap_or(Ratio::ONE));
    let mut waiting: Vec<Part> =
        run.tree.roots.iter().rev().map(|index| Part { index: *index, factor: factor.clone() }).collect();
    while let Some(Part { index, factor }) = waiting.pop() {
        let (Some(node), Some(Some(settled))) = (run.tree.nodes.get(index), run.settled.get(index)) else { continue };
        if settled.vetoed.is_some() {
            parts.vetoed.push(Part { index, factor: factor.clone() });
        }
        let ruled = run.ruled.get(index).is_some_and(Option::is_some);
        if node.leaf.is_some() || ruled || !run.sums(Some(index)) {
            parts.whole.push(Part { index, factor });
            continue;
        }
        let below = match &settled.scale {
            Some(scale) => factor.mul(&Number::Exact(scale.clone()), run.precision)?,
            None => factor,
        };
        waiting.extend(node.children.iter().rev().map(|index| Part { index: *index, factor: below.clone() }));
    }
    Ok(parts)
}

fn empty_row(basis: LedgerBasis) -> LedgerRow {
    let zero = || Number::Exact(Ratio::ZERO);
    LedgerRow { basis, indicators: 0, points: zero(), most: zero(), disputed: zero() }
}

/// The ledger: the points of every leaf whole in one row, those of a group that does not sum its children whole in the
/// row of the weakest of its leaves, what vetoes took, and what rounding of groups and of the total added, so that the
/// rows sum to the total. `scale`, `vetoed`: of the total.
///
/// # Errors
/// Overflow.
pub(crate) fn ledger(
    run: &Run<'_>,
    total: &Points,
    scale: Option<&Ratio>,
    vetoed: Option<&Points>,
) -> Result<Ledger, NumberError> {
    let precision = run.precision;
    let mut rows: BTreeMap<LedgerBasis, LedgerRow> = BTreeMap::new();
    let Parts { whole, vetoed: taken_from } = parts(run, scale)?;
    for Part { index, factor } in whole {
        let (Some(node), Some(Some(settled))) = (run.tree.nodes.get(index), run.settled.get(index)) else { continue };
        let points = settled.vetoed.as_ref().unwrap_or(&settled.points);
        let known = run.rests.get(&node.indicator.id).cloned().unwrap_or_default();
        let open = match run.raws.get(index).and_then(Option::as_ref) {
            Some(raw) => raw.status == Status::Open,
            None => points.least != points.most,
        };
        let basis = row_of(&known, open);
        let row = rows.entry(basis).or_insert_with(|| empty_row(basis));
        let leaves = run.tree.leaves(index);
        row.indicators += leaves.len();
        let least = points.least.mul(&factor, precision)?;
        row.points = row.points.add(&least, precision)?;
        row.most = row.most.add(&points.most.mul(&factor, precision)?, precision)?;
        if known.disputed {
            row.disputed = row.disputed.add(&least, precision)?;
        }
    }
    let mut veto = empty_row(LedgerBasis::Veto);
    let mut took = |before: &Points, after: &Points, factor: &Number| -> Result<(), NumberError> {
        let least = after.least.sub(&before.least, precision)?.mul(factor, precision)?;
        let most = after.most.sub(&before.most, precision)?.mul(factor, precision)?;
        veto.points = veto.points.add(&least, precision)?;
        veto.most = veto.most.add(&most, precision)?;
        Ok(())
    };
    for Part { index, factor } in taken_from {
        if let Some(Some(settled)) = run.settled.get(index)
            && let Some(before) = &settled.vetoed
        {
            took(before, &settled.points, &factor)?;
        }
    }
    if let Some(before) = vetoed {
        took(before, total, &Number::Exact(Ratio::ONE))?;
    }
    let moved = |number: &Number| number.exact().is_none_or(|exact| !exact.is_zero());
    if moved(&veto.points) || moved(&veto.most) {
        rows.insert(LedgerBasis::Veto, veto);
    }
    let mut rounding = empty_row(LedgerBasis::Rounding);
    (rounding.points, rounding.most) = (total.least.clone(), total.most.clone());
    for row in rows.values() {
        rounding.points = rounding.points.sub(&row.points, precision)?;
        rounding.most = rounding.most.sub(&row.most, precision)?;
    }
    if beyond_error(&rounding.points) || beyond_error(&rounding.most) {
        rows.insert(LedgerBasis::Rounding, rounding);
    }
    Ok(Ledger { rows: rows.into_values().collect() })
}

/// Whether a difference is more than the error of an approximate number.
fn beyond_error(number: &Number) -> bool {
    match number.exact() {
        Some(exact) => !exact.is_zero(),
        None => number.compare(&Number::Exact(Ratio::ZERO)).is_ok(),
    }
}

/// What the total waits for: missing facts and unresolved ones, those with most points at stake first. `scale`: of the
/// total.
///
/// # Errors
/// Overflow.
pub(crate) fn missing(run: &Run<'_>, total: &Points, scale: Option<&Ratio>) -> Result<Vec<MissingInput>, NumberError> {
    let mut inputs: IndexMap<(String, bool), MissingInput> = IndexMap::new();
    for Part { index, factor } in parts(run, scale)?.whole {
        let Some(Some(settled)) = run.settled.get(index) else { continue };
        let points = settled.vetoed.as_ref().unwrap_or(&settled.points);
        let whole = points.most.sub(&points.least, run.precision)?.mul(&factor, run.precision)?;
        let alone = run.tree.leaves(index) == [index];
        // Of a group whose points are not those of its leaves everything hangs on each path, once.
        let mut seen: IndexSet<(String, bool)> = IndexSet::new();
        for leaf in run.tree.leaves(index) {
            let (Some(Some(raw)), Some(node)) = (run.raws.get(leaf), run.tree.nodes.get(leaf)) else { continue };
            // A spread weight scales the items of a checklist; then the whole leaf is told, as for any other.
            let spread = run.weights.get(leaf).is_some_and(|weight| *weight != node.indicator.weight);
            let parts_hold = alone && !spread && factor == Number::Exact(Ratio::ONE);
            let waiting = raw.known.waiting.iter().map(|path| (path.clone(), false));
            let unresolved = raw.known.unresolved.iter().map(|path| (path.clone(), true));
            for key in waiting.chain(unresolved) {
                let part = raw.known.parts.get(&key.0).filter(|_| parts_hold && !key.1);
                let stake = part.cloned().map(Number::Exact).unwrap_or_else(|| whole.clone());
                let stake = if seen.insert(key.clone()) { stake } else { Number::Exact(Ratio::ZERO) };
                waits(&mut inputs, key, &node.indicator.id, &stake, run.precision)?;
            }
        }
    }
    for (index, asked) in &run.asked {
        let (points, id) = match index {
            None => (Some(total), run.pack.id.as_str()),
            Some(index) => (run.points(*index), run.tree.nodes.get(*index).map_or("", |node| &node.indicator.id)),
        };
        let Some(points) = points else { continue };
        let whole = points.most.sub(&points.least, run.precision)?;
        let waiting = asked.raw.known.waiting.iter().map(|path| (path.clone(), false));
        let unresolved = asked.raw.known.unresolved.iter().map(|path| (path.clone(), true));
        for key in waiting.chain(unresolved) {
            waits(&mut inputs, key, id, &whole, run.precision)?;
        }
    }
    let mut inputs: Vec<MissingInput> = inputs.into_values().collect();
    inputs.sort_by(|one, other| {
        // Two approximate stakes too close to tell apart are as good as equal here.
        let stakes = other.at_stake.compare(&one.at_stake).unwrap_or(std::cmp::Ordering::Equal);
        stakes.then_with(|| one.path.cmp(&other.path))
    });
    Ok(inputs)
}

fn waits(
    inputs: &mut IndexMap<(String, bool), MissingInput>,
    key: (String, bool),
    indicator: &str,
    stake: &Number,
    precision: Precision,
) -> Result<(), NumberError> {
    let input = inputs.entry(key.clone()).or_insert_with(|| MissingInput {
        path: key.0,
        unresolved: key.1,
        indicators: Vec::new(),
        at_stake: Number::Exact(Ratio::ZERO),
    });
    if input.indicators.last().map(String::as_str) != Some(indicator) {
        input.indicators.push(indicator.to_owned());
    }
    input.at_stake = input.at_stake.add(stake, precision)?;
    Ok(())
}

/// How many quotes of the facts that were read were found, missed, not looked up. A fact counts once
/// however many leaves read it; of an unresolved one every claim counts.
pub(crate) fn quotes(run: &Run<'_>) -> (usize, usize, usize) {
    let mut seen: IndexSet<String> = IndexSet::new();
    let mut counts = (0, 0, 0);
    let mut count = |path: String, evidence: &Evidence| {
        if evidence.quote.is_some() && seen.insert(path) {
            match evidence.checked {
                Checked::Found => counts.0 += 1,
                Checked::Missed => counts.1 += 1,
                Checked::Unchecked => counts.2 += 1,
            }
        }
    };
    let outputs = run.pack.values.values().filter(|value| value.output.is_some());
    let of_outputs = outputs.filter_map(|value| run.values.get(value.id.as_str())).flat_map(|one| &one.known.through);
    let of_leaves = run.raws.iter().flatten().flat_map(|raw| &raw.reads);
    let of_vetoes = run.asked.iter().flat_map(|(_, asked)| &asked.raw.reads);
    for read in of_leaves.chain(of_outputs).chain(of_vetoes) {
        for fact in run.facts.behind(read) {
            match run.facts.standing(fact) {
                Standing::Missing => {}
                _ if run.facts.unresolved(fact) => {
                    for (path, evidence) in fact.evidence_of_all_claims() {
                        count(path, evidence);
                    }
                }
                _ => count(fact.path.clone(), &fact.evidence),
            }
        }
    }
    for (index, node) in run.tree.nodes.iter().enumerate() {
        let Some(Some(raw)) = run.raws.get(index) else { continue };
        let Some(Method::Deductions(rule)) = node.leaf.map(|leaf| &leaf.method) else { continue };
        if let (Some(Stated::Cases { fact, cases: Some(cases) }), Status::Scored) =
            (run.facts.stated(&rule.cases), &raw.status)
        {
            for (at, case) in cases.iter().enumerate().filter(|(_, case)| case.of == node.indicator.id) {
                count(format!("{}[{}]", fact.path, at.saturating_add(1)), &case.evidence);
            }
        }
    }
    counts
}

/// Exact parts minus the printed total, where leaves are not rounded and the two differ.
///
/// # Errors
/// Overflow.
pub(crate) fn residue(
    run: &Run<'_>,
    exact: &Number,
    total: &Points,
    precision: Precision,
) -> Result<Option<Number>, NumberError> {
    let group_rounds = run.pack.rounding.group.is_some();
    let unrounded = run.tree.nodes.iter().enumerate().any(|(index, node)| match node.leaf {
        Some(leaf) => leaf.rounding.is_none(),
        None => !group_rounds && !run.sums(Some(index)),
    });
    if !unrounded || total.least != total.most || *exact == total.least {
        return Ok(None);
    }
    exact.sub(&total.least, precision).map(Some)
}
