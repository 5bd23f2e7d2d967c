//! Quotes against sources and values against quotes.

use heng_source::Severity;

use super::*;

/// A small report of our own.
const REPORT: &str = "前言\n一、基本情况\n（一）收支\n收入 7,239.58\n万元，支出525万元。\n（二）工作\n审核单据超1.7万笔，开会 3 次。\n二、成效\n（一）项目\n预算数25万元，执行数25万元，完成100%。\n（二）问题\n进度不均衡，培训不够。\n";

fn expect_source(lines: &str, codes: &[&str]) -> Vec<Diagnostic> {
    let found = expect(&with_head(&format!("facts:\n{lines}")), Some(REPORT), codes);
    assert!(found.iter().all(|one| one.severity < Severity::Error || one.code.id == "HENG0456"));
    found
}

/// What the secondary places of a diagnostic show.
fn shown(lines: &str, code: &str) -> Vec<String> {
    let marked = with_head(&format!("facts:\n{lines}"));
    let (files, result) = read(&marks(&marked).0, Some(REPORT));
    let (found, _) = all(result);
    let one = found.iter().find(|one| one.code.id == code).unwrap();
    one.secondary.iter().map(|label| files.slice(label.span).to_owned()).collect()
}

#[test]
fn quotes_are_found() {
    let (files, result) = read(
        &with_head(
            "facts:\n  收入: {value: \"7,239.58\", unit: 万元, source: r, section: 一（一）, quote: \"收入7,239.58万元\"}\n  支出: {value: 525, unit: 万元, source: r, quote: 支出525万元}\n  问题: [{of: 甲指标, reason: 慢, source: r, section: 二（二）, quote: 进度不均衡}]\n  评定: {level: 达成, share: 90%, because: 好, source: r, section: 二（二）, quote: 培训不够}\n  公开: {value: 是, basis: assumed, because: 无}\n",
        ),
        Some(REPORT),
    );
    let dataset = result.unwrap();
    assert!(dataset.diagnostics.iter().all(|one| LEFT_ASIDE.contains(&one.code.id)), "{:?}", dataset.diagnostics);
    assert_eq!(dataset.quotes, QuoteCount { found: 4, missed: 0, unchecked: 0 });
    let evidence = &dataset.facts["收入"].fact().evidence;
    assert_eq!(evidence.checked, Checked::Found);
    assert_eq!(files.slice(evidence.places[0]), "收入 7,239.58\n万元");
    assert_eq!(files.slice(evidence.quote_span.unwrap()), "\"收入7,239.58万元\"");
}

#[test]
fn quotes_are_unchecked_without_a_text() {
    let (_, result) =
        read(&with_head("facts:\n  支出: {value: 525, unit: 万元, source: r, quote: 支出525万元}\n"), None);
    assert_eq!(result.unwrap().quotes, QuoteCount { found: 0, missed: 0, unchecked: 1 });
}

#[test]
fn misses_say_where_the_words_stand() {
    let fact = |rest: &str| format!("  支出: {{value: 525, unit: 万元, source: r, {rest}}}\n");
    expect_source(&fact("section: 一（一）, quote: ‹支出共525万元"), &["HENG0450"]);
    let other = fact("section: 二（二）, quote: ‹支出525万元");
    let found = expect_source(&other, &["HENG0451"]);
    assert!(found[0].message(Lang::Zh).contains("在：一（一）"), "{}", found[0].message(Lang::Zh));
    assert_eq!(shown(&other, "HENG0451"), ["支出525万元"]);
    let found = expect_source(&fact("section: ‹五（一）, quote: 支出525万元"), &["HENG0455"]);
    assert!(found[0].help_text(Lang::Zh).contains("二（二） 问题"), "{}", found[0].help_text(Lang::Zh));
    let twice = "  收入: {value: 25, unit: 万元, source: r, section: 二（一）, quote: ‹25万元}\n";
    expect_source(twice, &["HENG0452"]);
    assert_eq!(shown(twice, "HENG0452"), ["25万元", "25万元"]);
    let more = "  收入: {value: 25, unit: 万元, source: r, section: 二（一）, quote: ‹25万元, occurrence: 3}\n";
    expect_source(more, &["HENG0453"]);
    expect_source(&more.replace('‹', "").replace('3', "2"), &[]);
    let cut = "  收入: {value: 25, unit: 万元, source: r, section: 一（一）, quote: ‹25万元}\n";
    let found = expect_source(cut, &["HENG0454"]);
    assert!(found[0].message(Lang::En).contains("525万元"));
    // The words before the first heading.
    let found = expect_source("  公开: {value: 是, source: r, section: 一, quote: ‹前言}\n", &["HENG0451"]);
    assert!(found[0].message(Lang::En).contains("before the first heading"), "{}", found[0].message(Lang::En));
}

