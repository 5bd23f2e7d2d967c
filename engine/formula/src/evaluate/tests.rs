//! What formulas come to: expected values are worked out by hand.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use crate::compile::Formula;
use crate::data::{Stop, Value};
use crate::functions::function_docs;
use crate::number::Ratio;
use crate::sample::{compiled, exact, inputs, placed, scope, shown};
use crate::trace::{Outcome, Traced};

fn value_of(text: &str) -> String {
    let formula = compiled(text);
    match formula.settle(&inputs()) {
        Ok(value) => shown(&formula, &value),
        Err(Stop::Missing(read)) => format!("缺 {}", path(&read)),
        Err(Stop::NotApplicable(read)) => format!("不适用 {}", path(&read)),
        Err(Stop::Failed(problem) | Stop::Undecided(problem)) => problem.code.id.to_owned(),
    }
}

fn path(read: &crate::Read) -> String {
    let row = read.row.as_ref().map(|row| format!("[{row}]")).unwrap_or_default();
    let column = read.column.as_ref().map(|column| format!(".{column}")).unwrap_or_default();
    format!("{}{row}{column}", read.input)
}

#[test]
fn expressions_have_these_values() {
    for (text, value) in [
        // Exact arithmetic.
        ("1/3*3 == 1", "是"),
        ("1/2", "0.5"),
        ("0.1+0.2", "0.3"),
        ("0.1+0.2 == 0.3", "是"),
        ("25 ÷ 525 × 21", "1"),
        ("1 - 2 - 3", "-4"),
        ("2 + 3 * 4", "14"),
        ("(2 + 3) * 4", "20"),
        ("12 / 3 / 2", "2"),
        ("0.1234567890123456789012345678 × 10^28 == 1234567890123456789012345678", "是"),
        // Powers.
        ("-2^2", "-4"),
        ("(-2)^2", "4"),
        ("(-2^2)", "-4"),
        ("-(2)^2", "-4"),
        ("2^3^2", "512"),
        ("(2^3)^2", "64"),
        ("2^-1", "0.5"),
        ("2^-1^2", "0.5"),
        ("2^3*4", "32"),
        ("4*2^3", "32"),
        ("-2^2*3", "-12"),
        ("2 - -2^2", "6"),
        ("--2^2", "4"),
        ("1 - 2^2", "-3"),
        ("-3 + 5", "2"),
        ("3 - -5", "8"),
        ("-(3 - 5)", "2"),
        // Shares and money.
        ("支出 ÷ 预算 ≥ 0.95", "是"),
        ("支出 ÷ 预算 ≥ 95%", "是"),
        ("支出 ÷ 预算 > 95%", "否"),
        ("支出 ≥ 95万元", "是"),
        ("支出 == 950000元", "是"),
        ("支出 == 0.0095 亿元", "是"),
        ("支出 + 零头", "94.5 万元"),
        ("零头 + 支出", "945000 元"),
        ("支出 - 零头", "95.5 万元"),
        ("支出 × 2", "190 万元"),
        ("2 × 支出", "190 万元"),
        ("支出 ÷ 2", "47.5 万元"),
        ("支出 ÷ 违规数", "475000 元/件"),
        ("支出 > 0", "是"),
        ("max(0, 支出)", "95 万元"),
        ("max(0, 零头)", "0 元"),
        ("IF(已公开, 0, 支出)", "0 万元"),
        ("IF(已公开, IF(已公开, 0, 0), 支出)", "0 万元"),
        ("率", "85.768%"),
        ("1 - 率", "0.14232"),
        ("round(率, 4)", "85.77%"),
        ("round(率, 2)", "86%"),
        ("round(支出 ÷ 7, 1)", "13.6 万元"),
        ("sqrt(面积)", "12 米"),
        ("95% × 预算", "95 万元"),
        ("100 %", "100%"),
        ("违规数 == 2件", "是"),
        ("违规数 ≤ 3 件", "是"),
        // Logic.
        ("1 < 2 且 2 < 3", "是"),
        ("1 < 2 && 2 > 3 || 已公开", "是"),
        ("非 已公开", "否"),
        ("!已公开 或 未公开", "否"),
        ("非（支出 > 预算）", "是"),
        ("已公开 且 未公开 或 已公开", "是"),
        ("已公开 或 未公开 且 未公开", "是"),
        ("类别 == “民生”", "是"),
        ("类别 ≠ \"民生\"", "否"),
        ("已公开 == 是", "是"),
        ("已公开 != FALSE", "是"),
        // Choices.
        ("如果 支出 ÷ 预算 ≥ 0.95 且 支出 > 0 { 10 } 否则 { 0 }", "10"),
        ("if 支出 > 预算 { 1 } else if 支出 == 预算 { 2 } else { 3 }", "3"),
        ("如果 支出 > 预算 { 1 } 否则 如果 支出 < 预算 { 2 } 否则 { 3 }", "2"),
        ("如果 支出 > 预算 { 1 } 否则 { 如果 支出 < 预算 { 2 } 否则 { 3 } }", "2"),
        ("1 + 如果 已公开 { 2 } 否则 { 3 } × 10", "21"),
        ("(如果 已公开 { 2 } 否则 { 3 }) - 1", "1"),
        ("如果 已公开 { 2 } 否则 { 3 } - 1", "1"),
        ("如果 (已公开) { 2 } 否则 { 3 }", "2"),
        ("如果 (支出 > 0) 且 (预算 > 0) { 2 } 否则 { 3 }", "2"),
        ("IF(支出 > 预算, 1, 如果 已公开 { 7 } 否则 { 8 })", "7"),
        ("如果（支出＞预算，１，２）", "2"),
        ("若(支出 > 预算, 1, 2)", "2"),
        ("if(支出 > 预算, 1, 2)", "2"),
        ("IF(未公开, 1 ÷ 0, 5)", "5"),
        // Full-width signs, blanks of every kind.
        ("min（1，支出　÷　预算）×　１０", "9.5"),
        ("\u{FEFF}支出\u{00A0}÷\u{3000}预算\n", "0.95"),
        ("如果　支出÷预算≥０．９５　｛　１０　｝　否则　｛　０　｝", "10"),
        ("（１＋２）＊３－４／２", "7"),
        ("２＾３", "8"),
        ("支出＝＝９５万元", "是"),
        ("支出！＝９５万元", "否"),
        ("类别 == ＂民生＂", "是"),
        ("９５％ ≧ 支出 ÷ 预算", "是"),
        ("5 − 2", "3"),
        ("MIN(2, 3) + Max(2, 3)", "5"),
        // As in spreadsheets: down, not towards zero; of an amount in the unit shown.
        ("INT(2.9)", "2"),
        ("int(-2.1)", "-3"),
        ("INT(零头 ÷ 10000元) - INT(-0.5)", "0"),
        ("INT(支出 ÷ 2)", "47 万元"),
        // Other data.
        ("上年.支出 ÷ 支出 < 1", "是"),
        ("得分（产出）＋ 1", "19"),
        ("适用(补助)", "否"),
        ("适用(缺项)", "是"),
        ("适用(项目) 且 非 适用(免表)", "是"),
        ("非税收入", "12 万元"),
        // Columns.
        ("mean(min(1, 项目.执行数 ÷ 项目.预算数))", "0.9"),
        ("sum(项目.执行数 - mean(项目.执行数))", "0 万元"),
        ("sum(项目.执行数 × 项目.权数) ÷ sum(项目.权数)", "13.5 万元"),
        ("求和（项目．执行数）", "38 万元"),
        ("sum(项目.补贴)", "2 万元"),
        ("count(项目.补贴)", "1"),
        ("mean(项目.补贴, 项目.权数)", "2 万元"),
        ("sum(IF(适用(项目.补贴), 项目.补贴, 0))", "2 万元"),
        ("count_if(非 项目.已验收)", "1"),
        ("sum_if(项目.执行数, 项目.已验收)", "8 万元"),
        ("sum_if(项目.执行数, 项目.执行数 > 50万元)", "0 万元"),
        ("all(项目.执行数 ≤ 项目.预算数)", "是"),
        ("any(项目.项目 == “丙”)", "否"),
        ("max(项目.执行数 ÷ 项目.预算数)", "1"),
        ("mean(IF(其他.金额 == 0, 1, 500元 ÷ 其他.金额))", "1"),
        ("count(空表.金额)", "0"),
        ("count_if(空表.金额 > 0)", "0"),
        ("IF(count(空表.金额) == 0, 1, 2)", "1"),
        ("IF(任一(项目.执行数 < 5万元), 0, 3)", "3"),
        // Open and not applicable.
        ("缺项 + 1万元", "缺 缺项"),
        ("未公开 且 缺否", "否"),
        ("已公开 或 缺否", "是"),
        ("已公开 且 缺否", "缺 缺否"),
        ("缺否 且 未公开", "缺 缺否"),
        ("IF(缺否, 1, 1)", "缺 缺否"),
        ("IF(已公开, 1万元, 缺项)", "1 万元"),
        ("补助 × 2", "不适用 补助"),
        ("缺项 + 补助", "不适用 补助"),
        ("sum(项目.缺数)", "缺 项目[乙].缺数"),
        ("any(项目.缺数 > 0)", "缺 项目[乙].缺数"),
        ("sum(项目.缺数 + 项目.补贴)", "3 万元"),
        ("sum(缺表.金额)", "缺 缺表.金额"),
        ("count(免表.金额)", "不适用 免表.金额"),
        ("sum(项目.执行数 + 缺项)", "缺 缺项"),
        ("sum(项目.执行数 + 补助)", "不适用 补助"),
        // Faults.
        ("支出 ÷ 0", "HENG0230"),
        ("0 ÷ 0", "HENG0230"),
        ("0 ^ -1", "HENG0230"),
        ("mod(1, 0)", "HENG0230"),
        ("1 ÷ (支出 - 95万元)", "HENG0230"),
        ("mean(500元 ÷ 其他.金额)", "HENG0230"),
        ("缺项 ÷ 0 + 1万元 ÷ 0", "HENG0230"),
        ("10 ^ 100000", "HENG0231"),
        ("sqrt(-1)", "HENG0232"),
        ("(-8) ^ 0.5", "HENG0232"),
        ("ln(0)", "HENG0232"),
        ("clamp(1, 2, 0)", "HENG0248"),
        ("sum(空表.金额)", "HENG0244"),
        ("all(空表.对)", "HENG0244"),
        // Approximations.
        ("8^(1/3) == 2", "是"),
        ("sqrt(2) > 1.414213562373095048801688724", "是"),
        ("sqrt(2) < 1.414213562373095048801688725", "是"),
        ("round(sqrt(2), 28)", "1.414213562…"),
        ("max(sqrt(2), sqrt(2)) > 1", "是"),
        ("(1 + sqrt(2)) ^ 2 - 2 × sqrt(2) == 3", "HENG0233"),
        ("sqrt(2) ^ 2 == 2", "HENG0233"),
        ("round(sqrt(2) ^ 2, 10) == 2", "是"),
    ] {
        assert_eq!(value_of(text), value, "{text}");
    }
}

