//! Indicators that live in the data: the order of rows and the explanation must not change a result, and the ids
//! of steps hang on nothing but keys.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use std::collections::BTreeMap;

use heng_model::{PackFiles, SourceTexts, read_dataset, read_pack};
use heng_report::range_text;
use heng_scoring::{Options, Step, score};
use heng_source::SourceMap;
use heng_tests::suite;
use indexmap::IndexMap;

/// The pack and the data of the chapter.
fn chapter() -> (String, String) {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/suites/each.md")).unwrap();
    let cases = suite::parse(&text).unwrap();
    let blocks = &cases.first().unwrap().blocks;
    (blocks.get("pack").unwrap().clone(), blocks.get("data").unwrap().clone())
}

/// Points by indicator, and what every step came to by its id.
type Scored = (BTreeMap<String, String>, BTreeMap<String, String>);

fn scored(pack: &str, data: &str, explain: bool) -> Scored {
    let mut files = SourceMap::new();
    let pack = files.add_text("pack.yaml", pack.to_owned());
    let pack = read_pack(&files, &PackFiles { pack, scripts: IndexMap::new(), folder: None }).unwrap();
    let data = files.add_text("data.yaml", data.to_owned());
    let data = read_dataset(&files, data, &pack, &SourceTexts::new()).unwrap();
    let (card, _) = score(&files, &pack, &data, &Options { explain, without: Vec::new() }).unwrap();
    let points = suite::nodes(&card).iter().map(|one| (one.id.clone(), range_text(&one.points))).collect();
    let mut steps = BTreeMap::new();
    if let Some(step) = &card.explanation {
        gather(step, &mut steps);
    }
    (points, steps)
}

fn gather(step: &Step, out: &mut BTreeMap<String, String>) {
    let before = out.insert(step.id.clone(), format!("{:?}", step.outcome));
    assert!(before.is_none(), "two steps are called {}", step.id);
    step.children.iter().for_each(|child| gather(child, out));
}

fn reversed(data: &str) -> String {
    let is_row = |line: &&str| line.starts_with("      - {");
    let mut rows: Vec<&str> = data.lines().filter(is_row).collect();
    assert_eq!(rows.len(), 7);
    rows.reverse();
    let mut rows = rows.into_iter();
    data.lines().map(|line| if is_row(&line) { rows.next().unwrap() } else { line }).fold(
        String::new(),
        |mut out, line| {
            out.push_str(line);
            out.push('\n');
            out
        },
    )
}

#[test]
fn the_order_of_rows_changes_neither_points_nor_ids() {
    let (pack, data) = chapter();
    let one = scored(&pack, &data, true);
    let other = scored(&pack, &reversed(&data), true);
    assert_eq!(one, other);
    assert_eq!(one.0.get("产出[培训人数]").map(String::as_str), Some("9.00"));
    assert!(one.1.keys().any(|id| id == "产出[培训人数]/method"), "{:?}", one.1.keys());
}

#[test]
fn explaining_changes_no_points() {
    let (pack, data) = chapter();
    assert_eq!(scored(&pack, &data, true).0, scored(&pack, &data, false).0);
}

#[test]
fn a_row_becomes_what_a_written_indicator_would_be() {
    let (pack, data) = chapter();
    let rows = scored(&pack, &data, false).0;
    // The same seven rows, written out by hand.
    let written = "heng: 1\npack: suite\nname: 项目\nbasis: {status: illustrative}\nrounding: {indicator: 2, total: 2}\nunits: [人次, 次]\ntotal: 90\n\
        inputs: {人数: {type: count, unit: 人次}, 次数: {type: count, unit: 次}, 合格率: {type: share}, 成本: {type: amount, unit: 万元}, 满意率: {type: share}, 及时: {type: judged}, 社会: {type: judged}}\n\
        indicators:\n\
        - {id: a, weight: 10, measure: 人数, score: {proportional: {target: 200人次}}}\n\
        - {id: b, weight: 10, measure: 次数, score: {proportional: {target: 4次}}}\n\
        - {id: c, weight: 10, measure: 合格率, score: {proportional: {target: 95%}}}\n\
        - {id: d, weight: 10, score: {judged: {fact: 及时}}}\n\
        - {id: e, weight: 10, measure: 成本, score: {reverse: {target: 30万元, variant: deviation}}}\n\
        - {id: f, weight: 30, score: {judged: {fact: 社会}}}\n\
        - {id: g, weight: 10, measure: 满意率, score: {proportional: {target: 90%}}}\n";
    let stated = "heng: 1\ndepartment: 某单位\nfiscal_year: 2023\nrules: suite\nsources: {表: {title: 表}}\nfacts:\n\
        \x20 人数: {value: 180人次, source: 表}\n  次数: {value: 3次, source: 表}\n  合格率: {value: 96%, source: 表}\n\
        \x20 成本: {value: 33万元, source: 表}\n  满意率: {value: 88%, source: 表}\n\
        \x20 及时: {level: 达成, share: 85%, because: 推迟}\n  社会: {level: 部分达成, share: 70%, because: 较慢}\n";
    let written = scored(written, stated, false).0;
    for (id, row) in [
        ("a", "产出[培训人数]"),
        ("b", "产出[验收次数]"),
        ("c", "产出[培训合格率]"),
        ("d", "产出[完成及时性]"),
        ("e", "产出[项目成本]"),
        ("f", "效益[社会效益]"),
        ("g", "满意度[学员满意度]"),
    ] {
        assert_eq!(written.get(id), rows.get(row), "{row}");
    }
}
