//! `proportional`: weight × measure ÷ target.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use heng_formula::Read;
use heng_formula::number::{Number, Ratio};
use heng_formula::unit::Unit;
use heng_model::{OverTarget, Proportional};
use heng_source::Said;

use super::target::{Compared, Rule, compared};
use super::{Award, Scoring, at_most, method_step};
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
        let rule = Rule {
            method: self.name(),
            target: &self.target,
            on_zero_target: self.on_zero_target,
            on_zero_measure: self.on_zero_measure,
            negative_full: false,
            text: &|| text(self),
        };
        let Compared { measure, target, unit } = match compared(work, &rule)? {
            ControlFlow::Break(award) => return Ok(award),
            ControlFlow::Continue(compared) => compared,
        };
        let (weight, precision) = (work.weight(), work.card.precision);
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

fn text(rule: &Proportional) -> String {
    let over = match rule.over_target {
        OverTarget::Cap => "",
        OverTarget::Allow => ", over_target: allow",
    };
    format!("proportional: {{target: {}{over}}}", rule.target.text().text())
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
