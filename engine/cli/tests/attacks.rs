//! The built program against files that are broken or hostile. Each run must end by itself, with the right
//! code and exit, within half a gigabyte of address space. Time is never asserted: the limits are counts.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A folder of its own under the target folder, empty at the start.
struct Bench(PathBuf);

impl Bench {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    /// Runs `heng` in this folder; gives the exit code and what it said on standard error.
    fn heng(&self, arguments: &[&str]) -> (i32, String) {
        let program = env!("CARGO_BIN_EXE_heng");
        let mut command = if cfg!(target_os = "linux") {
            let mut shell = Command::new("sh");
            shell.args(["-c", "ulimit -v 524288; exec \"$0\" \"$@\"", program]);
            shell
        } else {
            Command::new(program)
        };
        let output = command.args(arguments).arg("--lang").arg("en").current_dir(&self.0).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        (output.status.code().unwrap_or_else(|| panic!("killed: {said}")), said)
    }

    fn expect(&self, what: &str, arguments: &[&str], exit: i32, code: &str) {
        let (found, said) = self.heng(arguments);
        assert!(said.contains(code), "{what}: {code} is missing in\n{said}");
        assert_eq!(found, exit, "{what}\n{said}");
        assert!(said.len() < 100_000, "{what}: {} bytes of messages", said.len());
    }
}

const DATASET: &str = "heng: 1
department: 某局
fiscal_year: 2023
rules: trial
facts:
  完成率: {value: 95%, basis: assumed, because: 只为测试}
";

fn pack(score: &str) -> String {
    format!(
        "heng: 1
pack: trial
name: {{zh: 试算, en: Trial}}
fiscal_year: 2023
basis: {{status: illustrative, note: 只为测试}}
total: 100
rounding: {{indicator: 2, total: 2}}
grades: [{{grade: 优, from: 90}}, {{grade: 差, from: 0}}]
inputs:
  完成率: {{type: share}}
indicators:
  - id: 进度
    name: {{zh: 进度, en: Progress}}
    weight: 100
    score: {score}
"
    )
}

const BY_SCRIPT: &str = "{script: {function: f, with: [完成率]}}";

#[test]
fn files_that_are_no_datasets() {
    let bench = Bench::new("attacks-files");
    bench.write("brackets.yaml", "[".repeat(200_000));
    bench.write("braces.yaml", "{a: ".repeat(200_000));
    bench.write("dashes.yaml", "- ".repeat(200_000));
    let mut bomb = "heng: 1\na: &a [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for (earlier, name) in ('a'..'i').zip('b'..='i') {
        bomb.push_str(&format!("{name}: &{name} [{}]\n", vec![format!("*{earlier}"); 9].join(", ")));
    }
    bench.write("aliases.yaml", bomb);
    bench.write("empty.yaml", "");
    bench.write("blank.yaml", "# only a comment\n");
    bench.write("binary.yaml", (0..=255).cycle().take(10_000).collect::<Vec<u8>>());
    bench.write("utf16.yaml", "heng: 1\n".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
    // «heng: 1», then 某局 in GB18030.
    bench.write("gb18030.yaml", b"heng: 1\ndepartment: \xc4\xb3\xbe\xd6\n");
    bench.write("keys.yaml", (0..500_000).map(|n| format!("k{n}: 1\n")).collect::<String>());
    bench.write("text.yaml", format!("heng: 1\ndepartment: \"{}\"\n", "很".repeat(2_000_000)));
    bench.write("tabs.yaml", "heng: 1\n\tdepartment: x\n");
    fs::create_dir(bench.0.join("folder.yaml")).unwrap();
    // A sparse file of 8 GB.
    fs::File::create(bench.0.join("huge.yaml")).unwrap().set_len(8 << 30).unwrap();
    for (file, exit, code) in [
        ("brackets.yaml", 1, "HENG0107"),
        ("braces.yaml", 1, "HENG0107"),
        ("dashes.yaml", 1, "HENG0107"),
        ("aliases.yaml", 1, "HENG0144"),
        ("empty.yaml", 1, "HENG0105"),
        ("blank.yaml", 1, "HENG0105"),
        ("binary.yaml", 2, "HENG0102"),
        ("utf16.yaml", 2, "HENG01"),
        ("gb18030.yaml", 2, "HENG0103"),
        ("keys.yaml", 1, "HENG0108"),
        ("text.yaml", 1, "HENG0109"),
        ("tabs.yaml", 1, "HENG01"),
        ("folder.yaml", 2, "HENG0911"),
        ("missing.yaml", 2, "HENG0901"),
        ("huge.yaml", 2, "HENG0101"),
    ] {
        bench.expect(file, &["score", file], exit, code);
        // `check` takes a folder, and would read the million values a second time.
        if !["folder.yaml", "keys.yaml"].contains(&file) {
            bench.expect(file, &["check", file], exit, code);
        }
    }
    fs::remove_file(bench.0.join("huge.yaml")).unwrap();
}

