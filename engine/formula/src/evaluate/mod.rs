//! What a checked formula comes to, without and with its steps. Both ways run the same code; a
//! [`Recorder`] takes the values down or does nothing, so explaining cannot change a result.
//! Columns are in `columns.rs`, single functions in `arithmetic.rs`, the tree of steps in `steps.rs`.

mod arithmetic;
mod columns;
#[cfg(test)]
mod properties;
mod reading;
mod steps;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use heng_source::{Arg, Diagnostic, PlacedText, Said, comparable};

use crate::codes;
use crate::compile::tree::{Comparison, Kind, Node, Op};
use crate::compile::{Formula, Read};
use crate::data::{Cell, Inputs, Row, Stop, TableCell, Value};
use crate::number::{Number, NumberError, Precision};
use crate::table::{LookupTable, NoResult};
use crate::table_codes;
use crate::trace::Traced;
use crate::unit::Unit;

pub(crate) type Outcome = Result<Value, Stop>;

impl Formula {
    /// Its value, in base units.
    ///
    /// # Errors
    /// [`Stop`]: open, not applicable, undecided at this precision, failed.
    pub fn evaluate(&self, inputs: &Inputs, precision: Precision) -> Result<Value, Stop> {
        let mut run = self.run(inputs, precision, Silent);
        run.value(&self.root, None)
    }

    /// The same value with every step. Explaining never changes a result.
    pub fn explain(&self, inputs: &Inputs, precision: Precision) -> (Result<Value, Stop>, Traced) {
        let mut run = self.run(inputs, precision, steps::Recording::new(self.nodes));
        let outcome = run.value(&self.root, None);
        let traced = steps::traced(self, inputs, run.recorder);
        (outcome, traced)
    }

    /// Its value, with as many digits as comparisons and roundings need; what the limit of digits does not decide
    /// is a failure.
    ///
    /// # Errors
    /// [`Stop`]: open, not applicable, failed; never undecided.
    pub fn settle(&self, inputs: &Inputs) -> Result<Value, Stop> {
        let mut precision = Precision::START;
        loop {
            match (self.evaluate(inputs, precision), precision.next()) {
                (Err(Stop::Undecided(_)), Some(next)) => precision = next,
                (Err(Stop::Undecided(said)), None) => return Err(Stop::Failed(said)),
                (outcome, _) => return outcome,
            }
        }
    }

    /// The steps of [`Formula::evaluate_column_reading`].
    #[must_use]
    pub fn explain_column(&self, inputs: &Inputs, precision: Precision) -> Traced {
        let mut run = self.run(inputs, precision, steps::Recording::new(self.nodes));
        if let Some(table) = &self.root.table {
            // The values are known to the caller; only what was recorded on the way is wanted here.
            let _ = run.column_values(&self.root, table);
        }
        steps::traced(self, inputs, run.recorder)
    }

    fn run<'a, R: Recorder>(&'a self, inputs: &'a Inputs, precision: Precision, recorder: R) -> Run<'a, R> {
        Run { text: &self.text, inputs, precision, recorder, nodes: self.nodes, kept: Vec::new() }
    }
}

/// Takes down what every node comes to.
pub(crate) trait Recorder {
    /// A node came to this: as one value, or in the row with this index.
    fn record(&mut self, node: &Node, row: Option<usize>, outcome: &Outcome);
}

/// Takes nothing down.
pub(crate) struct Silent;

impl Recorder for Silent {
    fn record(&mut self, _: &Node, _: Option<usize>, _: &Outcome) {}
}

/// A row of the table that is being gone through.
#[derive(Clone, Copy)]
pub(crate) struct At<'a> {
    pub(crate) index: usize,
    pub(crate) row: &'a Row,
}

/// One evaluation.
pub(crate) struct Run<'a, R> {
    pub(crate) text: &'a PlacedText,
    pub(crate) inputs: &'a Inputs,
    pub(crate) precision: Precision,
    pub(crate) recorder: R,
    nodes: usize,
    /// Values that do not depend on the row, by node, so that a reduction inside a column is worked
    /// out once and not for every row. Empty until needed.
    kept: Vec<Option<Outcome>>,
}

