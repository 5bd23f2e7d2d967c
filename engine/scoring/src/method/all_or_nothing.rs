//! `all_or_nothing`: full points or none.

use std::collections::BTreeSet;

use heng_formula::Read;
use heng_formula::number::{Number, Ratio};
use heng_model::Threshold;

use super::{Award, Scoring, method_step, written};
use crate::figures::in_unit;
use crate::words;
use crate::work::{Halt, Work};

/// 是否法, `all_or_nothing: {}` or with one of `at_least`, `more_than`, `at_most`, `less_than`: the whole weight
/// where the yes/no measure is yes, or where the measure lies on the right side of the line; else 0. A
/// negative measure has no ruling of its own here: a line may well lie below 0.
///
/// Steps: the method, with the comparison as it came out.
///
/// While a fact is missing: 0 to the weight.
pub(super) struct AllOrNothing<'a>(pub(super) Option<&'a Threshold>);

impl Scoring for AllOrNothing<'_> {
    fn name(&self) -> &'static str {
        "all_or_nothing"
    }

    fn reads(&self) -> BTreeSet<Read> {
        BTreeSet::new()
    }

    fn award(&self, work: &mut Work<'_>) -> Result<Award, Halt> {
        let (met, shown) = match self.0 {
            None => (work.measured_bool()?, None),
            Some(threshold) => {
                let (measure, unit) = work.measured_number()?;
                let side = work.exact(measure.compare(&Number::Exact(threshold.bound.value.clone())))?;
                let met =
                    (side.is_eq() && threshold.closed) || (if threshold.lower { side.is_gt() } else { side.is_lt() });
                (met, Some((threshold, measure, unit)))
            }
        };
        let points = if met { work.weight() } else { Number::Exact(Ratio::ZERO) };
        work.tell(|work| {
            let verdict = if met { &words::MET } else { &words::NOT_MET };
            let step = method_step(work, &words::ALL_OR_NOTHING, self.text())
                .points(&points, None)
                .outcome(heng_source::Said::new(verdict));
            match shown {
                None => step,
                Some((threshold, measure, unit)) => {
                    let sign = match (met, threshold.lower, threshold.closed) {
                        (true, true, true) | (false, false, false) => '≥',
                        (true, true, false) | (false, false, true) => '>',
                        (true, false, true) | (false, true, false) => '≤',
                        (true, false, false) | (false, true, true) => '<',
                    };
                    step.substituted(format!("{} {sign} {}", in_unit(&measure, &unit), written(&threshold.bound)))
                }
            }
        });
        Ok(Award::of(points))
    }
}

impl AllOrNothing<'_> {
    fn text(&self) -> String {
        let Some(threshold) = self.0 else { return "all_or_nothing: {}".to_owned() };
        let key = match (threshold.lower, threshold.closed) {
            (true, true) => "at_least",
            (true, false) => "more_than",
            (false, true) => "at_most",
            (false, false) => "less_than",
        };
        format!("all_or_nothing: {{{key}: {}}}", written(&threshold.bound))
    }
}
