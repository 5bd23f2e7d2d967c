//! `best_of`: several ways to points, of which the best counts.

use std::collections::BTreeMap;

use heng_source::{Diagnostic, Node, Phrase, Said, Span, normalise};

use super::{Wants, kind};
use crate::codes::pack as codes;
use crate::pack::leaf::{Block, Leaves};
use crate::pack::reader::{name_at, text_of};
use crate::pack::rule::{Alternative, Method};
use crate::pack::types::{Leaf, Name};
use crate::path::Path;

static WAY: Phrase = Phrase { zh: "办法", en: "alternative" };
static FIRST_HERE: Phrase = Phrase { zh: "先在这里", en: "first here" };

pub(super) fn read(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>) -> Option<Method> {
    let node = &block.tag.value;
    let list = node.list()?;
    if list.len() < 2 {
        let code = if list.is_empty() { &codes::EMPTY_LIST } else { &codes::BEST_OF_ONE };
        leaves.reader.say(Diagnostic::new(code, node.span).with("method", "best_of").at(block.path.clone()));
        return None;
    }
    let mut ids: BTreeMap<String, Span> = BTreeMap::new();
    let mut out = Vec::new();
    let mut inherited = false;
    for (index, node) in list.iter().enumerate() {
        let read = alternative(leaves, block, node, &block.path.index(index), &mut ids, &mut inherited);
        out.extend(read);
    }
    if let Some(measure) = block.measure.as_ref().filter(|_| !inherited) {
        leaves.reader.say(
            Diagnostic::new(&codes::MEASURE_SUPERFLUOUS, measure.text().span())
                .with("method", "best_of")
                .at(Path::new(block.id).field("measure")),
        );
    }
    (out.len() == list.len()).then_some(Method::BestOf(out))
}

fn alternative(
    leaves: &mut Leaves<'_, '_, '_>,
    block: &Block<'_>,
    node: &Node,
    path: &Path,
    ids: &mut BTreeMap<String, Span>,
    inherited: &mut bool,
) -> Option<Alternative> {
    let map = node.map()?;
    let tag = match map.get("score").and_then(Node::map).map(|score| score.entries.as_slice()) {
        Some([tag]) => Some(tag),
        _ => None,
    };
    let given = map.get("measure");
    let wants = tag.and_then(|tag| kind(&tag.key.text)).map(|kind| &kind.wants);
    *inherited |= given.is_none() && !matches!(wants, Some(Wants::NoMeasure));
    let id_node = map.get("id")?;
    let id = normalise(text_of(id_node)?.trim());
    if let Some(before) = ids.insert(id.clone(), id_node.span) {
        leaves.reader.say(
            Diagnostic::new(&codes::DUPLICATE_NAME, id_node.span)
                .with("kind", &WAY)
                .with("name", id.as_str())
                .also(before, Said::new(&FIRST_HERE))
                .at(path.field("id")),
        );
        return None;
    }
    let tag = tag?;
    leaves.measure_fits(block.id, map, tag, path, block.measure.is_some());
    let own = match given {
        Some(node) => Some(leaves.formula(node, &path.field("measure"))?),
        None => None,
    };
    let inner = Block {
        id: block.id,
        path: path.field("score").field(&tag.key.text),
        weight: block.weight.clone(),
        tag,
        clamp: block.clamp,
        monotone: block.monotone,
        measure: own.clone().or_else(|| block.measure.clone()),
    };
    let method = leaves.method(&inner)?;
    Some(Alternative {
        name: name_at(map, "name").unwrap_or_else(|| Name { zh: id.clone(), en: id.clone() }),
        id,
        leaf: Leaf {
            measure: own,
            proxy: None,
            method,
            method_span: tag.key.span,
            not_applicable: None,
            mandatory_beside: Vec::new(),
            clamp: block.clamp,
            rounding: None,
            remarks: None,
        },
        span: node.span,
    })
}
