//! `checklist`: points for every item that is met.

use std::collections::BTreeSet;

use heng_formula::Read;
use heng_formula::number::{Number, Ratio};
use heng_model::Checklist;

use super::{Award, Scoring, method_step};
use crate::explanation::StepKind;
use crate::figures::spread_text;
use crate::scorecard::DeductionMade;
use crate::words;
use crate::work::{Halt, Work};

/// 清单法, `checklist: {items: [{id, name, points, when}]}`: the points of the items whose `when` holds, added
/// up. Where items give no points of their own they share the weight equally. Every item that is not met is
/// told as points off.
///
/// Steps: the method, with a part for every item and below it the formula of its `when`. There is no
/// measure.
///
/// While a fact is missing only the items that read it vary: each from 0 to its points. An item that
/// reads something not applicable makes the whole leaf not applicable.
impl Scoring for &Checklist {
    fn name(&self) -> &'static str {
        "checklist"
    }

    fn reads(&self) -> BTreeSet<Read> {
        self.items.iter().flat_map(|item| item.when.reads()).collect()
    }

    fn award(&self, work: &mut Work<'_>) -> Result<Award, Halt> {
        let (mut least, mut most) = (Ratio::ZERO, Ratio::ZERO);
        let mut parts = Vec::new();
        let mut shown = Vec::new();
        // All items are looked at, so that the order of the list does not matter.
        let mut halted: Option<Halt> = None;
        for item in &self.items {
            let slot = format!("method/items[{}]", crate::facts::bracketed(&item.id));
            let title = words::named(&words::NAMED, &item.name);
            let (result, step) = work.run(&item.when, &slot, StepKind::MethodPart, title);
            let (low, high) = match work.needed_for(result, &item.points).and_then(|value| work.as_bool(value)) {
                Ok(true) => (item.points.clone(), item.points.clone()),
                Ok(false) => {
                    work.deductions.push(DeductionMade {
                        points: Number::Exact(item.points.clone()),
                        reason: item.name.clone(),
                        evidence: None,
                        span: Some(item.span),
                    });
                    (Ratio::ZERO, Ratio::ZERO)
                }
                Err(Halt::Missing) => (Ratio::ZERO, item.points.clone()),
                Err(halt @ (Halt::Failed(_) | Halt::Undecided(_))) => return Err(halt),
                Err(halt @ Halt::NotApplicable(_)) => {
                    halted = halted.or(Some(halt));
                    (Ratio::ZERO, Ratio::ZERO)
                }
            };
            least = work.exact(least.add(&low))?;
            most = work.exact(most.add(&high))?;
            if let Some(step) = step {
                let (low, high) = (Number::Exact(low), Number::Exact(high));
                shown.push(spread_text(&low, &high, None));
                // What the condition came to stays as the outcome; the value is its points.
                parts.push(step.rule(item.span).points_beside(&low, &high));
            }
        }
        let award = Award { least: Number::Exact(least), most: Number::Exact(most) };
        work.tell(|work| {
            method_step(work, &words::CHECKLIST, text(self))
                .substituted(shown.join(" + "))
                .range(&award.least, &award.most, None)
                .children(parts)
        });
        match halted {
            Some(halt) => Err(halt),
            None => Ok(award),
        }
    }
}

fn text(rule: &Checklist) -> String {
    let items = rule
        .items
        .iter()
        .map(|item| format!("{{id: {}, points: {}, when: {}}}", item.id, item.points.shown(), item.when.text().text()));
    format!("checklist: {{items: [{}]}}", items.collect::<Vec<_>>().join(", "))
}
