//! Many datasets from tables: CSV and XLSX as rows that know their places, the mapping that says what their
//! columns are, and the datasets that come of both. Bytes come in as arguments; nothing here opens a file, and
//! nothing computes a score.

mod cell;
pub mod codes;
mod csv;
mod entities;
pub mod format;
mod join;
pub mod limits;
mod mapping;
mod plan;
mod table;
mod tree;
mod words;
mod xlsx;

use heng_source::{Diagnostic, SourceMap};

pub use csv::Encoding;
pub use entities::{Entities, Entity, read_entities};
pub use mapping::{
    Coded, Column, Condition, Kind, Mapping, Meaning, Meanings, RemarkColumn, TableSpec, Text, Year, is_mapping,
    read_mapping,
};
pub use table::{Cell, CellKind, Row, Table, letters};

/// Reads the bytes of a table as its mapping says. `name` is what messages show.
///
/// # Errors
/// Why it cannot be read: another format or encoding, broken quotation marks, a limit.
pub fn read_table(files: &mut SourceMap, spec: &TableSpec, name: &str, bytes: &[u8]) -> Result<Table, Vec<Diagnostic>> {
    match &spec.kind {
        Kind::Csv { encoding, delimiter } => csv::decode(files, name, bytes, *encoding, spec.file.span)
            .and_then(|file| csv::read(files, file, *delimiter))
            .map_err(|fault| vec![fault]),
        Kind::Workbook { sheet } => xlsx::read(files, spec, sheet.as_ref(), name, bytes),
    }
}

#[cfg(test)]
mod tests;
