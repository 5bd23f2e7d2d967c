//! One dataset under one pack: every leaf in an order in which it finds what it needs, groups, the total.
//! Tries again with more digits while something is undecided. What the parts become for the reader
//! is in `assemble.rs`.

use heng_formula::number::{Number, Precision, Ratio};
use heng_formula::{Cell, Inputs, Reference, Value};
use heng_model::{Basis, Dataset, GradeOn, Pack, Published, Ruling};
use heng_source::{Diagnostic, Phrase, Said, SourceMap, sort_diagnostics};
use indexmap::IndexMap;

use crate::assemble;
use crate::by_hand;
use crate::codes;
use crate::facts::Facts;
use crate::groups::Whole;
use crate::leaf::{self, Raw, Status};
use crate::method::Award;
use crate::named::{self, Evaluated, Named};
use crate::population::{self, Answers, Own, Question};
use crate::published;
use crate::rank;
use crate::scorecard::{Options, Points, Scorecard};
use crate::settle::{self, Rounding, Settled};
use crate::share::{Child, Part, ShareError, share_out};
use crate::tree::{Planned, Task, Tree};
use crate::veto::Asked;
use crate::words;
use crate::work::{self, Card, Halt, Known};

/// Scores one dataset. The diagnostics that come with a scorecard are warnings.
///
/// # Errors
/// Diagnostics that block the score (division by zero, points above the weight …), all of them; that the pack
/// compares members of a set, and this is one alone.
pub fn score(
    files: &SourceMap,
    pack: &Pack,
    data: &Dataset,
    options: &Options,
) -> Result<(Scorecard, Vec<Diagnostic>), Vec<Diagnostic>> {
    let plan = Plan::new(pack);
    if let Some(problem) = population::alone(plan.questions()) {
        return Err(vec![problem]);
    }
    let facts = Facts::new(pack, data, &options.without);
    let tried = plan.score_with_rows(files, &facts, options, &Answers::new(), Precision::START);
    tried.map(|done| (done.card, done.warnings)).map_err(|stopped| stopped.problems)
}

/// Whether formulas of a pack ask the set that is being scored, so that a dataset alone has no score.
#[must_use]
pub fn compares_members(pack: &Pack) -> bool {
    !Tree::new(pack).questions.is_empty()
}

/// A scored dataset.
#[derive(Debug)]
pub(crate) struct Done {
    pub(crate) card: Scorecard,
    pub(crate) warnings: Vec<Diagnostic>,
    /// The numbers by which the pack ranks it, in order of the pack.
    pub(crate) ranked: Vec<Option<Number>>,
}

/// What is the same for every dataset under a pack: its tree and the order of the work.
#[derive(Debug)]
pub(crate) struct Plan<'a> {
    pack: &'a Pack,
    tree: Tree<'a>,
    /// The leaves that wait for each other, where there is no order.
    tasks: Result<Vec<Planned>, Vec<usize>>,
}

impl<'a> Plan<'a> {
    pub(crate) fn new(pack: &'a Pack) -> Self {
        let mut tree = Tree::new(pack);
        let tasks = tree.tasks(&pack.vetoes);
        Self { pack, tree, tasks }
    }

    /// What formulas ask of the set.
    pub(crate) fn questions(&self) -> &[Question] {
        &self.tree.questions
    }

    /// The questions of a stage; `None` behind the last.
    pub(crate) fn asked_at(&self, stage: usize) -> Option<Vec<&Question>> {
        let tasks = self.tasks.as_ref().ok()?;
        let asked = tasks.iter().filter_map(|one| match one.task {
            Task::Ask(index) => Some((one.stage, self.tree.questions.get(index)?)),
            Task::Score(_) | Task::Share(_) | Task::Settle(_) | Task::Value(_) => None,
        });
        let (last, now): (Vec<usize>, Vec<Option<&Question>>) =
            asked.map(|(at, one)| (at, (at == stage).then_some(one))).unzip();
        if last.into_iter().max()? < stage { None } else { Some(now.into_iter().flatten().collect()) }
    }

    /// Does something under the plan of a dataset: this one, or one of its own where rows of its tables are
    /// indicators. Gives the scores that such rows print besides.
    ///
    /// # Errors
    /// What is wrong with the rows.
    fn on<T>(
        &self,
        files: &SourceMap,
        facts: &Facts<'_>,
        options: &Options,
        work: impl FnOnce(&Plan<'_>, &Facts<'_>) -> T,
    ) -> Result<(T, Vec<Published>), Stopped> {
        let rows = heng_model::instantiate(files, self.pack, facts.data());
        match rows.map_err(|problems| Stopped { problems, undecided: false })? {
            None => Ok((work(self, facts), Vec::new())),
            Some(rows) => {
                let facts = Facts::new(&rows.pack, &rows.data, &options.without);
                Ok((work(&Plan::new(&rows.pack), &facts), rows.published))
            }
        }
    }

