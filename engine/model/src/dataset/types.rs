//! What a dataset is, once read: facts with what they rest on, statements, remarks. Types only;
//! reading and checking them is next door.

use std::sync::Arc;

use heng_formula::number::Ratio;
use heng_formula::unit::Unit;
use heng_source::{Diagnostic, FileId, Span, comparable};
use indexmap::IndexMap;

use crate::pack::Name;

/// What a fact rests on. Declaration order: the weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// Put in because the source is silent.
    Assumed,
    /// Set by a person.
    Judged,
    /// Computed from what the source says.
    Derived,
    /// Stated by the source.
    Reported,
}

/// Where a value was found.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    /// The source's id.
    pub source: Option<String>,
    /// The section.
    pub section: Option<String>,
    /// The words, at most 15 characters.
    pub quote: Option<String>,
    /// Which of several equal quotes in the section, from 1.
    pub occurrence: Option<u32>,
    /// Why the value is what the quote says, where it cannot be read from it.
    pub value_because: Option<String>,
    /// Where the quote stands in the dataset.
    pub quote_span: Option<Span>,
    /// Result of looking the quote up.
    pub checked: Checked,
    /// Where the quote stands in the source, once per section named; only where it was found.
    pub places: Vec<Span>,
    /// A note.
    pub note: Option<String>,
}

/// Whether a quote was looked up in its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Checked {
    /// There is no quote, or the source text was not at hand.
    #[default]
    Unchecked,
    /// Found.
    Found,
    /// Not found, or found more than once (a diagnostic says which).
    Missed,
}

/// A value as stated. Two numbers are equal when they are equal in base units.
#[derive(Debug, Clone)]
pub enum FactValue {
    /// A number in base units, with the unit and the text as written.
    Number {
        /// In base units.
        value: Ratio,
        /// The unit as written, or the input's.
        unit: Unit,
        /// `7,239.58`.
        written: String,
        /// Printed decimal places.
        decimals: u32,
    },
    /// Yes or no.
    YesNo(bool),
    /// Text or a date.
    Text(Arc<str>),
    /// Nobody stated it.
    Missing,
    /// 不适用; the fact's `because` says why.
    NotApplicable,
}

impl FactValue {
    /// As written, with its unit: `525万元`, `是`.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Number { written, unit, .. } if super::measured::says(written, unit) => written.clone(),
            Self::Number { written, unit, .. } => format!("{written}{}", unit.symbol),
            Self::YesNo(true) => "是".to_owned(),
            Self::YesNo(false) => "否".to_owned(),
            Self::Text(text) => text.to_string(),
            Self::Missing => "missing".to_owned(),
            Self::NotApplicable => "不适用".to_owned(),
        }
    }
}

impl PartialEq for FactValue {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (FactValue::Number { value: a, unit: one, .. }, FactValue::Number { value: b, unit: two, .. }) => {
                a == b && one.dimension == two.dimension
            }
            (FactValue::YesNo(a), FactValue::YesNo(b)) => a == b,
            (FactValue::Text(a), FactValue::Text(b)) => comparable(a) == comparable(b),
            (FactValue::Missing, FactValue::Missing) | (FactValue::NotApplicable, FactValue::NotApplicable) => true,
            _ => false,
        }
    }
}

/// One statement of a fact at one place.
#[derive(Debug, Clone)]
pub struct Claim {
    /// Its id, unique in the fact.
    pub id: String,
    /// The value.
    pub value: FactValue,
    /// Where it was found.
    pub evidence: Evidence,
    /// Claims with the same reading switch together.
    pub reading: Option<String>,
    /// 超, 近, 约 … as `over`, `nearly`, `about`.
    pub qualifier: Option<String>,
    /// Its place.
    pub span: Span,
}

/// Which claim a fact uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Usage {
    /// The claim at this index.
    Claim(usize),
    /// None: what reads it is a range over all claims.
    Unresolved,
}

/// A judgement: a level and the share inside its band.
#[derive(Debug, Clone)]
pub struct JudgedFact {
    /// The level's name.
    pub level: String,
    /// Share of the weight, 0 to 1.
    pub share: Ratio,
    /// The share as written.
    pub written: String,
}

/// A case of a case list.
#[derive(Debug, Clone)]
pub struct Case {
    /// The indicator it is put to.
    pub of: String,
    /// The reason for the deduction.
    pub reason: String,
    /// Where it was found.
    pub evidence: Evidence,
    /// Its place.
    pub span: Span,
}

