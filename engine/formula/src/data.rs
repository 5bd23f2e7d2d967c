//! What a formula reads: values by name, cells that may be missing or not applicable, tables.
//! Built by the scoring room from a dataset; all numbers are in the base unit of their dimension.

use std::sync::Arc;

use heng_source::Diagnostic;
use indexmap::IndexMap;

use crate::compile::Read;
use crate::number::Number;

/// A value of a formula or of an input. Numbers are in base units (元, 平方米, 1 for shares).
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A number in the base unit of its dimension.
    Number(Number),
    /// Yes or no.
    Bool(bool),
    /// Text.
    Text(Arc<str>),
}

/// The state of one input or one cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A value is there.
    Given(Value),
    /// Nobody stated it: what reads it is open.
    Missing,
    /// 不适用.
    NotApplicable,
}

/// A row of a table: its key (shown in steps) and its cells by column.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The key, unique in the table.
    pub key: String,
    /// Cells by column name.
    pub cells: IndexMap<String, Cell>,
}

/// A table of rows, in the order of the data.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// The rows.
    pub rows: Vec<Row>,
}

/// The state of a table input.
#[derive(Debug, Clone, PartialEq)]
pub enum TableCell {
    /// It is there (it may be empty: «known none»).
    Given(Table),
    /// Nobody stated it.
    Missing,
    /// 不适用.
    NotApplicable,
}

/// All that formulas of one entity may read, by input name (NFKC).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Inputs {
    /// Single values.
    pub cells: IndexMap<String, Cell>,
    /// Tables; case lists are tables with the text columns `of` and `reason`.
    pub tables: IndexMap<String, TableCell>,
}

/// Why an evaluation ended without a value.
#[derive(Debug, Clone, PartialEq)]
pub enum Stop {
    /// It read a missing input: the leaf is open.
    Missing(Read),
    /// It read an input that is not applicable.
    NotApplicable(Read),
    /// A comparison or rounding fell inside the error bound of an approximate number: try again
    /// with more digits. Carries what to say when the limit is reached.
    Undecided(Box<Diagnostic>),
    /// A fault in rule or data: division by zero, overflow, a script that failed.
    Failed(Box<Diagnostic>),
}
