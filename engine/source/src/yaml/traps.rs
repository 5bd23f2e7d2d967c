//! Syntax errors in plain words: what the officer most likely wrote, and how to write it.
//!
//! The parser says where it gave up and why in its own terms. Here the line is looked at again for
//! the usual slips; what is none of them gets a sentence of its own from `problems`.

use granit_parser::ErrorKind;

use super::problems;
use super::{Entry, Key, Scalar, ScalarStyle};
use crate::{Code, Diagnostic, FileId, Phrase, Said, Span, codes};

/// Where reading stands.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) file: FileId,
    pub(super) source: &'a str,
    /// The opening bracket of the innermost `[…]` or `{…}`.
    pub(super) open: Option<usize>,
}

/// A key and a value that a colon does not part, because it is full-width or has no blank after it.
pub(crate) struct MissedColon {
    /// The bytes of the colon in the text looked at.
    pub(crate) colon: std::ops::Range<usize>,
    code: &'static Code,
    key: String,
    fixed: String,
}

/// The longest key of which a missed colon is believed, in characters.
const LONGEST_KEY: usize = 40;

/// The longest value that is shown as it should be written, in characters.
const LONGEST_VALUE: usize = 400;

/// Looks for `权重：10` and `权重:10` in a line or in the text of a value.
pub(crate) fn missed_colon(text: &str) -> Option<MissedColon> {
    let line = text.lines().next()?;
    let mut body = line.trim_start();
    while let Some(rest) = body.strip_prefix("- ") {
        body = rest.trim_start();
    }
    let skipped = line.len() - body.len();
    let (at, colon) = body.char_indices().find(|(_, c)| matches!(c, '：' | ':'))?;
    let key = body.get(..at)?.trim_end();
    let tail = body.get(at + colon.len_utf8()..)?;
    let believable = !key.is_empty()
        && key.chars().count() <= LONGEST_KEY
        && !key.contains(['"', '\'', '[', ']', '{', '}', ',', '#', '，', '。', '；', '！', '？']);
    if !believable {
        return None;
    }
    let code = if colon == '：' {
        &codes::FULL_WIDTH_COLON
    } else {
        // `12:30` and `http://…` are values; `a: b` is in order.
        let value = tail.is_empty() || tail.starts_with([' ', '\t', '/']);
        if value || key.chars().all(|c| c.is_ascii_digit()) {
            return None;
        }
        &codes::NO_BLANK_AFTER_COLON
    };
    let start = skipped + at;
    let fixed = format!("{key}: {}", tail.trim());
    Some(MissedColon {
        colon: start..start + colon.len_utf8(),
        code,
        key: key.to_owned(),
        fixed: fixed.trim_end().to_owned(),
    })
}

impl MissedColon {
    pub(crate) fn at(self, span: Span) -> Diagnostic {
        Diagnostic::new(self.code, span).with("key", self.key).with("fixed", self.fixed)
    }
}

/// A bracket at the beginning of a value that is none, because it is full-width.
pub(crate) struct FullWidthBracket {
    sign: char,
    half: &'static str,
}

/// Looks for `｛level: 达成｝` and `［甲, 乙］`.
pub(crate) fn full_width_bracket(value: &str) -> Option<FullWidthBracket> {
    let sign = value.chars().next()?;
    let half = match sign {
        '｛' => "{ }",
        '［' | '【' => "[ ]",
        _ => return None,
    };
    Some(FullWidthBracket { sign, half })
}

impl FullWidthBracket {
    pub(crate) fn at(self, span: Span) -> Diagnostic {
        Diagnostic::new(&codes::FULL_WIDTH_BRACKET, span).with("sign", self.sign.to_string()).with("half", self.half)
    }
}

/// The whole file is one plain text: a missed colon in its first line.
pub(super) fn lone_scalar(context: Context<'_>, scalar: &Scalar) -> Option<Diagnostic> {
    if scalar.style != ScalarStyle::Plain {
        return None;
    }
    let start = usize::try_from(scalar.text.span().start).ok()?;
    context.missed_on_line(start)
}

