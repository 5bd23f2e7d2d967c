//! The format tells the truth about itself: its examples fit, its words are those that are read.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use heng_source::{Lang, SourceMap, parse_yaml};

use super::*;

#[test]
fn every_key_has_both_sentences_and_an_example_that_fits() {
    for map in walk::maps(&PACK) {
        for field in map.fields {
            let place = format!("{}.{}", map.name, field.key);
            assert!(!field.doc.zh.is_empty() && !field.doc.en.is_empty(), "{place}");
            if is_later(field.shape) {
                let told = field.doc.zh.contains("本版本") && field.doc.en.contains("in this version");
                assert!(told, "{place} does not say that it is not available");
                continue;
            }
            if field.example.is_empty() {
                continue;
            }
            let mut files = SourceMap::new();
            let file = files.add_text("example", format!("example: {}", field.example));
            let root = parse_yaml(&files, file).unwrap();
            let node = root.map().unwrap().get("example").unwrap();
            let misfits: Vec<String> =
                heng_source::shape::check(node, field.shape, &place).iter().map(|one| one.message(Lang::En)).collect();
            assert_eq!(misfits, Vec::<String>::new(), "{place}: {}", field.example);
        }
    }
}

#[test]
fn the_schema_admits_nothing_under_keys_to_come() {
    let schema = schema();
    for map in walk::maps(&PACK) {
        for field in map.fields.iter().filter(|field| is_later(field.shape)) {
            let property = &schema["$defs"][map.name]["properties"][field.key];
            assert!(property.get("not").is_some() || property["type"] == "null", "{}.{}", map.name, field.key);
        }
    }
}

#[test]
fn the_reference_names_every_method_in_both_languages() {
    for (lang, word) in [(Lang::Zh, "按指标值落在哪一档得分"), (Lang::En, "points by the band")] {
        let page = reference(lang);
        for wanted in ["all_or_nothing", "per_unit", "checklist", word] {
            assert!(page.contains(wanted), "{wanted}");
        }
    }
}
