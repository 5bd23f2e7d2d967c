//! The codes of this room: one file per family.

pub mod dataset;
pub mod extends;
pub mod pack;
