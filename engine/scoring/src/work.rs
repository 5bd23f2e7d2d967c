//! A leaf while it is being scored: what it may read, what it has read so far, the steps told and the
//! points taken off. Formulas are run here, so that every read is recorded; what the points are is for
//! the methods to say.

use std::collections::BTreeSet;

use heng_formula::number::{Number, NumberError, Precision, Ratio};
use heng_formula::unit::Unit;
use heng_formula::{Cell, Formula, Inputs, Read, ScriptArgument, Stop, Type, Value};
use heng_model::{Basis, Fact, Indicator, Leaf, OWN_MEASURE, OWN_WEIGHT, Pack};
use heng_source::{Diagnostic, Phrase, Said, Span};
use indexmap::{IndexMap, IndexSet};

use crate::claims::Choice;
use crate::codes;
use crate::explanation::{Quantity, Step, StepKind};
use crate::expression::{self, Telling};
use crate::facts::{Facts, Standing};
use crate::figures::{in_unit, quantity_text};
use crate::named::Named;
use crate::population::Answers;
use crate::scorecard::DeductionMade;
use crate::words;

/// What an indicator's points, or its measure, rest on and wait for: for the ledger, and for leaves that
/// name it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Known {
    /// Weakest basis of the facts that were read.
    pub(crate) basis: Option<Basis>,
    /// Whether one of them is disputed.
    pub(crate) disputed: bool,
    /// The missing paths that it waits for.
    pub(crate) waiting: IndexSet<String>,
    /// Of those paths, the ones on which only a part of the points hangs, with that part: the items of a
    /// checklist that read them.
    pub(crate) parts: IndexMap<String, Ratio>,
    /// The unresolved paths that make it a range.
    pub(crate) unresolved: IndexSet<String>,
    /// The path that makes it not applicable, if it is.
    pub(crate) not_applicable: Option<String>,
    /// Of a named value: all that was read for it, through other values as well.
    pub(crate) through: BTreeSet<Read>,
    /// Of a named value: why it could not be worked out. It matters once something reads it.
    pub(crate) fault: Option<Halt>,
}

impl Known {
    /// With another basis read besides.
    pub(crate) fn rest_on(&mut self, basis: Option<Basis>, disputed: bool) {
        self.basis = match (self.basis, basis) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        self.disputed |= disputed;
    }

    /// With what another waits for.
    pub(crate) fn wait_for(&mut self, other: &Self) {
        self.waiting.extend(other.waiting.iter().cloned());
        self.unresolved.extend(other.unresolved.iter().cloned());
    }
}

/// What every leaf of a card shares.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Card<'a> {
    pub(crate) pack: &'a Pack,
    pub(crate) facts: &'a Facts<'a>,
    pub(crate) precision: Precision,
    pub(crate) explain: bool,
    /// Points and measures of indicators, and named values, that were computed before, by the names under which
    /// formulas read them.
    pub(crate) known: &'a IndexMap<String, Known>,
    /// The named values of the pack.
    pub(crate) named: &'a Named<'a>,
    /// The answers of the set to what formulas ask it.
    pub(crate) answers: &'a Answers,
}

impl Card<'_> {
    /// These reads, and what was read for the named values among them.
    pub(crate) fn through(&self, mut reads: BTreeSet<Read>) -> BTreeSet<Read> {
        let behind = reads.iter().filter_map(|read| self.known.get(&read.input));
        let behind: Vec<Read> = behind.flat_map(|known| known.through.iter().cloned()).collect();
        reads.extend(behind);
        reads
    }

    /// Why a named value among these reads could not be worked out.
    pub(crate) fn fault(&self, reads: &BTreeSet<Read>) -> Option<Halt> {
        reads.iter().filter_map(|read| self.known.get(&read.input)).find_map(|known| known.fault.clone())
    }

    /// The path of what is not applicable behind a read.
    pub(crate) fn not_applicable_path(&self, read: &Read) -> String {
        if let Some(path) = self.known.get(&read.input).and_then(|one| one.not_applicable.clone()) {
            return path;
        }
        let mut facts = self.facts.behind_standing(read, Standing::NotApplicable);
        facts.next().map_or_else(|| read.input.clone(), |fact| fact.path.clone())
    }

    /// What is behind these reads rests on: weakest basis, disputes.
    pub(crate) fn rest(&self, known: &mut Known, reads: &BTreeSet<Read>) {
        for read in reads {
            if let Some(other) = self.known.get(&read.input) {
                known.rest_on(other.basis, other.disputed);
            }
            for fact in self.facts.behind(read) {
                if self.facts.standing(fact) != Standing::Missing {
                    known.rest_on(Some(fact.basis), fact.disputed());
                }
            }
        }
    }

    /// What is missing behind these reads.
    pub(crate) fn wanting(&self, known: &mut Known, reads: &BTreeSet<Read>) {
        for read in reads {
            match self.known.get(&read.input) {
                Some(other) => known.wait_for(other),
                None => {
                    let facts = self.facts.behind_standing(read, Standing::Missing);
                    known.waiting.extend(facts.map(|fact| fact.path.clone()));
                }
            }
        }
    }
}

