//! The signs of targets, and the words that forms have for them.

use heng_source::normalise;

/// What stands for a sign in forms, the longer before those they begin with.
const SIGNS: &[(&str, &str)] = &[
    ("大于等于", "≥"),
    ("大于或等于", "≥"),
    ("小于等于", "≤"),
    ("小于或等于", "≤"),
    ("不低于", "≥"),
    ("不少于", "≥"),
    ("不小于", "≥"),
    ("不高于", "≤"),
    ("不超过", "≤"),
    ("不多于", "≤"),
    ("不大于", "≤"),
    ("等于", "="),
    ("大于", ">"),
    ("小于", "<"),
    (">=", "≥"),
    ("<=", "≤"),
    ("==", "="),
    ("≥", "≥"),
    ("≧", "≥"),
    ("⩾", "≥"),
    ("≤", "≤"),
    ("≦", "≤"),
    ("⩽", "≤"),
    ("=", "="),
    (">", ">"),
    ("<", "<"),
];

/// Signs behind the number; the number itself is included in all of them.
const BEHIND: &[(&str, &str)] =
    &[("及以上", "≥"), ("及以下", "≤"), ("以上", "≥"), ("以下", "≤"), ("以内", "≤"), ("之内", "≤")];

/// The nature of rows that are judged.
const QUALITATIVE: &str = "定性";

/// The sign that a text begins with, or that stands behind its number, in its one form, and the text without it.
pub(crate) fn sign(text: &str) -> Option<(&'static str, String)> {
    let text = normalise(text);
    let text = text.trim();
    let before = SIGNS.iter().find_map(|(written, sign)| Some((*sign, text.strip_prefix(written)?)));
    let number = || text.starts_with(|one: char| one.is_ascii_digit() || one == '-');
    let behind = || BEHIND.iter().find_map(|(written, sign)| Some((*sign, text.strip_suffix(written)?)));
    let (sign, rest) = before.or_else(|| if number() { behind() } else { None })?;
    Some((sign, rest.trim().to_owned()))
}

/// A nature in the form in which natures are compared: a sign in its one form, else the word.
pub(super) fn nature(text: &str) -> String {
    let text = normalise(text.trim());
    match sign(&text) {
        Some((sign, rest)) if rest.is_empty() => sign.to_owned(),
        _ if text == "定性指标" => QUALITATIVE.to_owned(),
        _ => text,
    }
}

/// Whether a nature is a sign.
pub(super) fn is_sign(nature: &str) -> bool {
    SIGNS.iter().any(|(_, sign)| *sign == nature)
}

/// The nature of rows whose target is a text.
pub(super) fn qualitative() -> &'static str {
    QUALITATIVE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_have_many_forms() {
        for (text, expected) in [
            ("≥95%", Some(("≥", "95%"))),
            (">= 95%", Some(("≥", "95%"))),
            ("＞＝95%", Some(("≥", "95%"))),
            ("≦30万元", Some(("≤", "30万元"))),
            ("＝100", Some(("=", "100"))),
            ("不超过 3次", Some(("≤", "3次"))),
            ("大于等于5", Some(("≥", "5"))),
            ("大于5", Some((">", "5"))),
            ("98%以上", Some(("≥", "98%"))),
            ("24小时以内", Some(("≤", "24小时"))),
            ("3次及以下", Some(("≤", "3次"))),
            ("95%", None),
            ("县级以上", None),
            ("效果明显", None),
        ] {
            assert_eq!(sign(text).map(|(sign, rest)| (sign, rest.clone())), expected.map(|(a, b)| (a, b.to_owned())));
        }
    }

    #[test]
    fn natures_are_signs_or_words() {
        for (text, expected) in
            [(" >= ", "≥"), ("小于等于", "≤"), ("定性指标", "定性"), ("定性", "定性"), ("正向", "正向"), ("＝", "=")]
        {
            assert_eq!(nature(text), expected);
        }
    }
}
