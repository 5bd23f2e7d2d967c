//! A cell of a column in which every row has its own unit: `≥95%`, `≤30万元`, `=100`, `6`, or a text such as
//! 效果明显. The unit stands in the cell or in another column of the row.

use std::sync::Arc;

use heng_formula::limits::MAX_UNIT_CHARACTERS;
use heng_formula::literal::parse_literal;
use heng_formula::number::Ratio;
use heng_formula::unit::{Dimension, Unit};
use heng_source::{Diagnostic, normalise};

use super::FactValue;
use super::phrases;
use super::reader::Reader;
use super::value::Written;
use crate::codes::dataset::{NOT_A_NUMBER, NUMBER_TOO_LARGE};
use crate::pack::sign;

/// What forms write for `%` in a column of units.
const PER_CENT: [&str; 4] = ["百分比", "百分数", "百分率", "百分点"];

impl Reader<'_> {
    /// A number with the unit that it carries, that `unit:` of the cell or the row's column of units says, or with
    /// none; a text where it does not begin with a number, or goes on in words behind it.
    pub(super) fn measured(&mut self, column: Option<&str>, written: Written<'_>, path: &str) -> Option<FactValue> {
        let signed = sign(written.text);
        let text = signed.as_ref().map_or_else(|| normalise(written.text), |(_, rest)| rest.clone());
        let number = parts(text.trim()).and_then(|(number, rest)| Some((number, self.unit_behind(rest)?)));
        let Some((number, inside)) = number else {
            if signed.is_none() {
                return Some(FactValue::Text(Arc::from(written.text)));
            }
            self.not_a_number(written, path);
            return None;
        };
        let Ok(literal) = parse_literal(number, &self.units) else {
            self.not_a_number(written, path);
            return None;
        };
        let named = written.unit.map(|(unit, _)| unit).or(column);
        let unit =
            inside.or_else(|| named.and_then(|unit| self.unit_behind(unit).flatten())).unwrap_or_else(Unit::plain);
        let Ok(value) = unit.to_base(&literal.number) else {
            self.raise(Diagnostic::new(&NUMBER_TOO_LARGE, written.span).with("value", written.text).at(path));
            return None;
        };
        Some(FactValue::Number { value, unit, written: written.text.to_owned(), decimals: literal.decimals })
    }

    fn not_a_number(&mut self, written: Written<'_>, path: &str) {
        let diagnostic = Diagnostic::new(&NOT_A_NUMBER, written.span)
            .with("value", written.text)
            .with("path", path)
            .with("reason", &phrases::NO_NUMBER);
        self.raise(diagnostic.at(path));
    }

    /// The unit of a text: a known one, or one of its own kind by its name. `Some(None)` for no text, `None` where
    /// the text is no unit.
    fn unit_behind(&self, text: &str) -> Option<Option<Unit>> {
        let symbol = normalise(text.trim());
        if symbol.is_empty() {
            return Some(None);
        }
        if PER_CENT.contains(&symbol.as_str()) {
            return Some(Some(Unit::percent()));
        }
        if let Some(unit) = self.units.find(&symbol) {
            return Some(Some(unit));
        }
        let word = symbol.chars().count() <= MAX_UNIT_CHARACTERS
            && symbol.split('/').all(|part| !part.is_empty() && part.chars().all(char::is_alphabetic));
        // 万 before a unit that nobody declared: 万株 is ten thousand 株.
        let (symbol, base, scale) = match symbol.strip_prefix('万').filter(|rest| !rest.is_empty()) {
            Some(rest) => (symbol.clone(), rest.to_owned(), Ratio::integer(10_000)),
            None => (symbol.clone(), symbol.clone(), Ratio::ONE),
        };
        word.then(|| Some(Unit { symbol, dimension: Dimension { factors: [(base, 1)].into() }, scale }))
    }
}

/// Whether a number as written (`≥95%`, `100百分比`, `90%以上`) says its unit itself.
pub(super) fn says(written: &str, unit: &Unit) -> bool {
    written.contains(unit.symbol.as_str())
        || (unit.symbol == "%" && PER_CENT.iter().any(|word| normalise(written).contains(word)))
}

/// The number that a text begins with, and what stands behind it.
fn parts(text: &str) -> Option<(&str, &str)> {
    let digits = text.strip_prefix(['-', '+', '\u{2212}']).unwrap_or(text);
    if !digits.starts_with(|one: char| one.is_ascii_digit()) {
        return None;
    }
    let signs = text.len().checked_sub(digits.len())?;
    let end = digits.find(|one: char| !(one.is_ascii_digit() || one == ',' || one == '.')).unwrap_or(digits.len());
    text.split_at_checked(signs.checked_add(end)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_part_from_their_units() {
        for (text, expected) in [
            ("95%", Some(("95", "%"))),
            ("-1.5万元", Some(("-1.5", "万元"))),
            ("7,239.58 万元", Some(("7,239.58", " 万元"))),
            ("100", Some(("100", ""))),
            ("效果明显", None),
            ("-", None),
        ] {
            assert_eq!(parts(text), expected);
        }
    }

    #[test]
    fn a_unit_that_is_written_is_not_written_twice() {
        let percent = Unit::percent();
        for (written, says_it) in [("≥100百分比", true), ("90%以上", true), ("95%", true), ("96", false)] {
            assert_eq!(says(written, &percent), says_it, "{written}");
        }
        let fact = |written: &str| FactValue::Number {
            value: Ratio::ONE,
            unit: percent.clone(),
            written: written.to_owned(),
            decimals: 0,
        };
        assert_eq!(fact("≥100百分比").text(), "≥100百分比");
        assert_eq!(fact("100").text(), "100%");
    }
}
