//! The scorecard for a terminal: a heading, the tree of indicators, what was lost and why, what
//! the points rest on.

use comfy_table::presets::NOTHING;
use comfy_table::{Cell, CellAlignment, ContentArrangement, Table};
use heng_formula::number::{Number, Ratio};
use heng_model::Name;
use heng_scoring::{IndicatorScore, Points, RankScore, Scorecard, State, VetoMade, veto_effect};
use heng_source::{Lang, Phrase};

use crate::outputs::{output_basis, output_text};
use crate::{Style, words};
use heng_scoring::{points_text, quantity_text, range_text, spread_text};

/// The whole scorecard as text for a terminal.
#[must_use]
pub fn score_table(card: &Scorecard, style: Style<'_>) -> String {
    let lang = style.lang;
    let mut out = heading(card, style);
    out.push('\n');
    out.push_str(&indicators(card, style));
    out.push('\n');
    if let Some(residue) = &card.residue {
        out.push_str(&format!("{} {}\n", words::RESIDUE.get(lang), residue.shown()));
    }
    if let Some(line) = reviewed_line(card, lang) {
        out.push_str(&bold(&line, style));
        out.push('\n');
    }
    if let Some(grade) = &card.grade {
        let text = grade.shown(lang);
        out.push_str(&bold(&format!("{}{}{text}", words::GRADE.get(lang), words::COLON.get(lang)), style));
        out.push('\n');
    }
    for rank in &card.ranks {
        out.push_str(&format!("{}{}{}\n", rank.name.get(lang), words::COLON.get(lang), place_text(rank, lang)));
    }
    for line in veto_lines(card, lang) {
        out.push_str(&bold(&line, style));
        out.push('\n');
    }
    if let Some(line) = assumptions(card, lang) {
        out.push_str(&bold(&line, style));
        out.push('\n');
    }
    if !card.outputs.is_empty() {
        out.push('\n');
        out.push_str(&outputs(card, style));
    }
    out.push('\n');
    out.push_str(&losing(card, style));
    out.push('\n');
    out.push_str(&ledger(card, style));
    if !card.missing.is_empty() {
        out.push('\n');
        out.push_str(&missing(card, style));
    }
    out.push_str(&closing(card, style));
    out
}

/// `3 / 31`, and how many share it.
pub(crate) fn place_text(rank: &RankScore, lang: Lang) -> String {
    let place = format!("{} / {}", rank.place.shown(), rank.size);
    match (rank.tied, lang) {
        (0 | 1, _) => place,
        (tied, Lang::Zh) => format!("{place}（{tied} 个并列）"),
        (tied, Lang::En) => format!("{place} (shared by {tied})"),
    }
}

/// The total as audited with its grade, where there is a second opinion.
pub(crate) fn reviewed_line(card: &Scorecard, lang: Lang) -> Option<String> {
    let reviewed = card.reviewed.as_ref()?;
    let grade = reviewed
        .grade
        .as_ref()
        .map(|grade| format!(" · {}{}{}", words::GRADE.get(lang), words::COLON.get(lang), grade.shown(lang)));
    let total = range_text(&reviewed.total);
    Some(format!("{}{}{total}{}", words::REVIEWED.get(lang), words::COLON.get(lang), grade.unwrap_or_default()))
}

fn heading(card: &Scorecard, style: Style<'_>) -> String {
    let lang = style.lang;
    let mut out = bold(
        &format!("{} {} {}", card.department, words::fiscal_year(card.fiscal_year, lang), card.pack_name.get(lang)),
        style,
    );
    out.push('\n');
    let status = words::status(card.pack_basis.status).get(lang);
    out.push_str(&format!("{}{}{} · {status}\n", words::PACK.get(lang), words::COLON.get(lang), card.pack));
    if let Some(note) = &card.pack_basis.note {
        out.push_str(&dim(&format!("  {}", note.get(lang)), style));
        out.push('\n');
    }
    if card.illustrative {
        out.push_str(words::ILLUSTRATIVE_DATA.get(lang));
        out.push('\n');
    }
    if let Some(note) = &card.dataset_note {
        out.push_str(&dim(&format!("  {}", note.get(lang)), style));
        out.push('\n');
    }
    out
}

