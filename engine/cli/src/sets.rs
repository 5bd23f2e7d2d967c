//! `heng score` of a folder or a mapping: many entities, scored as sets, one for each pack.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgMatches;
use heng_model::{Dataset, Pack, apply_accepted};
use heng_report::codes::{ENTITY_NOT_CHOSEN, NO_SUCH_ENTITY, NOTHING_TO_SCORE};
use heng_report::{failed_line, score_markdown, set_csv, set_line, set_table, severity_word, summary_lines};
use heng_scoring::{Member, Options, ScoredMember, SetResult, score_set, score_set_explaining, summaries};
use heng_source::{Diagnostic, Lang, Severity, SourceMap, closest, comparable, sort_diagnostics};

use crate::check::{Subject, gather, kind, stranger};
use crate::load::{self, LoadFailure, Packs, Places, shown};
use crate::output::{Exit, Progress, Terminal};
use crate::score::denied;

/// The most entities whose faults are shown in full beside a result; JSON has all of them.
const SHOWN_FAILURES: usize = 10;

/// The most faults that are shown in full beside a result, of all entities together.
const SHOWN_FAULTS: usize = 30;

/// An entity of a set: its data, or what keeps it from having any.
pub(crate) struct Slot {
    /// The id in its table, or the file.
    pub(crate) name: String,
    /// As people call it.
    pub(crate) department: String,
    pub(crate) year: Option<i64>,
    pub(crate) data: Result<Dataset, Vec<Diagnostic>>,
}

/// The entities under one pack.
pub(crate) struct Group {
    pub(crate) pack: Arc<Pack>,
    pub(crate) slots: Vec<Slot>,
}

/// Everything that was found under some paths.
#[derive(Default)]
pub(crate) struct Gathered {
    pub(crate) groups: Vec<Group>,
    /// Files whose pack is not known or whose tables cannot be read: nothing of them can be scored.
    lost: Vec<(String, Vec<Diagnostic>)>,
    /// What is said of mappings as a whole.
    about: Vec<Diagnostic>,
    exit: Option<Exit>,
}

/// Whether a path stands for many entities.
pub(crate) fn is_many(path: &Path) -> bool {
    path.is_dir() || (path.is_file() && kind(path) == Some("mapping"))
}

impl Gathered {
    fn add(&mut self, pack: &Arc<Pack>, slots: Vec<Slot>) {
        match self.groups.iter_mut().find(|group| Arc::ptr_eq(&group.pack, pack)) {
            Some(group) => group.slots.extend(slots),
            None => self.groups.push(Group { pack: pack.clone(), slots }),
        }
    }

    fn fail(&mut self, exit: Exit) {
        self.exit = Some(self.exit.map_or(exit, |worst| worst.max(exit)));
    }

    fn lose(&mut self, name: String, failure: LoadFailure) {
        self.fail(if failure.unreadable { Exit::Usage } else { Exit::Failed });
        self.lost.push((name, failure.diagnostics));
    }

    fn mapping(&mut self, files: &mut SourceMap, path: &Path, places: &Places, packs: &mut Packs) {
        let loaded = match load::mapping(files, path, places, packs) {
            Ok(loaded) => loaded,
            Err(failure) => return self.lose(shown(path), failure),
        };
        self.about.extend(loaded.entities.diagnostics);
        let slots = loaded.entities.list.into_iter().map(|one| Slot {
            name: one.id,
            department: one.name,
            year: one.year,
            data: one.data,
        });
        self.add(&loaded.pack, slots.collect());
    }

    fn dataset(&mut self, files: &mut SourceMap, path: &Path, places: &Places, packs: &mut Packs) {
        match load::dataset(files, path, places, packs) {
            Ok(loaded) => {
                let data = loaded.dataset;
                let (department, year) = (data.department.clone(), Some(data.fiscal_year));
                self.add(&loaded.pack, vec![Slot { name: shown(path), department, year, data: Ok(data) }]);
            }
            Err(failure) => self.lose(shown(path), failure),
        }
    }
}

/// Everything under some paths: datasets and mappings, folders with all that is in them.
pub(crate) fn load_all(files: &mut SourceMap, paths: &[PathBuf], places: &Places) -> Gathered {
    let (mut out, mut packs) = (Gathered::default(), Packs::default());
    for path in paths {
        let (mut list, mut aside) = (Vec::new(), Vec::new());
        if let Err(diagnostic) = gather(path, 0, true, &mut list, &mut aside) {
            out.lose(shown(path), LoadFailure { diagnostics: vec![*diagnostic], unreadable: true });
            continue;
        }
        // Packs lie among data; what else is YAML is none of ours, or is broken and must not get lost.
        list.retain(|subject| !matches!(subject, Subject::Pack(_)));
        if list.is_empty() && aside.is_empty() {
            let diagnostic = Diagnostic::placeless(&NOTHING_TO_SCORE).with("path", shown(path));
            out.lose(shown(path), LoadFailure { diagnostics: vec![diagnostic], unreadable: true });
        }
        for path in aside {
            let (diagnostics, exit) = stranger(files, &path);
            if diagnostics.iter().any(|one| one.severity == Severity::Error) {
                out.lose(shown(&path), LoadFailure { diagnostics, unreadable: exit == Exit::Usage });
            } else {
                out.about.extend(diagnostics);
            }
        }
        for subject in list {
            match subject {
                Subject::Mapping(path) => out.mapping(files, &path, places, &mut packs),
                Subject::Dataset(path) => out.dataset(files, &path, places, &mut packs),
                Subject::Pack(_) => {}
            }
        }
    }
    out
}

