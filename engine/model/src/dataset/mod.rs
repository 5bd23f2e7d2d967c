//! A department's data as stated: read and checked against its pack. Types are in `types.rs`; one file
//! per kind of fact, `evidence.rs` and `quoted.rs` for sources and quotes. Computes no score.

mod accepted;
mod by_hand;
mod cases;
mod claims;
mod evidence;
mod fact;
mod head;
mod judged;
mod magnitude;
mod measured;
mod phrases;
mod quoted;
mod reader;
mod statements;
mod table;
mod types;
mod value;

use heng_source::{Diagnostic, FileId, Node, SourceMap};

use crate::pack::Pack;
use crate::path::Path;
pub use types::{
    Acknowledged, Basis, ByHand, Case, Checked, Claim, Dataset, DatasetBasis, DatasetHead, Evidence, Fact, FactValue,
    JudgedFact, NamedFile, QuoteCount, Remark, RowFacts, Source, SourceText, SourceTexts, Stated, Statement, Usage,
};

/// The path of a claim: `财政资金收入[一（三）]`.
pub(crate) fn claim_path(fact: &str, claim: &str) -> String {
    Path::composed(fact).key(claim).into()
}

/// The path of a case: `自认问题[1]`, from 1.
pub(crate) fn case_path(fact: &str, index: usize) -> String {
    Path::composed(fact).index(index).into()
}

/// Reads only the head of a dataset: its pack's name and the files of its sources.
///
/// # Errors
/// All diagnostics where the file is not YAML, is no dataset (a pack says so in its own words), or the
/// head is not there.
pub fn read_head(files: &SourceMap, file: FileId) -> Result<DatasetHead, Vec<Diagnostic>> {
    head::read(files, file)
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
    reader::read(files, file, pack, texts)
}

/// As [`read_dataset`], from a tree that did not come from YAML text: the cells of tables put together. `file` is
/// the file that the dataset is of; places in the tree may lie in any file of the map. No quote is asked for: the
/// cell itself is the place.
///
/// # Errors
/// All diagnostics, sorted by place, where at least one is an error.
pub fn read_dataset_tree(
    files: &SourceMap,
    file: FileId,
    root: &Node,
    pack: &Pack,
) -> Result<Dataset, Vec<Diagnostic>> {
    reader::read_tree(files, file, root, pack)
}

/// Takes out of a list the warnings and findings that an author accepts (same code, same path), and
/// returns a warning for each acceptance that acknowledges nothing. Errors cannot be accepted.
pub fn apply_accepted(diagnostics: &mut Vec<Diagnostic>, accepted: &[Acknowledged]) -> Vec<Diagnostic> {
    accepted::apply(diagnostics, accepted)
}

#[cfg(test)]
mod tests;
