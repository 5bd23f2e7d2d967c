//! An explanation for people: the tree of steps as indented text or as Markdown.

use heng_scoring::{FactStep, Step, StepKind};
use heng_source::{Lang, SourceMap, Span};

use crate::markdown::escape;
use crate::table::{bold, dim};
use crate::{Style, words};
use heng_scoring::quantity_text;

/// The tree as text, two columns of indentation a level.
#[must_use]
pub fn explain_text(step: &Step, files: &SourceMap, style: Style<'_>) -> String {
    let mut out = String::new();
    text_lines(step, files, style, Above::default(), ("", ""), &mut out);
    let sources = sources(step);
    if !sources.is_empty() {
        out.push('\n');
    }
    for (id, title) in sources {
        out.push_str(&dim(&format!("{id}{}{title}", words::COLON.get(style.lang)), style));
        out.push('\n');
    }
    out
}

/// The sources of a tree: id and title, in the order in which they come up.
fn sources(step: &Step) -> Vec<(&str, &str)> {
    let mut out: Vec<(&str, &str)> = Vec::new();
    let mut waiting = vec![step];
    while let Some(step) = waiting.pop() {
        let named =
            step.fact.as_deref().and_then(|fact| fact.evidence.source.as_deref().zip(fact.source_title.as_deref()));
        out.extend(named.filter(|source| !out.contains(source)));
        waiting.extend(step.children.iter().rev());
    }
    out
}

/// What stands above a step and need not be said again.
#[derive(Clone, Copy, Default)]
struct Above<'s> {
    text: Option<&'s str>,
    in_row: bool,
}

