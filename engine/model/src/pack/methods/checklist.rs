//! `checklist`: points for every item met. The items' points sum to the weight or share it equally.

use std::collections::BTreeMap;

use heng_formula::Type;
use heng_formula::number::Ratio;
use heng_source::{Diagnostic, Node, Phrase, Said, Span, normalise};

use crate::codes::pack as codes;
use crate::pack::leaf::{Block, Leaves, kind_of};
use crate::pack::reader::{name_at, text_of};
use crate::pack::rule::{Bound, Checklist, ChecklistItem, Method};
use crate::pack::types::Name;

static ITEM: Phrase = Phrase { zh: "检查项的分数（points）", en: "the points of an item" };
static FIRST_HERE: Phrase = Phrase { zh: "先在这里", en: "first here" };
static HAS_NONE: Phrase = Phrase { zh: "这一项没有写 points", en: "this item has no `points`" };
static PART: Phrase = Phrase { zh: "{points} 分", en: "{points}" };

pub(super) fn read(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>) -> Option<Method> {
    let node = block.tag.value.map()?.get("items")?;
    let list = node.list()?;
    if list.is_empty() {
        leaves
            .reader
            .say(Diagnostic::new(&codes::EMPTY_LIST, node.span).with("method", "checklist").at(block.path.clone()));
        return None;
    }
    let mut points: Vec<Option<Bound>> = Vec::new();
    let mut items = Vec::new();
    let mut ids: BTreeMap<String, Span> = BTreeMap::new();
    let mut whole = true;
    for (index, node) in list.iter().enumerate() {
        match item(leaves, block, node, index, &mut ids, &mut points) {
            Some(item) => items.push(item),
            None => whole = false,
        }
    }
    let points = if points.len() == list.len() { shares(leaves, block, list, &points) } else { None }?;
    if !whole {
        return None;
    }
    for (item, points) in items.iter_mut().zip(points) {
        item.points = points;
    }
    Some(Method::Checklist(Checklist { items }))
}

/// Reads an item, its points left at 0; what it says of points goes to `points`.
fn item(
    leaves: &mut Leaves<'_, '_, '_>,
    block: &Block<'_>,
    node: &Node,
    index: usize,
    ids: &mut BTreeMap<String, Span>,
    points: &mut Vec<Option<Bound>>,
) -> Option<ChecklistItem> {
    let map = node.map()?;
    let path = block.path.index(index);
    match map.get("points") {
        None => points.push(None),
        Some(node) => {
            let path = path.field("points");
            let given = leaves.reader.points(node, &path)?;
            if given.value.is_zero() || given.value.is_negative() {
                leaves.reader.say(
                    Diagnostic::new(&codes::POINTS_NOT_POSITIVE, given.span)
                        .with("what", &ITEM)
                        .with("points", given.written)
                        .at(path),
                );
                return None;
            }
            points.push(Some(given));
        }
    }
    let id_node = map.get("id")?;
    let id = normalise(text_of(id_node)?.trim());
    if let Some(before) = ids.insert(id.clone(), id_node.span) {
        leaves.reader.say(
            Diagnostic::new(&codes::DUPLICATE_ITEM, id_node.span)
                .with("id", id.as_str())
                .also(before, Said::new(&FIRST_HERE))
                .at(path.field("id")),
        );
    }
    let when_node = map.get("when")?;
    let path = path.field("when");
    let when = leaves.formula(when_node, &path)?;
    if when.result_type() != Type::Bool {
        leaves.reader.say(
            Diagnostic::new(&codes::CONDITION_NOT_YES_NO, when_node.span)
                .with("found", kind_of(&when.result_type()))
                .at(path),
        );
        return None;
    }
    Some(ChecklistItem {
        name: name_at(map, "name").unwrap_or_else(|| Name { zh: id.clone(), en: id.clone() }),
        id,
        points: Ratio::ZERO,
        when,
        span: node.span,
    })
}

/// The points of the items: as given, where they sum to the weight; else equal shares.
fn shares(
    leaves: &mut Leaves<'_, '_, '_>,
    block: &Block<'_>,
    list: &[Node],
    points: &[Option<Bound>],
) -> Option<Vec<Ratio>> {
    let given: Vec<&Bound> = points.iter().flatten().collect();
    if given.is_empty() {
        let count = i64::try_from(points.len()).ok()?;
        let share = block.weight.div(&Ratio::integer(count)).ok()?;
        return Some(vec![share; points.len()]);
    }
    if given.len() < points.len() {
        let mut without = points.iter().zip(list).filter(|(points, _)| points.is_none());
        let first = without.next().map_or(block.tag.key.span, |(_, node)| node.span);
        let mut diagnostic = Diagnostic::new(&codes::CHECKLIST_MIXED, first)
            .with("given", given.len())
            .with("count", points.len())
            .at(block.path.clone());
        for (_, node) in without {
            diagnostic = diagnostic.also(node.span, Said::new(&HAS_NONE));
        }
        leaves.reader.say(diagnostic);
        return None;
    }
    let mut sum = Ratio::ZERO;
    for one in &given {
        sum = sum.add(&one.value).ok()?;
    }
    if sum != block.weight {
        let parts: Vec<String> = given.iter().map(|one| one.value.shown()).collect();
        let difference = sum.sub(&block.weight).ok()?;
        let gap: &'static Phrase = if difference.is_negative() { &TOO_LITTLE } else { &TOO_MUCH };
        let mut diagnostic = Diagnostic::new(&codes::CHECKLIST_SUM, block.tag.key.span)
            .with("id", block.id)
            .with("weight", block.weight.shown())
            .with("parts", parts.join(" + "))
            .with("sum", sum.shown())
            .with("gap", heng_source::Arg::Said(Said::new(gap).with("difference", difference.abs().shown())))
            .at(block.path.clone());
        for one in given.iter().take(POINTED_AT) {
            diagnostic = diagnostic.also(one.span, Said::new(&PART).with("points", one.value.shown()));
        }
        leaves.reader.say(diagnostic);
        return None;
    }
    Some(given.into_iter().map(|one| one.value.clone()).collect())
}

static TOO_MUCH: Phrase = Phrase { zh: "多 {difference}", en: "{difference} too much" };
static TOO_LITTLE: Phrase = Phrase { zh: "少 {difference}", en: "{difference} too little" };
/// How many items a message points at; all of them are added up in it.
const POINTED_AT: usize = 12;
