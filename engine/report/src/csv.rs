//! The scorecard as CSV: one row per indicator, one for the total, one per output (which has neither level nor
//! weight), UTF-8, RFC 4180.

use heng_scoring::{
    GradeRange, IndicatorScore, OutputScore, OutputValue, Points, Quantity, Scorecard, State, quantity_text,
};
use heng_source::Lang;

use crate::outputs::output_text;
use crate::table::{difference_text, lost_of, plain, reason};
use crate::words;
use heng_scoring::points_text;

/// The columns, in order. They are English identifiers in both languages, for programs.
pub const COLUMNS: [&str; 13] = [
    "department",
    "fiscal_year",
    "id",
    "name",
    "level",
    "weight",
    "score_least",
    "score_most",
    "state",
    "basis",
    "disputed",
    "reason",
    "grade",
];

/// The columns behind them where some scorecard of a file has a second opinion.
pub const REVIEWED_COLUMNS: [&str; 3] = ["reviewed_least", "reviewed_most", "difference"];

/// The scorecard as CSV; `header`: begin with the names of the columns; `second`: with those of the second opinion,
/// empty where the scorecard has none.
///
/// # Errors
/// None in practice: writing to memory; the error of the csv writer is passed on.
pub fn score_csv(card: &Scorecard, header: bool, second: bool, lang: Lang) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    if header {
        let second = REVIEWED_COLUMNS.into_iter().filter(|_| second);
        writer.write_record(COLUMNS.into_iter().chain(second))?;
    }
    for indicator in &card.indicators {
        rows(card, indicator, &mut writer, second, lang)?;
    }
    let grade = card.grade.as_ref().map_or(String::new(), GradeRange::ids);
    write(
        &mut writer,
        &[
            card.department.as_str(),
            &card.fiscal_year.to_string(),
            "total",
            words::TOTAL.get(lang),
            "0",
            &plain(&card.full),
            &points_text(&card.total.least, card.total.places),
            &points_text(&card.total.most, card.total.places),
            if card.total.least == card.total.most { "scored" } else { "open" },
            "",
            "",
            "",
            &grade,
        ],
        second.then(|| reviewed(&card.total, card.reviewed.as_ref().map(|reviewed| &reviewed.total))),
    )?;
    for output in &card.outputs {
        let (state, least, most) = match &output.value {
            OutputValue::Number(value) => ("scored", figure(value), figure(value)),
            OutputValue::Range(ends) => {
                let [least, most] = &**ends;
                ("open", figure(least), figure(most))
            }
            OutputValue::YesNo(_) | OutputValue::Text(_) => {
                let text = output_text(&OutputScore { grade: None, ..output.clone() }, lang);
                ("scored", text.clone(), text)
            }
            OutputValue::Either(_) | OutputValue::Missing(_) => ("open", String::new(), String::new()),
            OutputValue::NotApplicable(_) => ("not_applicable", String::new(), String::new()),
        };
        let reason = match &output.value {
            OutputValue::Either(_) | OutputValue::Missing(_) => output_text(output, lang),
            _ => String::new(),
        };
        write(
            &mut writer,
            &[
                card.department.as_str(),
                &card.fiscal_year.to_string(),
                &output.id,
                output.name.get(lang),
                "",
                "",
                &least,
                &most,
                state,
                output.basis.map_or("", crate::json::basis_key),
                if output.disputed { "yes" } else { "no" },
                &reason,
                &output.grade.as_ref().map_or(String::new(), GradeRange::ids),
            ],
            second.then(<[String; 3]>::default),
        )?;
    }
    let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A number of an output without its unit, as the points of indicators are; `%` stays, being part of the number.
fn figure(value: &Quantity) -> String {
    let text = quantity_text(value);
    let symbol = &value.unit.symbol;
    if symbol == "%" { text } else { text.trim_end_matches(symbol.as_str()).to_owned() }
}

fn rows(
    card: &Scorecard,
    indicator: &IndicatorScore,
    writer: &mut csv::Writer<Vec<u8>>,
    second: bool,
    lang: Lang,
) -> Result<(), csv::Error> {
    let state = match indicator.state {
        State::Scored => "scored",
        State::Open(_) => "open",
        State::NotApplicable(..) => "not_applicable",
    };
    let basis = indicator.basis.map_or("", crate::json::basis_key);
    let whole = indicator.aggregate.is_none_or(|word| word != "sum") || !indicator.deductions.is_empty();
    let loses = whole && !lost_of(indicator).is_empty();
    write(
        writer,
        &[
            card.department.as_str(),
            &card.fiscal_year.to_string(),
            &indicator.id,
            indicator.name.get(lang),
            &indicator.level.to_string(),
            &plain(indicator.effective_weight.as_ref().unwrap_or(&indicator.weight)),
            &points_text(&indicator.points.least, indicator.points.places),
            &points_text(&indicator.points.most, indicator.points.places),
            state,
            basis,
            if indicator.children.is_empty() { if indicator.disputed { "yes" } else { "no" } } else { "" },
            &if loses { reason(indicator, lang) } else { String::new() },
            "",
        ],
        second.then(|| reviewed(&indicator.points, indicator.reviewed.as_ref())),
    )?;
    for child in &indicator.children {
        rows(card, child, writer, second, lang)?;
    }
    Ok(())
}

/// A row, with the cells of the second opinion where there are such columns.
fn write(writer: &mut csv::Writer<Vec<u8>>, cells: &[&str], reviewed: Option<[String; 3]>) -> Result<(), csv::Error> {
    let reviewed = reviewed.iter().flatten().map(String::as_str);
    writer.write_record(cells.iter().copied().chain(reviewed))
}

/// The cells of the second opinion; empty where there is none.
pub(crate) fn reviewed(own: &Points, reviewed: Option<&Points>) -> [String; 3] {
    let Some(reviewed) = reviewed else { return <[String; 3]>::default() };
    [
        points_text(&reviewed.least, reviewed.places),
        points_text(&reviewed.most, reviewed.places),
        difference_text(own, reviewed),
    ]
}
