//! XLSX: a sheet to rows of cells. The sheet is also written out as text, a line for each of its rows, so that
//! messages can point into it and show it; line and row numbers agree.
//!
//! A workbook keeps every number as a binary fraction. It becomes a decimal text here, at once and for good, of at
//! most the 15 digits that spreadsheets themselves show and keep.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx};
use heng_source::{Arg, Diagnostic, Phrase, SourceMap};

use crate::codes::{BAD_WORKBOOK, SHEET_NOT_CHOSEN, SHEET_UNKNOWN, TABLE_LIMIT};
use crate::limits::{MAX_CELL_BYTES, MAX_CELLS, MAX_COLUMNS, MAX_PARTS, MAX_ROWS, MAX_UNPACKED_BYTES};
use crate::mapping::{TableSpec, Text};
use crate::table::{Cell, CellKind, Row, Table};
use crate::{cell, words};

static OLD: Phrase =
    Phrase { zh: "是旧的 .xls 格式，或者加了密码", en: "it is the old .xls format, or has a password" };
static NO_ARCHIVE: Phrase =
    Phrase { zh: "不是 .xlsx 文件，或已损坏", en: "it is no .xlsx file, or is damaged" };
static TOO_LARGE: Phrase =
    Phrase { zh: "解压后超过上限 128 MB", en: "it unpacks to more than the limit of 128 MB" };
static TOO_MANY_PARTS: Phrase = Phrase { zh: "里面的部件太多", en: "it has too many parts" };
static NO_SHEET: Phrase = Phrase { zh: "没有可见的工作表", en: "it has no visible sheet" };

/// A cell as found: its text and what it is.
type Found = (String, CellKind);
/// Cells by row and column, both from 0.
type Sparse = BTreeMap<u32, BTreeMap<u32, Found>>;

/// The bytes of a workbook to the table of one of its sheets.
pub(crate) fn read(
    files: &mut SourceMap,
    spec: &TableSpec,
    sheet: Option<&Text>,
    name: &str,
    bytes: &[u8],
) -> Result<Table, Vec<Diagnostic>> {
    let bad =
        |reason: Arg| vec![Diagnostic::new(&BAD_WORKBOOK, spec.file.span).with("file", name).with("reason", reason)];
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(bad(Arg::Phrase(&OLD)));
    }
    unpacked(bytes).map_err(|reason| bad(Arg::Phrase(reason)))?;
    // What a file makes a foreign parser do is not in our hands: a fault of it is a fault of the file.
    let read = catch_unwind(AssertUnwindSafe(|| parse(spec, sheet, name, bytes)));
    let (sheet, cells) = match read {
        Ok(Ok(found)) => found,
        Ok(Err(Fault::Told(diagnostic))) => return Err(vec![*diagnostic]),
        Ok(Err(Fault::Parser(reason))) => return Err(bad(Arg::Text(reason))),
        Err(_) => return Err(bad(Arg::Phrase(&NO_ARCHIVE))),
    };
    Ok(written_out(files, format!("{name}!{sheet}"), cells))
}

enum Fault {
    Told(Box<Diagnostic>),
    Parser(String),
}

impl From<calamine::XlsxError> for Fault {
    fn from(error: calamine::XlsxError) -> Self {
        Fault::Parser(error.to_string())
    }
}

/// Unpacks a workbook into nothing, to know that it is no bomb: what an archive says of its sizes may be a lie.
fn unpacked(bytes: &[u8]) -> Result<(), &'static Phrase> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| &NO_ARCHIVE)?;
    if archive.len() > MAX_PARTS {
        return Err(&TOO_MANY_PARTS);
    }
    let mut total = 0_u64;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| &NO_ARCHIVE)?;
        let left = MAX_UNPACKED_BYTES.saturating_sub(total);
        let mut limited = part.take(left.saturating_add(1));
        total = total.saturating_add(std::io::copy(&mut limited, &mut std::io::sink()).map_err(|_| &NO_ARCHIVE)?);
        if total > MAX_UNPACKED_BYTES {
            return Err(&TOO_LARGE);
        }
    }
    Ok(())
}

