//! The steps of a formula: what was evaluated with which values, row by row for columns, down to the
//! facts. Makes steps only; values come from the formula's own trace.

use heng_formula::{Formula, Outcome, Read, Reference, Traced, TracedRow};
use heng_model::{InputKind, Name, Stated};
use heng_source::Said;
use indexmap::IndexMap;

use crate::claims::Choice;
use crate::explanation::{Quantity, Step, StepKind};
use crate::fact_step::{fact_step, titled};
use crate::facts::bracketed;
use crate::limits::MAX_EXPLAINED_ROWS;
use crate::population::{Answer, LeftOut};
use crate::words;
use crate::work::Card;

/// What the steps of formulas and facts are told with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Telling<'a> {
    pub(crate) card: Card<'a>,
    /// The claims that unresolved facts are taken by.
    pub(crate) choice: &'a Choice<'a>,
}

/// A formula as one step; its parts are the steps below it.
pub(crate) fn formula_step(
    work: &Telling<'_>,
    formula: &Formula,
    traced: &Traced,
    id: &str,
    kind: StepKind,
    title: Said,
) -> Step {
    let parts = Parts { work, formula, base: id };
    let step = Step::new(id, kind, title)
        .text(formula.text().text())
        .substituted(traced.substituted.as_str())
        .rule(formula.text().span());
    let children =
        if traced.read.is_some() || is_column(traced) { vec![parts.part(traced)] } else { parts.below(traced) };
    came_to(step, &traced.outcome).children(children)
}

fn is_column(traced: &Traced) -> bool {
    traced.outcome == Outcome::Column || !traced.rows.is_empty()
}

/// The parts of one formula.
struct Parts<'a> {
    work: &'a Telling<'a>,
    formula: &'a Formula,
    base: &'a str,
}

