//! Many datasets under one pack: every member is scored, several at a time. Which thread scores which member, and
//! how many there are, cannot show in the result. Where formulas ask the set, the work goes in stages: what
//! every member brings along for a question, then the answers, then what needs them. What is asked is in
//! `population.rs`, places are given in `rank.rs`.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use heng_formula::number::{Number, Precision};
use heng_model::{Dataset, Name, Pack, PeerRule};
use heng_source::{Diagnostic, SourceMap, sort_diagnostics};
use indexmap::IndexSet;

use crate::facts::Facts;
use crate::limits::{MAX_THREADS, MEMBER_STACK};
use crate::plan::{Done, Plan};
use crate::population::{self, Answers, Own, Seats};
use crate::rank;
use crate::score::Stopped;
use crate::scorecard::{Options, Scorecard};
use crate::summary::{self, YearSummary};

/// A member of a set: a dataset under the name by which the set knows it.
#[derive(Debug, Clone, Copy)]
pub struct Member<'a> {
    /// The name: a department, a file, the key of a row.
    pub name: &'a str,
    /// Its data, read under the pack of the set.
    pub data: &'a Dataset,
}

/// What scoring a member came to: its scorecard with warnings, or the diagnostics that block it.
pub type MemberScore = Result<(Scorecard, Vec<Diagnostic>), Vec<Diagnostic>>;

/// A member with its result.
#[derive(Debug)]
pub struct ScoredMember {
    /// As given.
    pub name: String,
    /// The department of its dataset.
    pub department: String,
    /// The year of its dataset; `None` where it has no dataset and its year could not be read.
    pub fiscal_year: Option<i64>,
    /// The scorecard with warnings, or what blocks it.
    pub score: MemberScore,
}

/// A scored set.
#[derive(Debug)]
pub struct SetResult {
    /// One for each member, in the order given.
    pub members: Vec<ScoredMember>,
    /// What the members of each year come to together, the earliest year first.
    pub summaries: Vec<YearSummary>,
    /// The places that the pack gives, by id and with their names, in order of the pack.
    pub ranks: Vec<(String, Name)>,
    /// What there is to say about the set beside its members.
    pub diagnostics: Vec<Diagnostic>,
}

