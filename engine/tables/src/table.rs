//! A table as read: rows of cells, each with its text and its place. Whether it came from CSV or from a
//! workbook makes no difference from here on.

use heng_source::{FileId, Span};

/// A cell: where it stands and what kind of thing it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its text; outer blanks are kept.
    pub text: Box<str>,
    /// First byte in the file.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
    /// What it is beside a text.
    pub kind: CellKind,
}

/// What a cell is beside a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    /// A text, a number, a date, or nothing.
    Plain,
    /// A formula that was stored without its result.
    Unsolved,
    /// Covered by a merged cell whose value stands in another cell.
    Covered,
}

/// A row: its number and its cells.
#[derive(Debug, Clone)]
pub struct Row {
    /// As a spreadsheet counts it, from 1, titles and blank rows included.
    pub number: u32,
    /// Its cells from the first column on.
    pub cells: Vec<Cell>,
}

impl Row {
    /// Whether nothing stands in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.text.trim().is_empty() && cell.kind != CellKind::Unsolved)
    }
}

/// A table as read.
#[derive(Debug, Clone)]
pub struct Table {
    /// The file that spans point into; of a workbook the sheet, written out row by row.
    pub file: FileId,
    /// As shown: `counties.csv`, `counties.xlsx!Sheet1`.
    pub name: String,
    /// Rows with at least one cell, in order.
    pub rows: Vec<Row>,
    /// Whether rows of different length mean that something is wrong: true of CSV.
    pub strict: bool,
}

impl Table {
    /// The place of a cell.
    #[must_use]
    pub fn span(&self, cell: &Cell) -> Span {
        Span { file: self.file, start: cell.start, end: cell.end }
    }

    /// The place of a row: from its first to its last cell.
    #[must_use]
    pub fn row_span(&self, row: &Row) -> Span {
        let start = row.cells.first().map_or(0, |cell| cell.start);
        let end = row.cells.last().map_or(start, |cell| cell.end);
        Span { file: self.file, start, end }
    }

    /// The row and the column (from 0) of the cell at a place.
    #[must_use]
    pub fn find(&self, span: Span) -> Option<(&Row, usize)> {
        if span.file != self.file {
            return None;
        }
        let first = |row: &Row| row.cells.first().map_or(0, |cell| cell.start);
        let index = self.rows.partition_point(|row| first(row) <= span.start).checked_sub(1)?;
        let row = self.rows.get(index)?;
        let column = row.cells.partition_point(|cell| cell.start <= span.start).checked_sub(1)?;
        row.cells.get(column).filter(|cell| span.start <= cell.end)?;
        Some((row, column))
    }
}

/// The letters of a column as spreadsheets show them: 0 is A, 26 is AA.
#[must_use]
pub fn letters(column: usize) -> String {
    let mut out = Vec::new();
    let mut rest = column.saturating_add(1);
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
        out.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    out.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_have_the_letters_of_spreadsheets() {
        for (column, shown) in
            [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")]
        {
            assert_eq!(letters(column), shown);
        }
    }
}
