//! Bad datasets: code and place of every message.

use heng_source::Lang;

use super::*;

#[test]
fn the_top_of_the_file() {
    // What is no dataset at all.
    for (marked, code) in [
        ("‹- 1\n", "HENG0401"),
        ("‹cases:\n  - {dataset: x.yaml, total: 1}\n", "HENG0401"),
        ("heng: 1\n‹pack: t\ntotal: 100\n", "HENG0402"),
        ("heng: ‹2\nrules: t\nfacts: {}\n", "HENG0403"),
        ("", "HENG0105"),
    ] {
        let marked = if marked.is_empty() { "‹".to_owned() } else { marked.to_owned() };
        let found = expect(&marked, None, &[code]);
        assert_eq!(found.len(), 1);
        // The head is read by the same rules.
        let mut files = SourceMap::new();
        let file = files.add_text("x.yaml", marks(&marked).0);
        assert_eq!(read_head(&files, file).unwrap_err().len(), 1, "{marked}");
    }
    // The head of the file; all at once.
    expect(
        "heng: 1\ndepartment: 甲\nfiscal_year: ‹2024\nrules: ‹u\nfacts: {}\n‹periods: [{as_of: 2023-06-30}]\n",
        None,
        &["HENG0405", "HENG0404", "HENG0406"],
    );
    expect("heng: 1\ndepartment: 甲\nfiscal_year: ‹20233\nrules: t\nfacts: {}\n", None, &["HENG0413"]);
    expect("heng: 1\ndepartment: 甲\nfiscal_year: ‹99999999999999999999\nrules: t\nfacts: {}\n", None, &["HENG0413"]);
    expect("heng: 1\ndepartment: 甲\nfiscal_year: ‹二三\nrules: t\nfacts: {}\n", None, &["HENG0126"]);
    expect("‹heng: 1\nfiscal_year: 2023\nrules: t\nfacts: {}\n", None, &["HENG0121"]);
    expect(
        "heng: 1\ndepartment‹:\nfiscal_year: 2023\nrules: t\nfacts: {}\n‹notess: x\n",
        None,
        &["HENG0123", "HENG0120"],
    );
    expect("heng: 1\ndepartment: 甲\nfiscal_year: 2023\nrules: t\nfacts: {}\nperiods: []\n", None, &[]);
}

#[test]
fn a_misspelt_top_key_is_asked_about() {
    let found = expect("‹rule: t\nfact: {}\n", None, &["HENG0401"]);
    assert_eq!(found[0].secondary.len(), 2);
}

#[test]
fn what_stands_around_the_facts() {
    let rest = "fiscal_year: 2023\nrules: t\nfacts: {}\n";
    expect(
        &format!("heng: 1\ndepartment: 甲\n{rest}units: [宗, ‹2笔, ‹宗, 天, 项]\n"),
        None,
        &["HENG0407", "HENG0408"],
    );
    let found = expect(
        &format!("heng: 1\ndepartment: 甲\n{rest}remarks:\n  ‹甲指: {{deviation: 慢}}\n  乙指标: {{deviation: 慢}}\n"),
        None,
        &["HENG0409"],
    );
    assert!(found[0].help_text(Lang::Zh).contains("甲指标"));
    expect(
        &format!(
            "heng: 1\ndepartment: 甲\n{rest}accepted:\n  - {{code: ‹0411, at: facts, because: 无}}\n  - ‹{{code: HENG0411, at: facts}}\n"
        ),
        None,
        &["HENG0410", "HENG0121"],
    );
    expect(
        &format!("heng: 1\ndepartment: 甲\n{rest}sources:\n  r: {{title: 报告, sha256: ‹123}}\n"),
        Some("文"),
        &["HENG0462"],
    );
    let other = "cd".repeat(32);
    expect(
        &format!("heng: 1\ndepartment: 甲\n{rest}sources:\n  r: {{title: 报告, sha256: ‹{other}}}\n"),
        Some("文"),
        &["HENG0459"],
    );
    let same = "AB".repeat(32);
    expect(
        &format!("heng: 1\ndepartment: 甲\n{rest}sources:\n  r: {{title: 报告, sha256: {same}}}\n"),
        Some("文"),
        &[],
    );
}