#[test]
fn every_function_has_examples_that_hold() {
    for doc in function_docs() {
        assert!(!doc.examples.is_empty(), "{}", doc.signature);
        for (text, value) in doc.examples {
            assert_eq!(value_of(text), *value, "{text}");
        }
    }
}

#[test]
fn explaining_changes_nothing() {
    let inputs = inputs();
    for doc in function_docs() {
        for (text, _) in doc.examples {
            let formula = compiled(text);
            assert_eq!(formula.settle(&inputs), crate::sample::settle_explained(&formula, &inputs).0, "{text}");
        }
    }
}

fn explained(text: &str) -> (Formula, Traced) {
    let formula = compiled(text);
    let traced = crate::sample::settle_explained(&formula, &inputs()).1;
    (formula, traced)
}

/// `path | text | substituted` of every step.
fn lines(step: &Traced) -> Vec<String> {
    let mut out = vec![format!("{} | {} | {}", step.path, step.text, step.substituted)];
    for child in &step.children {
        out.extend(lines(child));
    }
    out
}

#[test]
fn steps_show_text_and_values() {
    let (_, traced) = explained("min(1, 支出 ÷ 预算) × (系数 + 2)");
    assert_eq!(
        lines(&traced),
        [
            " | min(1, 支出 ÷ 预算) × (系数 + 2) | min(1, 95 ÷ 100) × (3 + 2)",
            "0 | min(1, 支出 ÷ 预算) | min(1, 95 ÷ 100)",
            "0.1 | 支出 ÷ 预算 | 95 ÷ 100",
            "0.1.0 | 支出 | 95",
            "0.1.1 | 预算 | 100",
            "1 | 系数 + 2 | 3 + 2",
            "1.0 | 系数 | 3",
        ]
    );
    let Outcome::Number { value, unit } = &traced.outcome else { panic!("{traced:?}") };
    assert_eq!(value.exact().unwrap(), &Ratio::new(19, 4).unwrap());
    assert_eq!(unit.symbol, "");
    assert_eq!(traced.children[0].children[0].children[0].read.as_ref().unwrap().input, "支出");
}

