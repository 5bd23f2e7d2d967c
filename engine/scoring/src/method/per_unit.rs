//! `per_unit`: points off, or given, for every step beyond a line.

use std::collections::BTreeSet;

use heng_formula::Read;
use heng_formula::number::{Number, NumberError, Ratio};
use heng_formula::rounding::Rounding;
use heng_model::{LineSide, PerUnit, StepEffect};
use heng_source::Said;

use super::{Award, Scoring, at_least, at_most, method_step, written};
use crate::explanation::{Step, StepKind};
use crate::figures::in_unit;
use crate::words;
use crate::work::{Halt, Work};

/// 幅度法, `per_unit: {deduct | award, over | below, per, points, whole_steps, floor, cap}`: how far the
/// measure lies beyond the line, in steps of `per`, times the points of a step; taken off the weight or
/// given from 0 up. On the other side of the line, and on it, there are 0 steps. A negative measure has no
/// ruling of its own here: a line may well lie below 0.
///
/// Steps: the method, with a part for the steps counted (and one for the whole steps, where only these
/// count); then cap and floor, where they change something.
///
/// While a fact is missing: floor to the weight for points off, floor to cap for points given.
impl Scoring for &PerUnit {
    fn name(&self) -> &'static str {
        "per_unit"
    }

    fn reads(&self) -> BTreeSet<Read> {
        BTreeSet::new()
    }

    fn range(&self, weight: &Ratio) -> Result<Award, NumberError> {
        let cap = self.cap.as_ref().map_or(weight, |cap| cap.min(weight));
        Ok(Award { least: Number::Exact(self.floor.clone().min(cap.clone())), most: Number::Exact(cap.clone()) })
    }

    fn award(&self, work: &mut Work<'_>) -> Result<Award, Halt> {
        let (measure, unit) = work.measured_number()?;
        let precision = work.card.precision;
        let line = Number::Exact(self.line.value.clone());
        let beyond = work.exact(match self.side {
            LineSide::Over => measure.sub(&line, precision),
            LineSide::Below => line.sub(&measure, precision),
        })?;
        let zero = Number::Exact(Ratio::ZERO);
        let outside = work.exact(beyond.compare(&zero))?.is_gt();
        let far = if outside { beyond } else { zero.clone() };
        let counted = work.exact(far.div(&Number::Exact(self.per.value.clone()), precision))?;
        let steps = if self.whole_steps {
            Number::Exact(work.exact(counted.round(0, Rounding::Down))?)
        } else {
            counted.clone()
        };
        let change = work.exact(steps.mul(&Number::Exact(self.points.value.clone()), precision))?;
        let (from, sign) = match self.effect {
            StepEffect::Deduct => (work.weight(), '−'),
            StepEffect::Award => (zero, '+'),
        };
        let points = work.exact(match self.effect {
            StepEffect::Deduct => from.sub(&change, precision),
            StepEffect::Award => from.add(&change, precision),
        })?;

        work.tell(|work| {
            let part = |slot: &str, title, value: &Number| {
                Step::new(format!("{}/{slot}", work.id("method")), StepKind::MethodPart, Said::new(title))
                    .points(value, None)
            };
            let (a, b) = match self.side {
                LineSide::Over => (in_unit(&measure, &unit), written(&self.line).to_owned()),
                LineSide::Below => (written(&self.line).to_owned(), in_unit(&measure, &unit)),
            };
            let mut parts = vec![
                part("steps", &words::STEPS, &counted).substituted(format!("({a} − {b}) ÷ {}", written(&self.per))),
            ];
            if self.whole_steps {
                parts.push(part("whole_steps", &words::WHOLE_STEPS, &steps));
            }
            let title = match self.effect {
                StepEffect::Deduct => &words::PER_UNIT_DEDUCT,
                StepEffect::Award => &words::PER_UNIT_AWARD,
            };
            method_step(work, title, text(self))
                .substituted(format!("{} {sign} {} × {}", from.shown(), steps.shown(), written(&self.points)))
                .points(&points, None)
                .children(parts)
        });
        let points = match &self.cap {
            Some(cap) => at_most(work, points, cap, Said::new(&words::CAP_POINTS).with("points", cap.shown()))?,
            None => points,
        };
        Ok(Award::of(at_least(work, points, &self.floor)?))
    }
}

fn text(rule: &PerUnit) -> String {
    let effect = match rule.effect {
        StepEffect::Deduct => "deduct",
        StepEffect::Award => "award",
    };
    let side = match rule.side {
        LineSide::Over => "over",
        LineSide::Below => "below",
    };
    let whole = if rule.whole_steps { ", whole_steps: true" } else { "" };
    let cap = rule.cap.as_ref().map_or(String::new(), |cap| format!(", cap: {}", cap.shown()));
    format!(
        "per_unit: {{{effect}: {}, {side}: {}, per: {}{whole}, floor: {}{cap}}}",
        written(&rule.points),
        written(&rule.line),
        written(&rule.per),
        rule.floor.shown(),
    )
}
