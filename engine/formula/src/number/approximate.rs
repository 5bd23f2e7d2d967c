//! An approximation: a centre and how far the true value may lie from it.

use super::Ratio;

/// A real number known to within a bound: the true value lies in `[centre - error, centre + error]`.
#[derive(Debug, Clone, PartialEq)]
pub struct Approximate {
    centre: Ratio,
    error: Ratio,
}
