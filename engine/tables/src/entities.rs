//! From a plan to datasets: for each entity the tree of a dataset is put together from the cells of its rows and
//! read by the same code that reads a dataset file. Nothing is judged twice, and nothing differently.

use std::collections::{BTreeMap, BTreeSet};

use heng_model::{Dataset, InputKind, Pack, read_dataset_tree};
use heng_source::{Diagnostic, Entry, FileId, Node, Said, Severity, SourceMap, Span, normalise};
use indexmap::IndexMap;

use crate::cell::{Reading, Taken};
use crate::codes::{ENTITIES_WITHOUT_ROW, ROWS_JOIN_NOTHING};
use crate::join::{BETWEEN, Joined, RowKey, cell_span, cell_text, id_key, id_span, id_text, join, shown_key};
use crate::mapping::{Mapping, Year};
use crate::plan::{Filled, Plan, TablePlan, plan};
use crate::table::{Row, Table, letters};
use crate::tree::{entry, list, map, scalar};
use crate::words;

/// An entity of a mapping, in one year.
#[derive(Debug)]
pub struct Entity {
    /// Its id as in the table of entities; of a row without id the row.
    pub id: String,
    /// Its name; its id where it has none.
    pub name: String,
    /// Its year, where that could be read.
    pub year: Option<i64>,
    /// Its dataset, or all that keeps it from being one.
    pub data: Result<Dataset, Vec<Diagnostic>>,
}

/// The entities of a mapping, in the order of their rows.
#[derive(Debug)]
pub struct Entities {
    /// Each once.
    pub list: Vec<Entity>,
    /// Warnings and findings about the mapping as a whole.
    pub diagnostics: Vec<Diagnostic>,
}

/// Puts the datasets of all entities together. `tables` are in the order of the mapping's tables.
///
/// A fault of one row fails its entity and no other.
///
/// # Errors
/// What is wrong with the mapping itself: it fails everybody.
pub fn read_entities(
    files: &SourceMap,
    mapping: &Mapping,
    tables: &[Table],
    pack: &Pack,
) -> Result<Entities, Vec<Diagnostic>> {
    let (plan, mut diagnostics) = plan(mapping, tables, pack)?;
    let builder = Builder::new(files, &plan);
    builder.probe()?;
    let list = builder.all(&mut diagnostics);
    Ok(Entities { list, diagnostics })
}

struct Builder<'a> {
    files: &'a SourceMap,
    plan: &'a Plan<'a>,
    joined: Vec<Joined<'a>>,
    by_file: BTreeMap<FileId, usize>,
    /// What is the same in all trees.
    head: Vec<Entry>,
}

impl<'a> Builder<'a> {
    fn new(files: &'a SourceMap, plan: &'a Plan<'a>) -> Self {
        let joined = plan.tables.iter().map(join).collect();
        let by_file = plan.tables.iter().enumerate().map(|(number, one)| (one.table.file, number)).collect();
        Self { files, plan, joined, by_file, head: head(plan) }
    }

    /// A dataset in which every column has a harmless value: what is wrong with it is wrong with the mapping
    /// (an unknown unit, a unit for a text, a faulty constant), and would be said of every entity.
    fn probe(&self) -> Result<(), Vec<Diagnostic>> {
        let place = self.plan.mapping.rules.span;
        let mut facts = Vec::new();
        for (id, filled) in &self.plan.inputs {
            let node = match filled {
                Filled::Constant(entry) => entry.value.clone(),
                Filled::Columns(columns) => self.probe_columns(id, columns).unwrap_or_else(|| scalar("missing", place)),
                Filled::Rows(_) | Filled::Nothing => scalar("missing", place),
            };
            facts.push(entry(id, place, node));
        }
        let year = self.plan.pack.fiscal_year.unwrap_or(heng_model::limits::FIRST_FISCAL_YEAR).to_string();
        let year = match &self.plan.mapping.year {
            Year::Fixed(text) => scalar(&text.text, text.span),
            Year::Column(text) => scalar(&year, text.span),
        };
        let mut remarks = Vec::new();
        for (indicator, _) in self.plan.tables.iter().flat_map(|plan| &plan.remarks) {
            let span = indicator.span;
            if remarks.iter().all(|one: &Entry| one.key.text != indicator.text) {
                remarks.push(entry(
                    &indicator.text,
                    span,
                    map(span, vec![entry("deviation", span, scalar("-", span))]),
                ));
            }
        }
        let root = self.root(scalar("-", place), year, facts, remarks);
        let read = read_dataset_tree(self.files, self.plan.mapping.file, &root, self.plan.pack);
        match read {
            Ok(_) => Ok(()),
            Err(found) => Err(found.into_iter().filter(|one| one.severity == Severity::Error).collect()),
        }
    }

