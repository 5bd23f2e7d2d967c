//! What people take off or set: points off by hand after a leaf's rounding, and the second column with the points
//! as audited. The second column is a run of its own in which audited leaves have the points that were set, so
//! groups, coefficients and the total follow by the same rules.

use heng_formula::number::{Number, NumberError, Precision, Ratio};
use heng_formula::rounding::Rounding;
use heng_model::{Basis, ByHand, Indicator};
use heng_source::{Diagnostic, Said, Span};

use crate::codes;
use crate::explanation::{Step, StepKind};
use crate::figures::{points_text, range_text};
use crate::leaf::{Raw, Status};
use crate::scorecard::{DeductionMade, IndicatorScore, Points, Scorecard};
use crate::settle::Settled;
use crate::words;
use crate::work::Halt;

/// What a leaf rests on besides, where points are taken off by hand; with the deductions for the scorecard. Where
/// judgements are to be left out the deduction is missing: the leaf is open.
///
/// # Errors
/// Points off an indicator that is not applicable.
pub(crate) fn known(indicator: &Indicator, made: &[ByHand], left_out: bool, raw: &mut Raw) -> Result<(), Halt> {
    let Some(first) = made.first() else { return Ok(()) };
    if let Status::NotApplicable(path, _) = &raw.status {
        let fault = Diagnostic::new(&codes::MANUAL_NOT_APPLICABLE, first.span)
            .with("indicator", indicator.id.as_str())
            .with("path", path.as_str())
            .at(first.path.clone());
        return Err(Halt::Failed(Box::new(fault)));
    }
    if left_out {
        raw.known.waiting.extend(made.iter().map(|one| one.path.clone()));
        raw.status = Status::Open;
        return Ok(());
    }
    raw.known.rest_on(Some(Basis::Judged), false);
    raw.deductions.extend(made.iter().map(|one| DeductionMade {
        points: Number::Exact(one.points.clone()),
        reason: words::same(one.because.as_str()),
        evidence: Some(one.evidence.clone()),
        span: Some(one.span),
    }));
    Ok(())
}

/// Takes points off after the rounding of a leaf, down to 0.
///
/// # Errors
/// Undecided, overflow.
pub(crate) fn take_off(
    indicator: &Indicator,
    made: &[ByHand],
    left_out: bool,
    settled: &mut Settled,
    precision: Precision,
    explain: bool,
) -> Result<(), NumberError> {
    if made.is_empty() {
        return Ok(());
    }
    settled.before_manual = Some(settled.points.clone());
    if left_out {
        settled.points.least = Number::Exact(Ratio::ZERO);
        if let Some(vetoed) = &mut settled.vetoed {
            vetoed.least = Number::Exact(Ratio::ZERO);
        }
        return Ok(());
    }
    for (at, one) in made.iter().enumerate() {
        // What a veto took is reckoned beside what people take: without it they would take the same.
        if let Some(vetoed) = &mut settled.vetoed {
            less(vetoed, &one.points, precision)?;
        }
        let (before, places) = (range_text(&settled.points), settled.points.places);
        let floored = less(&mut settled.points, &one.points, precision)?;
        if explain {
            let id = format!("{}/manual[{}]", indicator.id, at.saturating_add(1));
            let mut step = Step::new(id, StepKind::Deduction, Said::new(&words::MANUAL))
                .substituted(format!("{before} − {}", one.points.shown()))
                .range(&settled.points.least, &settled.points.most, places)
                .rule(one.span)
                .note(&words::BECAUSE, &words::same(one.because.as_str()));
            if let Some(by) = &one.by {
                step = step.note(&words::BY, &words::same(by.as_str()));
            }
            if floored {
                step = step.note(&words::FLOOR, &words::both(&Said::new(&words::MANUAL_FLOOR)));
            }
            settled.steps.push(step);
        }
    }
    Ok(())
}

