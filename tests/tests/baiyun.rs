//! The first case: what the shipped pack and dataset come to, digit by digit, what changes when facts
//! change, and what must not change anything. Expected figures are those of the pack's
//! `tests/expected.yaml` and of its README, worked out apart from this program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::collections::{BTreeMap, BTreeSet};

use heng_formula::number::Number;
use heng_model::{Basis, Dataset, IndicatorKind, Pack, Stated};
use heng_report::{points_text, range_text};
use heng_scoring::{LedgerBasis, Options, Scorecard, State, Step, StepKind, score};
use heng_source::{Lang, SourceMap};
use heng_tests::suite::nodes;
use heng_tests::{dataset_from, pack_from, rendered, root};
use serde::Deserialize;

const PACK: &str = "guangdong-department-2023";

fn pack_text() -> String {
    std::fs::read_to_string(root().join("rules").join(PACK).join("pack.yaml")).unwrap()
}

fn data_text() -> String {
    std::fs::read_to_string(root().join("datasets/baiyun-gov-office/2023.yaml")).unwrap()
}

/// The text with one part, which must stand in it exactly once, replaced.
fn replaced(text: &str, old: &str, new: &str) -> String {
    assert_eq!(text.matches(old).count(), 1, "{old}");
    text.replacen(old, new, 1)
}

/// The text without the line that begins with this, which must be one.
fn without_line(text: &str, begin: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let kept: Vec<&str> = lines.iter().copied().filter(|line| !line.trim_start().starts_with(begin)).collect();
    assert_eq!(kept.len() + 1, lines.len(), "{begin}");
    kept.join("\n")
}

struct Case {
    files: SourceMap,
    pack: Pack,
    data: Dataset,
}

impl Case {
    fn new(pack: &str, data: &str) -> Self {
        let mut files = SourceMap::new();
        let pack = pack_from(&mut files, &root().join("rules").join(PACK), PACK, pack);
        let data = dataset_from(&mut files, &pack, "2023.yaml", data, &heng_model::SourceTexts::new());
        Self { files, pack, data }
    }

    fn shipped() -> Self {
        Self::new(&pack_text(), &data_text())
    }

    fn card(&self, options: &Options) -> Scorecard {
        match score(&self.files, &self.pack, &self.data, options) {
            Ok((card, warnings)) => {
                assert!(warnings.is_empty(), "{}", rendered(&warnings, &self.files, Lang::En));
                card
            }
            Err(problems) => panic!("{}", rendered(&problems, &self.files, Lang::En)),
        }
    }

    fn plain(&self) -> Scorecard {
        self.card(&Options::default())
    }

    fn explained(&self) -> Scorecard {
        self.card(&Options { explain: true, without: Vec::new() })
    }
}

fn with_data(change: impl FnOnce(String) -> String) -> Scorecard {
    Case::new(&pack_text(), &change(data_text())).plain()
}

fn scores(card: &Scorecard) -> BTreeMap<String, String> {
    nodes(card).into_iter().map(|node| (node.id.clone(), range_text(&node.points))).collect()
}

fn total(card: &Scorecard) -> String {
    range_text(&card.total)
}

fn grade(card: &Scorecard) -> String {
    let grade = card.grade.as_ref().unwrap();
    if grade.least == grade.most { grade.least.clone() } else { format!("{}–{}", grade.least, grade.most) }
}

fn printed(card: &Scorecard, number: &Number) -> String {
    points_text(number, card.total.places)
}

#[derive(Deserialize)]
struct Expected {
    #[allow(dead_code)]
    heng: u32,
    cases: Vec<ExpectedCase>,
}

#[derive(Deserialize)]
struct ExpectedCase {
    dataset: String,
    total: String,
    grade: String,
    scores: BTreeMap<String, String>,
    evidence: BTreeMap<String, ExpectedRow>,
    without: BTreeMap<String, [String; 2]>,
}

#[derive(Deserialize)]
struct ExpectedRow {
    points: String,
    disputed: String,
}

