//! The mapping: which tables there are, what their columns fill, what the texts in their cells stand for.
//! Only the file itself is looked at here; pack and tables come in next door (`plan.rs`).

use heng_source::shape;
use heng_source::{
    Diagnostic, FileId, Mapping as Map, Node, Severity, SourceMap, Span, comparable, normalise, parse_yaml,
    sort_diagnostics,
};
use indexmap::IndexMap;

use crate::codes::{
    BAD_CODE, BAD_DELIMITER, BAD_FIXED_YEAR, BAD_WHERE, COLUMN_AIMLESS, ENTITY_PARTS, MAPPING_VERSION, NO_MAIN_TABLE,
    TABLE_KIND, TABLE_MISFIT, TOO_MANY_TABLES,
};
use crate::csv::Encoding;
use crate::table::Row;
use crate::{format, limits, words};

/// The version of the format that this program reads.
const VERSION: &str = "1";
/// The years that a dataset can be of.
const YEARS: std::ops::RangeInclusive<i64> =
    heng_model::limits::FIRST_FISCAL_YEAR..=heng_model::limits::LAST_FISCAL_YEAR;

/// A text of the mapping with its place.
#[derive(Debug, Clone)]
pub struct Text {
    /// As written, outer blanks away.
    pub text: String,
    /// Where.
    pub span: Span,
}

/// What a text in a cell stands for.
#[derive(Debug, Clone)]
pub enum Meaning {
    /// Nobody stated it.
    Missing,
    /// It does not apply, and why.
    NotApplicable(Text),
    /// A value, and why it is that.
    Value(Text, Option<Text>),
}

/// A meaning, and in which rows it holds.
#[derive(Debug, Clone)]
pub struct Coded {
    /// What the text stands for.
    pub meaning: Meaning,
    /// Only in rows that meet all of these.
    pub conditions: Vec<Condition>,
}

/// Meanings by the text of the cell in its comparable form; blank cells under the empty text.
pub type Meanings = IndexMap<String, Coded>;

/// The year of the entities.
#[derive(Debug, Clone)]
pub enum Year {
    /// One for all.
    Fixed(Text),
    /// A column tells it.
    Column(Text),
}

/// How a table is read.
#[derive(Debug, Clone)]
pub enum Kind {
    /// CSV.
    Csv {
        /// Of its bytes.
        encoding: Encoding,
        /// What parts cells.
        delimiter: char,
    },
    /// A sheet of a workbook.
    Workbook {
        /// Its name; nothing where the only visible one is meant.
        sheet: Option<Text>,
    },
}

/// What a column fills and how.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its title.
    pub title: Text,
    /// The input, of a table without `rows_of`.
    pub input: Option<Text>,
    /// The part of the input.
    pub field: Option<Text>,
    /// Its unit.
    pub unit: Option<Text>,
    /// What texts in it stand for.
    pub codes: Meanings,
    /// What it rests on.
    pub basis: Option<Text>,
    /// Why.
    pub because: Option<Text>,
}

/// A column that holds a remark on an indicator.
#[derive(Debug, Clone)]
pub struct RemarkColumn {
    /// The column; it fills no input.
    pub column: Column,
    /// The indicator.
    pub indicator: Text,
    /// Whether it says what will be done; else why the target was missed.
    pub improvement: bool,
}

/// A condition on rows.
#[derive(Debug, Clone)]
pub struct Condition {
    /// The column.
    pub title: Text,
    /// In their comparable form.
    pub values: Vec<String>,
    /// Whether the cell must be one of the values, or none of them.
    pub wanted: bool,
}

impl Condition {
    /// Whether a row meets it; `index`: the place of the column.
    pub(crate) fn met(&self, row: &Row, index: usize) -> bool {
        let text = comparable(row.cells.get(index).map_or("", |cell| &cell.text));
        self.values.contains(&text) == self.wanted
    }
}

/// A table of the mapping.
#[derive(Debug, Clone)]
pub struct TableSpec {
    /// Its name in the mapping.
    pub id: Text,
    /// Its file, relative to the mapping.
    pub file: Text,
    /// How it is read.
    pub kind: Kind,
    /// The row of its titles, from 1.
    pub header: u32,
    /// What it is called as a source.
    pub title: Option<Text>,
    /// Where it is published.
    pub address: Option<Text>,
    /// When.
    pub date: Option<Text>,
    /// The columns that make up the entity's id; one at least.
    pub entity: Vec<Text>,
    /// The column of the year, where the table names it.
    pub year: Option<Text>,
    /// The table input or case list that its rows make up.
    pub rows_of: Option<Text>,
    /// Whether an entity without rows is known to have none.
    pub absent_is_none: bool,
    /// Conditions on rows.
    pub conditions: Vec<Condition>,
    /// Columns.
    pub columns: Vec<Column>,
    /// Columns with remarks on indicators.
    pub remarks: Vec<RemarkColumn>,
    /// What texts in it stand for.
    pub codes: Meanings,
    /// What it rests on.
    pub basis: Option<Text>,
    /// Why.
    pub because: Option<Text>,
    /// Columns known not to be used.
    pub ignore: Vec<Text>,
    /// Whether all other columns are known not to be used.
    pub ignore_rest: bool,
}

