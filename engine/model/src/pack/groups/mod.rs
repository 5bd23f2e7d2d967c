//! What makes the points of a group: its aggregate with what belongs to it, and how many of its children must
//! be applicable. Read after the leaves, so that scripts and formulas are known.

mod coefficients;
mod lookup;
pub(super) mod veto;

use heng_source::{Diagnostic, Mapping, Node, Phrase, Said, Span, normalise};

use super::group::{Aggregate, MinApplicable, ScriptAggregate};
use super::leaf::Leaves;
use super::reader::{text_of, word_at, yes_at};
use super::tree::{Body, Draft};
use super::types::Ruling;
use crate::codes::pack as codes;
use crate::limits::SHOWN_PLACES;

pub(super) use coefficients::check_first_level;

/// A group without its children.
pub(super) struct Head {
    pub(super) aggregate: Aggregate,
    pub(super) span: Span,
    pub(super) min_applicable: Option<MinApplicable>,
}

/// Reads what a group says of itself; `None` where something in it is wrong.
pub(super) fn read(leaves: &mut Leaves<'_, '_, '_>, draft: &Draft<'_>) -> Option<Head> {
    let Body::Group { children, .. } = &draft.body else { return None };
    let aggregate = aggregate(leaves, draft, children);
    let weighted = matches!(aggregate, Some(Aggregate::WeightedMean(_)))
        || word_at(draft.map, "aggregate").as_deref() == Some("weighted_mean");
    if !weighted {
        let word = aggregate.as_ref().map_or("sum", Aggregate::word);
        coefficients::superfluous(leaves.reader, children, word);
    }
    let min_applicable = min_applicable(leaves, draft, children.len())?;
    let span = draft.map.get("aggregate").map_or(draft.span, |node| node.span);
    Some(Head { aggregate: aggregate?, span, min_applicable })
}

fn aggregate(leaves: &mut Leaves<'_, '_, '_>, draft: &Draft<'_>, children: &[Draft<'_>]) -> Option<Aggregate> {
    let Some(node) = draft.map.get("aggregate") else { return Some(Aggregate::Sum) };
    if let Some(text) = text_of(node) {
        return match normalise(text.trim()).as_str() {
            "sum" => Some(Aggregate::Sum),
            "mean" => Some(Aggregate::Mean),
            "weighted_mean" => coefficients::read(leaves.reader, draft, children).map(Aggregate::WeightedMean),
            "geometric_mean" => Some(Aggregate::GeometricMean),
            "harmonic_mean" => Some(Aggregate::HarmonicMean),
            "min" => Some(Aggregate::Min),
            // Told about by the check of the shape.
            _ => None,
        };
    }
    match node.map()?.entries.as_slice() {
        [entry] if entry.key.text == "lookup" => lookup::read(leaves, draft, children, entry).map(Aggregate::Lookup),
        [entry] if entry.key.text == "script" => script(leaves, draft, children, &entry.value).map(Aggregate::Script),
        _ => None,
    }
}

static DEFINED_HERE: Phrase = Phrase { zh: "函数在这里定义", en: "the function is defined here" };

fn script(
    leaves: &mut Leaves<'_, '_, '_>,
    draft: &Draft<'_>,
    children: &[Draft<'_>],
    node: &Node,
) -> Option<ScriptAggregate> {
    let map: &Mapping = node.map()?;
    let function_node = map.get("function")?;
    let name = text_of(function_node)?.trim();
    let path = draft.path.field("aggregate").field("script").field("function");
    let scripts = leaves.scripts?;
    let Some(function) = scripts.function(name) else {
        let known: Vec<&str> = scripts.functions().iter().map(|one| one.name.as_str()).collect();
        let diagnostic = Diagnostic::new(&codes::UNKNOWN_FUNCTION, function_node.span)
            .with("function", name)
            .with("known", known.iter().take(SHOWN_PLACES).copied().collect::<Vec<_>>())
            .at(path);
        leaves.reader.say_with(diagnostic, name, known);
        return None;
    };
    if function.parameters.len() != children.len() {
        leaves.reader.say(
            Diagnostic::new(&codes::ARGUMENT_COUNT, function_node.span)
                .with("function", name)
                .with("wanted", function.parameters.len())
                .with("parameters", function.parameters.clone())
                .with("given", children.len())
                .also(function.span, Said::new(&DEFINED_HERE))
                .at(path),
        );
        return None;
    }
    Some(ScriptAggregate {
        function: function.name.clone(),
        of: children.iter().map(|child| child.id.clone()).collect(),
        monotone: yes_at(map, "monotone").unwrap_or(false),
        span: function_node.span,
    })
}

static TOO_FEW: Phrase = Phrase { zh: "至少是 1", en: "it is at least 1" };
static TOO_MANY: Phrase = Phrase { zh: "下级没有这么多", en: "there are not so many children" };
static NOT_OF_GROUPS: Phrase =
    Phrase { zh: "一组指标不能分摊，用 renormalise", en: "a group cannot be spread, use `renormalise`" };

/// `None` where it is wrong.
fn min_applicable(
    leaves: &mut Leaves<'_, '_, '_>,
    draft: &Draft<'_>,
    children: usize,
) -> Option<Option<MinApplicable>> {
    let Some(node) = draft.map.get("min_applicable") else { return Some(None) };
    let text = text_of(node)?;
    let mut say = |node: &Node, key: &'static str, text: &str, why: &'static Phrase| {
        leaves.reader.say(
            Diagnostic::new(&codes::MIN_APPLICABLE, node.span)
                .with("id", draft.id.as_str())
                .with("key", key)
                .with("text", text)
                .with("why", why)
                .at(draft.path.field(key)),
        );
    };
    let count = text.trim().parse::<usize>().ok();
    let ruling = word_at(draft.map, "not_applicable").as_deref().and_then(super::head::ruling);
    if let (Some(Ruling::Spread), Some(node)) = (ruling, draft.map.get("not_applicable")) {
        say(node, "not_applicable", text_of(node).unwrap_or_default(), &NOT_OF_GROUPS);
        return None;
    }
    match count {
        Some(0) | None => say(node, "min_applicable", text, &TOO_FEW),
        Some(count) if count > children => say(node, "min_applicable", text, &TOO_MANY),
        Some(count) => return Some(Some(MinApplicable { count, ruling, span: node.span })),
    }
    None
}
