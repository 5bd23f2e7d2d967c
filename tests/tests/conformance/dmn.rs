//! The decision tables of the DMN conformance kit (three tests for each of fifteen tables, all hit policies) and the
//! loan scorecard of chapter 11 of the standard (nine tests).
//!
//! Each table becomes a pack with one entry of `tables:` and an output for each of its results. heng's results are
//! single values: where DMN answers with a list, the texts come joined by `、`, a list of records as such a text for
//! each field, with equal places belonging together. COLLECT without a sum, least or count says nothing of order; its records
//! are compared without regard to it. Priority and output order go by the first result alone; no table of the kit orders a second.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use heng_report::output_text;
use heng_scoring::{Options, Scorecard, score};
use heng_source::{Lang, SourceMap};
use heng_tests::published::{Tally, external};
use heng_tests::{dataset_from, pack_from, rendered, root, shipped_pack};
use serde_json::Value;

/// Every table and test of the kit, as shipped.
const SHIPPED: &str = "rules/loan-scorecard/tests/decision-tables.json";

fn json(path: &Path) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// A value of a test as heng prints it.
fn printed(value: &Value) -> String {
    match value {
        Value::Bool(yes) => (if *yes { "yes" } else { "no" }).to_owned(),
        Value::String(text) => text.clone(),
        number => text(&number["number"]).to_owned(),
    }
}

/// A condition or a result as a pack writes it; the texts of a condition that has several are a list.
fn cell(written: &str) -> String {
    match written {
        "true" => "是".to_owned(),
        "false" => "否".to_owned(),
        texts if texts.starts_with('"') => format!("[{texts}]"),
        other => format!("{other:?}"),
    }
}

fn pack_text(table: &Value, tests: &[&Value]) -> String {
    let inputs: Vec<&str> = list(&table["inputs"]).iter().map(text).collect();
    let outputs = list(&table["outputs"]);
    let (hit, ordered) = match (text(&table["hit_policy"]), text(&table["aggregation"])) {
        ("UNIQUE", _) => ("unique", false),
        ("FIRST", _) => ("first", false),
        ("ANY", _) => ("any", false),
        ("PRIORITY", _) => ("priority", true),
        ("OUTPUT ORDER", _) => ("list", true),
        ("RULE ORDER", _) | ("COLLECT", "") => ("list", false),
        ("COLLECT", "SUM") => ("sum", false),
        ("COLLECT", "MIN") => ("min", false),
        ("COLLECT", "COUNT") => ("count", false),
        other => panic!("{other:?}"),
    };
    let mut out =
        String::from("heng: 1\npack: suite\nname: 决策表\nbasis: {status: illustrative}\ntotal: 1\ninputs:\n");
    for input in &inputs {
        let kind = match &tests[0]["inputs"][*input] {
            Value::Bool(_) => "yes_no",
            Value::String(_) => "text",
            _ => "number",
        };
        writeln!(out, "  {input}: {{type: {kind}}}").unwrap();
    }
    writeln!(out, "tables:\n  决策表:\n    by: [{}]\n    hit: {hit}", inputs.join(", ")).unwrap();
    if ordered {
        writeln!(out, "    priority: [{}]", text(&outputs[0]["values"])).unwrap();
    }
    let several = outputs.len() > 1;
    if several {
        let names: Vec<String> = (0..outputs.len()).map(|at| format!("结果{at}")).collect();
        writeln!(out, "    results: [{}]", names.join(", ")).unwrap();
    }
    out.push_str("    rows:\n");
    for rule in list(&table["rules"]) {
        let cells = |key: &str| list(&rule[key]).iter().map(text).map(cell).collect::<Vec<_>>().join(", ");
        let then = list(&rule["then"]).iter().map(text).collect::<Vec<_>>().join(", ");
        writeln!(out, "      - {{when: [{}], then: [{then}]}}", cells("when")).unwrap();
    }
    out.push_str("outputs:\n");
    for at in 0..outputs.len() {
        let which = if several { format!(", “结果{at}”") } else { String::new() };
        writeln!(out, "  - {{id: 输出{at}, formula: '决策表({}{which})'}}", inputs.join(", ")).unwrap();
    }
    out.push_str("indicators: [{id: 分, weight: 1, score: {formula: 分值}}]\n");
    out
}

fn data_text(rules: &str, facts: &[(String, String)]) -> String {
    let mut out = format!("heng: 1\ndepartment: 一例\nfiscal_year: 2023\nrules: {rules}\nfacts:\n");
    for (input, value) in facts {
        let (value, unit) = value.split_once(' ').filter(|(_, unit)| *unit == "元").unwrap_or((value, ""));
        let unit = if unit.is_empty() { String::new() } else { format!(", unit: {unit}") };
        writeln!(out, "  {input}: {{value: {value:?}{unit}, basis: assumed, because: 测试}}").unwrap();
    }
    out
}

fn scored(pack: Option<&str>, data: &str) -> Scorecard {
    let mut files = SourceMap::new();
    let pack = match pack {
        Some(text) => pack_from(&mut files, Path::new("no scripts"), "suite", text),
        None => shipped_pack(&mut files, "loan-scorecard"),
    };
    let data = dataset_from(&mut files, &pack, "data.yaml", data, &heng_model::SourceTexts::new());
    match score(&files, &pack, &data, &Options { explain: false, without: Vec::new() }) {
        Ok((card, _)) => card,
        Err(found) => panic!("{}", rendered(&found, &files, Lang::En)),
    }
}

fn output(card: &Scorecard, id: &str) -> String {
    output_text(card.outputs.iter().find(|one| one.id == id).unwrap_or_else(|| panic!("no {id}")), Lang::En)
}

