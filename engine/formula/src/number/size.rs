//! How large a number is, for budgets of work. Not its value.

use dashu_base::BitTest;

use super::{Number, Ratio};

impl Ratio {
    /// The bits of numerator and denominator together.
    pub(crate) fn bits(&self) -> usize {
        let (numerator, denominator) = self.magnitudes();
        numerator.bit_len() + denominator.bit_len()
    }
}

impl Number {
    /// The bits of an exact number; `None` for an approximation, whose size follows its digits.
    pub(crate) fn bits(&self) -> Option<usize> {
        self.exact().map(Ratio::bits)
    }
}
