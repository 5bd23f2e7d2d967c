//! The published JSON of scorecards and explanations: `heng-scorecard/1`. Numbers are strings, so
//! that no reader loses a digit. The schema is made from these types; `fill.rs` fills them.

mod fill;

use schemars::JsonSchema;
use serde::Serialize;

pub(crate) use fill::{basis_key, figure};
pub use fill::{scorecard, step};

/// The name and version of this format.
pub const SCHEMA: &str = "heng-scorecard/1";

/// The name and version of the lines of a set.
pub const SET_SCHEMA: &str = "heng-set/1";

/// Text in both languages.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Words {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// A number without loss.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Figure {
    /// `n/d` or `n`, reduced; null where the value is not rational (a root, a logarithm).
    pub exact: Option<String>,
    /// How far the value may lie from what is shown, where it is not exact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// As printed: with its places where it was rounded, else at most ten digits and `…`.
    pub shown: String,
    /// The unit of `shown`; absent for points and plain numbers. `exact` is in the base unit (元, 1).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

/// Points, or a range of points where something is open.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Points {
    /// The least.
    pub least: Figure,
    /// The most; equal to `least` where nothing is open.
    pub most: Figure,
    /// Before rounding, where that differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unrounded: Option<Figure>,
    /// As printed: `97.23` or `[49.23, 97.23]`.
    pub shown: String,
}

/// A place in a file, from 1, columns in characters.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Place {
    /// The file as named on the command line.
    pub file: String,
    /// Line.
    pub line: u32,
    /// Column.
    pub column: u32,
    /// Line of the end.
    pub end_line: u32,
    /// Column after the end.
    pub end_column: u32,
}

/// Where a value was found.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EvidenceView {
    /// The source's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The section.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// `found`, `missed` or `unchecked`.
    pub checked: &'static str,
}

/// Points taken off.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DeductionView {
    /// Points off.
    pub points: Figure,
    /// Why.
    pub reason: Words,
    /// Where the reason was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceView>,
}

/// Remarks of the dataset on an indicator.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RemarkView {
    /// 偏差原因分析.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deviation: Option<String>,
    /// 改进措施.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub improvement: Option<String>,
}

/// Points as audited.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReviewedView {
    /// The points.
    pub points: Points,
    /// Less the points before, from least to most, as printed; empty where they are the same.
    pub difference: String,
    /// The grade, of the total.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<GradeView>,
}

/// A node of the weighted tree with its score.
#[derive(Debug, Serialize, JsonSchema)]
pub struct IndicatorView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// 1 for 一级指标.
    pub level: usize,
    /// Its weight, in points.
    pub weight: Figure,
    /// Its weight after spreading, where that differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effective_weight: Option<Figure>,
    /// Its points.
    pub points: Points,
    /// Its points before points were taken off by hand, where some were.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before_manual: Option<Points>,
    /// Its points as audited, where the dataset has a second opinion on any indicator.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<ReviewedView>,
    /// `scored`, `open` or `not_applicable`.
    pub state: &'static str,
    /// The missing or not applicable inputs behind that state.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub waiting_for: Vec<String>,
    /// The method, of a leaf.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<&'static str>,
    /// What makes its points of the score rates of its children, of a group that does not add them up:
    /// `mean weighted_mean geometric_mean harmonic_mean min lookup script`. The points of its children are not points of
    /// it then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aggregate: Option<&'static str>,
    /// The measure, of a leaf that has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measure: Option<Figure>,
    /// Points off with their reasons; of a group those of its vetoes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub deductions: Vec<DeductionView>,
    /// `reported`, `derived`, `judged` or `assumed`: the weakest of the facts read, of a leaf.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<&'static str>,
    /// Whether a fact read is told in contradictory ways by its source.
    pub disputed: bool,
    /// What the measure stands in for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proxy: Option<Words>,
    /// Remarks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remark: Option<RemarkView>,
    /// Children of a group.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<IndicatorView>,
}

/// A row of the evidence ledger; the rows sum to the total.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LedgerView {
    /// `reported`, `derived`, `judged`, `assumed`, `not_applicable`, `veto` (what vetoes took, below zero), `open` or
    /// `rounding`.
    pub basis: &'static str,
    /// How many leaves.
    pub indicators: usize,
    /// Points; of open leaves the least.
    pub points: Figure,
    /// The most; differs only for open leaves.
    pub most: Figure,
    /// Of `points`, those that rest on disputed facts.
    pub disputed: Figure,
}

