//! Every limit of this crate, as a documented constant. A limit is counted in things, never in time.

/// The most combinations of unresolved claims that a leaf is scored under one by one. Beyond it the leaf
/// counts from its method's least to its most, and a warning says so.
pub const MAX_CLAIM_COMBINATIONS: usize = 256;
/// The most unresolved facts of one leaf whose claims are combined. Beyond it the leaf counts as with too
/// many combinations.
pub const MAX_UNRESOLVED_FACTS: usize = 1_000;
/// The most rows of one column that an explanation lists; a note says how many were left out. The score
/// always takes all of them.
pub const MAX_EXPLAINED_ROWS: usize = 5_000;
/// The most threads that score a set at a time.
pub const MAX_THREADS: usize = 256;
/// The stack of a thread that scores members of a set, in bytes: as much as a program's first thread has, so that
/// a formula that can be evaluated there can be evaluated here.
pub const MEMBER_STACK: usize = 8 * 1024 * 1024;
