//! What reading every part of a pack shares: the list of what was found, and values read from their
//! text with their places. A value whose kind is wrong reads as `None` without a word: the check of
//! the shape has told about it.

use std::collections::BTreeSet;

use heng_formula::literal::{Literal, LiteralError, parse_literal};
use heng_formula::number::Ratio;
use heng_formula::unit::{Unit, Units};
use heng_source::{Arg, Diagnostic, Mapping, Node, Phrase, Said, SourceMap, Span, closest};

use super::rule::Bound;
use super::types::Name;
use crate::codes::pack as codes;
use crate::limits::MAX_SUGGESTIONS;
use crate::path::Path;

pub(super) static DID_YOU_MEAN: Phrase = Phrase { zh: "是不是“{name}”？", en: "did you mean `{name}`?" };

/// Reads the parts of one pack.
pub(super) struct Reader<'a> {
    pub(super) files: &'a SourceMap,
    /// Everything found so far.
    pub(super) found: Vec<Diagnostic>,
    /// Places that were already told about: a second message there would say the same in other words.
    told: BTreeSet<Span>,
    /// How many more names are looked for that may have been meant.
    suggestions: usize,
    /// Units that numbers may carry; the counted ones of the pack are added when they are read.
    pub(super) units: Units,
}

impl<'a> Reader<'a> {
    pub(super) fn new(files: &'a SourceMap, found: Vec<Diagnostic>) -> Self {
        let told = found.iter().filter_map(|one| one.primary).collect();
        Self { files, found, told, suggestions: MAX_SUGGESTIONS, units: Units::standard() }
    }

    /// Adds a message, unless the check of the shape has told about that place.
    pub(super) fn say(&mut self, diagnostic: Diagnostic) {
        if diagnostic.primary.is_none_or(|span| !self.told.contains(&span)) {
            self.found.push(diagnostic);
        }
    }

    /// Adds a message, with «did you mean» where a known name is near.
    pub(super) fn say_with<'n>(
        &mut self,
        diagnostic: Diagnostic,
        name: &str,
        known: impl IntoIterator<Item = &'n str>,
    ) {
        let near = if self.suggestions == 0 { None } else { closest(name, known) };
        self.suggestions = self.suggestions.saturating_sub(1);
        self.say(match near {
            Some(near) => diagnostic.help(Said::new(&DID_YOU_MEAN).with("name", near)),
            None => diagnostic,
        });
    }

    /// Adds that a unit is not known.
    pub(super) fn unknown_unit(&mut self, span: Span, unit: &str, path: &Path) {
        let known = self.units.known();
        let diagnostic = Diagnostic::new(&codes::UNKNOWN_UNIT, span).with("unit", unit).at(path.clone());
        self.say_with(diagnostic, unit, known.iter().map(String::as_str));
    }

    /// Whether a map has a key that the check of the shape did not know and that looks like a slip of this
    /// one: it is there, only misspelt, so that nothing need be said about its absence.
    pub(super) fn misspelt(&self, map: &Mapping, key: &str) -> bool {
        let unknown = map.entries.iter().filter(|entry| self.told(entry.key.span));
        unknown.into_iter().any(|entry| closest(&entry.key.text, [key]).is_some())
    }

    /// Whether the check of the shape has told about a place.
    pub(super) fn told(&self, span: Span) -> bool {
        self.told.contains(&span)
    }

    /// A plain number: points, a weight.
    pub(super) fn points(&mut self, node: &Node, path: &Path) -> Option<Bound> {
        let text = text_of(node)?;
        match parse_literal(text, &self.units) {
            Ok(Literal { number, unit: None, .. }) => {
                Some(Bound { value: number, written: text.to_owned(), span: node.span })
            }
            _ => {
                let diagnostic = Diagnostic::new(&codes::NOT_POINTS, node.span).with("text", text).at(path.clone());
                self.say(diagnostic);
                None
            }
        }
    }

    /// A share of the weight, written with `%`.
    pub(super) fn share(&mut self, node: &Node, path: &Path) -> Option<Bound> {
        self.bound(node, &Unit::percent(), path)
    }

    /// A number that is compared with a value of `unit`, in base units.
    pub(super) fn bound(&mut self, node: &Node, unit: &Unit, path: &Path) -> Option<Bound> {
        let text = text_of(node)?;
        let literal = match parse_literal(text, &self.units) {
            Ok(literal) => literal,
            Err(error) => {
                match error {
                    LiteralError::UnknownUnit(unit) => self.unknown_unit(node.span, &unit, path),
                    _ => self.say(Diagnostic::new(&codes::NOT_A_NUMBER, node.span).with("text", text).at(path.clone())),
                }
                return None;
            }
        };
        let given = |value: Ratio| Some(Bound { value, written: text.to_owned(), span: node.span });
        if literal.number.is_zero() && literal.unit.is_none() {
            return given(literal.number);
        }
        match &literal.unit {
            Some(own) if own.dimension == unit.dimension => given(own.to_base(&literal.number).ok()?),
            Some(own) => {
                let diagnostic = Diagnostic::new(&codes::BOUND_UNIT, node.span)
                    .with("text", text)
                    .with("found", shown_unit(own))
                    .with("wanted", shown_unit(unit))
                    .at(path.clone());
                self.say(diagnostic);
                None
            }
            None if !unit.dimension.is_plain() => {
                let diagnostic = Diagnostic::new(&codes::BARE_NUMBER, node.span)
                    .with("text", text)
                    .with("unit", unit.symbol.as_str())
                    .at(path.clone());
                self.say(diagnostic);
                None
            }
            None if unit.scale != Ratio::ONE => {
                let hundredfold = literal.number.mul(&Ratio::integer(100)).ok()?;
                let diagnostic = Diagnostic::new(&codes::BARE_SHARE, node.span)
                    .with("text", text)
                    .with("as_per_cent", format!("{}%", literal.number.shown()))
                    .with("as_share", format!("{}%", hundredfold.shown()))
                    .at(path.clone());
                self.say(diagnostic);
                None
            }
            None => given(literal.number),
        }
    }

    /// Decimal places, within what numbers allow.
    pub(super) fn places(&mut self, node: &Node, path: &Path) -> Option<u32> {
        let text = text_of(node)?;
        let places = text.parse::<u32>().ok().filter(|places| *places <= heng_formula::limits::MAX_PLACES);
        if places.is_none() {
            let most = usize::try_from(heng_formula::limits::MAX_PLACES).unwrap_or(usize::MAX);
            let diagnostic = Diagnostic::new(&codes::ROUNDING_PLACES, node.span)
                .with("text", text)
                .with("most", most)
                .at(path.clone());
            self.say(diagnostic);
        }
        places
    }
}

