//! Scores that a form prints for its rows against those that were computed. A printed score is never used; where it
//! is another, there is a finding.

use heng_formula::number::Number;
use heng_model::Published;
use heng_source::Diagnostic;
use indexmap::IndexMap;

use crate::codes;
use crate::figures::range_text;
use crate::scorecard::{IndicatorScore, Points, Scorecard};

/// A finding for every printed score that lies outside what its indicator came to.
pub(crate) fn compared(card: &Scorecard, published: &[Published]) -> Vec<Diagnostic> {
    let mut points = IndexMap::new();
    gather(&card.indicators, &mut points);
    let differs = |points: &Points, printed: &Number| {
        // Too few digits to tell apart is as good as equal here.
        let below = printed.compare(&points.least).is_ok_and(std::cmp::Ordering::is_lt);
        below || printed.compare(&points.most).is_ok_and(std::cmp::Ordering::is_gt)
    };
    published
        .iter()
        .filter_map(|one| {
            let points = *points.get(one.indicator.as_str())?;
            let printed = Number::Exact(one.points.clone());
            differs(points, &printed).then(|| {
                Diagnostic::new(&codes::PUBLISHED_DIFFERS, one.span)
                    .with("indicator", one.indicator.as_str())
                    .with("printed", one.points.shown())
                    .with("computed", range_text(points))
                    .at(one.path.as_str())
            })
        })
        .collect()
}

fn gather<'c>(list: &'c [IndicatorScore], out: &mut IndexMap<&'c str, &'c Points>) {
    for one in list {
        out.insert(&one.id, &one.points);
        gather(&one.children, out);
    }
}
