//! Formulas that are refused, with the code and the place of what is said; and what officers type.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use heng_source::{Diagnostic, Lang, SourceMap, parse_yaml};

use super::{Type, compile, is_name, references};
use crate::codes;
use crate::sample::{compiled, placed, scope};

fn refused(text: &str) -> (SourceMap, Vec<Diagnostic>) {
    let (map, placed) = placed(text);
    match compile(&placed, &scope()) {
        Ok(_) => panic!("not refused: {text}"),
        Err(problems) => (map, problems),
    }
}

/// Every problem as `code text-at-the-place`.
fn found(text: &str) -> Vec<String> {
    let (map, problems) = refused(text);
    problems.iter().map(|problem| format!("{} {}", problem.code.name, map.slice(problem.primary.unwrap()))).collect()
}

#[test]
fn bad_formulas_are_refused_at_their_place() {
    let cases: &[(&str, &[&str])] = &[
        // Nothing there, too much there.
        ("", &["empty-formula "]),
        ("  \u{3000}\n", &["empty-formula   \u{3000}\n"]),
        // Signs.
        ("支出 ♦ 预算", &["unknown-character ♦"]),
        ("支出 ♦♦♠ 预算", &["unknown-character ♦♦♠"]),
        ("支出 = 预算", &["single-equals ="]),
        ("＝支出", &["single-equals ＝"]),
        ("支出 <> 预算", &["wrong-sign <>"]),
        ("支出 => 预算", &["wrong-sign =>"]),
        ("支出 =< 预算", &["wrong-sign =<"]),
        ("支出 === 预算", &["wrong-sign ==="]),
        ("2 ** 3", &["wrong-sign **"]),
        ("支出 · 2", &["wrong-sign ·"]),
        ("5 — 2", &["wrong-sign —"]),
        ("min(1、2)", &["wrong-sign 、"]),
        ("[1 + 2] × 3", &["wrong-sign [", "wrong-sign ]"]),
        ("【1】", &["wrong-sign 【", "wrong-sign 】"]),
        ("已公开 & 未公开", &["wrong-sign &"]),
        ("已公开 | 未公开", &["wrong-sign |"]),
        ("类别 == '民生'", &["wrong-sign '", "wrong-sign '"]),
        ("支出²", &["wrong-sign ²"]),
        ("√4", &["wrong-sign √"]),
        ("支出 : 预算", &["wrong-sign :"]),
        ("支出：预算", &["wrong-sign ："]),
        ("已公开 ? 1 : 0", &["wrong-sign ?", "not-an-expression :"]),
        ("支出 % 2", &["modulo-sign %"]),
        ("95 % 支出", &["modulo-sign %"]),
        ("(支出 ÷ 预算)%", &["modulo-sign %"]),
        ("支出 // 预算", &["comment-in-formula //"]),
        ("支出 /* 预算", &["comment-in-formula /*"]),
        ("类别 == “民生", &["unclosed-text “民生"]),
        ("类别 == \"民生  ", &["unclosed-text \"民生"]),
        ("支出; 预算", &["not-an-expression ;"]),
        ("let x = 1", &["not-an-expression let", "single-equals ="]),
        ("while 已公开 { 1 }", &["not-an-expression while"]),
        ("#{a: 1}", &["not-an-expression #", "not-an-expression :"]),
        ("`${支出}`", &["wrong-sign `", "not-an-expression $", "wrong-sign `"]),
        // Numbers.
        ("0。95", &["wrong-decimal-point 0。95"]),
        ("支出 x 预算", &["missing-operator x"]),
        ("支出 大于 预算", &["missing-operator 大于"]),
        ("已公开 and 已公开 or 已公开", &["missing-operator and", "missing-operator or"]),
        ("1.2.3", &["bad-number-in-formula 1.2.3"]),
        ("5. + 1", &["bad-number-in-formula 5."]),
        ("1e3", &["exponent-notation 1e3"]),
        ("1.5E-3 × 2", &["exponent-notation 1.5E-3"]),
        ("0.12345678901234567890123456789", &["number-too-long 0.12345678901234567890123456789"]),
        ("3起 < 违规数", &["unknown-unit 3起"]),
        ("2 支出", &["unknown-unit 2 支出"]),
        ("3 x 支出", &["missing-operator 支出"]),
        ("min(7,239, 支出 ÷ 预算)", &["grouped-number 7,239"]),
        // Glued words.
        ("如果支出 > 0 { 1 } 否则 { 0 }", &["glued-word 如果支出"]),
        ("如果 支出 > 0且预算 > 0 { 1 } 否则{0}", &["glued-word 0且预算"]),
        ("如果支出>0且预算>0 {1} 否则 {0}", &["glued-word 如果支出", "glued-word 0且预算"]),
        ("支出 > 90万元且 已公开", &["glued-word 90万元且"]),
        ("非已公开", &["glued-word 非已公开"]),
        ("已公开且未公开", &["glued-word 已公开且未公开"]),
        ("支出 > 0 且min(1, 2) > 0", &["glued-word 且min"]),
        // Brackets.
        ("min(1, 支出 ÷ 预算", &["unclosed-bracket ("]),
        ("min（1，（支出 ÷ 预算）", &["unclosed-bracket （"]),
        ("支出 ÷ 预算) × 10", &["stray-bracket )"]),
        ("如果 (支出 > 0 { 1 ) 否则 { 0 }", &["wrong-bracket )"]),
        // Order.
        ("支出 ÷", &["missing-operand ÷"]),
        ("÷ 支出", &["missing-operand ÷"]),
        ("支出 ÷ × 预算", &["missing-operand ×"]),
        ("+ 1", &["missing-operand +"]),
        ("min(1, )", &["missing-operand )"]),
        ("min(, 1)", &["missing-operand ,"]),
        ("min(1,, 2)", &["missing-operand ,"]),
        ("()", &["missing-operand )"]),
        ("支出 预算", &["missing-operator 预算"]),
        ("2(支出)", &["missing-operator ("]),
        ("(支出)(预算)", &["missing-operator ("]),
        ("已公开 and 未公开", &["missing-operator and"]),
        ("“民” “生”", &["missing-operator “生”"]),
        ("7,239.58 + 1", &["stray-comma ,"]),
        ("(1, 2)", &["stray-comma ,"]),
        ("如果 已公开 { 1 }", &["missing-else 如果"]),
        ("1 + if 已公开 { 1 } + 2", &["missing-else if"]),
        ("如果 已公开 得 10", &["if-without-block 如果"]),
        ("如果 已公开 { 1 } 否则 2", &["if-without-block 否则"]),
        ("如果 已公开 那么 { 1 } 否则 { 2 }", &["missing-operator 那么"]),
        ("如果 已公开 { } 否则 { 2 }", &["missing-operand }"]),
        ("否则 { 1 }", &["unexpected-in-formula 否则", "unexpected-in-formula {"]),
        ("{ 1 }", &["unexpected-in-formula {"]),
        ("项目.执行数.合计", &["unexpected-in-formula ."]),
        ("项目.sum()", &["not-an-expression sum"]),
        ("3.项目", &["bad-number-in-formula 3.项目"]),
        // Names.
        ("支岀 ÷ 预箅", &["unknown-name 支岀", "unknown-name 预箅"]),
        ("执行数 ÷ 预算", &["unknown-name 执行数"]),
        ("人均", &["unknown-name 人均"]),
        ("产出 + 1", &["unknown-name 产出"]),
        ("sum(项目.执行)", &["unknown-column-in-formula 执行"]),
        ("sum(项木.执行数)", &["unknown-name 项木"]),
        ("支出.全年", &["not-a-table 支出"]),
        ("average(项目.执行数)", &["unknown-function average"]),
        ("tan(1)", &["unknown-function tan"]),
        ("支出(预算)", &["unknown-function 支出"]),
        ("得分(不存在)", &["unknown-indicator-in-formula 不存在"]),
        ("得分(\"产出\")", &["unknown-indicator-in-formula \"产出\""]),
        ("指标值(预算编制)", &["indicator-without-measure 预算编制"]),
        // Arguments and types.
        ("clamp(支出, 1万元)", &["wrong-number-of-arguments clamp"]),
        ("min()", &["wrong-number-of-arguments min"]),
        ("IF(已公开, 1)", &["wrong-number-of-arguments IF"]),
        ("sum(支出, 预算)", &["wrong-number-of-arguments sum"]),
        ("如果 支出 { 1 } 否则 { 0 }", &["wrong-type 支出"]),
        ("IF(已公开, 1, “无”)", &["wrong-type “无”"]),
        ("支出 + 已公开", &["wrong-type 已公开"]),
        ("非 支出 > 0", &["wrong-type 支出"]),
        ("类别 == 5", &["wrong-type 5"]),
        ("类别 < “乙”", &["wrong-type 类别", "wrong-type “乙”"]),
        ("支出 且 预算", &["wrong-type 支出", "wrong-type 预算"]),
        ("支出 > 100", &["unit-mismatch 100"]),
        ("支出 + 违规数", &["unit-mismatch 违规数"]),
        ("min(1, 支出)", &["unit-mismatch 支出"]),
        ("IF(已公开, 支出, 3件)", &["unit-mismatch 3件"]),
        ("违规数 > 3宗", &["unit-mismatch 3宗"]),
        ("支出 ÷ 违规数 > 1万元", &["unit-mismatch 1万元"]),
        ("ln(支出)", &["unit-not-allowed 支出"]),
        ("sqrt(支出)", &["unit-not-allowed 支出"]),
        ("支出 ^ 系数", &["unit-not-allowed 支出"]),
        ("2 ^ 支出", &["unit-not-allowed 支出"]),
        ("0 < 率 < 1", &["chained-comparison 0 < 率 < 1"]),
        ("round(率, -1)", &["rounding-places-in-formula -1"]),
        ("round(率, 系数)", &["rounding-places-in-formula 系数"]),
        ("round(率, 29)", &["rounding-places-in-formula 29"]),
        ("round(率, 1.5)", &["rounding-places-in-formula 1.5"]),
        ("适用(支出 ÷ 预算)", &["applies-needs-input 支出 ÷ 预算"]),
        // Columns.
        ("项目.执行数 ÷ 项目.预算数", &["column-as-result 项目.执行数 ÷ 项目.预算数"]),
        ("sum(项目)", &["table-as-value 项目"]),
        ("sum(支出)", &["needs-a-column 支出"]),
        ("min(支出)", &["needs-a-column 支出"]),
        ("any(已公开)", &["needs-a-column 已公开"]),
        ("sum(项目.执行数 + 其他.金额)", &["tables-mixed 其他.金额"]),
        ("sum(项目.项目)", &["wrong-type 项目.项目"]),
        ("count_if(项目.执行数)", &["wrong-type 项目.执行数"]),
        // Several at once.
        ("支岀 + tan(1) + 非 3", &["unknown-name 支岀", "unknown-function tan", "wrong-type 3"]),
    ];
    assert!(cases.len() >= 60);
    for (text, expected) in cases {
        assert_eq!(found(text), *expected, "{text}");
    }
}

