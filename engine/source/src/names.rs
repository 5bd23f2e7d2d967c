//! Names: one normal form, and the nearest known name for a slip of the pen.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// The form in which names are compared: NFKC, so that `ａ` is `a` and `（` is `(`.
#[must_use]
pub fn normalise(name: &str) -> String {
    // Nearly every name is in this form already, which is seen faster than made.
    if name.is_ascii() || is_nfkc_quick(name.chars()) == IsNormalized::Yes {
        return name.to_owned();
    }
    name.nfkc().collect()
}

/// The form in which the values of texts are compared, such as the level that data name: as names are, without
/// the blanks around them.
#[must_use]
pub fn comparable(text: &str) -> String {
    normalise(text.trim())
}

/// The longest name that a suggestion is looked for; longer ones are not names.
const LONGEST_CHARACTERS: usize = 64;

/// The known name nearest to `name`, where it is near enough to be a slip of the pen: letter case
/// aside, one slip in two to five characters, two in six to eleven, three beyond. In names of two
/// or three characters the slip must leave at least one character where it is, which for two Latin
/// letters proves nothing.
#[must_use]
pub fn closest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = normalise(name).to_lowercase();
    let length = wanted.chars().count();
    if length == 0 || length > LONGEST_CHARACTERS {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for candidate in known {
        let form = normalise(candidate).to_lowercase();
        let other = form.chars().count();
        if other > LONGEST_CHARACTERS || candidate == name {
            continue;
        }
        let slips = strsim::osa_distance(&wanted, &form);
        if slips > allowed(length.max(other), wanted.is_ascii() && form.is_ascii()) || slips >= length.max(other) {
            continue;
        }
        if best.is_none_or(|(least, _)| slips < least) {
            best = Some((slips, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// How many slips make one name into another by mistake.
fn allowed(length: usize, latin: bool) -> usize {
    match length {
        0 | 1 => 0,
        // `id` and `is`, `to` and `of` have nothing to do with each other; 支出 and 支岀 have.
        2 if latin => 0,
        2..=5 => 1,
        6..=11 => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::{closest, normalise};

    #[test]
    fn finds_slips_of_the_pen() {
        let known = ["支出", "预算", "结余", "财政资金支出", "weight", "indicators", "fiscal_year"];
        for (typed, meant) in [
            ("支岀", "支出"),
            ("预箅", "预算"),
            ("财政资金支岀", "财政资金支出"),
            ("财政资支出", "财政资金支出"),
            ("wieght", "weight"),
            ("Weight", "weight"),
            ("indicator", "indicators"),
            ("fiscalyear", "fiscal_year"),
            ("ｗｅｉｇｈｔ", "weight"),
        ] {
            assert_eq!(closest(typed, known), Some(meant), "{typed}");
        }
    }

    #[test]
    fn makes_no_absurd_suggestion() {
        let known = ["支出", "to", "id", "from", "total", "资产负债率"];
        for typed in ["收入", "of", "is", "x", "", "人均", "负债", "权", "grade"] {
            assert_eq!(closest(typed, known), None, "{typed}");
        }
        assert_eq!(closest(&"很".repeat(100_000), known), None);
    }

    #[test]
    fn takes_the_nearest_and_of_equals_the_first() {
        assert_eq!(closest("weigth", ["weights", "weight"]), Some("weight"));
        assert_eq!(closest("支", ["支出", "支付"]), Some("支出"));
        assert_eq!(normalise("（ａ）"), "(a)");
    }
}
