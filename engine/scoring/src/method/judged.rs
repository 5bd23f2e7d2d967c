//! `judged`: a person's share of the weight.

use std::collections::BTreeSet;

use heng_formula::Read;
use heng_formula::number::{Number, Ratio};
use heng_formula::unit::Unit;
use heng_model::{JudgedLevel, Stated};
use heng_source::{Said, normalise};

use super::{Award, Scoring, method_step, whole};
use crate::explanation::{Step, StepKind};
use crate::fact_step::{fact_step, input_title};
use crate::facts::Standing;
use crate::figures::in_unit;
use crate::scorecard::DeductionMade;
use crate::words;
use crate::work::{Halt, Work};

/// 评定法, `judged: {fact, levels}`: the weight times the share that a person set inside the band of a level.
/// That the share lies in the band and has a reason is checked when the dataset is read. There is no
/// measure; what the share leaves of the weight is told as points off.
///
/// Steps: the method, with the judgement as a fact (its reason is there) and the band of its level.
///
/// While the judgement is missing: 0 to the weight.
pub(super) struct Judged<'a> {
    pub(super) fact: &'a str,
    pub(super) levels: &'a [JudgedLevel],
}

impl Scoring for Judged<'_> {
    fn name(&self) -> &'static str {
        "judged"
    }

    fn reads(&self) -> BTreeSet<Read> {
        BTreeSet::from([whole(self.fact)])
    }

    fn award(&self, work: &mut Work<'_>) -> Result<Award, Halt> {
        work.reads.insert(whole(self.fact));
        let facts = work.card.facts;
        let Some(Stated::Judged { fact, judged }) = facts.stated(self.fact) else {
            work.known.waiting.insert(self.fact.to_owned());
            return Err(Halt::Missing);
        };
        let source = |work: &Work<'_>| {
            let id = format!("{}/{}", work.id("method"), self.fact);
            fact_step(&work.telling(), fact, id, input_title(&work.telling(), self.fact))
        };
        let judged = match (facts.standing(fact), judged) {
            (Standing::NotApplicable, _) => return Err(Halt::NotApplicable(fact.path.clone())),
            (Standing::Given, Some(judged)) => judged,
            (Standing::Missing | Standing::Given, _) => {
                work.known.waiting.insert(fact.path.clone());
                work.tell(|work| {
                    method_step(work, &words::JUDGED, self.text())
                        .outcome(Said::new(&words::MISSING))
                        .children(vec![source(work)])
                });
                return Err(Halt::Missing);
            }
        };
        let points = work.exact(work.indicator.weight.mul(&judged.share))?;
        let off = work.exact(work.indicator.weight.sub(&points))?;
        let points = Number::Exact(points);
        if !off.is_zero() {
            work.deductions.push(DeductionMade {
                points: Number::Exact(off),
                reason: words::same(format!("{} {}", judged.level, judged.written)),
                evidence: Some(fact.evidence.clone()),
                span: Some(fact.span),
            });
        }
        work.tell(|work| {
            let mut parts = vec![source(work)];
            let band = self.levels.iter().find(|one| normalise(&one.level) == normalise(&judged.level));
            parts.extend(band.map(|band| {
                let title = Said::new(&words::LEVEL)
                    .with("level", band.level.as_str())
                    .with("from", share(&band.from))
                    .with("to", share(&band.to));
                Step::new(format!("{}/level", work.id("method")), StepKind::MethodPart, title).rule(band.span)
            }));
            method_step(work, &words::JUDGED, self.text())
                .substituted(format!("{} × {}", work.indicator.weight.shown(), share(&judged.share)))
                .points(&points, None)
                .children(parts)
        });
        Ok(Award::of(points))
    }
}

impl Judged<'_> {
    fn text(&self) -> String {
        format!("judged: {{fact: {}}}", self.fact)
    }
}

fn share(value: &Ratio) -> String {
    in_unit(&Number::Exact(value.clone()), &Unit::percent())
}
