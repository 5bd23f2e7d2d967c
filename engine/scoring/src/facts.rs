//! What a dataset states, as the formulas read it: facts become input cells, and a read leads back
//! to the facts behind it. Says nothing about methods or points.

use heng_formula::number::Number;
use heng_formula::{Cell, Inputs, Read, Row, Table, TableCell, Value};
use heng_model::path::Path;
use heng_model::{Basis, Dataset, Fact, FactValue, InputKind, Pack, RowFacts, Stated, Usage};
use indexmap::{IndexMap, IndexSet};

/// Whether a fact has a value to work with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It has one.
    Given,
    /// Nobody stated it, or its basis is to be left out.
    Missing,
    /// 不适用.
    NotApplicable,
}

/// The facts of a dataset under the options of a run.
#[derive(Debug)]
pub(crate) struct Facts<'a> {
    pack: &'a Pack,
    data: &'a Dataset,
    without: &'a [Basis],
    /// Rows of every table by key.
    rows: IndexMap<&'a str, IndexMap<&'a str, &'a RowFacts>>,
}

/// The columns of a case list when a formula reads it as a table.
const CASE_COLUMNS: [&str; 2] = ["of", "reason"];

impl<'a> Facts<'a> {
    pub(crate) fn new(pack: &'a Pack, data: &'a Dataset, without: &'a [Basis]) -> Self {
        let mut rows = IndexMap::new();
        for (id, stated) in &data.facts {
            if let Stated::Table { rows: Some(list), .. } = stated {
                rows.insert(id.as_str(), list.iter().map(|row| (row.key.as_str(), row)).collect());
            }
        }
        Self { pack, data, without, rows }
    }

