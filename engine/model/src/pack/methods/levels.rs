//! `levels`: points by a level that the data name.

use std::collections::BTreeMap;

use heng_source::{Diagnostic, Phrase, Said, Span, comparable};

use super::result::{Witness, alike, full_marks, result, turns};
use crate::codes::pack as codes;
use crate::pack::leaf::{Block, Leaves};
use crate::pack::reader::text_of;
use crate::pack::rule::{Level, Method};

static LEVEL: Phrase = Phrase { zh: "等次", en: "level" };
static FIRST_HERE: Phrase = Phrase { zh: "先在这里", en: "first here" };

pub(super) fn read(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>) -> Option<Method> {
    let node = &block.tag.value;
    let list = node.list()?;
    if list.is_empty() {
        leaves
            .reader
            .say(Diagnostic::new(&codes::EMPTY_LIST, node.span).with("method", "levels").at(block.path.clone()));
        return None;
    }
    let text = block.text(leaves);
    let mut names: BTreeMap<String, Span> = BTreeMap::new();
    let mut levels = Vec::new();
    for (index, node) in list.iter().enumerate() {
        let path = block.path.index(index);
        let Some(row) = node.map() else { continue };
        let result = result(leaves, block, row, node, &path);
        let Some(name_node) = row.get("level") else { continue };
        let Some(level) = text_of(name_node).map(comparable) else { continue };
        if let Some(before) = names.insert(level.clone(), name_node.span) {
            leaves.reader.say(
                Diagnostic::new(&codes::DUPLICATE_NAME, name_node.span)
                    .with("kind", &LEVEL)
                    .with("name", level.as_str())
                    .also(before, Said::new(&FIRST_HERE))
                    .at(path.field("level")),
            );
            continue;
        }
        if let Some(result) = result {
            levels.push(Level { level, result, span: node.span });
        }
    }
    text?;
    if levels.len() < list.len() {
        return None;
    }
    if block.monotone {
        let witnesses: Vec<Witness<'_>> = levels
            .iter()
            .enumerate()
            .map(|(index, level)| Witness {
                at: level.level.clone(),
                result: &level.result,
                span: level.span,
                path: block.path.index(index),
            })
            .collect();
        turns(leaves, block, &witnesses);
    }
    alike(leaves, block, levels.iter().map(|level| &level.result));
    full_marks(leaves, block, levels.iter().map(|level| &level.result));
    Some(Method::Levels(levels))
}
