//! What a formula asks of the whole set that is being scored: `population.mean(x)` and its like, each of them an
//! input by that name. Which members make up the population, and what `x` is for each, is for whoever scores;
//! what their numbers come to is worked out here.

use std::cmp::Ordering;
use std::sync::OnceLock;

use crate::functions::Function;
use crate::number::{Number, NumberError, Precision, Ratio};

/// What is asked of a population.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Statistic {
    /// The arithmetic mean.
    Mean,
    /// The least.
    Min,
    /// The greatest.
    Max,
    /// The middle one; of an even number the mean of the two in the middle.
    Median,
    /// The value below which a share (0 to 1) of the others lies: in the sorted numbers the place
    /// `1 + share × (n - 1)`, between two places on the straight line (`PERCENTILE.INC` of spreadsheets).
    Percentile(Ratio),
    /// The standard deviation.
    Deviation(Divisor),
    /// How many numbers there are.
    Count,
    /// The place of the member's own number.
    Rank(Order, Ties),
    /// The member's own number over the sum of all.
    Share,
}

/// What the sum of squares is divided by in a standard deviation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Divisor {
    /// By n: the numbers are the whole population.
    Population,
    /// By n - 1: they are a sample of it.
    Sample,
}

/// Which end of a population comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The greatest number is first.
    High,
    /// The least number is first.
    Low,
}

/// The place of equal numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ties {
    /// 1, 1, 3: they share the first of the places that they take up.
    Min,
    /// 2, 2, 3: the last of them.
    Max,
    /// 1, 1, 2: they share one, and the next comes right behind.
    Dense,
    /// 1.5, 1.5, 3: the mean of them.
    Mean,
}

impl Order {
    const WORDS: [(&'static str, Self); 6] = [
        ("high", Self::High),
        ("高", Self::High),
        ("从高到低", Self::High),
        ("low", Self::Low),
        ("低", Self::Low),
        ("从低到高", Self::Low),
    ];

    /// That of a word: `high`, `low`.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        find(&Self::WORDS, word)
    }

    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Low => "low",
        }
    }
}

impl Ties {
    const WORDS: [(&'static str, Self); 4] =
        [("min", Self::Min), ("max", Self::Max), ("dense", Self::Dense), ("mean", Self::Mean)];

    /// That of a word: `min`, `max`, `dense`, `mean`.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        find(&Self::WORDS, word)
    }

    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Min => "min",
            Self::Max => "max",
            Self::Dense => "dense",
            Self::Mean => "mean",
        }
    }
}

impl Divisor {
    const WORDS: [(&'static str, Self); 4] = [
        ("population", Self::Population),
        ("总体", Self::Population),
        ("sample", Self::Sample),
        ("样本", Self::Sample),
    ];

    /// That of a word: `population`, `sample`.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        find(&Self::WORDS, word)
    }

    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Population => "population",
            Self::Sample => "sample",
        }
    }
}

fn find<T: Copy>(words: &[(&str, T)], word: &str) -> Option<T> {
    words.iter().find(|(known, _)| known.eq_ignore_ascii_case(word)).map(|(_, one)| *one)
}

impl Statistic {
    /// Whether it depends on which member asks.
    #[must_use]
    pub fn is_own(&self) -> bool {
        matches!(self, Self::Rank(..) | Self::Share)
    }

    /// The function that asks for it.
    pub(crate) fn function(&self) -> Function {
        match self {
            Self::Mean => Function::PopulationMean,
            Self::Min => Function::PopulationMin,
            Self::Max => Function::PopulationMax,
            Self::Median => Function::PopulationMedian,
            Self::Percentile(_) => Function::PopulationPercentile,
            Self::Deviation(_) => Function::PopulationDeviation,
            Self::Count => Function::PopulationCount,
            Self::Rank(..) => Function::PopulationRank,
            Self::Share => Function::PopulationShare,
        }
    }
}

/// A statistic of a number that every member has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Population {
    /// What is asked.
    pub statistic: Statistic,
    /// The input that holds the number for each member: `支出`, `得分(产出)`.
    pub of: String,
}

