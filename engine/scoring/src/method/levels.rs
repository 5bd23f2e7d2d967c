//! `levels`: points by a level that the data name.

use std::collections::BTreeSet;

use heng_formula::Read;
use heng_formula::number::{Number, NumberError, Ratio};
use heng_model::Level;
use heng_source::{Said, closest, comparable};

use super::{Award, Scoring, given, method_step, span_of};
use crate::codes;
use crate::explanation::{Step, StepKind};
use crate::words;
use crate::work::{Halt, Work};

/// 等次法, `levels: [{level, points | share}]`: the measure is a text that names a level; it gives the points of
/// that level, or its share of the weight. Names are compared in NFKC, without blanks around them. A level
/// that is not listed is a fault.
///
/// Steps: the method, with a part for the level.
///
/// While a fact is missing: the least to the most that a level gives.
impl Scoring for &[Level] {
    fn name(&self) -> &'static str {
        "levels"
    }

    fn reads(&self) -> BTreeSet<Read> {
        BTreeSet::new()
    }

    fn range(&self, weight: &Ratio) -> Result<Award, NumberError> {
        span_of(self.iter().map(|level| &level.result), weight)
    }

    fn award(&self, work: &mut Work<'_>) -> Result<Award, Halt> {
        let stated = work.measured_text()?;
        let name = comparable(&stated);
        let Some((index, level)) = self.iter().enumerate().find(|(_, level)| level.level == name) else {
            return Err(unknown(work, self, &stated));
        };
        let points = Number::Exact(work.exact(level.result.points(&work.indicator.weight))?);
        work.tell(|work| {
            let id = format!("{}/levels[{}]", work.id("method"), index.saturating_add(1));
            let title = Said::new(&words::LEVEL_ROW).with("level", level.level.as_str());
            let part = Step::new(id, StepKind::MethodPart, title).rule(level.span).points(&points, None);
            method_step(work, &words::LEVELS, text(self)).points(&points, None).children(vec![part])
        });
        Ok(Award::of(points))
    }
}

/// The data name a level that the rule does not list.
fn unknown(work: &Work<'_>, levels: &[Level], stated: &str) -> Halt {
    let known: Vec<&str> = levels.iter().map(|level| level.level.as_str()).collect();
    let near = closest(stated, known.iter().copied());
    let mut fault = work.fault(&codes::LEVEL_NOT_LISTED).with("level", stated).with("levels", known.clone());
    if let Some(near) = near {
        fault = fault.help(Said::new(&words::DID_YOU_MEAN).with("name", near));
    }
    for fact in work.measure_reads.iter().flat_map(|read| work.card.facts.behind(read)).take(POINTED_AT) {
        fault = fault.also(fact.span, Said::new(&words::STATED_HERE));
    }
    Halt::Failed(Box::new(fault))
}

/// The most facts that a message about a level points at.
const POINTED_AT: usize = 3;

fn text(levels: &[Level]) -> String {
    let rows = levels.iter().map(|level| format!("{}: {}", level.level, given(&level.result)));
    format!("levels: [{}]", rows.collect::<Vec<_>>().join("; "))
}
