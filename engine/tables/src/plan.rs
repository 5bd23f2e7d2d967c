//! A mapping against its tables and its pack: every column found, every input known. What is wrong here is
//! wrong for everybody, and is said once.

use std::collections::BTreeMap;

use heng_model::{Input, InputKind, Pack};
use heng_source::{Diagnostic, Phrase, Said, Severity, Span, closest, normalise};
use indexmap::IndexMap;

use crate::codes::{
    COLUMN_TWICE, COLUMN_UNKNOWN, COLUMNS_UNUSED, FIELD_UNKNOWN, HEADER_ABSENT, INPUTS_UNMAPPED, MAPPED_TWICE,
    MAPPED_UNKNOWN, NO_ROWS, WRONG_TABLE_KIND,
};
use crate::mapping::{Column, Kind, Mapping, TableSpec, Text, Year};
use crate::table::{Row, Table, letters};
use crate::words;

/// A column with its place in the table.
pub(crate) struct ColumnPlan<'a> {
    pub(crate) spec: &'a Column,
    /// From 0.
    pub(crate) index: usize,
    /// The part of the input, in its canonical form.
    pub(crate) field: String,
}

/// A table with its columns found and its rows chosen.
pub(crate) struct TablePlan<'a> {
    pub(crate) spec: &'a TableSpec,
    pub(crate) table: &'a Table,
    /// The row of titles.
    pub(crate) header: &'a Row,
    /// Columns that make up the entity's id; one at least.
    pub(crate) entity: Vec<usize>,
    /// Column of the year.
    pub(crate) year: Option<usize>,
    /// Column of the entity's name.
    pub(crate) name: Option<usize>,
    /// Columns by the input they fill; of a table of rows under its one input.
    pub(crate) inputs: IndexMap<&'a str, Vec<ColumnPlan<'a>>>,
    /// Columns with remarks, with the indicator they are on; the field is that of the remark.
    pub(crate) remarks: Vec<(&'a Text, ColumnPlan<'a>)>,
    /// Columns that the conditions of codes look at, by title.
    pub(crate) asked: BTreeMap<&'a str, usize>,
    /// Rows that are data and meet the conditions.
    pub(crate) rows: Vec<&'a Row>,
    /// Rows that are data and do not meet them.
    pub(crate) left_out: Vec<&'a Row>,
}

/// How an input is filled.
pub(crate) enum Filled<'a> {
    /// By `constants:`.
    Constant(&'a heng_source::Entry),
    /// By columns, each with the number of its table.
    Columns(Vec<(usize, usize)>),
    /// By the rows of a table.
    Rows(usize),
    /// By nothing.
    Nothing,
}

/// Everything resolved.
pub(crate) struct Plan<'a> {
    pub(crate) mapping: &'a Mapping,
    pub(crate) pack: &'a Pack,
    pub(crate) tables: Vec<TablePlan<'a>>,
    /// The number of the table that says which entities there are.
    pub(crate) main: usize,
    /// How each input of the pack is filled, in its order. Columns as (table, place in its list of the input).
    pub(crate) inputs: IndexMap<&'a str, Filled<'a>>,
}

/// Whether an input is filled by rows.
fn has_rows(input: &Input) -> bool {
    match input.kind {
        InputKind::Table { .. } | InputKind::Cases { .. } => true,
        InputKind::Number { .. }
        | InputKind::YesNo
        | InputKind::Text
        | InputKind::Category(_)
        | InputKind::Date
        | InputKind::Quantity { .. }
        | InputKind::Judged => false,
    }
}

/// The parts of an input that columns can fill.
fn parts(input: &Input) -> Vec<&str> {
    match &input.kind {
        InputKind::Table { columns, .. } => columns.keys().map(String::as_str).collect(),
        InputKind::Cases { .. } => vec!["of", "reason", "note"],
        InputKind::Judged => vec!["level", "share", "because", "note"],
        InputKind::Number { .. }
        | InputKind::YesNo
        | InputKind::Text
        | InputKind::Date
        | InputKind::Category(_)
        | InputKind::Quantity { .. } => {
            vec!["value", "because", "note"]
        }
    }
}

