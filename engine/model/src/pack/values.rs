//! Named values: `values:` and `outputs:` as written, and read once it is known in which order.

use std::collections::BTreeSet;

use heng_formula::unit::Unit;
use heng_formula::{Declared, Formula, Type};
use heng_source::{Diagnostic, Mapping, Node, Phrase, Span, normalise};

use super::grades;
use super::leaf::Leaves;
use super::named::{NamedValue, Output};
use super::names::check_id;
use super::order::Needs;
use super::reader::{Reader, name_at, shown_unit, text_at, text_of};
use super::types::Name;
use crate::codes::pack as codes;
use crate::limits::MAX_VALUES;
use crate::path::Path;

/// A named value as written.
pub(super) struct ValueDraft<'a> {
    pub(super) id: String,
    pub(super) span: Span,
    pub(super) path: Path,
    formula: Option<&'a Node>,
    /// What else is said of it; `None` in the short form.
    map: Option<&'a Mapping>,
    pub(super) output: bool,
}

static VALUES: Phrase = Phrase { zh: "命名的值", en: "named values" };

/// The values, then the outputs, in order.
pub(super) fn drafts<'a>(reader: &mut Reader<'_>, map: &'a Mapping) -> Vec<ValueDraft<'a>> {
    let mut out = Vec::new();
    let values = map.get("values").and_then(Node::map).map(|map| map.entries.as_slice()).unwrap_or_default();
    for entry in values.iter().take(MAX_VALUES.saturating_add(1)) {
        let path = Path::new(&entry.key.text);
        check_id(reader, &entry.key.text, entry.key.span, &path);
        let map = entry.value.map();
        let formula =
            if entry.value.scalar().is_some() { Some(&entry.value) } else { map.and_then(|map| map.get("formula")) };
        out.push(ValueDraft { id: entry.key.text.clone(), span: entry.key.span, path, formula, map, output: false });
    }
    for node in map.get("outputs").and_then(Node::list).unwrap_or_default().iter().take(MAX_VALUES.saturating_add(1)) {
        let Some(map) = node.map() else { continue };
        let Some(id_node) = map.get("id") else { continue };
        let Some(id) = text_of(id_node).map(|id| normalise(id.trim())) else { continue };
        let path = Path::new(&id);
        check_id(reader, &id, id_node.span, &path);
        out.push(ValueDraft {
            id,
            span: id_node.span,
            path,
            formula: map.get("formula"),
            map: Some(map),
            output: true,
        });
    }
    if let Some(draft) = out.get(MAX_VALUES) {
        reader.say(Diagnostic::new(&codes::TOO_MANY, draft.span).with("what", &VALUES).with("limit", MAX_VALUES));
        out.truncate(MAX_VALUES);
    }
    out
}

/// What must be worked out before a value.
pub(super) fn needs(draft: &ValueDraft<'_>, named: &BTreeSet<&str>) -> Needs {
    let text = draft.formula.and_then(Node::scalar).map(|scalar| &scalar.text);
    let needs = text.map(|text| super::read_by(text, named).collect()).unwrap_or_default();
    Needs { id: draft.id.clone(), needs }
}

impl Leaves<'_, '_, '_> {
    /// Reads a value; `None` where something in it is wrong. Formulas that come later may read it.
    pub(super) fn value(&mut self, draft: &ValueDraft<'_>) -> Option<NamedValue> {
        let value = self.named_value(draft);
        match &value {
            Some(value) => {
                self.scope.names.insert(value.id.clone(), declared(&value.formula, &value.unit));
            }
            None => {
                self.bad.insert(draft.id.clone());
                self.left_out = true;
            }
        }
        value
    }

    fn named_value(&mut self, draft: &ValueDraft<'_>) -> Option<NamedValue> {
        if self.bad.contains(&draft.id) {
            return None;
        }
        let formula = self.formula(draft.formula?, &draft.path.field("formula"))?;
        let number = matches!(formula.result_type(), Type::Number(_));
        let own = formula.unit().cloned().unwrap_or_else(Unit::plain);
        let get = |key: &str| draft.map.and_then(|map| map.get(key));
        let unit = match get("unit") {
            Some(node) => self.shown_in(node, &own, number, draft)?,
            None => own,
        };
        for key in ["rounding", "grades"] {
            if let (Some(node), false) = (get(key).filter(|node| !node.is_null()), number) {
                self.reader.say(
                    Diagnostic::new(&codes::VALUE_NOT_NUMBER, node.span)
                        .with("id", draft.id.as_str())
                        .with("key", key)
                        .with("found", super::leaf::kind_of(&formula.result_type()))
                        .at(draft.path.field(key)),
                );
                return None;
            }
        }
        let rounding = match get("rounding").filter(|node| !node.is_null()) {
            Some(node) => Some(self.reader.places(node, &draft.path.field("rounding"))?),
            None => None,
        };
        let output = match draft.map.filter(|_| draft.output) {
            Some(map) => Some(Output { grades: grades::of_output(self.reader, map, &unit, &draft.path) }),
            None => None,
        };
        let name = draft.map.and_then(|map| name_at(map, if draft.output { "name" } else { "title" }));
        Some(NamedValue {
            id: draft.id.clone(),
            name: name.unwrap_or_else(|| Name { zh: draft.id.clone(), en: draft.id.clone() }),
            doc: draft.map.and_then(|map| name_at(map, "doc")),
            formula,
            unit,
            rounding,
            output,
            span: draft.span,
        })
    }

    /// The unit that a number is to be shown in, which must fit what the formula gives.
    fn shown_in(&mut self, node: &Node, own: &Unit, number: bool, draft: &ValueDraft<'_>) -> Option<Unit> {
        let symbol = text_at(draft.map?, "unit")?;
        let path = draft.path.field("unit");
        let Some(unit) = self.reader.units.find(symbol) else {
            self.reader.unknown_unit(node.span, symbol, &path);
            return None;
        };
        if !number || unit.dimension != own.dimension {
            self.reader.say(
                Diagnostic::new(&codes::VALUE_UNIT, node.span)
                    .with("id", draft.id.as_str())
                    .with("unit", symbol)
                    .with("found", shown_unit(own))
                    .at(path),
            );
            return None;
        }
        Some(unit)
    }
}

/// How formulas see a value.
pub(super) fn declared(formula: &Formula, unit: &Unit) -> Declared {
    match formula.result_type() {
        Type::Bool => Declared::Bool,
        Type::Text => Declared::Text,
        Type::Number(_) | Type::Column { .. } => Declared::Number(unit.clone()),
    }
}