/// The name of the sheet and its cells.
fn parse(spec: &TableSpec, sheet: Option<&Text>, name: &str, bytes: &[u8]) -> Result<(String, Sparse), Fault> {
    let mut book: Xlsx<Cursor<&[u8]>> = Xlsx::new(Cursor::new(bytes))?;
    let sheet = choose(&book, spec, sheet, name)?;
    let limit = |what: &'static Phrase, limit: usize, row: u32| {
        let diagnostic = Diagnostic::new(&TABLE_LIMIT, spec.file.span)
            .with("table", format!("{name}!{sheet}"))
            .with("row", row.saturating_add(1).to_string())
            .with("what", what)
            .with("limit", limit);
        Fault::Told(Box::new(diagnostic))
    };
    let mut out = Sparse::new();
    let mut total = 0_usize;
    let mut reader = book.worksheet_cells_reader(&sheet)?;
    let percent: Vec<bool> = reader.styles().iter().map(is_percent).collect();
    while let Some((found, style)) = reader.next_cell_with_style_id()? {
        let (row, column) = found.get_position();
        let text = text_of(found.get_value(), percent.get(style).copied().unwrap_or(false));
        total += 1;
        if usize::try_from(row).is_ok_and(|row| row >= MAX_ROWS) {
            return Err(limit(&words::ROW_COUNT, MAX_ROWS, row));
        }
        if usize::try_from(column).is_ok_and(|column| column >= MAX_COLUMNS) {
            return Err(limit(&words::COLUMN_COUNT, MAX_COLUMNS, row));
        }
        if total > MAX_CELLS {
            return Err(limit(&words::CELL_COUNT, MAX_CELLS, row));
        }
        if text.len() > MAX_CELL_BYTES {
            return Err(limit(&words::CELL_BYTES, MAX_CELL_BYTES, row));
        }
        out.entry(row).or_default().insert(column, (text, CellKind::Plain));
    }
    drop(reader);
    // Formulas stand in the sheet beside their results; only those without one matter.
    let mut reader = book.worksheet_cells_reader(&sheet)?;
    while let Some(record) = reader.next_cell_with_formula_metadata()? {
        let (row, column) = record.pos;
        let cell = out.get_mut(&row).and_then(|cells| cells.get_mut(&column));
        if let (Some(_), Some((text, kind))) = (record.formula, cell)
            && text.is_empty()
        {
            *kind = CellKind::Unsolved;
        }
    }
    drop(reader);
    for region in book.merge_cells_by_sheet_name(&sheet)? {
        cover(&mut out, region, &mut total);
        if total > MAX_CELLS {
            return Err(limit(&words::CELL_COUNT, MAX_CELLS, region.start.0));
        }
    }
    let padded: usize = out
        .values()
        .filter_map(|cells| cells.last_key_value())
        .map(|(last, _)| usize::try_from(*last).unwrap_or(usize::MAX).saturating_add(1))
        .fold(0, usize::saturating_add);
    if padded > MAX_CELLS {
        return Err(limit(&words::CELL_COUNT, MAX_CELLS, 0));
    }
    Ok((sheet, out))
}

/// The sheet that is meant.
fn choose(book: &Xlsx<Cursor<&[u8]>>, spec: &TableSpec, wanted: Option<&Text>, name: &str) -> Result<String, Fault> {
    let sheets: Vec<_> = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).collect();
    let visible: Vec<&str> =
        sheets.iter().filter(|sheet| sheet.visible == SheetVisible::Visible).map(|sheet| sheet.name.as_str()).collect();
    match (wanted, visible.as_slice()) {
        // A hidden sheet is read where it is named.
        (Some(wanted), _) => match sheets.iter().find(|sheet| sheet.name.trim() == wanted.text) {
            Some(sheet) => Ok(sheet.name.clone()),
            None => Err(Fault::Told(Box::new(
                Diagnostic::new(&SHEET_UNKNOWN, wanted.span)
                    .with("file", name)
                    .with("sheet", wanted.text.as_str())
                    .with("known", words::some_of(&visible)),
            ))),
        },
        (None, [one]) => Ok((*one).to_owned()),
        (None, []) => Err(Fault::Told(Box::new(
            Diagnostic::new(&BAD_WORKBOOK, spec.file.span).with("file", name).with("reason", &NO_SHEET),
        ))),
        (None, _) => Err(Fault::Told(Box::new(
            Diagnostic::new(&SHEET_NOT_CHOSEN, spec.file.span)
                .with("file", name)
                .with("known", words::some_of(&visible)),
        ))),
    }
}

/// Marks what a merged cell covers, in rows that are there.
fn cover(out: &mut Sparse, region: Dimensions, total: &mut usize) {
    let (rows, columns) = (region.start.0..=region.end.0, region.start.1..=region.end.1);
    for (row, cells) in out.range_mut(rows) {
        for column in columns.clone() {
            *total = total.saturating_add(1);
            if *total > MAX_CELLS {
                return;
            }
            if (*row, column) != region.start {
                cells.insert(column, (String::new(), CellKind::Covered));
            }
        }
    }
}

