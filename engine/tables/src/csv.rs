//! CSV: text to rows in which every cell knows its bytes. The crate `csv` does not tell where a field begins,
//! and takes broken quotation marks without a word; both matter here, and the grammar is small.

use encoding_rs::GB18030;
use heng_source::{Diagnostic, FileId, Phrase, Said, SourceMap, Span};

use crate::codes::{CSV_AFTER_QUOTE, CSV_OPEN_QUOTE, NOT_GB18030, TABLE_LIMIT};
use crate::limits::{MAX_CELL_BYTES, MAX_CELLS, MAX_COLUMNS, MAX_ROWS};
use crate::table::{Cell, CellKind, Row, Table};
use crate::words;

static SAY_GB18030: Phrase = Phrase {
    zh: "这张表如果是 Excel 存的中文 CSV，也可以不转换，在映射里写 encoding: gb18030。",
    en: "A Chinese CSV saved by Excel need not be converted: write `encoding: gb18030` in the mapping.",
};

/// How the text of a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without byte order mark.
    Utf8,
    /// GB18030 (and GBK, GB2312, which it contains).
    Gb18030,
}

/// The bytes of a CSV file to a file of the map.
pub(crate) fn decode(
    files: &mut SourceMap,
    name: &str,
    bytes: &[u8],
    encoding: Encoding,
    said: Span,
) -> Result<FileId, Diagnostic> {
    match encoding {
        Encoding::Utf8 => files.add(name, bytes).map_err(|refusal| {
            let chinese = refusal.code == &heng_source::codes::OTHER_ENCODING
                && refusal.args.iter().any(|(name, value)| *name == "encoding" && *value == "GB18030".into());
            if chinese { refusal.help(Said::new(&SAY_GB18030)) } else { refusal }
        }),
        Encoding::Gb18030 => {
            if bytes.len() > heng_source::limits::MAX_FILE_BYTES || std::str::from_utf8(bytes).is_ok() {
                // Too large, or no GB18030 at all (UTF-8, plain ASCII): as if nothing had been said.
                return files.add(name, bytes);
            }
            match GB18030.decode_without_bom_handling_and_without_replacement(bytes) {
                Some(text) if !text.contains('\0') => Ok(files.add_text(name, text.into_owned())),
                _ => Err(Diagnostic::new(&NOT_GB18030, said).with("file", name)),
            }
        }
    }
}

/// What part of a row the reader is in.
enum State {
    /// At the start of a cell.
    Start,
    /// In a cell without quotation marks.
    Bare,
    /// Between quotation marks.
    Quoted,
    /// Behind the closing quotation mark.
    Closed,
}

/// Text to rows.
///
/// # Errors
/// The first fault: quotation marks that do not close or have text behind them, or a limit.
pub(crate) fn read(files: &SourceMap, file: FileId, delimiter: char) -> Result<Table, Diagnostic> {
    let source = files.file(file);
    let name = source.map_or("", |file| file.name()).to_owned();
    let text = source.map_or("", |file| file.text());
    let mut reader = Reader {
        file,
        table: Table { file, name, rows: Vec::new(), strict: true },
        cells: Vec::new(),
        number: 1,
        total: 0,
    };
    let mut state = State::Start;
    let (mut start, mut value) = (0_usize, String::new());
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let ends_row = matches!(c, '\n' | '\r');
        match state {
            State::Start if c == '"' => {
                start = at;
                state = State::Quoted;
            }
            State::Quoted if c == '"' && chars.peek().is_some_and(|(_, next)| *next == '"') => {
                chars.next();
                value.push('"');
            }
            State::Quoted if c == '"' => state = State::Closed,
            State::Quoted => value.push(c),
            _ if c == delimiter || ends_row => {
                let begin = if matches!(state, State::Start) { at } else { start };
                reader.cell(begin, at, &mut value)?;
                state = State::Start;
                if ends_row {
                    if c == '\r' && chars.peek().is_some_and(|(_, next)| *next == '\n') {
                        chars.next();
                    }
                    reader.row()?;
                }
            }
            State::Start => {
                start = at;
                value.push(c);
                state = State::Bare;
            }
            State::Bare => value.push(c),
            State::Closed if c == ' ' => {}
            State::Closed => {
                let span = reader.span(at, at + c.len_utf8());
                return Err(reader.locate(Diagnostic::new(&CSV_AFTER_QUOTE, span)));
            }
        }
        if value.len() > MAX_CELL_BYTES {
            return Err(reader.limit(&words::CELL_BYTES, MAX_CELL_BYTES, start));
        }
    }
    match state {
        State::Quoted => {
            let span = reader.span(start, start + 1);
            return Err(reader.locate(Diagnostic::new(&CSV_OPEN_QUOTE, span)));
        }
        State::Start if reader.cells.is_empty() => {}
        State::Start => {
            reader.cell(text.len(), text.len(), &mut value)?;
            reader.row()?;
        }
        State::Bare | State::Closed => {
            reader.cell(start, text.len(), &mut value)?;
            reader.row()?;
        }
    }
    Ok(reader.table)
}

struct Reader {
    file: FileId,
    table: Table,
    cells: Vec<Cell>,
    number: u32,
    total: usize,
}

