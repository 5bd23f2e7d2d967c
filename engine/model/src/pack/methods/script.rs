//! `script`: points by a function of a script file. Parameters get numbers in the units declared here.

use heng_formula::unit::Unit;
use heng_formula::{Formula, Type, compile_argument};
use heng_source::{Diagnostic, Node, Phrase, Said};

use crate::codes::pack as codes;
use crate::limits::SHOWN_PLACES;
use crate::pack::leaf::{Block, Leaves};
use crate::pack::reader::{shown_unit, text_of, yes_at};
use crate::pack::rule::{Method, ScriptCall};
use crate::path::Path;

static DEFINED_HERE: Phrase = Phrase { zh: "函数在这里定义", en: "the function is defined here" };

pub(super) fn read(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>) -> Option<Method> {
    let map = block.tag.value.map()?;
    let node = map.get("function")?;
    let name = text_of(node)?.trim();
    let arguments = map.get("with").and_then(Node::list).unwrap_or_default();
    let mut with = Vec::new();
    for (index, node) in arguments.iter().enumerate() {
        with.push(argument(leaves, block, node, &block.path.field("with").index(index)));
    }
    // Scripts that do not compile were told about; which functions they have is not known.
    let scripts = leaves.scripts?;
    let Some(function) = scripts.function_at(name, node.span) else {
        let functions = scripts.functions();
        let known: Vec<&str> = functions.iter().map(|one| one.name.as_str()).collect();
        let diagnostic = Diagnostic::new(&codes::UNKNOWN_FUNCTION, node.span)
            .with("function", name)
            .with("known", known.iter().take(SHOWN_PLACES).copied().collect::<Vec<_>>())
            .at(block.path.field("function"));
        leaves.reader.say_with(diagnostic, name, known);
        return None;
    };
    if function.parameters.len() != arguments.len() {
        let span = map.get("with").map_or(node.span, |with| with.span);
        leaves.reader.say(
            Diagnostic::new(&codes::ARGUMENT_COUNT, span)
                .with("function", name)
                .with("wanted", function.parameters.len())
                .with("parameters", function.parameters.clone())
                .with("given", arguments.len())
                .also(function.span, Said::new(&DEFINED_HERE))
                .at(block.path.field("with")),
        );
        return None;
    }
    Some(Method::Script(ScriptCall {
        function: function.name.clone(),
        span: node.span,
        with: with.into_iter().collect::<Option<Vec<_>>>()?,
        deductions: yes_at(map, "deductions").unwrap_or(false),
    }))
}

fn argument(
    leaves: &mut Leaves<'_, '_, '_>,
    block: &Block<'_>,
    node: &Node,
    path: &Path,
) -> Option<(Formula, Option<Unit>)> {
    let (value, unit) = match node.map() {
        Some(map) => (map.get("value")?, map.get("unit")),
        None => (node, None),
    };
    let formula = leaves.scoring_formula(value, path, block, compile_argument)?;
    let dimension = match formula.result_type() {
        Type::Number(dimension) => Some(dimension),
        Type::Column { of, .. } => match *of {
            Type::Number(dimension) => Some(dimension),
            _ => None,
        },
        _ => None,
    };
    let Some(unit) = unit else {
        if let Some(dimension) = dimension.filter(|dimension| !dimension.is_plain()) {
            leaves.reader.say(
                Diagnostic::new(&codes::ARGUMENT_UNIT_MISSING, value.span)
                    .with("text", formula.text().text())
                    .with("dimension", dimension.shown())
                    .at(path.clone()),
            );
            return None;
        }
        return Some((formula, None));
    };
    let symbol = text_of(unit)?;
    let Some(found) = leaves.reader.units.find(symbol) else {
        leaves.reader.unknown_unit(unit.span, symbol, &path.field("unit"));
        return None;
    };
    if dimension.as_ref() != Some(&found.dimension) {
        static NO_NUMBER: Phrase = Phrase { zh: "不是数", en: "not a number" };
        let of: heng_source::Arg = match dimension {
            Some(dimension) => shown_unit(&Unit::base_of(&dimension)),
            None => heng_source::Arg::Phrase(&NO_NUMBER),
        };
        leaves.reader.say(
            Diagnostic::new(&codes::ARGUMENT_UNIT, unit.span)
                .with("unit", symbol)
                .with("text", formula.text().text())
                .with("of", of)
                .at(path.field("unit")),
        );
        return None;
    }
    Some((formula, Some(found)))
}