fn expected() -> ExpectedCase {
    let text = std::fs::read_to_string(root().join("rules").join(PACK).join("tests/expected.yaml")).unwrap();
    let all: Expected = serde_yaml::from_str(&text).unwrap();
    all.cases.into_iter().find(|case| case.dataset == "datasets/baiyun-gov-office/2023.yaml").unwrap()
}

#[test]
fn every_score_is_as_reconstructed() {
    let (card, expected) = (Case::shipped().plain(), expected());
    assert_eq!(scores(&card), expected.scores);
    assert_eq!(total(&card), expected.total);
    assert_eq!(grade(&card), expected.grade);
    assert_eq!(card.residue, None);
    assert!(card.missing.is_empty());
}

#[test]
fn points_rest_on_what_the_reconstruction_says() {
    let (card, expected) = (Case::shipped().plain(), expected());
    let found: BTreeMap<String, (String, String)> = card
        .ledger
        .rows
        .iter()
        .map(|row| {
            assert_eq!(row.points, row.most);
            let name = format!("{:?}", row.basis).to_lowercase();
            (name, (printed(&card, &row.points), printed(&card, &row.disputed)))
        })
        .collect();
    let wanted: BTreeMap<String, (String, String)> =
        expected.evidence.into_iter().map(|(basis, row)| (basis, (row.points, row.disputed))).collect();
    assert_eq!(found, wanted);
    let leaves: usize = card.ledger.rows.iter().map(|row| row.indicators).sum();
    assert_eq!(leaves, 25);
}

#[test]
fn leaving_out_a_basis_gives_a_range() {
    let case = Case::shipped();
    for (name, basis) in [("assumed", Basis::Assumed), ("judged", Basis::Judged)] {
        let card = case.card(&Options { explain: false, without: vec![basis] });
        let wanted = &expected().without[name];
        assert_eq!(total(&card), format!("[{}, {}]", wanted[0], wanted[1]));
        let kept: Vec<LedgerBasis> = card.ledger.rows.iter().map(|row| row.basis).collect();
        assert!(kept.contains(&LedgerBasis::Open), "{kept:?}");
    }
    // 履职效能的效益指标值 20 分，是假定的数据里影响最大的一项。
    let card = case.card(&Options { explain: false, without: vec![Basis::Assumed] });
    assert_eq!(card.missing.len(), 19);
    assert_eq!(card.missing[0].path, "效益指标完成率");
    assert_eq!(printed(&card, &card.missing[0].at_stake), "20.00");
    // 数据质量 has two items of one point each, and each waits for a fact of its own.
    let part = card.missing.iter().find(|one| one.path == "资产数据完整").unwrap();
    assert_eq!(printed(&card, &part.at_stake), "1.00");
    assert_eq!(grade(&card), "差–优");
    let all = case.card(&Options { explain: false, without: vec![Basis::Assumed, Basis::Judged, Basis::Reported] });
    assert_eq!(total(&all), "[0.00, 100.00]");
}

#[test]
fn the_maintenance_project_in_full_gives_97_80() {
    let card = with_data(|data| replaced(&data, "二（三）2, value: 141.76", "二（三）2, value: 165.28"));
    assert_eq!(total(&card), "97.80");
    assert_eq!(scores(&card)["产出指标完成情况"], "20.00");
}

#[test]
fn one_admitted_weakness_less_gives_97_73() {
    for of in ["预算编制约束性", "财务管理合规性", "绩效管理制度建设"] {
        let card = with_data(|data| without_line(&data, &format!("- {{of: {of}")));
        assert_eq!(total(&card), "97.73", "{of}");
    }
}

