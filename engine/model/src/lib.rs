//! Rule packs and datasets: read, resolve, check. Text comes in as arguments; nothing here opens a
//! file, and nothing computes a score.

pub mod codes;
mod dataset;
pub mod format;
pub mod limits;
mod pack;
pub mod path;
mod quote;

pub use dataset::{
    Acknowledged, Basis, ByHand, Case, Checked, Claim, Dataset, DatasetBasis, DatasetHead, Evidence, Fact, FactValue,
    JudgedFact, NamedFile, QuoteCount, Remark, RowFacts, Source, SourceText, SourceTexts, Stated, Statement, Usage,
    apply_accepted, read_dataset, read_dataset_tree, read_head,
};
pub use pack::{
    Aggregate, Alternative, Band, BandResult, Bound, Checklist, ChecklistItem, Cite, Deductions, Ends, Grade, GradeOn,
    Group, Indicator, IndicatorKind, Input, InputKind, Interpolate, JudgedLevel, Leaf, Level, LinePoint, LineSide,
    LookupRow, Method, MinApplicable, Name, OWN_MEASURE, OWN_WEIGHT, OnZero, Outside, OverTarget, Pack, PackBasis,
    PackFiles, PackStatus, PeerRule, PerUnit, PointsOff, Proportional, RankOf, RankRule, RateRange, ReasonAbove,
    RemarkRule, RemarkWhen, Reverse, ReverseVariant, RoundingRules, Ruling, ScriptAggregate, ScriptCall, StepEffect,
    TableColumn, Target, Threshold, Veto, VetoEffect, Within, read_pack,
};
pub use pack::{BasePack, BaseProblem, Origin, Origins, Placed, base_chain, read_pack_over};
pub use pack::{Category, NamedValue, Output};
pub use pack::{
    Each, Instance, OWN_ACTUAL, OWN_JUDGEMENT, OWN_TARGET, Printed, PrintedScore, Published, RowWeights, Template,
    instantiate,
};
