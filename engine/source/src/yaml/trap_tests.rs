//! YAML that is not in order: slips that people make, each told once and at its place.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

use super::tree::Builder;
use crate::limits::{MAX_SCALAR_BYTES, MAX_YAML_DEPTH, MAX_YAML_PROBLEMS};
use crate::{Diagnostic, Lang, SourceMap, parse_yaml};

fn problems(text: &str) -> (SourceMap, Vec<Diagnostic>) {
    let mut files = SourceMap::new();
    let file = files.add("a.yaml", text.as_bytes()).unwrap();
    let problems = parse_yaml(&files, file).err().unwrap_or_default();
    (files, problems)
}

/// What is written, the code, line and column, the words underlined, and a part of the help.
type Trap = (&'static str, &'static str, (u32, u32), &'static str, &'static str);

fn each_is_told(traps: &[Trap]) {
    for (text, name, place, words, help) in traps {
        for text in [(*text).to_owned(), text.replace('\n', "\r\n")] {
            let (files, problems) = problems(&text);
            assert_eq!(problems.len(), 1, "{text:?}: {problems:?}");
            let primary = problems[0].primary.unwrap();
            let (_, at) = files.locate(primary).unwrap();
            assert_eq!(problems[0].code.name, *name, "{text:?}");
            assert_eq!((at.line, at.column), *place, "{text:?}");
            assert_eq!(files.slice(primary), *words, "{text:?}");
            let said = problems[0].help_text(Lang::Zh);
            assert!(said.contains(help), "{text:?}: {said}");
        }
    }
}

#[test]
fn colons_that_do_not_part() {
    each_is_told(&[
        ("权重：10", "full-width-colon", (1, 3), "：", "权重: 10"),
        ("权重：10\n名称：甲\n", "full-width-colon", (1, 3), "：", "权重: 10"),
        ("id: x\n权重：10\n", "full-width-colon", (2, 3), "：", "权重: 10"),
        ("id: x\n权重：10\n名: y\n", "full-width-colon", (2, 3), "：", "权重: 10"),
        ("a:\n  - id: x\n    权重：10\n    b: 1\n", "full-width-colon", (3, 7), "：", "权重: 10"),
        ("a:\n  - 权重：10\n    b: 1\n", "full-width-colon", (2, 7), "：", "权重: 10"),
        ("a:\n  权重：10\n  b: 1\n", "full-width-colon", (2, 5), "：", "权重: 10"),
        ("x: {id: a, 权重：10}", "full-width-colon", (1, 14), "：", "权重: 10"),
        ("x: {zh：甲, en: b}", "full-width-colon", (1, 7), "：", "zh: 甲"),
        ("\"a\"：1\n", "full-width-colon", (1, 4), "：", "\"a\": 1"),
        ("权重:10\nb: 1\n", "no-blank-after-colon", (1, 3), ":", "权重: 10"),
        ("a: 1\n权重:10\nb: 1\n", "no-blank-after-colon", (2, 3), ":", "权重: 10"),
        ("x: {a:1, b: 2}", "no-blank-after-colon", (1, 6), ":", "a: 1"),
        ("note: 注意: 见下", "colon-in-text", (1, 9), ":", "'注意: 见下'"),
        ("- note: 注意: 见'下' # 注\n", "colon-in-text", (1, 11), ":", "'注意: 见''下'''"),
        ("a: b: c\n", "colon-in-text", (1, 5), ":", "'b: c'"),
        ("a: {b: c: d}\n", "colon-in-text", (1, 9), ":", "'c: d'"),
        (": x", "empty-key", (1, 1), ":", "键"),
        ("a: 1\nb\nc: 2\n", "no-colon", (2, 1), "b", "键: 值"),
    ]);
}

#[test]
fn indentation_and_odd_characters() {
    each_is_told(&[
        ("a:\n\tb: 1\n", "tab", (2, 1), "\t", "空格"),
        ("a: 1\n\tb: 1\n", "tab", (2, 1), "\t", "空格"),
        ("a:\n  b: 1\n\tc: 1\n", "tab", (3, 1), "\t", "空格"),
        ("a: |\n\tx\n", "tab", (2, 1), "\t", "空格"),
        ("a:\n  b: 1\n c: 2\n", "indentation", (3, 2), "c: 2", "对齐"),
        ("a:\n  b: 1\n   c: 2\n", "indentation", (3, 4), "c: 2", "对齐"),
        ("a: 1\n  b: 2\n", "indentation", (2, 3), "b: 2", "对齐"),
        ("- a\nb: 1\n", "list-and-keys", (2, 1), "b: 1", "列表的每一项"),
        ("a: 1\n- b\n", "list-and-keys", (2, 1), "- b", "列表的每一项"),
        ("x:\n  a:\n    b: 1\n  - id: c\n", "list-and-keys", (4, 3), "- id: c", "列表的每一项"),
        ("x:\n  - a: 1\n\n  # c\n  {a: 2}\n", "list-and-keys", (5, 3), "{a: 2}", "列表的每一项"),
        ("a: 1\n\u{3000}b: 2\n", "odd-blank", (2, 1), "\u{3000}", "半角空格"),
        ("\u{a0}a: 1\n", "odd-blank", (1, 1), "\u{a0}", "半角空格"),
        ("a: \u{1}b", "control-character", (1, 4), "\u{1}", "删去"),
    ]);
}

