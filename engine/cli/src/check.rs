//! `heng check [PATH…]`: every problem of packs and datasets at once.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use heng_model::{Pack, QuoteCount, apply_accepted};
use heng_report::codes::{FILE_NOT_FOUND, NOT_A_HENG_FILE, NOTHING_TO_CHECK, TOO_MANY_FILES};
use heng_report::quotes_line;
use heng_scoring::{Member, Options, compares_members, score, score_set};
use heng_source::{Diagnostic, Lang, Severity, SourceMap, diagnostic_json, parse_yaml, sort_diagnostics};
use heng_tables::is_mapping;

use crate::args;
use crate::load::{self, Packs, Places, shown, sorted_entries};
use crate::output::{Exit, Terminal};
use crate::score::json_text;

/// The most files that one `check` looks at.
const MAX_FILES: usize = 10_000;
/// The most messages of one code that are shown of a mapping: one slip in a column is there in every row.
const SHOWN_OF_A_CODE: usize = 10;
/// The most levels of folders that it goes down.
const MAX_DEPTH: usize = 16;

/// A thing to check.
pub(crate) enum Subject {
    Pack(PathBuf),
    Dataset(PathBuf),
    Mapping(PathBuf),
}

pub(crate) fn run(matches: &ArgMatches, terminal: &Terminal) -> Exit {
    let json = matches.get_one::<String>("format").is_some_and(|format| format == "json");
    let places = match args::places(matches, terminal) {
        Ok(places) => places,
        Err(exit) => return exit,
    };
    let mut exit = Exit::Done;
    let (mut subjects, mut counts, mut quotes) = (0_usize, Counts::default(), QuoteCount::default());
    let (mut records, mut seen, mut packs) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    let mut say = |files: &SourceMap, diagnostics: &[Diagnostic], most: usize| {
        let mut of_code: BTreeMap<&str, usize> = BTreeMap::new();
        for one in diagnostics {
            // What is wrong with a pack comes up again with every dataset that uses it: once is enough.
            let record = diagnostic_json(one, files);
            if !seen.insert(record.to_string()) {
                continue;
            }
            counts.add(one.severity);
            let so_far = of_code.entry(one.code.id).or_default();
            *so_far += 1;
            if json {
                records.push(record);
            } else if *so_far <= most {
                terminal.diagnostics(files, std::slice::from_ref(one));
            }
        }
        for (code, count) in of_code {
            let hidden = count.saturating_sub(most);
            if hidden > 0 && !json {
                terminal.say(&match terminal.lang {
                    Lang::Zh => format!("{code} 另有 {hidden} 条；用 --format json 查看全部。\n"),
                    Lang::En => format!("{hidden} more of {code}; `--format json` shows all of them.\n"),
                });
            }
        }
    };
    for path in args::paths(matches, "paths") {
        let mut list = Vec::new();
        let mut aside = Vec::new();
        if let Err(diagnostic) = gather(&path, 0, true, &mut list, &mut aside) {
            say(&SourceMap::new(), &[*diagnostic], usize::MAX);
            exit = exit.max(Exit::Usage);
            continue;
        }
        if list.is_empty() && aside.is_empty() {
            say(&SourceMap::new(), &[Diagnostic::placeless(&NOTHING_TO_CHECK).with("path", shown(&path))], usize::MAX);
            exit = exit.max(Exit::Usage);
        }
        for path in aside {
            let mut files = SourceMap::new();
            let (diagnostics, of_file) = stranger(&mut files, &path);
            say(&files, &diagnostics, usize::MAX);
            exit = exit.max(of_file);
        }
        for subject in list {
            subjects += 1;
            let mut files = SourceMap::new();
            let (mut diagnostics, of_file, of_quotes) = check(&mut files, &subject, &places, &mut packs);
            quotes.found += of_quotes.found;
            quotes.missed += of_quotes.missed;
            quotes.unchecked += of_quotes.unchecked;
            sort_diagnostics(&mut diagnostics, &files);
            let is_table = matches!(subject, Subject::Mapping(_));
            say(&files, &diagnostics, if is_table { SHOWN_OF_A_CODE } else { usize::MAX });
            exit = exit.max(of_file);
        }
    }
    if json {
        return exit.max(terminal.print(&json_text(&records, false)));
    }
    let summary = counts.summary(subjects, terminal.lang);
    let quotes = quotes_line(quotes.found, quotes.missed, quotes.unchecked, terminal.lang);
    let quotes = quotes.map(|line| format!("{line}\n")).unwrap_or_default();
    exit.max(terminal.print(&format!("{summary}{quotes}")))
}

