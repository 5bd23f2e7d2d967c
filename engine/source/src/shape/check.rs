//! A tree against its shape: every misfit with its place.

use super::{BOOLS, MapShape, NAME, Shape, is_identifier};
use crate::yaml::{ScalarStyle, traps};
use crate::{Arg, Diagnostic, Entry, Mapping, Node, Phrase, Said, Scalar, Span, Value, closest, codes, normalise};

/// Checks a tree against a shape and returns every misfit: unknown and missing keys (with the
/// nearest known one), wrong kinds, null and empty text, bad numbers, words that are not in a list.
///
/// `place` is the path of the tree (empty for a whole file); the paths of the diagnostics go on
/// from it. Keys of a [`Shape::MapOf`] stand in the path like other keys, items of a list by their
/// position from 1.
#[must_use]
pub fn check(node: &Node, shape: &Shape, place: &str) -> Vec<Diagnostic> {
    let mut checker = Checker { found: Vec::new() };
    checker.node(node, shape, place);
    checker.found
}

struct Checker {
    found: Vec<Diagnostic>,
}

/// Kinds of value in words.
mod kinds {
    use crate::Phrase;

    pub(crate) static TEXT: Phrase = Phrase { zh: "文字", en: "text" };
    pub(crate) static ID: Phrase = Phrase { zh: "标识", en: "an identifier" };
    pub(crate) static DECIMAL: Phrase = Phrase { zh: "数字", en: "a number" };
    pub(crate) static INTEGER: Phrase = Phrase { zh: "整数", en: "a whole number" };
    pub(crate) static BOOL: Phrase = Phrase { zh: "是或否", en: "yes or no" };
    pub(crate) static FORMULA: Phrase = Phrase { zh: "公式", en: "a formula" };
    pub(crate) static DATE: Phrase = Phrase { zh: "日期", en: "a date" };
    pub(crate) static WORD: Phrase = Phrase { zh: "规定的词", en: "one of the given words" };
    pub(crate) static NAME: Phrase = Phrase { zh: "名称", en: "a name" };
    pub(crate) static LIST: Phrase = Phrase { zh: "列表", en: "a list" };
    pub(crate) static MAP: Phrase = Phrase { zh: "键值表（键: 值）", en: "a map (key: value)" };
    pub(crate) static ANY: Phrase = Phrase { zh: "任意内容", en: "anything" };
}

impl Shape {
    /// The kind in words, with the titles of maps.
    fn kind(&self) -> Arg {
        match self {
            Shape::Map(map) | Shape::Tagged(map) => Arg::Phrase(&map.title),
            Shape::Nullable(inner) => inner.kind(),
            Shape::AnyOf(shapes) => either(shapes.iter().map(Shape::kind).collect()),
            simple => Arg::Phrase(simple.kind_words()),
        }
    }

    /// The kind in words, without a look inside.
    pub(super) fn kind_words(&self) -> &'static Phrase {
        match self {
            Shape::Text => &kinds::TEXT,
            Shape::Id => &kinds::ID,
            Shape::Decimal => &kinds::DECIMAL,
            Shape::Integer => &kinds::INTEGER,
            Shape::Bool => &kinds::BOOL,
            Shape::Formula => &kinds::FORMULA,
            Shape::Date => &kinds::DATE,
            Shape::OneOf(_) => &kinds::WORD,
            Shape::Name => &kinds::NAME,
            Shape::List(_) => &kinds::LIST,
            Shape::MapOf(_) | Shape::Map(_) | Shape::Tagged(_) => &kinds::MAP,
            Shape::Nullable(inner) => inner.kind_words(),
            Shape::AnyOf(_) | Shape::Any => &kinds::ANY,
        }
    }

    /// The keys, where a map is meant.
    fn as_map(&self) -> Option<&'static MapShape> {
        match self {
            Shape::Map(map) | Shape::Tagged(map) => Some(map),
            Shape::Nullable(inner) => inner.as_map(),
            _ => None,
        }
    }

    fn admits_null(&self) -> bool {
        match self {
            Shape::Nullable(_) | Shape::Any => true,
            Shape::AnyOf(shapes) => shapes.iter().any(Shape::admits_null),
            _ => false,
        }
    }

    /// Whether a value of this kind (scalar, list or map) may be meant.
    fn fits_kind(&self, value: &Value) -> bool {
        match self {
            Shape::Any => true,
            Shape::Nullable(inner) => inner.fits_kind(value),
            Shape::AnyOf(shapes) => shapes.iter().any(|shape| shape.fits_kind(value)),
            Shape::List(_) => matches!(value, Value::List(_)),
            Shape::MapOf(_) | Shape::Map(_) | Shape::Tagged(_) => matches!(value, Value::Map(_)),
            Shape::Name => !matches!(value, Value::List(_)),
            _ => matches!(value, Value::Scalar(_)),
        }
    }
}

