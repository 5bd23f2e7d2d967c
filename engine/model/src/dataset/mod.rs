//! A department's data as stated: read and checked against its pack. Types are in `types.rs`.

mod types;

use heng_source::{Diagnostic, FileId, SourceMap};

use crate::pack::Pack;
pub use types::{
    Acknowledged, Basis, Case, Checked, Claim, Dataset, DatasetBasis, DatasetHead, Evidence, Fact, FactValue,
    JudgedFact, QuoteCount, Remark, RowFacts, Source, SourceText, SourceTexts, Stated, Statement, Usage,
};

/// The path of a claim: `财政资金收入[一（三）]`.
pub(crate) fn claim_path(fact: &str, claim: &str) -> String {
    format!("{fact}[{claim}]")
}

/// The path of a case: `自认问题[1]`, from 1.
pub(crate) fn case_path(fact: &str, index: usize) -> String {
    format!("{fact}[{}]", index + 1)
}

/// Reads only the head of a dataset.
///
/// # Errors
/// All diagnostics where the file is not YAML or the head is not there.
pub fn read_head(files: &SourceMap, file: FileId) -> Result<DatasetHead, Vec<Diagnostic>> {
    let _ = (files, file);
    Err(Vec::new())
}

/// Reads and checks a dataset against its pack; quotes against the texts that are at hand.
///
/// # Errors
/// All diagnostics, sorted by place, where at least one is an error.
pub fn read_dataset(
    files: &SourceMap,
    file: FileId,
    pack: &Pack,
    texts: &SourceTexts,
) -> Result<Dataset, Vec<Diagnostic>> {
    let _ = (files, file, pack, texts);
    Err(Vec::new())
}

/// Takes out of a list the warnings and findings that an author accepts (same code, same path), and
/// returns a warning for each acceptance that acknowledges nothing.
pub fn apply_accepted(diagnostics: &mut Vec<Diagnostic>, accepted: &[Acknowledged]) -> Vec<Diagnostic> {
    let _ = (diagnostics, accepted);
    Vec::new()
}
