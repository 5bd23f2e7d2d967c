//! Shared by the tests: where the shipped files are, where the shared data is, how a Markdown
//! suite is read and run. A test crate: it may panic, that is how a test fails.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout,
    clippy::print_stderr
)]

pub mod inherit;
pub mod published;
pub mod suite;
mod suite_set;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use heng_model::{
    BaseProblem, Dataset, Pack, PackFiles, SourceText, SourceTexts, base_chain, read_dataset, read_head, read_pack_over,
};
use heng_source::{Diagnostic, Lang, RenderOptions, SourceMap, render_diagnostic};
use indexmap::IndexMap;

/// The root of the repository.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the repository").to_path_buf()
}

/// The folder with published material that is not part of the repository: `HENG_SHARED`, default
/// `../shared`. `None` where it is absent, with a line that says so; a failure under
/// `HENG_REQUIRE_SHARED=1`.
#[must_use]
pub fn shared() -> Option<PathBuf> {
    let folder = std::env::var_os("HENG_SHARED").map_or_else(|| root().join("../shared"), PathBuf::from);
    if folder.is_dir() {
        return Some(folder);
    }
    assert!(
        std::env::var_os("HENG_REQUIRE_SHARED").is_none_or(|value| value != "1"),
        "HENG_REQUIRE_SHARED=1, but there is no {}",
        folder.display()
    );
    eprintln!("skipped: no {} (set HENG_SHARED)", folder.display());
    None
}

/// Reads a shipped pack.
///
/// # Panics
/// Where it has errors: they are printed.
#[must_use]
pub fn shipped_pack(files: &mut SourceMap, name: &str) -> Pack {
    let folder = root().join("rules").join(name);
    let text = std::fs::read_to_string(folder.join("pack.yaml")).expect("the pack is there");
    pack_from(files, &folder, name, &text)
}

/// Reads a shipped pack with another text for its `pack.yaml`.
///
/// # Panics
/// Where it has errors: they are printed.
#[must_use]
pub fn pack_from(files: &mut SourceMap, folder: &Path, name: &str, text: &str) -> Pack {
    match try_pack(files, folder, name, text) {
        Ok(pack) => pack,
        Err(diagnostics) => panic!("{}", rendered(&diagnostics, files, Lang::En)),
    }
}

/// Reads a pack's folder with this text for its `pack.yaml`.
///
/// # Errors
/// The diagnostics.
///
/// # Panics
/// Where a script cannot be read from the disk.
pub fn try_pack(files: &mut SourceMap, folder: &Path, name: &str, text: &str) -> Result<Pack, Vec<Diagnostic>> {
    let own = pack_files(files, folder, name, text);
    let bases = base_chain(files, &own, &mut |files, id| {
        let folder = root().join("rules").join(id);
        match std::fs::read_to_string(folder.join("pack.yaml")) {
            Ok(text) => Ok(pack_files(files, &folder, id, &text)),
            Err(_) => Err(BaseProblem::NotFound(vec![format!("rules/{id}")])),
        }
    })?;
    read_pack_over(files, &own, &bases)
}

fn pack_files(files: &mut SourceMap, folder: &Path, name: &str, text: &str) -> PackFiles {
    let pack = files.add_text(format!("rules/{name}/pack.yaml"), text);
    let mut scripts = IndexMap::new();
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).map(|all| all.map(|one| one.unwrap().path()).collect()).unwrap_or_default();
    paths.sort();
    for path in paths {
        if path.extension().is_some_and(|ending| ending == "rhai") {
            let file_name = path.file_name().unwrap().to_string_lossy().into_owned();
            let script = files.add_text(format!("rules/{name}/{file_name}"), std::fs::read_to_string(&path).unwrap());
            scripts.insert(file_name, script);
        }
    }
    PackFiles { pack, scripts, folder: Some(Arc::from(name)) }
}

/// Reads dataset text against a pack; source texts by source id.
///
/// # Panics
/// Where it has errors: they are printed.
#[must_use]
pub fn dataset_from(files: &mut SourceMap, pack: &Pack, name: &str, text: &str, texts: &SourceTexts) -> Dataset {
    let file = files.add_text(name, text);
    match read_dataset(files, file, pack, texts) {
        Ok(dataset) => dataset,
        Err(diagnostics) => panic!("{}", rendered(&diagnostics, files, Lang::En)),
    }
}

/// The texts of a dataset's sources from a folder, as far as they are there.
///
/// # Panics
/// Where the head of the dataset cannot be read.
#[must_use]
pub fn texts_from(files: &mut SourceMap, dataset: &str, folder: &Path) -> SourceTexts {
    use sha2::{Digest, Sha256};
    let file = files.add_text("head", dataset);
    let head = read_head(files, file).expect("a head");
    let mut out = SourceTexts::new();
    for (id, named) in head.files {
        let Ok(bytes) = std::fs::read(folder.join(&named.name)) else { continue };
        let file = files.add(named.name, &bytes).expect("text");
        let text = files.file(file).expect("just added").text().clone();
        let sha256 = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        out.insert(id, SourceText { text, sha256, file });
    }
    out
}

/// Diagnostics as a user sees them, without colour.
#[must_use]
pub fn rendered(diagnostics: &[Diagnostic], files: &SourceMap, lang: Lang) -> String {
    let options = RenderOptions { lang, color: false, links: false, width: 100 };
    let parts: Vec<String> =
        diagnostics.iter().map(|one| render_diagnostic(one, files, options).trim_end().to_owned()).collect();
    parts.join("\n\n")
}
