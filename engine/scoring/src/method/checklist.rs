//! `checklist`: points for every item that is met.

use std::collections::BTreeSet;

use heng_formula::Read;
use heng_formula::number::{Number, Ratio};
use heng_model::path::Path;
use heng_model::{Checklist, ChecklistItem, Ruling};
use heng_source::{Arg, Diagnostic, Phrase, Said};

use super::{Award, Scoring, method_step};
use crate::codes;
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
/// reads something not applicable makes the whole leaf not applicable, with a warning where other items apply.
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
        let mut out: Vec<(&ChecklistItem, String)> = Vec::new();
        let mut failed: Vec<&ChecklistItem> = Vec::new();
        for item in &self.items {
            let slot = format!("method/items[{}]", crate::facts::bracketed(&item.id));
            let title = words::named(&words::NAMED, &item.name);
            let (result, step) = work.run(&item.when, &slot, StepKind::MethodPart, title);
            let (low, high) = match work.needed_for(result, &item.points).and_then(|value| work.as_bool(value)) {
                Ok(true) => (item.points.clone(), item.points.clone()),
                Ok(false) => {
                    failed.push(item);
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
                Err(Halt::NotApplicable(path)) => {
                    out.push((item, path));
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
        let Some((_, path)) = out.first() else { return Ok(award) };
        if out.len() < self.items.len() {
            let warning = ended(work, self.items.len(), &out, &failed);
            work.warnings.push(warning);
        }
        Err(Halt::NotApplicable(path.clone()))
    }
}

/// That the items in `out` made the whole list not applicable although others of its `count` apply; `failed` are
/// those of them that are not met.
fn ended(work: &Work<'_>, count: usize, out: &[(&ChecklistItem, String)], failed: &[&ChecklistItem]) -> Diagnostic {
    let named = |item: &ChecklistItem| words::named(&words::QUOTED, &item.name);
    let ruling: &'static Phrase = match work.leaf.not_applicable {
        Some(Ruling::Full) => &words::THEN_FULL,
        Some(Ruling::Zero) => &words::THEN_ZERO,
        Some(Ruling::Spread) => &words::THEN_SPREAD,
        // A way of `best_of` has no ruling of its own.
        Some(Ruling::Renormalise) | None => &words::THEN_LEFT_OUT,
    };
    let not_met = if failed.is_empty() {
        Said::new(&words::NO_ITEM_NOT_MET)
    } else {
        let items: Vec<Arg> = failed.iter().map(|item| Arg::Said(named(item))).collect();
        Said::new(&words::ITEMS_NOT_MET).with("items", items)
    };
    let paths: BTreeSet<&str> = out.iter().map(|(_, path)| path.as_str()).collect();
    let mut warning =
        Diagnostic::new(&codes::ITEM_ENDS_CHECKLIST, out.first().map_or(work.leaf.method_span, |(item, _)| item.span))
            .at(Path::new(&work.indicator.id).to_string())
            .with("indicator", &work.indicator.id)
            .with("items", out.iter().map(|(item, _)| Arg::Said(named(item))).collect::<Vec<_>>())
            .with("paths", paths.iter().copied().collect::<Vec<_>>())
            .with("count", count.saturating_sub(out.len()))
            .with("failed", Arg::Said(not_met))
            .with("ruling", ruling);
    for (item, _) in out.iter().skip(1) {
        warning = warning.also(item.span, Said::new(&words::ITEM_NOT_APPLICABLE));
    }
    for path in paths {
        if let Some(fact) = work.fact_read(path) {
            warning = warning.also(fact.span, Said::new(&words::STATED_HERE));
        }
    }
    for item in failed {
        warning = warning.also(item.span, Said::new(&words::ITEM_NOT_MET));
    }
    warning
}

fn text(rule: &Checklist) -> String {
    let items = rule
        .items
        .iter()
        .map(|item| format!("{{id: {}, points: {}, when: {}}}", item.id, item.points.shown(), item.when.text().text()));
    format!("checklist: {{items: [{}]}}", items.collect::<Vec<_>>().join(", "))
}
