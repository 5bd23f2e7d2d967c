//! Powers, roots, logarithms and exponentials: exact wherever the result is rational, else bounds.
//!
//! The series run on bounds that are rounded outwards at every step, and the rest of a series that is cut
//! is added to its bounds; so the bounds hold without any claim about rounding errors. (dashu-float has
//! these functions too, but its documentation states no error bound for them.)

use std::borrow::Cow;
use std::sync::OnceLock;

use dashu_base::{BitTest, Signed};
use dashu_int::IBig;

use super::dyadic::Dyadic;
use super::{Approximate, Number, NumberError, Precision, Ratio};
use crate::limits::{MAX_EXPONENT, MAX_NUMBER_BITS};

/// Bits beyond those of the result, for what the steps in between lose.
const GUARD_BITS: usize = 64;

impl Number {
    /// Power; exact for integer exponents and where the result is rational (`8^(1/3)`), else to the precision.
    /// `0^0` is 1, the empty product.
    ///
    /// # Errors
    /// Domain (negative base with a non-integer exponent), division by zero, overflow, undecided.
    pub fn pow(&self, exponent: &Self, precision: Precision) -> Result<Self, NumberError> {
        match (self, exponent) {
            (Number::Exact(base), Number::Exact(power)) => match exact_power(base, power)? {
                Some(power) => Ok(Number::Exact(power)),
                None => self.approximate_power(exponent, precision),
            },
            (Number::Exact(base), Number::Approximate(power)) if base.is_zero() => {
                match power.compare_ratio(&Ratio::ZERO)? {
                    std::cmp::Ordering::Less => Err(NumberError::DivisionByZero),
                    std::cmp::Ordering::Equal => Ok(Number::Exact(Ratio::ONE)),
                    std::cmp::Ordering::Greater => Ok(Number::Exact(Ratio::ZERO)),
                }
            }
            (Number::Exact(base), Number::Approximate(_)) if *base == Ratio::ONE => Ok(Number::Exact(Ratio::ONE)),
            (Number::Approximate(base), Number::Exact(power)) if power.is_integer() => {
                whole_power(base, power, precision)
            }
            _ => self.approximate_power(exponent, precision),
        }
    }

    /// Square root; exact where the result is rational.
    ///
    /// # Errors
    /// Domain, overflow, undecided.
    pub fn sqrt(&self, precision: Precision) -> Result<Self, NumberError> {
        self.pow(&Number::Exact(Ratio::new(1, 2)?), precision)
    }

    /// Natural logarithm; `ln(1) = 0` exactly.
    ///
    /// # Errors
    /// Domain, overflow, undecided.
    pub fn ln(&self, precision: Precision) -> Result<Self, NumberError> {
        if self.exact() == Some(&Ratio::ONE) {
            return Ok(Number::Exact(Ratio::ZERO));
        }
        Ok(self.logarithm(precision.bits() + GUARD_BITS)?.checked()?.into())
    }

    /// Exponential; `exp(0) = 1` exactly.
    ///
    /// # Errors
    /// Overflow, undecided.
    pub fn exp(&self, precision: Precision) -> Result<Self, NumberError> {
        if self.exact().is_some_and(Ratio::is_zero) {
            return Ok(Number::Exact(Ratio::ONE));
        }
        let bits = precision.bits() + GUARD_BITS;
        Ok(exponential(&self.interval(bits), bits)?.checked()?.into())
    }

    /// `exp(exponent · ln(base))`.
    fn approximate_power(&self, exponent: &Self, precision: Precision) -> Result<Self, NumberError> {
        let bits = precision.bits() + GUARD_BITS;
        let product = exponent.interval(bits).mul(&self.logarithm(bits)?, bits);
        Ok(exponential(&product, bits)?.checked()?.into())
    }

    /// Bounds of the logarithm.
    fn logarithm(&self, bits: usize) -> Result<Approximate, NumberError> {
        match self {
            Number::Exact(value) if value.is_zero() || value.is_negative() => Err(NumberError::Domain),
            Number::Exact(value) => {
                let (numerator, denominator) = value.big();
                Ok(logarithm_of(&numerator, &denominator, bits))
            }
            Number::Approximate(value) if value.high().is_negative() => Err(NumberError::Domain),
            Number::Approximate(value) if !value.low().is_positive() => Err(NumberError::Undecided),
            Number::Approximate(value) => {
                let at = |bound: &Dyadic| {
                    let (numerator, denominator) = bound.fraction();
                    logarithm_of(&numerator, &denominator, bits)
                };
                Ok(Approximate::between(at(value.low()).low().clone(), at(value.high()).high().clone(), bits))
            }
        }
    }
}

