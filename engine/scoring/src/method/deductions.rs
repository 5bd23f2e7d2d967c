//! `deductions`: points off for every case put to the indicator.

use std::collections::BTreeSet;

use heng_formula::Read;
use heng_formula::number::{Number, NumberError, Ratio};
use heng_model::{Deductions, Stated};
use heng_source::Said;

use super::{Award, Scoring, at_least, method_step, whole, written};
use crate::explanation::{Place, Step, StepKind};
use crate::fact_step::{case_fact, fact_step, input_title};
use crate::facts::{Standing, bracketed, case_names};
use crate::scorecard::DeductionMade;
use crate::words;
use crate::work::{Halt, Work};

/// 扣分法, `deductions: {cases, each, floor}`: the weight less `each` for every case of the list that is put to
/// this indicator, down to the floor. An empty list says «known none»; the list has one basis as a whole,
/// whichever of its cases are meant. There is no measure.
///
/// Steps: the method, with the list as a fact and a deduction for every case, each with its reason and its
/// own quote; then the floor, where it changes something.
///
/// While the list is missing: floor to the weight.
impl Scoring for &Deductions {
    fn name(&self) -> &'static str {
        "deductions"
    }

    fn reads(&self) -> BTreeSet<Read> {
        BTreeSet::from([whole(&self.cases)])
    }

    fn range(&self, weight: &Ratio) -> Result<Award, NumberError> {
        Ok(Award { least: Number::Exact(self.floor.clone()), most: Number::Exact(weight.clone()) })
    }

    fn award(&self, work: &mut Work<'_>) -> Result<Award, Halt> {
        work.reads.insert(whole(&self.cases));
        let facts = work.card.facts;
        let Some(Stated::Cases { fact, cases }) = facts.stated(&self.cases) else {
            work.known.waiting.insert(self.cases.clone());
            return Err(Halt::Missing);
        };
        let list = |work: &Work<'_>| {
            let id = format!("{}/{}", work.id("method"), self.cases);
            fact_step(&work.telling(), fact, id, input_title(&work.telling(), &self.cases))
        };
        let cases = match (facts.standing(fact), cases) {
            (Standing::NotApplicable, _) => return Err(Halt::NotApplicable(fact.path.clone())),
            (Standing::Given, Some(cases)) => cases,
            (Standing::Missing | Standing::Given, _) => {
                work.known.waiting.insert(fact.path.clone());
                work.tell(|work| {
                    method_step(work, &words::DEDUCTIONS, text(self))
                        .outcome(Said::new(&words::MISSING))
                        .children(vec![list(work)])
                });
                return Err(Halt::Missing);
            }
        };
        let own: Vec<_> = cases.iter().enumerate().filter(|(_, case)| case.of == work.indicator.id).collect();
        let each = Number::Exact(self.each.value.clone());
        let count = work.exact(i64::try_from(own.len()).map(Ratio::integer).map_err(|_| NumberError::Overflow))?;
        let off = work.exact(self.each.value.mul(&count))?;
        let points = work.exact(work.indicator.weight.sub(&off)).map(Number::Exact)?;
        for (_, case) in &own {
            work.deductions.push(DeductionMade {
                points: each.clone(),
                reason: words::same(case.reason.as_str()),
                evidence: Some(case.evidence.clone()),
                span: Some(case.span),
            });
        }
        work.tell(|work| {
            let names = case_names(own.iter().map(|(_, case)| case.reason.as_str()));
            let mut parts = vec![list(work)];
            for ((index, case), name) in own.iter().zip(names) {
                let id = format!("{}/case[{}]", work.id("method"), bracketed(&name));
                let mut step = Step::new(id, StepKind::Deduction, Said::new(&words::DEDUCTION))
                    .text(case.reason.as_str())
                    .points(&each, None);
                step.rule = Some(Place { span: self.each.span });
                step.fact = Some(case_fact(&work.telling(), fact, *index, case));
                parts.push(step);
            }
            method_step(work, &words::DEDUCTIONS, text(self))
                .substituted(format!("{} − {} × {}", work.indicator.weight.shown(), written(&self.each), count.shown()))
                .points(&points, None)
                .children(parts)
        });
        Ok(Award::of(at_least(work, points, &self.floor)?))
    }
}

fn text(rule: &Deductions) -> String {
    format!("deductions: {{cases: {}, each: {}, floor: {}}}", rule.cases, written(&rule.each), rule.floor.shown())
}
