//! The grade of a total, or the grades at both ends of a range.

use heng_formula::number::{Number, NumberError};
use heng_model::{Grade, GradeOn, Name, Pack};
use heng_source::{Lang, Said};

use crate::explanation::{Step, StepKind};
use crate::figures::spread_text;
use crate::method::Award;
use crate::scorecard::{GradeRange, Points};
use crate::words;

/// The grade; `None` where the pack has none, or the total lies below the lowest.
///
/// # Errors
/// Undecided.
pub(crate) fn grade(pack: &Pack, total: &Points, exact: &Award) -> Result<Option<GradeRange>, NumberError> {
    let (least, most) = match pack.grade_on {
        GradeOn::Printed => (&total.least, &total.most),
        GradeOn::Exact => (&exact.least, &exact.most),
    };
    match (reached(&pack.grades, least)?, reached(&pack.grades, most)?) {
        (Some(least), Some(most)) => Ok(Some(GradeRange {
            least: least.grade.clone(),
            least_name: least.name.clone(),
            most: most.grade.clone(),
            most_name: most.name.clone(),
        })),
        _ => Ok(None),
    }
}

/// The first grade, from the highest down, whose line the points reach.
pub(crate) fn reached<'a>(grades: &'a [Grade], points: &Number) -> Result<Option<&'a Grade>, NumberError> {
    for grade in grades {
        if points.compare(&Number::Exact(grade.from.clone()))?.is_ge() {
            return Ok(Some(grade));
        }
    }
    Ok(None)
}

/// The step of a grade; `earned`: what it would be without vetoes.
pub(crate) fn grade_step(
    pack: &Pack,
    earned: Option<&GradeRange>,
    range: &GradeRange,
    total: &Points,
    exact: &Award,
) -> Step {
    let outcome = Said::new(&words::NAMED).with("zh", range.shown(Lang::Zh)).with("en", range.shown(Lang::En));
    let (points, places) = match pack.grade_on {
        GradeOn::Printed => (Award { least: total.least.clone(), most: total.most.clone() }, total.places),
        GradeOn::Exact => (exact.clone(), None),
    };
    let lines: Vec<String> = pack.grades.iter().map(|one| format!("{} ≥ {}", one.grade, one.from.shown())).collect();
    let mut step = Step::new(format!("{}/grade", crate::assemble::TOTAL_ID), StepKind::Grade, Said::new(&words::GRADE))
        .text(lines.join(", "))
        .substituted(spread_text(&points.least, &points.most, places))
        .outcome(outcome);
    if let Some(earned) = earned.filter(|earned| *earned != range) {
        let before = Name { zh: earned.shown(Lang::Zh), en: earned.shown(Lang::En) };
        step = step.note(&words::WITHOUT_VETO, &before);
    }
    if let Some(grade) = pack.grades.iter().find(|one| one.grade == range.least) {
        step = step.rule(grade.span);
    }
    step
}
