//! What stands around the facts: sources, counted units, statements, remarks, the basis of the dataset.

use heng_formula::unit::{UnitNameError, Units};
use heng_source::{Arg, Diagnostic, Entry, Mapping, Node, Said, normalise};
use indexmap::IndexMap;

use super::fact::Inherited;
use super::phrases;
use super::reader::{Reader, text_at};
use super::value::Wanted;
use super::{DatasetBasis, Remark, Source, Statement};
use crate::codes::dataset::{BAD_SHA256, BAD_UNIT_NAME, SOURCE_CHANGED, UNIT_TWICE_DECLARED, UNKNOWN_REMARK};
use crate::format::dataset::STATEMENT_SHAPE;
use crate::pack::Name;
use crate::path::Path;

/// The entries of a map at a key; none where it is absent or no map.
pub(super) fn entries<'n>(map: &'n Mapping, key: &str) -> &'n [Entry] {
    map.get(key).and_then(Node::map).map(|map| map.entries.as_slice()).unwrap_or_default()
}

/// A name: one text for both languages, or `{zh: …, en: …}`.
fn name(node: &Node) -> Option<Name> {
    if let Some(text) = node.text().filter(|_| !node.is_null()) {
        return Some(Name { zh: text.trim().to_owned(), en: text.trim().to_owned() });
    }
    let map = node.map()?;
    let of = |key: &str| text_at(map, key).map(|(text, _)| text.to_owned());
    let (zh, en) = (of("zh"), of("en"));
    Some(Name { zh: zh.clone().or_else(|| en.clone())?, en: en.or(zh)? })
}

impl Reader<'_> {
    /// `sources:`, and whether the texts at hand are the ones that were quoted.
    pub(super) fn read_sources(&mut self, map: &Mapping) {
        for entry in entries(map, "sources") {
            let Some(source) = entry.value.map() else { continue };
            let text = |key: &str| text_at(source, key).map(|(text, _)| text.to_owned());
            if let Some((sum, span)) = text_at(source, "sha256") {
                let path = Path::new("sources").field(&entry.key.text).field("sha256");
                if sum.len() != 64 || !sum.chars().all(|c| c.is_ascii_hexdigit()) {
                    self.raise(Diagnostic::new(&BAD_SHA256, span).with("sum", sum).at(path));
                } else if let Some(found) = self.texts.get(&entry.key.text).filter(|one| !one.sha256.is_empty())
                    && !found.sha256.eq_ignore_ascii_case(sum)
                {
                    self.raise(
                        Diagnostic::new(&SOURCE_CHANGED, span)
                            .with("source", entry.key.text.as_str())
                            .help(Said::new(&phrases::FOUND_HASH).with("found", found.sha256.as_str()))
                            .at(path),
                    );
                }
            }
            self.sources.insert(
                entry.key.text.clone(),
                Source {
                    title: text("title").unwrap_or_default(),
                    file: text("file"),
                    sha256: text("sha256"),
                    address: text("address"),
                    date: text("date"),
                    span: entry.key.span,
                },
            );
        }
    }

    /// `units:`: counted units beside those of the pack. One that the pack declares too is the same unit.
    pub(super) fn read_units(&mut self, map: &Mapping) {
        let mut own = Units::standard();
        for node in map.get("units").and_then(Node::list).unwrap_or_default() {
            let Some(name) = node.text().filter(|_| !node.is_null()) else { continue };
            let code = match own.declare(name) {
                Ok(()) => {
                    // It may be there already: then the pack has declared it.
                    let _ = self.units.declare(name);
                    continue;
                }
                Err(UnitNameError::Twice) => &UNIT_TWICE_DECLARED,
                Err(UnitNameError::BuiltIn) => {
                    // 天 and 年 are known without being declared; to say so again does no harm.
                    continue;
                }
                Err(UnitNameError::NotAName) => &BAD_UNIT_NAME,
            };
            self.raise(Diagnostic::new(code, node.span).with("unit", name).at("units"));
        }
        self.known_units = self.units.known();
    }

    /// `statements:`
    pub(super) fn read_statements(&mut self, map: &Mapping) -> IndexMap<String, Statement> {
        let mut out = IndexMap::new();
        self.asked_at = None;
        for entry in entries(map, "statements") {
            // A misshapen one has been reported with the whole file.
            if !self.is_sound(&entry.value, &STATEMENT_SHAPE) {
                continue;
            }
            let Some(statement) = entry.value.map() else { continue };
            let Some(wanted) = text_at(statement, "type").and_then(|(kind, _)| Wanted::of_statement(kind)) else {
                continue;
            };
            let id = entry.key.text.clone();
            let path = String::from(Path::new("statements").field(&id));
            let fact = self.fact_of(statement, entry.value.span, &wanted, &path, &Inherited::default());
            if let Some(fact) = fact {
                self.claims_apart(&fact);
                let name = statement.get("name").or_else(|| statement.get("title")).and_then(name);
                out.insert(id.clone(), Statement { id, name, fact });
            }
        }
        out
    }

    /// `remarks:`, only on indicators of the pack.
    pub(super) fn read_remarks(&mut self, map: &Mapping) -> IndexMap<String, Remark> {
        let mut out = IndexMap::new();
        for entry in entries(map, "remarks") {
            let Some(remark) = entry.value.map() else { continue };
            let id = &entry.key.text;
            if !self.indicators.contains(id.as_str()) {
                let known = self.indicators.clone();
                let diagnostic = Diagnostic::new(&UNKNOWN_REMARK, entry.key.span)
                    .with("indicator", id.as_str())
                    .at(Path::new("remarks").field(id));
                self.raise_near(diagnostic, id, known);
                continue;
            }
            let text = |key: &str| text_at(remark, key).map(|(text, _)| text.to_owned());
            out.insert(
                id.clone(),
                Remark { deviation: text("deviation"), improvement: text("improvement"), span: entry.key.span },
            );
        }
        out
    }
}

/// `basis:` of the whole dataset.
pub(super) fn dataset_basis(map: &Mapping) -> DatasetBasis {
    let Some(basis) = map.get("basis").and_then(Node::map) else {
        return DatasetBasis { illustrative: false, note: None };
    };
    let illustrative =
        text_at(basis, "status").is_some_and(|(word, _)| matches!(normalise(word).as_str(), "illustrative" | "示例"));
    DatasetBasis { illustrative, note: basis.get("note").and_then(name) }
}

/// Names for a message: the first few, and how many there are where they are too many.
pub(super) fn some_of<'n>(names: impl ExactSizeIterator<Item = &'n str>) -> Arg {
    let count = names.len();
    let mut out: Vec<Arg> = names.take(crate::limits::SHOWN_PLACES).map(Arg::from).collect();
    if count > out.len() {
        out.push(Arg::Said(Said::new(&phrases::AND_MORE).with("count", count)));
    }
    Arg::List(out)
}

/// How ids are compared with those of the pack.
pub(super) fn same_id(a: &str, b: &str) -> bool {
    normalise(a) == normalise(b)
}