    /// A number in the column's unit, for inputs that are numbers. What depends on the cell is left alone.
    fn probe_columns(&self, id: &str, columns: &[(usize, usize)]) -> Option<Node> {
        let input = self.plan.pack.inputs.get(id)?;
        let (table, at) = columns.first().copied()?;
        let plan = self.plan.tables.get(table)?;
        let column = plan.inputs.get(id)?.get(at)?;
        let unit = column.spec.unit.as_ref().filter(|_| column.field == "value")?;
        if matches!(input.kind, InputKind::Judged) || crate::cell::is_fraction(unit) {
            return None;
        }
        let span = unit.span;
        let fields = vec![
            entry("value", span, scalar("1", span)),
            entry("unit", span, scalar(&unit.text, span)),
            entry("basis", span, scalar("assumed", span)),
            entry("because", span, scalar("-", span)),
        ];
        Some(map(span, fields))
    }

    /// The tree of a dataset.
    fn root(&self, department: Node, year: Node, facts: Vec<Entry>, remarks: Vec<Entry>) -> Node {
        let span = department.span;
        let mut entries = self.head.clone();
        entries.push(entry("department", span, department));
        entries.push(entry("fiscal_year", year.span, year));
        entries.push(entry("facts", span, map(span, facts)));
        if !remarks.is_empty() {
            entries.push(entry("remarks", span, map(span, remarks)));
        }
        map(span, entries)
    }

    /// The remarks of an entity, by indicator, from the first table that has them. A blank cell is none.
    fn remarks(&self, key: &RowKey, faults: &mut Vec<Diagnostic>) -> Vec<Entry> {
        let mut by_indicator: IndexMap<&str, (Span, Vec<Entry>)> = IndexMap::new();
        for (plan, joined) in self.plan.tables.iter().zip(&self.joined) {
            let Some(row) = joined.get(plan, key).first().copied() else { continue };
            for (indicator, column) in &plan.remarks {
                let reading = Reading { plan, column, mapping: self.plan.mapping };
                match reading.take(row) {
                    Ok(Taken::Value { text, span, .. }) => {
                        let (_, fields) = by_indicator.entry(&indicator.text).or_insert((span, Vec::new()));
                        if fields.iter().all(|one| one.key.text != column.field) {
                            fields.push(entry(&column.field, span, scalar(&text, span)));
                        }
                    }
                    Ok(Taken::Blank(_) | Taken::Missing(_) | Taken::NotApplicable(..)) => {}
                    Err(fault) => faults.push(fault.at(format!("remarks.{}", indicator.text))),
                }
            }
        }
        by_indicator.into_iter().map(|(id, (span, fields))| entry(id, span, map(span, fields))).collect()
    }

    fn all(&self, diagnostics: &mut Vec<Diagnostic>) -> Vec<Entity> {
        let main = self.plan.main;
        let Some((plan, joined)) = self.plan.tables.get(main).zip(self.joined.get(main)) else { return Vec::new() };
        let mut out: Vec<(u32, Entity)> = Vec::new();
        for (row, fault) in &joined.orphans {
            let id = format!("{}:{}", plan.table.name, row.number);
            out.push((row.number, Entity { name: id.clone(), id, year: None, data: Err(vec![fault.clone()]) }));
        }
        for (key, rows) in &joined.rows {
            let Some(row) = rows.first() else { continue };
            out.push((row.number, self.entity(plan, key, row)));
        }
        out.sort_by_key(|(number, _)| *number);
        self.joins(diagnostics);
        out.into_iter().map(|(_, entity)| entity).collect()
    }

