//! Exact numbers: a ratio of integers while the arithmetic is rational, and for roots, logarithms and
//! non-integer powers an approximation that carries its error bound. No floating point anywhere.
//!
//! Here is what a formula sees; the ratios are in `ratio.rs`, the approximations in `approximate.rs`,
//! roots, powers, logarithms and exponentials in `powers.rs`.
//!
//! Big integers come from `dashu-int`: pure Rust under our licences, small numbers without allocation, roots
//! and gcd included. Nearly every value of a scorecard stays in `i128` and never reaches them.

mod approximate;
#[cfg(test)]
mod approximate_tests;
mod dyadic;
mod powers;
mod ratio;
mod size;
#[cfg(test)]
mod tests;
mod text;

use std::cmp::Ordering;

pub use approximate::Approximate;
pub use ratio::Ratio;

use crate::rounding::Rounding;

/// How many significant digits approximations are worked out with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Precision(u32);

impl Precision {
    /// The first try.
    pub const START: Self = Self(crate::limits::START_DIGITS);
    /// The last try.
    pub const MAX: Self = Self(crate::limits::MAX_DIGITS);

    /// Significant digits.
    #[must_use]
    pub fn digits(self) -> u32 {
        self.0
    }

    /// The next try, with twice the digits; `None` past the stated limit.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        let doubled = self.0.saturating_mul(2);
        if doubled > crate::limits::MAX_DIGITS { None } else { Some(Self(doubled)) }
    }
}

/// Why a calculation has no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberError {
    /// `x / 0`, `0 / 0`, a negative power of zero.
    DivisionByZero,
    /// More bits than [`crate::limits::MAX_NUMBER_BITS`], or an exponent beyond its limit.
    Overflow,
    /// The root of a negative number, the logarithm of zero.
    Domain,
    /// A comparison or a rounding fell inside the error bound: try with more digits.
    Undecided,
}

/// A number of a formula.
///
/// `PartialEq` is structural (two approximations are equal when their bounds are); for the value use
/// [`Number::compare`].
#[derive(Debug, Clone, PartialEq)]
pub enum Number {
    /// Exact.
    Exact(Ratio),
    /// Known to within a bound.
    Approximate(Box<Approximate>),
}

impl Number {
    /// The exact value; `None` where it is an approximation.
    #[must_use]
    pub fn exact(&self) -> Option<&Ratio> {
        match self {
            Number::Exact(ratio) => Some(ratio),
            Number::Approximate(_) => None,
        }
    }

    /// How far the value may lie from its centre, as text (`1e-40`); `None` where it is exact.
    #[must_use]
    pub fn error_bound(&self) -> Option<String> {
        match self {
            Number::Exact(_) => None,
            Number::Approximate(value) => Some(value.error_bound()),
        }
    }

