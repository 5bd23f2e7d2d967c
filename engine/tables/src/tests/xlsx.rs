//! Workbooks, made here: what their cells are read as, and what is refused.

use std::io::{Read, Write};

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use super::*;

const MAPPING: &str = "heng: 1
mapping: 试
rules: p
entity: {id: 代码, name: 名称}
year: {column: 年度}
tables:
  县:
    file: a.xlsx
    header: 2
    columns:
      - {column: 支出 (万元), input: 支出, unit: 万元}
      - {column: 预算, input: 预算, unit: 万元}
      - {column: 公开, input: 公开}
      - {column: 满意度, input: 满意度}
";

/// A mapping read with a workbook as its only table.
fn read_book(text: &str, book: &[u8]) -> (SourceMap, Result<Entities, Vec<Diagnostic>>) {
    let mut files = SourceMap::new();
    let pack = pack(&mut files, super::PACK);
    let file = files.add_text("m.yaml", text);
    let all = read_mapping(&files, file).and_then(|mapping| {
        let tables = vec![read_table(&mut files, &mapping.tables[0], "a.xlsx", book)?];
        read_entities(&files, &mapping, &tables, &pack)
    });
    (files, all)
}

/// Titles in row 2, the rows from row 3 on.
fn book(fill: impl Fn(&mut rust_xlsxwriter::Worksheet)) -> Workbook {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("汇总").unwrap();
    sheet.write(0, 0, "某市各县").unwrap();
    for (column, title) in ["代码", "名称", "年度", "支出\n(万元)", "预算", "公开", "满意度"].into_iter().enumerate()
    {
        sheet.write(1, u16::try_from(column).unwrap(), title).unwrap();
    }
    fill(sheet);
    book
}

fn row(sheet: &mut rust_xlsxwriter::Worksheet, at: u32, spent: f64, budget: f64) {
    sheet.write(at, 0, format!("0{at}")).unwrap();
    sheet.write(at, 1, format!("县{at}")).unwrap();
    sheet.write(at, 2, 2023).unwrap();
    sheet.write(at, 3, spent).unwrap();
    sheet.write(at, 4, budget).unwrap();
}

#[test]
#[allow(clippy::float_arithmetic)]
fn cells_are_read_as_they_are_shown() {
    let percent = Format::new().set_num_format("0.00%");
    let mut made = book(|sheet| {
        row(sheet, 2, 7239.58, 0.1 + 0.2);
        sheet.write(2, 5, true).unwrap();
        sheet.write_with_format(2, 6, 0.9215, &percent).unwrap();
        row(sheet, 3, 1.0, 2.0);
        sheet.write(3, 3, "1,234.50").unwrap();
        sheet.write_formula(3, 4, Formula::new("1+1").set_result("2.5")).unwrap();
        sheet.write(3, 5, "是").unwrap();
    });
    let (files, read) = read_book(MAPPING, &made.save_to_buffer().unwrap());
    let all = read.unwrap_or_else(|found| panic!("{}", said(&found, &files)));
    let one = all.list[0].data.as_ref().unwrap_or_else(|found| panic!("{}", said(found, &files)));
    for (input, wanted) in [("支出", "7239.58万元"), ("预算", "0.3万元"), ("公开", "是"), ("满意度", "92.15%")]
    {
        assert_eq!(shown(one, input), wanted, "{input}");
    }
    assert_eq!(one.fiscal_year, 2023);
    let two = all.list[1].data.as_ref().unwrap_or_else(|found| panic!("{}", said(found, &files)));
    assert_eq!((shown(two, "支出"), shown(two, "预算")), ("1,234.50万元".into(), "2.5万元".into()));
    assert!(is_missing(two, "满意度"));
    let fact = two.facts["支出"].fact();
    assert_eq!(fact.evidence.section.as_deref(), Some("D4 支出 (万元)"));
    let (name, position) = files.locate(fact.span).unwrap();
    assert_eq!((name, position.line), ("a.xlsx!汇总", 4));
    assert_eq!(files.slice(fact.span), "1,234.50");
}

/// The workbook without a piece of its sheet: as programs write it that compute no formulas.
fn without(book: &[u8], piece: &str) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(std::io::Cursor::new(book)).unwrap();
    let mut to = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for index in 0..from.len() {
        let mut part = from.by_index(index).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        let name = part.name().unwrap().into_owned();
        if name.ends_with("sheet1.xml") {
            assert_eq!(text.matches(piece).count(), 1);
            text = text.replace(piece, "");
        }
        to.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        to.write_all(text.as_bytes()).unwrap();
    }
    to.finish().unwrap().into_inner()
}

