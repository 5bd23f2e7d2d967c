//! Lookup tables: `tables:` as written to tables that formulas call, and what can be found in them without data.

use std::sync::Arc;

use heng_formula::Value;
use heng_formula::literal::parse_literal;
use heng_formula::number::Ratio;
use heng_formula::table::{ColumnKind, Condition, End, LookupTable, Parameter, Policy, Rule};
use heng_formula::unit::Unit;
use heng_source::{Diagnostic, Entry, Mapping, Node, Phrase, Span, normalise};

use super::inputs::Inputs;
use super::names::check_id;
use super::reader::{Reader, text_of, word_at};
use super::table_checks::check;
use super::types::InputKind;
use crate::codes::pack as codes;
use crate::limits::{MAX_TABLE_ROWS, MAX_TABLES};
use crate::path::Path;

/// A row as written: the texts of each condition, and of each result.
struct Written<'n> {
    when: Vec<Vec<(&'n str, Span)>>,
    then: Vec<(&'n str, Span)>,
    span: Span,
}

static IS_A_FUNCTION: Phrase = Phrase {
    zh: "这是一个函数的名称，另起一个名字",
    en: "this is the name of a function; use another",
};
static NO_ROWS: Phrase = Phrase { zh: "没有一行", en: "it has no rows" };
static TOO_MANY_ROWS: Phrase = Phrase { zh: "行数太多", en: "it has too many rows" };
static NOT_A_ROW: Phrase = Phrase {
    zh: "这不是一行：要写 {when: [条件…], then: 结果}",
    en: "this is no row: write `{when: [conditions…], then: result}`",
};
static OTHER_COUNT: Phrase =
    Phrase { zh: "条件的个数与 by 不同", en: "it has another number of conditions than `by` has names" };
static OTHER_RESULTS: Phrase =
    Phrase { zh: "结果的个数与 results 不同", en: "it has another number of results than `results` has names" };
static NO_NUMBERS: Phrase =
    Phrase { zh: "这种 hit 的结果要是数", en: "with this `hit` the results must be numbers" };
static NO_TEXTS: Phrase =
    Phrase { zh: "这种 hit 的结果要是文字", en: "with this `hit` the results must be texts" };
static NO_PRIORITY: Phrase = Phrase {
    zh: "hit: priority 要写 priority: [结果…]，说明先后",
    en: "`hit: priority` needs `priority: [results…]`, their order",
};

/// Reads all tables; those that formulas may call are put beside the inputs.
pub(super) fn read(reader: &mut Reader<'_>, map: &Mapping, inputs: &mut Inputs) {
    let entries = map.get("tables").and_then(Node::map).map(|map| map.entries.as_slice()).unwrap_or_default();
    if let Some(entry) = entries.get(MAX_TABLES) {
        reader.say(Diagnostic::new(&codes::TOO_MANY, entry.key.span).with("what", &TABLES).with("limit", MAX_TABLES));
    }
    for entry in entries.iter().take(MAX_TABLES) {
        let path = Path::new("tables").field(&entry.key.text);
        let mut named = check_id(reader, &entry.key.text, entry.key.span, &path);
        if heng_formula::is_function(&entry.key.text) {
            wrong(reader, &entry.key.text, entry.key.span, &IS_A_FUNCTION, &path);
            named = false;
        }
        match table(reader, entry, inputs, &path).filter(|_| named) {
            Some(table) => {
                check(reader, &table, inputs, &path);
                inputs.tables.insert(entry.key.text.clone(), Arc::new(table));
            }
            None => {
                inputs.bad.insert(entry.key.text.clone());
            }
        }
    }
}

static TABLES: Phrase = Phrase { zh: "对照表", en: "tables" };

fn wrong(reader: &mut Reader<'_>, table: &str, span: Span, why: &'static Phrase, path: &Path) {
    reader.say(Diagnostic::new(&codes::TABLE_SHAPE, span).with("table", table).with("why", why).at(path.clone()));
}

fn table(reader: &mut Reader<'_>, entry: &Entry, inputs: &Inputs, path: &Path) -> Option<LookupTable> {
    let (name, map) = (entry.key.text.as_str(), entry.value.map()?);
    let by: Vec<String> = names_of(map.get("by")?);
    let results = map.get("results").map(names_of).unwrap_or_default();
    let rows_node = map.get("rows")?;
    let rows = rows(reader, name, rows_node, by.len(), results.len().max(1), path)?;
    if rows.is_empty() || by.is_empty() {
        wrong(reader, name, rows_node.span, &NO_ROWS, path);
        return None;
    }
    if rows.len() > MAX_TABLE_ROWS {
        wrong(reader, name, rows_node.span, &TOO_MANY_ROWS, path);
        return None;
    }
    let mut parameters = Vec::new();
    let mut conditions: Vec<Vec<Condition>> = vec![Vec::new(); rows.len()];
    for (column, by) in by.iter().enumerate() {
        let texts: Vec<&[(&str, Span)]> =
            rows.iter().filter_map(|row| row.when.get(column)).map(Vec::as_slice).collect();
        let input = inputs.good.get(by).map(|input| &input.kind);
        let kind = column_kind(reader, input, texts.iter().flat_map(|texts| texts.iter().map(|(text, _)| *text)));
        for (list, texts) in conditions.iter_mut().zip(&texts) {
            list.push(condition(reader, name, &kind, input, texts, path)?);
        }
        parameters.push(Parameter { name: by.clone(), kind });
    }
    let otherwise = map.get("else").map(|node| texts_of(node));
    let mut kinds = Vec::new();
    for column in 0..results.len().max(1) {
        let all = rows.iter().map(|row| &row.then).chain(otherwise.as_ref());
        let texts: Vec<&str> = all.filter_map(|row| row.get(column)).map(|(text, _)| *text).collect();
        kinds.push(column_kind(reader, None, texts.into_iter()));
    }
    let mut rules = Vec::new();
    for (row, when) in rows.iter().zip(conditions) {
        let then = values(reader, name, &kinds, &row.then, path)?;
        let conditions = row.when.iter().map(|texts| texts.iter().map(|(text, _)| *text).collect::<Vec<_>>().join("|"));
        let results: Vec<&str> = row.then.iter().map(|(text, _)| *text).collect();
        let written = format!("{} → {}", conditions.collect::<Vec<_>>().join(", "), results.join(", "));
        rules.push(Rule { when, then, written, span: row.span });
    }
    let otherwise = match otherwise {
        Some(texts) if texts.len() != kinds.len() => {
            wrong(reader, name, map.get("else")?.span, &OTHER_RESULTS, path);
            return None;
        }
        Some(texts) => Some(values(reader, name, &kinds, &texts, path)?),
        None => None,
    };
    let policy = policy(reader, name, map, &kinds, entry.key.span, path)?;
    let named = |at: usize| results.get(at).cloned().unwrap_or_default();
    let results = kinds.into_iter().enumerate().map(|(at, kind)| Parameter { name: named(at), kind }).collect();
    Some(LookupTable { name: name.to_owned(), parameters, results, policy, rules, otherwise, span: entry.key.span })
}

/// One name or several.
fn names_of(node: &Node) -> Vec<String> {
    texts_of(node).into_iter().map(|(text, _)| normalise(text.trim())).collect()
}

/// One text or several.
fn texts_of(node: &Node) -> Vec<(&str, Span)> {
    match node.list() {
        Some(list) => list.iter().filter_map(|one| Some((text_of(one)?.trim(), one.span))).collect(),
        None => text_of(node).map(|text| (text.trim(), node.span)).into_iter().collect(),
    }
}

/// The rows as written: a map of keys (of maps, for several keys), or a list of conditions and results.
fn rows<'n>(
    reader: &mut Reader<'_>,
    name: &str,
    node: &'n Node,
    width: usize,
    results: usize,
    path: &Path,
) -> Option<Vec<Written<'n>>> {
    let mut out = Vec::new();
    if let Some(list) = node.list() {
        for row in list {
            let parts = row.map().and_then(|map| {
                let known = map.entries.iter().all(|entry| matches!(entry.key.text.as_str(), "when" | "then"));
                Some((map.get("when")?, map.get("then")?)).filter(|_| known)
            });
            let Some((when, then)) = parts else {
                wrong(reader, name, row.span, &NOT_A_ROW, path);
                return None;
            };
            let when: Vec<Vec<(&str, Span)>> = match when.list() {
                Some(list) => list.iter().map(texts_of).collect(),
                None => vec![texts_of(when)],
            };
            let then = texts_of(then);
            if when.len() != width || when.iter().any(Vec::is_empty) {
                wrong(reader, name, row.span, &OTHER_COUNT, path);
                return None;
            }
            if then.len() != results {
                wrong(reader, name, row.span, &OTHER_RESULTS, path);
                return None;
            }
            out.push(Written { when, then, span: row.span });
        }
        return Some(out);
    }
    keyed(reader, name, node, (width, results), &mut Vec::new(), &mut out, path)?;
    Some(out)
}