/// A mapping, checked in itself.
#[derive(Debug, Clone)]
pub struct Mapping {
    /// Its file.
    pub file: FileId,
    /// What the data are called.
    pub name: heng_model::Name,
    /// The pack's id.
    pub rules: Text,
    /// `basis:` as written.
    pub basis: Option<Node>,
    /// The column of the entity's name.
    pub entity_name: Option<Text>,
    /// The year.
    pub year: Year,
    /// Tables, in order; at least one has no `rows_of`.
    pub tables: Vec<TableSpec>,
    /// `constants:` as written.
    pub constants: Vec<heng_source::Entry>,
    /// What texts in all tables stand for.
    pub codes: Meanings,
    /// `notes:`.
    pub notes: Option<Text>,
}

impl Mapping {
    /// The table that says which entities there are.
    #[must_use]
    pub fn main(&self) -> Option<&TableSpec> {
        self.tables.iter().find(|table| table.rows_of.is_none())
    }
}

/// Whether a YAML file means to be a mapping.
#[must_use]
pub fn is_mapping(root: &Node) -> bool {
    root.map().is_some_and(|map| {
        map.entry("mapping").is_some() || (map.entry("tables").is_some() && map.entry("entity").is_some())
    })
}

fn text_at(map: &Map, key: &str) -> Option<Text> {
    let node = map.get(key).filter(|node| !node.is_null())?;
    let text = node.text()?.trim();
    (!text.is_empty()).then(|| Text { text: text.to_owned(), span: node.span })
}

fn list_at<'n>(map: &'n Map, key: &str) -> &'n [Node] {
    map.get(key).and_then(Node::list).unwrap_or_default()
}

/// One text or several.
fn texts(node: &Node) -> Vec<Text> {
    let one = |node: &Node| Some(Text { text: node.text()?.trim().to_owned(), span: node.span });
    match node.list() {
        Some(list) => list.iter().filter_map(one).collect(),
        None => one(node).into_iter().collect(),
    }
}

fn texts_at(map: &Map, key: &str) -> Vec<Text> {
    let mut list = map.get(key).map(texts).unwrap_or_default();
    list.retain(|text| !text.text.is_empty());
    list
}

fn is_yes(map: &Map, key: &str) -> bool {
    text_at(map, key).is_some_and(|text| matches!(normalise(&text.text).as_str(), "true" | "yes" | "是"))
}

/// A column of remarks; what misses a key that must be there is left out: the shape has said so.
fn remark(map: &Map) -> Option<RemarkColumn> {
    let (input, field, unit, basis, because) = (None, None, None, None, None);
    let column = Column { title: text_at(map, "column")?, input, field, unit, codes: Meanings::new(), basis, because };
    let improvement = text_at(map, "field").is_some_and(|word| normalise(&word.text) == "improvement");
    Some(RemarkColumn { column, indicator: text_at(map, "indicator")?, improvement })
}

/// Reads a mapping.
///
/// # Errors
/// All diagnostics, sorted by place, where at least one is an error.
pub fn read_mapping(files: &SourceMap, file: FileId) -> Result<Mapping, Vec<Diagnostic>> {
    let root = parse_yaml(files, file)?;
    let mut reader = Reader { found: shape::check(&root, &format::MAPPING, "") };
    let mapping = root.map().and_then(|map| reader.mapping(map, file));
    let mut found = reader.found;
    sort_diagnostics(&mut found, files);
    match mapping {
        Some(mapping) if found.iter().all(|one| one.severity < Severity::Error) => Ok(mapping),
        _ => Err(found),
    }
}

struct Reader {
    found: Vec<Diagnostic>,
}

