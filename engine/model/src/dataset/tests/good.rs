//! Good datasets: what is read.

use heng_source::Severity;

use super::*;

fn good(lines: &str) -> Dataset {
    let (_, result) = read(&with_head(lines), None);
    let dataset = result
        .unwrap_or_else(|found| panic!("{:?}", found.iter().map(|one| one.message(Lang::En)).collect::<Vec<_>>()));
    assert!(dataset.diagnostics.iter().all(|one| LEFT_ASIDE.contains(&one.code.id)), "{:?}", dataset.diagnostics);
    dataset
}

fn fact<'a>(dataset: &'a Dataset, id: &str) -> &'a Fact {
    dataset.facts[id].fact()
}

fn number(fact: &Fact) -> (String, String, String, u32) {
    match &fact.value {
        FactValue::Number { value, unit, written, decimals } => {
            (value.fraction_text(), unit.symbol.clone(), written.clone(), *decimals)
        }
        other => panic!("{other:?}"),
    }
}

fn is_number(fact: &Fact, base: &str, unit: &str, written: &str, decimals: u32) {
    assert_eq!(number(fact), (base.to_owned(), unit.to_owned(), written.to_owned(), decimals));
}

#[test]
fn values_are_exact_and_keep_their_print() {
    let dataset = good(
        "facts:\n  收入: {value: \"7,239.50\", unit: 万元, source: r}\n  支出: {value: 1.5亿元, source: r}\n  违规: {value: 0, source: r}\n  完成率: {value: 99.50%, source: r}\n  名次: {value: 3, source: r}\n",
    );
    is_number(fact(&dataset, "收入"), "72395000", "万元", "7,239.50", 2);
    is_number(fact(&dataset, "支出"), "150000000", "亿元", "1.5亿元", 1);
    is_number(fact(&dataset, "违规"), "0", "项", "0", 0);
    is_number(fact(&dataset, "完成率"), "199/200", "%", "99.50%", 2);
    is_number(fact(&dataset, "名次"), "3", "", "3", 0);
}

#[test]
fn yes_and_no_in_every_spelling() {
    for (word, yes) in [("是", true), ("yes", true), ("True", true), ("否", false), ("No", false), ("false", false)] {
        let dataset = good(&format!("facts:\n  公开: {{value: {word}, source: r}}\n"));
        assert_eq!(fact(&dataset, "公开").value, FactValue::YesNo(yes));
    }
}

#[test]
fn every_input_has_an_entry_in_the_order_of_the_pack() {
    let dataset = good("facts:\n  公开: {value: 是, source: r}\n  收入: {value: 1, unit: 元, source: r}\n");
    let ids: Vec<&str> = dataset.facts.keys().map(String::as_str).collect();
    assert_eq!(ids, ["收入", "支出", "违规", "完成率", "名次", "公开", "说明", "日期", "项目表", "问题", "评定"]);
    assert!(matches!(dataset.facts["项目表"], Stated::Table { rows: None, .. }));
    assert!(matches!(dataset.facts["问题"], Stated::Cases { cases: None, .. }));
    assert!(matches!(dataset.facts["评定"], Stated::Judged { judged: None, .. }));
}

#[test]
fn basis_is_stated_or_follows_from_the_source() {
    let dataset = good(
        "facts:\n  收入: {value: 1, unit: 元, source: r}\n  支出: {value: 1, unit: 元, basis: derived, because: 加总, source: r}\n  公开: {value: 是, basis: 假定, because: 未提及}\n  违规: missing\n  说明: {value: 不适用, because: 没有}\n",
    );
    assert_eq!(fact(&dataset, "收入").basis, Basis::Reported);
    assert_eq!(fact(&dataset, "支出").basis, Basis::Derived);
    assert_eq!(
        (fact(&dataset, "公开").basis, fact(&dataset, "公开").because.as_deref()),
        (Basis::Assumed, Some("未提及"))
    );
    assert_eq!(fact(&dataset, "违规").value, FactValue::Missing);
    assert_eq!(
        (&fact(&dataset, "说明").value, fact(&dataset, "说明").because.as_deref()),
        (&FactValue::NotApplicable, Some("没有"))
    );
}

