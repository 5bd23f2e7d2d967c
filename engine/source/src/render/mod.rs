//! A diagnostic for people, drawn by miette, and for programs, as JSON.

mod excerpt;
mod json;

pub use json::{diagnostic_json, sort_diagnostics};

use std::fmt;

use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan};

use self::excerpt::{Excerpt, Mark, part_nested};
use crate::{Diagnostic, Lang, Phrase, Severity, SourceMap, Span};

/// How to draw.
#[derive(Debug, Clone, Copy)]
pub struct RenderOptions {
    /// The language.
    pub lang: Lang,
    /// Colours, for terminals only.
    pub color: bool,
    /// Terminal hyperlinks, for files that are named by an absolute path.
    pub links: bool,
    /// Width of the terminal in columns; below [`crate::limits::LEAST_WIDTH`] it counts as that.
    pub width: usize,
}

/// The whole message with its source lines: severity and code, the sentence, the lines with what is
/// to be said under them (a block for each file), the ways out.
///
/// A place of several lines is shown by its first. Long lines are cut to the part that matters;
/// control characters are replaced, so that a file cannot drive the terminal.
#[must_use]
pub fn render_diagnostic(diagnostic: &Diagnostic, files: &SourceMap, options: RenderOptions) -> String {
    let lang = options.lang;
    let width = options.width.max(crate::limits::LEAST_WIDTH);
    let painter = Painter { color: options.color, width };
    let mut marks = marks(diagnostic, lang);
    part_nested(files, &mut marks);
    let mut first = None;
    let mut others = Vec::new();
    while !marks.is_empty() {
        let (excerpt, rest) = Excerpt::cut(files, marks, width, options.links);
        match (excerpt, &first) {
            (Some(excerpt), None) if excerpt.has_primary() => first = Some(excerpt),
            (Some(excerpt), _) => others.push(excerpt),
            (None, _) => {}
        }
        marks = rest;
    }
    let mut out = painter.draw(&Block {
        head: Some(format!("{} {} {}", word(diagnostic.severity).get(lang), diagnostic.code.id, diagnostic.code.name)),
        sentence: visible(&diagnostic.message(lang)),
        severity: diagnostic.severity,
        icon: None,
        excerpt: first,
    });
    for other in others {
        out.push_str(&painter.draw(&Block {
            head: None,
            sentence: SEE_ALSO.get(lang).to_owned(),
            severity: Severity::Finding,
            icon: None,
            excerpt: Some(other),
        }));
    }
    let help = visible(&diagnostic.help_text(lang));
    if !help.is_empty() {
        out.push_str(&painter.draw(&Block {
            head: None,
            sentence: help,
            severity: Severity::Finding,
            icon: Some(WAY_OUT.get(lang)),
            excerpt: None,
        }));
    }
    out
}

static SEE_ALSO: Phrase = Phrase { zh: "相关的地方", en: "see also" };
static WAY_OUT: Phrase = Phrase { zh: "办法:", en: "help:" };

/// The severity as a word.
pub(crate) fn word(severity: Severity) -> &'static Phrase {
    static ERROR: Phrase = Phrase { zh: "错误", en: "error" };
    static WARNING: Phrase = Phrase { zh: "警告", en: "warning" };
    static FINDING: Phrase = Phrase { zh: "发现", en: "finding" };
    match severity {
        Severity::Error => &ERROR,
        Severity::Warning => &WARNING,
        Severity::Finding => &FINDING,
    }
}

/// All places of a diagnostic, the primary one first.
fn marks(diagnostic: &Diagnostic, lang: Lang) -> Vec<Mark> {
    let primary = diagnostic.primary.map(|span| Mark {
        span,
        told: span.start,
        said: visible(&diagnostic.label(lang)),
        primary: true,
    });
    let secondary = diagnostic.secondary.iter().map(|label| {
        let said = label.said.as_ref().map_or_else(String::new, |said| visible(&said.text(lang)));
        Mark { span: label.span, told: label.span.start, said, primary: false }
    });
    primary.into_iter().chain(secondary).collect()
}