impl Reader {
    /// What misses a key that must be there is left out: the shape has said so.
    fn mapping(&mut self, map: &Map, file: FileId) -> Option<Mapping> {
        if let Some(version) = text_at(map, "heng")
            && normalise(&version.text) != VERSION
        {
            self.found = vec![
                Diagnostic::new(&MAPPING_VERSION, version.span).with("version", version.text).with("known", VERSION),
            ];
            return None;
        }
        let entity = map.get("entity").and_then(Node::map);
        let id = entity.map(|entity| texts_at(entity, "id")).filter(|columns| !columns.is_empty());
        let year = self.year(map);
        let mut tables = Vec::new();
        if let Some(entry) = map.entry("tables")
            && let Some(list) = entry.value.map()
        {
            if list.entries.len() > limits::MAX_TABLES {
                self.found.push(
                    Diagnostic::new(&TOO_MANY_TABLES, entry.key.span)
                        .with("count", list.entries.len())
                        .with("limit", limits::MAX_TABLES)
                        .at("tables"),
                );
                return None;
            }
            for one in &list.entries {
                let name = Text { text: one.key.text.clone(), span: one.key.span };
                if let (Some(table), Some(id)) = (one.value.map(), &id) {
                    tables.extend(self.table(table, name, id));
                }
            }
            if tables.len() == list.entries.len() && tables.iter().all(|table| table.rows_of.is_some()) {
                self.found.push(Diagnostic::new(&NO_MAIN_TABLE, entry.key.span).at("tables"));
            }
        }
        let codes = self.codes(map, "codes");
        let name = map.get("mapping").and_then(words::name);
        Some(Mapping {
            file,
            name: name?,
            rules: text_at(map, "rules")?,
            basis: map.get("basis").cloned(),
            entity_name: entity.and_then(|entity| text_at(entity, "name")),
            year: year?,
            tables,
            constants: map.get("constants").and_then(Node::map).map(|map| map.entries.clone()).unwrap_or_default(),
            codes,
            notes: text_at(map, "notes"),
        })
    }

    fn year(&mut self, map: &Map) -> Option<Year> {
        if let Some(column) = map.get("year").and_then(Node::map) {
            return text_at(column, "column").map(Year::Column);
        }
        let year = text_at(map, "year")?;
        if normalise(&year.text).parse::<i64>().is_ok_and(|year| YEARS.contains(&year)) {
            return Some(Year::Fixed(year));
        }
        // What is no whole number at all has been said by the shape.
        if shape::check(map.get("year")?, &shape::Shape::Integer, "").is_empty() {
            self.found.push(Diagnostic::new(&BAD_FIXED_YEAR, year.span).with("year", year.text).at("year"));
        }
        None
    }

    fn table(&mut self, map: &Map, id: Text, entity: &[Text]) -> Option<TableSpec> {
        let place = format!("tables.{}", id.text);
        let file = text_at(map, "file")?;
        let rows_of = text_at(map, "rows_of");
        let kind = self.kind(map, &file, &place);
        if rows_of.is_some()
            && let Some(entry) = map.entry("remarks")
        {
            self.misfit("remarks", &words::PLAIN_TABLES, entry.key.span, &place);
        }
        if rows_of.is_none()
            && let Some(entry) = map.entry("absent")
        {
            self.misfit("absent", &words::ROWS, entry.key.span, &place);
        }
        let header = match text_at(map, "header") {
            // What is no whole number has been said by the shape; row 0 is no row.
            Some(header) => normalise(&header.text).parse::<u32>().ok().filter(|row| *row > 0).unwrap_or(u32::MAX),
            None => 1,
        };
        let columns = list_at(map, "columns")
            .iter()
            .filter_map(|node| self.column(node.map()?, rows_of.is_some(), &place))
            .collect();
        let conditions = self.conditions(map, &place);
        let own_entity = texts_at(map, "entity");
        let own_entity = if own_entity.is_empty() { entity.to_vec() } else { own_entity };
        if own_entity.len() != entity.len()
            && let Some(entry) = map.entry("entity")
        {
            self.found.push(
                Diagnostic::new(&ENTITY_PARTS, entry.key.span)
                    .with("count", own_entity.len())
                    .with("wanted", entity.len())
                    .at(place.as_str()),
            );
        }
        Some(TableSpec {
            kind: kind?,
            header,
            title: text_at(map, "title"),
            address: text_at(map, "address"),
            date: text_at(map, "date"),
            entity: own_entity,
            year: text_at(map, "year"),
            absent_is_none: text_at(map, "absent").is_some_and(|word| normalise(&word.text) == "none"),
            conditions,
            columns,
            codes: self.codes(map, "codes"),
            basis: text_at(map, "basis"),
            because: text_at(map, "because"),
            ignore: map.get("ignore").map(texts).unwrap_or_default(),
            ignore_rest: is_yes(map, "ignore_rest"),
            remarks: list_at(map, "remarks").iter().filter_map(|node| remark(node.map()?)).collect(),
            id,
            file,
            rows_of,
        })
    }

    fn misfit(&mut self, key: &'static str, what: &'static heng_source::Phrase, span: Span, place: &str) {
        self.found.push(Diagnostic::new(&TABLE_MISFIT, span).with("key", key).with("what", what).at(place));
    }