/// The power where it is rational; `None` where it is not.
fn exact_power(base: &Ratio, exponent: &Ratio) -> Result<Option<Ratio>, NumberError> {
    if exponent.is_integer() {
        return base.pow(exponent.to_i64().ok_or(NumberError::Overflow)?).map(Some);
    }
    if base.is_negative() {
        return Err(NumberError::Domain);
    }
    if base.is_zero() {
        return if exponent.is_negative() { Err(NumberError::DivisionByZero) } else { Ok(Some(Ratio::ZERO)) };
    }
    // b^(p/q) is rational only where numerator and denominator of b are q-th powers.
    let (times, degree) = exponent.big();
    let (numerator, denominator) = base.big();
    let Some(numerator) = exact_root(&numerator, &degree) else { return Ok(None) };
    let Some(denominator) = exact_root(&denominator, &degree) else { return Ok(None) };
    let root = Ratio::from_big(numerator, denominator)?;
    if root == Ratio::ONE {
        return Ok(Some(root));
    }
    let times = i64::try_from(&times).map_err(|_| NumberError::Overflow)?;
    root.pow(times).map(Some)
}

/// The whole root of a number above zero, where there is one.
fn exact_root(value: &IBig, degree: &IBig) -> Option<IBig> {
    if value.is_one() {
        return Some(IBig::ONE);
    }
    let degree = usize::try_from(degree).ok()?;
    // 2^degree has more bits than the value has: no root above 1.
    if value.is_negative() || degree >= value.bit_len() {
        return None;
    }
    let root = value.nth_root(degree);
    (root.pow(degree) == *value).then_some(root)
}

/// A whole power of an approximation, by squaring.
fn whole_power(base: &Approximate, exponent: &Ratio, precision: Precision) -> Result<Number, NumberError> {
    let exponent = exponent.to_i64().ok_or(NumberError::Overflow)?;
    let mut left = exponent.unsigned_abs();
    if left > MAX_EXPONENT.unsigned_abs() {
        return Err(NumberError::Overflow);
    }
    if left == 0 {
        return Ok(Number::Exact(Ratio::ONE));
    }
    let bits = precision.bits() + GUARD_BITS;
    let one = Approximate::point(Dyadic::integer(IBig::ONE));
    let mut square = base.clone();
    let mut power = one.clone();
    while left > 0 {
        if left % 2 == 1 {
            power = power.mul(&square, bits).checked()?;
        }
        left /= 2;
        if left > 0 {
            square = square.mul(&square, bits).checked()?;
        }
    }
    if exponent < 0 { Ok(one.div(&power, bits)?.checked()?.into()) } else { Ok(power.into()) }
}

/// Bounds of `ln(numerator / denominator)`, both above zero.
///
/// Beyond a factor of two from 1, powers of two are taken out, `ln(y·2^k) = ln(y) + k·ln(2)`; nearer to 1 not,
/// so that the difference of two nearly equal logarithms never arises.
fn logarithm_of(numerator: &IBig, denominator: &IBig, bits: usize) -> Approximate {
    let double = |value: &IBig| value << 1_usize;
    if *numerator < double(denominator) && *denominator < double(numerator) {
        return logarithm_near_one(numerator, denominator, bits);
    }
    let (above, below) = (numerator.bit_len(), denominator.bit_len());
    let (numerator, denominator) =
        (numerator << below.saturating_sub(above), denominator << above.saturating_sub(below));
    let twos = IBig::from(above) - IBig::from(below);
    let twos = Approximate::point(Dyadic::integer(twos));
    logarithm_near_one(&numerator, &denominator, bits).add(&twos.mul(&logarithm_of_two(bits), bits), bits)
}

