//! Lookup tables without data: rows that fit together and may not, rows that are never reached, codes that no row takes.

use heng_formula::Value;
use heng_formula::number::Ratio;
use heng_formula::table::{ColumnKind, Condition, End, LookupTable, Policy, Rule, same};
use heng_source::{Arg, Diagnostic, Phrase, Said};

use super::inputs::Inputs;
use super::reader::Reader;
use super::types::InputKind;
use crate::codes::pack as codes;
use crate::limits::MAX_TABLE_CELLS;
use crate::path::Path;

/// Tells of all that shows in a table without data.
pub(super) fn check(reader: &mut Reader<'_>, table: &LookupTable, inputs: &Inputs, path: &Path) {
    for (at, rule) in table.rules.iter().enumerate() {
        for (before, earlier) in table.rules.iter().enumerate().take(at) {
            let both: Option<Vec<String>> = rule
                .when
                .iter()
                .zip(&earlier.when)
                .zip(&table.parameters)
                .map(|((one, other), parameter)| common(one, other, &parameter.kind))
                .collect();
            let same_result = rule.then.iter().zip(&earlier.then).all(|(one, other)| same(one, other));
            let refused = match table.policy {
                Policy::Unique => true,
                Policy::Agree => !same_result,
                _ => false,
            };
            if let (true, Some(witness)) = (refused, &both) {
                reader.say(
                    Diagnostic::new(&codes::TABLE_OVERLAP, rule.span)
                        .with("table", table.name.as_str())
                        .with("one", before.saturating_add(1))
                        .with("other", at.saturating_add(1))
                        .with("witness", witness.clone())
                        .also(earlier.span, Said::new(&THE_OTHER_ROW))
                        .at(path.clone()),
                );
                return;
            }
            let covered = rule.when.iter().zip(&earlier.when).all(|(one, other)| within(one, other));
            if table.policy == Policy::First && covered {
                reader.say(
                    Diagnostic::new(&codes::TABLE_UNREACHABLE, rule.span)
                        .with("table", table.name.as_str())
                        .with("row", at.saturating_add(1))
                        .with("before", before.saturating_add(1))
                        .also(earlier.span, Said::new(&THE_OTHER_ROW))
                        .at(path.clone()),
                );
                break;
            }
        }
    }
    let needs_row = !matches!(table.policy, Policy::Sum | Policy::Count);
    if table.otherwise.is_none() && needs_row {
        uncovered(reader, table, inputs, path);
    }
}

static THE_OTHER_ROW: Phrase = Phrase { zh: "另一行在这里", en: "the other row is here" };

/// A value for which two conditions hold, if there is one.
fn common(one: &Condition, other: &Condition, kind: &ColumnKind) -> Option<String> {
    let shown = |value: &Value| match (value, kind) {
        (Value::Number(number), ColumnKind::Number(unit)) => match unit.from_base(number) {
            Ok(shown) => format!("{}{}", shown.shown(), unit.symbol),
            Err(_) => number.shown(),
        },
        (Value::Number(number), _) => number.shown(),
        (Value::Bool(yes), _) => (if *yes { "是" } else { "否" }).to_owned(),
        (Value::Text(text), _) => text.to_string(),
    };
    let number = |value: &Ratio| shown(&Value::Number(value.clone().into()));
    match (one, other) {
        (Condition::Any, Condition::Any) => Some("-".to_owned()),
        (Condition::OneOf(values), rest) | (rest, Condition::OneOf(values)) => {
            values.iter().find(|value| rest.holds(value).unwrap_or(false)).map(shown)
        }
        (Condition::Interval(..), _) | (_, Condition::Interval(..)) => {
            let bounds = [one, other].map(|condition| match condition {
                Condition::Interval(low, high) => (low.clone(), high.clone()),
                _ => (None, None),
            });
            let [(low, high), (low2, high2)] = bounds;
            let low = tighter(low, low2, true);
            let high = tighter(high, high2, false);
            match (low, high) {
                (None, None) => Some(number(&Ratio::ZERO)),
                (Some(low), None) if low.closed => Some(number(&low.value)),
                (Some(low), None) => low.value.add(&Ratio::ONE).ok().map(|value| number(&value)),
                (None, Some(high)) if high.closed => Some(number(&high.value)),
                (None, Some(high)) => high.value.sub(&Ratio::ONE).ok().map(|value| number(&value)),
                (Some(low), Some(high)) if low.value == high.value => {
                    (low.closed && high.closed).then(|| number(&low.value))
                }
                (Some(low), Some(high)) if low.value < high.value => {
                    let middle = low.value.add(&high.value).and_then(|sum| sum.div(&Ratio::integer(2))).ok()?;
                    Some(number(if low.closed {
                        &low.value
                    } else if high.closed {
                        &high.value
                    } else {
                        &middle
                    }))
                }
                _ => None,
            }
        }
    }
}