/// `--entity` and `--year`.
pub(crate) struct Filter {
    entity: Option<String>,
    year: Option<i64>,
}

impl Filter {
    pub(crate) fn new(matches: &ArgMatches) -> Self {
        let entity = matches.get_one::<String>("entity").map(|entity| comparable(entity));
        Self { entity, year: matches.get_one::<i64>("year").copied() }
    }

    /// Whether nothing is left out.
    pub(crate) fn takes_all(&self) -> bool {
        self.entity.is_none() && self.year.is_none()
    }

    fn takes(&self, name: &str, department: &str, year: Option<i64>) -> bool {
        let named = |wanted: &String| comparable(name) == *wanted || comparable(department) == *wanted;
        self.entity.as_ref().is_none_or(named) && self.year.is_none_or(|wanted| year.is_none_or(|year| year == wanted))
    }

    pub(crate) fn takes_slot(&self, slot: &Slot) -> bool {
        self.takes(&slot.name, &slot.department, slot.year)
    }

    /// The message for a filter that leaves nothing, with the nearest names.
    pub(crate) fn no_such(&self, gathered: &Gathered) -> Diagnostic {
        let slots = || gathered.groups.iter().flat_map(|group| &group.slots);
        let wanted = self.entity.clone().unwrap_or_default();
        let shown = match (self.entity.as_ref(), self.year) {
            (Some(entity), Some(year)) => format!("{entity} {year}"),
            (Some(entity), None) => entity.clone(),
            (None, year) => year.map(|year| year.to_string()).unwrap_or_default(),
        };
        let names: Vec<&str> = slots().flat_map(|slot| [slot.department.as_str(), slot.name.as_str()]).collect();
        let mut known: Vec<&str> = closest(&wanted, names.iter().copied()).into_iter().collect();
        known.extend(names.iter().filter(|name| !wanted.is_empty() && comparable(name).contains(&wanted)));
        if known.is_empty() {
            known = slots().map(|slot| slot.department.as_str()).collect();
        }
        known.dedup();
        known.truncate(SHOWN_FAILURES);
        Diagnostic::placeless(&NO_SUCH_ENTITY).with("entity", shown).with("known", known)
    }
}

/// A scored set with what there is to say about each of its members.
struct Scored {
    result: SetResult,
    diagnostics: Vec<Vec<Diagnostic>>,
    /// How many of those are the pack's, and the same for all.
    of_pack: usize,
}

/// Scores all of a group. Those without data keep their place among the others.
fn score_group(files: &SourceMap, group: Group, options: &Options, terminal: &Terminal) -> Scored {
    let mut members = Vec::new();
    for slot in &group.slots {
        if let Ok(data) = &slot.data {
            members.push(Member { name: &slot.name, data });
        }
    }
    let progress = Progress::new(terminal);
    let mut result = score_set(files, &group.pack, &members, options, &|done, of| progress.tell(done, of));
    progress.end();
    let mut of_pack = group.pack.diagnostics.clone();
    apply_accepted(&mut of_pack, &group.pack.accepted);
    let mut scored = std::mem::take(&mut result.members).into_iter();
    let mut all = Vec::new();
    for slot in group.slots {
        match slot.data {
            Err(faults) => {
                result.members.push(ScoredMember {
                    name: slot.name,
                    department: slot.department,
                    fiscal_year: slot.year,
                    score: Err(Vec::new()),
                });
                all.push(faults);
            }
            Ok(data) => {
                let Some(mut member) = scored.next() else { continue };
                member.department = slot.department;
                let mut diagnostics = data.diagnostics;
                match &mut member.score {
                    Ok((_, of_scoring)) => diagnostics.append(of_scoring),
                    Err(faults) => diagnostics.append(faults),
                }
                apply_accepted(&mut diagnostics, &data.accepted);
                diagnostics.extend(of_pack.iter().cloned());
                sort_diagnostics(&mut diagnostics, files);
                result.members.push(member);
                all.push(diagnostics);
            }
        }
    }
    result.summaries = summaries(&group.pack, &result.members);
    Scored { result, diagnostics: all, of_pack: of_pack.len() }
}