#[test]
fn messages_are_whole_in_both_languages() {
    for text in [
        "支出 ♦ 预算",
        "支出 => 1",
        "1 % 2",
        "0。5",
        "min(7,239, 1)",
        "3起",
        "如果支出",
        "min(1",
        "min(1}",
        "支出 ÷",
        "÷ 支出",
        "1 + * 2",
        "支出 预算",
        "如果 已公开",
        "支岀",
        "项目.行",
        "tan(1)",
        "得分(无)",
        "clamp(1)",
        "支出 且 1",
        "支出 > 100",
        "ln(支出)",
        "0 < 1 < 2",
        "sum(项目.执行数 + 其他.金额)",
        "项目",
        "支出.年",
        "sum(1)",
        "项目.权数",
        "round(1, x)",
        "适用(1)",
        "指标值(预算编制)",
        "let",
        "“",
        "1.2.",
        "1e3",
        "//",
        "=",
    ] {
        let (_, problems) = refused(text);
        for problem in problems {
            for lang in [Lang::Zh, Lang::En] {
                for said in [problem.message(lang), problem.label(lang), problem.help_text(lang)] {
                    assert!(!said.contains('{') || said.contains("{ "), "{text}: {said}");
                }
                assert!(!problem.help_text(lang).is_empty(), "{text}");
            }
        }
    }
}

