//! Packs as a whole: the shipped one reads without a word, bad ones are told about where they are wrong.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use std::sync::Arc;

use indexmap::IndexMap;

use super::*;
use support::{read, said};

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
            assert_eq!(pack.order.len(), 35);
        }
        Err(diagnostics) => panic!("{}", said(&diagnostics, &files)),
    }
}