    fn entity(&self, plan: &TablePlan<'a>, key: &RowKey, row: &'a Row) -> Entity {
        let id = id_text(row, &plan.entity);
        let year = key.1.or(match &self.plan.mapping.year {
            Year::Fixed(text) => normalise(&text.text).parse().ok(),
            Year::Column(_) => None,
        });
        let (name, name_span) = self.name(key).unwrap_or_else(|| (id.clone(), id_span(plan, row)));
        let shown = match (year, &self.plan.mapping.year) {
            (Some(year), Year::Column(_)) => format!("{name} {year}"),
            _ => name.clone(),
        };
        let mut faults: Vec<Diagnostic> = Vec::new();
        for joined in &self.joined {
            for at in [key.clone(), (key.0.clone(), None)] {
                faults.extend(joined.faults.get(&at).into_iter().flatten().cloned());
                if key.1.is_none() {
                    break;
                }
            }
        }
        let facts = self.facts(key, &mut faults);
        let remarks = self.remarks(key, &mut faults);
        let year_node = match (&self.plan.mapping.year, plan.year, year) {
            (Year::Fixed(text), ..) => scalar(&text.text, text.span),
            (Year::Column(text), at, year) => {
                let span = at.map_or(text.span, |at| cell_span(plan.table, row, at));
                scalar(&year.map(|year| year.to_string()).unwrap_or_default(), span)
            }
        };
        let root = self.root(scalar(&name, name_span), year_node, facts, remarks);
        let read = read_dataset_tree(self.files, self.plan.mapping.file, &root, self.plan.pack);
        let data = match read {
            Ok(mut dataset) if faults.is_empty() => {
                self.say_where(&mut dataset.diagnostics, &shown);
                Ok(dataset)
            }
            Ok(_) => Err(faults),
            Err(found) => {
                faults.extend(found.into_iter().filter(|one| one.severity == Severity::Error));
                Err(faults)
            }
        };
        let data = data.map_err(|mut faults| {
            self.say_where(&mut faults, &shown);
            faults
        });
        Entity { id, name, year, data }
    }

    /// The name of an entity, from the first table that has it.
    fn name(&self, key: &RowKey) -> Option<(String, Span)> {
        self.plan.tables.iter().zip(&self.joined).find_map(|(plan, joined)| {
            let at = plan.name?;
            let row = joined.get(plan, key).first().copied()?;
            let text = cell_text(row, at).trim();
            (!text.is_empty()).then(|| (text.to_owned(), cell_span(plan.table, row, at)))
        })
    }

    /// The facts of an entity, every input of the pack once.
    fn facts(&self, key: &RowKey, faults: &mut Vec<Diagnostic>) -> Vec<Entry> {
        let place = self.plan.mapping.rules.span;
        let mut out = Vec::new();
        for (id, filled) in &self.plan.inputs {
            let node = match filled {
                Filled::Constant(constant) => Some(constant.value.clone()),
                Filled::Columns(columns) => self.single(id, columns, key, faults),
                Filled::Rows(table) => self.rows(id, *table, key, faults),
                Filled::Nothing => None,
            };
            // What nobody states is left to the default of the pack, where it has one.
            if node.is_some() || !self.has_default(id) {
                out.push(entry(id, place, node.unwrap_or_else(|| scalar("missing", place))));
            }
        }
        out
    }

    /// Whether the pack says what holds where an input is not stated.
    fn has_default(&self, id: &str) -> bool {
        self.plan.pack.inputs.get(id).is_some_and(|input| defaulted(&input.kind))
    }

