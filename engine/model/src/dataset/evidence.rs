//! Where a value was found: source, section and quote of a fact, a claim or a case, read and looked up in
//! the source text where that is at hand.

use std::ops::Range;

use heng_source::{Arg, Diagnostic, Mapping, Said, Span, closest};

use super::fact::Inherited;
use super::phrases;
use super::reader::{Reader, text_at};
use super::statements::some_of;
use super::{Checked, Dataset, Evidence, QuoteCount};
use crate::codes::dataset::{
    BAD_OCCURRENCE, EVIDENCE_WITHOUT_SOURCE, NO_SUCH_OCCURRENCE, NO_SUCH_SECTION, QUOTE_AMBIGUOUS, QUOTE_CUTS_NUMBER,
    QUOTE_ELSEWHERE, QUOTE_EMPTY, QUOTE_NOT_FOUND, QUOTE_TOO_LONG, REPORTED_WITHOUT_PLACE, TOO_MUCH_TO_SEARCH,
    UNKNOWN_SOURCE,
};
use crate::limits::{MAX_QUOTE_CHARACTERS, MAX_SEARCHED_BYTES, SHOWN_PLACES};
use crate::quote::{Lookup, fold};

/// Where a quote and its section are written; a section that is handed down stands for itself nowhere,
/// and the quote's place serves.
#[derive(Clone, Copy)]
struct Places {
    quote: Span,
    section: Span,
}

/// The keys that tell where in its source a value stands.
pub(super) const PLACE_KEYS: [&str; 2] = ["section", "quote"];

