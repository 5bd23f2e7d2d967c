//! What the members of a set come to together: grades counted, totals described. Of every year apart, since
//! totals of two years describe nothing together.

use std::collections::BTreeMap;

use heng_formula::number::{Number, NumberError, Precision, Ratio};
use heng_formula::{Peers, Statistic};
use heng_model::Pack;
use indexmap::IndexMap;

use crate::scorecard::GradeRange;
use crate::set::ScoredMember;

/// What the totals of a year come to.
#[derive(Debug, Clone, PartialEq)]
pub struct Totals {
    /// How many there are: members that have one total, not a range.
    pub count: usize,
    /// The mean.
    pub mean: Number,
    /// The least.
    pub min: Number,
    /// A quarter of the way from the least to the greatest, as [`Statistic::Percentile`].
    pub lower_quartile: Number,
    /// The middle one.
    pub median: Number,
    /// Three quarters of the way.
    pub upper_quartile: Number,
    /// The greatest.
    pub max: Number,
}

/// The members of one year together.
#[derive(Debug, Clone, PartialEq)]
pub struct YearSummary {
    /// The year.
    pub fiscal_year: i64,
    /// How many members have a scorecard.
    pub scored: usize,
    /// How many have none.
    pub failed: usize,
    /// How many of those scored have no single total.
    pub open: usize,
    /// How many have each grade: first those of the pack, highest first, also where nobody has them, then ranges.
    pub grades: IndexMap<String, usize>,
    /// The totals; `None` where there is none, or they cannot be told apart.
    pub totals: Option<Totals>,
    /// Decimal places that totals are printed with; `None`: not rounded.
    pub places: Option<u32>,
}

/// The summaries of a set, the earliest year first; for who puts members of his own beside those that were scored.
/// A member whose year is not known counts in none.
#[must_use]
pub fn summaries(pack: &Pack, members: &[ScoredMember]) -> Vec<YearSummary> {
    let mut years: BTreeMap<i64, Vec<&ScoredMember>> = BTreeMap::new();
    for member in members {
        if let Some(year) = member.fiscal_year {
            years.entry(year).or_default().push(member);
        }
    }
    years.into_iter().map(|(year, members)| summary(pack, year, &members)).collect()
}

fn summary(pack: &Pack, fiscal_year: i64, members: &[&ScoredMember]) -> YearSummary {
    let mut grades: IndexMap<String, usize> = pack.grades.iter().map(|one| (one.grade.clone(), 0)).collect();
    let mut totals = Vec::new();
    let (mut scored, mut places) = (0, None);
    for (card, _) in members.iter().filter_map(|member| member.score.as_ref().ok()) {
        scored += 1;
        places = card.total.places;
        if card.total.least == card.total.most {
            totals.push(card.total.least.clone());
        }
        if let Some(grade) = &card.grade {
            *grades.entry(GradeRange::ids(grade)).or_insert(0) += 1;
        }
    }
    YearSummary {
        fiscal_year,
        scored,
        failed: members.len() - scored,
        open: scored - totals.len(),
        grades,
        totals: described(totals).ok().flatten(),
        places,
    }
}

fn described(numbers: Vec<Number>) -> Result<Option<Totals>, NumberError> {
    // Only what the last precision leaves undecided has no description.
    let peers = Peers::new(numbers, Precision::MAX)?;
    let value = |statistic| peers.value(&statistic, None);
    let quarter = |of| Ok(Statistic::Percentile(Ratio::new(of, 4)?));
    Ok(match (value(Statistic::Mean)?, value(Statistic::Min)?, value(Statistic::Median)?, value(Statistic::Max)?) {
        (Some(mean), Some(min), Some(median), Some(max)) => match (value(quarter(1)?)?, value(quarter(3)?)?) {
            (Some(lower_quartile), Some(upper_quartile)) => {
                Some(Totals { count: peers.len(), mean, min, lower_quartile, median, upper_quartile, max })
            }
            _ => None,
        },
        _ => None,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    /// 62, 75, 80, 81, 97: the mean is 395 ÷ 5, the quartiles are the second and the fourth.
    #[test]
    fn totals_described() {
        let numbers = [80, 62, 97, 75, 81].map(|one| Number::Exact(Ratio::integer(one)));
        let all = described(numbers.to_vec()).unwrap().unwrap();
        let shown = [all.mean, all.min, all.lower_quartile, all.median, all.upper_quartile, all.max];
        assert_eq!(shown.map(|one| one.shown()), ["79", "62", "75", "80", "81", "97"]);
        assert_eq!(described(Vec::new()).unwrap(), None);
    }
}
