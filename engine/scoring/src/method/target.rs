//! What the methods that compare a measure with a target share: both numbers, and the rulings for a
//! target or a measure that is zero, and for a negative measure.

use std::ops::ControlFlow;

use heng_formula::number::{Number, Ratio};
use heng_formula::unit::Unit;
use heng_model::path::Path;
use heng_model::{OnZero, Target};
use heng_source::{Code, Phrase, Said};

use super::Award;
use crate::codes;
use crate::explanation::{Step, StepKind};
use crate::figures::in_unit;
use crate::words;
use crate::work::{Halt, Work};

/// What a method says of its target.
pub(super) struct Rule<'a> {
    /// The method's tag.
    pub(super) method: &'static str,
    pub(super) target: &'a Target,
    /// Whether a negative measure gives full points; else none.
    pub(super) negative_full: bool,
    /// The rule as written, for a step.
    pub(super) text: &'a dyn Fn() -> String,
}

/// A measure, not negative, and a target above zero, both in base units.
pub(super) struct Compared {
    pub(super) measure: Number,
    pub(super) target: Number,
    /// The unit in which they are shown.
    pub(super) unit: Unit,
}

/// The two numbers, or the points where a ruling decides. A negative target is a fault.
pub(super) fn compared(work: &mut Work<'_>, rule: &Rule<'_>) -> Result<ControlFlow<Award, Compared>, Halt> {
    let (target, step) = work.run(&rule.target.formula, "target", StepKind::Measure, Said::new(&words::TARGET));
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

    let sign = work.exact(target.compare(&zero))?;
    if sign.is_eq() {
        let ruling = match rule.target.on_zero {
            OnZero::FullIfZero => {
                let above = work.exact(measure.compare(&zero))?.is_gt();
                let (points, phrase) =
                    if above { (zero, &words::ZERO_TARGET_MISSED) } else { (work.weight(), &words::ZERO_TARGET_MET) };
                work.tell(|work| {
                    ruling_step(work, phrase, &points).substituted(in_unit(&measure, &unit)).text((rule.text)())
                });
                return Ok(ControlFlow::Break(Award::of(points)));
            }
            ruling => ruling,
        };
        return ruled(work, rule, ruling, &ZERO_TARGET);
    }
    if sign.is_lt() {
        let mut fault = work.fault(&codes::NEGATIVE_TARGET).with("target", in_unit(&target, &unit));
        let reads = rule.target.formula.reads();
        if let Some(span) = reads.iter().flat_map(|read| work.card.facts.behind(read)).map(|fact| fact.span).min() {
            fault = fault.also(span, Said::new(&FACT_HERE));
        }
        return Err(Halt::Failed(Box::new(fault)));
    }
    let sign = work.exact(measure.compare(&zero))?;
    if let (true, Some(ruling)) = (sign.is_eq(), rule.target.on_zero_measure) {
        return ruled(work, rule, ruling, &ZERO_MEASURE);
    }
    if sign.is_lt() {
        let (points, phrase) = if rule.negative_full {
            (work.weight(), &words::NEGATIVE_MEASURE_FULL)
        } else {
            (zero, &words::NEGATIVE_MEASURE)
        };
        work.tell(|work| ruling_step(work, phrase, &points).substituted(in_unit(&measure, &unit)));
        return Ok(ControlFlow::Break(Award::of(points)));
    }
    Ok(ControlFlow::Continue(Compared { measure, target, unit }))
}

static FACT_HERE: Phrase = Phrase { zh: "由这项数据算出", en: "it follows from this fact" };

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

/// What `on_zero` says.
fn ruled(
    work: &mut Work<'_>,
    rule: &Rule<'_>,
    ruling: OnZero,
    zero: &Zero,
) -> Result<ControlFlow<Award, Compared>, Halt> {
    let (points, phrase) = match ruling {
        OnZero::Full => (work.weight(), zero.full),
        // Of a measure that is zero itself it is the same as full points.
        OnZero::FullIfZero => (work.weight(), zero.full),
        OnZero::Zero => (Number::Exact(Ratio::ZERO), zero.none),
        OnZero::NotApplicable => {
            let path = Path::new(&work.indicator.id).field(zero.slot);
            return Err(Halt::NotApplicable(path.into()));
        }
        OnZero::Error => {
            let fault = work.fault(zero.fault).with("method", rule.method);
            let fault = fault.also(rule.target.formula.text().span(), Said::new(&TARGET_HERE));
            return Err(Halt::Failed(Box::new(fault)));
        }
    };
    work.tell(|work| ruling_step(work, phrase, &points).text((rule.text)()));
    Ok(ControlFlow::Break(Award::of(points)))
}

fn ruling_step(work: &Work<'_>, phrase: &'static Phrase, points: &Number) -> Step {
    Step::new(work.id("ruling"), StepKind::Ruling, Said::new(phrase)).points(points, None).rule(work.leaf.method_span)
}

static TARGET_HERE: Phrase = Phrase { zh: "目标值在这里", en: "the target is here" };