/// Bounds of `ln(2)`. Those of the first precision are worked out once: nearly every logarithm needs them.
fn logarithm_of_two(bits: usize) -> Cow<'static, Approximate> {
    static FIRST: OnceLock<Approximate> = OnceLock::new();
    let bounds = || logarithm_near_one(&IBig::from(2), &IBig::ONE, bits);
    if bits == Precision::START.bits() + GUARD_BITS {
        Cow::Borrowed(FIRST.get_or_init(bounds))
    } else {
        Cow::Owned(bounds())
    }
}

/// `ln(y) = 2·artanh(z) = 2·(z + z³/3 + z⁵/5 + …)` with `z = (y - 1)/(y + 1)`; for y from 1/2 to 2, |z| ≤ 1/3.
fn logarithm_near_one(numerator: &IBig, denominator: &IBig, bits: usize) -> Approximate {
    let z = Approximate::of_fraction(&(numerator - denominator), &(numerator + denominator), bits);
    let square = z.mul(&z, bits);
    let mut power = z.clone();
    let mut sum = z.clone();
    let mut divisor = 1_u32;
    loop {
        power = power.mul(&square, bits);
        divisor = divisor.saturating_add(2);
        if is_negligible(&power, &z, bits) {
            break;
        }
        sum = sum.add(&power.over(divisor, bits), bits);
    }
    // What is left out is below |power| · (1 + 1/9 + 1/81 + …) / 3 < |power|.
    widened(&sum, &power, bits).doubled()
}

/// Bounds of the exponential of everything between two bounds.
fn exponential(value: &Approximate, bits: usize) -> Result<Approximate, NumberError> {
    let low = exponential_of(value.low(), bits)?;
    if value.low() == value.high() {
        return Ok(low);
    }
    Ok(Approximate::between(low.low().clone(), exponential_of(value.high(), bits)?.high().clone(), bits))
}

/// `exp(x) = exp(x/2^s)^(2^s)`; near zero by `1 + r + r²/2! + …`.
///
/// # Errors
/// Overflow where the result is beyond 2^MAX_NUMBER_BITS or below its inverse.
fn exponential_of(value: &Dyadic, bits: usize) -> Result<Approximate, NumberError> {
    // e > 2: past this the result is beyond the limit, whatever it is exactly.
    let most = IBig::from(MAX_NUMBER_BITS);
    if value.compare_fraction(&most, &IBig::ONE).is_gt() || value.compare_fraction(&-most, &IBig::ONE).is_lt() {
        return Err(NumberError::Overflow);
    }
    let one = Approximate::point(Dyadic::integer(IBig::ONE));
    let Some(magnitude) = value.magnitude() else { return Ok(one) };
    // |r| < 2^-depth: more halvings make the series shorter; each costs a squaring and a bit.
    let depth = 8 + isize::try_from(bits / 128).unwrap_or(0);
    let halvings = usize::try_from(magnitude.saturating_add(depth)).unwrap_or(0);
    let bits = bits + 2 * halvings;
    let r = Approximate::point(value.shifted(-isize::try_from(halvings).unwrap_or(0)));
    let mut term = one.clone();
    let mut sum = one.clone();
    let mut factor = 0_u32;
    loop {
        factor = factor.saturating_add(1);
        term = term.mul(&r, bits).over(factor, bits);
        if is_negligible(&term, &one, bits) {
            break;
        }
        sum = sum.add(&term, bits);
    }
    // What is left out is below |term| · (1 + r + r² + …) < 2·|term|.
    let mut out = widened(&sum, &term.doubled(), bits);
    for _ in 0..halvings {
        out = out.mul(&out, bits);
    }
    Ok(out)
}

/// Whether a term is below what the bits of a sum can hold; also where it was rounded to zero.
fn is_negligible(term: &Approximate, sum: &Approximate, bits: usize) -> bool {
    let size = |value: &Approximate| value.low().magnitude().max(value.high().magnitude());
    match (size(term), size(sum)) {
        (Some(term), Some(sum)) => term < sum.saturating_sub_unsigned(bits),
        (None, _) => true,
        (Some(_), None) => false,
    }
}

/// The sum with its bounds moved apart by the size of the rest.
fn widened(sum: &Approximate, rest: &Approximate, bits: usize) -> Approximate {
    let size = rest.abs();
    Approximate::between(sum.low().add(&size.high().neg()), sum.high().add(size.high()), bits)
}
