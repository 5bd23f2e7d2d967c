//! Reading a rule pack: everything that can be found without data, all problems at once. The types
//! are in `types.rs`; scoring is not done here.

mod types;

use std::sync::Arc;

use heng_source::{Diagnostic, FileId, SourceMap};
use indexmap::IndexMap;

pub use types::{
    Band, BandResult, Bound, Checklist, ChecklistItem, Cite, Deductions, Grade, GradeOn, Indicator, IndicatorKind,
    Input, InputKind, JudgedLevel, Leaf, LineSide, Method, Name, OnZero, OverTarget, Pack, PackBasis, PackStatus,
    PerUnit, Proportional, RoundingRules, Ruling, ScriptCall, StepEffect, TableColumn, Threshold,
};

/// The files of a pack folder that were already added to the [`SourceMap`].
#[derive(Debug, Clone)]
pub struct PackFiles {
    /// `pack.yaml`.
    pub pack: FileId,
    /// Script files by their name relative to the folder.
    pub scripts: IndexMap<String, FileId>,
    /// The folder's name, which `pack:` must equal; `None`: not checked.
    pub folder: Option<Arc<str>>,
}

/// Reads and checks a pack: everything that can be found without data, all problems at once.
///
/// # Errors
/// All diagnostics, sorted by place, where at least one is an error.
pub fn read_pack(files: &SourceMap, pack: &PackFiles) -> Result<Pack, Vec<Diagnostic>> {
    let _ = (files, pack);
    Err(Vec::new())
}
