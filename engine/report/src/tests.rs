//! A small card made by hand, written in every format. Expected texts are written by hand, too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use heng_formula::number::{Number, Ratio};
use heng_formula::unit::Unit;
use heng_model::{Basis, Checked, Evidence, Name, PackBasis, PackStatus};
use heng_scoring::{
    DeductionMade, FactStep, GradeRange, IndicatorScore, Ledger, LedgerBasis, LedgerRow, MissingInput, Place, Points,
    Quantity, Scorecard, State, Step, StepKind,
};
use heng_source::{Lang, Phrase, Said, SourceMap, Span};

use crate::{Style, csv, explain_markdown, explain_text, json, score_markdown, score_table};

fn number(hundredths: i128) -> Number {
    Number::Exact(Ratio::new(hundredths, 100).unwrap())
}

fn points(least: i128, most: i128) -> Points {
    Points { least: number(least), most: number(most), unrounded: None, places: Some(2) }
}

fn name(zh: &str, en: &str) -> Name {
    Name { zh: zh.to_owned(), en: en.to_owned() }
}

fn leaf(id: &str, weight: i64, least: i128, most: i128, basis: Option<Basis>) -> IndicatorScore {
    IndicatorScore {
        id: id.to_owned(),
        name: name(id, "Leaf"),
        level: 2,
        weight: Ratio::integer(weight),
        effective_weight: None,
        points: points(least, most),
        before_manual: None,
        reviewed: None,
        state: if least == most { State::Scored } else { State::Open(vec!["满意度".to_owned()]) },
        measure: None,
        method: Some("deductions"),
        aggregate: None,
        deductions: Vec::new(),
        basis,
        disputed: false,
        proxy: None,
        remark: None,
        children: Vec::new(),
    }
}

/// 7.5 of 10 for sure and up to 2 more: a lost point with its reason, a disputed leaf, an open one.
fn card(files: &mut SourceMap) -> Scorecard {
    let span = Span { file: files.add_text("pack.yaml", "满分: 10\n"), start: 8, end: 10 };
    let mut lost = leaf("财务_管理", 5, 450, 450, Some(Basis::Reported));
    lost.disputed = true;
    lost.deductions.push(DeductionMade {
        points: number(50),
        reason: name("附件不全，\"白条\" | 入账", "no receipts"),
        evidence: Some(Evidence { section: Some("三（二）".to_owned()), ..Evidence::default() }),
        span: None,
    });
    let full = leaf("资产", 3, 300, 300, Some(Basis::Assumed));
    let open = leaf("满意度", 2, 0, 200, None);
    let group =
        IndicatorScore {
            level: 1, children: vec![lost, full, open], method: None, ..leaf("管理", 10, 750, 950, None)
        };
    let row = |basis, points: i128, most: i128, disputed: i128| LedgerRow {
        basis,
        indicators: 1,
        points: number(points),
        most: number(most),
        disputed: number(disputed),
    };
    Scorecard {
        department: "某局 *试点*".to_owned(),
        fiscal_year: 2023,
        pack: "试验".to_owned(),
        pack_name: name("试验指标体系", "Trial pack"),
        pack_basis: PackBasis {
            status: PackStatus::Reconstructed,
            document: None,
            note: Some(name("不是正式文件", "not an official document")),
            span,
        },
        illustrative: true,
        dataset_note: Some(name("数字虚构", "invented figures")),
        indicators: vec![group],
        full: Ratio::integer(10),
        total: points(750, 950),
        residue: None,
        vetoes: Vec::new(),
        grade: Some(GradeRange {
            least: "中".to_owned(),
            least_name: None,
            most: "优".to_owned(),
            most_name: Some(name("优", "Excellent")),
        }),
        reviewed: None,
        outputs: Vec::new(),
        ranks: Vec::new(),
        ledger: Ledger {
            rows: vec![
                row(LedgerBasis::Reported, 450, 450, 450),
                row(LedgerBasis::Assumed, 300, 300, 0),
                row(LedgerBasis::Open, 0, 200, 0),
            ],
        },
        missing: vec![MissingInput {
            path: "满意度".to_owned(),
            unresolved: false,
            indicators: vec!["满意度".to_owned()],
            at_stake: number(200),
        }],
        quotes: (1, 0, 2),
        explanation: None,
    }
}

/// The column at which the last character of every line with a score ends, in terminal cells.
fn end_of(line: &str, part: &str) -> usize {
    let at = line.find(part).unwrap_or_else(|| panic!("{part} in {line}"));
    unicode_width::UnicodeWidthStr::width(&line[..at + part.len()])
}

#[test]
fn columns_of_the_table_line_up_with_chinese_names() {
    let mut files = SourceMap::new();
    let text = score_table(&card(&mut files), Style::plain(Lang::Zh));
    let line = |start: &str| {
        text.lines().find(|line| line.trim_start().starts_with(start)).unwrap_or_else(|| panic!("{start} in\n{text}"))
    };
    let end = end_of(line("财务_管理"), " 4.50");
    assert_eq!(end, end_of(line("资产"), " 3.00"));
    assert_eq!(end, end_of(line("满意度"), "[0.00, 2.00]"));
    assert_eq!(end, end_of(line("管理"), "[7.50, 9.50]"));
    assert!(text.lines().all(|line| line == line.trim_end()), "blanks at the ends of lines");
}

