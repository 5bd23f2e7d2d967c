//! YAML that is in order: every value, key and decoded character with its place.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

use super::*;

fn parse(text: &str) -> (SourceMap, Result<Node, Vec<Diagnostic>>) {
    let mut files = SourceMap::new();
    let file = files.add("a.yaml", text.as_bytes()).unwrap();
    let result = parse_yaml(&files, file);
    (files, result)
}

/// Every character of a decoded text, with the file text behind it.
fn letters(text: &str, key: &str) -> (String, Vec<(char, String)>) {
    let (files, result) = parse(text);
    let root = result.unwrap();
    let scalar = root.map().unwrap().get(key).unwrap().scalar().unwrap().clone();
    let decoded = scalar.text.text().to_owned();
    let parts = decoded.char_indices().map(|(at, c)| {
        let span = scalar.text.span_of(at..at + c.len_utf8());
        (c, files.slice(span).to_owned())
    });
    (decoded.clone(), parts.collect())
}

/// Decoded text as expected, each letter standing in the file as itself unless listed.
fn exact(text: &str, decoded: &str, others: &[(char, &str)]) {
    for (name, variant) in [
        ("LF", text.to_owned()),
        ("CRLF", text.replace('\n', "\r\n")),
        ("BOM", format!("\u{FEFF}{text}")),
        ("both", format!("\u{FEFF}{}", text.replace('\n', "\r\n"))),
    ] {
        let (got, parts) = letters(&variant, "公式");
        assert_eq!(got, decoded, "{name} of {text:?}");
        for (c, source) in parts {
            let source = source.replace("\r\n", "\n");
            let itself = source == c.to_string();
            let listed = others.iter().any(|(other, written)| *other == c && *written == source);
            assert!(itself || listed, "{name} of {text:?}: {c:?} stands for {source:?}");
        }
    }
}

#[test]
fn plain_text_maps_exactly() {
    exact("前: 1\n公式: min(1, 支出 ÷ 预算) # 注\n后: 2\n", "min(1, 支出 ÷ 预算)", &[]);
    exact(
        "前: 1\n公式: 如果 支出\n  且   预算\t\n\n\n  否则 零\n后: 2\n",
        "如果 支出 且   预算\n\n否则 零",
        &[(' ', "\n")],
    );
    exact("{公式: 支出 ÷ 预算, 后: 2}", "支出 ÷ 预算", &[]);
    exact("公式:\n  支出\n   ÷\n  预算", "支出 ÷ 预算", &[(' ', "\n")]);
}

#[test]
fn quoted_text_maps_exactly() {
    exact("公式: '支出 ''甲'' 预算' # 注\n", "支出 '甲' 预算", &[('\'', "''")]);
    exact("公式: '支出  \n   预算\n\n   结余 '\n后: 1\n", "支出 预算\n结余 ", &[(' ', "\n")]);
    exact(
        "公式: \"支\\u51fa\\x41\\n\\U0001F600 \\\"甲\\\"\\\n   乙 \\ \n  丙\"\n",
        "支出A\n😀 \"甲\"乙   丙",
        &[
            ('出', "\\u51fa"),
            ('A', "\\x41"),
            ('\n', "\\n"),
            ('😀', "\\U0001F600"),
            ('"', "\\\""),
            (' ', "\\ "),
            (' ', "\n"),
        ],
    );
}

#[test]
fn block_text_maps_exactly() {
    exact("公式: |\n  令 x\n    甲\n\n  乙\n后: 1\n", "令 x\n  甲\n\n乙\n", &[]);
    exact("公式: |-\n  甲\n  乙\n后: 1\n", "甲\n乙", &[]);
    exact("公式: |+ # 注 | 解\n  甲\n\n\n后: 1\n", "甲\n\n\n", &[]);
    exact("公式: |2-\n    甲\n  乙\n后: 1\n", "  甲\n乙", &[]);
    exact("公式: |\n\n  甲\n", "\n甲\n", &[]);
    exact("公式: >\n  甲\n  乙\n\n  丙\n    丁\n    戊\n  己\n后: 1\n", "甲 乙\n丙\n  丁\n  戊\n己\n", &[(' ', "\n")]);
    exact("公式: >-\n\n  甲\n  乙\n\n\n后: 1\n", "\n甲 乙", &[(' ', "\n")]);
    exact("公式: >+\n  甲\n  乙\n\n后: 1\n", "甲 乙\n\n", &[(' ', "\n")]);
}

