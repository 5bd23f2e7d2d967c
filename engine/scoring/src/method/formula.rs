//! `formula`: points by a formula of the pack's own.

use std::collections::BTreeSet;

use heng_formula::{Formula, Read};
use heng_source::Said;

use super::{Award, Scoring};
use crate::explanation::StepKind;
use crate::words;
use crate::work::{Halt, Work, outside};

/// 公式法, `formula: …`: the formula's value is the points. It may read the leaf's measure as 指标值 and its
/// weight as 分值 beside all inputs; a branch that is not taken needs nothing. What a negative measure
/// means is for the formula to say.
///
/// Steps: the method, which is the formula with its parts down to the facts.
///
/// While a fact that it needs is missing: 0 to the weight.
impl Scoring for &Formula {
    fn name(&self) -> &'static str {
        "formula"
    }

    fn reads(&self) -> BTreeSet<Read> {
        outside(&Formula::reads(self)).collect()
    }

    fn award(&self, work: &mut Work<'_>) -> Result<Award, Halt> {
        work.offer_measure();
        let (result, step) = work.run(self, "method", StepKind::Method, Said::new(&words::FORMULA));
        work.steps.extend(step);
        let points = work.needed(result).and_then(|value| work.as_number(value))?;
        Ok(Award::of(points))
    }
}
