//! Runs every case of every Markdown suite as a test of its own: those of the engine under
//! `tests/suites` and those of the shipped packs under `rules/*/tests`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::path::PathBuf;

use heng_tests::{root, suite};
use libtest_mimic::{Arguments, Failed, Trial};

fn markdown(folder: PathBuf) -> Vec<PathBuf> {
    let mut out: Vec<PathBuf> =
        std::fs::read_dir(folder).map(|all| all.map(|one| one.unwrap().path()).collect()).unwrap_or_default();
    out.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    out.sort();
    out
}

fn main() {
    let mut paths = markdown(root().join("tests/suites"));
    assert!(!paths.is_empty(), "no suites found");
    let mut packs: Vec<PathBuf> =
        std::fs::read_dir(root().join("rules")).unwrap().map(|one| one.unwrap().path()).collect();
    packs.sort();
    for pack in packs {
        paths.extend(markdown(pack.join("tests")));
    }
    let mut trials = Vec::new();
    for path in paths {
        let name = path.strip_prefix(root()).unwrap().display().to_string();
        match suite::parse(&std::fs::read_to_string(&path).unwrap()) {
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
