//! The numbers that stand in a quote: digits with grouping and decimals, 万 and 亿, per cent,
//! Chinese numerals, and the words that make a number a rough one (超 近 约 余).

use rust_decimal::Decimal;

use super::is_blank;

/// How a quote qualifies a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Qualifier {
    /// 超 逾 余 多 以上: more than the number.
    Over,
    /// 近 接近 不足: a little less than the number.
    Nearly,
    /// 约 左右: around the number.
    About,
}

impl Qualifier {
    /// The word that datasets use.
    #[must_use]
    pub(crate) fn word(self) -> &'static str {
        match self {
            Qualifier::Over => "over",
            Qualifier::Nearly => "nearly",
            Qualifier::About => "about",
        }
    }

    /// From the word of a dataset, Chinese or English.
    #[must_use]
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        match word {
            "over" | "超" | "超过" | "余" | "逾" => Some(Qualifier::Over),
            "nearly" | "近" | "接近" | "将近" => Some(Qualifier::Nearly),
            "about" | "约" | "大约" | "左右" => Some(Qualifier::About),
            _ => None,
        }
    }
}

/// A number of a quote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Figure {
    /// As it stands in the quote, with its multiplier and sign: `1.7万`, `85.77%`, `第三`.
    pub(crate) text: String,
    /// Its value with 万 or 亿 applied (`1.7万` is 17000), before any `%`.
    pub(crate) value: Decimal,
    /// Its value without 万 or 亿.
    pub(crate) bare: Decimal,
    /// Over a hundred: `%`, `％`, 个百分点; 成 is read as ten of these.
    pub(crate) percent: bool,
    /// 超 近 约 余.
    pub(crate) qualifier: Option<Qualifier>,
    /// What follows the bare number: `万元，其中`.
    pub(crate) after_bare: String,
    /// What follows the multiplier: `元，其中`.
    pub(crate) after: String,
    /// Written in Chinese numerals.
    pub(crate) chinese: bool,
    /// 第三.
    pub(crate) ordinal: bool,
}