/// A borderless table that fits the terminal.
pub(crate) fn plain_table(style: Style<'_>) -> Table {
    let mut table = Table::new();
    table.load_style(NOTHING);
    match style.width {
        Some(width) => {
            table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width);
        }
        None => {
            table.set_content_arrangement(ContentArrangement::Disabled);
        }
    }
    table
}

/// A cell set to the right.
pub(crate) fn right(text: impl ToString) -> Cell {
    Cell::new(text).set_alignment(CellAlignment::Right)
}

/// Two blanks that the layout of a narrow table does not take away; `lines` makes common ones of them.
const HELD: &str = "\u{a0}\u{a0}";

/// The table as lines without blanks at their ends.
pub(crate) fn lines(table: &Table) -> Vec<String> {
    table.lines().map(|line| line.replace('\u{a0}', " ").trim_end().to_owned()).collect()
}

/// A table below its title.
fn titled(title: &str, table: &Table, style: Style<'_>) -> String {
    let mut out = bold(title, style);
    out.push('\n');
    for line in lines(table) {
        out.push_str(&line);
        out.push('\n');
    }
    out
}

fn indicators(card: &Scorecard, style: Style<'_>) -> String {
    let lang = style.lang;
    let mut table = plain_table(style);
    let second = card.reviewed.is_some();
    let mut titles = vec![Cell::new(words::INDICATOR.get(lang)), right(words::WEIGHT.get(lang))];
    titles.extend(score_titles(second).into_iter().map(|word| right(word.get(lang))));
    titles.extend([right(words::LOST.get(lang)), Cell::new(words::BASIS.get(lang))]);
    table.set_header(titles);
    for indicator in &card.indicators {
        rows(indicator, &mut table, lang);
    }
    let mut total = vec![Cell::new(words::TOTAL.get(lang)), right(plain(&card.full)), right(range_text(&card.total))];
    if let Some(reviewed) = &card.reviewed {
        total.extend([right(range_text(&reviewed.total)), right(difference_text(&card.total, &reviewed.total))]);
    }
    total.push(right(lost_text(&card.full, card.total.places, &card.total.least, &card.total.most)));
    table.add_row(total);
    let lines = lines(&table);
    let last = lines.len().saturating_sub(1);
    let mut out = String::new();
    for (index, line) in lines.iter().enumerate() {
        if index == 0 || index == last {
            out.push_str(&bold(line, style));
        } else {
            out.push_str(line);
        }
        out.push('\n');
    }
    out
}

fn outputs(card: &Scorecard, style: Style<'_>) -> String {
    let lang = style.lang;
    let mut table = plain_table(style);
    for output in &card.outputs {
        table.add_row(vec![
            Cell::new(format!("{HELD}{}", output.name.get(lang))),
            right(output_text(output, lang)),
            Cell::new(output_basis(output, lang)),
        ]);
    }
    titled(words::OUTPUTS.get(lang), &table, style)
}

fn rows(indicator: &IndicatorScore, table: &mut Table, lang: Lang) {
    let indent = HELD.repeat(indicator.level.saturating_sub(1));
    let mut cells = vec![
        Cell::new(format!("{indent}{}", indicator.name.get(lang))),
        right(plain(indicator.effective_weight.as_ref().unwrap_or(&indicator.weight))),
        right(range_text(&indicator.points)),
    ];
    if let Some(reviewed) = &indicator.reviewed {
        cells.extend([right(range_text(reviewed)), right(difference_text(&indicator.points, reviewed))]);
    }
    cells.extend([right(lost_of(indicator)), Cell::new(basis_text(indicator, lang))]);
    table.add_row(cells);
    for child in &indicator.children {
        rows(child, table, lang);
    }
}

/// The titles of the columns with points: one, or three where there is a second opinion.
pub(crate) fn score_titles(second: bool) -> Vec<&'static Phrase> {
    if second { vec![&words::OWN_SCORE, &words::REVIEWED, &words::DIFFERENCE] } else { vec![&words::SCORE] }
}

