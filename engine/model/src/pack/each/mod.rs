//! Indicators that live in the data: `each:` makes every row of a table input a leaf. What the pack says of them
//! is read and checked in `read.rs`; a dataset's rows become indicators in `rows.rs`, and what is scored then is a
//! pack and a dataset like any other.

mod cells;
mod judgement;
mod read;
mod rows;
mod sign;

use heng_formula::Scope;
use heng_formula::number::Ratio;
use heng_source::{Node, Span};
use indexmap::IndexMap;

use super::Pack;
use super::rule::JudgedLevel;
use super::types::Ruling;
use crate::dataset::Dataset;

pub(super) use read::read;
pub use rows::instantiate;
pub(crate) use rows::row_leaves;
pub(crate) use sign::sign;

/// The name under which the methods of `each:` read the target of the row at hand.
pub const OWN_TARGET: &str = "目标值";
/// The name under which they read its actual value.
pub const OWN_ACTUAL: &str = "实际值";
/// The name under which they read its judgement: the share of the weight that a person gave.
pub const OWN_JUDGEMENT: &str = "评定";

/// What `each:` says: which table, what its columns mean, how a row becomes points.
#[derive(Debug, Clone)]
pub struct Each {
    /// The table input.
    pub table: String,
    /// Where it is named.
    pub table_span: Span,
    /// The table's key column.
    pub key: String,
    /// Only rows whose columns have one of these texts; empty: all.
    pub only: IndexMap<String, Vec<String>>,
    /// Columns whose texts become groups, the highest level first.
    pub groups: Vec<String>,
    /// What the other columns mean.
    pub columns: RowColumns,
    /// What the weights of the rows must add up to.
    pub weights: RowWeights,
    /// The nature of a row that tells none.
    pub default: Option<String>,
    /// The methods by nature: `≥` `≤` `=` `>` `<` 定性, or words of the pack's own.
    pub methods: IndexMap<String, Template>,
    /// Where they are.
    pub methods_span: Span,
    /// What the formulas of the methods may read besides the row.
    scope: Scope,
    levels: Vec<JudgedLevel>,
    ruling: Option<Ruling>,
    places: Option<u32>,
    /// The pack's rule on remarks.
    remarks: Option<crate::pack::rule::RemarkRule>,
    /// The word `each`.
    pub span: Span,
}

/// The columns of a table whose rows are indicators, by id.
#[derive(Debug, Clone)]
pub struct RowColumns {
    /// Its name; the key where there is none.
    pub name: Option<String>,
    /// Its weight.
    pub weight: String,
    /// `≥` `≤` `=` 定性 …
    pub nature: Option<String>,
    /// Its target.
    pub target: String,
    /// What was reached.
    pub actual: String,
    /// The level of a qualitative row.
    pub level: Option<String>,
    /// The share of the weight that a person gave.
    pub share: Option<String>,
    /// The points that a person gave, in place of a share.
    pub points: Option<String>,
    /// Why that much was given.
    pub reason: Option<String>,
    /// 偏差原因分析及改进措施.
    pub remark: Option<String>,
    /// The score that the form states: compared, never used.
    pub published: Option<String>,
}

/// What the weights of the rows have to do with the weight of their group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowWeights {
    /// They add up to it.
    Exact,
    /// They are scaled to it.
    Scale,
}

/// How rows of one nature become points.
#[derive(Debug, Clone)]
pub struct Template {
    /// A leaf as written, without id, name and weight.
    node: Node,
    /// Whether it reads the row's target and its actual value as numbers.
    numbers: [bool; 2],
    /// Whether its measure is a text (`levels`).
    text: bool,
}

/// A pack and a dataset in which the rows have become indicators.
#[derive(Debug, Clone)]
pub struct Instance {
    /// The pack with a leaf for every row.
    pub pack: Pack,
    /// The dataset with an input for every cell that they read.
    pub data: Dataset,
    /// Scores that the data state beside what they are computed from.
    pub published: Vec<Published>,
    /// Findings about the rows.
    pub diagnostics: Vec<heng_source::Diagnostic>,
}

/// A score that a table states for one of its rows.
#[derive(Debug, Clone)]
pub struct Published {
    /// The indicator that the row became.
    pub indicator: String,
    /// In points.
    pub points: Ratio,
    /// The path of the cell.
    pub path: String,
    /// Where it stands.
    pub span: Span,
}