/// Takes points off, down to 0; whether it came to that.
fn less(points: &mut Points, off: &Ratio, precision: Precision) -> Result<bool, NumberError> {
    let (zero, by) = (Number::Exact(Ratio::ZERO), Number::Exact(off.clone()));
    let mut floored = false;
    for end in [&mut points.least, &mut points.most] {
        *end = end.sub(&by, precision)?;
        if end.compare(&zero)?.is_lt() {
            *end = zero.clone();
            floored = true;
        }
    }
    // What is left is printed as exactly as what went.
    if let (Some(places), Some(own)) = (points.places, decimals(off)) {
        points.places = Some(places.max(own));
    }
    // What is printed is no rounding of what the rule gave any more.
    points.unrounded = None;
    Ok(floored)
}

/// The decimal places that a number needs.
fn decimals(number: &Ratio) -> Option<u32> {
    let exact = |places: &u32| number.round(*places, Rounding::default()).is_ok_and(|rounded| rounded == *number);
    (0..=heng_formula::limits::MAX_PLACES).find(exact)
}

/// That points as audited are more than the weight which spreading left.
pub(crate) fn above(indicator: &Indicator, one: &ByHand, weight: &Ratio) -> Halt {
    let fault = Diagnostic::new(&codes::REVIEWED_ABOVE_WEIGHT, one.span)
        .with("indicator", indicator.id.as_str())
        .with("points", one.points.shown())
        .with("weight", weight.shown())
        .also(indicator.weight_span, Said::new(&words::WEIGHT_HERE))
        .at(one.path.clone());
    Halt::Failed(Box::new(fault))
}

/// The points of a node in the second column.
pub(crate) type Second<'a> = dyn Fn(&str) -> Option<Points> + 'a;

/// Writes the second column into a tree of scores.
pub(crate) fn fill(list: &mut [IndicatorScore], second: &Second<'_>) {
    for one in list {
        one.reviewed = second(&one.id);
        fill(&mut one.children, second);
    }
}

/// Tells of the second column in the explanation: at audited leaves with the reason, at groups and the total where
/// it differs.
pub(crate) fn tell(card: &mut Scorecard, opinion: &dyn Fn(&str) -> Option<ByHand>, total: Span) {
    let Some(mut whole) = card.explanation.take() else { return };
    tell_below(&mut whole, &card.indicators, opinion);
    if let Some(reviewed) = &card.reviewed
        && differ(&card.total, &reviewed.total)
    {
        whole.children.push(step(&whole.id, &card.total, &reviewed.total).rule(total));
    }
    card.explanation = Some(whole);
}

fn tell_below(whole: &mut Step, scores: &[IndicatorScore], opinion: &dyn Fn(&str) -> Option<ByHand>) {
    for score in scores {
        let Some(own) = whole.children.iter_mut().find(|step| step.id == score.id) else { continue };
        tell_below(own, &score.children, opinion);
        let Some(reviewed) = &score.reviewed else { continue };
        match opinion(&score.id) {
            Some(one) => {
                let mut told = step(&score.id, &score.points, reviewed)
                    .rule(one.span)
                    .note(&words::BECAUSE, &words::same(one.because.as_str()));
                if let Some(by) = &one.by {
                    told = told.note(&words::BY, &words::same(by.as_str()));
                }
                own.children.push(told);
            }
            None if differ(&score.points, reviewed) => {
                own.children.push(step(&score.id, &score.points, reviewed));
            }
            None => {}
        }
    }
}

fn differ(one: &Points, other: &Points) -> bool {
    one.least != other.least || one.most != other.most
}

fn step(id: &str, own: &Points, reviewed: &Points) -> Step {
    Step::new(format!("{id}/reviewed"), StepKind::Note, Said::new(&words::REVIEWED))
        .substituted(format!("{} → {}", range_text(own), points_text(&reviewed.least, reviewed.places)))
        .range(&reviewed.least, &reviewed.most, reviewed.places)
}
