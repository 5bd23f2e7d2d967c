//! Approximations: two bounds between which the true value lies, and arithmetic that keeps that true. Every
//! bound is rounded outwards to the bits of the precision, so that sizes stay bounded. Roots, powers,
//! logarithms and exponentials are in `powers.rs`.

use std::cmp::Ordering;

use dashu_base::UnsignedAbs;
use dashu_int::{IBig, UBig};

use super::dyadic::{Dyadic, Side};
use super::{NumberError, Precision, Ratio, ratio, text};
use crate::limits::{MAX_NUMBER_BITS, MAX_PLACES};
use crate::rounding::Rounding;

/// A real number known to within a bound: the true value lies in `[low, high]`.
#[derive(Debug, Clone, PartialEq)]
pub struct Approximate {
    low: Dyadic,
    high: Dyadic,
}

impl Approximate {
    /// The closest bounds of an exact value.
    pub(super) fn around(value: &Ratio, bits: usize) -> Self {
        let (numerator, denominator) = value.big();
        Self::of_fraction(&numerator, &denominator, bits)
    }

    /// The closest bounds of a fraction; the denominator is above zero.
    pub(super) fn of_fraction(numerator: &IBig, denominator: &IBig, bits: usize) -> Self {
        Self {
            low: Dyadic::quotient(numerator, denominator, bits, Side::Low),
            high: Dyadic::quotient(numerator, denominator, bits, Side::High),
        }
    }

    /// Exactly this value.
    pub(super) fn point(value: Dyadic) -> Self {
        Self { low: value.clone(), high: value }
    }

    /// From two bounds, rounded outwards.
    pub(super) fn between(low: Dyadic, high: Dyadic, bits: usize) -> Self {
        Self { low: low.rounded(bits, Side::Low), high: high.rounded(bits, Side::High) }
    }

    pub(super) fn low(&self) -> &Dyadic {
        &self.low
    }

    pub(super) fn high(&self) -> &Dyadic {
        &self.high
    }

    pub(super) fn add(&self, other: &Self, bits: usize) -> Self {
        Self::between(self.low.add(&other.low), self.high.add(&other.high), bits)
    }

    pub(super) fn mul(&self, other: &Self, bits: usize) -> Self {
        let mut low = self.low.mul(&other.low);
        if self.is_point() && other.is_point() {
            return Self::between(low.clone(), low, bits);
        }
        if !self.low.is_negative() && !other.low.is_negative() {
            let high = self.high.mul(&other.high).max(low.clone());
            return Self::between(low, high, bits);
        }
        let mut high = low.clone();
        for product in [self.low.mul(&other.high), self.high.mul(&other.low), self.high.mul(&other.high)] {
            if product < low {
                low = product;
            } else if product > high {
                high = product;
            }
        }
        Self::between(low, high, bits)
    }

    fn is_point(&self) -> bool {
        self.low == self.high
    }

    /// Undecided where the divisor may be zero.
    pub(super) fn div(&self, other: &Self, bits: usize) -> Result<Self, NumberError> {
        Ok(self.mul(&other.reciprocal(bits)?, bits))
    }

    fn reciprocal(&self, bits: usize) -> Result<Self, NumberError> {
        if self.high.is_negative() {
            return Ok(self.neg().reciprocal(bits)?.neg());
        }
        if !self.low.is_positive() {
            return Err(NumberError::Undecided);
        }
        let one = Dyadic::integer(IBig::ONE);
        let (low, high) = (one.over(&self.high, bits, Side::Low), one.over(&self.low, bits, Side::High));
        Ok(Self::between(low, high, bits))
    }

    /// Over a whole number above zero.
    pub(super) fn over(&self, divisor: u32, bits: usize) -> Self {
        let divisor = Dyadic::integer(IBig::from(divisor));
        let (low, high) = (self.low.over(&divisor, bits, Side::Low), self.high.over(&divisor, bits, Side::High));
        Self::between(low, high, bits)
    }

    pub(super) fn doubled(&self) -> Self {
        Self { low: self.low.shifted(1), high: self.high.shifted(1) }
    }

    pub(super) fn neg(&self) -> Self {
        Self { low: self.high.neg(), high: self.low.neg() }
    }

