//! Shapes against values: what fits, what is told of what does not, schema and reference.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::*;
use crate::{Diagnostic, Lang, SourceMap, parse_yaml};

const NONE: [&str; 0] = [];

static TEXT: Shape = Shape::Text;
static DECIMAL: Shape = Shape::Decimal;
static INTEGER: Shape = Shape::Integer;
static BOOL: Shape = Shape::Bool;
static DATE: Shape = Shape::Date;
static FORMULA: Shape = Shape::Formula;
static ID: Shape = Shape::Id;
static NAME_SHAPE: Shape = Shape::Name;
static WORD: Shape = Shape::OneOf(&["official", "adopted", "正式", "true"]);
static NULLABLE: Shape = Shape::Nullable(&TEXT);
static NODES: Shape = Shape::List(&NODE);
static EITHER: Shape = Shape::AnyOf(&[Shape::Decimal, Shape::List(&DECIMAL), Shape::Nullable(&Shape::MapOf(&TEXT))]);
static METHOD: Shape = Shape::Tagged(&MapShape {
    name: "method",
    title: Phrase { zh: "评分标准", en: "method" },
    fields: &[field("bands", &EITHER), field("formula", &FORMULA)],
});
static NODE: Shape = Shape::Map(&MapShape {
    name: "node",
    title: Phrase { zh: "指标", en: "indicator" },
    fields: &[
        Field { required: true, example: "预算执行率", ..field("id", &ID) },
        Field { example: "{zh: 甲, en: A}", ..field("name", &NAME_SHAPE) },
        Field { example: "20", ..field("weight", &DECIMAL) },
        field("year", &INTEGER),
        field("yes", &BOOL),
        field("day", &DATE),
        Field { example: "'a | b'", ..field("measure", &FORMULA) },
        field("status", &WORD),
        Field { example: "null", ..field("note", &NULLABLE) },
        field("score", &METHOD),
        field("any", &EITHER),
        field("indicators", &NODES),
    ],
});

const fn field(key: &'static str, shape: &'static Shape) -> Field {
    let doc = Phrase { zh: "说明|甲", en: "what it is for" };
    Field { key, shape, required: false, doc, example: "", later: None }
}

fn found(text: &str) -> (SourceMap, Vec<Diagnostic>) {
    let mut files = SourceMap::new();
    let file = files.add_text("a.yaml", text);
    let node = parse_yaml(&files, file).unwrap();
    let found = check(&node, &NODE, "");
    (files, found)
}

/// `name path «words under the place»` of every diagnostic.
fn lines(text: &str) -> Vec<String> {
    let (files, found) = found(text);
    let line = |one: &Diagnostic| {
        let words = files.slice(one.primary.unwrap());
        let words = words.lines().next().unwrap_or("");
        format!("{} {} «{words}»", one.code.name, one.path.as_deref().unwrap_or("-"))
    };
    found.iter().map(line).collect()
}

#[test]
fn a_fitting_tree_has_no_misfit() {
    let text = "id: 甲\nname: {zh: 甲, en: A}\nweight: -1,234.5%\nyear: 2023\nyes: 是\nday: 2024-02-29\n\
        measure: 95\nstatus: 正式\nnote: null\nscore: {formula: a + b}\nany: {x: y}\n\
        indicators:\n  - {ｉｄ: 乙, name: 乙, any: [1, 2]}\n  - {id: 丙, any: }\n";
    assert_eq!(lines(text), NONE);
}

#[test]
fn keys_are_known_required_and_suggested() {
    assert_eq!(lines("id: a\nwieght: 1\nzzz: 2\n"), ["unknown-key wieght «wieght»", "unknown-key zzz «zzz»"]);
    let (_, found) = found("id: a\nwieght: 1\n");
    assert!(found[0].help_text(Lang::Zh).starts_with("是不是想写“weight”？"));
    assert!(found[0].message(Lang::Zh).contains("“指标”"));
    // A required key that is misspelt is there: once is enough.
    assert_eq!(lines("iid: a\n"), ["unknown-key iid «iid»"]);
    assert_eq!(
        lines("weight: 1\nindicators:\n  - weight: 2\n"),
        ["missing-key indicators[1] «weight: 2»", "missing-key - «weight: 1»",]
    );
    assert_eq!(
        lines("id: a\nname: {en: A, fr: B}"),
        ["unknown-key name.fr «fr»", "missing-key name «{en: A, fr: B}»",]
    );
}

