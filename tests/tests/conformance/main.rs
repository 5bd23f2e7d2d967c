//! Published systems of other fields, computed again: the shipped pack and mapping against published results, digit by
//! digit. For each system the shipped excerpt is always tested, against columns that were retyped
//! (`rules/*/tests/published.csv`); the whole published table where it is at hand (`external/` of the shared folder),
//! read by the same mapping.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod cpia;
mod cvss;
mod dmn;
mod florida;
mod hdi;