/// A fact less: the leaf that reads it counts from its least to its most, and only that one.
#[test]
fn a_fact_that_is_removed_gives_a_range_with_the_right_ends() {
    for (line, range, grades) in [
        // All of its 2 points.
        ("固定资产在用比重:", "[95.23, 97.23]", "优"),
        // One item of a checklist of 2 points.
        ("资产账实相符:", "[96.23, 97.23]", "优"),
        // 20 points: 77.23 is 中.
        ("效益指标完成率:", "[77.23, 97.23]", "中–优"),
        // 10 points.
        ("财政资金收入:", "[87.23, 97.23]", "良–优"),
    ] {
        let card = with_data(|data| without_line(&data, line));
        assert_eq!(total(&card), range, "{line}");
        assert_eq!(grade(&card), grades, "{line}");
        let open: Vec<_> = nodes(&card)
            .into_iter()
            .filter(|node| matches!(node.state, State::Open(_)) && node.children.is_empty())
            .collect();
        assert_eq!(open.len(), 1, "{line}");
        let path = line.trim_end_matches(':');
        assert_eq!(open[0].state, State::Open(vec![path.to_owned()]));
        assert_eq!(card.missing.len(), 1);
        assert_eq!((card.missing[0].path.as_str(), card.missing[0].unresolved), (path, false));
    }
}

/// Three leaves of 4, 3 and 5 points read the list: 97.23 − 3.5 − 2.5 − 4.5 = 86.73, and 12 more at most.
#[test]
fn a_missing_case_list_leaves_all_its_leaves_open() {
    let card = with_data(|data| {
        let (before, rest) = data.split_once("  自认问题:\n").unwrap();
        let (_, after) = rest.split_once("\n\n").unwrap();
        format!("{before}  自认问题: missing\n\n{after}")
    });
    assert_eq!(total(&card), "[86.73, 98.73]");
    assert_eq!(card.missing.len(), 1);
    assert_eq!(printed(&card, &card.missing[0].at_stake), "12.00");
    assert_eq!(card.missing[0].indicators, ["预算编制约束性", "财务管理合规性", "绩效管理制度建设"]);
}

#[test]
fn an_empty_case_list_says_that_none_is_known() {
    let card = with_data(|data| {
        let (before, rest) = data.split_once("    cases:\n").unwrap();
        let (_, after) = rest.split_once("\n\n").unwrap();
        let source = "    source: report\n    section: 三\n    cases: []\n";
        format!("{before}{source}\n{after}")
    });
    assert_eq!(total(&card), "98.73");
}

/// The projects whose claims differ, with the text that chooses.
const CHOICES: [(&str, &str); 2] = [
    ("use: 二（三）1\n        because: 与公布的执行率100%一致", "use: 二（二）\n        because: 另一种读法"),
    ("use: 二（三）1\n        because: 两处一致，随预算数", "use: 二（二）\n        because: 另一种读法，随预算数"),
];

/// The dataset's text with the claims of 二（二） for the archive project, for the maintenance project.
fn reading(data: &str, archive: &str, maintenance: &str) -> String {
    let mut data = data.to_owned();
    if archive != "二（三）" {
        for (old, new) in [CHOICES[0], CHOICES[1]] {
            data = replaced(&data, old, &new.replace("二（二）", archive));
        }
    }
    if maintenance != "二（三）" {
        let old = "use: 二（三）2\n";
        assert_eq!(data.matches(old).count(), 2);
        data = data.replace(old, &format!("use: {maintenance}\n"));
    }
    data
}

#[test]
fn the_other_readings_give_what_the_reconstruction_says() {
    for (archive, maintenance, output, sum) in [
        ("二（三）", "二（三）", "19.43", "97.23"),
        ("二（三）", "二（二）", "19.80", "97.60"),
        ("二（二）", "二（三）", "15.62", "93.42"),
        ("二（二）", "二（二）", "15.99", "93.79"),
    ] {
        let card = with_data(|data| reading(&data, archive, maintenance));
        assert_eq!(scores(&card)["产出指标完成情况"], output, "{archive} {maintenance}");
        assert_eq!(total(&card), sum, "{archive} {maintenance}");
    }
}

/// Claims of one section switch together: 二（二） gives 93.79 and 二（三） 97.23, and nothing is mixed.
#[test]
fn unresolved_claims_switch_together_by_reading() {
    let card = with_data(|data| reading(&data, "unresolved", "unresolved"));
    assert_eq!(total(&card), "[93.79, 97.23]");
    let unresolved: Vec<&str> = card.missing.iter().map(|one| one.path.as_str()).collect();
    assert!(card.missing.iter().all(|one| one.unresolved));
    assert_eq!(
        unresolved,
        [
            "重点项目[文书档案规范化处理入馆].预算数",
            "重点项目[机关大院基础设施维修维护].执行数",
            "重点项目[机关大院基础设施维修维护].预算数"
        ]
    );
}

