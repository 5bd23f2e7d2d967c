//! The scorecard and its explanation out of a finished run. Nothing is computed here that could change a
//! score.

use heng_model::{IndicatorKind, Name, Ruling, VetoEffect};
use heng_source::{Lang, Said};

use crate::applies::Applies;
use crate::by_hand;
use crate::explanation::{Quantity, Step, StepKind};
use crate::grade::{grade, grade_step};
use crate::leaf::Status;
use crate::ledger;
use crate::method::scoring;
use crate::outputs;
use crate::score::{Run, Stopped};
use crate::scorecard::{DeductionMade, GradeRange, IndicatorScore, Points, ReviewedTotal, Scorecard, State, VetoMade};
use crate::settle::Settled;
use crate::tree::Node;
use crate::veto::Holds;
use crate::words;
use crate::work::{self, Halt};
use heng_formula::Value;
use heng_formula::number::{Number, NumberError, Ratio};

/// The id of the total's step: no indicator can have it.
pub(crate) const TOTAL_ID: &str = "/total";

/// The scorecard.
///
/// # Errors
/// Undecided: a grade, a comparison of approximate numbers; overflow.
pub(crate) fn scorecard(run: &Run<'_>, total: Settled) -> Result<Scorecard, Stopped> {
    build(run, total).map_err(|error| stopped(run, error))
}

fn stopped(run: &Run<'_>, error: NumberError) -> Stopped {
    let (undecided, diagnostic) = match work::arithmetic(error, &run.pack.id, run.pack.total_span) {
        Halt::Undecided(diagnostic) => (true, Some(diagnostic)),
        Halt::Failed(diagnostic) => (false, Some(diagnostic)),
        Halt::Missing | Halt::NotApplicable(_) => (false, None),
    };
    Stopped { problems: diagnostic.into_iter().map(|one| *one).collect(), undecided }
}

/// Adds the points as audited, which a second run worked out.
///
/// # Errors
/// As [`scorecard`].
pub(crate) fn review(card: &mut Scorecard, run: &Run<'_>, total: Settled) -> Result<(), Stopped> {
    let data = run.facts.data();
    by_hand::fill(&mut card.indicators, &|id| run.points(*run.tree.by_id.get(id)?).cloned());
    let grade = grade(run.pack, &total.points, &total.exact).map_err(|error| stopped(run, error))?;
    let grade = grade.map(|range| cap_grade(run, range));
    card.reviewed = Some(ReviewedTotal { total: total.points, grade });
    by_hand::tell(card, &|id| data.reviewed.get(id).cloned(), run.pack.total_span);
    Ok(())
}

fn build(run: &Run<'_>, total: Settled) -> Result<Scorecard, NumberError> {
    let (pack, data) = (run.pack, run.facts.data());
    let Settled { points, exact, steps, scale, vetoed, .. } = total;
    let earned = grade(pack, &points, &exact)?;
    let range = earned.clone().map(|range| cap_grade(run, range));
    let outputs = outputs::outputs(run)?;
    let explanation = run.options.explain.then(|| {
        let mut children: Vec<Step> = run.tree.roots.iter().filter_map(|index| indicator_step(run, *index)).collect();
        children.extend(steps);
        children.extend(range.as_ref().map(|range| grade_step(pack, earned.as_ref(), range, &points, &exact)));
        children.extend(outputs::steps(run, &outputs));
        Step::new(TOTAL_ID, StepKind::Total, Said::new(&words::TOTAL))
            .substituted(added(run, &run.counted(&run.tree.roots)))
            .range(&points.least, &points.most, points.places)
            .rule(pack.total_span)
            .children(children)
    });
    Ok(Scorecard {
        department: data.department.clone(),
        fiscal_year: data.fiscal_year,
        pack: pack.id.clone(),
        pack_name: pack.name.clone(),
        pack_basis: pack.basis.clone(),
        illustrative: data.basis.illustrative,
        dataset_note: data.basis.note.clone(),
        indicators: run.tree.roots.iter().filter_map(|index| indicator_score(run, *index)).collect(),
        full: pack.total.clone(),
        residue: ledger::residue(run, &exact.least, &points, run.precision)?,
        grade: range,
        reviewed: None,
        outputs,
        ranks: Vec::new(),
        vetoes: vetoes(run, &points, vetoed.as_ref()),
        ledger: ledger::ledger(run, &points, scale.as_ref(), vetoed.as_ref())?,
        missing: ledger::missing(run, &points, scale.as_ref())?,
        quotes: ledger::quotes(run),
        total: points,
        explanation,
    })
}