#[test]
fn inputs_that_are_not_declared() {
    let found = expect_facts("  ‹收人: {value: 1, unit: 万元, source: r}\n", &["HENG0412"]);
    let help = found[0].help_text(Lang::En);
    assert!(help.contains("`收入`") && help.contains("`statements:`"), "{help}");
    // What is misspelt is not said to be missing as well.
    let (_, result) = read(&with_head("facts:\n  收人: {value: 1, unit: 万元, source: r}\n"), None);
    let found = all(result).0;
    let missing = found.iter().find(|one| one.code.id == "HENG0411").unwrap();
    assert!(missing.message(Lang::En).starts_with("10 inputs") && !missing.message(Lang::En).contains("收入"));
    let found = expect_facts("  ‹甲指标: {value: 1, source: r}\n", &["HENG0412"]);
    assert!(found[0].help_text(Lang::En).contains("is an indicator"));
}

#[test]
fn inputs_that_are_not_stated() {
    let (_, result) = read(&with_head("facts:\n  收入: missing\n"), None);
    let dataset = result.unwrap();
    let [one] = dataset.diagnostics.as_slice() else { panic!("{:?}", dataset.diagnostics) };
    assert_eq!((one.code.id, one.path.as_deref()), ("HENG0411", Some("facts")));
    // Eleven inputs, one of them stated as missing.
    assert!(one.message(Lang::Zh).contains("10 项") && !one.message(Lang::Zh).contains("收入"));
    assert_eq!(dataset.facts.len(), 11);
    assert!(dataset.facts.values().all(|stated| stated.fact().value == FactValue::Missing));
}

#[test]
fn numbers() {
    for (value, code) in [
        ("约30", "HENG0415"),
        ("\"1,23\"", "HENG0415"),
        ("1e3", "HENG0415"),
        ("是", "HENG0415"),
        ("12345678901234567890123456789", "HENG0415"),
        ("5 万园", "HENG0416"),
    ] {
        expect_facts(&format!("  收入: {{value: ‹{value}, source: r}}\n"), &[code]);
    }
    expect_facts("  收入: {value: 5, unit: ‹万园, source: r}\n", &["HENG0416"]);
    let found = expect_facts("  收入: {value: 7237.7 万元, unit: ‹元, source: r}\n", &["HENG0417"]);
    assert_eq!(found[0].secondary.len(), 1);
    expect_facts("  收入: {value: 7237.7 万元, unit: 万元, source: r}\n", &[]);
    expect_facts("  收入: {value: ‹7237.7, source: r}\n", &["HENG0418"]);
    expect_facts("  违规: {value: ‹3, source: r}\n", &["HENG0418"]);
    expect_facts("  违规: {value: 0, source: r}\n", &[]);
    expect_facts("  名次: {value: 3, source: r}\n", &[]);
    expect_facts("  名次: {value: 3, unit: ‹万元, source: r}\n", &["HENG0419"]);
    expect_facts("  收入: {value: 3, unit: ‹项, source: r}\n", &["HENG0419"]);
    expect_facts("  收入: {value: ‹3项, source: r}\n", &["HENG0419"]);
    expect_facts("  收入: {value: 3, unit: ‹美元, source: r}\n", &["HENG0419"]);
    expect_facts("  收入: ‹{unit: 万元, source: r}\n", &["HENG0425"]);
    // Null and empty text are no values.
    expect_facts("  收入‹:\n  支出: {value: ‹'', unit: 万元, source: r}\n", &["HENG0123", "HENG0124"]);
    expect_facts("  收入: ‹[1]\n", &["HENG0122"]);
    expect_facts("  收入: {value: 1, ‹unti: 万元, source: r}\n", &["HENG0120"]);
}