/// Scores everything under the paths and prints it.
pub(crate) fn run(
    matches: &ArgMatches,
    paths: &[PathBuf],
    places: &Places,
    options: &Options,
    terminal: &Terminal,
) -> Exit {
    let mut files = SourceMap::new();
    let mut gathered = load_all(&mut files, paths, places);
    let filter = Filter::new(matches);
    let any = gathered.groups.iter().flat_map(|group| &group.slots).any(|slot| filter.takes_slot(slot));
    if !any && !filter.takes_all() && gathered.lost.is_empty() {
        terminal.diagnostics(&files, &[filter.no_such(&gathered)]);
        return Exit::Usage;
    }
    let format = matches.get_one::<String>("format").map_or("table", String::as_str);
    let mut out = Output { format, lines: Vec::new(), text: String::new() };
    let mut exit = gathered.exit.unwrap_or(Exit::Done);
    let (mut failures, mut asides) = (Vec::new(), gathered.about.len());
    let mut scored_count = 0_usize;
    let mut is_denied = denied(matches, &gathered.about);
    for group in std::mem::take(&mut gathered.groups) {
        let name = group.pack.name.get(terminal.lang).to_owned();
        let mut scored = score_group(&files, group, options, terminal);
        keep(&mut scored, &filter);
        terminal.diagnostics(&files, &scored.result.diagnostics);
        is_denied |= denied(matches, &scored.result.diagnostics);
        for (member, diagnostics) in scored.result.members.iter().zip(&scored.diagnostics) {
            is_denied |= denied(matches, diagnostics);
            if member.score.is_err() {
                exit = exit.max(Exit::Failed);
                failures.push((member.name.clone(), diagnostics.clone()));
            } else {
                scored_count += 1;
                asides += diagnostics.len().saturating_sub(scored.of_pack);
            }
        }
        if scored.result.members.is_empty() {
            continue;
        }
        asides += scored.of_pack;
        if let Err(error) = out.set(&scored, &name, &files, terminal) {
            terminal.say(&error);
            return Exit::Usage;
        }
    }
    for (name, diagnostics) in &gathered.lost {
        out.lost(name, &files, diagnostics);
    }
    failures.extend(gathered.lost);
    exit = exit.max(terminal.print(&out.finish()));
    tell(&failures, scored_count, asides, &files, paths, terminal);
    if is_denied { exit.max(Exit::Failed) } else { exit }
}

/// The one entity that `--entity` and `--year` choose, scored with its explanation. On failure all has been said.
pub(crate) fn chosen(
    matches: &ArgMatches,
    files: &mut SourceMap,
    path: &Path,
    places: &Places,
    options: &Options,
    terminal: &Terminal,
) -> Result<crate::score::Scored, Exit> {
    let gathered = load_all(files, &[path.to_path_buf()], places);
    for (_, diagnostics) in &gathered.lost {
        terminal.diagnostics(files, diagnostics);
    }
    let filter = Filter::new(matches);
    let fitting: Vec<(&Group, &Slot)> = gathered
        .groups
        .iter()
        .flat_map(|group| group.slots.iter().map(move |slot| (group, slot)))
        .filter(|(_, slot)| filter.takes_slot(slot))
        .collect();
    let (group, slot) = match fitting.as_slice() {
        [one] => *one,
        [] => {
            if gathered.lost.is_empty() {
                terminal.diagnostics(files, &[filter.no_such(&gathered)]);
            }
            return Err(gathered.exit.unwrap_or(Exit::Usage));
        }
        several => {
            let shown = |slot: &Slot| match slot.year {
                Some(year) => format!("{} {year}", slot.department),
                None => slot.department.clone(),
            };
            let known: Vec<String> = several.iter().take(SHOWN_FAILURES).map(|(_, slot)| shown(slot)).collect();
            let diagnostic =
                Diagnostic::placeless(&ENTITY_NOT_CHOSEN).with("count", several.len()).with("known", known);
            terminal.diagnostics(files, &[diagnostic]);
            return Err(Exit::Usage);
        }
    };
    let data = slot.data.as_ref().map_err(|faults| {
        terminal.diagnostics(files, faults);
        Exit::Failed
    })?;
    let mut members = Vec::new();
    let mut at = 0;
    for other in &group.slots {
        if let Ok(data) = &other.data {
            if std::ptr::eq(other, slot) {
                at = members.len();
            }
            members.push(Member { name: &other.name, data });
        }
    }
    let progress = Progress::new(terminal);
    let told = |done, of| progress.tell(done, of);
    let result = score_set_explaining(files, &group.pack, &members, options, at, &told);
    progress.end();
    let member = result.members.into_iter().nth(at).ok_or(Exit::Internal)?;
    crate::score::with_notes(files, &group.pack, data, member.score, terminal)
}

