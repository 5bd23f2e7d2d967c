//! `harmonic_mean`.

use heng_formula::number::{Number, Ratio};

use super::{Context, Made, count, shown, zero};
use crate::work::Halt;

/// 调和平均, `harmonic_mean`: n over the sum of the reciprocals of n rates. Near 0 it goes to 0 with its least
/// rate, so where one is 0 it is 0, as a noted step.
pub(super) fn harmonic_mean(context: Context<'_>, rates: &[(&str, &Number)]) -> Result<Made, Halt> {
    let formula = format!("{} ÷ (1 ÷ {})", rates.len(), shown(rates, " + 1 ÷ "));
    if let Some(step) = zero(context, rates)? {
        return Ok(Made { rate: Number::Exact(Ratio::ZERO), formula: "0".to_owned(), steps: vec![step] });
    }
    let one = Number::Exact(Ratio::ONE);
    let mut sum = Number::Exact(Ratio::ZERO);
    for (_, rate) in rates {
        let part = context.number(one.div(rate, context.precision))?;
        sum = context.number(sum.add(&part, context.precision))?;
    }
    let rate = context.number(Number::Exact(count(rates)).div(&sum, context.precision))?;
    Ok(Made { rate, formula, steps: Vec::new() })
}