    pub(super) fn abs(&self) -> Self {
        if !self.low.is_negative() {
            self.clone()
        } else if !self.high.is_positive() {
            self.neg()
        } else {
            let high = self.low.neg().max(self.high.clone());
            Self { low: Dyadic::integer(IBig::ZERO), high }
        }
    }

    /// The same where it is within the limits of numbers.
    ///
    /// Sizes of 2^MAX_NUMBER_BITS and more overflow, and so do those that surely are not zero and yet below
    /// its inverse: the same limits that a numerator and a denominator have.
    pub(super) fn checked(self) -> Result<Self, NumberError> {
        let most = isize::try_from(MAX_NUMBER_BITS).unwrap_or(isize::MAX);
        let size = self.low.magnitude().max(self.high.magnitude()).unwrap_or(0);
        let spans_zero = !self.low.is_positive() && !self.high.is_negative();
        if size > most || (size < -most && !spans_zero) { Err(NumberError::Overflow) } else { Ok(self) }
    }

    pub(super) fn compare(&self, other: &Self) -> Result<Ordering, NumberError> {
        if self.high < other.low {
            Ok(Ordering::Less)
        } else if self.low > other.high {
            Ok(Ordering::Greater)
        } else if self.is_point() && other.is_point() {
            Ok(Ordering::Equal)
        } else {
            Err(NumberError::Undecided)
        }
    }

    pub(super) fn compare_ratio(&self, other: &Ratio) -> Result<Ordering, NumberError> {
        let (numerator, denominator) = other.big();
        let low = self.low.compare_fraction(&numerator, &denominator);
        let high = self.high.compare_fraction(&numerator, &denominator);
        if low == high { Ok(low) } else { Err(NumberError::Undecided) }
    }

    pub(super) fn round(&self, places: u32, mode: Rounding) -> Result<Ratio, NumberError> {
        if places > MAX_PLACES {
            return Err(NumberError::Overflow);
        }
        let power = IBig::from(10_u8).pow(usize::try_from(places).map_err(|_| NumberError::Overflow)?);
        let rounded = |value: &Dyadic| {
            let (numerator, denominator) = value.fraction();
            ratio::round_big(&(numerator * &power), &denominator, mode)
        };
        // Every mode is monotone: where both bounds round to the same, so does all between them.
        let low = rounded(&self.low);
        if low != rounded(&self.high) {
            return Err(NumberError::Undecided);
        }
        Ratio::from_big(low, power)
    }

    /// The least power of ten that the distance from the centre to either bound does not exceed.
    pub(super) fn error_bound(&self) -> String {
        let error = self.high.add(&self.low.neg()).shifted(-1);
        let Some(magnitude) = error.magnitude() else { return "0".to_owned() };
        // 30103/100000 is a little more than log10(2): at most one too high for either sign, mended below.
        let mut power = magnitude.saturating_mul(30_103).div_euclid(100_000).saturating_add(2);
        while is_at_most_power_of_ten(&error, power - 1) {
            power -= 1;
        }
        format!("1e{power}")
    }

    pub(super) fn shown(&self) -> String {
        let shown = |value: &Dyadic| {
            let (numerator, denominator) = value.fraction();
            let sign = if value.is_negative() { "-" } else { "" };
            format!("{sign}{}", text::shown(&numerator.unsigned_abs(), &denominator.unsigned_abs()))
        };
        let low = shown(&self.low);
        if low == shown(&self.high) {
            return low;
        }
        // The bounds lie on the two sides of a short decimal (or far apart): 1.99…98 and 2.00…01.
        let short = (0..=MAX_PLACES).rev().find_map(|places| self.round(places, Rounding::HalfUp).ok());
        match short {
            Some(decimal) => format!("≈{}", decimal.shown()),
            None => format!("≈{}", shown(&self.low.add(&self.high).shifted(-1))),
        }
    }
}

fn is_at_most_power_of_ten(value: &Dyadic, power: isize) -> bool {
    let size = IBig::from(UBig::from(10_u8).pow(power.unsigned_abs()));
    let order =
        if power < 0 { value.compare_fraction(&IBig::ONE, &size) } else { value.compare_fraction(&size, &IBig::ONE) };
    order.is_le()
}

impl Precision {
    /// The bits of bounds at this precision: log2(10) is below 10/3, and 64 guard bits are 19 digits.
    pub(super) fn bits(self) -> usize {
        usize::try_from(self.digits()).unwrap_or(usize::MAX).saturating_mul(10) / 3 + 64
    }
}
