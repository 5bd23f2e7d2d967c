//! `interpolate`: points on the straight lines between given points.

use std::collections::BTreeSet;

use heng_formula::Read;
use heng_formula::number::{Number, NumberError, Ratio};
use heng_formula::unit::Unit;
use heng_model::{Interpolate, LinePoint, Outside};
use heng_source::{Phrase, Said};

use super::{Award, Scoring, given, method_step, span_of, written};
use crate::codes;
use crate::explanation::{Step, StepKind};
use crate::figures::in_unit;
use crate::words;
use crate::work::{Halt, Work};

/// 插值法, `interpolate: {points: [{at, points | share}], outside, monotone}`: between two neighbouring points
/// (m₁, p₁) and (m₂, p₂) a measure m gives p₁ + (p₂ − p₁) × (m − m₁) ÷ (m₂ − m₁). Before the first point and
/// behind the last it gives what that point gives (`hold`), or is a fault (`error`). The measure is taken
/// after its rounding; a negative one has no ruling of its own here: a line may well reach below 0.
///
/// Steps: the method, with a part for each of the two points that the measure lies between, or for the one
/// beside which it lies.
///
/// While a fact is missing: the least to the most that a point gives, since between points there is
/// nothing beyond them.
impl Scoring for &Interpolate {
    fn name(&self) -> &'static str {
        "interpolate"
    }

    fn reads(&self) -> BTreeSet<Read> {
        BTreeSet::new()
    }

    fn range(&self, weight: &Ratio) -> Result<Award, NumberError> {
        span_of(self.points.iter().map(|point| &point.result), weight)
    }

    fn award(&self, work: &mut Work<'_>) -> Result<Award, Halt> {
        let (measure, unit) = work.measured_number()?;
        let mut before: Option<(usize, &LinePoint)> = None;
        for point in self.points.iter().enumerate() {
            let side = work.exact(measure.compare(&Number::Exact(point.1.at.value.clone())))?;
            if side.is_gt() {
                before = Some(point);
                continue;
            }
            return match before {
                Some(before) => between(work, self, (&measure, &unit), before, point),
                // The first point belongs to the line.
                None if side.is_eq() => beside(work, self, (&measure, &unit), point, (&words::INTERPOLATE, '=')),
                None => outside(work, self, (&measure, &unit), point, (&words::INTERPOLATE_BEFORE, '<')),
            };
        }
        match before {
            Some(last) => outside(work, self, (&measure, &unit), last, (&words::INTERPOLATE_BEHIND, '>')),
            // Without any point; packs have two at least.
            None => Err(fault(work, self, (&measure, &unit))),
        }
    }
}

/// On the line from one point to the next.
fn between(
    work: &mut Work<'_>,
    rule: &Interpolate,
    (measure, unit): (&Number, &Unit),
    before: (usize, &LinePoint),
    next: (usize, &LinePoint),
) -> Result<Award, Halt> {
    let precision = work.card.precision;
    let (least, most) = (&before.1.at.value, &next.1.at.value);
    let from = work.exact(before.1.result.points(&work.indicator.weight))?;
    let to = work.exact(next.1.result.points(&work.indicator.weight))?;
    let (rise, run) = (work.exact(to.sub(&from))?, work.exact(most.sub(least))?);
    let slope = work.exact(rise.div(&run))?;
    let beyond = work.exact(measure.sub(&Number::Exact(least.clone()), precision))?;
    let change = work.exact(beyond.mul(&Number::Exact(slope), precision))?;
    let points = work.exact(Number::Exact(from.clone()).add(&change, precision))?;
    work.tell(|work| {
        let (from_at, to_at) = (bracketed(written(&before.1.at)), bracketed(written(&next.1.at)));
        method_step(work, &words::INTERPOLATE, text(rule))
            .substituted(format!(
                "{from} + ({to} − {from}) × ({} − {from_at}) ÷ ({to_at} − {from_at})",
                bracketed(&in_unit(measure, unit)),
                from = from.shown(),
                to = to.shown(),
            ))
            .points(&points, None)
            .children(vec![part(work, before, &from), part(work, next, &to)])
    });
    Ok(Award::of(points))
}

/// Beyond an end of the line.
fn outside(
    work: &mut Work<'_>,
    rule: &Interpolate,
    measure: (&Number, &Unit),
    end: (usize, &LinePoint),
    told: (&'static Phrase, char),
) -> Result<Award, Halt> {
    match rule.outside {
        Outside::Hold => beside(work, rule, measure, end, told),
        Outside::Error => Err(fault(work, rule, measure)),
    }
}

/// What a single point gives.
fn beside(
    work: &mut Work<'_>,
    rule: &Interpolate,
    (measure, unit): (&Number, &Unit),
    point: (usize, &LinePoint),
    (title, sign): (&'static Phrase, char),
) -> Result<Award, Halt> {
    let given = work.exact(point.1.result.points(&work.indicator.weight))?;
    let points = Number::Exact(given.clone());
    work.tell(|work| {
        method_step(work, title, text(rule))
            .substituted(format!("{} {sign} {}", in_unit(measure, unit), written(&point.1.at)))
            .points(&points, None)
            .children(vec![part(work, point, &given)])
    });
    Ok(Award::of(points))
}

fn fault(work: &Work<'_>, rule: &Interpolate, (measure, unit): (&Number, &Unit)) -> Halt {
    let at = |point: Option<&LinePoint>| point.map(|point| written(&point.at).to_owned()).unwrap_or_default();
    let fault = work
        .fault(&codes::OUTSIDE_LINE)
        .with("measure", in_unit(measure, unit))
        .with("first", at(rule.points.first()))
        .with("last", at(rule.points.last()));
    Halt::Failed(Box::new(fault))
}

fn part(work: &Work<'_>, (index, point): (usize, &LinePoint), points: &Ratio) -> Step {
    let id = format!("{}/points[{}]", work.id("method"), index.saturating_add(1));
    let title = Said::new(&words::LINE_POINT).with("at", written(&point.at));
    Step::new(id, StepKind::MethodPart, title).rule(point.span).points(&Number::Exact(points.clone()), None)
}

/// A number for a sum, in brackets where it is negative.
fn bracketed(number: &str) -> String {
    if number.starts_with(['-', '−']) { format!("({number})") } else { number.to_owned() }
}

fn text(rule: &Interpolate) -> String {
    let points = rule.points.iter().map(|point| format!("{}: {}", written(&point.at), given(&point.result)));
    let outside = match rule.outside {
        Outside::Hold => "",
        Outside::Error => ", outside: error",
    };
    format!("interpolate: {{points: [{}]{outside}}}", points.collect::<Vec<_>>().join("; "))
}
