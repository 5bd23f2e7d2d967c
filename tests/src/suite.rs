//! Markdown suites: a pack, data and what is expected of them, together in one readable file.
//!
//! A file is a chapter. Blocks before the first `## ` heading hold for every case; each `## `
//! heading begins a case, whose blocks replace those of the same kind. The info string of a block
//! says what it is:
//!
//! - `yaml pack`: the rule pack;
//! - `yaml pack ID`: another pack, which `extends: ID` finds (its file is `ID.yaml`);
//! - `rhai ID/NAME.rhai`: a script of such a pack;
//! - `yaml data`: the dataset;
//! - `rhai NAME.rhai`: a script of the pack;
//! - `text source NAME`: the text of a source;
//! - `text set`: several members of a set, a row each: see [`crate::suite_set`];
//! - `yaml expect`: what must come out, all of it: see [`Expect`].
//!
//! In a suite of a shipped pack (`rules/*/tests`) the pack and its scripts are there from the start.
//!
//! A `diff` block changes the pack or data of the chapter instead of replacing it: lines that begin
//! with `-` must stand in it exactly once and are replaced by the lines that begin with `+`.

use std::collections::BTreeMap;
use std::sync::Arc;

use heng_formula::number::{Number, Ratio};
use heng_model::{BaseProblem, PackFiles, SourceText, SourceTexts, base_chain, read_dataset, read_pack_over};
use heng_report::{points_text, range_text};
use heng_scoring::{IndicatorScore, Options, Scorecard, score};
use heng_source::{Diagnostic, Lang, Severity, SourceMap, sort_diagnostics};
use indexmap::IndexMap;
use serde::Deserialize;

use crate::rendered;

/// What a case expects. What is not named is not looked at, except diagnostics: all of them must
/// be named, in order of place, as `CODE file:line:column`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Expect {
    /// As printed: `8.00` or `[0.00, 10.00]`.
    pub total: Option<String>,
    /// `优` or `良–优`.
    pub grade: Option<String>,
    /// Points as printed, by indicator id.
    pub scores: BTreeMap<String, String>,
    /// The measure as printed in explanations, by indicator id.
    pub measures: BTreeMap<String, String>,
    /// `scored`, `open` or `not_applicable`, by indicator id.
    pub states: BTreeMap<String, String>,
    /// Points off with reasons, by indicator id: `0.5 reason`.
    pub deductions: BTreeMap<String, Vec<String>>,
    /// Points by basis: `reported: 42.93`.
    pub ledger: BTreeMap<String, String>,
    /// The weights that indicators have in the end, by id.
    pub weights: BTreeMap<String, String>,
    /// Ids of steps that must stand in the explanation, each once.
    pub steps: Vec<String>,
    /// Points at stake by the path of what is missing or unresolved; where this is said all of them.
    pub missing: Option<BTreeMap<String, String>>,
    /// Results without weight as printed in Chinese, with their grade, by output id: `0.921 高`.
    pub outputs: BTreeMap<String, String>,
    /// Places among the members of the set: `1 / 5`, or `none`.
    pub ranks: BTreeMap<String, String>,
    /// Of a set: what each member comes to, by name.
    pub members: BTreeMap<String, Expect>,
    /// Of a set: lines of the table that people read, in English, each of which must stand there.
    pub table: Vec<String>,
    /// Points before points were taken off by hand, as printed, by indicator id.
    pub before_manual: BTreeMap<String, String>,
    /// Points as audited, as printed, by indicator id, and of `total`.
    pub reviewed: BTreeMap<String, String>,
    /// The grade as audited.
    pub reviewed_grade: Option<String>,
    /// All diagnostics.
    pub diagnostics: Vec<String>,
}

/// A case of a suite.
#[derive(Debug, Clone)]
pub struct Case {
    /// Its heading.
    pub title: String,
    /// Its blocks by kind: `pack`, `data`, `expect`, `script NAME`, `source NAME`.
    pub blocks: IndexMap<String, String>,
}

