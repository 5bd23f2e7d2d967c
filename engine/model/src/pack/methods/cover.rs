//! Whether intervals cover the numbers once: gaps, overlaps and empty ones, each with a number that shows it.

use heng_formula::number::Ratio;

/// An end of an interval and whether it belongs to it.
pub(super) type End = (Ratio, bool);

/// An interval; `None`: without end on that side.
#[derive(Debug, Clone)]
pub(super) struct Interval {
    pub(super) lower: Option<End>,
    pub(super) upper: Option<End>,
}

/// What is wrong with a list of intervals; rows are counted from 0.
#[derive(Debug, PartialEq)]
pub(super) enum Fault {
    /// No number lies in this row.
    Empty(usize),
    /// This number lies in no row; the rows beside the gap.
    Gap(Ratio, Vec<usize>),
    /// This number lies in both rows.
    Overlap(Ratio, usize, usize),
}

impl Interval {
    fn is_empty(&self) -> bool {
        match (&self.lower, &self.upper) {
            (Some((lower, from)), Some((upper, to))) => lower > upper || (lower == upper && !(*from && *to)),
            _ => false,
        }
    }

    /// A number inside, at an end that belongs to it where there is one. `step` is a handy distance to keep
    /// from an end where there is no other.
    pub(super) fn inside(&self, step: &Ratio) -> Option<Ratio> {
        match (&self.lower, &self.upper) {
            (Some((lower, true)), _) => Some(lower.clone()),
            (_, Some((upper, true))) => Some(upper.clone()),
            (Some((lower, _)), Some((upper, _))) => lower.add(upper).ok()?.div(&Ratio::integer(2)).ok(),
            (Some((lower, _)), None) => lower.add(step).ok(),
            (None, Some((upper, _))) => upper.sub(step).ok(),
            (None, None) => Some(Ratio::ZERO),
        }
    }
}

impl Interval {
    /// The first multiple of `grid` in an interval with a lower end; `None` where there is none.
    fn first_of(&self, grid: &Ratio) -> Option<Ratio> {
        let (lower, included) = self.lower.as_ref()?;
        let (whole, _) = around(lower, grid)?;
        let first = if whole < *lower || !included { whole.add(grid).ok()? } else { whole };
        self.upper.as_ref().is_none_or(|(upper, to)| first < *upper || (first == *upper && *to)).then_some(first)
    }

    /// Two neighbouring multiples of `grid` between which the interval lies; `None` where it holds one.
    pub(super) fn between(&self, grid: &Ratio) -> Option<(Ratio, Ratio)> {
        if self.is_empty() || self.lower.is_none() || self.first_of(grid).is_some() {
            return None;
        }
        around(&self.lower.as_ref()?.0, grid)
    }
}

/// The greatest multiple of `grid` that is not above a number, and the one behind it.
fn around(number: &Ratio, grid: &Ratio) -> Option<(Ratio, Ratio)> {
    let below = number.div(grid).ok()?.floor().mul(grid).ok()?;
    let above = below.add(grid).ok()?;
    Some((below, above))
}

/// Every fault of the rows. They must cover all numbers from 0 up; where a row reaches below 0, all numbers. With
/// a `grid` only its multiples count for gaps: the rounded measure is never between them.
pub(super) fn faults(rows: &[Interval], step: &Ratio, grid: Option<&Ratio>) -> Vec<Fault> {
    let mut out: Vec<Fault> =
        rows.iter().enumerate().filter(|(_, row)| row.is_empty()).map(|(at, _)| Fault::Empty(at)).collect();
    let mut order: Vec<(usize, &Interval)> = rows.iter().enumerate().filter(|(_, row)| !row.is_empty()).collect();
    order.sort_by(|(_, a), (_, b)| match (&a.lower, &b.lower) {
        (None, None) => std::cmp::Ordering::Equal,
        (None, Some(_)) => std::cmp::Ordering::Less,
        (Some(_), None) => std::cmp::Ordering::Greater,
        (Some((a, a_in)), Some((b, b_in))) => a.cmp(b).then_with(|| b_in.cmp(a_in)),
    });
    let Some(((first, row), rest)) = order.split_first() else { return out };
    if let Some((lower, included)) = &row.lower {
        let zero = Ratio::ZERO;
        let gap = Interval { lower: (*lower >= zero).then_some((zero, true)), upper: Some((lower.clone(), !included)) };
        gap_between(&gap, step, grid, vec![*first], &mut out);
    }
    let (mut reached, mut by) = (&row.upper, *first);
    for (at, row) in rest {
        // What lies in both: from the lower end of this row, whose lower end is not below any before it.
        let both = Interval { lower: row.lower.clone(), upper: least(reached, &row.upper).clone() };
        if !both.is_empty() {
            out.extend(both.inside(step).map(|witness| Fault::Overlap(witness, by, *at)));
        } else if let (Some((upper, to)), Some((lower, from))) = (reached, &row.lower) {
            let gap = Interval { lower: Some((upper.clone(), !to)), upper: Some((lower.clone(), !from)) };
            gap_between(&gap, step, grid, vec![by, *at], &mut out);
        }
        if further(&row.upper, reached) {
            (reached, by) = (&row.upper, *at);
        }
    }
    if let Some((upper, to)) = reached {
        let gap = Interval { lower: Some((upper.clone(), !to)), upper: None };
        gap_between(&gap, step, grid, vec![by], &mut out);
    }
    out
}

