//! How a measure becomes points: what a pack says of each scoring method, as data. Reading and checking it
//! is in `methods/`; computing it is in the scoring room, one file per method.

use heng_formula::Formula;
use heng_formula::number::{NumberError, Ratio};
use heng_formula::rounding::Rounding;
use heng_formula::unit::Unit;
use heng_source::Span;

use super::types::{Leaf, Name};

/// How a measure becomes points. One file per method in the scoring room.
#[derive(Debug, Clone)]
pub enum Method {
    /// Weight times measure over target.
    Proportional(Box<Proportional>),
    /// Full points up to a target, fewer above it.
    Reverse(Box<Reverse>),
    /// Points by the band that the measure lies in.
    Bands(Vec<Band>),
    /// Points on the line between given points.
    Interpolate(Interpolate),
    /// Points by a level that the data name.
    Levels(Vec<Level>),
    /// Points off (or given) per step above or below a line.
    PerUnit(Box<PerUnit>),
    /// Points per item met.
    Checklist(Checklist),
    /// Points off per case.
    Deductions(Deductions),
    /// A person's share inside the band of a level. The id of the judged input.
    Judged {
        /// The judged input.
        fact: String,
        /// Where it is named.
        span: Span,
        /// The bands, highest first.
        levels: Vec<JudgedLevel>,
    },
    /// Full points or none.
    AllOrNothing(Option<Threshold>),
    /// Points by a formula.
    Formula(Formula),
    /// Points by a script function.
    Script(ScriptCall),
    /// The most points of several ways; two at least.
    BestOf(Vec<Alternative>),
}

/// A way of `best_of`.
#[derive(Debug, Clone)]
pub struct Alternative {
    /// Its id, unique in the indicator.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// It scored as a leaf of the same weight. Where it has no measure it uses that of the indicator.
    pub leaf: Leaf,
    /// Where.
    pub span: Span,
}

/// When a dataset must give a reason for an indicator's deviation.
#[derive(Debug, Clone)]
pub struct RemarkRule {
    /// Any of these requires one; may be empty.
    pub when: Vec<RemarkWhen>,
    /// The most characters that a reason may have.
    pub max_length: Option<usize>,
    /// Whether a breach is an error; else it is a warning.
    pub error: bool,
    /// Where.
    pub span: Span,
}

/// What requires a reason.
#[derive(Debug, Clone)]
pub enum RemarkWhen {
    /// A yes/no formula.
    Formula(Formula),
    /// The measure beyond a limit.
    Measure(Threshold),
    /// Points below a share of the weight.
    PointsBelow(Bound),
}

/// A number written in the pack, as a threshold.
#[derive(Debug, Clone)]
pub struct Bound {
    /// In base units.
    pub value: Ratio,
    /// As written (`95%`).
    pub written: String,
    /// Where.
    pub span: Span,
}

/// A condition on a measure.
#[derive(Debug, Clone)]
pub struct Threshold {
    /// Whether the bound itself is included.
    pub closed: bool,
    /// `true`: at least / more than; `false`: at most / less than.
    pub lower: bool,
    /// The bound.
    pub bound: Bound,
}

/// What a measure is compared with, and what is ruled for zero.
#[derive(Debug, Clone)]
pub struct Target {
    /// A formula, often a literal, of the measure's unit.
    pub formula: Formula,
    /// Ruling when the target is zero.
    pub on_zero: OnZero,
    /// Ruling when the measure is zero; `None`: nothing special.
    pub on_zero_measure: Option<OnZero>,
}

/// `proportional`.
#[derive(Debug, Clone)]
pub struct Proportional {
    /// The target.
    pub target: Target,
    /// What happens above the target.
    pub over_target: OverTarget,
}

/// Above the target of `proportional`. Shares are of the target: 1.3 is 130% of it.
#[derive(Debug, Clone)]
pub struct OverTarget {
    /// Whether the points end at the weight. Else more than the weight is an error unless `clamp`; the method
    /// itself does not cut.
    pub cap: bool,
    /// From where the dataset must give a reason.
    pub reason: Option<ReasonAbove>,
    /// From where it counts as failed, and whether that share itself does.
    pub failed: Option<(Bound, bool)>,
    /// Points off per step.
    pub points_off: Option<PointsOff>,
}

/// From where a reason is asked for.
#[derive(Debug, Clone)]
pub struct ReasonAbove {
    /// The share of the target.
    pub from: Bound,
    /// Whether it is included.
    pub closed: bool,
    /// Whether a missing reason is an error; else it is a warning.
    pub error: bool,
}

/// Points off per step beyond a share of the target.
#[derive(Debug, Clone)]
pub struct PointsOff {
    /// From which share of the target.
    pub from: Bound,
    /// The size of a step, as a share of the target.
    pub per: Bound,
    /// Points per step.
    pub deduct: Bound,
    /// Only whole steps count.
    pub whole_steps: bool,
}

/// What a zero means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnZero {
    /// Full points.
    Full,
    /// No points.
    Zero,
    /// Full points where the measure is not above zero either, else none; only of a target.
    FullIfZero,
    /// The leaf is not applicable.
    NotApplicable,
    /// A diagnostic.
    Error,
}

/// `reverse`.
#[derive(Debug, Clone)]
pub struct Reverse {
    /// The target.
    pub target: Target,
    /// How points fall above the target.
    pub variant: ReverseVariant,
    /// Whether a negative measure gives full points; else none.
    pub negative_full: bool,
}

