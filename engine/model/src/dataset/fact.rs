//! A single fact or a cell of a table: its value, what it rests on, why. Lists, tables and judgements take
//! the part about basis and reason from here.

use heng_source::{Diagnostic, Lang, Mapping, Node, Said, Span, normalise};

use super::evidence::PLACE_KEYS;
use super::phrases;
use super::reader::{Reader, text_at};
use super::value::{Wanted, Written};
use super::{Basis, Evidence, Fact, FactValue};
use crate::codes::dataset::{
    BECAUSE_MISSING, NO_BASIS, NOT_APPLICABLE_WITHOUT_REASON, REPORTED_WITHOUT_SOURCE, USE_WITHOUT_CLAIMS, VALUE_ABSENT,
};
use crate::format::dataset::FACT_SHAPE;
use crate::pack::InputKind;
use crate::quote::figures::Qualifier;

/// What a table, a list or a fact with claims hands down to the entries that state nothing themselves.
#[derive(Debug, Clone, Default)]
pub(super) struct Inherited {
    pub(super) basis: Option<Basis>,
    pub(super) because: Option<String>,
    pub(super) source: Option<String>,
    pub(super) section: Option<String>,
}

/// What a fact rests on and why.
pub(super) struct Support {
    pub(super) basis: Basis,
    pub(super) because: Option<String>,
}

/// The basis that a word stands for.
pub(super) fn basis_of(word: &str) -> Option<Basis> {
    Some(match normalise(word).as_str() {
        "reported" | "报告" => Basis::Reported,
        "derived" | "计算" => Basis::Derived,
        "judged" | "评定" => Basis::Judged,
        "assumed" | "假定" => Basis::Assumed,
        _ => return None,
    })
}

/// The basis that a map states, with its place.
pub(super) fn stated_basis(map: &Mapping) -> Option<(Basis, Span)> {
    let (word, span) = text_at(map, "basis")?;
    Some((basis_of(word)?, span))
}

/// The value of a table or a case list that is there: its entries tell it, this only says «given».
pub(super) fn given() -> FactValue {
    FactValue::Text("".into())
}

/// A fact that nobody stated.
pub(super) fn missing(path: &str, span: Span) -> Fact {
    Fact {
        path: path.to_owned(),
        basis: Basis::Assumed,
        because: None,
        value: FactValue::Missing,
        evidence: Evidence::default(),
        claims: Vec::new(),
        usage: None,
        qualifier: None,
        span,
    }
}

/// A category that nobody stated and for which the pack has a default: the default, derived from the pack.
pub(super) fn by_default(kind: &InputKind, path: &str, span: Span) -> Option<Fact> {
    let InputKind::Category(category) = kind else { return None };
    let code = category.default.as_ref()?;
    let (zh, en) = (category.shown(code, Lang::Zh), category.shown(code, Lang::En));
    let said = |code: String, lang| Said::new(&phrases::BY_DEFAULT).with("code", code).text(lang);
    Some(Fact {
        basis: Basis::Derived,
        because: Some(format!("{} ({})", said(zh, Lang::Zh), said(en, Lang::En))),
        value: FactValue::Text(code.as_str().into()),
        ..missing(path, span)
    })
}