/// Points as audited less the points before, from least to most; empty where they are the same.
pub(crate) fn difference_text(own: &Points, reviewed: &Points) -> String {
    let less = |one: &Number, other: &Number| one.sub(other, heng_formula::number::Precision::START).ok();
    if own.least == reviewed.least && own.most == reviewed.most {
        return String::new();
    }
    match (less(&reviewed.least, &own.most), less(&reviewed.most, &own.least)) {
        (Some(least), Some(most)) => spread_text(&least, &most, reviewed.places),
        _ => String::new(),
    }
}

/// What a leaf rests on, with a star where that is disputed; of a group how it is made, where not by adding.
pub(crate) fn basis_text(indicator: &IndicatorScore, lang: Lang) -> String {
    match (&indicator.state, indicator.basis) {
        _ if !indicator.children.is_empty() => {
            made_by(indicator).map_or(String::new(), |word| word.get(lang).to_owned())
        }
        (State::Open(_), _) => words::STATE_OPEN.get(lang).to_owned(),
        (State::NotApplicable(..), _) => words::STATE_NA.get(lang).to_owned(),
        (State::Scored, Some(basis)) => {
            format!("{}{}", words::basis(basis).get(lang), if indicator.disputed { "*" } else { "" })
        }
        (State::Scored, None) => String::new(),
    }
}

/// A weight: as written, without needless zeros.
pub(crate) fn plain(value: &Ratio) -> String {
    Number::Exact(value.clone()).shown()
}

/// Weight minus points; empty where nothing is lost.
pub(crate) fn lost_of(indicator: &IndicatorScore) -> String {
    let full = indicator.effective_weight.as_ref().unwrap_or(&indicator.weight);
    let points = &indicator.points;
    lost_text(full, points.places, &points.least, &points.most)
}

/// Full points minus points, as a number or a range; empty where nothing is lost.
pub(crate) fn lost_text(full: &Ratio, places: Option<u32>, least: &Number, most: &Number) -> String {
    let full = Number::Exact(full.clone());
    let lost = |points: &Number| full.sub(points, heng_formula::number::Precision::START).ok();
    match (lost(most), lost(least)) {
        (Some(a), Some(b)) if a == b && a == Number::Exact(Ratio::ZERO) => String::new(),
        (Some(a), Some(b)) => spread_text(&a, &b, places),
        _ => String::new(),
    }
}

/// What makes a group of the score rates of its children; nothing where it is their sum.
fn made_by(indicator: &IndicatorScore) -> Option<&'static Phrase> {
    words::aggregate(indicator.aggregate?)
}

/// Points of the total that were lost, or may be, and where.
pub(crate) struct Loss<'a> {
    pub(crate) name: &'a Name,
    pub(crate) lost: String,
    pub(crate) reason: String,
}

/// Where points are lost for sure or may be: at leaves, at groups whose points are not those of their leaves, and by
/// vetoes.
pub(crate) fn losses(card: &Scorecard, lang: Lang) -> Vec<Loss<'_>> {
    fn down<'a>(indicator: &'a IndicatorScore, lang: Lang, out: &mut Vec<Loss<'a>>) {
        let whole = indicator.children.is_empty() || made_by(indicator).is_some();
        if whole {
            let lost = lost_of(indicator);
            if !lost.is_empty() && !matches!(indicator.state, State::Open(_)) {
                out.push(Loss { name: &indicator.name, lost, reason: reason(indicator, lang) });
            }
            return;
        }
        indicator.children.iter().for_each(|child| down(child, lang, out));
        for deduction in &indicator.deductions {
            let lost = points_text(&deduction.points, indicator.points.places);
            let reason = deduction.reason.get(lang).to_owned();
            out.push(Loss { name: &indicator.name, lost, reason });
        }
    }
    let mut out = Vec::new();
    card.indicators.iter().for_each(|indicator| down(indicator, lang, &mut out));
    out
}

