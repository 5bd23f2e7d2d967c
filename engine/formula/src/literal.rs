//! Numbers as people write them: `0.10`, `95%`, `7,239.58`, `7237.7 万元`, full-width digits. Read from
//! their text, never through a float.

use crate::limits::{MAX_LITERAL_DIGITS, MAX_PLACES};
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
    /// More digits than the limit: 28 significant ones, or 28 decimals.
    TooLong,
    /// A number with an unknown unit; the unit's text.
    UnknownUnit(String),
}

/// Reads a number with an optional unit. Surrounding blanks and blanks before the unit are allowed;
/// full-width digits, signs, commas and points are read as ASCII ones, the unit is compared in NFKC.
///
/// Other digits of Unicode (①, ², Ⅷ, 二) are not read as numbers: NFKC would turn `10²` into 102.
///
/// # Errors
/// Why it is no number.
pub fn parse_literal(text: &str, units: &Units) -> Result<Literal, LiteralError> {
    let blank = |c: char| c.is_whitespace() || c == '\u{feff}';
    let text: String = text.trim_matches(blank).chars().map(half_width).collect();
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(&text)),
    };
    let end = unsigned.find(|c: char| !(c.is_ascii_digit() || c == ',' || c == '.')).unwrap_or(unsigned.len());
    let (digits, rest) = unsigned.split_at_checked(end).ok_or(LiteralError::NotANumber)?;
    let (whole, decimals) = match digits.split_once('.') {
        Some((_, "")) => return Err(LiteralError::NotANumber),
        Some((whole, decimals)) => (whole, decimals),
        None => (digits, ""),
    };
    if whole.is_empty() || decimals.contains('.') {
        return Err(LiteralError::NotANumber);
    }
    if decimals.contains(',') {
        return Err(LiteralError::Grouping);
    }
    let whole = ungrouped(whole)?;
    let number = value(&whole, decimals, negative)?;
    let unit = rest.trim_matches(blank);
    let unit = if unit.is_empty() { None } else { Some(unit_behind(unit, units)?) };
    Ok(Literal { number, decimals: u32::try_from(decimals.len()).unwrap_or(u32::MAX), unit })
}

/// The whole digits without their commas.
fn ungrouped(whole: &str) -> Result<String, LiteralError> {
    if !whole.contains(',') {
        return Ok(whole.to_owned());
    }
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    // `0,123` is more likely a decimal comma than a grouped number.
    let good = (1..=3).contains(&first.len()) && !first.starts_with('0') && groups.all(|group| group.len() == 3);
    if good { Ok(whole.replace(',', "")) } else { Err(LiteralError::Grouping) }
}

fn value(whole: &str, decimals: &str, negative: bool) -> Result<Ratio, LiteralError> {
    let digits = format!("{whole}{decimals}");
    let significant = digits.trim_start_matches('0');
    let places = u32::try_from(decimals.len()).map_err(|_| LiteralError::TooLong)?;
    if significant.len() > MAX_LITERAL_DIGITS || places > MAX_PLACES {
        return Err(LiteralError::TooLong);
    }
    // 28 digits and 10^28 both fit i128.
    let size = if significant.is_empty() { 0 } else { significant.parse().map_err(|_| LiteralError::TooLong)? };
    let power = 10_i128.checked_pow(places).ok_or(LiteralError::TooLong)?;
    let size = Ratio::new(size, power).map_err(|_| LiteralError::TooLong)?;
    Ok(if negative { size.neg() } else { size })
}

fn unit_behind(text: &str, units: &Units) -> Result<Unit, LiteralError> {
    if let Some(unit) = units.find(text) {
        return Ok(unit);
    }
    let mut letters = text.chars();
    match letters.next() {
        Some('e' | 'E') if letters.next().is_some_and(|c| c.is_ascii_digit() || c == '+' || c == '-') => {
            Err(LiteralError::Exponent)
        }
        Some(c) if c.is_alphabetic() || c == '%' || c == '‰' => Err(LiteralError::UnknownUnit(text.to_owned())),
        _ => Err(LiteralError::NotANumber),
    }
}

/// Full-width ASCII and the minus sign of mathematics as ASCII.
fn half_width(c: char) -> char {
    match c {
        '\u{2212}' => '-',
        '！'..='～' => u32::from(c).checked_sub(0xFEE0).and_then(char::from_u32).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
#[path = "literal_tests.rs"]
mod tests;
