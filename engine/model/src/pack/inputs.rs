//! Declared inputs: what a pack asks a dataset for, and how formulas see it.

use std::collections::BTreeSet;
use std::sync::Arc;

use heng_formula::table::LookupTable;
use heng_formula::unit::Unit;
use heng_formula::{ColumnType, Declared};
use heng_source::{Diagnostic, Entry, Key, Mapping, Node, Phrase, Said};
use indexmap::IndexMap;

use super::names::{check_column_id, check_id};
use super::reader::{Reader, name_at, text_of, word_at, yes_at};
use super::types::{Category, Input, InputKind, Name, TableColumn};
use crate::codes::pack as codes;
use crate::limits::{MAX_CODES, MAX_INDICATORS, MAX_INPUTS, SHOWN_PLACES};
use crate::path::Path;

/// The inputs that could be read, and the ids of those that could not: what a formula says of these is not
/// looked into, because one slip would be told twice.
#[derive(Default)]
pub(super) struct Inputs {
    pub(super) good: IndexMap<String, Input>,
    pub(super) bad: BTreeSet<String>,
    /// Lookup tables that formulas call; the names of those that could not be read are in `bad`.
    pub(super) tables: IndexMap<String, Arc<LookupTable>>,
}

pub(super) fn read(reader: &mut Reader<'_>, map: &Mapping) -> Inputs {
    let mut inputs = Inputs::default();
    let entries = map.get("inputs").and_then(Node::map).map(|inputs| inputs.entries.as_slice()).unwrap_or_default();
    if let Some(entry) = entries.get(MAX_INPUTS) {
        reader.say(
            Diagnostic::new(&codes::TOO_MANY, entry.key.span)
                .with("what", &INPUTS)
                .with("limit", MAX_INPUTS)
                .at("inputs"),
        );
    }
    for entry in entries.iter().take(MAX_INPUTS) {
        let path = Path::new(&entry.key.text);
        let named = check_id(reader, &entry.key.text, entry.key.span, &path);
        match input(reader, entry, &path).filter(|_| named) {
            Some(input) => {
                inputs.good.insert(entry.key.text.clone(), input);
            }
            None => {
                inputs.bad.insert(entry.key.text.clone());
            }
        }
    }
    inputs
}

static INPUTS: Phrase = Phrase { zh: "数据项", en: "inputs" };

/// The keys that only some types have, and the types that have them.
const OWN_KEYS: &[(&str, &[&str])] = &[
    ("unit", &["amount", "count", "number", "quantity"]),
    ("columns", &["table"]),
    ("of", &["cases"]),
    ("codes", &["category"]),
    ("default", &["category"]),
];

fn input(reader: &mut Reader<'_>, entry: &Entry, path: &Path) -> Option<Input> {
    let map = entry.value.map()?;
    let kind = word_at(map, "type")?;
    out_of_place(reader, map, &kind, path);
    let kind = match kind.as_str() {
        "table" => table(reader, map, &entry.key, path)?,
        "cases" => cases(reader, map, &entry.key, path)?,
        "judged" => InputKind::Judged,
        _ => single(reader, map, &kind, &entry.key, path)?,
    };
    Some(Input {
        id: entry.key.text.clone(),
        kind,
        title: name_at(map, "title"),
        doc: name_at(map, "doc"),
        span: entry.key.span,
    })
}

fn out_of_place(reader: &mut Reader<'_>, map: &Mapping, kind: &str, path: &Path) {
    for entry in &map.entries {
        let Some((key, types)) = OWN_KEYS.iter().find(|(key, _)| *key == entry.key.text) else { continue };
        if types.contains(&kind) {
            continue;
        }
        // `unit: "%"` says no more than `share` does.
        if kind == "share" && *key == "unit" && text_of(&entry.value) == Some("%") {
            continue;
        }
        let types: Vec<&str> = types.to_vec();
        reader.say(
            Diagnostic::new(&codes::KEY_OUT_OF_PLACE, entry.key.span)
                .with("key", *key)
                .with("kind", kind)
                .with("kinds", types)
                .at(path.field(key)),
        );
    }
}

