//! The scorecard as Markdown, for reports and issues.

use heng_scoring::{IndicatorScore, Scorecard};
use heng_source::Lang;

use crate::outputs::{output_basis, output_text};
use crate::table::{
    assumptions, basis_text, closing_lines, difference_text, disputed_text, losses, lost_of, lost_text, plain,
    reviewed_line, score_titles, veto_lines,
};
use crate::words;
use heng_scoring::{points_text, range_text, spread_text};

/// The whole scorecard as Markdown.
#[must_use]
pub fn score_markdown(card: &Scorecard, lang: Lang) -> String {
    let mut out = format!(
        "# {} {} {}\n\n",
        escape(&card.department),
        words::fiscal_year(card.fiscal_year, lang),
        escape(card.pack_name.get(lang))
    );
    let status = words::status(card.pack_basis.status).get(lang);
    out.push_str(&format!("{}{}`{}` · {status}", words::PACK.get(lang), words::COLON.get(lang), card.pack));
    if let Some(note) = &card.pack_basis.note {
        out.push_str(&format!("\n\n> {}", escape(note.get(lang))));
    }
    if card.illustrative {
        out.push_str(&format!("\n\n> {}", words::ILLUSTRATIVE_DATA.get(lang)));
    }
    if let Some(note) = &card.dataset_note {
        out.push_str(&format!("\n\n> {}", escape(note.get(lang))));
    }
    out.push_str("\n\n");
    out.push_str(&format!("**{}{}{}**", words::TOTAL.get(lang), words::COLON.get(lang), range_text(&card.total)));
    if let Some(grade) = &card.grade {
        let text = grade.shown(lang);
        out.push_str(&format!(" · {}{}{}", words::GRADE.get(lang), words::COLON.get(lang), escape(&text)));
    }
    if let Some(line) = reviewed_line(card, lang) {
        out.push_str(&format!(" · {}", escape(&line)));
    }
    if let Some(line) = assumptions(card, lang) {
        out.push_str(&format!(" · {}", escape(&line)));
    }
    for line in veto_lines(card, lang) {
        out.push_str(&format!("\n\n**{}**", escape(&line)));
    }
    out.push_str("\n\n");
    let scores = score_titles(card.reviewed.is_some());
    let titles = [&words::INDICATOR, &words::WEIGHT].into_iter().chain(scores.iter().copied());
    let titles = titles.chain([&words::LOST, &words::BASIS]);
    row(&mut out, &titles.map(|word| word.get(lang).to_owned()).collect::<Vec<_>>());
    out.push_str(&format!("| --- | ---: |{} ---: | --- |\n", " ---: |".repeat(scores.len())));
    for indicator in &card.indicators {
        indicator_rows(indicator, &mut out, lang);
    }
    let mut total =
        vec![format!("**{}**", words::TOTAL.get(lang)), plain(&card.full), format!("**{}**", range_text(&card.total))];
    if let Some(reviewed) = &card.reviewed {
        total.push(format!("**{}**", range_text(&reviewed.total)));
        total.push(difference_text(&card.total, &reviewed.total));
    }
    total.push(lost_text(&card.full, card.total.places, &card.total.least, &card.total.most));
    total.push(String::new());
    row(&mut out, &total);
    if !card.outputs.is_empty() {
        out.push_str(&format!("\n## {}\n\n", words::OUTPUTS.get(lang)));
        row(&mut out, &[&words::OUTPUT, &words::VALUE, &words::BASIS].map(|word| word.get(lang).to_owned()));
        out.push_str("| --- | ---: | --- |\n");
        for output in &card.outputs {
            let cells = [output.name.get(lang), &output_text(output, lang), &output_basis(output, lang)];
            row(&mut out, &cells.map(escape));
        }
    }
    out.push_str(&format!("\n## {}\n\n", words::LOSING.get(lang)));
    let losses = losses(card, lang);
    if losses.is_empty() {
        out.push_str(words::NONE_LOST.get(lang));
        out.push('\n');
    } else {
        for loss in losses {
            out.push_str(&format!(
                "- {} -{}{}{}\n",
                escape(loss.name.get(lang)),
                loss.lost,
                words::COLON.get(lang),
                escape(&loss.reason)
            ));
        }
    }
    out.push_str(&format!("\n## {}\n\n", words::LEDGER.get(lang)));
    row(
        &mut out,
        &[&words::BASIS, &words::POINTS, &words::DISPUTED, &words::COUNT].map(|word| word.get(lang).to_owned()),
    );
    out.push_str("| --- | ---: | ---: | ---: |\n");
    for entry in &card.ledger.rows {
        row(
            &mut out,
            &[
                words::ledger(entry.basis).get(lang).to_owned(),
                spread_text(&entry.points, &entry.most, card.total.places),
                disputed_text(&entry.disputed, card.total.places),
                entry.indicators.to_string(),
            ],
        );
    }
    row(&mut out, &[words::TOTAL.get(lang).to_owned(), range_text(&card.total), String::new(), String::new()]);
    if !card.missing.is_empty() {
        out.push_str(&format!("\n## {}\n\n", words::OPEN_INPUTS.get(lang)));
        for input in &card.missing {
            out.push_str(&format!("- `{}` {}\n", input.path, points_text(&input.at_stake, card.total.places)));
        }
        out.push_str(&format!("\n{}\n", words::INDEPENDENT.get(lang)));
    }
    for line in closing_lines(card, lang) {
        out.push_str(&format!("\n{}\n", escape(&line)));
    }
    out
}

fn indicator_rows(indicator: &IndicatorScore, out: &mut String, lang: Lang) {
    let indent = "　".repeat(indicator.level.saturating_sub(1));
    let mut cells = vec![
        format!("{indent}{}", escape(indicator.name.get(lang))),
        plain(indicator.effective_weight.as_ref().unwrap_or(&indicator.weight)),
        range_text(&indicator.points),
    ];
    if let Some(reviewed) = &indicator.reviewed {
        cells.extend([range_text(reviewed), difference_text(&indicator.points, reviewed)]);
    }
    cells.extend([lost_of(indicator), escape(&basis_text(indicator, lang))]);
    row(out, &cells);
    for child in &indicator.children {
        indicator_rows(child, out, lang);
    }
}

fn row(out: &mut String, cells: &[String]) {
    out.push_str("| ");
    out.push_str(&cells.join(" | "));
    out.push_str(" |\n");
}

/// Text that stands in Markdown as it is.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '|' | '*' | '_' | '`' | '<' | '>' | '[' | ']' | '\\' | '#') {
            out.push('\\');
        }
        out.push(if character == '\n' { ' ' } else { character });
    }
    out
}
