//! Where the values of a pack come from: the file that wrote each, and what it replaced.

use std::collections::BTreeMap;

use heng_source::{Node, Span, Value};

use super::super::reader::text_of;
use super::super::types::{Pack, PackStatus};
use crate::path::Path;

/// What was replaced and removed when packs were laid over one another.
#[derive(Debug, Clone, Default)]
pub(in crate::pack) struct Record {
    /// By the place of the new value: place and text of the old one.
    replaced: BTreeMap<Span, (Span, String)>,
    /// Id or key, where it stood, where it was removed.
    removed: Vec<(String, Span, Span)>,
}

impl Record {
    pub(super) fn replace(&mut self, new: Span, old: &Node) {
        self.replaced.insert(new, (old.span, flow(old)));
    }

    pub(super) fn remove(&mut self, id: &str, was: Span, by: Span) {
        self.removed.push((id.to_owned(), was, by));
    }

    /// Where something of this name was removed.
    pub(super) fn removed(&self, id: &str) -> Option<Span> {
        self.removed.iter().rev().find(|(removed, ..)| removed == id).map(|(_, _, by)| *by)
    }
}

/// A pack that another builds on.
#[derive(Debug, Clone)]
pub struct BasePack {
    /// Its id.
    pub id: String,
    /// How official it says to be.
    pub status: PackStatus,
    /// Where `extends:` names it.
    pub named: Span,
}

/// A value with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// As YAML in one line.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// An effective value of an indicator and what it overrode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Path: `支出率.weight`; `rounding.indicator` where the indicator takes the pack's own.
    pub path: String,
    /// What holds.
    pub value: Placed,
    /// What it replaced, the newest first.
    pub overrode: Vec<Placed>,
}

/// The whole tree of a pack with what was replaced in it.
#[derive(Debug, Clone)]
pub struct Origins {
    pub(in crate::pack) root: Node,
    pub(in crate::pack) record: Record,
}

impl Pack {
    /// Where each effective value of an indicator comes from, in the order of the pack; of one field where
    /// `field` names it (`weight`, `score`). Nothing where there is no such indicator.
    #[must_use]
    pub fn origins(&self, id: &str, field: Option<&str>) -> Vec<Origin> {
        let Some(map) = self.origins.root.map() else { return Vec::new() };
        let Some(node) = map.get("indicators").and_then(|list| find(list, id)) else { return Vec::new() };
        let mut out = Vec::new();
        self.origins.below(node, &Path::new(id), &mut out);
        // What an indicator does not say itself it takes from the pack.
        for (own, of_pack) in [("not_applicable", &["not_applicable"][..]), ("rounding", &["rounding", "indicator"])] {
            let leaf = node.map().is_some_and(|map| map.get("indicators").is_none() && map.get(own).is_none());
            let value = of_pack.iter().try_fold(&self.origins.root, |node, key| node.map()?.get(key));
            if let (true, Some(value)) = (leaf, value) {
                out.push(self.origins.of(value, of_pack.join(".")));
            }
        }
        if let Some(field) = field {
            let wanted = Path::new(id).field(field).to_string();
            out.retain(|one| {
                let own = one.path.strip_prefix(&wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
                own || one.path.split('.').next() == Some(field)
            });
        }
        out
    }
}

impl Origins {
    /// The values of a map one by one, any other value as one; indicators below have origins of their own.
    fn below(&self, node: &Node, path: &Path, out: &mut Vec<Origin>) {
        match &node.value {
            // What was replaced whole is one value.
            Value::Map(map) if !map.entries.is_empty() && !self.record.replaced.contains_key(&node.span) => {
                for entry in map.entries.iter().filter(|entry| entry.key.text != "indicators") {
                    self.below(&entry.value, &path.field(&entry.key.text), out);
                }
            }
            _ => out.push(self.of(node, path.to_string())),
        }
    }

    fn of(&self, node: &Node, path: String) -> Origin {
        let mut overrode = Vec::new();
        let mut at = node.span;
        while let Some((span, text)) = self.record.replaced.get(&at) {
            overrode.push(Placed { text: text.clone(), span: *span });
            at = *span;
        }
        Origin { path, value: Placed { text: flow(node), span: node.span }, overrode }
    }
}

fn find<'n>(list: &'n Node, id: &str) -> Option<&'n Node> {
    list.list()?.iter().find_map(|node| {
        let map = node.map()?;
        let own = map.get("id").and_then(text_of).map(|text| heng_source::normalise(text.trim()));
        if own.as_deref() == Some(id) { Some(node) } else { map.get("indicators").and_then(|list| find(list, id)) }
    })
}

/// The most characters of a value in one line.
const MAX_FLOW: usize = 400;

/// A value in one line, as YAML would have it; cut where it is very long.
pub(super) fn flow(node: &Node) -> String {
    let mut out = String::new();
    write(node, &mut out);
    if out.chars().nth(MAX_FLOW).is_some() {
        out = out.chars().take(MAX_FLOW).chain(['…']).collect();
    }
    out
}

fn write(node: &Node, out: &mut String) {
    // Cut before it grows: what lies beyond is not shown.
    if out.len() > MAX_FLOW.saturating_mul(4) {
        return;
    }
    match &node.value {
        Value::Scalar(scalar) => out.push_str(if scalar.is_null() { "null" } else { scalar.text.text().trim() }),
        Value::List(list) => {
            out.push('[');
            for (index, one) in list.iter().enumerate() {
                out.push_str(if index == 0 { "" } else { ", " });
                write(one, out);
            }
            out.push(']');
        }
        Value::Map(map) => {
            out.push('{');
            for (index, entry) in map.entries.iter().enumerate() {
                out.push_str(if index == 0 { "" } else { ", " });
                out.push_str(&entry.key.text);
                out.push_str(": ");
                write(&entry.value, out);
            }
            out.push('}');
        }
    }
}
