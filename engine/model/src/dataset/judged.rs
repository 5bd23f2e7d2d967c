//! A judgement: a level, a share inside its band, and the reason that a person must give.

use heng_formula::number::Ratio;
use heng_source::{Arg, Diagnostic, Mapping, Node, Said, Span, normalise};

use super::fact::{Inherited, missing, stated_basis};
use super::phrases;
use super::reader::{Reader, text_at};
use super::value::{Wanted, Written, no_value};
use super::{Basis, Fact, FactValue, JudgedFact, Stated};
use crate::codes::dataset::{
    JUDGED_BASIS, JUDGED_INCOMPLETE, JUDGED_WITHOUT_REASON, NO_VALUE_WORD, SHARE_OUTSIDE_BAND, UNKNOWN_LEVEL,
    VALUE_BESIDE_LIST,
};
use crate::format::dataset::JUDGED_SHAPE;
use crate::pack::{IndicatorKind, JudgedLevel, Method};

impl Reader<'_> {
    /// A judged input.
    pub(super) fn judged(&mut self, node: &Node, id: &str) -> Option<Stated> {
        if !self.fits(node, &JUDGED_SHAPE, id) {
            return None;
        }
        let Some(map) = node.map() else { return self.no_judgement(node, None, node.span, id) };
        if let Some(value) = map.entry("value") {
            let beside: Vec<&str> = ["level", "share"].into_iter().filter(|key| map.entry(key).is_some()).collect();
            if !beside.is_empty() {
                self.raise(
                    Diagnostic::new(&VALUE_BESIDE_LIST, value.key.span).with("keys", beside).with("path", id).at(id),
                );
                return None;
            }
            return self.no_judgement(&value.value, Some(map), node.span, id);
        }
        let evidence = self.evidence(map, &Inherited::default(), id);
        let because = text_at(map, "because").map(|(text, _)| text.to_owned());
        if because.is_none() {
            self.raise(Diagnostic::new(&JUDGED_WITHOUT_REASON, node.span).with("path", id).at(id));
        }
        let basis = match stated_basis(map) {
            None => Basis::Judged,
            Some((basis @ (Basis::Judged | Basis::Assumed), _)) => basis,
            Some((basis, place)) => {
                self.raise(
                    Diagnostic::new(&JUDGED_BASIS, place).with("path", id).with("basis", phrases::basis(basis)).at(id),
                );
                Basis::Judged
            }
        };
        let (Some((level, level_span)), Some(share)) = (text_at(map, "level"), map.get("share")) else {
            let absent: Vec<&str> = ["level", "share"].into_iter().filter(|key| map.entry(key).is_none()).collect();
            self.raise(Diagnostic::new(&JUDGED_INCOMPLETE, node.span).with("path", id).with("keys", absent).at(id));
            return None;
        };
        let written = Written::new(share, None)?;
        if no_value(written.text).is_some() {
            self.raise(
                Diagnostic::new(&JUDGED_INCOMPLETE, share.span).with("path", id).with("keys", vec!["share"]).at(id),
            );
            return None;
        }
        let value = self.value(&Wanted::Share, written, id);
        let levels = self.levels(id);
        self.inside_band(&levels, level, level_span, value.as_ref(), share.span, id);
        let Some(FactValue::Number { value: number, .. }) = &value else { return None };
        let judged = JudgedFact { level: level.to_owned(), share: number.clone(), written: written.text.to_owned() };
        let fact = Fact { basis, because, value: value?, evidence, ..missing(id, node.span) };
        Some(Stated::Judged { fact, judged: Some(judged) })
    }

    /// `missing` or `不适用` instead of a judgement.
    fn no_judgement(&mut self, word: &Node, map: Option<&Mapping>, span: Span, id: &str) -> Option<Stated> {
        let text = word.text()?;
        let Some(value) = no_value(text) else {
            self.raise(
                Diagnostic::new(&NO_VALUE_WORD, word.span)
                    .with("value", text)
                    .with("path", id)
                    .with("key", "level, share")
                    .at(id),
            );
            return None;
        };
        let support = self.support(map, &Inherited::default(), &value, id, span)?;
        let fact = Fact { basis: support.basis, because: support.because, value, ..missing(id, span) };
        Some(Stated::Judged { fact, judged: None })
    }

    /// The bands of each indicator that reads a judged input.
    fn levels(&self, id: &str) -> Vec<Vec<JudgedLevel>> {
        let pack = self.pack;
        let methods = pack.walk().into_iter().filter_map(|(_, one)| match &one.kind {
            IndicatorKind::Leaf(leaf) => Some(&leaf.method),
            IndicatorKind::Group(_) => None,
        });
        methods
            .filter_map(|method| match method {
                Method::Judged { fact, levels, .. } if fact == id => Some(levels.clone()),
                _ => None,
            })
            .collect()
    }

    /// The level is one of the bands and the share lies inside it: `[from, to)`, at the top `[from, to]`.
    fn inside_band(
        &mut self,
        all: &[Vec<JudgedLevel>],
        level: &str,
        level_span: Span,
        share: Option<&FactValue>,
        share_span: Span,
        id: &str,
    ) {
        for levels in all {
            let Some(band) = levels.iter().find(|one| normalise(&one.level) == normalise(level)) else {
                let known: Vec<&str> = levels.iter().map(|one| one.level.as_str()).collect();
                let diagnostic = Diagnostic::new(&UNKNOWN_LEVEL, level_span)
                    .with("path", id)
                    .with("level", level)
                    .with("known", known.clone())
                    .at(id);
                self.raise_near(diagnostic, level, known);
                return;
            };
            let Some(FactValue::Number { value, written, .. }) = share else { return };
            let top = levels.iter().all(|one| one.to <= band.to);
            let below = *value < band.to || (top && *value == band.to);
            if *value >= band.from && below {
                continue;
            }
            let fitting = levels.iter().find(|one| {
                let top = levels.iter().all(|other| other.to <= one.to);
                *value >= one.from && (*value < one.to || (top && *value == one.to))
            });
            let mut diagnostic = Diagnostic::new(&SHARE_OUTSIDE_BAND, share_span)
                .with("path", id)
                .with("share", written.as_str())
                .with("level", band.level.as_str())
                .with("from", percent(&band.from))
                .with("to", percent(&band.to))
                .with("end", Arg::Phrase(if top { &phrases::INCLUDED } else { &phrases::EXCLUDED }))
                .also(level_span, Said::new(&phrases::LEVEL_HERE).with("level", band.level.as_str()))
                .at(id);
            if let Some(fitting) = fitting {
                diagnostic = diagnostic.help(
                    Said::new(&phrases::FITTING_LEVEL)
                        .with("share", written.as_str())
                        .with("level", fitting.level.as_str()),
                );
            }
            self.raise(diagnostic);
            return;
        }
    }
}

/// A share as per cent.
fn percent(share: &Ratio) -> String {
    share.mul(&Ratio::integer(100)).map_or_else(|_| share.fraction_text(), |share| format!("{}%", share.shown()))
}
