//! Numbers in scripts are the exact numbers of formulas. Expected values are worked out by hand.

use super::*;

#[test]
fn arithmetic_is_exact() {
    for (body, expected) in [
        ("1/3*3", "1"),
        ("1/2", "0.5"),
        ("let a = 1; a / 2", "0.5"),
        ("let a = 7; a /= 2; a", "3.5"),
        ("0.1 + 0.2", "0.3"),
        ("3 * 0.1", "0.3"),
        ("10 - 0.1 * 3", "9.7"),
        ("-7 / 2", "-3.5"),
        ("-(2 + 3)", "-5"),
        ("- 2.5 + 1", "-1.5"),
        ("2 - -3", "5"),
        ("1_000 * 1_000", "1000000"),
        // 2^63 - 1 and beyond: whole numbers never wrap.
        ("9223372036854775807 + 1 - 9223372036854775807", "1"),
        ("9223372036854775807 * 9223372036854775807 / 9223372036854775807 - 9223372036854775806", "1"),
        ("0 - 9223372036854775807 - 1 + 9223372036854775807", "-1"),
        ("9999999999999999999999999999 / 9999999999999999999999999999", "1"),
        ("let x = 25; x * 100 / 525 * 21", "100"),
        ("1 + 2 * 3 - 4 / 8", "6.5"),
        ("let x = 1; x += 0.5; x -= 0.25; x *= 4; x /= 5; x", "1"),
    ] {
        assert_eq!(value(body), expected, "{body}");
    }
}

#[test]
fn comparisons_mix_whole_and_other_numbers() {
    for condition in [
        "1/3*3 == 1",
        "1/2 == 0.5",
        "0.1 + 0.2 == 0.3",
        "1 == 1.0",
        "1.0 == 1",
        "1/3 < 0.3334",
        "1/3 > 0.3333",
        "2 >= 4/2",
        "2 <= 2.0",
        "1/3 != 1/4",
        "!(1 > 2)",
        "\"优\" == \"优\"",
        "\"优\" != \"良\"",
        "true == !false",
        "1/2 in [0.5, 2]",
        "!(3 in [1, 2])",
        "\"进度\" in \"执行进度不均衡\"",
        "sqrt(2) < 1.4142135624",
        "sqrt(4) == 2",
        "1 < 2 && 2 < 3 || false",
    ] {
        assert_eq!(value(&format!("if {condition} {{ 1 }} else {{ 0 }}")), "1", "{condition}");
    }
}

#[test]
fn every_documented_example_holds() {
    for doc in script_function_docs() {
        assert!(super::super::library::builtin(doc.names[0]).is_some(), "{}", doc.names[0]);
        for (body, shown) in doc.examples {
            assert_eq!(value(body), *shown, "{body}");
        }
    }
    for builtin in super::super::library::BUILTINS {
        let formula = crate::functions::function_docs().iter().find(|doc| doc.names.contains(&builtin.name));
        let names = super::super::library::names(builtin);
        assert!(
            formula.is_none_or(|doc| doc.names == names),
            "{}: the names of formulas and scripts differ",
            builtin.name
        );
        assert!(script_function_docs().iter().any(|doc| doc.names.contains(&builtin.name)), "{}", builtin.name);
    }
}