/// A key of a `{…}` that has no value: half of a grouped number, or a colon that is none.
pub(super) fn lone_key(context: Context<'_>, key: &Key, before: Option<&Entry>) -> Option<Diagnostic> {
    let start = usize::try_from(key.span.start).ok()?;
    let end = usize::try_from(key.span.end).ok()?;
    let raw = context.source.get(start..end)?;
    if let Some(missed) = missed_colon(raw) {
        let span = context.span(start + missed.colon.start, start + missed.colon.end);
        return Some(missed.at(span));
    }
    split_number(context, key, before?)
}

/// `{value: 7,239.58}` is read as `value: 7` and a key `239.58`.
fn split_number(context: Context<'_>, key: &Key, before: &Entry) -> Option<Diagnostic> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let value = before.value.scalar().filter(|scalar| scalar.style == ScalarStyle::Plain)?;
    let head = value.text.text();
    let head_digits = head.strip_prefix(['-', '+', '−', '－']).unwrap_or(head);
    if !(1..=3).contains(&digits(head_digits)) || digits(head_digits) != head_digits.len() {
        return None;
    }
    if digits(&key.text) != 3 {
        return None;
    }
    let start = usize::try_from(value.text.span().start).ok()?;
    let text = context.value_text(start);
    // `text` ends at the first comma: take the groups of three that follow.
    let mut end = start + text.len();
    while let Some(rest) = context.source.get(end..).and_then(|rest| rest.strip_prefix(',')) {
        let rest_start = context.source.len() - rest.len();
        let group = rest.trim_start_matches(' ');
        if digits(group) != 3 {
            break;
        }
        let stop = group.find([',', '}', ']', '\n', '\r']).unwrap_or(group.len());
        end = rest_start + (rest.len() - group.len()) + stop;
    }
    let number: String = context.source.get(start..end)?.chars().filter(|c| *c != ' ').collect();
    Some(
        Diagnostic::new(&codes::SPLIT_NUMBER, context.span(start, end))
            .with("number", number)
            .with("head", head)
            .with("tail", &key.text),
    )
}

/// An anchor, alias or tag.
pub(super) fn property(context: Context<'_>, start: usize, end: usize, code: &'static Code) -> Diagnostic {
    let written = context.source.get(start..end).unwrap_or("");
    Diagnostic::new(code, context.span(start, end))
        .with("written", written)
        .with("quoted", quoted(context.value_text(start)))
}

