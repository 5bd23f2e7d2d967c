//! Scores that a form prints for written indicators and for the total: inputs that are compared with what is
//! computed and never used. Those of rows are a column of `each:`.

use std::collections::BTreeSet;

use heng_source::{Diagnostic, Mapping, Node, normalise};
use indexmap::IndexMap;

use super::inputs::Inputs;
use super::reader::{Reader, text_of};
use super::types::InputKind;
use crate::codes::pack as codes;
use crate::path::Path;

/// An input that states a printed score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// Whose score it is.
    pub score: PrintedScore,
    /// Whether nothing else reads the input: a dataset may then go without it.
    pub only_compared: bool,
}

/// Which printed score an input states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PrintedScore {
    /// The total.
    Total,
    /// Of this indicator.
    Of(String),
}

/// Reads `published:`: printed scores by the input that states them.
pub(super) fn read(
    reader: &mut Reader<'_>,
    map: &Mapping,
    inputs: &Inputs,
    indicators: &[&str],
    read: &mut BTreeSet<String>,
) -> IndexMap<String, Printed> {
    let entries = map.get("published").and_then(Node::map).map(|map| map.entries.as_slice()).unwrap_or_default();
    let mut out = IndexMap::new();
    for entry in entries {
        let of = normalise(entry.key.text.trim());
        let path = Path::new("published").field(&of);
        let score = match of.as_str() {
            id if indicators.contains(&id) => PrintedScore::Of(of.clone()),
            "total" | "总分" => PrintedScore::Total,
            _ => {
                let diagnostic = Diagnostic::new(&codes::PUBLISHED_OF, entry.key.span).with("id", of.as_str()).at(path);
                reader.say_with(diagnostic, &of, indicators.iter().copied());
                continue;
            }
        };
        let Some(text) = text_of(&entry.value) else { continue };
        let input = normalise(text.trim());
        if inputs.bad.contains(&input) {
            continue;
        }
        let plain =
            |kind: &InputKind| matches!(kind, InputKind::Number { unit, share: false } if unit.symbol.is_empty());
        if !inputs.good.get(&input).is_some_and(|input| plain(&input.kind)) {
            let numbers = inputs.good.values().filter(|input| plain(&input.kind));
            let numbers: Vec<&str> = numbers.map(|input| input.id.as_str()).collect();
            let diagnostic =
                Diagnostic::new(&codes::PUBLISHED_INPUT, entry.value.span).with("input", input.as_str()).at(path);
            reader.say_with(diagnostic, &input, numbers);
            continue;
        }
        out.insert(input.clone(), Printed { score, only_compared: !read.contains(&input) });
    }
    read.extend(out.keys().cloned());
    out
}