    /// A single value or a judgement, from its columns.
    fn single(&self, id: &str, columns: &[(usize, usize)], key: &RowKey, faults: &mut Vec<Diagnostic>) -> Option<Node> {
        let mut fields: Vec<Entry> = Vec::new();
        let mut first: Option<(Reading<'_>, &Row)> = None;
        let mut asides: Vec<(&str, Taken<'_>)> = Vec::new();
        let mut nothing: Option<Node> = None;
        for (table, at) in columns {
            let plan = self.plan.tables.get(*table)?;
            let column = plan.inputs.get(id)?.get(*at)?;
            let Some(row) = self.joined.get(*table)?.get(plan, key).first().copied() else { continue };
            let reading = Reading { plan, column, mapping: self.plan.mapping };
            let taken = match reading.take(row) {
                Ok(taken) => taken,
                Err(fault) => {
                    faults.push(fault.at(id));
                    continue;
                }
            };
            match column.field.as_str() {
                field @ ("because" | "note") => asides.push((field, taken)),
                field => {
                    match taken {
                        Taken::Blank(_) if self.has_default(id) => {}
                        Taken::Missing(span) | Taken::Blank(span) => {
                            nothing = nothing.or_else(|| Some(scalar("missing", span)));
                        }
                        Taken::NotApplicable(because, span) => {
                            fields = vec![
                                entry("value", span, scalar("不适用", span)),
                                entry("because", because.span, scalar(&because.text, because.span)),
                            ];
                            fields.extend(reading.evidence(row, span));
                            return Some(map(span, fields));
                        }
                        Taken::Value { text, span, because } => {
                            match reading.unit() {
                                Some(unit) if field == "value" => {
                                    fields.push(entry(field, span, scalar(&text, span)));
                                    fields.push(entry("unit", unit.span, scalar(&unit.text, unit.span)));
                                }
                                // Only a value has a key for its unit; a share carries it.
                                Some(unit) => {
                                    fields.push(entry(field, span, scalar(&format!("{text}{}", unit.text), span)));
                                }
                                None => fields.push(entry(field, span, scalar(&text, span))),
                            }
                            if let Some(because) = because {
                                fields.push(entry("because", because.span, scalar(&because.text, because.span)));
                            }
                        }
                    }
                    if first.is_none() {
                        first = Some((reading, row));
                    }
                }
            }
        }
        if fields.is_empty() {
            return nothing;
        }
        let (reading, row) = first?;
        let judged = self.plan.pack.inputs.get(id).is_some_and(|input| matches!(input.kind, InputKind::Judged));
        let span = reading.span(row);
        if !asides.iter().any(|(field, _)| *field == "because") && !fields.iter().any(|one| one.key.text == "because") {
            fields.extend(reading.because());
        }
        for (field, taken) in asides {
            if let Taken::Value { text, span, .. } = taken {
                fields.retain(|one| one.key.text != field);
                fields.push(entry(field, span, scalar(&text, span)));
            }
        }
        if !judged {
            fields.extend(reading.basis());
        }
        fields.extend(reading.evidence(row, span));
        Some(map(span, fields))
    }

    /// A table input or a case list, from its rows.
    fn rows(&self, id: &str, table: usize, key: &RowKey, faults: &mut Vec<Diagnostic>) -> Option<Node> {
        let plan = self.plan.tables.get(table)?;
        let columns = plan.inputs.get(id)?;
        let rows = self.joined.get(table)?.get(plan, key);
        if rows.is_empty() && !plan.spec.absent_is_none {
            return None;
        }
        let kind = self.plan.pack.inputs.get(id).map(|input| &input.kind);
        let has_default = |field: &str| match kind {
            Some(InputKind::Table { columns, .. }) => columns.get(field).is_some_and(|column| defaulted(&column.kind)),
            _ => false,
        };
        let (list_key, own_key) = match kind {
            Some(InputKind::Cases { .. }) => ("cases", None),
            Some(InputKind::Table { key, .. }) => ("rows", Some(key.as_str())),
            _ => return None,
        };
        let mut nodes = Vec::new();
        for row in rows {
            let mut cells = Vec::new();
            let row_span = plan.table.row_span(row);
            for column in columns {
                let reading = Reading { plan, column, mapping: self.plan.mapping };
                let field = column.field.as_str();
                let node = match reading.take(row) {
                    Err(fault) => {
                        faults.push(fault.at(id));
                        continue;
                    }
                    // The key of a row and the words of a case are bare; a blank one is said by the reader.
                    Ok(Taken::Value { text, span, .. }) if list_key == "cases" || own_key == Some(field) => {
                        scalar(&text, span)
                    }
                    Ok(Taken::Missing(_) | Taken::Blank(_)) if list_key == "cases" && field == "note" => continue,
                    Ok(Taken::Missing(span) | Taken::Blank(span)) if list_key == "cases" || own_key == Some(field) => {
                        scalar("", span)
                    }
                    Ok(Taken::Blank(_)) if has_default(field) => continue,
                    Ok(Taken::Missing(span) | Taken::Blank(span)) => scalar("missing", span),
                    Ok(Taken::NotApplicable(because, span)) => {
                        let mut fields = vec![
                            entry("value", span, scalar("不适用", span)),
                            entry("because", because.span, scalar(&because.text, because.span)),
                        ];
                        fields.extend(reading.evidence(row, span));
                        map(span, fields)
                    }
                    Ok(Taken::Value { text, span, because }) => {
                        let mut fields = vec![entry("value", span, scalar(&text, span))];
                        if let Some(unit) = reading.unit() {
                            fields.push(entry("unit", unit.span, scalar(&unit.text, unit.span)));
                        }
                        match because {
                            Some(because) => {
                                fields.push(entry("because", because.span, scalar(&because.text, because.span)));
                            }
                            None => fields.extend(reading.because()),
                        }
                        fields.extend(reading.basis());
                        fields.extend(reading.evidence(row, span));
                        map(span, fields)
                    }
                };
                cells.push(entry(field, node.span, node));
            }
            if list_key == "cases" {
                cells.extend(source(plan, &format!("{}", row.number), row_span));
            }
            nodes.push(map(row_span, cells));
        }
        let span = rows.first().map_or(plan.spec.file.span, |row| plan.table.row_span(row));
        let mut fields = vec![entry(list_key, span, list(span, nodes))];
        fields.extend(source(plan, &range(plan, rows), span));
        if let Some(basis) = plan.spec.basis.as_ref().filter(|basis| !crate::cell::is_reported(basis)) {
            fields.push(entry("basis", basis.span, scalar(&basis.text, basis.span)));
        }
        if let Some(because) = &plan.spec.because {
            fields.push(entry("because", because.span, scalar(&because.text, because.span)));
        }
        Some(map(span, fields))
    }

    /// Says of every message about a cell which row and column it is in, and whose.
    fn say_where(&self, diagnostics: &mut [Diagnostic], shown: &str) {
        for one in diagnostics {
            // A message about a unit points at the mapping and says which cell beside it.
            let spans = one.primary.into_iter().chain(one.secondary.iter().map(|label| label.span));
            let place = spans.into_iter().find_map(|span| {
                let plan = self.plan.tables.get(*self.by_file.get(&span.file)?)?;
                let (row, column) = plan.table.find(span)?;
                Some((plan, row, column))
            });
            let mut args: Vec<(&'static str, String)> = vec![("entity", shown.to_owned())];
            if let Some((plan, row, column)) = place {
                let title = cell_text(plan.header, column).trim().to_owned();
                let cell = format!("{}{}", letters(column), row.number);
                one.helps.insert(
                    0,
                    Said::new(&words::OF_ENTITY)
                        .with("table", plan.table.name.as_str())
                        .with("row", row.number.to_string())
                        .with("column", title.as_str())
                        .with("cell", cell.as_str())
                        .with("entity", shown),
                );
                let table = plan.table.name.clone();
                args.extend([("table", table), ("row", row.number.to_string()), ("column", title), ("cell", cell)]);
            }
            for (name, value) in args {
                if one.args.iter().all(|(other, _)| *other != name) {
                    one.args.push((name, value.into()));
                }
            }
        }
    }

    /// Rows that match no entity, and entities that a table has no row of.
    fn joins(&self, diagnostics: &mut Vec<Diagnostic>) {
        let Some((main_plan, main)) = self.plan.tables.get(self.plan.main).zip(self.joined.get(self.plan.main)) else {
            return;
        };
        let ids: BTreeSet<&str> = main.rows.keys().map(|(id, _)| id.as_str()).collect();
        // Entities that the conditions leave out are known; their rows elsewhere are no slip of the pen.
        let left_out: BTreeSet<String> = main_plan.left_out.iter().map(|row| id_key(row, &main_plan.entity)).collect();
        for (number, (plan, joined)) in self.plan.tables.iter().zip(&self.joined).enumerate() {
            if number == self.plan.main {
                continue;
            }
            let place = format!("tables.{}", plan.spec.id.text);
            let unmatched: Vec<&&Row> = joined
                .rows
                .iter()
                .filter(|((id, year), _)| match year {
                    Some(_) if main_plan.year.is_some() => !main.rows.contains_key(&(id.clone(), *year)),
                    _ => !ids.contains(id.as_str()),
                })
                .filter(|((id, _), _)| !left_out.contains(id))
                .flat_map(|(_, rows)| rows)
                .collect();
            let mut unmatched: Vec<&Row> = unmatched.into_iter().copied().collect();
            unmatched.sort_by_key(|row| row.number);
            diagnostics.extend(joined.orphans.iter().map(|(_, fault)| fault.clone().severity(Severity::Warning)));
            if let Some(first) = unmatched.first() {
                let shown: Vec<String> = unmatched.iter().map(|row| shown_key(row, plan)).collect();
                diagnostics.push(
                    Diagnostic::new(&ROWS_JOIN_NOTHING, plan.table.row_span(first))
                        .with("table", plan.table.name.as_str())
                        .with("main", main_plan.table.name.as_str())
                        .with("count", unmatched.len())
                        .with("rows", words::some_of(&shown))
                        .at(place.as_str()),
                );
            }
            let without: Vec<String> = main
                .rows
                .keys()
                .filter(|key| joined.get(plan, key).is_empty() && joined.faults_of(key).is_none())
                .map(|(id, _)| id.replace(BETWEEN, "-"))
                .collect();
            let said = plan.spec.rows_of.is_some() && plan.spec.absent_is_none;
            if !without.is_empty() && !said {
                diagnostics.push(
                    Diagnostic::new(&ENTITIES_WITHOUT_ROW, plan.spec.file.span)
                        .with("table", plan.table.name.as_str())
                        .with("count", without.len())
                        .with("entities", words::some_of(&without))
                        .at(place.as_str()),
                );
            }
        }
    }
}

/// Source and section of a list.
fn source(plan: &TablePlan<'_>, section: &str, span: Span) -> [Entry; 2] {
    [entry("source", span, scalar(&plan.spec.id.text, span)), entry("section", span, scalar(section, span))]
}

/// `3–7`: the rows of a list.
fn range(plan: &TablePlan<'_>, rows: &[&Row]) -> String {
    let number = |row: Option<&&Row>| row.map_or(plan.header.number, |row| row.number);
    let (first, last) = (number(rows.first()), number(rows.last()));
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}

/// What stands at the top of every tree.
fn head(plan: &Plan<'_>) -> Vec<Entry> {
    let mapping = plan.mapping;
    let rules = mapping.rules.span;
    let mut sources = Vec::new();
    for table in &plan.tables {
        let spec = table.spec;
        let title = spec.title.as_ref().map_or(table.table.name.as_str(), |title| &title.text);
        let mut fields = vec![entry("title", spec.id.span, scalar(title, spec.id.span))];
        for (key, text) in [("address", &spec.address), ("date", &spec.date)] {
            fields.extend(text.as_ref().map(|text| entry(key, text.span, scalar(&text.text, text.span))));
        }
        sources.push(entry(&spec.id.text, spec.id.span, map(spec.id.span, fields)));
    }
    let mut out = vec![
        entry("heng", rules, scalar("1", rules)),
        entry("rules", rules, scalar(&mapping.rules.text, rules)),
        entry("sources", rules, map(rules, sources)),
    ];
    out.extend(mapping.basis.clone().map(|node| entry("basis", node.span, node)));
    out.extend(mapping.notes.as_ref().map(|notes| entry("notes", notes.span, scalar(&notes.text, notes.span))));
    out
}

/// Whether the pack says what holds where an input of this kind is not stated.
fn defaulted(kind: &InputKind) -> bool {
    matches!(kind, InputKind::Category(category) if category.default.is_some())
}
