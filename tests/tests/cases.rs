//! Published Chinese score tables, transcribed in `../shared/cases/*.yaml`, against what heng makes of them: every
//! published score is computed again from the published inputs. Where a table contradicts itself, that is what must
//! come out. The transcriptions are shared material outside the repository; without it the tests say so and end. Retyped
//! excerpts that are always tested stand in `rules/*/tests/*.md`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::collections::BTreeMap;
use std::path::Path;

use heng_model::SourceTexts;
use heng_report::range_text;
use heng_scoring::{Options, Scorecard, score};
use heng_source::{Lang, Node, SourceMap, parse_yaml};
use heng_tests::suite::{self, nodes};
use heng_tests::{dataset_from, pack_from, rendered, root, shared};

/// Every transcription, with the test below that computes it.
const CASES: [&str; 2] = ["hunan_unit_2018", "yueyang_highway"];

fn read(folder: &Path, name: &str) -> Node {
    let path = format!("cases/{name}.yaml");
    let mut files = SourceMap::new();
    let file = files.add_text(path.clone(), std::fs::read_to_string(folder.join(path)).unwrap());
    match parse_yaml(&files, file) {
        Ok(case) => {
            assert_eq!(text(&case, "case"), name);
            case
        }
        Err(diagnostics) => panic!("{}", rendered(&diagnostics, &files, Lang::En)),
    }
}

/// What stands at a path of keys.
fn at<'a>(node: &'a Node, path: &str) -> &'a Node {
    path.split('/').fold(node, |node, key| node.map().and_then(|map| map.get(key)).unwrap_or_else(|| panic!("{path}")))
}

/// A number or text of a transcription, as it is written there.
fn text<'a>(node: &'a Node, path: &str) -> &'a str {
    at(node, path).text().unwrap_or_else(|| panic!("no text: {path}"))
}

/// The indicators of a case by name.
fn indicators(case: &Node) -> BTreeMap<&str, &Node> {
    at(case, "indicators").list().unwrap().iter().map(|one| (text(one, "name"), one)).collect()
}

/// The pack and the data of a chapter of retyped excerpts.
fn chapter(path: &str) -> (String, String) {
    let text = std::fs::read_to_string(root().join(path)).unwrap();
    let cases = suite::parse(&text).unwrap();
    (cases[0].blocks["pack"].clone(), cases[0].blocks["data"].clone())
}

fn scored(pack: &str, data: &str) -> Scorecard {
    let mut files = SourceMap::new();
    let pack = pack_from(&mut files, Path::new("no scripts"), "suite", pack);
    let data = dataset_from(&mut files, &pack, "data.yaml", data, &SourceTexts::new());
    match score(&files, &pack, &data, &Options { explain: false, without: Vec::new() }) {
        Ok((card, _)) => card,
        Err(diagnostics) => panic!("{}", rendered(&diagnostics, &files, Lang::En)),
    }
}

/// Compares every score that a case prints with what comes out; says how many agree.
fn compare(name: &str, case: &Node, card: &Scorecard) {
    let found: BTreeMap<String, String> =
        nodes(card).into_iter().map(|node| (node.id.clone(), range_text(&node.points))).collect();
    let weights: BTreeMap<String, String> =
        nodes(card).into_iter().map(|node| (node.id.clone(), node.weight.shown())).collect();
    let mut agree = 0;
    let mut published = 0;
    for (indicator, row) in indicators(case) {
        assert_eq!(weights[indicator], text(row, "weight"), "{name}: weight of {indicator}");
        if at(row, "published_score").is_null() {
            continue;
        }
        published += 1;
        assert_eq!(found[indicator], format!("{}.00", text(row, "published_score")), "{name}: {indicator}");
        agree += 1;
    }
    println!("{name}: {agree} of {published} published scores");
}

#[test]
fn every_case_is_computed_by_a_test() {
    let Some(shared) = shared() else { return };
    let known: Vec<String> = CASES.iter().map(|name| format!("{name}.yaml")).collect();
    for name in &known {
        assert!(shared.join("cases").join(name).is_file(), "{name}");
    }
}

/// Base data and the first four indicators of a unit's table of 2018. The inputs are those of the transcription, the rules
/// those that the table prints (`rules/hunan-department/tests/unit-2018.md`).
#[test]
fn hunan_unit_2018() {
    let Some(shared) = shared() else { return };
    let case = read(&shared, "hunan_unit_2018");
    // What the text beside the indicators states and the base data do not: last year's budget of the three expenses
    // (32), carried over and left over (19.8 each).
    let printed = indicators(&case);
    assert_eq!(text(printed["三公经费变动率"], "formula"), "(63.46-32)/32");
    assert_eq!(text(printed["预算完成率"], "formula"), "(19.8+1922.76+767.86-19.8)/(19.8+1922.76+767.86)");
    let base = at(&case, "base_data");
    assert_eq!(text(base, "部门整体支出预算调整/调整后"), "2690.62");
    // 2690.62 − 1922.76 = 767.86: the supplements of the text follow from the base data.
    let money = |id: &str, value: &str| format!("  {id}: {{value: {value}, unit: 万元, source: 表}}\n");
    let staff = |id: &str| format!("  {id}: {{value: {}, unit: 人, source: 表}}\n", text(base, id));
    let (pack, retyped) = chapter("rules/hunan-department/tests/unit-2018.md");
    let (head, _) = retyped.split_once("facts:\n").unwrap();
    let data = [
        head,
        "facts:\n",
        &staff("编制数"),
        &staff("在职人数"),
        &money("上年三公预算", "32"),
        &money("本年三公预算", text(base, "三公经费/2018预算")),
        &money("上年结转", "19.8"),
        &money("年初预算", text(base, "部门整体支出预算调整/年初")),
        &money("追加预算", "767.86"),
        &money("年末结余", "19.8"),
    ]
    .concat();
    assert_eq!(data, retyped, "the retyped excerpt is the transcription");
    let card = scored(&pack, &data);
    compare("hunan_unit_2018", &case, &card);
    // The rates that the table prints, and their digits as worked out beside the transcription.
    let measures: BTreeMap<String, String> = nodes(&card)
        .into_iter()
        .filter_map(|node| Some((node.id.clone(), heng_report::quantity_text(node.measure.as_ref()?))))
        .collect();
    for entry in &at(&case, "recompute/computed").map().unwrap().entries {
        let digits = entry.value.text().unwrap().replace('.', "");
        let found = measures[entry.key.text.as_str()].replacen("0.", "", 1);
        assert!(found.starts_with(&digits[..digits.len() - 1]), "{}: {found} {digits}", entry.key.text);
    }
    // Its last score is cut off in the publication; by the rule it is 0.
    let last = nodes(&card).into_iter().find(|node| node.id == "预算控制率").unwrap();
    assert_eq!(range_text(&last.points), "0.00");
}

/// Nine indicators of the city's table, all at full points; the inputs are not published, those of the retyped excerpt
/// (`rules/hunan-department/tests/yueyang.md`) just reach full points.
#[test]
fn yueyang_highway() {
    let Some(shared) = shared() else { return };
    let case = read(&shared, "yueyang_highway");
    let (pack, data) = chapter("rules/hunan-department/tests/yueyang.md");
    let card = scored(&pack, &data);
    compare("yueyang_highway", &case, &card);
    assert_eq!(range_text(&card.total), format!("{}.00", text(&case, "recompute/sum_of_published_visible")));
}