/// A line for every veto that holds or may hold: to what it is put, why, and the points without it and with it.
pub(crate) fn veto_lines(card: &Scorecard, lang: Lang) -> Vec<String> {
    let line = |veto: &VetoMade| {
        let title = if veto.open { &words::VETO_OPEN } else { &words::VETO_HOLDS };
        let of = veto.name.as_ref().map_or(words::TOTAL.get(lang), |name| name.get(lang));
        let effect = veto_effect(&veto.effect).text(lang);
        let because = veto.because.get(lang);
        let colon = words::COLON.get(lang);
        let points = if veto.before == veto.after {
            String::new()
        } else {
            format!("{}{} → {}", words::semicolon(lang), range_text(&veto.before), range_text(&veto.after))
        };
        format!("{}{colon}{of}{}{because}{}{effect}{points}", title.get(lang), words::dash(lang), words::comma(lang))
    };
    card.vetoes.iter().map(line).collect()
}

/// Why a leaf lost points, in one line: deductions with reasons, else the measure.
pub(crate) fn reason(indicator: &IndicatorScore, lang: Lang) -> String {
    let mut parts: Vec<String> = Vec::new();
    // A single deduction that is all that was lost need not repeat the points.
    let lost = lost_of(indicator);
    let single =
        |points: &Number| indicator.deductions.len() == 1 && points_text(points, indicator.points.places) == lost;
    for deduction in &indicator.deductions {
        let place = deduction
            .evidence
            .as_ref()
            .and_then(|evidence| evidence.section.clone())
            .map(|section| format!(" {section}"))
            .unwrap_or_default();
        let points = if single(&deduction.points) { String::new() } else { format!("-{} ", deduction.points.shown()) };
        parts.push(format!("{points}{}{place}", deduction.reason.get(lang)));
    }
    if parts.is_empty()
        && let Some(word) = made_by(indicator)
    {
        let rate = |child: &IndicatorScore| {
            let weight = child.effective_weight.as_ref().unwrap_or(&child.weight);
            format!("{} {}/{}", child.name.get(lang), range_text(&child.points), plain(weight))
        };
        let counted = indicator
            .children
            .iter()
            .filter(|child| child.effective_weight.as_ref().is_none_or(|weight| !weight.is_zero()));
        let rates: Vec<String> = counted.map(rate).collect();
        parts.push(format!("{}{}{}", word.get(lang), words::COLON.get(lang), rates.join(words::comma(lang))));
    }
    if parts.is_empty()
        && let Some(measure) = &indicator.measure
    {
        parts.push(format!("{} {}", words::MEASURE.get(lang), quantity_text(measure)));
    }
    parts.join(words::semicolon(lang))
}

fn losing(card: &Scorecard, style: Style<'_>) -> String {
    let lang = style.lang;
    let losses = losses(card, lang);
    if losses.is_empty() {
        return format!("{}\n", words::NONE_LOST.get(lang));
    }
    let mut table = plain_table(style);
    for loss in losses {
        table.add_row(vec![
            Cell::new(format!(" {}", loss.name.get(lang))),
            right(format!("-{}", loss.lost)),
            Cell::new(loss.reason),
        ]);
    }
    titled(words::LOSING.get(lang), &table, style)
}

fn ledger(card: &Scorecard, style: Style<'_>) -> String {
    let lang = style.lang;
    let places = card.total.places;
    let mut table = plain_table(style);
    table.set_header(vec![
        Cell::new(format!(" {}", words::BASIS.get(lang))),
        right(words::POINTS.get(lang)),
        right(words::DISPUTED.get(lang)),
        right(words::COUNT.get(lang)),
    ]);
    for row in &card.ledger.rows {
        table.add_row(vec![
            Cell::new(format!(" {}", words::ledger(row.basis).get(lang))),
            right(spread_text(&row.points, &row.most, places)),
            right(disputed_text(&row.disputed, places)),
            right(row.indicators),
        ]);
    }
    table.add_row(vec![
        Cell::new(format!(" {}", words::TOTAL.get(lang))),
        right(range_text(&card.total)),
        Cell::new(""),
        Cell::new(""),
    ]);
    titled(words::LEDGER.get(lang), &table, style)
}

