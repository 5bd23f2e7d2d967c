//! On what the points rest: the evidence ledger, the missing facts and what they are worth, the quotes.

use std::collections::BTreeMap;

use heng_formula::number::{Number, NumberError, Precision, Ratio};
use heng_model::{Basis, Checked, Evidence, Method, Stated};
use indexmap::{IndexMap, IndexSet};

use crate::facts::Standing;
use crate::leaf::Status;
use crate::score::Run;
use crate::scorecard::{Ledger, LedgerBasis, LedgerRow, MissingInput, Points};

/// The row that a leaf's points go to.
fn row_of(status: &Status, basis: Option<Basis>) -> LedgerBasis {
    match (status, basis) {
        (Status::Open, _) => LedgerBasis::Open,
        (Status::NotApplicable(..), _) => LedgerBasis::NotApplicable,
        (Status::Scored, Some(Basis::Reported)) => LedgerBasis::Reported,
        // Points that follow from the rule alone are computed, and no source states them.
        (Status::Scored, Some(Basis::Derived) | None) => LedgerBasis::Derived,
        (Status::Scored, Some(Basis::Judged)) => LedgerBasis::Judged,
        (Status::Scored, Some(Basis::Assumed)) => LedgerBasis::Assumed,
    }
}

/// The ledger: the points of every leaf whole in one row, and what rounding of groups and of the total
/// added, so that the rows sum to the total.
///
/// # Errors
/// Overflow.
pub(crate) fn ledger(run: &Run<'_>, total: &Points) -> Result<Ledger, NumberError> {
    let zero = || Number::Exact(Ratio::ZERO);
    let precision = run.precision;
    let mut rows: BTreeMap<LedgerBasis, LedgerRow> = BTreeMap::new();
    let (mut least, mut most) = (zero(), zero());
    for (index, node) in run.tree.nodes.iter().enumerate() {
        let (Some(Some(raw)), Some(points)) = (run.raws.get(index), run.points(index)) else { continue };
        let known = run.rests.get(&node.indicator.id);
        let basis = row_of(&raw.status, known.and_then(|known| known.basis));
        let row = rows.entry(basis).or_insert_with(|| LedgerRow {
            basis,
            indicators: 0,
            points: zero(),
            most: zero(),
            disputed: zero(),
        });
        row.indicators += 1;
        row.points = row.points.add(&points.least, precision)?;
        row.most = row.most.add(&points.most, precision)?;
        if known.is_some_and(|known| known.disputed) {
            row.disputed = row.disputed.add(&points.least, precision)?;
        }
        least = least.add(&points.least, precision)?;
        most = most.add(&points.most, precision)?;
    }
    let rounding = (total.least.sub(&least, precision)?, total.most.sub(&most, precision)?);
    let moved = |number: &Number| number.exact().is_some_and(|exact| !exact.is_zero());
    if moved(&rounding.0) || moved(&rounding.1) {
        rows.insert(
            LedgerBasis::Rounding,
            LedgerRow {
                basis: LedgerBasis::Rounding,
                indicators: 0,
                points: rounding.0,
                most: rounding.1,
                disputed: zero(),
            },
        );
    }
    Ok(Ledger { rows: rows.into_values().collect() })
}

/// What open leaves wait for: missing facts and unresolved ones, those with most points at stake first.
///
/// # Errors
/// Overflow.
pub(crate) fn missing(run: &Run<'_>) -> Result<Vec<MissingInput>, NumberError> {
    let mut inputs: IndexMap<(&str, bool), MissingInput> = IndexMap::new();
    for (index, node) in run.tree.nodes.iter().enumerate() {
        let (Some(Some(raw)), Some(points)) = (run.raws.get(index), run.points(index)) else { continue };
        let whole = points.most.sub(&points.least, run.precision)?;
        // A spread weight scales the items of a checklist; then the whole leaf is told, as for any other.
        let spread = run.weights.get(index).is_some_and(|weight| *weight != node.indicator.weight);
        let waiting = raw.known.waiting.iter().map(|path| (path.as_str(), false));
        let unresolved = raw.known.unresolved.iter().map(|path| (path.as_str(), true));
        for (path, unresolved) in waiting.chain(unresolved) {
            let input = inputs.entry((path, unresolved)).or_insert_with(|| MissingInput {
                path: path.to_owned(),
                unresolved,
                indicators: Vec::new(),
                at_stake: Number::Exact(Ratio::ZERO),
            });
            input.indicators.push(node.indicator.id.clone());
            let part = raw.known.parts.get(path).filter(|_| !spread && !unresolved).cloned().map(Number::Exact);
            input.at_stake = input.at_stake.add(part.as_ref().unwrap_or(&whole), run.precision)?;
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
    for read in of_leaves.chain(of_outputs) {
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
    let unrounded = run.tree.nodes.iter().any(|node| node.leaf.is_some_and(|leaf| leaf.rounding.is_none()));
    if !unrounded || total.least != total.most || *exact == total.least {
        return Ok(None);
    }
    exact.sub(&total.least, precision).map(Some)
}
