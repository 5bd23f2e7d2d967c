//! One value by the type that is asked for: numbers with their unit, yes and no, dates, text, and the two
//! words that stand for no value. What it rests on is told next door (`fact.rs`).

use std::sync::Arc;

use heng_formula::literal::{Literal, LiteralError, parse_literal};
use heng_formula::number::Ratio;
use heng_formula::unit::{Unit, Units};
use heng_source::shape::is_date;
use heng_source::{Arg, Diagnostic, Lang, Node, Said, Span, normalise};

use super::FactValue;
use super::phrases;
use super::reader::Reader;
use super::statements::some_of;
use crate::codes::dataset::{
    NOT_A_CODE, NOT_A_DATE, NOT_A_NUMBER, NOT_YES_NO, NUMBER_TOO_LARGE, ODD_COUNT, SHARE_WITHOUT_SIGN, UNIT_MISMATCH,
    UNIT_MISSING, UNIT_NOT_WANTED, UNIT_TWICE, UNKNOWN_UNIT,
};
use crate::pack::{Category, InputKind};

/// The most codes that a message lists.
const CODES_SHOWN: usize = 12;

/// What may stand in a place.
#[derive(Debug, Clone)]
pub(super) enum Wanted {
    /// A number of this unit's dimension.
    Quantity(Unit),
    /// A share: `%` must be written.
    Share,
    /// Of a statement: an amount in any unit but counted ones.
    Amount,
    /// Of a statement: a count, with its unit.
    Count,
    /// Of a statement: a number without unit.
    Plain,
    /// Yes or no.
    YesNo,
    /// A number of any unit, perhaps behind a sign, or a text; bare numbers are in this unit.
    Measured(Option<String>),
    /// Text.
    Text,
    /// A date.
    Date,
    /// One of these codes, with their names.
    Code(Category),
}

impl Wanted {
    /// What a pack's input or column asks for; `None` for lists, tables and judgements.
    pub(super) fn of(kind: &InputKind) -> Option<Self> {
        Some(match kind {
            InputKind::Number { share: true, .. } => Wanted::Share,
            // A plain number that is shown in % is written like a share: 0.95 would have two readings.
            InputKind::Number { unit, .. } if unit.dimension.is_plain() && unit.scale != Ratio::ONE => Wanted::Share,
            InputKind::Number { unit, .. } => Wanted::Quantity(unit.clone()),
            InputKind::YesNo => Wanted::YesNo,
            InputKind::Text => Wanted::Text,
            InputKind::Date => Wanted::Date,
            InputKind::Quantity { .. } => Wanted::Measured(None),
            InputKind::Category(category) => Wanted::Code(category.clone()),
            InputKind::Judged | InputKind::Cases { .. } | InputKind::Table { .. } => return None,
        })
    }

    /// What the type of a statement asks for.
    pub(super) fn of_statement(kind: &str) -> Option<Self> {
        Some(match normalise(kind).as_str() {
            "amount" => Wanted::Amount,
            "count" => Wanted::Count,
            "share" => Wanted::Share,
            "number" => Wanted::Plain,
            "yes_no" => Wanted::YesNo,
            "text" => Wanted::Text,
            "date" => Wanted::Date,
            _ => return None,
        })
    }
}

/// A value and its unit as they stand in the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written<'n> {
    pub(super) text: &'n str,
    pub(super) span: Span,
    pub(super) unit: Option<(&'n str, Span)>,
}

impl<'n> Written<'n> {
    /// From the node of a value; `None` where it is no text.
    pub(super) fn new(node: &'n Node, unit: Option<(&'n str, Span)>) -> Option<Self> {
        Some(Self { text: node.text()?.trim(), span: node.span, unit })
    }
}

/// `missing` and `不适用`: words that stand for no value.
pub(super) fn no_value(text: &str) -> Option<FactValue> {
    match text.trim() {
        "missing" => Some(FactValue::Missing),
        "不适用" => Some(FactValue::NotApplicable),
        _ => None,
    }
}