impl Reader<'_> {
    /// A fact: bare, or a map with what it rests on.
    pub(super) fn single(&mut self, node: &Node, wanted: &Wanted, path: &str, from: &Inherited) -> Option<Fact> {
        if !self.fits(node, &FACT_SHAPE, path) {
            return None;
        }
        match node.map() {
            Some(map) => self.fact_of(map, node.span, wanted, path, from),
            None => {
                let value = self.value(wanted, Written::new(node, None)?, path)?;
                let support = self.support(None, from, &value, path, node.span)?;
                let evidence =
                    Evidence { source: from.source.clone(), section: from.section.clone(), ..Evidence::default() };
                Some(Fact {
                    basis: support.basis,
                    because: support.because,
                    value,
                    evidence,
                    ..missing(path, node.span)
                })
            }
        }
    }

    /// A fact or a statement that is a map of the right shape.
    pub(super) fn fact_of(
        &mut self,
        map: &Mapping,
        span: Span,
        wanted: &Wanted,
        path: &str,
        from: &Inherited,
    ) -> Option<Fact> {
        if map.entry("claims").is_some() {
            return self.fact_with_claims(map, span, wanted, path, from);
        }
        if let Some(entry) = map.entry("use") {
            self.raise(Diagnostic::new(&USE_WITHOUT_CLAIMS, entry.key.span).with("path", path).at(path));
        }
        let Some(node) = map.get("value") else {
            self.raise(Diagnostic::new(&VALUE_ABSENT, span).with("path", path).at(path));
            return None;
        };
        let value = self.value(wanted, Written::new(node, text_at(map, "unit"))?, path);
        let evidence = self.evidence(map, from, path);
        let value = value?;
        let support = self.support(Some(map), from, &value, path, span)?;
        // What a table's source states stands where the table stands.
        let stated = !matches!(value, FactValue::Missing | FactValue::NotApplicable);
        if stated && support.basis == Basis::Reported && map.entry("source").is_some() {
            self.without_place(map, &evidence, &PLACE_KEYS, path);
        }
        let qualifier = qualifier_at(map);
        self.value_in_quote(&value, &evidence, qualifier, path);
        Some(Fact {
            path: path.to_owned(),
            basis: support.basis,
            because: support.because,
            value,
            evidence,
            claims: Vec::new(),
            usage: None,
            qualifier: qualifier.map(|qualifier| qualifier.word().to_owned()),
            span,
        })
    }

    /// Basis and reason of a fact, and what is wrong with them.
    pub(super) fn support(
        &mut self,
        map: Option<&Mapping>,
        from: &Inherited,
        value: &FactValue,
        path: &str,
        span: Span,
    ) -> Option<Support> {
        let own = map.and_then(stated_basis);
        let source = map.and_then(|map| text_at(map, "source"));
        let because = map.and_then(|map| text_at(map, "because")).map(|(text, _)| text.to_owned());
        let stated = own.map(|(basis, _)| basis).or(source.map(|_| Basis::Reported));
        // A reason that was given for the whole table goes with the basis of the whole table.
        let because = because.or_else(|| from.because.clone().filter(|_| stated.is_none()));
        let basis = stated.or(from.basis).or_else(|| from.source.as_ref().map(|_| Basis::Reported));
        match value {
            FactValue::Missing => return Some(Support { basis: basis.unwrap_or(Basis::Assumed), because }),
            FactValue::NotApplicable if because.is_none() => {
                self.raise(
                    Diagnostic::new(&NOT_APPLICABLE_WITHOUT_REASON, value_span(map, span)).with("path", path).at(path),
                );
                return None;
            }
            FactValue::NotApplicable => {
                return Some(Support { basis: basis.unwrap_or(Basis::Assumed), because });
            }
            _ => {}
        }
        let Some(basis) = basis else {
            self.raise(self.without_basis(path, span));
            return None;
        };
        if basis < Basis::Reported && because.is_none() {
            let place = own.map_or(span, |(_, place)| place);
            self.raise(
                Diagnostic::new(&BECAUSE_MISSING, place)
                    .with("path", path)
                    .with("what", phrases::basis(basis))
                    .at(path),
            );
            return None;
        }
        if let Some((Basis::Reported, place)) = own
            && source.is_none()
            && from.source.is_none()
        {
            self.reported_without_source(path, place);
        }
        Some(Support { basis, because })
    }

    /// The error for a fact that names neither source nor basis.
    pub(super) fn without_basis(&self, path: &str, span: Span) -> Diagnostic {
        let mut diagnostic = Diagnostic::new(&NO_BASIS, span).with("path", path).at(path);
        if let Some(source) = self.sources.keys().next() {
            diagnostic = diagnostic.help(Said::new(&phrases::NAME_A_SOURCE).with("source", source));
        }
        diagnostic
    }

    /// The finding for what is said to be reported by a source that is not named.
    pub(super) fn reported_without_source(&mut self, path: &str, place: Span) {
        self.raise(Diagnostic::new(&REPORTED_WITHOUT_SOURCE, place).with("path", path).at(path));
    }
}

/// The place of `value:`, or of the whole fact.
fn value_span(map: Option<&Mapping>, span: Span) -> Span {
    map.and_then(|map| map.get("value")).map_or(span, |node| node.span)
}

/// The `qualifier:` of a fact or a claim.
pub(super) fn qualifier_at(map: &Mapping) -> Option<Qualifier> {
    text_at(map, "qualifier").and_then(|(word, _)| Qualifier::from_word(&normalise(word)))
}
