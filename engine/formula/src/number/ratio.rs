//! Exact ratios of integers: `i128` while they fit, big integers beyond, always reduced. How they are
//! printed is in `text.rs`; approximations are in `approximate.rs`.

use std::cmp::Ordering;

use dashu_base::{Abs, BitTest, DivRemEuclid, Gcd, Signed, UnsignedAbs};
use dashu_int::{IBig, UBig};
use rust_decimal::Decimal;

use super::NumberError;
use crate::limits::{MAX_EXPONENT, MAX_NUMBER_BITS, MAX_PLACES};
use crate::rounding::Rounding;

/// An exact rational number, reduced, its denominator above zero.
///
/// A value has exactly one representation (the small one wherever it fits), so the derived `Eq` and
/// `Hash` go by value.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Ratio(Parts);

/// Invariant: numerator and denominator have no common factor, the denominator is above zero, and `Big`
/// holds only what does not fit `Small`.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Parts {
    Small(i128, i128),
    Big(Box<(IBig, IBig)>),
}

impl Ratio {
    /// 0.
    pub const ZERO: Self = Self(Parts::Small(0, 1));
    /// 1.
    pub const ONE: Self = Self(Parts::Small(1, 1));

    /// `numerator / denominator`, reduced.
    ///
    /// # Errors
    /// Division by zero.
    pub fn new(numerator: i128, denominator: i128) -> Result<Self, NumberError> {
        if denominator == 0 {
            return Err(NumberError::DivisionByZero);
        }
        match reduced_small(numerator, denominator) {
            Some(ratio) => Ok(ratio),
            None => Self::from_big(IBig::from(numerator), IBig::from(denominator)),
        }
    }

    /// A whole number.
    #[must_use]
    pub const fn integer(value: i64) -> Self {
        #[expect(clippy::as_conversions, reason = "widening; `i128::from` is not const")]
        Self(Parts::Small(value as i128, 1))
    }

    /// A decimal, exactly.
    #[must_use]
    pub fn from_decimal(value: Decimal) -> Self {
        // 10^28 is the largest power a decimal's scale can ask for, and it fits.
        let denominator = 10_i128.checked_pow(value.scale()).unwrap_or(i128::MAX);
        reduced_small(value.mantissa(), denominator).unwrap_or(Self::ZERO)
    }

    /// The decimal of this value; `None` where it has no finite decimal of at most 28 digits.
    #[must_use]
    pub fn to_decimal(&self) -> Option<Decimal> {
        let Parts::Small(numerator, denominator) = self.0 else { return None };
        let (scale, power) = (0..=Decimal::MAX_SCALE)
            .filter_map(|scale| Some((scale, 10_i128.checked_pow(scale)?)))
            .find(|(_, power)| power % denominator == 0)?;
        let mantissa = numerator.checked_mul(power / denominator)?;
        if mantissa.unsigned_abs() >= 10_u128.pow(28) {
            return None;
        }
        Decimal::try_from_i128_with_scale(mantissa, scale).ok()
    }

    /// Sum.
    ///
    /// # Errors
    /// Overflow.
    pub fn add(&self, other: &Self) -> Result<Self, NumberError> {
        if let (Parts::Small(a, b), Parts::Small(c, d)) = (&self.0, &other.0)
            && let Some(sum) = add_small(*a, *b, *c, *d)
        {
            return Ok(sum);
        }
        let ((a, b), (c, d)) = (self.big(), other.big());
        Self::from_big(a * &d + c * &b, b * d)
    }

    /// Difference.
    ///
    /// # Errors
    /// Overflow.
    pub fn sub(&self, other: &Self) -> Result<Self, NumberError> {
        self.add(&other.neg())
    }

    /// Product.
    ///
    /// # Errors
    /// Overflow.
    pub fn mul(&self, other: &Self) -> Result<Self, NumberError> {
        if let (Parts::Small(a, b), Parts::Small(c, d)) = (&self.0, &other.0)
            && let Some(product) = mul_small(*a, *b, *c, *d)
        {
            return Ok(product);
        }
        let ((a, b), (c, d)) = (self.big(), other.big());
        Self::from_big(a * c, b * d)
    }

    /// Quotient.
    ///
    /// # Errors
    /// Division by zero, overflow.
    pub fn div(&self, other: &Self) -> Result<Self, NumberError> {
        self.mul(&other.reciprocal()?)
    }

    /// 1 over it.
    ///
    /// # Errors
    /// Division by zero.
    pub fn reciprocal(&self) -> Result<Self, NumberError> {
        match &self.0 {
            Parts::Small(0, _) => Err(NumberError::DivisionByZero),
            Parts::Small(numerator, denominator) => match (numerator.checked_abs(), numerator.is_negative()) {
                (Some(size), false) => Ok(Self(Parts::Small(*denominator, size))),
                (Some(size), true) => Ok(Self(Parts::Small(-denominator, size))),
                (None, _) => Self::from_big(IBig::from(*denominator), IBig::from(*numerator)),
            },
            Parts::Big(parts) => Self::from_big(parts.1.clone(), parts.0.clone()),
        }
    }

