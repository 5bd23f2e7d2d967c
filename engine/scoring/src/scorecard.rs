//! The result: points per indicator, total, grade, ledger. Types only; `score.rs` fills them.

use heng_formula::number::{Number, Ratio};
use heng_model::{Basis, Evidence, Name, PackBasis, Remark, Ruling, VetoEffect};
use heng_source::{Lang, Said, Span};

use crate::explanation::{Quantity, Step};

/// What to compute.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Whether to make the explanation.
    pub explain: bool,
    /// Treat facts of these bases as missing (`--without assumed`).
    pub without: Vec<Basis>,
}

/// Points: one number, or a range where something is open.
#[derive(Debug, Clone, PartialEq)]
pub struct Points {
    /// The least, after rounding.
    pub least: Number,
    /// The most, after rounding; equal to `least` where nothing is open.
    pub most: Number,
    /// Before rounding, where known and different.
    pub unrounded: Option<Number>,
    /// Decimal places printed; `None`: not rounded.
    pub places: Option<u32>,
}

/// How an indicator came to its points.
#[derive(Debug, Clone, PartialEq)]
pub enum State {
    /// All facts were there.
    Scored,
    /// It reads missing or unresolved facts: the paths.
    Open(Vec<String>),
    /// It reads a fact that is not applicable: the path, and the ruling.
    NotApplicable(String, Ruling),
}

/// Points taken off with their reason.
#[derive(Debug, Clone)]
pub struct DeductionMade {
    /// Points off.
    pub points: Number,
    /// Why, in the words of the data, the script or the pack.
    pub reason: Name,
    /// Where the reason was found.
    pub evidence: Option<Evidence>,
    /// Its place in the dataset, the script or the pack.
    pub span: Option<Span>,
}

/// The score of a node of the tree.
#[derive(Debug, Clone)]
pub struct IndicatorScore {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// 1 for 一级.
    pub level: usize,
    /// Its weight, as in the pack.
    pub weight: Ratio,
    /// Its weight after spreading, where that differs.
    pub effective_weight: Option<Ratio>,
    /// Its points.
    pub points: Points,
    /// Its points before points were taken off by hand, where some were.
    pub before_manual: Option<Points>,
    /// Its points as audited, where the dataset has a second opinion on any indicator.
    pub reviewed: Option<Points>,
    /// How it came to them; a group is open when a leaf below it is.
    pub state: State,
    /// The measure, of a leaf that has one and could compute it.
    pub measure: Option<Quantity>,
    /// The method's name (`proportional`), of a leaf.
    pub method: Option<&'static str>,
    /// Points off with reasons; of a group those of its vetoes.
    pub deductions: Vec<DeductionMade>,
    /// What makes its points of its children's, of a group: `sum`, `mean` ….
    pub aggregate: Option<&'static str>,
    /// The weakest basis among the facts read, of a leaf.
    pub basis: Option<Basis>,
    /// Whether it reads disputed facts.
    pub disputed: bool,
    /// What the measure stands in for.
    pub proxy: Option<Name>,
    /// Remarks of the dataset.
    pub remark: Option<Remark>,
    /// Children of a group.
    pub children: Vec<IndicatorScore>,
}

/// A row of the ledger: on what points rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LedgerBasis {
    /// Stated by the source.
    Reported,
    /// Computed from it; also the points of leaves that follow from the rule alone and read no fact.
    Derived,
    /// Set by a person.
    Judged,
    /// Put in.
    Assumed,
    /// Given by a not-applicable ruling.
    NotApplicable,
    /// Taken away by a veto: below zero.
    Veto,
    /// Still open: from least to most.
    Open,
    /// What the rounding of groups and of the total added to the leaves' points or took from them.
    Rounding,
}

/// Points by what they rest on.
#[derive(Debug, Clone, PartialEq)]
pub struct LedgerRow {
    /// On what.
    pub basis: LedgerBasis,
    /// How many leaves; of veto and rounding none.
    pub indicators: usize,
    /// Points (of open leaves the least).
    pub points: Number,
    /// The most; differs from `points` only for open leaves.
    pub most: Number,
    /// Of `points`, those of leaves that read disputed facts.
    pub disputed: Number,
}

/// The evidence ledger; its rows sum to the total.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ledger {
    /// Rows in the order of [`LedgerBasis`], empty ones left out.
    pub rows: Vec<LedgerRow>,
}

/// The grade, or the range of grades of a range of points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GradeRange {
    /// At the least total.
    pub least: String,
    /// Its name in words, where the pack gives one.
    pub least_name: Option<Name>,
    /// At the most total.
    pub most: String,
    /// Its name in words.
    pub most_name: Option<Name>,
}