/// Scores every member of a set on as many threads as the machine offers. A member that fails does not keep the
/// others from being scored. `progress` is told how many are done and of how many, from any of the threads; where
/// numbers of members cannot be told apart at first, it begins anew.
#[must_use]
pub fn score_set(
    files: &SourceMap,
    pack: &Pack,
    members: &[Member<'_>],
    options: &Options,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> SetResult {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    score_set_on(threads, files, pack, members, options, progress)
}

/// As [`score_set`], on a given number of threads. The number does not change a byte of the result.
#[must_use]
pub fn score_set_on(
    threads: usize,
    files: &SourceMap,
    pack: &Pack,
    members: &[Member<'_>],
    options: &Options,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> SetResult {
    scored(threads, files, pack, members, (options, None), progress)
}

/// As [`score_set`], with an explanation of one member alone: those of all take much more room than their scores.
#[must_use]
pub fn score_set_explaining(
    files: &SourceMap,
    pack: &Pack,
    members: &[Member<'_>],
    options: &Options,
    explained: usize,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> SetResult {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    scored(threads, files, pack, members, (options, Some(explained)), progress)
}

fn scored(
    threads: usize,
    files: &SourceMap,
    pack: &Pack,
    members: &[Member<'_>],
    (options, explained): (&Options, Option<usize>),
    progress: &(dyn Fn(usize, usize) + Sync),
) -> SetResult {
    let plan = Plan::new(pack);
    let facts: Vec<Facts<'_>> = members.iter().map(|member| Facts::new(pack, member.data, &options.without)).collect();
    let silent = Options { explain: false, without: options.without.clone() };
    let names = members.iter().map(|member| member.name).collect();
    let mut set = Set {
        threads,
        files,
        pack,
        plan: &plan,
        facts: &facts,
        names,
        options,
        silent,
        explained,
        progress,
        seats: Seats::default(),
        rank_seats: Vec::new(),
        undecided: Vec::new(),
    };
    set.take_seats();
    let mut precision = Precision::START;
    let (scores, mut diagnostics) = loop {
        let (scores, diagnostics, undecided) = set.scored(precision);
        match precision.next() {
            Some(next) if undecided => precision = next,
            _ => break (scores, diagnostics),
        }
    };
    diagnostics.append(&mut set.undecided);
    sort_diagnostics(&mut diagnostics, files);
    let members = members.iter().zip(scores).map(|(member, score)| ScoredMember {
        name: member.name.to_owned(),
        department: member.data.department.clone(),
        fiscal_year: Some(member.data.fiscal_year),
        score: score.map(|done| (done.card, done.warnings)).map_err(|stopped| stopped.problems),
    });
    let members: Vec<ScoredMember> = members.collect();
    let summaries = summary::summaries(pack, &members);
    let ranks = pack.ranks.values().map(|rule| (rule.id.clone(), rule.name.clone())).collect();
    SetResult { members, summaries, ranks, diagnostics }
}

type Tried = Result<Done, Stopped>;

/// A set at work.
struct Set<'a> {
    threads: usize,
    files: &'a SourceMap,
    pack: &'a Pack,
    plan: &'a Plan<'a>,
    facts: &'a [Facts<'a>],
    names: Vec<&'a str>,
    options: &'a Options,
    /// The same without an explanation.
    silent: Options,
    /// The only member that is explained; `None`: as the options say.
    explained: Option<usize>,
    progress: &'a (dyn Fn(usize, usize) + Sync),
    /// Who is compared with whom in what formulas ask.
    seats: Seats,
    /// Who is ranked among whom, for every rank of the pack.
    rank_seats: Vec<Seats>,
    /// What is said of members whose part cannot be decided.
    undecided: Vec<Diagnostic>,
}

impl Set<'_> {
    /// Who is compared with whom. That depends on no answer of the set.
    fn take_seats(&mut self) {
        if !self.plan.questions().is_empty() {
            self.seats = self.seats_by(&self.pack.population);
        }
        self.rank_seats = self.pack.ranks.values().map(|rule| &rule.peers).map(|rule| self.seats_by(rule)).collect();
    }

    fn seats_by(&mut self, rule: &PeerRule) -> Seats {
        let Some(condition) = &rule.among else { return Seats::new(rule, self.facts, self.facts.iter().map(|_| true)) };
        let part = |index: usize| match self.facts.get(index) {
            Some(facts) => self.plan.takes_part(self.files, facts, self.options, condition),
            None => Ok(false),
        };
        let parts = each(self.threads, self.facts.len(), &|_, _| {}, part);
        let unsure: Vec<(&str, String)> = self
            .names
            .iter()
            .zip(&parts)
            .filter_map(|(name, part)| Some((*name, part.as_ref().err()?.clone())))
            .collect();
        let said = population::not_decided(condition, &unsure);
        self.undecided.extend(said);
        Seats::new(rule, self.facts, parts.into_iter().map(|part| part.unwrap_or(false)))
    }

    /// Every member with its places, what there is to say of the set, and whether more digits may decide what was
    /// not decided.
    fn scored(&self, precision: Precision) -> (Vec<Tried>, Vec<Diagnostic>, bool) {
        let (answers, mut undecided) = self.answers(precision);
        let score = |index: usize| {
            let (Some(facts), Some(answers)) = (self.facts.get(index), answers.get(index)) else {
                return Err(Stopped::default());
            };
            let explained = self.explained.is_none_or(|explained| explained == index);
            let options = if explained { self.options } else { &self.silent };
            self.plan.score_with_rows(self.files, facts, options, answers, precision)
        };
        let mut scores = each(self.threads, self.facts.len(), self.progress, score);
        let stuck = |score: &Tried| score.as_ref().is_err_and(|stopped| stopped.undecided);
        undecided |= population::approximate(&answers) && scores.iter().any(stuck);
        let mut diagnostics = Vec::new();
        for (at, (rule, seats)) in self.pack.ranks.values().zip(&self.rank_seats).enumerate() {
            let number = |one: &Tried| one.as_ref().ok().and_then(|done| done.ranked.get(at).cloned().flatten());
            let numbers: Vec<Option<Number>> = scores.iter().map(number).collect();
            match rank::places(rule, seats, &numbers, precision) {
                Ok(places) => {
                    for (score, place) in scores.iter_mut().zip(places) {
                        if let (Ok(done), Some(place)) = (score, place) {
                            rank::give(&mut done.card, rule, place);
                        }
                    }
                }
                Err(problem) => {
                    undecided = true;
                    diagnostics.push(problem);
                }
            }
        }
        (scores, diagnostics, undecided)
    }

    /// What the set answers to every member, and whether something is undecided.
    fn answers(&self, precision: Precision) -> (Vec<Answers>, bool) {
        let mut answers = vec![Answers::new(); self.facts.len()];
        let mut undecided = false;
        if self.plan.questions().is_empty() {
            return (answers, false);
        }
        let mut stage = 0;
        while let Some(questions) = self.plan.asked_at(stage) {
            let of: IndexSet<&str> = questions.iter().map(|one| one.population.of.as_str()).collect();
            let inputs: Vec<&str> = of.into_iter().collect();
            let owns = |index: usize| match (self.facts.get(index), answers.get(index)) {
                (Some(facts), Some(answers)) => {
                    self.plan.owns_with_rows(self.files, facts, self.options, answers, (&inputs, stage), precision)
                }
                _ => Vec::new(),
            };
            let all: Vec<Vec<Own>> = each(self.threads, self.facts.len(), &|_, _| {}, owns);
            for (at, input) in inputs.iter().enumerate() {
                let own = |one: &Vec<Own>| one.get(at).cloned().unwrap_or(Own::Failed);
                let owns: Vec<Own> = all.iter().map(own).collect();
                let asked: Vec<_> = questions.iter().copied().filter(|one| one.population.of == *input).collect();
                undecided |= population::answer(&asked, &self.seats, &owns, precision, &mut answers);
            }
            stage += 1;
        }
        (answers, undecided)
    }
}

/// The results of `work` for `0..count`, in that order.
fn each<T: Send>(
    threads: usize,
    count: usize,
    progress: &(dyn Fn(usize, usize) + Sync),
    work: impl Fn(usize) -> T + Sync,
) -> Vec<T> {
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let take = || {
        let mut own = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            if index >= count {
                return own;
            }
            own.push((index, work(index)));
            progress(done.fetch_add(1, Ordering::Relaxed) + 1, count);
        }
    };
    let others = threads.min(MAX_THREADS).min(count).saturating_sub(1);
    let mut all = thread::scope(|scope| {
        // A thread that cannot be had is one fewer: this one takes what the others leave.
        let begin = |_| thread::Builder::new().stack_size(MEMBER_STACK).spawn_scoped(scope, take).ok();
        let begun: Vec<_> = (0..others).filter_map(begin).collect();
        let mut all = take();
        for one in begun {
            match one.join() {
                Ok(own) => all.extend(own),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    });
    all.sort_unstable_by_key(|(index, _)| *index);
    all.into_iter().map(|(_, one)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_keep_the_order_whatever_the_number_of_threads() {
        let expected: Vec<usize> = (0..1000).map(|index| index * index).collect();
        for threads in [0, 1, 2, 3, 8, 5000] {
            let told = AtomicUsize::new(0);
            let progress = |_, of| {
                assert_eq!(of, 1000);
                told.fetch_add(1, Ordering::Relaxed);
            };
            assert_eq!(each(threads, 1000, &progress, |index| index * index), expected);
            assert_eq!(told.into_inner(), 1000);
        }
    }

    #[test]
    fn a_set_without_members_is_empty() {
        assert_eq!(each(4, 0, &|_, _| {}, |index| index), Vec::<usize>::new());
    }
}
