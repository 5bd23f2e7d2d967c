//! Many entities: folders and mappings as a user or a script meets them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const MAPPING: &str = "datasets/example-departments/2018.yaml";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().to_path_buf()
}

struct Ran {
    exit: i32,
    out: String,
    err: String,
}

fn heng_in(folder: &Path, arguments: &[&str]) -> Ran {
    let output = Command::new(env!("CARGO_BIN_EXE_heng"))
        .args(arguments)
        .args(["--lang", "zh"])
        .current_dir(folder)
        .env_remove("HENG_LANG")
        .output()
        .unwrap();
    Ran {
        exit: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn heng(arguments: &[&str]) -> Ran {
    heng_in(&root(), arguments)
}

/// The pack and mapping of a bench, whose table is written by each test.
fn bench(name: &str, table: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("rules/trial")).unwrap();
    fs::write(
        folder.join("rules/trial/pack.yaml"),
        "heng: 1
pack: trial
name: 试评
basis: {status: official, document: 测试}
total: 10
rounding: {indicator: 2, total: 2}
inputs:
  支出: {type: amount, unit: 万元}
  预算: {type: amount, unit: 万元}
indicators:
  - {id: 支出率, weight: 10, measure: 支出 ÷ 预算, score: {proportional: {target: 100%}}}
",
    )
    .unwrap();
    fs::write(
        folder.join("m.yaml"),
        "heng: 1
mapping: 试
rules: trial
entity: {id: 代码, name: 名称}
year: 2023
tables:
  县:
    file: t.csv
    columns: [{column: 支出, input: 支出, unit: 万元}, {column: 预算, input: 预算, unit: 万元}]
",
    )
    .unwrap();
    fs::write(folder.join("t.csv"), table).unwrap();
    folder
}

/// Totals worked out by hand: 101 is the same department as `example-hunan-bureau` (80.93), 102 has full marks
/// everywhere, 103 loses 2 for two problems, 1 for one task of eight, 3 for 一般 and 2 for 88%; 104 has no survey (6).
#[test]
fn the_shipped_tables_come_to_what_was_worked_out() {
    let ran = heng(&["score", MAPPING, "--format", "csv"]);
    assert_eq!((ran.exit, ran.err.as_str()), (0, ""));
    let rows: Vec<Vec<&str>> = ran.out.lines().skip(1).map(|line| line.split(',').collect()).collect();
    let totals: Vec<(&str, &str, &str)> = rows.iter().map(|row| (row[0], row[4], row[5])).collect();
    assert_eq!(
        totals,
        [("101", "80.93", "80.93"), ("102", "100.00", "100.00"), ("103", "92.00", "92.00"), ("104", "94.00", "100.00")]
    );
    let one = heng(&["score", "datasets/example-hunan-bureau/2018.yaml", "--format", "csv"]);
    assert!(one.out.contains("80.93"), "{}", one.out);
}

#[test]
fn a_folder_is_scored_with_all_that_is_in_it_each_under_its_pack() {
    let ran = heng(&["score", "datasets"]);
    assert_eq!(ran.exit, 0, "{}", ran.err);
    for part in ["97.23", "91.50", "80.93", "某县农技站"] {
        assert!(ran.out.contains(part), "{part} in\n{}", ran.out);
    }
    let ran = heng(&["score", "rules"]);
    assert_eq!(ran.exit, 2);
    assert!(ran.err.contains("HENG0911"), "{}", ran.err);
}

#[test]
fn one_entity_can_be_chosen_and_explained_down_to_its_cell() {
    let ran = heng(&["explain", MAPPING, "--entity", "某县农技站", "社会公众或服务对象满意度"]);
    assert_eq!((ran.exit, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("management R4 满意度  datasets/example-departments/management.csv:4:"), "{}", ran.out);
    let ran = heng(&["score", MAPPING, "--entity", "104", "--format", "jsonl"]);
    assert_eq!((ran.exit, ran.out.lines().count()), (0, 1));
    for (arguments, code) in [
        (vec!["explain", MAPPING], "HENG0913"),
        (vec!["explain", MAPPING, "--entity", "农机站"], "HENG0912"),
        (vec!["score", MAPPING, "--year", "2019"], "HENG0912"),
    ] {
        let ran = heng(&arguments);
        assert_eq!((ran.exit, ran.out.as_str()), (2, ""), "{arguments:?}");
        assert!(ran.err.contains(code), "{arguments:?}\n{}", ran.err);
    }
}

/// A table of 1,000 rows of which 30 are bad: 970 scored, 30 failed with row and column, nothing lost.
#[test]
fn bad_rows_fail_alone_and_are_all_counted() {
    let mut table = "代码,名称,支出,预算\n".to_owned();
    for number in 0..1000 {
        let spent = if number % 100 < 3 { "约90" } else { "90" };
        table.push_str(&format!("{number:04},单位{number},{spent},100\n"));
    }
    let folder = bench("thousand", &table);
    let ran = heng_in(&folder, &["score", "m.yaml", "--format", "jsonl"]);
    assert_eq!(ran.exit, 1);
    let lines: Vec<serde_json::Value> = ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    // Behind the entities stand the figures of the whole set.
    let lines: Vec<serde_json::Value> =
        lines.into_iter().filter(|line| line["line"] == "member" || line["line"] == "failed").collect();
    assert_eq!(lines.len(), 1000);
    let failed: Vec<&serde_json::Value> = lines.iter().filter(|line| line["line"] == "failed").collect();
    assert_eq!(failed.len(), 30);
    for line in &lines {
        let number: usize = line["name"].as_str().unwrap().parse().unwrap();
        if number % 100 < 3 {
            let said = &line["diagnostics"][0];
            assert_eq!(said["code"], "HENG0415");
            assert_eq!(said["place"]["file"], "t.csv");
            assert_eq!(said["place"]["line"], number + 2);
            assert_eq!(said["args"]["row"], (number + 2).to_string());
            assert_eq!(said["args"]["column"], "支出");
            assert_eq!(said["args"]["value"], "约90");
        } else {
            assert_eq!(line["scorecard"]["total"]["shown"], "9.00", "{line}");
        }
    }
    assert!(ran.err.contains("970 个已评分，30 个未能评分。"), "{}", ran.err);
    assert!(ran.err.len() < 20_000, "{} bytes of messages", ran.err.len());
    let ran = heng_in(&folder, &["check", "m.yaml", "--format", "json"]);
    let said: Vec<serde_json::Value> = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((ran.exit, said.len()), (1, 30));
    let ran = heng_in(&folder, &["check", "m.yaml"]);
    assert!(ran.err.contains("HENG0415 另有 20 条") && ran.out.contains("30 个错误"), "{}\n{}", ran.err, ran.out);
}

/// A row without id and a row whose year is no year have no year in any output, and count in no year's figures.
#[test]
fn a_year_that_is_not_known_is_not_0() {
    let folder = bench("years", "代码,名称,年份,支出,预算\nA,甲,2023,90,100\n,乙,2023,90,100\nC,丙,去年,90,100\n");
    let mapping = fs::read_to_string(folder.join("m.yaml")).unwrap();
    fs::write(folder.join("m.yaml"), mapping.replace("year: 2023", "year: {column: 年份}")).unwrap();
    let ran = heng_in(&folder, &["score", "m.yaml", "--format", "csv"]);
    assert_eq!(ran.exit, 1);
    let years: Vec<&str> = ran.out.lines().skip(1).map(|line| line.split(',').nth(2).unwrap()).collect();
    assert_eq!(years, ["2023", "", ""], "{}", ran.out);
    let ran = heng_in(&folder, &["score", "m.yaml"]);
    assert!(!ran.out.contains(" 0年") && ran.out.contains("2023年度总分"), "{}", ran.out);
    let ran = heng_in(&folder, &["score", "m.yaml", "--format", "jsonl"]);
    let lines: Vec<serde_json::Value> = ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let years: Vec<String> = lines
        .iter()
        .filter(|line| line["line"] != "member")
        .map(|line| format!("{} {}", line["line"], line["fiscal_year"]))
        .collect();
    assert_eq!(years, ["\"failed\" null", "\"failed\" null", "\"summary\" 2023"]);
}

#[test]
fn a_table_that_cannot_be_read_ends_with_2() {
    let folder = bench("unreadable", "代码,名称,支出,预算\nA,甲,1,2\n");
    assert_eq!(heng_in(&folder, &["score", "m.yaml"]).exit, 0);
    fs::remove_file(folder.join("t.csv")).unwrap();
    let ran = heng_in(&folder, &["score", "m.yaml"]);
    assert_eq!(ran.exit, 2, "{}", ran.err);
    assert!(ran.err.contains("HENG0901") && ran.err.contains("m.yaml:8:11"), "{}", ran.err);
    let ran = heng_in(&folder, &["score", ".", "--format", "json"]);
    let lines: Vec<serde_json::Value> = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((ran.exit, lines.len()), (2, 1));
    assert_eq!(lines[0]["diagnostics"][0]["code"], "HENG0901");
    fs::create_dir(folder.join("t.csv")).unwrap();
    let ran = heng_in(&folder, &["score", "m.yaml"]);
    assert!(ran.exit == 2 && ran.err.contains("HENG0902"), "{}", ran.err);
}

/// A mapping that ships beside an excerpt is used for the whole table by naming the folder that has it.
#[test]
fn tables_are_looked_for_in_the_given_folder_first() {
    let bench = bench("tables-elsewhere", "代码,名称,支出,预算\n1,甲县,90,100\n");
    fs::create_dir_all(bench.join("whole")).unwrap();
    fs::write(bench.join("whole/t.csv"), "代码,名称,支出,预算\n1,甲县,80,100\n2,乙县,50,100\n").unwrap();
    let beside = heng_in(&bench, &["score", "m.yaml", "--format", "csv"]);
    assert_eq!((beside.out.lines().count(), beside.out.contains("9.00")), (2, true), "{}{}", beside.out, beside.err);
    let whole = heng_in(&bench, &["score", "m.yaml", "--format", "csv", "--tables", "whole"]);
    assert_eq!((whole.out.lines().count(), whole.out.contains("8.00")), (3, true), "{}{}", whole.out, whole.err);
    let absent = heng_in(&bench, &["score", "m.yaml", "--tables", "nowhere"]);
    assert_eq!(absent.exit, 2);
    assert!(absent.err.contains("--tables"), "{}", absent.err);
}

/// 90 of 100 is 9 points, set to 8 by the audit; 95 of 100 is 9.5 and has no second opinion: its cells are empty.
#[test]
fn a_set_shows_the_points_as_audited() {
    let folder = bench("audited", "");
    fs::remove_file(folder.join("m.yaml")).unwrap();
    for (name, spent, reviewed) in [("a", 90, "reviewed: {支出率: {points: 8, because: 凭证缺一张}}\n"), ("b", 95, "")]
    {
        let text = format!(
            "heng: 1\ndepartment: 单位{name}\nfiscal_year: 2023\nrules: trial\nsources: {{s: {{title: 决算}}}}\nfacts:\n  \
             支出: {{value: {spent}, unit: 万元, source: s, section: 一, quote: 支出{spent}}}\n  \
             预算: {{value: 100, unit: 万元, source: s, section: 一, quote: 预算100}}\n{reviewed}"
        );
        fs::write(folder.join(format!("{name}.yaml")), text).unwrap();
    }
    let ran = heng_in(&folder, &["score", ".", "--format", "csv"]);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(
        lines,
        [
            "name,department,fiscal_year,state,total_least,total_most,grade,reviewed_least,reviewed_most,difference,reviewed_grade,支出率",
            "a.yaml,单位a,2023,scored,9.00,9.00,,8.00,8.00,-1.00,,9.00",
            "b.yaml,单位b,2023,scored,9.50,9.50,,,,,,9.50",
        ],
        "{}",
        ran.err
    );
    let ran = heng_in(&folder, &["score", "."]);
    let words = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>().join(" ");
    let lines: Vec<String> = ran.out.lines().map(words).collect();
    assert!(lines.contains(&"单位a 2023 9.00 8.00 -1.00".to_owned()), "{}", ran.out);
    assert!(lines.contains(&"单位b 2023 9.50".to_owned()), "{}", ran.out);
    assert!(ran.out.contains("审定得分"), "{}", ran.out);
}
