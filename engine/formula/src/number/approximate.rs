//! Approximations: two bounds and everything that is computed with them. (Bodies follow.)
#![allow(clippy::todo, missing_docs)]

use std::cmp::Ordering;

use super::{NumberError, Precision, Ratio};
use crate::rounding::Rounding;

/// A real number known to within a bound.
#[derive(Debug, Clone, PartialEq)]
pub struct Approximate {
    low: Ratio,
    high: Ratio,
}

impl Approximate {
    pub(super) fn around(value: &Ratio, _precision: Precision) -> Self {
        Self { low: value.clone(), high: value.clone() }
    }
    pub(super) fn add(&self, _other: &Self, _precision: Precision) -> Result<Self, NumberError> {
        todo!()
    }
    pub(super) fn mul(&self, _other: &Self, _precision: Precision) -> Result<Self, NumberError> {
        todo!()
    }
    pub(super) fn div(&self, _other: &Self, _precision: Precision) -> Result<Self, NumberError> {
        todo!()
    }
    pub(super) fn neg(&self) -> Self {
        todo!()
    }
    pub(super) fn abs(&self) -> Self {
        todo!()
    }
    pub(super) fn compare(&self, _other: &Self) -> Result<Ordering, NumberError> {
        todo!()
    }
    pub(super) fn compare_ratio(&self, _other: &Ratio) -> Result<Ordering, NumberError> {
        todo!()
    }
    pub(super) fn round(&self, _places: u32, _mode: Rounding) -> Result<Ratio, NumberError> {
        todo!()
    }
    pub(super) fn error_bound(&self) -> String {
        todo!()
    }
    pub(super) fn shown(&self) -> String {
        todo!()
    }
}
