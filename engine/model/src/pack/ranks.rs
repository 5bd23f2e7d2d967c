//! `population:` and `ranks:`: what a pack says of members of a set beside each other.

use std::collections::{BTreeMap, BTreeSet};

use heng_formula::{Formula, Order, Reference, Scope, Ties, Type, compile};
use heng_source::{Diagnostic, Mapping, Node, PlacedText, Span, normalise};
use indexmap::IndexMap;

use super::inputs::Inputs;
use super::leaf;
use super::named::NamedValue;
use super::ranking::{PeerRule, RankOf, RankRule, Within};
use super::reader::{Reader, name_at, text_of, word_at};
use super::types::{GradeOn, InputKind, Name};
use super::values;
use crate::codes::pack as codes;
use crate::path::Path;

/// What may be ranked, and what may part members into groups.
pub(super) struct Known<'k> {
    pub(super) inputs: &'k Inputs,
    /// Indicators by id, with whether their measure is a number; `None` where it could not be read.
    pub(super) indicators: IndexMap<&'k str, Option<bool>>,
    /// Named values by id.
    pub(super) values: &'k BTreeMap<String, NamedValue>,
}

/// The `population:` and `ranks:` of a pack.
pub(super) struct Ranking {
    pub(super) population: PeerRule,
    pub(super) ranks: IndexMap<String, RankRule>,
    /// Inputs that they read.
    pub(super) read: BTreeSet<String>,
    /// Whether something could not be read.
    pub(super) left_out: bool,
}

pub(super) fn read(reader: &mut Reader<'_>, map: &Mapping, known: &Known<'_>) -> Ranking {
    let units = reader.units.clone();
    let mut scope = leaf::scope(known.inputs, &[], &units);
    let values = known.values.values().map(|value| (value.id.clone(), values::declared(&value.formula, &value.unit)));
    scope.names.extend(values);
    let mut ranks = Ranks { reader, known, scope, read: BTreeSet::new(), left_out: false };
    let population = match map.get("population").and_then(Node::map) {
        Some(map) => ranks.peers(map, &Path::new("population")),
        None => PeerRule::default(),
    };
    let mut all = IndexMap::new();
    for entry in map.get("ranks").and_then(Node::map).map(|map| map.entries.as_slice()).unwrap_or_default() {
        let id = normalise(entry.key.text.trim());
        if let Some(rule) = entry.value.map().and_then(|map| ranks.rank(&id, entry.key.span, map)) {
            all.insert(id, rule);
        }
    }
    let Ranks { read, left_out, .. } = ranks;
    Ranking { population, ranks: all, read, left_out }
}

struct Ranks<'r, 'a, 'k> {
    reader: &'r mut Reader<'a>,
    known: &'r Known<'k>,
    scope: Scope,
    read: BTreeSet<String>,
    left_out: bool,
}