/// Disputed points; nothing where there are none.
pub(crate) fn disputed_text(points: &Number, places: Option<u32>) -> String {
    if *points == Number::Exact(Ratio::ZERO) { String::new() } else { points_text(points, places) }
}

fn missing(card: &Scorecard, style: Style<'_>) -> String {
    let lang = style.lang;
    let mut table = plain_table(style);
    for input in &card.missing {
        table.add_row(vec![
            Cell::new(format!(" {}", input.path)),
            right(points_text(&input.at_stake, card.total.places)),
            Cell::new(input.indicators.join(if lang == Lang::Zh { "、" } else { ", " })),
        ]);
    }
    let title = format!("{}{}", words::OPEN_INPUTS.get(lang), words::bracketed(&words::AT_STAKE, lang));
    let mut out = titled(&title, &table, style);
    out.push_str(&dim(words::INDEPENDENT.get(lang), style));
    out.push('\n');
    out
}

/// How many points rest on assumptions, where any do.
pub(crate) fn assumptions(card: &Scorecard, lang: Lang) -> Option<String> {
    let row = card.ledger.rows.iter().find(|row| row.basis == heng_scoring::LedgerBasis::Assumed)?;
    let (points, total) = (points_text(&row.points, card.total.places), range_text(&card.total));
    // Rows are before vetoes, and what these took is no part of the total.
    if card.ledger.rows.iter().any(|row| row.basis == heng_scoring::LedgerBasis::Veto) {
        return Some(match lang {
            Lang::Zh => format!("否决前有 {points} 分依据假定，来源没有说明"),
            Lang::En => format!("before vetoes {points} points rest on assumptions: the sources are silent on them"),
        });
    }
    Some(match lang {
        Lang::Zh => format!("{total} 分中有 {points} 分依据假定，来源没有说明"),
        Lang::En => format!("{points} of {total} points rest on assumptions: the sources are silent on them"),
    })
}

/// How many quotes were looked up, and with what result; nothing where there are none.
#[must_use]
pub fn quotes_line(found: usize, missed: usize, unchecked: usize, lang: Lang) -> Option<String> {
    if found + missed + unchecked == 0 {
        return None;
    }
    let at_hand = match (lang, unchecked) {
        (_, 0) => "",
        (Lang::Zh, _) => "：来源文本不在手边，用 --sources 指出它在哪里",
        (Lang::En, _) => ": the source text is not at hand, name its folder with --sources",
    };
    Some(match lang {
        Lang::Zh => format!("原文：找到 {found}，未找到 {missed}，未核对 {unchecked}{at_hand}。"),
        Lang::En => format!("Quotes: {found} found, {missed} not found, {unchecked} unchecked{at_hand}."),
    })
}

/// What the stars mean, and how many quotes were looked up.
pub(crate) fn closing_lines(card: &Scorecard, lang: Lang) -> Vec<String> {
    let mut out = Vec::new();
    if card.ledger.rows.iter().any(|row| row.disputed != Number::Exact(Ratio::ZERO)) {
        out.push(match lang {
            Lang::Zh => "* 所依据的数据在来源中有互相矛盾的表述。".to_owned(),
            Lang::En => "* rests on figures that the source states in contradictory ways.".to_owned(),
        });
    }
    let (found, missed, unchecked) = card.quotes;
    out.extend(quotes_line(found, missed, unchecked, lang));
    out
}

fn closing(card: &Scorecard, style: Style<'_>) -> String {
    let mut out = String::new();
    for line in closing_lines(card, style.lang) {
        out.push('\n');
        out.push_str(&dim(&line, style));
    }
    out.push('\n');
    out
}

/// Bold, on a terminal.
pub(crate) fn bold(text: &str, style: Style<'_>) -> String {
    if style.color && !text.is_empty() { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
}

/// Dim, on a terminal.
pub(crate) fn dim(text: &str, style: Style<'_>) -> String {
    if style.color { format!("\u{1b}[2m{text}\u{1b}[0m") } else { text.to_owned() }
}
