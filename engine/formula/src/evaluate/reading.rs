//! What a formula really read on its way to a value: names in branches that were not taken are not among
//! it, nor are cells of rows that did not need them. Makes no text.

use std::collections::BTreeSet;

use super::{Outcome, Recorder};
use crate::compile::tree::{Node, Op};
use crate::compile::{Formula, Read};
use crate::data::{Inputs, Stop, TableCell, Value};
use crate::number::Precision;

/// Which nodes came to something; of columns, in how many and which rows.
struct Reached(Vec<Slot>);

#[derive(Clone, Default)]
struct Slot {
    reached: bool,
    /// Rows of a column, by index, in order.
    rows: Vec<usize>,
}

impl Recorder for Reached {
    fn record(&mut self, node: &Node, row: Option<usize>, _: &Outcome) {
        if let Some(slot) = self.0.get_mut(node.id) {
            slot.reached = true;
            if let (Some(row), Op::Column(_)) = (row, &node.op) {
                slot.rows.push(row);
            }
        }
    }
}

impl Reached {
    fn new(nodes: usize) -> Self {
        Self(vec![Slot::default(); nodes])
    }

    fn is(&self, node: &Node) -> bool {
        self.0.get(node.id).is_some_and(|slot| slot.reached)
    }

    /// The reads below a node. A function of columns that went through no row (the table is empty, missing
    /// or not applicable) has read its columns nevertheless.
    fn reads(&self, node: &Node, whole: bool, inputs: &Inputs, out: &mut BTreeSet<Read>) {
        let no_rows = matches!(node.op, Op::Reduce(_)) && self.is(node) && !columns_reached(self, node);
        let whole = whole || no_rows;
        if let (Some(read), true) = (super::steps::read_of(node), whole || self.is(node)) {
            match self.cells(node, inputs) {
                Some(keys) => out.extend(keys.map(|key| Read { row: Some(key), ..read.clone() })),
                None => {
                    out.insert(read);
                }
            }
        }
        for part in &node.parts {
            self.reads(part, whole, inputs, out);
        }
    }

    /// The keys of the rows in which a column was read, where others were left out, as in `甲 或 表.乙`.
    fn cells<'a>(&'a self, node: &Node, inputs: &'a Inputs) -> Option<impl Iterator<Item = String> + 'a> {
        let rows = &self.0.get(node.id)?.rows;
        match inputs.tables.get(node.table.as_deref()?)? {
            TableCell::Given(table) if !rows.is_empty() && rows.len() < table.rows.len() => {
                Some(rows.iter().filter_map(|row| Some(table.rows.get(*row)?.key.clone())))
            }
            _ => None,
        }
    }
}

fn columns_reached(reached: &Reached, node: &Node) -> bool {
    node.parts.iter().any(|part| part.table.is_some() && reached.is(part))
}

impl Formula {
    /// Its value as [`Formula::evaluate`] gives it, and what was read for it: columns as a whole (`row` is
    /// `None`) or the cells that were needed, other indicators under `得分(id)` and so on. Where it stopped, what was read until then.
    pub fn evaluate_reading(&self, inputs: &Inputs, precision: Precision) -> (Result<Value, Stop>, BTreeSet<Read>) {
        let mut run = self.run(inputs, precision, Reached::new(self.nodes));
        let outcome = run.value(&self.root, None);
        let mut reads = BTreeSet::new();
        run.recorder.reads(&self.root, false, inputs, &mut reads);
        (outcome, reads)
    }

    /// The values of a column, a row each, for a formula that [`crate::compile_argument`] made, and what was read for
    /// them; rows that are not applicable are left out. A formula of one value gives that one.
    pub fn evaluate_column_reading(
        &self,
        inputs: &Inputs,
        precision: Precision,
    ) -> (Result<Vec<Value>, Stop>, BTreeSet<Read>) {
        let mut run = self.run(inputs, precision, Reached::new(self.nodes));
        let outcome = match &self.root.table {
            None => run.value(&self.root, None).map(|value| vec![value]),
            Some(table) => run.column_values(&self.root, table),
        };
        let mut reads = BTreeSet::new();
        let no_rows = self.root.table.is_some() && !run.recorder.is(&self.root);
        run.recorder.reads(&self.root, no_rows, inputs, &mut reads);
        (outcome, reads)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{compiled, inputs};

    fn read(text: &str) -> Vec<String> {
        let (_, reads) = compiled(text).evaluate_reading(&inputs(), Precision::START);
        let name = |read: Read| match read.column {
            Some(column) => {
                format!("{}{}.{column}", read.input, read.row.map_or(String::new(), |key| format!("[{key}]")))
            }
            None => read.input,
        };
        reads.into_iter().map(name).collect()
    }

    #[test]
    fn only_the_branch_taken_is_read() {
        assert_eq!(read("IF(1 > 0, 支出, 预算)"), ["支出"]);
        assert_eq!(read("IF(支出 < 0, 支出, 预算)"), ["支出", "预算"]);
        assert_eq!(read("IF(1 > 0 或 支出 > 0, 1, 2)"), Vec::<String>::new());
        assert_eq!(read("支出 ÷ 预算"), ["支出", "预算"]);
        assert_eq!(read("缺项 + 支出"), ["支出", "缺项"]);
        assert_eq!(read("适用(支出)"), ["支出"]);
        assert_eq!(read("得分(产出) × 2"), ["得分(产出)"]);
    }

    #[test]
    fn of_a_column_only_the_cells_are_read_that_a_row_needs() {
        let reads = read("any(项目.执行数 < 项目.预算数 且 项目.已验收)");
        assert_eq!(reads, ["项目[甲].已验收", "项目.执行数", "项目.预算数"]);
    }

    #[test]
    fn columns_are_read_even_where_there_is_no_row() {
        assert_eq!(read("mean(项目.执行数 ÷ 项目.预算数)"), ["项目.执行数", "项目.预算数"]);
        assert_eq!(read("sum_if(项目.执行数, 项目.已验收)"), ["项目.已验收", "项目.执行数"]);
        assert_eq!(read("count(空表.金额)"), ["空表.金额"]);
        assert_eq!(read("sum(缺表.金额)"), ["缺表.金额"]);
        assert_eq!(read("IF(1 < 0, sum(缺表.金额), 支出)"), ["支出"]);
    }
}
