//! `proportional`: weight × measure ÷ target.

use std::collections::BTreeSet;

use heng_formula::Read;
use heng_formula::number::{Number, Ratio};
use heng_formula::unit::Unit;
use heng_model::path::Path;
use heng_model::{OnZero, OverTarget, Proportional};
use heng_source::{Code, Phrase, Said};

use super::{Award, Scoring, at_most, method_step};
use crate::codes;
use crate::explanation::{Step, StepKind};
use crate::figures::in_unit;
use crate::words;
use crate::work::{Halt, Work};

/// 比例法, `proportional: {target, over_target, on_zero}`: the points are the weight times measure ÷ target.
///
/// The target is a formula, often a literal. Steps: the target (where it is more than a literal), the
/// method, and «cap» where the measure lies above the target and `over_target` is `cap`; with `allow` more
/// than the weight is for the leaf's clamp to cut or to refuse. A zero target and a zero measure follow
/// `on_zero`; a negative measure gives 0 as a ruling step; a negative target is a fault.
///
/// While a fact is missing: 0 to the weight.
impl Scoring for &Proportional {
    fn name(&self) -> &'static str {
        "proportional"
    }

    fn reads(&self) -> BTreeSet<Read> {
        self.target.reads()
    }

    fn award(&self, work: &mut Work<'_>) -> Result<Award, Halt> {
        let (target, step) = work.run(&self.target, "target", StepKind::Measure, Said::new(&words::TARGET));
        if let Some(step) = step.filter(|step| !step.children.is_empty()) {
            work.steps.push(step);
        }
        // Both are looked at before either may end the leaf: what is not applicable weighs more than
        // what is missing, whichever stands first.
        let target = work.needed(target);
        let measure = work.measured_number();
        let (target, (measure, unit)) = match (target, measure) {
            (Err(halt @ (Halt::NotApplicable(_) | Halt::Failed(_))), _) | (_, Err(halt)) | (Err(halt), _) => {
                return Err(halt);
            }
            (Ok(target), Ok(measure)) => (work.as_number(target)?, measure),
        };
        let zero = Number::Exact(Ratio::ZERO);
        let weight = work.weight();
        let precision = work.card.precision;

        let sign = work.exact(target.compare(&zero))?;
        if sign.is_eq() {
            return ruled(work, self, self.on_zero_target, &ZERO_TARGET);
        }
        if sign.is_lt() {
            let fault = work.fault(&codes::NEGATIVE_TARGET).with("target", in_unit(&target, &unit));
            return Err(Halt::Failed(Box::new(fault)));
        }
        let sign = work.exact(measure.compare(&zero))?;
        if let (true, Some(ruling)) = (sign.is_eq(), self.on_zero_measure) {
            return ruled(work, self, ruling, &ZERO_MEASURE);
        }
        if sign.is_lt() {
            work.tell(|work| ruling_step(work, &words::NEGATIVE_MEASURE, &zero).substituted(in_unit(&measure, &unit)));
            return Ok(Award::of(zero));
        }

        let ratio = work.exact(measure.div(&target, precision))?;
        let points = work.exact(weight.mul(&ratio, precision))?;
        work.tell(|work| {
            method_step(work, &words::PROPORTIONAL, text(self))
                .substituted(in_numbers(&weight, &measure, &target, &unit))
                .points(&points, None)
        });
        let points = match self.over_target {
            OverTarget::Allow => points,
            OverTarget::Cap => at_most(work, points, &work.indicator.weight.clone(), Said::new(&words::CAP_WEIGHT))?,
        };
        Ok(Award::of(points))
    }
}

/// What is said where a number is zero.
struct Zero {
    slot: &'static str,
    full: &'static Phrase,
    none: &'static Phrase,
    fault: &'static Code,
}

static ZERO_TARGET: Zero =
    Zero { slot: "target", full: &words::ZERO_TARGET_FULL, none: &words::ZERO_TARGET_ZERO, fault: &codes::ZERO_TARGET };
static ZERO_MEASURE: Zero = Zero {
    slot: "measure",
    full: &words::ZERO_MEASURE_FULL,
    none: &words::ZERO_MEASURE_ZERO,
    fault: &codes::ZERO_MEASURE,
};

fn text(rule: &Proportional) -> String {
    let over = match rule.over_target {
        OverTarget::Cap => "",
        OverTarget::Allow => ", over_target: allow",
    };
    format!("proportional: {{target: {}{over}}}", rule.target.text().text())
}

/// What `on_zero` says.
fn ruled(work: &mut Work<'_>, rule: &Proportional, ruling: OnZero, zero: &Zero) -> Result<Award, Halt> {
    let (points, phrase) = match ruling {
        OnZero::Full => (work.weight(), zero.full),
        OnZero::Zero => (Number::Exact(Ratio::ZERO), zero.none),
        OnZero::NotApplicable => {
            let path = Path::new(&work.indicator.id).field(zero.slot);
            return Err(Halt::NotApplicable(path.into()));
        }
        OnZero::Error => {
            let fault = work.fault(zero.fault).also(rule.target.text().span(), Said::new(&TARGET_HERE));
            return Err(Halt::Failed(Box::new(fault)));
        }
    };
    work.tell(|work| ruling_step(work, phrase, &points).text(text(rule)));
    Ok(Award::of(points))
}

fn ruling_step(work: &Work<'_>, phrase: &'static Phrase, points: &Number) -> Step {
    Step::new(work.id("ruling"), StepKind::Ruling, Said::new(phrase)).points(points, None).rule(work.leaf.method_span)
}

/// `20 × 0.9715384615…`, with the target only where it is not 100 %.
fn in_numbers(weight: &Number, measure: &Number, target: &Number, unit: &Unit) -> String {
    let shown = in_unit(measure, unit);
    if target.exact() == Some(&Ratio::ONE) {
        format!("{} × {shown}", weight.shown())
    } else {
        format!("{} × {shown} ÷ {}", weight.shown(), in_unit(target, unit))
    }
}

static TARGET_HERE: Phrase = Phrase { zh: "目标值在这里", en: "the target is here" };