#[test]
fn quotes_of_cases_judgements_claims_and_statements_are_looked_up() {
    expect_source("  问题: [{of: 甲指标, reason: 慢, source: r, section: 一, quote: ‹进度不均衡}]\n", &["HENG0451"]);
    expect_source("  问题: {source: r, section: 二, quote: ‹没有, cases: []}\n", &["HENG0450"]);
    expect_source("  评定: {level: 达成, share: 90%, because: 好, source: r, quote: ‹培训很好}\n", &["HENG0450"]);
    let found = expect_source(
        "  支出: {claims: [{id: a, value: 525, unit: 万元, source: r, quote: 支出525 万}, {id: b, value: 5250000元, source: r, section: 二, quote: ‹支出525万元}]}\n",
        &["HENG0451"],
    );
    assert_eq!(found[0].path.as_deref(), Some("支出[b]"));
    let found = expect(
        &with_head(
            "facts: {}\nstatements:\n  开会: {type: count, value: 3, unit: 次, source: r, section: 二, quote: ‹开会3次}\n",
        ),
        Some(REPORT),
        &["HENG0451"],
    );
    assert_eq!(found[0].path.as_deref(), Some("statements.开会"));
}

#[test]
fn quotes_are_short_and_counted_without_blanks() {
    expect_facts("  公开: {value: 是, source: r, quote: 一二三四五 六七八九十 一二三四五}\n", &[]);
    expect_facts("  公开: {value: 是, source: r, quote: ‹一二三四五六七八九十一二三四五六}\n", &["HENG0456"]);
    expect_facts("  公开: {value: 是, source: r, quote: ‹\"\\u200b\"}\n", &["HENG0457"]);
    expect_facts("  公开: {value: 是, source: r, quote: 公开, occurrence: ‹0}\n", &["HENG0458"]);
    expect_facts("  公开: {value: 是, source: r, quote: 公开, occurrence: ‹-1}\n", &["HENG0458"]);
    expect_facts("  公开: {value: 是, source: r, occurrence: ‹1}\n", &["HENG0458"]);
    expect_facts("  公开: {value: 是, source: r, quote: 公开, occurrence: ‹99999999999}\n", &["HENG0458"]);
}

/// A statement with a quote, without source text; the code expected for the value, if any.
fn value(kind: &str, value: &str, rest: &str, quote: &str, code: Option<&str>) {
    let mark = if code.is_some() { "‹" } else { "" };
    let text = format!(
        "facts: {{}}\nstatements:\n  甲: {{type: {kind}, value: {value}, {rest}source: r, quote: {mark}\"{quote}\"}}\n"
    );
    let codes: Vec<&str> = code.into_iter().collect();
    let found = expect(&with_head(&text), None, &codes);
    assert!(found.iter().all(|one| one.severity < Severity::Error));
}

#[test]
fn values_are_read_in_their_quotes() {
    const NO: Option<&str> = Some("HENG0460");
    for (kind, stated, quote, code) in [
        ("amount", "\"7,239.58万元\"", "收入7,239.58万元", None),
        ("amount", "72395800元", "收入7,239.58万元", None),
        ("amount", "0.723958亿元", "收入7,239.58万元", None),
        ("amount", "\"7,239.58万元\"", "收入7,239.58元", NO),
        ("amount", "\"7,239.58万元\"", "收入7,239.85万元", NO),
        ("amount", "525万元", "预算数525", None),
        ("amount", "525万元", "预算数5,250,000", None),
        ("amount", "525万元", "预算数525人", None),
        ("amount", "25万元", "预算数525万元", NO),
        ("amount", "525万元", "预算执行良好", NO),
        ("amount", "-3万元", "减少3万元", None),
        ("count", "17000宗", "审核1.7万宗", None),
        ("count", "1.7万宗", "审核17000宗", None),
        ("count", "17宗", "审核1.7万宗", NO),
        ("count", "1宗", "汇编整理一宗", None),
        ("count", "11宗", "共十一宗", None),
        ("count", "9宗", "（9）内部监控", None),
        ("count", "696宗", "批示共696次", NO),
        ("count", "696宗", "批示共696元", NO),
        ("share", "85.77%", "完成预算的85.77%", None),
        ("share", "90%", "完成九成", None),
        ("share", "95%", "比率为0.95", None),
        ("share", "100%", "共100张", NO),
        ("share", "85.77%", "完成预算的85.7%", NO),
        ("number", "3", "排名全市第三", None),
        ("number", "2020", "自2020年起", None),
        ("number", "97.23", "得分97.23分", None),
        ("number", "85.77", "完成85.77%", NO),
        // Yes, no and words are not numbers to be read.
        ("yes_no", "是", "上网公布", None),
        ("text", "良好", "结果优秀", None),
    ] {
        value(kind, stated, "", quote, code);
    }
    value("count", "9宗", "value_because: 按所列九项计数, ", "具体任务如下", None);
    value("count", "696宗", "value_because: 一次按一宗, ", "批示共696次", None);
}

