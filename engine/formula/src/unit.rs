//! Units with dimension: money, time, area and counted things, each counted unit its own dimension;
//! `%` is a scale of the plain number, 万 and 亿 are prefixes. Reading numbers with units is in `literal.rs`.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::limits::MAX_UNIT_CHARACTERS;
use crate::number::{Number, NumberError, Precision, Ratio};

/// What is measured. A product of powers: `元/人` is money per counted 人.
///
/// Areas and volumes are powers of length, so that 米 × 米 fits 平方米.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Dimension {
    /// Exponents by base (`元`, `美元`, `米`, `日`, `人` …), none of them 0; none: the plain number.
    pub factors: BTreeMap<String, i32>,
}

impl Dimension {
    /// Of one base.
    fn of(base: &str, exponent: i32) -> Self {
        Self { factors: BTreeMap::from([(base.to_owned(), exponent)]) }
    }

    /// Whether it is the plain number.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.factors.is_empty()
    }

    /// Whether it is money of one currency, to the first power.
    #[must_use]
    pub fn is_money(&self) -> bool {
        let mut factors = self.factors.iter();
        let first = factors.next();
        factors.next().is_none()
            && first.is_some_and(|(base, power)| *power == 1 && CURRENCIES.contains(&base.as_str()))
    }

    /// Whether it is a counted thing (宗 件 人次 …), to the first power.
    #[must_use]
    pub fn is_counted(&self) -> bool {
        let mut factors = self.factors.iter();
        let first = factors.next();
        factors.next().is_none()
            && first.is_some_and(|(base, power)| *power == 1 && BUILT_IN.iter().all(|unit| unit.base != base))
    }

    /// Of a product.
    #[must_use]
    pub fn times(&self, other: &Self) -> Self {
        let mut factors = self.factors.clone();
        for (base, exponent) in &other.factors {
            let sum = factors.get(base).copied().unwrap_or(0).saturating_add(*exponent);
            if sum == 0 {
                factors.remove(base);
            } else {
                factors.insert(base.clone(), sum);
            }
        }
        Self { factors }
    }

    /// Of a quotient.
    #[must_use]
    pub fn per(&self, other: &Self) -> Self {
        self.times(&other.power(-1))
    }

    /// Of an integer power.
    #[must_use]
    pub fn power(&self, exponent: i32) -> Self {
        if exponent == 0 {
            return Self::default();
        }
        let factors = self.factors.iter().map(|(base, power)| (base.clone(), power.saturating_mul(exponent))).collect();
        Self { factors }
    }

    /// Of a root; `None` where an exponent is not a multiple of the degree (√元 is nothing) or the degree is 0.
    #[must_use]
    pub fn root(&self, degree: i32) -> Option<Self> {
        let mut factors = BTreeMap::new();
        for (base, power) in &self.factors {
            if power.checked_rem(degree)? != 0 {
                return None;
            }
            factors.insert(base.clone(), power.checked_div(degree)?);
        }
        Some(Self { factors })
    }

    /// For messages: `元`, `元/人`, `平方米`; 数 (a plain number) where it is plain.
    #[must_use]
    pub fn shown(&self) -> String {
        if self.is_plain() { "数".to_owned() } else { self.symbol() }
    }

    /// The product of base symbols; empty where it is plain.
    fn symbol(&self) -> String {
        let part = |base: &str, power: i32| match (base, power) {
            (_, 1) => base.to_owned(),
            ("米", 2) => "平方米".to_owned(),
            ("米", 3) => "立方米".to_owned(),
            _ => format!("{base}^{power}"),
        };
        let above: Vec<String> =
            self.factors.iter().filter(|(_, power)| **power > 0).map(|(base, power)| part(base, *power)).collect();
        let mut out = above.join("·");
        for (base, power) in self.factors.iter().filter(|(_, power)| **power < 0) {
            if out.is_empty() {
                out.push('1');
            }
            out.push('/');
            out.push_str(&part(base, power.saturating_neg()));
        }
        out
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
        let scale = Ratio::new(1, 100).unwrap_or(Ratio::ONE);
        Self { symbol: "%".to_owned(), dimension: Dimension::default(), scale }
    }

    /// The base unit of a dimension, for values that have no better unit to be shown in.
    #[must_use]
    pub fn base_of(dimension: &Dimension) -> Self {
        Self { symbol: dimension.symbol(), dimension: dimension.clone(), scale: Ratio::ONE }
    }

    /// The unit whose decimals a rounding counts: this one, but for shares the plain number, because `%` is
    /// only a scale: `round(95.5%, 2)` is `round(0.955, 2)`.
    #[must_use]
    pub fn of_places(&self) -> Self {
        if self.dimension.is_plain() { Self::plain() } else { self.clone() }
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
        // The highest precision, so that showing a value never widens its error bound.
        value.div(&Number::Exact(self.scale.clone()), Precision::MAX)
    }
}

