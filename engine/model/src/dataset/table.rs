//! A table: rows by their key, cells by column. What the table states for itself holds for cells that
//! state nothing.

use heng_source::{Arg, Diagnostic, Mapping, Node, Said, Span, normalise};
use indexmap::IndexMap;

use super::fact::{Inherited, by_default, given, missing, stated_basis};
use super::phrases;
use super::reader::{Reader, text_at};
use super::statements::some_of;
use super::value::{Wanted, no_value};
use super::{Basis, Evidence, Fact, FactValue, RowFacts, Stated};
use crate::codes::dataset::{
    COLUMN_MISSING, NO_VALUE_WORD, ROW_TWICE, ROW_WITHOUT_KEY, UNKNOWN_COLUMN, VALUE_ABSENT, VALUE_BESIDE_LIST,
};
use crate::format::dataset::TABLE_SHAPE;
use crate::pack::{InputKind, TableColumn};
use crate::path::Path;

/// Rows, or a word for no rows.
pub(super) enum Listed<'n> {
    /// The entries.
    Entries(&'n [Node]),
    /// `missing` or `不适用`.
    Nothing(FactValue),
}

impl Reader<'_> {
    /// What a table or a case list holds: its entries under `key`, or `missing`, or `不适用`.
    pub(super) fn listed<'n>(&mut self, node: &'n Node, key: &'static str, path: &str) -> Option<Listed<'n>> {
        if let Some(list) = node.list() {
            return Some(Listed::Entries(list));
        }
        let word = match node.map() {
            None => node,
            Some(map) => match (map.entry(key), map.entry("value")) {
                (Some(list), None) => return Some(Listed::Entries(list.value.list()?)),
                (Some(list), Some(value)) => {
                    self.raise(
                        Diagnostic::new(&VALUE_BESIDE_LIST, value.key.span)
                            .with("keys", vec![key])
                            .with("path", path)
                            .also(list.key.span, Said::new(&phrases::ALREADY_HERE))
                            .at(path),
                    );
                    return None;
                }
                (None, Some(value)) => &value.value,
                (None, None) => {
                    self.raise(
                        Diagnostic::new(&VALUE_ABSENT, node.span)
                            .with("path", path)
                            .help(Said::new(&phrases::WRITE_THE_LIST).with("key", key))
                            .at(path),
                    );
                    return None;
                }
            },
        };
        let text = word.text()?;
        let Some(value) = no_value(text) else {
            self.raise(
                Diagnostic::new(&NO_VALUE_WORD, word.span)
                    .with("value", text)
                    .with("path", path)
                    .with("key", key)
                    .at(path),
            );
            return None;
        };
        Some(Listed::Nothing(value))
    }

    /// The fact of a table or a case list that is missing or not applicable.
    pub(super) fn nothing_listed(
        &mut self,
        node: &Node,
        value: FactValue,
        evidence: Evidence,
        path: &str,
    ) -> Option<Fact> {
        let support = self.support(node.map(), &Inherited::default(), &value, path, node.span)?;
        let (basis, because) = (support.basis, support.because);
        Some(Fact { basis, because, value, evidence, ..missing(path, node.span) })
    }

    /// A table input.
    pub(super) fn table(
        &mut self,
        node: &Node,
        columns: &IndexMap<String, TableColumn>,
        key: &str,
        path: &str,
    ) -> Option<Stated> {
        if !self.fits(node, &TABLE_SHAPE, path) {
            return None;
        }
        let listed = self.listed(node, "rows", path);
        let evidence = node.map().map(|map| self.evidence(map, &Inherited::default(), path)).unwrap_or_default();
        let own = node.map().and_then(stated_basis);
        let from = Inherited {
            basis: own.map(|(basis, _)| basis),
            because: node.map().and_then(|map| text_at(map, "because")).map(|(text, _)| text.to_owned()),
            source: evidence.source.clone(),
            section: evidence.section.clone(),
        };
        let nodes = match listed? {
            Listed::Nothing(value) => {
                return Some(Stated::Table { fact: self.nothing_listed(node, value, evidence, path)?, rows: None });
            }
            Listed::Entries(nodes) => nodes,
        };
        let rows = self.rows(nodes, columns, key, path, &from);
        let cells: Vec<&Fact> = rows.iter().flatten().flat_map(|row| row.cells.values()).collect();
        let (basis, because) = if nodes.is_empty() || own.is_some() || from.source.is_some() {
            // «Reported» without a source of its own is in order where every cell names one.
            let sourced = cells.iter().all(|cell| cell.evidence.source.is_some());
            let source = cells.first().filter(|_| sourced).and_then(|cell| cell.evidence.source.clone());
            let inner = Inherited { source, ..Inherited::default() };
            let support = self.support(node.map(), &inner, &given(), path, node.span)?;
            if let Some(map) = node.map().filter(|_| support.basis == Basis::Reported) {
                self.without_place(map, &evidence, &["section"], path);
            }
            (support.basis, support.because)
        } else {
            // Not the table but its cells rest on something; it must not weaken them.
            (cells.iter().map(|cell| cell.basis).max().unwrap_or(Basis::Assumed), None)
        };
        let fact = Fact { basis, because, value: given(), evidence, ..missing(path, node.span) };
        Some(Stated::Table { fact, rows: Some(rows?) })
    }

    /// All rows; `None` where one could not be read (all of them are looked at nevertheless).
    fn rows(
        &mut self,
        nodes: &[Node],
        columns: &IndexMap<String, TableColumn>,
        key: &str,
        path: &str,
        from: &Inherited,
    ) -> Option<Vec<RowFacts>> {
        let mut rows = Vec::new();
        let mut keys: IndexMap<String, Span> = IndexMap::new();
        for (index, node) in nodes.iter().enumerate() {
            let Some(map) = node.map() else { continue };
            let named = map.get(key).filter(|node| !node.is_null()).and_then(Node::text).map(str::trim);
            let named = named.filter(|text| !text.is_empty());
            let number = index.saturating_add(1);
            let place = match named {
                Some(name) => {
                    let place = String::from(Path::composed(path).key(name));
                    let span = map.get(key).map_or(node.span, |node| node.span);
                    if let Some(first) = keys.insert(normalise(name), span) {
                        self.raise(
                            Diagnostic::new(&ROW_TWICE, span)
                                .with("key", name)
                                .with("column", key)
                                .with("path", path)
                                .also(first, Said::new(&phrases::FIRST_HERE))
                                .at(place.as_str()),
                        );
                    }
                    place
                }
                None => {
                    let span = map.entry(key).map_or(node.span, |entry| entry.key.span);
                    self.raise(
                        Diagnostic::new(&ROW_WITHOUT_KEY, span)
                            .with("path", path)
                            .with("row", number)
                            .with("column", key)
                            .at(path),
                    );
                    Path::composed(path).index(index).into()
                }
            };
            for entry in map.entries.iter().filter(|entry| !columns.contains_key(&entry.key.text)) {
                let known = columns.keys().map(String::as_str);
                let diagnostic = Diagnostic::new(&UNKNOWN_COLUMN, entry.key.span)
                    .with("path", path)
                    .with("column", entry.key.text.as_str())
                    .with("known", some_of(known.clone()))
                    .at(place.as_str());
                self.raise_near(diagnostic, &entry.key.text, known);
            }
            let cells = self.cells(node, columns, key, &place, from);
            if let (Some(name), Some(cells)) = (named, cells) {
                rows.push(RowFacts { key: name.to_owned(), cells, span: node.span });
            }
        }
        (rows.len() == nodes.len()).then_some(rows)
    }

    /// The cells of a row but for its key.
    fn cells(
        &mut self,
        row: &Node,
        columns: &IndexMap<String, TableColumn>,
        key: &str,
        place: &str,
        from: &Inherited,
    ) -> Option<IndexMap<String, Fact>> {
        let map = row.map()?;
        let mut cells = IndexMap::new();
        let mut absent = Vec::new();
        let mut complete = true;
        for (name, column) in columns.iter().filter(|(name, _)| *name != key) {
            let path = String::from(Path::composed(place).field(name));
            let Some(mut wanted) = Wanted::of(&column.kind) else { continue };
            if let InputKind::Quantity { unit: Some(unit) } = &column.kind {
                wanted = Wanted::Measured(plain_text(map, unit));
            }
            let Some(node) = map.get(name) else {
                if let Some(fact) = by_default(&column.kind, &path, row.span) {
                    cells.insert(name.clone(), fact);
                    continue;
                }
                if !column.optional {
                    absent.push(Arg::Text(name.clone()));
                }
                cells.insert(name.clone(), missing(&path, row.span));
                continue;
            };
            self.asked_at = Some(column.span);
            match self.single(node, &wanted, &path, from) {
                Some(fact) => {
                    cells.insert(name.clone(), fact);
                }
                None => complete = false,
            }
        }
        if !absent.is_empty() {
            self.raise(
                Diagnostic::new(&COLUMN_MISSING, row.span)
                    .with("row", place)
                    .with("columns", Arg::List(absent))
                    .at(place),
            );
        }
        complete.then_some(cells)
    }
}

/// The text of a cell, bare or under `value:`; `None` where it says nothing.
fn plain_text(row: &Mapping, column: &str) -> Option<String> {
    let node = row.get(column)?;
    let node = node.map().map_or(Some(node), |map| map.get("value"))?;
    let text = node.text().filter(|_| !node.is_null())?.trim();
    (!text.is_empty() && no_value(text).is_none()).then(|| text.to_owned())
}