impl<R: Recorder> Run<'_, R> {
    /// What a node comes to; in a row where it is a column.
    pub(crate) fn value(&mut self, node: &Node, at: Option<At<'_>>) -> Outcome {
        match (at, &node.table) {
            (Some(_), None) if !matches!(node.op, Op::Literal(_)) => self.once(node),
            (Some(at), Some(_)) => {
                let outcome = self.compute(node, Some(at));
                self.recorder.record(node, Some(at.index), &outcome);
                outcome
            }
            _ => {
                let outcome = self.compute(node, None);
                self.recorder.record(node, None, &outcome);
                outcome
            }
        }
    }

    /// The value of a node that does not depend on the row.
    fn once(&mut self, node: &Node) -> Outcome {
        if let Some(Some(outcome)) = self.kept.get(node.id) {
            return outcome.clone();
        }
        let outcome = self.value(node, None);
        if self.kept.is_empty() {
            self.kept = vec![None; self.nodes];
        }
        if let Some(slot) = self.kept.get_mut(node.id) {
            *slot = Some(outcome.clone());
        }
        outcome
    }

    fn compute(&mut self, node: &Node, at: Option<At<'_>>) -> Outcome {
        match (&node.op, node.parts.as_slice()) {
            (Op::Literal(value), _) => Ok(value.clone()),
            (Op::Input(name), _) => self.read(node, name),
            (Op::Column(column), _) => self.read_column(node, column, at),
            (Op::Not, [operand]) => Ok(Value::Bool(!self.yes(operand, at)?)),
            (Op::And, parts) => {
                for part in parts {
                    if !self.yes(part, at)? {
                        return Ok(Value::Bool(false));
                    }
                }
                Ok(Value::Bool(true))
            }
            (Op::Or, parts) => {
                for part in parts {
                    if self.yes(part, at)? {
                        return Ok(Value::Bool(true));
                    }
                }
                Ok(Value::Bool(false))
            }
            (Op::Choice, [condition, then, other]) => {
                let taken = if self.yes(condition, at)? { then } else { other };
                self.value(taken, at)
            }
            (Op::Compare(comparison), [left, right]) => self.compare(node, *comparison, left, right, at),
            (Op::Applies, [part]) => Ok(Value::Bool(self.applies(part, at))),
            (Op::TableApplies(table), _) => {
                Ok(Value::Bool(!matches!(self.inputs.tables.get(&**table), Some(TableCell::NotApplicable))))
            }
            (Op::Reduce(function), parts) => self.reduce(node, *function, parts),
            (Op::Lookup(table, column), parts) => self.lookup(node, table, *column, parts, at),
            (Op::Sum(minus), parts) => {
                let numbers = self.numbers(parts, at)?;
                self.sum(node, minus, &numbers, at).map(Value::Number)
            }
            (_, [operand]) => {
                let number = self.number(operand, at)?;
                self.one(node, operand, &number, at).map(Value::Number)
            }
            (Op::Round(_), [operand, _]) => {
                let number = self.number(operand, at)?;
                self.one(node, operand, &number, at).map(Value::Number)
            }
            (_, [left, right]) => {
                let (one, other) = both(self.number(left, at), self.number(right, at))?;
                self.two(node, [left, right], [&one, &other], at).map(Value::Number)
            }
            (_, parts) => {
                let numbers = self.numbers(parts, at)?;
                self.many(node, parts, &numbers, at).map(Value::Number)
            }
        }
    }

    /// The answer of a lookup table.
    fn lookup(
        &mut self,
        node: &Node,
        table: &LookupTable,
        column: usize,
        parts: &[Node],
        at: Option<At<'_>>,
    ) -> Outcome {
        let mut values = Vec::with_capacity(parts.len());
        let mut stopped = None;
        for part in parts {
            match self.value(part, at) {
                Ok(value) => values.push(value),
                Err(stop) => stopped = Some(weightier(stopped, stop)),
            }
        }
        if let Some(stop) = stopped {
            return Err(stop);
        }
        let none = match table.answer(&values, column, self.precision) {
            Ok(value) => return Ok(value),
            Err(none) => none,
        };
        let shown_values: Vec<Arg> = parts
            .iter()
            .zip(&values)
            .map(|(part, value)| match value {
                Value::Number(number) => Arg::Text(shown(number, &part.kind)),
                Value::Bool(yes) => Arg::Phrase(if *yes { &codes::SAID_YES } else { &codes::SAID_NO }),
                Value::Text(text) => Arg::Text(text.to_string()),
            })
            .collect();
        let place = |index: usize| table.rules.get(index).map(|rule| rule.span);
        let problem = match none {
            NoResult::Number(error) => return Err(self.fault(node, error, &[], at)),
            NoResult::NoRow => {
                self.problem(&table_codes::NO_ROW, node, at).also(table.span, Said::new(&codes::LABEL_TABLE_HERE))
            }
            NoResult::Contradiction(one, other) => {
                let mut problem = self
                    .problem(&table_codes::ROWS_CONTRADICT, node, at)
                    .with("one", one.saturating_add(1))
                    .with("other", other.saturating_add(1));
                for span in [place(one), place(other)].into_iter().flatten() {
                    problem = problem.also(span, Said::new(&codes::LABEL_TABLE_ROW));
                }
                problem
            }
        };
        let problem = problem.with("table", table.name.as_str()).with("values", shown_values);
        Err(Stop::Failed(Box::new(problem)))
    }

    /// The numbers of all parts, or the weightiest reason why there are none.
    fn numbers(&mut self, parts: &[Node], at: Option<At<'_>>) -> Result<Vec<Number>, Stop> {
        let mut numbers = Vec::with_capacity(parts.len());
        let mut stopped = None;
        for part in parts {
            match self.number(part, at) {
                Ok(number) => numbers.push(number),
                Err(stop) => stopped = Some(weightier(stopped, stop)),
            }
        }
        match stopped {
            Some(stop) => Err(stop),
            None => Ok(numbers),
        }
    }

    fn read(&self, node: &Node, name: &Arc<str>) -> Outcome {
        let read = || Read { input: name.to_string(), column: None, row: None };
        match self.inputs.cells.get(&**name) {
            Some(Cell::Given(value)) => self.of_kind(node, value, None),
            Some(Cell::NotApplicable) => Err(Stop::NotApplicable(read())),
            Some(Cell::Missing) | None => Err(Stop::Missing(read())),
        }
    }

    fn read_column(&self, node: &Node, column: &Arc<str>, at: Option<At<'_>>) -> Outcome {
        let table = node.table.as_deref().unwrap_or_default();
        let Some(at) = at else {
            // Only reductions go through rows, and they do so before they get here.
            return Err(Stop::Missing(Read { input: table.to_owned(), column: Some(column.to_string()), row: None }));
        };
        let read = || Read { input: table.to_owned(), column: Some(column.to_string()), row: Some(at.row.key.clone()) };
        match at.row.cells.get(&**column) {
            Some(Cell::Given(value)) => self.of_kind(node, value, Some(at)),
            Some(Cell::NotApplicable) => Err(Stop::NotApplicable(read())),
            Some(Cell::Missing) | None => Err(Stop::Missing(read())),
        }
    }

    /// A value of the data, which must be of the kind that was declared.
    fn of_kind(&self, node: &Node, value: &Value, at: Option<At<'_>>) -> Outcome {
        match (&node.kind, value) {
            (Kind::Number(_), Value::Number(_)) | (Kind::Bool, Value::Bool(_)) | (Kind::Text, Value::Text(_)) => {
                Ok(value.clone())
            }
            _ => Err(Stop::Failed(Box::new(self.problem(&codes::DATA_OF_OTHER_KIND, node, at)))),
        }
    }

    /// Whether an input applies; read without stopping.
    fn applies(&mut self, part: &Node, at: Option<At<'_>>) -> bool {
        let outcome = match &part.op {
            Op::Input(name) => self.read(part, name),
            Op::Column(column) => self.read_column(part, column, at),
            _ => return true,
        };
        self.recorder.record(part, at.map(|at| at.index), &outcome);
        !matches!(outcome, Err(Stop::NotApplicable(_)))
    }

    fn yes(&mut self, node: &Node, at: Option<At<'_>>) -> Result<bool, Stop> {
        match self.value(node, at)? {
            Value::Bool(yes) => Ok(yes),
            _ => Err(Stop::Failed(Box::new(self.problem(&codes::DATA_OF_OTHER_KIND, node, at)))),
        }
    }

    pub(crate) fn number(&mut self, node: &Node, at: Option<At<'_>>) -> Result<Number, Stop> {
        match self.value(node, at)? {
            Value::Number(number) => Ok(number),
            _ => Err(Stop::Failed(Box::new(self.problem(&codes::DATA_OF_OTHER_KIND, node, at)))),
        }
    }

    fn compare(
        &mut self,
        node: &Node,
        comparison: Comparison,
        left: &Node,
        right: &Node,
        at: Option<At<'_>>,
    ) -> Outcome {
        let (one, other) = both(self.value(left, at), self.value(right, at))?;
        let holds = match (&one, &other) {
            (Value::Number(one), Value::Number(other)) => match one.compare(other) {
                Ok(order) => comparison.holds(order),
                Err(error) => return Err(self.fault(node, error, &[(left, one), (right, other)], at)),
            },
            (Value::Text(one), Value::Text(other)) => comparison.holds(comparable(one).cmp(&comparable(other))),
            (Value::Bool(one), Value::Bool(other)) => comparison.holds(one.cmp(other)),
            _ => return Err(Stop::Failed(Box::new(self.problem(&codes::DATA_OF_OTHER_KIND, node, at)))),
        };
        Ok(Value::Bool(holds))
    }

    /// A problem at a node; in a row it says which.
    pub(crate) fn problem(&self, code: &'static heng_source::Code, node: &Node, at: Option<At<'_>>) -> Diagnostic {
        let typed = self.text.text().get(node.range.clone()).unwrap_or_default();
        let row = match at {
            Some(at) => Arg::Said(Said::new(&codes::IN_ROW).with("row", &at.row.key)),
            None => Arg::Text(String::new()),
        };
        Diagnostic::new(code, self.text.span_of(node.range.clone())).with("text", typed).with("row", row)
    }

    /// Why a calculation has no result, with the values that went into it.
    pub(crate) fn fault(
        &self,
        node: &Node,
        error: NumberError,
        operands: &[(&Node, &Number)],
        at: Option<At<'_>>,
    ) -> Stop {
        let code = match error {
            NumberError::DivisionByZero => &codes::DIVISION_BY_ZERO,
            NumberError::Overflow => &codes::OVERFLOW,
            NumberError::Domain => &codes::OUTSIDE_DOMAIN,
            NumberError::Undecided => &codes::UNDECIDED,
        };
        let mut values: Vec<Arg> = Vec::new();
        for (operand, number) in operands {
            let text = self.text.text().get(operand.range.clone()).unwrap_or_default();
            let shown = shown(number, &operand.kind);
            values.push(if text == shown {
                Arg::Text(shown)
            } else {
                Arg::Said(Said::new(&codes::VALUE_OF).with("text", text).with("value", shown))
            });
        }
        let mut problem = self.problem(code, node, at).with("values", values);
        if let (NumberError::DivisionByZero, Some((divisor, _))) = (error, operands.get(1)) {
            problem = problem.also(self.text.span_of(divisor.range.clone()), Said::new(&codes::LABEL_ZERO));
        }
        if error == NumberError::Undecided {
            Stop::Undecided(Box::new(problem.with("digits", crate::limits::MAX_DIGITS.to_string())))
        } else {
            Stop::Failed(Box::new(problem))
        }
    }
}