#[test]
fn hostile_scripts() {
    let bench = Bench::new("attacks-scripts");
    bench.write("data.yaml", DATASET);
    bench.write("rules/trial/pack.yaml", pack(BY_SCRIPT));
    bench.write("outside.rhai", "fn f(x) { 100 }");
    for (what, script, code) in [
        ("endless loop", "fn f(x) { loop { } }", "HENG0260"),
        ("endless while", "fn f(x) { while true { x += 1; } x }", "HENG0260"),
        ("text of 1 GB", "fn f(x) { let s = \"0123456789\"; for i in range(27) { s += s; } len(s) }", "HENG0260"),
        ("deep recursion", "fn f(x) { f(x) }", "HENG0260"),
        ("nested list bomb", "fn f(x) { let a = [1]; for i in range(60) { a = [a, a]; } 1 }", "HENG0260"),
        ("growing list bomb", "fn f(x) { let a = range(1000); loop { a.push(a); } }", "HENG0260"),
        ("sleep", "fn f(x) { sleep(10); 1 }", "HENG0252"),
        ("clock", "fn f(x) { timestamp(); 1 }", "HENG0252"),
        ("eval", "fn f(x) { eval(\"1\") }", "HENG0251"),
        ("import from outside", "import \"../../outside\" as o;\nfn f(x) { o::f(x) }", "HENG0251"),
        ("import of an absolute path", "fn f(x) { import \"/etc/passwd\" as p; 1 }", "HENG0251"),
        ("caught error", "fn f(x) { try { 1 / 0 } catch { 100 } }", "HENG0251"),
        ("division by zero", "fn f(x) { x / (x - x) }", "HENG0261"),
        ("tan", "fn f(x) { tan(x) }", "HENG0252"),
        ("overflow", "fn f(x) { let y = 3; for i in range(100) { y = y * y; } y }", "HENG0261"),
        ("overflow by power", "fn f(x) { pow(pow(10, 9999), 9999) }", "HENG0261"),
        ("open comment", "/* fn f(x) { 1 }", "HENG0256"),
        ("nothing", "", "HENG0258"),
        ("text as points", "fn f(x) { \"100\" }", "HENG0265"),
        ("no points", "fn f(x) { let y = x; }", "HENG0265"),
    ] {
        bench.write("rules/trial/score.rhai", script);
        bench.expect(what, &["score", "data.yaml"], 1, code);
        bench.expect(what, &["explain", "data.yaml"], 1, code);
    }
    bench.write("rules/trial/score.rhai", "(".repeat(40_000));
    bench.expect("brackets in one line", &["score", "data.yaml"], 1, "HENG0259");
    bench.write("rules/trial/score.rhai", [0_u8, 159, 146, 150]);
    bench.expect("binary script", &["score", "data.yaml"], 2, "HENG0102");
    bench.write("rules/trial/score.rhai", "fn f(率) { 率 ÷ 1 × 100 }");
    assert_eq!(bench.heng(&["score", "data.yaml"]).0, 0);
}

