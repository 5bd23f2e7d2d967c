//! Ratios as text: the fraction, what prose shows, and a fixed number of decimals.

use dashu_int::UBig;

use super::Ratio;
use crate::limits::MAX_PLACES;

/// Significant digits that prose shows.
const SHOWN_DIGITS: usize = 10;
/// Decimals that prose keeps however long the whole part is: 12345678901.23 (元) is shown as it is.
const SHOWN_DECIMALS: usize = 2;
/// Zeros or whole digits that are written out; past them prose counts them as a power of ten.
const WRITTEN_OUT: usize = 40;

impl Ratio {
    /// `n/d`, or `n` where it is whole: never cut.
    #[must_use]
    pub fn fraction_text(&self) -> String {
        let (numerator, denominator) = self.big();
        if self.is_integer() { numerator.to_string() } else { format!("{numerator}/{denominator}") }
    }

    /// As prose shows it: all digits where it is a decimal of at most ten significant digits, else ten of
    /// them, cut and not rounded, and `…`.
    ///
    /// The whole part is never cut and two decimals always stay, so that an amount in 元 is shown to the 分.
    /// Numbers with more than 40 whole digits or leading zeros are written `1.234567890…×10^50`.
    #[must_use]
    pub fn shown(&self) -> String {
        let (numerator, denominator) = self.magnitudes();
        self.signed(shown(&numerator, &denominator))
    }

    /// Exactly `places` decimals where it has no more; else all of them up to [`MAX_PLACES`], and `…` where
    /// even those do not suffice.
    pub(crate) fn fixed(&self, places: u32) -> String {
        let places = usize::try_from(places.min(MAX_PLACES)).unwrap_or(0);
        let most = usize::try_from(MAX_PLACES).unwrap_or(0);
        let (numerator, denominator) = self.magnitudes();
        let text = cut(&numerator, &denominator, most);
        let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.chars().count());
        let point = if decimals == 0 && places > 0 { "." } else { "" };
        self.signed(format!("{text}{point}{}", "0".repeat(places.saturating_sub(decimals))))
    }

    fn signed(&self, text: String) -> String {
        if self.is_negative() { format!("-{text}") } else { text }
    }
}

/// Sizes as [`Ratio::shown`] shows them; the denominator is not zero.
pub(super) fn shown(numerator: &UBig, denominator: &UBig) -> String {
    let whole = numerator / denominator;
    if numerator.is_zero() {
        "0".to_owned()
    } else if whole.is_zero() {
        let zeros = leading_zeros(numerator, denominator);
        if zeros > WRITTEN_OUT {
            let scaled = numerator * UBig::from(10_u8).pow(zeros + 1);
            format!("{}×10^-{}", cut(&scaled, denominator, SHOWN_DIGITS - 1), zeros + 1)
        } else {
            cut(numerator, denominator, zeros + SHOWN_DIGITS)
        }
    } else {
        let digits = whole.to_string().len();
        if digits > WRITTEN_OUT {
            let scaled = denominator * UBig::from(10_u8).pow(digits - 1);
            format!("{}×10^{}", cut(numerator, &scaled, SHOWN_DIGITS - 1), digits - 1)
        } else {
            cut(numerator, denominator, SHOWN_DIGITS.saturating_sub(digits).max(SHOWN_DECIMALS))
        }
    }
}

/// The zeros behind the point before the first other digit of a number between 0 and 1.
fn leading_zeros(numerator: &UBig, denominator: &UBig) -> usize {
    // The lengths place the first digit to within one.
    let zeros = denominator.to_string().len().saturating_sub(numerator.to_string().len());
    if numerator * UBig::from(10_u8).pow(zeros) >= *denominator { zeros.saturating_sub(1) } else { zeros }
}

/// The decimal text with at most so many places and `…` where digits were cut; no zeros at the end of a
/// text that was not cut.
fn cut(numerator: &UBig, denominator: &UBig, places: usize) -> String {
    let scaled = numerator * UBig::from(10_u8).pow(places);
    let digits = &scaled / denominator;
    let was_cut = &digits * denominator != scaled;
    let digits = format!("{:0>width$}", digits.to_string(), width = places + 1);
    let (whole, decimals) = digits.split_at_checked(digits.len().saturating_sub(places)).unwrap_or((&digits, ""));
    if was_cut {
        format!("{whole}.{decimals}…")
    } else {
        let decimals = decimals.trim_end_matches('0');
        if decimals.is_empty() { whole.to_owned() } else { format!("{whole}.{decimals}") }
    }
}
