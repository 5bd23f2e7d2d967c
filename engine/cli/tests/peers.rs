//! Members that are measured by each other: a folder scored, one of it explained, one alone refused.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// 40, 80 and 120 万元 with a mean of 80, and one that is missing: 5, 10, 10 points, and an open one.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("peers-{test}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("rules/p")).unwrap();
    fs::create_dir_all(folder.join("data")).unwrap();
    let pack = "heng: 1
pack: p
name: 比较
basis: {status: illustrative}
total: 10
rounding: {indicator: 2, total: 2}
inputs:
  支出: {type: amount, unit: 万元}
indicators:
  - id: 与平均比
    weight: 10
    measure: 支出 ÷ 全体.平均(支出)
    score: {proportional: {target: 1}}
ranks: {名次: {of: total}}
";
    fs::write(folder.join("rules/p/pack.yaml"), pack).unwrap();
    for (name, amount) in [("甲", "40"), ("乙", "80"), ("丙", "120"), ("丁", "missing")] {
        let data = format!(
            "heng: 1\ndepartment: {name}\nfiscal_year: 2023\nrules: p\nfacts:\n  支出: {{value: {amount}, unit: 万元, basis: assumed, because: 试}}\n"
        );
        fs::write(folder.join(format!("data/{name}.yaml")), data).unwrap();
    }
    folder
}

fn heng(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_heng"))
        .args(arguments)
        .args(["--lang", "en"])
        .current_dir(folder)
        .env_remove("HENG_LANG")
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn members_of_a_folder_are_measured_by_each_other() {
    let folder = folder("set");
    let (exit, csv, _) = heng(&folder, &["score", "data", "--format", "csv"]);
    assert_eq!(exit, 0);
    let rows: Vec<&str> = csv.lines().skip(1).map(|line| line.split_once(',').unwrap().1).collect();
    assert!(
        csv.starts_with("name,department,fiscal_year,state,total_least,total_most,grade,rank.名次,与平均比\n"),
        "{csv}"
    );
    for row in [
        "丁,2023,open,0.00,10.00,,,\"[0.00, 10.00]\"",
        "丙,2023,scored,10.00,10.00,,1,10.00",
        "乙,2023,scored,10.00,10.00,,1,10.00",
        "甲,2023,scored,5.00,5.00,,3,5.00",
    ] {
        assert!(rows.contains(&row), "{row}\n{csv}");
    }

    let (exit, lines, _) = heng(&folder, &["score", "data", "--format", "jsonl"]);
    let lines: Vec<serde_json::Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((exit, lines.len()), (0, 5));
    let validator = jsonschema::validator_for(&heng_report::json::set_schema()).unwrap();
    for line in &lines {
        assert!(validator.is_valid(line), "{line}");
    }
    let last = &lines[4];
    assert_eq!((&last["line"], &last["scored"], &last["open"]), (&"summary".into(), &4.into(), &1.into()));
    // (5 + 10 + 10) ÷ 3.
    assert_eq!(last["totals"]["mean"]["exact"], "25/3");

    let (exit, explained, _) = heng(&folder, &["explain", "data", "--entity", "乙"]);
    assert_eq!(exit, 0);
    for part in [
        "population.mean(支出), among 3 of the group: 80万元",
        "left out: 1 missing, 0 unresolved, 0 not applicable, 0 failed",
        "名次: 1 (shared by 2) of 3",
    ] {
        assert!(explained.contains(part), "{part}\n{explained}");
    }
}

#[test]
fn one_alone_has_no_score_but_can_be_checked() {
    let folder = folder("alone");
    let (exit, _, said) = heng(&folder, &["score", "data/甲.yaml"]);
    assert!(exit == 1 && said.contains("HENG0560"), "{said}");
    let (_, checked, said) = heng(&folder, &["check", "data/甲.yaml"]);
    assert!(!said.contains("HENG0560") && !checked.contains("HENG0560"), "{said}");
}