/// A diagnostic for what the parser does not accept. `at` is where it gave up.
pub(super) fn translate(context: Context<'_>, at: usize, kind: &ErrorKind) -> Diagnostic {
    use ErrorKind as K;
    match kind {
        K::TabNotAllowed
        | K::TabInBlockIndentation
        | K::TabInIndentation
        | K::TabInPlainScalar
        | K::TabAtBlockScalarStart => context.tab(at),
        K::UnexpectedCharacter { character: '%' | '@' | '`' } => context.sign(at),
        K::UnexpectedCharacter { character } => context.control(at, *character),
        K::BomInsideDocument => context.blank(at, at + '\u{FEFF}'.len_utf8()),
        K::InvalidTagTerminator
        | K::UndeclaredTagHandle
        | K::InvalidGlobalTagCharacter
        | K::MissingTagUri
        | K::UnclosedVerbatimTag
        | K::InvalidTagEscape
        | K::InvalidTagUtf8LeadingByte
        | K::InvalidTagUtf8TrailingByte
        | K::InvalidTagUtf8
        | K::ExpectedTagBang
        | K::MissingAnchorOrAliasName
        | K::InvalidBlockScalarHeader
        | K::ZeroBlockScalarIndent => context.sign(at),
        K::BlockSequenceEntryNotAllowed | K::MappingKeyNotAllowed | K::PlainScalarStartsWithDashFlowIndicator => {
            if context.before_on_line(at).trim().is_empty() {
                context.indentation(at)
            } else {
                context.sign(at)
            }
        }
        K::InvalidTrailingSingleQuotedScalar | K::InvalidTrailingDoubleQuotedScalar => context.after_quotes(at),
        K::UnclosedQuotedScalar | K::DocumentIndicatorInQuotedScalar => context.unclosed(at, &QUOTE),
        K::UnclosedFlowCollection { .. }
        | K::UnexpectedEofFlowSequence
        | K::UnexpectedEofFlowMapping
        | K::UnexpectedEofImplicitFlowMapping => context.unclosed(context.open.unwrap_or(at), &BRACKET),
        K::MismatchedFlowCollectionEnd { .. } => context.unclosed(at, &BRACKET),
        K::InvalidColonPlacement | K::ExpectedFlowMappingSeparator | K::ExpectedFlowSequenceSeparator => {
            context.in_brackets(at)
        }
        K::UnknownQuotedScalarEscape
        | K::InvalidQuotedScalarHexEscape
        | K::InvalidLowSurrogateHexEscape
        | K::InvalidLowSurrogate
        | K::MissingLowSurrogate
        | K::UnpairedLowSurrogate
        | K::InvalidUnicodeEscape => context.escape(at),
        K::MappingValueNotAllowed | K::InvalidSimpleKey => context.second_colon(at),
        K::SimpleKeyExpected => context
            .missed_on_line(at)
            .or_else(|| context.list_and_keys(at))
            .unwrap_or_else(|| context.line(at, &codes::NO_COLON)),
        K::ExpectedBlockMappingKey | K::ExpectedBlockSequenceEntry => context.after_value(at),
        K::InvalidIndentation
        | K::InvalidBlockScalarIndent
        | K::InvalidQuotedScalarIndent
        | K::InvalidFlowScalarIndent => context.indentation(at),
        K::DirectiveDisallowed => context.line(at, &codes::DIRECTIVE),
        _ => Diagnostic::new(&codes::SYNTAX, context.mark(at)).with("problem", problems::phrase(kind)),
    }
}

static QUOTE: Phrase = Phrase { zh: "引号", en: "quotation mark" };
static BRACKET: Phrase = Phrase { zh: "括号", en: "bracket" };
static COMMENT: Phrase = Phrase {
    zh: "空格加 # 起的是注释，直到行末，连同后面的括号和引号：注释写在行末的括号之后；文字里的 # 放进英文引号。",
    en: "A blank and # begin a comment that takes the rest of the line, closing signs too: write the comment behind them, or quote a text that has #.",
};
static ITEM: Phrase = Phrase { zh: "这一行以“- ”开头", en: "this line begins with `- `" };
static NO_ITEM: Phrase = Phrase { zh: "这一行不以“- ”开头", en: "this line does not begin with `- `" };
static OPENED: Phrase = Phrase { zh: "括号从这里开始", en: "the bracket opens here" };

impl<'a> Context<'a> {
    fn span(self, start: usize, end: usize) -> Span {
        let byte = |offset: usize| u32::try_from(offset.min(self.source.len())).unwrap_or(u32::MAX);
        Span { file: self.file, start: byte(start), end: byte(end.max(start)) }
    }

    /// The character at a place.
    fn mark(self, at: usize) -> Span {
        let next = self.source.get(at..).and_then(|rest| rest.chars().next());
        self.span(at, at + next.filter(|c| !matches!(c, '\n' | '\r')).map_or(0, char::len_utf8))
    }

    fn line_start(self, at: usize) -> usize {
        self.source.get(..at).and_then(|before| before.rfind(['\n', '\r'])).map_or(0, |found| found + 1)
    }

    fn line_end(self, at: usize) -> usize {
        self.source.get(at..).and_then(|rest| rest.find(['\n', '\r'])).map_or(self.source.len(), |found| at + found)
    }

