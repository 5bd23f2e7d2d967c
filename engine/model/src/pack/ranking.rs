//! What a pack says of a set that is scored together: who is compared with whom, and which places are given.
//! Types only; they are read in `ranks.rs`.

use heng_formula::{Formula, Order, Ties};
use heng_source::Span;

use super::types::{GradeOn, Name};

/// Something that members of one group have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Within {
    /// The fiscal year.
    Year,
    /// The value of an input.
    Input(String),
}

/// Who is compared with whom.
#[derive(Debug, Clone)]
pub struct PeerRule {
    /// What members of one group have in common; empty: all are one group.
    pub within: Vec<Within>,
    /// Who takes part; `None`: all.
    pub among: Option<Formula>,
}

impl Default for PeerRule {
    fn default() -> Self {
        Self { within: vec![Within::Year], among: None }
    }
}

/// What is ranked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RankOf {
    /// The total.
    Total,
    /// The points of an indicator.
    Points(String),
    /// The points of an indicator over its weight.
    Rate(String),
    /// The measure of an indicator.
    Measure(String),
    /// A named value or output.
    Value(String),
}

/// A place that is given to every member of a group.
#[derive(Debug, Clone)]
pub struct RankRule {
    /// Its id.
    pub id: String,
    /// Its name; the id where none is given.
    pub name: Name,
    /// What is ranked.
    pub of: RankOf,
    /// Which end is first.
    pub order: Order,
    /// Whether printed or exact numbers are compared.
    pub on: GradeOn,
    /// The places of equals.
    pub ties: Ties,
    /// Who is ranked among whom.
    pub peers: PeerRule,
    /// Where.
    pub span: Span,
}