/// Why a leaf has no points of its own.
#[derive(Debug, Clone)]
pub(crate) enum Halt {
    /// It read something missing: see [`Work::known`].
    Missing,
    /// It read something not applicable, or its rule says so; the path.
    NotApplicable(String),
    /// More digits are needed; what to say when there are none left.
    Undecided(Box<Diagnostic>),
    /// Rule or data is at fault.
    Failed(Box<Diagnostic>),
}

/// The measure of a leaf.
#[derive(Debug, Clone)]
pub(crate) enum Measured {
    /// The leaf has none.
    Absent,
    /// Its value after its rounding, and the unit it is shown in.
    Known(Value, Unit),
    /// It reads something not applicable; the path.
    NotApplicable(String),
    /// It could not be computed for want of what is behind these reads.
    Missing(BTreeSet<Read>),
}

/// A leaf at work.
#[derive(Debug)]
pub(crate) struct Work<'a> {
    pub(crate) card: Card<'a>,
    pub(crate) inputs: &'a mut Inputs,
    pub(crate) indicator: &'a Indicator,
    pub(crate) leaf: &'a Leaf,
    /// The claims that unresolved facts are taken by.
    pub(crate) choice: &'a Choice<'a>,
    /// Where the ids of its steps begin.
    pub(crate) base: String,
    pub(crate) measure: Measured,
    /// What was read, other indicators included.
    pub(crate) reads: BTreeSet<Read>,
    /// What was read for the measure alone.
    pub(crate) measure_reads: BTreeSet<Read>,
    /// What was needed and is missing, or not settled in another indicator.
    pub(crate) known: Known,
    /// What the last formula that did not find something read.
    wanted: BTreeSet<Read>,
    pub(crate) deductions: Vec<DeductionMade>,
    pub(crate) steps: Vec<Step>,
    /// What to tell besides.
    pub(crate) warnings: Vec<Diagnostic>,
}

impl<'a> Work<'a> {
    pub(crate) fn new(
        card: Card<'a>,
        inputs: &'a mut Inputs,
        indicator: &'a Indicator,
        leaf: &'a Leaf,
        choice: &'a Choice<'a>,
    ) -> Self {
        let base = if card.explain { choice.base(&indicator.id) } else { String::new() };
        Self {
            card,
            inputs,
            indicator,
            leaf,
            choice,
            base,
            measure: Measured::Absent,
            reads: BTreeSet::new(),
            measure_reads: BTreeSet::new(),
            known: Known::default(),
            wanted: BTreeSet::new(),
            deductions: Vec::new(),
            steps: Vec::new(),
            warnings: Vec::new(),
        }
    }

    /// The id of a step of this leaf.
    pub(crate) fn id(&self, slot: &str) -> String {
        format!("{}/{slot}", self.base)
    }

    /// Adds a step, where an explanation is wanted; else it is not even made.
    pub(crate) fn tell(&mut self, make: impl FnOnce(&Self) -> Step) {
        if self.card.explain {
            let step = make(self);
            self.steps.push(step);
        }
    }

