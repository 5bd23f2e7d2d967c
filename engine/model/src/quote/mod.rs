//! Looking quotes up in source texts: white space away, headings found, a quote sought inside its
//! section at number boundaries. Says what it found as data; `dataset/evidence.rs` turns it into
//! diagnostics. Nothing here knows a dataset.

pub(crate) mod figures;
mod headings;

use std::ops::Range;

use headings::{Heading, find_headings, parse_section};

/// All bytes of a source text.
const WHOLE: Range<u32> = 0..u32::MAX;

/// A source text made ready for looking up quotes.
///
/// White space of every kind (blanks, line ends, page feeds) is left out and characters are
/// compared in NFKC, so that a line break of the PDF or a full-width digit hides nothing.
#[derive(Debug, Clone)]
pub(crate) struct SourceIndex {
    /// The folded text.
    folded: String,
    /// For every character of `folded`: where it starts there, and which bytes of the source it is.
    places: Vec<Place>,
    headings: Vec<Heading>,
}

/// One character of the folded text.
#[derive(Debug, Clone, Copy)]
struct Place {
    folded: usize,
    start: u32,
    end: u32,
    /// White space stood before it.
    apart: bool,
    /// It stands for itself, not for a full-width form (`，` folds to `,` but groups no digits).
    verbatim: bool,
}

/// What looking a quote up came to. Ranges are bytes of the source text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Lookup {
    /// Found, once in each section named.
    Found(Vec<Range<u32>>),
    /// Not in that section.
    NotInSection {
        /// The section as named; empty where none was.
        section: String,
        /// Where the words do stand: the names of those sections, and the first place.
        elsewhere: Vec<String>,
        /// The first place where they do stand.
        place: Option<Range<u32>>,
    },
    /// More than once in that section, and no `occurrence` says which.
    Ambiguous {
        /// The section as named; empty where none was.
        section: String,
        /// All places.
        places: Vec<Range<u32>>,
    },
    /// `occurrence` is larger than the number of places.
    NoSuchOccurrence {
        /// All places.
        places: Vec<Range<u32>>,
    },
    /// The words stand there only as a part of a longer number.
    CutsNumber {
        /// The words with the whole number.
        whole: String,
        /// Where.
        place: Range<u32>,
    },
    /// No heading of that name.
    NoSuchSection {
        /// The section as named.
        section: String,
        /// The headings there are.
        headings: Vec<String>,
    },
    /// Nothing is left of the quote without its blanks.
    Empty,
}

/// White space and what looks like nothing: left out on both sides.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{ad}')
}

/// The text without white space, in NFKC: how quotes and section names are compared.
#[must_use]
pub(crate) fn fold(text: &str) -> String {
    text.chars().filter(|c| !is_blank(*c)).map(|c| heng_source::normalise(c.encode_utf8(&mut [0; 4]))).collect()
}

impl SourceIndex {
    /// Reads a source text: its characters and its headings.
    #[must_use]
    pub(crate) fn new(text: &str) -> Self {
        let mut folded = String::with_capacity(text.len());
        let mut places = Vec::new();
        let mut apart = false;
        let mut buffer = [0; 4];
        for (offset, c) in text.char_indices() {
            if is_blank(c) {
                apart = true;
                continue;
            }
            let start = u32::try_from(offset).unwrap_or(u32::MAX);
            let end = u32::try_from(offset.saturating_add(c.len_utf8())).unwrap_or(u32::MAX);
            if c.is_ascii() {
                places.push(Place { folded: folded.len(), start, end, apart, verbatim: true });
                folded.push(c);
            } else {
                let normal = heng_source::normalise(c.encode_utf8(&mut buffer));
                let verbatim = normal.chars().eq([c]);
                for one in normal.chars().filter(|one| !is_blank(*one)) {
                    places.push(Place { folded: folded.len(), start, end, apart, verbatim });
                    folded.push(one);
                    apart = false;
                }
            }
            apart = false;
        }
        let headings = find_headings(text);
        Self { folded, places, headings }
    }

    /// The headings, as `二（三）1 文书档案…`, in order.
    #[must_use]
    pub(crate) fn headings(&self) -> Vec<String> {
        self.headings.iter().map(|heading| heading.shown()).collect()
    }

    /// Looks a quote up in the section named, or in the whole text. `occurrence` counts from 1
    /// within a section.
    ///
    /// Several sections (`一（二）；二（四）`) say that the source states it in each of them; it may
    /// use other words in all but one, so the quote must stand in one at least.
    #[must_use]
    pub(crate) fn lookup(&self, section: Option<&str>, quote: &str, occurrence: Option<u32>) -> Lookup {
        let quote = fold(quote);
        if quote.is_empty() {
            return Lookup::Empty;
        }
        let sections: Vec<String> = match section {
            Some(names) => headings::split_sections(names),
            None => vec![String::new()],
        };
        let mut found = Vec::new();
        let mut refused = None;
        for name in sections {
            let Some(ranges) = self.section_ranges(&name) else {
                return Lookup::NoSuchSection { section: name, headings: self.headings() };
            };
            let (mut places, cut) = self.find(&quote, &ranges);
            match (places.len(), occurrence) {
                (0, _) => refused = refused.or(cut),
                (1, None) => found.append(&mut places),
                (_, None) => return Lookup::Ambiguous { section: name, places },
                (_, Some(n)) => {
                    let index = usize::try_from(n).unwrap_or(usize::MAX).checked_sub(1);
                    match index.and_then(|index| places.get(index)) {
                        Some(place) => found.push(place.clone()),
                        None => return Lookup::NoSuchOccurrence { places },
                    }
                }
            }
        }
        if !found.is_empty() {
            return Lookup::Found(found);
        }
        if let Some((whole, place)) = refused {
            return Lookup::CutsNumber { whole, place };
        }
        let (elsewhere, place) = self.elsewhere(&quote);
        Lookup::NotInSection { section: section.unwrap_or("").to_owned(), elsewhere, place }
    }

