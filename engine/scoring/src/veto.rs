//! Vetoes: what takes points away whatever was earned. Whether one holds is asked as a leaf would be asked, so
//! that claims, missing data and steps are treated alike; its effect comes before the rounding.

use heng_formula::number::{Number, NumberError, Precision, Ratio};
use heng_formula::unit::Unit;
use heng_model::{Indicator, IndicatorKind, Leaf, Method, Name, Ruling, Veto, VetoEffect};
use heng_source::{Said, Span};

use crate::explanation::{Step, StepKind};
use crate::figures::in_unit;
use crate::leaf::{Raw, Status};
use crate::method::Award;
use crate::words;

/// Whether a veto holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    Yes,
    No,
    Open,
    NotApplicable,
}

/// A veto that was asked.
#[derive(Debug, Clone)]
pub(crate) struct Asked<'a> {
    pub(crate) veto: &'a Veto,
    pub(crate) holds: Holds,
    /// What it read, waits for and told.
    pub(crate) raw: Raw,
    id: String,
}

/// A veto as an indicator of one point, full where it holds.
pub(crate) fn as_indicator(veto: &Veto, owner: &str, number: usize, place: Span) -> Indicator {
    let id = format!("{owner}/veto[{number}]");
    let leaf = Leaf {
        measure: Some(veto.when.clone()),
        proxy: None,
        method: Method::AllOrNothing(None),
        method_span: veto.span,
        not_applicable: Some(Ruling::Zero),
        mandatory_beside: Vec::new(),
        clamp: false,
        rounding: None,
        remarks: None,
    };
    Indicator {
        name: Name { zh: id.clone(), en: id.clone() },
        id,
        weight: Ratio::ONE,
        weight_span: place,
        span: veto.span,
        standard: None,
        cite: None,
        kind: IndicatorKind::Leaf(Box::new(leaf)),
        vetoes: Vec::new(),
    }
}

impl<'a> Asked<'a> {
    pub(crate) fn new(veto: &'a Veto, id: String, raw: Raw) -> Self {
        let one = Number::Exact(Ratio::ONE);
        let holds = match raw.status {
            Status::NotApplicable(..) => Holds::NotApplicable,
            _ if raw.award.least != raw.award.most => Holds::Open,
            _ if raw.award.least == one => Holds::Yes,
            _ => Holds::No,
        };
        Self { veto, holds, raw, id }
    }

    /// What it leaves of points.
    ///
    /// # Errors
    /// Overflow, undecided.
    pub(crate) fn leaves(&self, points: &Award, weight: &Ratio, precision: Precision) -> Result<Award, NumberError> {
        let most = match &self.veto.then {
            VetoEffect::Grade(_) => return Ok(points.clone()),
            VetoEffect::Zero => Number::Exact(Ratio::ZERO),
            VetoEffect::Cap(share) => Number::Exact(weight.clone()).mul(&Number::Exact(share.clone()), precision)?,
        };
        let capped = |points: &Number| -> Result<Number, NumberError> {
            Ok(if points.compare(&most)?.is_gt() { most.clone() } else { points.clone() })
        };
        match self.holds {
            Holds::Yes => Ok(Award { least: capped(&points.least)?, most: capped(&points.most)? }),
            Holds::Open => Ok(Award { least: capped(&points.least)?, most: points.most.clone() }),
            Holds::No | Holds::NotApplicable => Ok(points.clone()),
        }
    }

    /// The step that tells of it.
    pub(crate) fn step(&self, before: &Award, after: &Award) -> Step {
        let effect = effect(&self.veto.then);
        let step = Step::new(self.id.as_str(), StepKind::Veto, Said::new(&words::VETO))
            .text(format!("veto: {{when: {}}}", self.veto.when.text().text()))
            .rule(self.veto.span)
            .note(&words::VETO_BECAUSE, &self.veto.because)
            .note(&words::VETO_EFFECT, &words::both(&effect))
            .children(conditions(&self.raw.steps, &self.id));
        let step = step.outcome(Said::new(match self.holds {
            Holds::Yes => &words::VETO_HOLDS,
            Holds::No => &words::VETO_NOT,
            Holds::Open => &words::VETO_OPEN,
            Holds::NotApplicable => &words::VETO_NA,
        }));
        if before == after {
            return step;
        }
        let shown = |award: &Award| crate::figures::spread_text(&award.least, &award.most, None);
        step.substituted(format!("{} → {}", shown(before), shown(after))).points_beside(&after.least, &after.most)
    }
}

/// What a veto does, in words.
#[must_use]
pub fn effect(effect: &VetoEffect) -> Said {
    match effect {
        VetoEffect::Zero => Said::new(&words::VETO_ZERO),
        VetoEffect::Cap(share) => {
            let share = in_unit(&Number::Exact(share.clone()), &Unit::percent());
            Said::new(&words::VETO_CAP).with("share", share)
        }
        VetoEffect::Grade(grade) => Said::new(&words::VETO_GRADE).with("grade", grade.as_str()),
    }
}

/// The steps of the condition, without the point that it was asked for.
fn conditions(steps: &[Step], id: &str) -> Vec<Step> {
    let kept = steps.iter().filter(|step| step.kind != StepKind::Method && !step.id.ends_with("/open"));
    kept.map(|step| {
        let measure = step.kind == StepKind::Measure && step.id.starts_with(id);
        let title = if measure { Said::new(&words::VETO_WHEN) } else { step.title.clone() };
        Step { range: None, title, children: conditions(&step.children, id), ..step.clone() }
    })
    .collect()
}
