//! Diagnostics as a reader sees them: excerpts, order, languages, JSON.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::*;
use crate::{FileId, Said, codes};

const PLAIN: RenderOptions = RenderOptions { lang: Lang::Zh, color: false, links: false, width: 80 };

fn files(texts: &[&str]) -> (SourceMap, Vec<FileId>) {
    let mut files = SourceMap::new();
    let ids = texts.iter().enumerate().map(|(index, text)| files.add_text(format!("{index}.yaml"), *text));
    let ids = ids.collect();
    (files, ids)
}

/// The span of some words in a file.
fn words(files: &SourceMap, file: FileId, words: &str) -> Span {
    let start = u32::try_from(files.file(file).unwrap().text().find(words).unwrap()).unwrap();
    Span { file, start, end: start + u32::try_from(words.len()).unwrap() }
}

static ALSO: Phrase = Phrase { zh: "另一处", en: "the other" };

#[test]
fn columns_count_characters_and_underlines_count_cells() {
    let (files, ids) = files(&["# 注\n指标: 一\n  预算，权重: 十分 # 尾\n后: 1\n"]);
    let diagnostic = Diagnostic::new(&codes::BAD_NUMBER, words(&files, ids[0], "十分")).with("text", "十分");
    // Two columns for each Chinese character: `  预算，权重: ` is 2 + 2×5 + 2 = 14 cells wide.
    let expected = "\
错误 HENG0125 not-a-decimal

  × “十分”不是数字
   ╭─[0.yaml:3:10]
 2 │ 指标: 一
 3 │   预算，权重: 十分 # 尾
   ·               ──┬─
   ·                 ╰── 应是数字
 4 │ 后: 1
   ╰────
  办法: 写成 95、7239.58、\"7,239.58\" 或 95%。
";
    assert_eq!(render_diagnostic(&diagnostic, &files, PLAIN), expected);
}

#[test]
fn chinese_lines_end_at_marks_and_not_inside_quotes() {
    let long = "这是一句有标点的长话，第一段说的是（一）部门整体支出的情况，第二段说的是“重点项目[机关饭堂二期].执行数”的情况。";
    let (files, ids) = files(&["a: 1\n"]);
    let diagnostic = Diagnostic::new(&codes::BAD_NUMBER, words(&files, ids[0], "1")).with("text", long);
    let text = render_diagnostic(&diagnostic, &files, PLAIN);
    // 80 columns, 2 for each Chinese character: the end of the first line could also lie further on.
    assert!(text.contains("× “这是一句有标点的长话，第一段说的是（一）部门整体支出的情况，\n"), "{text}");
    assert!(text.contains("│ 第二段说的是“重点项目[机关饭堂二期].执行数”的情况。”不是数字\n"), "{text}");
    assert!(!text.contains(JOINER));
}

#[test]
fn other_places_are_shown_also_in_other_files() {
    let (files, ids) = files(&["a: 1\nb: 2\nc: 3\nd: 4\ne: 5\na: 6\n", "x: 1\n"]);
    let first = Span { file: ids[0], start: 0, end: 1 };
    let again = Span { file: ids[0], start: 25, end: 26 };
    let elsewhere = words(&files, ids[1], "x");
    let diagnostic = Diagnostic::new(&codes::DUPLICATE_KEY, again)
        .with("key", "a")
        .also(first, Said::new(&ALSO))
        .also(elsewhere, Said::new(&ALSO));
    let expected = "\
error HENG0140 duplicate-key

  × the key `a` is given twice
   ╭─[0.yaml:1:1]
 1 │ a: 1
   · ┬
   · ╰── the other
 2 │ b: 2
   ╰────
   ╭─[0.yaml:6:1]
 5 │ e: 5
 6 │ a: 6
   · ┬
   · ╰── given again here
   ╰────
  ☞ see also
   ╭─[1.yaml:1:1]
 1 │ x: 1
   · ┬
   · ╰── the other
   ╰────
  help: Remove one of them or give it another name.
";
    assert_eq!(render_diagnostic(&diagnostic, &files, RenderOptions { lang: Lang::En, ..PLAIN }), expected);
}

#[test]
fn a_line_of_a_megabyte_is_cut_to_what_matters() {
    let (files, ids) =
        files(&[&format!("{}目标{}另处{}", "前".repeat(200_000), "中".repeat(100_000), "后".repeat(50_000))]);
    let diagnostic = Diagnostic::new(&codes::BAD_NUMBER, words(&files, ids[0], "目标"))
        .with("text", "后".repeat(100_000))
        .also(words(&files, ids[0], "另处"), Said::new(&ALSO));
    let shown = render_diagnostic(&diagnostic, &files, PLAIN);
    assert!(shown.contains("0.yaml:1:200001"), "{shown}");
    assert!(shown.contains("目标") && shown.contains("另处") && shown.contains('…'), "{shown}");
    assert!(shown.chars().count() < 1500, "{shown}");
    for line in shown.lines().filter(|line| line.contains('│')) {
        assert!(unicode_width::UnicodeWidthStr::width(line) <= 80, "{line}");
    }
}

#[test]
fn nothing_from_a_file_drives_the_terminal() {
    let mut files = SourceMap::new();
    let evil = "a\u{1b}[31m: \u{202e}x\u{9b}1m\u{7}\r\n\tb: 1\r\n";
    let file = files.add_text("na\u{1b}me.yaml", evil);
    let span = Span { file, start: 0, end: 10 };
    let diagnostic = Diagnostic::new(&codes::BAD_NUMBER, span).with("text", evil);
    let shown = render_diagnostic(&diagnostic, &files, PLAIN);
    assert!(!shown.contains(|c: char| c.is_control() && c != '\n'), "{shown:?}");
    assert!(!shown.contains('\u{202e}'));
    assert!(shown.contains("a␛[31m"));
    let painted = render_diagnostic(&diagnostic, &files, RenderOptions { color: true, ..PLAIN });
    assert!(painted.contains("\u{1b}[31m错误"));
    assert!(painted.contains("a␛[31m") && !painted.contains("\u{202e}"));
}

