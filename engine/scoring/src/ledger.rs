//! On what the points rest: the evidence ledger, the missing facts and what they are worth, the quotes.

use std::collections::BTreeMap;

use heng_formula::number::{Number, NumberError, Precision, Ratio};
use heng_model::{Basis, Checked, Evidence, Method, Stated};
use indexmap::{IndexMap, IndexSet};

use crate::applies::Applies;
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
        let enough = run.enough(index).enough == Applies::Yes;
        if node.leaf.is_some() || !enough || !run.sums(Some(index)) {
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

/// Where something is waited for: by whom, and what hangs on it there.
struct Wait {
    /// The node whose points hang on it; `None`: the total.
    node: Option<usize>,
    indicator: String,
    stake: Number,
}

/// What the total waits for: missing facts and unresolved ones, those with most points at stake first. `scale`: of the
/// total.
///
/// # Errors
/// Overflow.
pub(crate) fn missing(run: &Run<'_>, total: &Points, scale: Option<&Ratio>) -> Result<Vec<MissingInput>, NumberError> {
    let mut waits: IndexMap<(String, bool), Vec<Wait>> = IndexMap::new();
    let Parts { whole, vetoed } = parts(run, scale)?;
    let mut of_parts: IndexSet<usize> = IndexSet::new();
    for Part { index, factor } in whole {
        let Some(Some(settled)) = run.settled.get(index) else { continue };
        let stake = at_stake(run, &settled.points, &factor)?;
        let leaves = run.tree.leaves(index);
        let alone = leaves == [index];
        for leaf in leaves {
            let (Some(Some(raw)), Some(node)) = (run.raws.get(leaf), run.tree.nodes.get(leaf)) else { continue };
            // A spread weight scales the items of a checklist, and a veto takes them all; then the whole leaf is
            // told, as for any other.
            let spread = run.weights.get(leaf).is_some_and(|weight| *weight != node.indicator.weight);
            let parts_hold = alone && !spread && settled.vetoed.is_none() && factor == Number::Exact(Ratio::ONE);
            for key in paths(&raw.known) {
                let part = raw.known.parts.get(&key.0).filter(|_| parts_hold && !key.1);
                let stake = part.cloned().map(Number::Exact).unwrap_or_else(|| stake.clone());
                let wait = Wait { node: Some(index), indicator: node.indicator.id.clone(), stake };
                waits.entry(key).or_default().push(wait);
            }
        }
        of_parts.insert(index);
        veto_waits(run, Some(index), &stake, &mut waits);
    }
    for Part { index, factor } in vetoed.into_iter().filter(|part| !of_parts.contains(&part.index)) {
        let Some(points) = run.points(index) else { continue };
        let stake = at_stake(run, points, &factor)?;
        veto_waits(run, Some(index), &stake, &mut waits);
    }
    veto_waits(run, None, &at_stake(run, total, &Number::Exact(Ratio::ONE))?, &mut waits);
    let mut inputs = Vec::with_capacity(waits.len());
    for ((path, unresolved), waits) in waits {
        let nodes: IndexSet<Option<usize>> = waits.iter().map(|wait| wait.node).collect();
        let mut seen: IndexSet<Option<usize>> = IndexSet::new();
        let mut input = MissingInput { path, unresolved, indicators: Vec::new(), at_stake: Number::Exact(Ratio::ZERO) };
        for wait in waits {
            if !input.indicators.contains(&wait.indicator) {
                input.indicators.push(wait.indicator);
            }
            // Each point once: of a node and of what stands above it, that above has it all.
            if seen.insert(wait.node) && !above(run, wait.node).any(|above| nodes.contains(&above)) {
                input.at_stake = input.at_stake.add(&wait.stake, run.precision)?;
            }
        }
        inputs.push(input);
    }
    inputs.sort_by(|one: &MissingInput, other| {
        // Two approximate stakes too close to tell apart are as good as equal here.
        let stakes = other.at_stake.compare(&one.at_stake).unwrap_or(std::cmp::Ordering::Equal);
        stakes.then_with(|| one.path.cmp(&other.path))
    });
    Ok(inputs)
}

fn at_stake(run: &Run<'_>, points: &Points, factor: &Number) -> Result<Number, NumberError> {
    points.most.sub(&points.least, run.precision)?.mul(factor, run.precision)
}

/// What is waited for, and whether it is unresolved.
fn paths(known: &Known) -> impl Iterator<Item = (String, bool)> + '_ {
    let waiting = known.waiting.iter().map(|path| (path.clone(), false));
    waiting.chain(known.unresolved.iter().map(|path| (path.clone(), true)))
}

/// What the vetoes of a node wait for (`None`: those of the total), and those of what stands below a node whose points
/// are not those of its leaves.
fn veto_waits(run: &Run<'_>, node: Option<usize>, stake: &Number, waits: &mut IndexMap<(String, bool), Vec<Wait>>) {
    let whole = node.is_some_and(|index| !run.sums(Some(index)) || run.enough(index).enough != Applies::Yes);
    for (of, asked) in &run.asked {
        if *of != node && !(whole && above(run, *of).any(|above| above == node)) {
            continue;
        }
        let id = of.and_then(|index| run.tree.nodes.get(index)).map_or(run.pack.id.as_str(), |one| &one.indicator.id);
        for key in paths(&asked.raw.known) {
            let wait = Wait { node, indicator: id.to_owned(), stake: stake.clone() };
            waits.entry(key).or_default().push(wait);
        }
    }
}

/// What stands above a node, the total last.
fn above<'r>(run: &'r Run<'_>, node: Option<usize>) -> impl Iterator<Item = Option<usize>> + 'r {
    let parent = |index: usize| run.tree.nodes.get(index).and_then(|node| node.parent);
    std::iter::successors(node.map(parent), move |above| above.map(parent))
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
