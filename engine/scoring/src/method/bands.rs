//! `bands`: points by the band that the measure lies in.

use std::collections::BTreeSet;

use heng_formula::Read;
use heng_formula::number::{Number, NumberError, Ratio};
use heng_formula::unit::Unit;
use heng_model::Band;
use heng_source::Said;

use super::{Award, Scoring, given, method_step, span_of, written};
use crate::codes;
use crate::explanation::{Step, StepKind};
use crate::figures::in_unit;
use crate::words;
use crate::work::{Halt, Work};

/// 区间法, `bands: [{from, to, points | share}]`: the points of the band that the measure lies in, or its
/// share of the weight. Each end is open or closed; the measure is taken after its rounding; a band may
/// take in negative measures, so these have no ruling of their own here.
///
/// Steps: the method, with a part for every band looked at, in order, and whether the measure lies in it.
/// A measure outside all bands is a fault.
///
/// While a fact is missing: the least to the most that a band gives.
impl Scoring for &[Band] {
    fn name(&self) -> &'static str {
        "bands"
    }

    fn reads(&self) -> BTreeSet<Read> {
        BTreeSet::new()
    }

    fn range(&self, weight: &Ratio) -> Result<Award, NumberError> {
        span_of(self.iter().map(|band| &band.result), weight)
    }

    fn award(&self, work: &mut Work<'_>) -> Result<Award, Halt> {
        let (measure, unit) = work.measured_number()?;
        let mut looked_at = Vec::new();
        let mut reached: Option<(&Band, Number)> = None;
        for (index, band) in self.iter().enumerate() {
            let inside = work.exact(holds(band, &measure))?;
            let points = work.exact(band.result.points(&work.indicator.weight))?;
            if work.card.explain {
                looked_at.push(part(work, index, band, inside, &points));
            }
            if inside {
                reached = Some((band, Number::Exact(points)));
                break;
            }
        }
        let Some((band, points)) = reached else {
            let bands: Vec<String> = self.iter().map(interval).collect();
            let fault = work.fault(&codes::NO_BAND).with("measure", in_unit(&measure, &unit)).with("bands", bands);
            return Err(Halt::Failed(Box::new(fault)));
        };
        work.tell(|work| {
            method_step(work, &words::BANDS, text(self))
                .substituted(placed(band, &measure, &unit))
                .points(&points, None)
                .children(looked_at)
        });
        Ok(Award::of(points))
    }
}

fn holds(band: &Band, measure: &Number) -> Result<bool, NumberError> {
    if let Some((bound, closed)) = &band.lower {
        let side = measure.compare(&Number::Exact(bound.value.clone()))?;
        if side.is_lt() || (side.is_eq() && !closed) {
            return Ok(false);
        }
    }
    if let Some((bound, closed)) = &band.upper {
        let side = measure.compare(&Number::Exact(bound.value.clone()))?;
        if side.is_gt() || (side.is_eq() && !closed) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn part(work: &Work<'_>, index: usize, band: &Band, inside: bool, points: &Ratio) -> Step {
    let id = format!("{}/bands[{}]", work.id("method"), index.saturating_add(1));
    let title = Said::new(&words::BAND).with("band", interval(band));
    let step = Step::new(id, StepKind::MethodPart, title).rule(band.span);
    if inside { step.points(&Number::Exact(points.clone()), None) } else { step.outcome(Said::new(&words::NOT_MET)) }
}

/// `≥ 80%, < 95%`.
fn interval(band: &Band) -> String {
    let lower =
        band.lower.as_ref().map(|(bound, closed)| format!("{} {}", if *closed { '≥' } else { '>' }, written(bound)));
    let upper =
        band.upper.as_ref().map(|(bound, closed)| format!("{} {}", if *closed { '≤' } else { '<' }, written(bound)));
    let ends: Vec<String> = lower.into_iter().chain(upper).collect();
    if ends.is_empty() { "−∞ – ∞".to_owned() } else { ends.join(", ") }
}

/// `80% ≤ 85.77% < 95%`.
fn placed(band: &Band, measure: &Number, unit: &Unit) -> String {
    let lower = band
        .lower
        .as_ref()
        .map_or(String::new(), |(bound, closed)| format!("{} {} ", written(bound), if *closed { '≤' } else { '<' }));
    let upper = band
        .upper
        .as_ref()
        .map_or(String::new(), |(bound, closed)| format!(" {} {}", if *closed { '≤' } else { '<' }, written(bound)));
    format!("{lower}{}{upper}", in_unit(measure, unit))
}

fn text(bands: &[Band]) -> String {
    let rows = bands.iter().map(|band| format!("{}: {}", interval(band), given(&band.result)));
    format!("bands: [{}]", rows.collect::<Vec<_>>().join("; "))
}
