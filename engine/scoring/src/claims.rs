//! Unresolved claims: the combinations of them that a leaf is scored under. Claims of one reading switch
//! together. Knows no method and no points.

use std::collections::BTreeSet;

use heng_formula::{Cell, Inputs, Read, TableCell};
use heng_model::{Claim, Fact, Stated};
use heng_source::{Arg, Said};
use indexmap::IndexMap;

use crate::facts::{Facts, bracketed, given};
use crate::limits::{MAX_CLAIM_COMBINATIONS, MAX_UNRESOLVED_FACTS};
use crate::words;

/// A fact whose claims the dataset does not choose among, and where formulas read it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Unresolved<'a> {
    pub(crate) fact: &'a Fact,
    place: CellPlace<'a>,
}

#[derive(Debug, Clone, Copy)]
enum CellPlace<'a> {
    Single(&'a str),
    InTable { table: &'a str, row: usize, column: &'a str },
}

/// The unresolved facts among what is read, each once, by their paths: the order of rows and claims in a
/// file must not show in the ids of steps.
pub(crate) fn unresolved<'a>(facts: &Facts<'a>, reads: &BTreeSet<Read>) -> Vec<Unresolved<'a>> {
    let mut found: IndexMap<&str, Unresolved<'a>> = IndexMap::new();
    for read in reads {
        let Some((input, stated)) = facts.entry(&read.input) else { continue };
        match stated {
            Stated::One(fact) if facts.unresolved(fact) => {
                found.insert(&fact.path, Unresolved { fact, place: CellPlace::Single(input) });
            }
            Stated::Table { rows: Some(rows), .. } => {
                for (row, cells) in rows.iter().enumerate() {
                    let wanted = cells.cells.iter().filter(|(column, _)| read.column.as_ref() == Some(*column));
                    for (column, fact) in wanted.filter(|(_, fact)| facts.unresolved(fact)) {
                        let place = CellPlace::InTable { table: input, row, column };
                        found.insert(&fact.path, Unresolved { fact, place });
                    }
                }
            }
            _ => {}
        }
    }
    found.sort_keys();
    found.into_values().collect()
}

/// One claim for every unresolved fact; empty where nothing is unresolved.
#[derive(Debug, Clone, Default)]
pub(crate) struct Choice<'a> {
    taken: Vec<(Unresolved<'a>, usize)>,
}

impl<'a> Choice<'a> {
    /// The claim of a fact, by its index.
    pub(crate) fn claim(&self, path: &str) -> Option<usize> {
        self.taken.iter().find(|(one, _)| one.fact.path == path).map(|(_, index)| *index)
    }

    fn named(&self) -> impl Iterator<Item = (&'a str, &'a str)> + '_ {
        self.taken.iter().filter_map(|(one, index)| {
            let claim: &Claim = one.fact.claims.get(*index)?;
            Some((one.fact.path.as_str(), claim.id.as_str()))
        })
    }

    /// Where the ids of steps under this choice begin.
    pub(crate) fn base(&self, indicator: &str) -> String {
        if self.taken.is_empty() {
            return indicator.to_owned();
        }
        let named: Vec<String> = self.named().map(|(path, claim)| format!("{path}={}", bracketed(claim))).collect();
        format!("{indicator}/claims[{}]", named.join(";"))
    }

    /// The choice in words, a part for every fact.
    pub(crate) fn said(&self) -> Arg {
        let parts = self
            .named()
            .map(|(path, claim)| Arg::Said(Said::new(&words::CHOICE).with("path", path).with("claim", claim)));
        Arg::List(parts.collect())
    }

    /// Puts the values of the chosen claims into the inputs.
    pub(crate) fn apply(&self, inputs: &mut Inputs) {
        for (one, index) in &self.taken {
            if let Some(claim) = one.fact.claims.get(*index) {
                one.put(inputs, given(&claim.value));
            }
        }
    }

    /// Puts the facts' own values back.
    pub(crate) fn undo(&self, inputs: &mut Inputs) {
        for (one, _) in &self.taken {
            one.put(inputs, given(&one.fact.value));
        }
    }
}

impl Unresolved<'_> {
    fn put(&self, inputs: &mut Inputs, cell: Cell) {
        let slot = match self.place {
            CellPlace::Single(input) => inputs.cells.get_mut(input),
            CellPlace::InTable { table, row, column } => match inputs.tables.get_mut(table) {
                Some(TableCell::Given(table)) => table.rows.get_mut(row).and_then(|row| row.cells.get_mut(column)),
                _ => None,
            },
        };
        if let Some(slot) = slot {
            *slot = cell;
        }
    }
}

/// Whether a reading is followed so far, by every fact that has it, or by none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Followed {
    Yes,
    No,
}

/// A combination in the making.
#[derive(Debug, Clone, Default)]
struct Partial<'a> {
    taken: Vec<usize>,
    readings: IndexMap<&'a str, Followed>,
}

impl<'a> Partial<'a> {
    /// With one more claim; `None` where a reading would be followed by one fact and not by another that
    /// has it.
    fn with(&self, fact: &'a Fact, index: usize, claim: &'a Claim) -> Option<Self> {
        let mut next = self.clone();
        let readings = fact.claims.iter().filter_map(|one| one.reading.as_deref());
        for reading in readings {
            let follows = if claim.reading.as_deref() == Some(reading) { Followed::Yes } else { Followed::No };
            if *next.readings.entry(reading).or_insert(follows) != follows {
                return None;
            }
        }
        next.taken.push(index);
        Some(next)
    }
}

