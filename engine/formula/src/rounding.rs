//! Written rounding: the only step that loses digits.

use crate::number::Ratio;

/// How a number is rounded to decimal places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Rounding {
    /// 四舍五入: half away from zero. The rule unless a pack says otherwise.
    #[default]
    HalfUp,
    /// 四舍六入五成双: half to even.
    HalfEven,
    /// 舍去: towards zero.
    Down,
    /// 进位: away from zero.
    Up,
    /// 向下: towards minus infinity.
    Floor,
    /// 向上: towards plus infinity.
    Ceiling,
}

impl Rounding {
    /// From the word of a pack, Chinese or English (`四舍五入 half_up half_even down up floor ceiling` …).
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let _ = word;
        todo!()
    }

    /// The words that packs may use.
    #[must_use]
    pub fn words() -> &'static [&'static str] {
        &[]
    }
}

/// A value that has at most `places` decimals, printed with exactly that many: `97.20`.
/// A value with more decimals is printed in full up to [`crate::limits::MAX_PLACES`], so that nothing is lost.
#[must_use]
pub fn fixed_text(value: &Ratio, places: u32) -> String {
    let _ = (value, places);
    todo!()
}