#[test]
fn a_place_of_several_lines_is_shown_by_its_first() {
    let (files, ids) = files(&["a:\r\n  b: 1\r\n  c: 2\r\n"]);
    let span = Span { file: ids[0], start: 0, end: 20 };
    let shown = render_diagnostic(&Diagnostic::new(&codes::NULL_VALUE, span), &files, PLAIN);
    assert!(shown.contains(" 1 │ a:\n   · ─┬\n"), "{shown}");
    assert!(!shown.contains("c: 2"), "{shown}");
}

#[test]
fn places_at_and_beyond_the_end_do_no_harm() {
    for text in ["", "\n", "a", "a\n", "甲", "甲\n乙\n", "a\r\rb"] {
        let (files, ids) = files(&[text]);
        for start in 0..9 {
            for end in [0, start, start + 1, start + 7, u32::MAX] {
                let span = Span { file: ids[0], start, end };
                let diagnostic = Diagnostic::new(&codes::SYNTAX, span).also(span, Said::new(&ALSO));
                assert!(render_diagnostic(&diagnostic, &files, PLAIN).contains("HENG0110"));
                assert!(diagnostic_json(&diagnostic, &files)["place"]["line"].is_u64());
            }
        }
    }
    let nowhere = Span { file: FileId(7), start: 3, end: 4 };
    let diagnostic = Diagnostic::new(&codes::SYNTAX, nowhere);
    assert!(render_diagnostic(&diagnostic, &SourceMap::new(), PLAIN).contains("HENG0110"));
    assert!(diagnostic_json(&diagnostic, &SourceMap::new())["place"].is_null());
    let narrow = RenderOptions { width: 0, ..PLAIN };
    assert!(render_diagnostic(&Diagnostic::placeless(&codes::SYNTAX), &SourceMap::new(), narrow).contains("HENG0110"));
}

#[test]
fn absolute_names_are_links_where_links_are_wanted() {
    let mut files = SourceMap::new();
    let file = files.add_text("/数据/a b.yaml", "a: 1\n");
    let diagnostic = Diagnostic::new(&codes::SYNTAX, Span { file, start: 0, end: 1 });
    let shown = render_diagnostic(&diagnostic, &files, RenderOptions { links: true, ..PLAIN });
    let link = "\u{1b}]8;;file:///%E6%95%B0%E6%8D%AE/a%20b.yaml\u{1b}\\/数据/a b.yaml\u{1b}]8;;\u{1b}\\:1:1";
    assert!(shown.contains(link), "{shown}");
}

#[test]
fn programs_get_both_languages_places_and_values() {
    let (files, ids) = files(&["指标: 1\n权重: 十\n"]);
    static PERHAPS: Phrase = Phrase { zh: "也许 {meant}", en: "perhaps {meant}" };
    let diagnostic = Diagnostic::new(&codes::UNKNOWN_KEY, words(&files, ids[0], "权重"))
        .with("key", "权重")
        .with("where", &ALSO)
        .with("known", vec!["a", "b"])
        .also(words(&files, ids[0], "十"), Said::new(&ALSO))
        .help(Said::new(&PERHAPS).with("meant", "a"))
        .at("指标.权重");
    let expected = serde_json::json!({
        "code": "HENG0120",
        "name": "unknown-key",
        "severity": "error",
        "message": {"zh": "“另一处”里没有“权重”这个键", "en": "`权重` is not a key of the other"},
        "label": {"zh": "不认识的键", "en": "unknown key"},
        "help": {"zh": "也许 a\n可用的键：a、b", "en": "perhaps a\nknown keys: a, b"},
        "place": {"file": "0.yaml", "line": 2, "column": 1, "end_line": 2, "end_column": 3},
        "related": [{
            "place": {"file": "0.yaml", "line": 2, "column": 5, "end_line": 2, "end_column": 6},
            "label": {"zh": "另一处", "en": "the other"},
        }],
        "path": "指标.权重",
        "args": {"key": "权重", "where": {"zh": "另一处", "en": "the other"}, "known": ["a", "b"]},
    });
    assert_eq!(diagnostic_json(&diagnostic, &files), expected);
}

#[test]
fn sorted_by_file_place_and_code_without_repeats() {
    let mut files = SourceMap::new();
    let (b, a) = (files.add_text("b.yaml", "12345"), files.add_text("a.yaml", "12345"));
    let at = |code, file, start| Diagnostic::new(code, Span { file, start, end: 5 });
    let mut list = vec![
        at(&codes::TAB, b, 0),
        at(&codes::TAB, a, 2),
        at(&codes::SYNTAX, a, 2),
        at(&codes::TAB, a, 2).with("x", "1"),
        at(&codes::TAB, a, 0),
        Diagnostic::placeless(&codes::TAB),
        at(&codes::TAB, a, 2),
    ];
    sort_diagnostics(&mut list, &files);
    let order: Vec<_> = list
        .iter()
        .map(|one| (one.primary.map(|span| (span.file == a, span.start)), one.code.name, one.args.len()))
        .collect();
    assert_eq!(
        order,
        [
            (None, "tab", 0),
            (Some((true, 0)), "tab", 0),
            (Some((true, 2)), "yaml-syntax", 0),
            (Some((true, 2)), "tab", 0),
            (Some((true, 2)), "tab", 1),
            (Some((false, 0)), "tab", 0),
        ]
    );
}