    /// A whole power; `0^0` is 1, the empty product.
    ///
    /// # Errors
    /// Division by zero for a negative power of zero; overflow, found before anything large is computed.
    pub fn pow(&self, exponent: i64) -> Result<Self, NumberError> {
        if exponent.unsigned_abs() > MAX_EXPONENT.unsigned_abs() {
            return Err(NumberError::Overflow);
        }
        if exponent < 0 {
            return self.reciprocal()?.pow(-exponent);
        }
        let times = usize::try_from(exponent).map_err(|_| NumberError::Overflow)?;
        let (numerator, denominator) = self.big();
        // A number of b bits is at least 2^(b-1), so its power has at least (b-1)·times + 1 bits.
        let fits = |part: &IBig| part.bit_len().saturating_sub(1).saturating_mul(times) < MAX_NUMBER_BITS;
        if !fits(&numerator.clone().abs()) || !fits(&denominator) {
            return Err(NumberError::Overflow);
        }
        Self::from_reduced(numerator.pow(times), denominator.pow(times))
    }

    /// The sign changed.
    #[must_use]
    pub fn neg(&self) -> Self {
        match &self.0 {
            Parts::Small(numerator, denominator) => match numerator.checked_neg() {
                Some(negated) => Self(Parts::Small(negated, *denominator)),
                None => Self::canonical(-IBig::from(*numerator), IBig::from(*denominator)),
            },
            Parts::Big(parts) => Self::canonical(-parts.0.clone(), parts.1.clone()),
        }
    }

    /// Without its sign.
    #[must_use]
    pub fn abs(&self) -> Self {
        if self.is_negative() { self.neg() } else { self.clone() }
    }

    /// Whether it is 0.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        matches!(self.0, Parts::Small(0, _))
    }

    /// Whether it is below 0.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Parts::Small(numerator, _) => *numerator < 0,
            Parts::Big(parts) => parts.0.is_negative(),
        }
    }

    /// Whether it is a whole number.
    #[must_use]
    pub fn is_integer(&self) -> bool {
        match &self.0 {
            Parts::Small(_, denominator) => *denominator == 1,
            Parts::Big(parts) => parts.1.is_one(),
        }
    }

    /// The greatest whole number not above it.
    #[must_use]
    pub fn floor(&self) -> Self {
        match &self.0 {
            Parts::Small(numerator, denominator) => Self(Parts::Small(numerator.div_euclid(*denominator), 1)),
            Parts::Big(parts) => {
                let (quotient, _) = (&parts.0).div_rem_euclid(&parts.1);
                Self::canonical(quotient, IBig::ONE)
            }
        }
    }

    /// Rounded to decimal places.
    ///
    /// # Errors
    /// Overflow: more places than [`MAX_PLACES`], or a result with too many bits.
    pub fn round(&self, places: u32, mode: Rounding) -> Result<Self, NumberError> {
        if places > MAX_PLACES {
            return Err(NumberError::Overflow);
        }
        let power = 10_i128.checked_pow(places).ok_or(NumberError::Overflow)?;
        if let Parts::Small(numerator, denominator) = self.0
            && let Some(scaled) = numerator.checked_mul(power)
            && let Some(rounded) = round_small(scaled, denominator, mode)
        {
            return Self::new(rounded, power);
        }
        let (numerator, denominator) = self.big();
        let power = IBig::from(power);
        Self::from_big(round_big(&(numerator * &power), &denominator, mode), power)
    }

    /// Its value where it is a whole number that fits.
    #[must_use]
    pub fn to_i64(&self) -> Option<i64> {
        match self.0 {
            Parts::Small(numerator, 1) => i64::try_from(numerator).ok(),
            _ => None,
        }
    }

    /// Numerator and denominator as big integers.
    pub(super) fn big(&self) -> (IBig, IBig) {
        match &self.0 {
            Parts::Small(numerator, denominator) => (IBig::from(*numerator), IBig::from(*denominator)),
            Parts::Big(parts) => (parts.0.clone(), parts.1.clone()),
        }
    }

    /// Size of the numerator and denominator.
    pub(super) fn magnitudes(&self) -> (UBig, UBig) {
        let (numerator, denominator) = self.big();
        (numerator.unsigned_abs(), denominator.unsigned_abs())
    }

    /// From any numerator and a denominator other than zero.
    pub(super) fn from_big(numerator: IBig, denominator: IBig) -> Result<Self, NumberError> {
        if denominator.is_zero() {
            return Err(NumberError::DivisionByZero);
        }
        let (numerator, denominator) =
            if denominator.is_negative() { (-numerator, -denominator) } else { (numerator, denominator) };
        let divisor = IBig::from((&numerator).gcd(&denominator));
        if divisor.is_one() {
            Self::from_reduced(numerator, denominator)
        } else {
            Self::from_reduced(numerator / &divisor, denominator / divisor)
        }
    }

    fn from_reduced(numerator: IBig, denominator: IBig) -> Result<Self, NumberError> {
        if numerator.bit_len() > MAX_NUMBER_BITS || denominator.bit_len() > MAX_NUMBER_BITS {
            return Err(NumberError::Overflow);
        }
        Ok(Self::canonical(numerator, denominator))
    }

    /// The one representation of reduced parts.
    fn canonical(numerator: IBig, denominator: IBig) -> Self {
        match (i128::try_from(&numerator), i128::try_from(&denominator)) {
            (Ok(numerator), Ok(denominator)) => Self(Parts::Small(numerator, denominator)),
            _ => Self(Parts::Big(Box::new((numerator, denominator)))),
        }
    }
}

