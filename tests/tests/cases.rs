//! Published Chinese score tables, transcribed in `../shared/cases/*.yaml`, against what heng makes of them: every
//! published score is computed again from the published inputs. Where a table contradicts itself, that is what must
//! come out. The transcriptions are shared material outside the repository; without it the tests say so and end. Retyped
//! excerpts that are always tested stand in `rules/*/tests/*.md`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    clippy::print_stdout,
    clippy::string_slice
)]

use std::collections::BTreeMap;
use std::path::Path;

use heng_model::{SourceTexts, read_dataset};
use heng_report::range_text;
use heng_scoring::{Options, Scorecard, score};
use heng_source::{Diagnostic, Lang, Node, Severity, SourceMap, parse_yaml};
use heng_tests::suite::{self, nodes};
use heng_tests::{pack_from, rendered, root, shared, shipped_pack};

/// Every transcription; each has a test below of its name.
const CASES: [&str; 10] = [
    "chizhou_tangxi_2022",
    "daying_justice_2023",
    "hubei_fishing_ban_2020",
    "hubei_service_trade_2020",
    "hunan_unit_2018",
    "qingshen_drc_2023",
    "sichuan_unit_2017",
    "tianchang_water_2022",
    "yinchuan_no6_school_2021",
    "yueyang_highway",
];

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
    match outcome(Rules::Text(pack), data) {
        (Some(card), _) => card,
        (None, said) => panic!("{said:?}"),
    }
}

