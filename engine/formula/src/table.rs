//! Lookup tables (decision tables) as data: conditions by column, results, a hit policy. Formulas call them like
//! functions; packs read them. Nothing is read from a file here.

use heng_source::{Span, comparable};

use crate::data::Value;
use crate::number::{Number, NumberError, Ratio};
use crate::unit::Unit;

/// What a column of conditions or of results holds.
#[derive(Debug, Clone, PartialEq)]
pub enum ColumnKind {
    /// Numbers shown in this unit.
    Number(Unit),
    /// Yes or no.
    Bool,
    /// Texts.
    Text,
}

/// One end of an interval.
#[derive(Debug, Clone, PartialEq)]
pub struct End {
    /// In base units.
    pub value: Ratio,
    /// Whether the value itself belongs to the interval.
    pub closed: bool,
}

/// A condition on one argument.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// `-`: always holds.
    Any,
    /// A number between two ends; an end that is not given is open.
    Interval(Option<End>, Option<End>),
    /// One of these values.
    OneOf(Vec<Value>),
}

impl Condition {
    /// Whether it holds for a value.
    ///
    /// # Errors
    /// Undecided: an approximate number at an end.
    pub fn holds(&self, value: &Value) -> Result<bool, NumberError> {
        match (self, value) {
            (Condition::Any, _) => Ok(true),
            (Condition::Interval(low, high), Value::Number(number)) => {
                let against = |end: &End| number.compare(&Number::Exact(end.value.clone()));
                let above = match low {
                    Some(end) => {
                        let order = against(end)?;
                        order.is_gt() || (end.closed && order.is_eq())
                    }
                    None => true,
                };
                let below = match high {
                    Some(end) => {
                        let order = against(end)?;
                        order.is_lt() || (end.closed && order.is_eq())
                    }
                    None => true,
                };
                Ok(above && below)
            }
            (Condition::OneOf(values), value) => {
                for one in values {
                    let same = match (one, value) {
                        (Value::Number(one), Value::Number(value)) => value.compare(one)?.is_eq(),
                        (one, value) => same(one, value),
                    };
                    if same {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            (Condition::Interval(..), _) => Ok(false),
        }
    }
}

/// Whether two values are the same, texts in NFKC.
#[must_use]
pub fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Text(one), Value::Text(other)) => comparable(one) == comparable(other),
        (one, other) => one == other,
    }
}

/// What becomes of the rows whose conditions all hold.
#[derive(Debug, Clone, PartialEq)]
pub enum Policy {
    /// At most one may hold.
    Unique,
    /// The first in order counts.
    First,
    /// All that hold must say the same.
    Agree,
    /// The one whose first result stands first in this list.
    Priority(Vec<Value>),
    /// Their results are added up; 0 where none holds.
    Sum,
    /// The least.
    Min,
    /// The greatest.
    Max,
    /// How many hold; 0 where none does.
    Count,
    /// Their texts in order of the rows, or, where values are given, in the order of these; joined by `、`.
    List(Option<Vec<Value>>),
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// A condition for each parameter.
    pub when: Vec<Condition>,
    /// A value for each result.
    pub then: Vec<Value>,
    /// As written, for people: `≥ 18, 中 → 0.5`.
    pub written: String,
    /// Where.
    pub span: Span,
}

/// A column of conditions.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: ColumnKind,
}

/// A lookup table.
#[derive(Debug, Clone, PartialEq)]
pub struct LookupTable {
    /// Its name, by which formulas call it.
    pub name: String,
    /// What it is asked with.
    pub parameters: Vec<Parameter>,
    /// What it answers; several have names, of one the name is empty.
    pub results: Vec<Parameter>,
    /// What becomes of the rows that hold.
    pub policy: Policy,
    /// The rows, in order.
    pub rules: Vec<Rule>,
    /// What holds where no row does.
    pub otherwise: Option<Vec<Value>>,
    /// Where it stands.
    pub span: Span,
}

/// Why a table gives nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum NoResult {
    /// No row holds.
    NoRow,
    /// Two rows hold (by index) that may not.
    Contradiction(usize, usize),
    /// Arithmetic.
    Number(NumberError),
}