/// How points fall above the target of `reverse`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReverseVariant {
    /// Weight × target ÷ measure.
    Ratio,
    /// Weight × (1 − (measure − target) ÷ target), 0 from twice the target.
    Deviation,
}

/// A row of `bands`: its ends and what it gives. `None`: without end on that side.
#[derive(Debug, Clone)]
pub struct Band {
    /// Lower end and whether it is included.
    pub lower: Option<(Bound, bool)>,
    /// Upper end and whether it is included.
    pub upper: Option<(Bound, bool)>,
    /// What it gives.
    pub result: BandResult,
    /// The row.
    pub span: Span,
}

/// A row of `levels`.
#[derive(Debug, Clone)]
pub struct Level {
    /// Its name, as the data state it (NFKC).
    pub level: String,
    /// What it gives.
    pub result: BandResult,
    /// The row.
    pub span: Span,
}

/// What a band, a point of a line or a level gives.
#[derive(Debug, Clone)]
pub enum BandResult {
    /// Points.
    Points(Ratio),
    /// A share of the weight.
    Share(Ratio),
}

impl BandResult {
    /// In points.
    ///
    /// # Errors
    /// Overflow.
    pub fn points(&self, weight: &Ratio) -> Result<Ratio, NumberError> {
        match self {
            Self::Points(points) => Ok(points.clone()),
            Self::Share(share) => share.mul(weight),
        }
    }
}

/// `interpolate`.
#[derive(Debug, Clone)]
pub struct Interpolate {
    /// The given points, two at least, `at` strictly rising.
    pub points: Vec<LinePoint>,
    /// What a measure outside the points gives.
    pub outside: Outside,
}

/// A given point of a line.
#[derive(Debug, Clone)]
pub struct LinePoint {
    /// The measure.
    pub at: Bound,
    /// What it gives.
    pub result: BandResult,
    /// The row.
    pub span: Span,
}

/// Before the first and behind the last point of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outside {
    /// As that point.
    Hold,
    /// A diagnostic.
    Error,
}

/// What a step of `per_unit` does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepEffect {
    /// Points off, from the weight down.
    Deduct,
    /// Points given, from 0 up.
    Award,
}

/// On which side of the line `per_unit` counts steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineSide {
    /// Above it.
    Over,
    /// Below it.
    Below,
}

/// `per_unit`.
#[derive(Debug, Clone)]
pub struct PerUnit {
    /// What a step does.
    pub effect: StepEffect,
    /// On which side of the line steps are counted.
    pub side: LineSide,
    /// The line, in base units of the measure.
    pub line: Bound,
    /// The size of a step, in base units of the measure.
    pub per: Bound,
    /// Points per step.
    pub points: Bound,
    /// Only whole steps count.
    pub whole_steps: bool,
    /// The least points; not above the weight.
    pub floor: Ratio,
    /// The most points; not above the weight unless the leaf clamps. Always there for `award`.
    pub cap: Option<Ratio>,
}

/// `checklist`.
#[derive(Debug, Clone)]
pub struct Checklist {
    /// The items; their points sum to the weight.
    pub items: Vec<ChecklistItem>,
}

/// An item of a checklist.
#[derive(Debug, Clone)]
pub struct ChecklistItem {
    /// Its id, unique in the list.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// Points when met (given, or an equal share of the weight).
    pub points: Ratio,
    /// The yes/no formula.
    pub when: Formula,
    /// Where.
    pub span: Span,
}

/// `deductions`.
#[derive(Debug, Clone)]
pub struct Deductions {
    /// The cases input.
    pub cases: String,
    /// Where it is named.
    pub span: Span,
    /// Points off per case.
    pub each: Bound,
    /// The least points.
    pub floor: Ratio,
}

/// A level of a judgement: `[from, to)` of the weight; the highest level includes its `to`.
#[derive(Debug, Clone)]
pub struct JudgedLevel {
    /// Its name.
    pub level: String,
    /// Least share, included.
    pub from: Ratio,
    /// Greatest share, excluded except at the top.
    pub to: Ratio,
    /// How the ends are rounded in points; else they are exact.
    pub ends: Option<Ends>,
    /// Where it is said; the pack's file where the default levels are meant.
    pub span: Span,
}

/// How the ends of the bands of levels are rounded in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ends {
    /// Decimal places of points.
    pub places: u32,
    /// The pack's way of rounding.
    pub mode: Rounding,
}

impl JudgedLevel {
    /// The level for an indicator of this weight: where ends are rounded in points, the shares that the
    /// rounded points are. 80% of 3.33 points is 2.66 at two places, a little less than 80%.
    #[must_use]
    pub fn of_weight(&self, weight: &Ratio) -> Self {
        let Some(ends) = self.ends else { return self.clone() };
        let rounded = |share: &Ratio| {
            let points = share.mul(weight).and_then(|points| points.round(ends.places, ends.mode));
            points.and_then(|points| points.div(weight)).unwrap_or_else(|_| share.clone())
        };
        // The whole weight is the end of the highest level, whatever its places.
        let to = if self.to == Ratio::ONE { Ratio::ONE } else { rounded(&self.to) };
        Self { from: rounded(&self.from), to, ..self.clone() }
    }
}

/// `script`.
#[derive(Debug, Clone)]
pub struct ScriptCall {
    /// The function.
    pub function: String,
    /// Where it is named.
    pub span: Span,
    /// The arguments, and the unit in which the script gets each number.
    pub with: Vec<(Formula, Option<Unit>)>,
    /// Whether the function uses `deduct` instead of returning points.
    pub deductions: bool,
}