fn keyed<'n>(
    reader: &mut Reader<'_>,
    name: &str,
    node: &'n Node,
    (width, results): (usize, usize),
    above: &mut Vec<(&'n str, Span)>,
    out: &mut Vec<Written<'n>>,
    path: &Path,
) -> Option<()> {
    if above.len() == width {
        let then = texts_of(node);
        if then.len() != results {
            wrong(reader, name, node.span, &OTHER_RESULTS, path);
            return None;
        }
        out.push(Written { when: above.iter().map(|one| vec![*one]).collect(), then, span: node.span });
        return Some(());
    }
    let Some(map) = node.map() else {
        wrong(reader, name, node.span, &OTHER_COUNT, path);
        return None;
    };
    for entry in &map.entries {
        above.push((entry.key.text.as_str(), entry.key.span));
        keyed(reader, name, &entry.value, (width, results), above, out, path)?;
        above.pop();
    }
    Some(())
}

fn is_any(text: &str) -> bool {
    matches!(text, "-" | "—" | "－" | "any" | "任意")
}

fn yes_no(text: &str) -> Option<bool> {
    match normalise(text).to_lowercase().as_str() {
        "是" | "yes" | "true" => Some(true),
        "否" | "no" | "false" => Some(false),
        _ => None,
    }
}