impl Reader<'_> {
    /// Reads a value; what is wrong with it has been said where there is none.
    pub(super) fn value(&mut self, wanted: &Wanted, written: Written<'_>, path: &str) -> Option<FactValue> {
        if let Some(value) = no_value(written.text) {
            return Some(value);
        }
        match wanted {
            Wanted::YesNo | Wanted::Text | Wanted::Date | Wanted::Code(_) => {
                if let Some((unit, span)) = written.unit {
                    self.raise(Diagnostic::new(&UNIT_NOT_WANTED, span).with("unit", unit).with("path", path).at(path));
                    return None;
                }
            }
            Wanted::Measured(unit) => return self.measured(unit.as_deref(), written, path),
            _ => return self.number(wanted, written, path),
        }
        let code = match wanted {
            Wanted::YesNo => match yes_no(written.text) {
                Some(value) => return Some(FactValue::YesNo(value)),
                None => &NOT_YES_NO,
            },
            Wanted::Code(category) => match category.code(written.text) {
                Some(code) => return Some(FactValue::Text(Arc::from(code))),
                None => {
                    self.not_a_code(category, written, path);
                    return None;
                }
            },
            Wanted::Date if !is_date(written.text) => &NOT_A_DATE,
            _ => return Some(FactValue::Text(Arc::from(written.text))),
        };
        self.raise(Diagnostic::new(code, written.span).with("value", written.text).with("path", path).at(path));
        None
    }

    fn not_a_code(&mut self, category: &Category, written: Written<'_>, path: &str) {
        let known: Vec<Arg> = category
            .codes
            .keys()
            .take(CODES_SHOWN)
            .map(|code| {
                let (zh, en) = (category.shown(code, Lang::Zh), category.shown(code, Lang::En));
                Arg::Said(Said::new(&phrases::NAMED).with("zh", zh).with("en", en))
            })
            .collect();
        let diagnostic = Diagnostic::new(&NOT_A_CODE, written.span)
            .with("value", written.text)
            .with("path", path)
            .with("known", Arg::List(known))
            .at(path);
        // The name instead of the code, or a slip of the pen.
        let text = normalise(written.text);
        let named = category
            .codes
            .iter()
            .find(|(_, name)| normalise(&name.zh) == text || normalise(&name.en).to_lowercase() == text.to_lowercase());
        match named {
            Some((code, _)) => {
                self.raise(diagnostic.help(Said::new(&phrases::DID_YOU_MEAN).with("name", code.as_str())));
            }
            None => self.raise_near(diagnostic, written.text, category.codes.keys().map(String::as_str)),
        }
    }

    fn number(&mut self, wanted: &Wanted, written: Written<'_>, path: &str) -> Option<FactValue> {
        let literal = self.literal(written, path)?;
        let unit = match (&literal.unit, self.unit_key(written, path)?) {
            (Some(own), Some((other, span))) if own.dimension != other.dimension || own.scale != other.scale => {
                self.raise(
                    Diagnostic::new(&UNIT_TWICE, span)
                        .with("value", written.text)
                        .with("inside", own.symbol.as_str())
                        .with("unit", other.symbol.as_str())
                        .also(written.span, Said::new(&phrases::UNIT_INSIDE).with("unit", own.symbol.as_str()))
                        .at(path),
                );
                return None;
            }
            (Some(own), _) => Some((own.clone(), written.span)),
            (None, other) => other,
        };
        let unit = self.fitting_unit(wanted, &literal, unit, written, path)?;
        let Ok(value) = unit.to_base(&literal.number) else {
            self.raise(Diagnostic::new(&NUMBER_TOO_LARGE, written.span).with("value", written.text).at(path));
            return None;
        };
        if unit.dimension.is_counted() {
            let what = if value.is_negative() {
                Some(&phrases::IS_NEGATIVE)
            } else if !value.is_integer() {
                Some(&phrases::IS_NOT_WHOLE)
            } else {
                None
            };
            if let Some(what) = what {
                let number = FactValue::Number {
                    value: value.clone(),
                    unit: unit.clone(),
                    written: written.text.to_owned(),
                    decimals: literal.decimals,
                };
                self.raise(
                    Diagnostic::new(&ODD_COUNT, written.span)
                        .with("path", path)
                        .with("value", number.text())
                        .with("what", what)
                        .at(path),
                );
            }
        }
        Some(FactValue::Number { value, unit, written: written.text.to_owned(), decimals: literal.decimals })
    }

    /// The number itself.
    fn literal(&mut self, written: Written<'_>, path: &str) -> Option<Literal> {
        let reason = match parse_literal(written.text, &self.units) {
            Ok(literal) => return Some(literal),
            Err(LiteralError::UnknownUnit(unit)) => {
                self.unknown_unit(&unit, written.span, path);
                return None;
            }
            Err(LiteralError::NotANumber) => &phrases::NO_NUMBER,
            Err(LiteralError::Grouping) => &phrases::WRONG_GROUPS,
            Err(LiteralError::Exponent) => &phrases::EXPONENT,
            Err(LiteralError::TooLong) => &phrases::TOO_LONG,
        };
        self.raise(
            Diagnostic::new(&NOT_A_NUMBER, written.span)
                .with("value", written.text)
                .with("path", path)
                .with("reason", reason)
                .at(path),
        );
        None
    }

    /// The unit of the key `unit:`; `Some(None)` where there is none.
    fn unit_key(&mut self, written: Written<'_>, path: &str) -> Option<Option<(Unit, Span)>> {
        let Some((symbol, span)) = written.unit else { return Some(None) };
        match self.units.find(symbol.trim()) {
            Some(unit) => Some(Some((unit, span))),
            None => {
                self.unknown_unit(symbol, span, path);
                None
            }
        }
    }

    fn unknown_unit(&mut self, symbol: &str, span: Span, path: &str) {
        let known = std::mem::take(&mut self.known_units);
        let names = known.iter().map(String::as_str);
        let diagnostic =
            Diagnostic::new(&UNKNOWN_UNIT, span).with("unit", symbol).with("known", some_of(names.clone())).at(path);
        self.raise_near(diagnostic, symbol, names);
        self.known_units = known;
    }

    /// The unit that the number is in, where it fits what is asked for.
    fn fitting_unit(
        &mut self,
        wanted: &Wanted,
        literal: &Literal,
        unit: Option<(Unit, Span)>,
        written: Written<'_>,
        path: &str,
    ) -> Option<Unit> {
        let Some((unit, span)) = unit else {
            return self.unit_left_out(wanted, literal, written, path);
        };
        let asked = match wanted {
            Wanted::Quantity(asked) if unit.dimension == asked.dimension => return Some(unit),
            Wanted::Quantity(asked) => said_of(asked),
            // 万 is a plain number too, but no share is written with it.
            Wanted::Share if unit.dimension.is_plain() && unit.scale < Ratio::ONE => return Some(unit),
            Wanted::Share => Said::new(&phrases::A_SHARE),
            Wanted::Plain if unit.dimension.is_plain() => return Some(unit),
            Wanted::Plain => Said::new(&phrases::A_PLAIN_NUMBER),
            Wanted::Amount if !unit.dimension.is_plain() && is_built_in(&unit) => return Some(unit),
            Wanted::Amount => Said::new(&phrases::AN_AMOUNT),
            _ if !unit.dimension.is_plain() && !is_money(&unit) => return Some(unit),
            _ => Said::new(&phrases::A_COUNT),
        };
        let mut diagnostic = Diagnostic::new(&UNIT_MISMATCH, span)
            .with("path", path)
            .with("unit", unit.symbol.as_str())
            .with("found", unit.dimension.shown())
            .with("asked", heng_source::Arg::Said(asked))
            .at(path);
        if let Some(input) = self.asked_at {
            diagnostic = diagnostic.also(input, Said::new(&phrases::ASKED_HERE));
        }
        self.raise(diagnostic);
        None
    }

    /// A number without unit. Nothing is nothing in every unit; else a unit must be written wherever the
    /// number would mean something else with another one.
    fn unit_left_out(&mut self, wanted: &Wanted, literal: &Literal, written: Written<'_>, path: &str) -> Option<Unit> {
        let (plain, zero) = (Unit::plain(), literal.number.is_zero());
        let example = match wanted {
            Wanted::Plain => return Some(plain),
            Wanted::Quantity(unit) if zero || unit.dimension.is_plain() => return Some(unit.clone()),
            Wanted::Quantity(unit) => unit.symbol.clone(),
            Wanted::Share if zero => return Some(Unit::percent()),
            Wanted::Share => {
                let hundred = Ratio::integer(100);
                let as_number = literal.number.mul(&hundred).map_or_else(|_| "…".to_owned(), |n| n.shown());
                self.raise(
                    Diagnostic::new(&SHARE_WITHOUT_SIGN, written.span)
                        .with("path", path)
                        .with("value", written.text)
                        .with("percent", format!("{}%", written.text))
                        .with("number", format!("{as_number}%"))
                        .at(path),
                );
                return None;
            }
            Wanted::Amount => "万元".to_owned(),
            _ => "个".to_owned(),
        };
        self.raise(
            Diagnostic::new(&UNIT_MISSING, written.span)
                .with("path", path)
                .with("value", written.text)
                .with("unit", example)
                .at(path),
        );
        None
    }
}

/// `万元（元）`: a unit with what it measures.
fn said_of(unit: &Unit) -> Said {
    if unit.dimension.is_plain() {
        Said::new(&phrases::A_PLAIN_NUMBER)
    } else {
        Said::new(&phrases::A_UNIT).with("unit", unit.symbol.as_str()).with("dimension", unit.dimension.shown())
    }
}

/// Whether a unit is known without being declared.
fn is_built_in(unit: &Unit) -> bool {
    Units::standard().find(&unit.symbol).is_some()
}

fn is_money(unit: &Unit) -> bool {
    Units::standard().find("元").is_some_and(|yuan| yuan.dimension == unit.dimension)
}

/// 是 否 yes no true false.
fn yes_no(text: &str) -> Option<bool> {
    match normalise(text).to_lowercase().as_str() {
        "是" | "yes" | "true" => Some(true),
        "否" | "no" | "false" => Some(false),
        _ => None,
    }
}