/// A built-in unit: its symbols, what it measures and how many base units one is (a fraction).
struct BuiltIn {
    symbols: &'static [&'static str],
    base: &'static str,
    exponent: i32,
    scale: (i128, i128),
    /// Whether 万, 亿 … may stand before it.
    takes_prefix: bool,
}

const fn base(symbols: &'static [&'static str], base: &'static str) -> BuiltIn {
    BuiltIn { symbols, base, exponent: 1, scale: (1, 1), takes_prefix: true }
}

const fn scaled(symbols: &'static [&'static str], base: &'static str, exponent: i32, scale: (i128, i128)) -> BuiltIn {
    BuiltIn { symbols, base, exponent, scale, takes_prefix: true }
}

const fn share(symbols: &'static [&'static str], scale: (i128, i128)) -> BuiltIn {
    BuiltIn { symbols, base: "", exponent: 0, scale, takes_prefix: false }
}

/// Symbols are in NFKC, where ㎡ and m² are `m2`.
///
/// A month is no fixed number of days, so 月 and 日 are two dimensions. 1 亩 is 2000/3 平方米 exactly
/// (15 亩 = 1 公顷).
const BUILT_IN: &[BuiltIn] = &[
    base(&["元"], "元"),
    base(&["美元"], "美元"),
    base(&["欧元"], "欧元"),
    base(&["港元", "港币"], "港元"),
    base(&["澳门元"], "澳门元"),
    base(&["新台币"], "新台币"),
    base(&["日元"], "日元"),
    base(&["英镑"], "英镑"),
    base(&["韩元"], "韩元"),
    base(&["卢布"], "卢布"),
    base(&["加元"], "加元"),
    base(&["澳元"], "澳元"),
    base(&["瑞士法郎"], "瑞士法郎"),
    base(&["新加坡元"], "新加坡元"),
    share(&["%"], (1, 100)),
    share(&["‰"], (1, 1000)),
    share(&["个百分点", "百分点"], (1, 100)),
    share(&["倍"], (1, 1)),
    base(&["日", "天"], "日"),
    scaled(&["周", "星期"], "日", 1, (7, 1)),
    scaled(&["小时"], "日", 1, (1, 24)),
    scaled(&["分钟"], "日", 1, (1, 1440)),
    scaled(&["秒"], "日", 1, (1, 86_400)),
    base(&["个月", "月"], "月"),
    scaled(&["季度", "个季度"], "月", 1, (3, 1)),
    scaled(&["年"], "月", 1, (12, 1)),
    base(&["米", "m"], "米"),
    scaled(&["千米", "公里", "km"], "米", 1, (1000, 1)),
    scaled(&["厘米", "cm"], "米", 1, (1, 100)),
    scaled(&["毫米", "mm"], "米", 1, (1, 1000)),
    scaled(&["平方米", "平米", "m2"], "米", 2, (1, 1)),
    scaled(&["亩"], "米", 2, (2000, 3)),
    scaled(&["公顷", "hm2"], "米", 2, (10_000, 1)),
    scaled(&["平方公里", "平方千米", "km2"], "米", 2, (1_000_000, 1)),
    scaled(&["立方米", "m3"], "米", 3, (1, 1)),
    scaled(&["升"], "米", 3, (1, 1000)),
    base(&["千克", "公斤", "kg"], "千克"),
    scaled(&["克"], "千克", 1, (1, 1000)),
    scaled(&["斤"], "千克", 1, (1, 2)),
    scaled(&["吨"], "千克", 1, (1000, 1)),
    base(&["千瓦时"], "千瓦时"),
];

/// The bases that are money; each is a built-in unit (tested).
const CURRENCIES: [&str; 14] = [
    "元",
    "美元",
    "欧元",
    "港元",
    "澳门元",
    "新台币",
    "日元",
    "英镑",
    "韩元",
    "卢布",
    "加元",
    "澳元",
    "瑞士法郎",
    "新加坡元",
];