#[test]
fn the_table_says_what_must_be_known() {
    let mut files = SourceMap::new();
    let text = score_table(&card(&mut files), Style::plain(Lang::Zh));
    for part in [
        "某局 *试点* 2023年度 试验指标体系",
        "重建（非官方）",
        "不是正式文件",
        "示例数据",
        "数字虚构",
        "等级：中–优",
        "-0.50",
        " 附件不全，\"白条\" | 入账 三（二）",
        "来源所载*",
        "[7.50, 9.50] 分中有 3.00 分依据假定",
        "找到 1，未找到 0，未核对 2：来源文本不在手边",
        "缺数据",
    ] {
        assert!(text.contains(part), "{part} in\n{text}");
    }
    let english = score_table(&card(&mut files), Style::plain(Lang::En));
    for part in [
        "reconstructed (not official)",
        "Grade: 中–优 (Excellent)\n",
        "invented figures",
        "3.00 of [7.50, 9.50] points rest on assumptions",
        "1 found",
    ] {
        assert!(english.contains(part), "{part} in\n{english}");
    }
}

#[test]
fn escape_sequences_are_written_only_where_asked_for() {
    let mut files = SourceMap::new();
    let card = card(&mut files);
    assert!(!score_table(&card, Style::plain(Lang::Zh)).contains('\u{1b}'));
    assert!(score_table(&card, Style { color: true, ..Style::plain(Lang::Zh) }).contains("\u{1b}[1m"));
}

#[test]
fn csv_keeps_commas_and_quotes_in_their_cells() {
    let mut files = SourceMap::new();
    let text = csv::score_csv(&card(&mut files), true, false, Lang::Zh).unwrap();
    let mut reader = ::csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), csv::COLUMNS);
    let rows: Vec<::csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 5);
    let lost = &rows[1];
    assert_eq!(&lost[2], "财务_管理");
    assert_eq!((&lost[6], &lost[7], &lost[8], &lost[9], &lost[10]), ("4.50", "4.50", "scored", "reported", "yes"));
    assert_eq!(&lost[11], "附件不全，\"白条\" | 入账 三（二）");
    assert_eq!((&rows[3][6], &rows[3][7], &rows[3][8]), ("0.00", "2.00", "open"));
    assert_eq!((&rows[4][2], &rows[4][6], &rows[4][7], &rows[4][12]), ("total", "7.50", "9.50", "中–优"));
    assert!(!csv::score_csv(&card(&mut files), false, false, Lang::Zh).unwrap().contains("fiscal_year"));
}

#[test]
fn markdown_escapes_what_would_be_markup() {
    let mut files = SourceMap::new();
    let text = score_markdown(&card(&mut files), Lang::Zh);
    assert!(text.contains("# 某局 \\*试点\\* 2023年度 试验指标体系"), "{text}");
    assert!(text.contains("| 　财务\\_管理 | 5 | 4.50 | 0.50 | 来源所载\\* |"), "{text}");
    assert!(text.contains("- 财务\\_管理 -0.50：附件不全，\"白条\" \\| 入账 三（二）"), "{text}");
    assert!(text.contains("| **总分** | 10 | **[7.50, 9.50]** | [0.50, 2.50] |  |"), "{text}");
    // Every row of a table has as many cells as its head.
    for table in text.split("\n\n").filter(|block| block.starts_with("| ")) {
        let cells = |line: &str| line.replace("\\|", "").matches('|').count();
        assert!(table.lines().all(|line| cells(line) == cells(table.lines().next().unwrap())), "{table}");
    }
}

fn no_floats(value: &serde_json::Value) {
    match value {
        serde_json::Value::Number(number) => assert!(number.is_u64() || number.is_i64(), "{number}"),
        serde_json::Value::Array(list) => list.iter().for_each(no_floats),
        serde_json::Value::Object(map) => map.values().for_each(no_floats),
        _ => {}
    }
}

#[test]
fn json_carries_numbers_as_text() {
    let mut files = SourceMap::new();
    let card = card(&mut files);
    let value = serde_json::to_value(json::scorecard(&card, &files, &[])).unwrap();
    no_floats(&value);
    assert_eq!(value["schema"], "heng-scorecard/1");
    assert_eq!(value["total"]["least"], serde_json::json!({"exact": "15/2", "shown": "7.50"}));
    assert_eq!(value["total"]["shown"], "[7.50, 9.50]");
    assert_eq!(value["pack"]["basis"], "reconstructed");
    let leaf = &value["indicators"][0]["indicators"][0];
    assert_eq!(leaf["deductions"][0]["points"]["exact"], "1/2");
    assert_eq!(leaf["disputed"], true);
    assert_eq!(value["ledger"][2]["basis"], "open");
    assert_eq!(value["missing"][0]["at_stake"]["shown"], "2.00");
}

static MEASURE: Phrase = Phrase { zh: "指标值", en: "Measure" };
static BUDGET: Phrase = Phrase { zh: "预算数", en: "Budget" };