/// The vetoes that hold or may hold, with what there would be without them.
fn vetoes(run: &Run<'_>, total: &Points, before_total: Option<&Points>) -> Vec<VetoMade> {
    let held = run.asked.iter().filter(|(_, asked)| matches!(asked.holds, Holds::Yes | Holds::Open));
    held.filter_map(|(index, asked)| {
        let node = index.and_then(|index| run.tree.nodes.get(index));
        let (before, after) = match index {
            Some(index) => {
                let settled = run.settled.get(*index)?.as_ref()?;
                (settled.vetoed.as_ref()?, &settled.points)
            }
            None => (before_total?, total),
        };
        Some(VetoMade {
            indicator: node.map(|node| node.indicator.id.clone()),
            name: node.map(|node| node.indicator.name.clone()),
            effect: asked.veto.then.clone(),
            because: asked.veto.because.clone(),
            open: asked.holds == Holds::Open,
            before: before.clone(),
            after: after.clone(),
            span: asked.veto.span,
        })
    })
    .collect()
}

/// The grade under the vetoes that cap it; one that is open lowers the least.
fn cap_grade(run: &Run<'_>, mut range: GradeRange) -> GradeRange {
    let place = |grade: &str| run.pack.grades.iter().position(|one| one.grade == grade);
    for (_, asked) in &run.asked {
        let VetoEffect::Grade(cap) = &asked.veto.then else { continue };
        let Some((at, cap)) = place(cap).and_then(|at| Some((at, run.pack.grades.get(at)?))) else { continue };
        let held = matches!(asked.holds, Holds::Yes);
        if (held || asked.holds == Holds::Open) && place(&range.least).is_some_and(|least| least < at) {
            (range.least, range.least_name) = (cap.grade.clone(), cap.name.clone());
        }
        if held && place(&range.most).is_some_and(|most| most < at) {
            (range.most, range.most_name) = (cap.grade.clone(), cap.name.clone());
        }
    }
    range
}

/// What the vetoes of a node have taken, with the reasons of those that hold.
fn taken(run: &Run<'_>, index: usize, known: &mut Vec<DeductionMade>) {
    let Some(Some(settled)) = run.settled.get(index) else { return };
    let (Some(before), points) = (&settled.vetoed, &settled.points) else { return };
    let held = run.asked.iter().filter(|(of, asked)| *of == Some(index) && asked.holds == Holds::Yes);
    let held: Vec<_> = held.filter(|(_, asked)| !matches!(asked.veto.then, VetoEffect::Grade(_))).collect();
    let Some((_, first)) = held.first() else { return };
    let Ok(off) = before.least.sub(&points.least, run.precision) else { return };
    if before.least != before.most || points.least != points.most || off == Number::Exact(Ratio::ZERO) {
        return;
    }
    let words = |lang: Lang, join: &str| {
        held.iter().map(|(_, asked)| asked.veto.because.get(lang)).collect::<Vec<_>>().join(join)
    };
    known.push(DeductionMade {
        points: off,
        reason: Name { zh: words(Lang::Zh, "；"), en: words(Lang::En, "; ") },
        evidence: None,
        span: Some(first.veto.span),
    });
}

fn indicator_score(run: &Run<'_>, index: usize) -> Option<IndicatorScore> {
    let node = run.tree.nodes.get(index)?;
    let indicator = node.indicator;
    let raw = run.raws.get(index).and_then(Option::as_ref);
    let known = run.rests.get(&indicator.id);
    let nothing = Ratio::ZERO;
    let weight = if run.left_out(index) { Some(&nothing) } else { run.weights.get(index) };
    let weight = weight.filter(|weight| **weight != indicator.weight);
    let mut deductions = raw.map(|raw| raw.deductions.clone()).unwrap_or_default();
    taken(run, index, &mut deductions);
    let aggregate = match &indicator.kind {
        IndicatorKind::Group(group) => Some(group.aggregate.word()),
        IndicatorKind::Leaf(_) => None,
    };
    let measure = raw.and_then(|raw| raw.measure.as_ref()).and_then(|(value, unit)| match value {
        Value::Number(number) => {
            // The places of a rounded share count in the plain number, not in per cent.
            let places = run.pack.rounding.measure.filter(|_| unit.of_places() == *unit);
            Some(Quantity { value: number.clone(), unit: unit.clone(), places })
        }
        Value::Bool(_) | Value::Text(_) => None,
    });
    Some(IndicatorScore {
        id: indicator.id.clone(),
        name: indicator.name.clone(),
        level: node.level,
        weight: indicator.weight.clone(),
        effective_weight: weight.cloned(),
        points: run.points(index)?.clone(),
        before_manual: run.settled.get(index)?.as_ref()?.before_manual.clone(),
        reviewed: None,
        state: state(run, index, node),
        measure,
        method: node.leaf.map(|leaf| scoring(&leaf.method).name()),
        deductions,
        aggregate,
        basis: node.leaf.and(known).and_then(|known| known.basis),
        disputed: known.is_some_and(|known| known.disputed),
        proxy: node.leaf.and_then(|leaf| leaf.proxy.clone()),
        remark: run.facts.data().remarks.get(&indicator.id).cloned(),
        children: node.children.iter().filter_map(|child| indicator_score(run, *child)).collect(),
    })
}