#[test]
fn every_code_has_its_words() {
    let ids: Vec<&str> = codes::ALL.iter().map(|code| code.id).collect();
    let mut sorted = ids.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(ids, sorted);
    for code in codes::ALL {
        let words = &code.words;
        for phrase in [words.message, words.label, words.help, words.explain] {
            assert!(!phrase.zh.is_empty() && !phrase.en.is_empty(), "{}", code.id);
        }
        assert!(words.explain.zh.contains("\n\n") && words.explain.zh.contains("例"), "{}", code.id);
        assert!(words.explain.en.contains("\n\n") && words.explain.en.contains("xample"), "{}", code.id);
    }
}

/// All ways out of the first problem, in Chinese.
fn help(text: &str) -> String {
    refused(text).1[0].help_text(Lang::Zh)
}

#[test]
fn helps_give_the_right_form() {
    for (text, said) in [
        ("支出 = 1", "写 =="),
        ("支出 <> 1", "写成 ≠"),
        ("支出 ** 2", "写成 ^"),
        ("支出 % 2", "mod(a, b)"),
        ("如果支出 > 0 { 1 } 否则 { 0 }", "如果 支出"),
        ("支出 > 0且预算 > 0", "0 且 预算"),
        ("支出 > 90万元且 已公开", "90万元 且"),
        ("如果支出且预算", "如果 支出 且 预算"),
        ("支出 > 100", "可以写 100万元"),
        ("如果 支出 { 1 } 否则 { 0 }", "支出 > 0"),
        ("支出 + 已公开", "IF(已公开, 1, 0)"),
        ("支岀", "是不是 支出？"),
        ("执行数 > 1", "可以写 项目.执行数"),
        ("3 x 支出", "公式里写 ×"),
        ("2 支出", "可以写 2 × 支出"),
        ("已公开 and 未公开", "公式里写 且"),
        ("averege(项目.执行数)", "可用的函数"),
        ("maen(项目.执行数)", "是不是 mean？"),
        ("0 < 率 < 1", "0 < 率 且 率 < 1"),
        ("人 + 1", "可用的数据项：支出、预算"),
        ("产出", "得分(产出)"),
        ("sum(支出, 预算)", "a + b"),
        ("件 + 1", "可以写 1件"),
        ("非税收人", "是不是 非税收入？"),
    ] {
        assert!(help(text).contains(said), "{text}: {}", help(text));
    }
}

