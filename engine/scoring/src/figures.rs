//! How numbers are printed: with their places where they were rounded, else ten true digits.

use heng_formula::number::Number;
use heng_formula::rounding::{Rounding, fixed_text};
use heng_formula::unit::Unit;

use crate::explanation::Quantity;
use crate::scorecard::Points;

/// A number of points: with exactly `places` decimals where it has no more, else as it is shown
/// in explanations.
#[must_use]
pub fn points_text(value: &Number, places: Option<u32>) -> String {
    match (value.exact(), places) {
        (Some(exact), Some(places)) if value.round(places, Rounding::Down).as_ref() == Ok(exact) => {
            fixed_text(exact, places)
        }
        _ => value.shown(),
    }
}

/// Points or a range of points: `97.23`, `[49.23, 97.23]`.
#[must_use]
pub fn range_text(points: &Points) -> String {
    spread_text(&points.least, &points.most, points.places)
}

/// A number of points, or two as a range: `97.23`, `[49.23, 97.23]`.
#[must_use]
pub fn spread_text(least: &Number, most: &Number, places: Option<u32>) -> String {
    if least == most {
        points_text(least, places)
    } else {
        format!("[{}, {}]", points_text(least, places), points_text(most, places))
    }
}

/// A number with its unit: `141.76万元`, `85.77%`, `0.971539…`.
#[must_use]
pub fn quantity_text(quantity: &Quantity) -> String {
    let shown = quantity.unit.from_base(&quantity.value).unwrap_or_else(|_| quantity.value.clone());
    format!("{}{}", points_text(&shown, quantity.places), quantity.unit.symbol)
}

/// A number in base units as it is shown in a unit.
pub(crate) fn in_unit(value: &Number, unit: &Unit) -> String {
    quantity_text(&Quantity { value: value.clone(), unit: unit.clone(), places: None })
}
