//! 元 for 万元: numbers that are ten thousand times what stands beside them. A finding only where the data
//! itself argues for it, so that a large project beside small ones is left alone.

use heng_formula::number::Ratio;
use heng_formula::unit::Unit;
use heng_source::{Diagnostic, Said};
use indexmap::{IndexMap, IndexSet};

use super::phrases;
use super::reader::Reader;
use super::{Fact, FactValue, RowFacts, Stated};
use crate::codes::dataset::TEN_THOUSAND_FOLD;

/// The factor between 元 and 万元.
const FACTOR: i64 = 10_000;
/// Two numbers that should be near each other and differ by the factor differ by it times up to this.
const SLACK: i64 = 2;
/// Siblings of one size: the largest is at most this many times the smallest.
const ONE_SIZE: i64 = 100;
/// A number that stands out is at least this many times larger or smaller than its nearest sibling.
const FAR: i64 = 1_000;
/// A number that was mended lies at most this many times outside the sizes of its siblings.
const REACH: i64 = 10;

/// A fact with a number that is not zero and not plain.
struct Sized<'a> {
    fact: &'a Fact,
    size: Ratio,
    unit: &'a Unit,
}

fn sized(fact: &Fact) -> Option<Sized<'_>> {
    match &fact.value {
        FactValue::Number { value, unit, .. } if !value.is_zero() && !unit.dimension.is_plain() => {
            Some(Sized { fact, size: value.abs(), unit })
        }
        _ => None,
    }
}

/// `a / b`; nothing where it cannot be told.
fn ratio(a: &Ratio, b: &Ratio) -> Option<Ratio> {
    a.div(b).ok()
}

/// Whether `a` is about ten thousand times `b`.
fn factor_apart(a: &Ratio, b: &Ratio) -> bool {
    let (Some(quotient), Some(slack)) = (ratio(a, b), Ratio::new(1, i128::from(SLACK)).ok()) else { return false };
    let (Ok(low), Ok(high)) = (Ratio::integer(FACTOR).mul(&slack), Ratio::integer(FACTOR).mul(&Ratio::integer(SLACK)))
    else {
        return false;
    };
    low <= quotient && quotient <= high
}

/// Whether a size lies between those of its siblings, or not far outside.
fn in_reach(size: &Ratio, least: &Ratio, most: &Ratio) -> bool {
    let reach = Ratio::integer(REACH);
    size.mul(&reach).is_ok_and(|size| size >= *least) && most.mul(&reach).is_ok_and(|most| *size <= most)
}

