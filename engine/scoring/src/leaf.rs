//! A leaf from its facts to its points before spreading and rounding: measure, method, clamp, and what
//! happens where something is missing, unresolved or not applicable. The methods are in `method/`, what comes
//! after is in `settle.rs`.

use std::collections::BTreeSet;

use heng_formula::number::{Number, Ratio};
use heng_formula::unit::Unit;
use heng_formula::{Inputs, Read, Value};
use heng_model::path::Path;
use heng_model::{Indicator, Leaf, Ruling};
use heng_source::{Diagnostic, Said};
use indexmap::IndexSet;

use crate::claims::{self, Choice, Unresolved};
use crate::codes;
use crate::explanation::{Step, StepKind};
use crate::limits::MAX_CLAIM_COMBINATIONS;
use crate::method::{Award, Scoring, scoring};
use crate::named;
use crate::remark;
use crate::scorecard::DeductionMade;
use crate::words;
use crate::work::{Card, Halt, Known, Measured, Work};

/// How a leaf stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Status {
    /// It has points.
    Scored,
    /// It counts from its least to its most.
    Open,
    /// It reads something not applicable: the path, and what the pack rules.
    NotApplicable(String, Ruling),
}

/// A leaf before spreading and rounding.
#[derive(Debug, Clone)]
pub(crate) struct Raw {
    pub(crate) status: Status,
    pub(crate) award: Award,
    /// Whether it is not applicable under some claims only.
    pub(crate) perhaps: bool,
    /// The measure with its unit, where the leaf has one and could compute it; the same under all claims.
    pub(crate) measure: Option<(Value, Unit)>,
    /// What the points rest on and wait for.
    pub(crate) known: Known,
    /// The same for the measure alone.
    pub(crate) measure_known: Known,
    pub(crate) reads: BTreeSet<Read>,
    measure_reads: BTreeSet<Read>,
    pub(crate) deductions: Vec<DeductionMade>,
    pub(crate) steps: Vec<Step>,
    /// What to tell besides: too many combinations of claims, a reason that is wanting.
    pub(crate) warnings: Vec<Diagnostic>,
}

/// Everything that a leaf may read, in any branch.
pub(crate) fn reads(leaf: &Leaf) -> BTreeSet<Read> {
    let mut reads = scoring(&leaf.method).reads();
    if let Some(measure) = &leaf.measure {
        reads.extend(measure.reads());
    }
    reads.extend(remark::reads(leaf));
    reads
}

/// Scores a leaf; under every combination of claims where it reads unresolved facts.
///
/// # Errors
/// Undecided, or the fault of rule or data.
pub(crate) fn score(card: Card<'_>, inputs: &mut Inputs, indicator: &Indicator, leaf: &Leaf) -> Result<Raw, Halt> {
    let wanted = card.named.all(reads(leaf));
    let open = claims::unresolved(card.facts, &wanted);
    if open.is_empty() {
        return once(card, inputs, indicator, leaf, &Choice::default());
    }
    let Some(choices) = claims::combinations(&open) else {
        return too_many(card, inputs, indicator, leaf, &open);
    };
    let mut all: Option<Under> = None;
    for choice in &choices {
        let raw = named::under_choice(card, inputs, choice, &wanted, |card, inputs| {
            once(card, inputs, indicator, leaf, choice)
        });
        let raw = raw.map_err(|halt| under(halt, choice))?;
        all = Some(match all {
            None => Under::first(card, indicator, raw, choice)?,
            Some(all) => all.and(card, indicator, raw, choice)?,
        });
    }
    let Some(all) = all else { return too_many(card, inputs, indicator, leaf, &open) };
    Ok(all.joined(card, indicator, &open))
}

/// A diagnostic that comes up under certain claims says so.
pub(crate) fn under(halt: Halt, choice: &Choice<'_>) -> Halt {
    let note = |diagnostic: Box<Diagnostic>| {
        Box::new(diagnostic.help(Said::new(&words::UNDER_CLAIMS).with("choice", choice.said())))
    };
    match halt {
        Halt::Failed(diagnostic) => Halt::Failed(note(diagnostic)),
        Halt::Undecided(diagnostic) => Halt::Undecided(note(diagnostic)),
        other => other,
    }
}