/// Splits a suite into its cases.
///
/// # Errors
/// A sentence that says what is wrong with the file.
pub fn parse(text: &str) -> Result<Vec<Case>, String> {
    parse_with(text, IndexMap::new())
}

/// Splits a suite into its cases, which begin with these blocks.
///
/// # Errors
/// A sentence that says what is wrong with the file.
pub fn parse_with(text: &str, mut shared: IndexMap<String, String>) -> Result<Vec<Case>, String> {
    let mut cases: Vec<Case> = Vec::new();
    let mut lines = text.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        if let Some(title) = line.strip_prefix("## ") {
            cases.push(Case { title: title.trim().to_owned(), blocks: shared.clone() });
            continue;
        }
        let Some(info) = line.strip_prefix("```") else { continue };
        let mut body = String::new();
        loop {
            match lines.next() {
                Some((_, "```")) => break,
                Some((_, line)) => {
                    body.push_str(line);
                    body.push('\n');
                }
                None => return Err(format!("line {}: a block without end", number + 1)),
            }
        }
        let words: Vec<&str> = info.split_whitespace().collect();
        let blocks = cases.last_mut().map_or(&mut shared, |case| &mut case.blocks);
        match words.as_slice() {
            ["yaml", kind @ ("pack" | "data" | "expect")] => {
                blocks.insert((*kind).to_owned(), body);
            }
            ["yaml", "pack", id] => {
                blocks.insert(format!("pack {id}"), body);
            }
            ["text", "set"] => {
                blocks.insert("set".to_owned(), body);
            }
            ["rhai", name] => {
                blocks.insert(format!("script {name}"), body);
            }
            ["text", "source", name] => {
                blocks.insert(format!("source {name}"), body);
            }
            ["diff", kind @ ("pack" | "data"), rest @ ..] => {
                let kind = std::iter::once(kind).chain(rest).copied().collect::<Vec<_>>().join(" ");
                let before = blocks.get(&kind).ok_or_else(|| format!("line {}: no {kind} to change", number + 1))?;
                let after = change(before, &body).map_err(|why| format!("line {}: {why}", number + 1))?;
                blocks.insert(kind, after);
            }
            // Blocks of other kinds are prose.
            _ => {}
        }
    }
    if cases.is_empty() {
        return Err("no case: a case begins with `## `".to_owned());
    }
    Ok(cases)
}

/// Replaces the lines marked `-` by those marked `+`; each run of `-` lines must stand once.
///
/// # Errors
/// Lines that do not stand in the text, or stand there several times.
pub fn change(before: &str, diff: &str) -> Result<String, String> {
    let (mut old, mut new) = (String::new(), String::new());
    let mut text = before.to_owned();
    let apply = |text: &mut String, old: &mut String, new: &mut String| -> Result<(), String> {
        if old.is_empty() {
            return if new.is_empty() { Ok(()) } else { Err("`+` lines without `-` lines".to_owned()) };
        }
        match text.matches(old.as_str()).count() {
            1 => *text = text.replacen(old.as_str(), new, 1),
            count => return Err(format!("{count} places for:\n{old}")),
        }
        old.clear();
        new.clear();
        Ok(())
    };
    for line in diff.lines() {
        if let Some(line) = line.strip_prefix('-') {
            if !new.is_empty() {
                apply(&mut text, &mut old, &mut new)?;
            }
            old.push_str(line);
            old.push('\n');
        } else if let Some(line) = line.strip_prefix('+') {
            new.push_str(line);
            new.push('\n');
        } else {
            apply(&mut text, &mut old, &mut new)?;
        }
    }
    apply(&mut text, &mut old, &mut new)?;
    Ok(text)
}