#[test]
fn shares() {
    let found = expect_facts("  完成率: {value: ‹0.95, source: r}\n", &["HENG0420"]);
    let message = found[0].message(Lang::Zh);
    assert!(message.contains("0.95%，还是95%"), "{message}");
    let found = expect_facts("  完成率: {value: ‹95, source: r}\n", &["HENG0420"]);
    assert!(found[0].message(Lang::Zh).contains("95%，还是9500%"));
    expect_facts("  完成率: {value: 95%, source: r}\n", &[]);
    expect_facts("  完成率: {value: 95, unit: \"%\", source: r}\n", &[]);
    expect_facts("  完成率: {value: 0, source: r}\n", &[]);
    expect_facts("  完成率: {value: 1, unit: ‹万, source: r}\n", &["HENG0419"]);
    expect_facts("  完成率: {value: 95, unit: ‹万元, source: r}\n", &["HENG0419"]);
}

#[test]
fn counts_are_whole_and_not_negative() {
    expect_facts("  违规: {value: ‹1.5, unit: 项, source: r}\n", &["HENG0477"]);
    let found = expect_facts("  违规: {value: ‹-3, unit: 项, source: r}\n", &["HENG0477"]);
    assert!(found[0].message(Lang::Zh).contains("-3项是负数"), "{}", found[0].message(Lang::Zh));
    // 1.7万次 is 17000项; zero is a count.
    expect_facts("  违规: {value: 1.7万项, source: r}\n", &[]);
    expect_facts("  违规: {value: 0, unit: 项, source: r}\n", &[]);
}

#[test]
fn other_kinds() {
    expect_facts("  公开: {value: ‹基本公开, source: r}\n", &["HENG0422"]);
    expect_facts("  公开: {value: ‹1, source: r}\n", &["HENG0422"]);
    expect_facts("  公开: {value: 是, unit: ‹次, source: r}\n", &["HENG0421"]);
    expect_facts("  日期: {value: ‹2023/6/30, source: r}\n", &["HENG0423"]);
    expect_facts("  日期: {value: ‹2023-02-29, source: r}\n", &["HENG0423"]);
    expect_facts("  日期: {value: 2024-02-29, source: r}\n", &[]);
    expect_facts("  说明: {value: 良好, unit: ‹万元, source: r}\n", &["HENG0421"]);
}

#[test]
fn basis_and_reason() {
    expect_facts("  公开: ‹是\n", &["HENG0433"]);
    expect_facts("  公开: ‹{value: 是}\n", &["HENG0433"]);
    for basis in ["assumed", "derived", "judged", "假定", "计算", "评定"] {
        expect_facts(&format!("  公开: {{value: 是, basis: ‹{basis}}}\n"), &["HENG0434"]);
        expect_facts(&format!("  公开: {{value: 是, basis: {basis}, because: 报告未提及}}\n"), &[]);
    }
    expect_facts("  公开: {value: 是, basis: ‹guessed}\n", &["HENG0130"]);
    expect_facts("  公开: {value: ‹不适用, source: r}\n", &["HENG0435"]);
    expect_facts("  公开: ‹不适用\n", &["HENG0435"]);
    expect_facts("  公开: {value: 不适用, because: 本年没有}\n  收入: missing\n  支出: {value: missing}\n", &[]);
    expect_facts("  公开: {value: 是, basis: ‹reported}\n", &["HENG0438"]);
    let found = expect_facts("  公开: {value: 是, source: ‹rr}\n", &["HENG0436"]);
    assert!(found[0].help_text(Lang::En).contains("Known sources: r"));
    expect_facts("  公开: {value: 是, basis: assumed, because: 无, section: ‹一}\n", &["HENG0437"]);
    expect_facts("  公开: {value: 是, source: r, use: ‹a}\n".replace("use: ‹", "‹use: ").as_str(), &["HENG0439"]);
}

