//! Tests of reading datasets. `‹` in a text marks a place where a diagnostic is expected; it is taken out
//! before the text is read, so that expected places are seen in the text and never counted.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod bad;
mod good;
mod quotes;

use std::sync::Arc;

use heng_formula::Scripts;
use heng_formula::number::Ratio;
use heng_formula::rounding::Rounding;
use heng_formula::unit::{Unit, Units};
use heng_source::{Diagnostic, FileId, Lang, SourceMap, Span};
use indexmap::IndexMap;

use super::*;
use crate::pack::{
    GradeOn, Indicator, IndicatorKind, Input, InputKind, JudgedLevel, Leaf, Method, Name, PackBasis, PackStatus,
    RoundingRules, TableColumn,
};

const MARK: char = '‹';

/// The lines before `facts:` of every text here.
const HEAD: &str =
    "heng: 1\ndepartment: 某区档案中心\nfiscal_year: 2023\nrules: t\nsources: {r: {title: 报告}}\nunits: [宗, 次]\n";

fn name(text: &str) -> Name {
    Name { zh: text.to_owned(), en: text.to_owned() }
}

/// A pack with an input of every kind.
fn pack(file: FileId) -> Pack {
    let span = Span { file, start: 0, end: 0 };
    let mut units = Units::standard();
    units.declare("项").unwrap();
    let number = |unit: &str| InputKind::Number { unit: units.find(unit).unwrap(), share: false };
    let column = |kind| TableColumn { kind, title: None, span };
    let columns: IndexMap<String, TableColumn> =
        [("项目", InputKind::Text), ("预算数", number("万元")), ("执行数", number("万元")), ("完成", InputKind::YesNo)]
            .into_iter()
            .map(|(id, kind)| (id.to_owned(), column(kind)))
            .collect();
    let kinds = [
        ("收入", number("万元")),
        ("支出", number("万元")),
        ("违规", number("项")),
        ("完成率", InputKind::Number { unit: units.find("%").unwrap(), share: true }),
        ("名次", InputKind::Number { unit: Unit::plain(), share: false }),
        ("公开", InputKind::YesNo),
        ("说明", InputKind::Text),
        ("日期", InputKind::Date),
        ("项目表", InputKind::Table { columns, key: "项目".to_owned() }),
        ("问题", InputKind::Cases { of: vec!["甲指标".to_owned(), "乙指标".to_owned()] }),
        ("评定", InputKind::Judged),
    ];
    let inputs = kinds
        .into_iter()
        .map(|(id, kind)| (id.to_owned(), Input { id: id.to_owned(), kind, title: None, doc: None, span }))
        .collect();
    let share = |hundredths| Ratio::new(hundredths, 100).unwrap();
    let level = |level: &str, from, to| JudgedLevel { level: level.to_owned(), from: share(from), to: share(to), span };
    let judged = Method::Judged {
        fact: "评定".to_owned(),
        span,
        levels: vec![level("达成", 80, 100), level("部分达成", 60, 80), level("未达成", 0, 60)],
    };
    let leaf = |id: &str, method| Indicator {
        id: id.to_owned(),
        name: name(id),
        weight: Ratio::integer(10),
        weight_span: span,
        span,
        standard: None,
        cite: None,
        kind: IndicatorKind::Leaf(Box::new(Leaf {
            measure: None,
            proxy: None,
            method,
            method_span: span,
            not_applicable: None,
            clamp: false,
            rounding: None,
        })),
    };
    Pack {
        id: "t".to_owned(),
        name: name("t"),
        fiscal_year: Some(2023),
        basis: PackBasis { status: PackStatus::Illustrative, document: None, note: None, span },
        total: Ratio::integer(30),
        total_span: span,
        rounding: RoundingRules {
            measure: None,
            indicator: Some(2),
            group: None,
            total: Some(2),
            mode: Rounding::HalfUp,
            span: None,
        },
        grade_on: GradeOn::Printed,
        grades: Vec::new(),
        units,
        inputs,
        indicators: vec![
            leaf("甲指标", Method::AllOrNothing(None)),
            leaf("乙指标", Method::AllOrNothing(None)),
            leaf("丙指标", judged),
        ],
        order: Vec::new(),
        scripts: Scripts::default(),
        file,
        accepted: Vec::new(),
        diagnostics: Vec::new(),
    }
}

