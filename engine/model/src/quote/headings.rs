//! The headings of a report and the names of its sections: 一、 （一） 1. （1） and `二（三）1`.

use std::iter::Peekable;
use std::str::Chars;

use super::{fold, is_blank};

/// The most headings of a source; what follows belongs to the last of them.
const MAX_HEADINGS: usize = 5_000;

/// One numbered part of a section's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// `一、`
    Chapter(u32),
    /// `（一）`
    Section(u32),
    /// `1.` `1．` `1、`
    Item(u32),
    /// `（1）`
    Bracketed(u32),
}

impl Part {
    fn number(self) -> u32 {
        match self {
            Part::Chapter(n) | Part::Section(n) | Part::Item(n) | Part::Bracketed(n) => n,
        }
    }

    fn same_kind(self, other: Part) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}

/// A heading with all that stands below it.
#[derive(Debug, Clone)]
pub(super) struct Heading {
    /// The numbers from the chapter down.
    pub(super) path: Vec<Part>,
    /// Its words, folded, without the number.
    pub(super) title: String,
    /// Bytes of the source from the heading to the next one of its level or above.
    pub(super) start: u32,
    /// See `start`.
    pub(super) end: u32,
}

impl Heading {
    /// `二（三）1`
    pub(super) fn path_text(&self) -> String {
        self.path
            .iter()
            .map(|part| match part {
                Part::Chapter(n) => chinese_number(*n),
                Part::Section(n) => format!("（{}）", chinese_number(*n)),
                Part::Item(n) => n.to_string(),
                Part::Bracketed(n) => format!("（{n}）"),
            })
            .collect()
    }

    /// `二（三）1 文书档案规范化…`, the words cut after twelve characters.
    pub(super) fn shown(&self) -> String {
        // A heading that is a whole sentence ends with a full stop, which a list of headings does not need.
        let whole = self.title.trim_end_matches('。');
        let mut title: String = whole.chars().take(12).collect();
        if whole.chars().count() > 12 {
            title.push('…');
        }
        format!("{} {title}", self.path_text())
    }

    /// Whether a section's name means this heading: by its numbers, or by its words.
    pub(super) fn is(&self, name: &str, path: Option<&[Part]>) -> bool {
        match path {
            Some(path) => self.path == path,
            None => {
                let name = fold(name);
                !name.is_empty() && (self.title.starts_with(&name) || self.is_numbered_title(&name))
            }
        }
    }

    /// Whether a folded name is this heading as it is printed: `一、基本情况`, `（三）收支`.
    fn is_numbered_title(&self, name: &str) -> bool {
        let mut chars = name.chars().peekable();
        let mut path = Vec::new();
        while let Some(part) = read_part(&mut chars) {
            path.push(part);
            skip_signs(&mut chars);
            let words: String = chars.clone().collect();
            if !words.is_empty() && self.path.ends_with(&path) && self.title.starts_with(&words) {
                return true;
            }
        }
        false
    }
}

/// The names in `一（二）；二（四）`.
pub(super) fn split_sections(names: &str) -> Vec<String> {
    let parts: Vec<String> =
        names.split([';', '；']).map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { vec![String::new()] } else { parts }
}

/// The numbers of a section's name; `None` where it is not made of numbers (then it is a title).
pub(super) fn parse_section(name: &str) -> Option<Vec<Part>> {
    let folded = fold(name);
    let mut chars = folded.chars().peekable();
    let mut path = Vec::new();
    while chars.peek().is_some() {
        let part = read_part(&mut chars)?;
        path.push(part);
        skip_signs(&mut chars);
    }
    if path.is_empty() { None } else { Some(path) }
}

/// Skips the signs behind a number: 一、（三） and 二（三）1. are the same as without them.
fn skip_signs(chars: &mut Peekable<Chars>) {
    while chars.next_if(|c| matches!(c, '、' | '.' | ',')).is_some() {}
}

/// One numbered part, without the sign behind it.
fn read_part(chars: &mut Peekable<Chars>) -> Option<Part> {
    let bracket = chars.next_if_eq(&'(').is_some();
    let part = if chars.peek().is_some_and(char::is_ascii_digit) {
        let n = read_arabic(chars)?;
        if bracket { Part::Bracketed(n) } else { Part::Item(n) }
    } else {
        let n = read_chinese(chars)?;
        if bracket { Part::Section(n) } else { Part::Chapter(n) }
    };
    if bracket {
        chars.next_if_eq(&')')?;
    }
    Some(part)
}

