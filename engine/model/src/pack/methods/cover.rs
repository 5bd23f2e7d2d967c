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
    fn inside(&self, step: &Ratio) -> Option<Ratio> {
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

/// Every fault of the rows. They must cover all numbers from 0 up; where a row reaches below 0, all numbers.
pub(super) fn faults(rows: &[Interval], step: &Ratio) -> Vec<Fault> {
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
        gap_between(&gap, step, vec![*first], &mut out);
    }
    let (mut reached, mut by) = (&row.upper, *first);
    for (at, row) in rest {
        // What lies in both: from the lower end of this row, whose lower end is not below any before it.
        let both = Interval { lower: row.lower.clone(), upper: least(reached, &row.upper).clone() };
        if !both.is_empty() {
            out.extend(both.inside(step).map(|witness| Fault::Overlap(witness, by, *at)));
        } else if let (Some((upper, to)), Some((lower, from))) = (reached, &row.lower) {
            let gap = Interval { lower: Some((upper.clone(), !to)), upper: Some((lower.clone(), !from)) };
            gap_between(&gap, step, vec![by, *at], &mut out);
        }
        if further(&row.upper, reached) {
            (reached, by) = (&row.upper, *at);
        }
    }
    if let Some((upper, to)) = reached {
        let gap = Interval { lower: Some((upper.clone(), !to)), upper: None };
        gap_between(&gap, step, vec![by], &mut out);
    }
    out
}

fn gap_between(gap: &Interval, step: &Ratio, rows: Vec<usize>, out: &mut Vec<Fault>) {
    if !gap.is_empty() {
        out.extend(gap.inside(step).map(|witness| Fault::Gap(witness, rows)));
    }
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
        faults(rows, &Ratio::ONE)
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
