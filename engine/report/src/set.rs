//! A scored set: a table with a row for each member, CSV for programs, JSON Lines with a whole scorecard on each.

use comfy_table::Cell;
use heng_formula::number::Number;
use heng_formula::rounding::Rounding;
use heng_scoring::{
    GradeRange, IndicatorScore, OutputScore, OutputValue, Scorecard, ScoredMember, SetResult, YearSummary, range_text,
};
use heng_source::{Diagnostic, Lang, SourceMap};

use crate::csv::{REVIEWED_COLUMNS, reviewed};
use crate::json::{self, GradeCountView, SetLineView, TotalsView};
use crate::outputs::output_text;
use crate::table::{bold, difference_text, lines, plain_table, right};
use crate::{Style, words};
use heng_scoring::points_text;

/// How many missing inputs are named in a row of the table at most.
const NAMES_IN_A_ROW: usize = 2;

/// How many members without a place are named under a rank at most.
const NAMES_UNDER_A_RANK: usize = 3;

/// A row for each member in the order given, then what the members of each year come to.
#[must_use]
pub fn set_table(result: &SetResult, style: Style<'_>) -> String {
    let lang = style.lang;
    let graded = cards(result).any(|card| card.grade.is_some());
    let mut table = plain_table(style);
    let mut header =
        vec![Cell::new(words::MEMBER.get(lang)), right(words::YEAR.get(lang)), right(words::TOTAL.get(lang))];
    if graded {
        header.push(Cell::new(words::GRADE.get(lang)));
    }
    let second = has_second(result);
    if second {
        header.extend([right(words::REVIEWED.get(lang)), right(words::DIFFERENCE.get(lang))]);
        if graded {
            header.push(Cell::new(words::REVIEWED_GRADE.get(lang)));
        }
    }
    let outputs: Vec<&OutputScore> = cards(result).next().map(|card| card.outputs.iter().collect()).unwrap_or_default();
    header.extend(outputs.iter().map(|one| right(one.name.get(lang))));
    header.extend(result.ranks.iter().map(|(_, name)| right(name.get(lang))));
    table.set_header(header);
    for member in &result.members {
        let mut row = vec![Cell::new(called(member)), right(year(member))];
        match &member.score {
            Ok((card, _)) => {
                row.push(right(range_text(&card.total)));
                if graded {
                    row.push(Cell::new(card.grade.as_ref().map_or(String::new(), |grade| grade.shown(lang))));
                }
                if second {
                    let reviewed = card.reviewed.as_ref();
                    let difference = reviewed.map(|one| difference_text(&card.total, &one.total)).unwrap_or_default();
                    row.push(right(reviewed.map_or(String::new(), |one| range_text(&one.total))));
                    row.push(right(difference));
                    if graded {
                        let grade = reviewed.and_then(|one| one.grade.as_ref());
                        row.push(Cell::new(grade.map_or(String::new(), |grade| grade.shown(lang))));
                    }
                }
                row.extend(card.outputs.iter().map(|one| right(cell(one, lang))));
                row.extend(result.ranks.iter().map(|(id, _)| right(place(card, id))));
            }
            Err(_) => row.push(right(words::FAILED_MEMBER.get(lang))),
        }
        table.add_row(row);
    }
    let mut out = String::new();
    for (index, line) in lines(&table).into_iter().enumerate() {
        out.push_str(&if index == 0 { bold(&line, style) } else { line });
        out.push('\n');
    }
    out.push('\n');
    out.push_str(&counted(result, lang));
    out.push('\n');
    out.push_str(&unplaced(result, lang));
    for summary in &result.summaries {
        out.push_str(&together(summary, lang));
    }
    out
}

