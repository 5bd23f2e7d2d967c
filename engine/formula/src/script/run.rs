//! Running a function of a script: arguments in, limits, one call, and what it came to.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::OnceLock;

use heng_source::{Diagnostic, Span};
use indexmap::IndexMap;
use rhai::{AST, Array, CallFnOptions, Dynamic, Engine, EvalAltResult, Position, Scope};

use super::faults::{Fault, Limit, called_from, type_diagnostic};
use super::language::{Found, arity_diagnostic, unknown_function};
use super::library::{self, Call, index_diagnostic};
use super::places::Places;
use super::values::{self, List, as_number, from_value, kind};
use super::{ScriptArgument, ScriptOutcome};
use crate::data::Stop;
use crate::limits;
use crate::number::Precision;
use crate::script_codes as codes;

/// The most places that a message shows between the call in the pack and the error.
const SHOWN_CALLS: usize = 3;

/// A function with the file that it stands in.
pub(super) struct Target<'a> {
    pub(super) name: &'a str,
    pub(super) found: &'a Found,
    pub(super) tree: &'a AST,
    /// The file of each function.
    pub(super) places: &'a IndexMap<String, std::sync::Arc<Places>>,
    pub(super) called_at: Span,
}

/// The engine that runs scripts: the same for all packs, without state of its own.
fn engine() -> &'static Engine {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    ENGINE.get_or_init(|| {
        let mut engine = Engine::new_raw();
        // Without this Rhai would divide two whole numbers by itself, and lose the fraction.
        engine.set_fast_operators(false);
        engine.set_max_operations(limits::MAX_SCRIPT_OPERATIONS);
        engine.set_max_call_levels(limits::MAX_SCRIPT_CALLS);
        engine.set_max_variables(limits::MAX_SCRIPT_VARIABLES);
        engine.set_max_string_size(limits::MAX_SCRIPT_TEXT);
        engine.set_max_array_size(limits::MAX_SCRIPT_WRITTEN_LIST);
        engine.set_max_map_size(1);
        engine.set_max_modules(0);
        engine.set_max_strings_interned(0);
        library::register(&mut engine);
        engine
    })
}

/// The call of a function that the pack names and no file defines.
pub(super) fn unknown(name: &str, known: &[&str], called_at: Span) -> Stop {
    Stop::Failed(Box::new(unknown_function(called_at, name, known)))
}

impl Target<'_> {
    /// Runs it.
    pub(super) fn run(&self, arguments: &[ScriptArgument], precision: Precision) -> Result<ScriptOutcome, Stop> {
        let expected = self.found.parameters.len();
        if arguments.len() != expected {
            let diagnostic = arity_diagnostic(self.called_at, self.name, arguments.len(), expected, expected);
            return Err(failed(diagnostic.also(self.found.span, super::defined_here())));
        }
        let arguments = arguments.iter().map(argument).collect::<Result<Array, _>>();
        let arguments = arguments.map_err(|diagnostic| failed(self.placed(*diagnostic, self.called_at)))?;
        let call = Call::new(precision);
        let options = CallFnOptions::new().eval_ast(false).with_tag(call.clone());
        let mut scope = Scope::new();
        let run = catch_unwind(AssertUnwindSafe(|| {
            engine().call_fn_with_options::<Dynamic>(options, &mut scope, self.tree, self.name, arguments)
        }));
        match run {
            Ok(Ok(value)) => self.outcome(&value, &call),
            Ok(Err(error)) => Err(self.stop(*error)),
            Err(_) => Err(failed(self.placed(Diagnostic::placeless(&codes::SCRIPT_INTERNAL), self.found.span))),
        }
    }

    fn outcome(&self, value: &Dynamic, call: &Call) -> Result<ScriptOutcome, Stop> {
        let story = call.story();
        let fault = |diagnostic: Diagnostic| Err(failed(self.placed(diagnostic, self.found.span)));
        let returned = as_number(value);
        if returned.is_none() && !value.is_unit() || returned.is_none() && !self.found.deducts {
            return fault(
                Diagnostic::placeless(&codes::SCRIPT_RESULT).with("name", self.name).with("given", kind(value)),
            );
        }
        if let (Some(points), Some(first)) = (&returned, story.deductions.first()) {
            return fault(
                Diagnostic::placeless(&codes::SCRIPT_BOTH)
                    .with("name", self.name)
                    .with("returned", points.shown())
                    .with("points", first.points.shown())
                    .with("reason", &first.reason),
            );
        }
        Ok(ScriptOutcome { returned, notes: story.notes, deductions: story.deductions })
    }

    /// The diagnostic of a run-time error: at its place in the script, with the calls that led to it.
    fn stop(&self, error: EvalAltResult) -> Stop {
        let mut function = self.name.to_owned();
        let mut trail = Vec::new();
        let mut error = error;
        while let EvalAltResult::ErrorInFunctionCall(name, _, inner, position) = error {
            trail.push(self.span(&function, position));
            function = name;
            error = *inner;
        }
        let span = self.span(&function, error.position());
        let (diagnostic, undecided) = diagnostic(error);
        let mut diagnostic = Diagnostic { primary: Some(span), ..diagnostic };
        for place in trail.into_iter().rev().take(SHOWN_CALLS) {
            diagnostic = diagnostic.also(place, called_from());
        }
        let diagnostic = Box::new(diagnostic.also(self.called_at, called_from()));
        if undecided { Stop::Undecided(diagnostic) } else { Stop::Failed(diagnostic) }
    }

    fn span(&self, function: &str, position: Position) -> Span {
        match self.places.get(function) {
            Some(places) if !position.is_none() => places.token(position),
            _ => self.found.span,
        }
    }

    fn placed(&self, diagnostic: Diagnostic, span: Span) -> Diagnostic {
        let diagnostic = Diagnostic { primary: Some(span), ..diagnostic };
        if span == self.called_at { diagnostic } else { diagnostic.also(self.called_at, called_from()) }
    }
}