impl Reader {
    fn span(&self, start: usize, end: usize) -> Span {
        let byte = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Span { file: self.file, start: byte(start), end: byte(end) }
    }

    fn locate(&self, diagnostic: Diagnostic) -> Diagnostic {
        diagnostic.with("table", self.table.name.as_str()).with("row", self.number.to_string())
    }

    fn limit(&self, what: &'static Phrase, limit: usize, at: usize) -> Diagnostic {
        self.locate(Diagnostic::new(&TABLE_LIMIT, self.span(at, at)).with("what", what).with("limit", limit))
    }

    fn cell(&mut self, start: usize, end: usize, value: &mut String) -> Result<(), Diagnostic> {
        let span = self.span(start, end);
        self.total += 1;
        if self.cells.len() >= MAX_COLUMNS {
            return Err(self.limit(&words::COLUMN_COUNT, MAX_COLUMNS, start));
        }
        if self.total > MAX_CELLS {
            return Err(self.limit(&words::CELL_COUNT, MAX_CELLS, start));
        }
        let text = std::mem::take(value).into_boxed_str();
        self.cells.push(Cell { text, start: span.start, end: span.end, kind: CellKind::Plain });
        Ok(())
    }

    fn row(&mut self) -> Result<(), Diagnostic> {
        let row = Row { number: self.number, cells: std::mem::take(&mut self.cells) };
        if self.table.rows.len() >= MAX_ROWS {
            let at = row.cells.first().map_or(0, |cell| usize::try_from(cell.start).unwrap_or(0));
            return Err(self.limit(&words::ROW_COUNT, MAX_ROWS, at));
        }
        self.number = self.number.saturating_add(1);
        self.table.rows.push(row);
        Ok(())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn rows(text: &str, delimiter: char) -> Result<Vec<Vec<String>>, Diagnostic> {
        let mut files = SourceMap::new();
        let file = files.add_text("t.csv", text);
        let table = read(&files, file, delimiter)?;
        for row in &table.rows {
            for (column, cell) in row.cells.iter().enumerate() {
                let found = table.find(table.span(cell)).map(|(row, column)| (row.number, column));
                assert_eq!(found, Some((row.number, column)), "{text:?}");
            }
        }
        Ok(table.rows.iter().map(|row| row.cells.iter().map(|cell| cell.text.to_string()).collect()).collect())
    }

    #[test]
    fn rows_and_cells_as_spreadsheets_write_them() {
        for (text, delimiter, wanted) in [
            ("a,b\n1,2\n", ',', vec![vec!["a", "b"], vec!["1", "2"]]),
            ("a,b\r\n1,2", ',', vec![vec!["a", "b"], vec!["1", "2"]]),
            ("a;b\r1;\r", ';', vec![vec!["a", "b"], vec!["1", ""]]),
            ("a\tb\n\"1\t\"\t\"say \"\"x\"\"\"\n", '\t', vec![vec!["a", "b"], vec!["1\t", "say \"x\""]]),
            ("a,\"b\nc\"\n\n1,2\n", ',', vec![vec!["a", "b\nc"], vec![""], vec!["1", "2"]]),
            ("", ',', vec![]),
            (",", ',', vec![vec!["", ""]]),
            ("5\" x,b", ',', vec![vec!["5\" x", "b"]]),
        ] {
            assert_eq!(rows(text, delimiter).unwrap(), wanted, "{text:?}");
        }
    }

    #[test]
    fn a_cell_knows_its_bytes() {
        let mut files = SourceMap::new();
        let file = files.add_text("t.csv", "甲,\"乙\n丙\",3\n丁,4,5\n");
        let table = read(&files, file, ',').unwrap();
        let texts: Vec<&str> =
            table.rows.iter().flat_map(|row| &row.cells).map(|cell| files.slice(table.span(cell))).collect();
        assert_eq!(texts, ["甲", "\"乙\n丙\"", "3", "丁", "4", "5"]);
        assert_eq!(table.rows[1].number, 2);
    }

    #[test]
    fn broken_quotation_marks_are_refused() {
        for (text, code) in [("a,\"b\n1,2\n", "HENG0706"), ("a,\"b\"c\n", "HENG0707")] {
            assert_eq!(rows(text, ',').unwrap_err().code.id, code, "{text:?}");
        }
    }

    #[test]
    fn limits_have_names() {
        assert_eq!(rows(&",".repeat(MAX_COLUMNS), ',').unwrap_err().code.id, "HENG0705");
        assert_eq!(rows(&"x".repeat(MAX_CELL_BYTES + 1), ',').unwrap_err().code.id, "HENG0705");
    }

    #[test]
    fn gb18030_is_read_where_it_is_said() {
        let mut files = SourceMap::new();
        let span = Span { file: files.add_text("m", ""), start: 0, end: 0 };
        let (bytes, _, _) = GB18030.encode("县,支出\n甲,1\n");
        let file = decode(&mut files, "t.csv", &bytes, Encoding::Gb18030, span).unwrap();
        assert_eq!(&**files.file(file).unwrap().text(), "县,支出\n甲,1\n");
        let refusal = decode(&mut files, "u.csv", &bytes, Encoding::Utf8, span).unwrap_err();
        assert!(refusal.help_text(heng_source::Lang::En).contains("encoding: gb18030"));
    }
}