/// A result without weight in a row of the table. Where it lacks many inputs only their number is told, so that one
/// member does not widen the column for all; its own scorecard names them.
fn cell(output: &OutputScore, lang: Lang) -> String {
    match &output.value {
        OutputValue::Missing(paths) if paths.len() > NAMES_IN_A_ROW => match lang {
            Lang::Zh => format!("{} {} 项数据", words::LACKS.get(lang), paths.len()),
            Lang::En => format!("{} {} inputs", words::LACKS.get(lang), paths.len()),
        },
        _ => output_text(output, lang),
    }
}

/// What people call a member; its name in the set where nothing else is known.
fn called(member: &ScoredMember) -> &str {
    if member.department.is_empty() { &member.name } else { &member.department }
}

/// The year of a member; empty where it is not known.
fn year(member: &ScoredMember) -> String {
    member.fiscal_year.map_or(String::new(), |year| year.to_string())
}

/// The place of a card under a rank; empty where it has none.
fn place(card: &Scorecard, id: &str) -> String {
    card.ranks.iter().find(|one| one.id == id).map_or(String::new(), |one| one.place.shown())
}

/// What the members of a year come to: grades, totals.
fn together(summary: &YearSummary, lang: Lang) -> String {
    let mut out = String::new();
    let year = words::fiscal_year(summary.fiscal_year, lang);
    let of_year = |word: &str| match lang {
        Lang::Zh => format!("{year}{word}："),
        Lang::En => format!("{word} in {year}: "),
    };
    let comma = if lang == Lang::Zh { "，" } else { ", " };
    if summary.grades.values().any(|count| *count > 0) {
        let grades: Vec<String> = summary.grades.iter().map(|(grade, count)| format!("{grade} {count}")).collect();
        out.push_str(&format!("{}{}\n", of_year(words::GRADE.get(lang)), grades.join(comma)));
    }
    if let Some(totals) = &summary.totals {
        let figures = [
            (&words::MEAN, &totals.mean),
            (&words::LEAST, &totals.min),
            (&words::LOWER_QUARTILE, &totals.lower_quartile),
            (&words::MEDIAN, &totals.median),
            (&words::UPPER_QUARTILE, &totals.upper_quartile),
            (&words::GREATEST, &totals.max),
        ];
        let said: Vec<String> = figures
            .iter()
            .map(|(word, number)| format!("{} {}", word.get(lang), rounded(number, summary.places)))
            .collect();
        let open = match (lang, summary.open) {
            (_, 0) => String::new(),
            (Lang::Zh, open) => format!("（{open} 个总分是区间，未计入）"),
            (Lang::En, open) => format!(" ({open} left out: their totals are ranges)"),
        };
        out.push_str(&format!("{}{}{open}\n", of_year(words::TOTAL.get(lang)), said.join(comma)));
    }
    out
}

/// A number of a summary with the places of the totals it is taken from.
fn rounded(number: &Number, places: Option<u32>) -> String {
    let Some(places) = places else { return number.shown() };
    match number.round(places, Rounding::HalfUp) {
        Ok(rounded) => points_text(&Number::Exact(rounded), Some(places)),
        Err(_) => number.shown(),
    }
}

fn cards(result: &SetResult) -> impl Iterator<Item = &Scorecard> {
    result.members.iter().filter_map(|member| member.score.as_ref().ok()).map(|(card, _)| card)
}

/// Whether some member has points as audited.
fn has_second(result: &SetResult) -> bool {
    cards(result).any(|card| card.reviewed.is_some())
}

/// How many members there are, how many of them have one score, how many a range, how many failed.
fn counted(result: &SetResult, lang: Lang) -> String {
    let (all, scored) = (result.members.len(), cards(result).count());
    let open = cards(result).filter(|card| is_open(card)).count();
    let (firm, failed) = (scored - open, all - scored);
    match (lang, open, failed) {
        (Lang::Zh, 0, 0) => format!("共 {all} 个，全部得出分数。"),
        (Lang::Zh, 0, _) => format!("共 {all} 个：{firm} 个得出分数，{failed} 个没有得出。"),
        (Lang::Zh, _, _) => format!("共 {all} 个：{firm} 个有确定分数，{open} 个为区间，{failed} 个没有得出。"),
        (Lang::En, 0, 0) => format!("{all} in all; every one has a score."),
        (Lang::En, 0, _) => format!("{all} in all: {firm} scored, {failed} failed."),
        (Lang::En, _, _) => format!("{all} in all: {firm} with one score, {open} with a range, {failed} failed."),
    }
}