impl Reader<'_> {
    /// The evidence of a map, looked up. A map that names no source takes the one handed down to it.
    pub(super) fn evidence(&mut self, map: &Mapping, from: &Inherited, path: &str) -> Evidence {
        let text = |key: &str| text_at(map, key).map(|(text, _)| text.to_owned());
        let own_source = text_at(map, "source");
        let mut evidence = Evidence {
            source: own_source.map(|(source, _)| heng_source::normalise(source)),
            section: text("section"),
            quote: text("quote"),
            occurrence: None,
            value_because: text("value_because"),
            quote_span: text_at(map, "quote").map(|(_, span)| span),
            checked: Checked::Unchecked,
            places: Vec::new(),
            note: text("note"),
        };
        if let (Some(source), Some((written, span))) = (&evidence.source, own_source)
            && !self.sources.contains_key(source)
        {
            let sources = std::mem::take(&mut self.sources);
            let known = sources.keys().map(String::as_str);
            let choices = if sources.is_empty() {
                Said::new(&phrases::NO_SOURCES)
            } else {
                Said::new(&phrases::KNOWN_SOURCES).with("known", some_of(known.clone()))
            };
            let diagnostic = Diagnostic::new(&UNKNOWN_SOURCE, span).with("source", written).help(choices).at(path);
            self.raise_near(diagnostic, source, known);
            self.sources = sources;
        }
        if evidence.source.is_none() {
            evidence.source.clone_from(&from.source);
            if evidence.section.is_none() {
                evidence.section.clone_from(&from.section);
            }
        }
        if evidence.source.is_none()
            && let Some((key, span)) =
                PLACE_KEYS.into_iter().find_map(|key| text_at(map, key).map(|(_, span)| (key, span)))
        {
            self.raise(Diagnostic::new(&EVIDENCE_WITHOUT_SOURCE, span).with("key", key).with("path", path).at(path));
        }
        evidence.occurrence = self.occurrence(map, path);
        if let (Some(quote), Some(span)) = (evidence.quote.clone(), evidence.quote_span) {
            let length = quote.chars().filter(|c| !c.is_whitespace()).count();
            if fold(&quote).is_empty() {
                self.raise(Diagnostic::new(&QUOTE_EMPTY, span).at(path));
            } else if length > MAX_QUOTE_CHARACTERS {
                self.raise(
                    Diagnostic::new(&QUOTE_TOO_LONG, span)
                        .with("length", length)
                        .with("limit", MAX_QUOTE_CHARACTERS)
                        .at(path),
                );
                // It is as long as its writer likes: nothing else looks at it.
                evidence.quote = None;
            } else {
                let section = text_at(map, "section").map_or(span, |(_, span)| span);
                self.look_up(&mut evidence, &quote, Places { quote: span, section }, path);
            }
        }
        evidence
    }

    /// The finding for what a source is said to state, where the place in it is not told. `keys` are those that
    /// tell it; a section may be handed down.
    pub(super) fn without_place(&mut self, map: &Mapping, evidence: &Evidence, keys: &[&'static str], path: &str) {
        if evidence.source.is_none() || self.from_cells {
            return;
        }
        let told = |key: &str| map.entry(key).is_some() || (key == "section" && evidence.section.is_some());
        let absent: Vec<&str> = keys.iter().copied().filter(|key| !told(key)).collect();
        if let Some(first) = map.entries.first()
            && !absent.is_empty()
        {
            let place = text_at(map, "source").map_or(first.key.span, |(_, span)| span);
            self.raise(
                Diagnostic::new(&REPORTED_WITHOUT_PLACE, place).with("path", path).with("keys", absent).at(path),
            );
        }
    }

    /// `occurrence:` from 1, and only beside a quote.
    fn occurrence(&mut self, map: &Mapping, path: &str) -> Option<u32> {
        let (written, span) = text_at(map, "occurrence")?;
        match heng_source::normalise(written).parse::<u32>() {
            Ok(number) if number > 0 && map.entry("quote").is_some() => Some(number),
            _ => {
                self.raise(Diagnostic::new(&BAD_OCCURRENCE, span).with("occurrence", written).at(path));
                None
            }
        }
    }

    /// Looks a quote up in its source, where the text is at hand.
    fn look_up(&mut self, evidence: &mut Evidence, quote: &str, places: Places, path: &str) {
        let span = places.quote;
        let Some(source) = evidence.source.as_deref() else { return };
        let Some(length) = self.texts.get(source).map(|one| one.text.len()) else { return };
        match self.bytes_left.checked_sub(length) {
            Some(left) => self.bytes_left = left,
            None if self.bytes_left == 0 => return,
            None => {
                self.bytes_left = 0;
                self.raise(Diagnostic::new(&TOO_MUCH_TO_SEARCH, span).with("limit", MAX_SEARCHED_BYTES).at(path));
                return;
            }
        }
        let Some((file, index)) = self.index(source) else { return };
        let section = evidence.section.as_deref();
        let lookup = index.lookup(section, quote, evidence.occurrence);
        let place = |range: &Range<u32>| Span { file, start: range.start, end: range.end };
        let all = |diagnostic: Diagnostic, places: &[Range<u32>], said: &'static heng_source::Phrase| {
            let shown = places.iter().enumerate().take(SHOWN_PLACES);
            shown.fold(diagnostic, |diagnostic, (at, range)| {
                diagnostic.also(place(range), Said::new(said).with("number", at.saturating_add(1)))
            })
        };
        evidence.checked = Checked::Missed;
        let said = match lookup {
            Lookup::Found(places) => {
                evidence.checked = Checked::Found;
                evidence.places = places.iter().map(place).collect();
                return;
            }
            Lookup::Empty => return,
            Lookup::NotInSection { section, elsewhere, place: at } => {
                // Before the first heading there is no section to name.
                match at {
                    None => Diagnostic::new(&QUOTE_NOT_FOUND, span),
                    Some(at) => Diagnostic::new(&QUOTE_ELSEWHERE, span)
                        .with("section", section)
                        .with("elsewhere", sections(&elsewhere))
                        .also(place(&at), Said::new(&phrases::STANDS_HERE)),
                }
            }
            Lookup::Ambiguous { section, places } => all(
                Diagnostic::new(&QUOTE_AMBIGUOUS, span)
                    .with(
                        "section",
                        if section.is_empty() { Arg::Phrase(&phrases::WHOLE_TEXT) } else { Arg::Text(section) },
                    )
                    .with("count", places.len()),
                &places,
                &phrases::PLACE_NUMBER,
            ),
            Lookup::NoSuchOccurrence { places } => all(
                Diagnostic::new(&NO_SUCH_OCCURRENCE, span)
                    .with("occurrence", evidence.occurrence.map_or_else(String::new, |number| number.to_string()))
                    .with("count", places.len()),
                &places,
                &phrases::PLACE_NUMBER,
            ),
            Lookup::CutsNumber { whole, place: at } => Diagnostic::new(&QUOTE_CUTS_NUMBER, span)
                .with("whole", whole.as_str())
                .also(place(&at), Said::new(&phrases::WHOLE_NUMBER).with("whole", whole)),
            Lookup::NoSuchSection { section, headings } => {
                let near = closest(&section, headings.iter().map(|heading| heading.split(' ').next().unwrap_or("")));
                let mut diagnostic =
                    Diagnostic::new(&NO_SUCH_SECTION, places.section).with("section", section.as_str());
                if let Some(near) = near {
                    diagnostic = diagnostic.help(Said::new(&phrases::DID_YOU_MEAN).with("name", near));
                }
                let shown: Vec<Arg> = headings.iter().take(SHOWN_PLACES).map(Arg::from).collect();
                diagnostic.help(Said::new(&phrases::HEADINGS).with("headings", Arg::List(shown)))
            }
        };
        let said = if said.code == &QUOTE_NOT_FOUND && quote.starts_with(['“', '”', '「', '『']) {
            said.help(Said::new(&phrases::CHINESE_MARKS))
        } else {
            said
        };
        self.raise(said.with("quote", quote).at(path));
    }
}

/// The names of sections, or «before the first heading».
fn sections(names: &[String]) -> Arg {
    if names.is_empty() {
        return Arg::Phrase(&phrases::BEFORE_HEADINGS);
    }
    Arg::List(names.iter().take(SHOWN_PLACES).map(Arg::from).collect())
}

/// How many quotes there are and what became of them.
pub(super) fn count(dataset: &Dataset) -> QuoteCount {
    let mut count = QuoteCount::default();
    for (_, evidence) in dataset.all_evidence() {
        if evidence.quote.is_some() {
            match evidence.checked {
                Checked::Found => count.found = count.found.saturating_add(1),
                Checked::Missed => count.missed = count.missed.saturating_add(1),
                Checked::Unchecked => count.unchecked = count.unchecked.saturating_add(1),
            }
        }
    }
    count
}