/// The form in which titles are compared: line breaks and blanks inside a title do not count.
fn title_form(text: &str) -> String {
    normalise(text).chars().filter(|c| !c.is_whitespace()).collect()
}

struct Planner<'a> {
    mapping: &'a Mapping,
    pack: &'a Pack,
    found: Vec<Diagnostic>,
}

/// Resolves a mapping; `tables` are in the order of its tables. Warnings and findings come beside the plan.
pub(crate) fn plan<'a>(
    mapping: &'a Mapping,
    tables: &'a [Table],
    pack: &'a Pack,
) -> Result<(Plan<'a>, Vec<Diagnostic>), Vec<Diagnostic>> {
    let mut planner = Planner { mapping, pack, found: Vec::new() };
    let plans: Vec<Option<TablePlan<'a>>> =
        mapping.tables.iter().zip(tables).map(|(spec, table)| planner.table(spec, table)).collect();
    planner.name_column(&plans, tables);
    let plans: Option<Vec<TablePlan<'a>>> = plans.into_iter().collect();
    let inputs = plans.as_ref().map(|plans| planner.inputs(plans)).unwrap_or_default();
    let main = mapping.tables.iter().position(|table| table.rows_of.is_none());
    match (plans, main) {
        (Some(tables), Some(main)) if planner.found.iter().all(|one| one.severity < Severity::Error) => {
            Ok((Plan { mapping, pack, tables, main, inputs }, planner.found))
        }
        _ => Err(planner.found),
    }
}

