//! Quotes, sections and figures on a small report of our own.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::string_slice
)]

use std::str::FromStr as _;

use rust_decimal::Decimal;

use super::figures::{Qualifier, figures};
use super::{Lookup, SourceIndex};

/// A small report of our own, with the habits of real ones: blanks around numbers, line ends
/// inside words, a page feed, lists inside text.
const REPORT: &str = "某区档案中心绩效自评报告\n\n一、基本情况\n\n（一）部门概况\n（1）机构设置\n中心设 4 个内设机\n构，编制\u{3000}30 名。\n（2）职能\n1.负责档案接\n收。\n2.负责档案利用。\n（二）年度工作\n全年接收档案 1,250件，其中数字\n化525 件；\u{c}第2页\n培训超 1.7万人次，1．8万次来访。\n二、综合评价分析\n（一）收支\n收入 7,239.58\n万元，支出525万元。\n（二）项目\n1．数字化项目\n预算数25万元，\n执行数25 万元，完成：（8）设备更新；\n（9）系统升级。\n2．库房项目\n预算数为 125万元。（1）防火；\n（2）防潮。执行率（100%）达标。\n三、问题\n（一）进度不均衡。\n";

fn slice(range: &std::ops::Range<u32>) -> &'static str {
    &REPORT[range.start as usize..range.end as usize]
}

fn look(section: &str, quote: &str) -> Lookup {
    let section = if section.is_empty() { None } else { Some(section) };
    SourceIndex::new(REPORT).lookup(section, quote, None)
}

fn found(section: &str, quote: &str) -> &'static str {
    match look(section, quote) {
        Lookup::Found(places) => slice(&places[0]),
        other => panic!("{section} {quote}: {other:?}"),
    }
}

#[test]
fn headings_nest_by_their_form() {
    let headings = SourceIndex::new(REPORT).headings();
    let paths: Vec<&str> = headings.iter().map(|shown| shown.split(' ').next().unwrap()).collect();
    // （9） and （2） at the beginning of wrapped lines are no headings; 1．8万 is none either.
    assert_eq!(
        paths,
        [
            "一",
            "一（一）",
            "一（一）（1）",
            "一（一）（2）",
            "一（一）（2）1",
            "一（一）（2）2",
            "一（二）",
            "二",
            "二（一）",
            "二（二）",
            "二（二）1",
            "二（二）2",
            "三",
            "三（一）"
        ]
    );
    assert_eq!(headings[2], "一（一）（1） 机构设置");
}

#[test]
fn a_quote_is_found_across_blanks_line_ends_and_pages() {
    assert_eq!(found("一（一）", "设4个内设机构"), "设 4 个内设机\n构");
    assert_eq!(found("一（一）", "编制30名"), "编制\u{3000}30 名");
    assert_eq!(found("二（一）", "收入7,239.58万元"), "收入 7,239.58\n万元");
    assert_eq!(found("一（二）", "件；第2页"), "件；\u{c}第2页");
}

#[test]
fn sections_are_compared_in_nfkc_with_or_without_signs() {
    for name in ["一（一）(1)", "一(一)(1)", "一、（一）（1）", "一 （一） （１）"] {
        assert_eq!(found(name, "设4个"), "设 4 个", "{name}");
    }
    for name in ["二（二）1", "二(二)1.", "二（二）1．", "二、（二）、1、"] {
        assert_eq!(found(name, "预算数25万元"), "预算数25万元", "{name}");
    }
    // By its words.
    assert_eq!(found("数字化项目", "预算数25万元"), "预算数25万元");
}

#[test]
fn a_section_holds_what_stands_below_it() {
    assert_eq!(found("一", "设4个"), "设 4 个");
    assert_eq!(found("一（一）（2）", "2.负责"), "2.负责");
    assert_eq!(found("二（二）2", "防潮"), "防潮");
    assert_eq!(found("二（二）", "为125万元"), "为 125万元");
}