#[test]
fn a_script_outside_of_the_pack_is_never_read() {
    let bench = Bench::new("attacks-outside");
    bench.write("data.yaml", DATASET);
    bench.write("outside/other.rhai", "fn f(x) { 100 }");
    bench.write("rules/trial/pack.yaml", pack(BY_SCRIPT));
    bench.write("rules/trial/score.rhai", "fn g(x) { 1 }");
    bench.expect("a function of another folder", &["score", "data.yaml"], 1, "f");
    bench.write("up.yaml", DATASET.replace("rules: trial", "rules: ../outside"));
    bench.expect("a pack by its path", &["score", "up.yaml"], 2, "HENG09");
}

#[test]
fn hostile_formulas() {
    let bench = Bench::new("attacks-formulas");
    bench.write("data.yaml", DATASET);
    for (what, formula, code) in [
        ("brackets", format!("{}完成率{}", "(".repeat(4_000), ")".repeat(4_000)), "HENG02"),
        ("a long formula", format!("完成率{}", " + 完成率".repeat(50_000)), "HENG02"),
        ("overflow", "10^9999 * 10^9999 * 完成率".to_owned(), "HENG02"),
        ("tower of powers", "9^9^9^9^9 * 完成率".to_owned(), "HENG02"),
        ("division by zero", "完成率 / (完成率 - 完成率)".to_owned(), "HENG02"),
        ("eval", "eval(\\\"1\\\") * 完成率".to_owned(), "HENG02"),
        ("loop", "loop { }".to_owned(), "HENG02"),
    ] {
        bench.write("rules/trial/pack.yaml", pack(&format!("{{formula: \"{formula}\"}}")));
        bench.expect(what, &["score", "data.yaml"], 1, code);
    }
}

/// Tables that are broken or hostile: a limit with a name, or a row that fails, never more.
#[test]
fn tables_that_are_broken_or_hostile() {
    let bench = Bench::new("attacks-tables");
    bench.write("rules/trial/pack.yaml", pack("{proportional: {target: 100%}}\n    measure: 完成率"));
    let mapping = |file: &str| {
        format!(
            "heng: 1
mapping: 试
rules: trial
entity: {{id: 代码}}
year: 2023
tables:
  县: {{file: {file}, columns: [{{column: 率, input: 完成率}}]}}
"
        )
    };
    let huge_cell = format!("代码,率\nA,\"{}\"\n", "9".repeat(1 << 20));
    let wide = format!("代码,率{}\nA,1\n", ",x".repeat(1_000_000));
    let ragged: String = (0..2000).map(|at| format!("R{at},95%{}\n", ",".repeat(at % 7) + "x")).collect();
    let digits = format!("代码,率\nA,{}%\nB,95%\n", "9".repeat(5000));
    for (file, content, exit, code) in [
        ("huge.csv", huge_cell.into_bytes(), 2, "HENG0705"),
        ("wide.csv", wide.into_bytes(), 2, "HENG0705"),
        ("open.csv", "代码,率\nA,\"95%\nB,95%\n".repeat(1000).into_bytes(), 2, "HENG070"),
        ("ragged.csv", format!("代码,率\n{ragged}").into_bytes(), 1, "HENG0733"),
        ("digits.csv", digits.into_bytes(), 1, "HENG0415"),
        ("nul.csv", b"\xE4\xBB\xA3,\0\nA,12\n".to_vec(), 2, "HENG0102"),
        ("empty.csv", Vec::new(), 1, "HENG0712"),
        ("rows.csv", "代码,率\n".to_owned().into_bytes(), 1, "HENG0741"),
        ("twice.csv", format!("代码,率\n{}", "A,95%\n".repeat(5000)).into_bytes(), 1, "HENG0731"),
        ("large.csv", vec![b'x'; (16 << 20) + 1], 2, "HENG0101"),
        ("no.xlsx", b"PK\x03\x04 and so on".to_vec(), 2, "HENG0709"),
        ("old.xlsx", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), 2, "HENG0709"),
    ] {
        bench.write(file, content);
        bench.write("m.yaml", mapping(file));
        bench.expect(file, &["score", "m.yaml"], exit, code);
        bench.expect(file, &["check", "m.yaml"], exit, code);
    }
}