#[test]
fn rough_numbers_stay_rough() {
    const DROPPED: Option<&str> = Some("HENG0461");
    value("count", "17000宗", "", "审核超1.7万宗", DROPPED);
    value("count", "17000宗", "qualifier: over, ", "审核超1.7万宗", None);
    value("count", "17000宗", "qualifier: 近, ", "审核超1.7万宗", DROPPED);
    value("count", "358宗", "", "批示358余宗", DROPPED);
    value("count", "358宗", "qualifier: 余, ", "批示358余宗", None);
    value("share", "100%", "", "接近100%", DROPPED);
    value("share", "100%", "qualifier: nearly, ", "接近100%", None);
    value("count", "30宗", "qualifier: about, ", "约30宗", None);
    // The quote may leave the word out.
    value("count", "30宗", "qualifier: about, ", "30宗", None);
}

#[test]
fn ten_thousand_fold_among_claims() {
    expect_facts(
        "  收入: {claims: [{id: a, value: 498万元, source: r}, ‹{id: b, value: 498元, source: r}], use: a, because: 理由}\n",
        &["HENG0432"],
    );
    expect_facts(
        "  收入: {claims: [{id: a, value: 498万元, source: r}, {id: b, value: 497元, source: r}], use: a, because: 理由}\n",
        &[],
    );
}

/// A table of budgets and executed amounts; `‹` before the amount that is suspected.
fn table(rows: &[(&str, &str)], codes: &[&str]) {
    let mut text = String::from("  项目表:\n    source: r\n    rows:\n");
    for (index, (budget, executed)) in rows.iter().enumerate() {
        text.push_str(&format!("      - {{项目: p{index}, 预算数: {budget}, 执行数: {executed}, 完成: missing}}\n"));
    }
    expect_facts(&text, codes);
}

#[test]
fn ten_thousand_fold_in_tables() {
    const ODD: &[&str] = &["HENG0432"];
    // The executed amount against the budget of its row.
    table(&[("498万元", "‹498元")], ODD);
    table(&[("498万元", "‹450元"), ("63.13万元", "63.13万元")], ODD);
    table(&[("498万元", "‹4980000万元"), ("63.13万元", "63.13万元")], ODD);
    // A cell against its column: told once, not again in its row.
    table(&[("63.13万元", "63.13万元"), ("173.52万元", "164.79万元"), ("‹498元", "498万元")].map(|(a, b)| (a, b)), ODD);
    table(&[("63.13万元", "missing"), ("173.52万元", "missing"), ("‹1000000万元", "missing")], ODD);
    // A large project beside small ones is no slip: nothing says that it should be small.
    table(&[("1万元", "1万元"), ("300万元", "300万元"), ("20000万元", "20000万元")], &[]);
    table(&[("63.13万元", "missing"), ("1000000万元", "missing")], &[]);
    // A column that is small in every row is another kind of amount.
    table(&[("498万元", "498元"), ("63万元", "70元")], &[]);
    table(&[("498万元", "0元"), ("63万元", "missing")], &[]);
}

#[test]
fn ten_thousand_fold_between_single_amounts() {
    expect_facts(
        "  收入: {value: \"7,239.58\", unit: 万元, source: r}\n  支出: ‹{value: \"7,237.7\", unit: 元, source: r}\n",
        &["HENG0432"],
    );
    expect_facts(
        "  收入: {value: \"7,239.58\", unit: 万元, source: r}\n  支出: {value: \"7,237.7\", unit: 万元, source: r}\n",
        &[],
    );
    expect_facts("  收入: {value: 7239, unit: 万元, source: r}\n  支出: {value: 100, unit: 元, source: r}\n", &[]);
}