    fn kind(&mut self, map: &Map, file: &Text, place: &str) -> Option<Kind> {
        let ending = file.text.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
        let csv_only = ["encoding", "delimiter"];
        match ending.as_str() {
            "csv" | "tsv" | "txt" => {
                if let Some(entry) = map.entry("sheet") {
                    self.misfit("sheet", &words::WORKBOOKS, entry.key.span, place);
                }
                let gb = text_at(map, "encoding").is_some_and(|word| normalise(&word.text) == "gb18030");
                let encoding = if gb { Encoding::Gb18030 } else { Encoding::Utf8 };
                let default = if ending == "tsv" { '\t' } else { ',' };
                // A blank text is a delimiter too: `delimiter: "\t"`.
                let written = map.get("delimiter").and_then(|node| Some((node.text()?, node.span)));
                let delimiter = match written {
                    None => default,
                    Some((word, _)) if word.trim() == "tab" => '\t',
                    Some((word, span)) => {
                        let mut chars = word.chars();
                        match (chars.next(), chars.next()) {
                            (Some(c), None) if !c.is_alphanumeric() && !matches!(c, '"' | '\r' | '\n') => c,
                            _ => {
                                self.found
                                    .push(Diagnostic::new(&BAD_DELIMITER, span).with("delimiter", word).at(place));
                                return None;
                            }
                        }
                    }
                };
                Some(Kind::Csv { encoding, delimiter })
            }
            "xlsx" | "xlsm" => {
                for key in csv_only {
                    if let Some(entry) = map.entry(key) {
                        self.misfit(key, &words::CSV_FILES, entry.key.span, place);
                    }
                }
                Some(Kind::Workbook { sheet: text_at(map, "sheet") })
            }
            _ => {
                self.found.push(Diagnostic::new(&TABLE_KIND, file.span).with("file", file.text.as_str()).at(place));
                None
            }
        }
    }

    fn column(&mut self, map: &Map, long: bool, place: &str) -> Option<Column> {
        let title = text_at(map, "column")?;
        let (input, field) = (text_at(map, "input"), text_at(map, "field"));
        let absent = if long { field.is_none().then_some("field") } else { input.is_none().then_some("input") };
        if let Some(key) = absent {
            self.found.push(
                Diagnostic::new(&COLUMN_AIMLESS, title.span)
                    .with("column", title.text.as_str())
                    .with("key", key)
                    .at(place),
            );
        }
        if long && let Some(entry) = map.entry("input") {
            self.misfit("input", &words::PLAIN_TABLES, entry.key.span, place);
        }
        Some(Column {
            title,
            input,
            field,
            unit: text_at(map, "unit"),
            codes: self.codes(map, "codes"),
            basis: text_at(map, "basis"),
            because: text_at(map, "because"),
        })
    }

    fn conditions(&mut self, map: &Map, place: &str) -> Vec<Condition> {
        list_at(map, "where").iter().filter_map(|node| self.condition(node, place)).collect()
    }

    fn condition(&mut self, node: &Node, place: &str) -> Option<Condition> {
        let map = node.map()?;
        let title = text_at(map, "column")?;
        let (values, wanted) = match (map.get("equals"), map.get("not")) {
            (Some(values), None) => (values, true),
            (None, Some(values)) => (values, false),
            _ => {
                self.found.push(Diagnostic::new(&BAD_WHERE, title.span).at(place));
                return None;
            }
        };
        Some(Condition { title, values: texts(values).iter().map(|text| comparable(&text.text)).collect(), wanted })
    }

    fn codes(&mut self, map: &Map, key: &str) -> Meanings {
        let mut out = Meanings::new();
        for entry in map.get(key).and_then(Node::map).map(|map| map.entries.as_slice()).unwrap_or_default() {
            let code = match entry.key.text.trim() {
                "blank" | "空白" => String::new(),
                text => comparable(text),
            };
            let meaning = match (entry.value.map(), entry.value.text()) {
                (None, Some("missing")) => Some(Meaning::Missing),
                // Not applicable has a reason, which a bare word does not give.
                (None, Some(text)) if text.trim() != "不适用" => {
                    Some(Meaning::Value(Text { text: text.trim().to_owned(), span: entry.value.span }, None))
                }
                (Some(map), _) => match (text_at(map, "value"), text_at(map, "not_applicable")) {
                    (Some(value), None) if value.text == "missing" => Some(Meaning::Missing),
                    (Some(value), None) => Some(Meaning::Value(value, text_at(map, "because"))),
                    (None, Some(reason)) => Some(Meaning::NotApplicable(reason)),
                    _ => None,
                },
                _ => None,
            };
            match meaning {
                Some(meaning) => {
                    let conditions = entry.value.map().map(|map| self.conditions(map, key)).unwrap_or_default();
                    out.insert(code, Coded { meaning, conditions });
                }
                None => self
                    .found
                    .push(Diagnostic::new(&BAD_CODE, entry.key.span).with("code", entry.key.text.as_str()).at(key)),
            }
        }
        out
    }
}
