//! `script`: points by a function of the pack's own scripts.

use std::collections::BTreeSet;

use heng_formula::number::Number;
use heng_formula::unit::Unit;
use heng_formula::{Read, ScriptArgument, ScriptOutcome, Value};
use heng_model::ScriptCall;
use heng_source::{Said, Span};

use super::{Award, Scoring};
use crate::codes;
use crate::explanation::{Step, StepKind};
use crate::scorecard::DeductionMade;
use crate::words;
use crate::work::{Halt, Work, outside};

/// 脚本法, `script: {function, with, deductions}`: a script function gets the values of formulas, each number in
/// the unit that the pack declares for it, and either returns points or takes points off the weight with
/// reasons. It is not run while an argument is missing. What a negative measure means is for the script
/// to say.
///
/// Steps: one opaque step, with the arguments, what the script told through `note` and its deductions
/// below it.
///
/// While an argument is missing: 0 to the weight.
impl Scoring for &ScriptCall {
    fn name(&self) -> &'static str {
        "script"
    }

    fn reads(&self) -> BTreeSet<Read> {
        self.with.iter().flat_map(|(formula, _)| outside(&formula.reads()).collect::<Vec<_>>()).collect()
    }

    fn award(&self, work: &mut Work<'_>) -> Result<Award, Halt> {
        work.offer_measure();
        let mut arguments = Vec::with_capacity(self.with.len());
        let mut parts = Vec::new();
        let mut halted: Option<Halt> = None;
        for (index, (formula, unit)) in self.with.iter().enumerate() {
            let number = index.saturating_add(1);
            let title = Said::new(&words::ARGUMENT).with("number", number);
            let (result, step) = work.run_argument(formula, &format!("method/with[{number}]"), title);
            parts.extend(step);
            match work.needed(result) {
                Ok(argument) => arguments.push(work.exact(in_declared_unit(argument, unit.as_ref()))?),
                Err(halt @ (Halt::Failed(_) | Halt::Undecided(_))) => return Err(halt),
                // What is not applicable weighs more than what is missing.
                Err(halt @ Halt::NotApplicable(_)) => halted = Some(halt),
                Err(Halt::Missing) => halted = halted.or(Some(Halt::Missing)),
            }
        }
        if let Some(halt) = halted {
            work.tell(|work| script_step(work, self).outcome(Said::new(&words::SKIPPED)).children(parts));
            return Err(halt);
        }
        let outcome = work
            .card
            .pack
            .scripts
            .call(&self.function, &arguments, work.card.precision, self.span)
            .map_err(|stop| work.halt(stop, BTreeSet::new()))?;
        let points = points(work, self, &outcome)?;
        for deduction in &outcome.deductions {
            work.deductions.push(DeductionMade {
                points: deduction.points.clone(),
                reason: words::same(deduction.reason.as_str()),
                evidence: None,
                span: work.card.pack.scripts.function_at(&self.function, self.span).map(|function| function.span),
            });
        }
        work.tell(|work| {
            parts.extend(told(work, self, &outcome));
            let arguments: Vec<String> = arguments.iter().map(argument_text).collect();
            script_step(work, self)
                .substituted(format!("{}({})", self.function, arguments.join(", ")))
                .points(&points, None)
                .children(parts)
        });
        Ok(Award::of(points))
    }
}

fn script_step(work: &Work<'_>, call: &ScriptCall) -> Step {
    let arguments: Vec<&str> = call.with.iter().map(|(formula, _)| formula.text().text()).collect();
    Step::new(work.id("method"), StepKind::Script, Said::new(&words::SCRIPT))
        .text(format!("script: {}({})", call.function, arguments.join(", ")))
        .rule(call.span)
}

/// Points out of what the script said: returned, or the weight less its deductions. A script that does
/// not keep to the way its pack declares is at fault.
fn points(work: &Work<'_>, call: &ScriptCall, outcome: &ScriptOutcome) -> Result<Number, Halt> {
    let function: Option<Span> =
        work.card.pack.scripts.function_at(&call.function, call.span).map(|function| function.span);
    let fault = |code| {
        let fault = work.fault(code).with("function", call.function.as_str());
        let fault = match function {
            Some(span) => fault.also(span, Said::new(&words::FUNCTION_HERE)),
            None => fault,
        };
        Halt::Failed(Box::new(fault))
    };
    match (&outcome.returned, call.deductions) {
        // That a script does not deduct besides is seen to where it is run.
        (Some(points), false) => Ok(points.clone()),
        (None, true) => {
            let mut points = work.weight();
            for deduction in &outcome.deductions {
                points = work.exact(points.sub(&deduction.points, work.card.precision))?;
            }
            Ok(points)
        }
        (Some(_), true) => Err(fault(&codes::SCRIPT_RETURNED)),
        (None, false) => Err(fault(&codes::SCRIPT_WITHOUT_POINTS)),
    }
}

/// Notes and deductions of the script, as steps. Their ids count in the order of the script.
fn told(work: &Work<'_>, call: &ScriptCall, outcome: &ScriptOutcome) -> Vec<Step> {
    let id = |slot: &str, index: usize| format!("{}/{slot}[{}]", work.id("method"), index.saturating_add(1));
    let notes = outcome.notes.iter().enumerate().map(|(index, note)| {
        Step::new(id("note", index), StepKind::Note, Said::new(&words::SCRIPT_NOTE)).text(note.as_str())
    });
    let deductions = outcome.deductions.iter().enumerate().map(|(index, one)| {
        Step::new(id("deduct", index), StepKind::Deduction, Said::new(&words::DEDUCTION))
            .text(one.reason.as_str())
            .points(&one.points, None)
            .rule(call.span)
    });
    notes.chain(deductions).collect()
}

fn in_declared_unit(
    argument: ScriptArgument,
    unit: Option<&Unit>,
) -> Result<ScriptArgument, heng_formula::number::NumberError> {
    let Some(unit) = unit else { return Ok(argument) };
    let convert = |value: Value| match value {
        Value::Number(number) => unit.from_base(&number).map(Value::Number),
        other => Ok(other),
    };
    Ok(match argument {
        ScriptArgument::One(value) => ScriptArgument::One(convert(value)?),
        ScriptArgument::Column(values) => {
            ScriptArgument::Column(values.into_iter().map(convert).collect::<Result<_, _>>()?)
        }
    })
}

/// The most elements of a column that the step of a script writes out.
const SHOWN_ELEMENTS: usize = 8;

fn argument_text(argument: &ScriptArgument) -> String {
    match argument {
        ScriptArgument::One(value) => value_text(value),
        ScriptArgument::Column(values) => {
            let mut parts: Vec<String> = values.iter().take(SHOWN_ELEMENTS).map(value_text).collect();
            if values.len() > SHOWN_ELEMENTS {
                parts.push("…".to_owned());
            }
            format!("[{}]", parts.join(", "))
        }
    }
}

fn value_text(value: &Value) -> String {
    match value {
        Value::Number(number) => number.shown(),
        Value::Bool(yes) => if *yes { "是" } else { "否" }.to_owned(),
        Value::Text(text) => format!("“{text}”"),
    }
}
