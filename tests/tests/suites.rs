//! Runs every case of every Markdown suite as a test of its own: those of the engine under
//! `tests/suites` and those of the shipped packs under `rules/*/tests`, which packs that build on them take over.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use heng_tests::inherit::{self, Shipped};
use heng_tests::{root, suite};
use libtest_mimic::{Arguments, Failed, Trial};

fn shipped(one: &Shipped) -> Result<(), Failed> {
    if let Some(before) = &one.before
        && suite::run(before).is_ok()
    {
        return Err(Failed::from("the expectation holds without its override"));
    }
    suite::run(&one.case).map_err(Failed::from)
}

fn main() {
    let engine = inherit::markdown(&root().join("tests/suites"));
    assert!(!engine.is_empty(), "no suites found");
    let mut trials = Vec::new();
    for path in engine {
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
    for pack in inherit::packs() {
        match inherit::cases(&pack) {
            Err(why) => trials.push(Trial::test(format!("rules/{pack}"), move || Err(Failed::from(why)))),
            Ok(cases) => {
                for one in cases {
                    let title = format!("rules/{pack}/{}::{}", one.file, one.case.title);
                    trials.push(Trial::test(title, move || shipped(&one)));
                }
            }
        }
    }
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}
