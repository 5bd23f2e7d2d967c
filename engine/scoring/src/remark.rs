//! Reasons that a rule asks for: whether the dataset gives one for the indicator, and what to say where not.

use std::collections::BTreeSet;

use heng_formula::number::Number;
use heng_formula::{Formula, Read, Value};
use heng_model::path::Path;
use heng_model::{Leaf, RemarkRule, RemarkWhen, Threshold};
use heng_source::{Arg, Diagnostic, Said, Severity, Span};

use crate::codes;
use crate::explanation::{Step, StepKind};
use crate::figures::{in_unit, points_text};
use crate::method::Award;
use crate::words;
use crate::work::{Halt, Measured, Work, outside};

/// What the rule on remarks of a leaf may read.
pub(crate) fn reads(leaf: &Leaf) -> BTreeSet<Read> {
    let rules = leaf.remarks.iter().flat_map(|rule| &rule.when);
    let formulas = rules.filter_map(|when| if let RemarkWhen::Formula(formula) = when { Some(formula) } else { None });
    formulas.flat_map(|formula| outside(&formula.reads()).collect::<Vec<_>>()).collect()
}

/// Whether the dataset gives the reason that the leaf's rule asks for, and keeps to its length. What is not known
/// asks for nothing. The points do not rest on any of this.
pub(crate) fn check(work: &mut Work<'_>, award: &Award) -> Result<(), Halt> {
    let Some(rule) = &work.leaf.remarks else { return Ok(()) };
    let mut because = Vec::new();
    let mut numbers = Vec::new();
    let mut parts = Vec::new();
    for when in &rule.when {
        let held = match when {
            RemarkWhen::Formula(formula) => condition(work, formula, &mut parts)?,
            RemarkWhen::Measure(limit) => beyond(work, limit)?,
            RemarkWhen::PointsBelow(share) => {
                let line = work.exact(work.indicator.weight.mul(&share.value))?;
                let below = work.exact(award.most.compare(&Number::Exact(line.clone())))?.is_lt();
                below.then(|| format!("{} < {}", points_text(&award.most, None), line.shown()))
            }
        };
        if let Some(numbers_here) = held {
            numbers.push(numbers_here.clone());
            because.push(match when {
                RemarkWhen::PointsBelow(_) => Arg::Said(Said::new(&words::WHY_POINTS).with("text", numbers_here)),
                RemarkWhen::Measure(_) => Arg::Said(Said::new(&words::WHY_MEASURE).with("text", numbers_here)),
                RemarkWhen::Formula(_) => Arg::Said(Said::new(&words::WHY_FORMULA).with("text", numbers_here)),
            });
        }
    }
    if !because.is_empty() {
        let why = Said::new(&words::WHY_LIST).with("list", Arg::List(because));
        let title = Said::new(&words::REASON_ASKED);
        let asked_for = Asked { slot: "remark", title, why, error: rule.error, rule: rule.span };
        asked(work, asked_for, numbers.join("; "), parts)?;
    }
    within(work, rule)
}

/// The formula as it was written, where it holds. What it reads is read for the rule and not for the points.
fn condition(work: &mut Work<'_>, formula: &Formula, parts: &mut Vec<Step>) -> Result<Option<String>, Halt> {
    work.offer_measure();
    let before = work.reads.clone();
    let (result, step) = work.run(formula, "remark/when", StepKind::Expression, Said::new(&words::REASON_WHEN));
    work.reads = before;
    parts.extend(step);
    match result.and_then(|value| work.as_bool(value)) {
        Ok(yes) => Ok(yes.then(|| formula.text().text().to_owned())),
        Err(Halt::Missing | Halt::NotApplicable(_)) => Ok(None),
        Err(halt) => Err(halt),
    }
}

