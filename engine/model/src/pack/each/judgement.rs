//! What a person judged of a row: a level, and the share of the weight or the points inside its band.

use heng_formula::number::Ratio;
use heng_source::{Arg, Diagnostic, Phrase, Said, normalise};

use super::Each;
use super::rows::{IS_UNRESOLVED, Making, cell, text_in};
use crate::codes::dataset as codes;
use crate::dataset::{Basis, Fact, FactValue, JudgedFact, RowFacts, Stated, Usage};
use crate::pack::rule::JudgedLevel;

static LEVEL_HERE: Phrase = Phrase { zh: "等次“{level}”在这里", en: "the level `{level}` is here" };

impl Making<'_> {
    /// The judgement of a row, as a judged input; `None` where its method needs none, or where something is wrong
    /// with it.
    pub(super) fn judgement(&mut self, each: &Each, row: &RowFacts, weight: &Ratio, judged: bool) -> Option<Stated> {
        if !judged {
            return None;
        }
        let columns = &each.columns;
        let given = cell(row, &columns.share).or_else(|| cell(row, &columns.points))?;
        if given.usage == Some(Usage::Unresolved) {
            self.wrong_cell(row, given, Said::new(&IS_UNRESOLVED));
        }
        let actual = row.cells.get(&each.columns.actual)?;
        if let Some(none) = [given, actual].into_iter().find(|fact| fact.value == FactValue::NotApplicable) {
            // What was to be judged does not apply, whatever else is said of it.
            let fact = Fact { path: given.path.clone(), ..none.clone() };
            return Some(Stated::Judged { fact, judged: None });
        }
        let FactValue::Number { value, .. } = &given.value else {
            return Some(Stated::Judged { fact: given.clone(), judged: None });
        };
        let share = if columns.share.is_some() { value.clone() } else { value.div(weight).ok()? };
        let levels: Vec<JudgedLevel> = each.levels.iter().map(|level| level.of_weight(weight)).collect();
        let given = Given { fact: given, share: &share, weight: columns.points.is_some().then_some(weight) };
        let stated = text_in(row, &columns.level);
        let level = match stated {
            Some(stated) => self.stated_level(each, row, stated, &given, &levels),
            None => levels.iter().find(|level| holds(&levels, level, &share)),
        };
        let Some(level) = level else {
            if stated.is_none() {
                self.outside(row, &given, None);
            }
            return None;
        };
        let given = given.fact;
        let reason = text_in(row, &columns.reason).or_else(|| text_in(row, &columns.remark)).map(str::to_owned);
        let because = given.because.clone().or(reason);
        if because.is_none() && share != Ratio::ONE {
            self.found.push(
                Diagnostic::new(&codes::ROW_WITHOUT_REASON, given.span)
                    .with("row", row.key.as_str())
                    .with("value", given.value.text())
                    .at(given.path.as_str()),
            );
        }
        let basis = given.basis.min(Basis::Judged);
        let judged = JudgedFact { level: level.level.clone(), share: share.clone(), written: given.value.text() };
        Some(Stated::Judged { fact: Fact { basis, because, ..given.clone() }, judged: Some(judged) })
    }

    /// The level that a row names, whose band must hold the share.
    fn stated_level<'l>(
        &mut self,
        each: &Each,
        row: &RowFacts,
        stated: &str,
        given: &Given<'_>,
        levels: &'l [JudgedLevel],
    ) -> Option<&'l JudgedLevel> {
        let place = cell(row, &each.columns.level)?;
        let Some(level) = levels.iter().find(|one| normalise(&one.level) == normalise(stated)) else {
            let known: Vec<&str> = levels.iter().map(|one| one.level.as_str()).collect();
            self.found.push(
                Diagnostic::new(&codes::ROW_LEVEL, place.span)
                    .with("row", row.key.as_str())
                    .with("level", stated)
                    .with("known", known)
                    .at(place.path.as_str()),
            );
            return None;
        };
        if holds(levels, level, given.share) {
            return Some(level);
        }
        self.outside(row, given, Some((level, place)));
        None
    }

    fn outside(&mut self, row: &RowFacts, given: &Given<'_>, level: Option<(&JudgedLevel, &Fact)>) {
        let (from, to) = level.map_or((Ratio::ZERO, Ratio::ONE), |(level, _)| (level.from.clone(), level.to.clone()));
        let fact = given.fact;
        let mut diagnostic = Diagnostic::new(&codes::ROW_OUTSIDE_BAND, fact.span)
            .with("row", row.key.as_str())
            .with("value", fact.value.text())
            .with("share", percent(given.share))
            .with("from", given.end(&from))
            .with("to", given.end(&to))
            .at(fact.path.as_str());
        if *given.share > Ratio::ONE {
            diagnostic = diagnostic.help(Said::new(&ABOVE_WEIGHT).with("most", given.end(&Ratio::ONE)));
        }
        if let Some((level, place)) = level {
            let here = Said::new(&LEVEL_HERE).with("level", level.level.as_str());
            diagnostic = diagnostic.also(place.span, here);
        }
        self.found.push(diagnostic);
    }
}

/// What was given for a row.
struct Given<'f> {
    fact: &'f Fact,
    share: &'f Ratio,
    /// The row's weight, where points were given and no share.
    weight: Option<&'f Ratio>,
}

static ABOVE_WEIGHT: Phrase = Phrase {
    zh: "给分最多是这一行的分值：{most}。",
    en: "At most the weight of the row can be given: {most}.",
};
static POINTS: Phrase = Phrase { zh: "{points}分", en: "{points} points" };

impl Given<'_> {
    /// The end of a band as it was given: in points, else as a share.
    fn end(&self, share: &Ratio) -> Arg {
        match self.weight.map(|weight| share.mul(weight)) {
            Some(Ok(points)) => Arg::Said(Said::new(&POINTS).with("points", points.shown())),
            _ => Arg::Text(percent(share)),
        }
    }
}

/// Whether a share lies in the band of a level: `[from, to)`, at the top `[from, to]`.
fn holds(levels: &[JudgedLevel], level: &JudgedLevel, share: &Ratio) -> bool {
    let top = levels.iter().all(|one| one.to <= level.to);
    *share >= level.from && (*share < level.to || (top && *share == level.to))
}

fn percent(share: &Ratio) -> String {
    share.mul(&Ratio::integer(100)).map_or_else(|_| share.fraction_text(), |share| format!("{}%", share.shown()))
}
