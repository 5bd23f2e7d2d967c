//! Every limit of this crate, as a documented constant. A limit is counted in things, never in time.

/// The most bits of a numerator or a denominator; beyond it a calculation ends with the overflow diagnostic.
pub const MAX_NUMBER_BITS: usize = 4096;
/// Significant digits of roots, logarithms and non-integer powers at the first try.
pub const START_DIGITS: u32 = 40;
/// Significant digits at the last try; what is undecided then is a diagnostic.
pub const MAX_DIGITS: u32 = 640;
/// The largest exponent of a power, in absolute value.
pub const MAX_EXPONENT: i64 = 10_000;
/// The most decimal places that a rounding may ask for.
pub const MAX_PLACES: u32 = 28;
/// The most significant digits of a number in a formula or in data: as many as a decimal holds exactly.
pub const MAX_LITERAL_DIGITS: usize = 28;
/// The longest name of a counted unit, in characters.
pub const MAX_UNIT_CHARACTERS: usize = 16;
/// The longest formula, in characters.
pub const MAX_FORMULA_CHARACTERS: usize = 10_000;
/// The deepest nesting of a formula.
pub const MAX_FORMULA_DEPTH: usize = 48;
/// The most rows of a table.
pub const MAX_ROWS: usize = 100_000;