/// A number, yes or no, text or a date: as an input or as a column.
fn single(reader: &mut Reader<'_>, map: &Mapping, kind: &str, key: &Key, path: &Path) -> Option<InputKind> {
    match kind {
        "share" => Some(InputKind::Number { unit: Unit::percent(), share: true }),
        "yes_no" => Some(InputKind::YesNo),
        "text" => Some(InputKind::Text),
        "category" => category(reader, map, key, path).map(InputKind::Category),
        "date" => Some(InputKind::Date),
        "quantity" => Some(InputKind::Quantity { unit: word_at(map, "unit") }),
        "amount" | "count" | "number" => {
            let Some(node) = map.get("unit") else {
                if kind == "number" {
                    return Some(InputKind::Number { unit: Unit::plain(), share: false });
                }
                reader.say(
                    Diagnostic::new(&codes::UNIT_MISSING, key.span)
                        .with("input", key.text.as_str())
                        .with("kind", kind)
                        .with("example", if kind == "amount" { "万元" } else { "项" })
                        .at(path.clone()),
                );
                return None;
            };
            let symbol = text_of(node)?;
            let Some(unit) = reader.units.find(symbol) else {
                reader.unknown_unit(node.span, symbol, &path.field("unit"));
                return None;
            };
            let fits = match kind {
                "amount" => unit.dimension.is_money(),
                "count" => !unit.dimension.is_plain() && !unit.dimension.is_money(),
                _ => !(unit.dimension.is_plain() && unit.symbol == "%"),
            };
            if !fits {
                let (wants, better): (&'static Phrase, &str) = match kind {
                    "amount" if unit.dimension.is_plain() => (&WANTS_MONEY, "share"),
                    "amount" => (&WANTS_MONEY, "count"),
                    "count" if unit.dimension.is_plain() => (&WANTS_COUNTED, "share"),
                    "count" => (&WANTS_COUNTED, "amount"),
                    _ => (&WANTS_NO_SHARE, "share"),
                };
                reader.say(
                    Diagnostic::new(&codes::UNIT_OF_TYPE, node.span)
                        .with("unit", symbol)
                        .with("kind", kind)
                        .with("wants", wants)
                        .with("better", better)
                        .at(path.field("unit")),
                );
                return None;
            }
            Some(InputKind::Number { unit, share: false })
        }
        _ => None,
    }
}

/// The codes of a category: a map of codes and names, or a list of codes that need none.
fn category(reader: &mut Reader<'_>, map: &Mapping, key: &Key, path: &Path) -> Option<Category> {
    let node = map.get("codes");
    let mut known: IndexMap<String, Name> = IndexMap::new();
    let mut twice = |reader: &mut Reader<'_>, code: &str, name: Name, span: heng_source::Span| {
        let alike = known.keys().any(|one| heng_source::comparable(one) == heng_source::comparable(code));
        if alike {
            reader.say(
                Diagnostic::new(&codes::CODE_TWICE, span)
                    .with("input", key.text.as_str())
                    .with("code", code)
                    .at(path.field("codes")),
            );
        } else {
            known.insert(code.to_owned(), name);
        }
    };
    if let Some(list) = node.and_then(Node::list) {
        for one in list.iter().take(MAX_CODES.saturating_add(1)) {
            let Some(code) = text_of(one).map(str::trim) else { continue };
            twice(reader, code, Name { zh: code.to_owned(), en: code.to_owned() }, one.span);
        }
    } else if let Some(map) = node.and_then(Node::map) {
        for entry in map.entries.iter().take(MAX_CODES.saturating_add(1)) {
            let Some(name) = name_at(map, &entry.key.text) else { continue };
            twice(reader, entry.key.text.trim(), name, entry.key.span);
        }
    }
    let span = node.map_or(key.span, |node| node.span);
    if known.is_empty() {
        let diagnostic = Diagnostic::new(&codes::CODES_MISSING, span).with("input", key.text.as_str());
        reader.say(diagnostic.at(path.field("codes")));
        return None;
    }
    if known.len() > MAX_CODES {
        reader.say(Diagnostic::new(&codes::TOO_MANY, span).with("what", &CODES).with("limit", MAX_CODES));
        return None;
    }
    let mut category = Category { codes: known, default: None };
    if let Some(node) = map.get("default") {
        let text = text_of(node)?;
        match category.code(text).map(str::to_owned) {
            Some(code) => category.default = Some(code),
            None => {
                let known: Vec<&str> = category.codes.keys().map(String::as_str).collect();
                let diagnostic = Diagnostic::new(&codes::DEFAULT_NO_CODE, node.span)
                    .with("input", key.text.as_str())
                    .with("code", text)
                    .with("known", known.clone())
                    .at(path.field("default"));
                reader.say_with(diagnostic, text, known);
                return None;
            }
        }
    }
    Some(category)
}

static CODES: Phrase = Phrase { zh: "代码", en: "codes" };

static WANTS_MONEY: Phrase =
    Phrase { zh: "钱的单位，如 元、万元", en: "a unit of money, such as 元 or 万元" };
static WANTS_COUNTED: Phrase =
    Phrase { zh: "计数的单位，如 项、人次", en: "a counted unit, such as 项 or 人次" };
static WANTS_NO_SHARE: Phrase =
    Phrase { zh: "百分数以外的单位，或不写单位", en: "a unit other than %, or none" };

