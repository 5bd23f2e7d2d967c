//! What is the same for every dataset under a pack: its tree and the order of the work; and the way from there to a
//! scorecard. Tries again with more digits while something is undecided.

use std::collections::BTreeSet;

use heng_formula::number::{Number, Precision};
use heng_formula::{Formula, Stop, Value};
use heng_model::{Dataset, Pack, Published};
use heng_source::{Diagnostic, SourceMap, sort_diagnostics};
use indexmap::IndexSet;

use crate::assemble;
use crate::claims;
use crate::facts::Facts;
use crate::named::ValueOrder;
use crate::population::{self, Answers, Own, Question};
use crate::published;
use crate::rank;
use crate::score::{Run, Stopped};
use crate::scorecard::{Options, Scorecard};
use crate::tree::{Planned, Task, Tree};
use crate::work::{Halt, Known};

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

/// What is the same for every dataset under a pack: its tree, its named values and the order of the work.
#[derive(Debug)]
pub(crate) struct Plan<'a> {
    pub(crate) pack: &'a Pack,
    pub(crate) tree: Tree<'a>,
    pub(crate) values: ValueOrder<'a>,
    /// The leaves that wait for each other, where there is no order.
    tasks: Result<Vec<Planned>, Vec<usize>>,
}

impl<'a> Plan<'a> {
    pub(crate) fn new(pack: &'a Pack) -> Self {
        let mut tree = Tree::new(pack);
        let tasks = tree.tasks(&pack.vetoes);
        Self { pack, tree, values: ValueOrder::new(pack), tasks }
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

    /// Whether a dataset takes part in a comparison, by a condition on its inputs, its named values and whatever else
    /// needs no answer of the set.
    ///
    /// # Errors
    /// Why that cannot be decided: what it waits for, or the code of what fails.
    pub(crate) fn takes_part(
        &self,
        files: &SourceMap,
        facts: &Facts<'_>,
        options: &Options,
        condition: &Formula,
    ) -> Result<bool, String> {
        let silent = Options { explain: false, without: options.without.clone() };
        let work = |plan: &Plan<'_>, facts: &Facts<'_>| plan.decided(facts, &silent, condition);
        let code = |list: &[Diagnostic]| list.first().map_or(String::new(), |one| one.code.id.to_owned());
        self.on(files, facts, options, work).map_err(|stopped| code(&stopped.problems))?.0
    }

    fn decided(&self, facts: &Facts<'_>, silent: &Options, condition: &Formula) -> Result<bool, String> {
        let reads = condition.reads();
        let computed = reads.iter().any(|read| facts.stated(&read.input).is_none());
        let (answers, mut precision) = (Answers::new(), Precision::START);
        loop {
            let mut run = Run::new(self, facts, silent, &answers, precision);
            if computed {
                run.up_to(&self.tasks, 0);
            }
            let card = run.card();
            let open = claims::unresolved(facts, &run.named.all(reads.clone()));
            if !open.is_empty() {
                return Err(listed(open.iter().map(|one| one.fact.path.as_str())));
            }
            let (outcome, read) = condition.evaluate_reading(&run.inputs, precision);
            let outcome = match card.fault(&read) {
                None => outcome,
                Some(Halt::Undecided(fault)) => Err(Stop::Undecided(fault)),
                Some(Halt::Failed(fault)) => Err(Stop::Failed(fault)),
                Some(Halt::Missing | Halt::NotApplicable(_)) => outcome,
            };
            return match (outcome, precision.next()) {
                (Ok(value), _) => Ok(value == Value::Bool(true)),
                (Err(Stop::Undecided(_)), Some(next)) => {
                    precision = next;
                    continue;
                }
                (Err(Stop::Undecided(fault) | Stop::Failed(fault)), _) => Err(fault.code.id.to_owned()),
                (Err(Stop::NotApplicable(read)), _) => Err(card.not_applicable_path(&read)),
                (Err(Stop::Missing(last)), _) => {
                    let mut known = Known::default();
                    card.wanting(&mut known, &BTreeSet::from([last.clone()]));
                    let paths = known.waiting.iter().chain(&known.unresolved).map(String::as_str);
                    let all = listed(paths);
                    Err(if all.is_empty() { last.input } else { all })
                }
            };
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

fn listed<'p>(paths: impl Iterator<Item = &'p str>) -> String {
    let paths: IndexSet<&str> = paths.collect();
    paths.into_iter().collect::<Vec<_>>().join("、")
}