/// Runs a case.
///
/// # Errors
/// What differs, line by line, with the diagnostics as a user sees them.
pub fn run(case: &Case) -> Result<(), String> {
    let expect: Expect = match case.blocks.get("expect") {
        Some(text) => serde_yaml::from_str(text).map_err(|error| format!("expect: {error}"))?,
        None => return Err("the case expects nothing".to_owned()),
    };
    let mut files = SourceMap::new();
    let pack_text = case.blocks.get("pack").ok_or("no pack")?;
    let pack_file = files.add("pack.yaml", pack_text.as_bytes()).map_err(|_| "pack.yaml")?;
    let mut scripts = IndexMap::new();
    let mut texts = SourceTexts::new();
    for (kind, text) in &case.blocks {
        if let Some(name) = kind.strip_prefix("script ").filter(|name| !name.contains('/')) {
            scripts.insert(name.to_owned(), files.add_text(name, text.as_str()));
        } else if let Some(name) = kind.strip_prefix("source ") {
            let file = files.add_text(format!("source:{name}"), text.as_str());
            texts.insert(name.to_owned(), SourceText { text: Arc::from(text.as_str()), sha256: String::new(), file });
        }
    }
    let mut found: Vec<Diagnostic> = Vec::new();
    let (mut card, mut unexplained) = (None, true);
    let own = PackFiles { pack: pack_file, scripts, folder: None };
    let chain = base_chain(&mut files, &own, &mut |files, id| base(files, case, id));
    match chain.and_then(|bases| read_pack_over(&files, &own, &bases)) {
        Err(diagnostics) => found.extend(diagnostics),
        Ok(pack) => {
            found.extend(pack.diagnostics.iter().cloned());
            let rows = case.blocks.get("set").filter(|rows| !rows.is_empty());
            if let (Some(rows), Some(text)) = (rows, case.blocks.get("data")) {
                return crate::suite_set::run(&mut files, &pack, text, rows, &expect);
            }
            if let Some(text) = case.blocks.get("data") {
                let file = files.add("data.yaml", text.as_bytes()).map_err(|_| "data.yaml")?;
                match read_dataset(&files, file, &pack, &texts) {
                    Err(diagnostics) => found.extend(diagnostics),
                    Ok(dataset) => {
                        found.extend(dataset.diagnostics.iter().cloned());
                        match score(&files, &pack, &dataset, &Options { explain: true, without: Vec::new() }) {
                            Err(diagnostics) => found.extend(diagnostics),
                            Ok((scored, diagnostics)) => {
                                found.extend(diagnostics);
                                let silent = Options { explain: false, without: Vec::new() };
                                let plain = score(&files, &pack, &dataset, &silent).map(|(card, _)| card);
                                let told = Scorecard { explanation: None, ..scored.clone() };
                                unexplained = plain.is_ok_and(|plain| format!("{plain:?}") == format!("{told:?}"));
                                card = Some(scored);
                            }
                        }
                    }
                }
            }
        }
    }
    let mut wrong = Vec::new();
    told(&mut found, &expect, &files, &mut wrong);
    if !unexplained {
        wrong.push("the score is another without its explanation".to_owned());
    }
    match &card {
        Some(card) => {
            compare(card, &expect, &mut wrong);
            sound(card, &mut wrong);
        }
        None if expect.total.is_some() || !expect.scores.is_empty() => wrong.push("no score came out".to_owned()),
        None => {}
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(format!("{}\n\n{}", wrong.join("\n"), rendered(&found, &files, Lang::En)))
    }
}

/// The files of a pack that another builds on.
fn base(files: &mut SourceMap, case: &Case, id: &str) -> Result<PackFiles, BaseProblem> {
    let text =
        case.blocks.get(&format!("pack {id}")).ok_or_else(|| BaseProblem::NotFound(vec![format!("{id}.yaml")]))?;
    let pack = files.add_text(format!("{id}.yaml"), text.as_str());
    let scripts = case.blocks.iter().filter_map(|(kind, text)| Some((kind.strip_prefix("script ")?, text)));
    let scripts = scripts.filter(|(name, _)| name.starts_with(&format!("{id}/")));
    let scripts = scripts.map(|(name, text)| (name.to_owned(), files.add_text(name, text.as_str()))).collect();
    Ok(PackFiles { pack, scripts, folder: None })
}