impl From<NumberError> for NoResult {
    fn from(error: NumberError) -> Self {
        Self::Number(error)
    }
}

impl LookupTable {
    /// The rows that hold, by index.
    ///
    /// # Errors
    /// Undecided.
    pub fn fired(&self, arguments: &[Value]) -> Result<Vec<usize>, NumberError> {
        let mut fired = Vec::new();
        for (index, rule) in self.rules.iter().enumerate() {
            let mut holds = true;
            for (condition, argument) in rule.when.iter().zip(arguments) {
                holds = holds && condition.holds(argument)?;
            }
            if holds {
                fired.push(index);
                if self.policy == Policy::First {
                    break;
                }
            }
        }
        Ok(fired)
    }

    /// The answer for a result column.
    ///
    /// # Errors
    /// See [`NoResult`].
    pub fn answer(
        &self,
        arguments: &[Value],
        column: usize,
        precision: crate::number::Precision,
    ) -> Result<Value, NoResult> {
        let fired = self.fired(arguments)?;
        let rules: Vec<(usize, &Rule)> = fired.iter().filter_map(|at| Some((*at, self.rules.get(*at)?))).collect();
        let value = |rule: &Rule| rule.then.get(column).cloned().ok_or(NoResult::NoRow);
        let count = || i64::try_from(rules.len()).map(Ratio::integer).map_err(|_| NoResult::NoRow);
        match (&self.policy, rules.as_slice()) {
            (Policy::Count, _) => Ok(Value::Number(Number::Exact(count()?))),
            (Policy::Sum, []) if self.otherwise.is_none() => Ok(Value::Number(Number::Exact(Ratio::ZERO))),
            (_, []) => self.otherwise.as_ref().and_then(|values| values.get(column)).cloned().ok_or(NoResult::NoRow),
            (Policy::Unique, [(first, _), (second, _), ..]) => Err(NoResult::Contradiction(*first, *second)),
            (Policy::Agree, [(at, first), rest @ ..]) => {
                for (other, rule) in rest {
                    if !first.then.iter().zip(&rule.then).all(|(one, other)| same(one, other)) {
                        return Err(NoResult::Contradiction(*at, *other));
                    }
                }
                value(first)
            }
            (Policy::Priority(order), [(_, first), rest @ ..]) => {
                let mut best = (rank(order, first), *first);
                for (_, rule) in rest {
                    if rank(order, rule) < best.0 {
                        best = (rank(order, rule), rule);
                    }
                }
                value(best.1)
            }
            (Policy::Sum | Policy::Min | Policy::Max, rows) => {
                let mut total: Option<Number> = None;
                for (_, rule) in rows {
                    let Value::Number(number) = value(rule)? else { return Err(NoResult::NoRow) };
                    total = Some(match total {
                        None => number,
                        Some(so_far) => match self.policy {
                            Policy::Sum => so_far.add(&number, precision)?,
                            Policy::Min if number.compare(&so_far)?.is_lt() => number,
                            Policy::Max if number.compare(&so_far)?.is_gt() => number,
                            _ => so_far,
                        },
                    });
                }
                total.map(Value::Number).ok_or(NoResult::NoRow)
            }
            (Policy::List(order), rows) => {
                let mut rows: Vec<&Rule> = rows.iter().map(|(_, rule)| *rule).collect();
                if let Some(order) = order {
                    rows.sort_by_key(|rule| rank(order, rule));
                }
                let mut texts = Vec::new();
                for rule in rows {
                    let Value::Text(text) = value(rule)? else { return Err(NoResult::NoRow) };
                    texts.push(text.to_string());
                }
                Ok(Value::Text(texts.join("、").into()))
            }
            (Policy::Unique | Policy::First, [(_, first), ..]) => value(first),
        }
    }
}

/// Where a row's first result stands in a list of values; behind all where it is not in it.
fn rank(order: &[Value], rule: &Rule) -> usize {
    let first = rule.then.first();
    order.iter().position(|one| first.is_some_and(|first| same(one, first))).unwrap_or(order.len())
}