/// A veto that holds, or of which it is open whether it does.
#[derive(Debug, Serialize, JsonSchema)]
pub struct VetoView {
    /// The indicator it is put to; absent: the total.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indicator: Option<String>,
    /// Why.
    pub because: Words,
    /// `holds` or `open`.
    pub state: &'static str,
    /// `zero`, `cap` or `grade`.
    pub effect: &'static str,
    /// The most that it leaves, as a share of the weight.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cap: Option<Figure>,
    /// The best grade that it leaves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
    /// The points without the vetoes of that indicator.
    pub before: Points,
    /// Its points.
    pub after: Points,
}

/// A missing input.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MissingView {
    /// Its path.
    pub path: String,
    /// Whether it is there, in several claims among which the choice is left open, rather than missing.
    pub unresolved: bool,
    /// The leaves that wait for it.
    pub indicators: Vec<String>,
    /// Points at stake.
    pub at_stake: Figure,
}

/// The pack of a scorecard.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PackView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// `official`, `adopted`, `reconstructed` or `illustrative`.
    pub basis: &'static str,
    /// What a reader must know of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Words>,
    /// The document that its rules come from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
}

/// The grade, or the range of grades.
#[derive(Debug, Serialize, JsonSchema)]
pub struct GradeView {
    /// At the least total.
    pub least: String,
    /// Its name in words, where the pack gives one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least_name: Option<Words>,
    /// At the most total.
    pub most: String,
    /// Its name in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most_name: Option<Words>,
}

/// A result without weight. Exactly one of `value`, `range`, `yes`, `text`, `either` is there where it has a value;
/// none where `state` is `missing` or `not_applicable`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct OutputView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// `given`, `open` (claims of the dataset that are not chosen among lead to different values), `missing` or
    /// `not_applicable`.
    pub state: &'static str,
    /// A number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Figure>,
    /// The least and the most, where it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<RangeView>,
    /// Yes or no.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub yes: Option<bool>,
    /// A text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What it may be, where it is open and not all of that are numbers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub either: Vec<Words>,
    /// The missing or not applicable inputs behind its state.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub waiting_for: Vec<String>,
    /// Its grade, where the pack grades it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<GradeView>,
    /// `reported`, `derived`, `judged` or `assumed`: the weakest of the facts read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<&'static str>,
    /// Whether a fact read is told in contradictory ways by its source.
    pub disputed: bool,
    /// As printed.
    pub shown: Words,
}

/// A place among the members of a set.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RankView {
    /// The id of the rank.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// The place; 1 is first.
    pub place: Figure,
    /// How many have this place, this one included.
    pub tied: usize,
    /// How many have a place in this group.
    pub size: usize,
}

/// How many quotes were looked up.
#[derive(Debug, Serialize, JsonSchema)]
pub struct QuotesView {
    /// Found in their source.
    pub found: usize,
    /// Not found.
    pub missed: usize,
    /// Not looked up: the source text was not at hand.
    pub unchecked: usize,
}

/// A fact at the end of an explanation.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FactView {
    /// Its path in the dataset.
    pub path: String,
    /// What it rests on; absent where nobody stated it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<&'static str>,
    /// As stated.
    pub stated: String,
    /// The source's title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_title: Option<String>,
    /// Where it was found.
    pub evidence: EvidenceView,
    /// Why: assumed, derived, judged, chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<String>,
    /// Claims that were not used.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_claims: Vec<ClaimView>,
    /// Its place in the dataset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// A claim that was not used.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ClaimView {
    /// Its id.
    pub id: String,
    /// Its value as written, with unit.
    pub stated: String,
    /// Where it was found.
    pub evidence: EvidenceView,
}

/// Both ends of a range.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RangeView {
    /// The least.
    pub least: Figure,
    /// The most.
    pub most: Figure,
}

/// One reproducible step of the explanation.
#[derive(Debug, Serialize, JsonSchema)]
pub struct StepView {
    /// Stable id `<indicator>/<slot>/<expression path>[row=key]`.
    pub id: String,
    /// What it does: `total group indicator measure expression row rounding method method_part
    /// aggregate veto deduction cap floor clamp ruling script note fact grade value output population rank`.
    pub kind: &'static str,
    /// In words.
    pub title: Words,
    /// The formula or rule as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The same with values put in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub substituted: Option<String>,
    /// The number it came to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Figure>,
    /// The least and the most points it came to, where something is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<RangeView>,
    /// What it came to where that is no number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Words>,
    /// The rule behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<Place>,
    /// The fact, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fact: Option<FactView>,
    /// What a reader should know besides: the standard in words, what the measure stands in for, remarks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Words>,
    /// The id of the step that tells how this value came about: a named value is told once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub see: Option<String>,
    /// Steps below it, in order of calculation.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepView>,
}

