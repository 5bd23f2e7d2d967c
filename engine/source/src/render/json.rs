//! A diagnostic for programs, and the order of many.

use serde_json::{Map, Value, json};

use crate::{Arg, Diagnostic, Lang, Severity, SourceMap, Span};

/// The message for programs. The layout is stable; keys are only ever added.
///
/// ```json
/// {
///   "code": "HENG0120", "name": "unknown-key", "severity": "error",
///   "message": {"zh": "…", "en": "…"}, "label": {"zh": "…", "en": "…"}, "help": {"zh": "…", "en": "…"},
///   "place": {"file": "pack.yaml", "line": 3, "column": 5, "end_line": 3, "end_column": 11},
///   "related": [{"place": {}, "label": {"zh": "…", "en": "…"}}],
///   "path": "指标.weight",
///   "args": {"key": "wieght", "known": ["id", "weight"]}
/// }
/// ```
///
/// Lines and columns count from 1, columns in characters; the end is the place after the last
/// character. `place` and `path` are null where there is none. An argument is a text, a pair of a
/// Chinese and an English text, or a list.
#[must_use]
pub fn diagnostic_json(diagnostic: &Diagnostic, files: &SourceMap) -> Value {
    let related: Vec<Value> = diagnostic
        .secondary
        .iter()
        .map(|label| {
            json!({
                "place": place(label.span, files),
                "label": both(|lang| label.said.as_ref().map_or_else(String::new, |said| said.text(lang))),
            })
        })
        .collect();
    let args: Map<String, Value> =
        diagnostic.args.iter().map(|(name, arg)| ((*name).to_owned(), argument(arg))).collect();
    json!({
        "code": diagnostic.code.id,
        "name": diagnostic.code.name,
        "severity": match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Finding => "finding",
        },
        "message": both(|lang| diagnostic.message(lang)),
        "label": both(|lang| diagnostic.label(lang)),
        "help": both(|lang| diagnostic.help_text(lang)),
        "place": diagnostic.primary.map_or(Value::Null, |span| place(span, files)),
        "related": related,
        "path": diagnostic.path,
        "args": args,
    })
}

fn both(text: impl Fn(Lang) -> String) -> Value {
    json!({"zh": text(Lang::Zh), "en": text(Lang::En)})
}

fn argument(arg: &Arg) -> Value {
    match arg {
        Arg::Text(text) => json!(text),
        Arg::Phrase(phrase) => both(|lang| phrase.get(lang).to_owned()),
        Arg::Said(said) => both(|lang| said.text(lang)),
        Arg::List(list) => list.iter().map(argument).collect(),
    }
}

fn place(span: Span, files: &SourceMap) -> Value {
    let Some(file) = files.file(span.file) else { return Value::Null };
    let (start, end) = (file.position(span.start), file.position(span.end.max(span.start)));
    json!({
        "file": file.name(),
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
    })
}

/// Sorts by file, place, then code, and drops exact repeats. Placeless ones come first. Files go by
/// name, so that the order does not depend on which was read first.
pub fn sort_diagnostics(diagnostics: &mut Vec<Diagnostic>, files: &SourceMap) {
    type Order<'a> = (Option<(&'a str, Span)>, &'static str);
    fn order<'a>(diagnostic: &Diagnostic, files: &'a SourceMap) -> Order<'a> {
        let place = diagnostic.primary.map(|span| (files.file(span.file).map_or("", |file| file.name()), span));
        (place, diagnostic.code.id)
    }
    diagnostics.sort_by(|one, other| order(one, files).cmp(&order(other, files)));
    let mut kept: Vec<Diagnostic> = Vec::with_capacity(diagnostics.len());
    for diagnostic in diagnostics.drain(..) {
        let repeated = kept
            .iter()
            .rev()
            .take_while(|one| one.primary == diagnostic.primary && one.code == diagnostic.code)
            .any(|one| *one == diagnostic);
        if !repeated {
            kept.push(diagnostic);
        }
    }
    *diagnostics = kept;
}