fn gap_between(gap: &Interval, step: &Ratio, grid: Option<&Ratio>, rows: Vec<usize>, out: &mut Vec<Fault>) {
    if gap.is_empty() {
        return;
    }
    let witness = match grid {
        Some(grid) if gap.lower.is_some() => gap.first_of(grid),
        _ => gap.inside(step),
    };
    out.extend(witness.map(|witness| Fault::Gap(witness, rows)));
}

/// Whether an upper end reaches further than another.
fn further(one: &Option<End>, other: &Option<End>) -> bool {
    match (one, other) {
        (_, None) => false,
        (None, Some(_)) => true,
        (Some((one, one_in)), Some((other, other_in))) => one > other || (one == other && *one_in && !other_in),
    }
}

fn least<'e>(one: &'e Option<End>, other: &'e Option<End>) -> &'e Option<End> {
    if further(one, other) { other } else { one }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(value: i64, included: bool) -> Option<End> {
        Some((Ratio::integer(value), included))
    }

    fn row(lower: Option<End>, upper: Option<End>) -> Interval {
        Interval { lower, upper }
    }

    fn of(rows: &[Interval]) -> Vec<Fault> {
        faults(rows, &Ratio::ONE, None)
    }

    #[test]
    fn rows_that_join_have_no_fault() {
        let rows = [row(end(95, true), None), row(end(90, true), end(95, false)), row(None, end(90, false))];
        assert_eq!(of(&rows), []);
        let from_zero = [row(end(0, true), end(3, true)), row(end(3, false), None)];
        assert_eq!(of(&from_zero), []);
        assert_eq!(of(&[row(None, None)]), []);
        assert_eq!(of(&[row(end(-5, true), end(5, true)), row(end(5, false), None), row(None, end(-5, false))]), []);
    }

    #[test]
    fn shows_a_number_in_every_gap() {
        let rows = [row(end(95, false), None), row(None, end(95, false))];
        assert_eq!(of(&rows), [Fault::Gap(Ratio::integer(95), vec![1, 0])]);
        let rows = [row(end(10, true), None), row(None, end(4, true))];
        assert_eq!(of(&rows), [Fault::Gap(Ratio::integer(7), vec![1, 0])]);
        let rows = [row(end(0, true), end(100, true))];
        assert_eq!(of(&rows), [Fault::Gap(Ratio::integer(101), vec![0])]);
        let rows = [row(end(60, true), None)];
        assert_eq!(of(&rows), [Fault::Gap(Ratio::ZERO, vec![0])]);
        let rows = [row(end(0, false), None)];
        assert_eq!(of(&rows), [Fault::Gap(Ratio::ZERO, vec![0])]);
        // A row that reaches below 0 asks for all of the numbers below 0.
        let rows = [row(end(-5, true), None)];
        assert_eq!(of(&rows), [Fault::Gap(Ratio::integer(-6), vec![0])]);
    }

    #[test]
    fn only_rounded_numbers_count_where_the_measure_is_rounded() {
        let two = Ratio::integer(2);
        // Up to 6 and from 8: no even number lies between them, though 7 does.
        let rows = [row(end(0, true), end(6, true)), row(end(8, true), None)];
        assert_eq!(of(&rows), [Fault::Gap(Ratio::integer(7), vec![0, 1])]);
        assert_eq!(faults(&rows, &Ratio::ONE, Some(&two)), []);
        // Between 6 and 10 there is 8, and 6 itself where both ends are open.
        let rows = [row(end(0, true), end(6, true)), row(end(10, true), None)];
        assert_eq!(faults(&rows, &Ratio::ONE, Some(&two)), [Fault::Gap(Ratio::integer(8), vec![0, 1])]);
        let rows = [row(end(0, true), end(6, false)), row(end(6, false), None)];
        assert_eq!(faults(&rows, &Ratio::ONE, Some(&two)), [Fault::Gap(Ratio::integer(6), vec![0, 1])]);
        // A row between 6 and 8 is never met; with an end that belongs to it, it is, and with 7 between.
        let open = row(end(6, false), end(8, false));
        assert_eq!(open.between(&two), Some((Ratio::integer(6), Ratio::integer(8))));
        assert_eq!(open.between(&Ratio::ONE), None);
        assert_eq!(row(end(6, false), end(8, true)).between(&two), None);
        assert_eq!(row(end(6, false), None).between(&two), None);
        assert_eq!(row(None, end(6, false)).between(&two), None);
    }

    #[test]
    fn shows_a_number_in_every_overlap() {
        let rows = [row(end(90, true), None), row(None, end(90, true))];
        assert_eq!(of(&rows), [Fault::Overlap(Ratio::integer(90), 1, 0)]);
        let rows = [row(None, end(8, false)), row(end(2, false), end(4, false)), row(end(8, true), None)];
        assert_eq!(of(&rows), [Fault::Overlap(Ratio::integer(3), 0, 1)]);
        let rows = [row(None, None), row(None, None)];
        assert_eq!(of(&rows), [Fault::Overlap(Ratio::ZERO, 0, 1)]);
    }

    #[test]
    fn finds_rows_that_hold_nothing() {
        let rows = [row(end(5, true), end(5, false)), row(None, None)];
        assert_eq!(of(&rows), [Fault::Empty(0)]);
        let rows = [row(end(9, true), end(3, true)), row(None, None), row(end(4, true), end(4, true))];
        assert_eq!(of(&rows), [Fault::Empty(0), Fault::Overlap(Ratio::integer(4), 1, 2)]);
    }
}