/// Whether the total of a card is a range.
fn is_open(card: &Scorecard) -> bool {
    card.total.least != card.total.most
}

/// Under each rank, who has no place and has no single total either: such a member may stand before those that have
/// a place. Who has one total and no place is not ranked by the rule itself, and not named.
fn unplaced(result: &SetResult, lang: Lang) -> String {
    let mut out = String::new();
    for (id, name) in &result.ranks {
        let placed = cards(result).filter(|card| card.ranks.iter().any(|one| one.id == *id)).count();
        let without: Vec<String> = result.members.iter().filter_map(|member| without_place(member, id, lang)).collect();
        if without.is_empty() {
            continue;
        }
        let between = if lang == Lang::Zh { "、" } else { ", " };
        let named: Vec<&str> = without.iter().take(NAMES_UNDER_A_RANK).map(String::as_str).collect();
        let (named, name, more) =
            (named.join(between), name.get(lang), without.len().saturating_sub(NAMES_UNDER_A_RANK));
        let more = match (lang, more) {
            (_, 0) => String::new(),
            (Lang::Zh, _) => format!("等 {} 个", without.len()),
            (Lang::En, more) => format!(" and {more} more"),
        };
        out.push_str(&match lang {
            Lang::Zh => format!("“{name}”只在有确定结果的 {placed} 个中排；未排：{named}{more}。\n"),
            Lang::En => format!("{name}: among the {placed} with a firm result only; not placed: {named}{more}.\n"),
        });
    }
    out
}

/// What to call a member that has no place under a rank, with what its total is; `None` for all others.
fn without_place(member: &ScoredMember, id: &str, lang: Lang) -> Option<String> {
    let why = match &member.score {
        Ok((card, _)) if is_open(card) && card.ranks.iter().all(|one| one.id != *id) => &words::TOTAL_OPEN,
        Ok(_) => return None,
        Err(_) => &words::FAILED_MEMBER,
    };
    Some(format!("{}{}", called(member), words::bracketed(why, lang)))
}

/// The columns of the CSV that every set has. Behind them come, where some member has points as audited, those of its
/// total ([`REVIEWED_COLUMNS`] and `reviewed_grade`), then one for every output, `output.` and its id, for every rank,
/// `rank.` and its id, and one for the points of every indicator, named by its id. English identifiers in both languages, for programs.
pub const SET_COLUMNS: [&str; 7] = ["name", "department", "fiscal_year", "state", "total_least", "total_most", "grade"];

