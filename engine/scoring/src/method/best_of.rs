//! `best_of`: the most points of several ways.

use std::collections::BTreeSet;

use heng_formula::Read;
use heng_formula::number::{Number, NumberError, Ratio};
use heng_model::Alternative;
use heng_source::Said;
use indexmap::IndexMap;

use super::{Award, Scoring, method_step, scoring};
use crate::explanation::{Step, StepKind};
use crate::facts::bracketed;
use crate::figures::spread_text;
use crate::leaf::{inside, open_range};
use crate::words;
use crate::work::{Halt, Known, Work};

/// 取最高, `best_of: [{id, name, measure, score}]`: every way is computed for the same weight, each with its own
/// measure or that of the indicator, and the most points count; of equal ones the first listed. A way that is
/// not applicable is left out; where none is left the leaf is not applicable. The points rest on the facts of
/// all ways, since it takes all of them to know which is best; points off are those of the way taken.
///
/// Steps: the method, with a part for every way and its own steps below it.
///
/// While a fact is missing: from the best of the least to the best of the most. A way whose most is not above
/// the best least cannot matter, and what it waits for is not waited for.
impl Scoring for &[Alternative] {
    fn name(&self) -> &'static str {
        "best_of"
    }

    fn reads(&self) -> BTreeSet<Read> {
        let mut reads: BTreeSet<Read> = BTreeSet::new();
        for one in self.iter() {
            reads.extend(scoring(&one.leaf.method).reads());
            reads.extend(one.leaf.measure.iter().flat_map(heng_formula::Formula::reads));
        }
        reads
    }

    fn range(&self, weight: &Ratio) -> Result<Award, NumberError> {
        let mut best: Option<Award> = None;
        for one in self.iter() {
            let range = scoring(&one.leaf.method).range(weight)?;
            best = Some(match best {
                None => range,
                Some(best) => Award { least: higher(best.least, range.least)?, most: higher(best.most, range.most)? },
            });
        }
        Ok(best.unwrap_or_else(|| Award { least: Number::Exact(Ratio::ZERO), most: Number::Exact(weight.clone()) }))
    }

    fn award(&self, work: &mut Work<'_>) -> Result<Award, Halt> {
        let mut tried = Vec::new();
        let mut left_out: Option<String> = None;
        let mut parts = Vec::new();
        for one in self.iter() {
            let done = attempt(work, one)?;
            if work.card.explain {
                parts.push(part(work, one, &done));
            }
            match done.came_to {
                Ok(award) => tried.push(Tried { one, award, known: done.known, deductions: done.deductions }),
                Err(path) => left_out = left_out.or(Some(path)),
            }
        }
        let Some((first, rest)) = tried.split_first() else {
            work.tell(|work| method_step(work, &words::BEST_OF, text(self)).children(parts));
            return Err(Halt::NotApplicable(left_out.unwrap_or_default()));
        };
        let mut best = first.award.clone();
        let mut taken = first;
        for other in rest {
            if work.exact(other.award.least.compare(&best.least))?.is_gt() {
                (best.least, taken) = (other.award.least.clone(), other);
            }
            best.most = work.exact(higher(best.most, other.award.most.clone()))?;
        }
        let settled = work.exact(best.least.compare(&best.most))?.is_eq();
        if settled {
            work.deductions.extend(taken.deductions.iter().cloned());
        } else {
            wait(work, &tried, &best.least)?;
        }
        work.tell(|work| {
            let each: Vec<String> =
                tried.iter().map(|one| spread_text(&one.award.least, &one.award.most, None)).collect();
            let step = method_step(work, &words::BEST_OF, text(self))
                .substituted(format!("max({})", each.join(", ")))
                .children(parts);
            if settled {
                step.points(&best.least, None).outcome(words::named(&words::TAKEN, &taken.one.name))
            } else {
                step.range(&best.least, &best.most, None)
            }
        });
        Ok(best)
    }
}

/// A way that is applicable.
struct Tried<'a> {
    one: &'a Alternative,
    award: Award,
    known: Known,
    deductions: Vec<crate::scorecard::DeductionMade>,
}

/// What came of a way.
struct Done {
    /// Its points, or the path of what is not applicable.
    came_to: Result<Award, String>,
    known: Known,
    deductions: Vec<crate::scorecard::DeductionMade>,
    steps: Vec<Step>,
}

/// Scores one way as a leaf of its own below the method.
fn attempt(work: &mut Work<'_>, one: &Alternative) -> Result<Done, Halt> {
    let base = format!("{}/best_of[{}]", work.id("method"), bracketed(&one.id));
    let mut inner = Work::new(work.card, &mut *work.inputs, work.indicator, &one.leaf, work.choice);
    if inner.card.explain {
        inner.base = base;
    }
    if one.leaf.measure.is_some() {
        inner.measure()?;
    } else {
        inner.measure = work.measure.clone();
        inner.measure_reads = work.measure_reads.clone();
    }
    let method = scoring(&one.leaf.method);
    let came_to = match method.award(&mut inner) {
        Ok(award) => Ok(inside(&mut inner, award)?),
        Err(Halt::Missing) => {
            inner.deductions.clear();
            Ok(open_range(&mut inner, &*method)?)
        }
        Err(Halt::NotApplicable(path)) => Err(path),
        Err(halt) => return Err(halt),
    };
    let Work { known, reads, deductions, steps, warnings, .. } = inner;
    work.reads.extend(reads);
    work.warnings.extend(warnings);
    Ok(Done { came_to, known, deductions, steps })
}

fn part(work: &Work<'_>, one: &Alternative, done: &Done) -> Step {
    let id = format!("{}/best_of[{}]", work.id("method"), bracketed(&one.id));
    let step = Step::new(id, StepKind::MethodPart, words::named(&words::NAMED, &one.name)).rule(one.span);
    let step = match &done.came_to {
        Ok(award) => step.range(&award.least, &award.most, None),
        Err(path) => step.outcome(Said::new(&words::WAY_LEFT_OUT).with("path", path.as_str())),
    };
    step.children(done.steps.clone())
}

/// What the ways wait for that can still raise the points. Only a part of the points hangs on a path where
/// every such way says so; then the greatest of those parts.
fn wait(work: &mut Work<'_>, tried: &[Tried<'_>], least: &Number) -> Result<(), Halt> {
    let mut parts: IndexMap<String, Option<Ratio>> = IndexMap::new();
    for one in tried {
        if !work.exact(one.award.most.compare(least))?.is_gt() {
            continue;
        }
        work.known.wait_for(&one.known);
        for path in &one.known.waiting {
            let own = one.known.parts.get(path).cloned();
            let joined = match (parts.get(path), own) {
                (None, own) => own,
                (Some(Some(before)), Some(own)) => Some(own.max(before.clone())),
                (Some(_), _) => None,
            };
            parts.insert(path.clone(), joined);
        }
    }
    work.known.parts.extend(parts.into_iter().filter_map(|(path, part)| Some((path, part?))));
    Ok(())
}

fn higher(one: Number, other: Number) -> Result<Number, NumberError> {
    Ok(if other.compare(&one)?.is_gt() { other } else { one })
}

fn text(list: &[Alternative]) -> String {
    let ways = list.iter().map(|one| format!("{}: {}", one.id, scoring(&one.leaf.method).name()));
    format!("best_of: [{}]", ways.collect::<Vec<_>>().join(", "))
}
