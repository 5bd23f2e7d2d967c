//! Every shipped dataset comes to what its pack's `tests/expected.yaml` says, digit by digit. The figures
//! there were worked out apart from this program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use heng_model::{Basis, Dataset, Pack};
use heng_report::{points_text, range_text};
use heng_scoring::{Options, Scorecard, score};
use heng_source::{Lang, SourceMap};
use heng_tests::inherit;
use heng_tests::suite::nodes;
use heng_tests::{dataset_from, rendered, root, shipped_pack, texts_from};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    heng: u32,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    dataset: String,
    total: String,
    /// Of a pack with grades.
    grade: Option<String>,
    scores: BTreeMap<String, String>,
    evidence: BTreeMap<String, Row>,
    without: BTreeMap<String, (String, String)>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    points: String,
    disputed: String,
}

/// The packs that have expected scores of their own.
fn packs() -> Vec<(String, Expected)> {
    inherit::packs().into_iter().filter_map(|pack| Some((pack.clone(), parsed(own(&pack)?)))).collect()
}

fn parsed(file: Value) -> Expected {
    let expected: Expected = serde_json::from_value(file).unwrap();
    assert_eq!(expected.heng, 1);
    expected
}

/// The expected scores that stand in a pack's folder.
fn own(pack: &str) -> Option<Value> {
    let text = std::fs::read_to_string(root().join("rules").join(pack).join("tests/expected.yaml")).ok()?;
    Some(serde_yaml::from_str(&text).unwrap())
}

/// The expected scores of the packs below, with what a pack expects otherwise; then its own.
fn with_inherited(pack: &str) -> Vec<Value> {
    let cases = |file: Value| file.get("cases").and_then(Value::as_array).cloned().unwrap_or_default();
    let mut out = own(pack).map(cases).unwrap_or_default();
    let Some(base) = inherit::base(pack) else { return out };
    let mut overrides = inherit::overrides(pack).datasets;
    for case in with_inherited(&base) {
        let dataset = case.get("dataset").and_then(Value::as_str).unwrap();
        out.push(match overrides.remove(dataset) {
            Some(over) => {
                let changed = inherit::merged(case.clone(), &over.expect_override);
                assert_ne!(changed, case, "{pack}: the override of {dataset} changes nothing");
                changed
            }
            None => case,
        });
    }
    assert!(overrides.is_empty(), "{pack}: overrides of datasets that the packs below do not expect: {overrides:?}");
    out
}

/// A shipped dataset with the sources that ship with it.
fn load(pack: &str, dataset: &str) -> (SourceMap, Pack, Dataset) {
    let mut files = SourceMap::new();
    let pack = shipped_pack(&mut files, pack);
    let path = root().join(dataset);
    let mut text = std::fs::read_to_string(&path).unwrap();
    let mut below = inherit::base(pack.id.as_str());
    while let Some(base) = below {
        text = inherit::for_pack(&text, &base, &pack.id);
        below = inherit::base(&base);
    }
    let texts = texts_from(&mut files, &text, path.parent().unwrap());
    let data = dataset_from(&mut files, &pack, dataset, &text, &texts);
    (files, pack, data)
}

fn scored(files: &SourceMap, pack: &Pack, data: &Dataset, without: Vec<Basis>) -> Scorecard {
    match score(files, pack, data, &Options { explain: false, without }) {
        Ok((card, _)) => card,
        Err(diagnostics) => panic!("{}", rendered(&diagnostics, files, Lang::En)),
    }
}

#[test]
fn shipped_datasets_come_to_what_is_expected() {
    for pack_name in inherit::packs() {
        for case in with_inherited(&pack_name) {
            let case: Case = serde_json::from_value(case).unwrap();
            let (files, pack, data) = load(&pack_name, &case.dataset);
            let card = scored(&files, &pack, &data, Vec::new());
            let what = format!("{} under {pack_name}", case.dataset);
            assert_eq!(range_text(&card.total), case.total, "{what}");
            assert_eq!(card.grade.as_ref().map(|grade| grade.least.clone()), case.grade, "{what}");
            let scores: BTreeMap<String, String> =
                nodes(&card).into_iter().map(|node| (node.id.clone(), range_text(&node.points))).collect();
            assert_eq!(scores, case.scores, "{what}");
            let print = |number| points_text(number, card.total.places);
            let evidence: BTreeMap<String, Row> = card
                .ledger
                .rows
                .iter()
                .map(|row| {
                    let basis = format!("{:?}", row.basis).replace("NotApplicable", "not_applicable").to_lowercase();
                    (basis, Row { points: print(&row.points), disputed: print(&row.disputed) })
                })
                .collect();
            assert_eq!(evidence, case.evidence, "{what}");
            for (basis, (least, most)) in case.without {
                let without = match basis.as_str() {
                    "assumed" => Basis::Assumed,
                    "judged" => Basis::Judged,
                    "derived" => Basis::Derived,
                    other => panic!("{other}"),
                };
                let card = scored(&files, &pack, &data, vec![without]);
                assert_eq!(range_text(&card.total), format!("[{least}, {most}]"), "{what} without {basis}");
            }
        }
    }
}

/// Whether a file says how datasets are read from tables; those are tested with the command.
fn is_mapping(path: &Path) -> bool {
    std::fs::read_to_string(path).unwrap().lines().any(|line| line.starts_with("mapping:"))
}

/// Every dataset that ships is named in the expected scores of its pack.
#[test]
fn no_shipped_dataset_is_without_expected_scores() {
    fn datasets(folder: &Path, out: &mut Vec<String>) {
        let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|one| one.unwrap().path()).collect();
        paths.sort();
        for path in paths {
            if path.is_dir() {
                datasets(&path, out);
            } else if path.extension().is_some_and(|ending| ending == "yaml") && !is_mapping(&path) {
                out.push(path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/"));
            }
        }
    }
    let mut shipped = Vec::new();
    datasets(&root().join("datasets"), &mut shipped);
    let mut expected: Vec<String> =
        packs().into_iter().flat_map(|(_, expected)| expected.cases).map(|case| case.dataset).collect();
    expected.sort();
    assert_eq!(shipped, expected);
}

/// The made-up report ships, so every quote of its dataset can be looked up, and each is there.
#[test]
fn every_quote_of_the_made_up_report_is_found() {
    let (files, _, data) = load("guangdong-department-2023", "datasets/example-archive-centre/2023.yaml");
    assert!(data.diagnostics.is_empty(), "{}", rendered(&data.diagnostics, &files, Lang::En));
    assert!(data.quotes.found > 40, "{:?}", data.quotes);
    assert_eq!((data.quotes.missed, data.quotes.unchecked), (0, 0));
    assert!(data.basis.illustrative);
}