/// A row for each member: who it is, `scored`, `open` or `failed`, its total and grade, and the points of every
/// indicator (of an open one both ends, as `[3.00, 5.00]`).
///
/// # Errors
/// None in practice: writing to memory; the error of the csv writer is passed on.
pub fn set_csv(result: &SetResult) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let ids: Vec<String> =
        cards(result).next().map(|card| flat(card).into_iter().map(|one| one.id.clone()).collect()).unwrap_or_default();
    let outputs = cards(result).next().map(|card| card.outputs.as_slice()).unwrap_or_default();
    let outputs: Vec<String> = outputs.iter().map(|one| format!("output.{}", one.id)).collect();
    let ranks: Vec<String> = result.ranks.iter().map(|(id, _)| format!("rank.{id}")).collect();
    let second = has_second(result);
    let audited: Vec<&str> = REVIEWED_COLUMNS.into_iter().chain(["reviewed_grade"]).filter(|_| second).collect();
    let named = outputs.iter().chain(&ranks).chain(&ids).map(String::as_str);
    let header: Vec<&str> = SET_COLUMNS.into_iter().chain(audited).chain(named).collect();
    writer.write_record(&header)?;
    for member in &result.members {
        let mut row = vec![member.name.clone(), member.department.clone(), year(member)];
        match &member.score {
            Ok((card, _)) => {
                let total = &card.total;
                row.push(if total.least == total.most { "scored" } else { "open" }.to_owned());
                row.push(points_text(&total.least, total.places));
                row.push(points_text(&total.most, total.places));
                row.push(card.grade.as_ref().map_or(String::new(), GradeRange::ids));
                if second {
                    let audited = card.reviewed.as_ref();
                    row.extend(reviewed(total, audited.map(|one| &one.total)));
                    row.push(audited.and_then(|one| one.grade.as_ref()).map_or(String::new(), GradeRange::ids));
                }
                row.extend(card.outputs.iter().map(|one| output_text(one, Lang::En)));
                row.extend(result.ranks.iter().map(|(id, _)| place(card, id)));
                row.extend(flat(card).into_iter().map(|one| range_text(&one.points)));
            }
            Err(_) => {
                row.push("failed".to_owned());
                row.resize(header.len(), String::new());
            }
        }
        writer.write_record(row)?;
    }
    let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Every indicator of a card, groups before their children.
fn flat(card: &Scorecard) -> Vec<&IndicatorScore> {
    fn down<'a>(list: &'a [IndicatorScore], out: &mut Vec<&'a IndicatorScore>) {
        for one in list {
            out.push(one);
            down(&one.children, out);
        }
    }
    let mut out = Vec::new();
    down(&card.indicators, &mut out);
    out
}

/// A member as a line of JSON: its whole scorecard, or the messages for want of which it has none. `diagnostics`:
/// what there is to say about it, its own and those of its dataset.
#[must_use]
pub fn set_line(member: &ScoredMember, files: &SourceMap, diagnostics: &[Diagnostic]) -> String {
    match &member.score {
        Ok((card, _)) => line(&SetLineView::Member {
            schema: json::SET_SCHEMA,
            name: member.name.clone(),
            scorecard: Box::new(json::scorecard(card, files, diagnostics)),
        }),
        Err(_) => failed_line(&member.name, member.fiscal_year, files, diagnostics),
    }
}

/// A member that could not be read or scored, as a line of JSON.
#[must_use]
pub fn failed_line(name: &str, fiscal_year: Option<i64>, files: &SourceMap, diagnostics: &[Diagnostic]) -> String {
    line(&SetLineView::Failed {
        schema: json::SET_SCHEMA,
        name: name.to_owned(),
        fiscal_year,
        diagnostics: diagnostics.iter().map(|one| heng_source::diagnostic_json(one, files)).collect(),
    })
}

/// What the members of each year come to together, a line of JSON for each.
#[must_use]
pub fn summary_lines(result: &SetResult) -> String {
    let view = |one: &YearSummary| SetLineView::Summary {
        schema: json::SET_SCHEMA,
        fiscal_year: one.fiscal_year,
        scored: one.scored,
        failed: one.failed,
        open: one.open,
        grades: one
            .grades
            .iter()
            .map(|(grade, count)| GradeCountView { grade: grade.clone(), count: *count })
            .collect(),
        totals: one.totals.as_ref().map(|totals| {
            let figure = |number: &Number| json::figure(number, None);
            TotalsView {
                count: totals.count,
                mean: figure(&totals.mean),
                min: figure(&totals.min),
                lower_quartile: figure(&totals.lower_quartile),
                median: figure(&totals.median),
                upper_quartile: figure(&totals.upper_quartile),
                max: figure(&totals.max),
            }
        }),
    };
    result.summaries.iter().map(|one| line(&view(one))).collect()
}

fn line(view: &SetLineView) -> String {
    // Maps with text keys and text values always serialise.
    format!("{}\n", serde_json::to_string(view).unwrap_or_default())
}
