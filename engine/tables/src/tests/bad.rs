//! Mappings that are wrong: each is told once, where it is wrong.

use super::*;

const TABLE: &str = "代码,名称,支出,预算,预算,项目名\nA,甲,1,2,3,x\n";

/// What is said of a mapping with these tables, one of which is `a.csv`.
fn told(tables: &str) -> String {
    let (files, read) = read(&format!("{HEAD}tables:\n{tables}"), &[("a.csv", TABLE), ("s.csv", "代码;支出\nA;1\n")]);
    match read {
        Ok(all) => said(&all.diagnostics, &files),
        Err(found) => said(&found, &files),
    }
}

#[test]
fn wrong_mappings_are_told_about() {
    for (tables, code) in [
        ("  a: {file: a.xls}\n", "HENG0702 m.yaml:7:13"),
        ("  a: {file: a.csv, sheet: x}\n", "HENG0703 m.yaml:7:20"),
        ("  a: {file: a.csv, absent: none}\n", "HENG0703 m.yaml:7:20"),
        ("  a: {file: a.csv, delimiter: ab}\n", "HENG0704 m.yaml:7:31"),
        ("  a: {file: a.csv, header: 9}\n", "HENG0712 m.yaml:7:13"),
        ("  a: {file: a.csv, columns: [{column: 支岀, input: 支出}]}\n", "HENG0713 m.yaml:7:39"),
        ("  a: {file: a.csv, columns: [{column: 预算, input: 预算}]}\n", "HENG0714 m.yaml:7:39"),
        ("  a: {file: a.csv, columns: [{column: 支出, input: 支岀}]}\n", "HENG0715 m.yaml:7:50"),
        (
            "  a: {file: a.csv, columns: [{column: 支出, input: 支出}, {column: 名称, input: 支出}]}\n",
            "HENG0716 m.yaml:7:64",
        ),
        ("  a: {file: a.csv, columns: [{column: 支出, input: 支出, field: level}]}\n", "HENG0717 m.yaml:7:61"),
        ("  a: {file: a.csv, columns: [{column: 支出}]}\n", "HENG0718 m.yaml:7:39"),
        ("  a: {file: a.csv, columns: [{column: 支出, input: 项目}]}\n", "HENG0719 m.yaml:7:50"),
        ("  a: {file: a.csv}\n  b: {file: a.csv, rows_of: 支出}\n", "HENG0719 m.yaml:8:29"),
        ("  b: {file: a.csv, rows_of: 项目}\n", "HENG0720 m.yaml:6:1"),
        ("  a: {file: a.csv, codes: {x: 不适用}}\n", "HENG0721 m.yaml:7:28"),
        ("  a: {file: a.csv, where: [{column: 名称}]}\n", "HENG0722 m.yaml:7:37"),
        ("  a: {file: a.csv, where: [{column: 名称, equals: 乙}]}\n", "HENG0741 m.yaml:7:13"),
        ("  a: {file: a.csv, columns: [{column: 支出, input: 支出, unit: 万圆}]}\n", "HENG0416 m.yaml:7:60"),
        ("  a: {file: a.csv, columns: [{column: 支出, input: 支出, unit: 天}]}\n", "HENG0419 m.yaml:7:60"),
        ("  a: {file: a.csv, columns: [{column: 支出, input: 公开, unit: 天}]}\n", "HENG0421 m.yaml:7:60"),
        ("  a: {file: a.csv, colums: []}\n", "HENG0120 m.yaml:7:20"),
        ("  a: {file: s.csv}\n", "HENG0713 m.yaml:4:14"),
        ("  a: {file: a.csv, entity: [代码, 名称]}\n", "HENG0725 m.yaml:7:20"),
        ("  a: {file: a.csv, codes: {x: {value: 1, where: [{column: 名称}]}}}\n", "HENG0722 m.yaml:7:59"),
        ("  a: {file: a.csv, codes: {x: {value: 1, where: [{column: 名, not: 1}]}}}\n", "HENG0713 m.yaml:7:59"),
    ] {
        let said = told(tables);
        assert!(said.contains(code), "{tables}{said}");
    }
}

#[test]
fn unused_columns_are_a_finding() {
    let found = told("  a: {file: a.csv, ignore: [项目名], columns: [{column: 支出, input: 支出}]}\n");
    assert!(found.contains("HENG0739 m.yaml:7:13 a.csv: 2 columns are not used: 预算, 预算\n"), "{found}");
    let found = told("  a: {file: a.csv, ignore_rest: true, columns: [{column: 支出, input: 支出}]}\n");
    assert!(!found.contains("HENG0739"), "{found}");
}

#[test]
fn the_delimiter_is_guessed_for_the_message_only() {
    let (_, read) = read(&format!("{HEAD}tables: {{a: {{file: s.csv}}}}\n"), &[("s.csv", "代码;支出\nA;1\n")]);
    let found = read.unwrap_err();
    assert!(found[0].help_text(Lang::Zh).contains("delimiter: \";\""), "{}", found[0].help_text(Lang::Zh));
}

#[test]
fn a_faulty_constant_is_told_once() {
    let text = format!("{HEAD}constants: {{公开: 也许, 无此项: 1}}\ntables: {{a: {{file: a.csv}}}}\n");
    let (files, found) = read(&text, &[("a.csv", TABLE)]);
    assert_eq!(
        said(&found.unwrap_err(), &files).lines().map(|line| line.split(' ').next().unwrap()).collect::<Vec<_>>(),
        ["HENG0739", "HENG0715", "HENG0740"]
    );
    let text = format!("{HEAD}constants: {{公开: 也许}}\ntables: {{a: {{file: a.csv}}}}\n");
    let (files, found) = read(&text, &[("a.csv", TABLE)]);
    assert!(said(&found.unwrap_err(), &files).starts_with("HENG0422 m.yaml:6:17"));
}
