//! How a measure becomes points: one file per method. A method reads what it needs through [`Work`],
//! tells its steps there and returns points before clamping, spreading and rounding, which are the same
//! for all (`leaf.rs`).

mod all_or_nothing;
mod bands;
mod best_of;
mod checklist;
mod deductions;
mod formula;
mod interpolate;
mod judged;
mod levels;
mod over_target;
mod per_unit;
mod proportional;
mod reverse;
mod script;
mod target;

use std::collections::BTreeSet;

use heng_formula::Read;
use heng_formula::number::{Number, NumberError, Ratio};
use heng_formula::unit::Unit;
use heng_model::{BandResult, Bound, Method};

use crate::explanation::{Step, StepKind};
use crate::figures::in_unit;
use crate::words;
use crate::work::{Halt, Work};
use heng_source::Said;

/// Points before clamping: one number twice, or the ends of a range where a part of the method is open.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Award {
    pub(crate) least: Number,
    pub(crate) most: Number,
}

impl Award {
    /// Points that are settled.
    pub(crate) fn of(points: Number) -> Self {
        Self { least: points.clone(), most: points }
    }
}

/// A scoring method, as a pack's `score:` block fills it in.
pub(crate) trait Scoring {
    /// Its tag in packs.
    fn name(&self) -> &'static str;

    /// What it may read beside the measure, in any branch.
    fn reads(&self) -> BTreeSet<Read>;

    /// The least and the most it gives while a fact that it needs is missing; 0 to the weight unless it
    /// knows better.
    ///
    /// # Errors
    /// Overflow, undecided.
    fn range(&self, weight: &Ratio) -> Result<Award, NumberError> {
        Ok(Award { least: Number::Exact(Ratio::ZERO), most: Number::Exact(weight.clone()) })
    }

    /// Its points.
    ///
    /// # Errors
    /// [`Halt`]: something missing or not applicable, too few digits, a fault.
    fn award(&self, work: &mut Work<'_>) -> Result<Award, Halt>;
}

/// The method of a leaf.
pub(crate) fn scoring<'a>(method: &'a Method) -> Box<dyn Scoring + 'a> {
    match method {
        Method::Proportional(rule) => Box::new(rule.as_ref()),
        Method::Reverse(rule) => Box::new(rule.as_ref()),
        Method::Bands(bands) => Box::new(bands.as_slice()),
        Method::Interpolate(rule) => Box::new(rule),
        Method::Levels(levels) => Box::new(levels.as_slice()),
        Method::PerUnit(rule) => Box::new(rule.as_ref()),
        Method::Checklist(rule) => Box::new(rule),
        Method::Deductions(rule) => Box::new(rule),
        Method::Judged { fact, span: _, levels } => Box::new(judged::Judged { fact, levels }),
        Method::AllOrNothing(threshold) => Box::new(all_or_nothing::AllOrNothing(threshold.as_ref())),
        Method::Formula(formula) => Box::new(formula),
        Method::Script(call) => Box::new(call),
        Method::BestOf(list) => Box::new(list.as_slice()),
    }
}

/// The step of a method: its title, the rule as written and its place.
fn method_step(work: &Work<'_>, title: &'static heng_source::Phrase, text: String) -> Step {
    Step::new(work.id("method"), StepKind::Method, Said::new(title)).text(text).rule(work.leaf.method_span)
}

/// A fact that an input of the pack asks for, read whole.
fn whole(input: &str) -> Read {
    Read { input: input.to_owned(), column: None, row: None }
}

/// Brings points up to a floor, as a step where that changes them.
fn at_least(work: &mut Work<'_>, points: Number, floor: &Ratio) -> Result<Number, Halt> {
    let least = Number::Exact(floor.clone());
    if !work.exact(points.compare(&least))?.is_lt() {
        return Ok(points);
    }
    work.tell(|work| {
        Step::new(work.id("floor"), StepKind::Floor, Said::new(&words::FLOOR_POINTS).with("points", floor.shown()))
            .substituted(format!("max({}, {})", points.shown(), floor.shown()))
            .points(&least, None)
            .rule(work.leaf.method_span)
    });
    Ok(least)
}

/// Brings points down to a cap, as a step where that changes them.
fn at_most(work: &mut Work<'_>, points: Number, cap: &Ratio, title: Said) -> Result<Number, Halt> {
    let most = Number::Exact(cap.clone());
    if !work.exact(points.compare(&most))?.is_gt() {
        return Ok(points);
    }
    work.tell(|work| {
        Step::new(work.id("cap"), StepKind::Cap, title)
            .substituted(format!("min({}, {})", points.shown(), cap.shown()))
            .points(&most, None)
            .rule(work.leaf.method_span)
    });
    Ok(most)
}

/// Points or a share, for the text of a rule.
fn given(result: &BandResult) -> String {
    match result {
        BandResult::Points(points) => points.shown(),
        BandResult::Share(share) => in_unit(&Number::Exact(share.clone()), &Unit::percent()),
    }
}

/// The least and the most that the rows of a method give.
fn span_of<'r>(results: impl Iterator<Item = &'r BandResult>, weight: &Ratio) -> Result<Award, NumberError> {
    let all = results.map(|result| result.points(weight)).collect::<Result<Vec<_>, _>>()?;
    let least = all.iter().min().cloned().unwrap_or(Ratio::ZERO);
    let most = all.into_iter().max().unwrap_or_else(|| weight.clone());
    Ok(Award { least: Number::Exact(least), most: Number::Exact(most) })
}

/// A bound as written, for the text of a rule.
fn written(bound: &Bound) -> &str {
    &bound.written
}