#[test]
fn a_table_hands_its_basis_down() {
    let dataset = good(
        "facts:\n  项目表:\n    basis: assumed\n    because: 报告没有\n    rows:\n      - {项目: 甲.1, 预算数: 5万元, 执行数: {value: 4万元, source: r, section: 一}, 完成: missing}\n      - {项目: 乙, 预算数: 6 万元, 执行数: 6万元, 完成: 是}\n",
    );
    let Stated::Table { fact, rows: Some(rows) } = &dataset.facts["项目表"] else { panic!() };
    assert_eq!((fact.basis, fact.because.as_deref()), (Basis::Assumed, Some("报告没有")));
    assert_eq!(rows.iter().map(|row| row.key.as_str()).collect::<Vec<_>>(), ["甲.1", "乙"]);
    let cell = &rows[0].cells["预算数"];
    assert_eq!(
        (cell.path.as_str(), cell.basis, cell.because.as_deref()),
        ("项目表[\"甲.1\"].预算数", Basis::Assumed, Some("报告没有"))
    );
    let own = &rows[0].cells["执行数"];
    assert_eq!(
        (own.basis, own.because.as_deref(), own.evidence.section.as_deref()),
        (Basis::Reported, None, Some("一"))
    );
    assert_eq!(rows[0].cells["完成"].value, FactValue::Missing);
    assert_eq!(rows[1].cells["完成"].value, FactValue::YesNo(true));
    assert_eq!(rows[1].cells["完成"].path, "项目表[乙].完成");
    assert_eq!(rows[1].cells.keys().map(String::as_str).collect::<Vec<_>>(), ["预算数", "执行数", "完成"]);
}

#[test]
fn a_table_hands_its_source_down() {
    let dataset = good(
        "facts:\n  项目表:\n    source: r\n    section: 附表\n    rows: [{项目: 甲, 预算数: {value: 5万元, quote: 5万元}, 执行数: 4万元, 完成: {value: 是, basis: assumed, because: 无}}]\n",
    );
    let Stated::Table { fact, rows: Some(rows) } = &dataset.facts["项目表"] else { panic!() };
    assert_eq!(fact.basis, Basis::Reported);
    for column in ["预算数", "执行数"] {
        let cell = &rows[0].cells[column];
        let evidence = (cell.evidence.source.as_deref(), cell.evidence.section.as_deref());
        assert_eq!((cell.basis, evidence), (Basis::Reported, (Some("r"), Some("附表"))), "{column}");
    }
    assert_eq!(rows[0].cells["完成"].basis, Basis::Assumed);
}

#[test]
fn a_table_without_basis_is_not_weaker_than_its_cells() {
    let dataset = good(
        "facts:\n  项目表: [{项目: 甲, 预算数: {value: 5万元, source: r}, 执行数: {value: 4万元, basis: assumed, because: 无}, 完成: missing}]\n",
    );
    assert_eq!(fact(&dataset, "项目表").basis, Basis::Reported);
}

#[test]
fn case_lists_bare_and_with_basis() {
    let dataset = good(
        "facts:\n  问题:\n    - {of: 甲指标, reason: 慢, source: r, section: 三}\n    - {of: 乙指标, reason: 少, source: r}\n",
    );
    let Stated::Cases { fact, cases: Some(cases) } = &dataset.facts["问题"] else { panic!() };
    assert_eq!(fact.basis, Basis::Reported);
    assert_eq!(cases.iter().map(|case| case.of.as_str()).collect::<Vec<_>>(), ["甲指标", "乙指标"]);
    assert_eq!(cases[0].evidence.section.as_deref(), Some("三"));
    let dataset = good("facts:\n  问题: {basis: assumed, because: 未提及, cases: []}\n");
    let Stated::Cases { fact, cases: Some(cases) } = &dataset.facts["问题"] else { panic!() };
    assert_eq!((fact.basis, cases.len()), (Basis::Assumed, 0));
}