/// Every combination of claims in which a reading is followed by all facts that have it, or by none.
/// `None` where there are more than the limit, or none at all.
pub(crate) fn combinations<'a>(facts: &[Unresolved<'a>]) -> Option<Vec<Choice<'a>>> {
    if facts.len() > MAX_UNRESOLVED_FACTS {
        return None;
    }
    let mut partial = vec![Partial::default()];
    for one in facts {
        let mut next = Vec::new();
        for begun in &partial {
            for (index, claim) in one.fact.claims.iter().enumerate() {
                next.extend(begun.with(one.fact, index, claim));
            }
            if next.len() > MAX_CLAIM_COMBINATIONS {
                return None;
            }
        }
        partial = next;
    }
    let choices = partial.into_iter().map(|done| Choice { taken: facts.iter().copied().zip(done.taken).collect() });
    let mut choices: Vec<Choice<'a>> = choices.collect();
    choices.sort_by(|one, other| one.named().cmp(other.named()));
    if choices.is_empty() { None } else { Some(choices) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use heng_formula::number::Ratio;
    use heng_formula::unit::Unit;
    use heng_model::{Basis, Evidence, FactValue, Usage};
    use heng_source::{SourceMap, Span};

    use super::*;

    fn fact(path: &str, claims: &[(&str, Option<&str>)]) -> Fact {
        let mut files = SourceMap::new();
        let span = Span { file: files.add_text("data.yaml", ""), start: 0, end: 0 };
        let value = |index: usize| FactValue::Number {
            value: Ratio::integer(i64::try_from(index).unwrap()),
            unit: Unit::plain(),
            written: index.to_string(),
            decimals: 0,
        };
        Fact {
            path: path.to_owned(),
            basis: Basis::Reported,
            because: None,
            value: value(0),
            evidence: Evidence::default(),
            claims: claims
                .iter()
                .enumerate()
                .map(|(index, (id, reading))| Claim {
                    id: (*id).to_owned(),
                    value: value(index),
                    evidence: Evidence::default(),
                    reading: reading.map(str::to_owned),
                    qualifier: None,
                    span,
                })
                .collect(),
            usage: Some(Usage::Unresolved),
            qualifier: None,
            span,
        }
    }

    fn bases(facts: &[Fact]) -> Option<Vec<String>> {
        let open: Vec<Unresolved<'_>> =
            facts.iter().map(|fact| Unresolved { fact, place: CellPlace::Single("x") }).collect();
        Some(combinations(&open)?.iter().map(|choice| choice.base("i")).collect())
    }

    #[test]
    fn claims_without_readings_combine_freely() {
        let facts = [fact("a", &[("1", None), ("2", None)]), fact("b", &[("1", None), ("2", None), ("3", None)])];
        assert_eq!(bases(&facts).unwrap().len(), 6);
    }

    #[test]
    fn the_order_of_claims_does_not_matter() {
        let facts = [fact("a", &[("2", None), ("1", None)])];
        assert_eq!(bases(&facts).unwrap(), ["i/claims[a=1]", "i/claims[a=2]"]);
    }

    #[test]
    fn claims_of_one_reading_switch_together() {
        let claims = [("1", Some("x")), ("2", Some("y"))];
        let facts = [fact("a", &claims), fact("b", &claims), fact("c", &[("1", None), ("2", None)])];
        let expected =
            ["i/claims[a=1;b=1;c=1]", "i/claims[a=1;b=1;c=2]", "i/claims[a=2;b=2;c=1]", "i/claims[a=2;b=2;c=2]"];
        assert_eq!(bases(&facts).unwrap(), expected);
    }

    #[test]
    fn a_fact_that_lacks_a_reading_is_free_only_where_no_other_follows_its_own() {
        let facts = [fact("a", &[("1", Some("x")), ("2", Some("y"))]), fact("b", &[("1", Some("x")), ("2", None)])];
        assert_eq!(bases(&facts).unwrap(), ["i/claims[a=1;b=1]", "i/claims[a=2;b=2]"]);
    }

    #[test]
    fn many_facts_of_two_readings_have_two_combinations() {
        let facts: Vec<Fact> =
            (0..200).map(|index| fact(&format!("f{index}"), &[("1", Some("x")), ("2", Some("y"))])).collect();
        assert_eq!(bases(&facts).unwrap().len(), 2);
    }

    #[test]
    fn too_many_combinations_are_not_listed() {
        let facts: Vec<Fact> = (0..9).map(|index| fact(&format!("f{index}"), &[("1", None), ("2", None)])).collect();
        assert_eq!(bases(&facts), None);
        assert_eq!(bases(facts.get(..8).unwrap()).unwrap().len(), 256);
    }

    #[test]
    fn readings_that_contradict_each_other_in_a_ring_leave_none() {
        let facts = [
            fact("a", &[("1", Some("x")), ("2", Some("y"))]),
            fact("b", &[("1", Some("y")), ("2", Some("z"))]),
            fact("c", &[("1", Some("z")), ("2", Some("x"))]),
        ];
        assert_eq!(bases(&facts), None);
    }
}
