//! Every limit of this crate, as a documented constant. A limit is counted in things, never in time.

/// The most characters of a quote, blanks left out: enough to find a place, too few to copy a report.
pub const MAX_QUOTE_CHARACTERS: usize = 15;
/// The most places, headings or names that one message lists.
pub const SHOWN_PLACES: usize = 12;
/// The most indicators of a pack, groups included.
pub const MAX_INDICATORS: usize = 10_000;
/// The longest id of an input, a column, an indicator or a pack, in characters.
pub const MAX_ID_CHARACTERS: usize = 100;
/// The earliest year that a pack may be for: a year before it is a slip of the pen.
pub const FIRST_FISCAL_YEAR: i64 = 1950;
/// The latest year that a pack may be for.
pub const LAST_FISCAL_YEAR: i64 = 2100;