#[test]
fn keys_to_come_are_in_the_pages_but_not_among_those_to_choose_from() {
    static TO_COME: MapShape = MapShape {
        name: "method",
        title: Phrase { zh: "方法", en: "method" },
        fields: &[
            field("formula", &FORMULA),
            Field {
                later: Some(Later { instead: Phrase { zh: "用 formula", en: "use `formula`" }, null: false }),
                ..field("levels", &FORMULA)
            },
        ],
    };
    static SHAPE: Shape = Shape::Tagged(&TO_COME);
    let mut files = SourceMap::new();
    let file = files.add_text("a.yaml", "level: 1\n");
    let found = check(&parse_yaml(&files, file).unwrap(), &SHAPE, "");
    assert_eq!(found[0].help_text(Lang::En), "known keys: formula");
    let page = reference(&SHAPE, Phrase { zh: "格式", en: "Format" }, Lang::En);
    assert!(page.contains("what it is for (not available in this version); for now use `formula`"), "{page}");
    let schema = json_schema(&SHAPE, "x", Phrase { zh: "格式", en: "Format" });
    assert_eq!(schema["$defs"]["method"]["properties"]["levels"]["not"], serde_json::json!({}));
}

#[test]
fn kinds_are_told_apart() {
    assert_eq!(
        lines("id: [a]\nname: [a]\nweight: {a: 1}\nmeasure: [a]\nscore: text\nany: text\nindicators: {a: 1}\n"),
        [
            "wrong-kind id «[a]»",
            "wrong-kind name «[a]»",
            "wrong-kind weight «{a: 1}»",
            "wrong-kind measure «[a]»",
            "wrong-kind score «text»",
            "not-a-decimal any «text»",
            "wrong-kind indicators «{a: 1}»",
        ]
    );
    let mut files = SourceMap::new();
    let file = files.add_text("a.yaml", "- a\n");
    let node = parse_yaml(&files, file).unwrap();
    assert_eq!(check(&node, &NODE, "")[0].code.name, "wrong-kind");
}

#[test]
fn scalars_are_plausible() {
    for good in ["0.10", "95%", "'7,239.58'", "-3", "+3.0", "９５％", "1_000", "'1,0000'", "1,234,567"] {
        assert_eq!(lines(&format!("id: a\nweight: {good}\n")), NONE, "{good}");
    }
    for bad in ["十分", "1e3", "1.2.3", "7,23.58", "12万元", ".5", "5.", "--5", "%", "0x10", "1,,000", "NaN"] {
        assert_eq!(lines(&format!("id: a\nweight: '{bad}'\n")).len(), 1, "{bad}");
    }
    for bad in ["2023.5", "2,023", "二", "1e3"] {
        assert_eq!(lines(&format!("id: a\nyear: {bad}\n")).len(), 1, "{bad}");
    }
    for good in ["true", "false", "yes", "no", "是", "否", "'是'"] {
        assert_eq!(lines(&format!("id: a\n'yes': {good}\n")), NONE, "{good}");
    }
    for bad in ["有", "1", "on", "是的", "True"] {
        assert_eq!(lines(&format!("id: a\n'yes': {bad}\n")).len(), 1, "{bad}");
    }
    for bad in ["2023-02-29", "1900-02-29", "2023-13-01", "2023-6-30", "2023-06-31", "2023/06/30", "2023-00-10"] {
        assert_eq!(lines(&format!("id: a\nday: {bad}\n")).len(), 1, "{bad}");
    }
    for (bad, count) in [("1a", 1), ("a-b", 1), ("a b", 1), ("_a1", 0), ("三公经费", 0), ("ａ", 0)] {
        assert_eq!(lines(&format!("id: {bad}\n")).len(), count, "{bad}");
    }
    let (_, found) = found("id: a\nstatus: offical\n");
    assert!(found[0].help_text(Lang::En).starts_with("did you mean `official`?"));
}

#[test]
fn nothing_is_not_a_value() {
    assert_eq!(
        lines("id:\nname: ''\nweight: ~\nnote: ''\nscore:\n"),
        [
            "null-value id «:»",
            "empty-text name «''»",
            "null-value weight «~»",
            "empty-text note «''»",
            "null-value score «:»",
        ]
    );
}

#[test]
fn a_tagged_block_has_one_key() {
    assert_eq!(lines("id: a\nscore: {}\n"), ["not-one-key score «{}»"]);
    assert_eq!(lines("id: a\nscore: {bands: 1, formula: x}\n"), ["not-one-key score «{bands: 1, formula: x}»"]);
    assert_eq!(lines("id: a\nscore: {band: 1}\n"), ["unknown-key score.band «band»"]);
}

#[test]
fn a_colon_that_is_none_is_found_where_a_map_should_be() {
    assert_eq!(lines("id: a\nindicators:\n  - id：甲\n"), ["full-width-colon indicators[1] «：»"]);
    assert_eq!(lines("id: a\nindicators:\n  - id:甲\n"), ["no-blank-after-colon indicators[1] «:»"]);
    // The line below became part of the value above it.
    assert_eq!(lines("id: a\nweight: 10\n  year：2023\n"), ["full-width-colon weight «：»"]);
    let (_, found) = found("id: a\nweight: 10\n  year：2023\n");
    assert!(found[0].help_text(Lang::Zh).ends_with("：year: 2023"));
}

