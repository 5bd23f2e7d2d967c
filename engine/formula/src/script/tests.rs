//! What scripts can do, how exactly, what they are refused, and that every attack ends in a diagnostic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::sync::Arc;

use heng_source::{Diagnostic, Lang, SourceMap, Span};

use super::{ScriptArgument, ScriptOutcome, Scripts, script_function_docs};
use crate::data::{Stop, Value};
use crate::number::{Number, Precision, Ratio};

mod attacks;
mod exact;
mod language;
mod story;

/// A pack's scripts with the files that places are looked up in.
struct Bench {
    files: SourceMap,
    scripts: Scripts,
    called_at: Span,
}

/// Compiles files; the call is said to come from `pack.yaml`.
fn bench(texts: &[&str]) -> Result<Bench, (SourceMap, Vec<Diagnostic>)> {
    let mut files = SourceMap::new();
    let pack = files.add_text("pack.yaml", "score: {script: f}");
    let ids: Vec<_> = texts
        .iter()
        .enumerate()
        .map(|(index, text)| (files.add_text(format!("{index}.rhai"), *text), Arc::from(*text)))
        .collect();
    match Scripts::compile(&ids) {
        Ok(scripts) => Ok(Bench { files, scripts, called_at: Span { file: pack, start: 7, end: 18 } }),
        Err(problems) => Err((files, problems)),
    }
}

fn ready(text: &str) -> Bench {
    bench(&[text]).unwrap_or_else(|(_, problems)| panic!("{text}\n{}", codes(&problems)))
}

fn codes(problems: &[Diagnostic]) -> String {
    problems
        .iter()
        .map(|problem| format!("{} {}", problem.code.id, problem.message(Lang::En)))
        .collect::<Vec<_>>()
        .join("\n")
}

impl Bench {
    fn call(&self, name: &str, arguments: &[ScriptArgument]) -> Result<ScriptOutcome, Stop> {
        self.scripts.call(name, arguments, Precision::START, self.called_at)
    }

    /// The text under a diagnostic's primary place, with line and column.
    fn place(&self, diagnostic: &Diagnostic) -> String {
        place(&self.files, diagnostic)
    }
}

fn place(files: &SourceMap, diagnostic: &Diagnostic) -> String {
    let span = diagnostic.primary.expect("a place");
    let (name, at) = files.locate(span).expect("a file");
    format!("{name}:{}:{} {}", at.line, at.column, files.slice(span))
}

/// What a function body returns, as shown.
fn value(body: &str) -> String {
    let bench = ready(&format!("fn f() {{ {body} }}"));
    match bench.call("f", &[]) {
        Ok(outcome) => outcome.returned.map_or_else(|| "-".to_owned(), |number| number.shown()),
        Err(stop) => panic!("{body}: {stop:?}"),
    }
}

/// The diagnostic that a script ends with, at compile time or when `f` is called.
fn fault(text: &str) -> (String, Diagnostic) {
    let (place, diagnostic) = raw_fault(text);
    for lang in [Lang::Zh, Lang::En] {
        let words = [diagnostic.message(lang), diagnostic.label(lang), diagnostic.help_text(lang)].join("\n");
        for name in PLACEHOLDERS {
            assert!(!words.contains(&format!("{{{name}}}")), "{text}: {words}");
        }
        assert!(!diagnostic.help_text(lang).is_empty(), "{text}");
    }
    (place, diagnostic)
}

/// Every name that a template of the family uses.
const PLACEHOLDERS: [&str; 18] = [
    "expected",
    "function",
    "given",
    "index",
    "known",
    "length",
    "limit",
    "meant",
    "name",
    "operation",
    "points",
    "problem",
    "reason",
    "returned",
    "text",
    "wanted",
    "what",
    "word",
];

fn raw_fault(text: &str) -> (String, Diagnostic) {
    match bench(&[text]) {
        Err((files, problems)) => (place(&files, &problems[0]), problems[0].clone()),
        Ok(bench) => match bench.call("f", &[]) {
            Err(Stop::Failed(diagnostic) | Stop::Undecided(diagnostic)) => (bench.place(&diagnostic), *diagnostic),
            other => panic!("{text}: {other:?}"),
        },
    }
}

fn whole(value: i64) -> ScriptArgument {
    ScriptArgument::One(Value::Number(Number::Exact(Ratio::integer(value))))
}
