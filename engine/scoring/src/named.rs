//! Named values and outputs: worked out once for a dataset, each after what it reads, and read by formulas
//! under their ids. Where claims are not resolved, the values that hang on them are worked out anew under every
//! combination, so that what reads several of them never mixes two versions of the story.

use std::collections::BTreeSet;

use heng_formula::number::Number;
use heng_formula::{Cell, Inputs, Read, Stop, Value};
use heng_model::{NamedValue, Pack};
use heng_source::Said;
use indexmap::{IndexMap, IndexSet};

use crate::claims::{self, Choice, Unresolved};
use crate::explanation::{Quantity, Step, StepKind};
use crate::expression::{Telling, formula_step};
use crate::facts::Facts;
use crate::figures::{in_unit, quantity_text};
use crate::words;
use crate::work::{Card, Halt, Known, arithmetic};

/// The named values of a pack in order, and what lies behind each: the same for every dataset.
#[derive(Debug)]
pub(crate) struct ValueOrder<'a> {
    /// Each after those that it reads.
    order: Vec<&'a NamedValue>,
    /// By id: everything that it may read, through other values as well.
    behind: IndexMap<&'a str, BTreeSet<Read>>,
}

impl<'a> ValueOrder<'a> {
    pub(crate) fn new(pack: &'a Pack) -> Self {
        let mut values = Self { order: Vec::new(), behind: IndexMap::new() };
        let mut waiting: Vec<(&'a NamedValue, BTreeSet<Read>)> =
            pack.values.values().map(|value| (value, value.formula.reads())).collect();
        // The pack holds no circles, so each round takes at least one.
        while !waiting.is_empty() {
            let before = waiting.len();
            waiting.retain(|(value, reads)| {
                let ready = reads
                    .iter()
                    .all(|read| !pack.values.contains_key(&read.input) || values.behind.contains_key(&*read.input));
                if ready {
                    values.order.push(value);
                    let all = values.all(reads.clone());
                    values.behind.insert(&value.id, all);
                }
                !ready
            });
            if waiting.len() == before {
                break;
            }
        }
        values
    }

    fn all(&self, mut reads: BTreeSet<Read>) -> BTreeSet<Read> {
        let through: Vec<&BTreeSet<Read>> = reads.iter().filter_map(|read| self.behind.get(&*read.input)).collect();
        let through: Vec<Read> = through.into_iter().flatten().cloned().collect();
        reads.extend(through);
        reads
    }
}

/// What is known of the named values for a dataset before any is worked out.
#[derive(Debug)]
pub(crate) struct Named<'a> {
    values: &'a ValueOrder<'a>,
    /// Those that hang on facts whose claims are not resolved.
    disputed: IndexSet<&'a str>,
}

impl<'a> Named<'a> {
    pub(crate) fn new(values: &'a ValueOrder<'a>, facts: &Facts<'_>) -> Self {
        let mut disputed = IndexSet::new();
        if facts.any_unresolved() {
            let hang = values.behind.iter().filter(|(_, reads)| !claims::unresolved(facts, reads).is_empty());
            disputed = hang.map(|(id, _)| *id).collect();
        }
        Self { values, disputed }
    }

    /// These reads, and everything behind the named values among them.
    pub(crate) fn all(&self, reads: BTreeSet<Read>) -> BTreeSet<Read> {
        self.values.all(reads)
    }

    /// Of the values behind these reads those that differ by claims, in order.
    fn to_renew(&self, reads: &BTreeSet<Read>) -> Vec<&'a NamedValue> {
        if self.disputed.is_empty() {
            return Vec::new();
        }
        let read: BTreeSet<&str> = reads.iter().map(|read| read.input.as_str()).collect();
        let wanted = |value: &&&NamedValue| self.disputed.contains(&*value.id) && read.contains(&*value.id);
        self.values.order.iter().filter(wanted).copied().collect()
    }
}

