//! Formulas and roundings whose values an independent program worked out (`tests/oracle/generate.py`, exact
//! arithmetic by Python's `fractions`): about 5,000 of each run, and as many more as one likes in the ignored test.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stderr, missing_docs)]

use std::process::Command;

use heng_formula::number::{Number, Ratio};
use heng_formula::rounding::Rounding;
use heng_formula::{Scope, Stop, Value, compile};
use heng_source::{PlacedText, SourceMap};
use heng_tests::root;

/// The value of a formula as the table writes it.
fn value_of(text: &str, scope: &Scope) -> Vec<String> {
    let file = SourceMap::new().add_text("formula", text);
    let names = |codes: Vec<&str>| codes.into_iter().map(|name| format!("error {name}")).collect();
    let formula = match compile(&PlacedText::verbatim(text, file, 0), scope) {
        Ok(formula) => formula,
        Err(problems) => return names(problems.iter().map(|problem| problem.code.name).collect()),
    };
    match formula.settle(&Default::default()) {
        Ok(Value::Number(number)) => {
            vec![number.exact().map_or_else(|| format!("about {}", number.shown()), Ratio::fraction_text)]
        }
        Ok(Value::Bool(value)) => vec![value.to_string()],
        Ok(Value::Text(text)) => vec![text.to_string()],
        Err(Stop::Failed(problem) | Stop::Undecided(problem)) => names(vec![problem.code.name]),
        Err(stop) => vec![format!("{stop:?}")],
    }
}

/// Runs `<formula> TAB <value>` rows; gives their number and what differs.
fn run(table: &str) -> (usize, Vec<String>) {
    let scope = Scope::default();
    let mut differing = Vec::new();
    let mut count = 0;
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let (text, wanted) = line.rsplit_once('\t').expect("a row without a tab");
        let found = value_of(text, &scope);
        count += 1;
        if !found.iter().any(|one| one == wanted) {
            differing.push(format!("{text}\n    wanted {wanted}\n    found  {}", found.join(", ")));
        }
    }
    (count, differing)
}

fn report(count: usize, differing: &[String]) {
    let first: Vec<&str> = differing.iter().take(20).map(String::as_str).collect();
    assert!(differing.is_empty(), "{} of {count} differ; the first:\n{}", differing.len(), first.join("\n"));
}

fn table(name: &str) -> String {
    std::fs::read_to_string(root().join("tests/oracle").join(name)).unwrap()
}

#[test]
fn formulas_come_to_what_python_finds() {
    let (count, differing) = run(&table("expressions.tsv"));
    assert!(count > 5000, "{count} rows");
    report(count, &differing);
}

/// `n/d` or `n` of any size.
fn ratio(text: &str) -> Ratio {
    let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
    whole(numerator).div(&whole(denominator)).unwrap()
}

/// A whole number of any size, by pieces of 18 digits.
fn whole(text: &str) -> Ratio {
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |digits| (true, digits));
    let mut out = Ratio::ZERO;
    for piece in digits.as_bytes().chunks(18) {
        let piece = std::str::from_utf8(piece).unwrap();
        let shift = Ratio::integer(10).pow(i64::try_from(piece.len()).unwrap()).unwrap();
        out = out.mul(&shift).unwrap().add(&Ratio::integer(piece.parse().unwrap())).unwrap();
    }
    if negative { out.neg() } else { out }
}

#[test]
fn numbers_round_to_what_python_finds() {
    let mut count = 0;
    for line in table("rounding.tsv").lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [mode, places, number, wanted] = fields.as_slice() else { panic!("{line}") };
        let mode = Rounding::from_word(mode).unwrap();
        let found = Number::Exact(ratio(number)).round(places.parse().unwrap(), mode).unwrap();
        assert_eq!(found, ratio(wanted), "{line}");
        assert_eq!(found.fraction_text(), *wanted, "{line}");
        count += 1;
    }
    assert!(count >= 900, "{count} rows");
}

/// Random formulas against the generator itself. `HENG_ORACLE_SEED` chooses others; the same seed gives the same.
#[test]
#[ignore = "long: runs python3 and 20,000 formulas; cargo test -p heng-tests --test oracle -- --ignored"]
fn random_formulas_come_to_what_python_finds() {
    let seed = std::env::var("HENG_ORACLE_SEED").unwrap_or_else(|_| "1".to_owned());
    let generator = root().join("tests/oracle/generate.py");
    let Ok(made) = Command::new("python3").arg(generator).args(["--random", &seed, "20000"]).output() else {
        eprintln!("skipped: python3 is not installed");
        return;
    };
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let (count, differing) = run(&String::from_utf8(made.stdout).unwrap());
    assert_eq!(count, 20_000);
    report(count, &differing);
}

/// The tables are what the generator writes.
#[test]
#[ignore = "needs python3"]
fn the_tables_are_those_of_the_generator() {
    let generator = root().join("tests/oracle/generate.py");
    let Ok(made) = Command::new("python3").arg(generator).arg("--check").output() else {
        eprintln!("skipped: python3 is not installed");
        return;
    };
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stdout));
}
