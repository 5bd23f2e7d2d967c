//! What makes the points of a group of those of its children, where it is not their sum: the children's score
//! rates (points ÷ weight) give a rate, and the rate a share of the group's weight. A file for each aggregate
//! that has more to it than a line of arithmetic.

mod harmonic;
mod lookup;
mod roots;
mod script;

use std::cmp::Ordering;

use heng_formula::number::{Number, NumberError, Precision, Ratio};
use heng_formula::unit::Unit;
use heng_model::{Aggregate, Group, Indicator, Name};
use heng_source::{Phrase, Said};

use crate::explanation::{Quantity, Step, StepKind};
use crate::method::Award;
use crate::words;
use crate::work::{self, Halt};

/// A child that counts, with its score rate from least to most.
pub(crate) struct Rated<'a> {
    pub(crate) id: &'a str,
    pub(crate) name: &'a Name,
    /// Both ends; the same number where nothing is open.
    pub(crate) rate: Award,
    /// Whether under some claims it does not apply, and may then be left out.
    pub(crate) perhaps: bool,
    /// From what it was made, for the explanation: points and weight.
    pub(crate) shown: String,
}

/// What an aggregate may use besides the rates.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) pack: &'a heng_model::Pack,
    pub(crate) indicator: &'a Indicator,
    pub(crate) group: &'a Group,
    pub(crate) precision: Precision,
    pub(crate) explain: bool,
}

impl Context<'_> {
    /// An arithmetic result of the aggregate.
    pub(crate) fn number<T>(&self, result: Result<T, NumberError>) -> Result<T, Halt> {
        result.map_err(|error| work::arithmetic(error, &self.indicator.id, self.group.aggregate_span))
    }
}

/// What an aggregate came to at one end.
pub(crate) struct Made {
    pub(crate) rate: Number,
    /// The formula with its numbers.
    pub(crate) formula: String,
    /// What happened besides: a zero that decided, a row, a script's notes.
    pub(crate) steps: Vec<Step>,
}

/// The points of a group before rounding, and the step that tells how they came about. `rated` is not empty.
///
/// # Errors
/// Overflow, undecided, a fault of a script or a table.
pub(crate) fn aggregate(
    context: Context<'_>,
    rated: &[Rated<'_>],
    weight: &Ratio,
) -> Result<(Award, Option<Step>), Halt> {
    let weight = Number::Exact(weight.clone());
    let open = rated.iter().any(|one| one.rate.least != one.rate.most);
    let least: Vec<(&str, &Number)> = rated.iter().map(|one| (one.id, &one.rate.least)).collect();
    let most: Vec<(&str, &Number)> = rated.iter().map(|one| (one.id, &one.rate.most)).collect();
    let (rates, formula, mut parts) = match (&context.group.aggregate, open) {
        (Aggregate::Lookup(rows), true) => (lookup::range(context, rows, rated)?, None, Vec::new()),
        (Aggregate::Script(call), true) if !call.monotone => {
            script::complete(context, call, &least)?;
            (Award { least: Number::Exact(Ratio::ZERO), most: Number::Exact(Ratio::ONE) }, None, Vec::new())
        }
        (_, true) => {
            let (low, high) = (once(context, &least)?.rate, once(context, &most)?.rate);
            // A script may not be as monotone as its pack says.
            let turned = low != high && context.number(low.compare(&high))?.is_gt();
            let ends = if turned { Award { least: high, most: low } } else { Award { least: low, most: high } };
            (ends, None, Vec::new())
        }
        (_, false) => {
            let made = once(context, &least)?;
            (Award::of(made.rate), Some(made.formula), made.steps)
        }
    };
    let points = Award {
        least: context.number(weight.mul(&rates.least, context.precision))?,
        most: context.number(weight.mul(&rates.most, context.precision))?,
    };
    if !context.explain {
        return Ok((points, None));
    }
    let id = &context.indicator.id;
    let mut children: Vec<Step> = rated
        .iter()
        .map(|one| {
            let title = words::named(&words::RATE_OF, one.name);
            let step = Step::new(format!("{id}/aggregate/rate[{}]", one.id), StepKind::MethodPart, title);
            rate(step, &one.rate).substituted(one.shown.as_str())
        })
        .collect();
    children.append(&mut parts);
    let mut step =
        Step::new(format!("{id}/aggregate"), StepKind::Aggregate, Said::new(title(&context.group.aggregate)))
            .text(format!("aggregate: {}", context.group.aggregate.word()))
            .rule(context.group.aggregate_span)
            .range(&points.least, &points.most, None)
            .children(children);
    if let Some(formula) = formula {
        step = step.substituted(format!("{} × {formula}", weight.shown()));
    }
    Ok((points, Some(step)))
}

/// A step that came to a rate, or to a range of rates.
fn rate(step: Step, rate: &Award) -> Step {
    if rate.least == rate.most {
        return step.quantity(Quantity { value: rate.least.clone(), unit: Unit::percent(), places: None });
    }
    let shown = |number: &Number| crate::figures::in_unit(number, &Unit::percent());
    step.outcome(Said::new(&words::FROM_TO).with("least", shown(&rate.least)).with("most", shown(&rate.most)))
}

fn title(aggregate: &Aggregate) -> &'static Phrase {
    match aggregate {
        Aggregate::Sum => &words::SUM,
        Aggregate::Mean => &words::MEAN,
        Aggregate::WeightedMean(_) => &words::WEIGHTED_MEAN,
        Aggregate::GeometricMean => &words::GEOMETRIC_MEAN,
        Aggregate::HarmonicMean => &words::HARMONIC_MEAN,
        Aggregate::Min => &words::LEAST,
        Aggregate::Lookup(_) => &words::LOOKUP,
        Aggregate::Script(_) => &words::AGGREGATE_SCRIPT,
    }
}

