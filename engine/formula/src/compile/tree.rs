//! The checked expression: what `check.rs` builds and the evaluator walks.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use crate::data::Value;
use crate::functions::Function;
use crate::number::Number;
use crate::table::LookupTable;
use crate::unit::{Dimension, Unit};

/// A checked part of a formula.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    /// Its number, unique in the formula.
    pub(crate) id: usize,
    /// Its bytes in the text as typed, brackets around it left out.
    pub(crate) range: Range<usize>,
    /// What it yields.
    pub(crate) kind: Kind,
    /// The table by whose rows it is worked out; `None` where it is one value.
    pub(crate) table: Option<Arc<str>>,
    /// What it does.
    pub(crate) op: Op,
    /// Its operands, in order as typed.
    pub(crate) parts: Vec<Node>,
    /// Of a logarithm, root or power of written numbers, as `ln(100)`: what it comes to at the first precision,
    /// once it was worked out.
    pub(crate) kept: OnceLock<Number>,
}

/// What a part yields (for a column: each of its elements).
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Kind {
    /// A number.
    Number(Measure),
    /// Yes or no.
    Bool,
    /// Text.
    Text,
    /// Nothing known: there was an error already.
    Unknown,
}

/// The dimension of a number, and the unit to show it in.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Measure {
    /// `None`: the literal 0, which fits every unit.
    pub(crate) dimension: Option<Dimension>,
    /// To show it in.
    pub(crate) unit: Unit,
}

impl Measure {
    /// The plain number.
    pub(crate) fn plain() -> Self {
        Self { dimension: Some(Dimension::default()), unit: Unit::plain() }
    }

    /// A number in a unit.
    pub(crate) fn of(unit: Unit) -> Self {
        Self { dimension: Some(unit.dimension.clone()), unit }
    }

    /// Its dimension, that of 0 being the plain one.
    pub(crate) fn dimension(&self) -> Dimension {
        self.dimension.clone().unwrap_or_default()
    }
}

/// What a node does with its parts.
#[derive(Debug, Clone)]
pub(crate) enum Op {
    /// A number, text or yes/no as written.
    Literal(Value),
    /// A single value, by the name under which the data have it: `支出`, `得分(预算编制)`, `上年.支出`.
    Input(Arc<str>),
    /// A column of the table that the node names.
    Column(Arc<str>),
    /// `-a`
    Negative,
    /// 非
    Not,
    /// `a + b - c`: for every part whether it is taken off.
    Sum(Vec<bool>),
    /// `a × b`
    Multiply,
    /// `a ÷ b`
    Divide,
    /// `a ^ b`
    Power,
    /// `a ≥ b` and its like.
    Compare(Comparison),
    /// 且, of two or more.
    And,
    /// 或, of two or more.
    Or,
    /// Condition and two values.
    Choice,
    /// A function worked out on values, row by row where a part is a column.
    Each(Function),
    /// A rounding to this many places in the unit of the node.
    Round(u32),
    /// A function of whole columns.
    Reduce(Function),
    /// A column of results of a lookup table, asked with the parts.
    Lookup(Arc<LookupTable>, usize),
    /// Whether an input applies; its part is not evaluated.
    Applies,
    /// Whether a table applies.
    TableApplies(Arc<str>),
}

/// How two values are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
}

impl Comparison {
    /// Whether the comparison holds for this order.
    pub(crate) fn holds(self, order: std::cmp::Ordering) -> bool {
        match self {
            Self::Equal => order.is_eq(),
            Self::NotEqual => order.is_ne(),
            Self::Less => order.is_lt(),
            Self::LessEqual => order.is_le(),
            Self::Greater => order.is_gt(),
            Self::GreaterEqual => order.is_ge(),
        }
    }

    /// Whether it asks for an order, not only for being equal.
    pub(crate) fn orders(self) -> bool {
        !matches!(self, Self::Equal | Self::NotEqual)
    }
}