#[test]
fn places_are_those_of_the_yaml_file() {
    for yaml in [
        "# 注释\nm: 支出 + 支岀 × 2\n",
        "# 注释\r\nm: 支出 + 支岀 × 2\r\n",
        "m: '支出 + 支岀 × 2'\n",
        "m: \"支出 \\u002B 支岀 × 2\"\n",
        "m: |\n  支出\n  + 支岀 × 2\n",
        "m: |\r\n  支出\r\n  + 支岀 × 2\r\n",
        "m: >-\n  支出\n  + 支岀\n  × 2\n",
        "m: {x: 支出 + 支岀 × 2}\n",
        "\u{FEFF}m: 支出\n  + 支岀 × 2\n",
    ] {
        let mut map = SourceMap::new();
        let file = map.add("规则.yaml", yaml.as_bytes()).unwrap();
        let node = parse_yaml(&map, file).unwrap();
        let mut value = &node;
        while let heng_source::Value::Map(mapping) = &value.value {
            value = &mapping.entries[0].value;
        }
        let heng_source::Value::Scalar(scalar) = &value.value else { panic!("{yaml}") };
        let problems = compile(&scalar.text, &scope()).unwrap_err();
        let place = problems[0].primary.unwrap();
        assert_eq!(map.slice(place), "支岀", "{yaml}");
        let start = yaml.trim_start_matches('\u{FEFF}').find("支岀").unwrap();
        assert_eq!(usize::try_from(place.start).unwrap(), start, "{yaml}");
    }
}

#[test]
fn officers_input_is_understood() {
    for text in [
        "如果　支出÷预算≥０．９５　且　支出＞０　｛１０｝　否则　｛０｝",
        "IF（支出／预算＞＝９５％，１０，８）",
        "若（支出÷预算 ≥ 95%，10，若（支出÷预算 ≥ 90%，8，0））",
        "最小（１，支出÷预算）×１０",
        "平均（最小（1，项目．执行数÷项目．预算数））",
        "（支出＋预算）÷２ ＞ ９０万元",
        "非 （已公开 或 未公开）",
        "条件计数（项目.项目＝＝“甲”）",
        "round(支出 ÷ 预算 × 100, 2)",
        "支出÷预算-1",
        "100万元-支出",
        "3件+违规数",
        "TRUE",
        "是",
    ] {
        let (_, placed) = placed(text);
        if let Err(problems) = compile(&placed, &scope()) {
            panic!("{text}: {}", problems[0].message(Lang::Zh));
        }
    }
}

