//! What formulas ask of the set that is being scored: the number that each member brings along, who is compared
//! with whom, and the answer that each member finds. The order of the work is in `set.rs`.

use heng_formula::number::{Number, NumberError, Precision};
use heng_formula::{Cell, Formula, Peers, Population, Value};
use heng_model::{Basis, FactValue, PeerRule, Within};
use heng_source::{Diagnostic, Said, Span, comparable};
use indexmap::{IndexMap, IndexSet};

use crate::codes;
use crate::facts::{Facts, Standing};
use crate::words;
use crate::work::{self, Halt, Known};

/// A question to the set, as the formulas of the pack ask it.
#[derive(Debug)]
pub(crate) struct Question {
    /// The input under which formulas read the answer.
    pub(crate) input: String,
    pub(crate) population: Population,
    /// Where it is asked first.
    pub(crate) span: Span,
}

/// The number of one member.
#[derive(Debug, Clone)]
pub(crate) enum Own {
    /// It is there, and rests on this.
    Given { number: Number, basis: Option<Basis>, disputed: bool },
    /// It waits for these paths.
    Missing(IndexSet<String>),
    /// It hangs on these paths, whose claims are not resolved.
    Unresolved(IndexSet<String>),
    /// The path that makes it not applicable.
    NotApplicable(String),
    /// It could not be worked out.
    Failed,
}

/// How many members of a group were left out, by what kept them out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct LeftOut {
    pub(crate) missing: usize,
    pub(crate) unresolved: usize,
    pub(crate) not_applicable: usize,
    pub(crate) failed: usize,
}

/// Why a question has no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoAnswer {
    /// Too few members have the number.
    TooFew,
    /// The arithmetic failed.
    Number(NumberError),
}

/// What a question comes to for one member.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) cell: Result<Cell, NoAnswer>,
    pub(crate) known: Known,
    pub(crate) size: usize,
    pub(crate) left_out: LeftOut,
}

/// The answers for one member, by input.
pub(crate) type Answers = IndexMap<String, Answer>;

/// Why a pack that compares members cannot score one alone.
pub(crate) fn alone(questions: &[Question]) -> Option<Diagnostic> {
    let (first, rest) = questions.split_first()?;
    let asked: Vec<&str> = questions.iter().map(|one| one.input.as_str()).collect();
    let problem = Diagnostic::new(&codes::NEEDS_A_SET, first.span).with("asked", asked);
    Some(rest.iter().fold(problem, |problem, one| problem.also(one.span, Said::new(&words::ALSO_HERE))))
}

/// The halt of a question without an answer.
pub(crate) fn no_answer(question: &Question, answer: &Answer, why: NoAnswer) -> Halt {
    match why {
        NoAnswer::Number(error) => work::arithmetic(error, &question.input, question.span),
        NoAnswer::TooFew => {
            let left_out = answer.left_out;
            Halt::Failed(Box::new(
                Diagnostic::new(&codes::TOO_FEW_MEMBERS, question.span)
                    .with("asked", question.input.as_str())
                    .with("size", answer.size)
                    .with("missing", left_out.missing)
                    .with("unresolved", left_out.unresolved)
                    .with("not_applicable", left_out.not_applicable)
                    .with("failed", left_out.failed),
            ))
        }
    }
}

/// What members of one group have in common.
type Key = Vec<String>;

/// A member's place among the others.
#[derive(Debug, Clone)]
struct Seat {
    /// What it has in common with its group; the paths that are missing for want of which it has none.
    group: Result<Key, IndexSet<String>>,
    /// Whether it takes part.
    among: bool,
}

/// Who is compared with whom.
#[derive(Debug, Default)]
pub(crate) struct Seats {
    seats: Vec<Seat>,
}

