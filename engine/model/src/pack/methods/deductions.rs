//! `deductions`: points off for every case of a list that is put to this indicator.

use heng_formula::number::Ratio;
use heng_source::{Diagnostic, Phrase, Said};

use super::judged::named_input;
use crate::codes::pack as codes;
use crate::limits::SHOWN_PLACES;
use crate::pack::leaf::{Block, Leaves};
use crate::pack::rule::{Deductions, Method};
use crate::pack::types::InputKind;

static FLOOR: Phrase = Phrase { zh: "最少得分（floor）", en: "the least points, `floor`," };
static EACH: Phrase = Phrase { zh: "每条扣分（each）", en: "the points per case, `each`," };
static DECLARED_HERE: Phrase = Phrase { zh: "清单在这里声明", en: "the list is declared here" };

pub(super) fn read(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>) -> Option<Method> {
    let map = block.tag.value.map()?;
    let node = map.get("cases")?;
    let cases = named_input(leaves, block, node, "cases", "cases")?;
    let listed = leaves.inputs.good.get(&cases).and_then(|input| match &input.kind {
        InputKind::Cases { of } if !of.iter().any(|one| one == block.id) => {
            Some((of.iter().take(SHOWN_PLACES).cloned().collect::<Vec<_>>(), input.span))
        }
        _ => None,
    });
    if let Some((of, span)) = listed {
        leaves.reader.say(
            Diagnostic::new(&codes::NOT_IN_OF, node.span)
                .with("id", block.id)
                .with("cases", cases.as_str())
                .with("of", of)
                .also(span, Said::new(&DECLARED_HERE))
                .at(block.path.field("cases")),
        );
        return None;
    }
    let path = block.path.field("each");
    let each = leaves.reader.points(map.get("each")?, &path)?;
    if each.value.is_zero() || each.value.is_negative() {
        leaves.reader.say(
            Diagnostic::new(&codes::POINTS_NOT_POSITIVE, each.span)
                .with("what", &EACH)
                .with("points", each.written)
                .at(path),
        );
        return None;
    }
    if each.value > block.weight {
        leaves.reader.say(
            Diagnostic::new(&codes::CASE_ABOVE_WEIGHT, each.span)
                .with("each", each.written.as_str())
                .with("id", block.id)
                .with("weight", block.weight.shown())
                .at(path),
        );
    }
    let floor = match map.get("floor") {
        Some(node) => block.points(leaves, node, &block.path.field("floor"), &FLOOR)?.value,
        None => Ratio::ZERO,
    };
    Some(Method::Deductions(Deductions { cases, span: node.span, each, floor }))
}
