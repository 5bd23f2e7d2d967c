//! Runs every case of every Markdown suite as a test of its own: those of the engine under
//! `tests/suites` and those of the shipped packs under `rules/*/tests`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::path::{Path, PathBuf};

use heng_tests::{root, suite};
use indexmap::IndexMap;
use libtest_mimic::{Arguments, Failed, Trial};

fn markdown(folder: PathBuf) -> Vec<PathBuf> {
    let mut out: Vec<PathBuf> =
        std::fs::read_dir(folder).map(|all| all.map(|one| one.unwrap().path()).collect()).unwrap_or_default();
    out.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    out.sort();
    out
}

/// The blocks that the suites of a shipped pack begin with: the pack and its scripts.
fn shipped(folder: &Path) -> IndexMap<String, String> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|one| one.unwrap().path()).collect();
    paths.sort();
    let mut blocks = IndexMap::new();
    for path in paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let kind = match path.extension().and_then(|ending| ending.to_str()) {
            Some("yaml") if name == "pack.yaml" => "pack".to_owned(),
            Some("rhai") => format!("script {name}"),
            _ => continue,
        };
        blocks.insert(kind, std::fs::read_to_string(&path).unwrap());
    }
    blocks
}

fn main() {
    let engine = markdown(root().join("tests/suites"));
    assert!(!engine.is_empty(), "no suites found");
    let mut suites: Vec<(PathBuf, IndexMap<String, String>)> =
        engine.into_iter().map(|path| (path, IndexMap::new())).collect();
    let mut packs: Vec<PathBuf> =
        std::fs::read_dir(root().join("rules")).unwrap().map(|one| one.unwrap().path()).collect();
    packs.sort();
    for pack in packs {
        let blocks = shipped(&pack);
        suites.extend(markdown(pack.join("tests")).into_iter().map(|path| (path, blocks.clone())));
    }
    let mut trials = Vec::new();
    for (path, blocks) in suites {
        let name = path.strip_prefix(root()).unwrap().display().to_string();
        match suite::parse_with(&std::fs::read_to_string(&path).unwrap(), blocks) {
            Err(why) => trials.push(Trial::test(name, move || Err(Failed::from(why)))),
            Ok(cases) => {
                for case in cases {
                    let title = format!("{name}::{}", case.title);
                    trials.push(Trial::test(title, move || suite::run(&case).map_err(Failed::from)));
                }
            }
        }
    }
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}