/// Text without characters that drive a terminal or turn the reading direction; lines stay.
///
/// The character that keeps its neighbours in one line is among those that are replaced, so that those in a
/// drawing are ours: see [`kept_together`].
fn visible(text: &str) -> String {
    text.chars().map(|c| if c == '\n' { c } else { shown(c) }).collect()
}

/// What stands for a character on a terminal.
fn shown(c: char) -> char {
    match c {
        '\0'..='\u{1F}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('�'),
        '\u{7F}' => '\u{2421}',
        '\u{80}'..='\u{9F}'
        | '\u{AD}'
        | '\u{061C}'
        | '\u{180E}'
        | '\u{200B}'..='\u{200F}'
        | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E007F}' => '�',
        other => other,
    }
}

/// No line ends beside it (Unicode: word joiner).
const JOINER: char = '\u{2060}';

/// The text with [`JOINER`]s, so that a line of Chinese ends at a blank or a punctuation mark, as a reader
/// wants it, not inside a word, a number with its unit or a quoted name. Unicode lets it end between any two
/// Chinese characters, and miette's lines follow Unicode.
fn kept_together(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    // How many characters of a short quote are still to come.
    let mut quoted = 0_usize;
    let mut last: Option<char> = None;
    for (at, c) in text.char_indices() {
        let keep = last.is_some_and(|last| {
            let apart = last.is_whitespace() || c.is_whitespace() || (last.is_ascii() && c.is_ascii());
            let mark = "，。；：、！？）”」》`".contains(last) || "（“「《`".contains(c);
            !apart && (quoted > 0 || !mark)
        });
        if keep {
            out.push(JOINER);
        }
        quoted = if quoted > 0 { quoted - 1 } else { short_quote(c, text.get(at + c.len_utf8()..).unwrap_or("")) };
        out.push(c);
        last = Some(c);
    }
    out
}

/// The characters that a quote is still long, with its end, where `c` opens one that is short enough for a line.
fn short_quote(c: char, rest: &str) -> usize {
    const SHORT: usize = 24;
    let close = match c {
        '“' => '”',
        '`' => '`',
        _ => return 0,
    };
    let end = rest.chars().take(SHORT).position(|c| c == close || c == '“');
    end.filter(|end| rest.chars().nth(*end) == Some(close)).map_or(0, |end| end + 1)
}

/// One part of a rendered message.
#[derive(Debug)]
struct Block<'a> {
    head: Option<String>,
    sentence: String,
    severity: Severity,
    /// What stands before the sentence, instead of the sign of the severity.
    icon: Option<&'a str>,
    excerpt: Option<Excerpt>,
}

impl fmt::Display for Block<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&kept_together(&self.sentence))
    }
}

impl std::error::Error for Block<'_> {}

impl miette::Diagnostic for Block<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let head: Box<dyn fmt::Display> = Box::new(self.head.as_ref()?);
        Some(head)
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Finding => miette::Severity::Advice,
        })
    }

    fn source_code(&self) -> Option<&dyn miette::SourceCode> {
        let excerpt: &dyn miette::SourceCode = self.excerpt.as_ref()?;
        Some(excerpt)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let excerpt = self.excerpt.as_ref()?;
        Some(Box::new(excerpt.labels()))
    }
}

struct Painter {
    color: bool,
    width: usize,
}

impl Painter {
    fn draw(&self, block: &Block<'_>) -> String {
        let mut theme = if self.color { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
        if let Some(icon) = block.icon {
            theme.characters.advice = icon.to_owned();
            theme.characters.vbar = ' ';
        }
        let handler = GraphicalReportHandler::new_themed(theme)
            .with_links(false)
            .with_width(self.width)
            .without_cause_chain()
            .without_syntax_highlighting();
        let mut out = String::new();
        match handler.render_report(&mut out, block) {
            Ok(()) => out.replace(JOINER, ""),
            // Only an excerpt that does not hold its own labels could fail: the sentence remains.
            Err(fmt::Error) => format!("{}\n", block.sentence),
        }
    }
}

/// Whether two spans lie in one file.
fn same_file(one: Span, other: Span) -> bool {
    one.file == other.file
}

#[cfg(test)]
mod tests;
