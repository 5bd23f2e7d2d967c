//! Scripts that try to hang, to eat memory, to escape or to hide an error. Each ends in the same clear
//! diagnostic every time. Time is never asserted: the limits are counts.

use super::*;
use crate::limits;

/// `(what, script, code)`.
const ATTACKS: &[(&str, &str, &str)] = &[
    ("endless loop", "fn f() { loop {} }", "HENG0260"),
    ("endless while", "fn f() { while true { } 1 }", "HENG0260"),
    ("endless while with work", "fn f() { let x = 0; while 1 == 1 { x += 1/3; } x }", "HENG0260"),
    ("endless do", "fn f() { do { } while true; 1 }", "HENG0260"),
    ("range without end", "fn f() { for i in range(0, 9000000000) { } 1 }", "HENG0260"),
    ("range over all integers", "fn f() { range(-9223372036854775807, 9223372036854775807); 1 }", "HENG0260"),
    ("range operator", "fn f() { for i in 0..9000000000 { } 1 }", "HENG0260"),
    ("range literal as argument", "fn f() { sum(0..9000000000) }", "HENG0262"),
    ("many ranges", "fn f() { loop { let x = range(100000); } }", "HENG0260"),
    ("deep recursion", "fn f() { f() }", "HENG0260"),
    ("mutual recursion", "fn f() { g(1) }\nfn g(x) { 1 + f() }", "HENG0260"),
    ("recursion in arguments", "fn f() { g(1) }\nfn g(x) { g(g(x) + g(x)) }", "HENG0260"),
    ("tree recursion", "fn f() { g(14) }\nfn g(n) { if n == 0 { 1 } else { g(n-1) + g(n-1) + g(n-1) } }", "HENG0260"),
    ("string doubling", "fn f() { let s = \"0123456789\"; loop { s += s; } }", "HENG0260"),
    ("string doubling by plus", "fn f() { let s = \"0123456789\"; loop { s = s + s; } }", "HENG0260"),
    ("string doubling by interpolation", "fn f() { let s = \"0123456789\"; loop { s = `${s}${s}`; } }", "HENG0260"),
    (
        "long strings over and over",
        "fn f() { let s = \"0123456789\"; for i in range(9) { s += s; } loop { let t = `${s}x${s}`; } }",
        "HENG0260",
    ),
    ("list doubling", "fn f() { let a = [1]; loop { a += a; } }", "HENG0260"),
    ("list doubling by plus", "fn f() { let a = [1]; loop { a = a + a; } }", "HENG0260"),
    ("nested list doubling", "fn f() { let a = [1]; loop { a = [a, a]; } }", "HENG0260"),
    ("nested list bomb by push", "fn f() { let a = [1]; loop { let b = [1]; b.push(a); a = b; } }", "HENG0260"),
    ("list in itself by index", "fn f() { let a = [0, 0]; loop { a[0] = a; a[1] = a; } }", "HENG0260"),
    ("grown list in itself by index", "fn f() { let a = range(2); loop { a[0] = a; a[1] = a; } }", "HENG0260"),
    ("list in itself by push", "fn f() { let a = [0]; loop { a.push(a); } }", "HENG0260"),
    ("alternating nests", "fn f() { let a = range(1); loop { let b = [a]; b.push(1); a = b + [b]; } }", "HENG0260"),
    ("endless push", "fn f() { let a = []; loop { a.push(1/3); } }", "HENG0260"),
    ("copies of a long list", "fn f() { let a = range(100000); loop { let b = a; b[0] = 1; } }", "HENG0260"),
    ("sums of a long list", "fn f() { let a = range(100000); loop { sum(a); } }", "HENG0260"),
    ("searches in a long list", "fn f() { let a = range(100000); loop { -1 in a; } }", "HENG0260"),
    ("many variables", "fn f() { g(1) }\nfn g(x) { let a = x; let b = a; let c = b; let d = c; g(d) }", "HENG0260"),
    ("repeated squaring", "fn f() { let x = 3; loop { x *= x; } }", "HENG0261"),
    ("repeated squaring of a fraction", "fn f() { let x = 2/3; for i in range(100) { x = x * x; } x }", "HENG0261"),
    ("power of power", "fn f() { pow(pow(10, 9999), 9999) }", "HENG0261"),
    ("huge power", "fn f() { pow(10, 9000000000) }", "HENG0261"),
    ("huge exponential", "fn f() { exp(exp(exp(10))) }", "HENG0261"),
    ("harmonic sum", "fn f() { let s = 0; for i in 1..100000 { s += 1 / i } s }", "HENG0260"),
    ("large numbers over and over", "fn f() { let x = pow(3, 2500); loop { let y = x * 2 / 7; } }", "HENG0260"),
    (
        "large quotients over and over",
        "fn f() { let x = pow(3, 2500) / pow(7, 1400); loop { x / 2 + 1; } }",
        "HENG0260",
    ),
    ("logarithms over and over", "fn f() { loop { ln(7); } }", "HENG0260"),
    ("roots over and over", "fn f() { loop { sqrt(7); pow(2, 1/3); } }", "HENG0260"),
    ("notes without end", "fn f() { loop { note(\"x\"); } }", "HENG0260"),
    ("deductions without end", "fn f() { loop { deduct(1, \"x\"); } }", "HENG0260"),
    ("a long note", "fn f() { let s = \"0123456789\"; for i in range(6) { s += s; } note(s); 1 }", "HENG0260"),
    ("sleep", "fn f() { sleep(10); 1 }", "HENG0252"),
    ("clock", "fn f() { timestamp() }", "HENG0252"),
    ("random", "fn f() { rand() }", "HENG0252"),
    ("exit", "fn f() { exit(5) }", "HENG0252"),
    ("file", "fn f() { open_file(\"/etc/passwd\") }", "HENG0252"),
    ("tan", "fn f() { tan(1) }", "HENG0252"),
    ("conversion", "fn f() { to_string(5) }", "HENG0252"),
    ("parse", "fn f() { parse_int(\"5\") }", "HENG0252"),
    ("eval", "fn f() { eval(\"1\") }", "HENG0251"),
    ("eval as a method", "fn f() { \"1\".eval() }", "HENG0251"),
    ("Fn", "fn f() { Fn(\"f\").call() }", "HENG0251"),
    ("function as a value", "fn f() { let g = f; g.call() }", "HENG0251"),
    ("curry", "fn f() { f.curry(1) }", "HENG0251"),
    ("closure", "fn f() { let g = |x| x + 1; 1 }", "HENG0251"),
    ("closure without parameters", "fn f() { let g = || 1; 1 }", "HENG0250"),
    ("import", "import \"../outside\" as o;\nfn f() { 1 }", "HENG0251"),
    ("import of an absolute path", "fn f() { import \"/etc/passwd\" as p; 1 }", "HENG0251"),
    ("export", "export const x = 1;\nfn f() { 1 }", "HENG0251"),
    ("module path", "fn f() { global::x }", "HENG0251"),
    ("print", "fn f() { print(\"x\"); 1 }", "HENG0251"),
    ("debug", "fn f() { debug(\"x\"); 1 }", "HENG0251"),
    ("caught error", "fn f() { try { 1 / 0 } catch { 5 } }", "HENG0251"),
    ("thrown error", "fn f() { throw \"x\" }", "HENG0251"),
    ("this", "fn f() { this }", "HENG0251"),
    ("type_of", "fn f() { type_of(1) }", "HENG0251"),
    ("is_def_var", "fn f() { if is_def_var(\"x\") { 1 } else { 2 } }", "HENG0251"),
    ("map", "fn f() { let m = #{a: 1}; m.a }", "HENG0251"),
    ("switch", "fn f() { switch 1 { 1 => 2, _ => 3 } }", "HENG0251"),
    ("modulo sign", "fn f() { 5 % 3 }", "HENG0251"),
    ("percent", "fn f() { 95% }", "HENG0251"),
    ("power sign", "fn f() { -2 ** 2 }", "HENG0251"),
    ("caret", "fn f() { 2 ^ 3 }", "HENG0251"),
    ("bits", "fn f() { 1 << 60 }", "HENG0251"),
    ("character", "fn f() { 'a' }", "HENG0251"),
    ("counter of a loop", "fn f() { for (x, i) in [1] { } 1 }", "HENG0251"),
    ("property", "fn f() { let a = [1]; a.length }", "HENG0251"),
    ("shadowing a function", "fn abs(x) { 5 }\nfn f() { abs(-1) }", "HENG0251"),
    ("shadowing note", "fn note(x) { 5 }\nfn f() { note(\"\") }", "HENG0251"),
    ("state outside functions", "let n = 0;\nfn f() { n += 1; n }", "HENG0257"),
    ("open comment", "/* fn f() { 1 }", "HENG0256"),
    ("empty script", "", "HENG0258"),
    ("division by zero", "fn f() { 1 / 0 }", "HENG0261"),
    ("zero by zero", "fn f() { let z = 0; z / z }", "HENG0261"),
    ("negative power of zero", "fn f() { pow(0, -1) }", "HENG0261"),
    ("root of a negative", "fn f() { pow(-8, 0.5) }", "HENG0261"),
    ("equal kinds only", "fn f() { if 1 == \"1\" { 1 } else { 2 } }", "HENG0262"),
    ("nothing in arithmetic", "fn f() { g() + 1 }\nfn g() { }", "HENG0262"),
];

