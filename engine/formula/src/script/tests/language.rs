//! What is written, in Chinese or English signs, and where errors point.

use super::*;

#[test]
fn chinese_signs_and_words_are_read() {
    for (body, expected) in [
        ("如果 1 ÷ 2 ≥ 0.5 且 非 假 ｛ 10 ｝ 否则 ｛ 0 ｝", "10"),
        ("如果 2 ≠ 2 或 3 ≤ 2 { 1 } 否则 如果 1＜2 { 2 } 否则 { 3 }", "2"),
        ("min（１，２÷４）× １０", "5"),
        ("len(“三个字”)", "3"),
        ("let ａ = 5; a", "5"),
        ("let x = 是; if x { 1 } else { 0 }", "1"),
        ("/* （说明 */ 1 // ÷", "1"),
    ] {
        let body = body.replace("假", "(1 > 2)");
        assert_eq!(value(&format!("{body}\n")), expected, "{body}");
    }
    // Names are the same in NFKC.
    let bench = ready("fn ｆ（）｛ １ ｝");
    assert_eq!(bench.call("f", &[]).unwrap().returned.unwrap().shown(), "1");
}

#[test]
fn control_flow_works() {
    for (body, expected) in [
        ("let i = 0; while i < 5 { i += 1; if i == 3 { break; } } i", "3"),
        ("let i = 0; loop { i += 1; if i > 9 { return i; } }", "10"),
        ("let i = 0; do { i += 2 } while i < 5; i", "6"),
        ("let i = 0; do { i += 2 } until i > 5; i", "6"),
        ("let s = 0; for x in [1, 2, 3, 4] { if mod(x, 2) == 0 { continue; } s += x } s", "4"),
        ("const 满分 = 10; 满分 * 0.9", "9"),
        ("let a = { let b = 2; b * 2 }; a", "4"),
        ("if false { 1 } else if true { 2 } else { 3 }", "2"),
        ("let 名 = `甲${1 + 1}乙${if true { \"丙\" } else { \"丁\" }}`; len(名)", "4"),
        ("let x = 1; { let x = 2; } x", "1"),
    ] {
        assert_eq!(value(body), expected, "{body}");
    }
    let bench = ready("fn f(n) { if n <= 1 { 1 } else { n * f(n - 1) } }");
    assert_eq!(bench.call("f", &[whole(10)]).unwrap().returned.unwrap().shown(), "3628800");
}