#[test]
fn tables() {
    let row = "项目: 甲, 预算数: {value: 5, unit: 万元, source: r}, 执行数: {value: 5, unit: 万元, source: r}, 完成: {value: 是, source: r}";
    expect_facts(&format!("  项目表:\n    - {{{row}}}\n"), &[]);
    expect_facts(&format!("  项目表:\n    - {{{row}, ‹预算: 3}}\n"), &["HENG0428"]);
    expect_facts("  项目表:\n    - ‹{项目: 甲, 预算数: missing}\n", &["HENG0429"]);
    expect_facts("  项目表:\n    - ‹{预算数: missing, 执行数: missing, 完成: missing}\n", &["HENG0430"]);
    expect_facts("  项目表:\n    - {‹项目: , 预算数: missing, 执行数: missing, 完成: missing}\n", &["HENG0430"]);
    let (other, missing) = (row.replace("甲", "（１）甲"), "预算数: missing, 执行数: missing, 完成: missing");
    expect_facts(
        &format!("  项目表:\n    - {{{other}}}\n    - {{项目: ‹(1)甲, {missing}}}\n    - {{项目: 乙, {missing}}}\n"),
        &["HENG0431"],
    );
    // Every cell is checked as a fact.
    expect_facts(
        "  项目表:\n    - {项目: 甲, 预算数: ‹5万元, 执行数: {value: ‹5, source: r}, 完成: {value: ‹有, source: r}}\n",
        &["HENG0433", "HENG0418", "HENG0422"],
    );
    // A row has no nulls; a table is no word and no map of rows.
    expect_facts("  项目表:\n    - {项目: 甲, 预算数‹: , 执行数: missing, 完成: missing}\n", &["HENG0123"]);
    expect_facts("  项目表: ‹无\n", &["HENG0427"]);
    expect_facts("  项目表: ‹[]\n", &["HENG0433"]);
    expect_facts("  项目表: {rows: [], ‹value: missing}\n", &["HENG0426"]);
    expect_facts("  项目表: ‹{source: r}\n", &["HENG0425"]);
    expect_facts("  项目表: [‹甲]\n", &["HENG0122"]);
    expect_facts("  项目表: {rows: [], source: r}\n", &[]);
    expect_facts("  项目表: {rows: [], basis: ‹reported}\n", &["HENG0438"]);
    expect_facts("  项目表: missing\n", &[]);
    expect_facts("  项目表: {value: ‹不适用}\n", &["HENG0435"]);
}

#[test]
fn case_lists() {
    let found = expect_facts("  问题:\n    - {of: ‹甲指, reason: 慢, source: r}\n", &["HENG0449"]);
    assert!(found[0].help_text(Lang::Zh).contains("是不是“甲指标”"));
    expect_facts("  问题:\n    - ‹{of: 甲指标, source: r}\n", &["HENG0121"]);
    expect_facts("  问题: ‹[]\n", &["HENG0433"]);
    expect_facts(
        "  问题: ‹\n    - {of: 甲指标, reason: 慢}\n".replace("‹\n    - ", "\n    ‹- ").as_str(),
        &["HENG0433"],
    );
    expect_facts("  问题: {cases: [], source: r}\n", &[]);
    expect_facts("  问题: {cases: [], basis: ‹assumed}\n", &["HENG0434"]);
    expect_facts("  问题: {basis: ‹reported, cases: [{of: 甲指标, reason: 慢}]}\n", &["HENG0438"]);
    expect_facts("  问题: {cases: [{of: 甲指标, reason: 慢, source: ‹q}]}\n", &["HENG0436"]);
    expect_facts(
        "  问题:\n    - {of: 甲指标, reason: 进度慢, source: r}\n    - {of: 乙指标, reason: 进度慢, source: r}\n    - ‹{of: 甲指标, reason: 进 度慢, source: r}\n",
        &["HENG0470"],
    );
    expect_facts("  问题: ‹没有\n", &["HENG0427"]);
    expect_facts("  问题: {value: missing}\n", &[]);
}

