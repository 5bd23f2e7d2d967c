//! The rows of a dataset as indicators: every row a leaf with the cells that it reads as inputs, the texts of the
//! grouping columns as groups. What comes out is a pack and a dataset that are scored like any other.

use std::collections::BTreeSet;

use heng_formula::Declared;
use heng_formula::number::Ratio;
use heng_formula::unit::Unit;
use heng_source::{Arg, Diagnostic, Node, Phrase, Said, Severity, SourceMap, Span, normalise};
use indexmap::IndexMap;

use super::{Each, Instance, Published, RowWeights, Template, read};
use crate::codes::dataset as codes;
use crate::dataset::{Dataset, Fact, FactValue, Remark, RowFacts, Stated, Usage};
use crate::limits::MAX_INDICATORS;
use crate::pack::group::{Aggregate, Group};
use crate::pack::inputs::{Inputs, declared};
use crate::pack::leaf::Leaves;
use crate::pack::reader::Reader;
use crate::pack::rule::Method;
use crate::pack::tree::{Above, Body, Draft};
use crate::pack::types::{Indicator, IndicatorKind, Input, InputKind, Leaf, Name, Pack};
use crate::path::Path;

/// The pack and the dataset with every row of `each:` as an indicator; `None` where no indicator has `each:`.
///
/// # Errors
/// What is wrong with the rows: weights that do not add up, a row without weight or nature, units that do not fit,
/// a row that belongs to no indicator. All of them.
pub fn instantiate(files: &SourceMap, pack: &Pack, data: &Dataset) -> Result<Option<Instance>, Vec<Diagnostic>> {
    let has_each = |one: &Indicator| matches!(&one.kind, IndicatorKind::Group(group) if group.each.is_some());
    if !pack.walk().iter().any(|(_, one)| has_each(one)) {
        return Ok(None);
    }
    let mut making = Making {
        files,
        pack,
        data,
        inputs: IndexMap::new(),
        facts: IndexMap::new(),
        remarks: IndexMap::new(),
        published: Vec::new(),
        taken: IndexMap::new(),
        only: IndexMap::new(),
        found: Vec::new(),
        count: pack.walk().len(),
    };
    let indicators: Vec<Indicator> = pack.indicators.iter().map(|one| making.indicator(one)).collect();
    making.rows_left_over();
    let Making { inputs, facts, remarks, published, mut found, .. } = making;
    crate::pack::cut(&mut found);
    if found.iter().any(|one| one.severity == Severity::Error) {
        return Err(found);
    }
    let mut pack = Pack { indicators, ..pack.clone() };
    pack.inputs.extend(inputs);
    let mut data = data.clone();
    data.facts.extend(facts);
    data.remarks.extend(remarks);
    Ok(Some(Instance { pack, data, published, diagnostics: found }))
}

/// The leaves that the rows of a dataset become: the row's key and, unless weights are scaled, its weight, by the id of
/// the leaf. What is wrong with rows is told elsewhere.
pub(crate) fn row_leaves(pack: &Pack, facts: &IndexMap<String, Stated>) -> IndexMap<String, (String, Option<Ratio>)> {
    let mut out = IndexMap::new();
    for (_, group) in pack.walk() {
        let IndicatorKind::Group(Group { each: Some(each), .. }) = &group.kind else { continue };
        let Some(Stated::Table { rows: Some(rows), .. }) = facts.get(&each.table) else { continue };
        for row in rows.iter().filter(|row| takes(each, row)) {
            let weight = match row.cells.get(&each.columns.weight).map(|fact| &fact.value) {
                Some(FactValue::Number { value, .. }) if each.weights == RowWeights::Exact => Some(value.clone()),
                _ => None,
            };
            out.insert(String::from(Path::new(&group.id).key(&row.key)), (row.key.clone(), weight));
        }
    }
    out
}

/// What is made of the rows so far.
pub(super) struct Making<'a> {
    files: &'a SourceMap,
    pub(super) pack: &'a Pack,
    data: &'a Dataset,
    inputs: IndexMap<String, Input>,
    facts: IndexMap<String, Stated>,
    remarks: IndexMap<String, Remark>,
    published: Vec<Published>,
    /// By table and key of a row: the indicator that took it.
    taken: IndexMap<(String, String), String>,
    /// By table: the columns by which indicators choose their rows, and the texts that they take.
    only: IndexMap<String, IndexMap<String, Vec<String>>>,
    pub(super) found: Vec<Diagnostic>,
    count: usize,
}

