//! `proportional`: weight × measure ÷ target.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use heng_formula::Read;
use heng_formula::number::Number;
use heng_formula::unit::Unit;
use heng_model::Proportional;

use super::target::{Compared, Rule, compared};
use super::{Award, Scoring, method_step, over_target};
use crate::figures::in_unit;
use crate::words;
use crate::work::{Halt, Work};

/// 比例法, `proportional: {target, over_target, on_zero}`: the points are the weight times measure ÷ target.
///
/// The target is a formula, often a literal. Steps: the target (where it is more than a literal), the
/// method, and what `over_target` does to a measure above the target (see `over_target.rs`). A zero target and
/// a zero measure follow `on_zero`; a negative measure gives 0 as a ruling step; a negative target is a fault.
///
/// While a fact is missing: 0 to the weight.
impl Scoring for &Proportional {
    fn name(&self) -> &'static str {
        "proportional"
    }

    fn reads(&self) -> BTreeSet<Read> {
        self.target.formula.reads()
    }

    fn award(&self, work: &mut Work<'_>) -> Result<Award, Halt> {
        let rule = Rule { method: self.name(), target: &self.target, negative_full: false, text: &|| text(self) };
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
        Ok(Award::of(over_target::points(work, &self.over_target, &ratio, points)?))
    }
}

fn text(rule: &Proportional) -> String {
    format!("proportional: {{target: {}{}}}", rule.target.formula.text().text(), over_target::text(&rule.over_target))
}

/// `20 × 0.9715384615…`, with the target only where it is not 100 %.
fn in_numbers(weight: &Number, measure: &Number, target: &Number, unit: &Unit) -> String {
    let shown = in_unit(measure, unit);
    if target.exact() == Some(&heng_formula::number::Ratio::ONE) {
        format!("{} × {shown}", weight.shown())
    } else {
        format!("{} × {shown} ÷ {}", weight.shown(), in_unit(target, unit))
    }
}
