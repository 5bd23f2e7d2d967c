//! `judged`: a person's level and the share inside its band.

use heng_source::{Diagnostic, normalise};

use crate::codes::pack::WRONG_INPUT;
use crate::pack::leaf::{Block, Leaves};
use crate::pack::reader::text_of;
use crate::pack::rule::Method;
use crate::pack::types::InputKind;

pub(super) fn read(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>) -> Option<Method> {
    let node = block.tag.value.map()?.get("fact")?;
    let fact = named_input(leaves, block, node, "fact", "judged")?;
    let levels = leaves.levels.iter().map(|level| level.of_weight(&block.weight)).collect();
    Some(Method::Judged { fact, span: node.span, levels })
}

/// The input of a type that a method names; told and `None` where there is no such input.
pub(super) fn named_input(
    leaves: &mut Leaves<'_, '_, '_>,
    block: &Block<'_>,
    node: &heng_source::Node,
    key: &'static str,
    kind: &'static str,
) -> Option<String> {
    let id = normalise(text_of(node)?.trim());
    // In the methods of `each:` a word stands for the judgement of the row.
    if let (Some(own), "judged") = (leaves.scope.stands_for.get(&id), kind) {
        return Some(own.clone());
    }
    if leaves.inputs.bad.contains(&id) {
        return None;
    }
    let of_kind = |input: &InputKind| match kind {
        "judged" => matches!(input, InputKind::Judged),
        _ => matches!(input, InputKind::Cases { .. }),
    };
    if leaves.inputs.good.get(&id).is_some_and(|input| of_kind(&input.kind)) {
        leaves.read.insert(id.clone());
        return Some(id);
    }
    let fitting: Vec<&str> =
        leaves.inputs.good.values().filter(|input| of_kind(&input.kind)).map(|input| input.id.as_str()).collect();
    let diagnostic = Diagnostic::new(&WRONG_INPUT, node.span)
        .with("input", id.as_str())
        .with("kind", kind)
        .with("method", block.tag.key.text.as_str())
        .at(block.path.field(key));
    leaves.reader.say_with(diagnostic, &id, fitting);
    None
}