impl Parts<'_> {
    /// A formula that is a name or a column and nothing else has its own step below that of the formula.
    fn id(&self, traced: &Traced) -> String {
        match (&traced.read, traced.path.as_str()) {
            (Some(read), "") => format!("{}/{}", self.base, read.input),
            (None, "") => format!("{}/column", self.base),
            (_, path) => format!("{}/{path}", self.base),
        }
    }

    fn below(&self, traced: &Traced) -> Vec<Step> {
        let rows = traced.fired.iter().map(|(row, written, span)| {
            let id = format!("{}[rule={row}]", self.id(traced));
            Step::new(id, StepKind::Expression, Said::new(&words::TABLE_ROW).with("row", row.to_string()))
                .text(written.as_str())
                .rule(*span)
        });
        traced.children.iter().map(|child| self.part(child)).chain(rows).collect()
    }

    fn part(&self, traced: &Traced) -> Step {
        if is_column(traced) {
            return self.column(traced);
        }
        if let Some(read) = &traced.read {
            return self.read(read, traced, self.id(traced));
        }
        let step = Step::new(self.id(traced), StepKind::Expression, Said::new(&words::EXPRESSION))
            .text(traced.text.as_str())
            .substituted(traced.substituted.as_str())
            .rule(self.formula.text().span_of(traced.range.clone()));
        came_to(step, &traced.outcome).children(self.below(traced))
    }

    /// A name: the fact behind it, or what another indicator or the leaf itself has come to.
    fn read(&self, read: &Read, traced: &Traced, id: String) -> Step {
        if let Some(answer) = self.work.card.answers.get(&read.input) {
            return self.answered(read, answer, traced, id);
        }
        let facts = self.work.card.facts.behind(read);
        if let (Some(fact), None) = (facts.first(), Reference::parse(&read.input)) {
            return fact_step(self.work, fact, id, self.title(read));
        }
        if let Some(value) = self.work.card.pack.values.get(&read.input) {
            // Its own steps stand once, under its id.
            let step = Step::new(id, StepKind::Expression, words::named(&words::NAMED_VALUE, &value.name));
            return came_to(Step { see: Some(value.id.clone()), ..step }.rule(value.span), &traced.outcome);
        }
        let title = match Reference::parse(&read.input) {
            Some(_) => Said::new(&words::OTHER_INDICATOR).with("text", read.input.as_str()),
            None => words::plain(read.input.as_str()),
        };
        let rule = self.formula.text().span_of(traced.range.clone());
        came_to(Step::new(id, StepKind::Expression, title).rule(rule), &traced.outcome)
    }

    /// What the set answers to a question, with how many members are behind it.
    fn answered(&self, read: &Read, answer: &Answer, traced: &Traced, id: String) -> Step {
        let title =
            Said::new(&words::ASKED_OF_SET).with("text", read.input.as_str()).with("size", answer.size.to_string());
        let rule = self.formula.text().span_of(traced.range.clone());
        let mut step = Step::new(id, StepKind::Population, title).text(read.input.as_str()).rule(rule);
        let out = answer.left_out;
        if out != LeftOut::default() {
            let said = Said::new(&words::MEMBERS_OUT)
                .with("missing", out.missing.to_string())
                .with("unresolved", out.unresolved.to_string())
                .with("not_applicable", out.not_applicable.to_string())
                .with("failed", out.failed.to_string());
            step = step.note(&words::MEMBERS_LEFT_OUT, &words::both(&said));
        }
        came_to(step, &traced.outcome)
    }

    /// The title of an input or of a column.
    fn title(&self, read: &Read) -> Said {
        let input = self.work.card.pack.inputs.get(&read.input);
        let column: Option<&Name> = match (input.map(|one| &one.kind), &read.column) {
            (Some(InputKind::Table { columns, .. }), Some(column)) => {
                columns.get(column).and_then(|one| one.title.as_ref())
            }
            _ => None,
        };
        let name = read.column.as_deref().unwrap_or(&read.input);
        titled(column.or_else(|| input.and_then(|one| one.title.as_ref()).filter(|_| read.column.is_none())), name)
    }

    /// A column: single values that it takes along first, then its rows.
    fn column(&self, traced: &Traced) -> Step {
        if let (true, Some(read)) = (traced.rows.is_empty(), &traced.read) {
            return self.read(read, traced, self.id(traced));
        }
        let view = Column::new(traced);
        let mut children = Vec::new();
        if traced.rows.is_empty() {
            children.extend(self.below(traced));
        } else {
            self.single_values(traced, &mut children);
        }
        for row in traced.rows.iter().take(MAX_EXPLAINED_ROWS) {
            children.extend(self.row(&view, &row.key, StepKind::Row, words::plain(row.key.as_str())));
        }
        let mut step = Step::new(self.id(traced), StepKind::Expression, Said::new(&words::COLUMN))
            .text(traced.text.as_str())
            .rule(self.formula.text().span_of(traced.range.clone()));
        let hidden = traced.rows.len().saturating_sub(MAX_EXPLAINED_ROWS);
        if hidden > 0 {
            step = step.note(&words::ROWS, &words::both(&Said::new(&words::ROWS_LEFT_OUT).with("count", hidden)));
        }
        came_to(step, &traced.outcome).children(children)
    }

    fn single_values(&self, traced: &Traced, out: &mut Vec<Step>) {
        for child in &traced.children {
            if is_column(child) {
                self.single_values(child, out);
            } else {
                out.push(self.part(child));
            }
        }
    }

    /// One row of a column, with the same row of the columns it is made of below it.
    fn row(&self, view: &Column<'_>, key: &str, kind: StepKind, title: Said) -> Option<Step> {
        let row = view.rows.get(key)?;
        let id = format!("{}[row={}]", self.id(view.traced), bracketed(key));
        if let Some(read) = &view.traced.read {
            let cell = Read { row: Some(key.to_owned()), ..read.clone() };
            let table = matches!(self.work.card.facts.stated(&read.input), Some(Stated::Table { .. }));
            let facts = self.work.card.facts.behind(&cell);
            if let (true, Some(fact)) = (table, facts.first().filter(|fact| fact.path != read.input)) {
                // A column of facts alone: the row says which is which; as a part of a formula the column does.
                let title = if kind == StepKind::Row { title } else { self.title(&cell) };
                return Some(fact_step(self.work, fact, id, title));
            }
            return Some(came_to(Step::new(id, kind, title), &row.outcome));
        }
        let step = Step::new(id, kind, title)
            .text(view.traced.text.as_str())
            .substituted(row.substituted.as_str())
            .rule(self.formula.text().span_of(view.traced.range.clone()));
        let below = |child| self.row(child, key, StepKind::Expression, Said::new(&words::EXPRESSION));
        let children = view.children.iter().filter_map(below).collect();
        Some(came_to(step, &row.outcome).children(children))
    }
}

/// A column with its rows by key, and the columns it is made of.
struct Column<'t> {
    traced: &'t Traced,
    rows: IndexMap<&'t str, &'t TracedRow>,
    children: Vec<Column<'t>>,
}

impl<'t> Column<'t> {
    fn new(traced: &'t Traced) -> Self {
        Self {
            traced,
            rows: traced.rows.iter().map(|row| (row.key.as_str(), row)).collect(),
            children: traced.children.iter().filter(|child| is_column(child)).map(Column::new).collect(),
        }
    }
}

/// A step with the outcome of a part of a formula.
pub(crate) fn came_to(step: Step, outcome: &Outcome) -> Step {
    match outcome {
        Outcome::Number { value, unit } => {
            step.quantity(Quantity { value: value.clone(), unit: unit.clone(), places: None })
        }
        Outcome::Bool(yes) => step.outcome(Said::new(if *yes { &words::YES } else { &words::NO })),
        Outcome::Text(text) => step.outcome(words::plain(text.as_str())),
        // Its rows stand below.
        Outcome::Column => step,
        Outcome::Missing => step.outcome(Said::new(&words::MISSING)),
        Outcome::NotApplicable => step.outcome(Said::new(&words::NOT_APPLICABLE)),
        Outcome::Skipped => step.outcome(Said::new(&words::SKIPPED)),
        Outcome::Failed => step.outcome(Said::new(&words::FAILED)),
    }
}
