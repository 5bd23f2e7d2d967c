//! Inputs against what reads them: unused ones, and case lists whose `of:` does not match the indicators.

use std::collections::{BTreeMap, BTreeSet};

use heng_source::{Diagnostic, Mapping, Node, normalise};

use super::ReadParts;
use super::inputs::Inputs;
use super::reader::{Reader, text_of};
use super::rule::Method;
use super::tree::{Body, Draft};
use super::types::{InputKind, Leaf};
use super::values::ValueDraft;
use crate::codes::pack as codes;
use crate::path::Path;

pub(super) fn check(
    reader: &mut Reader<'_>,
    map: &Mapping,
    inputs: &Inputs,
    all: &[(&Draft<'_>, usize)],
    values: &[ValueDraft<'_>],
    leaves: &ReadParts,
) {
    let drafts: BTreeMap<&str, &Draft<'_>> = all.iter().map(|(draft, _)| (draft.id.as_str(), *draft)).collect();
    let taken: BTreeMap<&str, BTreeSet<String>> =
        leaves.good.iter().map(|(id, leaf)| (id.as_str(), inputs_of(leaf))).collect();
    for table in inputs.tables.values().filter(|table| !leaves.tables.contains(&table.name)) {
        if !leaves.left_out {
            reader.say(
                Diagnostic::new(&codes::UNUSED_TABLE, table.span)
                    .with("table", table.name.as_str())
                    .at(Path::new("tables").field(&table.name)),
            );
        }
    }
    for value in values.iter().filter(|value| !value.output) {
        if !leaves.left_out && !leaves.read.contains(&value.id) {
            reader.say(
                Diagnostic::new(&codes::UNUSED_VALUE, value.span).with("id", value.id.as_str()).at(value.path.clone()),
            );
        }
    }
    let declared = map.get("inputs").and_then(Node::map);
    for input in inputs.good.values() {
        if matches!(input.kind, InputKind::Cases { .. }) {
            let of = declared.and_then(|map| map.get(&input.id)).and_then(Node::map).and_then(|input| input.get("of"));
            targets(reader, &input.id, of.and_then(Node::list).unwrap_or_default(), &drafts, &taken);
        }
        // Where a formula was not looked into, it may be the one that reads the input.
        if !leaves.left_out && !leaves.read.contains(&input.id) {
            reader.say(
                Diagnostic::new(&codes::UNUSED_INPUT, input.span)
                    .with("input", input.id.as_str())
                    .at(Path::new(&input.id)),
            );
        }
    }
}

/// The indicators that cases may be put to must be leaves that take them.
fn targets(
    reader: &mut Reader<'_>,
    list: &str,
    of: &[Node],
    drafts: &BTreeMap<&str, &Draft<'_>>,
    taken: &BTreeMap<&str, BTreeSet<String>>,
) {
    for (index, node) in of.iter().enumerate() {
        let Some(text) = text_of(node) else { continue };
        let id = normalise(text.trim());
        let path = Path::new(list).field("of").index(index);
        match drafts.get(id.as_str()).map(|draft| &draft.body) {
            None => {
                let diagnostic = Diagnostic::new(&codes::CASES_OF_UNKNOWN, node.span)
                    .with("input", list)
                    .with("id", id.as_str())
                    .at(path);
                reader.say_with(diagnostic, &id, drafts.keys().copied());
            }
            Some(Body::Group { .. } | Body::Each(_)) => reader.say(
                Diagnostic::new(&codes::CASES_OF_GROUP, node.span).with("input", list).with("id", id.as_str()).at(path),
            ),
            Some(Body::Leaf(_) | Body::Broken(_)) => {
                if taken.get(id.as_str()).is_some_and(|taken| !taken.contains(list)) {
                    reader.say(
                        Diagnostic::new(&codes::CASES_NOT_TAKEN, node.span)
                            .with("input", list)
                            .with("id", id.as_str())
                            .at(path),
                    );
                }
            }
        }
    }
}

/// The inputs that a leaf reads in formulas or deducts for.
fn inputs_of(leaf: &Leaf) -> BTreeSet<String> {
    let mut out: BTreeSet<String> =
        leaf.formulas().iter().flat_map(|formula| formula.reads()).map(|read| read.input).collect();
    if let Method::Deductions(method) = &leaf.method {
        out.insert(method.cases.clone());
    }
    if let Method::BestOf(list) = &leaf.method {
        out.extend(list.iter().flat_map(|one| inputs_of(&one.leaf)));
    }
    out
}
