//! Packs in which marks say what is wrong where, and diagnostics as short lines.

use std::collections::BTreeSet;

use heng_source::{Diagnostic, Lang, RenderOptions, SourceMap, render_diagnostic};
use indexmap::IndexMap;

use crate::pack::{Pack, PackFiles, read_pack};

/// `CODE line:column message` of each diagnostic, a line each.
pub(super) fn said(diagnostics: &[Diagnostic], files: &SourceMap) -> String {
    diagnostics.iter().map(|one| format!("{} {}\n", place(one, files), one.message(Lang::En))).collect()
}

/// `CODE line:column`.
pub(super) fn place(one: &Diagnostic, files: &SourceMap) -> String {
    match one.primary.and_then(|span| files.locate(span)) {
        Some((_, position)) => format!("{} {}:{}", one.code.id, position.line, position.column),
        None => one.code.id.to_owned(),
    }
}

/// Reads a pack with its scripts.
pub(super) fn read(text: &str, scripts: &[(&str, &str)]) -> (SourceMap, Result<Pack, Vec<Diagnostic>>) {
    let mut files = SourceMap::new();
    let pack = files.add("pack.yaml", text.as_bytes()).unwrap();
    let scripts: IndexMap<_, _> =
        scripts.iter().map(|(name, text)| ((*name).to_owned(), files.add_text(*name, *text))).collect();
    let read = read_pack(&files, &PackFiles { pack, scripts, folder: None });
    (files, read)
}

/// What comes before the indicators of a small pack.
pub(super) const HEAD: &str = "heng: 1\npack: p\nname: 示例\nbasis: {status: illustrative}\n";

/// Takes marks such as `«0310»` out of a text and gives the place behind each as `HENG0310 line:column`.
fn marked(text: &str) -> (String, Vec<String>) {
    let (mut plain, mut places) = (String::new(), Vec::new());
    let (mut line, mut column) = (1, 1);
    let mut rest = text.chars();
    while let Some(one) = rest.next() {
        if one == '«' {
            let number: String = rest.by_ref().take_while(|one| *one != '»').collect();
            places.push(format!("HENG{number} {line}:{column}"));
            continue;
        }
        plain.push(one);
        (line, column) = if one == '\n' { (line + 1, 1) } else { (line, column + 1) };
    }
    (plain, places)
}

/// What a run through many packs came to.
#[derive(Default)]
pub(super) struct Run {
    /// Codes that were met.
    pub(super) met: BTreeSet<&'static str>,
    /// What was not as marked.
    pub(super) wrong: Vec<String>,
}

impl Run {
    /// Reads a text with marks and compares what is said, and where, with the marks.
    pub(super) fn pack(&mut self, text: &str, scripts: &[(&str, &str)]) {
        let (plain, mut expected) = marked(text);
        let (files, read) = read(&plain, scripts);
        let found = match read {
            Ok(pack) => pack.diagnostics,
            Err(found) => found,
        };
        let mut places: Vec<String> = found.iter().map(|one| place(one, &files)).collect();
        places.sort();
        expected.sort();
        if places != expected {
            self.wrong.push(format!("{plain}\nexpected {expected:?}, found\n{}", said(&found, &files)));
        }
        for one in &found {
            self.met.insert(one.code.id);
            for lang in [Lang::Zh, Lang::En] {
                let all = [one.message(lang), one.label(lang), one.help_text(lang)].join("\n");
                let options = RenderOptions { lang, color: false, links: false, width: 100 };
                for text in [all, render_diagnostic(one, &files, options)] {
                    if has_open_name(&text) || one.message(lang).is_empty() || one.help_text(lang).is_empty() {
                        self.wrong.push(format!("a name that is not filled in, or nothing said: {text}"));
                    }
                }
            }
        }
    }
}

/// Whether a text still holds `{name}`.
fn has_open_name(text: &str) -> bool {
    text.split('{').skip(1).any(|after| {
        let name = after.split('}').next().unwrap_or_default();
        after.contains('}') && !name.is_empty() && name.chars().all(|one| one.is_ascii_lowercase() || one == '_')
    })
}
