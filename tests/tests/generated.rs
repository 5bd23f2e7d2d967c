//! The pages under `docs/reference/` are those that the code makes. (The schemas have a test of their own.)
//!
//! After a change: `HENG_UPDATE=1 cargo test -p heng-tests --test generated`, then read the difference.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use heng_model::format;
use heng_report::diagnostics_reference;
use heng_source::Lang;
use heng_tests::root;

/// Every generated file with its content.
fn generated() -> Vec<(String, String)> {
    let mut out = Vec::new();
    for (folder, lang) in [("zh", Lang::Zh), ("en", Lang::En)] {
        let mut page = |name: &str, text: String| out.push((format!("docs/reference/{folder}/{name}.md"), text));
        page("functions", heng_formula::functions_reference(lang));
        page("scripts", heng_formula::scripts_reference(lang));
        page("pack", format::pack::reference(lang));
        page("dataset", format::dataset::reference(lang));
        page("mapping", heng_tables::format::reference(lang));
        page("diagnostics", diagnostics_reference(lang));
    }
    out
}

#[test]
fn generated_files_are_those_of_the_code() {
    let update = std::env::var_os("HENG_UPDATE").is_some_and(|value| value == "1");
    let mut stale = Vec::new();
    for (path, expected) in generated() {
        let file = root().join(&path);
        if std::fs::read_to_string(&file).is_ok_and(|found| found == expected) {
            continue;
        }
        if update {
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(&file, expected).unwrap();
        } else {
            stale.push(path);
        }
    }
    assert!(stale.is_empty(), "run HENG_UPDATE=1 cargo test -p heng-tests --test generated for: {stale:?}");
}

#[test]
fn generated_pages_say_something() {
    for (path, text) in generated() {
        assert!(text.lines().count() > 20, "{path} is nearly empty");
        assert!(!text.contains("……\n\n……"), "{path} has words that are still to be written");
    }
}
