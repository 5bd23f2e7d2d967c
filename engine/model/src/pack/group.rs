//! Groups of the weighted tree as data: what makes their points of those of their children.

use heng_formula::Formula;
use heng_formula::number::Ratio;
use heng_source::Span;
use indexmap::IndexMap;

use super::each::Each;
use super::rule::{BandResult, Bound};
use super::types::{Indicator, Name, Ruling};

/// An indicator with indicators below it.
#[derive(Debug, Clone)]
pub struct Group {
    /// The indicators below it, in order; at least one, unless they are the rows of `each`.
    pub children: Vec<Indicator>,
    /// What makes its points of theirs.
    pub aggregate: Aggregate,
    /// Where the aggregate is named; the group's id where it is not.
    pub aggregate_span: Span,
    /// The least number of its children that must be applicable.
    pub min_applicable: Option<MinApplicable>,
    /// The table whose rows become its children, once there is a dataset; until then it has none.
    pub each: Option<Box<Each>>,
}

/// The least number of children of a group that must be applicable.
#[derive(Debug, Clone)]
pub struct MinApplicable {
    /// How many.
    pub count: usize,
    /// What becomes of a group with fewer: full points, none, or left out of the group above it; `None`: a
    /// diagnostic.
    pub ruling: Option<Ruling>,
    /// Where the number stands.
    pub span: Span,
}

/// What makes the points of a group of those of its children. All but the sum work on their score rates
/// (points ÷ weight) and give a share of the group's weight.
#[derive(Debug, Clone)]
pub enum Aggregate {
    /// Their sum; their weights add up to the group's.
    Sum,
    /// The arithmetic mean of the rates.
    Mean,
    /// The mean of the rates weighted with these coefficients, by child; all of them above zero.
    WeightedMean(IndexMap<String, Ratio>),
    /// The nth root of the product of n rates; 0 where one is 0.
    GeometricMean,
    /// n over the sum of the reciprocals of n rates; 0 where one is 0.
    HarmonicMean,
    /// The least rate.
    Min,
    /// The first row whose conditions all hold.
    Lookup(Vec<LookupRow>),
    /// A script function that gets the rates and returns a rate.
    Script(ScriptAggregate),
}

impl Aggregate {
    /// Its word in packs.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Mean => "mean",
            Self::WeightedMean(_) => "weighted_mean",
            Self::GeometricMean => "geometric_mean",
            Self::HarmonicMean => "harmonic_mean",
            Self::Min => "min",
            Self::Lookup(_) => "lookup",
            Self::Script(_) => "script",
        }
    }

    /// Whether the points of children are points of the group.
    #[must_use]
    pub fn is_sum(&self) -> bool {
        matches!(self, Self::Sum)
    }
}

/// A row of a `lookup`.
#[derive(Debug, Clone)]
pub struct LookupRow {
    /// Between what the rates of children must lie, by child; empty: whatever they are.
    pub rates: IndexMap<String, RateRange>,
    /// What the row gives.
    pub result: BandResult,
    /// Where.
    pub span: Span,
}

/// Between what a rate must lie; `None`: without end on that side, `true`: the end itself is included.
#[derive(Debug, Clone, Default)]
pub struct RateRange {
    /// Lower end.
    pub lower: Option<(Bound, bool)>,
    /// Upper end.
    pub upper: Option<(Bound, bool)>,
}

/// `script` as an aggregate.
#[derive(Debug, Clone)]
pub struct ScriptAggregate {
    /// The function.
    pub function: String,
    /// The children whose rates it gets, in order of its parameters.
    pub of: Vec<String>,
    /// Whether the pack says that it never falls when a rate rises.
    pub monotone: bool,
    /// Where the function is named.
    pub span: Span,
}

/// Something that takes points away whatever else was earned (一票否决).
#[derive(Debug, Clone)]
pub struct Veto {
    /// When: yes or no.
    pub when: Formula,
    /// What it does.
    pub then: VetoEffect,
    /// Why, in words.
    pub because: Name,
    /// Where.
    pub span: Span,
}

/// What a veto does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VetoEffect {
    /// No points.
    Zero,
    /// At most this share of the weight.
    Cap(Ratio),
    /// No better grade than this one.
    Grade(String),
}
