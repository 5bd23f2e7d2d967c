//! Reading a dataset from the top: the whole file's shape, then part by part, all problems at once. Each kind
//! of fact is read by its own file.

use heng_formula::number::Ratio;
use heng_formula::unit::Units;
use heng_source::shape::{self, Shape};
use heng_source::{
    Diagnostic, FileId, Mapping, Node, Said, Severity, SourceMap, Span, closest, normalise, parse_yaml,
    sort_diagnostics,
};
use indexmap::{IndexMap, IndexSet};

use super::fact::{Inherited, by_default, missing};
use super::statements::{dataset_basis, entries, same_id, some_of};
use super::value::Wanted;
use super::{Dataset, Fact, QuoteCount, Source, SourceTexts, Stated, evidence, head, phrases};
use crate::codes::dataset::{BAD_YEAR, INPUT_MISSING, PERIODS_NOT_YET, RULES_DIFFER, UNKNOWN_INPUT, YEAR_DIFFERS};
use crate::pack::{Input, InputKind, Pack, instantiate, row_leaves};
use crate::path::Path;
use crate::quote::SourceIndex;
use crate::{format, limits};

/// The years that a dataset can be of: those of packs.
const YEARS: std::ops::RangeInclusive<i64> = limits::FIRST_FISCAL_YEAR..=limits::LAST_FISCAL_YEAR;

/// What reading a dataset needs and gathers.
pub(super) struct Reader<'a> {
    pub(super) pack: &'a Pack,
    pub(super) texts: &'a SourceTexts,
    /// Ids of the pack's indicators.
    pub(super) indicators: IndexSet<&'a str>,
    /// The leaves that rows of tables become, once the facts are read: the row's key and its weight, by id.
    pub(super) rows: IndexMap<String, (String, Option<Ratio>)>,
    /// The units of the pack and those that the dataset declares.
    pub(super) units: Units,
    pub(super) sources: IndexMap<String, Source>,
    /// Source texts made ready, once each.
    indexes: IndexMap<String, (FileId, SourceIndex)>,
    /// Where the pack declares the input or column that is being read.
    pub(super) asked_at: Option<Span>,
    /// Symbols of all units, for «did you mean».
    pub(super) known_units: Vec<String>,
    /// See the limits of these names.
    suggestions_left: usize,
    pub(super) comparisons_left: usize,
    pub(super) bytes_left: usize,
    /// Whether values stand in cells of tables: the cell is the place, and there are no words to quote.
    pub(super) from_cells: bool,
    pub(super) found: Vec<Diagnostic>,
    /// What is only told where the rows themselves are in order.
    late: Vec<Diagnostic>,
}

/// The text at a key with its place, outer blanks away; nothing for null and empty text, which the
/// shape refuses.
pub(super) fn text_at<'n>(map: &'n Mapping, key: &str) -> Option<(&'n str, Span)> {
    let node = map.get(key).filter(|node| !node.is_null())?;
    let text = node.text()?.trim();
    (!text.is_empty()).then_some((text, node.span))
}

impl<'a> Reader<'a> {
    fn new(pack: &'a Pack, texts: &'a SourceTexts) -> Self {
        Self {
            pack,
            texts,
            indicators: pack.walk().into_iter().map(|(_, one)| one.id.as_str()).collect(),
            rows: IndexMap::new(),
            units: pack.units.clone(),
            sources: IndexMap::new(),
            indexes: IndexMap::new(),
            asked_at: None,
            known_units: Vec::new(),
            suggestions_left: limits::MAX_SUGGESTIONS,
            comparisons_left: limits::MAX_COMPARISONS,
            bytes_left: limits::MAX_SEARCHED_BYTES,
            from_cells: false,
            found: Vec::new(),
            late: Vec::new(),
        }
    }

    pub(super) fn raise(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// The known name nearest to a misspelt one, as long as there are not too many of them.
    pub(super) fn near<'n>(&mut self, name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
        self.suggestions_left = self.suggestions_left.checked_sub(1)?;
        closest(name, known)
    }

    /// An error that may follow from what is wrong with rows: told where nothing is.
    pub(super) fn raise_late(&mut self, diagnostic: Diagnostic) {
        self.late.push(diagnostic);
    }

