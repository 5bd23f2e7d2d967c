//! What `proportional` does above its target.

use heng_formula::number::{Number, Ratio};
use heng_formula::rounding::Rounding;
use heng_formula::unit::Unit;
use heng_model::{OverTarget, PointsOff};
use heng_source::Said;

use super::{at_least, at_most, written};
use crate::explanation::{Step, StepKind};
use crate::figures::in_unit;
use crate::remark;
use crate::words;
use crate::work::{Halt, Work};

/// The points of a measure that is `ratio` times its target and would come to `points` in proportion.
///
/// In order, each as a step where it has a say: the reason that is asked for; 0 points where it counts as
/// failed; the cap at the weight; points off per step, down to 0.
pub(super) fn points(work: &mut Work<'_>, rule: &OverTarget, ratio: &Number, points: Number) -> Result<Number, Halt> {
    if let Some(reason) = &rule.reason
        && reaches(work, ratio, &reason.from.value, reason.closed)?
    {
        let (line, share) = (written(&reason.from), percent(ratio));
        let title: &'static heng_source::Phrase =
            if reason.closed { &words::REASON_FROM } else { &words::REASON_ABOVE };
        let title = Said::new(title).with("line", line);
        let sign = if reason.closed { '≥' } else { '>' };
        let why = Said::new(&words::WHY_ABOVE_TARGET).with("share", share.as_str()).with("line", line);
        let asked =
            remark::Asked { slot: "over_target/reason", title, why, error: reason.error, rule: reason.from.span };
        remark::asked(work, asked, format!("{share} {sign} {line}"), Vec::new())?;
    }
    if let Some((line, closed)) = &rule.failed
        && reaches(work, ratio, &line.value, *closed)?
    {
        let zero = Number::Exact(Ratio::ZERO);
        work.tell(|work| {
            let (title, sign): (&'static heng_source::Phrase, char) =
                if *closed { (&words::FAILED_FROM, '≥') } else { (&words::FAILED_ABOVE, '>') };
            Step::new(work.id("over_target/failed"), StepKind::Ruling, Said::new(title).with("line", written(line)))
                .substituted(format!("{} {sign} {}", percent(ratio), written(line)))
                .points(&zero, None)
                .rule(line.span)
        });
        return Ok(zero);
    }
    let points = if rule.cap {
        at_most(work, points, &work.indicator.weight.clone(), Said::new(&words::CAP_WEIGHT))?
    } else {
        points
    };
    match &rule.points_off {
        Some(off) => points_off(work, off, ratio, points),
        None => Ok(points),
    }
}

fn reaches(work: &Work<'_>, ratio: &Number, line: &Ratio, closed: bool) -> Result<bool, Halt> {
    let side = work.exact(ratio.compare(&Number::Exact(line.clone())))?;
    Ok(side.is_gt() || (side.is_eq() && closed))
}

fn points_off(work: &mut Work<'_>, off: &PointsOff, ratio: &Number, from: Number) -> Result<Number, Halt> {
    let precision = work.card.precision;
    if !reaches(work, ratio, &off.from.value, false)? {
        return Ok(from);
    }
    let beyond = work.exact(ratio.sub(&Number::Exact(off.from.value.clone()), precision))?;
    let counted = work.exact(beyond.div(&Number::Exact(off.per.value.clone()), precision))?;
    let steps =
        if off.whole_steps { Number::Exact(work.exact(counted.round(0, Rounding::Down))?) } else { counted.clone() };
    let change = work.exact(steps.mul(&Number::Exact(off.deduct.value.clone()), precision))?;
    let points = work.exact(from.sub(&change, precision))?;
    work.tell(|work| {
        let id = work.id("over_target/points_off");
        let part = |slot: &str, title, value: &Number| {
            Step::new(format!("{id}/{slot}"), StepKind::MethodPart, Said::new(title)).points(value, None)
        };
        let (line, per) = (written(&off.from), written(&off.per));
        let mut parts =
            vec![part("steps", &words::STEPS, &counted).substituted(format!("({} − {line}) ÷ {per}", percent(ratio)))];
        if off.whole_steps {
            parts.push(part("whole_steps", &words::WHOLE_STEPS, &steps));
        }
        let title =
            Said::new(&words::POINTS_OFF).with("line", line).with("per", per).with("points", written(&off.deduct));
        Step::new(id, StepKind::Deduction, title)
            .substituted(format!("{} − {} × {}", from.shown(), steps.shown(), written(&off.deduct)))
            .points(&points, None)
            .rule(off.from.span)
            .children(parts)
    });
    at_least(work, points, &Ratio::ZERO)
}

fn percent(ratio: &Number) -> String {
    in_unit(ratio, &Unit::percent())
}

/// `over_target` as written, for the text of the method; nothing where it is as usual.
pub(super) fn text(rule: &OverTarget) -> String {
    let mut parts = Vec::new();
    if !rule.cap {
        parts.push("points: allow".to_owned());
    }
    if let Some(reason) = &rule.reason {
        parts.push(format!("reason_{}: {}", from_or_above(reason.closed), written(&reason.from)));
        if !reason.error {
            parts.push("required: warning".to_owned());
        }
    }
    if let Some((line, closed)) = &rule.failed {
        parts.push(format!("failed_{}: {}", from_or_above(*closed), written(line)));
    }
    if let Some(off) = &rule.points_off {
        let whole = if off.whole_steps { ", whole_steps: true" } else { "" };
        parts.push(format!(
            "points_off: {{from: {}, per: {}, deduct: {}{whole}}}",
            written(&off.from),
            written(&off.per),
            written(&off.deduct)
        ));
    }
    match (rule.cap, parts.len()) {
        (true, 0) => String::new(),
        (false, 1) => ", over_target: allow".to_owned(),
        _ => format!(", over_target: {{{}}}", parts.join(", ")),
    }
}

fn from_or_above(closed: bool) -> &'static str {
    if closed { "from" } else { "above" }
}