/// Whether a folder of packs or data would hold this entry.
fn skipped(path: &Path) -> bool {
    path.file_name().is_none_or(|name| {
        let name = name.to_string_lossy();
        name.starts_with('.') || name == "target" || name == "node_modules"
    })
}

/// Collects what is to be checked; YAML files that are neither go to `aside`.
pub(crate) fn gather(
    path: &Path,
    depth: usize,
    named: bool,
    list: &mut Vec<Subject>,
    aside: &mut Vec<PathBuf>,
) -> Result<(), Box<Diagnostic>> {
    if depth > MAX_DEPTH || list.len() + aside.len() > MAX_FILES {
        return Err(Box::new(
            Diagnostic::placeless(&TOO_MANY_FILES)
                .with("path", shown(path))
                .with("limit", MAX_FILES)
                .with("depth", MAX_DEPTH),
        ));
    }
    if !path.exists() {
        return Err(Box::new(Diagnostic::placeless(&FILE_NOT_FOUND).with("path", shown(path))));
    }
    if path.is_dir() {
        if path.join("pack.yaml").is_file() {
            // What else lies in a pack's folder (tests, expected scores) belongs to the pack.
            list.push(Subject::Pack(path.to_path_buf()));
            return Ok(());
        }
        for entry in sorted_entries(path) {
            // Links are not followed: a circle of links would have no end.
            if !skipped(&entry) && !entry.is_symlink() {
                gather(&entry, depth + 1, false, list, aside)?;
            }
        }
        return Ok(());
    }
    let yaml = path.extension().is_some_and(|ending| ending == "yaml" || ending == "yml");
    if !yaml && !named {
        return Ok(());
    }
    match kind(path) {
        Some("pack") => list.push(Subject::Pack(path.parent().unwrap_or_else(|| Path::new("")).to_path_buf())),
        Some("mapping") => list.push(Subject::Mapping(path.to_path_buf())),
        Some(_) => list.push(Subject::Dataset(path.to_path_buf())),
        None => aside.push(path.to_path_buf()),
    }
    Ok(())
}

/// `pack`, `mapping` or `dataset`, by the keys at the top of a file; a file that cannot be read is neither.
pub(crate) fn kind(path: &Path) -> Option<&'static str> {
    if path.file_name().is_some_and(|name| name == "pack.yaml") {
        return Some("pack");
    }
    let mut files = SourceMap::new();
    let file = load::add(&mut files, path).ok()?;
    let node = parse_yaml(&files, file).ok()?;
    let map = node.map()?;
    if is_mapping(&node) {
        return Some("mapping");
    }
    // A file that says `heng:` means to be one of ours; the reader then says what it lacks.
    (map.get("rules").is_some() || map.get("facts").is_some() || map.get("heng").is_some()).then_some("dataset")
}

/// A YAML file that is neither pack nor dataset: unreadable, or none of ours.
pub(crate) fn stranger(files: &mut SourceMap, path: &Path) -> (Vec<Diagnostic>, Exit) {
    match load::add(files, path) {
        Err(failure) => (failure.diagnostics, Exit::Usage),
        Ok(file) => match parse_yaml(files, file) {
            Err(diagnostics) => (diagnostics, Exit::Failed),
            Ok(node) => (vec![Diagnostic::new(&NOT_A_HENG_FILE, node.span).with("path", shown(path))], Exit::Failed),
        },
    }
}

/// What a pack says of itself but for what its author accepts; nothing where that was said before in this run.
fn of_pack(pack: &Pack, folder: &Path, packs: &mut BTreeSet<PathBuf>) -> Vec<Diagnostic> {
    // One pack is reached by many paths: `rules/a`, `../rules/a`, from the dataset upwards.
    if !packs.insert(folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf())) {
        return Vec::new();
    }
    let mut diagnostics = pack.diagnostics.clone();
    let needless = apply_accepted(&mut diagnostics, &pack.accepted);
    diagnostics.extend(needless);
    diagnostics
}