impl<'a> Planner<'a> {
    fn table(&mut self, spec: &'a TableSpec, table: &'a Table) -> Option<TablePlan<'a>> {
        let header = table.rows.iter().find(|row| row.number == spec.header).filter(|row| !row.is_blank());
        let Some(header) = header else {
            self.found.push(
                Diagnostic::new(&HEADER_ABSENT, spec.file.span)
                    .with("table", table.name.as_str())
                    .with("row", spec.header.to_string())
                    .at(format!("tables.{}", spec.id.text)),
            );
            return None;
        };
        let faults = self.found.len();
        let titles = Titles::new(header);
        let main = self.mapping.main().is_some_and(|main| std::ptr::eq(main, spec));
        let entity: Vec<usize> =
            spec.entity.iter().filter_map(|title| self.column(&titles, title, spec, table)).collect();
        let year = match (&spec.year, &self.mapping.year) {
            (Some(year), _) => Some(self.column(&titles, year, spec, table)?),
            // Without the column a table holds for all years; but the table of entities must have it.
            (None, Year::Column(year)) if main || titles.has(year) => Some(self.column(&titles, year, spec, table)?),
            (None, Year::Column(_) | Year::Fixed(_)) => None,
        };
        let name = self.mapping.entity_name.as_ref().filter(|name| titles.has(name));
        let name = name.and_then(|name| self.column(&titles, name, spec, table));
        let mut conditions = Vec::new();
        for condition in &spec.conditions {
            if let Some(index) = self.column(&titles, &condition.title, spec, table) {
                conditions.push((index, condition));
            }
        }
        let mut used: Vec<usize> = conditions.iter().map(|(index, _)| *index).collect();
        used.extend(entity.iter().copied().chain(year).chain(name));
        let asked = self.asked(&titles, spec, table);
        used.extend(asked.values());
        let inputs = self.columns(&titles, spec, table, &mut used);
        let remarks = self.remarks(&titles, spec, table);
        used.extend(remarks.iter().map(|(_, column)| column.index));
        self.unused(&titles, spec, table, &used);
        let (rows, left_out) = chosen(table, header, &conditions);
        if rows.is_empty() && main {
            self.found.push(
                Diagnostic::new(&NO_ROWS, spec.file.span)
                    .with("table", table.name.as_str())
                    .at(format!("tables.{}", spec.id.text)),
            );
        }
        let sound = self.found.iter().skip(faults).all(|one| one.severity < Severity::Error);
        sound.then_some(TablePlan { spec, table, header, entity, year, name, inputs, remarks, asked, rows, left_out })
    }

    /// The columns that the conditions of codes look at.
    fn asked(&mut self, titles: &Titles, spec: &'a TableSpec, table: &Table) -> BTreeMap<&'a str, usize> {
        let levels = spec.columns.iter().map(|column| &column.codes).chain([&spec.codes, &self.mapping.codes]);
        let conditions = levels.flat_map(|codes| codes.values()).flat_map(|coded| &coded.conditions);
        let mut out = BTreeMap::new();
        for condition in conditions {
            if !out.contains_key(condition.title.text.as_str())
                && let Some(index) = self.column(titles, &condition.title, spec, table)
            {
                out.insert(condition.title.text.as_str(), index);
            }
        }
        out
    }

    /// The place of a column by its title.
    fn column(&mut self, titles: &Titles, title: &Text, spec: &TableSpec, table: &Table) -> Option<usize> {
        let found = titles.find(&title.text);
        if let [one] = found {
            return Some(*one);
        }
        let place = format!("tables.{}", spec.id.text);
        let mut diagnostic = match found {
            [_, second, ..] => Diagnostic::new(&COLUMN_TWICE, title.span).with("second", letters(*second)),
            _ => Diagnostic::new(&COLUMN_UNKNOWN, title.span)
                .with("row", spec.header.to_string())
                .with("known", words::some_of(&titles.shown())),
        }
        .with("table", table.name.as_str())
        .with("column", title.text.as_str())
        .at(place);
        if found.is_empty() {
            if let Some(near) = closest(&title.text, titles.list.iter().map(String::as_str)) {
                diagnostic = diagnostic.help(Said::new(&words::DID_YOU_MEAN).with("name", near));
            }
            if let Some(other) = other_delimiter(titles, &spec.kind) {
                diagnostic = diagnostic.help(other.with("row", spec.header.to_string()));
            }
        }
        self.found.push(diagnostic);
        None
    }

    /// The input that a text of the mapping names.
    fn input(&mut self, text: &Text, place: &str) -> Option<&'a Input> {
        let pack = self.pack;
        if let Some(input) = pack.inputs.get(&normalise(&text.text)) {
            return Some(input);
        }
        self.unknown_input(&text.text, text.span, place);
        None
    }

    fn unknown_input(&mut self, name: &str, span: Span, place: &str) {
        let known: Vec<&str> = self.pack.inputs.keys().map(String::as_str).collect();
        let mut diagnostic = Diagnostic::new(&MAPPED_UNKNOWN, span)
            .with("input", name)
            .with("pack", self.pack.id.as_str())
            .with("known", words::some_of(&known))
            .at(place);
        if let Some(near) = closest(name, known) {
            diagnostic = diagnostic.help(Said::new(&words::DID_YOU_MEAN).with("name", near));
        }
        self.found.push(diagnostic);
    }

    fn columns(
        &mut self,
        titles: &Titles,
        spec: &'a TableSpec,
        table: &Table,
        used: &mut Vec<usize>,
    ) -> IndexMap<&'a str, Vec<ColumnPlan<'a>>> {
        let place = format!("tables.{}", spec.id.text);
        let mut out: IndexMap<&'a str, Vec<ColumnPlan<'a>>> = IndexMap::new();
        let long = match &spec.rows_of {
            Some(text) => self.input(text, &place).map(|input| (text, input)),
            None => None,
        };
        if let Some((text, input)) = long {
            if !has_rows(input) {
                self.wrong_kind(text, &words::HAS_NO_ROWS, &place);
                return out;
            }
            out.insert(input.id.as_str(), Vec::new());
        }
        for column in &spec.columns {
            let index = self.column(titles, &column.title, spec, table);
            used.extend(index);
            let input = match (&spec.rows_of, &column.input) {
                (Some(_), _) => long.map(|(_, input)| input),
                (None, Some(text)) => self.input(text, &place).filter(|input| {
                    let single = !has_rows(input);
                    if !single {
                        self.wrong_kind(text, &words::NEEDS_ROWS, &place);
                    }
                    single
                }),
                (None, None) => None,
            };
            let Some(input) = input else { continue };
            let Some(field) = self.part(column, input, &place) else { continue };
            let Some(index) = index else { continue };
            let list = out.entry(input.id.as_str()).or_default();
            if let Some(first) = list.iter().find(|one| one.field == field) {
                let first = first.spec.title.span;
                self.twice(&input.id, column.title.span, first, &place);
                continue;
            }
            list.push(ColumnPlan { spec: column, index, field });
        }
        out
    }

    /// The columns of remarks, each remark filled once. Whether there is such an indicator a dataset tells.
    fn remarks(&mut self, titles: &Titles, spec: &'a TableSpec, table: &Table) -> Vec<(&'a Text, ColumnPlan<'a>)> {
        let mut out: Vec<(&Text, ColumnPlan<'_>)> = Vec::new();
        for one in &spec.remarks {
            let Some(index) = self.column(titles, &one.column.title, spec, table) else { continue };
            let field = if one.improvement { "improvement" } else { "deviation" }.to_owned();
            let same = |(id, other): &&(&Text, ColumnPlan<'_>)| id.text == one.indicator.text && other.field == field;
            if let Some((id, first)) = out.iter().find(same) {
                let (id, first) = (format!("remarks.{}.{field}", id.text), first.spec.title.span);
                self.twice(&id, one.column.title.span, first, &format!("tables.{}", spec.id.text));
                continue;
            }
            out.push((&one.indicator, ColumnPlan { spec: &one.column, index, field }));
        }
        out
    }

    /// The part of the input that a column fills.
    fn part(&mut self, column: &Column, input: &Input, place: &str) -> Option<String> {
        let known = parts(input);
        let (wanted, span) = match &column.field {
            Some(field) => (normalise(&field.text), field.span),
            None => ("value".to_owned(), column.title.span),
        };
        if known.contains(&wanted.as_str()) {
            return Some(wanted);
        }
        let mut diagnostic = Diagnostic::new(&FIELD_UNKNOWN, span)
            .with("input", input.id.as_str())
            .with("field", wanted.as_str())
            .with("known", words::some_of(&known))
            .at(place);
        if let Some(near) = closest(&wanted, known) {
            diagnostic = diagnostic.help(Said::new(&words::DID_YOU_MEAN).with("name", near));
        }
        self.found.push(diagnostic);
        None
    }

    fn wrong_kind(&mut self, text: &Text, what: &'static Phrase, place: &str) {
        self.found.push(
            Diagnostic::new(&WRONG_TABLE_KIND, text.span)
                .with("input", text.text.as_str())
                .with("what", what)
                .at(place),
        );
    }

    fn twice(&mut self, input: &str, span: Span, first: Span, place: &str) {
        self.found.push(
            Diagnostic::new(&MAPPED_TWICE, span)
                .with("input", input)
                .also(first, Said::new(&words::FIRST_FILLED))
                .at(place),
        );
    }

    fn unused(&mut self, titles: &Titles, spec: &TableSpec, table: &Table, used: &[usize]) {
        let place = format!("tables.{}", spec.id.text);
        let mut known: Vec<usize> = used.to_vec();
        for title in &spec.ignore {
            known.extend(self.column(titles, title, spec, table));
        }
        let rest: Vec<String> = titles
            .list
            .iter()
            .enumerate()
            .filter(|(index, title)| !title.is_empty() && !known.contains(index))
            .map(|(_, title)| title.clone())
            .collect();
        if !rest.is_empty() && !spec.ignore_rest {
            self.found.push(
                Diagnostic::new(&COLUMNS_UNUSED, spec.file.span)
                    .with("table", table.name.as_str())
                    .with("count", rest.len())
                    .with("columns", words::some_of(&rest))
                    .at(place),
            );
        }
    }

    /// The column of names must be in one of the tables.
    fn name_column(&mut self, plans: &[Option<TablePlan<'a>>], tables: &[Table]) {
        let Some(name) = &self.mapping.entity_name else { return };
        // Where a table could not be read its columns are not known.
        if plans.iter().any(|plan| plan.as_ref().is_none_or(|plan| plan.name.is_some())) {
            return;
        }
        let main = self.mapping.tables.iter().zip(tables).zip(plans).find(|((spec, _), _)| spec.rows_of.is_none());
        if let Some(((spec, table), Some(plan))) = main {
            self.column(&Titles::new(plan.header), name, spec, table);
        }
    }

    /// How each input is filled.
    fn inputs(&mut self, plans: &[TablePlan<'a>]) -> IndexMap<&'a str, Filled<'a>> {
        let pack = self.pack;
        let mapping = self.mapping;
        let mut places: BTreeMap<&str, Span> = BTreeMap::new();
        let mut out: IndexMap<&'a str, Filled<'a>> =
            pack.inputs.keys().map(|id| (id.as_str(), Filled::Nothing)).collect();
        for entry in &mapping.constants {
            match pack.inputs.get_key_value(&entry.key.text) {
                Some((id, _)) => {
                    out.insert(id, Filled::Constant(entry));
                    places.insert(id, entry.key.span);
                }
                None => self.unknown_input(&entry.key.text, entry.key.span, "constants"),
            }
        }
        for (number, plan) in plans.iter().enumerate() {
            let place = format!("tables.{}", plan.spec.id.text);
            for (id, columns) in &plan.inputs {
                if let Some(text) = &plan.spec.rows_of {
                    match places.insert(id, text.span) {
                        Some(first) => self.twice(id, text.span, first, &place),
                        None => drop(out.insert(id, Filled::Rows(number))),
                    }
                    continue;
                }
                for (at, column) in columns.iter().enumerate() {
                    let span = column.spec.title.span;
                    match out.get_mut(id) {
                        // The parts of a judgement may stand in several columns, even of several tables.
                        Some(Filled::Columns(list)) if at > 0 => list.push((number, at)),
                        Some(Filled::Nothing) => {
                            out.insert(id, Filled::Columns(vec![(number, at)]));
                            places.insert(id, span);
                        }
                        _ => self.twice(id, span, places.get(id).copied().unwrap_or(span), &place),
                    }
                }
            }
        }
        let absent: Vec<&str> =
            out.iter().filter(|(_, filled)| matches!(filled, Filled::Nothing)).map(|(id, _)| *id).collect();
        if !absent.is_empty() {
            self.found.push(
                Diagnostic::new(&INPUTS_UNMAPPED, mapping.rules.span)
                    .with("count", absent.len())
                    .with("inputs", words::some_of(&absent))
                    .at("rules"),
            );
        }
        out
    }
}

/// The rows under the titles that are data: those that meet all conditions, and those that do not.
fn chosen<'a>(
    table: &'a Table,
    header: &Row,
    conditions: &[(usize, &crate::mapping::Condition)],
) -> (Vec<&'a Row>, Vec<&'a Row>) {
    let data = table.rows.iter().filter(|row| row.number > header.number && !row.is_blank());
    data.partition(|row| conditions.iter().all(|(index, condition)| condition.met(row, *index)))
}

/// The titles of a table.
struct Titles {
    /// As shown, by column.
    list: Vec<String>,
    by_form: BTreeMap<String, Vec<usize>>,
}

impl Titles {
    fn new(header: &Row) -> Self {
        let list: Vec<String> =
            header.cells.iter().map(|cell| cell.text.split_whitespace().collect::<Vec<&str>>().join(" ")).collect();
        let mut by_form: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, title) in list.iter().enumerate().filter(|(_, title)| !title.is_empty()) {
            by_form.entry(title_form(title)).or_default().push(index);
        }
        Self { list, by_form }
    }

    fn find(&self, title: &str) -> &[usize] {
        self.by_form.get(&title_form(title)).map(Vec::as_slice).unwrap_or_default()
    }

    fn has(&self, title: &Text) -> bool {
        !self.find(&title.text).is_empty()
    }

    fn shown(&self) -> Vec<&str> {
        self.list.iter().map(String::as_str).filter(|title| !title.is_empty()).collect()
    }
}

/// Where all titles stand in one cell, the delimiter is probably another one.
fn other_delimiter(titles: &Titles, kind: &Kind) -> Option<Said> {
    let Kind::Csv { delimiter, .. } = kind else { return None };
    let [only] = titles.list.as_slice() else { return None };
    let found = [',', ';', '|', '\t'].into_iter().find(|c| c != delimiter && only.contains(*c));
    // Blanks of all kinds have become one in titles.
    let found = found.or_else(|| (only.contains(' ') && *delimiter != '\t').then_some('\t'))?;
    let shown = |c: char| if c == '\t' { "tab".to_owned() } else { c.to_string() };
    Some(Said::new(&words::OTHER_DELIMITER).with("found", shown(found)).with("delimiter", shown(*delimiter)))
}
