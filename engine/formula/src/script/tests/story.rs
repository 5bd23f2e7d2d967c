//! Notes, deductions, results; no state between calls.

use super::*;

#[test]
fn notes_and_deductions_are_told_in_order() {
    let bench = ready(
        "fn f(次数) {\n  note(`共${次数}次，每次${1/4}分`);\n  for i in range(次数) { deduct(1/4, `第${i + 1}次`) }\n  note(\"完\");\n}",
    );
    let outcome = bench.call("f", &[whole(2)]).unwrap();
    assert_eq!(outcome.returned, None);
    assert_eq!(outcome.notes, ["共2次，每次0.25分", "完"]);
    let quarter = Number::Exact(Ratio::new(1, 4).unwrap());
    let told: Vec<_> = outcome.deductions.iter().map(|one| (one.points.clone(), one.reason.as_str())).collect();
    assert_eq!(told, [(quarter.clone(), "第1次"), (quarter, "第2次")]);
    // Nothing to deduct is full marks, not a missing result.
    let outcome = bench.call("f", &[whole(0)]).unwrap();
    assert_eq!((outcome.returned, outcome.deductions.len()), (None, 0));
}

#[test]
fn a_call_leaves_nothing_behind() {
    let bench = ready("fn f(n) { note(\"一\"); let xs = [0]; xs.push(n); xs[0] += 1; xs[0] }");
    let first = bench.call("f", &[whole(1)]).unwrap();
    for _ in 0..3 {
        assert_eq!(bench.call("f", &[whole(1)]).unwrap(), first);
    }
    let again = ready("fn f(n) { note(\"一\"); let xs = [0]; xs.push(n); xs[0] += 1; xs[0] }");
    assert_eq!(again.call("f", &[whole(1)]).unwrap(), first);
}

#[test]
fn deductions_may_stand_in_a_called_function() {
    let bench = bench(&["fn f() { g(2) }", "fn g(n) { deduct(n, \"迟报\"); }"]).ok().unwrap();
    let outcome = bench.call("f", &[]).unwrap();
    assert_eq!(outcome.deductions[0].reason, "迟报");
    let names: Vec<_> = bench.scripts.functions().iter().map(|function| function.name.clone()).collect();
    assert_eq!(names, ["f", "g"]);
    assert_eq!(bench.scripts.function("g").unwrap().parameters, ["n"]);
    assert!(bench.scripts.functions().iter().all(|function| function.deducts));
    assert!(!ready("fn f() { 1 }").scripts.function("f").unwrap().deducts);
}

#[test]
fn chinese_function_names_are_the_same_functions() {
    let bench = ready("fn f(次数) { 说明(“按次扣分”); 如果 次数 > 0 ｛ 扣分（最大（次数，1），“迟报”） ｝ }");
    let outcome = bench.call("f", &[whole(3)]).unwrap();
    assert_eq!((outcome.notes.len(), outcome.deductions[0].points.shown().as_str()), (1, "3"));
    assert_eq!(bench.call("f", &[whole(0)]).unwrap().returned, None);
}

#[test]
fn wrong_results_say_what_came() {
    for (text, code, place) in [
        ("fn f() { true }", "HENG0265", "0.rhai:1:4 f"),
        ("fn f() { \"5\" }", "HENG0265", "0.rhai:1:4 f"),
        ("fn f() { [5] }", "HENG0265", "0.rhai:1:4 f"),
        ("fn f() { let x = 5; }", "HENG0265", "0.rhai:1:4 f"),
        ("fn f() {}", "HENG0265", "0.rhai:1:4 f"),
        ("fn f() { deduct(1, \"迟报\"); 5 }", "HENG0266", "0.rhai:1:4 f"),
        ("fn f() { deduct(0, \"迟报\"); }", "HENG0267", "0.rhai:1:10 deduct"),
        ("fn f() { deduct(-1, \"迟报\"); }", "HENG0267", "0.rhai:1:10 deduct"),
        ("fn f() { deduct(1, \" \"); }", "HENG0263", "0.rhai:1:10 deduct"),
        ("fn f() { deduct(1, 2); }", "HENG0262", "0.rhai:1:10 deduct"),
        ("fn f() { deduct(\"1\", \"迟报\"); }", "HENG0262", "0.rhai:1:10 deduct"),
        ("fn f() { note(5); 1 }", "HENG0262", "0.rhai:1:10 note"),
    ] {
        let (at, diagnostic) = fault(text);
        assert_eq!((diagnostic.code.id, at.as_str()), (code, place), "{text}");
    }
}

#[test]
fn a_call_that_does_not_fit_points_into_the_pack() {
    let bench = ready("fn 得分计算(x) { x }");
    for (name, arguments, code) in [
        ("得分计祘", vec![whole(1)], "HENG0252"),
        ("得分计算", vec![], "HENG0254"),
        ("得分计算", vec![whole(1), whole(2)], "HENG0254"),
    ] {
        let Err(Stop::Failed(diagnostic)) = bench.call(name, &arguments) else { panic!("{name}") };
        assert_eq!((diagnostic.code.id, bench.place(&diagnostic).as_str()), (code, "pack.yaml:1:8 {script: f}"));
    }
    let none = Scripts::compile(&[]).unwrap();
    assert!(matches!(none.call("f", &[], Precision::START, bench.called_at), Err(Stop::Failed(_))));
}

#[test]
fn a_tie_too_close_to_call_asks_for_more_digits() {
    // sqrt(2)^2 is approximately 2: no number of digits decides whether it is above.
    let bench = ready("fn f() { let r = sqrt(2); if r * r > 2 { 1 } else { 0 } }");
    let Err(Stop::Undecided(diagnostic)) = bench.call("f", &[]) else { panic!() };
    assert_eq!((diagnostic.code.id, bench.place(&diagnostic).as_str()), ("HENG0268", "0.rhai:1:36 >"));
}