/// Whether a number of this style is shown with a percent sign, outside of quoted text.
fn is_percent(style: &calamine::Style) -> bool {
    let Some(format) = &style.number_format else { return false };
    let mut quoted = false;
    format.format_code.chars().any(|c| {
        quoted ^= c == '"';
        c == '%' && !quoted
    })
}

/// What stands in a cell, as text.
fn text_of(value: &DataRef<'_>, percent: bool) -> String {
    let number = |text: String| if percent { cell::percent(&text).unwrap_or(text) } else { text };
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(value) => number(value.to_string()),
        DataRef::Float(value) => number(decimal(*value)),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(true) => "TRUE".to_owned(),
        DataRef::Bool(false) => "FALSE".to_owned(),
        DataRef::DateTime(date) => date_text(date),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
    }
}

/// `2023-06-30`, with the time where it is not midnight.
fn date_text(date: &ExcelDateTime) -> String {
    if !date.is_datetime() {
        return decimal(date.as_f64());
    }
    let (year, month, day, hour, minute, second, milli) = date.to_ymd_hms_milli();
    let day = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second, milli) == (0, 0, 0, 0) { day } else { format!("{day} {hour:02}:{minute:02}:{second:02}") }
}

/// The shortest decimal text of a number, of at most 15 significant digits. Digits are moved as text.
fn decimal(value: f64) -> String {
    let scientific = format!("{value:.14e}");
    let Some((mantissa, exponent)) = scientific.split_once('e') else { return scientific };
    let Ok(exponent) = exponent.parse::<i32>() else { return scientific };
    let (sign, mantissa) = match mantissa.strip_prefix('-') {
        Some(mantissa) => ("-", mantissa),
        None => ("", mantissa),
    };
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() {
        return "0".to_owned();
    }
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or(0));
    let count = i32::try_from(digits.len()).unwrap_or(i32::MAX);
    let point = exponent.saturating_add(1);
    let body = if point <= 0 {
        format!("0.{}{digits}", zeros(point.saturating_neg()))
    } else if point >= count {
        format!("{digits}{}", zeros(point.saturating_sub(count)))
    } else {
        let (whole, fraction) = digits.split_at(usize::try_from(point).unwrap_or(0));
        format!("{whole}.{fraction}")
    };
    format!("{sign}{body}")
}

/// The sheet as text, a line for each row, and its cells with their places in that text.
fn written_out(files: &mut SourceMap, name: String, cells: Sparse) -> Table {
    let mut text = String::new();
    let mut rows = Vec::new();
    let mut line = 0_u32;
    let at = |text: &String| u32::try_from(text.len()).unwrap_or(u32::MAX);
    for (row, mut found) in cells {
        while line < row {
            text.push('\n');
            line = line.saturating_add(1);
        }
        let last = found.last_key_value().map_or(0, |(column, _)| *column);
        let mut out = Vec::new();
        for column in 0..=last {
            if column > 0 {
                text.push(',');
            }
            let (value, kind) = found.remove(&column).unwrap_or((String::new(), CellKind::Plain));
            let start = at(&text);
            // A line break inside a cell would begin a new line.
            text.extend(value.chars().map(|c| if c.is_control() { ' ' } else { c }));
            out.push(Cell { text: value.into_boxed_str(), start, end: at(&text), kind });
        }
        rows.push(Row { number: row.saturating_add(1), cells: out });
    }
    text.push('\n');
    let file = files.add_text(name.clone(), text);
    Table { file, name, rows, strict: false }
}

#[cfg(test)]
#[allow(clippy::float_arithmetic)]
mod tests {
    use super::decimal;

    #[test]
    fn binary_fractions_become_the_decimals_that_were_typed() {
        for (value, text) in [
            (0.1, "0.1"),
            (0.1 + 0.2, "0.3"),
            (12_345_678_901_234.56, "12345678901234.6"),
            (7239.58, "7239.58"),
            (0.9215, "0.9215"),
            (1e-7, "0.0000001"),
            (2023.0, "2023"),
            (1e20, "100000000000000000000"),
            (-498.0, "-498"),
            (-0.0, "0"),
            (123_456_789_012_345.0, "123456789012345"),
            (1.0 / 3.0, "0.333333333333333"),
        ] {
            assert_eq!(decimal(value), text, "{value}");
        }
    }
}