#[test]
fn errors_point_at_the_operator_or_the_word() {
    let mut wrong = Vec::new();
    for (text, code, at) in [
        ("fn f() {\n  let 率 = 1;\n  5 / (率 - 率)\n}", "HENG0261", "0.rhai:3:5 /"),
        ("fn f() { 1 ÷ 0 }", "HENG0261", "0.rhai:1:12 ÷"),
        ("fn f() { ln(0) }", "HENG0261", "0.rhai:1:10 ln"),
        ("fn f() { sqrt(-1) }", "HENG0261", "0.rhai:1:10 sqrt"),
        ("fn f() { mod(5, 0) }", "HENG0261", "0.rhai:1:10 mod"),
        ("fn f() { 1 + \"a\" }", "HENG0262", "0.rhai:1:12 +"),
        ("fn f() { 1 == \"1\" }", "HENG0262", "0.rhai:1:12 =="),
        ("fn f() { \"a\" < \"b\" }", "HENG0262", "0.rhai:1:14 <"),
        ("fn f() { [1] == [1] }", "HENG0262", "0.rhai:1:14 =="),
        ("fn f() { if 1 { 2 } else { 3 } }", "HENG0250", "0.rhai:1:13 1"),
        ("fn f() { !5 }", "HENG0262", "0.rhai:1:10 !"),
        ("fn f() { for x in 5 { } 1 }", "HENG0250", "0.rhai:1:19 5"),
        ("fn f() { let n = 5; if n { 2 } else { 3 } }", "HENG0262", "0.rhai:1:24 n"),
        ("fn f() { let n = 5; for x in n { } 1 }", "HENG0262", "0.rhai:1:30 n"),
        ("fn f() { let xs = [1, 2]; xs[2] }", "HENG0264", "0.rhai:1:30 2"),
        ("fn f() { let xs = range(2); xs[2] }", "HENG0264", "0.rhai:1:31 ["),
        ("fn f() { let xs = range(2); xs[1/2] }", "HENG0264", "0.rhai:1:31 ["),
        ("fn f() { let xs = [1, 2]; xs[1/2] }", "HENG0262", "0.rhai:1:31 /"),
        ("fn f() { round(1, 0.5) }", "HENG0263", "0.rhai:1:10 round"),
        ("fn f() { mean([]) }", "HENG0263", "0.rhai:1:10 mean"),
        ("fn f() { clamp(1, 3, 2) }", "HENG0263", "0.rhai:1:10 clamp"),
        ("fn f() { 支出 }", "HENG0253", "0.rhai:1:10 支出"),
        ("fn f() { tan(1) }", "HENG0252", "0.rhai:1:10 tan"),
        ("fn f() { let 支出 = 1; 如果支出 }", "HENG0253", "0.rhai:1:22 如果支出"),
        ("fn f() { min() }", "HENG0254", "0.rhai:1:10 min"),
        ("fn f() { abs(1, 2) }", "HENG0254", "0.rhai:1:10 abs"),
        ("fn f() { g(1, 2) }\nfn g(x) { x }", "HENG0254", "0.rhai:1:10 g"),
        ("fn f() { [1].g() }\nfn g(x) { x }", "HENG0251", "0.rhai:1:14 g"),
        ("fn f() { 5 }\nfn f() { 6 }", "HENG0255", "0.rhai:2:4 f"),
        ("fn f() { 5 }\nfn f(x) { 6 }", "HENG0255", "0.rhai:2:4 f"),
        ("fn min(x) { x }", "HENG0251", "0.rhai:1:4 min"),
        ("fn print(x) { x }", "HENG0251", "0.rhai:1:4 print"),
        ("let x = 5;\nfn f() { x }", "HENG0257", "0.rhai:1:1 let"),
        ("5", "HENG0257", "0.rhai:1:1 5"),
        ("", "HENG0258", "0.rhai:1:1 "),
        ("// nothing\n", "HENG0258", "0.rhai:1:1 // nothing"),
        ("/* fn f() { 1 }", "HENG0256", "0.rhai:1:1 /*"),
        ("fn f() { 1 }\n  /* fn g() { 2 }", "HENG0256", "0.rhai:2:3 /*"),
        ("fn f() { 1 + }", "HENG0250", "0.rhai:1:12 +"),
        ("fn f() { (1 }", "HENG0250", "0.rhai:1:13 }"),
        ("fn f() { 1 ", "HENG0250", "0.rhai:1:12 "),
        ("fn f() { \"abc }", "HENG0250", "0.rhai:1:10 \""),
        ("fn f() { let x = ; }", "HENG0250", "0.rhai:1:16 ="),
        ("fn f() { f(-) }", "HENG0250", "0.rhai:1:12 -"),
        ("fn f() { f(1, ) + ; }", "HENG0250", "0.rhai:1:17 +"),
        ("fn f() { ; ) }", "HENG0250", "0.rhai:1:12 )"),
        ("fn f() { 1 @ 2 }", "HENG0250", "0.rhai:1:12 @"),
        ("fn f() { 1 = 2 }", "HENG0250", "0.rhai:1:10 1"),
        ("fn f() { 0.12345678901234567890123456789 }", "HENG0250", "0.rhai:1:10 0"),
        ("fn f() { break; }", "HENG0250", "0.rhai:1:10 break"),
        ("fn f() { fn g() { 1 } }", "HENG0250", "0.rhai:1:10 fn"),
        ("fn f() { const x = 1; x = 2; }", "HENG0250", "0.rhai:1:23 x"),
    ] {
        let (place, diagnostic) = fault(text);
        if (diagnostic.code.id, place.as_str()) != (code, at) {
            wrong.push(format!("{text}: {} {place} {}", diagnostic.code.id, diagnostic.message(Lang::Zh)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_error_in_a_called_function_shows_the_way_to_it() {
    let bench = bench(&["fn f(x) {\n  g(x)\n}", "fn g(x) {\n  1 / x\n}"]).ok().unwrap();
    let Err(Stop::Failed(diagnostic)) = bench.call("f", &[whole(0)]) else { panic!() };
    assert_eq!(bench.place(&diagnostic), "1.rhai:2:5 /");
    let also: Vec<_> =
        diagnostic.secondary.iter().map(|label| bench.files.locate(label.span).unwrap().0.to_owned()).collect();
    assert_eq!(also, ["0.rhai", "pack.yaml"]);
}

#[test]
fn all_problems_are_found_at_once() {
    let Err((_, problems)) = bench(&["fn f() { a + b + tan(1) + min([1], 2, 3) }\nfn abs() { 1 }"]) else { panic!() };
    let found: Vec<_> = problems.iter().map(|problem| problem.code.id).collect();
    assert_eq!(found, ["HENG0251", "HENG0253", "HENG0253", "HENG0252"]);
}

#[test]
fn slips_of_the_pen_are_named() {
    let helps = |text: &str| fault(text).1.helps.iter().map(|said| said.text(Lang::Zh)).collect::<String>();
    assert!(helps("fn f(x) { 如果x }").contains("如果 x"));
    assert!(helps("fn f(x) { if x > 1 且x < 2 { 1 } else { 2 } }").contains("且 x"));
    assert!(helps("fn f() { max }").contains("max"));
}
