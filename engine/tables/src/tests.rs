//! Mappings as a whole: tables to datasets, and what is said of those that are wrong.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod bad;
mod good;
mod xlsx;

use heng_model::{Dataset, FactValue, Pack, PackFiles, Stated, read_pack};
use heng_source::{Diagnostic, Lang, SourceMap};
use indexmap::IndexMap;

use crate::{Entities, Mapping, Table, read_entities, read_mapping, read_table};

const PACK: &str = "heng: 1
pack: p
name: 试
basis: {status: illustrative}
total: 100
inputs:
  支出: {type: amount, unit: 万元}
  预算: {type: amount, unit: 万元}
  公开: {type: yes_no}
  满意度: {type: share}
  评价: {type: judged}
  项目: {type: table, columns: {名: {type: text, key: true}, 数: {type: amount, unit: 万元}}}
  问题: {type: cases, of: [己]}
judged: {levels: [{level: 好, from: 80%, to: 100%}, {level: 差, from: 0%, to: 80%}]}
indicators:
  - {id: 甲, weight: 30, measure: 支出 / 预算, score: {proportional: {target: 100%}}}
  - {id: 己, weight: 10, score: {deductions: {cases: 问题, each: 1, floor: 0}}}
  - {id: 乙, weight: 10, score: {formula: '如果 公开 { 10 } 否则 { 0 }'}}
  - {id: 丙, weight: 20, measure: 满意度, score: {proportional: {target: 100%}}}
  - {id: 丁, weight: 20, score: {judged: {fact: 评价}}}
  - {id: 戊, weight: 10, measure: sum(项目.数) / 预算, score: {proportional: {target: 100%}}}
";

/// The head of a mapping whose tables follow.
const HEAD: &str = "heng: 1
mapping: 试
rules: p
entity: {id: 代码, name: 名称}
year: 2023
";

fn pack(files: &mut SourceMap, text: &str) -> Pack {
    let file = files.add_text("pack.yaml", text);
    let read = read_pack(files, &PackFiles { pack: file, scripts: IndexMap::new(), folder: None });
    read.unwrap_or_else(|found| panic!("{}", said(&found, files)))
}

/// A mapping with its tables (name, content); files that are not given are not there.
fn read(text: &str, tables: &[(&str, &str)]) -> (SourceMap, Result<Entities, Vec<Diagnostic>>) {
    read_under(PACK, text, tables)
}

/// As [`read`], under another pack.
fn read_under(pack_text: &str, text: &str, tables: &[(&str, &str)]) -> (SourceMap, Result<Entities, Vec<Diagnostic>>) {
    let mut files = SourceMap::new();
    let pack = pack(&mut files, pack_text);
    let file = files.add_text("m.yaml", text);
    let all = read_mapping(&files, file).and_then(|mapping| {
        let tables = load(&mut files, &mapping, tables)?;
        read_entities(&files, &mapping, &tables, &pack)
    });
    (files, all)
}

fn load(files: &mut SourceMap, mapping: &Mapping, tables: &[(&str, &str)]) -> Result<Vec<Table>, Vec<Diagnostic>> {
    mapping
        .tables
        .iter()
        .map(|spec| {
            let (name, content) = tables.iter().find(|(name, _)| *name == spec.file.text).expect("the table is given");
            read_table(files, spec, name, content.as_bytes())
        })
        .collect()
}

/// Codes, places and English headlines, a line each.
fn said(found: &[Diagnostic], files: &SourceMap) -> String {
    found.iter().fold(String::new(), |text, one| {
        let place = one
            .primary
            .and_then(|span| files.locate(span))
            .map_or_else(String::new, |(name, position)| format!(" {name}:{}:{}", position.line, position.column));
        format!("{text}{}{place} {}\n", one.code.id, one.message(Lang::En))
    })
}

/// A fact as text: a value, `missing`, rows in brackets.
fn shown(data: &Dataset, input: &str) -> String {
    match &data.facts[input] {
        Stated::One(fact) => fact.value.text(),
        Stated::Judged { judged: Some(judged), .. } => format!("{} {}", judged.level, judged.written),
        Stated::Judged { fact, .. } => fact.value.text(),
        Stated::Cases { cases: Some(cases), .. } => {
            cases.iter().map(|one| format!("{}:{}", one.of, one.reason)).collect::<Vec<_>>().join(";")
        }
        Stated::Cases { fact, .. } => fact.value.text(),
        Stated::Table { rows: Some(rows), .. } => rows
            .iter()
            .map(|row| format!("{}={}", row.key, row.cells.values().map(|one| one.value.text()).collect::<String>()))
            .collect::<Vec<_>>()
            .join(";"),
        Stated::Table { fact, .. } => fact.value.text(),
    }
}

fn is_missing(data: &Dataset, input: &str) -> bool {
    matches!(data.facts[input].fact().value, FactValue::Missing)
}