    /// As prose shows it: at most ten significant digits and `…` where digits were cut.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Number::Exact(ratio) => ratio.shown(),
            Number::Approximate(value) => value.shown(),
        }
    }

    /// Sum.
    ///
    /// # Errors
    /// Overflow.
    pub fn add(&self, other: &Self, precision: Precision) -> Result<Self, NumberError> {
        match (self, other) {
            (Number::Exact(a), Number::Exact(b)) => a.add(b).map(Number::Exact),
            (Number::Exact(a), same) | (same, Number::Exact(a)) if a.is_zero() => Ok(same.clone()),
            _ => {
                let bits = precision.bits();
                Ok(self.interval(bits).add(&other.interval(bits), bits).checked()?.into())
            }
        }
    }

    /// Difference.
    ///
    /// # Errors
    /// Overflow.
    pub fn sub(&self, other: &Self, precision: Precision) -> Result<Self, NumberError> {
        self.add(&other.neg(), precision)
    }

    /// Product.
    ///
    /// # Errors
    /// Overflow.
    pub fn mul(&self, other: &Self, precision: Precision) -> Result<Self, NumberError> {
        match (self, other) {
            (Number::Exact(a), Number::Exact(b)) => a.mul(b).map(Number::Exact),
            (Number::Exact(a), _) | (_, Number::Exact(a)) if a.is_zero() => Ok(Number::Exact(Ratio::ZERO)),
            _ => {
                let bits = precision.bits();
                Ok(self.interval(bits).mul(&other.interval(bits), bits).checked()?.into())
            }
        }
    }

    /// Quotient.
    ///
    /// # Errors
    /// Division by zero, overflow; undecided where an approximate divisor may be zero.
    pub fn div(&self, other: &Self, precision: Precision) -> Result<Self, NumberError> {
        match (self, other) {
            (Number::Exact(a), Number::Exact(b)) => a.div(b).map(Number::Exact),
            (_, Number::Exact(b)) if b.is_zero() => Err(NumberError::DivisionByZero),
            _ => {
                let bits = precision.bits();
                let quotient = self.interval(bits).div(&other.interval(bits), bits)?.checked()?;
                // Only after the divisor is known not to be zero.
                let zero = self.exact().is_some_and(Ratio::is_zero);
                Ok(if zero { Number::Exact(Ratio::ZERO) } else { quotient.into() })
            }
        }
    }

    /// The number with its sign changed.
    #[must_use]
    pub fn neg(&self) -> Self {
        match self {
            Number::Exact(ratio) => Number::Exact(ratio.neg()),
            Number::Approximate(value) => value.neg().into(),
        }
    }

    /// The number without its sign.
    #[must_use]
    pub fn abs(&self) -> Self {
        match self {
            Number::Exact(ratio) => Number::Exact(ratio.abs()),
            Number::Approximate(value) => value.abs().into(),
        }
    }

    /// The greatest whole number not above it.
    ///
    /// # Errors
    /// Undecided, overflow.
    pub fn floor(&self) -> Result<Ratio, NumberError> {
        self.round(0, Rounding::Floor)
    }

    /// Remainder of floored division: the sign of the divisor, as in spreadsheets' `MOD`.
    ///
    /// # Errors
    /// Division by zero, overflow, undecided.
    pub fn modulo(&self, other: &Self, precision: Precision) -> Result<Self, NumberError> {
        let times = Number::Exact(self.div(other, precision)?.floor()?);
        self.sub(&times.mul(other, precision)?, precision)
    }

    /// Which is greater.
    ///
    /// # Errors
    /// Undecided where the error bounds overlap.
    pub fn compare(&self, other: &Self) -> Result<Ordering, NumberError> {
        match (self, other) {
            (Number::Exact(a), Number::Exact(b)) => Ok(a.cmp(b)),
            (Number::Exact(a), Number::Approximate(b)) => b.compare_ratio(a).map(Ordering::reverse),
            (Number::Approximate(a), Number::Exact(b)) => a.compare_ratio(b),
            (Number::Approximate(a), Number::Approximate(b)) => a.compare(b),
        }
    }

    /// Rounds to decimal places; the result is exact.
    ///
    /// # Errors
    /// Undecided where the bound spans a tie; overflow for more places than [`crate::limits::MAX_PLACES`].
    pub fn round(&self, places: u32, mode: Rounding) -> Result<Ratio, NumberError> {
        match self {
            Number::Exact(ratio) => ratio.round(places, mode),
            Number::Approximate(value) => value.round(places, mode),
        }
    }

    /// The number as an approximation, for sums that have too many digits to be exact.
    #[must_use]
    pub(crate) fn approximated(&self, precision: Precision) -> Self {
        self.interval(precision.bits()).into()
    }

    /// Its bounds, as close as so many bits allow.
    fn interval(&self, bits: usize) -> Approximate {
        match self {
            Number::Exact(ratio) => Approximate::around(ratio, bits),
            Number::Approximate(value) => value.as_ref().clone(),
        }
    }
}

impl From<Ratio> for Number {
    fn from(ratio: Ratio) -> Self {
        Number::Exact(ratio)
    }
}

impl From<Approximate> for Number {
    fn from(value: Approximate) -> Self {
        Number::Approximate(Box::new(value))
    }
}