/// A number of at most three digits: a heading's, not a year's.
fn read_arabic(chars: &mut Peekable<Chars>) -> Option<u32> {
    let mut digits = String::new();
    while let Some(c) = chars.next_if(char::is_ascii_digit) {
        digits.push(c);
    }
    if digits.len() > 3 { None } else { digits.parse().ok() }
}

/// 一 to 九十九.
fn read_chinese(chars: &mut Peekable<Chars>) -> Option<u32> {
    let mut text = String::new();
    while let Some(c) = chars.next_if(|c| *c == '十' || super::figures::chinese_digit(*c).is_some()) {
        text.push(c);
    }
    let digit = |c: char| super::figures::chinese_digit(c).filter(|n| *n > 0);
    match text.split_once('十') {
        None => {
            let mut all = text.chars();
            let n = digit(all.next()?)?;
            if all.next().is_some() { None } else { Some(n) }
        }
        Some((tens, ones)) => {
            let single = |text: &str| -> Option<Option<u32>> {
                let mut all = text.chars();
                match (all.next(), all.next()) {
                    (None, _) => Some(None),
                    (Some(c), None) => Some(Some(digit(c)?)),
                    _ => None,
                }
            };
            let tens = single(tens)?.unwrap_or(1);
            let ones = single(ones)?.unwrap_or(0);
            Some(tens.saturating_mul(10).saturating_add(ones))
        }
    }
}

/// 1 to 99 in Chinese; others in digits.
fn chinese_number(n: u32) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |n: u32| usize::try_from(n).ok().and_then(|n| DIGITS.get(n)).copied().unwrap_or("");
    match n {
        1..=9 => digit(n).to_owned(),
        10..=99 => {
            let tens = if n >= 20 { digit(n / 10) } else { "" };
            format!("{tens}十{}", digit(n % 10))
        }
        _ => n.to_string(),
    }
}

/// The number at the beginning of a line with its sign, and the bytes that they take.
fn heading_at(line: &str) -> Option<(Part, String)> {
    // A heading's number is short: no need to fold a whole paragraph.
    let start: String = line.chars().filter(|c| !is_blank(*c)).take(24).collect();
    let start = fold(&start);
    let mut chars = start.chars().peekable();
    let part = read_part(&mut chars)?;
    match part {
        Part::Chapter(_) => {
            chars.next_if(|c| matches!(c, '、' | '.'))?;
        }
        Part::Item(_) => {
            chars.next_if(|c| matches!(c, '、' | '.'))?;
            // 1.7万笔 at the beginning of a wrapped line is no heading.
            if chars.peek().is_some_and(char::is_ascii_digit) {
                return None;
            }
        }
        Part::Section(_) | Part::Bracketed(_) => {}
    }
    Some((part, chars.collect()))
}

/// All headings in order, each with its extent.
pub(super) fn find_headings(text: &str) -> Vec<Heading> {
    let mut found: Vec<Heading> = Vec::new();
    let mut open: Vec<Part> = Vec::new();
    // The places in `found` of the open headings, outermost first.
    let mut ends: Vec<usize> = Vec::new();
    let mut offset = 0usize;
    for line in text.split_inclusive(['\n', '\u{c}']) {
        let at = offset;
        offset = offset.saturating_add(line.len());
        if found.len() >= MAX_HEADINGS {
            break;
        }
        let Some((part, title)) = heading_at(line) else { continue };
        let level = open.iter().position(|one| one.same_kind(part));
        // In 。（8）…；（9）… a wrapped line may begin with （9）: a list that does not begin with 1
        // and does not go on from the one before is text, not a heading.
        let goes_on = level.and_then(|level| open.get(level)).is_some_and(|one| part.number() > one.number());
        let depth = match part {
            Part::Chapter(_) => 0,
            Part::Section(_) => open.iter().position(|one| !matches!(one, Part::Chapter(_))).unwrap_or(open.len()),
            Part::Item(_) | Part::Bracketed(_) if part.number() == 1 || goes_on => level.unwrap_or(open.len()),
            Part::Item(_) | Part::Bracketed(_) => continue,
        };
        open.truncate(depth);
        open.push(part);
        let start = u32::try_from(at).unwrap_or(u32::MAX);
        for index in ends.drain(depth.min(ends.len())..) {
            if let Some(one) = found.get_mut(index) {
                one.end = start;
            }
        }
        ends.push(found.len());
        found.push(Heading { path: open.clone(), title, start, end: u32::MAX });
    }
    found
}
