//! `heng score PATH…`: single datasets one by one; folders and mappings as sets (`sets.rs`).

use std::collections::BTreeSet;
use std::path::Path;

use clap::ArgMatches;
use heng_model::{Basis, Dataset, Pack, apply_accepted};
use heng_report::{csv, json, score_markdown, score_table};
use heng_scoring::{MemberScore, Options, Scorecard, score};
use heng_source::{Diagnostic, Severity, SourceMap, diagnostic_json, sort_diagnostics};

use crate::args;
use crate::load::{self, Packs, Places};
use crate::output::{Exit, Terminal, worst};
use crate::sets;

/// A scored dataset with what there is to say about it.
pub(crate) struct Scored {
    pub(crate) card: Scorecard,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// Loads and scores one file. On failure all has been said on standard error.
pub(crate) fn one(
    files: &mut SourceMap,
    path: &Path,
    places: &Places,
    options: &Options,
    terminal: &Terminal,
) -> Result<Scored, Exit> {
    let loaded = load::dataset(files, path, places, &mut Packs::default()).map_err(|failure| {
        terminal.diagnostics(files, &failure.diagnostics);
        if failure.unreadable { Exit::Usage } else { Exit::Failed }
    })?;
    scored(files, &loaded.pack, &loaded.dataset, options, terminal)
}

/// Scores a dataset that is loaded. On failure all has been said on standard error.
pub(crate) fn scored(
    files: &SourceMap,
    pack: &Pack,
    dataset: &Dataset,
    options: &Options,
    terminal: &Terminal,
) -> Result<Scored, Exit> {
    with_notes(files, pack, dataset, score(files, pack, dataset, options), terminal)
}

/// A score with all there is to say about it. On failure all has been said on standard error.
pub(crate) fn with_notes(
    files: &SourceMap,
    pack: &Pack,
    dataset: &Dataset,
    score: MemberScore,
    terminal: &Terminal,
) -> Result<Scored, Exit> {
    match score {
        Ok((card, of_scoring)) => {
            // What the authors accept was seen and answered; `check` alone says what acknowledges nothing.
            let mut of_pack = pack.diagnostics.clone();
            apply_accepted(&mut of_pack, &pack.accepted);
            let mut diagnostics = dataset.diagnostics.clone();
            diagnostics.extend(of_scoring);
            apply_accepted(&mut diagnostics, &dataset.accepted);
            diagnostics.extend(of_pack);
            sort_diagnostics(&mut diagnostics, files);
            Ok(Scored { card, diagnostics })
        }
        Err(mut diagnostics) => {
            sort_diagnostics(&mut diagnostics, files);
            terminal.diagnostics(files, &diagnostics);
            Err(Exit::Failed)
        }
    }
}

/// Facts of which bases count as missing.
pub(crate) fn without(matches: &ArgMatches) -> Vec<Basis> {
    args::values(matches, "without")
        .iter()
        .filter_map(|word| match word.as_str() {
            "assumed" => Some(Basis::Assumed),
            "judged" => Some(Basis::Judged),
            "derived" => Some(Basis::Derived),
            "reported" => Some(Basis::Reported),
            _ => None,
        })
        .collect()
}

/// Whether `--deny` makes a run with these messages fail.
pub(crate) fn denied(matches: &ArgMatches, diagnostics: &[Diagnostic]) -> bool {
    let limit = match matches.get_one::<String>("deny").map(String::as_str) {
        Some("finding") => Severity::Finding,
        Some("warning") => Severity::Warning,
        _ => return false,
    };
    worst(diagnostics).is_some_and(|worst| worst >= limit)
}

pub(crate) fn run(matches: &ArgMatches, terminal: &Terminal) -> Exit {
    let places = match args::places(matches, terminal) {
        Ok(places) => places,
        Err(exit) => return exit,
    };
    let options = Options { explain: false, without: without(matches) };
    let format = matches.get_one::<String>("format").map_or("table", String::as_str);
    let paths = args::paths(matches, "files");
    if paths.iter().any(|path| sets::is_many(path)) || format == "jsonl" || !sets::Filter::new(matches).takes_all() {
        return sets::run(matches, &paths, &places, &options, terminal);
    }
    let mut exit = Exit::Done;
    let mut seen = BTreeSet::new();
    let mut cards: Vec<Scorecard> = Vec::new();
    for (index, path) in paths.iter().enumerate() {
        let mut files = SourceMap::new();
        let scored = match one(&mut files, path, &places, &options, terminal) {
            Ok(scored) => scored,
            Err(failed) => {
                exit = exit.max(failed);
                continue;
            }
        };
        let text = match format {
            "json" => json_text(&json::scorecard(&scored.card, &files, &scored.diagnostics), paths.len() > 1),
            "markdown" => score_markdown(&scored.card, terminal.lang),
            // Which columns there are depends on all of them.
            "csv" => {
                cards.push(scored.card.clone());
                String::new()
            }
            _ => score_table(&scored.card, terminal.style()),
        };
        let separator = if index > 0 && matches!(format, "table" | "markdown") { "\n" } else { "" };
        exit = exit.max(terminal.print(&format!("{separator}{text}")));
        // What a pack says of itself comes up again with every dataset: once is enough.
        let fresh = scored.diagnostics.iter().filter(|one| seen.insert(diagnostic_json(one, &files).to_string()));
        let fresh: Vec<Diagnostic> = fresh.cloned().collect();
        terminal.asides(&files, &fresh, &load::shown(path));
        if denied(matches, &scored.diagnostics) {
            exit = exit.max(Exit::Failed);
        }
    }
    let second = cards.iter().any(|card| card.reviewed.is_some());
    for (index, card) in cards.iter().enumerate() {
        match csv::score_csv(card, index == 0, second, terminal.lang) {
            Ok(text) => exit = exit.max(terminal.print(&text)),
            Err(error) => {
                terminal.say(&error.to_string());
                return Exit::Usage;
            }
        }
    }
    exit
}

/// One document, or one line of several (JSON Lines).
pub(crate) fn json_text(value: &impl serde::Serialize, line: bool) -> String {
    let text = if line { serde_json::to_string(value) } else { serde_json::to_string_pretty(value) };
    // Maps with text keys and text values always serialise.
    format!("{}\n", text.unwrap_or_default())
}
