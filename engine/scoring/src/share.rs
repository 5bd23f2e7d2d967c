//! Spreading the weight of leaves that are not applicable over their applicable siblings, in proportion to
//! their weights.

use heng_formula::number::{NumberError, Ratio};
use heng_formula::rounding::Rounding;

/// How a child takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// It is applicable: it gets its share of what is spread.
    Receives,
    /// It is not applicable and ruled full or zero: it keeps its own.
    Keeps,
    /// It is not applicable and its weight is spread.
    Gives,
}

/// A child with its weight in the pack.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Child<'a> {
    pub(crate) id: &'a str,
    pub(crate) weight: &'a Ratio,
    pub(crate) part: Part,
}

/// Why weights cannot be shared out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ShareError {
    /// Something is to be spread, and no sibling is applicable.
    NobodyLeft,
    /// Overflow.
    Number(NumberError),
}

impl From<NumberError> for ShareError {
    fn from(error: NumberError) -> Self {
        Self::Number(error)
    }
}

/// The children's weights in the end; they add up to `total`.
///
/// Where points are rounded to `places`, so are the weights, so that they can be earned in full: each is
/// first cut to these places, and what is left goes a unit at a time to those that lost most by it (of
/// equals to the one whose id comes first).
///
/// # Errors
/// [`ShareError`].
pub(crate) fn share_out(children: &[Child<'_>], total: &Ratio, places: Option<u32>) -> Result<Vec<Ratio>, ShareError> {
    let mut before = Ratio::ZERO;
    let mut given = Ratio::ZERO;
    let mut receiving = Ratio::ZERO;
    for child in children {
        before = before.add(child.weight)?;
        match child.part {
            Part::Gives => given = given.add(child.weight)?,
            Part::Receives => receiving = receiving.add(child.weight)?,
            Part::Keeps => {}
        }
    }
    let unchanged = given.is_zero() && before == *total;
    if unchanged || before.is_zero() {
        return Ok(children.iter().map(|child| child.weight.clone()).collect());
    }
    if !given.is_zero() && receiving.is_zero() {
        return Err(ShareError::NobodyLeft);
    }
    // What the group itself gained or lost by spreading further up holds for all alike.
    let scale = total.div(&before)?;
    let gain = if given.is_zero() { Ratio::ONE } else { receiving.add(&given)?.div(&receiving)? };
    let mut weights = Vec::with_capacity(children.len());
    for child in children {
        let own = child.weight.mul(&scale)?;
        weights.push(match child.part {
            Part::Gives => Ratio::ZERO,
            Part::Keeps => own,
            Part::Receives => own.mul(&gain)?,
        });
    }
    match places {
        Some(places) => printable(children, weights, total, places),
        None => Ok(weights),
    }
}

/// Weights with at most so many places and the same sum, where the sum has no more places itself.
fn printable(
    children: &[Child<'_>],
    weights: Vec<Ratio>,
    total: &Ratio,
    places: u32,
) -> Result<Vec<Ratio>, ShareError> {
    let cut = |value: &Ratio| heng_formula::number::Number::Exact(value.clone()).round(places, Rounding::Down);
    if cut(total)? != *total {
        return Ok(weights);
    }
    let mut unit = Ratio::ONE;
    for _ in 0..places {
        unit = unit.div(&Ratio::integer(10))?;
    }
    let mut cut_weights = Vec::with_capacity(weights.len());
    let mut lost: Vec<(Ratio, usize)> = Vec::new();
    let mut left = total.clone();
    for (index, weight) in weights.iter().enumerate() {
        let kept = cut(weight)?;
        left = left.sub(&kept)?;
        lost.push((weight.sub(&kept)?, index));
        cut_weights.push(kept);
    }
    let id = |index: usize| children.get(index).map_or("", |child| child.id);
    lost.sort_by(|(a, one), (b, other)| b.cmp(a).then_with(|| id(*one).cmp(id(*other))));
    for (_, index) in lost {
        if left < unit {
            break;
        }
        if let Some(weight) = cut_weights.get_mut(index) {
            *weight = weight.add(&unit)?;
            left = left.sub(&unit)?;
        }
    }
    Ok(cut_weights)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn ratio(numerator: i128, denominator: i128) -> Ratio {
        Ratio::new(numerator, denominator).unwrap()
    }

    fn shared(parts: &[(&str, i64, Part)], total: &Ratio, places: Option<u32>) -> Result<Vec<Ratio>, ShareError> {
        let weights: Vec<Ratio> = parts.iter().map(|(_, weight, _)| Ratio::integer(*weight)).collect();
        let children: Vec<Child<'_>> =
            parts.iter().zip(&weights).map(|((id, _, part), weight)| Child { id, weight, part: *part }).collect();
        share_out(&children, total, places)
    }

    #[test]
    fn weights_stay_where_nothing_is_spread() {
        let parts = [("a", 3, Part::Receives), ("b", 7, Part::Keeps)];
        assert_eq!(shared(&parts, &ratio(10, 1), Some(2)).unwrap(), [ratio(3, 1), ratio(7, 1)]);
    }

    #[test]
    fn what_is_given_goes_to_the_others_in_proportion() {
        let parts = [("a", 2, Part::Receives), ("b", 3, Part::Receives), ("c", 5, Part::Gives)];
        assert_eq!(shared(&parts, &ratio(10, 1), Some(2)).unwrap(), [ratio(4, 1), ratio(6, 1), Ratio::ZERO]);
    }

    #[test]
    fn a_sibling_that_is_ruled_full_gets_nothing_of_it() {
        let parts = [("a", 2, Part::Receives), ("b", 3, Part::Keeps), ("c", 5, Part::Gives)];
        assert_eq!(shared(&parts, &ratio(10, 1), Some(2)).unwrap(), [ratio(7, 1), ratio(3, 1), Ratio::ZERO]);
    }

    #[test]
    fn unrounded_points_get_exact_weights() {
        let parts =
            [("a", 2, Part::Receives), ("b", 2, Part::Receives), ("c", 3, Part::Receives), ("d", 3, Part::Gives)];
        let expected = [ratio(20, 7), ratio(20, 7), ratio(30, 7), Ratio::ZERO];
        assert_eq!(shared(&parts, &ratio(10, 1), None).unwrap(), expected);
    }

    /// 20/7 = 2.857…, 30/7 = 4.285…: cut to 2.85, 2.85, 4.28; of the 0.02 left the two that lost most, 20/7 each
    /// (0.0071… against 0.0057…), get one unit.
    #[test]
    fn rounded_points_get_weights_that_can_be_earned_in_full() {
        let parts =
            [("b", 2, Part::Receives), ("a", 2, Part::Receives), ("c", 3, Part::Receives), ("d", 3, Part::Gives)];
        let expected = [ratio(286, 100), ratio(286, 100), ratio(428, 100), Ratio::ZERO];
        assert_eq!(shared(&parts, &ratio(10, 1), Some(2)).unwrap(), expected);
    }

    #[test]
    fn of_equals_the_first_id_gets_the_unit_wherever_it_stands() {
        for order in [["a", "b", "c"], ["c", "b", "a"], ["b", "c", "a"]] {
            let mut parts: Vec<(&str, i64, Part)> = order.iter().map(|id| (*id, 1, Part::Receives)).collect();
            parts.push(("d", 1, Part::Gives));
            let weights = shared(&parts, &ratio(4, 1), Some(2)).unwrap();
            for (id, weight) in order.iter().zip(weights) {
                assert_eq!(weight, if *id == "a" { ratio(134, 100) } else { ratio(133, 100) }, "{id} in {order:?}");
            }
        }
    }

    #[test]
    fn a_group_that_gained_passes_it_on_to_all_its_children() {
        let parts = [("a", 2, Part::Receives), ("b", 3, Part::Keeps)];
        assert_eq!(shared(&parts, &ratio(10, 1), Some(2)).unwrap(), [ratio(4, 1), ratio(6, 1)]);
    }

    #[test]
    fn with_nobody_left_there_is_no_share() {
        let parts = [("a", 2, Part::Keeps), ("b", 3, Part::Gives)];
        assert_eq!(shared(&parts, &ratio(5, 1), Some(2)), Err(ShareError::NobodyLeft));
    }
}