/// Of the maintenance project alone: 97.23 or 97.60, under two combinations.
#[test]
fn an_unresolved_claim_is_explained_under_each_combination() {
    let data = reading(&data_text(), "二（三）", "unresolved");
    let card = Case::new(&pack_text(), &data).explained();
    assert_eq!(total(&card), "[97.23, 97.60]");
    let step = card.explanation.as_ref().unwrap().find("产出指标完成情况").unwrap();
    let claims = step.children.iter().find(|child| child.kind == StepKind::Ruling).unwrap();
    assert_eq!(claims.id, "产出指标完成情况/claims");
    assert_eq!(claims.children.len(), 2);
    assert!(claims.children.iter().all(|child| !child.children.is_empty()));
    unique_ids(card.explanation.as_ref().unwrap());
}

fn without_explanation(mut card: Scorecard) -> String {
    card.explanation = None;
    format!("{card:?}")
}

#[test]
fn explaining_changes_nothing() {
    for data in
        [data_text(), without_line(&data_text(), "效益指标完成率:"), reading(&data_text(), "unresolved", "unresolved")]
    {
        let case = Case::new(&pack_text(), &data);
        assert_eq!(without_explanation(case.plain()), without_explanation(case.explained()));
    }
}

fn reverse_indicators(list: &mut [heng_model::Indicator]) {
    list.reverse();
    for one in list {
        if let IndicatorKind::Group(group) = &mut one.kind {
            reverse_indicators(&mut group.children);
        }
    }
}

#[test]
fn the_order_of_facts_rows_and_indicators_changes_nothing() {
    let case = Case::shipped();
    let card = case.plain();
    let mut turned = Case::shipped();
    turned.data.facts.reverse();
    for stated in turned.data.facts.values_mut() {
        match stated {
            Stated::Table { rows: Some(rows), .. } => rows.reverse(),
            Stated::Cases { cases: Some(cases), .. } => cases.reverse(),
            _ => {}
        }
    }
    reverse_indicators(&mut turned.pack.indicators);
    turned.pack.inputs.reverse();
    let other = turned.plain();
    assert_eq!(scores(&card), scores(&other));
    assert_eq!(total(&card), total(&other));
    assert_eq!(card.ledger, other.ledger);
    assert_eq!(card.quotes, other.quotes);
    assert_eq!(ids(&case.explained()), ids(&turned.explained()));
}

fn unique_ids(step: &Step) -> BTreeSet<String> {
    fn down(step: &Step, out: &mut BTreeSet<String>) {
        assert!(out.insert(step.id.clone()), "twice: {}", step.id);
        step.children.iter().for_each(|child| down(child, out));
    }
    let mut out = BTreeSet::new();
    down(step, &mut out);
    out
}

fn ids(card: &Scorecard) -> BTreeSet<String> {
    unique_ids(card.explanation.as_ref().unwrap())
}

#[test]
fn step_ids_do_not_depend_on_layout_or_values() {
    let before = ids(&Case::shipped().explained());
    assert!(before.len() > 100, "{}", before.len());
    let pack = replaced(
        &pack_text(),
        "measure: mean(min(1, 重点项目.执行数 ÷ 重点项目.预算数))",
        "# 另起一行\n            measure: >-\n              mean( min( 1，重点项目.执行数\n              ／ 重点项目.预算数 ) )",
    );
    let pack = replaced(&pack, "grade_on: printed\n", "\n\n# 一条注释\ngrade_on: printed\n");
    let data = replaced(&data_text(), "二（三）2, value: 141.76", "二（三）2, value:   150");
    assert_eq!(ids(&Case::new(&pack, &data).explained()), before);
}

fn all<'a>(step: &'a Step, kind: StepKind, out: &mut Vec<&'a Step>) {
    if step.kind == kind {
        out.push(step);
    }
    step.children.iter().for_each(|child| all(child, kind, out));
}