impl Population {
    /// The name of the input under which the data have it: `population.percentile(支出, 90%)`.
    #[must_use]
    pub fn input(&self) -> String {
        let (name, of) = (self.statistic.function().usual_name(), &self.of);
        match &self.statistic {
            Statistic::Percentile(share) => {
                let shown = share.mul(&Ratio::integer(100)).map_or_else(|_| share.fraction_text(), |one| one.shown());
                format!("{name}({of}, {shown}%)")
            }
            Statistic::Deviation(divisor) => format!("{name}({of}, {})", divisor.word()),
            Statistic::Rank(order, Ties::Min) => format!("{name}({of}, {})", order.word()),
            Statistic::Rank(order, ties) => format!("{name}({of}, {}, {})", order.word(), ties.word()),
            Statistic::Mean
            | Statistic::Min
            | Statistic::Max
            | Statistic::Median
            | Statistic::Count
            | Statistic::Share => format!("{name}({of})"),
        }
    }
}

/// The numbers of a population, sorted.
#[derive(Debug)]
pub struct Peers {
    sorted: Vec<Number>,
    precision: Precision,
    /// Worked out once, where it is asked for.
    sum: OnceLock<Result<Number, NumberError>>,
    /// How many different numbers there are up to each of `sorted`.
    different: OnceLock<Result<Vec<usize>, NumberError>>,
}

impl Peers {
    /// Of these numbers, in any order.
    ///
    /// # Errors
    /// Undecided: two approximate numbers that may be equal.
    pub fn new(numbers: Vec<Number>, precision: Precision) -> Result<Self, NumberError> {
        let sorted = sorted(numbers, precision)?;
        Ok(Self { sorted, precision, sum: OnceLock::new(), different: OnceLock::new() })
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.sorted.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sorted.is_empty()
    }

    /// What a statistic comes to, for the member whose number is `own`; `None` where there are too few numbers (none, or
    /// for a sample's deviation fewer than two), or a statistic of the member's own number is asked for one that
    /// has none. A sum, and with it a mean or a deviation, of more digits than an exact number may have is an
    /// approximation.
    ///
    /// # Errors
    /// Undecided, overflow; division by zero for the share of a sum that is zero.
    pub fn value(&self, statistic: &Statistic, own: Option<&Number>) -> Result<Option<Number>, NumberError> {
        let Some(last) = self.sorted.len().checked_sub(1) else {
            let none = matches!(statistic, Statistic::Count).then(|| Number::Exact(Ratio::ZERO));
            return Ok(none);
        };
        Ok(match statistic {
            Statistic::Mean => Some(self.sum()?.div(&whole(self.len()), self.precision)?),
            Statistic::Min => self.sorted.first().cloned(),
            Statistic::Max => self.sorted.get(last).cloned(),
            Statistic::Median => Some(self.at_share(&Ratio::new(1, 2)?)?),
            Statistic::Percentile(share) => Some(self.at_share(share)?),
            Statistic::Deviation(Divisor::Population) => Some(self.deviation(self.len())?),
            Statistic::Deviation(Divisor::Sample) if last == 0 => None,
            Statistic::Deviation(Divisor::Sample) => Some(self.deviation(last)?),
            Statistic::Count => Some(whole(self.len())),
            Statistic::Rank(order, ties) => match own {
                Some(own) => Some(self.rank(own, *order, *ties)?),
                None => None,
            },
            Statistic::Share => match own {
                Some(own) => Some(own.div(&self.sum()?, self.precision)?),
                None => None,
            },
        })
    }

    fn sum(&self) -> Result<Number, NumberError> {
        self.sum.get_or_init(|| added(self.sorted.iter().cloned().map(Ok), self.precision)).clone()
    }