    pub(crate) fn data(&self) -> &'a Dataset {
        self.data
    }

    /// Whether a basis is to be left out (`--without`).
    pub(crate) fn left_out(&self, basis: Basis) -> bool {
        self.without.contains(&basis)
    }

    pub(crate) fn standing(&self, fact: &Fact) -> Standing {
        match fact.value {
            _ if self.left_out(fact.basis) => Standing::Missing,
            FactValue::Missing => Standing::Missing,
            FactValue::NotApplicable => Standing::NotApplicable,
            FactValue::Number { .. } | FactValue::YesNo(_) | FactValue::Text(_) => Standing::Given,
        }
    }

    /// Whether the dataset leaves the choice among its claims open.
    pub(crate) fn unresolved(&self, fact: &Fact) -> bool {
        fact.usage == Some(Usage::Unresolved) && self.standing(fact) == Standing::Given
    }

    /// Whether the choice among the claims of any fact is left open.
    pub(crate) fn any_unresolved(&self) -> bool {
        self.data.facts.values().any(|stated| stated.facts().into_iter().any(|fact| self.unresolved(fact)))
    }

    /// What is stated for an input.
    pub(crate) fn stated(&self, input: &str) -> Option<&'a Stated> {
        self.data.facts.get(input)
    }

    /// The same with the input's own id.
    pub(crate) fn entry(&self, input: &str) -> Option<(&'a str, &'a Stated)> {
        self.data.facts.get_key_value(input).map(|(id, stated)| (id.as_str(), stated))
    }

    /// A row of a table by its key.
    pub(crate) fn row(&self, table: &str, key: &str) -> Option<&'a RowFacts> {
        self.rows.get(table)?.get(key).copied()
    }

    /// The facts behind a read: a value, a cell, all cells of a column. A whole table, its key column, a
    /// column without rows and a case list stand on the one fact of the table or list. Other indicators
    /// (`得分(x)`) have none here.
    pub(crate) fn behind(&self, read: &Read) -> Vec<&'a Fact> {
        let Some(stated) = self.stated(&read.input) else { return Vec::new() };
        let Stated::Table { fact, rows: Some(rows) } = stated else { return vec![stated.fact()] };
        let cells: Vec<&Fact> = match (&read.column, &read.row) {
            (Some(column), Some(key)) => {
                self.row(&read.input, key).and_then(|row| row.cells.get(column)).into_iter().collect()
            }
            (Some(column), None) => rows.iter().filter_map(|row| row.cells.get(column)).collect(),
            (None, _) => Vec::new(),
        };
        if cells.is_empty() { vec![fact] } else { cells }
    }

    /// The facts behind a read that stand in one way.
    pub(crate) fn behind_standing(&self, read: &Read, standing: Standing) -> impl Iterator<Item = &'a Fact> {
        self.behind(read).into_iter().filter(move |fact| self.standing(fact) == standing)
    }

    /// The whole dataset as formulas read it.
    pub(crate) fn inputs(&self) -> Inputs {
        let mut inputs = Inputs::default();
        for (id, stated) in &self.data.facts {
            match stated {
                Stated::One(fact) | Stated::Judged { fact, .. } => {
                    inputs.cells.insert(id.clone(), self.cell(fact));
                }
                Stated::Cases { fact, cases } => {
                    let table = cases.as_ref().map(|cases| {
                        let names = case_names(cases.iter().map(|case| case.reason.as_str()));
                        let rows = cases.iter().zip(names).map(|(case, key)| {
                            let texts = [case.of.as_str(), case.reason.as_str()];
                            let cells = CASE_COLUMNS.into_iter().zip(texts);
                            Row { key, cells: cells.map(|(name, text)| (name.to_owned(), text_cell(text))).collect() }
                        });
                        Table { rows: rows.collect() }
                    });
                    inputs.tables.insert(id.clone(), self.table_cell(fact, table, true));
                }
                Stated::Table { fact, rows } => {
                    let key = match self.pack.inputs.get(id).map(|input| &input.kind) {
                        Some(InputKind::Table { key, .. }) => Some(key),
                        _ => None,
                    };
                    let table = rows
                        .as_ref()
                        .map(|rows| Table { rows: rows.iter().map(|row| self.row_cells(row, key)).collect() });
                    let empty = table.as_ref().is_some_and(|table: &Table| table.rows.is_empty());
                    inputs.tables.insert(id.clone(), self.table_cell(fact, table, empty));
                }
            }
        }
        inputs
    }

    fn row_cells(&self, row: &RowFacts, key: Option<&String>) -> Row {
        let mut cells: IndexMap<String, Cell> = IndexMap::with_capacity(row.cells.len() + 1);
        if let Some(key) = key {
            cells.insert(key.clone(), text_cell(&row.key));
        }
        cells.extend(row.cells.iter().map(|(column, fact)| (column.clone(), self.cell(fact))));
        Row { key: row.key.clone(), cells }
    }

    fn cell(&self, fact: &Fact) -> Cell {
        match self.standing(fact) {
            Standing::Given => given(&fact.value),
            Standing::Missing => Cell::Missing,
            Standing::NotApplicable => Cell::NotApplicable,
        }
    }

    /// A case list, and a table without rows, say that there is no further one: that stands and falls with
    /// their own basis. A table with rows is there in any case; its cells have bases of their own.
    fn table_cell(&self, fact: &Fact, table: Option<Table>, stands_alone: bool) -> TableCell {
        match table {
            Some(_) if stands_alone && self.left_out(fact.basis) => TableCell::Missing,
            Some(table) => TableCell::Given(table),
            None if self.standing(fact) == Standing::NotApplicable => TableCell::NotApplicable,
            None => TableCell::Missing,
        }
    }
}

/// The cell of a value that is there.
pub(crate) fn given(value: &FactValue) -> Cell {
    match value {
        FactValue::Number { value, .. } => Cell::Given(Value::Number(Number::Exact(value.clone()))),
        FactValue::YesNo(yes) => Cell::Given(Value::Bool(*yes)),
        FactValue::Text(text) => Cell::Given(Value::Text(text.clone())),
        FactValue::Missing => Cell::Missing,
        FactValue::NotApplicable => Cell::NotApplicable,
    }
}

fn text_cell(text: &str) -> Cell {
    Cell::Given(Value::Text(text.into()))
}

/// Names for cases that do not depend on their order as long as their reasons differ: the reason, and
/// from the second equal one on a number behind it.
pub(crate) fn case_names<'t>(reasons: impl Iterator<Item = &'t str>) -> Vec<String> {
    let mut seen: IndexMap<&str, usize> = IndexMap::new();
    let mut taken: IndexSet<String> = IndexSet::new();
    for reason in reasons {
        let count = seen.entry(reason).or_insert(0);
        let mut name = reason.to_owned();
        while taken.contains(&name) {
            *count += 1;
            name = format!("{reason}#{count}");
        }
        *count = (*count).max(1);
        taken.insert(name);
    }
    taken.into_iter().collect()
}

/// A key inside the brackets of an id or a path, quoted where it must be.
pub(crate) fn bracketed(key: &str) -> String {
    Path::new(key).to_string()
}