fn failed(diagnostic: Diagnostic) -> Stop {
    Stop::Failed(Box::new(diagnostic))
}

fn argument(argument: &ScriptArgument) -> Result<Dynamic, Box<Diagnostic>> {
    match argument {
        ScriptArgument::One(value) => Ok(from_value(value)),
        ScriptArgument::Column(values) => {
            let list = List::new(values.iter().map(from_value).collect());
            list.map(Dynamic::from).map_err(|_| Box::new(Limit::List.diagnostic()))
        }
    }
}

/// What a run-time error says; the second part is whether more digits may help.
fn diagnostic(error: EvalAltResult) -> (Diagnostic, bool) {
    let diagnostic = match error {
        EvalAltResult::ErrorRuntime(value, _) => match value.try_cast::<Fault>() {
            Some(fault) => return (*fault.diagnostic, fault.undecided),
            None => Diagnostic::placeless(&codes::SCRIPT_INTERNAL),
        },
        EvalAltResult::ErrorTooManyOperations(_) => Limit::Operations.diagnostic(),
        EvalAltResult::ErrorStackOverflow(_) => Limit::Calls.diagnostic(),
        EvalAltResult::ErrorTooManyVariables(_) => Limit::Variables.diagnostic(),
        EvalAltResult::ErrorDataTooLarge(kind, _) if kind.contains("tring") => Limit::Text.diagnostic(),
        EvalAltResult::ErrorDataTooLarge(..) => Limit::WrittenList.diagnostic(),
        EvalAltResult::ErrorMismatchDataType(wanted, given, _) if wanted == "bool" => {
            type_diagnostic("if", vec![given_kind(&given)], &values::YES_OR_NO)
        }
        EvalAltResult::ErrorMismatchDataType(_, given, _) => {
            type_diagnostic("[ ]", vec![given_kind(&given)], &values::WHOLE)
        }
        EvalAltResult::ErrorIndexingType(..) => type_diagnostic("[ ]", vec![&values::NO_LIST], &values::LIST),
        EvalAltResult::ErrorFor(_) => type_diagnostic("for … in", vec![&values::NO_LIST], &values::LIST),
        EvalAltResult::ErrorArrayBounds(length, index, _) | EvalAltResult::ErrorStringBounds(length, index, _) => {
            index_diagnostic(index.to_string(), length)
        }
        // Everything else is refused before a script runs.
        _ => Diagnostic::placeless(&codes::SCRIPT_INTERNAL),
    };
    (diagnostic, false)
}

/// The kind behind Rhai's name of a type.
fn given_kind(name: &str) -> &'static heng_source::Phrase {
    match name {
        "bool" => &values::YES_OR_NO,
        "string" | "char" => &values::TEXT,
        "array" | "List" => &values::LIST,
        "()" => &values::NOTHING,
        _ => &values::NUMBER,
    }
}
