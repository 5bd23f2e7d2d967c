//! `heng rules origin PACK INDICATOR[.FIELD]` and `heng rules list [DIR]`.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use heng_model::Pack;
use heng_model::codes::extends::UNKNOWN_VALUE;
use heng_report::codes::{NOTHING_TO_CHECK, PACK_NOT_FOUND, UNKNOWN_INDICATOR};
use heng_report::{origins_json, origins_table, packs_json, packs_table};
use heng_source::{Diagnostic, Phrase, Said, SourceMap, closest, normalise};

use crate::args;
use crate::load::{self, Places, shown, sorted_entries};
use crate::output::{Exit, Terminal};
use crate::score::json_text;

static DID_YOU_MEAN: Phrase = Phrase { zh: "是不是“{name}”？", en: "did you mean `{name}`?" };

pub(crate) fn run(matches: &ArgMatches, terminal: &Terminal) -> Exit {
    match matches.subcommand() {
        Some(("origin", sub)) => origin(sub, terminal),
        Some(("list", sub)) => list(sub, terminal),
        // clap demands a subcommand, so nothing else comes here.
        _ => Exit::Usage,
    }
}

fn json(matches: &ArgMatches) -> bool {
    matches.get_one::<String>("format").is_some_and(|format| format == "json")
}

fn origin(matches: &ArgMatches, terminal: &Terminal) -> Exit {
    let places = match args::places(matches, terminal) {
        Ok(places) => places,
        Err(exit) => return exit,
    };
    let Some(name) = matches.get_one::<PathBuf>("pack") else { return Exit::Usage };
    let Some(wanted) = matches.get_one::<String>("value") else { return Exit::Usage };
    let mut files = SourceMap::new();
    let pack = match load::named_pack(&mut files, name, &places) {
        Ok(pack) => pack,
        Err(failure) => {
            terminal.diagnostics(&files, &failure.diagnostics);
            return if failure.unreadable { Exit::Usage } else { Exit::Failed };
        }
    };
    let (id, field) = match wanted.split_once('.') {
        Some((id, field)) => (id, Some(field)),
        None => (wanted.as_str(), None),
    };
    let id = normalise(id.trim());
    let known: Vec<(&str, &str, &str)> =
        pack.walk().into_iter().map(|(_, one)| (one.id.as_str(), one.name.zh.as_str(), one.name.en.as_str())).collect();
    let found = known.iter().find(|(own, zh, en)| *own == id || normalise(zh) == id || normalise(en) == id);
    let Some((id, ..)) = found.copied() else {
        let names: Vec<&str> = known.iter().map(|(id, ..)| *id).collect();
        let mut unknown = Diagnostic::placeless(&UNKNOWN_INDICATOR).with("indicator", id.as_str()).with("known", names);
        if let Some(name) = closest(&id, known.iter().flat_map(|(id, zh, en)| [*id, *zh, *en])) {
            unknown = unknown.help(Said::new(&DID_YOU_MEAN).with("name", name));
        }
        terminal.diagnostics(&files, &[unknown]);
        return Exit::Usage;
    };
    let rows = pack.origins(id, field);
    if let (true, Some(field)) = (rows.is_empty(), field) {
        let known: Vec<String> = pack.origins(id, None).into_iter().map(|one| one.path).collect();
        let unknown = Diagnostic::placeless(&UNKNOWN_VALUE).with("indicator", id).with("field", field);
        terminal.diagnostics(&files, &[unknown.with("known", known)]);
        return Exit::Usage;
    }
    terminal.print(&if json(matches) {
        json_text(&origins_json(&pack, id, &rows, &files), false)
    } else {
        origins_table(&rows, &files, terminal.style())
    })
}

fn list(matches: &ArgMatches, terminal: &Terminal) -> Exit {
    let folder = matches.get_one::<PathBuf>("folder").cloned().unwrap_or_else(|| PathBuf::from("rules"));
    let mut exit = Exit::Done;
    let mut packs: Vec<Pack> = Vec::new();
    let mut any = false;
    for entry in std::iter::once(folder.clone()).chain(sorted_entries(&folder)) {
        if !entry.join("pack.yaml").is_file() {
            continue;
        }
        any = true;
        let mut files = SourceMap::new();
        match load::pack(&mut files, &entry, &Places::default()) {
            Ok(pack) => packs.push(pack),
            Err(failure) => {
                terminal.diagnostics(&files, &failure.diagnostics);
                exit = exit.max(if failure.unreadable { Exit::Usage } else { Exit::Failed });
            }
        }
    }
    if !any {
        let nothing = Diagnostic::placeless(&NOTHING_TO_CHECK).with("path", shown(&folder));
        terminal.diagnostics(&SourceMap::new(), &[nothing]);
        return Exit::Usage;
    }
    exit.max(terminal.print(&if json(matches) {
        json_text(&packs_json(&packs), false)
    } else {
        packs_table(&packs, terminal.style())
    }))
}

/// That a pack of this name is nowhere to be found.
pub(crate) fn not_found(name: &Path, looked: Vec<String>) -> Diagnostic {
    Diagnostic::placeless(&PACK_NOT_FOUND).with("pack", shown(name)).with("places", looked)
}