    fn line_text(self, at: usize) -> &'a str {
        self.source.get(self.line_start(at)..self.line_end(at)).unwrap_or("")
    }

    fn before_on_line(self, at: usize) -> &'a str {
        self.source.get(self.line_start(at)..at).unwrap_or("")
    }

    /// What the officer meant as one value: to the end of the line, or of the entry in brackets.
    fn value_text(self, start: usize) -> &'a str {
        let rest = self.source.get(start..).unwrap_or("");
        let stop = |c: char| matches!(c, '\n' | '\r') || (self.open.is_some() && matches!(c, ',' | '}' | ']'));
        let length = rest.chars().take(LONGEST_VALUE).take_while(|c| !stop(*c)).map(char::len_utf8).sum();
        let text: &str = rest.get(..length).unwrap_or("");
        let text = if self.open.is_none() { text.split(" #").next().unwrap_or(text) } else { text };
        text.trim_end()
    }

    /// The words of a line, without indentation.
    fn line(self, at: usize, code: &'static Code) -> Diagnostic {
        let text = self.line_text(at);
        let start = self.line_start(at) + (text.len() - text.trim_start().len());
        Diagnostic::new(code, self.span(start, start + text.trim().len())).with("text", text.trim())
    }

    fn missed_on_line(self, at: usize) -> Option<Diagnostic> {
        let start = self.line_start(at);
        let missed = missed_colon(self.line_text(at))?;
        let span = self.span(start + missed.colon.start, start + missed.colon.end);
        Some(missed.at(span))
    }

    /// The first tab in the indentation of this line or of one after it.
    fn tab(self, at: usize) -> Diagnostic {
        let mut start = self.line_start(at);
        loop {
            let end = self.line_end(start);
            let text = self.source.get(start..end).unwrap_or("");
            let indentation = text.len() - text.trim_start_matches([' ', '\t']).len();
            let blanks = text.get(..indentation).unwrap_or("");
            if let Some(tab) = blanks.find('\t')
                && indentation < text.len()
            {
                return Diagnostic::new(&codes::TAB, self.span(start + tab, start + indentation));
            }
            match self.source.get(end..).and_then(|rest| rest.find(|c| !matches!(c, '\n' | '\r'))) {
                Some(next) => start = end + next,
                None => return Diagnostic::new(&codes::TAB, self.mark(at)),
            }
        }
    }

    fn control(self, at: usize, character: char) -> Diagnostic {
        let found = self.source.get(at..).and_then(|rest| rest.find(character)).map_or(at, |found| at + found);
        Diagnostic::new(&codes::CONTROL_CHARACTER, self.mark(found))
            .with("character", format!("U+{:04X}", u32::from(character)))
    }

    fn blank(self, start: usize, end: usize) -> Diagnostic {
        let character = self.source.get(start..end).and_then(|text| text.chars().next()).unwrap_or(' ');
        Diagnostic::new(&codes::ODD_BLANK, self.span(start, end))
            .with("character", format!("U+{:04X}", u32::from(character)))
    }

    /// A value that begins with a sign of YAML.
    fn sign(self, at: usize) -> Diagnostic {
        let text = self.value_text(at);
        let sign: String = text.chars().take(1).collect();
        Diagnostic::new(&codes::STARTS_WITH_SIGN, self.span(at, at + text.len()))
            .with("sign", sign)
            .with("quoted", quoted(text))
    }

    /// `"甲" == 乙`, or a full-width sign after a quoted key or value.
    fn after_quotes(self, at: usize) -> Diagnostic {
        let rest = self.source.get(at..).unwrap_or("");
        let before = self.before_on_line(at).trim_end();
        if rest.starts_with('：') {
            let key = before.trim_start().trim_start_matches(['-', ' ', '{']);
            let tail = self.value_text(at + '：'.len_utf8());
            return Diagnostic::new(&codes::FULL_WIDTH_COLON, self.mark(at))
                .with("key", key.trim_matches(['"', '\'']))
                .with("fixed", format!("{key}: {}", tail.trim_start()));
        }
        if rest.starts_with('，') {
            return Diagnostic::new(&codes::FULL_WIDTH_COMMA, self.mark(at));
        }
        let start = self.value_start(at);
        let text = self.value_text(start);
        Diagnostic::new(&codes::AFTER_QUOTES, self.mark(at)).with("quoted", quoted(text))
    }

    /// Where the value before a place on its line begins: after `: `, `- ` or an opening bracket.
    fn value_start(self, at: usize) -> usize {
        let start = self.line_start(at);
        let before = self.before_on_line(at);
        let after_colon = before.find(": ").map(|found| found + 2);
        let after_dash = before.trim_start().strip_prefix("- ").map(|rest| before.len() - rest.len());
        let offset = after_colon.or(after_dash).unwrap_or(0);
        let text = before.get(offset..).unwrap_or("");
        start + offset + (text.len() - text.trim_start().len())
    }

    fn unclosed(self, at: usize, what: &'static Phrase) -> Diagnostic {
        let sign: String = self.source.get(at..).into_iter().flat_map(str::chars).take(1).collect();
        let mut diagnostic = Diagnostic::new(&codes::UNCLOSED, self.mark(at)).with("what", what).with("sign", sign);
        if self.source.get(at..self.line_end(at)).is_some_and(|rest| rest.contains(" #")) {
            diagnostic = diagnostic.help(Said::new(&COMMENT));
        }
        if let Some(open) = self.open.filter(|open| *open != at) {
            diagnostic = diagnostic.also(self.mark(open), Said::new(&OPENED));
        }
        diagnostic
    }

    /// Inside `[…]` or `{…}`: a full-width comma, a bracket that is not closed, or a colon too many.
    fn in_brackets(self, at: usize) -> Diagnostic {
        let open = self.open.unwrap_or(at);
        if self.line_start(open) != self.line_start(at) {
            return self.unclosed(open, &BRACKET);
        }
        let since = self.source.get(open..at).unwrap_or("");
        let entry = since.rfind([',', '{', '[']).map_or(open, |found| open + found + 1);
        let inside = self.source.get(entry..at).unwrap_or("");
        if let Some(comma) = inside.find('，') {
            return Diagnostic::new(&codes::FULL_WIDTH_COMMA, self.mark(entry + comma));
        }
        self.colon_in_text(at, entry)
    }

    fn colon_in_text(self, at: usize, entry: usize) -> Diagnostic {
        let text = self.source.get(entry..at).unwrap_or("");
        let value = text.find(": ").map_or(entry, |found| entry + found + 2);
        let lead = self.source.get(value..at).map_or(0, |text| text.len() - text.trim_start().len());
        if let Some(half) = full_width_bracket(self.value_text(value + lead)) {
            return half.at(self.mark(value + lead));
        }
        Diagnostic::new(&codes::COLON_IN_TEXT, self.mark(at)).with("quoted", quoted(self.value_text(value + lead)))
    }

    /// A colon where no key can be: a second one on its line, or a line that hangs on the one above.
    fn second_colon(self, at: usize) -> Diagnostic {
        let before = self.before_on_line(at);
        let entry = before.trim_start().trim_start_matches("- ");
        if entry.contains(": ") || entry.trim().is_empty() {
            let start = self.line_start(at);
            return self.colon_in_text(at, start);
        }
        // The line above may have a colon that is none.
        let mut above = self.line_start(at);
        while above > 0 {
            let end = above.saturating_sub(1);
            above = self.line_start(end);
            let text = self.line_text(above).trim();
            if !text.is_empty() && !text.starts_with('#') {
                break;
            }
        }
        if above < self.line_start(at)
            && let Some(missed) = self.missed_on_line(above)
        {
            return missed;
        }
        self.indentation(at)
    }

    /// Something after a complete value, or a line at a wrong depth.
    fn after_value(self, at: usize) -> Diagnostic {
        let before = self.before_on_line(at);
        if before.trim().trim_start_matches('-').trim().is_empty() {
            return self.missed_on_line(at).unwrap_or_else(|| self.indentation(at));
        }
        let value = self.value_start(at);
        match self.source.get(value..).and_then(|rest| rest.chars().next()) {
            Some('[' | '{' | '*' | '&' | '!') => self.sign(value),
            _ => Diagnostic::new(&codes::SYNTAX, self.mark(at))
                .with("problem", problems::phrase(&ErrorKind::ExpectedBlockMappingKey)),
        }
    }

    /// A line with `- ` among keys, or a line without among items.
    fn list_and_keys(self, at: usize) -> Option<Diagnostic> {
        let (start, text) = (self.line_start(at), self.line_text(at));
        let depth = |line: &str| line.len() - line.trim_start_matches(' ').len();
        let item = |line: &str| line.trim() == "-" || line.trim_start().starts_with("- ");
        let mut above = start;
        while above > 0 {
            let end = above - 1;
            above = self.line_start(end);
            let line = self.line_text(above);
            if line.trim().is_empty() || line.trim_start().starts_with('#') || depth(line) > depth(text) {
                continue;
            }
            if depth(line) < depth(text) || item(line) == item(text) {
                return None;
            }
            let words = |from: usize, line: &str| self.span(from + depth(line), from + line.trim_end().len());
            return Some(
                Diagnostic::new(&codes::LIST_AND_KEYS, words(start, text))
                    .also(words(above, line), Said::new(if item(line) { &ITEM } else { &NO_ITEM })),
            );
        }
        None
    }

    fn indentation(self, at: usize) -> Diagnostic {
        if let Some(mixed) = self.list_and_keys(at) {
            return mixed;
        }
        let text = self.line_text(at);
        let start = self.line_start(at);
        let blanks = text.len() - text.trim_start_matches(' ').len();
        Diagnostic::new(&codes::INDENTATION, self.span(start + blanks, start + text.trim_end().len().max(blanks)))
            .with("blanks", blanks)
    }

    /// The first escape of a double-quoted text that is none.
    fn escape(self, at: usize) -> Diagnostic {
        let mut place = at;
        while let Some(found) = self.source.get(place..).and_then(|rest| rest.find('\\')) {
            let start = place + found;
            let rest = self.source.get(start + 1..).unwrap_or("");
            let letter = rest.chars().next().unwrap_or(' ');
            let digits = match letter {
                'x' => 2,
                'u' => 4,
                'U' => 8,
                _ => 0,
            };
            let after = rest.get(letter.len_utf8()..).unwrap_or("");
            let code: String = after.chars().take(digits).take_while(char::is_ascii_hexdigit).collect();
            let good = if digits == 0 {
                "0abtnvfre \"/\\N_LP\t\n\r".contains(letter)
            } else {
                // Halves of surrogate pairs are left alone: they may have their other half.
                let value = u32::from_str_radix(&code, 16).unwrap_or(u32::MAX);
                code.len() == digits && (char::from_u32(value).is_some() || (0xD800..0xE000).contains(&value))
            };
            let end = start + 1 + letter.len_utf8() + code.len();
            if !good {
                let written = self.source.get(start..end).unwrap_or("");
                return Diagnostic::new(&codes::BAD_ESCAPE, self.span(start, end)).with("written", written);
            }
            place = end;
        }
        Diagnostic::new(&codes::BAD_ESCAPE, self.mark(at)).with("written", "\\")
    }
}

/// A key that begins or ends with a blank that is no ASCII blank, or has an invisible character.
pub(super) fn odd_blank(context: Context<'_>, span: Span) -> Option<Diagnostic> {
    let start = usize::try_from(span.start).ok()?;
    let raw = context.source.get(start..usize::try_from(span.end).ok()?)?;
    let odd = |c: char| c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}');
    let (at, c) = raw.char_indices().find(|(_, c)| odd(*c) && !matches!(c, ' ' | '\n' | '\r' | '\t'))?;
    Some(context.blank(start + at, start + at + c.len_utf8()))
}

/// A text in single quotes, as YAML wants it.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}