#[test]
fn judgements_keep_level_share_and_reason() {
    let dataset = good("facts:\n  评定: {level: 达成, share: 90%, source: r, section: 三, because: 培训不够}\n");
    let Stated::Judged { fact, judged: Some(judged) } = &dataset.facts["评定"] else { panic!() };
    assert_eq!((fact.basis, fact.because.as_deref()), (Basis::Judged, Some("培训不够")));
    assert_eq!(
        (judged.level.as_str(), judged.share.fraction_text().as_str(), judged.written.as_str()),
        ("达成", "9/10", "90%")
    );
    is_number(fact, "9/10", "%", "90%", 0);
    assert_eq!(fact.evidence.section.as_deref(), Some("三"));
}

#[test]
fn the_chosen_claim_gives_value_evidence_and_qualifier() {
    let dataset = good(
        "facts:\n  收入:\n    source: r\n    unit: 万元\n    claims:\n      - {id: 二（二）, value: 525, section: 二（二）, reading: 甲}\n      - {id: 二（三）1, value: 250000元, section: 二（三）1, reading: 乙, qualifier: 余}\n    use: 二(三)1\n    because: 与执行率一致\n",
    );
    let one = fact(&dataset, "收入");
    assert_eq!(
        (one.usage.as_ref(), one.basis, one.because.as_deref()),
        (Some(&Usage::Claim(1)), Basis::Reported, Some("与执行率一致"))
    );
    assert_eq!(number(one).0, "250000");
    assert_eq!((one.evidence.section.as_deref(), one.qualifier.as_deref()), (Some("二（三）1"), Some("over")));
    assert!(one.disputed());
    let paths: Vec<String> = one.evidence_of_all_claims().into_iter().map(|(path, _)| path).collect();
    assert_eq!(paths, ["收入[二（二）]", "收入[二（三）1]"]);
    assert_eq!(one.claims[0].reading.as_deref(), Some("甲"));
}

#[test]
fn claims_that_agree_are_not_disputed() {
    let dataset = good(
        "facts:\n  收入: {claims: [{id: a, value: 25万元, source: r}, {id: b, value: \"250,000元\", source: r}]}\n",
    );
    let one = fact(&dataset, "收入");
    assert_eq!(one.usage, Some(Usage::Claim(0)));
    assert!(!one.disputed());
    let dataset = good(
        "facts:\n  收入: {claims: [{id: a, value: 25万元, source: r}, {id: b, value: 26万元, source: r}], use: unresolved, because: 无}\n",
    );
    let one = fact(&dataset, "收入");
    assert_eq!((one.usage.as_ref(), number(one).0.as_str()), (Some(&Usage::Unresolved), "250000"));
    assert!(one.disputed());
}

#[test]
fn statements_remarks_and_notes() {
    let dataset = good(
        "facts: {}\nnotes: 备注\nbasis: {status: illustrative, note: {zh: 教学用, en: For teaching}}\nstatements:\n  甲: {type: count, title: {zh: 接报, en: Reported}, value: 1.7, unit: 万宗, source: r, qualifier: over}\n  乙: {type: text, value: 良好, source: r}\nremarks:\n  甲指标: {deviation: 慢, improvement: 快}\n",
    );
    let one = &dataset.statements["甲"];
    assert_eq!(one.name.as_ref().unwrap().en, "Reported");
    assert_eq!((one.fact.path.as_str(), one.fact.qualifier.as_deref()), ("statements.甲", Some("over")));
    is_number(&one.fact, "17000", "万宗", "1.7", 1);
    assert_eq!(dataset.statements["乙"].fact.value, FactValue::Text("良好".into()));
    assert_eq!(dataset.remarks["甲指标"].improvement.as_deref(), Some("快"));
    assert!(dataset.basis.illustrative);
    assert_eq!(
        (dataset.basis.note.as_ref().unwrap().en.as_str(), dataset.notes.as_deref()),
        ("For teaching", Some("备注"))
    );
}

