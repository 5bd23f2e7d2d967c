//! A rule pack and a dataset give a scorecard: points per indicator, total, grade, evidence ledger
//! and, where asked for, the explanation of every digit. Opens no file and prints nothing.

mod aggregate;
mod applies;
mod assemble;
mod by_hand;
mod claims;
pub mod codes;
mod explanation;
mod expression;
mod fact_step;
mod facts;
mod figures;
mod grade;
mod groups;
mod leaf;
mod ledger;
pub mod limits;
mod method;
mod named;
mod outputs;
mod plan;
mod population;
mod published;
mod rank;
mod remark;
mod score;
mod scorecard;
mod set;
mod settle;
mod share;
mod summary;
mod tree;
mod veto;
mod words;
mod work;

pub use explanation::{FactStep, Note, Place, Quantity, Step, StepKind};
pub use figures::{points_text, quantity_text, range_text, spread_text};
pub use plan::{compares_members, score};
pub use scorecard::{
    DeductionMade, GradeRange, IndicatorScore, Ledger, LedgerBasis, LedgerRow, MissingInput, Options, OutputScore,
    OutputValue, Points, RankScore, ReviewedTotal, Scorecard, State, VetoMade,
};
pub use set::{Member, MemberScore, ScoredMember, SetResult, score_set, score_set_explaining, score_set_on};
pub use summary::{Totals, YearSummary, summaries};
pub use veto::effect as veto_effect;
