//! `heng explain FILE [INDICATOR]`

use clap::ArgMatches;
use heng_report::codes::UNKNOWN_INDICATOR;
use heng_report::{explain_markdown, explain_text, json};
use heng_scoring::{IndicatorScore, Options, Scorecard, Step, StepKind};
use heng_source::{Diagnostic, Lang, Phrase, Said, SourceMap, closest, normalise};

use crate::args;
use crate::load::shown;
use crate::output::{Exit, Terminal};
use crate::score::{denied, json_text, one, without};
use crate::sets;

static DID_YOU_MEAN: Phrase = Phrase { zh: "是不是“{name}”？", en: "did you mean `{name}`?" };

pub(crate) fn run(matches: &ArgMatches, terminal: &Terminal) -> Exit {
    let Some(path) = args::paths(matches, "file").into_iter().next() else { return Exit::Usage };
    let options = Options { explain: true, without: without(matches) };
    let places = match args::places(matches, terminal) {
        Ok(places) => places,
        Err(exit) => return exit,
    };
    let mut files = SourceMap::new();
    let many = sets::is_many(&path) || !sets::Filter::new(matches).takes_all();
    let scored = if many {
        sets::chosen(matches, &mut files, &path, &places, &options, terminal)
    } else {
        one(&mut files, &path, &places, &options, terminal)
    };
    let mut scored = match scored {
        Ok(scored) => scored,
        Err(exit) => return exit,
    };
    let Some(total) = scored.card.explanation.take() else { return Exit::Internal };
    let mut whole = total.clone();
    if let Some(wanted) = matches.get_one::<String>("indicator") {
        match find(&total, &scored.card, wanted) {
            Some(step) => whole = step.clone(),
            None => {
                terminal.diagnostics(&files, &[unknown(wanted, &total, &scored.card)]);
                return Exit::Usage;
            }
        }
    }
    // The total holds all named values; a part of it is followed by those that it refers to.
    let values = if whole.id == total.id { Vec::new() } else { whole.referred(&total) };
    let text = match matches.get_one::<String>("format").map_or("text", String::as_str) {
        "json" => {
            scored.card.explanation = Some(whole);
            let mut view = json::scorecard(&scored.card, &files, &scored.diagnostics);
            view.explanation_values = values.iter().map(|value| json::step(value, &files)).collect();
            json_text(&view, false)
        }
        "markdown" => {
            let parts = std::iter::once(&whole).chain(values);
            parts.map(|step| explain_markdown(step, &files, terminal.lang)).collect::<Vec<_>>().join("\n")
        }
        _ => {
            let parts = std::iter::once(&whole).chain(values);
            parts.map(|step| explain_text(step, &files, terminal.style())).collect::<Vec<_>>().join("\n")
        }
    };
    let exit = terminal.print(&text);
    terminal.asides(&files, &scored.diagnostics, &shown(&path));
    if denied(matches, &scored.diagnostics) { exit.max(Exit::Failed) } else { exit }
}

/// Every indicator of the card, depth first.
fn walk<'a>(list: &'a [IndicatorScore], out: &mut Vec<&'a IndicatorScore>) {
    for indicator in list {
        out.push(indicator);
        walk(&indicator.children, out);
    }
}

/// Everything of a card that has a step of its own, with its name: indicators, outputs, then named values.
fn named<'a>(whole: &'a Step, card: &'a Scorecard) -> Vec<(&'a str, [String; 2])> {
    let mut all = Vec::new();
    walk(&card.indicators, &mut all);
    let indicators = all.into_iter().map(|one| (one.id.as_str(), &one.name));
    let outputs = card.outputs.iter().map(|one| (one.id.as_str(), &one.name));
    let mut out: Vec<(&str, [String; 2])> =
        indicators.chain(outputs).map(|(id, name)| (id, [name.zh.clone(), name.en.clone()])).collect();
    let values = whole.children.iter().filter(|step| step.kind == StepKind::Value);
    out.extend(values.map(|step| (step.id.as_str(), [step.title.text(Lang::Zh), step.title.text(Lang::En)])));
    out
}

/// The step of an indicator, an output or a named value, by its id or its name in either language.
fn find<'a>(whole: &'a Step, card: &Scorecard, wanted: &str) -> Option<&'a Step> {
    let wanted = normalise(wanted.trim());
    let all = named(whole, card);
    let called = all
        .iter()
        .find(|(id, names)| *id == wanted || names.iter().any(|name| normalise(name) == wanted))
        .map(|(id, _)| *id);
    match called {
        Some(id) => whole.find(id),
        // The last row of every table.
        None if matches!(wanted.as_str(), "total" | "Total" | "总分") => Some(whole),
        None => None,
    }
}

fn unknown(wanted: &str, whole: &Step, card: &Scorecard) -> Diagnostic {
    let all = named(whole, card);
    let known: Vec<&str> = all.iter().map(|(id, _)| *id).collect();
    let names = all.iter().flat_map(|(id, [zh, en])| [*id, zh.as_str(), en.as_str()]);
    let wanted_form = normalise(wanted.trim());
    // A slip of the pen, or a piece of a long name.
    let nearest = closest(&wanted_form, names.clone())
        .or_else(|| names.into_iter().find(|name| !wanted_form.is_empty() && normalise(name).contains(&wanted_form)));
    let mut diagnostic = Diagnostic::placeless(&UNKNOWN_INDICATOR).with("indicator", wanted).with("known", known);
    if let Some(name) = nearest {
        diagnostic = diagnostic.help(Said::new(&DID_YOU_MEAN).with("name", name));
    }
    diagnostic
}