/// A value worked out.
#[derive(Debug, Clone)]
pub(crate) struct Evaluated {
    pub(crate) cell: Cell,
    /// The least and the most, where claims lead to different numbers.
    pub(crate) range: Option<(Number, Number)>,
    /// What claims lead to where that is no number; also where some of them lead to none.
    pub(crate) either: Vec<Said>,
    pub(crate) known: Known,
    pub(crate) step: Option<Step>,
}

/// Does something under a choice of claims: its values among the inputs, and the named values that hang on them
/// worked out anew. `reads`: all that will be read.
pub(crate) fn under_choice<T>(
    card: Card<'_>,
    inputs: &mut Inputs,
    choice: &Choice<'_>,
    reads: &BTreeSet<Read>,
    run: impl FnOnce(Card<'_>, &mut Inputs) -> T,
) -> T {
    choice.apply(inputs);
    let renewed = card.named.to_renew(reads);
    let result = if renewed.is_empty() {
        run(card, inputs)
    } else {
        let mut known = card.known.clone();
        let mut before = Vec::new();
        for value in renewed {
            let silent = Card { known: &known, explain: false, ..card };
            let one = evaluate(silent, inputs, value, choice);
            before.push((value.id.clone(), inputs.cells.insert(value.id.clone(), one.cell)));
            known.insert(value.id.clone(), one.known);
        }
        let result = run(Card { known: &known, ..card }, inputs);
        for (id, cell) in before {
            match cell {
                Some(cell) => inputs.cells.insert(id, cell),
                None => inputs.cells.shift_remove(&id),
            };
        }
        result
    };
    choice.undo(inputs);
    result
}

/// A value; under every combination of claims where it hangs on unresolved facts.
pub(crate) fn score(card: Card<'_>, inputs: &mut Inputs, value: &NamedValue) -> Evaluated {
    if !card.named.disputed.contains(&*value.id) {
        return evaluate(card, inputs, value, &Choice::default());
    }
    let all = card.named.all(value.formula.reads());
    let open = claims::unresolved(card.facts, &all);
    let Some(choices) = claims::combinations(&open) else { return too_many(card, value, &all, &open) };
    let mut each = Vec::with_capacity(choices.len());
    for choice in &choices {
        let one = under_choice(card, inputs, choice, &all, |card, inputs| evaluate(card, inputs, value, choice));
        each.push((choice, one));
    }
    joined(card, value, &open, each)
}

/// A value under one choice of claims. A fault is kept until something reads it: behind `如果` it may never be.
fn evaluate(card: Card<'_>, inputs: &Inputs, value: &NamedValue, choice: &Choice<'_>) -> Evaluated {
    let (result, mut taken) = value.formula.evaluate_reading(inputs, card.precision);
    if let Err(Stop::Missing(read) | Stop::NotApplicable(read)) = &result {
        taken.insert(read.clone());
    }
    let base = if card.explain { choice.base(&value.id) } else { String::new() };
    let mut steps = Vec::new();
    if card.explain {
        let (_, traced) = value.formula.explain(inputs, card.precision);
        let id = format!("{base}/formula");
        let title = Said::new(&words::FORMULA_OF_VALUE);
        steps.push(formula_step(&Telling { card, choice }, &value.formula, &traced, &id, StepKind::Expression, title));
    }
    let mut known = Known { fault: card.fault(&taken), ..Known::default() };
    let cell = match result {
        Ok(Value::Number(number)) => match rounded(card, value, number, &base, &mut steps) {
            Ok(number) => Cell::Given(Value::Number(number)),
            Err(halt) => {
                known.fault = known.fault.or(Some(halt));
                Cell::Missing
            }
        },
        Ok(other) => Cell::Given(other),
        Err(Stop::Missing(_)) => {
            card.wanting(&mut known, &taken);
            Cell::Missing
        }
        Err(Stop::NotApplicable(read)) => {
            known.not_applicable = Some(card.not_applicable_path(&read));
            Cell::NotApplicable
        }
        Err(Stop::Undecided(diagnostic)) => {
            known.fault = known.fault.or(Some(Halt::Undecided(diagnostic)));
            Cell::Missing
        }
        Err(Stop::Failed(diagnostic)) => {
            known.fault = known.fault.or(Some(Halt::Failed(diagnostic)));
            Cell::Missing
        }
    };
    known.through = card.through(taken);
    let through = std::mem::take(&mut known.through);
    card.rest(&mut known, &through);
    known.through = through;
    let step = card.explain.then(|| step_of(value, base, &cell, known.fault.is_some()).children(steps));
    Evaluated { cell, range: None, either: Vec::new(), known, step }
}

/// Rounds a number as the value says, in the unit that it is shown in.
fn rounded(
    card: Card<'_>,
    value: &NamedValue,
    number: Number,
    base: &str,
    steps: &mut Vec<Step>,
) -> Result<Number, Halt> {
    let Some(places) = value.rounding else { return Ok(number) };
    let (unit, mode) = (value.unit.of_places(), card.pack.rounding.mode);
    let round = || Ok(Number::Exact(unit.to_base(&unit.from_base(&number)?.round(places, mode)?)?));
    let rounded = round().map_err(|error| arithmetic(error, &value.id, value.formula.text().span()))?;
    if card.explain {
        let title = words::rounding_title(&words::VALUE_ROUNDING, mode, places);
        let shown = Quantity { value: rounded.clone(), unit: unit.clone(), places: Some(places) };
        let step = Step::new(format!("{base}/rounding"), StepKind::Rounding, title)
            .substituted(format!("{} → {}", in_unit(&number, &unit), quantity_text(&shown)))
            .quantity(shown)
            .rule(value.span);
        steps.push(step);
    }
    Ok(rounded)
}

/// A number of a value as it is printed.
pub(crate) fn quantity(value: &NamedValue, number: &Number) -> Quantity {
    // The places of a rounded share count in the plain number, not in per cent.
    let places = value.rounding.filter(|_| value.unit.of_places() == value.unit);
    Quantity { value: number.clone(), unit: value.unit.clone(), places }
}

/// The step of a value without its parts.
fn step_of(value: &NamedValue, id: String, cell: &Cell, failed: bool) -> Step {
    let kind = if value.output.is_some() { StepKind::Output } else { StepKind::Value };
    let mut step = Step::new(id, kind, words::named(&words::NAMED, &value.name)).rule(value.span);
    if let Some(doc) = &value.doc {
        step = step.note(&words::DOC, doc);
    }
    match cell {
        _ if failed => step.outcome(Said::new(&words::FAILED)),
        Cell::Given(Value::Number(number)) => step.quantity(quantity(value, number)),
        other => step.outcome(said(value, other)),
    }
}

/// What a value came to, in words.
fn said(value: &NamedValue, cell: &Cell) -> Said {
    match cell {
        Cell::Given(Value::Number(number)) => words::plain(quantity_text(&quantity(value, number))),
        Cell::Given(Value::Bool(yes)) => Said::new(if *yes { &words::YES } else { &words::NO }),
        Cell::Given(Value::Text(text)) => words::plain(&**text),
        Cell::Missing => Said::new(&words::MISSING),
        Cell::NotApplicable => Said::new(&words::NOT_APPLICABLE),
    }
}

/// A value under all combinations of claims together: settled where they come to the same.
fn joined(
    card: Card<'_>,
    value: &NamedValue,
    open: &[Unresolved<'_>],
    each: Vec<(&Choice<'_>, Evaluated)>,
) -> Evaluated {
    let mut known = Known::default();
    let mut same = true;
    let mut numbers: Option<Vec<Number>> = Some(Vec::new());
    let mut either: IndexMap<String, Said> = IndexMap::new();
    let mut steps = Vec::new();
    let mut first: Option<(Cell, Option<String>)> = None;
    for (choice, one) in each {
        let Evaluated { cell, known: own, step, .. } = one;
        known.wait_for(&own);
        known.through.extend(own.through.iter().cloned());
        known.fault = known.fault.or_else(|| own.fault.clone().map(|halt| crate::leaf::under(halt, choice)));
        match (&mut numbers, &cell) {
            (Some(list), Cell::Given(Value::Number(number))) => list.push(number.clone()),
            (numbers, _) => *numbers = None,
        }
        let text = said(value, &cell);
        let key = text.text(heng_source::Lang::Zh);
        let new = !either.contains_key(&key);
        either.entry(key).or_insert(text);
        let state = (cell, own.not_applicable);
        same &= first.as_ref().is_none_or(|first| *first == state);
        first.get_or_insert(state);
        // What comes to something else is told whole; repetitions only say what they came to.
        steps.extend(step.map(|step| {
            let title = Said::new(&words::UNRESOLVED).with("choice", choice.said());
            let step = Step { title, kind: StepKind::Ruling, notes: Vec::new(), ..step };
            if new { step } else { step.children(Vec::new()) }
        }));
    }
    let through = std::mem::take(&mut known.through);
    card.rest(&mut known, &through);
    known.through = through;
    let (mut cell, path) = first.unwrap_or((Cell::Missing, None));
    let range = numbers.filter(|_| !same).and_then(ends);
    if same {
        known.not_applicable = path;
        either.clear();
    } else {
        cell = Cell::Missing;
        known.unresolved.extend(open.iter().filter(|one| one.fact.disputed()).map(|one| one.fact.path.clone()));
    }
    let step = card.explain.then(|| {
        let step = step_of(value, value.id.clone(), &cell, known.fault.is_some());
        let step = match &range {
            Some((least, most)) => {
                let [least, most] = [quantity(value, least), quantity(value, most)];
                let said =
                    Said::new(&words::FROM_TO).with("least", quantity_text(&least)).with("most", quantity_text(&most));
                Step { range: Some(Box::new([least, most])), ..step }.outcome(said)
            }
            None => step,
        };
        let title = Said::new(&words::VALUE_UNRESOLVED_EACH).with("count", steps.len());
        step.children(vec![Step::new(format!("{}/claims", value.id), StepKind::Ruling, title).children(steps)])
    });
    let either = if range.is_some() { Vec::new() } else { either.into_values().collect() };
    Evaluated { cell, range, either, known, step }
}

/// The least and the most; `None` where they cannot be told apart or there are none.
fn ends(numbers: Vec<Number>) -> Option<(Number, Number)> {
    let mut numbers = numbers.into_iter();
    let first = numbers.next()?;
    let mut ends = (first.clone(), first);
    for number in numbers {
        if number.compare(&ends.0).ok()?.is_lt() {
            ends.0 = number.clone();
        }
        if number.compare(&ends.1).ok()?.is_gt() {
            ends.1 = number;
        }
    }
    Some(ends)
}

/// A value with more combinations of claims than are tried is not known.
fn too_many(card: Card<'_>, value: &NamedValue, all: &BTreeSet<Read>, open: &[Unresolved<'_>]) -> Evaluated {
    let mut known = Known { through: all.clone(), ..Known::default() };
    known.unresolved.extend(open.iter().map(|one| one.fact.path.clone()));
    card.rest(&mut known, all);
    let step = card.explain.then(|| step_of(value, value.id.clone(), &Cell::Missing, false));
    Evaluated { cell: Cell::Missing, range: None, either: Vec::new(), known, step }
}

/// The fault of an output: it is read by whoever reads the result.
pub(crate) fn fault_of_output(value: &NamedValue, known: &Known) -> Option<Halt> {
    known.fault.clone().filter(|_| value.output.is_some())
}
