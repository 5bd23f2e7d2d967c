//! Every limit of this crate, as a documented constant. A limit is counted in things, never in time.

/// The most characters of a quote, blanks left out: enough to find a place, too few to copy a report.
pub const MAX_QUOTE_CHARACTERS: usize = 15;
/// The most places, headings or names that one message lists.
pub const SHOWN_PLACES: usize = 12;
/// The most indicators of a pack, groups included.
pub const MAX_INDICATORS: usize = 5_000;
/// The most messages about one pack; what lies beyond is left out, and one more message says so.
pub const MAX_MESSAGES: usize = 1_000;
/// The most packs that a pack may build on, one over the other.
pub const MAX_EXTENDS: usize = 8;
/// The most inputs of a pack.
pub const MAX_INPUTS: usize = 5_000;
/// The most codes of a category.
pub const MAX_CODES: usize = 1_000;
/// The most lookup tables of a pack.
pub const MAX_TABLES: usize = 500;
/// The most rows of a lookup table.
pub const MAX_TABLE_ROWS: usize = 500;
/// The most combinations of codes, times rows, that a lookup table is searched for gaps in.
pub const MAX_TABLE_CELLS: usize = 1_000_000;
/// The most named values and outputs of a pack.
pub const MAX_VALUES: usize = 2_000;
/// The most levels of judgement.
pub const MAX_LEVELS: usize = 100;
/// After so many formulas that cannot be compiled the rest are not looked into.
pub const MAX_WRONG_FORMULAS: usize = 200;
/// The longest id of an input, a column, an indicator or a pack, in characters.
pub const MAX_ID_CHARACTERS: usize = 100;
/// The earliest year that a pack or a dataset may be for: a year before it is a slip of the pen.
pub const FIRST_FISCAL_YEAR: i64 = 1950;
/// The latest year that a pack or a dataset may be for.
pub const LAST_FISCAL_YEAR: i64 = 2100;
/// The most claims of one fact.
pub const MAX_CLAIMS: usize = 100;
/// The most misspelt names of one pack or dataset for which the nearest known name is sought.
pub const MAX_SUGGESTIONS: usize = 200;
/// The most pairs of numbers of one dataset that are compared in search of 元 for 万元; what lies beyond is not
/// compared (it would be a finding, never an error).
pub const MAX_COMPARISONS: usize = 200_000;
/// The most bytes of source text that the quotes of one dataset are sought in, each quote counting
/// its source anew; beyond it quotes stay unchecked, and a warning says so.
pub const MAX_SEARCHED_BYTES: usize = 1 << 30;
/// The most rows of a lookup of a group.
pub const MAX_LOOKUP_ROWS: usize = 200;
/// The most combinations of rates at which a lookup is looked at for gaps; one with more must end with a row for
/// everything else.
pub const MAX_LOOKUP_PLACES: usize = 20_000;