/// All there is to say about one pack or dataset, how it counts, and how many quotes were looked up. A dataset
/// says what its pack says too: a score by a poor pack is no better than the pack.
fn check(
    files: &mut SourceMap,
    subject: &Subject,
    places: &Places,
    packs: &mut BTreeSet<PathBuf>,
) -> (Vec<Diagnostic>, Exit, QuoteCount) {
    let mut quotes = QuoteCount::default();
    let mut diagnostics = match subject {
        Subject::Pack(folder) => match load::pack(files, folder, places) {
            Ok(pack) => of_pack(&pack, folder, packs),
            Err(failure) => {
                let (diagnostics, exit) = failed(failure);
                return (diagnostics, exit, quotes);
            }
        },
        Subject::Mapping(path) => match load::mapping(files, path, places, &mut Packs::default()) {
            Ok(loaded) => {
                let mut diagnostics = of_entities(files, &loaded);
                diagnostics.extend(of_pack(&loaded.pack, &loaded.folder, packs));
                diagnostics
            }
            Err(failure) => {
                let (diagnostics, exit) = failed(failure);
                return (diagnostics, exit, quotes);
            }
        },
        Subject::Dataset(path) => match load::dataset(files, path, places, &mut Packs::default()) {
            Ok(loaded) => {
                quotes = loaded.dataset.quotes;
                let mut diagnostics = loaded.dataset.diagnostics.clone();
                // What compares members has a score only beside the others: `heng score` of the folder tells.
                if !compares_members(&loaded.pack) {
                    match score(files, &loaded.pack, &loaded.dataset, &Options::default()) {
                        Ok((_, of_scoring)) | Err(of_scoring) => diagnostics.extend(of_scoring),
                    }
                }
                let needless = apply_accepted(&mut diagnostics, &loaded.dataset.accepted);
                diagnostics.extend(needless);
                diagnostics.extend(of_pack(&loaded.pack, &loaded.folder, packs));
                diagnostics
            }
            Err(failure) => {
                let (diagnostics, exit) = failed(failure);
                return (diagnostics, exit, quotes);
            }
        },
    };
    diagnostics.dedup();
    let exit = if diagnostics.is_empty() { Exit::Done } else { Exit::Failed };
    (diagnostics, exit, quotes)
}

/// What there is to say about a mapping: itself, its rows, and what scoring them comes upon.
fn of_entities(files: &SourceMap, loaded: &load::LoadedMapping) -> Vec<Diagnostic> {
    let mut diagnostics = loaded.entities.diagnostics.clone();
    let mut members = Vec::new();
    for entity in &loaded.entities.list {
        match &entity.data {
            Ok(data) => {
                diagnostics.extend(data.diagnostics.iter().cloned());
                members.push(Member { name: &entity.name, data });
            }
            Err(faults) => diagnostics.extend(faults.iter().cloned()),
        }
    }
    let result = score_set(files, &loaded.pack, &members, &Options::default(), &|_, _| {});
    for member in result.members {
        match member.score {
            Ok((_, of_scoring)) | Err(of_scoring) => diagnostics.extend(of_scoring),
        }
    }
    diagnostics
}

fn failed(failure: load::LoadFailure) -> (Vec<Diagnostic>, Exit) {
    let exit = if failure.unreadable { Exit::Usage } else { Exit::Failed };
    (failure.diagnostics, exit)
}

/// How many of each severity.
#[derive(Default)]
struct Counts {
    errors: usize,
    warnings: usize,
    findings: usize,
}

impl Counts {
    fn add(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
            Severity::Finding => self.findings += 1,
        }
    }

    fn summary(&self, subjects: usize, lang: Lang) -> String {
        let Self { errors, warnings, findings } = self;
        match lang {
            Lang::Zh => {
                format!(
                    "检查了 {subjects} 个指标体系和数据文件：{errors} 个错误，{warnings} 个警告，{findings} 个发现\n"
                )
            }
            Lang::En => {
                let count = |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
                let subjects = if subjects == 1 {
                    "1 pack or dataset".to_owned()
                } else {
                    format!("{subjects} packs and datasets")
                };
                let (errors, warnings) = (count(*errors, "error"), count(*warnings, "warning"));
                format!("checked {subjects}: {errors}, {warnings}, {}\n", count(*findings, "finding"))
            }
        }
    }
}