/// Which rules a table is computed by.
#[derive(Clone, Copy)]
enum Rules<'a> {
    /// Those of a chapter.
    Text(&'a str),
    /// A pack that ships.
    Shipped(&'a str),
}

/// The scorecard, if there is one, and the messages about it: errors, warnings and printed scores that differ, each as
/// its code and its sentence.
fn outcome(rules: Rules<'_>, data: &str) -> (Option<Scorecard>, Vec<String>) {
    let mut files = SourceMap::new();
    let pack = match rules {
        Rules::Text(text) => pack_from(&mut files, Path::new("no scripts"), "suite", text),
        Rules::Shipped(name) => shipped_pack(&mut files, name),
    };
    let file = files.add_text("data.yaml", data);
    let result = read_dataset(&files, file, &pack, &SourceTexts::new())
        .and_then(|data| score(&files, &pack, &data, &Options { explain: false, without: Vec::new() }));
    let (card, found) = match result {
        Ok((card, found)) => (Some(card), found),
        Err(found) => (None, found),
    };
    let counts = |one: &&Diagnostic| one.severity > Severity::Finding || one.code.id == "HENG0550";
    let said = found.iter().filter(counts).map(|one| {
        let text = rendered(std::slice::from_ref(one), &files, Lang::En);
        let sentence: Vec<&str> = text.lines().skip(2).take_while(|line| !line.contains("╭")).map(str::trim).collect();
        format!("{} {}", one.code.id, sentence.join(" "))
    });
    (card, said.collect())
}

/// A project form: the pack, and how its columns are called.
struct Form {
    rules: &'static str,
    budget: [&'static str; 2],
    target: &'static str,
    actual: &'static str,
    weight: &'static str,
}

const MOF: Form = Form {
    rules: "mof-project-2020",
    budget: ["全年预算数", "全年执行数"],
    target: "年度指标值",
    actual: "实际完成值",
    weight: "分值",
};
const HUBEI: Form = Form {
    rules: "hubei-project-2020",
    budget: ["预算数", "执行数"],
    target: "年初目标值",
    actual: "实际完成值",
    weight: "分值",
};

const SICHUAN: Form = Form {
    rules: "sichuan-project-2023",
    budget: ["调整后预算数", "预算执行数"],
    target: "指标值",
    actual: "完成值",
    weight: "权重",
};

/// What a transcription does not say, or not so that it can be computed: field of an indicator, and what to take.
type Taken<'a> = (&'a str, &'a str, &'a str);

/// A dataset from a transcription in place. Where a form prints neither target nor actual value the cells read 未印出,
/// so the row is qualitative; where it prints no weight, the printed score is it (all rows of such forms are full).
fn project(form: &Form, money: Option<[&str; 2]>, total: &Node, rows: &[Node], taken: &[Taken<'_>]) -> String {
    let mut out = format!(
        "heng: 1\ndepartment: 公开材料\nfiscal_year: 2023\nrules: {}\nsources: {{表: {{title: 自评表}}}}\nfacts:\n",
        form.rules
    );
    for (input, value) in form.budget.iter().zip(money.into_iter().flatten()) {
        out.push_str(&format!("  {input}: {{value: {value}, unit: 万元, source: 表}}\n"));
    }
    if let Some(total) = total.text().filter(|_| !total.is_null()) {
        out.push_str(&format!("  表上总分: {{value: {total}, source: 表}}\n"));
    }
    out.push_str("  绩效指标:\n    source: 表\n    rows:\n");
    for row in rows {
        let name = text(row, "name");
        let cell = |field: &str, unprinted: &str| -> String {
            if let Some((.., value)) = taken.iter().find(|(of, which, _)| *of == name && *which == field) {
                return (*value).to_owned();
            }
            let node = row.map().unwrap().get(field).filter(|node| !node.is_null());
            node.map_or(unprinted.to_owned(), |node| node.text().unwrap().to_owned())
        };
        let published = cell("published_score", "missing");
        let weight = cell("weight", &published);
        out.push_str(&format!(
            "      - {{三级指标: {name:?}, 一级指标: {:?}, 二级指标: {:?}, {}: {:?}, {}: {:?}, {}: {weight}, 得分: {published}}}\n",
            cell("level1", ""),
            cell("level2", ""),
            form.target,
            cell("target", "未印出"),
            form.actual,
            cell("actual", "未印出"),
            form.weight,
        ));
    }
    out
}

/// The scores that a form prints and that do not come out.
fn differing(name: &str, rows: &[Node], card: &Scorecard) -> Vec<String> {
    let all = nodes(card);
    let mut out = Vec::new();
    let mut published = 0;
    for row in rows {
        let Some(printed) = at(row, "published_score").text().filter(|text| *text != "null") else { continue };
        published += 1;
        let end = format!("[{}]", text(row, "name"));
        let node = all.iter().find(|node| node.id.ends_with(&end)).unwrap_or_else(|| panic!("{name}: no {end}"));
        let found = range_text(&node.points);
        if found != format!("{printed}.00") {
            out.push(format!("{end} {printed} {found}"));
        }
    }
    println!("{name}: {} of {published} published scores", published - out.len());
    out
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
    let mut there: Vec<String> = std::fs::read_dir(shared.join("cases"))
        .unwrap()
        .map(|one| one.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    there.sort();
    assert_eq!(there, CASES);
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

fn rows<'a>(case: &'a Node, path: &str) -> &'a [Node] {
    at(case, path).list().unwrap()
}

fn funds<'a>(case: &'a Node, budget: &str, executed: &str) -> Option<[&'a str; 2]> {
    Some([text(case, budget), text(case, executed)])
}

/// Complete, and all of it comes out.
#[test]
fn tianchang_water_2022() {
    let Some(shared) = shared() else { return };
    let case = read(&shared, "tianchang_water_2022");
    let money = funds(&case, "funds/full_year_budget_A", "funds/full_year_executed_B");
    let data = project(&MOF, money, at(&case, "published_total"), rows(&case, "indicators"), &[]);
    let (card, said) = outcome(Rules::Shipped(MOF.rules), &data);
    let card = card.unwrap();
    assert!(said.is_empty(), "{said:?}");
    assert!(differing("tianchang_water_2022", rows(&case, "indicators"), &card).is_empty());
    assert_eq!(range_text(&card.total), "100.00");
    assert_eq!(text(&case, "funds/published_score"), "10");
    assert_eq!(range_text(&card.indicators[0].points), "10.00");
}

/// The total row reads 0 of 0, the row below it is executed in full: a message, neither 0 nor 10 points. Before that, a
/// target of ≥100百分比 beside a bare 100 has two readings.
#[test]
fn chizhou_tangxi_2022() {
    let Some(shared) = shared() else { return };
    let case = read(&shared, "chizhou_tangxi_2022");
    let satisfaction = "      - {三级指标: 满意度指标, 一级指标: 满意度指标, 二级指标: 满意度指标, 年度指标值: missing, \
        实际完成值: missing, 分值: 10, 得分: missing}\n";
    let made = |money, taken: &[Taken<'_>]| {
        let total = at(&case, "published_total");
        project(&MOF, money, total, rows(&case, "indicators"), taken) + satisfaction
    };
    let nothing = funds(&case, "funds/row_total/full_year_A", "funds/row_total/executed_B");
    let (card, said) = outcome(Rules::Shipped(MOF.rules), &made(nothing, &[]));
    assert!(card.is_none());
    assert!(said.len() == 1 && said[0].starts_with("HENG0485 × `委托业务报告合格率` has 100"), "{said:?}");
    let taken = [("委托业务报告合格率", "actual", "100百分比")];
    let printed = made(nothing, &taken);
    let (card, said) = outcome(Rules::Shipped(MOF.rules), &printed);
    assert!(card.is_none());
    assert_eq!(said, ["HENG0230 × division by zero: 全年执行数 ÷ 全年预算数"]);
    let fiscal = funds(&case, "funds/row_this_year_fiscal/full_year_A", "funds/row_this_year_fiscal/executed_B");
    let summed = made(fiscal, &taken);
    let (card, said) = outcome(Rules::Shipped(MOF.rules), &summed);
    assert!(said.is_empty(), "{said:?}");
    let card = card.unwrap();
    assert!(differing("chizhou_tangxi_2022", rows(&case, "indicators"), &card).is_empty());
    assert_eq!(range_text(&card.total), "[90.00, 100.00]");
}

/// 9 of 10 points for 100% executed, and a printed total of 98 where at most 95 (94 with the 9) are possible.
#[test]
fn yinchuan_no6_school_2021() {
    let Some(shared) = shared() else { return };
    let case = read(&shared, "yinchuan_no6_school_2021");
    let (pack, _) = chapter("rules/mof-project-2020/tests/yinchuan.md");
    let form = Form { rules: "suite", budget: ["", ""], ..MOF };
    let taken = [
        ("预算执行率", "target", "100%"),
        // Begins with digits, and is a date in words.
        ("公用经费完成时间", "target", "按2021年12月完成"),
        ("公用经费完成时间", "actual", "按2021年12月完成"),
        ("(not in the excerpt)", "target", "missing"),
        ("(not in the excerpt)", "actual", "missing"),
    ];
    let data = project(&form, None, at(&case, "published_total"), rows(&case, "indicators"), &taken);
    let (card, said) = outcome(Rules::Text(&pack), &data);
    let card = card.unwrap_or_else(|| panic!("{said:?}"));
    assert_eq!(
        said,
        [
            "HENG0550 ☞ the form prints 98 points for `the total`, the rule gives [85.00, 95.00]",
            "HENG0550 ☞ the form prints 9 points for `项目管理[预算执行率]`, the rule gives 10.00"
        ]
    );
    let differs = differing("yinchuan_no6_school_2021", rows(&case, "indicators"), &card);
    assert_eq!(differs, ["[预算执行率] 9 10.00"]);
    assert_eq!(text(&case, "recompute/maximum_possible"), "94");
}

/// Complete, and all of it comes out, once the one actual value that reads as a range is taken as a number.
#[test]
fn hubei_fishing_ban_2020() {
    let Some(shared) = shared() else { return };
    let case = read(&shared, "hubei_fishing_ban_2020");
    let made = |taken: &[Taken<'_>]| {
        let money = funds(&case, "funds/budget_A", "funds/executed_B");
        project(&HUBEI, money, at(&case, "published_total"), rows(&case, "indicators"), taken)
    };
    let (card, said) = outcome(Rules::Shipped(HUBEI.rules), &made(&[]));
    assert!(card.is_none());
    assert!(said.len() == 1 && said[0].starts_with("HENG0489") && said[0].contains("满意度"), "{said:?}");
    let (card, said) = outcome(Rules::Shipped(HUBEI.rules), &made(&[("退捕渔民抽样调查满意度", "actual", "90%")]));
    let card = card.unwrap_or_else(|| panic!("{said:?}"));
    assert!(said.is_empty(), "{said:?}");
    assert!(differing("hubei_fishing_ban_2020", rows(&case, "indicators"), &card).is_empty());
    assert_eq!(range_text(&card.total), "100.00");
}

/// Parts of 120 points under a printed total of 100: 60 points of outputs where the form has room for 40.
#[test]
fn hubei_service_trade_2020() {
    let Some(shared) = shared() else { return };
    let case = read(&shared, "hubei_service_trade_2020");
    assert_eq!(text(&case, "recompute/sum_of_published"), "120");
    let money = funds(&case, "funds/budget_A", "funds/executed_B");
    let data = project(&HUBEI, money, at(&case, "published_total"), rows(&case, "indicators"), &[]);
    let (card, said) = outcome(Rules::Shipped(HUBEI.rules), &data);
    assert!(card.is_none());
    assert_eq!(said, ["HENG0480 × the 6 rows of `绩效指标` under `产出` sum to 60 and not to 40: 20 too much"]);
}

/// A cost of at most 30 whose actual value reads 完成, with 90 of 90 points; and 3.36 of 3.36 executed where the budget at
/// the start was 0.
#[test]
fn daying_justice_2023() {
    let Some(shared) = shared() else { return };
    let case = read(&shared, "daying_justice_2023");
    let projects = at(&case, "projects").list().unwrap();
    let total = at(&projects[0], "published_total");
    let data = project(&SICHUAN, None, total, rows(&projects[0], "indicators"), &[]);
    let (card, said) = outcome(Rules::Shipped(SICHUAN.rules), &data);
    assert!(card.is_none());
    assert!(said.len() == 1 && said[0].starts_with("HENG0486 × `成本控制数`"), "{said:?}");

    let money = funds(&projects[1], "funds/adjusted_budget_A", "funds/executed_B");
    let none = at(&projects[1], "published_total");
    let data = project(&SICHUAN, money, none, &[], &[]).replace("    source: 表\n    rows:\n", "    value: missing\n");
    let (card, said) = outcome(Rules::Shipped(SICHUAN.rules), &data);
    let card = card.unwrap_or_else(|| panic!("{said:?}"));
    assert_eq!(text(&projects[1], "funds/published_score"), "10");
    assert_eq!(range_text(&card.indicators[0].points), "10.00");
    println!("daying_justice_2023: 1 of 2 published scores, the other from a text where a number is needed");
}

/// Published with empty score cells: a range, neither 0 nor full points.
#[test]
fn qingshen_drc_2023() {
    let Some(shared) = shared() else { return };
    let case = read(&shared, "qingshen_drc_2023");
    let list = rows(&case, "indicators");
    let empty: Vec<Taken<'_>> = list.iter().map(|row| (text(row, "name"), "actual", "missing")).collect();
    let money = funds(&case, "funds/adjusted_budget_A", "funds/executed_B");
    let data = project(&SICHUAN, money, at(&case, "published_total"), list, &empty);
    let data = data.replace("完成值: \"missing\"", "完成值: missing");
    let (card, said) = outcome(Rules::Shipped(SICHUAN.rules), &data);
    let card = card.unwrap_or_else(|| panic!("{said:?}"));
    assert!(said.is_empty(), "{said:?}");
    assert_eq!(range_text(&card.total), "[10.00, 100.00]");
}

/// Six judged items of a department and its printed total, which lies between what they leave possible.
#[test]
fn sichuan_unit_2017() {
    let Some(shared) = shared() else { return };
    let case = read(&shared, "sichuan_unit_2017");
    let (pack, retyped) = chapter("rules/sichuan-project-2023/tests/unit-2017.md");
    let form = Form { rules: "suite", budget: ["", ""], ..SICHUAN };
    let data = project(&form, None, at(&case, "published_total"), rows(&case, "indicators"), &[]);
    let unseen = retyped.lines().find(|line| line.contains("没有见到的各项")).unwrap();
    let (card, said) = outcome(Rules::Text(&pack), &format!("{data}{unseen}\n"));
    let card = card.unwrap_or_else(|| panic!("{said:?}"));
    assert!(said.is_empty(), "{said:?}");
    assert!(differing("sichuan_unit_2017", rows(&case, "indicators"), &card).is_empty());
    assert_eq!(range_text(&card.total), "[22.00, 96.00]");
}
