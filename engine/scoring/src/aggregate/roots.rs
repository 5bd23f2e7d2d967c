//! `geometric_mean`.

use heng_formula::number::{Number, Ratio};

use super::{Context, Made, count, shown, zero};
use crate::work::Halt;

/// 几何平均, `geometric_mean`: the nth root of the product of n rates; exact where the root is a ratio, else with
/// a bound on its error. Where one rate is 0 it is 0, as a noted step.
pub(super) fn geometric_mean(context: Context<'_>, rates: &[(&str, &Number)]) -> Result<Made, Halt> {
    let formula = format!("({}) ^ (1/{})", shown(rates, " × "), rates.len());
    let mut product = Number::Exact(Ratio::ONE);
    for (_, rate) in rates {
        product = context.number(product.mul(rate, context.precision))?;
    }
    if let Some(step) = zero(context, rates)? {
        return Ok(Made { rate: Number::Exact(Ratio::ZERO), formula, steps: vec![step] });
    }
    let exponent = Number::Exact(context.number(count(rates).reciprocal())?);
    let rate = context.number(product.pow(&exponent, context.precision))?;
    Ok(Made { rate, formula, steps: Vec::new() })
}
