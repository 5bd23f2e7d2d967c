//! Every limit of this crate, as a documented constant. A limit is counted in things, never in time.

/// The most characters of a quote, blanks left out: enough to find a place, too few to copy a report.
pub const MAX_QUOTE_CHARACTERS: usize = 15;
/// The most places, headings or names that one message lists.
pub const SHOWN_PLACES: usize = 12;
