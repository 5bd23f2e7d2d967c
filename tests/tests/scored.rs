//! Packs and data whose scores an independent program worked out (`tests/oracle/score.py`, by Python's `fractions`):
//! 300 of them and 200 of groups (`grouped.py`), and as many more as one likes in the ignored test. What is compared: points, state and measure of every node,
//! total, grade, ledger, and the code where there is no score.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    missing_docs
)]

use std::collections::BTreeSet;
use std::process::Command;

use heng_formula::number::{Number, Ratio};
use heng_model::{Basis, PackFiles, SourceTexts, read_dataset, read_pack};
use heng_scoring::{LedgerBasis, Options, Scorecard, State, score};
use heng_source::{Diagnostic, Severity, SourceMap};
use heng_tests::root;
use heng_tests::suite::nodes;
use indexmap::IndexMap;

/// A case of `scores.txt`.
#[derive(Default)]
struct Case<'a> {
    title: &'a str,
    without: Vec<Basis>,
    parts: IndexMap<&'a str, String>,
}

fn cases(table: &str) -> Vec<Case<'_>> {
    let mut out: Vec<Case<'_>> = Vec::new();
    let mut part = "";
    for line in table.lines() {
        if let Some(title) = line.strip_prefix("=== ") {
            let without = match title.split_once(' ').map(|(_, basis)| basis) {
                None => Vec::new(),
                Some("assumed") => vec![Basis::Assumed],
                Some("judged") => vec![Basis::Judged],
                Some("derived") => vec![Basis::Derived],
                Some(other) => panic!("{other}"),
            };
            out.push(Case { title, without, ..Case::default() });
        } else if let Some(kind) = line.strip_prefix("--- ") {
            part = kind;
        } else {
            let text = out.last_mut().expect("a case").parts.entry(part).or_default();
            text.push_str(line);
            text.push('\n');
        }
    }
    out
}

/// Scores a case.
fn scored(case: &Case<'_>, explain: bool) -> Result<Scorecard, Vec<Diagnostic>> {
    let mut files = SourceMap::new();
    let pack = files.add_text("pack.yaml", case.parts["pack"].as_str());
    let scripts =
        case.parts.get("rules").map(|text| ("rules.rhai".to_owned(), files.add_text("rules.rhai", text.as_str())));
    let pack = read_pack(&files, &PackFiles { pack, scripts: scripts.into_iter().collect(), folder: None })?;
    let data = files.add_text("data.yaml", case.parts["data"].as_str());
    let data = read_dataset(&files, data, &pack, &SourceTexts::new())?;
    score(&files, &pack, &data, &Options { explain, without: case.without.clone() }).map(|(card, _)| card)
}

fn fraction(number: &Number) -> String {
    number.exact().map_or_else(|| format!("about {}", number.shown()), Ratio::fraction_text)
}

/// A card in the lines of the table; rows of the ledger in the order of their names.
fn lines(card: &Scorecard, with_measure: impl Fn(&str) -> bool) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    out.insert(format!("total {} {}", fraction(&card.total.least), fraction(&card.total.most)));
    out.extend(card.grade.iter().map(|grade| format!("grade {} {}", grade.least, grade.most)));
    for node in nodes(card) {
        let state = match node.state {
            State::Scored => "scored",
            State::Open(_) => "open",
            State::NotApplicable(..) => "not_applicable",
        };
        let points = &node.points;
        let measure = node.measure.as_ref().filter(|_| with_measure(&node.id));
        let measure = measure.map_or(String::new(), |measure| format!(" {}", fraction(&measure.value)));
        let (least, most) = (fraction(&points.least), fraction(&points.most));
        out.insert(format!("score {} {least} {most} {state}{measure}", node.id));
    }
    for row in &card.ledger.rows {
        let basis = match row.basis {
            LedgerBasis::Reported => "reported",
            LedgerBasis::Derived => "derived",
            LedgerBasis::Judged => "judged",
            LedgerBasis::Assumed => "assumed",
            LedgerBasis::NotApplicable => "not_applicable",
            LedgerBasis::Veto => "veto",
            LedgerBasis::Open => "open",
            LedgerBasis::Rounding => "rounding",
        };
        let (least, most) = (fraction(&row.points), fraction(&row.most));
        out.insert(format!("ledger {basis} {least} {most} {}", fraction(&row.disputed)));
    }
    out
}

/// What differs, if anything.
fn differs(case: &Case<'_>, explain: bool) -> Option<String> {
    let wanted: BTreeSet<String> = case.parts["expect"].lines().map(str::to_owned).collect();
    let found = match scored(case, explain) {
        Err(problems) => {
            let errors = problems.iter().filter(|one| one.severity == Severity::Error);
            let found: BTreeSet<String> = errors.map(|one| format!("fault {}", one.code.name)).collect();
            // The other program stops at its first fault, the engine tells all.
            if wanted.is_subset(&found) {
                return None;
            }
            found
        }
        Ok(card) => lines(&card, |id| {
            let begin = format!("score {id} ");
            wanted.iter().any(|line| line.starts_with(&begin) && line.split(' ').count() == 6)
        }),
    };
    let list = |one: &BTreeSet<String>, other: &BTreeSet<String>| {
        one.difference(other).map(|line| format!("\n      {line}")).collect::<String>()
    };
    let (lacking, more) = (list(&wanted, &found), list(&found, &wanted));
    (wanted != found).then(|| format!("{}\n    wanted{lacking}\n    found{more}", case.title))
}

fn run(table: &str) -> usize {
    let cases = cases(table);
    let differing: Vec<String> =
        cases.iter().enumerate().filter_map(|(index, case)| differs(case, index % 2 == 0)).collect();
    let first: Vec<&str> = differing.iter().take(10).map(String::as_str).collect();
    assert!(differing.is_empty(), "{} of {} differ; the first:\n{}", differing.len(), cases.len(), first.join("\n"));
    cases.len()
}

#[test]
fn packs_come_to_what_python_finds() {
    let table = std::fs::read_to_string(root().join("tests/oracle/scores.txt")).unwrap();
    assert_eq!(run(&table), 300);
}

/// Packs whose groups are put together in every way, with vetoes and children that do not apply.
#[test]
fn groups_come_to_what_python_finds() {
    let table = std::fs::read_to_string(root().join("tests/oracle/groups.txt")).unwrap();
    assert_eq!(run(&table), 200);
}

/// Further packs from the generators. `HENG_ORACLE_SEED` chooses others; the same seed gives the same.
#[test]
#[ignore = "long: runs python3 and 3,000 packs; cargo test -p heng-tests --test scored -- --ignored"]
fn random_packs_come_to_what_python_finds() {
    let seed = std::env::var("HENG_ORACLE_SEED").unwrap_or_else(|_| "1000000".to_owned());
    for generator in ["packs.py", "grouped.py"] {
        let generator = root().join("tests/oracle").join(generator);
        let Ok(made) = Command::new("python3").arg(generator).args(["--random", &seed, "3000"]).output() else {
            eprintln!("skipped: python3 is not installed");
            return;
        };
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        assert_eq!(run(&String::from_utf8(made.stdout).unwrap()), 3000);
    }
}

/// The tables are what the generators write.
#[test]
#[ignore = "needs python3"]
fn the_tables_are_those_of_the_generators() {
    for generator in ["packs.py", "grouped.py"] {
        let generator = root().join("tests/oracle").join(generator);
        let Ok(made) = Command::new("python3").arg(generator).arg("--check").output() else {
            eprintln!("skipped: python3 is not installed");
            return;
        };
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stdout));
    }
}