#[test]
fn judgements() {
    expect_facts("  评定: ‹{level: 达成, share: 90%}\n", &["HENG0471"]);
    expect_facts("  评定: {level: ‹完成, share: 90%, because: 好}\n", &["HENG0474"]);
    expect_facts("  评定: {level: 达成, share: ‹79.99%, because: 好}\n", &["HENG0475"]);
    let found = expect_facts("  评定: {level: 部分达成, share: ‹80%, because: 好}\n", &["HENG0475"]);
    assert!(found[0].help_text(Lang::Zh).contains("80%属于“达成”"));
    expect_facts("  评定: {level: 达成, share: 80%, because: 好}\n", &[]);
    expect_facts("  评定: {level: 达成, share: 100%, because: 好}\n", &[]);
    expect_facts("  评定: {level: 达成, share: ‹100.01%, because: 好}\n", &["HENG0475"]);
    expect_facts("  评定: {level: 达成, share: ‹0.9, because: 好}\n", &["HENG0420"]);
    expect_facts("  评定: {level: 达成, share: ‹missing, because: 好}\n", &["HENG0473"]);
    expect_facts("  评定: ‹{level: 达成, because: 好}\n", &["HENG0473"]);
    expect_facts("  评定: ‹{share: 90%, because: 好}\n", &["HENG0473"]);
    expect_facts("  评定: {level: 达成, share: 90%, basis: ‹reported, source: r, because: 好}\n", &["HENG0472"]);
    expect_facts("  评定: {level: 达成, share: 90%, basis: assumed, because: 好}\n", &[]);
    expect_facts("  评定: {level: 达成, ‹value: missing, share: 90%}\n", &["HENG0426"]);
    expect_facts("  评定: ‹达成\n", &["HENG0427"]);
    expect_facts("  评定: {value: 不适用, because: 没有}\n", &[]);
}

#[test]
fn claims_of_facts() {
    let two = "{id: a, value: 525, unit: 万元, source: r}, {id: b, value: 25, unit: 万元, source: r}";
    let found = expect_facts(&format!("  收入: {{‹claims: [{two}]}}\n"), &["HENG0444"]);
    assert!(found[0].message(Lang::Zh).contains("a 525万元、b 25万元"), "{}", found[0].message(Lang::Zh));
    assert_eq!(found[0].secondary.len(), 2);
    expect_facts(&format!("  收入: {{claims: [{two}], use: ‹b}}\n"), &["HENG0434"]);
    expect_facts(&format!("  收入: {{claims: [{two}], use: ‹unresolved}}\n"), &["HENG0434"]);
    expect_facts(&format!("  收入: {{claims: [{two}], use: ‹c, because: 理由}}\n"), &["HENG0446"]);
    expect_facts(&format!("  收入: {{claims: [{two}], use: b, because: 理由}}\n"), &[]);
    expect_facts(
        &format!("  收入: {{claims: [{two}], use: b, because: 理由, ‹value: 25, quote: 二十五}}\n"),
        &["HENG0440"],
    );
    expect_facts("  收入: ‹{claims: []}\n", &["HENG0441"]);
    let same = "{id: 一（二）, value: 25, unit: 万元, source: r}, ‹{id: 一(二), value: 250000元, source: r}";
    expect_facts(&format!("  收入: {{claims: [{same}]}}\n"), &["HENG0442"]);
    expect_facts("  收入: {claims: [‹{id: unresolved, value: 25, unit: 万元, source: r}]}\n", &["HENG0442"]);
    expect_facts("  收入: {claims: [{id: a, value: ‹missing, source: r}]}\n", &["HENG0443"]);
    let equal = "{id: a, value: 25, unit: 万元, source: r}, {id: b, value: 250000元, source: r}";
    expect_facts(&format!("  收入: {{claims: [{equal}], use: ‹unresolved, because: 无}}\n"), &["HENG0445"]);
    expect_facts(&format!("  收入: {{claims: [{equal}]}}\n"), &[]);
    expect_facts("  收入: {claims: [{id: a, value: 25, unit: ‹项, source: r}]}\n", &["HENG0419"]);
    expect_facts(
        "  收入: {claims: [{id: a, value: 25万元, source: r, reading: 甲}, ‹{id: b, value: 25万元, source: r, reading: 甲}]}\n",
        &["HENG0447"],
    );
    expect_facts("  收入: {claims: [‹{value: 25万元, source: r}]}\n", &["HENG0121"]);
    expect_facts("  收入: ‹{claims: [{id: a, value: 25万元}]}\n", &["HENG0433"]);
}

#[test]
fn claims_are_limited() {
    let claims = |count: usize, mark: &str| {
        let list: Vec<String> = (0..count)
            .map(|one| format!("{}{{id: c{one}, value: 5万元, source: r}}", if one == 100 { mark } else { "" }))
            .collect();
        format!("  收入: {{claims: [{}]}}\n", list.join(", "))
    };
    expect_facts(&claims(101, "‹"), &["HENG0476"]);
    expect_facts(&claims(100, ""), &[]);
}

