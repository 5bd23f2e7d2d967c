//! The places of a set: who is ranked among whom, by which number, and the step that tells it.

use heng_formula::number::{Number, NumberError, Precision};
use heng_formula::{Order, Peers, Statistic, Ties};
use heng_model::{GradeOn, RankOf, RankRule};
use heng_source::{Diagnostic, Said};

use crate::assemble::TOTAL_ID;
use crate::codes;
use crate::explanation::{Step, StepKind};
use crate::population::Seats;
use crate::score::Run;
use crate::scorecard::{IndicatorScore, Points, RankScore, Scorecard, State};
use crate::words;

/// A place with the number behind it.
#[derive(Debug)]
pub(crate) struct Place {
    place: Number,
    tied: usize,
    size: usize,
}

/// The place of every member that has the result which is ranked, and takes part. `numbers`: what each is ranked by.
///
/// # Errors
/// That some of the numbers cannot be told apart.
pub(crate) fn places(
    rule: &RankRule,
    seats: &Seats,
    numbers: &[Option<Number>],
    precision: Precision,
) -> Result<Vec<Option<Place>>, Diagnostic> {
    let mut out: Vec<Option<Place>> = numbers.iter().map(|_| None).collect();
    for group in seats.groups().into_values() {
        let number = |member: usize| numbers.get(member).cloned().flatten();
        let numbers: Vec<(usize, Number)> = group.into_iter().filter_map(|at| Some((at, number(at)?))).collect();
        let given = given(rule, &numbers, precision)
            .map_err(|_| Diagnostic::new(&codes::RANK_UNDECIDED, rule.span).with("id", rule.id.as_str()))?;
        for ((member, _), place) in numbers.into_iter().zip(given) {
            if let Some(slot) = out.get_mut(member) {
                *slot = Some(place);
            }
        }
    }
    Ok(out)
}

fn given(rule: &RankRule, numbers: &[(usize, Number)], precision: Precision) -> Result<Vec<Place>, NumberError> {
    let peers = Peers::new(numbers.iter().map(|(_, number)| number.clone()).collect(), precision)?;
    let asked = |order: Order, ties: Ties, number: &Number| {
        Ok(peers.value(&Statistic::Rank(order, ties), Some(number))?.unwrap_or_else(|| number.clone()))
    };
    numbers
        .iter()
        .map(|(_, number)| {
            let (first, last) = (asked(rule.order, Ties::Min, number)?, asked(rule.order, Ties::Max, number)?);
            let more = last.sub(&first, precision)?.exact().and_then(heng_formula::number::Ratio::to_i64).unwrap_or(0);
            Ok(Place {
                place: asked(rule.order, rule.ties, number)?,
                tied: usize::try_from(more).unwrap_or(0) + 1,
                size: peers.len(),
            })
        })
        .collect()
}

/// The number by which a member is ranked; `None` where it has none, or a range.
pub(crate) fn ranked(rule: &RankRule, card: &Scorecard, run: &Run<'_>) -> Option<Number> {
    match &rule.of {
        RankOf::Total => settled(&card.total, rule.on),
        RankOf::Points(id) => settled(&scored(card, id)?.points, rule.on),
        RankOf::Rate(id) => {
            let one = scored(card, id)?;
            let weight = one.effective_weight.as_ref().unwrap_or(&one.weight);
            settled(&one.points, rule.on)?.div(&Number::Exact(weight.clone()), run.precision).ok()
        }
        RankOf::Measure(id) => Some(find(&card.indicators, id)?.measure.as_ref()?.value.clone()),
        RankOf::Value(id) => run.value_of(id, rule.on),
    }
}

/// An indicator that has points of its own.
fn scored<'a>(card: &'a Scorecard, id: &str) -> Option<&'a IndicatorScore> {
    find(&card.indicators, id).filter(|one| one.state == State::Scored)
}

fn find<'a>(list: &'a [IndicatorScore], id: &str) -> Option<&'a IndicatorScore> {
    list.iter().find_map(|one| if one.id == id { Some(one) } else { find(&one.children, id) })
}

fn settled(points: &Points, on: GradeOn) -> Option<Number> {
    if points.least != points.most {
        return None;
    }
    match on {
        GradeOn::Printed => Some(points.least.clone()),
        GradeOn::Exact => Some(points.unrounded.as_ref().unwrap_or(&points.least).clone()),
    }
}

/// Puts a place into a scorecard and its explanation.
pub(crate) fn give(card: &mut Scorecard, rule: &RankRule, place: Place) {
    let Place { place, tied, size } = place;
    if let Some(explanation) = &mut card.explanation {
        let phrase = if tied > 1 { &words::PLACE_SHARED } else { &words::PLACE_OF };
        let outcome = Said::new(phrase)
            .with("place", place.shown())
            .with("tied", tied.to_string())
            .with("size", size.to_string());
        explanation.children.push(
            Step::new(format!("{TOTAL_ID}/ranks/{}", rule.id), StepKind::Rank, words::named(&words::NAMED, &rule.name))
                .outcome(outcome)
                .rule(rule.span),
        );
    }
    card.ranks.push(RankScore { id: rule.id.clone(), name: rule.name.clone(), place, tied, size });
}
