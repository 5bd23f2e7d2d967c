//! The one type for everything that heng has to say about its input.
//!
//! Raising a diagnostic gathers data only: a [`Code`], places and named arguments. The sentence is
//! made at the edge ([`Diagnostic::message`], [`crate::render_diagnostic`]), in Chinese or English, from the
//! templates that stand beside the code.

use crate::{Lang, Span};

/// How bad it is. `Error` blocks the score of the entity; the others never do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; something in the data contradicts something else.
    Finding,
    /// Probably a mistake; scoring goes on.
    Warning,
    /// The entity cannot be scored.
    Error,
}

/// A template in both languages. `{name}` is replaced by the argument of that name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Phrase {
    /// The template in one language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }

    /// The template for a page about it: `…` where values stand.
    #[must_use]
    pub fn outline(&self, lang: Lang) -> String {
        let mut out = String::new();
        let mut rest = self.get(lang);
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let tail = placeholder(after).map(|(_, tail)| tail);
            out.push(if tail.is_some() { '…' } else { '{' });
            rest = tail.unwrap_or(after);
        }
        out.push_str(rest);
        out
    }
}

/// What one code says, in both languages.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// The headline.
    pub message: Phrase,
    /// Under the primary place; may be empty.
    pub label: Phrase,
    /// The way out.
    pub help: Phrase,
    /// For `heng explain-code` and the reference: what it means, why it matters, an example and
    /// its mending. Markdown, several paragraphs.
    pub explain: Phrase,
}

/// A stable code. One file per family declares them with [`crate::codes!`].
#[derive(Debug)]
pub struct Code {
    /// `HENG0103`: never reused.
    pub id: &'static str,
    /// `duplicate-key`: a short name in kebab case.
    pub name: &'static str,
    /// Severity unless the raiser says otherwise.
    pub severity: Severity,
    /// Its words.
    pub words: Words,
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}
impl Eq for Code {}

/// An argument of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Text, shown as it is (cut when very long).
    Text(String),
    /// A word that has a form in each language.
    Phrase(&'static Phrase),
    /// A phrase with its own arguments.
    Said(Said),
    /// Several, joined by 、 or a comma.
    List(Vec<Arg>),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}
impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Arg::Text(text.clone())
    }
}
impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Arg::Text(count.to_string())
    }
}
impl From<&'static Phrase> for Arg {
    fn from(phrase: &'static Phrase) -> Self {
        Arg::Phrase(phrase)
    }
}
impl<T: Into<Arg>> From<Vec<T>> for Arg {
    fn from(list: Vec<T>) -> Self {
        Arg::List(list.into_iter().map(Into::into).collect())
    }
}

/// A phrase with its arguments: a label or a help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The template.
    pub phrase: &'static Phrase,
    /// Its arguments.
    pub args: Vec<(&'static str, Arg)>,
}

impl Said {
    /// A phrase without arguments.
    #[must_use]
    pub fn new(phrase: &'static Phrase) -> Self {
        Self { phrase, args: Vec::new() }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// The sentence.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        fill(self.phrase.get(lang), &self.args, lang)
    }
}

/// A place with what is to be said there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What; nothing means a bare underline (or, for the primary place, the label of the code).
    pub said: Option<Said>,
}

/// One message: data, not a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which.
    pub code: &'static Code,
    /// How bad.
    pub severity: Severity,
    /// Where; only a message about a whole run has no place.
    pub primary: Option<Span>,
    /// Other places involved.
    pub secondary: Vec<Label>,
    /// The values involved, by the names that the templates use.
    pub args: Vec<(&'static str, Arg)>,
    /// Ways out beyond the one that the code has.
    pub helps: Vec<Said>,
    /// The place in the path grammar (`指标.weight`, `表[键].列`), where there is one.
    pub path: Option<String>,
}

impl Diagnostic {
    /// A message at a place.
    #[must_use]
    pub fn new(code: &'static Code, span: Span) -> Self {
        Self { primary: Some(span), ..Self::placeless(code) }
    }