/// A number in the unit of its kind: `141.76万元`.
pub(crate) fn shown(number: &Number, kind: &Kind) -> String {
    match kind {
        Kind::Number(measure) => shown_in(number, &measure.unit),
        _ => number.shown(),
    }
}

/// A number of base units, in a unit: `141.76万元`.
pub(crate) fn shown_in(number: &Number, unit: &Unit) -> String {
    match unit.from_base(number) {
        Ok(number) => format!("{}{}", number.shown(), unit.symbol),
        Err(_) => number.shown(),
    }
}

/// Both values, or the weightier of two reasons why there are none.
fn both<A, B>(one: Result<A, Stop>, other: Result<B, Stop>) -> Result<(A, B), Stop> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (Err(stop), Ok(_)) | (Ok(_), Err(stop)) => Err(stop),
        (Err(one), Err(other)) => Err(weightier(Some(one), other)),
    }
}

/// Of two reasons the one that holds whatever the other would turn out to be: a fault, then «not
/// applicable», then «undecided», then «missing»; of two alike the first.
pub(crate) fn weightier(one: Option<Stop>, other: Stop) -> Stop {
    fn weight(stop: &Stop) -> u8 {
        match stop {
            Stop::Failed(_) => 3,
            Stop::NotApplicable(_) => 2,
            Stop::Undecided(_) => 1,
            Stop::Missing(_) => 0,
        }
    }
    match one {
        Some(one) if weight(&one) >= weight(&other) => one,
        _ => other,
    }
}