    /// Reports a name that is not known, with «did you mean» where a known one is near.
    pub(super) fn raise_near<'n>(
        &mut self,
        diagnostic: Diagnostic,
        name: &str,
        known: impl IntoIterator<Item = &'n str>,
    ) {
        let near = self.near(name, known);
        self.raise(match near {
            Some(near) => diagnostic.help(Said::new(&phrases::DID_YOU_MEAN).with("name", near)),
            None => diagnostic,
        });
    }

    /// Whether a node has a shape; what it lacks is reported.
    pub(super) fn fits(&mut self, node: &Node, wanted: &Shape, path: &str) -> bool {
        let misfits = shape::check(node, wanted, path);
        let fits = misfits.iter().all(|one| one.severity < Severity::Error);
        self.found.extend(misfits);
        fits
    }

    /// Whether a node has a shape, where that has been reported already.
    pub(super) fn is_sound(&self, node: &Node, wanted: &Shape) -> bool {
        shape::check(node, wanted, "").iter().all(|one| one.severity < Severity::Error)
    }

    /// A source text made ready for looking up quotes; `None` where it is not at hand.
    pub(super) fn index(&mut self, source: &str) -> Option<(FileId, &SourceIndex)> {
        let text = self.texts.get(source)?;
        let (file, index) =
            self.indexes.entry(source.to_owned()).or_insert_with(|| (text.file, SourceIndex::new(&text.text)));
        Some((*file, index))
    }

    /// `rules:` and `fiscal_year:` against the pack. Returns the year.
    fn about_the_pack(&mut self, map: &Mapping) -> Option<i64> {
        if let Some((rules, span)) = text_at(map, "rules")
            && !same_id(rules, &self.pack.id)
        {
            self.raise(
                Diagnostic::new(&RULES_DIFFER, span)
                    .with("rules", rules)
                    .with("pack", self.pack.id.as_str())
                    .at("rules"),
            );
        }
        let (written, span) = text_at(map, "fiscal_year")?;
        // What is no whole number at all has been said by the shape.
        let year = normalise(written).parse::<i64>().ok().filter(|year| YEARS.contains(year));
        let Some(year) = year else {
            if shape::check(map.get("fiscal_year")?, &Shape::Integer, "").is_empty() {
                self.raise(Diagnostic::new(&BAD_YEAR, span).with("year", written).at("fiscal_year"));
            }
            return None;
        };
        if let Some(of_pack) = self.pack.fiscal_year
            && of_pack != year
        {
            self.raise(
                Diagnostic::new(&YEAR_DIFFERS, span)
                    .with("year", written)
                    .with("pack_year", of_pack.to_string())
                    .with("pack", self.pack.id.as_str())
                    .at("fiscal_year"),
            );
        }
        Some(year)
    }

    /// `facts:`: every input of the pack, in its order, whether stated or not.
    fn read_facts(&mut self, map: &Mapping, root: Span) -> IndexMap<String, Stated> {
        let pack = self.pack;
        let place = map.entry("facts").map_or(root, |entry| entry.key.span);
        // What is misspelt is not missing too.
        let mut misspelt: Vec<&str> = Vec::new();
        for entry in entries(map, "facts") {
            if !pack.inputs.contains_key(&entry.key.text) {
                misspelt.extend(self.unknown_input(&entry.key.text, entry.key.span));
            }
        }
        let facts: IndexMap<&str, &Node> =
            entries(map, "facts").iter().map(|entry| (entry.key.text.as_str(), &entry.value)).collect();
        let mut out = IndexMap::new();
        let mut absent: Vec<&str> = Vec::new();
        for (id, input) in &pack.inputs {
            match facts.get(id.as_str()) {
                Some(node) => {
                    if let Some(stated) = self.read_fact(node, input) {
                        out.insert(id.clone(), stated);
                    }
                }
                None if by_default(&input.kind, &input.id, place).is_some() => {
                    let path = String::from(Path::new(id));
                    out.extend(by_default(&input.kind, &path, place).map(|fact| (id.clone(), Stated::One(fact))));
                }
                None => {
                    // A printed score that nobody has is nothing to wait for.
                    if !misspelt.contains(&id.as_str()) && !pack.only_compared(id) {
                        absent.push(id);
                    }
                    out.insert(id.clone(), not_stated(input, place));
                }
            }
        }
        if !absent.is_empty() {
            self.raise(
                Diagnostic::new(&INPUT_MISSING, place)
                    .with("count", absent.len())
                    .with("inputs", some_of(absent.into_iter()))
                    .at("facts"),
            );
        }
        out
    }

    fn read_fact(&mut self, node: &Node, input: &Input) -> Option<Stated> {
        self.asked_at = Some(input.span);
        let path = String::from(Path::new(&input.id));
        match &input.kind {
            InputKind::Judged => self.judged(node, &input.id),
            InputKind::Cases { of } => self.cases(node, of, &path),
            InputKind::Table { columns, key } => self.table(node, columns, key, &path),
            kind => self.single(node, &Wanted::of(kind)?, &path, &Inherited::default()).map(Stated::One),
        }
    }

    /// Reports a name that is no input; returns the input that is probably meant.
    fn unknown_input(&mut self, name: &str, span: Span) -> Option<&'a str> {
        let pack = self.pack;
        let mut diagnostic =
            Diagnostic::new(&UNKNOWN_INPUT, span).with("name", name).with("pack", pack.id.as_str()).at(Path::new(name));
        let near = self.near(name, pack.inputs.keys().map(String::as_str));
        if let Some(near) = near {
            diagnostic = diagnostic.help(Said::new(&phrases::DID_YOU_MEAN).with("name", near));
        } else if self.indicators.contains(name) {
            diagnostic = diagnostic.help(Said::new(&phrases::IS_AN_INDICATOR).with("name", name));
        }
        self.raise(diagnostic);
        near
    }

    /// `periods:` is reserved: an empty list is all that may stand there.
    fn periods(&mut self, map: &Mapping) {
        if let Some(entry) = map.entry("periods")
            && !entry.value.list().is_some_and(<[Node]>::is_empty)
        {
            self.raise(Diagnostic::new(&PERIODS_NOT_YET, entry.key.span).at("periods"));
        }
    }
}

