//! The steps of an evaluation as a tree of [`Traced`]. Values are taken down while the formula is
//! evaluated; all text is made here, afterwards.

use std::collections::BTreeSet;

use super::{Outcome, Recorder};
use heng_source::Span;

use crate::compile::tree::{Kind, Node, Op};
use crate::compile::{Formula, Read};
use crate::data::{Inputs, Stop, TableCell, Value};
use crate::number::Number;
use crate::trace::{Outcome as Came, Traced, TracedRow};
use crate::unit::Unit;

/// How many rows the text of a reduction shows: `mean(1, 0.8, …)`.
const ROWS_SHOWN: usize = 8;

/// What every node came to, by its id.
pub(crate) struct Recording {
    slots: Vec<Slot>,
}

#[derive(Clone, Default)]
struct Slot {
    whole: Option<Outcome>,
    rows: Vec<(usize, Outcome)>,
}

impl Recording {
    pub(crate) fn new(nodes: usize) -> Self {
        Self { slots: vec![Slot::default(); nodes] }
    }

    fn whole(&self, node: &Node) -> Option<&Outcome> {
        self.slots.get(node.id)?.whole.as_ref()
    }

    fn rows(&self, node: &Node) -> &[(usize, Outcome)] {
        self.slots.get(node.id).map_or(&[], |slot| slot.rows.as_slice())
    }

    /// What a node came to in one row.
    fn in_row(&self, node: &Node, row: usize) -> Option<&Outcome> {
        let rows = self.rows(node);
        let at = rows.binary_search_by_key(&row, |(index, _)| *index).ok()?;
        rows.get(at).map(|(_, outcome)| outcome)
    }
}

impl Recorder for Recording {
    fn record(&mut self, node: &Node, row: Option<usize>, outcome: &Outcome) {
        let Some(slot) = self.slots.get_mut(node.id) else { return };
        match row {
            Some(row) => slot.rows.push((row, outcome.clone())),
            None => slot.whole = Some(outcome.clone()),
        }
    }
}

/// The tree of steps.
pub(crate) fn traced(formula: &Formula, inputs: &Inputs, recording: Recording) -> Traced {
    let steps = Steps { typed: formula.text.text(), inputs, recording, with_units: needs_units(&formula.root) };
    steps.build(&formula.root, String::new(), true)
}

struct Steps<'a> {
    typed: &'a str,
    inputs: &'a Inputs,
    recording: Recording,
    /// Whether values put in carry their unit: only where not all have the same.
    with_units: bool,
}