/// A fact or a cell of a table.
#[derive(Debug, Clone)]
pub struct Fact {
    /// The path: `财政资金收入`, `重点项目[机关饭堂].预算数`.
    pub path: String,
    /// What it rests on.
    pub basis: Basis,
    /// Why: for assumed, derived, judged, not applicable, and for the choice among claims.
    pub because: Option<String>,
    /// The value in use; of an unresolved fact the first claim's.
    pub value: FactValue,
    /// Where it was found (of the claim in use).
    pub evidence: Evidence,
    /// All claims; empty where there is only one statement.
    pub claims: Vec<Claim>,
    /// Which is used; `None` without claims.
    pub usage: Option<Usage>,
    /// 超, 近, 约 … as `over`, `nearly`, `about`.
    pub qualifier: Option<String>,
    /// Its place.
    pub span: Span,
}

impl Fact {
    /// Whether claims of different value stand behind it.
    #[must_use]
    pub fn disputed(&self) -> bool {
        self.claims.iter().any(|claim| claim.value != self.value)
    }
}

/// A row of a table: its key and its cells.
#[derive(Debug, Clone)]
pub struct RowFacts {
    /// The value of the key column.
    pub key: String,
    /// Cells by column, the key column left out.
    pub cells: IndexMap<String, Fact>,
    /// Its place.
    pub span: Span,
}

/// What a dataset states for one input.
#[derive(Debug, Clone)]
pub enum Stated {
    /// A single value.
    One(Fact),
    /// A judgement.
    Judged {
        /// Basis, reason, evidence; its value is the share as a plain number.
        fact: Fact,
        /// `None` when missing or not applicable.
        judged: Option<JudgedFact>,
    },
    /// A case list; `cases` is `None` when missing or not applicable.
    Cases {
        /// Basis, reason and state of the list.
        fact: Fact,
        /// The cases.
        cases: Option<Vec<Case>>,
    },
    /// A table; `rows` is `None` when missing or not applicable.
    Table {
        /// Basis, reason and state of the table.
        fact: Fact,
        /// The rows.
        rows: Option<Vec<RowFacts>>,
    },
}

/// Something a source says beside what the pack asks for.
#[derive(Debug, Clone)]
pub struct Statement {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Option<Name>,
    /// As a fact.
    pub fact: Fact,
}

/// A source document.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Its file, relative to the dataset.
    pub file: Option<String>,
    /// Its SHA-256, in hex.
    pub sha256: Option<String>,
    /// Where it is published.
    pub address: Option<String>,
    /// When it was published or read, as written.
    pub date: Option<String>,
    /// Its place.
    pub span: Span,
}

/// A finding that the dataset's author accepts.
#[derive(Debug, Clone)]
pub struct Acknowledged {
    /// The code.
    pub code: String,
    /// The path.
    pub at: String,
    /// Why.
    pub because: String,
    /// Its place.
    pub span: Span,
}

/// Remarks on an indicator: 偏差原因分析及改进措施.
#[derive(Debug, Clone)]
pub struct Remark {
    /// 偏差原因分析.
    pub deviation: Option<String>,
    /// 改进措施.
    pub improvement: Option<String>,
    /// Its place.
    pub span: Span,
}

/// Points that a person takes off or sets.
#[derive(Debug, Clone)]
pub struct ByHand {
    /// Points: taken off, or those that the indicator has.
    pub points: Ratio,
    /// Why.
    pub because: String,
    /// Who.
    pub by: Option<String>,
    /// Where it was found.
    pub evidence: Evidence,
    /// The path: `manual.信息公开`.
    pub path: String,
    /// Its place.
    pub span: Span,
}

/// How real a dataset is.
#[derive(Debug, Clone)]
pub struct DatasetBasis {
    /// Whether it is made up for teaching.
    pub illustrative: bool,
    /// What a reader must know.
    pub note: Option<Name>,
}

/// How many quotes of a dataset were looked up in their sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct QuoteCount {
    /// Found where they are said to stand.
    pub found: usize,
    /// Looked up and not found, or found more than once.
    pub missed: usize,
    /// Not looked up: the source text was not at hand.
    pub unchecked: usize,
}

