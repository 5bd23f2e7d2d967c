//! `reverse`: full points up to a target, fewer above it.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use heng_formula::Read;
use heng_formula::number::{Number, Ratio};
use heng_model::{Reverse, ReverseVariant};

use super::target::{Compared, Rule, compared};
use super::{Award, Scoring, at_least, method_step};
use crate::figures::in_unit;
use crate::words;
use crate::work::{Halt, Work};

/// 反向指标, `reverse: {target, variant, on_zero, on_negative}`: the less the better. Up to the target, the
/// target included, the weight; above it
/// - `ratio`: weight × target ÷ measure, which comes near 0 and never reaches it;
/// - `deviation`: weight × (1 − (measure − target) ÷ target), 0 from twice the target.
///
/// The target is a formula, often a literal. Steps: the target (where it is more than a literal), the
/// method, and «floor» where the deviation is more than the whole target. A zero target and a zero measure
/// follow `on_zero`; a zero measure without a ruling does not exceed the target. A negative measure gives 0,
/// or the weight where `on_negative` says so, as a ruling step; a negative target is a fault.
///
/// While a fact is missing: 0 to the weight.
impl Scoring for &Reverse {
    fn name(&self) -> &'static str {
        "reverse"
    }

    fn reads(&self) -> BTreeSet<Read> {
        self.target.formula.reads()
    }

    fn award(&self, work: &mut Work<'_>) -> Result<Award, Halt> {
        let rule =
            Rule { method: self.name(), target: &self.target, negative_full: self.negative_full, text: &|| text(self) };
        let Compared { measure, target, unit } = match compared(work, &rule)? {
            ControlFlow::Break(award) => return Ok(award),
            ControlFlow::Continue(compared) => compared,
        };
        let weight = work.weight();
        let precision = work.card.precision;
        let shown = |number: &Number| in_unit(number, &unit);
        if !work.exact(measure.compare(&target))?.is_gt() {
            work.tell(|work| {
                method_step(work, &words::REVERSE_FULL, text(self))
                    .substituted(format!("{} ≤ {}", shown(&measure), shown(&target)))
                    .points(&weight, None)
            });
            return Ok(Award::of(weight));
        }
        let share = match self.variant {
            ReverseVariant::Ratio => work.exact(target.div(&measure, precision))?,
            ReverseVariant::Deviation => {
                let beyond = work.exact(measure.sub(&target, precision))?;
                let beyond = work.exact(beyond.div(&target, precision))?;
                work.exact(Number::Exact(Ratio::ONE).sub(&beyond, precision))?
            }
        };
        let points = work.exact(weight.mul(&share, precision))?;
        work.tell(|work| {
            let (weight, measure, target) = (weight.shown(), shown(&measure), shown(&target));
            let (title, numbers) = match self.variant {
                ReverseVariant::Ratio => (&words::REVERSE_RATIO, format!("{weight} × {target} ÷ {measure}")),
                ReverseVariant::Deviation => {
                    (&words::REVERSE_DEVIATION, format!("{weight} × (1 − ({measure} − {target}) ÷ {target})"))
                }
            };
            method_step(work, title, text(self)).substituted(numbers).points(&points, None)
        });
        Ok(Award::of(at_least(work, points, &Ratio::ZERO)?))
    }
}

fn text(rule: &Reverse) -> String {
    let variant = match rule.variant {
        ReverseVariant::Ratio => "ratio",
        ReverseVariant::Deviation => "deviation",
    };
    let negative = if rule.negative_full { ", on_negative: full" } else { "" };
    format!("reverse: {{target: {}, variant: {variant}{negative}}}", rule.target.formula.text().text())
}