/// A dataset whose text is `HEAD` and these lines.
fn with_head(lines: &str) -> String {
    format!("{HEAD}{lines}")
}

/// Reads a text without marks; the source `r` has the given text, if any.
fn read(text: &str, source: Option<&str>) -> (SourceMap, Result<Dataset, Vec<Diagnostic>>) {
    let mut files = SourceMap::new();
    let of_pack = files.add_text("pack.yaml", "pack: t\n");
    let file = files.add_text("data.yaml", text.to_owned());
    let mut texts = SourceTexts::new();
    if let Some(source) = source {
        let file = files.add_text("r.txt", source.to_owned());
        texts.insert("r".to_owned(), SourceText { text: Arc::from(source), sha256: "ab".repeat(32), file });
    }
    let result = read_dataset(&files, file, &pack(of_pack), &texts);
    (files, result)
}

/// All diagnostics of a result, and whether it is a dataset.
fn all(result: Result<Dataset, Vec<Diagnostic>>) -> (Vec<Diagnostic>, bool) {
    match result {
        Ok(dataset) => (dataset.diagnostics, true),
        Err(diagnostics) => (diagnostics, false),
    }
}

/// The text without its marks, and `line:column` of each.
fn marks(text: &str) -> (String, Vec<String>) {
    let mut out = String::new();
    let mut places = Vec::new();
    let (mut line, mut column) = (1, 1);
    for c in text.chars() {
        match c {
            MARK => places.push(format!("{line}:{column}")),
            '\n' => {
                (line, column) = (line + 1, 1);
                out.push(c);
            }
            _ => {
                column += 1;
                out.push(c);
            }
        }
    }
    (out, places)
}

/// The sentences of a diagnostic in both languages have all their places filled.
fn assert_filled(one: &Diagnostic) {
    for lang in [Lang::Zh, Lang::En] {
        let mut texts = vec![one.message(lang), one.label(lang), one.help_text(lang)];
        texts.extend(one.secondary.iter().filter_map(|label| label.said.as_ref()).map(|said| said.text(lang)));
        for text in texts {
            assert!(!text.contains('{'), "{}: {text}", one.code.id);
        }
    }
    assert!(one.path.is_some() || one.code.id < "HENG0404", "{} has no path", one.code.id);
}

/// The diagnostics of a marked text, one code for each mark, in the order of the text. That inputs are
/// not stated is left aside.
fn expect(marked: &str, source: Option<&str>, codes: &[&str]) -> Vec<Diagnostic> {
    let (text, places) = marks(marked);
    let (files, result) = read(&text, source);
    let (found, is_dataset) = all(result);
    let found: Vec<Diagnostic> = found.into_iter().filter(|one| one.code.id != "HENG0411").collect();
    let said: Vec<String> = found
        .iter()
        .map(|one| {
            let (_, place) = files.locate(one.primary.unwrap()).unwrap();
            format!("{} {}:{}", one.code.id, place.line, place.column)
        })
        .collect();
    assert_eq!(places.len(), codes.len(), "marks and codes: {marked}");
    let expected: Vec<String> = codes.iter().zip(&places).map(|(code, place)| format!("{code} {place}")).collect();
    let messages: Vec<String> =
        found.iter().map(|one| format!("{} {}", one.message(Lang::En), one.label(Lang::En))).collect();
    assert_eq!(said, expected, "\n{marked}\n{}", messages.join("\n"));
    let errors = found.iter().any(|one| one.severity == heng_source::Severity::Error);
    assert_eq!(is_dataset, !errors, "{marked}");
    found.iter().for_each(assert_filled);
    found
}

/// Facts (lines indented by two) under the usual head.
fn expect_facts(lines: &str, codes: &[&str]) -> Vec<Diagnostic> {
    expect(&with_head(&format!("facts:\n{lines}")), None, codes)
}