/// The text between quotes, or the text itself.
fn bare(text: &str) -> &str {
    let text = text.trim();
    let quoted = text.strip_prefix('“').and_then(|rest| rest.strip_suffix('”'));
    quoted.or_else(|| text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'))).unwrap_or(text)
}

/// What a column holds: as the input says that it is named after, else as its texts look.
fn column_kind<'t>(reader: &Reader<'_>, input: Option<&InputKind>, texts: impl Iterator<Item = &'t str>) -> ColumnKind {
    match input {
        Some(InputKind::Number { unit, .. }) => return ColumnKind::Number(unit.clone()),
        Some(InputKind::Judged) => return ColumnKind::Number(Unit::percent()),
        Some(InputKind::YesNo) => return ColumnKind::Bool,
        Some(InputKind::Text | InputKind::Category(_) | InputKind::Date | InputKind::Quantity { .. }) => {
            return ColumnKind::Text;
        }
        Some(InputKind::Cases { .. } | InputKind::Table { .. }) | None => {}
    }
    let (mut unit, mut bools, mut numbers, mut any) = (None, true, true, false);
    for text in texts.filter(|text| !is_any(text)) {
        any = true;
        bools &= yes_no(text).is_some();
        let parts = bounds(text);
        numbers &= !parts.is_empty();
        for part in parts {
            match parse_literal(part, &reader.units) {
                Ok(literal) => unit = unit.or(literal.unit),
                Err(_) => numbers = false,
            }
        }
    }
    if any && bools {
        ColumnKind::Bool
    } else if any && numbers {
        ColumnKind::Number(unit.unwrap_or_else(Unit::plain))
    } else {
        ColumnKind::Text
    }
}

const SIGNS: [(&str, bool, bool); 8] = [
    (">=", true, true),
    ("≥", true, true),
    ("<=", false, true),
    ("≤", false, true),
    (">", true, false),
    ("<", false, false),
    ("＞", true, false),
    ("＜", false, false),
];

/// The comparison that a text begins with: whether it bounds from below, whether the end belongs to it, and the number.
fn comparison(text: &str) -> Option<(bool, bool, &str)> {
    SIGNS.iter().find_map(|(sign, low, closed)| Some((*low, *closed, text.strip_prefix(sign)?.trim())))
}

/// An end of an interval: whether it belongs to it, and the number.
type Edge<'t> = (bool, &'t str);

/// The ends of an interval `[18, 25)`.
fn interval(text: &str) -> Option<(Edge<'_>, Edge<'_>)> {
    let mut chars = text.chars();
    let (first, last) = (chars.next()?, chars.next_back()?);
    let low = match first {
        '[' | '［' => true,
        '(' | '（' => false,
        _ => return None,
    };
    let high = match last {
        ']' | '］' => true,
        ')' | '）' => false,
        _ => return None,
    };
    let inner = chars.as_str();
    let (one, other) =
        inner.split_once("..").or_else(|| inner.split_once(['，', ','])).or_else(|| inner.split_once(", "))?;
    Some(((low, one.trim()), (high, other.trim())))
}

/// The numbers in a condition.
fn bounds(text: &str) -> Vec<&str> {
    if let Some((_, _, number)) = comparison(text) {
        return vec![number];
    }
    match interval(text) {
        Some(((_, one), (_, other))) => vec![one, other],
        None => vec![text],
    }
}

static A_NUMBER: Phrase = Phrase { zh: "数", en: "a number" };
static A_YES_NO: Phrase = Phrase { zh: "是或否", en: "yes or no" };
static A_CODE: Phrase = Phrase { zh: "代码", en: "a code" };

fn unreadable(reader: &mut Reader<'_>, table: &str, text: &str, span: Span, wanted: &'static Phrase, path: &Path) {
    reader.say(
        Diagnostic::new(&codes::TABLE_CELL, span)
            .with("table", table)
            .with("text", text)
            .with("wanted", wanted)
            .at(path.clone()),
    );
}