#[test]
fn a_formula_cut_by_a_comment_is_told() {
    assert_eq!(lines("id: a\nmeasure: sum(甲 # 乙)\n"), ["cut-by-comment measure «# 乙)»"]);
    assert_eq!(lines("id: a\nmeasure: 甲 ÷ # 乙\n"), ["cut-by-comment measure «# 乙»"]);
    assert_eq!(lines("id: a\nmeasure: sum(甲) # 乙)\n"), NONE);
    assert_eq!(lines("id: a\nmeasure: 'sum(甲 # 乙)'\n"), NONE);
}

#[test]
fn paths_quote_signs_of_the_grammar() {
    let mut files = SourceMap::new();
    let file = files.add_text("a.yaml", "a.b: x\n\"c\\\"]\": y\n");
    let node = parse_yaml(&files, file).unwrap();
    static NUMBERS: Shape = Shape::MapOf(&DECIMAL);
    let paths: Vec<_> = check(&node, &NUMBERS, "facts").into_iter().filter_map(|one| one.path).collect();
    assert_eq!(paths, ["facts.\"a.b\"", "facts.\"c\\\"]\""]);
}

#[test]
fn the_schema_is_a_schema_and_agrees_with_the_check() {
    let schema = json_schema(&NODE, "https://example.org/node.json", Phrase { zh: "指标", en: "indicator" });
    assert!(jsonschema::meta::is_valid(&schema));
    let validator = jsonschema::validator_for(&schema).unwrap();
    for (value, valid) in [
        (serde_json::json!({"id": "甲", "weight": 20, "score": {"formula": "a"}}), true),
        (serde_json::json!({"id": "甲", "weight": "7,239.58", "yes": "是", "note": null}), true),
        (serde_json::json!({"id": "甲", "indicators": [{"id": "乙", "name": {"zh": "乙"}}], "status": true}), true),
        (serde_json::json!({"weight": 20}), false),
        (serde_json::json!({"id": "甲", "wieght": 20}), false),
        (serde_json::json!({"id": "甲", "score": {"formula": "a", "bands": 1}}), false),
        (serde_json::json!({"id": "甲", "indicators": [{"name": "乙"}]}), false),
        (serde_json::json!({"id": "甲", "name": {"en": "A"}}), false),
        (serde_json::json!({"id": "甲", "status": "其他"}), false),
    ] {
        assert_eq!(validator.is_valid(&value), valid, "{value}");
    }
    let weight = &schema["$defs"]["node"]["properties"]["weight"];
    assert_eq!(weight["examples"][0], 20);
    assert!(schema["$defs"]["node"]["properties"]["note"]["examples"][0].is_null());
    assert_eq!(weight["description"], "说明|甲\nwhat it is for");
    assert_eq!(schema["$defs"]["node"]["properties"]["name"]["examples"][0]["zh"], "甲");
}

#[test]
fn the_reference_has_a_section_for_each_map_and_a_row_for_each_key() {
    let page = reference(&NODE, Phrase { zh: "指标", en: "indicator" }, Lang::En);
    let headings: Vec<_> = page.lines().filter(|line| line.starts_with('#')).collect();
    assert_eq!(headings, ["# indicator", "## indicator `node`", "## name `name`", "## method `method`"]);
    assert!(page.contains("| `id` | an identifier | yes | what it is for | `预算执行率` |"), "{page}");
    assert!(page.contains("| `measure` | a formula |  | what it is for | `'a \\| b'` |"), "{page}");
    assert!(page.contains("| `indicators` | list of [indicator](#node) |"), "{page}");
    let chinese = reference(&NODE, Phrase { zh: "指标", en: "indicator" }, Lang::Zh);
    assert!(chinese.contains("| `score` | [评分标准](#method) |  | 说明\\|甲 |  |"), "{chinese}");
}

#[test]
fn alternatives_are_joined_by_or() {
    static THREE: Shape = Shape::AnyOf(&[Shape::Decimal, Shape::Bool, Shape::List(&DECIMAL)]);
    let mut files = SourceMap::new();
    let file = files.add_text("a.yaml", "{a: 1}\n");
    let found = check(&parse_yaml(&files, file).unwrap(), &THREE, "x");
    assert_eq!(found.len(), 1);
    assert!(found[0].message(Lang::Zh).contains("数字、是或否或列表"), "{}", found[0].message(Lang::Zh));
    assert!(found[0].message(Lang::En).contains("a number, yes or no or a list"), "{}", found[0].message(Lang::En));
    static TWO: Shape = Shape::AnyOf(&[Shape::Decimal, Shape::List(&DECIMAL)]);
    let found = check(&parse_yaml(&files, file).unwrap(), &TWO, "x");
    assert!(found[0].message(Lang::Zh).contains("数字或列表"), "{}", found[0].message(Lang::Zh));
}