/// The entry of an input that the dataset does not state.
fn not_stated(input: &Input, place: Span) -> Stated {
    let fact = missing(&String::from(Path::new(&input.id)), place);
    match &input.kind {
        InputKind::Judged => Stated::Judged { fact, judged: None },
        InputKind::Cases { .. } => Stated::Cases { fact, cases: None },
        InputKind::Table { .. } => Stated::Table { fact, rows: None },
        _ => Stated::One(fact),
    }
}

/// See [`super::read_dataset`].
pub(super) fn read(
    files: &SourceMap,
    file: FileId,
    pack: &Pack,
    texts: &SourceTexts,
) -> Result<Dataset, Vec<Diagnostic>> {
    read_root(files, file, &parse_yaml(files, file)?, Reader::new(pack, texts))
}

/// See [`super::read_dataset_tree`].
pub(super) fn read_tree(files: &SourceMap, file: FileId, root: &Node, pack: &Pack) -> Result<Dataset, Vec<Diagnostic>> {
    let texts = SourceTexts::new();
    let mut reader = Reader::new(pack, &texts);
    reader.from_cells = true;
    read_root(files, file, root, reader)
}

fn read_root(files: &SourceMap, file: FileId, root: &Node, mut reader: Reader<'_>) -> Result<Dataset, Vec<Diagnostic>> {
    let (map, pack) = (head::dataset_map(root)?, reader.pack);
    reader.found = shape::check(root, &format::dataset::DATASET, "");
    let fiscal_year = reader.about_the_pack(map);
    reader.read_sources(map);
    reader.read_units(map);
    let facts = reader.read_facts(map, root.span);
    reader.rows = row_leaves(pack, &facts);
    let statements = reader.read_statements(map);
    let remarks = reader.read_remarks(map);
    let manual = reader.read_manual(map);
    let reviewed = reader.read_reviewed(map);
    let accepted = map.get("accepted").map(|list| reader.accepted(list)).unwrap_or_default();
    reader.periods(map);
    reader.magnitudes(&facts);
    let all: Vec<&Fact> =
        facts.values().flat_map(Stated::facts).chain(statements.values().map(|one| &one.fact)).collect();
    reader.split_readings(&all);
    let (mut diagnostics, late) = (reader.found, reader.late);
    sort_diagnostics(&mut diagnostics, files);
    let text = |key: &str| text_at(map, key).map(|(text, _)| text.to_owned());
    let (Some(department), Some(rules), Some(fiscal_year)) = (text("department"), text("rules"), fiscal_year) else {
        return Err(diagnostics);
    };
    if diagnostics.iter().any(|one| one.severity == Severity::Error) {
        return Err(diagnostics);
    }
    let mut dataset = Dataset {
        department,
        fiscal_year,
        rules: normalise(&rules),
        basis: dataset_basis(map),
        sources: reader.sources,
        facts,
        statements,
        remarks,
        manual,
        reviewed,
        accepted,
        notes: text("notes"),
        quotes: QuoteCount::default(),
        file,
        diagnostics,
    };
    dataset.quotes = evidence::count(&dataset);
    match instantiate(files, pack, &dataset) {
        Ok(rows) => {
            dataset.diagnostics.extend(rows.map(|rows| rows.diagnostics).unwrap_or_default());
            if !late.is_empty() {
                dataset.diagnostics.extend(late);
                sort_diagnostics(&mut dataset.diagnostics, files);
                return Err(dataset.diagnostics);
            }
        }
        Err(rows) => {
            dataset.diagnostics.extend(rows);
            sort_diagnostics(&mut dataset.diagnostics, files);
            return Err(dataset.diagnostics);
        }
    }
    sort_diagnostics(&mut dataset.diagnostics, files);
    Ok(dataset)
}