/// Scores a leaf under one choice of claims.
fn once<'a>(
    card: Card<'a>,
    inputs: &'a mut Inputs,
    indicator: &'a Indicator,
    leaf: &'a Leaf,
    choice: &'a Choice<'a>,
) -> Result<Raw, Halt> {
    let method = scoring(&leaf.method);
    let mut work = Work::new(card, inputs, indicator, leaf, choice);
    work.measure()?;
    let (status, award) = match method.award(&mut work) {
        Ok(award) => {
            let award = inside(&mut work, award)?;
            let open = !work.known.waiting.is_empty() || !work.known.unresolved.is_empty();
            (if open { Status::Open } else { Status::Scored }, award)
        }
        Err(Halt::Missing) => {
            work.deductions.clear();
            (Status::Open, open_range(&mut work, &*method)?)
        }
        Err(Halt::NotApplicable(path)) => {
            work.deductions.clear();
            not_applicable(&mut work, path)?
        }
        Err(halt) => return Err(halt),
    };
    if !matches!(status, Status::NotApplicable(..)) {
        remark::check(&mut work, &award)?;
    }
    let Work { measure, mut known, reads, measure_reads, deductions, steps, warnings, .. } = work;
    card.rest(&mut known, &reads);
    if let Status::NotApplicable(path, _) = &status {
        known.not_applicable = Some(path.clone());
        // Whatever else is missing cannot change it.
        known.waiting.clear();
        known.unresolved.clear();
    }
    let mut measure_known = Known::default();
    card.rest(&mut measure_known, &measure_reads);
    let measure = match measure {
        Measured::Known(value, unit) => Some((value, unit)),
        Measured::NotApplicable(path) => {
            measure_known.not_applicable = Some(path);
            None
        }
        Measured::Missing(wanted) => {
            card.wanting(&mut measure_known, &wanted);
            None
        }
        Measured::Absent => None,
    };
    Ok(Raw {
        status,
        award,
        perhaps: false,
        measure,
        known,
        measure_known,
        reads,
        measure_reads,
        deductions,
        steps,
        warnings,
    })
}

/// Both ends inside 0..weight: brought there by `clamp`, else a result outside is a fault.
pub(crate) fn inside(work: &mut Work<'_>, award: Award) -> Result<Award, Halt> {
    let (zero, weight) = (Number::Exact(Ratio::ZERO), work.weight());
    let mut ends = [award.least.clone(), award.most.clone()];
    for end in &mut ends {
        let below = work.exact(end.compare(&zero))?.is_lt();
        let above = work.exact(end.compare(&weight))?.is_gt();
        if !below && !above {
            continue;
        }
        if !work.leaf.clamp {
            let code = if above { &codes::ABOVE_WEIGHT } else { &codes::BELOW_ZERO };
            let fault = work.fault(code).with("points", end.shown());
            let fault = fault.also(work.indicator.weight_span, Said::new(&words::WEIGHT_HERE));
            return Err(Halt::Failed(Box::new(fault)));
        }
        *end = if above { weight.clone() } else { zero.clone() };
    }
    let [least, most] = ends;
    let clamped = Award { least, most };
    if clamped != award {
        work.tell(|work| {
            Step::new(work.id("clamp"), StepKind::Clamp, Said::new(&words::CLAMPED))
                .text("clamp: true")
                .substituted(format!("0 ≤ {} ≤ {}", award.most.shown(), work.indicator.weight.shown()))
                .range(&clamped.least, &clamped.most, None)
                .rule(work.leaf.method_span)
        });
    }
    Ok(clamped)
}

/// From the method's least to its most, as far as they lie inside 0..weight.
pub(crate) fn open_range(work: &mut Work<'_>, method: &dyn Scoring) -> Result<Award, Halt> {
    let range = work.exact(method.range(&work.indicator.weight))?;
    let (zero, weight) = (Number::Exact(Ratio::ZERO), work.weight());
    let mut ends = [range.least, range.most];
    for end in &mut ends {
        if work.exact(end.compare(&zero))?.is_lt() {
            *end = zero.clone();
        } else if work.exact(end.compare(&weight))?.is_gt() {
            *end = weight.clone();
        }
    }
    let [least, most] = ends;
    work.tell(|work| {
        let paths: Vec<String> = work.known.waiting.iter().chain(&work.known.unresolved).cloned().collect();
        Step::new(work.id("open"), StepKind::Ruling, Said::new(&words::OPEN_RANGE).with("paths", paths))
            .range(&least, &most, None)
            .rule(work.leaf.method_span)
    });
    Ok(Award { least, most })
}

