//! The published JSON Schemas are those that the program prints, and admit every shipped file.
//!
//! After a change of a format write them anew:
//! `for name in pack dataset mapping scorecard set; do heng schema $name > docs/schemas/$name.schema.json; done`
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::path::{Path, PathBuf};

use heng_tests::root;
use serde_json::Value;

fn generated(name: &str) -> Value {
    match name {
        "pack" => heng_model::format::pack::schema(),
        "dataset" => heng_model::format::dataset::schema(),
        "mapping" => heng_tables::format::schema(),
        "scorecard" => heng_report::json::schema(),
        _ => heng_report::json::set_schema(),
    }
}

/// Every YAML file under a folder, in the order of their names.
fn yaml_files(folder: &Path, out: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|one| one.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            yaml_files(&path, out);
        } else if path.extension().is_some_and(|ending| ending == "yaml") {
            out.push(path);
        }
    }
}

/// What an editor makes of a YAML file.
fn as_json(path: &Path) -> Value {
    serde_yaml::from_str(&std::fs::read_to_string(path).unwrap())
        .unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

fn misfits(schema: &Value, file: &Value) -> Vec<String> {
    let validator = jsonschema::validator_for(schema).expect("a schema");
    validator.iter_errors(file).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn the_published_schemas_are_up_to_date() {
    for name in ["pack", "dataset", "mapping", "scorecard", "set"] {
        let path = root().join("docs/schemas").join(format!("{name}.schema.json"));
        let published = std::fs::read_to_string(&path).unwrap_or_default();
        let printed = format!("{}\n", serde_json::to_string_pretty(&generated(name)).unwrap());
        assert!(
            published == printed,
            "{} is not what the program prints; run: heng schema {name} > docs/schemas/{name}.schema.json",
            path.display()
        );
    }
}

#[test]
fn every_shipped_file_fits_its_schema_and_names_it() {
    let mut seen = 0;
    for (folder, name, key) in
        [("rules", "pack", "pack"), ("datasets", "dataset", "department"), ("datasets", "mapping", "mapping")]
    {
        let schema = generated(name);
        let mut files = Vec::new();
        yaml_files(&root().join(folder), &mut files);
        for path in files {
            let file = as_json(&path);
            if file.get(key).is_none() {
                continue;
            }
            assert_eq!(misfits(&schema, &file), Vec::<String>::new(), "{}", path.display());
            let first = std::fs::read_to_string(&path).unwrap().lines().next().unwrap_or_default().to_owned();
            let ending = format!("docs/schemas/{name}.schema.json");
            assert!(
                first.starts_with("# yaml-language-server: $schema=") && first.ends_with(&ending),
                "{} does not name its schema in its first line",
                path.display()
            );
            seen += 1;
        }
    }
    assert!(seen >= 2, "only {seen} files found");
}

#[test]
fn a_schema_refuses_what_the_program_refuses() {
    let path = root().join("rules/guangdong-department-2023/pack.yaml");
    let good = as_json(&path);
    let schema = generated("pack");
    let changed = |pointer: &str, value: Value| {
        let mut file = good.clone();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        let parent = file.pointer_mut(parent).unwrap().as_object_mut().unwrap();
        parent.insert(key.to_owned(), value);
        misfits(&schema, &file)
    };
    assert_eq!(changed("/total", Value::from(100)), Vec::<String>::new());
    for (pointer, value) in [
        ("/extends", Value::from(vec!["other"])),
        ("/shadows", Value::from("x")),
        ("/values", Value::from("x")),
        ("/wieght", Value::from(1)),
        ("/basis/status", Value::from("sure")),
        ("/inputs/财政资金收入/type", Value::from("kategorie")),
        ("/indicators/0/weight", Value::from("many")),
        ("/indicators/0/veto", Value::from(true)),
    ] {
        assert_ne!(changed(pointer, value), Vec::<String>::new(), "{pointer}");
    }
}

#[test]
fn a_pack_that_builds_on_another_need_only_say_what_differs() {
    let schema = generated("pack");
    let misfits = |indicators: &str, extends: &str| {
        let text = format!("heng: 1\npack: a\nname: b\n{extends}\n{indicators}");
        misfits(&schema, &serde_yaml::from_str(&text).unwrap())
    };
    let good = "indicators: [{id: 甲, weight: 5, proxy: {remove: true}}, {id: 乙, remove: true}, {id: 丙, under: 甲}]\n\
                inputs: {支出: {unit: 元}, 预算: {remove: true}}\ngrades: [{grade: 优, from: 92}]";
    assert_eq!(misfits(good, "extends: other"), Vec::<String>::new());
    assert_ne!(misfits(good, "extends: null"), Vec::<String>::new());
    for bad in ["indicators: [{weight: 5}]", "indicators: [{id: 甲, wieght: 5}]", "inputs: {支出: {remove: 1}}"] {
        assert_ne!(misfits(bad, "extends: other"), Vec::<String>::new(), "{bad}");
    }
}