/// Takes out what the filter leaves out; it was scored all the same, because members may be measured by each other.
fn keep(scored: &mut Scored, filter: &Filter) {
    if filter.takes_all() {
        return;
    }
    // They are of all members, and these are some.
    scored.result.summaries.clear();
    let members = std::mem::take(&mut scored.result.members);
    let diagnostics = std::mem::take(&mut scored.diagnostics);
    for (member, said) in members.into_iter().zip(diagnostics) {
        if filter.takes(&member.name, &member.department, member.fiscal_year) {
            scored.result.members.push(member);
            scored.diagnostics.push(said);
        }
    }
}

/// What goes to standard output.
struct Output<'a> {
    format: &'a str,
    /// JSON, an entity each.
    lines: Vec<String>,
    text: String,
}

impl Output<'_> {
    fn set(&mut self, scored: &Scored, pack: &str, files: &SourceMap, terminal: &Terminal) -> Result<(), String> {
        let result = &scored.result;
        let first = self.text.is_empty();
        match self.format {
            "json" | "jsonl" => {
                let pairs = result.members.iter().zip(&scored.diagnostics);
                self.lines.extend(pairs.map(|(member, said)| set_line(member, files, said)));
                self.lines.extend(summary_lines(result).split_inclusive('\n').map(str::to_owned));
            }
            "csv" => {
                let text = set_csv(result).map_err(|error| error.to_string())?;
                self.text.push_str(&format!("{}{text}", if first { "" } else { "\n" }));
            }
            "markdown" => {
                let cards = result.members.iter().filter_map(|member| member.score.as_ref().ok());
                let pages: Vec<String> = cards.map(|(card, _)| score_markdown(card, terminal.lang)).collect();
                self.text.push_str(&format!("{}{}", if first { "" } else { "\n" }, pages.join("\n")));
            }
            _ => {
                let table = set_table(result, terminal.style());
                self.text.push_str(&format!("{}{pack}\n\n{table}", if first { "" } else { "\n" }));
            }
        }
        Ok(())
    }

    fn lost(&mut self, name: &str, files: &SourceMap, diagnostics: &[Diagnostic]) {
        if matches!(self.format, "json" | "jsonl") {
            self.lines.push(failed_line(name, None, files, diagnostics));
        }
    }

    fn finish(self) -> String {
        match self.format {
            "jsonl" => self.lines.concat(),
            "json" => {
                let lines: Vec<&str> = self.lines.iter().map(|line| line.trim_end()).collect();
                format!("[\n{}\n]\n", lines.join(",\n"))
            }
            _ => self.text,
        }
    }
}

/// Says on standard error what failed and why, as far as a person reads it, and how many there were.
fn tell(
    failures: &[(String, Vec<Diagnostic>)],
    scored: usize,
    asides: usize,
    files: &SourceMap,
    paths: &[PathBuf],
    terminal: &Terminal,
) {
    // One entity can have a fault in every cell; what is not shown stands in `check` and in JSON.
    let mut left = SHOWN_FAULTS;
    for (_, diagnostics) in failures.iter().take(SHOWN_FAILURES) {
        let errors: Vec<Diagnostic> =
            diagnostics.iter().filter(|one| one.severity == Severity::Error).take(left).cloned().collect();
        left = left.saturating_sub(errors.len());
        terminal.diagnostics(files, &errors);
    }
    let path = paths.iter().map(|path| shown(path)).collect::<Vec<_>>().join(" ");
    for (name, diagnostics) in failures.iter().skip(SHOWN_FAILURES).take(SHOWN_FAILURES) {
        if let Some(first) = diagnostics.iter().find(|one| one.severity == Severity::Error) {
            let word = severity_word(first.severity, terminal.lang);
            terminal.say(&format!("{word} {} {name} {}", first.code.id, first.message(terminal.lang)));
        }
    }
    let failed = failures.len();
    let hidden = failed.saturating_sub(SHOWN_FAILURES.saturating_mul(2));
    if hidden > 0 {
        terminal.say(&match terminal.lang {
            Lang::Zh => format!("另有 {hidden} 个没有列出；用 heng check {path} 或 --format jsonl 查看全部。"),
            Lang::En => format!("{hidden} more; `heng check {path}` or `--format jsonl` shows all of them."),
        });
    }
    if failed > 0 {
        terminal.say(&match terminal.lang {
            Lang::Zh => format!("{scored} 个已评分，{failed} 个未能评分。"),
            Lang::En => format!("{scored} scored, {failed} failed."),
        });
    }
    if asides > 0 {
        terminal.say(&match terminal.lang {
            Lang::Zh => format!("另有 {asides} 条警告和发现；用 heng check {path} 查看。"),
            Lang::En => format!("{asides} warnings and findings; `heng check {path}` shows them."),
        });
    }
}
