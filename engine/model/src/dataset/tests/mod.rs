//! Tests of reading datasets. `‹` in a text marks a place where a diagnostic is expected; it is taken out
//! before the text is read, so that expected places are seen in the text and never counted.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod bad;
mod good;
mod quotes;

use std::sync::Arc;

use heng_source::{Diagnostic, Lang, SourceMap};
use indexmap::IndexMap;

use super::*;
use crate::pack::{PackFiles, read_pack};

const MARK: char = '‹';

/// The lines before `facts:` of every text here.
const HEAD: &str =
    "heng: 1\ndepartment: 某区档案中心\nfiscal_year: 2023\nrules: t\nsources: {r: {title: 报告}}\nunits: [宗, 次]\n";

/// A pack with an input of every kind.
const PACK: &str = "heng: 1
pack: t
name: 测试
fiscal_year: 2023
basis: {status: illustrative}
total: 30
units: [项]
judged:
  levels:
    - {level: 达成, from: 80%, to: 100%}
    - {level: 部分达成, from: 60%, to: 80%}
    - {level: 未达成, from: 0%, to: 60%}
inputs:
  收入: {type: amount, unit: 万元}
  支出: {type: amount, unit: 万元}
  违规: {type: count, unit: 项}
  完成率: {type: share}
  名次: {type: number}
  公开: {type: yes_no}
  说明: {type: text}
  日期: {type: date}
  项目表:
    type: table
    columns:
      项目: {type: text, key: true}
      预算数: {type: amount, unit: 万元}
      执行数: {type: amount, unit: 万元}
      完成: {type: yes_no}
  问题: {type: cases, of: [甲指标, 乙指标]}
  评定: {type: judged}
indicators:
  - {id: 甲指标, weight: 10, score: {deductions: {cases: 问题, each: 1}}}
  - {id: 乙指标, weight: 10, score: {deductions: {cases: 问题, each: 1}}}
  - {id: 丙指标, weight: 10, score: {judged: {fact: 评定}}}
";

/// A dataset whose text is `HEAD` and these lines.
fn with_head(lines: &str) -> String {
    format!("{HEAD}{lines}")
}

/// Reads a text without marks; the source `r` has the given text, if any.
fn read(text: &str, source: Option<&str>) -> (SourceMap, Result<Dataset, Vec<Diagnostic>>) {
    let mut files = SourceMap::new();
    let pack = files.add_text("pack.yaml", PACK);
    let pack = read_pack(&files, &PackFiles { pack, scripts: IndexMap::new(), folder: None }).unwrap();
    let file = files.add_text("data.yaml", text.to_owned());
    let mut texts = SourceTexts::new();
    if let Some(source) = source {
        let file = files.add_text("r.txt", source.to_owned());
        texts.insert("r".to_owned(), SourceText { text: Arc::from(source), sha256: "ab".repeat(32), file });
    }
    let result = read_dataset(&files, file, &pack, &texts);
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

/// What most texts here leave out for shortness: inputs that they are not about, section and quote.
const LEFT_ASIDE: [&str; 2] = ["HENG0411", "HENG0478"];

/// The diagnostics of a marked text, one code for each mark, in the order of the text, without those that
/// are left aside.
fn expect(marked: &str, source: Option<&str>, codes: &[&str]) -> Vec<Diagnostic> {
    let (text, places) = marks(marked);
    let (files, result) = read(&text, source);
    let (found, is_dataset) = all(result);
    let found: Vec<Diagnostic> = found.into_iter().filter(|one| !LEFT_ASIDE.contains(&one.code.id)).collect();
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