/// The text of a scalar that is not null.
pub(super) fn text_of(node: &Node) -> Option<&str> {
    node.scalar().filter(|scalar| !scalar.is_null()).map(|scalar| scalar.text.text())
}

/// The text under a key.
pub(super) fn text_at<'n>(map: &'n Mapping, key: &str) -> Option<&'n str> {
    map.get(key).and_then(text_of)
}

/// The word under a key, in the form that words are compared in.
pub(super) fn word_at(map: &Mapping, key: &str) -> Option<String> {
    text_at(map, key).map(|text| heng_source::normalise(text.trim()))
}

/// A name: one text for both languages, or one of each.
pub(super) fn name_at(map: &Mapping, key: &str) -> Option<Name> {
    let node = map.get(key)?;
    if let Some(text) = text_of(node) {
        return Some(Name { zh: text.to_owned(), en: text.to_owned() });
    }
    let names = node.map()?;
    let (zh, en) = (text_at(names, "zh"), text_at(names, "en"));
    Some(Name { zh: zh.or(en)?.to_owned(), en: en.or(zh)?.to_owned() })
}

/// A yes or no.
pub(super) fn yes_at(map: &Mapping, key: &str) -> Option<bool> {
    match word_at(map, key)?.as_str() {
        "true" | "yes" | "是" => Some(true),
        "false" | "no" | "否" => Some(false),
        _ => None,
    }
}

static PLAIN_NUMBER: Phrase = Phrase { zh: "没有单位的数", en: "a number without unit" };

/// A unit in a message: its symbol, or words for the plain number.
pub(super) fn shown_unit(unit: &Unit) -> Arg {
    if unit.symbol.is_empty() {
        if unit.dimension.is_plain() { Arg::Phrase(&PLAIN_NUMBER) } else { Arg::Text(unit.dimension.shown()) }
    } else {
        Arg::Text(unit.symbol.clone())
    }
}

/// A value of base units as a message shows it in a unit: `92.5%`.
pub(super) fn shown_in(value: &Ratio, unit: &Unit) -> String {
    match value.div(&unit.scale) {
        Ok(number) => format!("{}{}", number.shown(), unit.symbol),
        Err(_) => value.shown(),
    }
}
