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
/// The deepest nesting of a formula: brackets, products, powers, signs and `否则 如果` inside
/// one another.
pub const MAX_FORMULA_DEPTH: usize = 48;
/// The most operators that Rhai's parser takes on the way to any part: the terms of a sum before it, nesting
/// counted along.
pub const MAX_FORMULA_TERMS: usize = 400;
/// The most problems that the reading of one formula's signs reports.
pub const MAX_FORMULA_PROBLEMS: usize = 20;
/// The most rows of a table.
pub const MAX_ROWS: usize = 100_000;

// Scripts. Every attack on a script must end in one of these, in less than a second on a slow machine.

/// The longest script file, in characters.
pub const MAX_SCRIPT_CHARACTERS: usize = 50_000;
/// The longest line of a script, in characters.
pub const MAX_SCRIPT_LINE: usize = 1_000;
/// The most script files of one pack.
pub const MAX_SCRIPT_FILES: usize = 64;
/// The most functions of one script file.
pub const MAX_SCRIPT_FUNCTIONS: usize = 200;
/// The most parameters of a script function, and the most arguments of any call in a script.
pub const MAX_SCRIPT_PARAMETERS: usize = 8;
/// The deepest nesting of brackets, blocks and operators in a script.
pub const MAX_SCRIPT_DEPTH: usize = 32;
/// The deepest chain of script functions that call each other.
pub const MAX_SCRIPT_CALLS: usize = 16;
/// The deepest nesting of expressions and blocks through all functions of such a chain. Checked before a script
/// runs; it bounds the native stack, which a test keeps below 1.5 MB without optimisation.
pub const MAX_SCRIPT_CHAIN: usize = 96;
/// The most variables that live at the same time.
pub const MAX_SCRIPT_VARIABLES: usize = 256;
/// The most operations of one call: every part of an expression, statement and turn of a loop counts one.
pub const MAX_SCRIPT_OPERATIONS: u64 = 500_000;
/// The most work inside built-in functions in one call: one for a number of ordinary size or an element
/// of a list; large numbers, roots and logarithms count more, by their size.
pub const MAX_SCRIPT_WORK: u64 = 1_000_000;
/// The longest text that a script may make, in bytes (a Chinese character is three).
pub const MAX_SCRIPT_TEXT: usize = 10_000;
/// The most elements of a list that is written out: `[1, 2, 3]`.
pub const MAX_SCRIPT_WRITTEN_LIST: usize = 100;
/// The most elements of a list that grows, and of a column handed in.
pub const MAX_SCRIPT_LIST: usize = MAX_ROWS;
/// The deepest nesting of lists in lists.
pub const MAX_SCRIPT_LIST_DEPTH: usize = 8;
/// The most notes and the most deductions of one call.
pub const MAX_SCRIPT_NOTES: usize = 100;
/// The longest note or reason, in characters.
pub const MAX_SCRIPT_NOTE_CHARACTERS: usize = 500;