/// Several kinds of which one will do: `A、B或C`.
fn either(mut kinds: Vec<Arg>) -> Arg {
    match kinds.pop() {
        Some(last) if !kinds.is_empty() => {
            Arg::Said(Said::new(&EITHER).with("first", Arg::List(kinds)).with("last", last))
        }
        last => Arg::List(last.into_iter().collect()),
    }
}

/// One step down in the path grammar: a key with signs of the grammar is quoted.
fn step(place: &str, key: &str) -> String {
    let plain = !key.is_empty() && !key.contains(['.', '[', ']', '"']) && key.trim() == key;
    let key = if plain { key.to_owned() } else { format!("\"{}\"", key.replace('\\', "\\\\").replace('"', "\\\"")) };
    if place.is_empty() { key } else { format!("{place}.{key}") }
}

impl Checker {
    fn report(&mut self, diagnostic: Diagnostic, place: &str) {
        self.found.push(if place.is_empty() { diagnostic } else { diagnostic.at(place) });
    }

    fn node(&mut self, node: &Node, shape: &Shape, place: &str) {
        if node.is_null() {
            if !shape.admits_null() {
                let diagnostic = Diagnostic::new(&codes::NULL_VALUE, node.span).with("expected", shape.kind());
                self.report(diagnostic, place);
            }
            return;
        }
        match (shape, &node.value) {
            (Shape::Any, _) => {}
            (Shape::Nullable(inner), _) => self.node(node, inner, place),
            (Shape::AnyOf(shapes), value) => match shapes.iter().find(|shape| shape.fits_kind(value)) {
                Some(fitting) => self.node(node, fitting, place),
                None => self.wrong_kind(node, shape, place),
            },
            (Shape::List(inner), Value::List(items)) => {
                for (index, item) in items.iter().enumerate() {
                    self.node(item, inner, &format!("{place}[{}]", index + 1));
                }
            }
            (Shape::MapOf(inner), Value::Map(map)) => {
                for entry in &map.entries {
                    self.node(&entry.value, inner, &step(place, &entry.key.text));
                }
            }
            (Shape::Map(shape), Value::Map(map)) => self.map(node.span, map, shape, place),
            (Shape::Tagged(shape), Value::Map(map)) => self.tagged(node.span, map, shape, place),
            (Shape::Name, Value::Map(map)) => self.name(node.span, map, place),
            (_, Value::Scalar(scalar)) if shape.fits_kind(&node.value) => {
                if scalar.text.text().trim().is_empty() {
                    let diagnostic = Diagnostic::new(&codes::EMPTY_TEXT, node.span);
                    self.report(diagnostic, place);
                } else {
                    self.scalar(scalar, shape, place);
                }
            }
            _ => self.wrong_kind(node, shape, place),
        }
    }

    fn wrong_kind(&mut self, node: &Node, shape: &Shape, place: &str) {
        if let Value::Scalar(scalar) = &node.value
            && let Some(diagnostic) = missed_colon(scalar)
        {
            return self.report(diagnostic, place);
        }
        if let Value::Scalar(scalar) = &node.value
            && scalar.style == ScalarStyle::Plain
            && let Some(bracket) = traps::full_width_bracket(scalar.text.text())
        {
            return self.report(bracket.at(node.span), place);
        }
        let found = match &node.value {
            Value::List(_) => &kinds::LIST,
            Value::Map(_) => &kinds::MAP,
            Value::Scalar(_) => &kinds::TEXT,
        };
        let mut diagnostic =
            Diagnostic::new(&codes::WRONG_KIND, node.span).with("expected", shape.kind()).with("found", found);
        if let Some(map) = shape.as_map() {
            let keys: Vec<&str> = map.fields.iter().map(|field| field.key).collect();
            diagnostic = diagnostic.help(Said::new(&KEYS).with("keys", keys));
        }
        if matches!(shape, Shape::Formula) {
            diagnostic = diagnostic.help(Said::new(&QUOTE_FORMULA));
        }
        self.report(diagnostic, place);
    }

    fn map(&mut self, span: Span, map: &Mapping, shape: &'static MapShape, place: &str) {
        for entry in &map.entries {
            match shape.fields.iter().find(|field| normalise(field.key) == entry.key.text) {
                Some(field) => self.node(&entry.value, field.shape, &step(place, &entry.key.text)),
                None => self.unknown_key(entry, is_piece(span, map, entry), shape, place),
            }
        }
        let missing: Vec<&str> = shape
            .fields
            .iter()
            .filter(|field| field.required && map.entry(&normalise(field.key)).is_none())
            .filter(|field| !map.entries.iter().any(|entry| meant(entry, shape) == Some(field.key)))
            .map(|field| field.key)
            .collect();
        for key in missing {
            let example = shape.fields.iter().find(|field| field.key == key).map_or("", |field| field.example);
            let line = if example.is_empty() { format!("{key}: …") } else { format!("{key}: {example}") };
            let diagnostic = Diagnostic::new(&codes::MISSING_KEY, span)
                .with("where", &shape.title)
                .with("key", key)
                .with("line", line);
            self.report(diagnostic, place);
        }
    }

