//! Exact ratios of integers: `i128` while they fit, big integers beyond, always reduced.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::NumberError;

/// An exact rational number, reduced, its denominator above zero.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Ratio {
    numerator: i128,
    denominator: i128,
}

impl Ratio {
    /// 0.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };
    /// 1.
    pub const ONE: Self = Self { numerator: 1, denominator: 1 };

    /// `numerator / denominator`, reduced.
    ///
    /// # Errors
    /// Division by zero.
    pub fn new(numerator: i128, denominator: i128) -> Result<Self, NumberError> {
        let _ = (numerator, denominator);
        todo!()
    }

    /// A whole number.
    #[must_use]
    pub const fn integer(value: i64) -> Self {
        let _ = value;
        todo!()
    }

    /// A decimal, exactly.
    #[must_use]
    pub fn from_decimal(value: Decimal) -> Self {
        let _ = value;
        todo!()
    }

    /// The decimal of this value; `None` where it has no finite decimal of at most 28 digits.
    #[must_use]
    pub fn to_decimal(&self) -> Option<Decimal> {
        todo!()
    }

    /// Sum.
    ///
    /// # Errors
    /// Overflow.
    pub fn add(&self, other: &Self) -> Result<Self, NumberError> {
        let _ = other;
        todo!()
    }

    /// Difference.
    ///
    /// # Errors
    /// Overflow.
    pub fn sub(&self, other: &Self) -> Result<Self, NumberError> {
        let _ = other;
        todo!()
    }

    /// Product.
    ///
    /// # Errors
    /// Overflow.
    pub fn mul(&self, other: &Self) -> Result<Self, NumberError> {
        let _ = other;
        todo!()
    }

    /// Quotient.
    ///
    /// # Errors
    /// Division by zero, overflow.
    pub fn div(&self, other: &Self) -> Result<Self, NumberError> {
        let _ = other;
        todo!()
    }

    /// The sign changed.
    #[must_use]
    pub fn neg(&self) -> Self {
        todo!()
    }

    /// Without its sign.
    #[must_use]
    pub fn abs(&self) -> Self {
        todo!()
    }

    /// Whether it is 0.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        todo!()
    }

    /// Whether it is below 0.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        todo!()
    }

    /// Whether it is a whole number.
    #[must_use]
    pub fn is_integer(&self) -> bool {
        todo!()
    }

    /// The greatest whole number not above it.
    #[must_use]
    pub fn floor(&self) -> Self {
        todo!()
    }

    /// `n/d`, or `n` where it is whole: never cut.
    #[must_use]
    pub fn fraction_text(&self) -> String {
        todo!()
    }

    /// As prose shows it: all digits where it is a decimal of at most ten significant digits, else ten of
    /// them and `…`.
    #[must_use]
    pub fn shown(&self) -> String {
        todo!()
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, _other: &Self) -> Ordering {
        todo!()
    }
}