impl GradeRange {
    /// With names in a language where they say more: `优 (Excellent)`, and of a range `差 (Poor)–优 (Excellent)`.
    #[must_use]
    pub fn shown(&self, lang: Lang) -> String {
        let one = |grade: &str, name: &Option<Name>| match (
            name.as_ref().map(|name| name.get(lang)).filter(|name| *name != grade),
            lang,
        ) {
            (None, _) => grade.to_owned(),
            (Some(name), Lang::Zh) => format!("{grade}（{name}）"),
            (Some(name), Lang::En) => format!("{grade} ({name})"),
        };
        let least = one(&self.least, &self.least_name);
        if self.least == self.most { least } else { format!("{least}–{}", one(&self.most, &self.most_name)) }
    }

    /// Without names: `优`, `差–优`.
    #[must_use]
    pub fn ids(&self) -> String {
        if self.least == self.most { self.least.clone() } else { format!("{}–{}", self.least, self.most) }
    }
}

/// What a result without weight came to.
#[derive(Debug, Clone, PartialEq)]
pub enum OutputValue {
    /// A number, after its rounding.
    Number(Quantity),
    /// The least and the most that claims lead to which the dataset does not choose among.
    Range(Box<[Quantity; 2]>),
    /// Yes or no.
    YesNo(bool),
    /// A text.
    Text(String),
    /// What such claims lead to, where that is not all numbers.
    Either(Vec<Said>),
    /// It could not be worked out for want of these paths.
    Missing(Vec<String>),
    /// It is not applicable because of this path.
    NotApplicable(String),
}

/// A result without weight.
#[derive(Debug, Clone)]
pub struct OutputScore {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// What it came to.
    pub value: OutputValue,
    /// Its grade, or the grades at both ends of its range, where the pack grades it.
    pub grade: Option<GradeRange>,
    /// The weakest basis among the facts read.
    pub basis: Option<Basis>,
    /// Whether it reads disputed facts.
    pub disputed: bool,
}

/// A veto that holds, or of which it is open whether it does.
#[derive(Debug, Clone)]
pub struct VetoMade {
    /// The indicator it is put to; `None`: the total.
    pub indicator: Option<String>,
    /// The name of that indicator.
    pub name: Option<Name>,
    /// What it does.
    pub effect: VetoEffect,
    /// Why.
    pub because: Name,
    /// Whether it waits for data.
    pub open: bool,
    /// The points without any veto of that indicator.
    pub before: Points,
    /// Its points.
    pub after: Points,
    /// Where it stands in the pack.
    pub span: Span,
}

/// A missing input with the points that wait for it.
#[derive(Debug, Clone)]
pub struct MissingInput {
    /// Its path.
    pub path: String,
    /// Whether it is there, in several claims among which the dataset leaves the choice open
    /// (`use: unresolved`), rather than missing.
    pub unresolved: bool,
    /// The leaves that read it.
    pub indicators: Vec<String>,
    /// Points at stake: the sum of most − least of those leaves; of a checklist only the items that read it.
    pub at_stake: Number,
}

/// A place among the members of a set.
#[derive(Debug, Clone, PartialEq)]
pub struct RankScore {
    /// The id of the rank.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// The place: 1 is first; a half where equals share the mean of their places.
    pub place: Number,
    /// How many have this place, this one included.
    pub tied: usize,
    /// How many have a place in this group.
    pub size: usize,
}

/// The total as audited.
#[derive(Debug, Clone)]
pub struct ReviewedTotal {
    /// The total.
    pub total: Points,
    /// Its grade, where the pack has grades.
    pub grade: Option<GradeRange>,
}

/// The result for one department and year.
#[derive(Debug, Clone)]
pub struct Scorecard {
    /// The department.
    pub department: String,
    /// The year.
    pub fiscal_year: i64,
    /// The pack's id.
    pub pack: String,
    /// The pack's name.
    pub pack_name: Name,
    /// The pack's basis: shown unless official.
    pub pack_basis: PackBasis,
    /// Whether the dataset is made up for teaching.
    pub illustrative: bool,
    /// What the dataset says of itself.
    pub dataset_note: Option<Name>,
    /// First-level indicators.
    pub indicators: Vec<IndicatorScore>,
    /// Full marks.
    pub full: Ratio,
    /// The total.
    pub total: Points,
    /// Exact sum of the parts minus the printed total, where indicators are not rounded and the two differ.
    pub residue: Option<Number>,
    /// The grade, where the pack has grades.
    pub grade: Option<GradeRange>,
    /// The total as audited, where the dataset has a second opinion on any indicator.
    pub reviewed: Option<ReviewedTotal>,
    /// Results without weight, in order of the pack.
    pub outputs: Vec<OutputScore>,
    /// Its places among the members of the set it was scored in, in order of the pack; none where it has no such
    /// result, or is left out.
    pub ranks: Vec<RankScore>,
    /// Vetoes that hold or are open, those of indicators first.
    pub vetoes: Vec<VetoMade>,
    /// On what the points rest.
    pub ledger: Ledger,
    /// Missing inputs, most points at stake first.
    pub missing: Vec<MissingInput>,
    /// Quotes of the facts that were read: found, missed, not checked.
    pub quotes: (usize, usize, usize),
    /// The explanation, if asked for: the total's step.
    pub explanation: Option<Step>,
}