impl Reader<'_> {
    /// Looks at the claims of each fact, at each table, and at single amounts written in different units.
    pub(super) fn magnitudes(&mut self, facts: &IndexMap<String, Stated>) {
        for stated in facts.values() {
            for fact in stated.facts() {
                self.claims_apart(fact);
            }
            if let Stated::Table { rows: Some(rows), .. } = stated {
                let odd = self.columns_apart(rows);
                self.rows_apart(rows, &odd);
            }
        }
        let single: Vec<&Fact> = facts
            .values()
            .filter_map(|stated| match stated {
                Stated::One(fact) => Some(fact),
                _ => None,
            })
            .collect();
        self.units_apart(&single);
    }

    /// Counts one comparison; `false` when there have been too many.
    fn may_compare(&mut self) -> bool {
        match self.comparisons_left.checked_sub(1) {
            Some(left) => {
                self.comparisons_left = left;
                true
            }
            None => false,
        }
    }

    fn ten_thousand(&mut self, fact: &Fact, other: &Fact, large: bool) {
        self.raise(
            Diagnostic::new(&TEN_THOUSAND_FOLD, fact.span)
                .with("path", fact.path.as_str())
                .with("value", fact.value.text())
                .with("other", other.path.as_str())
                .with("other_value", other.value.text())
                .with("way", if large { &phrases::TIMES_LARGER } else { &phrases::TIMES_SMALLER })
                .also(other.span, Said::new(&phrases::THIS_VALUE).with("value", other.value.text()))
                .at(fact.path.as_str()),
        );
    }

    /// Two claims of one fact that differ by exactly the factor are one number in two units.
    pub(super) fn claims_apart(&mut self, fact: &Fact) {
        for (index, one) in fact.claims.iter().enumerate() {
            for other in fact.claims.iter().skip(index.saturating_add(1)) {
                if !self.may_compare() {
                    return;
                }
                let (FactValue::Number { value: a, .. }, FactValue::Number { value: b, .. }) =
                    (&one.value, &other.value)
                else {
                    continue;
                };
                let factor = Ratio::integer(FACTOR);
                let large = b.mul(&factor).is_ok_and(|b| b == *a);
                if a.is_zero() || !(large || a.mul(&factor).is_ok_and(|a| a == *b)) {
                    continue;
                }
                self.raise(
                    Diagnostic::new(&TEN_THOUSAND_FOLD, other.span)
                        .with("path", super::claim_path(&fact.path, &other.id))
                        .with("value", other.value.text())
                        .with("other", super::claim_path(&fact.path, &one.id))
                        .with("other_value", one.value.text())
                        .with("way", if large { &phrases::TIMES_SMALLER } else { &phrases::TIMES_LARGER })
                        .also(one.span, Said::new(&phrases::THIS_VALUE).with("value", one.value.text()))
                        .at(fact.path.as_str()),
                );
            }
        }
    }

    /// A cell beside cells of one size (at least two others), that would be of their size were it ten thousand
    /// times smaller or larger. Returns the paths of such cells.
    fn columns_apart(&mut self, rows: &[RowFacts]) -> IndexSet<String> {
        let mut odd = IndexSet::new();
        let columns: IndexSet<&String> = rows.iter().flat_map(|row| row.cells.keys()).collect();
        for column in columns {
            let mut cells: Vec<Sized<'_>> =
                rows.iter().filter_map(|row| row.cells.get(column)).filter_map(sized).collect();
            // In a column whose rows have units of their own the cells say nothing of each other.
            let alike = |one: &Sized<'_>| cells.first().is_some_and(|first| first.unit.dimension == one.unit.dimension);
            if cells.len() < 3 || !cells.iter().all(alike) {
                continue;
            }
            cells.sort_by(|a, b| a.size.cmp(&b.size));
            // Only the largest or the smallest can lie so far from all others.
            for large in [true, false] {
                let (suspect, others) = if large { cells.split_last() } else { cells.split_first() }
                    .map_or((None, [].as_slice()), |(one, others)| (Some(one), others));
                let (Some(suspect), Some(least), Some(most)) = (suspect, others.first(), others.last()) else {
                    continue;
                };
                let near = ratio(&most.size, &least.size).is_some_and(|spread| spread <= Ratio::integer(ONE_SIZE));
                let factor = Ratio::integer(FACTOR);
                let mended = if large { suspect.size.div(&factor) } else { suspect.size.mul(&factor) };
                let fits = mended.is_ok_and(|size| in_reach(&size, &least.size, &most.size));
                let nearest = if large { ratio(&suspect.size, &most.size) } else { ratio(&least.size, &suspect.size) };
                let far = nearest.is_some_and(|times| times >= Ratio::integer(FAR));
                if near && far && fits && odd.insert(suspect.fact.path.clone()) {
                    let beside = if large { most } else { least };
                    self.ten_thousand(suspect.fact, beside.fact, large);
                }
            }
        }
        odd
    }

    /// Two amounts of one row that are the factor apart, where no other row has them so far apart.
    fn rows_apart(&mut self, rows: &[RowFacts], odd: &IndexSet<String>) {
        for row in rows {
            let cells: Vec<(&String, Sized<'_>)> =
                row.cells.iter().filter_map(|(column, fact)| Some((column, sized(fact)?))).collect();
            for (index, (column, cell)) in cells.iter().enumerate() {
                for (other_column, other) in cells.iter().skip(index.saturating_add(1)) {
                    if !self.may_compare() {
                        return;
                    }
                    let large = factor_apart(&other.size, &cell.size);
                    if cell.unit.dimension != other.unit.dimension
                        || !(large || factor_apart(&cell.size, &other.size))
                        || [cell, other].iter().any(|one| odd.contains(&one.fact.path))
                    {
                        continue;
                    }
                    let pair = if large { (*other_column, *column) } else { (*column, *other_column) };
                    let usual = rows.iter().any(|one| one.key != row.key && self.is_far_apart(one, pair));
                    if !usual {
                        self.ten_thousand(other.fact, cell.fact, large);
                    }
                }
            }
        }
    }

    /// Whether the first column of a row is much larger than the second.
    fn is_far_apart(&mut self, row: &RowFacts, (larger, smaller): (&String, &String)) -> bool {
        let size = |column: &String| row.cells.get(column).and_then(sized).map(|one| one.size);
        self.may_compare()
            && size(larger)
                .zip(size(smaller))
                .and_then(|(a, b)| ratio(&a, &b))
                .is_some_and(|times| times > Ratio::integer(ONE_SIZE))
    }

    /// Single amounts whose numbers are alike while their units are the factor apart: 7,239.58万元 and
    /// 7,237.70元.
    fn units_apart(&mut self, facts: &[&Fact]) {
        let amounts: Vec<Sized<'_>> = facts.iter().filter_map(|fact| sized(fact)).collect();
        for (index, one) in amounts.iter().enumerate() {
            for other in amounts.iter().skip(index.saturating_add(1)) {
                if !self.may_compare() {
                    return;
                }
                if one.unit.dimension != other.unit.dimension {
                    continue;
                }
                let apart = |a: &Sized<'_>, b: &Sized<'_>| {
                    ratio(&a.unit.scale, &b.unit.scale) == Some(Ratio::integer(FACTOR))
                        && factor_apart(&a.size, &b.size)
                };
                let large = apart(other, one);
                if large || apart(one, other) {
                    self.ten_thousand(other.fact, one.fact, large);
                }
            }
        }
    }
}
