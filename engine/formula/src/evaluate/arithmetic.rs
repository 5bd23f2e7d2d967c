//! Operators and functions of single numbers. All numbers are in base units; rounding goes by the unit
//! that a number is shown in.

use std::cmp::Ordering;

use heng_source::{Arg, Said};

use super::{At, Recorder, Run, shown};
use crate::codes;
use crate::compile::tree::{Kind, Node, Op};
use crate::data::Stop;
use crate::functions::Function;
use crate::number::{Number, NumberError, Precision};
use crate::rounding::Rounding;
use crate::unit::Unit;

impl<R: Recorder> Run<'_, R> {
    /// An operation on one number.
    pub(super) fn one(&self, node: &Node, operand: &Node, x: &Number, at: Option<At<'_>>) -> Result<Number, Stop> {
        let unit = match &operand.kind {
            Kind::Number(measure) => Some(&measure.unit),
            _ => None,
        };
        let result = match node.op {
            Op::Negative => Ok(x.neg()),
            Op::Round(places) => rounded(x, unit, places, Rounding::HalfUp),
            Op::Each(Function::Floor) => rounded(x, unit, 0, Rounding::Floor),
            Op::Each(Function::Ceil) => rounded(x, unit, 0, Rounding::Ceiling),
            Op::Each(Function::Abs) => Ok(x.abs()),
            Op::Each(Function::Sqrt) => self.kept(node, || x.sqrt(self.precision)),
            Op::Each(Function::Ln) => self.kept(node, || x.ln(self.precision)),
            Op::Each(Function::Exp) => self.kept(node, || x.exp(self.precision)),
            // The check lets no other operation have one operand.
            _ => Err(NumberError::Domain),
        };
        result.map_err(|error| self.fault(node, error, &[(operand, x)], at))
    }

    /// An operation on two numbers.
    pub(super) fn two(
        &self,
        node: &Node,
        operands: [&Node; 2],
        [a, b]: [&Number; 2],
        at: Option<At<'_>>,
    ) -> Result<Number, Stop> {
        let result = match node.op {
            Op::Multiply => a.mul(b, self.precision),
            Op::Divide => a.div(b, self.precision),
            Op::Power => self.kept(node, || a.pow(b, self.precision)),
            Op::Each(Function::Mod) => a.modulo(b, self.precision),
            Op::Each(Function::Min) => order(a, b).map(|order| if order.is_le() { a.clone() } else { b.clone() }),
            Op::Each(Function::Max) => order(a, b).map(|order| if order.is_ge() { a.clone() } else { b.clone() }),
            // The check lets no other operation have two operands.
            _ => Err(NumberError::Domain),
        };
        let [left, right] = operands;
        result.map_err(|error| self.fault(node, error, &[(left, a), (right, b)], at))
    }

    /// A number that takes long to work out: of written numbers alone, as in `ln(100)`, only once for all evaluations.
    fn kept(&self, node: &Node, work: impl FnOnce() -> Result<Number, NumberError>) -> Result<Number, NumberError> {
        let written = node.parts.iter().all(|part| matches!(part.op, Op::Literal(_)));
        if !written || self.precision != Precision::START {
            return work();
        }
        if let Some(number) = node.kept.get() {
            return Ok(number.clone());
        }
        let number = work()?;
        Ok(node.kept.get_or_init(|| number).clone())
    }

    /// A sum of terms, some of them taken off.
    pub(super) fn sum(
        &self,
        node: &Node,
        minus: &[bool],
        numbers: &[Number],
        at: Option<At<'_>>,
    ) -> Result<Number, Stop> {
        let mut total: Option<Number> = None;
        for ((number, minus), part) in numbers.iter().zip(minus).zip(&node.parts) {
            total = Some(match total {
                None => number.clone(),
                Some(so_far) => {
                    let sum =
                        if *minus { so_far.sub(number, self.precision) } else { so_far.add(number, self.precision) };
                    sum.map_err(|error| self.fault(node, error, &[(node, &so_far), (part, number)], at))?
                }
            });
        }
        total.ok_or_else(|| self.fault(node, NumberError::Domain, &[], at))
    }

    /// An operation on three or more numbers.
    pub(super) fn many(
        &self,
        node: &Node,
        parts: &[Node],
        numbers: &[Number],
        at: Option<At<'_>>,
    ) -> Result<Number, Stop> {
        let operands = || parts.iter().zip(numbers).collect::<Vec<_>>();
        if let (Op::Each(Function::Clamp), [x, low, high]) = (&node.op, numbers) {
            let ends = low.compare(high).map_err(|error| self.fault(node, error, &operands(), at))?;
            if ends.is_gt() {
                let kind = &node.kind;
                let problem = self
                    .problem(&codes::EMPTY_RANGE, node, at)
                    .with("low", shown(low, kind))
                    .with("high", shown(high, kind));
                return Err(Stop::Failed(Box::new(problem)));
            }
            let clamped = x.compare(low).and_then(|order| {
                if order.is_lt() {
                    return Ok(low.clone());
                }
                Ok(if x.compare(high)?.is_gt() { high.clone() } else { x.clone() })
            });
            return clamped.map_err(|error| self.fault(node, error, &operands(), at));
        }
        let least = matches!(node.op, Op::Each(Function::Min));
        let mut best: Option<&Number> = None;
        for number in numbers {
            let better = match best {
                None => true,
                Some(best) => {
                    let order = order(number, best).map_err(|error| self.fault(node, error, &operands(), at))?;
                    if least { order.is_lt() } else { order.is_gt() }
                }
            };
            if better {
                best = Some(number);
            }
        }
        best.cloned().ok_or_else(|| self.fault(node, NumberError::Domain, &[], at))
    }

    /// A diagnostic that a table without rows has no such value.
    pub(super) fn empty_table(&self, node: &Node, table: &str) -> Stop {
        let typed = self.text.text();
        let column = node.parts.first().and_then(|part| typed.get(part.range.clone())).unwrap_or_default();
        let call = typed.get(node.range.clone()).unwrap_or_default();
        let way_out = format!("IF(count({column}) == 0, 0, {call})");
        let problem = self
            .problem(&codes::EMPTY_TABLE, node, None)
            .with("table", table)
            .help(Said::new(&codes::HELP_WRITE).with("right", Arg::Text(way_out)));
        Stop::Failed(Box::new(problem))
    }
}

/// Which of two to choose. Two approximations with one centre and one bound may still differ, but either is as
/// good an answer; comparisons of a formula do not use this.
pub(super) fn order(a: &Number, b: &Number) -> Result<Ordering, NumberError> {
    if a == b { Ok(Ordering::Equal) } else { a.compare(b) }
}

/// Rounds a number of base units to places of a unit (see [`Unit::of_places`]).
fn rounded(x: &Number, unit: Option<&Unit>, places: u32, mode: Rounding) -> Result<Number, NumberError> {
    match unit.map(Unit::of_places) {
        Some(unit) => Ok(Number::from(unit.to_base(&unit.from_base(x)?.round(places, mode)?)?)),
        None => Ok(Number::from(x.round(places, mode)?)),
    }
}