#[test]
fn cells_that_hold_no_value_fail_their_rows_only() {
    let mut made = book(|sheet| {
        row(sheet, 2, 1.0, 2.0);
        row(sheet, 3, 1.0, 2.0);
        sheet.write_formula(3, 3, Formula::new("1/0").set_result("#DIV/0!")).unwrap();
        row(sheet, 4, 1.0, 2.0);
        sheet.write_formula(4, 3, Formula::new("A1").set_result("77")).unwrap();
        for at in 5..8 {
            row(sheet, at, 1.0, 2.0);
        }
        sheet.merge_range(5, 4, 6, 4, "3", &Format::new()).unwrap();
        let date = ExcelDateTime::from_ymd(2023, 6, 30).unwrap();
        sheet.write_with_format(7, 4, &date, &Format::new().set_num_format("yyyy-mm-dd")).unwrap();
    });
    let bytes = without(&made.save_to_buffer().unwrap(), "<v>77</v>");
    let (files, read) = read_book(MAPPING, &bytes);
    let all = read.unwrap_or_else(|found| panic!("{}", said(&found, &files)));
    let told: String = all
        .list
        .iter()
        .map(|one| match &one.data {
            Ok(_) => format!("{} ok\n", one.name),
            Err(found) => format!("{}\n{}", one.name, said(found, &files)),
        })
        .collect();
    assert_eq!(
        told,
        "县2 ok\n\
         县3\nHENG0734 a.xlsx!汇总:4:12 a.xlsx!汇总, row 4, `支出 (万元)`: the cell holds the error #DIV/0!\n\
         县4\nHENG0735 a.xlsx!汇总:5:12 a.xlsx!汇总, row 5, `支出 (万元)`: a formula without its result\n\
         县5 ok\n\
         县6\nHENG0736 a.xlsx!汇总:7:14 a.xlsx!汇总, row 7, `预算`: inside merged cells; the value stands in another cell\n\
         县7\nHENG0415 a.xlsx!汇总:8:14 `预算` needs a number, not `2023-06-30`: it is no number\n"
    );
}

#[test]
fn sheets_are_chosen_by_name_or_because_there_is_one() {
    let mut made = book(|sheet| row(sheet, 2, 1.0, 2.0));
    made.add_worksheet().set_name("说明").unwrap().set_hidden(true);
    let bytes = made.save_to_buffer().unwrap();
    assert!(read_book(MAPPING, &bytes).1.is_ok());
    made.add_worksheet().set_name("备用").unwrap();
    let bytes = made.save_to_buffer().unwrap();
    for (mapping, code) in [
        (MAPPING.to_owned(), Some("HENG0711 m.yaml:8:11")),
        (MAPPING.replace("    header", "    sheet: 汇 总\n    header"), Some("HENG0710 m.yaml:9:12")),
        (MAPPING.replace("    header", "    sheet: 汇总\n    header"), None),
        (MAPPING.replace("    header", "    sheet: 说明\n    header"), Some("HENG0712")),
    ] {
        let (files, read) = read_book(&mapping, &bytes);
        let told = read.map_or_else(|found| said(&found, &files), |_| String::new());
        assert!(code.map_or(told.is_empty(), |code| told.starts_with(code)), "{told}");
    }
}

#[test]
fn what_is_no_workbook_is_refused() {
    let made = book(|sheet| row(sheet, 2, 1.0, 2.0)).save_to_buffer().unwrap();
    let reason = |bytes: &[u8]| {
        let (_, read) = read_book(MAPPING, bytes);
        let found = read.unwrap_err();
        assert_eq!(found[0].code.id, "HENG0709");
        found[0].message(Lang::En)
    };
    assert!(reason(b"\xD0\xCF\x11\xE0rest").contains("old .xls"));
    assert!(reason(b"hello").contains("damaged"));
    assert!(reason(&made[..made.len() / 2]).contains("damaged"));
    // Damage anywhere ends with a message or a table, never with a panic.
    for at in (0..made.len()).step_by(499) {
        let mut broken = made.clone();
        broken[at] ^= 0x5A;
        let _ = read_book(MAPPING, &broken);
    }
}

/// A zip with one part of so many zero bytes.
fn bomb(megabytes: usize) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    out.start_file("xl/sharedStrings.xml", options).unwrap();
    let block = vec![b' '; 1 << 20];
    for _ in 0..megabytes {
        out.write_all(&block).unwrap();
    }
    out.finish().unwrap().into_inner()
}

#[test]
fn a_bomb_is_not_unpacked() {
    let bytes = bomb(130);
    assert!(bytes.len() < 1 << 20);
    let (_, read) = read_book(MAPPING, &bytes);
    let found = read.unwrap_err();
    assert_eq!(found[0].code.id, "HENG0709");
    assert!(found[0].message(Lang::En).contains("128 MB"), "{}", found[0].message(Lang::En));
}

#[test]
fn a_lone_cell_far_out_costs_nothing() {
    let mut made = book(|sheet| {
        row(sheet, 2, 1.0, 2.0);
        sheet.write(1_048_575, 16_383, "x").unwrap();
    });
    let (files, read) = read_book(MAPPING, &made.save_to_buffer().unwrap());
    let all = read.unwrap_or_else(|found| panic!("{}", said(&found, &files)));
    assert_eq!(all.list.len(), 2);
    let found = all.list[1].data.as_ref().unwrap_err();
    assert_eq!(found[0].code.id, "HENG0730");
}