#[test]
fn signs_at_the_start_of_a_value() {
    each_is_told(&[
        ("m: !支出 ÷ 预算", "starts-with-sign", (1, 4), "!支出 ÷ 预算", "'!支出 ÷ 预算'"),
        ("m: [支出] ÷ 预算", "starts-with-sign", (1, 4), "[支出] ÷ 预算", "'[支出] ÷ 预算'"),
        ("m: {a} ÷ b", "starts-with-sign", (1, 4), "{a} ÷ b", "'{a} ÷ b'"),
        ("m: *支出 ÷ 预算", "anchor-or-alias", (1, 4), "*支出", "'*支出 ÷ 预算'"),
        ("m: *支出", "anchor-or-alias", (1, 4), "*支出", "'*支出'"),
        ("m: &支出 ÷ 预算", "anchor-or-alias", (1, 4), "&支出", "'&支出 ÷ 预算'"),
        ("m: % 5", "starts-with-sign", (1, 4), "% 5", "'% 5'"),
        ("m: @x # 注", "starts-with-sign", (1, 4), "@x", "'@x'"),
        ("m: `x`", "starts-with-sign", (1, 4), "`x`", "'`x`'"),
        ("m: > 5", "starts-with-sign", (1, 4), "> 5", "'> 5'"),
        ("m: | x", "starts-with-sign", (1, 4), "| x", "'| x'"),
        ("m: - 5", "starts-with-sign", (1, 4), "- 5", "'- 5'"),
        ("m: \"甲\" & 乙", "text-after-quotes", (1, 8), "&", "'\"甲\" & 乙'"),
        ("- '甲' == 乙", "text-after-quotes", (1, 7), "=", "'''甲'' == 乙'"),
        ("a: !!str 5", "tag", (1, 4), "!!str", "'!!str 5'"),
        ("a: \"\\q\"\n", "bad-escape", (1, 5), "\\q", "单引号"),
        ("a: \"\\u51fa \\u12\"\n", "bad-escape", (1, 12), "\\u12", "单引号"),
    ]);
}

#[test]
fn commas_brackets_and_documents() {
    each_is_told(&[
        ("x: {value: 7,239.58, unit: 万元}", "split-number", (1, 12), "7,239.58", "\"7,239.58\""),
        ("x: {value: 1,234,567.89}", "split-number", (1, 12), "1,234,567.89", "\"1,234,567.89\""),
        ("x: {value: -7, 239}", "split-number", (1, 12), "-7, 239", "\"-7,239\""),
        ("x: {value: 25，unit: 万元}", "full-width-comma", (1, 14), "，", "半角逗号"),
        ("x: ｛a: b, c: 9｝", "full-width-bracket", (1, 4), "｛", "{ }"),
        ("a: \"x\"，\n", "full-width-comma", (1, 7), "，", "半角逗号"),
        ("a: [1, 2\nb: 3\n", "unclosed", (1, 4), "[", "另一半"),
        ("a: {x: 1\nb: 3\n", "unclosed", (1, 4), "{", "另一半"),
        ("a: {x: 1 #y}\nb: 3\n", "unclosed", (1, 4), "{", "注释"),
        ("a: [1, 2}\n", "unclosed", (1, 4), "[", "另一半"),
        ("a: \"abc\nb: 1\n", "unclosed", (1, 4), "\"", "另一半"),
        ("%YAML 1.2\n---\na: 1", "directive", (1, 1), "%YAML 1.2", "删去"),
        ("a: 1\n---\nb: 1", "several-documents", (2, 1), "---", "---"),
        ("? [a]\n: b\n", "key-not-text", (1, 3), "[a]", "名字"),
        ("<<: {a: 1}\n", "merge-key", (1, 1), "<<", "extends"),
        ("", "empty-document", (1, 1), "", "heng: 1"),
        ("# 只有注释\n", "empty-document", (1, 1), "", "heng: 1"),
        ("--- ~\n", "empty-document", (1, 5), "~", "heng: 1"),
    ]);
    // Not every lone key is half of a number.
    for text in ["x: {value: 7, b}", "x: {value: 7000,239}", "x: {value: a, 239}", "x: [7,239.58]"] {
        assert!(problems(text).1.is_empty(), "{text}");
    }
}

#[test]
fn depth_numbers_and_lengths_are_limited() {
    for text in [
        "[".repeat(200_000),
        "{a: ".repeat(200_000),
        "- ".repeat(200_000),
        (0..20_000).map(|depth| format!("{}a:\n", " ".repeat(depth % 400))).collect(),
    ] {
        assert!(!problems(&text).1.is_empty());
    }
    assert_eq!(problems(&"[".repeat(200_000)).1[0].code.name, "too-deep");
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(problems(&nested(MAX_YAML_DEPTH)).1.is_empty());
    assert_eq!(problems(&nested(MAX_YAML_DEPTH + 1)).1[0].code.name, "too-deep");

    assert!(problems(&format!("a: {}", "x".repeat(MAX_SCALAR_BYTES))).1.is_empty());
    let long = format!("a: {}", "x".repeat(MAX_SCALAR_BYTES + 1));
    assert_eq!(problems(&long).1[0].code.name, "text-too-long");

    let mut files = SourceMap::new();
    let file = files.add_text("a.yaml", "a: [1, 2, 3]");
    // The map, its key, the list and three numbers.
    assert!(Builder::read(file, files.file(file).unwrap().text(), 6).is_ok());
    let refused = Builder::read(file, files.file(file).unwrap().text(), 5).unwrap_err();
    assert_eq!(refused[0].code.name, "too-many-values");
}

#[test]
fn aliases_of_aliases_do_not_grow() {
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..30 {
        let before = format!("*a{}", level - 1);
        bomb += &format!("a{level}: &a{level} [{}]\n", [before.as_str(); 9].join(", "));
    }
    let (_, problems) = problems(&bomb);
    assert_eq!(problems.len(), MAX_YAML_PROBLEMS);
    assert!(problems.iter().all(|one| one.code.name == "anchor-or-alias"));
}