#[test]
fn the_head_names_pack_and_files() {
    let mut files = SourceMap::new();
    let file = files.add_text(
        "x.yaml",
        "heng: 1\nrules: 甲\nsources:\n  a: {title: 一, file: s/a.txt}\n  b: {title: 二}\nfacts: 未读\n",
    );
    let head = read_head(&files, file).unwrap();
    assert_eq!(head.rules, "甲");
    assert_eq!(files.slice(head.rules_span.unwrap()), "甲");
    let named = crate::NamedFile { name: "s/a.txt".to_owned(), sha256: None };
    assert_eq!(head.files.into_iter().collect::<Vec<_>>(), [("a".to_owned(), named)]);
}

#[test]
fn acceptances_take_out_what_they_name() {
    let text = "facts:\n  公开: {value: 是, basis: reported}\n  收入: {value: 5, unit: 元, basis: reported}\naccepted:\n  - {code: heng0438, at: 公 开, because: 附表未公布}\n  - {code: HENG0438, at: 支出, because: 过时}\n  - {code: HENG0411, at: facts, because: 示例}\n";
    let (_, result) = read(&with_head(text), None);
    let dataset = result.unwrap();
    let mut found = dataset.diagnostics.clone();
    let codes = |list: &[Diagnostic]| {
        list.iter().map(|one| format!("{} {}", one.code.id, one.path.as_deref().unwrap_or(""))).collect::<Vec<_>>()
    };
    assert_eq!(codes(&found), ["HENG0411 facts", "HENG0438 公开", "HENG0438 收入"]);
    let unused = apply_accepted(&mut found, &dataset.accepted);
    assert_eq!(codes(&found), ["HENG0438 收入"]);
    assert_eq!(codes(&unused), ["HENG0414 accepted"]);
    assert_eq!(unused[0].severity, Severity::Warning);
    // Errors are never taken out.
    let mut errors = vec![unused[0].clone().severity(Severity::Error).at("甲")];
    let accepted = [Acknowledged {
        code: "HENG0414".into(),
        at: "甲".into(),
        because: "无".into(),
        span: dataset.accepted[0].span,
    }];
    assert_eq!(apply_accepted(&mut errors, &accepted).len(), 1);
    assert_eq!(errors.len(), 1);
}

#[test]
fn a_printed_score_that_is_only_compared_need_not_be_stated() {
    let pack = "heng: 1\npack: t\nname: 测试\nbasis: {status: illustrative}\ntotal: 10\n\
        inputs: {率: {type: share}, 印总分: {type: number}, 印得分: {type: number}}\n\
        published: {总分: 印总分, 甲: 印得分}\n\
        indicators: [{id: 甲, weight: 10, score: {formula: \"min(10, 率 × 10 + 印得分 × 0)\"}}]\n";
    let mut files = SourceMap::new();
    let file = files.add_text("pack.yaml", pack);
    let pack = read_pack(&files, &PackFiles { pack: file, scripts: IndexMap::new(), folder: None }).unwrap();
    let file =
        files.add_text("data.yaml", "heng: 1\ndepartment: 甲\nfiscal_year: 2023\nrules: t\nfacts: {}\n".to_owned());
    let found = read_dataset(&files, file, &pack, &SourceTexts::new()).unwrap().diagnostics;
    // 印得分 is read by a formula as well, so it is needed; 印总分 is not.
    let [one] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(
        (one.code.id, one.message(Lang::Zh).contains("2 项没有填：率、印得分")),
        ("HENG0411", true),
        "{}",
        one.message(Lang::Zh)
    );
}