#[test]
fn readings_switch_together() {
    let claims = |mark: &str, a, b| {
        format!(
            "claims: [{{id: x, value: {a}万元, source: r, reading: 甲}}, {mark}{{id: y, value: {b}万元, source: r, reading: 乙}}]"
        )
    };
    let facts = |mark: &str, chosen: &str, b| {
        format!(
            "  收入: {{{}, use: x, because: 理由}}\n  支出: {{{}, use: {chosen}, because: 理由}}\n",
            claims("", 3, 4),
            claims(mark, 5, b)
        )
    };
    expect_facts(&facts("‹", "y", 6), &["HENG0448"]);
    expect_facts(&facts("", "x", 6), &[]);
    // Where the claims agree nothing is chosen.
    expect_facts(&facts("", "y", 5), &[]);
}

#[test]
fn statements_are_facts_with_their_own_type() {
    let statement =
        |text: &str, codes: &[&str]| expect(&with_head(&format!("facts: {{}}\nstatements:\n  {text}\n")), None, codes);
    statement("甲: {type: count, value: 5, unit: 宗, source: r}", &[]);
    statement("甲: {type: count, value: 5, unit: ‹桶, source: r}", &["HENG0416"]);
    statement("甲: {type: count, value: ‹5, source: r}", &["HENG0418"]);
    statement("甲: {type: count, value: 5, unit: ‹元, source: r}", &["HENG0419"]);
    statement("甲: {type: amount, value: 5, unit: ‹宗, source: r}", &["HENG0419"]);
    statement("甲: {type: amount, value: ‹5, source: r}", &["HENG0418"]);
    statement("甲: {type: amount, value: 5, unit: 亿美元, source: r}", &[]);
    statement("甲: {type: share, value: ‹5, source: r}", &["HENG0420"]);
    statement("甲: {type: number, value: 5, unit: ‹宗, source: r}", &["HENG0419"]);
    statement("甲: {type: number, value: ‹五, source: r}", &["HENG0415"]);
    statement("甲: {type: date, value: ‹昨天, source: r}", &["HENG0423"]);
    statement("甲: {type: ‹money, value: 5, source: r}", &["HENG0130"]);
    statement("甲: ‹{value: 5, source: r}", &["HENG0121"]);
    statement("甲: ‹{type: count, value: 5, unit: 宗}", &["HENG0433"]);
    statement("甲: {type: text, value: 良好, source: ‹x}", &["HENG0436"]);
    let claims = "claims: [{id: a, value: 5, source: r}, {id: b, value: 6, source: r}]";
    let found = statement(&format!("甲: {{type: count, unit: 宗, ‹{claims}}}"), &["HENG0444"]);
    assert_eq!(found[0].path.as_deref(), Some("statements.甲"));
    statement(&format!("甲: {{type: count, unit: 宗, {claims}, use: unresolved, because: 无从判断}}"), &[]);
    // Claims of one statement are of one dimension.
    statement(
        "甲: {type: count, claims: [{id: a, value: 5宗, source: r}, {id: b, value: ‹5次, source: r}], use: a, because: 无}",
        &["HENG0419"],
    );
}

