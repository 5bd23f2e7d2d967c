//! Scores that a form prints, for its rows, for written indicators and for the total, against those that were computed. A printed score is never used; where it
//! is another, there is a finding.

use heng_formula::number::{Number, Ratio};
use heng_model::{Dataset, FactValue, Pack, PrintedScore, Published};
use heng_source::{Arg, Diagnostic, Phrase, Span};
use indexmap::IndexMap;

use crate::codes;
use crate::figures::range_text;
use crate::scorecard::{IndicatorScore, Points, Scorecard};

/// A printed score.
struct Printed<'a> {
    /// `None`: of the total.
    indicator: Option<&'a str>,
    points: &'a Ratio,
    path: &'a str,
    span: Span,
}

/// A finding for every printed score that lies outside what its indicator, or the total, came to.
pub(crate) fn compared(card: &Scorecard, pack: &Pack, data: &Dataset, rows: &[Published]) -> Vec<Diagnostic> {
    let mut computed = IndexMap::new();
    gather(&card.indicators, &mut computed);
    let of_rows = rows.iter().map(|one| Printed {
        indicator: Some(&one.indicator),
        points: &one.points,
        path: &one.path,
        span: one.span,
    });
    let of_inputs = pack.published.iter().filter_map(|(input, printed)| {
        let fact = data.facts.get(input)?.fact();
        let FactValue::Number { value: points, .. } = &fact.value else { return None };
        let indicator = match &printed.score {
            PrintedScore::Total => None,
            PrintedScore::Of(id) => Some(id.as_str()),
        };
        Some(Printed { indicator, points, path: &fact.path, span: fact.span })
    });
    let found = of_rows.chain(of_inputs).filter_map(|one| {
        let points = match one.indicator {
            Some(id) => *computed.get(id)?,
            None => &card.total,
        };
        differs(points, one.points).then(|| {
            let what: Arg = one.indicator.map_or(Arg::Phrase(&TOTAL), Arg::from);
            Diagnostic::new(&codes::PUBLISHED_DIFFERS, one.span)
                .with("indicator", what)
                .with("printed", one.points.shown())
                .with("computed", range_text(points))
                .at(one.path)
        })
    });
    found.collect()
}

static TOTAL: Phrase = Phrase { zh: "总分", en: "the total" };

/// Whether a printed score lies outside the points.
fn differs(points: &Points, printed: &Ratio) -> bool {
    let printed = Number::Exact(printed.clone());
    // Too few digits to tell apart is as good as equal here.
    let below = printed.compare(&points.least).is_ok_and(std::cmp::Ordering::is_lt);
    below || printed.compare(&points.most).is_ok_and(std::cmp::Ordering::is_gt)
}

fn gather<'c>(list: &'c [IndicatorScore], out: &mut IndexMap<&'c str, &'c Points>) {
    for one in list {
        out.insert(&one.id, &one.points);
        gather(&one.children, out);
    }
}