    /// Scores one dataset with the answers of its set.
    pub(crate) fn score_with_rows(
        &self,
        files: &SourceMap,
        facts: &Facts<'_>,
        options: &Options,
        answers: &Answers,
        precision: Precision,
    ) -> Result<Done, Stopped> {
        let work = |plan: &Plan<'_>, facts: &Facts<'_>| plan.score(files, facts, options, answers, precision);
        let (tried, published) = self.on(files, facts, options, work)?;
        let mut done = tried?;
        done.warnings.extend(published::compared(&done.card, self.pack, facts.data(), &published));
        sort_diagnostics(&mut done.warnings, files);
        Ok(done)
    }

    /// The numbers that a dataset brings to these inputs; see [`Plan::owns`].
    pub(crate) fn owns_with_rows(
        &self,
        files: &SourceMap,
        facts: &Facts<'_>,
        options: &Options,
        answers: &Answers,
        (inputs, stage): (&[&str], usize),
        precision: Precision,
    ) -> Vec<Own> {
        let work = |plan: &Plan<'_>, facts: &Facts<'_>| plan.owns(facts, options, answers, (inputs, stage), precision);
        match self.on(files, facts, options, work) {
            Ok((owns, _)) => owns,
            Err(_) => inputs.iter().map(|_| Own::Failed).collect(),
        }
    }

    /// Scores one dataset in which every indicator is written, trying again with more digits while something is undecided.
    fn score(
        &self,
        files: &SourceMap,
        facts: &Facts<'_>,
        options: &Options,
        answers: &Answers,
        mut precision: Precision,
    ) -> Result<Done, Stopped> {
        let silent = Options { explain: false, without: options.without.clone() };
        loop {
            let mut run = Run::new(self, facts, options, answers, precision);
            let scored = run.all(&self.tasks).and_then(|total| assemble::scorecard(&run, total));
            let scored = scored.and_then(|mut card| {
                if !facts.data().reviewed.is_empty() {
                    let mut second = Run { reviewing: true, ..Run::new(self, facts, &silent, answers, precision) };
                    let total = second.all(&self.tasks)?;
                    assemble::review(&mut card, &second, total)?;
                }
                Ok(card)
            });
            match scored {
                Ok(card) => {
                    let ranked = self.pack.ranks.values().map(|rule| rank::ranked(rule, &card, &run)).collect();
                    let mut warnings = run.warnings;
                    sort_diagnostics(&mut warnings, files);
                    return Ok(Done { card, warnings, ranked });
                }
                Err(mut stopped) => match precision.next() {
                    Some(next) if stopped.undecided => precision = next,
                    _ => {
                        sort_diagnostics(&mut stopped.problems, files);
                        return Err(stopped);
                    }
                },
            }
        }
    }

    /// The number that a dataset brings to each of these inputs, with the answers to the questions of earlier
    /// stages. A number that is computed is failed where anything before it fails.
    fn owns(
        &self,
        facts: &Facts<'_>,
        options: &Options,
        answers: &Answers,
        (inputs, stage): (&[&str], usize),
        mut precision: Precision,
    ) -> Vec<Own> {
        let plain: Vec<Option<Own>> = inputs.iter().map(|input| population::stated(facts, input)).collect();
        if plain.iter().all(Option::is_some) {
            return plain.into_iter().flatten().collect();
        }
        let silent = Options { explain: false, without: options.without.clone() };
        loop {
            let mut run = Run::new(self, facts, &silent, answers, precision);
            run.up_to(&self.tasks, stage);
            match precision.next() {
                Some(next) if run.stopped.undecided => precision = next,
                _ => {
                    let failed = !run.stopped.problems.is_empty();
                    let own = |(input, plain): (&&str, Option<Own>)| match plain {
                        Some(own) => own,
                        None if failed => Own::Failed,
                        None => population::computed(run.inputs.cells.get(*input), run.known.get(*input)),
                    };
                    return inputs.iter().zip(plain).map(own).collect();
                }
            }
        }
    }
}

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
    /// By node: the ruling on a group with too few children that apply.
    pub(crate) ruled: Vec<Option<Ruling>>,
    /// The vetoes that were asked, by node; `None`: of the total.
    pub(crate) asked: Vec<(Option<usize>, Asked<'a>)>,
    /// By id: what points rest on and wait for.
    pub(crate) rests: IndexMap<String, Known>,
    /// The same by the names under which other leaves read points and measures.
    pub(crate) known: IndexMap<String, Known>,
    pub(crate) warnings: Vec<Diagnostic>,
    /// Whether leaves that were audited have the points that were set for them.
    reviewing: bool,
    pub(crate) inputs: Inputs,
    stopped: Stopped,
    /// What is known of the named values beforehand, and what they came to, by id.
    pub(crate) named: Named<'a>,
    pub(crate) values: IndexMap<&'a str, Evaluated>,
}

