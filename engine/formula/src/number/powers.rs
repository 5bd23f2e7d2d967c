//! Powers, roots, logarithms and exponentials: exact wherever the result is rational. (Approximations follow.)
#![allow(clippy::todo)]

use dashu_base::{BitTest, Signed};
use dashu_int::IBig;

use super::{Number, NumberError, Precision, Ratio};

impl Number {
    /// Power; exact for integer exponents and where the result is rational (`8^(1/3)`), else to the precision.
    /// `0^0` is 1, the empty product.
    ///
    /// # Errors
    /// Domain (negative base with a non-integer exponent), division by zero, overflow, undecided.
    pub fn pow(&self, exponent: &Self, precision: Precision) -> Result<Self, NumberError> {
        let _ = precision;
        match (self, exponent) {
            (Number::Exact(base), Number::Exact(exponent)) => match exact_power(base, exponent)? {
                Some(power) => Ok(Number::Exact(power)),
                None => todo!(),
            },
            _ => todo!(),
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
        let _ = precision;
        match self {
            Number::Exact(value) if value.is_zero() || value.is_negative() => Err(NumberError::Domain),
            Number::Exact(value) if *value == Ratio::ONE => Ok(Number::Exact(Ratio::ZERO)),
            _ => todo!(),
        }
    }

    /// Exponential; `exp(0) = 1` exactly.
    ///
    /// # Errors
    /// Overflow, undecided.
    pub fn exp(&self, precision: Precision) -> Result<Self, NumberError> {
        let _ = precision;
        match self {
            Number::Exact(value) if value.is_zero() => Ok(Number::Exact(Ratio::ONE)),
            _ => todo!(),
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
