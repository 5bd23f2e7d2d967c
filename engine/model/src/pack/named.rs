//! Named values of a pack: intermediate measures (`values:`) and results without weight (`outputs:`). An
//! output is a value that is also shown. Types only; they are read in `values.rs`.

use heng_formula::unit::Unit;
use heng_formula::{Formula, Type};
use heng_source::Span;

use super::types::{Grade, Name};

/// A value with a name, worked out once for a dataset and read by formulas under its id.
#[derive(Debug, Clone)]
pub struct NamedValue {
    /// Its id (NFKC), unique among inputs, values, outputs and indicators.
    pub id: String,
    /// Its name for people; the id where none is given.
    pub name: Name,
    /// What it is.
    pub doc: Option<Name>,
    /// How it is worked out; its value is a number, yes or no, or a text.
    pub formula: Formula,
    /// The unit that a number is shown and rounded in.
    pub unit: Unit,
    /// Decimal places that a number is rounded to, counted as everywhere: of an amount in its unit, of a share
    /// as a plain number.
    pub rounding: Option<u32>,
    /// What makes it a result that is shown; `None`: an intermediate value.
    pub output: Option<Output>,
    /// Its id in the pack.
    pub span: Span,
}

/// What a result has beside its value.
#[derive(Debug, Clone)]
pub struct Output {
    /// Texts by the value, highest first, their starts in base units; may be empty.
    pub grades: Vec<Grade>,
}

impl NamedValue {
    /// Whether its value is a number.
    #[must_use]
    pub fn is_number(&self) -> bool {
        matches!(self.formula.result_type(), Type::Number(_))
    }
}