#[test]
fn types_units_and_reads_are_known() {
    let formula = compiled("IF(已公开, sum(项目.执行数), 预算) ÷ 得分率(产出)");
    assert_eq!(formula.unit().unwrap().symbol, "万元");
    assert!(matches!(formula.result_type(), Type::Number(_)));
    let reads: Vec<String> = formula
        .reads()
        .iter()
        .map(|read| format!("{}.{}", read.input, read.column.as_deref().unwrap_or_default()))
        .collect();
    assert_eq!(reads, ["已公开.", "得分率(产出).", "项目.执行数", "预算."]);
    assert_eq!(compiled("支出 > 0").result_type(), Type::Bool);
    assert_eq!(compiled("类别").result_type(), Type::Text);
}

#[test]
fn references_are_found_without_a_scope() {
    let (map, text) = placed("得分（产出）＋ 得分率( 管理 ) × 指标值(产出) + score(甲) + min(产出, 1)");
    let found: Vec<(String, &str)> = references(&text).into_iter().map(|(id, span)| (id, map.slice(span))).collect();
    assert_eq!(
        found,
        [
            ("产出".to_owned(), "产出"),
            ("管理".to_owned(), "管理"),
            ("产出".to_owned(), "产出"),
            ("甲".to_owned(), "甲"),
        ]
    );
    assert!(references(&placed("得分(产出) = 1 ♦").1).is_empty());
}

#[test]
fn names_are_identifiers_that_are_no_words() {
    for name in ["支出", "年初_预算数2024", "ａ", "_x", "非税收入", "a1"] {
        assert!(is_name(name), "{name}");
    }
    for name in ["", "1a", "如果", "且", "是", "if", "IF", "let", "a b", "a.b", "三（公）", "支出²", "95%"] {
        assert!(!is_name(name), "{name}");
    }
}

#[test]
fn long_and_deep_formulas_end_in_a_diagnostic() {
    let many = |part: &str, count: usize| part.repeat(count);
    for (text, code) in [
        (many("1+", 6000) + "1", "HENG0201"),
        (many("1+", 4000) + "1", "HENG0202"),
        (many("(", 4000) + "1" + &many(")", 4000), "HENG0202"),
        (many("-", 4000) + "1", "HENG0202"),
        (many("非 ", 2000) + "已公开", "HENG0202"),
        (many("2^", 4000) + "1", "HENG0202"),
        (many("abs(", 1500) + "1" + &many(")", 1500), "HENG0202"),
        (many("如果 已公开 {1} 否则 ", 300) + "{2}", "HENG0202"),
        (many("(", 5000), "HENG0217"),
        (many("♦ ", 4000), "HENG0203"),
        (many("已公开 且 ", 1400) + "已公开", "HENG0202"),
    ] {
        assert_eq!(refused(&text).1[0].code.id, code, "{}…", text.chars().take(12).collect::<String>());
    }
    assert!(refused(&many("♦ ", 4000)).1.len() <= crate::limits::MAX_FORMULA_PROBLEMS);
}

#[test]
fn formulas_at_the_limits_are_worked_out() {
    let deep = "(".repeat(46) + "1" + &")".repeat(46);
    compiled(&deep);
    compiled(&("abs(".repeat(46) + "1" + &")".repeat(46)));
    let long = "1 + ".repeat(300) + "1";
    let value = compiled(&long).settle(&crate::sample::inputs()).unwrap();
    assert_eq!(crate::sample::exact(&value), crate::number::Ratio::integer(301));
    compiled(&("如果 已公开 { 1 } 否则 ".repeat(40) + "{ 2 }"));
}

#[test]
fn no_text_makes_it_panic() {
    // Every short string over pieces that matter, and pieces of good formulas cut anywhere.
    let pieces = [
        "支出", "项目", ".", "1", "%", "(", ")", "{", "}", "，", "-", "÷", "^", "如果", "否则", "且", "“", "=", "min",
        " ",
    ];
    for a in pieces {
        for b in pieces {
            for c in pieces {
                let (_, text) = placed(&[a, b, c].concat());
                let _ = compile(&text, scope_once());
            }
        }
    }
    let good = "如果 min(1, 项目.执行数 ÷ 支出) ≥ 95% 且 “甲” == 类别 { -2^2 } 否则 { IF(已公开, 1, 2) }";
    for (at, _) in good.char_indices() {
        let (head, tail) = good.split_at(at);
        for text in [head, tail] {
            let _ = compile(&placed(text).1, &scope());
        }
    }
}

fn scope_once() -> &'static super::Scope {
    static SCOPE: std::sync::OnceLock<super::Scope> = std::sync::OnceLock::new();
    SCOPE.get_or_init(scope)
}
