//! The steps of an evaluation as data: what was evaluated, with which values, to what.

use std::ops::Range;

use heng_source::Span;

use crate::compile::Read;
use crate::number::Number;
use crate::unit::Unit;

/// What a step came to. Numbers are in base units; `unit` says how to show them.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// A number.
    Number {
        /// In base units.
        value: Number,
        /// The unit to show it in.
        unit: Unit,
    },
    /// Yes or no.
    Bool(bool),
    /// Text.
    Text(String),
    /// A column: see [`Traced::rows`].
    Column,
    /// It read something missing.
    Missing,
    /// It read something not applicable.
    NotApplicable,
    /// Not evaluated: the other branch was taken, or 且/或 was already decided.
    Skipped,
    /// It failed; the diagnostic is with the whole.
    Failed,
}

/// One evaluated part of a formula.
#[derive(Debug, Clone, PartialEq)]
pub struct Traced {
    /// The place in the expression tree (`0.1.0`): independent of blanks, values and file.
    pub path: String,
    /// The bytes of the formula's text, as typed.
    pub range: Range<usize>,
    /// That text.
    pub text: String,
    /// The text with the values of the inputs put in: `min(1, 141.76 ÷ 165.28)`.
    pub substituted: String,
    /// What it came to.
    pub outcome: Outcome,
    /// The input read, where the part is a name.
    pub read: Option<Read>,
    /// Row by row, where the part is a column.
    pub rows: Vec<TracedRow>,
    /// The rows of a lookup table that hold: number from 1, as written, place.
    pub fired: Vec<(usize, String, Span)>,
    /// The parts, in order. Literals are left out.
    pub children: Vec<Traced>,
}

/// One row of a column.
#[derive(Debug, Clone, PartialEq)]
pub struct TracedRow {
    /// The row's key.
    pub key: String,
    /// The text with this row's values put in.
    pub substituted: String,
    /// What it came to.
    pub outcome: Outcome,
}