impl<'s> Above<'s> {
    /// The rule of a step, unless it is that of the step above; in a row and below it the formula is a part of
    /// that of the whole column, and the values that are put in say more.
    fn text(self, step: &'s Step) -> Option<&'s str> {
        let told = (self.in_row || step.kind == StepKind::Row) && step.substituted.is_some();
        step.text.as_deref().filter(|text| !told && self.text != Some(*text))
    }

    /// What stands above the steps below.
    fn below(self, step: &'s Step) -> Self {
        Self { text: step.text.as_deref(), in_row: self.in_row || step.kind == StepKind::Row }
    }
}

/// `first` stands before the headline, `rest` before the lines below it.
fn text_lines(
    step: &Step,
    files: &SourceMap,
    style: Style<'_>,
    above: Above<'_>,
    (first, rest): (&str, &str),
    out: &mut String,
) {
    let headline = headline(step, style.lang);
    let place = step
        .rule
        .and_then(|rule| linked(files, rule.span, style))
        .map(|place| format!("  {place}"))
        .unwrap_or_default();
    let headline = match step.kind {
        StepKind::Total | StepKind::Group | StepKind::Indicator | StepKind::Value | StepKind::Output => {
            bold(&headline, style)
        }
        _ => headline,
    };
    out.push_str(&format!("{first}{headline}{}\n", dim(&place, style)));
    let bar = if step.children.is_empty() { "  " } else { "│ " };
    for line in detail(step, files, style, above) {
        out.push_str(&format!("{rest}{bar}{line}\n"));
    }
    let last = step.children.len().saturating_sub(1);
    for (index, child) in step.children.iter().enumerate() {
        let (branch, below) = if index == last { ("└ ", "  ") } else { ("├ ", "│ ") };
        let indents = (format!("{rest}{branch}"), format!("{rest}{below}"));
        text_lines(child, files, style, above.below(step), (&indents.0, &indents.1), out);
    }
}

/// `title: value`.
fn headline(step: &Step, lang: Lang) -> String {
    let mut out = step.title.text(lang);
    let value = match (&step.value, &step.outcome) {
        (Some(value), _) => Some(quantity_text(value)),
        (None, Some(outcome)) => Some(outcome.text(lang)),
        (None, None) => None,
    };
    if let Some(value) = value {
        out.push_str(words::COLON.get(lang));
        out.push_str(&value);
    }
    out
}

/// The lines below the headline: the rule as written, with values, the fact's evidence.
fn detail(step: &Step, files: &SourceMap, style: Style<'_>, above: Above<'_>) -> Vec<String> {
    let mut out = Vec::new();
    if let Some(text) = above.text(step) {
        out.extend(text.lines().map(str::to_owned));
    }
    if let Some(substituted) = &step.substituted
        && step.text.as_ref() != Some(substituted)
    {
        out.extend(substituted.lines().map(|line| format!("= {line}")));
    }
    if let Some(fact) = &step.fact {
        out.extend(fact_lines(fact, files, style));
    }
    out.extend(step.notes.iter().map(|note| note.text(style.lang)));
    out
}

fn fact_lines(fact: &FactStep, files: &SourceMap, style: Style<'_>) -> Vec<String> {
    let lang = style.lang;
    let mut out = Vec::new();
    let mut line = fact.basis.map_or(String::new(), |basis| format!("[{}]", words::basis(basis).get(lang)));
    let evidence = &fact.evidence;
    if let Some(quote) = &evidence.quote {
        line.push_str(&format!(" “{quote}”"));
    }
    if let Some(source) = &evidence.source {
        line.push_str(&format!(" {source}"));
    }
    if let Some(section) = &evidence.section {
        line.push_str(&format!(" {section}"));
    }
    if evidence.quote.is_some() {
        match evidence.checked {
            heng_model::Checked::Found => {}
            heng_model::Checked::Missed => line.push_str(&words::bracketed(&words::MISSED, lang)),
            heng_model::Checked::Unchecked => line.push_str(&words::bracketed(&words::UNCHECKED, lang)),
        }
    }
    if let Some(place) = linked(files, fact.place.span, style) {
        line.push_str(&format!("  {place}"));
    }
    out.push(line.trim_start().to_owned());
    if let Some(because) = &fact.because {
        out.push(format!("{}{}{because}", words::BECAUSE.get(lang), words::COLON.get(lang)));
    }
    for claim in &fact.other_claims {
        let quote = claim.evidence.quote.as_ref().map_or(String::new(), |quote| format!(" “{quote}”"));
        let section = claim.evidence.section.as_ref().map_or(String::new(), |section| format!(" {section}"));
        out.push(format!(
            "{}{}{}{quote}{section}",
            words::OTHER_CLAIMS.get(lang),
            words::COLON.get(lang),
            claim.value.text()
        ));
    }
    out
}

/// `file:line:column`.
fn place(files: &SourceMap, span: Span) -> Option<String> {
    let (name, position) = files.locate(span)?;
    Some(format!("{name}:{}:{}", position.line, position.column))
}

/// `file:line:column`, on a terminal as a hyperlink to the file.
fn linked(files: &SourceMap, span: Span, style: Style<'_>) -> Option<String> {
    let text = place(files, span)?;
    let Some(folder) = style.link_root else { return Some(text) };
    let name = files.file(span.file)?.name();
    let path = if name.starts_with('/') { name.to_owned() } else { format!("{folder}/{name}") };
    // OSC 8: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
    Some(format!("\u{1b}]8;;{}\u{1b}\\{text}\u{1b}]8;;\u{1b}\\", file_address(&path)))
}

/// `file://` and the path with all but plain characters percent-encoded.
fn file_address(path: &str) -> String {
    let mut address = String::from("file://");
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_' | b'.' | b'~') {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address
}

/// The tree as a Markdown list, under a heading for every indicator.
#[must_use]
pub fn explain_markdown(step: &Step, files: &SourceMap, lang: Lang) -> String {
    let mut out = String::new();
    markdown_lines(step, files, lang, Above::default(), (0, 0), &mut out);
    for (id, title) in sources(step) {
        out.push_str(&format!("\n{}{}{}\n", escape(id), words::COLON.get(lang), escape(title)));
    }
    out
}

/// `depth`: how deep in the tree; `list`: how deep in the list below a heading.
fn markdown_lines(
    step: &Step,
    files: &SourceMap,
    lang: Lang,
    above: Above<'_>,
    (depth, list): (usize, usize),
    out: &mut String,
) {
    let place =
        step.rule.and_then(|rule| place(files, rule.span)).map(|place| format!(" `{place}`")).unwrap_or_default();
    let structural = matches!(
        step.kind,
        StepKind::Total | StepKind::Group | StepKind::Indicator | StepKind::Value | StepKind::Output
    );
    let mut list = list;
    if structural {
        let marks = "#".repeat((depth + 1).min(6));
        out.push_str(&format!("\n{marks} {}{place}\n\n", escape(&headline(step, lang))));
        list = 0;
    } else {
        let indent = "  ".repeat(list);
        out.push_str(&format!("{indent}- {}{place}\n", escape(&headline(step, lang))));
        list += 1;
    }
    let indent = "  ".repeat(list);
    if let Some(text) = above.text(step) {
        out.push_str(&format!("{indent}- {}\n", code(text)));
    }
    if let Some(substituted) = &step.substituted
        && step.text.as_ref() != Some(substituted)
    {
        out.push_str(&format!("{indent}- = {}\n", code(substituted)));
    }
    if let Some(fact) = &step.fact {
        for line in fact_lines(fact, files, Style::plain(lang)) {
            out.push_str(&format!("{indent}- {}\n", escape(&line)));
        }
    }
    for note in &step.notes {
        out.push_str(&format!("{indent}- {}\n", escape(&note.text(lang))));
    }
    for child in &step.children {
        markdown_lines(child, files, lang, above.below(step), (depth + 1, list), out);
    }
}

/// A code span that may hold backticks.
fn code(text: &str) -> String {
    let text = text.replace('\n', " ");
    if text.contains('`') { format!("`` {text} ``") } else { format!("`{text}`") }
}
