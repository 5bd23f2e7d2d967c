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
    pub(super) fn rounded(self, bits: usize, side: Side) -> Self {
        let surplus = signed(self.mantissa.bit_len().saturating_sub(bits));
        let shift = surplus.max((-signed(LEAST)).saturating_sub(self.exponent));
        match usize::try_from(shift) {
            Ok(shift) if shift > 0 => {
                // A right shift of a negative number goes down as well.
                let lost = self.mantissa.trailing_zeros().is_some_and(|zeros| zeros < shift);
                let mut mantissa = self.mantissa >> shift;
                if lost && side == Side::High {
                    mantissa += IBig::ONE;
                }
                Self { mantissa, exponent: self.exponent.saturating_add_unsigned(shift) }
            }
            _ => self,
        }
    }

    pub(super) fn add(&self, other: &Self) -> Self {
        let (low, high) = if self.exponent <= other.exponent { (self, other) } else { (other, self) };
        let mantissa = match high.exponent.abs_diff(low.exponent) {
            0 => &low.mantissa + &high.mantissa,
            shift => (&high.mantissa << shift) + &low.mantissa,
        };
        Self { mantissa, exponent: low.exponent }
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
}

impl PartialOrd for Dyadic {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Dyadic {
    fn cmp(&self, other: &Self) -> Ordering {
        // Only the one with the greater exponent has to be moved, and often neither.
        match self.exponent.cmp(&other.exponent) {
            Ordering::Equal => self.mantissa.cmp(&other.mantissa),
            Ordering::Less => self.mantissa.cmp(&(&other.mantissa << self.exponent.abs_diff(other.exponent))),
            Ordering::Greater => (&self.mantissa << self.exponent.abs_diff(other.exponent)).cmp(&other.mantissa),
        }
    }
}

/// The whole quotient, rounded to the side; the denominator is above zero.
fn divided(numerator: &IBig, denominator: &IBig, side: Side) -> IBig {
    let (quotient, rest) = numerator.div_rem_euclid(denominator);
    if side == Side::High && !rest.is_zero() { quotient + IBig::ONE } else { quotient }
}

/// A count of bits, which is far below the limit of either type.
fn signed(bits: usize) -> isize {
    isize::try_from(bits).unwrap_or(isize::MAX)
}
