//! From what a leaf earned to what is printed for it: the weight that spreading left it, and the rounding of
//! indicators, groups and the total.

use heng_formula::number::{Number, NumberError, Precision, Ratio};
use heng_model::{Indicator, Pack};
use heng_source::{Phrase, Said, Span};

use crate::explanation::{Step, StepKind};
use crate::figures::points_text;
use crate::leaf::Raw;
use crate::method::Award;
use crate::scorecard::Points;
use crate::words;

/// Points with the steps that led there.
#[derive(Debug, Clone)]
pub(crate) struct Settled {
    pub(crate) points: Points,
    /// Both ends before rounding.
    pub(crate) exact: Award,
    pub(crate) steps: Vec<Step>,
    /// Points before some were taken off by hand.
    pub(crate) before_manual: Option<Points>,
    /// By what the points below are multiplied, where some of what stands below is left out.
    pub(crate) scale: Option<Ratio>,
    /// The points that there would be without vetoes, where one holds or may hold.
    pub(crate) vetoed: Option<Points>,
}

/// A leaf's points before vetoes and rounding, for the weight that it has in the end, with the step that tells where
/// spreading has changed it.
///
/// # Errors
/// Overflow.
pub(crate) fn weighted(
    indicator: &Indicator,
    raw: &Raw,
    effective: &Ratio,
    precision: Precision,
    explain: bool,
) -> Result<(Award, Vec<Step>), NumberError> {
    let mut steps = Vec::new();
    let mut exact = raw.award.clone();
    if *effective != indicator.weight && !indicator.weight.is_zero() {
        let factor = Number::Exact(effective.div(&indicator.weight)?);
        exact = Award { least: exact.least.mul(&factor, precision)?, most: exact.most.mul(&factor, precision)? };
        if explain {
            let (before, after) = (indicator.weight.shown(), effective.shown());
            let title = Said::new(&words::SPREAD_WEIGHT).with("before", before.as_str()).with("after", after.as_str());
            let step = Step::new(format!("{}/spread", indicator.id), StepKind::Ruling, title)
                .rule(indicator.weight_span)
                .range(&exact.least, &exact.most, None);
            steps.push(if exact.least == exact.most {
                step.substituted(format!("{} × {after} ÷ {before}", raw.award.least.shown()))
            } else {
                step
            });
        }
    }
    Ok((exact, steps))
}

/// What is rounded, and where the rule stands.
pub(crate) struct Rounding<'a> {
    pub(crate) places: Option<u32>,
    /// Rounding up must not lift points above this.
    pub(crate) at_most: &'a Ratio,
    pub(crate) title: &'static Phrase,
    pub(crate) span: Span,
}

/// Rounds both ends; `places: None` leaves them as they are.
///
/// # Errors
/// Undecided, overflow.
pub(crate) fn rounded(
    pack: &Pack,
    exact: &Award,
    rounding: &Rounding<'_>,
    id: &str,
    explain: bool,
    steps: &mut Vec<Step>,
) -> Result<Points, NumberError> {
    let Some(places) = rounding.places else {
        return Ok(Points { least: exact.least.clone(), most: exact.most.clone(), unrounded: None, places: None });
    };
    let mode = pack.rounding.mode;
    let uncut = (exact.least.round(places, mode)?, exact.most.round(places, mode)?);
    let cut = |value: &Ratio| value.min(rounding.at_most).clone();
    let (least, most) = (Number::Exact(cut(&uncut.0)), Number::Exact(cut(&uncut.1)));
    let uncut = (Number::Exact(uncut.0), Number::Exact(uncut.1));
    if explain {
        let step = Step::new(
            format!("{id}/rounding"),
            StepKind::Rounding,
            words::rounding_title(rounding.title, mode, places),
        )
        .rule(rounding.span)
        .range(&uncut.0, &uncut.1, Some(places));
        steps.push(if uncut.0 == uncut.1 {
            step.substituted(format!("{} → {}", exact.least.shown(), points_text(&uncut.0, Some(places))))
        } else {
            step
        });
        if uncut != (least.clone(), most.clone()) {
            let step = Step::new(format!("{id}/cap_rounded"), StepKind::Cap, Said::new(&words::CAP_ROUNDED))
                .rule(rounding.span)
                .range(&least, &most, Some(places));
            steps.push(if uncut.0 == uncut.1 {
                step.substituted(format!("min({}, {})", points_text(&uncut.0, Some(places)), rounding.at_most.shown()))
            } else {
                step
            });
        }
    }
    let changed = exact.least == exact.most && exact.least != least;
    let unrounded = if changed { Some(exact.least.clone()) } else { None };
    Ok(Points { least, most, unrounded, places: Some(places) })
}
