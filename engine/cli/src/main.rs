//! The `heng` command: arguments, files, exit codes. No logic of its own.

mod args;
mod check;
mod explain;
mod load;
mod output;
mod reference;
mod rules;
mod score;
mod sets;

use std::process::ExitCode;

use heng_report::codes::INTERNAL;
use heng_source::{Diagnostic, Lang, SourceMap};

use crate::output::{Exit, Terminal};

fn main() -> ExitCode {
    let arguments: Vec<std::ffi::OsString> = std::env::args_os().collect();
    let lang = args::language(&arguments);
    // A panic is a fault of heng; the user gets a diagnostic instead of a trace.
    std::panic::set_hook(Box::new(|_| {}));
    match std::panic::catch_unwind(|| run(&arguments, lang)) {
        Ok(exit) => exit.code(),
        Err(cause) => {
            let detail = cause
                .downcast_ref::<String>()
                .map(String::as_str)
                .or_else(|| cause.downcast_ref::<&str>().copied())
                .unwrap_or("panic")
                .to_owned();
            let terminal = Terminal::plain(lang);
            terminal.diagnostics(&SourceMap::new(), &[Diagnostic::placeless(&INTERNAL).with("detail", detail)]);
            Exit::Internal.code()
        }
    }
}

fn run(arguments: &[std::ffi::OsString], lang: Lang) -> Exit {
    let matches = match args::command(lang).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return args::report(&error, lang),
    };
    let terminal = Terminal::new(&matches, lang);
    match matches.subcommand() {
        Some(("score", sub)) => score::run(sub, &terminal),
        Some(("explain", sub)) => explain::run(sub, &terminal),
        Some(("check", sub)) => check::run(sub, &terminal),
        Some(("rules", sub)) => rules::run(sub, &terminal),
        Some(("schema", sub)) => reference::schema(sub, &terminal),
        Some(("explain-code", sub)) => reference::explain_code(sub, &terminal),
        Some(("reference", sub)) => reference::reference(sub, &terminal),
        Some(("completions", sub)) => reference::completions(sub, &terminal),
        // clap demands a subcommand, so nothing else comes here.
        _ => Exit::Usage,
    }
}
