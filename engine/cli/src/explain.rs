//! `heng explain FILE [INDICATOR]`

use clap::ArgMatches;
use heng_report::codes::UNKNOWN_INDICATOR;
use heng_report::{explain_markdown, explain_text, json};
use heng_scoring::{IndicatorScore, Options, Step};
use heng_source::{Diagnostic, Phrase, Said, SourceMap, closest, normalise};

use crate::args;
use crate::load::shown;
use crate::output::{Exit, Terminal};
use crate::score::{denied, json_text, one, without};

static DID_YOU_MEAN: Phrase = Phrase { zh: "是不是“{name}”？", en: "did you mean `{name}`?" };

pub(crate) fn run(matches: &ArgMatches, terminal: &Terminal) -> Exit {
    let Some(path) = args::paths(matches, "file").into_iter().next() else { return Exit::Usage };
    let options = Options { explain: true, without: without(matches) };
    let places = match args::places(matches, terminal) {
        Ok(places) => places,
        Err(exit) => return exit,
    };
    let mut files = SourceMap::new();
    let mut scored = match one(&mut files, &path, &places, &options, terminal) {
        Ok(scored) => scored,
        Err(exit) => return exit,
    };
    let Some(mut whole) = scored.card.explanation.take() else { return Exit::Internal };
    if let Some(wanted) = matches.get_one::<String>("indicator") {
        match find(&whole, &scored.card.indicators, wanted) {
            Some(step) => whole = step.clone(),
            None => {
                terminal.diagnostics(&files, &[unknown(wanted, &scored.card.indicators)]);
                return Exit::Usage;
            }
        }
    }
    let text = match matches.get_one::<String>("format").map_or("text", String::as_str) {
        "json" => {
            scored.card.explanation = Some(whole);
            json_text(&json::scorecard(&scored.card, &files, &scored.diagnostics), false)
        }
        "markdown" => explain_markdown(&whole, &files, terminal.lang),
        _ => explain_text(&whole, &files, terminal.style()),
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

/// The step of an indicator, by its id or its name in either language.
fn find<'a>(whole: &'a Step, indicators: &[IndicatorScore], wanted: &str) -> Option<&'a Step> {
    let wanted = normalise(wanted.trim());
    let mut all = Vec::new();
    walk(indicators, &mut all);
    let named = all
        .iter()
        .find(|one| one.id == wanted || normalise(&one.name.zh) == wanted || normalise(&one.name.en) == wanted)
        .map(|one| one.id.as_str());
    match named {
        Some(id) => whole.find(id),
        // The last row of every table.
        None if matches!(wanted.as_str(), "total" | "Total" | "总分") => Some(whole),
        None => None,
    }
}

fn unknown(wanted: &str, indicators: &[IndicatorScore]) -> Diagnostic {
    let mut all = Vec::new();
    walk(indicators, &mut all);
    let known: Vec<&str> = all.iter().map(|one| one.id.as_str()).collect();
    let names = all.iter().flat_map(|one| [one.id.as_str(), one.name.zh.as_str(), one.name.en.as_str()]);
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