impl Steps<'_> {
    /// `reached`: whether the node above was evaluated at all.
    fn build(&self, node: &Node, path: String, reached: bool) -> Traced {
        let rows = self.traced_rows(node);
        let whole = self.recording.whole(node);
        let outcome = match (whole, &node.table) {
            (Some(outcome), _) => came(node, outcome),
            (None, Some(_)) if !rows.is_empty() => Came::Column,
            (None, Some(table)) if reached => match self.inputs.tables.get(&**table) {
                Some(TableCell::Given(table)) if table.rows.is_empty() => Came::Column,
                Some(TableCell::Given(_)) => Came::Skipped,
                Some(TableCell::NotApplicable) => Came::NotApplicable,
                Some(TableCell::Missing) | None => Came::Missing,
            },
            _ => Came::Skipped,
        };
        let was_reached = whole.is_some() || !rows.is_empty() || (reached && outcome != Came::Skipped);
        let children = node
            .parts
            .iter()
            .enumerate()
            .filter(|(_, part)| !matches!(part.op, Op::Literal(_)))
            .map(|(index, part)| {
                let below = if path.is_empty() { index.to_string() } else { format!("{path}.{index}") };
                self.build(part, below, was_reached)
            })
            .collect();
        Traced {
            path,
            range: node.range.clone(),
            text: self.text(node).to_owned(),
            substituted: self.substituted(node, None),
            outcome,
            read: read_of(node),
            fired: self.fired(node),
            rows,
            children,
        }
    }

    /// The rows of a lookup table that hold for the values of its parts.
    fn fired(&self, node: &Node) -> Vec<(usize, String, Span)> {
        let Op::Lookup(table, _) = &node.op else { return Vec::new() };
        let values = node.parts.iter().map(|part| self.recording.whole(part)?.as_ref().ok().cloned());
        let Some(values) = values.collect::<Option<Vec<Value>>>() else { return Vec::new() };
        let fired = table.fired(&values).unwrap_or_default();
        let row = |at: usize| {
            let rule = table.rules.get(at)?;
            Some((at.saturating_add(1), rule.written.clone(), rule.span))
        };
        fired.into_iter().filter_map(row).collect()
    }

    fn text(&self, node: &Node) -> &str {
        self.typed.get(node.range.clone()).unwrap_or_default()
    }

    fn traced_rows(&self, node: &Node) -> Vec<TracedRow> {
        let Some(TableCell::Given(table)) = node.table.as_ref().and_then(|name| self.inputs.tables.get(&**name)) else {
            return Vec::new();
        };
        let rows = self.recording.rows(node).iter();
        rows.filter_map(|(index, outcome)| {
            Some(TracedRow {
                key: table.rows.get(*index)?.key.clone(),
                substituted: self.substituted(node, Some(*index)),
                outcome: came(node, outcome),
            })
        })
        .collect()
    }

    /// The text of a node with the values of the inputs put in; what was not read stays a name.
    fn substituted(&self, node: &Node, row: Option<usize>) -> String {
        let row = row.filter(|_| node.table.is_some());
        match &node.op {
            Op::Input(_) | Op::Column(_) => {
                let outcome = match row {
                    Some(row) => self.recording.in_row(node, row),
                    None => self.recording.whole(node),
                };
                match outcome {
                    Some(Ok(value)) => self.value_text(node, value),
                    _ => self.text(node).to_owned(),
                }
            }
            Op::Reduce(_) if node.parts.len() == 1 => self.reduced_text(node),
            Op::Applies => self.text(node).to_owned(),
            _ => self.spliced(node, row),
        }
    }

    /// The text between the parts as typed, the parts with their values.
    fn spliced(&self, node: &Node, row: Option<usize>) -> String {
        let mut out = String::new();
        let mut at = node.range.start;
        for part in &node.parts {
            out.push_str(self.typed.get(at..part.range.start).unwrap_or_default());
            let text = self.substituted(part, row);
            let beside_sign =
                !matches!(node.op, Op::Each(_) | Op::Lookup(..) | Op::Reduce(_) | Op::Choice | Op::And | Op::Or);
            if beside_sign && text.starts_with('-') && matches!(part.op, Op::Input(_) | Op::Column(_)) {
                out.push_str(&format!("({text})"));
            } else {
                out.push_str(&text);
            }
            at = part.range.end;
        }
        out.push_str(self.typed.get(at..node.range.end).unwrap_or_default());
        out
    }

    /// `mean(1, 0.8, …)`: the values of the rows that count.
    fn reduced_text(&self, node: &Node) -> String {
        let Some(part) = node.parts.first() else { return self.text(node).to_owned() };
        let rows = self.recording.rows(part);
        if rows.is_empty() {
            return self.text(node).to_owned();
        }
        let applicable = rows.iter().filter(|(_, outcome)| !matches!(outcome, Err(Stop::NotApplicable(_))));
        let mut values: Vec<String> = applicable
            .take(ROWS_SHOWN + 1)
            .map(|(_, outcome)| match outcome {
                Ok(value) => self.value_text(part, value),
                Err(_) => "?".to_owned(),
            })
            .collect();
        if values.len() > ROWS_SHOWN {
            values.truncate(ROWS_SHOWN);
            values.push("…".to_owned());
        }
        let name = self.text(node).split(['(', '（']).next().unwrap_or_default().trim_end();
        format!("{name}({})", values.join(", "))
    }

    fn value_text(&self, node: &Node, value: &Value) -> String {
        match value {
            Value::Bool(true) => "是".to_owned(),
            Value::Bool(false) => "否".to_owned(),
            Value::Text(text) => format!("“{text}”"),
            Value::Number(number) => {
                let unit = unit_of(node);
                let text = match unit.from_base(number) {
                    Ok(number) => digits(&number),
                    Err(_) => number.shown(),
                };
                // `%` is part of the number: 95% and 95 are different numbers.
                let with_unit = self.with_units || unit.dimension.is_plain();
                if with_unit { format!("{text}{}", unit.symbol) } else { text }
            }
        }
    }
}

/// All digits where the number is a decimal, as facts are.
fn digits(number: &Number) -> String {
    match number.exact().and_then(crate::number::Ratio::to_decimal) {
        Some(decimal) => decimal.normalize().to_string(),
        None => number.shown(),
    }
}

fn unit_of(node: &Node) -> Unit {
    match &node.kind {
        Kind::Number(measure) => measure.unit.clone(),
        _ => Unit::plain(),
    }
}

fn came(node: &Node, outcome: &Outcome) -> Came {
    match outcome {
        Ok(Value::Number(value)) => Came::Number { value: value.clone(), unit: unit_of(node) },
        Ok(Value::Bool(yes)) => Came::Bool(*yes),
        Ok(Value::Text(text)) => Came::Text(text.to_string()),
        Err(Stop::Missing(_)) => Came::Missing,
        Err(Stop::NotApplicable(_)) => Came::NotApplicable,
        Err(Stop::Undecided(_) | Stop::Failed(_)) => Came::Failed,
    }
}

pub(super) fn read_of(node: &Node) -> Option<Read> {
    match &node.op {
        Op::Input(name) | Op::TableApplies(name) => Some(Read { input: name.to_string(), column: None, row: None }),
        Op::Column(column) => {
            Some(Read { input: node.table.as_ref()?.to_string(), column: Some(column.to_string()), row: None })
        }
        _ => None,
    }
}

/// Whether values put in must carry their units: inputs of several units, or a literal with one.
fn needs_units(root: &Node) -> bool {
    fn collect<'a>(node: &'a Node, of_inputs: &mut BTreeSet<&'a str>, of_literals: &mut bool) {
        if let Kind::Number(measure) = &node.kind {
            let unit = &measure.unit;
            if !unit.dimension.is_plain() {
                match node.op {
                    Op::Literal(_) => *of_literals = true,
                    Op::Input(_) | Op::Column(_) => {
                        of_inputs.insert(&unit.symbol);
                    }
                    _ => {}
                }
            }
        }
        for part in &node.parts {
            collect(part, of_inputs, of_literals);
        }
    }
    let (mut of_inputs, mut of_literals) = (BTreeSet::new(), false);
    collect(root, &mut of_inputs, &mut of_literals);
    of_literals || of_inputs.len() > 1
}