    /// What its steps are told with.
    pub(crate) fn telling(&self) -> Telling<'a> {
        Telling { card: self.card, choice: self.choice }
    }

    /// The leaf's weight.
    pub(crate) fn weight(&self) -> Number {
        Number::Exact(self.indicator.weight.clone())
    }

    /// A diagnostic at the leaf's method, about the leaf.
    pub(crate) fn fault(&self, code: &'static heng_source::Code) -> Diagnostic {
        Diagnostic::new(code, self.leaf.method_span)
            .at(heng_model::path::Path::new(&self.indicator.id).to_string())
            .with("indicator", &self.indicator.id)
            .with("weight", self.indicator.weight.shown())
    }

    /// The fact at a path, if it was read.
    pub(crate) fn fact_read(&self, path: &str) -> Option<&'a Fact> {
        self.reads.iter().flat_map(|read| self.card.facts.behind(read)).find(|fact| fact.path == path)
    }

    /// An arithmetic result; failures become diagnostics at `span`.
    pub(crate) fn number<T>(&self, result: Result<T, NumberError>, span: Span) -> Result<T, Halt> {
        result.map_err(|error| arithmetic(error, &self.indicator.id, span))
    }

    /// An arithmetic result of the method.
    pub(crate) fn exact<T>(&self, result: Result<T, NumberError>) -> Result<T, Halt> {
        self.number(result, self.leaf.method_span)
    }

    /// Computes the measure and rounds it, an amount in the unit that it is shown in. That it could not be computed
    /// matters only once a method asks for it.
    ///
    /// # Errors
    /// A fault, overflow, undecided.
    pub(crate) fn measure(&mut self) -> Result<(), Halt> {
        let Some(formula) = &self.leaf.measure else { return Ok(()) };
        let (result, step) = self.run(formula, "measure", StepKind::Measure, Said::new(&words::MEASURE));
        self.steps.extend(step);
        self.measure_reads = self.reads.clone();
        let unit = formula.unit().cloned().unwrap_or_else(Unit::plain);
        self.measure = match result {
            Err(Halt::Missing) => Measured::Missing(std::mem::take(&mut self.wanted)),
            Err(Halt::NotApplicable(path)) => Measured::NotApplicable(path),
            Err(halt) => return Err(halt),
            Ok(Value::Number(number)) => Measured::Known(Value::Number(self.round_measure(number, &unit)?), unit),
            Ok(value) => Measured::Known(value, unit),
        };
        Ok(())
    }

    fn round_measure(&mut self, number: Number, unit: &Unit) -> Result<Number, Halt> {
        let rules = self.card.pack.rounding;
        let Some(places) = rules.measure else { return Ok(number) };
        let span = rules.span.unwrap_or(self.leaf.method_span);
        let unit = &unit.of_places();
        let shown = self.number(unit.from_base(&number), span)?;
        let rounded = self.number(shown.round(places, rules.mode), span)?;
        let rounded = Number::Exact(self.number(unit.to_base(&rounded), span)?);
        self.tell(|work| {
            let title = words::rounding_title(&words::MEASURE_ROUNDING, rules.mode, places);
            let value = Quantity { value: rounded.clone(), unit: unit.clone(), places: Some(places) };
            Step::new(work.id("measure_rounding"), StepKind::Rounding, title)
                .substituted(format!("{} → {}", in_unit(&number, unit), quantity_text(&value)))
                .quantity(value)
                .rule(span)
        });
        Ok(rounded)
    }

    /// The measure's value.
    ///
    /// # Errors
    /// Why it could not be computed; a diagnostic where the leaf has none.
    pub(crate) fn measured(&mut self) -> Result<(Value, Unit), Halt> {
        match &self.measure {
            Measured::Known(value, unit) => Ok((value.clone(), unit.clone())),
            Measured::NotApplicable(path) => Err(Halt::NotApplicable(path.clone())),
            Measured::Missing(reads) => {
                self.card.wanting(&mut self.known, reads);
                Err(Halt::Missing)
            }
            Measured::Absent => Err(self.wrong_kind(&NOTHING, &A_MEASURE)),
        }
    }

    /// The measure as a number.
    ///
    /// # Errors
    /// As [`Work::measured`]; a diagnostic where it is no number.
    pub(crate) fn measured_number(&mut self) -> Result<(Number, Unit), Halt> {
        let (value, unit) = self.measured()?;
        Ok((self.as_number(value)?, unit))
    }

    /// The measure as yes or no.
    ///
    /// # Errors
    /// As [`Work::measured`]; a diagnostic where it is neither.
    pub(crate) fn measured_bool(&mut self) -> Result<bool, Halt> {
        let (value, _) = self.measured()?;
        self.as_bool(value)
    }

    /// The measure as text.
    ///
    /// # Errors
    /// As [`Work::measured`]; a diagnostic where it is no text.
    pub(crate) fn measured_text(&mut self) -> Result<String, Halt> {
        match self.measured()?.0 {
            Value::Text(text) => Ok(text.to_string()),
            Value::Number(_) => Err(self.wrong_kind(&A_NUMBER, &A_TEXT)),
            Value::Bool(_) => Err(self.wrong_kind(&A_YES_NO, &A_TEXT)),
        }
    }

    /// A formula has another kind of value than its place asks for.
    pub(crate) fn wrong_kind(&self, found: &'static Phrase, wanted: &'static Phrase) -> Halt {
        let fault = self.fault(&codes::WRONG_KIND).with("found", found).with("wanted", wanted);
        Halt::Failed(Box::new(fault))
    }

    /// A number out of a formula's value.
    pub(crate) fn as_number(&self, value: Value) -> Result<Number, Halt> {
        match value {
            Value::Number(number) => Ok(number),
            Value::Bool(_) => Err(self.wrong_kind(&A_YES_NO, &A_NUMBER)),
            Value::Text(_) => Err(self.wrong_kind(&A_TEXT, &A_NUMBER)),
        }
    }

    /// Yes or no out of a formula's value.
    pub(crate) fn as_bool(&self, value: Value) -> Result<bool, Halt> {
        match value {
            Value::Bool(yes) => Ok(yes),
            Value::Number(_) => Err(self.wrong_kind(&A_NUMBER, &A_YES_NO)),
            Value::Text(_) => Err(self.wrong_kind(&A_TEXT, &A_YES_NO)),
        }
    }

    /// Runs a formula and records what it reads; with its step, where an explanation is wanted.
    pub(crate) fn run(
        &mut self,
        formula: &Formula,
        slot: &str,
        kind: StepKind,
        title: Said,
    ) -> (Result<Value, Halt>, Option<Step>) {
        let (result, taken) = formula.evaluate_reading(self.inputs, self.card.precision);
        let step = self.card.explain.then(|| {
            let (_, traced) = formula.explain(self.inputs, self.card.precision);
            expression::formula_step(&self.telling(), formula, &traced, &self.id(slot), kind, title)
        });
        (self.taken(result, taken), step)
    }

    /// Runs a formula whose value may be a column, for a script.
    pub(crate) fn run_argument(
        &mut self,
        formula: &Formula,
        slot: &str,
        title: Said,
    ) -> (Result<ScriptArgument, Halt>, Option<Step>) {
        if !matches!(formula.result_type(), Type::Column { .. }) {
            let (result, step) = self.run(formula, slot, StepKind::Expression, title);
            return (result.map(ScriptArgument::One), step);
        }
        let (result, taken) = formula.evaluate_column_reading(self.inputs, self.card.precision);
        let step = self.card.explain.then(|| {
            let traced = formula.explain_column(self.inputs, self.card.precision);
            expression::formula_step(&self.telling(), formula, &traced, &self.id(slot), StepKind::Expression, title)
        });
        (self.taken(result, taken).map(ScriptArgument::Column), step)
    }

    /// Records what was read and says what a stop means for the leaf. What it waits for is kept in
    /// [`Work::wanted`] until it is sure to be needed.
    fn taken<T>(&mut self, result: Result<T, Stop>, mut taken: BTreeSet<Read>) -> Result<T, Halt> {
        if let Err(Stop::Missing(read) | Stop::NotApplicable(read)) = &result {
            taken.insert(read.clone());
        }
        self.reads.extend(self.card.through(outside(&taken).collect()));
        if let Some(fault) = self.card.fault(&taken) {
            return Err(fault);
        }
        result.map_err(|stop| self.halt(stop, taken))
    }

    /// What a stop means for the leaf.
    pub(crate) fn halt(&mut self, stop: Stop, taken: BTreeSet<Read>) -> Halt {
        match stop {
            Stop::Missing(_) => {
                self.wanted = taken;
                Halt::Missing
            }
            Stop::NotApplicable(read) => Halt::NotApplicable(self.not_applicable_path(&read)),
            Stop::Undecided(diagnostic) => Halt::Undecided(diagnostic),
            Stop::Failed(diagnostic) => Halt::Failed(diagnostic),
        }
    }

    /// As [`Work::needed`], where only a part of the leaf's points hangs on the formula.
    pub(crate) fn needed_for<T>(&mut self, result: Result<T, Halt>, points: &Ratio) -> Result<T, Halt> {
        let before = std::mem::take(&mut self.known.waiting);
        let result = self.needed(result);
        let own = std::mem::replace(&mut self.known.waiting, before);
        for path in own {
            let part = self.known.parts.entry(path.clone()).or_insert(Ratio::ZERO);
            *part = part.add(points).map_err(|error| arithmetic(error, &self.indicator.id, self.leaf.method_span))?;
            self.known.waiting.insert(path);
        }
        result
    }

    /// The result of the last formula, which the leaf cannot do without: what was missing there, it waits for.
    pub(crate) fn needed<T>(&mut self, result: Result<T, Halt>) -> Result<T, Halt> {
        if matches!(result, Err(Halt::Missing)) {
            let mut wanted = std::mem::take(&mut self.wanted);
            let own = wanted.iter().any(|read| read.input == OWN_MEASURE);
            if let (true, Measured::Missing(reads)) = (own, &self.measure) {
                wanted.extend(reads.iter().cloned());
            }
            self.card.wanting(&mut self.known, &wanted);
        }
        result
    }

    /// The path of what is not applicable behind a read.
    fn not_applicable_path(&self, read: &Read) -> String {
        if let (OWN_MEASURE, Measured::NotApplicable(path)) = (read.input.as_str(), &self.measure) {
            return path.clone();
        }
        self.card.not_applicable_path(read)
    }

    /// Lets the method's own formulas read the measure and the weight of this leaf.
    pub(crate) fn offer_measure(&mut self) {
        let cell = match &self.measure {
            Measured::Known(value, _) => Cell::Given(value.clone()),
            Measured::NotApplicable(_) => Cell::NotApplicable,
            Measured::Missing(_) | Measured::Absent => Cell::Missing,
        };
        self.inputs.cells.insert(OWN_MEASURE.to_owned(), cell);
        self.inputs.cells.insert(OWN_WEIGHT.to_owned(), Cell::Given(Value::Number(self.weight())));
    }
}

