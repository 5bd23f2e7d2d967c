//! Every limit of this crate, as a documented constant. A limit is counted in things, never in time.

/// The largest file that is read, in bytes.
pub const MAX_FILE_BYTES: usize = 16 * 1024 * 1024;
/// The deepest nesting of a YAML document.
pub const MAX_YAML_DEPTH: usize = 64;
/// The most nodes (scalars, lists, maps) of a YAML document, aliases counted each time.
pub const MAX_YAML_NODES: usize = 1_000_000;
/// The longest single YAML text, in bytes.
pub const MAX_SCALAR_BYTES: usize = 1024 * 1024;
