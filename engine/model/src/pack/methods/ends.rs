//! An end of an interval, under one key where it belongs to it and under another where it does not.

use heng_formula::unit::Unit;
use heng_source::{Diagnostic, Entry, Mapping, Phrase, Said};

use crate::codes::pack as codes;
use crate::pack::leaf::Leaves;
use crate::pack::rule::Bound;
use crate::path::Path;

static THE_OTHER_END: Phrase = Phrase { zh: "这一端写过了", en: "this end was given already" };

/// An end under one of two keys, the first of which includes it. `None` where it is wrong.
pub(in crate::pack) fn end(
    leaves: &mut Leaves<'_, '_, '_>,
    map: &Mapping,
    keys: [&str; 2],
    unit: &Unit,
    path: &Path,
) -> Option<Option<(Bound, bool)>> {
    let given: Vec<&Entry> = map.entries.iter().filter(|entry| keys.contains(&entry.key.text.as_str())).collect();
    match given.as_slice() {
        [] => Some(None),
        [one] => {
            let bound = leaves.reader.bound(&one.value, unit, &path.field(&one.key.text))?;
            Some(Some((bound, keys.first() == Some(&one.key.text.as_str()))))
        }
        [first, second, ..] => {
            leaves.reader.say(
                Diagnostic::new(&codes::BAND_ENDS, second.key.span)
                    .with("first", first.key.text.as_str())
                    .with("second", second.key.text.as_str())
                    .also(first.key.span, Said::new(&THE_OTHER_END))
                    .at(path.clone()),
            );
            None
        }
    }
}
