//! The first dataset against the published report and against the 81 facts that were listed from it by
//! hand. Both are shared material outside the repository; without it the tests say so and end.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::collections::BTreeSet;
use std::path::Path;

use heng_formula::literal::parse_literal;
use heng_formula::number::Ratio;
use heng_model::{Dataset, Evidence, FactValue, Pack, QuoteCount, Stated};
use heng_source::{Lang, SourceMap, normalise};
use heng_tests::{dataset_from, rendered, root, shared, shipped_pack, texts_from};
use serde::Deserialize;

const DATASET: &str = "datasets/baiyun-gov-office/2023.yaml";

fn load(seed: Option<&Path>) -> (SourceMap, Pack, Dataset) {
    let mut files = SourceMap::new();
    let pack = shipped_pack(&mut files, "guangdong-department-2023");
    let text = std::fs::read_to_string(root().join(DATASET)).unwrap();
    let texts = seed.map(|folder| texts_from(&mut files, &text, folder)).unwrap_or_default();
    let dataset = dataset_from(&mut files, &pack, DATASET, &text, &texts);
    (files, pack, dataset)
}

#[test]
fn without_the_report_quotes_are_unchecked_and_nothing_is_wrong() {
    let (files, _, dataset) = load(None);
    assert!(dataset.diagnostics.is_empty(), "{}", rendered(&dataset.diagnostics, &files, Lang::En));
    assert_eq!((dataset.quotes.found, dataset.quotes.missed), (0, 0));
    assert!(dataset.quotes.unchecked > 80);
}

#[test]
fn every_quote_stands_in_the_report() {
    let Some(shared) = shared() else { return };
    let (files, _, dataset) = load(Some(&shared.join("seed")));
    assert!(dataset.diagnostics.is_empty(), "{}", rendered(&dataset.diagnostics, &files, Lang::En));
    let quotes = dataset.all_evidence().iter().filter(|(_, one)| one.quote.is_some()).count();
    assert_eq!(dataset.quotes, QuoteCount { found: quotes, missed: 0, unchecked: 0 });
    for (path, evidence) in dataset.all_evidence() {
        let quote: String = normalise(evidence.quote.as_ref().unwrap()).split_whitespace().collect();
        for place in &evidence.places {
            let there: String = normalise(files.slice(*place)).split_whitespace().collect();
            assert_eq!(there, quote, "{path}");
        }
    }
}

#[derive(Deserialize)]
struct Seed {
    facts: Vec<SeedFact>,
}

#[derive(Deserialize)]
struct SeedFact {
    id: String,
    value: String,
    unit: String,
    quote: String,
}

/// Where a fact of the list stands in the dataset: its value and evidence.
fn find<'a>(dataset: &'a Dataset, path: &str, claim: &str) -> Option<(Option<&'a FactValue>, &'a Evidence)> {
    if let Some((list, indicator)) = path.strip_suffix(']').and_then(|path| path.split_once('['))
        && let Stated::Cases { cases: Some(cases), .. } = dataset.facts.get(list)?
    {
        let case = cases.iter().find(|case| case.of == indicator)?;
        return Some((None, &case.evidence));
    }
    let fact = match path.strip_prefix("statements.") {
        Some(id) => &dataset.statements.get(id)?.fact,
        None => dataset.facts.values().flat_map(Stated::facts).find(|fact| fact.path == path)?,
    };
    if claim.is_empty() {
        return fact.claims.is_empty().then_some((Some(&fact.value), &fact.evidence));
    }
    let claim = fact.claims.iter().find(|one| one.id == claim)?;
    Some((Some(&claim.value), &claim.evidence))
}

/// Whether a value of the dataset is what the list says, in base units.
fn same(seed: &SeedFact, value: &FactValue, pack: &Pack) -> bool {
    match value {
        FactValue::YesNo(yes) => seed.unit == "bool" && seed.value == yes.to_string(),
        FactValue::Text(text) => normalise(text) == normalise(&seed.value),
        FactValue::Number { value, unit, .. } => {
            // 接近 100% is listed as text.
            let words = seed.value.trim_start_matches("接近").trim();
            let literal = parse_literal(words, &pack.units).unwrap();
            let counted = ["个", "宗", "期", "笔", "人次", "辆"];
            let scale = match (seed.unit.as_str(), &literal.unit) {
                ("text", Some(unit)) => unit.scale.clone(),
                ("%", None) => Ratio::new(1, 100).unwrap(),
                ("万元", None) => Ratio::integer(10_000),
                // A score in 分, a rank in 名次 and a year are numbers without unit in the dataset; a count of
                // instructions in 次 there is one in 则 (it says why).
                ("分" | "名次" | "年", None) => {
                    assert!(unit.dimension.is_plain(), "{}", seed.id);
                    Ratio::ONE
                }
                (of, None) => {
                    assert!(unit.symbol == of || (of == "次" && unit.symbol == "则"), "{}: {of}", seed.id);
                    assert!(!counted.contains(&of) || unit.symbol == of, "{}", seed.id);
                    Ratio::ONE
                }
                other => panic!("{}: {other:?}", seed.id),
            };
            literal.number.mul(&scale).unwrap() == *value
        }
        FactValue::Missing | FactValue::NotApplicable => false,
    }
}

#[test]
fn all_81_facts_are_in_the_dataset() {
    let Some(shared) = shared() else { return };
    let (_, pack, dataset) = load(None);
    let seed: Seed = serde_yaml::from_str(&std::fs::read_to_string(shared.join("seed/facts.yaml")).unwrap()).unwrap();
    assert_eq!(seed.facts.len(), 81);
    let map = std::fs::read_to_string(root().join("datasets/baiyun-gov-office/facts-map.tsv")).unwrap();
    let rows: Vec<(&str, &str, &str)> = map
        .lines()
        .skip(1)
        .map(|line| {
            let mut columns = line.split('\t');
            (columns.next().unwrap(), columns.next().unwrap(), columns.next().unwrap_or(""))
        })
        .collect();
    let listed: BTreeSet<&str> = rows.iter().map(|(id, ..)| *id).collect();
    let wanted: BTreeSet<&str> = seed.facts.iter().map(|fact| fact.id.as_str()).collect();
    assert_eq!(listed, wanted);
    assert_eq!(rows.len(), 81);
    // No two of them stand at one place.
    assert_eq!(rows.iter().map(|(_, path, claim)| (*path, *claim)).collect::<BTreeSet<_>>().len(), 81);
    for fact in &seed.facts {
        let (_, path, claim) = rows.iter().find(|(id, ..)| *id == fact.id).unwrap();
        let (value, evidence) = find(&dataset, path, claim).unwrap_or_else(|| panic!("{}: nothing at {path}", fact.id));
        match value {
            None => assert!(fact.unit == "bool" && fact.value == "true", "{}", fact.id),
            // The admitted lack of training is a judgement of the dataset: its quote is what is listed.
            Some(_) if fact.id == "issue.training" => assert_eq!(evidence.quote.as_deref(), Some(fact.quote.as_str())),
            Some(value) => assert!(same(fact, value, &pack), "{}: {} {}, {value:?}", fact.id, fact.value, fact.unit),
        }
    }
}
