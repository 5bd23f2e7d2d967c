//! Exact numbers, units and rounding; formula text to a checked expression to a value with its
//! steps; script functions in Rhai with the same numbers.
//!
//! Knows text and places (`heng-source`), but no pack, dataset, method or score.

pub mod codes;
mod compile;
mod data;
mod evaluate;
mod functions;
pub mod limits;
pub mod literal;
pub mod number;
mod population;
pub mod population_codes;
mod reference;
pub mod rounding;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
mod sample;
mod script;
pub mod script_codes;
pub mod table;
pub mod table_codes;
mod trace;
pub mod unit;

pub use compile::{
    ColumnType, Declared, Formula, Read, Scope, Type, compile, compile_argument, is_name, mentions, references,
};
pub use data::{Cell, Inputs, Row, Stop, Table, TableCell, Value};
pub use functions::{functions_reference, is_function};
pub use population::{Divisor, Order, Peers, Population, Statistic, Ties};
pub use reference::Reference;
pub use script::{Deduction, ScriptArgument, ScriptFunction, ScriptOutcome, Scripts, scripts_reference};
pub use trace::{Outcome, Traced, TracedRow};