impl Ranks<'_, '_, '_> {
    fn rank(&mut self, id: &str, span: Span, map: &Mapping) -> Option<RankRule> {
        let path = Path::new("ranks").field(id);
        let of = self.of(map.get("of")?, &path.field("of"));
        let peers = self.peers(map, &path);
        Some(RankRule {
            id: id.to_owned(),
            name: name_at(map, "name").unwrap_or_else(|| Name { zh: id.to_owned(), en: id.to_owned() }),
            of: of?,
            order: word_at(map, "order").and_then(|word| Order::of_word(&word)).unwrap_or(Order::High),
            on: match word_at(map, "on").as_deref() {
                Some("exact" | "取舍前") => GradeOn::Exact,
                _ => GradeOn::Printed,
            },
            ties: word_at(map, "ties").and_then(|word| Ties::of_word(&word)).unwrap_or(Ties::Min),
            peers,
            span,
        })
    }

    fn of(&mut self, node: &Node, path: &Path) -> Option<RankOf> {
        let text = normalise(text_of(node)?.trim());
        if matches!(text.as_str(), "total" | "总分") {
            return Some(RankOf::Total);
        }
        let (which, id) = match Reference::parse(&text) {
            Some((which, id)) => (Some(which), id.trim().to_owned()),
            None => (None, text),
        };
        if let (None, Some(number)) = (which, self.known.values.get(id.as_str())) {
            return if number.is_number() { Some(RankOf::Value(id)) } else { self.no_number(node, &id, path) };
        }
        let Some(measure) = self.known.indicators.get(id.as_str()) else {
            self.left_out = true;
            let diagnostic =
                Diagnostic::new(&codes::RANK_OF_UNKNOWN, node.span).with("id", id.as_str()).at(path.clone());
            let values = self.known.values.keys().map(String::as_str);
            let all: Vec<&str> =
                ["total"].into_iter().chain(values).chain(self.known.indicators.keys().copied()).collect();
            self.reader.say_with(diagnostic, &id, all);
            return None;
        };
        match which {
            None | Some(Reference::Points) => Some(RankOf::Points(id)),
            Some(Reference::Rate) => Some(RankOf::Rate(id)),
            Some(Reference::Measure) if *measure == Some(false) => self.no_number(node, &id, path),
            Some(Reference::Measure) => Some(RankOf::Measure(id)),
        }
    }

    fn no_number(&mut self, node: &Node, id: &str, path: &Path) -> Option<RankOf> {
        self.left_out = true;
        self.reader.say(Diagnostic::new(&codes::RANK_OF_NO_NUMBER, node.span).with("id", id).at(path.clone()));
        None
    }

    fn peers(&mut self, map: &Mapping, path: &Path) -> PeerRule {
        let within = match map.get("within") {
            None => PeerRule::default().within,
            Some(node) => {
                let list = node.list().unwrap_or_default().iter().enumerate();
                list.filter_map(|(index, node)| self.within(node, &path.field("within").index(index))).collect()
            }
        };
        let among = map.get("among").and_then(|node| self.among(node, &path.field("among")));
        PeerRule { within, among }
    }

    fn within(&mut self, node: &Node, path: &Path) -> Option<Within> {
        let id = normalise(text_of(node)?.trim());
        if matches!(id.as_str(), "year" | "年度") {
            return Some(Within::Year);
        }
        match self.known.inputs.good.get(&id).map(|input| &input.kind) {
            Some(InputKind::Judged | InputKind::Cases { .. } | InputKind::Table { .. }) | None => {
                self.left_out = true;
                if !self.known.inputs.bad.contains(&id) {
                    let diagnostic =
                        Diagnostic::new(&codes::WITHIN_UNKNOWN, node.span).with("id", id.as_str()).at(path.clone());
                    self.reader.say_with(diagnostic, &id, self.known.inputs.good.keys().map(String::as_str));
                }
                None
            }
            Some(_) => {
                self.read.insert(id.clone());
                Some(Within::Input(id))
            }
        }
    }

    /// Whether a formula, or a named value behind it, asks the set.
    fn asks_the_set(&self, formula: &Formula, seen: &mut BTreeSet<String>) -> bool {
        !formula.populations().is_empty()
            || formula.reads().into_iter().any(|read| {
                let value = self.known.values.get(&read.input);
                value.is_some_and(|value| seen.insert(read.input) && self.asks_the_set(&value.formula, seen))
            })
    }

    fn among(&mut self, node: &Node, path: &Path) -> Option<Formula> {
        let text: &PlacedText = &node.scalar().filter(|scalar| !scalar.is_null())?.text;
        let formula = match compile(text, &self.scope) {
            Ok(formula) => formula,
            Err(list) => {
                self.left_out = true;
                for one in list {
                    let one = if one.path.is_some() { one } else { one.at(path.clone()) };
                    self.reader.say(one);
                }
                return None;
            }
        };
        if formula.result_type() != Type::Bool || self.asks_the_set(&formula, &mut BTreeSet::new()) {
            self.left_out = true;
            self.reader
                .say(Diagnostic::new(&codes::AMONG_NO_CONDITION, node.span).with("text", text.text()).at(path.clone()));
            return None;
        }
        self.read.extend(formula.reads().into_iter().map(|read| read.input));
        Some(formula)
    }
}
