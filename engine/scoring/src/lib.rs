//! A rule pack and a dataset give a scorecard: points per indicator, total, grade, evidence ledger
//! and, where asked for, the explanation of every digit. Opens no file and prints nothing.

pub mod codes;
mod explanation;
mod facts;
mod figures;
pub mod limits;
mod scorecard;
mod words;

pub use explanation::{FactStep, Note, Place, Quantity, Step, StepKind};
pub use figures::{fact_value_text, points_text, quantity_text, range_text};
pub use scorecard::{
    DeductionMade, GradeRange, IndicatorScore, Ledger, LedgerRow, MissingInput, Points, Scorecard, State, score,
    Options, LedgerBasis,
};