    /// The number at `share × (n - 1)` from the least, on the straight line between two.
    fn at_share(&self, share: &Ratio) -> Result<Number, NumberError> {
        let steps = i64::try_from(self.len().saturating_sub(1)).map_err(|_| NumberError::Overflow)?;
        let place = share.mul(&Ratio::integer(steps))?;
        let below = place.round(0, crate::rounding::Rounding::Floor)?;
        let index = below.to_i64().and_then(|at| usize::try_from(at).ok()).ok_or(NumberError::Overflow)?;
        let lower = self.sorted.get(index).ok_or(NumberError::Overflow)?;
        let part = place.sub(&below)?;
        match self.sorted.get(index + 1) {
            Some(upper) if !part.is_zero() => {
                let way = upper.sub(lower, self.precision)?.mul(&Number::Exact(part), self.precision)?;
                lower.add(&way, self.precision)
            }
            _ => Ok(lower.clone()),
        }
    }

    fn deviation(&self, divisor: usize) -> Result<Number, NumberError> {
        let mean = self.sum()?.div(&whole(self.len()), self.precision)?;
        let squares = self.sorted.iter().map(|one| {
            let off = one.sub(&mean, self.precision)?;
            off.mul(&off, self.precision)
        });
        added(squares, self.precision)?.div(&whole(divisor), self.precision)?.sqrt(self.precision)
    }

    fn rank(&self, own: &Number, order: Order, ties: Ties) -> Result<Number, NumberError> {
        let below = self.before(own, Ordering::is_lt)?;
        let not_above = self.before(own, Ordering::is_le)?;
        let ahead = match order {
            Order::High => self.len() - not_above,
            Order::Low => below,
        };
        // A number that is not among them, as that of a member left out of the population, would stand there alone.
        let equal = (not_above - below).max(1);
        let place = match ties {
            Ties::Min => ahead + 1,
            Ties::Max => ahead + equal,
            Ties::Dense => {
                let different = self.different()?;
                let up_to = |count: usize| count.checked_sub(1).and_then(|at| different.get(at)).copied().unwrap_or(0);
                1 + match order {
                    Order::High => up_to(self.len()) - up_to(not_above),
                    Order::Low => up_to(below),
                }
            }
            Ties::Mean => {
                return whole(2 * ahead + equal + 1).div(&whole(2), self.precision);
            }
        };
        Ok(whole(place))
    }