/// A scorecard. The whole document.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ScorecardView {
    /// `heng-scorecard/1`.
    pub schema: &'static str,
    /// The version of the engine.
    pub engine: &'static str,
    /// The department.
    pub department: String,
    /// The year.
    pub fiscal_year: i64,
    /// The pack.
    pub pack: PackView,
    /// Whether the dataset is made up for teaching.
    pub illustrative: bool,
    /// What the dataset says of itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dataset_note: Option<Words>,
    /// Full marks.
    pub full: Figure,
    /// The total.
    pub total: Points,
    /// What rounding leaves between the parts and the total, where parts are not rounded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub residue: Option<Figure>,
    /// The grade.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<GradeView>,
    /// The total as audited, where the dataset has a second opinion on any indicator.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<ReviewedView>,
    /// Results without weight, in order of the pack.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub outputs: Vec<OutputView>,
    /// Vetoes that hold or are open.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub vetoes: Vec<VetoView>,
    /// First-level indicators.
    pub indicators: Vec<IndicatorView>,
    /// Places among the members of the set it was scored in.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ranks: Vec<RankView>,
    /// What the points rest on.
    pub ledger: Vec<LedgerView>,
    /// Missing inputs, most points at stake first.
    pub missing: Vec<MissingView>,
    /// Quotes of the facts.
    pub quotes: QuotesView,
    /// Warnings and findings.
    pub diagnostics: Vec<serde_json::Value>,
    /// The explanation of the total, or of the indicator asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<StepView>,
    /// The steps of the named values that `explanation` refers to, where they are not part of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub explanation_values: Vec<StepView>,
}

/// A line of a scored set.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(tag = "line", rename_all = "snake_case")]
#[allow(clippy::large_enum_variant, reason = "a line lives no longer than it takes to write it")]
pub enum SetLineView {
    /// A member with its scorecard.
    Member {
        /// `heng-set/1`.
        schema: &'static str,
        /// The name by which the set knows it: a department, a file, the key of a row.
        name: String,
        /// Its scorecard.
        scorecard: Box<ScorecardView>,
    },
    /// A member that could not be read or scored.
    Failed {
        /// `heng-set/1`.
        schema: &'static str,
        /// The name by which the set knows it.
        name: String,
        /// Its year, where it is known.
        #[serde(skip_serializing_if = "Option::is_none")]
        fiscal_year: Option<i64>,
        /// Why.
        diagnostics: Vec<serde_json::Value>,
    },
    /// What the members of a year come to together; a line for each year, behind all members.
    Summary {
        /// `heng-set/1`.
        schema: &'static str,
        /// The year.
        fiscal_year: i64,
        /// How many members have a scorecard.
        scored: usize,
        /// How many have none.
        failed: usize,
        /// How many of those scored have no single total, because something is open.
        open: usize,
        /// How many members have each grade, highest first; a range of grades, as of an open member, behind them.
        grades: Vec<GradeCountView>,
        /// The totals of those that have a single one; absent where none has.
        #[serde(skip_serializing_if = "Option::is_none")]
        totals: Option<TotalsView>,
    },
}

/// How many members have a grade.
#[derive(Debug, Serialize, JsonSchema)]
pub struct GradeCountView {
    /// The grade, or the range of grades.
    pub grade: String,
    /// How many.
    pub count: usize,
}

/// What the totals of a set come to.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TotalsView {
    /// How many totals.
    pub count: usize,
    /// The mean.
    pub mean: Figure,
    /// The least.
    pub min: Figure,
    /// A quarter lies below it.
    pub lower_quartile: Figure,
    /// The middle one.
    pub median: Figure,
    /// A quarter lies above it.
    pub upper_quartile: Figure,
    /// The greatest.
    pub max: Figure,
}

/// The JSON Schema of a scorecard with its explanation.
#[must_use]
pub fn schema() -> serde_json::Value {
    schema_of::<ScorecardView>(SCHEMA)
}

/// The JSON Schema of a line of a set.
#[must_use]
pub fn set_schema() -> serde_json::Value {
    schema_of::<SetLineView>(SET_SCHEMA)
}

fn schema_of<T: JsonSchema>(title: &str) -> serde_json::Value {
    let mut value = schemars::generate::SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator()
        .into_root_schema_for::<T>()
        .to_value();
    if let Some(map) = value.as_object_mut() {
        map.insert("title".to_owned(), serde_json::Value::String(title.to_owned()));
    }
    value
}
