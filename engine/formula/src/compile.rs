//! Formula text to a checked, typed expression. (Contract; bodies to come.)

use std::collections::BTreeSet;

use heng_source::{Diagnostic, PlacedText};
use indexmap::IndexMap;

use crate::data::{Inputs, Stop, Value};
use crate::number::Precision;
use crate::trace::Traced;
use crate::unit::{Dimension, Unit, Units};

/// What a name stands for.
#[derive(Debug, Clone, PartialEq)]
pub enum Declared {
    /// A number shown in this unit.
    Number(Unit),
    /// Yes or no.
    Bool,
    /// Text.
    Text,
    /// A table with its columns. A case list has the text columns `of` and `reason`.
    Table(IndexMap<String, ColumnType>),
}

/// The type of a table's column.
#[derive(Debug, Clone, PartialEq)]
pub enum ColumnType {
    /// Numbers shown in this unit.
    Number(Unit),
    /// Yes or no.
    Bool,
    /// Text.
    Text,
}

/// The names a formula may use.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    /// By NFKC name: inputs, and for `formula:` blocks `指标值`, `分值`.
    pub names: IndexMap<String, Declared>,
    /// Indicators that `得分(id)`, `得分率(id)` and `指标值(id)` may name, with the unit of the measure
    /// (`None`: it has no measure that is a number). Their values are inputs named `得分(id)` and so on, see
    /// [`Inputs`].
    pub indicators: IndexMap<String, Option<Unit>>,
    /// The units that literals may carry.
    pub units: Units,
}

/// The type of an expression.
#[derive(Debug, Clone, PartialEq)]
pub enum Type {
    /// A number of a dimension.
    Number(Dimension),
    /// Yes or no.
    Bool,
    /// Text.
    Text,
    /// A column of a table.
    Column {
        /// The table.
        table: String,
        /// The type of its elements.
        of: Box<Type>,
    },
}

/// An input or a column that a formula reads.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Read {
    /// The input.
    pub input: String,
    /// The column, where the input is a table.
    pub column: Option<String>,
    /// The row's key, where one cell is meant.
    pub row: Option<String>,
}

/// A checked formula.
#[derive(Debug, Clone)]
pub struct Formula {
    text: PlacedText,
}

/// Parses, checks and lowers a formula.
///
/// # Errors
/// Every problem found: syntax, unknown names (with the nearest known), arity, types, units.
pub fn compile(text: &PlacedText, scope: &Scope) -> Result<Formula, Vec<Diagnostic>> {
    let _ = scope;
    Ok(Formula { text: text.clone() })
}

/// The indicators that a formula names in `得分(id)`, `得分率(id)` and `指标值(id)`, with their places: what must
/// be computed before it. Found without checking anything else; a text that does not parse has none.
#[must_use]
pub fn references(text: &PlacedText) -> Vec<(String, heng_source::Span)> {
    let _ = text;
    Vec::new()
}

impl Formula {
    /// The text as typed, with its places.
    #[must_use]
    pub fn text(&self) -> &PlacedText {
        &self.text
    }

    /// The type of its value.
    #[must_use]
    pub fn result_type(&self) -> Type {
        Type::Bool
    }

    /// The unit in which its value is shown, where it is a number.
    #[must_use]
    pub fn unit(&self) -> Option<&Unit> {
        None
    }

    /// The inputs and columns that any branch may read (`row` is `None`).
    #[must_use]
    pub fn reads(&self) -> BTreeSet<Read> {
        BTreeSet::new()
    }

    /// Its value, in base units.
    ///
    /// # Errors
    /// [`Stop`]: open, not applicable, undecided at this precision, failed.
    pub fn evaluate(&self, inputs: &Inputs, precision: Precision) -> Result<Value, Stop> {
        self.explain(inputs, precision).0
    }

    /// The same value with every step. Explaining never changes a result.
    pub fn explain(&self, inputs: &Inputs, precision: Precision) -> (Result<Value, Stop>, Traced) {
        let _ = (inputs, precision);
        let traced = Traced {
            path: String::new(),
            range: 0..0,
            text: String::new(),
            substituted: String::new(),
            outcome: crate::trace::Outcome::Failed,
            read: None,
            rows: Vec::new(),
            children: Vec::new(),
        };
        (Ok(Value::Bool(false)), traced)
    }
}