/// 零 to 九, 两 and 〇.
#[must_use]
pub(crate) fn chinese_digit(c: char) -> Option<u32> {
    Some(match c {
        '零' | '〇' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '贰' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

fn chinese_power(c: char) -> Option<u64> {
    Some(match c {
        '十' | '拾' => 10,
        '百' | '佰' => 100,
        '千' | '仟' => 1_000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => return None,
    })
}

/// Every number of a quote, from left to right.
#[must_use]
pub(crate) fn figures(quote: &str) -> Vec<Figure> {
    let text: Vec<char> = quote
        .chars()
        .filter(|c| !is_blank(*c))
        // A full-width comma parts clauses; folded, it would group digits.
        .flat_map(|c| {
            if c == '，' { "，".to_owned() } else { heng_source::normalise(c.encode_utf8(&mut [0; 4])) }
                .chars()
                .collect::<Vec<_>>()
        })
        .collect();
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(c) = text.get(at) {
        let read = if c.is_ascii_digit() {
            read_digits(&text, at)
        } else if chinese_digit(*c).is_some() || *c == '十' {
            read_chinese(&text, at)
        } else {
            None
        };
        match read {
            Some((figure, end)) => {
                out.push(figure);
                at = end.max(at.saturating_add(1));
            }
            None => {
                at = at.saturating_add(1);
                // A number too long for a decimal is no figure, and neither is its tail.
                while c.is_ascii_digit() && digit_at(&text, at) {
                    at = at.saturating_add(1);
                }
            }
        }
    }
    out
}

fn piece(text: &[char], from: usize, to: usize) -> String {
    text.get(from..to.min(text.len())).unwrap_or(&[]).iter().collect()
}

fn digit_at(text: &[char], at: usize) -> bool {
    text.get(at).is_some_and(char::is_ascii_digit)
}

/// `7,239.58万`, from its first digit on; the index after it.
fn read_digits(text: &[char], start: usize) -> Option<(Figure, usize)> {
    let mut at = start;
    let mut digits = String::new();
    while let Some(c) = text.get(at) {
        if c.is_ascii_digit() {
            digits.push(*c);
        } else if *c == ',' {
            // A comma groups digits only before exactly three of them.
            let three = (1..=3).all(|n| digit_at(text, at.saturating_add(n)));
            if !three || digit_at(text, at.saturating_add(4)) {
                break;
            }
        } else {
            break;
        }
        at = at.saturating_add(1);
    }
    if text.get(at) == Some(&'.') && digit_at(text, at.saturating_add(1)) {
        digits.push('.');
        at = at.saturating_add(1);
        while let Some(c) = text.get(at).filter(|c| c.is_ascii_digit()) {
            digits.push(*c);
            at = at.saturating_add(1);
        }
    }
    let bare = Decimal::from_str_exact(&digits).ok()?;
    Some(finish(text, start, at, bare, false))
}

/// 十一, 一万七千, 二〇二三, from the first numeral on; the index after it.
fn read_chinese(text: &[char], start: usize) -> Option<(Figure, usize)> {
    let mut end = start;
    while text.get(end).is_some_and(|c| chinese_digit(*c).is_some() || chinese_power(*c).is_some()) {
        end = end.saturating_add(1);
    }
    let numerals = text.get(start..end)?;
    // A date or a year: 二〇二三.
    let value = if numerals.iter().all(|c| chinese_digit(*c).is_some()) {
        numerals.iter().try_fold(0u64, |sum, c| sum.checked_mul(10)?.checked_add(u64::from(chinese_digit(*c)?)))?
    } else {
        chinese_value(numerals)?
    };
    Some(finish(text, start, end, Decimal::from(value), true))
}

/// 一万七千零三: digits times powers, in parts of 亿 and 万.
fn chinese_value(numerals: &[char]) -> Option<u64> {
    let (mut total, mut part, mut digit) = (0u64, 0u64, None::<u64>);
    for c in numerals {
        if let Some(n) = chinese_digit(*c) {
            digit = Some(u64::from(n));
        } else {
            let power = chinese_power(*c)?;
            if power >= 10_000 {
                part = part.checked_add(digit.take().unwrap_or(0))?;
                // 二千万 after 三亿 is added to it; 亿 after 一万 multiplies it.
                total = if power > 10_000 {
                    total.checked_add(part)?.checked_mul(power)?
                } else {
                    total.checked_add(part.checked_mul(power)?)?
                };
                part = 0;
            } else {
                part = part.checked_add(digit.take().unwrap_or(1).checked_mul(power)?)?;
            }
        }
    }
    total.checked_add(part)?.checked_add(digit.unwrap_or(0))
}

/// Adds what stands around a number: multiplier, per cent, qualifier, 第.
fn finish(text: &[char], start: usize, end: usize, bare: Decimal, chinese: bool) -> (Figure, usize) {
    let mut at = end;
    let mut qualifier = None;
    let mut over = |at: &mut usize| {
        if matches!(text.get(*at), Some('余' | '多')) {
            qualifier = Some(Qualifier::Over);
            *at = at.saturating_add(1);
        }
    };
    over(&mut at);
    let after_bare = piece(text, at, text.len());
    let mut value = bare;
    let mut multiplied = false;
    while let Some(power) = text.get(at).and_then(|c| chinese_power(*c)).filter(|_| !chinese) {
        // 3千米 and 5百货 are units and words; only 万 and 亿 are used to shorten printed numbers.
        if power < 10_000 {
            break;
        }
        let Some(larger) = value.checked_mul(Decimal::from(power)) else { break };
        value = larger;
        multiplied = true;
        at = at.saturating_add(1);
    }
    over(&mut at);
    let mut percent = false;
    let mut after_at = at;
    if !multiplied {
        if text.get(at) == Some(&'%') {
            percent = true;
            after_at = at.saturating_add(1);
        } else if piece(text, at, at.saturating_add(4)) == "个百分点" {
            percent = true;
            after_at = at.saturating_add(4);
        } else if text.get(at) == Some(&'成')
            && let Some(tens) = value.checked_mul(Decimal::TEN)
        {
            percent = true;
            value = tens;
            after_at = at.saturating_add(1);
        }
    }
    let before = piece(text, start.saturating_sub(3), start);
    let ordinal = before.ends_with('第');
    let after = piece(text, after_at, text.len());
    let qualifier = qualifier.or_else(|| qualifier_around(&before, &after));
    let shown_from = if ordinal { start.saturating_sub(1) } else { start };
    let figure = Figure {
        text: piece(text, shown_from, after_at),
        value,
        bare,
        percent,
        qualifier,
        after_bare,
        after,
        chinese,
        ordinal,
    };
    (figure, after_at)
}

fn qualifier_around(before: &str, after: &str) -> Option<Qualifier> {
    let ends = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
    if ends(&["超", "超过", "逾", "多于", "大于", "突破"]) {
        return Some(Qualifier::Over);
    }
    if ends(&["不足", "近"]) && !ends(&["附近", "最近", "临近", "远近", "邻近"]) {
        return Some(Qualifier::Nearly);
    }
    if ends(&["约", "约为", "约占", "大概"]) && !ends(&["节约", "合约", "签约", "预约"]) {
        return Some(Qualifier::About);
    }
    // 20个以上, 100人左右: the word follows the unit.
    let near: String = after.chars().take(4).collect();
    if near.contains("以上") || near.contains("有余") {
        Some(Qualifier::Over)
    } else if near.contains("左右") || near.contains("上下") {
        Some(Qualifier::About)
    } else {
        None
    }
}
