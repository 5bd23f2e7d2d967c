//! Written rounding: the only step that loses digits. The arithmetic is `Ratio::round`.

use heng_source::Phrase;

use crate::number::Ratio;

/// How a number is rounded to decimal places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
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
    /// Every mode, in the order of the reference.
    pub const ALL: [Self; 6] = [Self::HalfUp, Self::HalfEven, Self::Down, Self::Up, Self::Floor, Self::Ceiling];

    /// The words that packs may use, the usual ones first. Each is read by [`Rounding::from_word`] (tested).
    pub const WORDS: &'static [&'static str] = &[
        "四舍五入",
        "half_up",
        "四舍六入五成双",
        "half_even",
        "舍去",
        "down",
        "进位",
        "up",
        "向下",
        "floor",
        "向上",
        "ceiling",
        "截断",
        "进一",
        "向下取整",
        "向上取整",
    ];

    /// From the word of a pack, Chinese or English (`四舍五入 half_up half_even down up floor ceiling` …).
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word.trim() {
            "四舍五入" | "half_up" => Some(Self::HalfUp),
            "四舍六入五成双" | "half_even" => Some(Self::HalfEven),
            "舍去" | "截断" | "down" => Some(Self::Down),
            "进位" | "进一" | "up" => Some(Self::Up),
            "向下" | "向下取整" | "floor" => Some(Self::Floor),
            "向上" | "向上取整" | "ceiling" => Some(Self::Ceiling),
            _ => None,
        }
    }

    /// Its name for people.
    #[must_use]
    pub const fn name(self) -> Phrase {
        match self {
            Self::HalfUp => Phrase { zh: "四舍五入", en: "half up (away from zero)" },
            Self::HalfEven => Phrase { zh: "四舍六入五成双", en: "half to even" },
            Self::Down => Phrase { zh: "舍去", en: "down (towards zero)" },
            Self::Up => Phrase { zh: "进位", en: "up (away from zero)" },
            Self::Floor => Phrase { zh: "向下", en: "floor (towards minus infinity)" },
            Self::Ceiling => Phrase { zh: "向上", en: "ceiling (towards plus infinity)" },
        }
    }
}

/// A value that has at most `places` decimals, printed with exactly that many: `97.20`.
/// A value with more decimals is printed in full up to [`crate::limits::MAX_PLACES`], so that nothing is lost;
/// `…` tells that even those were not enough.
#[must_use]
pub fn fixed_text(value: &Ratio, places: u32) -> String {
    value.fixed(places)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read() {
        assert!(Rounding::WORDS.iter().all(|word| Rounding::from_word(word).is_some()));
        assert_eq!(Rounding::from_word(" 四舍五入 "), Some(Rounding::HalfUp));
        assert_eq!(Rounding::from_word("向下取整"), Some(Rounding::Floor));
        assert_eq!(Rounding::from_word("nearest"), None);
        assert_eq!(Rounding::from_word(""), None);
    }
}