fn table(reader: &mut Reader<'_>, map: &Mapping, key: &Key, path: &Path) -> Option<InputKind> {
    let Some(node) = map.get("columns") else {
        reader.say(
            Diagnostic::new(&codes::COLUMNS_MISSING, key.span)
                .with("input", key.text.as_str())
                .at(path.field("columns")),
        );
        return None;
    };
    let mut columns = IndexMap::new();
    let mut keys: Vec<&Entry> = Vec::new();
    let mut whole = true;
    let given = node.map()?;
    for entry in &given.entries {
        let path = path.field(&entry.key.text);
        check_column_id(reader, &entry.key.text, entry.key.span, &path);
        let Some(column) = entry.value.map() else {
            whole = false;
            continue;
        };
        if yes_at(column, "key") == Some(true) {
            keys.push(entry);
        }
        let kind = word_at(column, "type").and_then(|kind| {
            out_of_place(reader, column, &kind, &path);
            single(reader, column, &kind, &entry.key, &path)
        });
        match kind {
            Some(kind) => {
                let column = TableColumn {
                    optional: yes_at(column, "optional") == Some(true),
                    kind,
                    title: name_at(column, "title"),
                    span: entry.key.span,
                };
                columns.insert(entry.key.text.clone(), column);
            }
            None => whole = false,
        }
    }
    let names: Vec<&str> = given.entries.iter().map(|entry| entry.key.text.as_str()).take(SHOWN_PLACES).collect();
    match keys.as_slice() {
        [] => {
            reader.say(
                Diagnostic::new(&codes::TABLE_KEY, key.span)
                    .with("input", key.text.as_str())
                    .with("count", 0_usize)
                    .with("columns", names)
                    .at(path.field("columns")),
            );
            return None;
        }
        [only] => {
            let kind = only.value.map().and_then(|column| word_at(column, "type"));
            if let Some(kind) = kind.filter(|kind| kind != "text") {
                reader.say(
                    Diagnostic::new(&codes::KEY_TYPE, only.key.span)
                        .with("column", only.key.text.as_str())
                        .with("kind", kind)
                        .at(path.field(&only.key.text)),
                );
                return None;
            }
        }
        [first, second, ..] => {
            let mut diagnostic = Diagnostic::new(&codes::TABLE_KEY, second.key.span)
                .with("input", key.text.as_str())
                .with("count", keys.len())
                .with("columns", names)
                .at(path.field("columns"));
            diagnostic = diagnostic.also(first.key.span, Said::new(&A_KEY));
            reader.say(diagnostic);
            return None;
        }
    }
    for (id, column) in &columns {
        let InputKind::Quantity { unit: Some(unit) } = &column.kind else { continue };
        if !columns.get(unit).is_some_and(|other| matches!(other.kind, InputKind::Text)) {
            let node = given.get(id).and_then(Node::map).and_then(|map| map.get("unit"));
            let diagnostic = Diagnostic::new(&codes::QUANTITY_UNIT, node.map_or(column.span, |node| node.span))
                .with("column", id.as_str())
                .with("unit", unit.as_str())
                .at(path.field(id).field("unit"));
            reader.say_with(diagnostic, unit, columns.keys().map(String::as_str));
            whole = false;
        }
    }
    let key = keys.first()?.key.text.clone();
    whole.then_some(InputKind::Table { columns, key })
}

static A_KEY: Phrase = Phrase { zh: "这一栏也是 key", en: "this column is a key, too" };

fn cases(reader: &mut Reader<'_>, map: &Mapping, key: &Key, path: &Path) -> Option<InputKind> {
    let Some(node) = map.get("of") else {
        reader.say(
            Diagnostic::new(&codes::CASES_OF_MISSING, key.span).with("input", key.text.as_str()).at(path.field("of")),
        );
        return None;
    };
    // More than there can be indicators cannot all be indicators: the check of each entry tells which are not.
    let ids = node.list()?.iter().filter_map(text_of).take(MAX_INDICATORS);
    let of: Vec<String> = ids.map(|id| heng_source::normalise(id.trim())).collect();
    if of.is_empty() {
        reader.say(
            Diagnostic::new(&codes::CASES_OF_MISSING, node.span).with("input", key.text.as_str()).at(path.field("of")),
        );
        return None;
    }
    Some(InputKind::Cases { of })
}

/// How formulas see an input. A case list is a table with the columns `of` and `reason`; a judged input is
/// the share that was given.
pub(super) fn declared(kind: &InputKind) -> Declared {
    match kind {
        InputKind::Number { unit, .. } => Declared::Number(unit.clone()),
        InputKind::YesNo => Declared::Bool,
        InputKind::Text | InputKind::Date | InputKind::Quantity { .. } => Declared::Text,
        InputKind::Category(category) => Declared::Category(category.codes.keys().cloned().collect()),
        InputKind::Judged => Declared::Number(Unit::percent()),
        InputKind::Cases { .. } => {
            Declared::Table(["of", "reason"].into_iter().map(|column| (column.to_owned(), ColumnType::Text)).collect())
        }
        InputKind::Table { columns, .. } => {
            // The cells of a quantity column have units of their own: there is no adding them up.
            let columns = columns.iter().filter(|(_, column)| !matches!(column.kind, InputKind::Quantity { .. }));
            Declared::Table(columns.map(|(id, column)| (id.clone(), column_type(&column.kind))).collect())
        }
    }
}

fn column_type(kind: &InputKind) -> ColumnType {
    match kind {
        InputKind::Number { unit, .. } => ColumnType::Number(unit.clone()),
        InputKind::YesNo => ColumnType::Bool,
        InputKind::Category(category) => ColumnType::Category(category.codes.keys().cloned().collect()),
        _ => ColumnType::Text,
    }
}