/// The reads that lead outside the leaf.
pub(crate) fn outside(reads: &BTreeSet<Read>) -> impl Iterator<Item = Read> + '_ {
    reads.iter().filter(|read| read.input != OWN_MEASURE && read.input != OWN_WEIGHT).cloned()
}

/// An arithmetic failure as a halt.
pub(crate) fn arithmetic(error: NumberError, indicator: &str, span: Span) -> Halt {
    let (code, why): (_, &'static Phrase) = match error {
        NumberError::Undecided => (&codes::UNDECIDED, &UNDECIDED),
        NumberError::Overflow => (&codes::ARITHMETIC, &OVERFLOW),
        NumberError::DivisionByZero => (&codes::ARITHMETIC, &DIVISION_BY_ZERO),
        NumberError::Domain => (&codes::ARITHMETIC, &DOMAIN),
    };
    let diagnostic = Box::new(Diagnostic::new(code, span).with("indicator", indicator).with("why", why));
    if error == NumberError::Undecided { Halt::Undecided(diagnostic) } else { Halt::Failed(diagnostic) }
}

static NOTHING: Phrase = Phrase { zh: "没有", en: "missing" };
static A_MEASURE: Phrase = Phrase { zh: "指标值", en: "a measure" };
static A_NUMBER: Phrase = Phrase { zh: "数值", en: "a number" };
static A_YES_NO: Phrase = Phrase { zh: "是或否", en: "yes or no" };
static A_TEXT: Phrase = Phrase { zh: "文字", en: "a text" };
static UNDECIDED: Phrase = Phrase { zh: "位数不足以判定", en: "too few digits to decide" };
static OVERFLOW: Phrase = Phrase { zh: "数值超出限度", en: "a number is beyond the limit" };
static DIVISION_BY_ZERO: Phrase = Phrase { zh: "除数为零", en: "division by zero" };
static DOMAIN: Phrase = Phrase { zh: "没有实数结果", en: "there is no real result" };
