//! Where output goes and with which exit code a run ends. The only file that prints.
#![allow(clippy::print_stderr, reason = "this is the edge where messages leave the program")]

use std::io::{IsTerminal, Write};
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use clap::ArgMatches;
use heng_report::{Style, severity_word};
use heng_source::{Diagnostic, Lang, RenderOptions, Severity, SourceMap, render_diagnostic};

/// How a run ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// 0: done, also with findings.
    Done,
    /// 1: an entity failed, a check found something that is not accepted.
    Failed,
    /// 2: unreadable input or wrong usage.
    Usage,
    /// 70: a fault of heng.
    Internal,
}

impl Exit {
    pub(crate) fn code(self) -> ExitCode {
        ExitCode::from(match self {
            Exit::Done => 0,
            Exit::Failed => 1,
            Exit::Usage => 2,
            Exit::Internal => 70,
        })
    }
}

/// The widest line where no terminal says otherwise.
const DEFAULT_WIDTH: u16 = 100;

/// The most warnings and findings that are shown in full beside a result.
const FULL_ASIDES: usize = 2;
/// The most that are shown at all beside a result.
const MOST_ASIDES: usize = 12;

/// The terminal, or what stands in its place.
pub(crate) struct Terminal {
    pub(crate) lang: Lang,
    out_color: bool,
    err_color: bool,
    width: Option<u16>,
    link_root: Option<String>,
}

impl Terminal {
    /// Without colour: for the last words of a failing run.
    pub(crate) fn plain(lang: Lang) -> Self {
        Self { lang, out_color: false, err_color: false, width: None, link_root: None }
    }

    pub(crate) fn new(matches: &ArgMatches, lang: Lang) -> Self {
        let choice = matches.get_one::<String>("color").map_or("auto", String::as_str);
        // https://no-color.org: any non-empty value switches colour off.
        let allowed = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
            && std::env::var_os("TERM").is_none_or(|term| term != "dumb");
        let color = |is_terminal: bool| match choice {
            "always" => true,
            "never" => false,
            _ => is_terminal && allowed,
        };
        let is_terminal = std::io::stdout().is_terminal();
        let width = if is_terminal { terminal_size::terminal_size().map(|(width, _)| width.0) } else { None };
        let link_root = if is_terminal && allowed && choice != "never" { current_folder() } else { None };
        Self {
            lang,
            out_color: color(is_terminal),
            err_color: color(std::io::stderr().is_terminal()),
            width,
            link_root,
        }
    }

    /// How reports are to be written.
    pub(crate) fn style(&self) -> Style<'_> {
        Style { lang: self.lang, color: self.out_color, width: self.width, link_root: self.link_root.as_deref() }
    }

    /// Prints data. A reader that has gone away (`heng … | head`) is no fault.
    pub(crate) fn print(&self, text: &str) -> Exit {
        let mut out = std::io::stdout().lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Ok(()) => Exit::Done,
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Exit::Done,
            Err(error) => {
                eprintln!("{error}");
                Exit::Usage
            }
        }
    }

    /// Prints messages on standard error.
    pub(crate) fn diagnostics(&self, files: &SourceMap, diagnostics: &[Diagnostic]) {
        let options = RenderOptions {
            lang: self.lang,
            color: self.err_color,
            links: false,
            width: usize::from(self.width.unwrap_or(DEFAULT_WIDTH)),
        };
        let mut err = std::io::stderr().lock();
        for diagnostic in diagnostics {
            // Nothing can be done where standard error itself cannot be written to.
            let _ = writeln!(err, "{}", render_diagnostic(diagnostic, files, options).trim_end());
            let _ = writeln!(err);
        }
    }

    /// Prints what else there is to say about a result: in full where it is little, else a line each, so
    /// that a score is not drowned by its notes. `heng check` shows all of them in full.
    pub(crate) fn asides(&self, files: &SourceMap, diagnostics: &[Diagnostic], path: &str) {
        if diagnostics.len() <= FULL_ASIDES {
            self.diagnostics(files, diagnostics);
            return;
        }
        for one in diagnostics.iter().take(MOST_ASIDES) {
            let place = one
                .primary
                .and_then(|span| files.locate(span))
                .map(|(name, position)| format!(" {name}:{}:{}", position.line, position.column))
                .unwrap_or_default();
            let message = one.message(self.lang);
            self.say(&format!("{} {}{place} {message}", severity_word(one.severity, self.lang), one.code.id));
        }
        let rest = diagnostics.len().saturating_sub(MOST_ASIDES);
        self.say(&match (self.lang, rest) {
            (Lang::Zh, 0) => format!("用 heng check {path} 查看详情和处理办法。"),
            (Lang::Zh, _) => format!("另有 {rest} 条；用 heng check {path} 查看全部和处理办法。"),
            (Lang::En, 0) => format!("`heng check {path}` shows them in full, with the ways out."),
            (Lang::En, _) => format!("{rest} more; `heng check {path}` shows all of them in full, with the ways out."),
        });
    }

    /// A line on standard error.
    pub(crate) fn say(&self, line: &str) {
        let _ = writeln!(std::io::stderr().lock(), "{line}");
    }
}

/// How long a run is silent before it says how far it is.
const SILENCE: Duration = Duration::from_secs(1);
/// How often it says so.
const BEAT: u64 = 100;
/// The columns of the bar.
const BAR: usize = 30;

/// How far a long run is: a line on standard error that is written over, only where that is a terminal.
pub(crate) struct Progress {
    begun: Instant,
    shown: bool,
    /// Milliseconds after the beginning when the line was written last; 0: never.
    last: AtomicU64,
    zh: bool,
}

impl Progress {
    pub(crate) fn new(terminal: &Terminal) -> Self {
        let shown = std::io::stderr().is_terminal();
        Self { begun: Instant::now(), shown, last: AtomicU64::new(0), zh: terminal.lang == Lang::Zh }
    }

    /// From any thread: how many are done.
    pub(crate) fn tell(&self, done: usize, of: usize) {
        let past = self.begun.elapsed();
        if !self.shown || past < SILENCE {
            return;
        }
        let now = u64::try_from(past.as_millis()).unwrap_or(u64::MAX);
        let last = self.last.load(Ordering::Relaxed);
        let due = now.saturating_sub(last) >= BEAT;
        if !due || self.last.compare_exchange(last, now, Ordering::Relaxed, Ordering::Relaxed).is_err() {
            return;
        }
        let full = done.saturating_mul(BAR).checked_div(of).unwrap_or(0).min(BAR);
        let (bar, rest) = ("=".repeat(full), " ".repeat(BAR.saturating_sub(full)));
        let word = if self.zh { "评分" } else { "scoring" };
        let _ = write!(std::io::stderr().lock(), "\r{word} [{bar}{rest}] {done}/{of}");
    }

    /// Wipes the line out.
    pub(crate) fn end(&self) {
        if self.last.load(Ordering::Relaxed) > 0 {
            let _ = write!(std::io::stderr().lock(), "\r\x1b[2K");
        }
    }
}

/// The current folder, for hyperlinks to files that are shown relative to it.
fn current_folder() -> Option<String> {
    std::env::current_dir().ok()?.to_str().map(str::to_owned)
}

/// The worst severity in a list.
pub(crate) fn worst(diagnostics: &[Diagnostic]) -> Option<Severity> {
    diagnostics.iter().map(|one| one.severity).max()
}
