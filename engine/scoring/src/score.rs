//! One run over a dataset at one precision: every leaf in an order in which it finds what it needs, groups, the
//! total. The way there, and how often it is gone, is in `plan.rs`; what groups come to in `groups.rs`; what the
//! parts become for the reader in `assemble.rs`.

use heng_formula::number::{Number, Precision, Ratio};
use heng_formula::{Cell, Inputs, Reference, Value};
use heng_model::{Basis, GradeOn, Pack, Ruling};
use heng_source::{Diagnostic, Phrase, Said};
use indexmap::IndexMap;

use crate::applies::Applies;
use crate::assemble;
use crate::by_hand;
use crate::codes;
use crate::facts::Facts;
use crate::groups::Whole;
use crate::leaf::{self, Raw, Status};
use crate::method::Award;
use crate::named::{self, Evaluated, Named};
use crate::plan::Plan;
use crate::population::{self, Answers};
use crate::scorecard::{Options, Points};
use crate::settle::{self, Rounding, Settled};
use crate::share::{Child, Part, ShareError, share_out};
use crate::tree::{Planned, Task, Tree};
use crate::veto::Asked;
use crate::words;
use crate::work::{self, Card, Halt, Known};

/// Why a run has no scorecard.
#[derive(Debug, Default)]
pub(crate) struct Stopped {
    pub(crate) problems: Vec<Diagnostic>,
    /// Whether more digits may help.
    pub(crate) undecided: bool,
}

impl Stopped {
    /// Adds a problem; that of a named value comes up wherever it is read, and is told once.
    fn add(&mut self, problem: Diagnostic) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    fn take(&mut self, halt: Halt) {
        match halt {
            Halt::Undecided(diagnostic) => {
                self.undecided = true;
                self.add(*diagnostic);
            }
            Halt::Failed(diagnostic) => self.add(*diagnostic),
            Halt::Missing | Halt::NotApplicable(_) => {}
        }
    }
}

/// A run at one precision.
#[derive(Debug)]
pub(crate) struct Run<'a> {
    pub(crate) pack: &'a Pack,
    pub(crate) facts: &'a Facts<'a>,
    pub(crate) options: &'a Options,
    pub(crate) precision: Precision,
    pub(crate) tree: &'a Tree<'a>,
    /// The answers of the set to what formulas ask it.
    pub(crate) answers: &'a Answers,
    /// By node: what leaves earned for their own weight.
    pub(crate) raws: Vec<Option<Raw>>,
    /// By node: points.
    pub(crate) settled: Vec<Option<Settled>>,
    /// By node: weights after spreading.
    pub(crate) weights: Vec<Ratio>,
    /// The vetoes that were asked, by node; `None`: of the total.
    pub(crate) asked: Vec<(Option<usize>, Asked<'a>)>,
    /// By id: what points rest on and wait for.
    pub(crate) rests: IndexMap<String, Known>,
    /// The same by the names under which other leaves read points and measures.
    pub(crate) known: IndexMap<String, Known>,
    pub(crate) warnings: Vec<Diagnostic>,
    /// Whether leaves that were audited have the points that were set for them.
    pub(crate) reviewing: bool,
    pub(crate) inputs: Inputs,
    pub(crate) stopped: Stopped,
    /// What is known of the named values beforehand, and what they came to, by id.
    pub(crate) named: Named<'a>,
    pub(crate) values: IndexMap<&'a str, Evaluated>,
}

impl<'a> Run<'a> {
    pub(crate) fn new(
        plan: &'a Plan<'a>,
        facts: &'a Facts<'a>,
        options: &'a Options,
        answers: &'a Answers,
        precision: Precision,
    ) -> Self {
        let (pack, tree) = (plan.pack, &plan.tree);
        let count = tree.nodes.len();
        Self {
            pack,
            facts,
            options,
            precision,
            answers,
            raws: vec![None; count],
            settled: vec![None; count],
            asked: Vec::new(),
            weights: tree.nodes.iter().map(|node| node.indicator.weight.clone()).collect(),
            tree,
            rests: IndexMap::new(),
            known: IndexMap::new(),
            warnings: Vec::new(),
            reviewing: false,
            inputs: facts.inputs(),
            stopped: Stopped::default(),
            named: Named::new(&plan.values, facts),
            values: IndexMap::new(),
        }
    }

