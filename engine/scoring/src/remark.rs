//! Reasons that a rule asks for: whether the dataset gives one for the indicator, and what to say where not.

use heng_source::{Diagnostic, Said, Severity, Span};

use crate::codes;
use crate::explanation::{Step, StepKind};
use crate::words;
use crate::work::{Halt, Work};

/// A reason that is asked for.
pub(crate) struct Asked {
    /// Where its step stands below the leaf.
    pub(crate) slot: &'static str,
    /// The title of its step.
    pub(crate) title: Said,
    /// Why it is asked for, for the message.
    pub(crate) why: Said,
    /// Whether the indicator is not scored without it; else it is a warning.
    pub(crate) error: bool,
    /// The rule that asks for it.
    pub(crate) rule: Span,
}

/// Tells whether the reason is there; without one a warning, or
///
/// # Errors
/// the message that the leaf has no score without it.
pub(crate) fn asked(work: &mut Work<'_>, asked: Asked, numbers: String, parts: Vec<Step>) -> Result<(), Halt> {
    let given = reason(work).is_some();
    let Asked { slot, title, why, error, rule } = asked;
    work.tell(|work| {
        let outcome = if given { &words::REASON_GIVEN } else { &words::REASON_LACKING };
        Step::new(work.id(slot), StepKind::Ruling, title)
            .substituted(numbers)
            .outcome(Said::new(outcome))
            .rule(rule)
            .children(parts)
    });
    if given {
        return Ok(());
    }
    let missing = Diagnostic::new(&codes::REASON_MISSING, place(work))
        .with("indicator", &work.indicator.id)
        .with("why", heng_source::Arg::Said(why))
        .also(rule, Said::new(&words::ASKED_HERE))
        .at(heng_model::path::Path::new("remarks").field(&work.indicator.id).to_string());
    raise(work, missing, error)
}

/// The reason that the dataset gives for the indicator, if it says anything.
pub(crate) fn reason<'a>(work: &Work<'a>) -> Option<&'a str> {
    let remark = work.card.facts.data().remarks.get(&work.indicator.id)?;
    remark.deviation.as_deref().map(str::trim).filter(|text| !text.is_empty())
}

/// An error ends the leaf; a warning is kept.
pub(crate) fn raise(work: &mut Work<'_>, diagnostic: Diagnostic, error: bool) -> Result<(), Halt> {
    if error {
        return Err(Halt::Failed(Box::new(diagnostic)));
    }
    work.warnings.push(diagnostic.severity(Severity::Warning));
    Ok(())
}

/// The first fact of the dataset behind the measure, else behind the points; the rule where there is none.
fn place(work: &Work<'_>) -> Span {
    let first = |reads: &std::collections::BTreeSet<heng_formula::Read>| {
        reads.iter().flat_map(|read| work.card.facts.behind(read)).map(|fact| fact.span).min()
    };
    first(&work.measure_reads).or_else(|| first(&work.reads)).unwrap_or(work.leaf.method_span)
}