/// Compares the diagnostics with those expected. Findings about what the chapter leaves out would drown it; errors and
/// warnings must be named.
pub(crate) fn told(found: &mut Vec<Diagnostic>, expect: &Expect, files: &SourceMap, wrong: &mut Vec<String>) {
    sort_diagnostics(found, files);
    let lines = found.iter().map(|one| (one, place_line(one, files)));
    let told: Vec<String> = lines
        .filter(|(one, line)| one.severity > Severity::Finding || expect.diagnostics.contains(line))
        .map(|(_, line)| line)
        .collect();
    if told != expect.diagnostics {
        wrong.push(format!("diagnostics:\n  expected {:?}\n  found    {told:?}", expect.diagnostics));
    }
}

/// `HENG0310 pack.yaml:12:13`.
fn place_line(one: &Diagnostic, files: &SourceMap) -> String {
    match one.primary.and_then(|span| files.locate(span)) {
        Some((file, position)) => format!("{} {file}:{}:{}", one.code.id, position.line, position.column),
        None => one.code.id.to_owned(),
    }
}

/// Every node of a scorecard, depth first.
#[must_use]
pub fn nodes(card: &Scorecard) -> Vec<&IndicatorScore> {
    fn down<'a>(list: &'a [IndicatorScore], out: &mut Vec<&'a IndicatorScore>) {
        for one in list {
            out.push(one);
            down(&one.children, out);
        }
    }
    let mut out = Vec::new();
    down(&card.indicators, &mut out);
    out
}

fn step_ids(card: &Scorecard) -> Vec<String> {
    fn down(step: &heng_scoring::Step, out: &mut Vec<String>) {
        out.push(step.id.clone());
        step.children.iter().for_each(|child| down(child, out));
    }
    let mut out = Vec::new();
    card.explanation.iter().for_each(|step| down(step, &mut out));
    out
}

/// What holds of every scorecard: the rows of the ledger add up to the total, and every indicator has its step.
fn sound(card: &Scorecard, wrong: &mut Vec<String>) {
    let sum = |end: fn(&heng_scoring::LedgerRow) -> &Number| {
        let exact = card.ledger.rows.iter().map(|row| end(row).exact().cloned()).collect::<Option<Vec<_>>>()?;
        exact.into_iter().try_fold(Ratio::ZERO, |sum, one| sum.add(&one).ok())
    };
    let ends = [(sum(|row| &row.points), &card.total.least), (sum(|row| &row.most), &card.total.most)];
    for (sum, total) in ends {
        if let (Some(sum), Some(total)) = (sum, total.exact())
            && sum != *total
        {
            wrong.push(format!("the ledger adds up to {}, the total is {}", sum.shown(), total.shown()));
        }
    }
    let steps = step_ids(card);
    for node in nodes(card) {
        match steps.iter().filter(|step| **step == node.id).count() {
            1 => {}
            count => wrong.push(format!("{count} steps of {}", node.id)),
        }
    }
}

