//! Tests of number literals.
#![allow(clippy::unwrap_used)]

use super::*;

fn units() -> Units {
    let mut units = Units::standard();
    units.declare("笔").unwrap();
    units
}

fn read(text: &str) -> String {
    match parse_literal(text, &units()) {
        Ok(literal) => {
            let unit = literal.unit.as_ref().map_or_else(String::new, |unit| format!(" {}", unit.symbol));
            format!(
                "{} .{}{unit} = {}",
                literal.number.fraction_text(),
                literal.decimals,
                literal.base().unwrap().shown()
            )
        }
        Err(why) => format!("{why:?}"),
    }
}

#[test]
fn literals_as_people_write_them() {
    for (text, wanted) in [
        ("0.10", "1/10 .2 = 0.1"),
        ("95%", "95 .0 % = 0.95"),
        ("95 ％", "95 .0 % = 0.95"),
        ("7,239.58", "361979/50 .2 = 7239.58"),
        ("7237.7 万元", "72377/10 .1 万元 = 72377000"),
        ("７，２３９．５８", "361979/50 .2 = 7239.58"),
        ("-3", "-3 .0 = -3"),
        ("+3", "3 .0 = 3"),
        ("−3", "-3 .0 = -3"),
        ("－３％", "-3 .0 % = -0.03"),
        ("＋3.5‰", "7/2 .1 ‰ = 0.0035"),
        ("\u{3000}1.7万\u{a0}", "17/10 .1 万 = 17000"),
        ("\u{feff}1.7万笔", "17/10 .1 万笔 = 17000"),
        ("3 个百分点", "3 .0 个百分点 = 0.03"),
        ("12㎡", "12 .0 m2 = 12"),
        ("3亩", "3 .0 亩 = 2000"),
        ("100元/笔", "100 .0 元/笔 = 100"),
        ("1,234,567", "1234567 .0 = 1234567"),
        ("007", "7 .0 = 7"),
        ("-0", "0 .0 = 0"),
        ("0.0000000000000000000000000001", "1/10000000000000000000000000000 .28 = 0.0000000000000000000000000001"),
        ("9999999999999999999999999999", "9999999999999999999999999999 .0 = 9999999999999999999999999999"),
    ] {
        assert_eq!(read(text), wanted, "{text}");
    }
}

#[test]
fn what_is_no_literal() {
    for text in [
        "", " ", "-", "+", "万元", ".5", "5.", "1..2", "1.2.3", "--3", "+-3", "- 3", "1 000", "10²", "①", "二", "Ⅷ",
        "½", "1/2", "12²", ",",
    ] {
        let why = parse_literal(text, &units()).unwrap_err();
        assert!(matches!(why, LiteralError::NotANumber | LiteralError::Grouping), "{text} {why:?}");
    }
    for text in ["1,23", "1,2345", "12,34,567", "1234,567", "1,,234", "1,234,", "0,123", "1.234,5", "1,23.5"] {
        assert_eq!(parse_literal(text, &units()), Err(LiteralError::Grouping), "{text}");
    }
    for text in ["1e3", "1E3", "1e+3", "1.5e-7", "１ｅ３"] {
        assert_eq!(parse_literal(text, &units()), Err(LiteralError::Exponent), "{text}");
    }
    for text in ["12345678901234567890123456789", "0.00000000000000000000000000001", "1.0000000000000000000000000000"] {
        assert_eq!(parse_literal(text, &units()), Err(LiteralError::TooLong), "{text}");
    }
    for (text, unit) in [("3只", "只"), ("5 万万元", "万万元"), ("7x", "x"), ("5%%", "%%"), ("3nan", "nan")] {
        assert_eq!(parse_literal(text, &units()), Err(LiteralError::UnknownUnit(unit.to_owned())), "{text}");
    }
}
