//! What every code must have: a check for the tests of all families.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::placeholder;
use crate::{Code, Lang, Phrase};

/// Fewer characters are no explanation. Chinese says the same in about half as many.
const LEAST_EXPLANATION: [(Lang, usize); 2] = [(Lang::Zh, 40), (Lang::En, 80)];

/// What is wrong with the words of some codes, a line for each fault: empty or placeholder words, a
/// missing explanation, braces that do not pair, Chinese without Chinese characters, English with
/// Chinese punctuation, placeholders that differ between the languages, an id or a name used twice.
/// For the tests of every family.
///
/// ```
/// assert_eq!(heng_source::check_words(heng_source::codes::ALL), Vec::<String>::new());
/// ```
#[must_use]
pub fn check_words(codes: &[&Code]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for code in codes {
        let mut fault = |text: String| faults.push(format!("{} {}: {text}", code.id, code.name));
        for word in [code.id, code.name] {
            if let Some(other) = seen.insert(word, code.id) {
                fault(format!("`{word}` is used by {other} too"));
            }
        }
        let digits = code.id.strip_prefix("HENG").unwrap_or("");
        if digits.len() != 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            fault("the id is not HENG and four digits".to_owned());
        }
        if code.name.is_empty() || !code.name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        {
            fault("the name is not in kebab case".to_owned());
        }
        let words = &code.words;
        for (part, phrase, needed) in [
            ("message", words.message, true),
            ("label", words.label, false),
            ("help", words.help, true),
            ("explain", words.explain, true),
        ] {
            phrase_faults(&phrase, needed, part != "explain")
                .into_iter()
                .for_each(|text| fault(format!("{part}: {text}")));
        }
        for (lang, least) in LEAST_EXPLANATION {
            if words.explain.get(lang).chars().count() < least {
                fault(format!("explain: too short to explain anything ({lang:?})"));
            }
        }
    }
    faults
}

fn phrase_faults(phrase: &Phrase, needed: bool, template: bool) -> Vec<String> {
    let mut faults = Vec::new();
    match (phrase.zh.trim(), phrase.en.trim()) {
        ("", "") if needed => return vec!["empty".to_owned()],
        ("", "") => return faults,
        ("", _) | (_, "") => faults.push("empty in one language".to_owned()),
        _ => {}
    }
    for text in [phrase.zh, phrase.en] {
        if matches!(text.trim(), "…" | "……" | "..." | "TODO" | "TBD") {
            faults.push("a placeholder".to_owned());
        }
    }
    if !phrase.zh.is_empty() && !phrase.zh.chars().any(is_han) {
        faults.push("the Chinese has no Chinese character".to_owned());
    }
    if template && without_code(phrase.en).contains(['，', '。', '；', '：']) {
        faults.push("the English has Chinese punctuation".to_owned());
    }
    if template {
        let (zh, en) = (placeholders(phrase.zh), placeholders(phrase.en));
        if zh != en {
            faults.push(format!("placeholders differ: {zh:?} and {en:?}"));
        }
        if [phrase.zh, phrase.en].iter().any(|text| text.matches('{').count() != text.matches('}').count()) {
            faults.push("braces that do not pair".to_owned());
        }
    }
    faults
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// The names in `{…}`. Braces round anything else are text.
fn placeholders(template: &str) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    let mut rest = template;
    while let Some((_, after)) = rest.split_once('{') {
        rest = match placeholder(after) {
            Some((name, tail)) => {
                names.insert(name);
                tail
            }
            None => after,
        };
    }
    names
}

/// Text without what stands in backticks.
fn without_code(text: &str) -> String {
    text.split('`').step_by(2).collect()
}

#[cfg(test)]
mod tests {
    use super::check_words;
    use crate::codes;

    #[allow(unreachable_pub, reason = "the macro is for families that others can see")]
    mod broken {
        crate::codes! {
            A = "HENG0101" "a-code" Error {
                message: "“{a}”不对" / "`{b}` is wrong",
                label: "" / "only English",
                help: "……" / "…",
                explain: "太短" / "short",
            }
            B = "HENG1" "a-code" Error {
                message: "no Chinese {a" / "no Chinese {a}",
                label: "" / "",
                help: "" / "",
                explain: "" / "",
            }
        }
    }

    #[test]
    fn the_words_of_this_family_are_in_order() {
        assert_eq!(check_words(codes::ALL), Vec::<String>::new());
    }

    #[test]
    fn every_fault_is_found() {
        let faults = check_words(broken::ALL).join("\n");
        for fault in [
            "HENG0101 a-code: message: placeholders differ",
            "HENG0101 a-code: label: empty in one language",
            "HENG0101 a-code: help: a placeholder",
            "HENG0101 a-code: explain: too short",
            "HENG1 a-code: `a-code` is used by HENG0101 too",
            "HENG1 a-code: the id is not",
            "HENG1 a-code: message: the Chinese has no Chinese character",
            "HENG1 a-code: message: braces that do not pair",
            "HENG1 a-code: help: empty",
            "HENG1 a-code: explain: empty",
        ] {
            assert!(faults.contains(fault), "{fault}\n{faults}");
        }
    }
}
