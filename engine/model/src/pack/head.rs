//! What a pack says at its top: which it is, on what it rests, full marks, rounding, grades, levels.

use heng_formula::number::Ratio;
use heng_formula::rounding::Rounding;
use heng_formula::unit::UnitNameError;
use heng_source::{Diagnostic, Mapping, Node, Phrase, Span};

use super::extend::BasePack;
use super::grades;
use super::reader::{Reader, name_at, text_at, text_of, word_at};
use super::remarks;
use super::rule::{JudgedLevel, RemarkRule};
use super::types::{Grade, GradeOn, Name, PackBasis, PackStatus, RoundingRules, Ruling};
use crate::codes::pack as codes;
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
    /// When a reason must be given, for leaves that say nothing themselves.
    pub(super) remarks: Option<RemarkRule>,
    pub(super) accepted: Vec<Acknowledged>,
}

/// Reads the top and checks what can be checked in it. Units are declared to the reader.
pub(super) fn read(
    reader: &mut Reader<'_>,
    map: &Mapping,
    whole: Span,
    folder: Option<&str>,
    bases: &[BasePack],
) -> Head {
    units(reader, map);
    let (total, total_span) = total(reader, map, whole);
    Head {
        id: id(reader, map, folder),
        name: name_at(map, "name").unwrap_or_else(|| Name { zh: String::new(), en: String::new() }),
        fiscal_year: fiscal_year(reader, map),
        basis: basis(reader, map, whole, bases),
        rounding: rounding(reader, map),
        grade_on: match word_at(map, "grade_on").as_deref() {
            Some("exact" | "取舍前") => GradeOn::Exact,
            _ => GradeOn::Printed,
        },
        grades: grades::read(reader, map, &total),
        levels: grades::levels(reader, map, whole),
        not_applicable: word_at(map, "not_applicable").as_deref().and_then(ruling),
        remarks: remarks::of_pack(reader, map),
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
        "renormalise" | "重算" => Some(Ruling::Renormalise),
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
        reader.say(Diagnostic::new(&codes::PACK_FOLDER, node.span).with("pack", id).with("folder", folder).at("pack"));
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

fn basis(reader: &mut Reader<'_>, map: &Mapping, whole: Span, bases: &[BasePack]) -> PackBasis {
    let fallback = PackBasis { status: PackStatus::Illustrative, document: None, note: None, span: whole };
    let Some(node) = map.get("basis") else { return fallback };
    let Some(basis) = node.map() else { return fallback };
    let status = status_of(basis);
    let document = text_at(basis, "document").map(str::to_owned);
    if status >= PackStatus::Adopted && document.is_none() {
        let span = basis.get("status").map_or(node.span, |status| status.span);
        let word = text_at(basis, "status").unwrap_or_default();
        reader.say(Diagnostic::new(&codes::BASIS_DOCUMENT, span).with("status", word).at("basis.document"));
    }
    // What rests on a weaker pack is no firmer than that.
    let weakest = bases.iter().map(|base| base.status).fold(status, PackStatus::min);
    PackBasis { status: weakest, document, note: name_at(basis, "note"), span: node.span }
}

/// How official the file of a pack says to be; a file that says nothing is as the pack that it builds on.
pub(super) fn status(root: &Node) -> PackStatus {
    root.map().and_then(|map| map.get("basis")?.map()).map_or(PackStatus::Official, status_of)
}

fn status_of(basis: &Mapping) -> PackStatus {
    match word_at(basis, "status").as_deref() {
        Some("official" | "正式") => PackStatus::Official,
        Some("adopted" | "采用") => PackStatus::Adopted,
        Some("reconstructed" | "重建") => PackStatus::Reconstructed,
        _ => PackStatus::Illustrative,
    }
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
            reader.say(
                Diagnostic::new(&codes::UNIT_NAME, node.span).with("unit", name).with("why", why).at(path.index(index)),
            );
        }
    }
}

static UNIT_BUILT_IN: Phrase =
    Phrase { zh: "它是内置的单位，不用声明", en: "it is built in and needs no declaration" };
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