impl Seats {
    /// `among`: of every member whether it takes part.
    pub(crate) fn new(rule: &PeerRule, members: &[Facts<'_>], among: impl IntoIterator<Item = bool>) -> Self {
        let seat = |(facts, among)| Seat { group: group(rule, facts), among };
        Self { seats: members.iter().zip(among).map(seat).collect() }
    }

    /// The members that take part, by group.
    pub(crate) fn groups(&self) -> IndexMap<&Key, Vec<usize>> {
        let mut groups: IndexMap<&Key, Vec<usize>> = IndexMap::new();
        for (index, seat) in self.seats.iter().enumerate() {
            if let (Ok(key), true) = (&seat.group, seat.among) {
                groups.entry(key).or_default().push(index);
            }
        }
        groups
    }

    fn key(&self, member: usize) -> Option<&Result<Key, IndexSet<String>>> {
        self.seats.get(member).map(|seat| &seat.group)
    }
}

/// What a member has in common with its group; the paths that are missing for want of which it has none.
fn group(rule: &PeerRule, facts: &Facts<'_>) -> Result<Key, IndexSet<String>> {
    let mut key = Key::new();
    let mut missing = IndexSet::new();
    for within in &rule.within {
        match within {
            Within::Year => key.push(facts.data().fiscal_year.to_string()),
            Within::Input(input) => match facts.stated(input).map(|stated| stated.fact()) {
                Some(fact) if facts.standing(fact) == Standing::Given && !facts.unresolved(fact) => {
                    key.push(common(&fact.value));
                }
                Some(fact) if facts.standing(fact) == Standing::NotApplicable => key.push(String::new()),
                Some(fact) => {
                    missing.insert(fact.path.clone());
                }
                None => {
                    missing.insert(input.clone());
                }
            },
        }
    }
    if missing.is_empty() { Ok(key) } else { Err(missing) }
}

/// A value as members have it in common: texts as formulas compare them.
fn common(value: &FactValue) -> String {
    match value {
        FactValue::Number { value, .. } => value.fraction_text(),
        FactValue::Text(text) => comparable(text).to_string(),
        FactValue::YesNo(_) | FactValue::Missing | FactValue::NotApplicable => value.text(),
    }
}

/// A group while questions about one number are answered.
struct Group {
    peers: Result<Peers, NumberError>,
    /// What all its members rest on.
    basis: Option<Basis>,
    disputed: bool,
    left_out: LeftOut,
}

impl Group {
    fn new(members: &[usize], owns: &[Own], precision: Precision) -> Self {
        let mut rests = Known::default();
        let mut left_out = LeftOut::default();
        let mut numbers = Vec::with_capacity(members.len());
        for own in members.iter().filter_map(|member| owns.get(*member)) {
            match own {
                Own::Given { number, basis, disputed } => {
                    numbers.push(number.clone());
                    rests.rest_on(*basis, *disputed);
                }
                Own::Missing(_) => left_out.missing += 1,
                Own::Unresolved(_) => left_out.unresolved += 1,
                Own::NotApplicable(_) => left_out.not_applicable += 1,
                Own::Failed => left_out.failed += 1,
            }
        }
        Self { peers: Peers::new(numbers, precision), basis: rests.basis, disputed: rests.disputed, left_out }
    }
}

/// Answers the questions about one number for every member. `owns`: the number of each.
pub(crate) fn answer(
    questions: &[&Question],
    seats: &Seats,
    owns: &[Own],
    precision: Precision,
    answers: &mut [Answers],
) -> bool {
    let groups: IndexMap<&Key, Group> =
        seats.groups().into_iter().map(|(key, members)| (key, Group::new(&members, owns, precision))).collect();
    let nobody =
        Group { peers: Peers::new(Vec::new(), precision), basis: None, disputed: false, left_out: LeftOut::default() };
    let mut undecided = false;
    for question in questions {
        // What does not depend on who asks is worked out once.
        let mut common: IndexMap<&Key, Result<Option<Number>, NumberError>> = IndexMap::new();
        let statistic = &question.population.statistic;
        for (member, (own, answers)) in owns.iter().zip(answers.iter_mut()).enumerate() {
            let key = seats.key(member);
            let group = match key {
                Some(Ok(key)) => groups.get(key).unwrap_or(&nobody),
                _ => &nobody,
            };
            let number = match own {
                Own::Given { number, .. } => Some(number),
                Own::Missing(_) | Own::Unresolved(_) | Own::NotApplicable(_) | Own::Failed => None,
            };
            let work = || match &group.peers {
                Ok(peers) => peers.value(statistic, number),
                Err(error) => Err(*error),
            };
            let value = match key {
                Some(Ok(key)) if !statistic.is_own() => common.entry(key).or_insert_with(work).clone(),
                _ => work(),
            };
            undecided |= value == Err(NumberError::Undecided);
            let missing_group = key.and_then(|key| key.as_ref().err());
            answers.insert(question.input.clone(), one(group, statistic.is_own(), own, missing_group, value));
        }
    }
    undecided
}

/// The answer for one member.
fn one(
    group: &Group,
    of_own: bool,
    own: &Own,
    missing_group: Option<&IndexSet<String>>,
    value: Result<Option<Number>, NumberError>,
) -> Answer {
    let mut known = Known { basis: group.basis, disputed: group.disputed, ..Known::default() };
    let waits = |known: &mut Known, paths: &IndexSet<String>| {
        known.waiting.extend(paths.iter().cloned());
        Ok(Cell::Missing)
    };
    let cell = match (missing_group, own, value) {
        (Some(paths), ..) => waits(&mut known, paths),
        (None, Own::Missing(paths), value) if of_own || matches!(value, Ok(None)) => waits(&mut known, paths),
        (None, Own::Unresolved(paths), value) if of_own || matches!(value, Ok(None)) => {
            known.unresolved.extend(paths.iter().cloned());
            Ok(Cell::Missing)
        }
        (None, Own::NotApplicable(path), value) if of_own || matches!(value, Ok(None)) => {
            known.not_applicable = Some(path.clone());
            Ok(Cell::NotApplicable)
        }
        // What keeps its own number from being worked out blocks the member, and is told there.
        (None, Own::Failed, value) if of_own || matches!(value, Ok(None)) => Ok(Cell::Missing),
        (None, Own::Given { basis, disputed, .. }, Ok(Some(number))) => {
            if of_own {
                known.rest_on(*basis, *disputed);
            }
            Ok(Cell::Given(Value::Number(number)))
        }
        (None, _, Ok(Some(number))) => Ok(Cell::Given(Value::Number(number))),
        (None, _, Ok(None)) => Err(NoAnswer::TooFew),
        (None, _, Err(error)) => Err(NoAnswer::Number(error)),
    };
    let size = group.peers.as_ref().map_or(0, Peers::len);
    Answer { cell, known, size, left_out: group.left_out }
}

/// The number that a member's data state for an input.
pub(crate) fn stated(facts: &Facts<'_>, input: &str) -> Option<Own> {
    let fact = facts.stated(input)?.fact();
    let path = || IndexSet::from([fact.path.clone()]);
    Some(match (facts.standing(fact), &fact.value) {
        _ if facts.unresolved(fact) => Own::Unresolved(path()),
        (Standing::Missing, _) => Own::Missing(path()),
        (Standing::NotApplicable, _) => Own::NotApplicable(fact.path.clone()),
        (Standing::Given, FactValue::Number { value, .. }) => {
            Own::Given { number: Number::Exact(value.clone()), basis: Some(fact.basis), disputed: fact.disputed() }
        }
        (Standing::Given, _) => Own::Failed,
    })
}

/// What an indicator, or another value that was computed, brings along.
pub(crate) fn computed(cell: Option<&Cell>, known: Option<&Known>) -> Own {
    let known = known.cloned().unwrap_or_default();
    if known.fault.is_some() {
        return Own::Failed;
    }
    match cell {
        Some(Cell::Given(Value::Number(number))) => {
            Own::Given { number: number.clone(), basis: known.basis, disputed: known.disputed }
        }
        Some(Cell::Missing) if known.waiting.is_empty() && !known.unresolved.is_empty() => {
            Own::Unresolved(known.unresolved)
        }
        Some(Cell::Missing) => Own::Missing(known.waiting.into_iter().chain(known.unresolved).collect()),
        Some(Cell::NotApplicable) => Own::NotApplicable(known.not_applicable.unwrap_or_default()),
        Some(Cell::Given(_)) | None => Own::Failed,
    }
}

/// What an approximate answer leaves undecided more digits may decide.
pub(crate) fn approximate(answers: &[Answers]) -> bool {
    let number = |answer: &Answer| match &answer.cell {
        Ok(Cell::Given(Value::Number(number))) => number.exact().is_none(),
        _ => false,
    };
    answers.iter().flat_map(IndexMap::values).any(number)
}

/// How many of the members whose part cannot be decided a message names.
const NAMED: usize = 12;

/// What to say where a condition on who takes part cannot be decided for some: each with its name and why.
pub(crate) fn not_decided(condition: &Formula, unsure: &[(&str, String)]) -> Option<Diagnostic> {
    if unsure.is_empty() {
        return None;
    }
    let mut names: Vec<String> = unsure.iter().take(NAMED).map(|(name, why)| format!("{name}（{why}）")).collect();
    if unsure.len() > NAMED {
        names.push("…".to_owned());
    }
    let text = condition.text();
    Some(
        Diagnostic::new(&codes::AMONG_UNDECIDED, text.span())
            .with("condition", text.text())
            .with("count", unsure.len())
            .with("members", names),
    )
}