/// The measure beside its limit, where it is beyond it.
fn beyond(work: &Work<'_>, limit: &Threshold) -> Result<Option<String>, Halt> {
    let Measured::Known(Value::Number(measure), unit) = &work.measure else { return Ok(None) };
    let side = work.exact(measure.compare(&Number::Exact(limit.bound.value.clone())))?;
    let (held, sign) = match (limit.lower, limit.closed) {
        (true, true) => (side.is_ge(), '≥'),
        (true, false) => (side.is_gt(), '>'),
        (false, true) => (side.is_le(), '≤'),
        (false, false) => (side.is_lt(), '<'),
    };
    Ok(held.then(|| format!("{} {sign} {}", in_unit(measure, unit), limit.bound.written)))
}

/// Whether the reason, where there is one, is no longer than the rule allows.
fn within(work: &mut Work<'_>, rule: &RemarkRule) -> Result<(), Halt> {
    let (Some(most), Some(reason)) = (rule.max_length, reason(work)) else { return Ok(()) };
    let length = reason.chars().count();
    if length <= most {
        return Ok(());
    }
    let place = work.card.facts.data().remarks.get(&work.indicator.id).map_or(rule.span, |remark| remark.span);
    let long = Diagnostic::new(&codes::REASON_TOO_LONG, place)
        .with("indicator", &work.indicator.id)
        .with("length", length)
        .with("most", most)
        .also(rule.span, Said::new(&words::ASKED_HERE))
        .at(Path::new("remarks").field(&work.indicator.id).field("deviation").to_string());
    raise(work, long, rule.error)
}

/// A reason that is asked for.
pub(crate) struct Asked {
    /// Where its step stands below the leaf.
    pub(crate) slot: &'static str,
    /// The title of its step.
    pub(crate) title: Said,
    /// Why it is asked for, for the message.
    pub(crate) why: Said,
    /// Whether the indicator is not scored without it; else it is a warning.
    pub(crate) error: bool,
    /// The rule that asks for it.
    pub(crate) rule: Span,
}

/// Tells whether the reason is there; without one a warning, or
///
/// # Errors
/// the message that the leaf has no score without it.
pub(crate) fn asked(work: &mut Work<'_>, asked: Asked, numbers: String, parts: Vec<Step>) -> Result<(), Halt> {
    let given = reason(work).is_some();
    let Asked { slot, title, why, error, rule } = asked;
    work.tell(|work| {
        let outcome = if given { &words::REASON_GIVEN } else { &words::REASON_LACKING };
        Step::new(work.id(slot), StepKind::Ruling, title)
            .substituted(numbers)
            .outcome(Said::new(outcome))
            .rule(rule)
            .children(parts)
    });
    if given {
        return Ok(());
    }
    let missing = Diagnostic::new(&codes::REMARK_MISSING, place(work))
        .with("indicator", &work.indicator.id)
        .with("why", Arg::Said(why))
        .also(rule, Said::new(&words::ASKED_HERE))
        .at(Path::new("remarks").field(&work.indicator.id).to_string());
    raise(work, missing, error)
}

/// The reason that the dataset gives for the indicator, if it says anything.
pub(crate) fn reason<'a>(work: &Work<'a>) -> Option<&'a str> {
    let remark = work.card.facts.data().remarks.get(&work.indicator.id)?;
    remark.deviation.as_deref().map(str::trim).filter(|text| !text.is_empty())
}

/// An error ends the leaf; a warning is kept.
pub(crate) fn raise(work: &mut Work<'_>, diagnostic: Diagnostic, error: bool) -> Result<(), Halt> {
    if error {
        return Err(Halt::Failed(Box::new(diagnostic)));
    }
    work.warnings.push(diagnostic.severity(Severity::Warning));
    Ok(())
}

/// The first fact of the dataset behind the measure, else behind the points; the rule where there is none.
fn place(work: &Work<'_>) -> Span {
    let first = |reads: &BTreeSet<Read>| {
        let reads = work.card.through(reads.clone());
        reads.iter().flat_map(|read| work.card.facts.behind(read)).map(|fact| fact.span).min()
    };
    first(&work.measure_reads).or_else(|| first(&work.reads)).unwrap_or(work.leaf.method_span)
}