fn steps(files: &mut SourceMap) -> Step {
    let file = files.add_text("数据 1.yaml", "预算数: 165.28\n");
    let place = Place { span: Span { file, start: 0, end: 9 } };
    let base = |title: &'static Phrase, kind| Step {
        id: "产出/measure".to_owned(),
        kind,
        title: Said::new(title),
        text: None,
        substituted: None,
        value: None,
        range: None,
        outcome: None,
        rule: None,
        fact: None,
        notes: Vec::new(),
        see: None,
        children: Vec::new(),
    };
    let fact = FactStep {
        path: "预算数".to_owned(),
        basis: Some(Basis::Reported),
        stated: "165.28万元".to_owned(),
        evidence: Evidence {
            source: Some("report".to_owned()),
            section: Some("二（三）2".to_owned()),
            quote: Some("预算数为165.28万元".to_owned()),
            checked: Checked::Unchecked,
            ..Evidence::default()
        },
        source_title: Some("自评报告".to_owned()),
        because: None,
        other_claims: Vec::new(),
        place,
    };
    let units = heng_formula::unit::Units::standard();
    let value = Quantity { value: number(165_280_000), unit: units.find("万元").unwrap(), places: None };
    Step {
        text: Some("执行数 ÷ 预算数".to_owned()),
        substituted: Some("141.76万元 ÷ 165.28万元".to_owned()),
        value: Some(Quantity {
            value: Number::Exact(Ratio::new(886, 1033).unwrap()),
            unit: Unit::plain(),
            places: None,
        }),
        rule: Some(place),
        children: vec![Step { value: Some(value), fact: Some(Box::new(fact)), ..base(&BUDGET, StepKind::Fact) }],
        ..base(&MEASURE, StepKind::Measure)
    }
}

#[test]
fn an_explanation_goes_from_the_value_to_the_quote() {
    let mut files = SourceMap::new();
    let step = steps(&mut files);
    // 886 ÷ 1033 = 0.857696030977…: ten digits are shown.
    let expected = "指标值：0.8576960309…  数据 1.yaml:1:1\n\
         │ 执行数 ÷ 预算数\n\
         │ = 141.76万元 ÷ 165.28万元\n\
         └ 预算数：165.28万元\n    \
         [来源所载] “预算数为165.28万元” report 二（三）2（原文未核对）  数据 1.yaml:1:1\n\nreport：自评报告\n";
    let text = explain_text(&step, &files, Style::plain(Lang::Zh));
    assert_eq!(text, expected);
    let english = explain_text(&step, &files, Style::plain(Lang::En));
    assert!(english.contains("[reported] “预算数为165.28万元” report 二（三）2 (quote not checked)"), "{english}");
    let markdown = explain_markdown(&step, &files, Lang::Zh);
    assert!(markdown.contains("- 指标值：0.8576960"), "{markdown}");
    assert!(markdown.contains("  - `执行数 ÷ 预算数`\n"), "{markdown}");
}

#[test]
fn a_formula_is_said_once_for_all_its_rows() {
    let mut files = SourceMap::new();
    let whole = steps(&mut files);
    let of = |kind, text: &str, substituted: Option<&str>, children| Step {
        kind,
        text: Some(text.to_owned()),
        substituted: substituted.map(str::to_owned),
        children,
        rule: None,
        fact: None,
        ..whole.clone()
    };
    let part = of(StepKind::Expression, "a ÷ b", Some("1 ÷ 2"), Vec::new());
    let row = of(StepKind::Row, "min(1, a ÷ b)", Some("min(1, 1 ÷ 2)"), vec![part.clone()]);
    let column = of(StepKind::Expression, "min(1, a ÷ b)", None, vec![row.clone(), row]);
    let measure = of(StepKind::Measure, "min(1, a ÷ b)", None, vec![column, part]);
    let text = explain_text(&measure, &files, Style::plain(Lang::En));
    let markdown = explain_markdown(&measure, &files, Lang::En);
    for out in [&text, &markdown] {
        let count = |words: &str| out.matches(words).count();
        // Once for the measure, the column and its rows; the part by its own text only outside of a row.
        assert_eq!(count("min(1, a ÷ b)"), 1, "{out}");
        assert_eq!(out.replace("min(1, a ÷ b)", "").matches("a ÷ b").count(), 1, "{out}");
        assert_eq!((count("min(1, 1 ÷ 2)"), out.replace("min(1, 1 ÷ 2)", "").matches("1 ÷ 2").count()), (2, 3));
    }
}

#[test]
fn places_are_links_on_terminals_only() {
    let mut files = SourceMap::new();
    let step = steps(&mut files);
    let text = explain_text(&step, &files, Style { link_root: Some("/home/a b"), ..Style::plain(Lang::Zh) });
    assert!(
        text.contains(
            "\u{1b}]8;;file:///home/a%20b/%E6%95%B0%E6%8D%AE%201.yaml\u{1b}\\数据 1.yaml:1:1\u{1b}]8;;\u{1b}\\"
        ),
        "{text:?}"
    );
}
