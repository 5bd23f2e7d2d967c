//! Every limit of this crate, as a documented constant. A limit is counted in things, never in time.

/// The most columns of a table that are read. Excel itself ends at 16,384.
pub const MAX_COLUMNS: usize = 16_384;
/// The most rows of a table that are read, titles included. Excel itself ends at 1,048,576.
pub const MAX_ROWS: usize = 1_048_576;
/// The most cells of a table that are read, blank ones included.
pub const MAX_CELLS: usize = 4_000_000;
/// The longest text of one cell, in bytes. Excel itself ends at 32,767 characters.
pub const MAX_CELL_BYTES: usize = 131_072;
/// The largest size of a workbook once unpacked, in bytes: a small file can unpack to anything.
pub const MAX_UNPACKED_BYTES: u64 = 128 * 1024 * 1024;
/// The most parts (sheets, texts, styles, pictures …) of a workbook.
pub const MAX_PARTS: usize = 10_000;
/// The most tables of one mapping.
pub const MAX_TABLES: usize = 50;
/// The most names that one message lists.
pub const SHOWN_NAMES: usize = 12;