/// The scripts of the reference page run as they stand there.
#[test]
fn the_reference_page_is_true() {
    let script = |lang| {
        let page = super::super::scripts_reference(lang);
        let block = page.split("```rhai\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap().to_owned();
        ready(&block)
    };
    for (lang, late, mean) in [(Lang::Zh, "报送及时", "季度平均"), (Lang::En, "reports_in_time", "mean_of_quarters")]
    {
        let bench = script(lang);
        let outcome = bench.call(late, &[whole(7)]).unwrap();
        let points: Vec<String> = outcome.deductions.iter().map(|one| one.points.shown()).collect();
        assert_eq!((points, outcome.notes.len()), (vec!["3.5".to_owned(), "1".to_owned()], 1));
        assert_eq!(bench.call(late, &[whole(0)]).unwrap().deductions, []);
        let half = Number::Exact(Ratio::new(1, 2).unwrap());
        let column = vec![Value::Number(half), Value::Number(Number::Exact(Ratio::integer(2)))];
        // (1/2 + 1) / 2 * 20
        let outcome = bench.call(mean, &[ScriptArgument::Column(column), whole(20)]).unwrap();
        assert_eq!(outcome.returned.unwrap().shown(), "15");
    }
}

#[test]
fn functions_are_exact() {
    for (body, expected) in [
        ("round(97.225, 2)", "97.23"),
        ("round(0.125, 2)", "0.13"),
        ("round(2.5)", "3"),
        ("round(-0.5)", "-1"),
        ("floor(-2.5)", "-3"),
        ("int(-2.5)", "-3"),
        ("ceil(-2.5)", "-2"),
        ("mod(7, 3)", "1"),
        ("mod(7, -3)", "-2"),
        ("mod(7.5, 2)", "1.5"),
        ("pow(2, -1)", "0.5"),
        ("pow(8, 1/3)", "2"),
        ("mean([1/3, 2/3])", "0.5"),
        ("mean([1, 2, 4]) * 3", "7"),
        ("sum([])", "0"),
        ("min(3, 1/2, 2)", "0.5"),
        ("max([1, 5/2, 2])", "2.5"),
        ("clamp(-1, 0, 10) + clamp(1/2, 0, 10)", "0.5"),
        ("abs(-1/3) * 3", "1"),
    ] {
        assert_eq!(value(body), expected, "{body}");
    }
}

#[test]
fn lists_are_indexed_by_any_whole_number() {
    for (body, expected) in [
        ("let xs = [10, 20, 30]; xs[4 / 2]", "30"),
        ("let xs = [10, 20, 30]; xs[-1]", "30"),
        ("let xs = [10, 20, 30]; xs[1] = 1/2; sum(xs)", "40.5"),
        ("let xs = [10, 20, 30]; xs[1] += 1; xs[1]", "21"),
        ("let xs = [1]; xs.push(2); xs[1] += 1/2; xs[0.5 * 2]", "2.5"),
        ("let xs = []; for i in range(4) { xs.push(i / 2) } xs[3] + len(xs)", "5.5"),
        ("let xs = [[1, 2], [3, 4]]; xs[1][0]", "3"),
        ("let xs = range(3); let ys = xs; ys[0] = 9; xs[0] * 10 + ys[0]", "9"),
        ("let s = 0; for i in 1..4 { s += i } s", "6"),
        ("let s = 0; for i in 1..=4 { s += i } s", "10"),
        ("let a = 2; let s = 0; for i in (a / 2)..(a * 2) { s += i } s", "6"),
        ("sum([1, 2] + [3])", "6"),
        ("let n = 0; for x in [0.5, 1/3] { n += x } n * 6", "5"),
    ] {
        assert_eq!(value(body), expected, "{body}");
    }
}

#[test]
fn columns_and_values_come_in_exactly() {
    let bench = ready("fn f(列, 满分) { let 和 = 0; for 值 in 列 { 和 += min(1, 值) } 和 / len(列) * 满分 }");
    let third = Number::Exact(Ratio::new(1, 3).unwrap());
    let column = ScriptArgument::Column(vec![Value::Number(third), Value::Number(Number::Exact(Ratio::integer(2)))]);
    let outcome = bench.call("f", &[column, whole(20)]).unwrap();
    // (1/3 + 1) / 2 * 20 = 40/3
    assert_eq!(outcome.returned, Some(Number::Exact(Ratio::new(40, 3).unwrap())));
    let bench = ready("fn f(等级, 达标) { if 等级 == \"优\" 且 达标 { 10 } else { 0 } }");
    let text = ScriptArgument::One(Value::Text("优".into()));
    let outcome = bench.call("f", &[text, ScriptArgument::One(Value::Bool(true))]).unwrap();
    assert_eq!(outcome.returned.unwrap().shown(), "10");
}