    /// A message about a whole run or a file that could not be opened.
    #[must_use]
    pub fn placeless(code: &'static Code) -> Self {
        Self {
            code,
            severity: code.severity,
            primary: None,
            secondary: Vec::new(),
            args: Vec::new(),
            helps: Vec::new(),
            path: None,
        }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Adds a second place.
    #[must_use]
    pub fn also(mut self, span: Span, said: Said) -> Self {
        self.secondary.push(Label { span, said: Some(said) });
        self
    }

    /// Adds a way out.
    #[must_use]
    pub fn help(mut self, said: Said) -> Self {
        self.helps.push(said);
        self
    }

    /// Says where in the path grammar it is.
    #[must_use]
    pub fn at(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// With another severity than the code's.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// The headline.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        fill(self.code.words.message.get(lang), &self.args, lang)
    }

    /// What stands under the primary place.
    #[must_use]
    pub fn label(&self, lang: Lang) -> String {
        fill(self.code.words.label.get(lang), &self.args, lang)
    }

    /// All ways out, special ones first, a line each.
    #[must_use]
    pub fn help_text(&self, lang: Lang) -> String {
        let mut lines: Vec<String> = self.helps.iter().map(|said| said.text(lang)).collect();
        let general = fill(self.code.words.help.get(lang), &self.args, lang);
        if !general.is_empty() {
            lines.push(general);
        }
        lines.join("\n")
    }
}

/// The most characters of one argument that a message shows.
const SHOWN_CHARACTERS: usize = 120;

/// What stands for a list without members: a blank would leave a hole in the sentence.
static NONE: Phrase = Phrase { zh: "（没有）", en: "(none)" };

fn show(arg: &Arg, lang: Lang) -> String {
    match arg {
        Arg::Text(text) => {
            // A text of several lines is shown in one, as far as it goes.
            let line: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
            let line = if line.len() > 1 { line.join(" ") } else { text.trim_end_matches('\n').to_owned() };
            match line.char_indices().nth(SHOWN_CHARACTERS) {
                Some((end, _)) => format!("{}…", line.get(..end).unwrap_or("")),
                None => line,
            }
        }
        Arg::Phrase(phrase) => phrase.get(lang).to_owned(),
        Arg::Said(said) => said.text(lang),
        Arg::List(list) if list.is_empty() => NONE.get(lang).to_owned(),
        Arg::List(list) => {
            let parts: Vec<String> = list.iter().map(|one| show(one, lang)).collect();
            parts.join(match lang {
                Lang::Zh => "、",
                Lang::En => ", ",
            })
        }
    }
}

/// Puts arguments into a template. Braces round anything but a name are text (`{value: 95}`), and so
/// is an unknown name, which the tests of the codes look for.
fn fill(template: &str, args: &[(&'static str, Arg)], lang: Lang) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let argument = placeholder(after).and_then(|(name, tail)| {
            let (_, arg) = args.iter().find(|(key, _)| *key == name)?;
            Some((arg, tail))
        });
        match argument {
            Some((arg, tail)) => {
                out.push_str(&show(arg, lang));
                rest = tail;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// The name of a placeholder after its `{`, and what follows its `}`.
pub(crate) fn placeholder(after: &str) -> Option<(&str, &str)> {
    let (name, tail) = after.split_once('}')?;
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    (!name.is_empty() && name.bytes().all(plain)).then_some((name, tail))
}

/// Declares the codes of one family: a `pub static` each, and `ALL` with every one in order.
#[macro_export]
macro_rules! codes {
    ($(
        $name:ident = $id:literal $short:literal $severity:ident {
            message: $mzh:literal / $men:literal,
            label: $lzh:literal / $len:literal,
            help: $hzh:literal / $hen:literal,
            explain: $ezh:literal / $een:literal $(,)?
        }
    )*) => {
        $(
            #[doc = concat!("`", $id, "` ", $short, ": ", $men)]
            pub static $name: $crate::Code = $crate::Code {
                id: $id,
                name: $short,
                severity: $crate::Severity::$severity,
                words: $crate::Words {
                    message: $crate::Phrase { zh: $mzh, en: $men },
                    label: $crate::Phrase { zh: $lzh, en: $len },
                    help: $crate::Phrase { zh: $hzh, en: $hen },
                    explain: $crate::Phrase { zh: $ezh, en: $een },
                },
            };
        )*
        /// Every code of this family, in order.
        pub static ALL: &[&$crate::Code] = &[$(&$name),*];
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_take_arguments_by_name_and_leave_other_braces() {
        let args = [("a", Arg::from("1")), ("list", Arg::from(vec!["x", "y"]))];
        for (template, zh) in [
            ("{a}和{list}", "1和x、y"),
            ("{score: {cases: {a}}} {unknown} {", "{score: {cases: 1}} {unknown} {"),
            ("{unknown} {a", "{unknown} {a"),
            ("}{a}{", "}1{"),
            ("{}{中}", "{}{中}"),
        ] {
            assert_eq!(fill(template, &args, Lang::Zh), zh);
        }
        assert_eq!(fill("{list}", &args, Lang::En), "x, y");
    }

    #[test]
    fn long_and_many_lined_arguments_are_cut_to_a_line() {
        let shown = show(&Arg::from("长".repeat(1000)), Lang::Zh);
        assert_eq!(shown, format!("{}…", "长".repeat(SHOWN_CHARACTERS)));
        assert_eq!(show(&Arg::from("令 a = 1\r\n\r\n  a + 2\n"), Lang::Zh), "令 a = 1 a + 2");
        assert_eq!(show(&Arg::from(" a "), Lang::Zh), " a ");
    }
}