/// What the pack rules for a leaf that is not applicable.
fn not_applicable(work: &mut Work<'_>, path: String) -> Result<(Status, Award), Halt> {
    if !work.leaf.mandatory_beside.is_empty() {
        let fault = work.fault(&codes::NOT_OPTIONAL).with("path", path.as_str());
        let fault = fault.with("optional", work.leaf.mandatory_beside.clone());
        return Err(Halt::Failed(Box::new(fault)));
    }
    let Some(ruling) = work.leaf.not_applicable else {
        let mut fault = work.fault(&codes::NO_RULING).with("path", path.as_str());
        if let Some(fact) = work.fact_read(&path) {
            fault = fault.also(fact.span, Said::new(&words::STATED_HERE));
        }
        return Err(Halt::Failed(Box::new(fault)));
    };
    let (points, phrase) = match ruling {
        Ruling::Full => (work.weight(), &words::NA_FULL),
        Ruling::Zero => (Number::Exact(Ratio::ZERO), &words::NA_ZERO),
        Ruling::Spread => (Number::Exact(Ratio::ZERO), &words::NA_SPREAD),
        Ruling::Renormalise => (Number::Exact(Ratio::ZERO), &words::NA_LEFT_OUT),
    };
    work.tell(|work| {
        let title = Said::new(phrase).with("path", path.as_str());
        Step::new(work.id("not_applicable"), StepKind::Ruling, title).points(&points, None).rule(work.leaf.method_span)
    });
    Ok((Status::NotApplicable(path, ruling), Award::of(points)))
}

