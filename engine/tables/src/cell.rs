//! What a cell states: nothing, not applicable, or a text with its unit and reason.

use heng_source::{Diagnostic, Entry, Span, comparable, normalise};

use crate::codes::{BAD_FRACTION, CELL_COVERED, CELL_ERROR, CELL_UNSOLVED};
use crate::mapping::{Coded, Condition, Mapping, Meaning, Text};
use crate::plan::{ColumnPlan, TablePlan};
use crate::table::{CellKind, Row, letters};
use crate::tree::{entry, scalar};

/// What a spreadsheet writes where it could not compute.
const ERRORS: &[&str] =
    &["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#GETTING_DATA"];

/// What a cell states.
pub(crate) enum Taken<'a> {
    /// A code says that it is missing.
    Missing(Span),
    /// A blank cell, for which no code says what it means.
    Blank(Span),
    /// It does not apply, and why.
    NotApplicable(&'a Text, Span),
    /// A text; a reason where the code gives one.
    Value { text: String, span: Span, because: Option<&'a Text> },
}

/// A column that is read for a row.
pub(crate) struct Reading<'a> {
    pub(crate) plan: &'a TablePlan<'a>,
    pub(crate) column: &'a ColumnPlan<'a>,
    pub(crate) mapping: &'a Mapping,
}

/// Whether a unit says that 0.95 means 95%.
pub(crate) fn is_fraction(unit: &Text) -> bool {
    matches!(normalise(&unit.text).as_str(), "fraction" | "小数")
}

/// Whether a basis is the one that a source gives by itself.
pub(crate) fn is_reported(basis: &Text) -> bool {
    matches!(normalise(&basis.text).as_str(), "reported" | "报告")
}

impl<'a> Reading<'a> {
    /// The place of the cell; of one that is not there the row.
    pub(crate) fn span(&self, row: &Row) -> Span {
        let table = self.plan.table;
        row.cells.get(self.column.index).map_or_else(|| table.row_span(row), |cell| table.span(cell))
    }

    /// What the cell states, or why it states nothing that can be used.
    pub(crate) fn take(&self, row: &Row) -> Result<Taken<'a>, Diagnostic> {
        let span = self.span(row);
        let cell = row.cells.get(self.column.index);
        let text = cell.map_or("", |cell| &cell.text).trim();
        let fault = |code| {
            Diagnostic::new(code, span)
                .with("table", self.plan.table.name.as_str())
                .with("row", row.number.to_string())
                .with("column", self.column.spec.title.text.as_str())
                .with("value", text)
        };
        match cell.map_or(CellKind::Plain, |cell| cell.kind) {
            CellKind::Plain => {}
            CellKind::Unsolved => return Err(fault(&CELL_UNSOLVED)),
            CellKind::Covered => return Err(fault(&CELL_COVERED)),
        }
        let form = comparable(text);
        let codes = [&self.column.spec.codes, &self.plan.spec.codes, &self.mapping.codes];
        let holds = |coded: &&Coded| {
            let met =
                |one: &Condition| self.plan.asked.get(one.title.text.as_str()).is_some_and(|at| one.met(row, *at));
            coded.conditions.iter().all(met)
        };
        match codes.into_iter().find_map(|codes| codes.get(&form).filter(holds)).map(|coded| &coded.meaning) {
            Some(Meaning::Missing) => return Ok(Taken::Missing(span)),
            Some(Meaning::NotApplicable(because)) => return Ok(Taken::NotApplicable(because, span)),
            Some(Meaning::Value(value, because)) => {
                return Ok(Taken::Value { text: value.text.clone(), span, because: because.as_ref() });
            }
            None if form.is_empty() => return Ok(Taken::Blank(span)),
            None => {}
        }
        if ERRORS.contains(&text) {
            return Err(fault(&CELL_ERROR));
        }
        let text = match &self.column.spec.unit {
            Some(unit) if is_fraction(unit) => percent(text).ok_or_else(|| fault(&BAD_FRACTION))?,
            _ => text.to_owned(),
        };
        Ok(Taken::Value { text, span, because: None })
    }

    /// The unit that stands beside the value.
    pub(crate) fn unit(&self) -> Option<&'a Text> {
        self.column.spec.unit.as_ref().filter(|unit| !is_fraction(unit))
    }

    /// `because:` of the column, or of its table.
    pub(crate) fn because(&self) -> Option<Entry> {
        let because = self.column.spec.because.as_ref().or(self.plan.spec.because.as_ref())?;
        Some(entry("because", because.span, scalar(&because.text, because.span)))
    }

    /// `basis:` of the column, or of its table. What a source reports needs none.
    pub(crate) fn basis(&self) -> Option<Entry> {
        let basis = self.column.spec.basis.as_ref().or(self.plan.spec.basis.as_ref())?;
        (!is_reported(basis)).then(|| entry("basis", basis.span, scalar(&basis.text, basis.span)))
    }

    /// Where the value stands: the table, and the cell with the title of its column.
    pub(crate) fn evidence(&self, row: &Row, span: Span) -> [Entry; 2] {
        let section = format!("{}{} {}", letters(self.column.index), row.number, self.column.spec.title.text);
        [entry("source", span, scalar(&self.plan.spec.id.text, span)), entry("section", span, scalar(&section, span))]
    }
}

/// `0.9215` as `92.15%`: the point moves two places, digit by digit.
pub(crate) fn percent(text: &str) -> Option<String> {
    let form = normalise(text);
    let (sign, digits) = match form.strip_prefix(['-', '−']) {
        Some(digits) => ("-", digits),
        None => ("", form.strip_prefix('+').unwrap_or(&form)),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !plain(whole) || !plain(fraction) {
        return None;
    }
    let mut rest = fraction.chars();
    let moved: String = (0..2).map(|_| rest.next().unwrap_or('0')).collect();
    let whole = format!("{whole}{moved}");
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let rest = rest.as_str();
    Some(if rest.is_empty() { format!("{sign}{whole}%") } else { format!("{sign}{whole}.{rest}%") })
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn fractions_become_per_cent_digit_by_digit() {
        for (text, wanted) in [
            ("0.95", Some("95%")),
            ("0.9215", Some("92.15%")),
            ("1", Some("100%")),
            ("0.005", Some("0.5%")),
            ("0", Some("0%")),
            ("-0.1", Some("-10%")),
            ("1.2", Some("120%")),
            ("0.10", Some("10%")),
            ("95%", None),
            ("x", None),
            ("1e-2", None),
            ("", None),
        ] {
            assert_eq!(percent(text).as_deref(), wanted, "{text}");
        }
    }
}
