//! `lookup`: the points of a group by the first row of a table that the children's rates fit.

use heng_formula::number::{Number, NumberError, Ratio};
use heng_formula::unit::Unit;
use heng_model::{BandResult, LookupRow, RateRange};
use heng_source::{Diagnostic, Said};

use super::{Context, Made, Rated};
use crate::codes;
use crate::explanation::{Step, StepKind};
use crate::figures::in_unit;
use crate::method::Award;
use crate::words;
use crate::work::Halt;

/// The share of the group's weight that a row gives.
fn share(context: Context<'_>, row: &LookupRow) -> Result<Ratio, Halt> {
    match &row.result {
        BandResult::Share(share) => Ok(share.clone()),
        BandResult::Points(points) => context.number(points.div(&context.indicator.weight)),
    }
}

/// 查表, `lookup`: the first row whose conditions all hold. A child that is left out meets no condition, so that a
/// row which names it is passed over.
///
/// Steps: a part for every row looked at, in order.
pub(super) fn first(context: Context<'_>, rows: &[LookupRow], rates: &[(&str, &Number)]) -> Result<Made, Halt> {
    let mut steps = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let fits = context.number(holds(row, rates))?;
        if context.explain {
            let number = index.saturating_add(1);
            let id = format!("{}/aggregate/lookup[{number}]", context.indicator.id);
            let title = Said::new(&words::LOOKUP_ROW).with("number", number).with("text", text(row));
            let step = Step::new(id, StepKind::MethodPart, title).rule(row.span);
            steps.push(step.outcome(Said::new(if fits { &words::MET } else { &words::NOT_MET })));
        }
        if fits {
            let share = share(context, row)?;
            return Ok(Made { formula: share.shown(), rate: Number::Exact(share), steps });
        }
    }
    Err(no_row(context, rates.iter().map(|(id, rate)| format!("{id} {}", in_unit(rate, &Unit::percent()))).collect()))
}

fn no_row(context: Context<'_>, rates: Vec<String>) -> Halt {
    let fault = Diagnostic::new(&codes::NO_LOOKUP_ROW, context.group.aggregate_span)
        .with("group", context.indicator.id.as_str())
        .with("rates", rates)
        .at(heng_model::path::Path::new(&context.indicator.id).to_string());
    Halt::Failed(Box::new(fault))
}

fn holds(row: &LookupRow, rates: &[(&str, &Number)]) -> Result<bool, NumberError> {
    for (id, range) in &row.rates {
        let Some((_, rate)) = rates.iter().find(|(child, _)| child == id) else { return Ok(false) };
        if !inside(range, rate)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn inside(range: &RateRange, rate: &Number) -> Result<bool, NumberError> {
    Ok(sides(range, rate)? == (true, true))
}

/// Whether a rate is not below a range, and whether it is not above it.
fn sides(range: &RateRange, rate: &Number) -> Result<(bool, bool), NumberError> {
    let (mut from, mut to) = (true, true);
    if let Some((bound, closed)) = &range.lower {
        let side = rate.compare(&Number::Exact(bound.value.clone()))?;
        from = side.is_gt() || (side.is_eq() && *closed);
    }
    if let Some((bound, closed)) = &range.upper {
        let side = rate.compare(&Number::Exact(bound.value.clone()))?;
        to = side.is_lt() || (side.is_eq() && *closed);
    }
    Ok((from, to))
}

/// The least and the most that rows give which the rates may fit: down to the first row that fits for sure.
pub(super) fn range(context: Context<'_>, rows: &[LookupRow], rated: &[Rated<'_>]) -> Result<Award, Halt> {
    let mut possible: Vec<Ratio> = Vec::new();
    let mut sure = false;
    for row in rows {
        let (mut may, mut must) = (true, true);
        for (id, range) in &row.rates {
            let Some(one) = rated.iter().find(|one| one.id == id) else {
                (may, must) = (false, false);
                break;
            };
            let low = context.number(sides(range, &one.rate.least))?;
            let high = context.number(sides(range, &one.rate.most))?;
            // A child that is left out under some claims meets no condition under them.
            must &= low == (true, true) && high == (true, true) && !one.perhaps;
            // Somewhere between both ends of the rate, unless it lies wholly below or wholly above.
            may &= high.0 && low.1;
        }
        if may {
            possible.push(share(context, row)?);
        }
        if must {
            sure = true;
            break;
        }
    }
    match (possible.iter().min(), possible.iter().max()) {
        (Some(least), Some(most)) if sure || rated.iter().all(|one| !one.perhaps) => {
            Ok(Award { least: Number::Exact(least.clone()), most: Number::Exact(most.clone()) })
        }
        _ => Err(no_row(context, rated.iter().map(|one| one.id.to_owned()).collect())),
    }
}

/// `甲 ≥ 80%, 乙 < 60%`; of a row without conditions `*`.
fn text(row: &LookupRow) -> String {
    let mut parts = Vec::new();
    for (id, range) in &row.rates {
        if let Some((bound, closed)) = &range.lower {
            parts.push(format!("{id} {} {}", if *closed { '≥' } else { '>' }, bound.written));
        }
        if let Some((bound, closed)) = &range.upper {
            parts.push(format!("{id} {} {}", if *closed { '≤' } else { '<' }, bound.written));
        }
    }
    if parts.is_empty() { "*".to_owned() } else { parts.join(", ") }
}