    /// The tasks up to a stage.
    pub(crate) fn up_to(&mut self, tasks: &Result<Vec<Planned>, Vec<usize>>, stage: usize) {
        for planned in tasks.iter().flatten().filter(|planned| planned.stage <= stage) {
            // At its own stage a question has no answer yet.
            if planned.stage == stage && matches!(planned.task, Task::Ask(_)) {
                continue;
            }
            if let Err(halt) = self.task(planned.task) {
                self.stopped.take(halt);
            }
        }
    }

    fn task(&mut self, task: Task) -> Result<(), Halt> {
        match task {
            Task::Score(index) => self.score_leaf(index),
            Task::Share(parent) => self.share(parent),
            Task::Settle(index) => self.settle(index),
            Task::Value(index) => self.value(index),
            Task::Ask(index) => self.ask(index),
        }
    }

    /// Every leaf and group, then the total.
    pub(crate) fn all(&mut self, tasks: &Result<Vec<Planned>, Vec<usize>>) -> Result<Settled, Stopped> {
        match tasks {
            Ok(_) => self.up_to(tasks, usize::MAX),
            Err(leaves) => return Err(self.waiting_for_each_other(leaves)),
        }
        if !self.stopped.problems.is_empty() {
            return Err(std::mem::take(&mut self.stopped));
        }
        let pack = self.pack;
        let whole = Whole {
            id: assemble::TOTAL_ID,
            span: pack.total_span,
            weight: &pack.total,
            rounding: self.rounding(pack.rounding.total, &pack.total, &words::TOTAL_ROUNDING),
        };
        self.settle_total(&whole).map_err(|halt| {
            let mut stopped = Stopped::default();
            stopped.take(halt);
            stopped
        })
    }

    fn waiting_for_each_other(&self, leaves: &[usize]) -> Stopped {
        let nodes = leaves.iter().filter_map(|index| self.tree.nodes.get(*index));
        let names: Vec<&str> = nodes.clone().map(|node| node.indicator.id.as_str()).collect();
        let spans = nodes.map(|node| node.indicator.span);
        let problem = spans.clone().next().map(|span| {
            let problem = Diagnostic::new(&codes::SPREAD_CYCLE, span).with("indicators", names);
            spans.skip(1).fold(problem, |problem, span| problem.also(span, Said::new(&words::ALSO_HERE)))
        });
        Stopped { problems: problem.into_iter().collect(), undecided: false }
    }