#[test]
fn every_attack_ends_in_its_diagnostic() {
    let mut wrong = Vec::new();
    for (what, script, code) in ATTACKS {
        let (_, diagnostic) = fault(script);
        if diagnostic.code.id != *code {
            wrong.push(format!("{what}: {} {}", diagnostic.code.id, diagnostic.message(Lang::En)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_limit_is_passed_at_the_same_place_every_time() {
    for (what, script, _) in ATTACKS.iter().step_by(6) {
        let (place, diagnostic) = fault(script);
        let (again, same) = fault(script);
        assert_eq!((place, diagnostic.message(Lang::Zh)), (again, same.message(Lang::Zh)), "{what}");
    }
}

/// Scripts made by a program: nested or repeated `n` times.
fn built() -> Vec<(&'static str, String, &'static str)> {
    let nest = |open: &str, inner: &str, close: &str, n: usize| {
        let lines = |part: &str| part.repeat(n);
        format!("fn f() {{ {}{inner}{} }}", lines(open), lines(close))
    };
    vec![
        ("nested brackets", nest("(\n", "1", ")\n", 5_000), "HENG0259"),
        ("nested lists", nest("[\n", "1", "]\n", 5_000), "HENG0259"),
        ("nested blocks", nest("{\n", "1", "}\n", 5_000), "HENG0259"),
        ("nested not", nest("!\n", "true", "", 5_000), "HENG0259"),
        ("nested minus", nest("- \n", "1", "", 5_000), "HENG0259"),
        ("nested if", nest("if true {\n", "1", "} else { 2 }\n", 1_000), "HENG0259"),
        ("nested calls", nest("abs(\n", "1", ")\n", 5_000), "HENG0259"),
        (
            "nested index",
            format!("fn f() {{ let a = [0]; {}0{} }}", "a[\n".repeat(5_000), "]\n".repeat(5_000)),
            "HENG0259",
        ),
        ("nested interpolation", nest("`${\n", "1", "}`\n", 5_000), "HENG0259"),
        ("long sum", format!("fn f() {{ 1{} }}", "\n+1".repeat(10_000)), "HENG0259"),
        ("long and", format!("fn f() {{ true{} }}", "\n&& true".repeat(5_000)), "HENG0259"),
        (
            "long else if",
            format!("fn f() {{ if false {{ 1 }} {} else {{ 3 }} }}", "else if false { 2 }\n".repeat(1_000)),
            "HENG0259",
        ),
        ("long method chain", format!("fn f() {{ [1]{} }}", "\n.push(1)".repeat(4_000)), "HENG0259"),
        ("many functions", (0..2_000).map(|n| format!("fn f{n}() {{ 1 }}\n")).collect(), "HENG0259"),
        (
            "many parameters",
            format!("fn f({}) {{ 1 }}", (0..50).map(|n| format!("p{n}")).collect::<Vec<_>>().join(",\n")),
            "HENG0259",
        ),
        ("written list", format!("fn f() {{ sum([{}]) }}", "1,\n".repeat(1_000)), "HENG0259"),
        (
            "many variables",
            format!("fn f() {{ {} 1 }}", (0..1_000).map(|n| format!("let v{n} = 1;\n")).collect::<String>()),
            "HENG0260",
        ),
        ("long line", format!("fn f() {{ {} 1 }}", " ".repeat(2_000)), "HENG0259"),
        ("long file", "// 一\n".repeat(200_000), "HENG0259"),
        ("long name", format!("fn f() {{ {} }}", "很".repeat(900)), "HENG0253"),
        ("long text", format!("fn f() {{ len(`{}`) }}", "很\n".repeat(6_000)), "HENG0259"),
        ("nul", "fn f() { 1 \0 }".to_owned(), "HENG0250"),
        ("endless comments", "/*\n".repeat(15_000), "HENG0256"),
    ]
}

#[test]
fn scripts_of_any_shape_end_in_a_diagnostic() {
    let mut wrong = Vec::new();
    for (what, script, code) in built() {
        let (_, diagnostic) = fault(&script);
        if diagnostic.code.id != code {
            wrong.push(format!("{what}: {} {}", diagnostic.code.id, diagnostic.message(Lang::En)));
        }
        assert!(diagnostic.message(Lang::Zh).chars().count() < 400, "{what}: a message must stay short");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Recursion inside expressions that are nested as deep as a script may have them: the native stack must hold it.
#[test]
fn the_deepest_script_fits_a_small_stack() {
    let shapes = [
        ("abs(", ")"),
        ("[", "][0]"),
        ("`${", "}`"),
        ("{", "}"),
        ("if true {", "}"),
        ("for i in range(1) {", "}"),
        ("- ", ""),
        ("", " + 1"),
        ("1 + (", ")"),
        ("true && ", ""),
    ];
    let recursive = |open: &str, close: &str, n: usize| {
        format!("fn f() {{ g(1) }}\nfn g(x) {{ {}g(x){} }}", open.repeat(n), close.repeat(n))
    };
    for (open, close) in shapes {
        let compiles = |n: &usize| bench(&[recursive(open, close, *n).as_str()]).is_ok();
        let deepest = (1..=limits::MAX_SCRIPT_DEPTH).rev().find(compiles).unwrap();
        let text = recursive(open, close, deepest);
        let thread = std::thread::Builder::new().stack_size(SMALL_STACK);
        let code = thread.spawn(move || fault(&text).1.code.id).unwrap().join().unwrap();
        assert_eq!(code, "HENG0260", "{open} {deepest} {close}");
    }
}

/// Less than any thread of the program has, and without optimisation.
const SMALL_STACK: usize = 1536 * 1024;

#[test]
fn too_many_files_are_refused() {
    let texts: Vec<String> = (0..100).map(|n| format!("fn f{n}() {{ 1 }}")).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let Err((_, problems)) = bench(&texts) else { panic!() };
    assert!(problems.iter().all(|problem| problem.code.id == "HENG0259"));
}

#[test]
fn work_within_the_limits_is_done() {
    // A thousand rows, a few steps each, and a recursion that ends.
    let bench = ready(
        "fn f(列) { let 和 = 0; for 值 in 列 { if 值 >= 500 { 和 += 值 * 0.5 } } 和 + g(12) }\nfn g(n) { if n == 0 { 0 } else { g(n - 1) } }",
    );
    let column = (0..1_000).map(|n| Value::Number(Number::Exact(Ratio::integer(n)))).collect();
    // (500 + … + 999) / 2 = 374750 / 2
    let outcome = bench.call("f", &[ScriptArgument::Column(column)]).unwrap();
    assert_eq!(outcome.returned.unwrap().shown(), "187375");
}
