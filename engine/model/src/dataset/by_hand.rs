//! What people take off or set: `manual:` (points off after the rule) and `reviewed:` (points as audited), by leaf.

use heng_formula::literal::{Literal, parse_literal};
use heng_formula::number::Ratio;
use heng_source::{Diagnostic, Entry, Mapping, Node, Said, normalise};
use indexmap::IndexMap;

use super::ByHand;
use super::fact::Inherited;
use super::phrases;
use super::reader::{Reader, text_at};
use super::statements::entries;
use crate::codes::dataset::{BY_HAND_ON_GROUP, BY_HAND_UNKNOWN, MANUAL_POINTS, REVIEWED_POINTS};
use crate::format::dataset::{MANUAL_SHAPE, REVIEWED_SHAPE};
use crate::pack::{Indicator, IndicatorKind, Ruling};
use crate::path::Path;

impl Reader<'_> {
    /// `manual:`, one or several for a leaf.
    pub(super) fn read_manual(&mut self, map: &Mapping) -> IndexMap<String, Vec<ByHand>> {
        let mut out = IndexMap::new();
        for entry in entries(map, "manual") {
            let Some(leaf) = self.leaf_of(entry, "manual") else { continue };
            if !self.is_sound(&entry.value, &MANUAL_SHAPE) {
                continue;
            }
            let path = Path::new("manual").field(&leaf.0);
            let list = match entry.value.list() {
                Some(list) => list.iter().enumerate().map(|(at, node)| (node, path.index(at))).collect(),
                None => vec![(&entry.value, path)],
            };
            let made: Vec<ByHand> = list.into_iter().filter_map(|(node, path)| self.deduction(node, path)).collect();
            out.insert(leaf.0, made);
        }
        out
    }

    fn deduction(&mut self, node: &Node, path: Path) -> Option<ByHand> {
        let (made, text) = self.by_hand(node, "deduct", &path)?;
        if made.as_ref().is_some_and(|made| !made.points.is_zero() && !made.points.is_negative()) {
            return made;
        }
        let span = node.map()?.get("deduct")?.span;
        self.raise(Diagnostic::new(&MANUAL_POINTS, span).with("text", text).at(path));
        None
    }

    /// `reviewed:`, one for a leaf.
    pub(super) fn read_reviewed(&mut self, map: &Mapping) -> IndexMap<String, ByHand> {
        let mut out = IndexMap::new();
        let leaves = self.pack.walk().into_iter().filter_map(|(_, one)| match &one.kind {
            IndicatorKind::Leaf(leaf) => Some(leaf),
            IndicatorKind::Group(_) => None,
        });
        // Where weights are spread a leaf may end with more than its own: then scoring looks.
        let spreads = leaves.into_iter().any(|leaf| leaf.not_applicable == Some(Ruling::Spread));
        for entry in entries(map, "reviewed") {
            let Some((id, weight)) = self.leaf_of(entry, "reviewed") else { continue };
            if !self.is_sound(&entry.value, &REVIEWED_SHAPE) {
                continue;
            }
            let path = Path::new("reviewed").field(&id);
            let Some((made, text)) = self.by_hand(&entry.value, "points", &path) else { continue };
            let above = |points: &Ratio| !spreads && weight.as_ref().is_some_and(|weight| points > weight);
            match made.filter(|made| !made.points.is_negative() && !above(&made.points)) {
                Some(made) => {
                    out.insert(id, made);
                }
                None => {
                    let span =
                        entry.value.map().and_then(|map| map.get("points")).map_or(entry.key.span, |one| one.span);
                    let weight = weight.map_or_else(|| self.pack.total.shown(), |weight| weight.shown());
                    self.raise(
                        Diagnostic::new(&REVIEWED_POINTS, span)
                            .with("indicator", id)
                            .with("weight", weight)
                            .with("text", text)
                            .at(path),
                    );
                }
            }
        }
        out
    }

    /// The leaf that an entry is about, and its weight where that is known before scoring.
    fn leaf_of(&mut self, entry: &Entry, key: &'static str) -> Option<(String, Option<Ratio>)> {
        let id = normalise(&entry.key.text);
        if let Some((_, weight)) = self.rows.get(&id) {
            return Some((id, weight.clone()));
        }
        let pack = self.pack;
        let path = Path::new(key).field(&id);
        let Some(indicator) = pack.indicator(&id) else {
            let diagnostic = Diagnostic::new(&BY_HAND_UNKNOWN, entry.key.span)
                .with("key", key)
                .with("indicator", id.as_str())
                .at(path);
            let named = |(_, (name, _)): &(&String, &(String, Option<Ratio>))| name.contains(&id) || id.contains(name);
            if let Some((row, (name, _))) = self.rows.iter().find(named) {
                let help = Said::new(&phrases::NAME_THE_ROW).with("name", name.as_str()).with("row", row.as_str());
                self.raise_late(diagnostic.help(help));
                return None;
            }
            if pack.walk().iter().any(|(_, one)| has_each(one) && id.starts_with(&format!("{}[", one.id))) {
                self.raise_late(diagnostic);
                return None;
            }
            let rows: Vec<String> = self.rows.keys().cloned().collect();
            let known: Vec<&str> = self.indicators.iter().copied().chain(rows.iter().map(String::as_str)).collect();
            self.raise_near(diagnostic, &id, known);
            return None;
        };
        match &indicator.kind {
            IndicatorKind::Leaf(_) => Some((indicator.id.clone(), Some(indicator.weight.clone()))),
            IndicatorKind::Group(_) => {
                self.raise(
                    Diagnostic::new(&BY_HAND_ON_GROUP, entry.key.span)
                        .with("key", key)
                        .with("indicator", id.as_str())
                        .at(path),
                );
                None
            }
        }
    }

    /// The points at a key with who says so and why; also their text. No points where the text is no plain number.
    fn by_hand(&mut self, node: &Node, key: &str, path: &Path) -> Option<(Option<ByHand>, String)> {
        let map = node.map()?;
        let (text, _) = text_at(map, key)?;
        let (because, _) = text_at(map, "because")?;
        let evidence = self.evidence(map, &Inherited::default(), path.as_str());
        let points: Option<Ratio> = match parse_literal(text, &self.units) {
            Ok(Literal { number, unit: None, .. }) => Some(number),
            _ => None,
        };
        let made = points.map(|points| ByHand {
            points,
            because: because.to_owned(),
            by: text_at(map, "by").map(|(text, _)| text.to_owned()),
            evidence,
            path: path.as_str().to_owned(),
            span: node.span,
        });
        Some((made, text.to_owned()))
    }
}

/// Whether the leaves below come from rows.
fn has_each(one: &Indicator) -> bool {
    matches!(&one.kind, IndicatorKind::Group(group) if group.each.is_some())
}