impl<'a> Run<'a> {
    fn new(
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
            ruled: vec![None; count],
            asked: Vec::new(),
            weights: tree.nodes.iter().map(|node| node.indicator.weight.clone()).collect(),
            tree,
            rests: IndexMap::new(),
            known: IndexMap::new(),
            warnings: Vec::new(),
            reviewing: false,
            inputs: facts.inputs(),
            stopped: Stopped::default(),
            named: Named::new(pack, facts),
            values: IndexMap::new(),
        }
    }

    /// The tasks up to a stage.
    fn up_to(&mut self, tasks: &Result<Vec<Planned>, Vec<usize>>, stage: usize) {
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
    fn all(&mut self, tasks: &Result<Vec<Planned>, Vec<usize>>) -> Result<Settled, Stopped> {
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

    fn score_leaf(&mut self, index: usize) -> Result<(), Halt> {
        let Some(node) = self.tree.nodes.get(index) else { return Ok(()) };
        let (Some(leaf), indicator) = (node.leaf, node.indicator) else { return Ok(()) };
        let card = Card {
            pack: self.pack,
            facts: self.facts,
            precision: self.precision,
            explain: self.options.explain,
            known: &self.known,
            named: &self.named,
            answers: self.answers,
        };
        let mut raw = leaf::score(card, &mut self.inputs, indicator, leaf)?;
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
        let card = Card {
            pack: self.pack,
            facts: self.facts,
            precision: self.precision,
            explain: self.options.explain,
            known: &self.known,
            named: &self.named,
            answers: self.answers,
        };
        let one = named::score(card, &mut self.inputs, value);
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
        let weights = share_out(&children, &total, self.pack.rounding.indicator);
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
        let status = |leaf: usize| self.raws.get(leaf).and_then(Option::as_ref).map(|raw| &raw.status);
        match (self.tree.nodes.get(index).and_then(|node| node.leaf), status(index)) {
            (Some(_), Some(Status::NotApplicable(_, Ruling::Spread))) => Part::Gives,
            (Some(_), Some(Status::NotApplicable(..))) => Part::Keeps,
            (Some(_), _) => Part::Receives,
            (None, _) => {
                let mut leaves = self.tree.leaves(index).into_iter();
                let none = leaves.all(|leaf| matches!(status(leaf), Some(Status::NotApplicable(..))));
                if none { Part::Keeps } else { Part::Receives }
            }
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
                if opinion.points > weight {
                    return Err(by_hand::above(indicator, opinion, &weight));
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

    /// What a group rests on; not applicable only where all its leaves are.
    fn group_rests_on(&self, children: &[usize]) -> Known {
        let below = children.iter().filter_map(|index| self.tree.nodes.get(*index));
        let mut all = below.filter_map(|node| self.rests.get(&node.indicator.id));
        let Some(mut known) = all.next().cloned() else { return Known::default() };
        for other in all {
            known.rest_on(other.basis, other.disputed);
            known.wait_for(other);
            if other.not_applicable.is_none() {
                known.not_applicable = None;
            }
        }
        known
    }

    /// What the points of a node rest on besides, and wait for, because of its vetoes; and that a group is ruled not
    /// applicable because too little below it applies.
    fn rest_on_vetoes(&mut self, index: usize) {
        let Some(node) = self.tree.nodes.get(index) else { return };
        let first = || node.children.iter().find_map(|child| self.not_applicable(*child));
        let ruled = self.ruled.get(index).is_some_and(Option::is_some).then(first).flatten();
        let Some(known) = self.rests.get_mut(&node.indicator.id) else { return };
        for (_, asked) in self.asked.iter().filter(|(of, _)| *of == Some(index)) {
            known.rest_on(asked.raw.known.basis, asked.raw.known.disputed);
            known.wait_for(&asked.raw.known);
        }
        if ruled.is_some() {
            known.not_applicable = ruled;
            known.waiting.clear();
            known.unresolved.clear();
        }
    }

    fn not_applicable(&self, index: usize) -> Option<String> {
        self.rests.get(&self.tree.nodes.get(index)?.indicator.id)?.not_applicable.clone()
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