/// A condition of alternatives.
fn condition(
    reader: &mut Reader<'_>,
    table: &str,
    kind: &ColumnKind,
    input: Option<&InputKind>,
    texts: &[(&str, Span)],
    path: &Path,
) -> Option<Condition> {
    if texts.iter().any(|(text, _)| is_any(text)) {
        return Some(Condition::Any);
    }
    if let (ColumnKind::Number(unit), [(text, span)]) = (kind, texts) {
        let mut end = |number: &str, closed: bool| {
            let value = number_in(reader, table, number, *span, unit, path)?;
            Some(End { value, closed })
        };
        if let Some((low, closed, number)) = comparison(text) {
            let end = end(number, closed)?;
            return Some(if low { Condition::Interval(Some(end), None) } else { Condition::Interval(None, Some(end)) });
        }
        if let Some(((low, one), (high, other))) = interval(text) {
            return Some(Condition::Interval(Some(end(one, low)?), Some(end(other, high)?)));
        }
    }
    let mut values = Vec::new();
    for (text, span) in texts {
        let found = value(reader, table, kind, text, *span, path)?;
        if let (Some(InputKind::Category(category)), Value::Text(code)) = (input, &found)
            && category.code(code).is_none()
        {
            unreadable(reader, table, text, *span, &A_CODE, path);
            return None;
        }
        values.push(found);
    }
    Some(Condition::OneOf(values))
}

fn number_in(reader: &mut Reader<'_>, table: &str, text: &str, span: Span, unit: &Unit, path: &Path) -> Option<Ratio> {
    let found = parse_literal(text, &reader.units).ok().and_then(|literal| match &literal.unit {
        Some(own) if own.dimension != unit.dimension => None,
        None if !unit.dimension.is_plain() && !literal.number.is_zero() => None,
        _ => literal.base().ok(),
    });
    if found.is_none() {
        unreadable(reader, table, text, span, &A_NUMBER, path);
    }
    found
}

/// A single value of a column.
fn value(
    reader: &mut Reader<'_>,
    table: &str,
    kind: &ColumnKind,
    text: &str,
    span: Span,
    path: &Path,
) -> Option<Value> {
    match kind {
        ColumnKind::Number(unit) => {
            number_in(reader, table, text, span, unit, path).map(|number| Value::Number(number.into()))
        }
        ColumnKind::Bool => {
            let found = yes_no(text);
            if found.is_none() {
                unreadable(reader, table, text, span, &A_YES_NO, path);
            }
            found.map(Value::Bool)
        }
        ColumnKind::Text => Some(Value::Text(bare(text).into())),
    }
}

fn values(
    reader: &mut Reader<'_>,
    table: &str,
    kinds: &[ColumnKind],
    texts: &[(&str, Span)],
    path: &Path,
) -> Option<Vec<Value>> {
    kinds.iter().zip(texts).map(|(kind, (text, span))| value(reader, table, kind, text, *span, path)).collect()
}

fn policy(
    reader: &mut Reader<'_>,
    name: &str,
    map: &Mapping,
    kinds: &[ColumnKind],
    span: Span,
    path: &Path,
) -> Option<Policy> {
    let order = match (map.get("priority"), kinds.first()) {
        (Some(node), Some(kind)) => {
            let texts = texts_of(node);
            let values: Option<Vec<Value>> =
                texts.iter().map(|(text, span)| value(reader, name, kind, text, *span, path)).collect();
            Some(values?)
        }
        _ => None,
    };
    let span = map.get("hit").map_or(span, |node| node.span);
    let policy = match (word_at(map, "hit").as_deref(), order) {
        (None | Some("unique"), _) => Policy::Unique,
        (Some("first"), _) => Policy::First,
        (Some("any"), _) => Policy::Agree,
        (Some("priority"), Some(order)) => Policy::Priority(order),
        (Some("priority"), None) => {
            wrong(reader, name, span, &NO_PRIORITY, path);
            return None;
        }
        (Some("sum"), _) => Policy::Sum,
        (Some("min"), _) => Policy::Min,
        (Some("max"), _) => Policy::Max,
        (Some("count"), _) => Policy::Count,
        (Some("list"), order) => Policy::List(order),
        // Told by the check of the shape.
        (Some(_), _) => return None,
    };
    let wants: Option<&'static Phrase> = match policy {
        Policy::Sum | Policy::Min | Policy::Max if !kinds.iter().all(|kind| matches!(kind, ColumnKind::Number(_))) => {
            Some(&NO_NUMBERS)
        }
        Policy::List(_) if !kinds.iter().all(|kind| matches!(kind, ColumnKind::Text)) => Some(&NO_TEXTS),
        _ => None,
    };
    if let Some(why) = wants {
        wrong(reader, name, span, why, path);
        return None;
    }
    Some(policy)
}
