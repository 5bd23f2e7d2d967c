//! The rows of a table by entity and year: which are whose, and what is wrong with those that are nobody's.

use std::collections::BTreeMap;

use heng_source::{Diagnostic, Said, Span, comparable};

use crate::codes::{ENTITY_BLANK, ENTITY_TWICE, RAGGED_ROW, ROW_YEAR};
use crate::plan::TablePlan;
use crate::table::{Row, Table};
use crate::words;

/// The entity and the year that a row is of; without year the row is of all years.
pub(crate) type RowKey = (String, Option<i64>);

/// The rows of one table by entity and year.
pub(crate) struct Joined<'a> {
    pub(crate) rows: BTreeMap<RowKey, Vec<&'a Row>>,
    /// Faults of rows whose entity is known.
    pub(crate) faults: BTreeMap<RowKey, Vec<Diagnostic>>,
    /// Rows that are nobody's, with why.
    pub(crate) orphans: Vec<(&'a Row, Diagnostic)>,
}

impl<'a> Joined<'a> {
    /// The rows of an entity in a year.
    pub(crate) fn get(&self, plan: &TablePlan<'_>, key: &RowKey) -> &[&'a Row] {
        let rows = match (plan.year, key.1) {
            (Some(_), Some(_)) => self.rows.get(key),
            (None, _) => self.rows.get(&(key.0.clone(), None)),
            // A table by year beside a table of entities without: its rows belong to no one year.
            (Some(_), None) => None,
        };
        rows.map(Vec::as_slice).unwrap_or_default()
    }

    pub(crate) fn faults_of(&self, key: &RowKey) -> Option<&Vec<Diagnostic>> {
        self.faults.get(key).or_else(|| self.faults.get(&(key.0.clone(), None)))
    }
}

/// The rows of a table by entity and year, with what is wrong with them.
pub(crate) fn join<'a>(plan: &TablePlan<'a>) -> Joined<'a> {
    let mut joined = Joined { rows: BTreeMap::new(), faults: BTreeMap::new(), orphans: Vec::new() };
    let titles = plan.header.cells.iter().rposition(|cell| !cell.text.trim().is_empty()).map_or(0, |at| at + 1);
    for row in &plan.rows {
        let about = |diagnostic: Diagnostic| {
            diagnostic.with("table", plan.table.name.as_str()).with("row", row.number.to_string())
        };
        let blank = plan.entity.iter().find(|at| comparable(cell_text(row, **at)).is_empty());
        if let Some(at) = blank {
            let span = cell_span(plan.table, row, *at);
            let fault = about(Diagnostic::new(&ENTITY_BLANK, span)).with("column", cell_text(plan.header, *at));
            joined.orphans.push((row, fault));
            continue;
        }
        let year = match plan.year {
            None => None,
            Some(at) => match year_of(cell_text(row, at)) {
                Some(year) => Some(year),
                None => {
                    let span = cell_span(plan.table, row, at);
                    let fault = about(Diagnostic::new(&ROW_YEAR, span)).with("value", cell_text(row, at).trim());
                    joined.orphans.push((row, fault));
                    continue;
                }
            },
        };
        let key = (id_key(row, &plan.entity), year);
        let extra = row.cells.iter().skip(titles).any(|cell| !cell.text.trim().is_empty());
        if plan.table.strict && (row.cells.len() < titles || extra) {
            let fault = about(Diagnostic::new(&RAGGED_ROW, plan.table.row_span(row)))
                .with("cells", row.cells.len())
                .with("titles", titles);
            joined.faults.entry(key.clone()).or_default().push(fault);
        }
        let rows = joined.rows.entry(key.clone()).or_default();
        if let Some(first) = rows.first().filter(|_| plan.spec.rows_of.is_none()) {
            let fault = about(Diagnostic::new(&ENTITY_TWICE, id_span(plan, row)))
                .with("entity", shown_key(row, plan))
                .with("first", first.number.to_string())
                .also(id_span(plan, first), Said::new(&words::FIRST_ROW));
            joined.faults.entry(key).or_default().push(fault);
        }
        rows.push(row);
    }
    joined
}

pub(crate) fn shown_key(row: &Row, plan: &TablePlan<'_>) -> String {
    let year = plan.year.map(|at| format!(" {}", cell_text(row, at).trim())).unwrap_or_default();
    format!("{}{year}", id_text(row, &plan.entity))
}

/// A year: 2023, 2023年, 2023年度.
fn year_of(text: &str) -> Option<i64> {
    let form = comparable(text);
    let bare = form.strip_suffix("年度").or_else(|| form.strip_suffix('年')).unwrap_or(&form);
    let years = heng_model::limits::FIRST_FISCAL_YEAR..=heng_model::limits::LAST_FISCAL_YEAR;
    bare.parse().ok().filter(|year| years.contains(year))
}

pub(crate) fn cell_text(row: &Row, at: usize) -> &str {
    row.cells.get(at).map_or("", |cell| &cell.text)
}

/// Between the parts of an id where rows are joined: no cell can hold it and make two ids one.
pub(crate) const BETWEEN: char = '\u{1f}';

/// The id of a row's entity for joining.
pub(crate) fn id_key(row: &Row, columns: &[usize]) -> String {
    let parts: Vec<String> = columns.iter().map(|at| comparable(cell_text(row, *at))).collect();
    parts.join(&BETWEEN.to_string())
}

/// The id of a row's entity as shown: `01-0031` of two columns.
pub(crate) fn id_text(row: &Row, columns: &[usize]) -> String {
    let parts: Vec<&str> = columns.iter().map(|at| cell_text(row, *at).trim()).collect();
    parts.join("-")
}

/// The place of the entity's id, of several columns the last, which says most.
pub(crate) fn id_span(plan: &TablePlan<'_>, row: &Row) -> Span {
    plan.entity.last().map_or_else(|| plan.table.row_span(row), |at| cell_span(plan.table, row, *at))
}

/// The place of a cell; of one that is not there the row.
pub(crate) fn cell_span(table: &Table, row: &Row, at: usize) -> Span {
    row.cells.get(at).map_or_else(|| table.row_span(row), |cell| table.span(cell))
}
