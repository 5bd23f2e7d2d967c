//! Whole numbers times a power of two: what the bounds of an approximation are made of. Sums and products
//! are exact; only `rounded` and `quotient` lose digits, towards the side that is asked for.

use std::cmp::Ordering;

use dashu_base::{BitTest, DivRemEuclid, Signed};
use dashu_int::IBig;

use crate::limits::MAX_NUMBER_BITS;

/// The side to which digits are dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Towards minus infinity: for a lower bound.
    Low,
    /// Towards plus infinity: for an upper bound.
    High,
}

/// `mantissa · 2^exponent`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Dyadic {
    mantissa: IBig,
    exponent: isize,
}

/// Digits below 2^-LEAST are dropped (outwards), so that exponents stay bounded whatever is multiplied.
/// Twice the limit of numbers: whatever a number may be keeps its digits.
const LEAST: usize = 2 * MAX_NUMBER_BITS;

impl Dyadic {
    pub(super) fn integer(value: IBig) -> Self {
        Self { mantissa: value, exponent: 0 }
    }

    /// `numerator / denominator` with at least so many bits; the denominator is above zero.
    pub(super) fn quotient(numerator: &IBig, denominator: &IBig, bits: usize, side: Side) -> Self {
        let (above, below) = (numerator.bit_len(), denominator.bit_len());
        let up = (bits + below).saturating_sub(above);
        let down = above.saturating_sub(bits + below);
        let mantissa = divided(&(numerator << up), &(denominator << down), side);
        let exponent = signed(down).saturating_sub(signed(up));
        Self { mantissa, exponent }
    }

    /// At most so many bits, rounded to the side.
    pub(super) fn rounded(&self, bits: usize, side: Side) -> Self {
        let surplus = signed(self.mantissa.bit_len().saturating_sub(bits));
        let shift = surplus.max((-signed(LEAST)).saturating_sub(self.exponent));
        match usize::try_from(shift) {
            Ok(shift) if shift > 0 => {
                // A right shift of a negative number goes down as well.
                let mantissa = match side {
                    Side::Low => &self.mantissa >> shift,
                    Side::High => -((-&self.mantissa) >> shift),
                };
                Self { mantissa, exponent: self.exponent.saturating_add_unsigned(shift) }
            }
            _ => self.clone(),
        }
    }

    pub(super) fn add(&self, other: &Self) -> Self {
        let (left, right, exponent) = self.aligned(other);
        Self { mantissa: left + right, exponent }
    }

    pub(super) fn mul(&self, other: &Self) -> Self {
        Self { mantissa: &self.mantissa * &other.mantissa, exponent: self.exponent.saturating_add(other.exponent) }
    }

    /// The quotient with at least so many bits; the divisor is above zero.
    pub(super) fn over(&self, divisor: &Self, bits: usize, side: Side) -> Self {
        let quotient = Self::quotient(&self.mantissa, &divisor.mantissa, bits, side);
        quotient.shifted(self.exponent.saturating_sub(divisor.exponent))
    }

    /// Times a power of two.
    pub(super) fn shifted(&self, power: isize) -> Self {
        Self { mantissa: self.mantissa.clone(), exponent: self.exponent.saturating_add(power) }
    }

    pub(super) fn neg(&self) -> Self {
        Self { mantissa: -&self.mantissa, exponent: self.exponent }
    }

    pub(super) fn is_zero(&self) -> bool {
        self.mantissa.is_zero()
    }

    pub(super) fn is_negative(&self) -> bool {
        self.mantissa.is_negative()
    }

    pub(super) fn is_positive(&self) -> bool {
        !self.is_zero() && !self.is_negative()
    }

    /// The size is at least `2^(magnitude - 1)` and below `2^magnitude`; `None` for zero.
    pub(super) fn magnitude(&self) -> Option<isize> {
        if self.is_zero() {
            return None;
        }
        let size = if self.is_negative() { (-&self.mantissa).bit_len() } else { self.mantissa.bit_len() };
        Some(self.exponent.saturating_add(signed(size)))
    }

    /// Numerator and denominator.
    pub(super) fn fraction(&self) -> (IBig, IBig) {
        let shift = self.exponent.unsigned_abs();
        if self.exponent < 0 {
            (self.mantissa.clone(), IBig::ONE << shift)
        } else {
            (&self.mantissa << shift, IBig::ONE)
        }
    }

    /// Compares with `numerator / denominator`, the denominator above zero.
    pub(super) fn compare_fraction(&self, numerator: &IBig, denominator: &IBig) -> Ordering {
        let (above, below) = self.fraction();
        (above * denominator).cmp(&(numerator * below))
    }

    /// Both mantissas at the lower of the two exponents.
    fn aligned(&self, other: &Self) -> (IBig, IBig, isize) {
        let exponent = self.exponent.min(other.exponent);
        let at = |one: &Self| &one.mantissa << one.exponent.abs_diff(exponent);
        (at(self), at(other), exponent)
    }
}

impl PartialOrd for Dyadic {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Dyadic {
    fn cmp(&self, other: &Self) -> Ordering {
        let (left, right, _) = self.aligned(other);
        left.cmp(&right)
    }
}

/// The whole quotient, rounded to the side; the denominator is above zero.
fn divided(numerator: &IBig, denominator: &IBig, side: Side) -> IBig {
    match side {
        Side::Low => numerator.div_rem_euclid(denominator).0,
        Side::High => -((-numerator).div_rem_euclid(denominator).0),
    }
}

/// A count of bits, which is far below the limit of either type.
fn signed(bits: usize) -> isize {
    isize::try_from(bits).unwrap_or(isize::MAX)
}
