//! Whether a value can be read in its quote: 1.7万笔 says 17000笔, 第三 says 3, 85.77% says 85.77%. Works
//! on the quote alone, so it needs no source text.

use heng_formula::number::Ratio;
use heng_formula::unit::{Unit, Units};
use heng_source::{Arg, Diagnostic, Said};

use super::phrases;
use super::reader::Reader;
use super::{Evidence, FactValue};
use crate::codes::dataset::{QUALIFIER_DROPPED, VALUE_NOT_IN_QUOTE};
use crate::quote::figures::{Figure, Qualifier, figures};

/// The most characters of a unit in running text (`个百分点`, `万平方米`).
const LONGEST_UNIT: usize = 6;

impl Reader<'_> {
    /// Warns where the value of a fact or claim is not what its quote says; a finding where the quote
    /// makes it a rough number (超 近 约 余) and the fact does not.
    pub(super) fn value_in_quote(
        &mut self,
        value: &FactValue,
        evidence: &Evidence,
        qualifier: Option<Qualifier>,
        path: &str,
    ) {
        let FactValue::Number { value: number, unit, .. } = value else { return };
        let (Some(quote), Some(span)) = (&evidence.quote, evidence.quote_span) else { return };
        let all = figures(quote);
        let read: Vec<&Figure> = all.iter().filter(|figure| says(figure, number, unit, &self.units)).collect();
        if read.is_empty() {
            if evidence.value_because.is_some() {
                return;
            }
            let mut diagnostic = Diagnostic::new(&VALUE_NOT_IN_QUOTE, span)
                .with("quote", quote.as_str())
                .with("value", value.text())
                .at(path);
            if !all.is_empty() {
                let texts: Vec<Arg> = all.iter().map(|figure| Arg::Text(figure_shown(figure, &self.units))).collect();
                diagnostic = diagnostic.help(Said::new(&phrases::QUOTE_SAYS).with("figures", Arg::List(texts)));
            }
            self.raise(diagnostic);
            return;
        }
        // Of several numbers that fit, one that is qualified as the fact is will do.
        if read.iter().any(|figure| figure.qualifier.is_none() || figure.qualifier == qualifier) {
            return;
        }
        if let Some(said) = read.iter().find_map(|figure| figure.qualifier) {
            self.raise(
                Diagnostic::new(&QUALIFIER_DROPPED, span)
                    .with("quote", quote.as_str())
                    .with("value", value.text())
                    .with("meaning", phrases::qualifier(said))
                    .with("word", said.word())
                    .at(path),
            );
        }
    }
}

/// A number of the quote with the unit behind it.
fn figure_shown(figure: &Figure, units: &Units) -> String {
    match unit_behind(&figure.after, units) {
        Some(unit) if !figure.percent => format!("{}{}", figure.text, unit.symbol),
        _ => figure.text.clone(),
    }
}

/// Whether a figure of a quote says a value (in base units, stated in `unit`).
fn says(figure: &Figure, value: &Ratio, unit: &Unit, units: &Units) -> bool {
    // A quote prints a loss of 3% as 3%; the sign is in its words.
    let value = value.abs();
    let (whole, bare) = (Ratio::from_decimal(figure.value), Ratio::from_decimal(figure.bare));
    let is = |number: &Ratio, unit: &Unit| unit.to_base(number).is_ok_and(|base| base == value);
    if figure.percent {
        return unit.dimension.is_plain() && is(&whole, &Unit::percent());
    }
    if unit.dimension.is_plain() {
        // 2020年, 97.23分: a number without unit is what the quote calls it.
        return whole == value;
    }
    let behind = unit_behind(&figure.after_bare, units)
        .filter(|unit| !unit.dimension.is_plain())
        .map(|unit| (unit, &bare))
        .or_else(|| {
            unit_behind(&figure.after, units).filter(|unit| !unit.dimension.is_plain()).map(|unit| (unit, &whole))
        });
    match behind {
        Some((said, number)) => said.dimension == unit.dimension && is(number, &said),
        // The quote shows no unit that is known: its number is in the unit of the fact, or in full.
        None => is(&whole, unit) || is(&bare, unit) || whole == value,
    }
}

/// The longest unit at the beginning of a text.
fn unit_behind(text: &str, units: &Units) -> Option<Unit> {
    let mut ends: Vec<usize> =
        text.char_indices().map(|(at, c)| at.saturating_add(c.len_utf8())).take(LONGEST_UNIT).collect();
    ends.reverse();
    ends.into_iter().find_map(|end| units.find(text.get(..end)?))
}
