//! Reading small packs, and diagnostics as short lines.

use heng_source::{Diagnostic, Lang, SourceMap};
use indexmap::IndexMap;

use crate::pack::{Pack, PackFiles, read_pack};

/// `CODE line:column message` of each diagnostic, a line each.
pub(super) fn said(diagnostics: &[Diagnostic], files: &SourceMap) -> String {
    diagnostics.iter().map(|one| format!("{} {}\n", place(one, files), one.message(Lang::En))).collect()
}

/// `CODE line:column`.
pub(super) fn place(one: &Diagnostic, files: &SourceMap) -> String {
    match one.primary.and_then(|span| files.locate(span)) {
        Some((_, position)) => format!("{} {}:{}", one.code.id, position.line, position.column),
        None => one.code.id.to_owned(),
    }
}

/// Reads a pack with its scripts.
pub(super) fn read(text: &str, scripts: &[(&str, &str)]) -> (SourceMap, Result<Pack, Vec<Diagnostic>>) {
    let mut files = SourceMap::new();
    let pack = files.add("pack.yaml", text.as_bytes()).unwrap();
    let scripts: IndexMap<_, _> =
        scripts.iter().map(|(name, text)| ((*name).to_owned(), files.add_text(*name, *text))).collect();
    let read = read_pack(&files, &PackFiles { pack, scripts, folder: None });
    (files, read)
}