/// A dataset, checked against its pack.
#[derive(Debug, Clone)]
pub struct Dataset {
    /// The department.
    pub department: String,
    /// The year.
    pub fiscal_year: i64,
    /// The pack's id.
    pub rules: String,
    /// How real it is.
    pub basis: DatasetBasis,
    /// Sources by id.
    pub sources: IndexMap<String, Source>,
    /// What is stated, by input id; every declared input has an entry (absent: missing).
    pub facts: IndexMap<String, Stated>,
    /// Statements by id.
    pub statements: IndexMap<String, Statement>,
    /// Remarks by indicator id.
    pub remarks: IndexMap<String, Remark>,
    /// Points off by hand, by leaf.
    pub manual: IndexMap<String, Vec<ByHand>>,
    /// Points as audited, by leaf.
    pub reviewed: IndexMap<String, ByHand>,
    /// Accepted findings.
    pub accepted: Vec<Acknowledged>,
    /// Notes on the whole dataset.
    pub notes: Option<String>,
    /// How many quotes were looked up, and with what result.
    pub quotes: QuoteCount,
    /// The dataset's file.
    pub file: FileId,
    /// Warnings and findings of reading (errors never leave a dataset behind).
    pub diagnostics: Vec<Diagnostic>,
}

/// A source text that is at hand.
#[derive(Debug, Clone)]
pub struct SourceText {
    /// The decoded text; the same that the [`heng_source::SourceMap`] has under `file`.
    pub text: Arc<str>,
    /// SHA-256 of its bytes, in hex.
    pub sha256: String,
    /// Its file, so that messages can show the place in the source.
    pub file: FileId,
}

/// Source texts at hand, by source id.
pub type SourceTexts = IndexMap<String, SourceText>;

/// The names that a dataset gives before its pack is known: `rules:` and the files of its sources,
/// by source id. What the cli needs to find the other files.
#[derive(Debug, Clone, Default)]
pub struct DatasetHead {
    /// The pack's id.
    pub rules: String,
    /// Where that is said.
    pub rules_span: Option<Span>,
    /// Source files by source id.
    pub files: IndexMap<String, NamedFile>,
}

/// A source file as the head of a dataset names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedFile {
    /// Relative to the dataset.
    pub name: String,
    /// The SHA-256 that the text must have, in hex as written, where it is stated: it tells two files of one
    /// name apart.
    pub sha256: Option<String>,
}

impl Stated {
    /// The fact itself: of a table or a case list, its basis, reason and state.
    #[must_use]
    pub fn fact(&self) -> &Fact {
        match self {
            Stated::One(fact)
            | Stated::Judged { fact, .. }
            | Stated::Cases { fact, .. }
            | Stated::Table { fact, .. } => fact,
        }
    }

    /// The fact and, of a table, all its cells, in order.
    #[must_use]
    pub fn facts(&self) -> Vec<&Fact> {
        let mut out = vec![self.fact()];
        if let Stated::Table { rows: Some(rows), .. } = self {
            out.extend(rows.iter().flat_map(|row| row.cells.values()));
        }
        out
    }
}

impl Fact {
    /// Every place where its value was found, with its path: of a fact with claims those of all
    /// claims (`财政资金收入[一（三）]`), else its own.
    #[must_use]
    pub fn evidence_of_all_claims(&self) -> Vec<(String, &Evidence)> {
        if self.claims.is_empty() {
            return vec![(self.path.clone(), &self.evidence)];
        }
        self.claims.iter().map(|claim| (super::claim_path(&self.path, &claim.id), &claim.evidence)).collect()
    }
}

impl Dataset {
    /// Every evidence with its path, in order: facts, cells, cases, all claims, statements. Those
    /// without source, section and quote are left out.
    #[must_use]
    pub fn all_evidence(&self) -> Vec<(String, &Evidence)> {
        let mut out: Vec<(String, &Evidence)> = Vec::new();
        for stated in self.facts.values() {
            for fact in stated.facts() {
                out.extend(fact.evidence_of_all_claims());
            }
            if let Stated::Cases { fact, cases: Some(cases) } = stated {
                out.extend(
                    cases.iter().enumerate().map(|(index, case)| (super::case_path(&fact.path, index), &case.evidence)),
                );
            }
        }
        let by_hand = self.manual.values().flatten().chain(self.reviewed.values());
        out.extend(by_hand.map(|one| (one.path.clone(), &one.evidence)));
        for statement in self.statements.values() {
            out.extend(statement.fact.evidence_of_all_claims());
        }
        out.retain(|(_, evidence)| evidence.source.is_some() || evidence.section.is_some() || evidence.quote.is_some());
        out
    }
}
