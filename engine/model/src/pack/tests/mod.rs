//! Packs as a whole: the shipped one reads without a word, bad ones are told about where they are wrong.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod bad;
mod bad_groups;
mod each;
mod support;

use std::sync::Arc;

use indexmap::IndexMap;

use super::*;
use support::{HEAD, read, said};

#[test]
fn the_shipped_pack_reads_without_a_word() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../rules/guangdong-department-2023/pack.yaml");
    let text = std::fs::read_to_string(path).unwrap();
    let mut files = SourceMap::new();
    let file = files.add("pack.yaml", text.as_bytes()).unwrap();
    let folder = Some(Arc::from("guangdong-department-2023"));
    let pack = read_pack(&files, &PackFiles { pack: file, scripts: IndexMap::new(), folder });
    match pack {
        Ok(pack) => {
            assert_eq!(said(&pack.diagnostics, &files), "");
            assert_eq!(pack.inputs.len(), 27);
            let leaves = pack.walk().iter().filter(|(_, one)| matches!(one.kind, IndicatorKind::Leaf(_))).count();
            assert_eq!((pack.walk().len(), leaves), (35, 25));
        }
        Err(diagnostics) => panic!("{}", said(&diagnostics, &files)),
    }
}

#[test]
fn the_id_is_the_name_of_the_folder() {
    let mut files = SourceMap::new();
    let text = format!("{HEAD}indicators: [{{id: 甲, weight: 100, score: {{formula: 分值}}}}]\n");
    let file = files.add_text("pack.yaml", text);
    let of = |folder: &str| {
        let folder = Some(Arc::from(folder));
        read_pack(&files, &PackFiles { pack: file, scripts: IndexMap::new(), folder })
    };
    assert!(of("p").is_ok());
    assert_eq!(support::place(&of("q").unwrap_err()[0], &files), "HENG0303 2:7");
}

#[test]
fn too_many_indicators_are_refused() {
    let limit = crate::limits::MAX_INDICATORS;
    let rows: String = (0..=limit).map(|at| format!("  - {{id: a{at}, weight: 1, score: {{formula: 1}}}}\n")).collect();
    let (files, read) = read(&format!("{HEAD}indicators:\n{rows}"), &[]);
    let places: Vec<String> = read.unwrap_err().iter().map(|one| support::place(one, &files)).collect();
    assert_eq!(places, [format!("HENG0320 {}:5", limit + 6)]);
}

/// Damaged copies of the shipped pack: lines left out, cut off, a word replaced. Reading must end with a pack
/// or with an error that says where, never with a panic.
#[test]
fn damaged_packs_are_told_about() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../rules/guangdong-department-2023/pack.yaml");
    let text = std::fs::read_to_string(path).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let mut damaged: Vec<String> = Vec::new();
    for at in (0..lines.len()).step_by(17) {
        let without: Vec<&str> =
            lines.iter().enumerate().filter(|(line, _)| *line != at).map(|(_, line)| *line).collect();
        damaged.push(without.join("\n"));
        damaged.push(lines[..at].join("\n"));
    }
    for (word, other) in [
        ("weight: 20", "weight: 20e3"),
        ("share", "table"),
        ("cases", "amount"),
        ("100%", "-1"),
        ("each: 0.5", "each: [0.5]"),
        ("- id:", "- name:"),
        ("measure:", "score:"),
        ("{all_or_nothing: {}}", "all_or_nothing"),
        ("{proportional: {target: 100%}}", "{}"),
        ("type: text, key: true", "key: true"),
        (": ", "："),
        ("indicators:", "indicators: null #"),
        ("inputs:", "inputs: 3 #"),
    ] {
        assert!(text.contains(word), "{word}");
        damaged.push(text.replace(word, other));
    }
    for text in damaged {
        let (files, read) = read(&text, &[]);
        if let Err(found) = read {
            assert!(found.iter().any(|one| one.severity == Severity::Error), "{text}");
            assert!(found.iter().all(|one| one.code.id != "HENG0309"), "{}\n{text}", said(&found, &files));
        }
    }
}

#[test]
fn lists_beyond_their_limits_are_refused() {
    let rows: String =
        (0..=crate::limits::MAX_LEVELS).map(|at| format!("    - {{level: l{at}, from: 0%, to: 1%}}\n")).collect();
    let text =
        format!("{HEAD}judged:\n  levels:\n{rows}indicators: [{{id: 甲, weight: 100, score: {{formula: 分值}}}}]\n");
    let (files, found) = read(&text, &[]);
    assert_eq!(support::place(&found.unwrap_err()[0], &files), format!("HENG0320 {}:7", crate::limits::MAX_LEVELS + 7));
}

#[test]
fn very_many_problems_are_cut_off() {
    let of: Vec<String> = (0..3 * crate::limits::MAX_MESSAGES).map(|at| format!("u{at}")).collect();
    let text = format!(
        "{HEAD}inputs:\n  q: {{type: cases, of: [{}]}}\nindicators: [{{id: 甲, weight: 100, score: {{formula: 分值}}}}]\n",
        of.join(", ")
    );
    let (_, found) = read(&text, &[]);
    let found = found.unwrap_err();
    assert_eq!(found.len(), crate::limits::MAX_MESSAGES + 1);
    assert_eq!(found.last().unwrap().code.id, "HENG0320");
}

#[test]
fn reading_twice_says_the_same() {
    let text = "heng: 1\npack: p\nname: 示例\nbasis: {status: official}\ninputs:\n  甲: {type: amount}\n  乙: {type: share}\nindicators:\n  - {id: 丙, weight: 60, measure: 乙, score: {bands: [{from: 90%, points: 70}]}}\n  - {id: 丙, weight: 50, score: {best_of: {}}}\n";
    let once = |_| {
        let (files, read) = read(text, &[]);
        said(&read.unwrap_err(), &files)
    };
    let all: Vec<String> = (0..5).map(once).collect();
    assert!(all.iter().all(|one| *one == all[0] && one.lines().count() > 4), "{}", all[0]);
}