/// A row on its way to become a leaf.
struct Made {
    levels: Vec<String>,
    indicator: Indicator,
}

static THE_ROW: Phrase = Phrase { zh: "这一行的指标", en: "the indicator of this row" };
static GROUP_WEIGHT: Phrase = Phrase { zh: "“{id}”的分值是 {weight}", en: "the weight of {id} is {weight}" };
static PART: Phrase = Phrase { zh: "{key}：{weight}", en: "{key}: {weight}" };
static TOO_MUCH: Phrase = Phrase { zh: "多 {difference}", en: "{difference} too much" };
static TOO_LITTLE: Phrase = Phrase { zh: "少 {difference}", en: "{difference} too little" };
static NOT_STATED: Phrase = Phrase { zh: "没有填", en: "it is not stated" };
static IS_NOT_APPLICABLE: Phrase = Phrase { zh: "写了“不适用”", en: "it is 不适用" };
static NOT_ABOVE_ZERO: Phrase = Phrase { zh: "不大于 0", en: "it is not above 0" };
pub(super) static IS_UNRESOLVED: Phrase = Phrase {
    zh: "写了 use: unresolved，这一栏要有定论",
    en: "it is `use: unresolved`, and this column must be decided",
};
/// How many of the parts of a sum a message points at.
const POINTED_AT: usize = 12;

/// The cell of a row.
pub(super) fn cell<'r>(row: &'r RowFacts, column: &Option<String>) -> Option<&'r Fact> {
    row.cells.get(column.as_ref()?)
}

/// The text of a cell that has one.
pub(super) fn text_in<'r>(row: &'r RowFacts, column: &Option<String>) -> Option<&'r str> {
    match &cell(row, column)?.value {
        FactValue::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
        _ => None,
    }
}

fn same(text: &str) -> Name {
    Name { zh: text.to_owned(), en: text.to_owned() }
}

impl<'a> Making<'a> {
    fn indicator(&mut self, one: &Indicator) -> Indicator {
        let kind = match &one.kind {
            IndicatorKind::Leaf(_) => return one.clone(),
            IndicatorKind::Group(group) => match &group.each {
                None => {
                    let children = group.children.iter().map(|child| self.indicator(child)).collect();
                    IndicatorKind::Group(Group { children, ..group.clone() })
                }
                Some(each) => self.group(one, group, each),
            },
        };
        Indicator { kind, ..one.clone() }
    }

    fn group(&mut self, group: &Indicator, kind: &Group, each: &Each) -> IndicatorKind {
        let data = self.data;
        let Some(Stated::Table { fact, rows: Some(rows) }) = data.facts.get(&each.table) else {
            return self.without_rows(each);
        };
        let only = self.only.entry(each.table.clone()).or_default();
        for (column, texts) in &each.only {
            only.entry(column.clone()).or_default().extend(texts.iter().cloned());
        }
        let mut made: Vec<Made> = Vec::new();
        let mut weights: Vec<(&RowFacts, Ratio, Span)> = Vec::new();
        let mut whole = true;
        for row in rows.iter().filter(|row| takes(each, row)) {
            let taken = (each.table.clone(), row.key.clone());
            if let Some(other) = self.taken.insert(taken, group.id.clone()) {
                let place = Path::new(&each.table).key(&row.key);
                self.found.push(
                    Diagnostic::new(&codes::ROW_TAKEN_TWICE, row.span)
                        .with("row", row.key.as_str())
                        .with("one", other)
                        .with("other", group.id.as_str())
                        .at(place),
                );
            }
            match self.weight(each, row) {
                Some((weight, span)) => weights.push((row, weight, span)),
                None => whole = false,
            }
        }
        let factor = if whole { self.factor(group, each, fact, &weights) } else { None };
        for (row, weight, span) in weights {
            self.count = self.count.saturating_add(1);
            if self.count == MAX_INDICATORS.saturating_add(1) {
                let limit = Diagnostic::new(&codes::TOO_MANY_ROWS, row.span).with("limit", MAX_INDICATORS);
                self.found.push(limit.at(Path::new(&each.table)));
            }
            if self.count > MAX_INDICATORS {
                break;
            }
            let weight = match &factor {
                Some(factor) => weight.mul(factor).unwrap_or(weight),
                None => weight,
            };
            made.extend(self.row(group, each, row, weight, span));
        }
        IndicatorKind::Group(Group { children: grouped(0, &Path::new(&group.id), made), each: None, ..kind.clone() })
    }

