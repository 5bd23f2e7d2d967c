//! Tests of units. Scales by hand.
#![allow(clippy::unwrap_used)]

use super::*;

fn units() -> Units {
    let mut units = Units::standard();
    for name in ["人", "人次", "宗", "个"] {
        units.declare(name).unwrap();
    }
    units
}

fn scale(symbol: &str) -> String {
    units().find(symbol).map_or_else(|| "-".to_owned(), |unit| unit.scale.fraction_text())
}

fn dimension(symbol: &str) -> String {
    units().find(symbol).map_or_else(|| "-".to_owned(), |unit| unit.dimension.shown())
}

#[test]
fn scales_are_exact() {
    for (symbol, wanted) in [
        ("元", "1"),
        ("千元", "1000"),
        ("万元", "10000"),
        ("百万元", "1000000"),
        ("亿元", "100000000"),
        ("万亿元", "1000000000000"),
        ("亿美元", "100000000"),
        ("%", "1/100"),
        ("％", "1/100"),
        ("‰", "1/1000"),
        ("个百分点", "1/100"),
        ("万", "10000"),
        ("亿", "100000000"),
        ("亩", "2000/3"),
        ("万亩", "20000000/3"),
        ("公顷", "10000"),
        ("㎡", "1"),
        ("m²", "1"),
        ("万平方米", "10000"),
        ("小时", "1/24"),
        ("年", "12"),
        ("季度", "3"),
        ("万人次", "10000"),
        ("百人次", "100"),
        ("千米", "1000"),
        ("吨", "1000"),
        ("万元/人", "10000"),
        ("元／万人", "1/10000"),
        ("元/亩", "3/2000"),
        ("万万元", "-"),
        ("万%", "-"),
        ("万个百分点", "-"),
        ("法郎", "-"),
        ("", "-"),
        ("/", "-"),
        ("元/", "-"),
        ("/人", "-"),
    ] {
        assert_eq!(scale(symbol), wanted, "{symbol}");
    }
}

#[test]
fn dimensions_are_kept_apart() {
    for (symbol, wanted) in [
        ("万元", "元"),
        ("万美元", "美元"),
        ("%", "数"),
        ("万", "数"),
        ("亩", "平方米"),
        ("万人次", "人次"),
        ("年", "月"),
        ("小时", "日"),
        ("元/人", "元/人"),
        ("人/元", "人/元"),
        ("元/人/天", "元/人/日"),
        ("平方米/米", "米"),
    ] {
        assert_eq!(dimension(symbol), wanted, "{symbol}");
    }
    assert_ne!(units().find("年").unwrap().dimension, units().find("天").unwrap().dimension);
    assert_ne!(units().find("人").unwrap().dimension, units().find("人次").unwrap().dimension);
}

#[test]
fn products_and_roots_of_dimensions() {
    let of = |symbol: &str| units().find(symbol).unwrap().dimension;
    let rate = of("元").per(&of("人"));
    assert_eq!(rate.shown(), "元/人");
    assert_eq!(rate.times(&of("人")), of("元"));
    assert_eq!(of("元").per(&of("元")), Dimension::default());
    assert_eq!(Dimension::default().per(&of("人")).shown(), "1/人");
    assert_eq!(of("米").times(&of("米")), of("亩"));
    assert_eq!(of("元").power(2).shown(), "元^2");
    assert_eq!(of("元").power(0), Dimension::default());
    assert_eq!(of("亩").root(2), Some(of("米")));
    assert_eq!(of("元").root(2), None);
    assert_eq!(of("元").root(0), None);
    assert_eq!(of("元").power(i32::MIN).power(i32::MIN).shown(), format!("元^{}", i32::MAX));
    assert_eq!(Unit::base_of(&rate).symbol, "元/人");
    assert_eq!(Unit::base_of(&Dimension::default()), Unit::plain());
}

#[test]
fn declared_names() {
    let mut units = Units::standard();
    assert_eq!(units.declare("笔"), Ok(()));
    assert_eq!(units.declare(" 笔 "), Err(UnitNameError::Twice));
    for built_in in ["元", "万元", "月", "％", "万", "百万元"] {
        assert_eq!(units.declare(built_in), Err(UnitNameError::BuiltIn), "{built_in}");
    }
    // Counted already, as ten thousand 笔.
    assert_eq!(units.declare("万笔"), Err(UnitNameError::BuiltIn));
    for bad in ["", "3人", "万物", "亿条", "a b", "人/次", "次!", "一个名字太长太长太长太长太长太长的单位"]
    {
        assert_eq!(units.declare(bad), Err(UnitNameError::NotAName), "{bad}");
    }
    assert!(units.known().contains(&"笔".to_owned()));
    assert!(units.known().iter().all(|symbol| units.find(symbol).is_some()));
}

#[test]
fn values_go_to_base_units_and_back() {
    let unit = units().find("万元").unwrap();
    let value = Ratio::new(14176, 100).unwrap();
    let base = unit.to_base(&value).unwrap();
    assert_eq!(base, Ratio::integer(1_417_600));
    assert_eq!(unit.from_base(&base.into()).unwrap(), value.into());
}

#[test]
fn every_currency_is_money_and_nothing_else_is() {
    let units = Units::standard();
    for currency in CURRENCIES {
        assert!(units.find(currency).unwrap().dimension.is_money(), "{currency}");
    }
    assert!(units.find("亿元").unwrap().dimension.is_money());
    assert!(!units.find("亿元").unwrap().dimension.is_counted());
    for other in ["平方米", "%", "月", "元/月", "千克"] {
        assert!(!units.find(other).unwrap().dimension.is_money(), "{other}");
        assert!(!units.find(other).unwrap().dimension.is_counted(), "{other}");
    }
    let mut units = units;
    units.declare("件").unwrap();
    assert!(units.find("万件").unwrap().dimension.is_counted());
}