/// The end that leaves less.
fn tighter(one: Option<End>, other: Option<End>, low: bool) -> Option<End> {
    match (one, other) {
        (Some(one), Some(other)) => Some(if one.value == other.value {
            End { closed: one.closed && other.closed, value: one.value }
        } else if (one.value > other.value) == low {
            one
        } else {
            other
        }),
        (one, other) => one.or(other),
    }
}

/// Whether every value of one condition is one of the other.
fn within(one: &Condition, other: &Condition) -> bool {
    let reaches = |outer: &Option<End>, inner: &Option<End>, low: bool| match (outer, inner) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(outer), Some(inner)) if outer.value == inner.value => outer.closed || !inner.closed,
        (Some(outer), Some(inner)) => (outer.value < inner.value) == low,
    };
    match (one, other) {
        (_, Condition::Any) => true,
        (Condition::OneOf(values), other) => values.iter().all(|value| other.holds(value).unwrap_or(false)),
        (Condition::Interval(low, high), Condition::Interval(low2, high2)) => {
            reaches(low2, low, true) && reaches(high2, high, false)
        }
        _ => false,
    }
}

/// Combinations of codes and yes or no that no row takes, whatever the numbers and texts are.
fn uncovered(reader: &mut Reader<'_>, table: &LookupTable, inputs: &Inputs, path: &Path) {
    let mut finite: Vec<(usize, Vec<Value>)> = Vec::new();
    for (at, parameter) in table.parameters.iter().enumerate() {
        match (&parameter.kind, inputs.good.get(&parameter.name).map(|input| &input.kind)) {
            (ColumnKind::Bool, _) => finite.push((at, vec![Value::Bool(true), Value::Bool(false)])),
            (_, Some(InputKind::Category(category))) => {
                finite.push((at, category.codes.keys().map(|code| Value::Text(code.as_str().into())).collect()));
            }
            _ => {}
        }
    }
    let mut cells: Vec<Vec<Value>> = vec![Vec::new()];
    for (_, values) in &finite {
        if cells.len().saturating_mul(values.len()).saturating_mul(table.rules.len()) > MAX_TABLE_CELLS {
            return;
        }
        cells = cells
            .iter()
            .flat_map(|cell| values.iter().map(|value| cell.iter().chain([value]).cloned().collect()))
            .collect();
    }
    let free = cells.iter().find(|cell| {
        let taken = |rule: &Rule| {
            finite.iter().zip(cell.iter()).all(|((at, _), value)| {
                rule.when.get(*at).is_some_and(|condition| condition.holds(value).unwrap_or(true))
            })
        };
        !table.rules.iter().any(taken)
    });
    if let Some(cell) = free.filter(|_| !finite.is_empty()) {
        let witness: Vec<Arg> = finite
            .iter()
            .zip(cell)
            .map(|((at, _), value)| {
                let name = table.parameters.get(*at).map_or("", |one| one.name.as_str());
                let shown = common(&Condition::OneOf(vec![value.clone()]), &Condition::Any, &ColumnKind::Text);
                Arg::Text(format!("{name} = {}", shown.unwrap_or_default()))
            })
            .collect();
        reader.say(
            Diagnostic::new(&codes::TABLE_UNCOVERED, table.span)
                .with("table", table.name.as_str())
                .with("witness", Arg::List(witness))
                .at(path.clone()),
        );
    }
}