    /// A table that nobody stated, or that does not apply: the whole indicator waits for it, or is ruled on.
    fn without_rows(&mut self, each: &Each) -> IndicatorKind {
        let fact = self.data.facts.get(&each.table).map(|stated| stated.fact().clone());
        let input = String::from(Path::new(&each.table).field("each"));
        if let Some(fact) = fact {
            self.facts.insert(input.clone(), Stated::Judged { fact, judged: None });
        }
        let method = Method::Judged { fact: input, span: each.table_span, levels: Vec::new() };
        IndicatorKind::Leaf(Box::new(Leaf {
            measure: None,
            proxy: None,
            method,
            method_span: each.span,
            not_applicable: each.ruling,
            mandatory_beside: Vec::new(),
            clamp: false,
            rounding: each.places,
            remarks: None,
        }))
    }

    /// What is wrong with a cell.
    pub(super) fn wrong_cell(&mut self, row: &RowFacts, fact: &Fact, why: Said) {
        self.found.push(
            Diagnostic::new(&codes::ROW_CELL, fact.span)
                .with("path", fact.path.as_str())
                .with("value", fact.value.text())
                .with("row", row.key.as_str())
                .with("why", heng_source::Arg::Said(why))
                .at(fact.path.as_str()),
        );
    }

    /// The weight of a row, above 0.
    fn weight(&mut self, each: &Each, row: &RowFacts) -> Option<(Ratio, Span)> {
        let fact = row.cells.get(&each.columns.weight)?;
        let why: &'static Phrase = match &fact.value {
            FactValue::Number { .. } if fact.usage == Some(Usage::Unresolved) => &IS_UNRESOLVED,
            FactValue::Number { value, .. } if value.is_zero() || value.is_negative() => &NOT_ABOVE_ZERO,
            FactValue::Number { value, .. } => return Some((value.clone(), fact.span)),
            FactValue::NotApplicable => &IS_NOT_APPLICABLE,
            FactValue::Missing | FactValue::YesNo(_) | FactValue::Text(_) => &NOT_STATED,
        };
        self.found.push(
            Diagnostic::new(&codes::ROW_WEIGHT, fact.span)
                .with("row", row.key.as_str())
                .with("column", each.columns.weight.as_str())
                .with("why", why)
                .at(fact.path.as_str()),
        );
        None
    }

    /// The weights of the rows against that of the group: told where they differ, or the factor between them.
    fn factor(
        &mut self,
        group: &Indicator,
        each: &Each,
        table: &Fact,
        weights: &[(&RowFacts, Ratio, Span)],
    ) -> Option<Ratio> {
        let mut sum = Ratio::ZERO;
        for (_, weight, _) in weights {
            sum = sum.add(weight).ok()?;
        }
        let difference = sum.sub(&group.weight).ok()?;
        if difference.is_zero() {
            return None;
        }
        if each.weights == RowWeights::Scale && !sum.is_zero() {
            return group.weight.div(&sum).ok();
        }
        let gap: &'static Phrase = if difference.is_negative() { &TOO_LITTLE } else { &TOO_MUCH };
        let first = weights.first().map_or(table.span, |(_, _, span)| *span);
        let mut diagnostic = Diagnostic::new(&codes::ROW_WEIGHT_SUM, first)
            .with("table", each.table.as_str())
            .with("group", group.id.as_str())
            .with("rows", weights.len())
            .with("sum", sum.shown())
            .with("weight", group.weight.shown())
            .with("gap", heng_source::Arg::Said(Said::new(gap).with("difference", difference.abs().shown())))
            .at(Path::new(&each.table));
        for (row, weight, span) in weights.iter().skip(1).take(POINTED_AT) {
            diagnostic =
                diagnostic.also(*span, Said::new(&PART).with("key", row.key.as_str()).with("weight", weight.shown()));
        }
        let whole = Said::new(&GROUP_WEIGHT).with("id", group.id.as_str()).with("weight", group.weight.shown());
        self.found.push(diagnostic.also(group.weight_span, whole));
        None
    }

    /// A row as a leaf; `None` where something in it is wrong.
    fn row(&mut self, group: &Indicator, each: &Each, row: &RowFacts, weight: Ratio, span: Span) -> Option<Made> {
        let columns = &each.columns;
        let mut levels = Vec::with_capacity(each.groups.len());
        for column in &each.groups {
            let column = Some(column.clone());
            match text_in(row, &column) {
                Some(text) => levels.push(text.to_owned()),
                None => {
                    let fact = cell(row, &column)?;
                    self.wrong_cell(row, fact, Said::new(&NOT_STATED));
                    return None;
                }
            }
        }
        let id = String::from(Path::new(&group.id).key(&row.key));
        let (nature, template) = self.method(each, row)?;
        let (target, actual) = self.cells(each, row, &template, &nature)?;
        let unit = |fact: &Fact| declared_of(fact).map(|kind| (kind.clone(), declared(&kind)));
        let other = |fact: &Fact| match &fact.value {
            FactValue::Number { unit, .. } => InputKind::Number { unit: unit.clone(), share: false },
            _ => InputKind::Number { unit: Unit::plain(), share: false },
        };
        let missing = |fact: &Fact, beside: &Fact, text: bool| {
            unit(fact).unwrap_or_else(|| {
                let kind = if text { InputKind::Text } else { other(beside) };
                (kind.clone(), declared(&kind))
            })
        };
        let (target_kind, target_type) = missing(&target, &actual, false);
        let (actual_kind, actual_type) = missing(&actual, &target, template.text);
        let judged = self.judgement(each, row, &weight, template.is_judged());
        let judged_id = judged.as_ref().map(|stated| stated.fact().path.clone()).unwrap_or_default();
        let inputs = [target.path.clone(), actual.path.clone(), judged_id];
        let leaf = self.leaf(group, each, row, &template, &id, &weight, span, [target_type, actual_type], inputs)?;
        self.input(&columns.target, each, target_kind, Stated::One(target));
        self.input(&columns.actual, each, actual_kind, Stated::One(actual));
        if let Some(judged) = judged {
            let column = columns.share.as_ref().or(columns.points.as_ref()).unwrap_or(&columns.weight);
            self.input(column, each, InputKind::Judged, judged);
        }
        if let Some(text) = text_in(row, &columns.remark) {
            let span = cell(row, &columns.remark)?.span;
            let remark = Remark { deviation: Some(text.to_owned()), improvement: None, span };
            self.remarks.insert(id.clone(), remark);
        }
        if let Some(Fact { value: FactValue::Number { value, .. }, path, span, .. }) = cell(row, &columns.published) {
            let (points, path, span) = (value.clone(), path.clone(), *span);
            self.published.push(Published { indicator: id.clone(), points, path, span });
        }
        let name = text_in(row, &columns.name).unwrap_or(&row.key);
        let indicator = Indicator {
            id,
            name: same(name),
            weight,
            weight_span: span,
            span: row.span,
            standard: None,
            cite: None,
            kind: IndicatorKind::Leaf(Box::new(leaf)),
            vetoes: Vec::new(),
        };
        Some(Made { levels, indicator })
    }

    /// Adds an input for a cell.
    fn input(&mut self, column: &str, each: &Each, kind: InputKind, stated: Stated) {
        let id = stated.fact().path.clone();
        let title = match self.pack.inputs.get(&each.table).map(|input| &input.kind) {
            Some(InputKind::Table { columns, .. }) => columns.get(column).and_then(|column| column.title.clone()),
            _ => None,
        };
        let title = Some(title.unwrap_or_else(|| same(column)));
        let span = stated.fact().span;
        self.inputs.insert(id.clone(), Input { id: id.clone(), kind, title, doc: None, span });
        self.facts.insert(id, stated);
    }

    /// The leaf of a row: the method of its nature, read for its weight and its unit.
    #[allow(clippy::too_many_arguments, reason = "a row has these parts")]
    fn leaf(
        &mut self,
        group: &Indicator,
        each: &Each,
        row: &RowFacts,
        template: &Template,
        id: &str,
        weight: &Ratio,
        span: Span,
        types: [Declared; 2],
        inputs: [String; 3],
    ) -> Option<Leaf> {
        let map = template.node.map()?;
        let [tag] = map.get("score").and_then(Node::map).map(|block| block.entries.as_slice())? else { return None };
        let draft = Draft {
            id: id.to_owned(),
            path: Path::composed(id),
            name: group.name.clone(),
            weight: Some(weight.clone()),
            weight_span: span,
            span: row.span,
            standard: None,
            cite: None,
            map,
            above: Above::sum(),
            body: Body::Leaf(tag),
        };
        let mut reader = Reader::new(self.files, Vec::new());
        reader.units = self.pack.units.clone();
        let none = Inputs::default();
        let mut leaves = Leaves {
            reader: &mut reader,
            scope: each.scope.clone(),
            inputs: &none,
            levels: &each.levels,
            scripts: Some(&self.pack.scripts),
            ruling: each.ruling,
            places: each.places,
            measure_places: self.pack.rounding.measure,
            remarks: each.remarks.clone(),
            bad: BTreeSet::new(),
            read: BTreeSet::new(),
            tables: BTreeSet::new(),
            named: BTreeSet::new(),
            left_out: false,
            wrong: 0,
        };
        let leaf = read::with_names(&mut leaves, types, Some(inputs), |leaves| leaves.leaf(&draft, tag, 1));
        let found = reader.found.into_iter().filter(|one| one.severity == Severity::Error);
        self.found.extend(found.map(|one| one.also(row.span, Said::new(&THE_ROW))));
        leaf
    }

    /// Rows that no indicator took.
    fn rows_left_over(&mut self) {
        for (table, columns) in std::mem::take(&mut self.only) {
            let Some(Stated::Table { rows: Some(rows), .. }) = self.data.facts.get(&table) else { continue };
            for row in rows {
                if self.taken.contains_key(&(table.clone(), row.key.clone())) {
                    continue;
                }
                let taken = columns.iter().map(|(column, texts)| {
                    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
                    Arg::Said(Said::new(&TAKEN_TEXTS).with("column", column.as_str()).with("texts", texts))
                });
                let taken = Arg::List(taken.collect());
                let texts = columns.keys().map(|column| {
                    let text = text_in(row, &Some(column.clone())).unwrap_or_default();
                    format!("{column}＝{text}")
                });
                self.found.push(
                    Diagnostic::new(&codes::ROW_NOT_TAKEN, row.span)
                        .with("row", row.key.as_str())
                        .with("table", table.as_str())
                        .with("texts", texts.collect::<Vec<_>>())
                        .with("taken", taken)
                        .at(Path::new(&table).key(&row.key)),
                );
            }
        }
    }
}

