//! Bare numbers beside a ratio: a measure such as `支出 ÷ 预算` is 0.97, so `target: 100` or `from: 95` is a hundred
//! times too large. It is no error (3 may mean three times), so it is only a warning.

use heng_formula::Read;
use heng_formula::literal::parse_literal;
use heng_formula::number::Ratio;
use heng_source::{Diagnostic, Span};

use crate::codes::pack as codes;
use crate::pack::leaf::{Block, Leaves};
use crate::pack::rule::{Method, Target};
use crate::pack::types::InputKind;

/// Up to this a bare number beside a ratio may well be meant as it stands.
const PLAUSIBLE: i64 = 2;

/// Warns of bare numbers above [`PLAUSIBLE`] that a ratio is compared with.
pub(in crate::pack) fn check(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>, method: &Method) {
    if !is_ratio(leaves, block) {
        return;
    }
    for (written, span) in written(method) {
        let Ok(literal) = parse_literal(written, &leaves.reader.units) else { continue };
        if literal.unit.is_some() || literal.number <= Ratio::integer(PLAUSIBLE) {
            continue;
        }
        let Ok(hundredfold) = literal.number.mul(&Ratio::integer(100)) else { continue };
        leaves.reader.say(
            Diagnostic::new(&codes::BARE_RATIO, span)
                .with("id", block.id)
                .with("text", written.trim())
                .with("as_per_cent", format!("{}%", literal.number.shown()))
                .with("as_ratio", format!("{}%", hundredfold.shown()))
                .at(block.path.clone()),
        );
    }
}

/// Whether the measure is a share, or a plain number made of amounts, counts and shares alone. What counts rows
/// is none.
fn is_ratio(leaves: &Leaves<'_, '_, '_>, block: &Block<'_>) -> bool {
    let Some(measure) = &block.measure else { return false };
    let Some(unit) = measure.unit().filter(|unit| unit.dimension.is_plain()) else { return false };
    if unit.scale != Ratio::ONE {
        return true;
    }
    let inputs = &leaves.inputs.good;
    let measured = |read: &Read| {
        let kind = match (inputs.get(&read.input).map(|input| &input.kind), &read.column) {
            (Some(InputKind::Table { columns, .. }), Some(column)) => columns.get(column).map(|column| &column.kind),
            (kind, _) => kind,
        };
        matches!(kind, Some(InputKind::Number { unit, share }) if *share || !unit.dimension.is_plain())
    };
    let reads = measure.reads();
    !measure.counts_rows() && !reads.is_empty() && reads.iter().all(measured)
}

fn placed(target: &Target) -> (&str, Span) {
    let text = target.formula.text();
    (text.text(), text.span())
}

/// The numbers that a method compares the measure with, as written.
fn written(method: &Method) -> Vec<(&str, Span)> {
    match method {
        Method::Proportional(rule) => vec![placed(&rule.target)],
        Method::Reverse(rule) => vec![placed(&rule.target)],
        Method::Bands(bands) => bands
            .iter()
            .flat_map(|band| [&band.lower, &band.upper])
            .flatten()
            .map(|(bound, _)| (bound.written.as_str(), bound.span))
            .collect(),
        Method::Interpolate(rule) => {
            rule.points.iter().map(|point| (point.at.written.as_str(), point.at.span)).collect()
        }
        Method::PerUnit(rule) => vec![(rule.line.written.as_str(), rule.line.span)],
        Method::AllOrNothing(Some(threshold)) => vec![(threshold.bound.written.as_str(), threshold.bound.span)],
        _ => Vec::new(),
    }
}
