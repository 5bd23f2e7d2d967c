//! Units with dimension: money, time, area and counted things, each counted unit its own dimension;
//! `%` is a scale of the plain number, 万 and 亿 are prefixes.

use std::collections::BTreeMap;

use crate::number::{Number, NumberError, Ratio};

/// What is measured. A product of powers: `元/人` is money per counted 人.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Dimension {
    /// Exponents by base (`元`, `美元`, `平方米`, `日`, `人` …); none: the plain number.
    pub factors: BTreeMap<String, i32>,
}

impl Dimension {
    /// Whether it is the plain number.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.factors.is_empty()
    }

    /// Of a product.
    #[must_use]
    pub fn times(&self, other: &Self) -> Self {
        let _ = other;
        todo!()
    }

    /// Of a quotient.
    #[must_use]
    pub fn per(&self, other: &Self) -> Self {
        let _ = other;
        todo!()
    }

    /// Of an integer power.
    #[must_use]
    pub fn power(&self, exponent: i32) -> Self {
        let _ = exponent;
        todo!()
    }

    /// For messages: `元`, `元/人`; 数 (a plain number) where it is plain.
    #[must_use]
    pub fn shown(&self) -> String {
        todo!()
    }
}

/// A unit: a symbol, its dimension and how many base units one of it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// `万元`, `%`, `宗`; empty for the plain number.
    pub symbol: String,
    /// What it measures.
    pub dimension: Dimension,
    /// How many base units: 10000 for 万元, 1/100 for %.
    pub scale: Ratio,
}

impl Unit {
    /// The plain number.
    #[must_use]
    pub fn plain() -> Self {
        Self { symbol: String::new(), dimension: Dimension::default(), scale: Ratio::ONE }
    }

    /// `%`.
    #[must_use]
    pub fn percent() -> Self {
        todo!()
    }

    /// The base unit of a dimension, for values that have no better unit to be shown in.
    #[must_use]
    pub fn base_of(dimension: &Dimension) -> Self {
        let _ = dimension;
        todo!()
    }

    /// A number of this unit in base units: 141.76 (万元) is 1417600 (元).
    ///
    /// # Errors
    /// Overflow.
    pub fn to_base(&self, value: &Ratio) -> Result<Ratio, NumberError> {
        value.mul(&self.scale)
    }

    /// A number of base units in this unit.
    ///
    /// # Errors
    /// Overflow.
    pub fn from_base(&self, value: &Number) -> Result<Number, NumberError> {
        let _ = value;
        todo!()
    }
}

/// The units that are known: money, time, area, shares, and the counted units that were declared.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Units {
    counted: Vec<String>,
}

impl Units {
    /// The built-in units and no counted ones.
    #[must_use]
    pub fn standard() -> Self {
        Self::default()
    }

    /// Declares a counted unit (宗 期 笔 人次 …); each is a dimension of its own.
    ///
    /// # Errors
    /// Why the name cannot be a counted unit (it is built in, begins with 万 or 亿, has a digit …).
    pub fn declare(&mut self, name: &str) -> Result<(), UnitNameError> {
        let _ = name;
        todo!()
    }

    /// A unit by its symbol (NFKC): `万元`, `%`, `亿元`, `万笔`, `个百分点`.
    #[must_use]
    pub fn find(&self, symbol: &str) -> Option<Unit> {
        let _ = symbol;
        todo!()
    }

    /// Symbols for «did you mean» and for help texts.
    #[must_use]
    pub fn known(&self) -> Vec<String> {
        todo!()
    }
}

/// Why a name cannot be declared as a counted unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitNameError {
    /// It is built in already.
    BuiltIn,
    /// It was declared already.
    Twice,
    /// It has a character that a unit cannot have, or is empty.
    NotAName,
}
