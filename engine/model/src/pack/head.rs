//! What a pack says at its top: which it is, on what it rests, full marks, rounding, grades, levels.

use std::collections::BTreeMap;

use heng_formula::number::Ratio;
use heng_formula::rounding::Rounding;
use heng_formula::unit::{UnitNameError, Unit};
use heng_source::{Diagnostic, Mapping, Node, Phrase, Said, Span};

use super::reader::{Reader, name_at, shown_in, text_at, text_of, word_at};
use super::types::{Grade, GradeOn, JudgedLevel, Name, PackBasis, PackStatus, RoundingRules, Ruling};
use crate::codes::pack::{head as codes, inputs::UNIT_NAME};
use crate::dataset::Acknowledged;
use crate::limits::{FIRST_FISCAL_YEAR, LAST_FISCAL_YEAR, MAX_ID_CHARACTERS};
use crate::path::Path;

/// The top of a pack.
pub(super) struct Head {
    pub(super) id: String,
    pub(super) name: Name,
    pub(super) fiscal_year: Option<i64>,
    pub(super) basis: PackBasis,
    pub(super) total: Ratio,
    pub(super) total_span: Span,
    pub(super) rounding: RoundingRules,
    pub(super) grade_on: GradeOn,
    pub(super) grades: Vec<Grade>,
    /// Highest first.
    pub(super) levels: Vec<JudgedLevel>,
    pub(super) not_applicable: Option<Ruling>,
    pub(super) accepted: Vec<Acknowledged>,
}

/// Reads the top and checks what can be checked in it. Units are declared to the reader.
pub(super) fn read(reader: &mut Reader<'_>, map: &Mapping, whole: Span, folder: Option<&str>) -> Head {
    units(reader, map);
    let (total, total_span) = total(reader, map, whole);
    Head {
        id: id(reader, map, folder),
        name: name_at(map, "name").unwrap_or_else(|| Name { zh: String::new(), en: String::new() }),
        fiscal_year: fiscal_year(reader, map),
        basis: basis(reader, map, whole),
        rounding: rounding(reader, map),
        grade_on: match word_at(map, "grade_on").as_deref() {
            Some("exact" | "取舍前") => GradeOn::Exact,
            _ => GradeOn::Printed,
        },
        grades: grades(reader, map, &total),
        levels: levels(reader, map, whole),
        not_applicable: word_at(map, "not_applicable").as_deref().and_then(ruling),
        accepted: accepted(map),
        total,
        total_span,
    }
}

/// A ruling by its word.
pub(super) fn ruling(word: &str) -> Option<Ruling> {
    match word {
        "full" | "满分" => Some(Ruling::Full),
        "zero" | "零分" => Some(Ruling::Zero),
        "spread" | "分摊" => Some(Ruling::Spread),
        _ => None,
    }
}

fn id(reader: &mut Reader<'_>, map: &Mapping, folder: Option<&str>) -> String {
    let Some(node) = map.get("pack") else { return String::new() };
    let Some(id) = text_of(node) else { return String::new() };
    let long = id.chars().count() > MAX_ID_CHARACTERS;
    if long || id.starts_with('.') || id.contains(|c: char| c.is_whitespace() || c.is_control() || "/\\:".contains(c)) {
        reader.say(
            Diagnostic::new(&codes::PACK_ID, node.span).with("pack", id).with("most", MAX_ID_CHARACTERS).at("pack"),
        );
    } else if let Some(folder) = folder.filter(|folder| *folder != id) {
        reader.say(
            Diagnostic::new(&codes::PACK_FOLDER, node.span).with("pack", id).with("folder", folder).at("pack"),
        );
    }
    id.to_owned()
}

fn fiscal_year(reader: &mut Reader<'_>, map: &Mapping) -> Option<i64> {
    let node = map.get("fiscal_year")?;
    let text = text_of(node)?;
    let year = text.parse::<i64>().ok()?;
    if !(FIRST_FISCAL_YEAR..=LAST_FISCAL_YEAR).contains(&year) {
        reader.say(
            Diagnostic::new(&codes::FISCAL_YEAR, node.span)
                .with("year", text)
                .with("first", FIRST_FISCAL_YEAR.to_string())
                .with("last", LAST_FISCAL_YEAR.to_string())
                .at("fiscal_year"),
        );
    }
    Some(year)
}

fn basis(reader: &mut Reader<'_>, map: &Mapping, whole: Span) -> PackBasis {
    let fallback = PackBasis { status: PackStatus::Illustrative, document: None, note: None, span: whole };
    let Some(node) = map.get("basis") else { return fallback };
    let Some(basis) = node.map() else { return fallback };
    let status = match word_at(basis, "status").as_deref() {
        Some("official" | "正式") => PackStatus::Official,
        Some("adopted" | "采用") => PackStatus::Adopted,
        Some("reconstructed" | "重建") => PackStatus::Reconstructed,
        _ => PackStatus::Illustrative,
    };
    let document = text_at(basis, "document").map(str::to_owned);
    if status >= PackStatus::Adopted && document.is_none() {
        let span = basis.get("status").map_or(node.span, |status| status.span);
        let word = text_at(basis, "status").unwrap_or_default();
        reader.say(Diagnostic::new(&codes::BASIS_DOCUMENT, span).with("status", word).at("basis.document"));
    }
    PackBasis { status, document, note: name_at(basis, "note"), span: node.span }
}

