//! The format tells the truth about itself: its examples fit, its words are those that are read.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use heng_source::{Lang, SourceMap, parse_yaml};

use super::*;

/// Every map of a shape, each once.
fn maps(shape: &'static Shape) -> Vec<&'static MapShape> {
    let mut out = Vec::new();
    collect(shape, &mut out);
    out
}

fn collect(shape: &'static Shape, out: &mut Vec<&'static MapShape>) {
    match shape {
        Shape::Map(map) | Shape::Tagged(map) if !out.iter().any(|known| std::ptr::eq(*known, *map)) => {
            out.push(map);
            map.fields.iter().for_each(|field| collect(field.shape, out));
        }
        Shape::List(inner) | Shape::MapOf(inner) | Shape::Nullable(inner) => collect(inner, out),
        Shape::AnyOf(choices) => choices.iter().for_each(|choice| collect(choice, out)),
        _ => {}
    }
}

#[test]
fn every_key_has_both_sentences_and_an_example_that_fits() {
    for map in maps(&PACK) {
        for field in map.fields {
            let place = format!("{}.{}", map.name, field.key);
            assert!(!field.doc.zh.is_empty() && !field.doc.en.is_empty(), "{place}");
            if let Some(later) = &field.later {
                assert!(!later.instead.zh.is_empty() && !later.instead.en.is_empty(), "{place}");
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
    for map in maps(&PACK) {
        for field in map.fields.iter().filter(|field| field.later.is_some()) {
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