/// How a node stands; a group is open where a leaf below it is, and not applicable where all are.
fn state(run: &Run<'_>, index: usize, node: &Node<'_>) -> State {
    let known = run.rests.get(&node.indicator.id);
    let raw = run.raws.get(index).and_then(Option::as_ref);
    let ruling = match (raw.map(|raw| &raw.status), node.leaf) {
        (Some(Status::NotApplicable(_, ruling)), _) => *ruling,
        _ => run.ruled(index).or_else(|| first_ruling(run, index)).unwrap_or(Ruling::Full),
    };
    match known {
        Some(known) if known.not_applicable.is_some() => {
            State::NotApplicable(known.not_applicable.clone().unwrap_or_default(), ruling)
        }
        Some(known)
            if raw.is_some_and(|raw| raw.status == Status::Open)
                || !known.waiting.is_empty()
                || !known.unresolved.is_empty() =>
        {
            State::Open(known.waiting.iter().chain(&known.unresolved).cloned().collect())
        }
        _ => State::Scored,
    }
}

/// The ruling for the first leaf of a group in which no leaf is applicable.
fn first_ruling(run: &Run<'_>, index: usize) -> Option<Ruling> {
    let leaf = run.tree.leaves(index).into_iter().next()?;
    match run.raws.get(leaf)?.as_ref()?.status {
        Status::NotApplicable(_, ruling) => Some(ruling),
        Status::Scored | Status::Open => None,
    }
}

/// `19.43 + 20.00 + 10.00`.
fn added(run: &Run<'_>, parts: &[usize]) -> String {
    let parts = parts.iter().filter_map(|index| run.points(*index)).map(crate::figures::range_text);
    parts.collect::<Vec<_>>().join(" + ")
}

fn indicator_step(run: &Run<'_>, index: usize) -> Option<Step> {
    let node = run.tree.nodes.get(index)?;
    let indicator = node.indicator;
    let settled = run.settled.get(index)?.as_ref()?;
    let points = &settled.points;
    let kind = if node.leaf.is_some() { StepKind::Indicator } else { StepKind::Group };
    let mut step = Step::new(indicator.id.as_str(), kind, words::named(&words::NAMED, &indicator.name))
        .range(&points.least, &points.most, points.places)
        .rule(indicator.span);
    if let Some(standard) = &indicator.standard {
        step = step.note(&words::STANDARD, standard);
    }
    if let Some(cite) = &indicator.cite {
        let section = cite.section.as_ref().map_or(String::new(), |section| format!(" {section}"));
        step = step.note(&words::CITE, &same(&format!("{}{section}", cite.document)));
    }
    if let Some(proxy) = node.leaf.and_then(|leaf| leaf.proxy.as_ref()) {
        step = step.note(&words::PROXY, proxy);
    }
    if let Some(remark) = run.facts.data().remarks.get(&indicator.id) {
        if let Some(text) = &remark.deviation {
            step = step.note(&words::DEVIATION, &same(text));
        }
        if let Some(text) = &remark.improvement {
            step = step.note(&words::IMPROVEMENT, &same(text));
        }
    }
    let mut children: Vec<Step> = match run.raws.get(index).and_then(Option::as_ref) {
        Some(raw) => raw.steps.clone(),
        None => {
            let enough = run.enough(index).enough == Applies::Yes;
            let counted = run.counted(&node.children);
            if run.sums(Some(index)) && enough && !counted.is_empty() {
                step = step.substituted(added(run, &counted));
            }
            node.children.iter().filter_map(|child| indicator_step(run, *child)).collect()
        }
    };
    let known = run.rests.get(&indicator.id);
    if node.leaf.is_some() && known.is_some_and(|known| known.basis.is_none() && known.waiting.is_empty()) {
        step = step.note(&words::EVIDENCE, &words::both(&Said::new(&words::NO_FACTS)));
    }
    children.extend(settled.steps.iter().cloned());
    Some(step.children(children))
}

/// Text of the data, which has one language.
fn same(text: &str) -> Name {
    Name { zh: text.to_owned(), en: text.to_owned() }
}