/// A leaf with more combinations of claims than are tried: from its method's least to its most.
fn too_many(
    card: Card<'_>,
    inputs: &mut Inputs,
    indicator: &Indicator,
    leaf: &Leaf,
    open: &[Unresolved<'_>],
) -> Result<Raw, Halt> {
    let choice = Choice::default();
    let method = scoring(&leaf.method);
    let mut work = Work::new(card, inputs, indicator, leaf, &choice);
    work.known.unresolved.extend(open.iter().map(|one| one.fact.path.clone()));
    let award = open_range(&mut work, &*method)?;
    let mut warning = work
        .fault(&codes::TOO_MANY_CLAIMS)
        .with("facts", open.len())
        .with("limit", MAX_CLAIM_COMBINATIONS)
        .at(Path::new(&indicator.id).to_string());
    if let Some(first) = open.first() {
        warning = warning.also(first.fact.span, Said::new(&words::STATED_HERE));
    }
    let Work { mut known, steps, .. } = work;
    let reads = card.named.all(reads(leaf));
    card.rest(&mut known, &reads);
    Ok(Raw {
        status: Status::Open,
        award,
        // Nobody knows under how many of them.
        perhaps: true,
        measure: None,
        measure_known: known.clone(),
        known,
        reads,
        measure_reads: BTreeSet::new(),
        deductions: Vec::new(),
        steps,
        warnings: vec![warning],
    })
}

/// A leaf under the combinations of claims so far.
struct Under {
    /// Under the first.
    first: Raw,
    award: Award,
    /// Steps at the least and at the most.
    steps: [(String, Vec<Step>); 2],
    /// What every combination came to, for the explanation.
    each: Vec<Step>,
    same: bool,
    same_measure: bool,
}

impl Under {
    fn first(card: Card<'_>, indicator: &Indicator, mut raw: Raw, choice: &Choice<'_>) -> Result<Self, Halt> {
        let award = range_of(indicator, &raw);
        let base = choice.base(&indicator.id);
        let each = if card.explain { vec![one_choice(choice, base.clone(), &award)] } else { Vec::new() };
        let steps = std::mem::take(&mut raw.steps);
        let steps = [(base.clone(), steps.clone()), (base, steps)];
        Ok(Self { first: raw, award, steps, each, same: true, same_measure: true })
    }

    fn and(mut self, card: Card<'_>, indicator: &Indicator, raw: Raw, choice: &Choice<'_>) -> Result<Self, Halt> {
        let award = range_of(indicator, &raw);
        let compared = |one: &Number, other: &Number| {
            one.compare(other).map_err(|error| crate::work::arithmetic(error, &indicator.id, indicator.weight_span))
        };
        let base = choice.base(&indicator.id);
        if card.explain {
            self.each.push(one_choice(choice, base.clone(), &award));
        }
        let [at_least, at_most] = &mut self.steps;
        let (lower, higher) = (compared(&award.least, &self.award.least)?, compared(&award.most, &self.award.most)?);
        let out = |raw: &Raw| matches!(raw.status, Status::NotApplicable(..));
        self.first.perhaps |= out(&raw) != out(&self.first);
        self.same &= lower.is_eq() && higher.is_eq() && raw.status == self.first.status;
        if lower.is_lt() {
            self.award.least = award.least;
            *at_least = (base.clone(), raw.steps.clone());
        }
        if higher.is_gt() {
            self.award.most = award.most;
            *at_most = (base, raw.steps);
        }
        self.same_measure &= self.first.measure == raw.measure
            && self.first.measure_known.not_applicable == raw.measure_known.not_applicable;
        self.first.reads.extend(raw.reads);
        self.first.measure_reads.extend(raw.measure_reads);
        for warning in raw.warnings {
            if !self.first.warnings.contains(&warning) {
                self.first.warnings.push(warning);
            }
        }
        self.first.known.wait_for(&raw.known);
        self.first.measure_known.wait_for(&raw.measure_known);
        Ok(self)
    }

    /// All combinations together: settled where they come to the same.
    fn joined(self, card: Card<'_>, indicator: &Indicator, open: &[Unresolved<'_>]) -> Raw {
        let Self { first: mut raw, award, steps, mut each, same, same_measure } = self;
        let disputed = |reads: &BTreeSet<Read>| {
            let read: IndexSet<&str> =
                reads.iter().flat_map(|read| card.facts.behind(read)).map(|fact| fact.path.as_str()).collect();
            let facts = open.iter().map(|one| one.fact).filter(|fact| fact.disputed());
            facts.map(|fact| fact.path.clone()).filter(|path| read.contains(path.as_str())).collect::<Vec<_>>()
        };
        card.rest(&mut raw.known, &raw.reads);
        card.rest(&mut raw.measure_known, &raw.measure_reads);
        if !same {
            raw.known.unresolved.extend(disputed(&raw.reads));
            raw.known.not_applicable = None;
            raw.status = Status::Open;
            raw.deductions.clear();
            raw.award = award.clone();
        }
        if !same_measure {
            raw.measure = None;
            raw.measure_known.unresolved.extend(disputed(&raw.measure_reads));
            raw.measure_known.not_applicable = None;
        }
        if card.explain {
            let count = each.len();
            for (base, steps) in steps {
                if let Some(step) = each.iter_mut().find(|step| step.id == base && step.children.is_empty()) {
                    step.children = steps;
                }
            }
            let title = Said::new(&words::UNRESOLVED_EACH).with("count", count);
            raw.steps = vec![
                Step::new(format!("{}/claims", indicator.id), StepKind::Ruling, title)
                    .range(&award.least, &award.most, None)
                    .children(each),
            ];
        }
        raw
    }
}

fn one_choice(choice: &Choice<'_>, base: String, award: &Award) -> Step {
    Step::new(base, StepKind::Ruling, Said::new(&words::UNRESOLVED).with("choice", choice.said())).range(
        &award.least,
        &award.most,
        None,
    )
}

/// What a leaf may come to under one combination; one that would be spread or left out counts from 0 to its weight.
fn range_of(indicator: &Indicator, raw: &Raw) -> Award {
    match raw.status {
        Status::NotApplicable(_, Ruling::Spread | Ruling::Renormalise) => {
            Award { least: Number::Exact(Ratio::ZERO), most: Number::Exact(indicator.weight.clone()) }
        }
        _ => raw.award.clone(),
    }
}
