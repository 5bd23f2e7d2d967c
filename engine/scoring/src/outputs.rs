//! Results without weight as the scorecard shows them, and the steps of named values and outputs. Computes
//! nothing but grades.

use heng_formula::number::{Number, NumberError};
use heng_formula::{Cell, Value};
use heng_model::{Grade, NamedValue};
use heng_source::{Lang, Said};

use crate::explanation::{Step, StepKind};
use crate::grade::reached;
use crate::named::{Evaluated, quantity};
use crate::score::Run;
use crate::scorecard::{GradeRange, OutputScore, OutputValue};
use crate::words;

/// The outputs of a run, in order of the pack.
///
/// # Errors
/// Undecided: a grade at the edge of an approximate number.
pub(crate) fn outputs(run: &Run<'_>) -> Result<Vec<OutputScore>, NumberError> {
    let mut out = Vec::new();
    for value in run.pack.values.values() {
        let (Some(output), Some(one)) = (&value.output, run.values.get(value.id.as_str())) else { continue };
        out.push(OutputScore {
            id: value.id.clone(),
            name: value.name.clone(),
            value: shown(value, one),
            grade: grade(&output.grades, one)?,
            basis: one.known.basis,
            disputed: one.known.disputed,
        });
    }
    Ok(out)
}

fn shown(value: &NamedValue, one: &Evaluated) -> OutputValue {
    let waiting = || one.known.waiting.iter().chain(&one.known.unresolved).cloned().collect();
    match (&one.cell, &one.range) {
        (_, Some((least, most))) => OutputValue::Range(Box::new([quantity(value, least), quantity(value, most)])),
        (Cell::Given(Value::Number(number)), _) => OutputValue::Number(quantity(value, number)),
        (Cell::Given(Value::Bool(yes)), _) => OutputValue::YesNo(*yes),
        (Cell::Given(Value::Text(text)), _) => OutputValue::Text(text.to_string()),
        (Cell::NotApplicable, _) => OutputValue::NotApplicable(one.known.not_applicable.clone().unwrap_or_default()),
        (Cell::Missing, _) if !one.either.is_empty() => OutputValue::Either(one.either.clone()),
        (Cell::Missing, _) => OutputValue::Missing(waiting()),
    }
}

/// The numbers that a grade is decided on: the value after its rounding, both ends of a range.
fn graded(one: &Evaluated) -> Option<(&Number, &Number)> {
    match (&one.range, &one.cell) {
        (Some((least, most)), _) => Some((least, most)),
        (None, Cell::Given(Value::Number(number))) => Some((number, number)),
        _ => None,
    }
}

fn grade(grades: &[Grade], one: &Evaluated) -> Result<Option<GradeRange>, NumberError> {
    let Some((least, most)) = graded(one) else { return Ok(None) };
    Ok(match (reached(grades, least)?, reached(grades, most)?) {
        (Some(least), Some(most)) => Some(GradeRange {
            least: least.grade.clone(),
            least_name: least.name.clone(),
            most: most.grade.clone(),
            most_name: most.name.clone(),
        }),
        _ => None,
    })
}

/// The steps of all named values and outputs, each once.
pub(crate) fn steps(run: &Run<'_>, outputs: &[OutputScore]) -> Vec<Step> {
    let steps = run.pack.values.values().filter_map(|value| {
        let mut step = run.values.get(value.id.as_str())?.step.clone()?;
        let graded = outputs.iter().find(|output| output.id == value.id).and_then(|output| output.grade.as_ref());
        if let (Some(range), Some(output)) = (graded, &value.output) {
            let outcome = Said::new(&words::NAMED).with("zh", range.shown(Lang::Zh)).with("en", range.shown(Lang::En));
            let lines: Vec<String> = output
                .grades
                .iter()
                .map(|one| {
                    let from = crate::figures::in_unit(&Number::Exact(one.from.clone()), &value.unit);
                    format!("{} ≥ {from}", one.grade)
                })
                .collect();
            let mut grade = Step::new(format!("{}/grade", value.id), StepKind::Grade, Said::new(&words::GRADE))
                .text(lines.join(", "))
                .outcome(outcome);
            if let Some(one) = output.grades.iter().find(|one| one.grade == range.least) {
                grade = grade.rule(one.span);
            }
            step.children.push(grade);
        }
        Some(step)
    });
    steps.collect()
}
