//! `script` as an aggregate: a function of the pack's scripts makes one rate of the children's.

use heng_formula::number::{Number, Ratio};
use heng_formula::{ScriptArgument, Stop, Value};
use heng_model::ScriptAggregate;
use heng_source::{Code, Diagnostic, Said};

use super::{Context, Made};
use crate::codes;
use crate::explanation::{Step, StepKind};
use crate::words;
use crate::work::Halt;

fn fault(context: Context<'_>, call: &ScriptAggregate, code: &'static Code) -> Diagnostic {
    Diagnostic::new(code, call.span)
        .with("group", context.indicator.id.as_str())
        .with("indicator", context.indicator.id.as_str())
        .with("function", call.function.as_str())
        .at(heng_model::path::Path::new(&context.indicator.id).to_string())
}

/// Whether there is a rate for every parameter.
pub(super) fn complete(context: Context<'_>, call: &ScriptAggregate, rates: &[(&str, &Number)]) -> Result<(), Halt> {
    let missing: Vec<&str> =
        call.of.iter().map(String::as_str).filter(|id| !rates.iter().any(|(child, _)| child == id)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let fault = fault(context, call, &codes::SCRIPT_LEFT_OUT).with("indicators", missing);
    Err(Halt::Failed(Box::new(fault)))
}

/// 脚本合成, `script: {function, monotone}`: the function gets the rates in the order of the children and returns a
/// rate between 0 and 1. It is not run where a child is left out: which rate its parameter should get is not for
/// the program to say. Steps: its notes.
pub(super) fn run(context: Context<'_>, call: &ScriptAggregate, rates: &[(&str, &Number)]) -> Result<Made, Halt> {
    complete(context, call, rates)?;
    let fault = |code| fault(context, call, code);
    let given = call.of.iter().filter_map(|id| rates.iter().find(|(child, _)| child == id));
    let arguments: Vec<ScriptArgument> =
        given.clone().map(|(_, rate)| ScriptArgument::One(Value::Number((*rate).clone()))).collect();
    let outcome = context.pack.scripts.call(&call.function, &arguments, context.precision, call.span).map_err(
        |stop| match stop {
            Stop::Undecided(diagnostic) => Halt::Undecided(diagnostic),
            Stop::Failed(diagnostic) => Halt::Failed(diagnostic),
            Stop::Missing(_) => Halt::Missing,
            Stop::NotApplicable(read) => Halt::NotApplicable(read.input),
        },
    )?;
    let Some(rate) = outcome.returned.filter(|_| outcome.deductions.is_empty()) else {
        return Err(Halt::Failed(Box::new(fault(&codes::SCRIPT_WITHOUT_POINTS))));
    };
    let below = context.number(rate.compare(&Number::Exact(Ratio::ZERO)))?.is_lt();
    let above = context.number(rate.compare(&Number::Exact(Ratio::ONE)))?.is_gt();
    if below || above {
        return Err(Halt::Failed(Box::new(fault(&codes::SCRIPT_RATE).with("rate", rate.shown()))));
    }
    let notes = outcome.notes.iter().enumerate().map(|(index, note)| {
        let id = format!("{}/aggregate/note[{}]", context.indicator.id, index.saturating_add(1));
        Step::new(id, StepKind::Note, Said::new(&words::SCRIPT_NOTE)).text(note.as_str())
    });
    let shown: Vec<String> = given.map(|(_, rate)| rate.shown()).collect();
    Ok(Made { rate, formula: format!("{}({})", call.function, shown.join(", ")), steps: notes.collect() })
}