static TAKEN_TEXTS: Phrase = Phrase { zh: "{column}写{texts}", en: "{column} says one of {texts}" };

/// Whether an indicator takes a row.
fn takes(each: &Each, row: &RowFacts) -> bool {
    each.only.iter().all(|(column, texts)| {
        let text = if *column == each.key { Some(row.key.as_str()) } else { text_in(row, &Some(column.clone())) };
        text.is_some_and(|text| texts.contains(&normalise(text)))
    })
}

/// The type of a cell that has a value.
fn declared_of(fact: &Fact) -> Option<InputKind> {
    match &fact.value {
        FactValue::Number { unit, .. } => Some(InputKind::Number { unit: unit.clone(), share: false }),
        FactValue::Text(_) => Some(InputKind::Text),
        FactValue::YesNo(_) | FactValue::Missing | FactValue::NotApplicable => None,
    }
}

impl Template {
    fn is_judged(&self) -> bool {
        let block = self.node.map().and_then(|map| map.get("score")?.map());
        block.is_some_and(|block| block.get("judged").is_some())
    }
}

/// The rows under the groups that their texts name, in the order in which the texts first stand.
fn grouped(level: usize, path: &Path, made: Vec<Made>) -> Vec<Indicator> {
    let mut parts: IndexMap<String, Vec<Made>> = IndexMap::new();
    let mut out = Vec::new();
    for one in made {
        match one.levels.get(level) {
            Some(text) => parts.entry(normalise(text)).or_default().push(one),
            None => out.push(one.indicator),
        }
    }
    for (text, made) in parts {
        let path = path.field(&text);
        let mut weight = Ratio::ZERO;
        for one in &made {
            weight = weight.add(&one.indicator.weight).unwrap_or(weight);
        }
        let Some(first) = made.first().map(|one| (one.indicator.weight_span, one.indicator.span)) else { continue };
        let children = grouped(level.saturating_add(1), &path, made);
        out.push(Indicator {
            id: path.clone().into(),
            name: same(&text),
            weight,
            weight_span: first.0,
            span: first.1,
            standard: None,
            cite: None,
            kind: IndicatorKind::Group(Group {
                children,
                aggregate: Aggregate::Sum,
                aggregate_span: first.1,
                min_applicable: None,
                each: None,
            }),
            vetoes: Vec::new(),
        });
    }
    out
}