#[test]
fn step_paths_do_not_depend_on_blanks() {
    let (_, one) = explained("min(1,支出÷预算)×(系数+2)");
    let (_, other) = explained("min（ 1 ，\n 支出 / 预算 ） * （ 系数 + 2 ）");
    let paths =
        |step: &Traced| lines(step).iter().map(|line| line.split(' ').next().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!(paths(&one), paths(&other));
}

#[test]
fn steps_of_columns_go_row_by_row() {
    let (_, traced) = explained("mean(min(1, 项目.执行数 ÷ 项目.预算数))");
    assert_eq!(traced.substituted, "mean(0.8, 1)");
    let least = &traced.children[0];
    assert_eq!(least.outcome, Outcome::Column);
    assert_eq!(least.rows[0].key, "甲");
    assert_eq!(least.rows[0].substituted, "min(1, 8 ÷ 10)");
    assert_eq!(least.rows[1].substituted, "min(1, 30 ÷ 30)");
    let column = &least.children[0].children[0];
    assert_eq!((column.path.as_str(), column.text.as_str()), ("0.1.0", "项目.执行数"));
    assert_eq!(column.read.as_ref().unwrap().column.as_deref(), Some("执行数"));
    assert_eq!(column.rows.len(), 2);
}

#[test]
fn steps_show_what_was_not_evaluated_and_left_out() {
    let (_, traced) = explained("IF(已公开, 支出, 预算)");
    assert_eq!(traced.substituted, "IF(是, 95, 预算)");
    assert_eq!(traced.children[2].outcome, Outcome::Skipped);
    let (_, traced) = explained("sum(项目.补贴)");
    assert_eq!(traced.children[0].rows[1].outcome, Outcome::NotApplicable);
    assert_eq!(traced.substituted, "sum(2)");
    let (_, traced) = explained("缺项 + 支出");
    assert_eq!((traced.outcome.clone(), traced.children[0].outcome.clone()), (Outcome::Missing, Outcome::Missing));
    assert_eq!(traced.substituted, "缺项 + 95");
    let (_, traced) = explained("sum(缺表.金额)");
    assert_eq!(traced.children[0].outcome, Outcome::Missing);
    let (_, traced) = explained("未公开 且 sum(缺表.金额) > 0");
    assert_eq!(traced.children[1].children[0].children[0].outcome, Outcome::Skipped);
}

#[test]
fn values_put_in_carry_units_where_these_differ() {
    for (text, substituted) in [
        ("支出 + 零头", "95万元 + (-5000元)"),
        ("支出 > 90万元", "95万元 > 90万元"),
        ("支出 - 预算", "95 - 100"),
        ("率 × 支出", "85.768% × 95"),
        ("-零头", "-(-5000)"),
        ("abs(零头)", "abs(-5000)"),
        ("类别 == “民生”", "“民生” == “民生”"),
    ] {
        assert_eq!(explained(text).1.substituted, substituted, "{text}");
    }
}

#[test]
fn faults_show_both_operands_and_the_row() {
    let (map, text) = placed("mean(500元 ÷ 其他.金额)");
    let formula = crate::compile(&text, &scope()).unwrap();
    let Err(Stop::Failed(problem)) = formula.settle(&inputs()) else { panic!() };
    assert_eq!(problem.code.id, "HENG0230");
    assert_eq!(map.slice(problem.primary.unwrap()), "500元 ÷ 其他.金额");
    assert_eq!(map.slice(problem.secondary[0].span), "其他.金额");
    let message = problem.message(heng_source::Lang::Zh);
    assert_eq!(message, "除数为零：500元 ÷ 其他.金额（“二”一行）");
    assert_eq!(problem.label(heng_source::Lang::Zh), "这里除以零（500元、其他.金额 = 0元）");
}

#[test]
fn a_reduction_inside_a_column_is_worked_out_once() {
    // 2,000 rows, each compared with the mean: quadratic work would be four million steps.
    let mut inputs = inputs();
    let rows = (0..2000).map(|index| crate::sample::row(&index.to_string(), &[("金额", "2元")])).collect();
    inputs.tables.insert("其他".to_owned(), crate::data::TableCell::Given(crate::data::Table { rows }));
    let formula = compiled("sum(其他.金额 - mean(其他.金额) + 1元)");
    assert_eq!(exact(&formula.settle(&inputs).unwrap()), Ratio::integer(2000));
}

#[test]
fn columns_are_arguments_of_scripts_only() {
    let (_, text) = placed("项目.补贴 × 2");
    assert!(crate::compile(&text, &scope()).is_err());
    let formula = crate::compile_argument(&text, &scope()).unwrap();
    let values = formula.evaluate_column_reading(&inputs(), crate::number::Precision::START).0.unwrap();
    assert_eq!(values, [Value::Number(Ratio::integer(40_000).into())]);
}