fn units(reader: &mut Reader<'_>, map: &Mapping) {
    let path = Path::new("units");
    for (index, node) in map.get("units").and_then(Node::list).unwrap_or_default().iter().enumerate() {
        let Some(name) = text_of(node) else { continue };
        if let Err(error) = reader.units.declare(name) {
            let why: &'static Phrase = match error {
                UnitNameError::BuiltIn => &UNIT_BUILT_IN,
                UnitNameError::Twice => &UNIT_TWICE,
                UnitNameError::NotAName => &UNIT_NO_NAME,
            };
            reader.say(Diagnostic::new(&UNIT_NAME, node.span).with("unit", name).with("why", why).at(path.index(index)));
        }
    }
}

static UNIT_BUILT_IN: Phrase = Phrase { zh: "它是内置的单位，不用声明", en: "it is built in and needs no declaration" };
static UNIT_TWICE: Phrase = Phrase { zh: "前面已经声明过", en: "it was declared already" };
static UNIT_NO_NAME: Phrase = Phrase {
    zh: "计数单位只能是文字，不能带数字、空格和符号，也不能以“万”“亿”开头",
    en: "a counted unit is a word, without digits, blanks and signs, and does not begin with 万 or 亿",
};

fn total(reader: &mut Reader<'_>, map: &Mapping, whole: Span) -> (Ratio, Span) {
    let hundred = Ratio::integer(100);
    let Some(node) = map.get("total") else {
        let span = map.entry("indicators").map_or(whole, |entry| entry.key.span);
        return (hundred, span);
    };
    match reader.points(node, &Path::new("total")) {
        Some(total) if total.value.is_zero() || total.value.is_negative() => {
            reader.say(Diagnostic::new(&codes::TOTAL, node.span).with("total", total.written).at("total"));
            (hundred, node.span)
        }
        Some(total) => (total.value, node.span),
        None => (hundred, node.span),
    }
}

fn rounding(reader: &mut Reader<'_>, map: &Mapping) -> RoundingRules {
    let mut rules = RoundingRules {
        measure: None,
        indicator: None,
        group: None,
        total: None,
        mode: Rounding::default(),
        span: map.get("rounding").map(|node| node.span),
    };
    let Some(given) = map.get("rounding").and_then(Node::map) else { return rules };
    let path = Path::new("rounding");
    let mut places = |key: &str| given.get(key).and_then(|node| reader.places(node, &path.field(key)));
    rules.measure = places("measure");
    rules.indicator = places("indicator");
    rules.group = places("group");
    rules.total = places("total");
    rules.mode = word_at(given, "mode").as_deref().and_then(Rounding::from_word).unwrap_or_default();
    rules
}

static GRADE: Phrase = Phrase { zh: "等级", en: "grade" };
static LEVEL: Phrase = Phrase { zh: "等次", en: "level" };
static FIRST_HERE: Phrase = Phrase { zh: "先在这里", en: "first here" };
static THE_ONE_ABOVE: Phrase = Phrase { zh: "上一级从这里起", en: "the one above begins here" };

fn grades(reader: &mut Reader<'_>, map: &Mapping, total: &Ratio) -> Vec<Grade> {
    let list = map.get("grades").and_then(Node::list).unwrap_or_default();
    let mut grades: Vec<Grade> = Vec::new();
    let mut whole = true;
    for (index, node) in list.iter().enumerate() {
        let path = Path::new("grades").index(index);
        let grade = node.map().and_then(|row| {
            let from = reader.points(row.get("from")?, &path.field("from"))?;
            Some(Grade { grade: text_at(row, "grade")?.to_owned(), name: name_at(row, "name"), from: from.value, span: from.span })
        });
        match grade {
            Some(grade) => grades.push(grade),
            None => whole = false,
        }
    }
    duplicates(reader, &GRADE, list, "grade", &Path::new("grades"));
    for pair in grades.windows(2) {
        let [above, below] = pair else { continue };
        if below.from >= above.from {
            reader.say(
                Diagnostic::new(&codes::GRADE_ORDER, below.span)
                    .with("above", above.grade.as_str())
                    .with("above_from", above.from.shown())
                    .with("grade", below.grade.as_str())
                    .with("from", below.from.shown())
                    .also(above.span, Said::new(&THE_ONE_ABOVE))
                    .at("grades"),
            );
        }
    }
    for grade in grades.iter().filter(|grade| grade.from > *total) {
        reader.say(
            Diagnostic::new(&codes::GRADE_UNREACHABLE, grade.span)
                .with("grade", grade.grade.as_str())
                .with("from", grade.from.shown())
                .with("total", total.shown())
                .at("grades"),
        );
    }
    if let Some(lowest) = grades.last().filter(|lowest| whole && !lowest.from.is_zero()) {
        reader.say(
            Diagnostic::new(&codes::GRADE_START, lowest.span)
                .with("grade", lowest.grade.as_str())
                .with("from", lowest.from.shown())
                .at("grades"),
        );
    }
    grades
}