#[test]
fn a_section_may_be_named_as_its_heading_is_printed() {
    for section in ["一、基本情况", "一、 基本情况", "（二）年度工作", "一、（二）年度", "一（二）年度工作"]
    {
        assert_eq!(found(section, "1.7万人次"), "1.7万人次", "{section}");
    }
    // 一、（二） is not called so, and 一 has other words.
    for section in ["一（二）项目", "一、问题", "二、基本情况", "2023年度工作"] {
        assert!(matches!(look(section, "1.7万人次"), Lookup::NoSuchSection { .. }), "{section}");
    }
}

#[test]
fn the_whole_number_ends_before_the_comma_of_the_sentence() {
    // 预算数25万元，: the comma is folded to an ASCII one and is no part of the number.
    let index = SourceIndex::new("一、项目\n预算数1525万元，执行数25万元。\n");
    let Lookup::CutsNumber { whole, .. } = index.lookup(Some("一"), "525万元", None) else { panic!() };
    assert_eq!(whole, "1525万元");
}

#[test]
fn a_quote_may_stand_in_several_sections() {
    let Lookup::Found(places) = look("一（二）；二（一）", "525") else { panic!() };
    assert_eq!(places.len(), 2);
    // The source may use other words in the second place.
    assert!(matches!(look("一（二）; 三", "525"), Lookup::Found(places) if places.len() == 1));
    assert!(matches!(look("一（二）; 五", "525"), Lookup::NoSuchSection { section, .. } if section == "五"));
    assert!(matches!(look("一（一）; 三", "525"), Lookup::NotInSection { section, .. } if section == "一（一）; 三"));
}

#[test]
fn a_number_is_not_cut() {
    // 25万元 stands in 525万元 of 二（一） only as a part of a longer number.
    match look("二（一）", "25万元") {
        Lookup::CutsNumber { whole, place } => {
            assert_eq!(whole, "525万元");
            assert_eq!(slice(&place), "25万元");
        }
        other => panic!("{other:?}"),
    }
    assert!(matches!(look("二（一）", "239.58万元"), Lookup::CutsNumber { .. }));
    assert!(matches!(look("二（一）", "7,239"), Lookup::CutsNumber { .. }));
    assert!(matches!(look("二（一）", "收入7"), Lookup::CutsNumber { .. }));
    assert!(matches!(look("一（二）", "250件"), Lookup::CutsNumber { .. }));
    assert!(matches!(look("二（二）2", "25万元"), Lookup::CutsNumber { .. }));
    // The full stop of a list and a full-width comma are not parts of a number.
    assert_eq!(found("一（一）", "2.负责"), "2.负责");
    assert_eq!(found("二（一）", "525万元"), "525万元");
}

#[test]
fn chinese_numbers_are_not_cut_either() {
    let index = SourceIndex::new("一、正文\n完成二十一套，名列第三十，另有十一套。");
    assert!(matches!(index.lookup(None, "一套", None), Lookup::CutsNumber { .. }));
    assert!(matches!(index.lookup(None, "名列第三", None), Lookup::CutsNumber { .. }));
    assert!(matches!(index.lookup(None, "二十一套", None), Lookup::Found(_)));
}

#[test]
fn several_places_need_an_occurrence() {
    let Lookup::Ambiguous { places, .. } = look("二（二）1", "25万元") else { panic!() };
    assert_eq!(places.len(), 2);
    let index = SourceIndex::new(REPORT);
    let Lookup::Found(second) = index.lookup(Some("二（二）1"), "25万元", Some(2)) else { panic!() };
    assert_eq!(slice(&second[0]), "25 万元");
    assert!(
        matches!(index.lookup(Some("二（二）1"), "25万元", Some(3)), Lookup::NoSuchOccurrence { places } if places.len() == 2)
    );
    assert!(matches!(index.lookup(Some("二（二）1"), "25万元", Some(0)), Lookup::NoSuchOccurrence { .. }));
}

#[test]
fn a_miss_says_where_the_words_do_stand() {
    let Lookup::NotInSection { section, elsewhere, place } = look("三", "预算数为125万元") else { panic!() };
    assert_eq!((section.as_str(), elsewhere.as_slice()), ("三", ["二（二）2".to_owned()].as_slice()));
    assert_eq!(slice(&place.unwrap()), "预算数为 125万元");
    let Lookup::NotInSection { elsewhere, place, .. } = look("三", "无此话") else { panic!() };
    assert!(elsewhere.is_empty() && place.is_none());
    let Lookup::NoSuchSection { headings, .. } = look("五（一）", "档案") else { panic!() };
    assert_eq!(headings.len(), 14);
    assert_eq!(look("三", " \u{3000}"), Lookup::Empty);
}