/// A source is a place in a document, with its words.
#[test]
fn a_source_without_section_or_quote() {
    let lacks = |facts: &str| -> Vec<(String, String)> {
        let (_, result) = read(&with_head(facts), None);
        let found = all(result).0;
        found.iter().filter(|one| one.code.id == "HENG0478").for_each(assert_filled);
        let found = found.iter().filter(|one| one.code.id == "HENG0478");
        found
            .map(|one| (one.path.clone().unwrap(), one.message(Lang::En)))
            .map(|(path, text)| {
                let (_, keys) = text.split_once(" lacks ").unwrap();
                (path, keys.to_owned())
            })
            .collect()
    };
    let fact = |rest: &str| lacks(&format!("facts:\n  公开: {{value: 是, {rest}}}\n"));
    let one = |path: &str, keys: &str| vec![(path.to_owned(), keys.to_owned())];
    assert_eq!(fact("source: r"), one("公开", "section, quote"));
    assert_eq!(fact("source: r, basis: reported, section: 一"), one("公开", "quote"));
    assert_eq!(fact("source: r, quote: 公开"), one("公开", "section"));
    assert_eq!(fact("source: r, section: 一, quote: 公开"), []);
    // What somebody works out, judges or assumes has its reason instead.
    assert_eq!(fact("source: r, basis: derived, because: 算出"), []);
    assert_eq!(fact("source: r, basis: assumed, because: 无"), []);
    assert_eq!(
        lacks(
            "facts:\n  评定: {level: 达成, share: 90%, because: 好, source: r}\n  收入: {value: missing, source: r}\n"
        ),
        []
    );
    // Claims, with the source of the fact or their own; cases; statements.
    assert_eq!(
        lacks(
            "facts:\n  收入: {unit: 元, source: r, claims: [{id: a, value: 5, section: 一, quote: 5元}, {id: b, value: 5, section: 二}]}\n"
        ),
        one("收入[b]", "quote")
    );
    assert_eq!(
        lacks(
            "facts:\n  问题: {source: r, section: 三, cases: [{of: 甲指标, reason: 慢, quote: 慢}, {of: 甲指标, reason: 乱}]}\n"
        ),
        one("问题[2]", "quote")
    );
    assert_eq!(lacks("facts:\n  问题: {source: r, cases: []}\n"), one("问题", "section"));
    assert_eq!(
        lacks("facts: {}\nstatements:\n  甲: {type: count, value: 5, unit: 宗, source: r}\n"),
        one("statements.甲", "section, quote")
    );
    // A table says its section once for all cells; a cell with a source of its own says all.
    let rows = "rows: [{项目: 甲, 预算数: 5万元, 执行数: {value: 5万元, source: r, section: 二}, 完成: 是}]";
    assert_eq!(
        lacks(&format!("facts:\n  项目表: {{source: r, section: 二, {rows}}}\n")),
        one("项目表[甲].执行数", "quote")
    );
    assert_eq!(
        lacks(&format!("facts:\n  项目表: {{source: r, {rows}}}\n")),
        [("项目表".to_owned(), "section".to_owned()), ("项目表[甲].执行数".to_owned(), "quote".to_owned())]
    );
}

#[test]
fn everything_at_once_in_order() {
    expect_facts(
        "  公开: ‹是\n  收入: {value: ‹x, source: r}\n  ‹不相干: 1\n  完成率: {value: ‹1, source: r}\n",
        &["HENG0433", "HENG0415", "HENG0412", "HENG0420"],
    );
}

#[test]
fn nothing_breaks_the_reader() {
    for text in [
        "",
        "\n",
        "a",
        "[]",
        "{}",
        "rules:",
        "facts:",
        "rules: t\nfacts: 5\n",
        "rules: []\nfacts: []\n",
        "heng: [1]\nrules: t\nfacts: {收入: {claims: 5}}\n",
        "rules: t\nfacts: {问题: {cases: 5}, 评定: {level: [], share: {}}, 项目表: {rows: {}}}\nsources: 5\nunits: x\nstatements: 5\nremarks: 5\naccepted: 5\nperiods: 5\n",
        "rules: t\nfacts: {项目表: [[], 5, {}], 问题: [[], 5, {}]}\nsources: {r: 5}\nstatements: {a: 5, b: {type: []}}\nremarks: {甲指标: 5}\naccepted: [5]\n",
        "rules: t\nfacts: {收入: {value: [], unit: {}}, 支出: {claims: [5, {id: [], value: {}}]}}\n",
    ] {
        let (files, result) = read(text, Some("一、甲\n"));
        let found = result.unwrap_err();
        assert!(!found.is_empty(), "{text}");
        assert!(found.iter().all(|one| one.primary.and_then(|span| files.locate(span)).is_some()), "{text}");
        found.iter().filter(|one| one.code.id >= "HENG0400").for_each(assert_filled);
    }
}