/// The records of an answer, each its fields in order.
fn records(expected: &Value, fields: &[&str]) -> Vec<Vec<String>> {
    let record = |one: &Value| match fields {
        [_] if !one.is_object() || one.get("number").is_some() => vec![printed(one)],
        _ => fields.iter().map(|field| printed(&one[*field])).collect(),
    };
    expected.as_array().map_or_else(|| vec![record(expected)], |all| all.iter().map(record).collect())
}

fn tables(kit: &Value) -> Tally {
    let mut tally = Tally::default();
    for table in list(&kit["tables"]) {
        let tests: Vec<&Value> = list(&kit["tests"]).iter().filter(|test| test["case"] == table["case"]).collect();
        let pack = pack_text(table, &tests);
        let fields: Vec<&str> = list(&table["outputs"]).iter().map(|one| text(&one["name"])).collect();
        for test in tests {
            let facts =
                test["inputs"].as_object().unwrap().iter().map(|(input, value)| (input.clone(), printed(value)));
            let card = scored(Some(&pack), &data_text("suite", &facts.collect::<Vec<_>>()));
            let columns: Vec<Vec<String>> = (0..fields.len())
                .map(|at| output(&card, &format!("输出{at}")).split('、').map(str::to_owned).collect())
                .collect();
            let mut ours: Vec<Vec<String>> =
                (0..columns[0].len()).map(|row| columns.iter().map(|column| column[row].clone()).collect()).collect();
            let mut wanted = records(&test["expected"], &fields);
            if table["hit_policy"] == "COLLECT" {
                ours.sort();
                wanted.sort();
            }
            let policy = format!("{} {}", text(&table["hit_policy"]), text(&table["aggregation"]));
            let key = format!("{} {}", text(&test["case"]), text(&test["id"]));
            tally.compare(policy.trim(), &key, &format!("{wanted:?}"), &format!("{ours:?}"));
        }
    }
    tally
}

const TABLES: [(&str, usize, usize); 10] = [
    ("UNIQUE", 3, 3),
    ("FIRST", 6, 6),
    ("ANY", 3, 3),
    ("PRIORITY", 9, 9),
    ("RULE ORDER", 6, 6),
    ("OUTPUT ORDER", 6, 6),
    ("COLLECT", 3, 3),
    ("COLLECT SUM", 3, 3),
    ("COLLECT MIN", 3, 3),
    ("COLLECT COUNT", 3, 3),
];

#[test]
fn decision_tables() {
    tables(&json(&root().join(SHIPPED))).expect("dmn, tables", &TABLES);
}

#[test]
fn decision_tables_are_those_of_the_kit() {
    let Some(folder) = external("dmn_tck_tables") else { return };
    let kit = json(&folder.join("tables_and_tests.json"));
    assert_eq!(json(&root().join(SHIPPED)), kit);
    tables(&kit).expect("dmn, tables of the kit", &TABLES);
}

/// What the pack asks for, and where it stands in a test of the kit.
const LOAN_INPUTS: [(&str, &str, &str); 13] = [
    ("年龄", "/Applicant data/Age", ""),
    ("婚姻状况", "/Applicant data/MartitalStatus", ""),
    ("就业状况", "/Applicant data/EmploymentStatus", ""),
    ("老客户", "/Applicant data/ExistingCustomer", ""),
    ("月收入", "/Applicant data/Monthly/Income", " 元"),
    ("月还款", "/Applicant data/Monthly/Repayments", " 元"),
    ("月支出", "/Applicant data/Monthly/Expenses", " 元"),
    ("产品", "/Requested product/ProductType", ""),
    ("年利率", "/Requested product/Rate", ""),
    ("期数", "/Requested product/Term", ""),
    ("贷款金额", "/Requested product/Amount", " 元"),
    ("破产", "/Bureau data/Bankrupt", ""),
    ("征信分", "/Bureau data/CreditScore", ""),
];

const DECISIONS: [(&str, &str); 9] = [
    ("Application risk score", "评分"),
    ("Pre-bureau risk category", "初审风险等级"),
    ("Pre-bureau affordability", "初审负担得起"),
    ("Bureau call type", "征信查询"),
    ("Eligibility", "资格"),
    ("Strategy", "策略"),
    ("Post-bureau risk category", "复审风险等级"),
    ("Post-bureau affordability", "复审负担得起"),
    ("Routing", "去向"),
];

#[test]
fn loan_tests_of_the_kit() {
    let Some(folder) = external("dmn_tck_tables") else { return };
    let kit = json(&folder.join("loan_origination.json"));
    let outputs: BTreeMap<&str, &str> = DECISIONS.into_iter().collect();
    let mut tally = Tally::default();
    for test in list(&kit["tests"]) {
        let facts = LOAN_INPUTS.map(|(input, place, unit)| {
            let value = test["inputs"].pointer(place).unwrap_or_else(|| panic!("no {place}"));
            let value = match (input, printed(value).as_str()) {
                ("年利率", "0.08") => "8%".to_owned(),
                ("年利率", other) => panic!("{other}"),
                (_, printed) => format!("{printed}{unit}"),
            };
            (input.to_owned(), value)
        });
        let card = scored(None, &data_text("loan-scorecard", &facts));
        let decision = text(&test["decision"]);
        let ours = output(&card, outputs[decision]);
        tally.compare("loan", &format!("{} {decision}", text(&test["id"])), &printed(&test["expected"]), &ours);
    }
    tally.expect("dmn", &[("loan", 9, 9)]);
}