    /// How many from the least on compare so with a number.
    fn before(&self, own: &Number, holds: fn(Ordering) -> bool) -> Result<usize, NumberError> {
        let (mut from, mut to) = (0, self.sorted.len());
        while from < to {
            let middle = from + (to - from) / 2;
            let Some(one) = self.sorted.get(middle) else { break };
            // Sorting told apart all that are not equal: an approximation with the bounds of this number is this number
            // itself, and no further digit need be known to see that.
            let order = if one == own { Ordering::Equal } else { compared(one, own, self.precision)? };
            if holds(order) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        Ok(from)
    }

    fn different(&self) -> Result<&[usize], NumberError> {
        let counted = self.different.get_or_init(|| {
            let mut counts = Vec::with_capacity(self.sorted.len());
            let mut count = 0;
            let mut before: Option<&Number> = None;
            for one in &self.sorted {
                let same = match before {
                    Some(before) => before == one || compared(before, one, self.precision)?.is_eq(),
                    None => false,
                };
                count += usize::from(!same);
                counts.push(count);
                before = Some(one);
            }
            Ok(counts)
        });
        counted.as_deref().map_err(|error| *error)
    }
}

fn whole(count: usize) -> Number {
    Number::Exact(i64::try_from(count).map_or_else(|_| Ratio::ZERO, Ratio::integer))
}

/// The sum; an approximation where the exact one has too many digits, as the sum of thousands of ratios with
/// denominators of their own may have.
fn added(
    numbers: impl Iterator<Item = Result<Number, NumberError>> + Clone,
    precision: Precision,
) -> Result<Number, NumberError> {
    let zero = Number::Exact(Ratio::ZERO);
    let exact = numbers.clone().try_fold(zero.clone(), |sum, one| sum.add(&one?, precision));
    match exact {
        Err(NumberError::Overflow) => {
            let mut sum = zero;
            for one in numbers {
                sum = sum.add(&one?.approximated(precision), precision)?;
            }
            Ok(sum)
        }
        other => other,
    }
}

/// Which is greater. Two approximations of the same bounds are the same number once there are no more digits to try.
fn compared(one: &Number, other: &Number, precision: Precision) -> Result<Ordering, NumberError> {
    match one.compare(other) {
        Err(NumberError::Undecided) if one == other && precision == Precision::MAX => Ok(Ordering::Equal),
        result => result,
    }
}

/// Sorted, the least first. The sort of the standard library cannot be stopped by a comparison that is undecided.
fn sorted(mut numbers: Vec<Number>, precision: Precision) -> Result<Vec<Number>, NumberError> {
    if numbers.iter().all(|one| one.exact().is_some()) {
        numbers.sort_by(|one, other| one.exact().cmp(&other.exact()));
        return Ok(numbers);
    }
    if numbers.len() < 2 {
        return Ok(numbers);
    }
    let rest = numbers.split_off(numbers.len() / 2);
    let mut left = sorted(numbers, precision)?.into_iter().peekable();
    let mut right = sorted(rest, precision)?.into_iter().peekable();
    let mut out = Vec::with_capacity(left.len() + right.len());
    while let (Some(one), Some(other)) = (left.peek(), right.peek()) {
        let next = if compared(one, other, precision)?.is_le() { left.next() } else { right.next() };
        out.extend(next);
    }
    out.extend(left);
    out.extend(right);
    Ok(out)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn peers(numbers: &[i64]) -> Peers {
        let numbers = numbers.iter().map(|one| Number::Exact(Ratio::integer(*one))).collect();
        Peers::new(numbers, Precision::START).unwrap()
    }

    fn shown(peers: &Peers, statistic: &Statistic, own: i64) -> String {
        let own = Number::Exact(Ratio::integer(own));
        peers.value(statistic, Some(&own)).unwrap().map_or_else(|| "-".to_owned(), |one| one.shown())
    }

    /// 2 4 4 4 5 5 7 9: the sum is 40, the mean 5, the squares off it 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32.
    #[test]
    fn statistics_worked_out_by_hand() {
        let all = peers(&[9, 2, 4, 5, 4, 7, 5, 4]);
        let percentile = |of: i128| Statistic::Percentile(Ratio::new(of, 100).unwrap());
        for (statistic, expected) in [
            (Statistic::Mean, "5"),
            (Statistic::Min, "2"),
            (Statistic::Max, "9"),
            // The fourth and fifth of eight are 4 and 5.
            (Statistic::Median, "4.5"),
            // 0.9 × 7 = 6.3: three tenths of the way from the seventh, 7, to the eighth, 9.
            (percentile(90), "7.6"),
            // 0.25 × 7 = 1.75: from the second, 4, to the third, 4.
            (percentile(25), "4"),
            (percentile(0), "2"),
            (percentile(100), "9"),
            // √(32 ÷ 8), √(32 ÷ 7).
            (Statistic::Deviation(Divisor::Population), "2"),
            (Statistic::Deviation(Divisor::Sample), "2.138089935…"),
            (Statistic::Count, "8"),
            // 5 of 40.
            (Statistic::Share, "0.125"),
        ] {
            assert_eq!(shown(&all, &statistic, 5), expected, "{statistic:?}");
        }
    }

    #[test]
    fn ranks_of_equal_numbers() {
        // From the greatest: 9 | 7 | 5 5 | 4 4 4 | 2.
        let all = peers(&[9, 2, 4, 5, 4, 7, 5, 4]);
        let rank = |own, order, ties| shown(&all, &Statistic::Rank(order, ties), own);
        for (ties, fives, fours, two) in [
            (Ties::Min, "3", "5", "8"),
            (Ties::Max, "4", "7", "8"),
            (Ties::Dense, "3", "4", "5"),
            (Ties::Mean, "3.5", "6", "8"),
        ] {
            let found = [rank(5, Order::High, ties), rank(4, Order::High, ties), rank(2, Order::High, ties)];
            assert_eq!(found, [fives, fours, two], "{ties:?}");
            assert_eq!(rank(9, Order::High, ties), "1");
            assert_eq!(rank(2, Order::Low, ties), "1");
        }
        // From the least: 2 | 4 4 4 | 5 5 | 7 | 9.
        assert_eq!(rank(5, Order::Low, Ties::Min), "5");
        assert_eq!(rank(5, Order::Low, Ties::Dense), "3");
        assert_eq!(rank(9, Order::Low, Ties::Mean), "8");
    }

    #[test]
    fn one_number_and_none() {
        let one = peers(&[3]);
        assert_eq!(shown(&one, &Statistic::Median, 3), "3");
        assert_eq!(shown(&one, &Statistic::Deviation(Divisor::Population), 3), "0");
        assert_eq!(shown(&one, &Statistic::Deviation(Divisor::Sample), 3), "-");
        let none = peers(&[]);
        assert_eq!(shown(&none, &Statistic::Mean, 3), "-");
        assert_eq!(shown(&none, &Statistic::Rank(Order::High, Ties::Min), 3), "-");
        assert_eq!(shown(&none, &Statistic::Count, 3), "0");
    }

    #[test]
    fn the_share_of_nothing_is_a_division_by_zero() {
        let own = Number::Exact(Ratio::integer(1));
        assert_eq!(peers(&[1, -1]).value(&Statistic::Share, Some(&own)), Err(NumberError::DivisionByZero));
    }

    #[test]
    fn roots_are_sorted_and_told_apart() {
        let root = |of: i64, precision| Number::Exact(Ratio::integer(of)).sqrt(precision).unwrap();
        let roots = |of: &[i64], precision| Peers::new(of.iter().map(|one| root(*one, precision)).collect(), precision);
        let all = roots(&[3, 2, 5, 4], Precision::START).unwrap();
        let third = all.value(&Statistic::Rank(Order::High, Ties::Min), Some(&root(3, Precision::START)));
        // Its bounds overlap with themselves; that it is itself needs no digit more.
        assert_eq!(third.unwrap().unwrap().shown(), "3");
        // Two members of the same root, however, could still differ.
        assert_eq!(roots(&[3, 2, 2], Precision::START).err(), Some(NumberError::Undecided));
        let all = roots(&[3, 2, 5, 4, 2], Precision::MAX).unwrap();
        let rank = |of| all.value(&Statistic::Rank(Order::High, Ties::Min), Some(&root(of, Precision::MAX)));
        assert_eq!(rank(3).unwrap().unwrap().shown(), "3");
        assert_eq!(rank(2).unwrap().unwrap().shown(), "4");
    }

    /// 1/3 + 1/5 + 1/7 … over 2,000 different primes has a denominator of far more than 4,096 bits.
    #[test]
    fn a_sum_with_too_many_digits_is_approximated() {
        let primes = (3..20_000_i128).filter(|n| (2..=n.isqrt()).all(|d| n % d != 0)).take(2000);
        let numbers = primes.map(|prime| Number::Exact(Ratio::new(1, prime).unwrap())).collect();
        let all = Peers::new(numbers, Precision::START).unwrap();
        let mean = all.value(&Statistic::Mean, None).unwrap().unwrap();
        assert!(mean.exact().is_none() && mean.shown().starts_with("0.001"), "{}", mean.shown());
    }

    #[test]
    fn names_of_inputs() {
        let name = |statistic| Population { statistic, of: "得分(产出)".to_owned() }.input();
        assert_eq!(name(Statistic::Mean), "population.mean(得分(产出))");
        let share = Ratio::new(9, 10).unwrap();
        assert_eq!(name(Statistic::Percentile(share)), "population.percentile(得分(产出), 90%)");
        assert_eq!(name(Statistic::Deviation(Divisor::Sample)), "population.sd(得分(产出), sample)");
        assert_eq!(name(Statistic::Rank(Order::Low, Ties::Min)), "population.rank(得分(产出), low)");
        assert_eq!(name(Statistic::Rank(Order::High, Ties::Dense)), "population.rank(得分(产出), high, dense)");
    }
}