    fn unknown_key(&mut self, entry: &Entry, piece: bool, shape: &'static MapShape, place: &str) {
        let known: Vec<&str> = shape.available().collect();
        let mut diagnostic = Diagnostic::new(&codes::UNKNOWN_KEY, entry.key.span)
            .with("where", &shape.title)
            .with("key", &entry.key.text)
            .with("known", known);
        if let Some(meant) = meant(entry, shape) {
            diagnostic = diagnostic.help(Said::new(&DID_YOU_MEAN).with("meant", meant));
        }
        if piece {
            diagnostic = diagnostic.help(Said::new(&COMMA));
        }
        self.report(diagnostic, &step(place, &entry.key.text));
    }

    fn tagged(&mut self, span: Span, map: &Mapping, shape: &'static MapShape, place: &str) {
        let known: Vec<&str> = shape.available().collect();
        let keys = map.entries.iter().filter(|entry| !is_piece(span, map, entry)).count();
        if keys != 1 {
            let mut diagnostic = Diagnostic::new(&codes::NOT_ONE_KEY, span)
                .with("where", &shape.title)
                .with("count", map.entries.len())
                .with("known", known);
            for entry in map.entries.iter().take(SHOWN_KEYS) {
                diagnostic = diagnostic.also(entry.key.span, Said::new(&ONE_OF_THEM));
            }
            self.report(diagnostic, place);
        }
        for entry in &map.entries {
            match shape.fields.iter().find(|field| normalise(field.key) == entry.key.text) {
                Some(field) => self.node(&entry.value, field.shape, &step(place, &entry.key.text)),
                None => self.unknown_key(entry, is_piece(span, map, entry), shape, place),
            }
        }
    }

    /// `{zh: …, en: …}`: the Chinese must be there.
    fn name(&mut self, span: Span, map: &Mapping, place: &str) {
        self.map(span, map, &NAME, place);
    }

    fn scalar(&mut self, scalar: &Scalar, shape: &Shape, place: &str) {
        let span = scalar.text.span();
        let text = scalar.text.text();
        let form = normalise(text.trim());
        let code = match shape {
            Shape::Id if !is_identifier(&form) => &codes::BAD_IDENTIFIER,
            Shape::Decimal if !is_decimal(&form) => &codes::BAD_NUMBER,
            Shape::Integer if !is_integer(&form) => &codes::BAD_INTEGER,
            Shape::Bool if !BOOLS.contains(&form.as_str()) => &codes::BAD_BOOL,
            Shape::Date if !is_date(&form) => &codes::BAD_DATE,
            Shape::OneOf(words) if !words.iter().any(|word| normalise(word) == form) => {
                let mut diagnostic =
                    Diagnostic::new(&codes::NOT_IN_LIST, span).with("text", text).with("known", words.to_vec());
                if let Some(meant) = closest(text, words.iter().copied()) {
                    diagnostic = diagnostic.help(Said::new(&DID_YOU_MEAN).with("meant", meant));
                }
                return self.report(diagnostic, place);
            }
            Shape::Formula => return self.formula(scalar, place),
            _ => return,
        };
        let diagnostic = match swallowed_line(scalar) {
            Some(diagnostic) => diagnostic,
            None => Diagnostic::new(code, span).with("text", text),
        };
        self.report(diagnostic, place);
    }

    /// A formula is read elsewhere; here only one that a comment has cut off.
    fn formula(&mut self, scalar: &Scalar, place: &str) {
        let text = scalar.text.text();
        if let Some(comment) = scalar.text.comment()
            && is_unfinished(text)
        {
            let diagnostic = Diagnostic::new(&codes::CUT_BY_COMMENT, comment).with("text", text);
            self.report(diagnostic, place);
        }
    }
}

/// The key of a shape that an unknown key looks like a slip of; `None` where it is known, or like none.
fn meant(entry: &Entry, shape: &MapShape) -> Option<&'static str> {
    let known = shape.fields.iter().any(|field| normalise(field.key) == entry.key.text);
    if known { None } else { closest(&entry.key.text, shape.available()) }
}

/// How many keys of a block that should have one are pointed at.
const SHOWN_KEYS: usize = 5;