/// Tells about names that stand twice in a list of maps.
fn duplicates(reader: &mut Reader<'_>, kind: &'static Phrase, list: &[Node], key: &str, path: &Path) {
    let mut first: BTreeMap<String, Span> = BTreeMap::new();
    for (index, node) in list.iter().enumerate() {
        let Some(name) = node.map().and_then(|row| row.get(key)) else { continue };
        let Some(text) = text_of(name) else { continue };
        if let Some(before) = first.insert(heng_source::normalise(text), name.span) {
            reader.say(
                Diagnostic::new(&codes::DUPLICATE_NAME, name.span)
                    .with("kind", kind)
                    .with("name", text)
                    .also(before, Said::new(&FIRST_HERE))
                    .at(path.index(index)),
            );
        }
    }
}

/// The levels where a pack gives none: 达成 80–100%, 部分达成 60–80%, 未达成 0–60%.
fn default_levels(span: Span) -> Vec<JudgedLevel> {
    [("达成", 80, 100), ("部分达成", 60, 80), ("未达成", 0, 60)]
        .into_iter()
        .filter_map(|(level, from, to)| {
            let share = |per_cent: i128| Ratio::new(per_cent, 100).ok();
            Some(JudgedLevel { level: level.to_owned(), from: share(from)?, to: share(to)?, span })
        })
        .collect()
}

fn levels(reader: &mut Reader<'_>, map: &Mapping, whole: Span) -> Vec<JudgedLevel> {
    let Some(node) = map.get("judged").and_then(Node::map).and_then(|judged| judged.get("levels")) else {
        return default_levels(whole);
    };
    let list = node.list().unwrap_or_default();
    let path = Path::new("judged").field("levels");
    let mut levels = Vec::new();
    let mut complete = true;
    for (index, row_node) in list.iter().enumerate() {
        let path = path.index(index);
        let level = row_node.map().and_then(|row| {
            let from = reader.share(row.get("from")?, &path.field("from"));
            let to = reader.share(row.get("to")?, &path.field("to"));
            let (level, from, to) = (text_at(row, "level")?.to_owned(), from?, to?);
            if from.value >= to.value || from.value.is_negative() || to.value > Ratio::ONE {
                reader.say(
                    Diagnostic::new(&codes::LEVEL_RANGE, row_node.span)
                        .with("level", level.as_str())
                        .with("from", from.written)
                        .with("to", to.written)
                        .at(path.clone()),
                );
                return None;
            }
            Some(JudgedLevel { level, from: from.value, to: to.value, span: row_node.span })
        });
        match level {
            Some(level) => levels.push(level),
            None => complete = false,
        }
    }
    duplicates(reader, &LEVEL, list, "level", &path);
    levels.sort_by(|a, b| b.from.cmp(&a.from).then_with(|| b.to.cmp(&a.to)));
    if complete {
        check_levels(reader, &levels, node.span);
    }
    levels
}

/// The levels, highest first, must cover 0% to 100% without gap or overlap.
fn check_levels(reader: &mut Reader<'_>, levels: &[JudgedLevel], span: Span) {
    let percent = Unit::percent();
    // The share up to which everything above is covered, and what covers it.
    let (mut edge, mut above): (Ratio, Option<&JudgedLevel>) = (Ratio::ONE, None);
    for level in levels {
        if level.to < edge {
            // [from, to) leaves its own upper end to the level above, which begins later.
            let witness = if above.is_none() { &edge } else { &level.to };
            reader.say(
                Diagnostic::new(&codes::LEVEL_GAP, level.span).with("witness", shown_in(witness, &percent)).at("judged.levels"),
            );
        } else if let Some(above) = above.filter(|_| level.to > edge) {
            reader.say(
                Diagnostic::new(&codes::LEVEL_OVERLAP, level.span)
                    .with("witness", shown_in(&edge, &percent))
                    .with("level", level.level.as_str())
                    .with("above", above.level.as_str())
                    .also(above.span, Said::new(&THE_ONE_ABOVE))
                    .at("judged.levels"),
            );
        }
        edge = level.from.clone();
        above = Some(level);
    }
    if !edge.is_zero() {
        let span = above.map_or(span, |lowest| lowest.span);
        reader.say(Diagnostic::new(&codes::LEVEL_GAP, span).with("witness", "0%").at("judged.levels"));
    }
}

fn accepted(map: &Mapping) -> Vec<Acknowledged> {
    let list = map.get("accepted").and_then(Node::list).unwrap_or_default();
    list.iter()
        .filter_map(|node| {
            let row = node.map()?;
            Some(Acknowledged {
                code: text_at(row, "code")?.to_owned(),
                at: text_at(row, "at")?.to_owned(),
                because: text_at(row, "because")?.to_owned(),
                span: node.span,
            })
        })
        .collect()
}