fn gcd(a: i128, b: i128) -> Option<i128> {
    i128::try_from(a.unsigned_abs().gcd(b.unsigned_abs())).ok()
}

/// `None` where something does not fit; the caller then goes by big integers. The denominator is not zero.
fn reduced_small(numerator: i128, denominator: i128) -> Option<Ratio> {
    let divisor = gcd(numerator, denominator)?;
    let (numerator, denominator) = (numerator.checked_div(divisor)?, denominator.checked_div(divisor)?);
    if denominator > 0 {
        Some(Ratio(Parts::Small(numerator, denominator)))
    } else {
        Some(Ratio(Parts::Small(numerator.checked_neg()?, denominator.checked_neg()?)))
    }
}

/// `a/b + c/d`, both reduced. Whole numbers and coprime denominators need no reduction (Knuth, 4.5.1).
fn add_small(a: i128, b: i128, c: i128, d: i128) -> Option<Ratio> {
    if b == d {
        let sum = a.checked_add(c)?;
        return if b == 1 { Some(Ratio(Parts::Small(sum, 1))) } else { reduced_small(sum, b) };
    }
    let divisor = gcd(b, d)?;
    let (left, right) = (b / divisor, d / divisor);
    let sum = a.checked_mul(right)?.checked_add(c.checked_mul(left)?)?;
    if divisor == 1 {
        return Some(Ratio(Parts::Small(sum, b.checked_mul(d)?)));
    }
    let common = gcd(sum, divisor)?;
    Some(Ratio(Parts::Small(sum / common, left.checked_mul(d / common)?)))
}

/// `a/b · c/d`, both reduced: crosswise reduction keeps the parts small and the product reduced.
fn mul_small(a: i128, b: i128, c: i128, d: i128) -> Option<Ratio> {
    let cross = |numerator: i128, denominator: i128| {
        if denominator == 1 {
            return Some((numerator, 1));
        }
        let divisor = gcd(numerator, denominator)?;
        Some((numerator.checked_div(divisor)?, denominator / divisor))
    };
    let (a, d) = cross(a, d)?;
    let (c, b) = cross(c, b)?;
    Some(Ratio(Parts::Small(a.checked_mul(c)?, b.checked_mul(d)?)))
}

/// The whole number that `numerator / denominator` rounds to; the denominator is above zero. `None` where
/// something does not fit.
fn round_small(numerator: i128, denominator: i128, mode: Rounding) -> Option<i128> {
    let below = numerator.div_euclid(denominator);
    let rest = numerator.rem_euclid(denominator);
    let half = rest.cmp(&(denominator - rest));
    let up = rest != 0 && rounds_up(numerator < 0, half, below % 2 != 0, mode);
    below.checked_add(i128::from(up))
}

/// The whole number that `numerator / denominator` rounds to; the denominator is above zero.
pub(super) fn round_big(numerator: &IBig, denominator: &IBig, mode: Rounding) -> IBig {
    let (below, rest) = numerator.div_rem_euclid(denominator);
    let rest = IBig::from(rest);
    let half = rest.cmp(&(denominator - &rest));
    let up = !rest.is_zero() && rounds_up(numerator.is_negative(), half, below.bit(0), mode);
    below + IBig::from(up)
}

/// Whether a number between two whole ones goes to the upper one. `half` tells how its distance from the
/// lower one compares with that from the upper one; `lower_is_odd` tells which of them is even.
fn rounds_up(negative: bool, half: Ordering, lower_is_odd: bool, mode: Rounding) -> bool {
    match mode {
        Rounding::Floor => false,
        Rounding::Ceiling => true,
        Rounding::Down => negative,
        Rounding::Up => !negative,
        Rounding::HalfUp => half.is_gt() || (half.is_eq() && !negative),
        Rounding::HalfEven => half.is_gt() || (half.is_eq() && lower_is_odd),
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        if let (Parts::Small(a, b), Parts::Small(c, d)) = (&self.0, &other.0) {
            if b == d {
                return a.cmp(c);
            }
            if let (Some(left), Some(right)) = (a.checked_mul(*d), c.checked_mul(*b)) {
                return left.cmp(&right);
            }
        }
        let ((a, b), (c, d)) = (self.big(), other.big());
        (a * d).cmp(&(c * b))
    }
}

impl std::fmt::Debug for Ratio {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.fraction_text())
    }
}
