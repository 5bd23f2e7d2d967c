//! Grades of totals, and levels of what a person judges: both must cover their range without gap or overlap.

use std::collections::BTreeMap;

use heng_formula::number::Ratio;
use heng_formula::rounding::Rounding;
use heng_formula::unit::Unit;
use heng_source::{Diagnostic, Mapping, Node, Phrase, Said, Span};

use super::reader::{Reader, name_at, shown_in, text_at, text_of, word_at};
use super::rule::{Ends, JudgedLevel};
use super::types::Grade;
use crate::codes::pack as codes;
use crate::limits::MAX_LEVELS;
use crate::path::Path;

static GRADE: Phrase = Phrase { zh: "等级", en: "grade" };
static LEVELS: Phrase = Phrase { zh: "等次", en: "levels" };
static LEVEL: Phrase = Phrase { zh: "等次", en: "level" };
static FIRST_HERE: Phrase = Phrase { zh: "先在这里", en: "first here" };
static THE_ONE_ABOVE: Phrase = Phrase { zh: "上一级从这里起", en: "the one above begins here" };

/// Reads `grades:`, highest first.
pub(super) fn read(reader: &mut Reader<'_>, map: &Mapping, total: &Ratio) -> Vec<Grade> {
    let list = map.get("grades").and_then(Node::list).unwrap_or_default();
    let mut grades: Vec<Grade> = Vec::new();
    let mut whole = true;
    for (index, node) in list.iter().enumerate() {
        let path = Path::new("grades").index(index);
        let grade = node.map().and_then(|row| {
            let from = reader.points(row.get("from")?, &path.field("from"))?;
            Some(Grade {
                grade: text_at(row, "grade")?.to_owned(),
                name: name_at(row, "name"),
                from: from.value,
                span: from.span,
            })
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

/// Reads the `grades:` of an output: texts by its value, highest first. Below the lowest there is none.
pub(super) fn of_output(reader: &mut Reader<'_>, map: &Mapping, unit: &Unit, path: &Path) -> Vec<Grade> {
    let list = map.get("grades").and_then(Node::list).unwrap_or_default();
    let path = path.field("grades");
    let mut grades: Vec<Grade> = Vec::new();
    for (index, node) in list.iter().enumerate() {
        let Some(row) = node.map() else { continue };
        let Some(from) = row.get("from").and_then(|from| reader.bound(from, unit, &path.index(index).field("from")))
        else {
            continue;
        };
        let Some(grade) = text_at(row, "grade") else { continue };
        if let Some(above) = grades.last().filter(|above| from.value >= above.from) {
            reader.say(
                Diagnostic::new(&codes::GRADE_ORDER, from.span)
                    .with("above", above.grade.as_str())
                    .with("above_from", shown_in(&above.from, unit))
                    .with("grade", grade)
                    .with("from", from.written.as_str())
                    .also(above.span, Said::new(&THE_ONE_ABOVE))
                    .at(path.clone()),
            );
        }
        grades.push(Grade { grade: grade.to_owned(), name: name_at(row, "name"), from: from.value, span: from.span });
    }
    duplicates(reader, &GRADE, list, "grade", &path);
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
            Some(JudgedLevel { level: level.to_owned(), from: share(from)?, to: share(to)?, ends: None, span })
        })
        .collect()
}

/// Reads `judged.levels`, or takes the usual ones, highest first; `judged.rounding` says how their ends are rounded.
pub(super) fn levels(reader: &mut Reader<'_>, map: &Mapping, whole: Span) -> Vec<JudgedLevel> {
    let judged = map.get("judged").and_then(Node::map);
    let mut levels = match judged.and_then(|judged| judged.get("levels")) {
        Some(node) => written_levels(reader, node),
        None => default_levels(whole),
    };
    let places = judged.and_then(|judged| judged.get("rounding")).filter(|node| !node.is_null());
    let places = places.and_then(|node| reader.places(node, &Path::new("judged").field("rounding")));
    let mode = map.get("rounding").and_then(Node::map).and_then(|given| word_at(given, "mode"));
    let mode = mode.as_deref().and_then(Rounding::from_word).unwrap_or_default();
    for level in &mut levels {
        level.ends = places.map(|places| Ends { places, mode });
    }
    levels
}

fn written_levels(reader: &mut Reader<'_>, node: &Node) -> Vec<JudgedLevel> {
    let list = node.list().unwrap_or_default();
    let path = Path::new("judged").field("levels");
    if let Some(row) = list.get(MAX_LEVELS) {
        reader.say(
            Diagnostic::new(&codes::TOO_MANY, row.span)
                .with("what", &LEVELS)
                .with("limit", MAX_LEVELS)
                .at(path.clone()),
        );
        return Vec::new();
    }
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
            Some(JudgedLevel { level, from: from.value, to: to.value, ends: None, span: row_node.span })
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
                Diagnostic::new(&codes::LEVEL_GAP, level.span)
                    .with("witness", shown_in(witness, &percent))
                    .at("judged.levels"),
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
