//! `interpolate`: points on the straight lines between given points.

use heng_source::{Diagnostic, Phrase, Said};

use super::result::{Witness, alike, full_marks, result, turns};
use crate::codes::pack as codes;
use crate::pack::leaf::{Block, Leaves};
use crate::pack::reader::{word_at, yes_at};
use crate::pack::rule::{Interpolate, LinePoint, Method, Outside};

static BEFORE: Phrase = Phrase { zh: "前一点", en: "the point before it" };

pub(super) fn read(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>) -> Option<Method> {
    let map = block.tag.value.map()?;
    let outside = match (map.get("outside"), word_at(map, "outside").as_deref()) {
        (None, _) | (_, Some("hold" | "不变")) => Some(Outside::Hold),
        (_, Some("error" | "报错")) => Some(Outside::Error),
        _ => None,
    };
    let node = map.get("points")?;
    let list = node.list()?;
    let path = block.path.field("points");
    if list.len() < 2 {
        let code = if list.is_empty() { &codes::EMPTY_LIST } else { &codes::LINE_OF_ONE };
        leaves.reader.say(Diagnostic::new(code, node.span).with("method", "interpolate").at(path));
        return None;
    }
    let unit = block.number(leaves)?;
    let mut points = Vec::new();
    for (index, node) in list.iter().enumerate() {
        let path = path.index(index);
        let Some(row) = node.map() else { continue };
        let at = row.get("at").and_then(|at| leaves.reader.bound(at, &unit, &path.field("at")));
        let result = result(leaves, block, row, node, &path);
        if let (Some(at), Some(result)) = (at, result) {
            points.push(LinePoint { at, result, span: node.span });
        }
    }
    if points.len() < list.len() || !rising(leaves, block, &points) {
        return None;
    }
    if block.monotone && yes_at(map, "monotone") != Some(false) {
        let witnesses: Vec<Witness<'_>> = points
            .iter()
            .enumerate()
            .map(|(index, point)| Witness {
                at: point.at.written.clone(),
                result: &point.result,
                span: point.span,
                path: path.index(index),
            })
            .collect();
        turns(leaves, block, &witnesses);
    }
    alike(leaves, block, points.iter().map(|point| &point.result));
    full_marks(leaves, block, points.iter().map(|point| &point.result));
    Some(Method::Interpolate(Interpolate { points, outside: outside? }))
}

/// Whether every point lies above the one before it; tells where not.
fn rising(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>, points: &[LinePoint]) -> bool {
    let mut rising = true;
    for (index, (before, point)) in points.iter().zip(points.iter().skip(1)).enumerate() {
        if point.at.value <= before.at.value {
            rising = false;
            leaves.reader.say(
                Diagnostic::new(&codes::LINE_NOT_RISING, point.at.span)
                    .with("at", point.at.written.as_str())
                    .with("before", before.at.written.as_str())
                    .also(before.at.span, Said::new(&BEFORE))
                    .at(block.path.field("points").index(index.saturating_add(1)).field("at")),
            );
        }
    }
    rising
}
