//! A rule pack and a dataset give a scorecard: points per indicator, total, grade, evidence ledger
//! and, where asked for, the explanation of every digit. Opens no file and prints nothing.

pub mod codes;
mod explanation;
mod scorecard;

pub use explanation::{FactStep, Place, Quantity, Step, StepKind};
pub use scorecard::{
    DeductionMade, GradeRange, IndicatorScore, Ledger, LedgerRow, MissingInput, Points, Scorecard, State, score,
    Options, LedgerBasis,
};