#[test]
fn the_output_indicator_is_explained_down_to_its_quotes() {
    let case = Case::shipped();
    let card = case.explained();
    let step = card.explanation.as_ref().unwrap().find("产出指标完成情况").unwrap();
    let mut rows = Vec::new();
    all(step, StepKind::Row, &mut rows);
    let row = rows.iter().find(|row| row.id == "产出指标完成情况/measure/0[row=机关大院基础设施维修维护]").unwrap();
    assert_eq!(row.substituted.as_deref(), Some("min(1, 141.76 ÷ 165.28)"));
    let mut facts = Vec::new();
    all(step, StepKind::Fact, &mut facts);
    assert_eq!(facts.len(), 10);
    let fact = facts.iter().filter_map(|one| one.fact.as_ref());
    let fact = fact.clone().find(|one| one.path == "重点项目[机关大院基础设施维修维护].执行数").unwrap();
    assert_eq!(fact.stated, "141.76万元");
    assert_eq!(fact.evidence.quote.as_deref(), Some("执行数为141.76万元"));
    assert_eq!(fact.evidence.section.as_deref(), Some("二（三）2"));
    assert_eq!(fact.other_claims.len(), 1);
    assert_eq!(fact.source_title.as_deref(), Some("广州市白云区人民政府办公室部门整体支出绩效自评报告（2023年度）"));
    assert_eq!(case.files.slice(fact.place.span).lines().next(), Some("claims:"));

    let method = step.children.iter().find(|child| child.kind == StepKind::Method).unwrap();
    assert!(method.text.as_ref().unwrap().contains("{target: 100%}"), "{:?}", method.text);
    assert!(method.substituted.as_ref().unwrap().starts_with("20 × 0.971539"), "{:?}", method.substituted);
    assert_eq!(case.files.slice(method.rule.unwrap().span), "proportional");
    let rounding = step.children.iter().find(|child| child.kind == StepKind::Rounding).unwrap();
    assert!(rounding.substituted.as_ref().unwrap().starts_with("19.43078"), "{:?}", rounding.substituted);
    assert_eq!(heng_report::quantity_text(rounding.value.as_ref().unwrap()), "19.43");
    let notes: Vec<String> = step.notes.iter().map(|note| note.text(Lang::Zh)).collect();
    assert!(notes.iter().any(|note| note.starts_with("替代：")), "{notes:?}");
    assert!(notes.iter().any(|note| note.starts_with("偏差原因：")), "{notes:?}");
}

#[test]
fn a_deduction_carries_its_reason_and_its_quote() {
    let card = Case::shipped().explained();
    let leaf = nodes(&card).into_iter().find(|node| node.id == "预算编制约束性").unwrap().clone();
    assert_eq!(leaf.deductions.len(), 1);
    assert_eq!(leaf.deductions[0].reason.zh, "预算执行进度不均衡");
    assert_eq!(leaf.deductions[0].points.shown(), "0.5");
    let step = card.explanation.as_ref().unwrap().find("预算编制约束性").unwrap();
    let mut deductions = Vec::new();
    all(step, StepKind::Deduction, &mut deductions);
    assert_eq!(deductions.len(), 1);
    assert_eq!(deductions[0].id, "预算编制约束性/method/case[预算执行进度不均衡]");
    let fact = deductions[0].fact.as_ref().unwrap();
    assert_eq!(fact.evidence.quote.as_deref(), Some("预算执行进度不均衡需继续改善"));
}

/// A weight of 21 does not get as far as scoring; another formula changes the score.
#[test]
fn another_formula_gives_another_score() {
    let pack = replaced(
        &pack_text(),
        "mean(min(1, 重点项目.执行数 ÷ 重点项目.预算数))",
        "min(1, sum(重点项目.执行数) ÷ sum(重点项目.预算数))",
    );
    let card = Case::new(&pack, &data_text()).plain();
    // 745.90 ÷ 769.42 × 20 = 19.38862…
    assert_eq!(scores(&card)["产出指标完成情况"], "19.39");
    assert_eq!(total(&card), "97.19");
}