    /// The byte ranges of the source that a section covers: its heading and all below it. The
    /// empty name is the whole text. `None`: no such heading.
    fn section_ranges(&self, section: &str) -> Option<Vec<Range<u32>>> {
        if section.is_empty() {
            return Some(vec![WHOLE]);
        }
        let path = parse_section(section);
        let ranges: Vec<Range<u32>> =
            self.headings.iter().filter(|one| one.is(section, path.as_deref())).map(|one| one.start..one.end).collect();
        if ranges.is_empty() { None } else { Some(ranges) }
    }

    /// All places of a folded quote inside the ranges, and the first place that was refused
    /// because it cuts a number.
    #[expect(clippy::type_complexity, reason = "a pair used once, next to its only caller")]
    fn find(&self, quote: &str, ranges: &[Range<u32>]) -> (Vec<Range<u32>>, Option<(String, Range<u32>)>) {
        let mut places = Vec::new();
        let mut cut = None;
        for (offset, _) in self.folded.match_indices(quote) {
            let first = self.places.partition_point(|place| place.folded < offset);
            let after = self.places.partition_point(|place| place.folded < offset.saturating_add(quote.len()));
            let (Some(start), Some(last)) = (self.places.get(first), self.places.get(after.wrapping_sub(1))) else {
                continue;
            };
            let range = start.start..last.end;
            if !ranges.iter().any(|one| one.start <= range.start && range.end <= one.end) {
                continue;
            }
            if self.cuts_before(first) || self.cuts_after(after) {
                if cut.is_none() {
                    cut = Some((self.whole_number(first, after), range));
                }
            } else {
                places.push(range);
            }
        }
        (places, cut)
    }

    /// The character at an index of `places`.
    fn char_at(&self, index: usize) -> Option<char> {
        self.folded.get(self.places.get(index)?.folded..)?.chars().next()
    }

    /// Whether a quote that begins at `first` begins inside a number.
    fn cuts_before(&self, first: usize) -> bool {
        let (Some(here), Some(place)) = (self.char_at(first), self.places.get(first)) else { return false };
        let Some(before) = first.checked_sub(1) else { return false };
        // Blanks part two numbers that stand side by side, as in a table.
        if place.apart {
            return false;
        }
        let Some(previous) = self.char_at(before) else { return false };
        if here.is_ascii_digit() {
            return previous.is_ascii_digit() || (self.joins_digits(before) && self.char_at_before_is_digit(before));
        }
        // 十一套 must not be found by «一套».
        figures::chinese_digit(here).is_some() && matches!(previous, '十' | '百' | '千')
    }

    /// Whether a quote that ends before `after` ends inside a number.
    fn cuts_after(&self, after: usize) -> bool {
        let Some(last) = after.checked_sub(1).and_then(|index| self.char_at(index)) else { return false };
        let (Some(next), Some(place)) = (self.char_at(after), self.places.get(after)) else { return false };
        if place.apart {
            return false;
        }
        if last.is_ascii_digit() {
            let then_digit = self.char_at(after.saturating_add(1)).is_some_and(|c| c.is_ascii_digit());
            return next.is_ascii_digit() || (self.joins_digits(after) && then_digit);
        }
        // 第三十 must not be found by «第三».
        figures::chinese_digit(last).is_some() && matches!(next, '十' | '百' | '千')
            || last == '十' && figures::chinese_digit(next).is_some()
    }

    /// Whether the character is a point or a comma that can stand inside a number.
    fn joins_digits(&self, index: usize) -> bool {
        matches!(self.char_at(index), Some('.' | ','))
            && self.places.get(index).is_some_and(|place| place.verbatim && !place.apart)
    }

    fn char_at_before_is_digit(&self, index: usize) -> bool {
        index.checked_sub(1).and_then(|before| self.char_at(before)).is_some_and(|c| c.is_ascii_digit())
    }

    /// The words from `first` to `after` with the whole numbers at both ends.
    fn whole_number(&self, first: usize, after: usize) -> String {
        let part = |index: usize| {
            self.char_at(index).is_some_and(|c| {
                c.is_ascii_digit()
                    || matches!(c, '十' | '百' | '千')
                    || figures::chinese_digit(c).is_some()
                    || self.joins_digits(index)
            })
        };
        let mut start = first;
        while let Some(before) = start.checked_sub(1)
            && part(before)
        {
            start = before;
        }
        let mut end = after;
        while part(end) {
            end = end.saturating_add(1);
        }
        // A point or comma behind the number parts clauses.
        while let Some(last) = end.checked_sub(1).filter(|last| *last >= after)
            && matches!(self.char_at(last), Some('.' | ','))
        {
            end = last;
        }
        (start..end).filter_map(|index| self.char_at(index)).collect()
    }

    /// The innermost sections in which a quote stands, and its first place.
    fn elsewhere(&self, quote: &str) -> (Vec<String>, Option<Range<u32>>) {
        let (places, _) = self.find(quote, std::slice::from_ref(&WHOLE));
        let mut names: Vec<String> = Vec::new();
        for place in &places {
            let inner = self.headings.iter().rev().find(|one| one.start <= place.start && place.end <= one.end);
            if let Some(name) = inner.map(|heading| heading.path_text())
                && !names.contains(&name)
            {
                names.push(name);
            }
        }
        (names, places.into_iter().next())
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