#[test]
fn a_last_line_without_a_break_has_its_break_at_the_end() {
    let (decoded, parts) = letters("公式: |\n  甲", "公式");
    assert_eq!(decoded, "甲\n");
    assert_eq!(parts, [('甲', "甲".to_owned()), ('\n', String::new())]);
}

#[test]
fn a_range_takes_whole_escapes_and_no_fold_after_it() {
    let (files, result) = parse("公式: \"a\\u51fab\"\n");
    let root = result.unwrap();
    let text = &root.map().unwrap().get("公式").unwrap().scalar().unwrap().text;
    assert_eq!(files.slice(text.span_of(0..1)), "a");
    assert_eq!(files.slice(text.span_of(0..4)), "a\\u51fa");
    assert_eq!(files.slice(text.span_of(1..4)), "\\u51fa");
    assert_eq!(files.slice(text.span_of(4..5)), "b");
    assert_eq!(files.slice(text.span()), "\"a\\u51fab\"");
}

#[test]
fn values_and_keys_know_their_places() {
    let text = "a: 1\nlist:\n  - x\n  - {k: v, n: }\nblock: |\n  one\n  two\n\nlast:\n";
    let (files, result) = parse(text);
    let root = result.unwrap();
    let map = root.map().unwrap();
    assert_eq!(files.slice(root.span), text.trim_end());
    let list = map.get("list").unwrap();
    assert_eq!(files.slice(list.span), "- x\n  - {k: v, n: }");
    assert_eq!(files.slice(list.list().unwrap()[1].span), "{k: v, n: }");
    assert_eq!(files.slice(map.entry("block").unwrap().key.span), "block");
    assert_eq!(files.slice(map.get("block").unwrap().span), "|\n  one\n  two");
    let last = map.get("last").unwrap();
    assert!(last.is_null());
    assert_eq!(files.slice(last.span), ":");
    let inner = list.list().unwrap()[1].map().unwrap().get("n").unwrap();
    assert!(inner.is_null());
    assert_eq!(files.slice(inner.span), ":");
}

#[test]
fn keys_are_compared_in_nfkc() {
    let (_, result) = parse("ｗｅｉｇｈｔ: 1\n指标（一）: 2\n");
    let root = result.unwrap();
    assert_eq!(root.map().unwrap().get("weight").unwrap().text(), Some("1"));
    assert_eq!(root.map().unwrap().get("指标(一)").unwrap().text(), Some("2"));
}

#[test]
fn all_repeated_keys_are_reported_with_both_places() {
    let (files, result) = parse("a: 1\nb: {x: 1, x: 2}\nＡ: 3\na: 4\nA: 5\n");
    let problems = result.unwrap_err();
    let places: Vec<_> = problems
        .iter()
        .map(|one| {
            let line = |span| files.locate(span).unwrap().1.line;
            (one.code.name, line(one.primary.unwrap()), line(one.secondary[0].span))
        })
        .collect();
    assert_eq!(places, [("duplicate-key", 2, 2), ("duplicate-key", 4, 1), ("duplicate-key", 5, 3)]);
}

#[test]
fn the_shipped_files_are_read() {
    for text in [
        include_str!("../../../../rules/guangdong-department-2023/pack.yaml"),
        include_str!("../../../../datasets/baiyun-gov-office/2023.yaml"),
    ] {
        let (_, result) = parse(text);
        assert!(result.unwrap().map().unwrap().get("heng").is_some());
    }
}
