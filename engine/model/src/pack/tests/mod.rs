//! Packs as a whole: the shipped one reads without a word, bad ones are told about where they are wrong.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod bad;
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
    let row = "  - {id: a, weight: 1, score: {formula: 1}}\n";
    let text = format!("{HEAD}indicators:\n{}", row.repeat(crate::limits::MAX_INDICATORS + 1));
    let (files, read) = read(&text, &[]);
    let found = read.unwrap_err();
    let lines: Vec<String> =
        found.iter().map(|one| support::place(one, &files)).filter(|one| one.starts_with("HENG0320")).collect();
    assert_eq!(lines, [format!("HENG0320 {}:5", crate::limits::MAX_INDICATORS + 6)]);
}

#[test]
fn reading_twice_says_the_same() {
    let text = "heng: 1\npack: p\nname: 示例\nbasis: {status: official}\ninputs:\n  甲: {type: amount}\n  乙: {type: share}\nindicators:\n  - {id: 丙, weight: 60, measure: 乙, score: {bands: [{from: 90%, points: 70}]}}\n  - {id: 丙, weight: 50, score: {reverse: {}}}\n";
    let once = |_| {
        let (files, read) = read(text, &[]);
        said(&read.unwrap_err(), &files)
    };
    let all: Vec<String> = (0..5).map(once).collect();
    assert!(all.iter().all(|one| *one == all[0] && one.lines().count() > 4), "{}", all[0]);
}
