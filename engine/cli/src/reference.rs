//! `heng schema`, `heng explain-code`, `heng reference`, `heng completions`: what the program knows of itself.

use clap::ArgMatches;
use heng_report::codes::{UNKNOWN_CODE, all_codes, find_code};
use heng_report::{code_page, diagnostics_reference, json};
use heng_source::{Diagnostic, Phrase, Said, SourceMap, closest};

use crate::args;
use crate::output::{Exit, Terminal};
use crate::score::json_text;

static DID_YOU_MEAN: Phrase = Phrase { zh: "是不是 {name}？", en: "did you mean {name}?" };

pub(crate) fn schema(matches: &ArgMatches, terminal: &Terminal) -> Exit {
    let value = match matches.get_one::<String>("format-name").map_or("pack", String::as_str) {
        "dataset" => heng_model::format::dataset::schema(),
        "mapping" => heng_tables::format::schema(),
        "scorecard" => json::schema(),
        "set" => json::set_schema(),
        _ => heng_model::format::pack::schema(),
    };
    terminal.print(&json_text(&value, false))
}

pub(crate) fn explain_code(matches: &ArgMatches, terminal: &Terminal) -> Exit {
    let lang = terminal.lang;
    if matches.get_flag("all") {
        return terminal.print(&diagnostics_reference(lang));
    }
    if matches.get_flag("list") {
        let lines: Vec<String> = all_codes()
            .iter()
            .map(|code| format!("{} {}  {}", code.id, code.name, code.words.message.outline(lang)))
            .collect();
        return terminal.print(&format!("{}\n", lines.join("\n")));
    }
    let wanted = matches.get_one::<String>("code").map_or("", String::as_str);
    match find_code(wanted) {
        Some(code) => terminal.print(&code_page(code, lang)),
        None => {
            let mut diagnostic = Diagnostic::placeless(&UNKNOWN_CODE).with("code", wanted);
            let codes = all_codes();
            let names = codes.iter().flat_map(|code| [code.id, code.name]);
            if let Some(name) = closest(&wanted.to_ascii_uppercase(), names.clone()).or_else(|| closest(wanted, names))
            {
                diagnostic = diagnostic.help(Said::new(&DID_YOU_MEAN).with("name", name));
            }
            terminal.diagnostics(&SourceMap::new(), &[diagnostic]);
            Exit::Usage
        }
    }
}

pub(crate) fn reference(matches: &ArgMatches, terminal: &Terminal) -> Exit {
    let lang = terminal.lang;
    terminal.print(&match matches.get_one::<String>("page").map_or("functions", String::as_str) {
        "pack" => heng_model::format::pack::reference(lang),
        "dataset" => heng_model::format::dataset::reference(lang),
        "mapping" => heng_tables::format::reference(lang),
        "diagnostics" => diagnostics_reference(lang),
        "scripts" => heng_formula::scripts_reference(lang),
        _ => heng_formula::functions_reference(lang),
    })
}

pub(crate) fn completions(matches: &ArgMatches, terminal: &Terminal) -> Exit {
    let Some(shell) = matches.get_one::<clap_complete::Shell>("shell").copied() else { return Exit::Usage };
    let mut out = Vec::new();
    clap_complete::generate(shell, &mut args::command(terminal.lang), "heng", &mut out);
    terminal.print(&String::from_utf8_lossy(&out))
}