/// Whether a key of `{…}` stands without colon and value: the rest of a text that a comma has cut.
fn is_piece(span: Span, map: &Mapping, entry: &Entry) -> bool {
    let in_braces = map.entries.first().is_some_and(|first| span.start < first.key.span.start);
    in_braces && entry.value.is_null() && entry.value.span.start <= entry.key.span.end
}

static COMMA: Phrase = Phrase {
    zh: "在 { } 里逗号是分隔符：公式或文字里有逗号的，把整个公式或文字放进英文引号。",
    en: "Inside { } a comma parts keys: put a formula or a text that has a comma into quotes, whole.",
};
static KEYS: Phrase = Phrase {
    zh: "写成“键: 值”，这里的键有：{keys}。",
    en: "write `key: value`; the keys here are {keys}.",
};
static DID_YOU_MEAN: Phrase = Phrase { zh: "是不是想写“{meant}”？", en: "did you mean `{meant}`?" };
static EITHER: Phrase = Phrase { zh: "{first}或{last}", en: "{first} or {last}" };
static ONE_OF_THEM: Phrase = Phrase { zh: "其中之一", en: "one of them" };
static QUOTE_FORMULA: Phrase = Phrase {
    zh: "公式如果以 [ 或 { 开头，请把整个公式放进英文单引号：'[…'",
    en: "a formula that begins with [ or { goes into single quotes: '[…'",
};

/// Plain text such as `权重：10` or `权重:10` where a map should be.
fn missed_colon(scalar: &Scalar) -> Option<Diagnostic> {
    missed_colon_from(scalar, 0)
}

/// A value that has swallowed the line below it, because that line's colon is none:
/// `weight: 10` with `year：2023` indented under it.
fn swallowed_line(scalar: &Scalar) -> Option<Diagnostic> {
    let text = scalar.text.text();
    let fold = text.get(..text.find('：')?)?.rfind(' ')?;
    missed_colon_from(scalar, fold + 1)
}

fn missed_colon_from(scalar: &Scalar, start: usize) -> Option<Diagnostic> {
    if scalar.style != ScalarStyle::Plain {
        return None;
    }
    let missed = traps::missed_colon(scalar.text.text().get(start..)?)?;
    let span = scalar.text.span_of(start + missed.colon.start..start + missed.colon.end);
    Some(missed.at(span))
}

/// Whether text can be read as a decimal: digits with grouping, at most one point, a sign before, `%`
/// or `‰` after. Its exact value is not read here.
fn is_decimal(form: &str) -> bool {
    let body = form.strip_prefix(['+', '-', '−']).unwrap_or(form);
    let body = body.strip_suffix(['%', '‰']).unwrap_or(body).trim_end();
    let (whole, fraction) = body.split_once('.').unwrap_or((body, "0"));
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let mut groups = whole.split([',', '_', '\'', ' ']);
    let first = groups.next().unwrap_or("");
    digits(first) && groups.all(|group| digits(group) && matches!(group.len(), 3 | 4)) && digits(fraction)
}

fn is_integer(form: &str) -> bool {
    let body = form.strip_prefix(['+', '-']).unwrap_or(form);
    !body.is_empty() && body.chars().all(|c| c.is_ascii_digit())
}

/// Whether text is a date: `2023-06-30`, a day that the calendar has.
#[must_use]
pub fn is_date(form: &str) -> bool {
    let parts: Vec<&str> = form.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    let number = |text: &str, length: usize| -> Option<u32> {
        (text.len() == length && text.chars().all(|c| c.is_ascii_digit())).then(|| text.parse().ok())?
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2)) else {
        return false;
    };
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return false,
    };
    (1..=last).contains(&day)
}

/// Whether a formula stops in the middle: open brackets or quotes, or an operator at its end.
fn is_unfinished(text: &str) -> bool {
    let form = normalise(text);
    let mut open = 0i32;
    let mut quote: Option<char> = None;
    for c in form.chars() {
        match (quote, c) {
            (Some(end), _) if c == end => quote = None,
            (Some(_), _) => {}
            (None, '"') => quote = Some('"'),
            (None, '“') => quote = Some('”'),
            (None, '(' | '[' | '{') => open += 1,
            (None, ')' | ']' | '}') => open -= 1,
            (None, _) => {}
        }
    }
    let last = form.trim_end().chars().next_back();
    open > 0
        || quote.is_some()
        || last.is_some_and(|c| {
            matches!(
                c,
                '+' | '-'
                    | '*'
                    | '/'
                    | '×'
                    | '÷'
                    | '^'
                    | '<'
                    | '>'
                    | '='
                    | '≥'
                    | '≤'
                    | '≠'
                    | ','
                    | '&'
                    | '|'
                    | '且'
                    | '或'
            )
        })
}