    /// What its formulas share.
    pub(crate) fn card(&self) -> Card<'_> {
        Card {
            pack: self.pack,
            facts: self.facts,
            precision: self.precision,
            explain: self.options.explain,
            known: &self.known,
            named: &self.named,
            answers: self.answers,
        }
    }

    /// Works with the inputs, which claims are put into for a while, beside everything else that is known.
    pub(crate) fn with_inputs<T>(&mut self, work: impl FnOnce(Card<'_>, &mut Inputs) -> T) -> T {
        let mut inputs = std::mem::take(&mut self.inputs);
        let done = work(self.card(), &mut inputs);
        self.inputs = inputs;
        done
    }

    fn score_leaf(&mut self, index: usize) -> Result<(), Halt> {
        let Some(node) = self.tree.nodes.get(index) else { return Ok(()) };
        let (Some(leaf), indicator) = (node.leaf, node.indicator) else { return Ok(()) };
        let mut raw = self.with_inputs(|card, inputs| leaf::score(card, inputs, indicator, leaf))?;
        let manual = self.facts.data().manual.get(&indicator.id).map(Vec::as_slice).unwrap_or_default();
        by_hand::known(indicator, manual, self.options.without.contains(&Basis::Judged), &mut raw)?;
        self.warnings.append(&mut raw.warnings);
        let cell = match &raw.measure {
            Some((value, _)) => Cell::Given(value.clone()),
            None if raw.measure_known.not_applicable.is_some() => Cell::NotApplicable,
            None => Cell::Missing,
        };
        self.offer(Reference::Measure, &indicator.id, raw.measure_known.clone(), || cell);
        self.rests.insert(indicator.id.clone(), raw.known.clone());
        if let Some(slot) = self.raws.get_mut(index) {
            *slot = Some(raw);
        }
        Ok(())
    }

    fn value(&mut self, index: usize) -> Result<(), Halt> {
        let Some(value) = self.tree.values.get(index).copied() else { return Ok(()) };
        let one = self.with_inputs(|card, inputs| named::score(card, inputs, value));
        let fault = named::fault_of_output(value, &one.known);
        self.inputs.cells.insert(value.id.clone(), one.cell.clone());
        self.known.insert(value.id.clone(), one.known.clone());
        self.values.insert(&value.id, one);
        fault.map_or(Ok(()), Err)
    }

    /// Puts the answer of the set to a question among the inputs.
    fn ask(&mut self, index: usize) -> Result<(), Halt> {
        let Some(question) = self.tree.questions.get(index) else { return Ok(()) };
        let Some(answer) = self.answers.get(&question.input) else { return Ok(()) };
        let cell = answer.cell.clone().map_err(|why| population::no_answer(question, answer, why))?;
        self.inputs.cells.insert(question.input.clone(), cell);
        self.known.insert(question.input.clone(), answer.known.clone());
        Ok(())
    }

    /// Puts a number of an indicator among the inputs, where some leaf asks for it.
    fn offer(&mut self, which: Reference, id: &str, known: Known, cell: impl FnOnce() -> Cell) {
        let input = which.input(id);
        if self.tree.asked.contains(&input) {
            self.inputs.cells.insert(input.clone(), cell());
            self.known.insert(input, known);
        }
    }

    fn share(&mut self, parent: Option<usize>) -> Result<(), Halt> {
        // Where score rates are put together weights add up to nothing.
        if !self.sums(parent) {
            return Ok(());
        }
        let total = match parent {
            None => self.pack.total.clone(),
            Some(index) => self.weights.get(index).cloned().unwrap_or(Ratio::ZERO),
        };
        let spreads = self.tree.spreads_below(parent);
        let below = self.tree.below(parent).to_vec();
        let children: Vec<Child<'_>> = below
            .iter()
            .filter_map(|index| self.tree.nodes.get(*index).map(|node| (*index, node)))
            .map(|(index, node)| Child {
                id: &node.indicator.id,
                weight: &node.indicator.weight,
                part: if spreads { self.part(index) } else { Part::Receives },
            })
            .collect();
        let places = self.pack.rounding.indicator;
        let weights = match share_out(&children, &total, places) {
            // The whole group is absent: what it says of that holds, and nothing is spread inside it.
            Err(ShareError::NobodyLeft) if parent.is_some_and(|index| self.enough(index).enough == Applies::No) => {
                let left = |child: &Child<'_>| match child.part {
                    Part::Gives => Ratio::ZERO,
                    Part::Receives | Part::Keeps => child.weight.clone(),
                };
                Ok(children.iter().map(left).collect())
            }
            shared => shared,
        };
        let weights = weights.map_err(|error| self.cannot_share(parent, &children, error))?;
        for (index, weight) in below.into_iter().zip(weights) {
            if let Some(slot) = self.weights.get_mut(index) {
                *slot = weight;
            }
        }
        Ok(())
    }

    /// How a child takes part in spreading.
    fn part(&self, index: usize) -> Part {
        match self.raws.get(index).and_then(Option::as_ref).map(|raw| &raw.status) {
            Some(Status::NotApplicable(_, Ruling::Spread)) => Part::Gives,
            // What does not apply gets nothing; least of all where it is left out.
            _ if self.applies(index) == Applies::No => Part::Keeps,
            _ => Part::Receives,
        }
    }

    fn cannot_share(&self, parent: Option<usize>, children: &[Child<'_>], error: ShareError) -> Halt {
        let node = parent.and_then(|index| self.tree.nodes.get(index));
        let (id, span) = match node {
            Some(node) => (node.indicator.id.as_str(), node.indicator.span),
            None => (self.pack.id.as_str(), self.pack.total_span),
        };
        match error {
            ShareError::Number(error) => work::arithmetic(error, id, span),
            ShareError::NobodyLeft => {
                let names: Vec<&str> = children.iter().map(|child| child.id).collect();
                let mut fault = Diagnostic::new(&codes::NOBODY_LEFT, span).with("group", id).with("indicators", names);
                let below = self.tree.below(parent).iter().filter_map(|index| self.tree.nodes.get(*index));
                for node in below {
                    fault = fault.also(node.indicator.span, Said::new(&words::ALSO_HERE));
                }
                Halt::Failed(Box::new(fault))
            }
        }
    }

    fn settle(&mut self, index: usize) -> Result<(), Halt> {
        let Some(node) = self.tree.nodes.get(index) else { return Ok(()) };
        let indicator = node.indicator;
        let weight = self.weights.get(index).unwrap_or(&indicator.weight).clone();
        let fault = |error| work::arithmetic(error, &indicator.id, indicator.span);
        let settled = match node.leaf {
            Some(_) => self.settle_leaf(index, &weight)?,
            None => {
                let rests = self.group_rests_on(&node.children);
                self.rests.insert(indicator.id.clone(), rests);
                let whole = Whole {
                    id: &indicator.id,
                    span: indicator.span,
                    weight: &weight,
                    rounding: self.rounding(self.pack.rounding.group, &weight, &words::GROUP_ROUNDING),
                };
                self.settle_group(index, &whole)?
            }
        };
        let Some(mut settled) = settled else { return Ok(()) };
        self.rest_on_vetoes(index);
        if node.leaf.is_some() {
            let data = self.facts.data();
            let manual = data.manual.get(&indicator.id).map(Vec::as_slice).unwrap_or_default();
            let left_out = self.options.without.contains(&Basis::Judged);
            by_hand::take_off(indicator, manual, left_out, &mut settled, self.precision, self.options.explain)
                .map_err(fault)?;
            if let Some(opinion) = data.reviewed.get(&indicator.id).filter(|_| self.reviewing) {
                // What is left out counts nothing, whatever is set for it.
                let most = if self.left_out(index) { Ratio::ZERO } else { weight.clone() };
                if opinion.points > most {
                    return Err(by_hand::above(indicator, opinion, &most));
                }
                let set = Award::of(Number::Exact(opinion.points.clone()));
                let places = settled.points.places;
                let rounding = self.rounding(places, &weight, &words::POINTS_ROUNDING);
                settled.points = settle::rounded(self.pack, &set, &rounding, &indicator.id, false, &mut Vec::new())
                    .map_err(fault)?;
                settled.vetoed = None;
                // Whatever was open or not applicable, the points are settled now.
                let known = Known { basis: Some(Basis::Judged), ..Known::default() };
                self.rests.insert(indicator.id.clone(), known);
            }
        }
        let known = self.rests.get(&indicator.id).cloned().unwrap_or_default();
        let number = if known.not_applicable.is_some() {
            Cell::NotApplicable
        } else if settled.points.least == settled.points.most {
            Cell::Given(Value::Number(settled.points.least.clone()))
        } else {
            Cell::Missing
        };
        let rate = match &number {
            Cell::Given(Value::Number(points)) if self.tree.asked.contains(&Reference::Rate.input(&indicator.id)) => {
                let rate = points.div(&Number::Exact(weight), self.precision).map_err(fault)?;
                Cell::Given(Value::Number(rate))
            }
            other => other.clone(),
        };
        self.offer(Reference::Points, &indicator.id, known.clone(), || number);
        self.offer(Reference::Rate, &indicator.id, known, || rate);
        if let Some(slot) = self.settled.get_mut(index) {
            *slot = Some(settled);
        }
        Ok(())
    }

    /// How a sum is rounded: never above what its parts can give, as `5.5 + 4.5` would be at no places.
    fn rounding<'b>(&self, places: Option<u32>, at_most: &'b Ratio, title: &'static Phrase) -> Rounding<'b> {
        Rounding { places, at_most, title, span: self.pack.rounding.span.unwrap_or(self.pack.total_span) }
    }

    /// What a named value came to, where that is one number; the exact one is worked out anew without its rounding.
    pub(crate) fn value_of(&self, id: &str, on: GradeOn) -> Option<Number> {
        let one = self.values.get(id)?;
        let (Cell::Given(Value::Number(number)), None) = (&one.cell, &one.range) else { return None };
        match (on, self.pack.values.get(id)) {
            (GradeOn::Exact, Some(value)) => match value.formula.evaluate(&self.inputs, self.precision).ok()? {
                Value::Number(number) => Some(number),
                Value::Bool(_) | Value::Text(_) => None,
            },
            _ => Some(number.clone()),
        }
    }

    /// The points of a node.
    pub(crate) fn points(&self, index: usize) -> Option<&Points> {
        self.settled.get(index)?.as_ref().map(|settled| &settled.points)
    }
}
