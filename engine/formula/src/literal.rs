//! Numbers as people write them: `0.10`, `95%`, `7,239.58`, `7237.7 万元`, full-width digits. Read from
//! their text, never through a float.

use crate::number::Ratio;
use crate::unit::{Unit, Units};

/// A number read from its text.
#[derive(Debug, Clone, PartialEq)]
pub struct Literal {
    /// The number as written, before its unit is applied: 7239.58.
    pub number: Ratio,
    /// Printed decimal places: 2.
    pub decimals: u32,
    /// The unit written behind it, if any.
    pub unit: Option<Unit>,
}

impl Literal {
    /// The value in base units of its own unit, or the bare number.
    ///
    /// # Errors
    /// Overflow.
    pub fn base(&self) -> Result<Ratio, crate::number::NumberError> {
        match &self.unit {
            Some(unit) => unit.to_base(&self.number),
            None => Ok(self.number.clone()),
        }
    }
}

/// Why a text is no number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LiteralError {
    /// Not a number at all.
    NotANumber,
    /// `1,23`: the commas do not stand before groups of three.
    Grouping,
    /// `1e3`: exponents are not accepted.
    Exponent,
    /// More digits than the limit: 28 significant ones.
    TooLong,
    /// A number with an unknown unit; the unit's text.
    UnknownUnit(String),
}

/// Reads a number with an optional unit. Surrounding blanks and blanks before the unit are allowed;
/// NFKC is applied first, full-width signs become ASCII.
///
/// # Errors
/// Why it is no number.
pub fn parse_literal(text: &str, units: &Units) -> Result<Literal, LiteralError> {
    let _ = (text, units);
    todo!()
}