/// Prefixes of units, and multipliers of a plain number (`1.7万`); the longer before those they end with.
const PREFIXES: [(&str, i128); 11] = [
    ("十万", 100_000),
    ("百万", 1_000_000),
    ("千万", 10_000_000),
    ("十亿", 1_000_000_000),
    ("百亿", 10_000_000_000),
    ("千亿", 100_000_000_000),
    ("万亿", 1_000_000_000_000),
    ("万", 10_000),
    ("亿", 100_000_000),
    ("千", 1000),
    ("百", 100),
];

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
        let name = normalised(name);
        let good = !name.is_empty()
            && name.chars().count() <= MAX_UNIT_CHARACTERS
            && name.chars().all(char::is_alphabetic)
            && !name.starts_with(['万', '亿']);
        if self.counted.contains(&name) {
            Err(UnitNameError::Twice)
        } else if self.find(&name).is_some() {
            Err(UnitNameError::BuiltIn)
        } else if good {
            self.counted.push(name);
            Ok(())
        } else {
            Err(UnitNameError::NotAName)
        }
    }

    /// A unit by its symbol (NFKC): `万元`, `%`, `亿元`, `万笔`, `个百分点`, `元/人`; `万` and `亿` alone are
    /// multipliers of the plain number. The result keeps the symbol as asked for, in NFKC.
    #[must_use]
    pub fn find(&self, symbol: &str) -> Option<Unit> {
        let symbol = normalised(symbol);
        if symbol.chars().count() > 4 * MAX_UNIT_CHARACTERS {
            return None;
        }
        let mut parts = symbol.split('/').map(str::trim);
        let mut unit = self.simple(parts.next()?)?;
        for part in parts {
            let below = self.simple(part)?;
            unit.dimension = unit.dimension.per(&below.dimension);
            unit.scale = unit.scale.div(&below.scale).ok()?;
        }
        unit.symbol = symbol;
        Some(unit)
    }

    /// A unit without `/`.
    fn simple(&self, symbol: &str) -> Option<Unit> {
        if let Some((unit, _)) = self.bare(symbol) {
            return Some(unit);
        }
        let (rest, factor) =
            PREFIXES.iter().find_map(|(prefix, factor)| Some((symbol.strip_prefix(prefix)?, *factor)))?;
        let factor = Ratio::new(factor, 1).ok()?;
        if rest.is_empty() {
            return Some(Unit { symbol: symbol.to_owned(), dimension: Dimension::default(), scale: factor });
        }
        let (unit, takes_prefix) = self.bare(rest)?;
        takes_prefix.then_some(())?;
        Some(Unit { symbol: symbol.to_owned(), dimension: unit.dimension, scale: unit.scale.mul(&factor).ok()? })
    }

    /// A unit without prefix, and whether it takes one.
    fn bare(&self, symbol: &str) -> Option<(Unit, bool)> {
        if let Some(known) = BUILT_IN.iter().find(|known| known.symbols.contains(&symbol)) {
            let dimension =
                if known.exponent == 0 { Dimension::default() } else { Dimension::of(known.base, known.exponent) };
            let scale = Ratio::new(known.scale.0, known.scale.1).ok()?;
            return Some((Unit { symbol: symbol.to_owned(), dimension, scale }, known.takes_prefix));
        }
        let name = self.counted.iter().find(|name| *name == symbol)?;
        Some((Unit { symbol: name.clone(), dimension: Dimension::of(name, 1), scale: Ratio::ONE }, true))
    }

    /// Symbols for «did you mean» and for help texts: what was declared, then the usual built-in ones with
    /// the usual prefixes.
    #[must_use]
    pub fn known(&self) -> Vec<String> {
        let mut out = self.counted.clone();
        let built_in = || BUILT_IN.iter().flat_map(|unit| unit.symbols).map(|symbol| (*symbol).to_owned());
        out.extend(["元", "千元", "万元", "百万元", "亿元", "万美元", "亿美元", "万平方米", "万亩"].map(str::to_owned));
        out.extend(built_in().filter(|symbol| symbol != "元"));
        out.extend(self.counted.iter().map(|name| format!("万{name}")));
        out
    }
}

/// NFKC without blanks around.
fn normalised(symbol: &str) -> String {
    symbol.trim().nfkc().collect::<String>().trim().to_owned()
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

#[cfg(test)]
#[path = "unit_tests.rs"]
mod tests;