/// Compares what is expected with what came out and adds a line for each difference.
pub fn compare(card: &Scorecard, expect: &Expect, wrong: &mut Vec<String>) {
    let mut differ = |what: String, expected: &str, found: String| {
        if expected != found {
            wrong.push(format!("{what}: expected {expected}, found {found}"));
        }
    };
    if let Some(total) = &expect.total {
        differ("total".to_owned(), total, range_text(&card.total));
    }
    if let Some(grade) = &expect.grade {
        let found = card.grade.as_ref().map_or("none".to_owned(), |grade| {
            if grade.least == grade.most { grade.least.clone() } else { format!("{}–{}", grade.least, grade.most) }
        });
        differ("grade".to_owned(), grade, found);
    }
    let nodes = nodes(card);
    let of = |id: &str| nodes.iter().find(|one| one.id == id);
    for (id, points) in &expect.scores {
        differ(
            format!("score of {id}"),
            points,
            of(id).map_or("no such indicator".to_owned(), |one| range_text(&one.points)),
        );
    }
    for (id, points) in &expect.before_manual {
        let found = of(id).and_then(|one| one.before_manual.as_ref()).map_or("none".to_owned(), range_text);
        differ(format!("score of {id} before points off by hand"), points, found);
    }
    for (id, points) in &expect.reviewed {
        let total = card.reviewed.as_ref().map(|reviewed| &reviewed.total).filter(|_| id == "total");
        let found = total.or_else(|| of(id)?.reviewed.as_ref()).map_or("none".to_owned(), range_text);
        differ(format!("score of {id} as audited"), points, found);
    }
    if let Some(grade) = &expect.reviewed_grade {
        let found = card.reviewed.as_ref().and_then(|reviewed| reviewed.grade.as_ref());
        differ("grade as audited".to_owned(), grade, found.map_or("none".to_owned(), |grade| grade.ids()));
    }
    for (id, measure) in &expect.measures {
        let found = of(id).and_then(|one| one.measure.as_ref()).map_or("none".to_owned(), heng_report::quantity_text);
        differ(format!("measure of {id}"), measure, found);
    }
    for (id, state) in &expect.states {
        let found = of(id).map_or("no such indicator", |one| match one.state {
            heng_scoring::State::Scored => "scored",
            heng_scoring::State::Open(_) => "open",
            heng_scoring::State::NotApplicable(..) => "not_applicable",
        });
        differ(format!("state of {id}"), state, found.to_owned());
    }
    for (id, deductions) in &expect.deductions {
        let found: Vec<String> = of(id)
            .map(|one| one.deductions.iter().map(|one| format!("{} {}", one.points.shown(), one.reason.zh)).collect())
            .unwrap_or_default();
        differ(format!("deductions of {id}"), &deductions.join("; "), found.join("; "));
    }
    for (id, weight) in &expect.weights {
        let found = of(id)
            .map_or("no such indicator".to_owned(), |one| one.effective_weight.as_ref().unwrap_or(&one.weight).shown());
        differ(format!("weight of {id}"), weight, found);
    }
    let steps = step_ids(card);
    for id in &expect.steps {
        let count = steps.iter().filter(|step| *step == id).count();
        differ(format!("steps {id}"), "1", count.to_string());
    }
    if let Some(missing) = &expect.missing {
        let found: BTreeMap<String, String> =
            card.missing.iter().map(|one| (one.path.clone(), one.at_stake.shown())).collect();
        differ("missing".to_owned(), &format!("{missing:?}"), format!("{found:?}"));
    }
    for (id, output) in &expect.outputs {
        let found = card.outputs.iter().find(|one| one.id == *id);
        let found = found.map_or("no such output".to_owned(), |one| heng_report::output_text(one, Lang::Zh));
        differ(format!("output {id}"), output, found);
    }
    for (id, place) in &expect.ranks {
        let found = card.ranks.iter().find(|one| one.id == *id);
        let found = found.map_or("none".to_owned(), |one| format!("{} / {}", one.place.shown(), one.size));
        differ(format!("rank {id}"), place, found);
    }
    for (basis, points) in &expect.ledger {
        let found = card
            .ledger
            .rows
            .iter()
            .find(|row| format!("{:?}", row.basis).eq_ignore_ascii_case(&basis.replace('_', "")))
            .map_or("none".to_owned(), |row| spread(&row.points, &row.most, card.total.places));
        differ(format!("ledger {basis}"), points, found);
    }
}

fn spread(least: &Number, most: &Number, places: Option<u32>) -> String {
    if least == most {
        points_text(least, places)
    } else {
        format!("[{}, {}]", points_text(least, places), points_text(most, places))
    }
}
