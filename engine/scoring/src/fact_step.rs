//! Facts as the leaves of an explanation: the value as stated, its source and quote, why it is what it
//! is, and what else the source says.

use heng_model::{Case, Claim, Fact, FactValue, InputKind, Name, Stated, Usage};
use heng_source::{Lang, Said};

use crate::explanation::{FactStep, Place, Quantity, Step, StepKind};
use crate::expression::Telling;
use crate::facts::Standing;
use crate::words;

/// A title in both languages, or the id where the pack gives none.
pub(crate) fn titled(title: Option<&Name>, id: &str) -> Said {
    title.map_or_else(|| words::plain(id), |name| words::named(&words::NAMED, name))
}

/// The title of an input of the pack.
pub(crate) fn input_title(work: &Telling<'_>, input: &str) -> Said {
    titled(work.card.pack.inputs.get(input).and_then(|one| one.title.as_ref()), input)
}

/// The claim that a fact is taken by, and the others.
fn by_claim<'f>(work: &Telling<'_>, fact: &'f Fact) -> (Option<&'f Claim>, Vec<Claim>) {
    let index = match fact.usage {
        Some(Usage::Claim(index)) => Some(index),
        Some(Usage::Unresolved) => work.choice.claim(&fact.path),
        None => None,
    };
    let taken = index.and_then(|index| fact.claims.get(index));
    let others = fact.claims.iter().enumerate().filter(|(at, _)| Some(*at) != index);
    (taken, others.map(|(_, claim)| claim.clone()).collect())
}

/// A fact as a step.
pub(crate) fn fact_step(work: &Telling<'_>, fact: &Fact, id: String, title: Said) -> Step {
    let (claim, other_claims) = by_claim(work, fact);
    let value = claim.map_or(&fact.value, |claim| &claim.value);
    let evidence = claim.map_or(&fact.evidence, |claim| &claim.evidence);
    let facts = work.card.facts;
    let stated = facts.stated(&fact.path);
    let shown = match stated {
        Some(Stated::Judged { judged: Some(judged), .. }) => format!("{} {}", judged.level, judged.written),
        Some(Stated::Cases { cases: Some(cases), .. }) => cases.len().to_string(),
        Some(Stated::Table { rows: Some(rows), .. }) => rows.len().to_string(),
        _ => value.text(),
    };
    let step = Step::new(id, StepKind::Fact, title);
    let mut step = match (facts.standing(fact), stated, value) {
        (Standing::Missing, ..) if facts.left_out(fact.basis) => step.outcome(Said::new(&words::LEFT_OUT)),
        (Standing::Missing, ..) => step.outcome(Said::new(&words::MISSING)),
        (Standing::NotApplicable, ..) => step.outcome(Said::new(&words::NOT_APPLICABLE)),
        (_, Some(Stated::Judged { .. }), _) => step.outcome(words::plain(shown.as_str())),
        (_, Some(Stated::Cases { cases, .. }), _) => {
            step.outcome(Said::new(&words::CASE_COUNT).with("count", cases.as_ref().map_or(0, Vec::len)))
        }
        (_, Some(Stated::Table { rows, .. }), _) => {
            step.outcome(Said::new(&words::ROW_COUNT).with("count", rows.as_ref().map_or(0, Vec::len)))
        }
        (_, _, FactValue::Number { value, unit, decimals, .. }) => {
            step.quantity(Quantity { value: value.clone().into(), unit: unit.clone(), places: Some(*decimals) })
        }
        (_, _, FactValue::YesNo(yes)) => step.outcome(Said::new(if *yes { &words::YES } else { &words::NO })),
        (_, _, FactValue::Text(text)) => step.outcome(text_of(work, fact, text)),
        (_, _, FactValue::Missing | FactValue::NotApplicable) => step.outcome(Said::new(&words::MISSING)),
    };
    step.fact = Some(Box::new(FactStep {
        path: fact.path.clone(),
        basis: Some(fact.basis).filter(|_| !matches!(value, FactValue::Missing)),
        stated: shown,
        evidence: evidence.clone(),
        source_title: source_title(work, evidence.source.as_deref()),
        because: fact.because.clone(),
        other_claims,
        place: Place { span: fact.span },
    }));
    step
}

/// A text as stated; a code with its name.
fn text_of(work: &Telling<'_>, fact: &Fact, text: &str) -> Said {
    match work.card.pack.inputs.get(&fact.path).map(|input| &input.kind) {
        Some(InputKind::Category(category)) => Said::new(&words::NAMED)
            .with("zh", category.shown(text, Lang::Zh))
            .with("en", category.shown(text, Lang::En)),
        _ => words::plain(text),
    }
}

/// A case of a list as the fact behind a deduction.
pub(crate) fn case_fact(work: &Telling<'_>, list: &Fact, index: usize, case: &Case) -> Box<FactStep> {
    Box::new(FactStep {
        path: heng_model::path::Path::new(&list.path).index(index).to_string(),
        basis: Some(list.basis),
        stated: case.reason.clone(),
        evidence: case.evidence.clone(),
        source_title: source_title(work, case.evidence.source.as_deref()),
        because: None,
        other_claims: Vec::new(),
        place: Place { span: case.span },
    })
}

fn source_title(work: &Telling<'_>, source: Option<&str>) -> Option<String> {
    Some(work.card.facts.data().sources.get(source?)?.title.clone())
}