#[test]
fn blanks_part_the_numbers_of_a_table() {
    let index = SourceIndex::new("合计 100 25万元");
    assert!(matches!(index.lookup(None, "25万元", None), Lookup::Found(_)));
}

#[test]
fn no_text_breaks_the_index() {
    for text in ["", "\n", "一、", "（", "（一", "1.", "ﷺ、①㈠", "（一）\n（一）\n一、\u{c}（1）", "９．９"]
    {
        let index = SourceIndex::new(text);
        for quote in ["", "一", "1", "9", "（"] {
            let _ = index.lookup(None, quote, None);
            let _ = index.lookup(Some("一（一）"), quote, Some(1));
        }
    }
    // Many headings stay quick: the ends are found by a stack, not by looking back.
    let many = "（一）甲\n1.乙\n".repeat(20_000);
    assert_eq!(SourceIndex::new(&many).headings().len(), 5_000);
}

fn read(quote: &str) -> Vec<(String, Option<Qualifier>, bool)> {
    figures(quote).into_iter().map(|one| (one.value.normalize().to_string(), one.qualifier, one.percent)).collect()
}

fn one(quote: &str, value: &str) {
    let all = figures(quote);
    assert!(all.iter().any(|figure| figure.value == Decimal::from_str(value).unwrap()), "{quote}: {all:?}");
}

#[test]
fn figures_of_quotes() {
    one("收入7,239.58万元", "72395800");
    one("审核单据超1.7万笔", "17000");
    one("批示件358余件", "358");
    one("汇编整理一套", "1");
    one("排名全市第三", "3");
    one("二十一套", "21");
    one("十一", "11");
    one("一万七千零三", "17003");
    one("三亿二千万", "320000000");
    one("二〇二三年", "2023");
    one("共４６５１１２人次", "465112");
    one("13.完成区委、区政府", "13");
    one("2万亿元", "2000000000000");
    assert_eq!(figures("7,239.58万元")[0].after, "元");
    assert_eq!(figures("7,239.58万元")[0].after_bare, "万元");
    assert_eq!(figures("第三")[0].text, "第三");
    assert!(figures("预算执行进度不均衡").is_empty());
    assert!(figures("99999999999999999999999999999999999999").is_empty());
}

#[test]
fn commas_group_only_threes() {
    assert_eq!(
        read("1,23和1,2345"),
        [
            ("1".into(), None, false),
            ("23".into(), None, false),
            ("1".into(), None, false),
            ("2345".into(), None, false)
        ]
    );
    assert_eq!(read("1,234,567"), [("1234567".into(), None, false)]);
    // A full-width comma parts clauses.
    assert_eq!(read("2023，100"), [("2023".into(), None, false), ("100".into(), None, false)]);
}

#[test]
fn per_cent_and_qualifiers() {
    assert_eq!(read("完成预算的85.77%"), [("85.77".into(), None, true)]);
    assert_eq!(read("提高2个百分点"), [("2".into(), None, true)]);
    assert_eq!(read("九成"), [("90".into(), None, true)]);
    assert_eq!(read("接近100%"), [("100".into(), Some(Qualifier::Nearly), true)]);
    assert_eq!(read("近20个"), [("20".into(), Some(Qualifier::Nearly), false)]);
    assert_eq!(read("附近20个"), [("20".into(), None, false)]);
    assert_eq!(read("超过1.6万笔"), [("16000".into(), Some(Qualifier::Over), false)]);
    assert_eq!(read("1200余项"), [("1200".into(), Some(Qualifier::Over), false)]);
    assert_eq!(read("1万余笔"), [("10000".into(), Some(Qualifier::Over), false)]);
    assert_eq!(read("约30人"), [("30".into(), Some(Qualifier::About), false)]);
    assert_eq!(read("30人左右"), [("30".into(), Some(Qualifier::About), false)]);
    assert_eq!(read("节约30万元"), [("300000".into(), None, false)]);
}
