//! Exact numbers: a ratio of integers while the arithmetic is rational, and for roots, logarithms and
//! non-integer powers an approximation that carries its error bound. No floating point anywhere.

mod ratio;
mod approximate;

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
#[derive(Debug, Clone, PartialEq, Eq)]
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
/// `PartialEq` is structural (two approximations are equal when centre and bound are); for the value use
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
        todo!()
    }

    /// As prose shows it: at most ten significant digits and `…` where digits were cut.
    #[must_use]
    pub fn shown(&self) -> String {
        todo!()
    }

    /// Sum.
    ///
    /// # Errors
    /// Overflow.
    pub fn add(&self, other: &Self, precision: Precision) -> Result<Self, NumberError> {
        let _ = (other, precision);
        todo!()
    }

    /// Difference.
    ///
    /// # Errors
    /// Overflow.
    pub fn sub(&self, other: &Self, precision: Precision) -> Result<Self, NumberError> {
        let _ = (other, precision);
        todo!()
    }

    /// Product.
    ///
    /// # Errors
    /// Overflow.
    pub fn mul(&self, other: &Self, precision: Precision) -> Result<Self, NumberError> {
        let _ = (other, precision);
        todo!()
    }

    /// Quotient.
    ///
    /// # Errors
    /// Division by zero, overflow; undecided where an approximate divisor may be zero.
    pub fn div(&self, other: &Self, precision: Precision) -> Result<Self, NumberError> {
        let _ = (other, precision);
        todo!()
    }

    /// The number with its sign changed.
    #[must_use]
    pub fn neg(&self) -> Self {
        todo!()
    }

    /// The number without its sign.
    #[must_use]
    pub fn abs(&self) -> Self {
        todo!()
    }

    /// Remainder of floored division: the sign of the divisor, as in spreadsheets' `MOD`.
    ///
    /// # Errors
    /// Division by zero, overflow, undecided.
    pub fn modulo(&self, other: &Self, precision: Precision) -> Result<Self, NumberError> {
        let _ = (other, precision);
        todo!()
    }

    /// Power; exact for integer exponents and where the result is rational (`8^(1/3)`), else to the precision.
    ///
    /// # Errors
    /// Domain (negative base with a non-integer exponent), division by zero, overflow, undecided.
    pub fn pow(&self, exponent: &Self, precision: Precision) -> Result<Self, NumberError> {
        let _ = (exponent, precision);
        todo!()
    }

    /// Square root; exact where the result is rational.
    ///
    /// # Errors
    /// Domain, overflow, undecided.
    pub fn sqrt(&self, precision: Precision) -> Result<Self, NumberError> {
        let _ = precision;
        todo!()
    }

    /// Natural logarithm; `ln(1) = 0` exactly.
    ///
    /// # Errors
    /// Domain, overflow, undecided.
    pub fn ln(&self, precision: Precision) -> Result<Self, NumberError> {
        let _ = precision;
        todo!()
    }

    /// Exponential; `exp(0) = 1` exactly.
    ///
    /// # Errors
    /// Overflow, undecided.
    pub fn exp(&self, precision: Precision) -> Result<Self, NumberError> {
        let _ = precision;
        todo!()
    }

    /// Which is greater.
    ///
    /// # Errors
    /// Undecided where the error bounds overlap.
    pub fn compare(&self, other: &Self) -> Result<Ordering, NumberError> {
        let _ = other;
        todo!()
    }

    /// Rounds to decimal places; the result is exact.
    ///
    /// # Errors
    /// Undecided where the bound spans a tie; overflow for more places than [`crate::limits::MAX_PLACES`].
    pub fn round(&self, places: u32, mode: Rounding) -> Result<Ratio, NumberError> {
        let _ = (places, mode);
        todo!()
    }
}

impl From<Ratio> for Number {
    fn from(ratio: Ratio) -> Self {
        Number::Exact(ratio)
    }
}