/// The aggregate of settled rates.
fn once(context: Context<'_>, rates: &[(&str, &Number)]) -> Result<Made, Halt> {
    let precision = context.precision;
    match &context.group.aggregate {
        Aggregate::Sum | Aggregate::Mean => context.number(mean(rates, precision)),
        Aggregate::WeightedMean(coefficients) => {
            let weighted: Vec<(Ratio, &Number)> =
                rates.iter().filter_map(|(id, rate)| Some((coefficients.get(*id)?.clone(), *rate))).collect();
            context.number(weighted_mean(&weighted, precision))
        }
        Aggregate::GeometricMean => roots::geometric_mean(context, rates),
        Aggregate::HarmonicMean => harmonic::harmonic_mean(context, rates),
        Aggregate::Min => context.number(least(rates)),
        Aggregate::Lookup(rows) => lookup::first(context, rows, rates),
        Aggregate::Script(call) => script::run(context, call, rates),
    }
}

/// The names of the rates in a formula.
fn shown(rates: &[(&str, &Number)], sign: &str) -> String {
    rates.iter().map(|(_, rate)| rate.shown()).collect::<Vec<_>>().join(sign)
}

fn count(rates: &[(&str, &Number)]) -> Ratio {
    Ratio::integer(i64::try_from(rates.len()).unwrap_or(i64::MAX))
}

/// 平均, `mean`: the sum of the rates over their number.
fn mean(rates: &[(&str, &Number)], precision: Precision) -> Result<Made, NumberError> {
    let mut sum = Number::Exact(Ratio::ZERO);
    for (_, rate) in rates {
        sum = sum.add(rate, precision)?;
    }
    let rate = sum.div(&Number::Exact(count(rates)), precision)?;
    Ok(Made { rate, formula: format!("({}) ÷ {}", shown(rates, " + "), rates.len()), steps: Vec::new() })
}

/// 加权平均, `weighted_mean`: the coefficients of those left out are left out with them.
fn weighted_mean(rates: &[(Ratio, &Number)], precision: Precision) -> Result<Made, NumberError> {
    let (mut sum, mut all) = (Number::Exact(Ratio::ZERO), Ratio::ZERO);
    let mut parts = Vec::with_capacity(rates.len());
    for (coefficient, rate) in rates {
        sum = sum.add(&rate.mul(&Number::Exact(coefficient.clone()), precision)?, precision)?;
        all = all.add(coefficient)?;
        parts.push(format!("{} × {}", coefficient.shown(), rate.shown()));
    }
    let formula = if all == Ratio::ONE {
        format!("({})", parts.join(" + "))
    } else {
        format!("({}) ÷ {}", parts.join(" + "), all.shown())
    };
    Ok(Made { rate: sum.div(&Number::Exact(all), precision)?, formula, steps: Vec::new() })
}

/// 取最低, `min`.
fn least(rates: &[(&str, &Number)]) -> Result<Made, NumberError> {
    let mut least: Option<&Number> = None;
    for (_, rate) in rates {
        least = match least {
            Some(before) if before == *rate || before.compare(rate)? != Ordering::Greater => Some(before),
            _ => Some(rate),
        };
    }
    let rate = least.cloned().unwrap_or(Number::Exact(Ratio::ZERO));
    Ok(Made { rate, formula: format!("min({})", shown(rates, ", ")), steps: Vec::new() })
}

/// Whether a rate is 0, which decides a geometric and a harmonic mean; with the step that says so.
fn zero(context: Context<'_>, rates: &[(&str, &Number)]) -> Result<Option<Step>, Halt> {
    let zero = Number::Exact(Ratio::ZERO);
    for (id, rate) in rates {
        if context.number(rate.compare(&zero))?.is_le() {
            let title = Said::new(&words::ZERO_RATE).with("text", *id);
            let step = Step::new(format!("{}/aggregate/zero", context.indicator.id), StepKind::Ruling, title);
            return Ok(Some(step.points(&zero, None).rule(context.group.aggregate_span)));
        }
    }
    Ok(None)
}
