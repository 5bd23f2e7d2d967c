//! Functions of whole columns. A column is gone through row by row: a missing cell leaves the result open, a row
//! that is not applicable is left out, and a fault in any row is a fault of the whole. The order of
//! rows changes nothing but which of several reasons is told.

use super::arithmetic::order;
use super::{At, Recorder, Run, weightier};
use crate::codes;
use crate::compile::Read;
use crate::compile::tree::{Node, Op};
use crate::data::{Inputs, Stop, Table, TableCell, Value};
use crate::functions::Function;
use crate::number::{Number, NumberError, Ratio};

/// What the rows of a reduction add up to so far.
struct Sums {
    rows: i64,
    holding: i64,
    total: Number,
    weights: Number,
    best: Option<Number>,
}

impl<R: Recorder> Run<'_, R> {
    /// A function of one or two columns of the same table.
    pub(super) fn reduce(&mut self, node: &Node, function: Function, parts: &[Node]) -> Result<Value, Stop> {
        let Some(name) = parts.iter().find_map(|part| part.table.clone()) else {
            return Err(Stop::Failed(Box::new(self.problem(&codes::DATA_OF_OTHER_KIND, node, None))));
        };
        let counts = matches!(function, Function::Count | Function::CountIf);
        let table = table_of(self.inputs, &name, parts)?;
        if table.rows.is_empty() && !counts {
            return Err(self.empty_table(node, &name));
        }
        let zero = || Number::from(Ratio::ZERO);
        let mut sums = Sums { rows: 0, holding: 0, total: zero(), weights: zero(), best: None };
        let mut stopped: Option<Stop> = None;
        let mut left_out: Option<Read> = None;
        for (index, row) in table.rows.iter().enumerate() {
            let at = At { index, row };
            match self.take_row(node, function, parts, &mut sums, at) {
                Ok(()) => {}
                Err(Stop::NotApplicable(read)) => {
                    left_out.get_or_insert(read);
                }
                Err(stop) => stopped = Some(weightier(stopped, stop)),
            }
        }
        if let Some(stop) = stopped {
            return Err(stop);
        }
        if let (0, false, Some(read)) = (sums.rows, counts, left_out) {
            return Err(Stop::NotApplicable(read));
        }
        self.reduced(node, function, parts, sums)
    }

    /// Adds a row to the sums.
    fn take_row(
        &mut self,
        node: &Node,
        function: Function,
        parts: &[Node],
        sums: &mut Sums,
        at: At<'_>,
    ) -> Result<(), Stop> {
        // Both cells are read before either counts, so that a row is in or out as a whole.
        let outcomes: Vec<Result<Value, Stop>> = parts.iter().map(|part| self.value(part, Some(at))).collect();
        let mut stopped = None;
        let mut values = Vec::with_capacity(outcomes.len());
        for outcome in outcomes {
            match outcome {
                Ok(value) => values.push(value),
                Err(stop) => stopped = Some(weightier(stopped, stop)),
            }
        }
        if let Some(stop) = stopped {
            return Err(stop);
        }
        let precision = self.precision;
        let fault = |run: &Self, error: NumberError, part: &Node, number: &Number| {
            run.fault(node, error, &[(part, number)], Some(at))
        };
        match (function, values.as_slice(), parts) {
            (Function::Count, ..) => {}
            (Function::Any | Function::All | Function::CountIf, [Value::Bool(holds)], _) => {
                sums.holding += i64::from(*holds);
            }
            (Function::SumIf, [Value::Number(number), Value::Bool(holds)], [part, _]) => {
                if *holds {
                    sums.total = sums.total.add(number, precision).map_err(|error| fault(self, error, part, number))?;
                }
            }
            (Function::Mean, [Value::Number(number), Value::Number(weight)], [part, weights]) => {
                let product = number.mul(weight, precision).map_err(|error| fault(self, error, part, number))?;
                sums.total = sums.total.add(&product, precision).map_err(|error| fault(self, error, part, number))?;
                sums.weights =
                    sums.weights.add(weight, precision).map_err(|error| fault(self, error, weights, weight))?;
            }
            (Function::Min | Function::Max, [Value::Number(number)], [part]) => {
                let better = match &sums.best {
                    None => true,
                    Some(best) => {
                        let order = order(number, best).map_err(|error| fault(self, error, part, number))?;
                        if function == Function::Min { order.is_lt() } else { order.is_gt() }
                    }
                };
                if better {
                    sums.best = Some(number.clone());
                }
            }
            (_, [Value::Number(number)], [part]) => {
                sums.total = sums.total.add(number, precision).map_err(|error| fault(self, error, part, number))?;
            }
            _ => return Err(Stop::Failed(Box::new(self.problem(&codes::DATA_OF_OTHER_KIND, node, Some(at))))),
        }
        sums.rows += 1;
        Ok(())
    }

    fn reduced(&self, node: &Node, function: Function, parts: &[Node], sums: Sums) -> Result<Value, Stop> {
        let whole = |count: i64| Number::from(Ratio::integer(count));
        let number = match function {
            Function::Any => return Ok(Value::Bool(sums.holding > 0)),
            Function::All => return Ok(Value::Bool(sums.holding == sums.rows)),
            Function::Count => whole(sums.rows),
            Function::CountIf => whole(sums.holding),
            Function::Min | Function::Max => match sums.best {
                Some(best) => best,
                None => return Err(self.fault(node, NumberError::Domain, &[], None)),
            },
            Function::Mean => {
                let divisor = if parts.len() == 2 { sums.weights } else { whole(sums.rows) };
                match sums.total.div(&divisor, self.precision) {
                    Ok(mean) => mean,
                    Err(error) => {
                        let weights: Vec<(&Node, &Number)> =
                            parts.get(1).map(|weights| (weights, &divisor)).into_iter().collect();
                        return Err(self.fault(node, error, &weights, None));
                    }
                }
            }
            _ => sums.total,
        };
        Ok(Value::Number(number))
    }

    /// The values of a column, rows that are not applicable left out.
    pub(super) fn column_values(&mut self, node: &Node, name: &str) -> Result<Vec<Value>, Stop> {
        let table = table_of(self.inputs, name, std::slice::from_ref(node))?;
        let mut values = Vec::with_capacity(table.rows.len());
        let mut stopped = None;
        for (index, row) in table.rows.iter().enumerate() {
            match self.value(node, Some(At { index, row })) {
                Ok(value) => values.push(value),
                Err(Stop::NotApplicable(_)) => {}
                Err(stop) => stopped = Some(weightier(stopped, stop)),
            }
        }
        match stopped {
            Some(stop) => Err(stop),
            None => Ok(values),
        }
    }
}

/// The rows of a table; stopped where it is missing or not applicable as a whole.
fn table_of<'a>(inputs: &'a Inputs, name: &str, parts: &[Node]) -> Result<&'a Table, Stop> {
    let read = || Read { input: name.to_owned(), column: parts.iter().find_map(first_column), row: None };
    match inputs.tables.get(name) {
        Some(TableCell::Given(table)) => Ok(table),
        Some(TableCell::NotApplicable) => Err(Stop::NotApplicable(read())),
        Some(TableCell::Missing) | None => Err(Stop::Missing(read())),
    }
}

fn first_column(node: &Node) -> Option<String> {
    match &node.op {
        Op::Column(column) => Some(column.to_string()),
        _ => node.parts.iter().find_map(first_column),
    }
}
