//! Every limit of this crate, as a documented constant. A limit is counted in things, never in time.

/// The largest file that is read, in bytes.
pub const MAX_FILE_BYTES: usize = 16 * 1024 * 1024;
/// The deepest nesting of a YAML document.
pub const MAX_YAML_DEPTH: usize = 64;
/// The most nodes (keys, scalars, lists, maps) of a YAML document. Aliases, which could multiply them, are
/// refused.
pub const MAX_YAML_NODES: usize = 1_000_000;
/// The longest single YAML text, in bytes.
pub const MAX_SCALAR_BYTES: usize = 1024 * 1024;
/// After so many problems in one YAML document reading ends.
pub const MAX_YAML_PROBLEMS: usize = 25;
/// The narrowest terminal that messages are drawn for, in columns.
pub const LEAST_WIDTH: usize = 40;
