//! The formats of packs and datasets, as shapes: the one description from which files are checked
//! and JSON Schemas and reference pages are made.

pub mod dataset;
pub mod pack;
