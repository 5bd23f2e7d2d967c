//! The nature of a row, and its target and actual value as numbers of one unit.

use heng_formula::number::Ratio;
use heng_formula::unit::Unit;
use heng_source::{Diagnostic, Phrase, Said};

use super::rows::{Making, cell, text_in};
use super::{Each, Template, sign};
use crate::codes::dataset as codes;
use crate::dataset::{Fact, FactValue, RowFacts};
use crate::path::Path;

static TARGET_HERE: Phrase = Phrase { zh: "目标值“{value}”在这里", en: "the target `{value}` is here" };
static NATURE_HERE: Phrase = Phrase { zh: "性质“{nature}”在这里", en: "the nature `{nature}` is here" };
static IS_TEXT: Phrase = Phrase { zh: "是文字，不是数", en: "it is a text and no number" };
static IS_NUMBER: Phrase = Phrase { zh: "是数，不是文字", en: "it is a number and no text" };
static HAS_SIGN: Phrase = Phrase {
    zh: "带有符号“{sign}”，实际值是一个数",
    en: "it has the sign {sign}, and an actual value is one number",
};
static METHODS_HERE: Phrase = Phrase { zh: "各性质的评分方法在这里", en: "the methods by nature are here" };

impl Making<'_> {
    /// The nature of a row: what its column says, else the sign of its target, else that of a text, else the
    /// pack's default.
    pub(super) fn method(&mut self, each: &Each, row: &RowFacts) -> Option<(String, Template)> {
        let target = row.cells.get(&each.columns.target)?;
        let (written, text) = match &target.value {
            FactValue::Number { written, .. } => (sign::sign(written).map(|(sign, _)| sign), false),
            FactValue::Text(_) => (None, true),
            _ => (None, false),
        };
        let stated = text_in(row, &each.columns.nature).map(sign::nature);
        let place = cell(row, &each.columns.nature).filter(|_| stated.is_some());
        if let (Some(stated), Some(written), Some(place)) = (&stated, written, place)
            && sign::is_sign(stated)
            && stated != written
        {
            self.found.push(
                Diagnostic::new(&codes::ROW_TWO_NATURES, target.span)
                    .with("row", row.key.as_str())
                    .with("value", target.value.text())
                    .with("nature", stated.as_str())
                    .also(place.span, Said::new(&NATURE_HERE).with("nature", stated.as_str()))
                    .at(target.path.as_str()),
            );
            return None;
        }
        let qualitative = text.then(|| sign::qualitative().to_owned());
        if let (None, true, Some(actual)) = (&stated, text, row.cells.get(&each.columns.actual))
            && matches!(actual.value, FactValue::Number { .. })
        {
            self.found.push(
                Diagnostic::new(&codes::ROW_TEXT_TARGET, target.span)
                    .with("row", row.key.as_str())
                    .with("target", target.value.text())
                    .with("actual", actual.value.text())
                    .at(target.path.as_str()),
            );
        }
        let nature = stated.or_else(|| written.map(str::to_owned)).or(qualitative).or_else(|| each.default.clone());
        let known: Vec<&str> = each.methods.keys().map(String::as_str).collect();
        let Some(nature) = nature else {
            self.found.push(
                Diagnostic::new(&codes::ROW_WITHOUT_NATURE, row.span)
                    .with("row", row.key.as_str())
                    .with("known", known)
                    .at(Path::new(&each.table).key(&row.key)),
            );
            return None;
        };
        let Some(template) = each.methods.get(&nature) else {
            let mut diagnostic = Diagnostic::new(&codes::ROW_NATURE, place.map_or(target.span, |place| place.span))
                .with("row", row.key.as_str())
                .with("nature", nature.as_str())
                .with("known", known)
                .at(Path::new(&each.table).key(&row.key));
            diagnostic = diagnostic.also(each.methods_span, Said::new(&METHODS_HERE));
            self.found.push(diagnostic);
            return None;
        };
        Some((nature, template.clone()))
    }

    /// Target and actual value of a row, of one dimension; a bare number takes the unit of the other.
    pub(super) fn cells(
        &mut self,
        each: &Each,
        row: &RowFacts,
        template: &Template,
        nature: &str,
    ) -> Option<(Fact, Fact)> {
        let target = row.cells.get(&each.columns.target)?;
        let actual = row.cells.get(&each.columns.actual)?;
        let mut good = true;
        if let FactValue::Number { written, .. } = &actual.value
            && let Some((sign, _)) = sign::sign(written)
        {
            self.wrong_cell(row, actual, Said::new(&HAS_SIGN).with("sign", sign));
            good = false;
        }
        for (fact, number) in [target, actual].into_iter().zip(template.numbers) {
            if number && matches!(fact.value, FactValue::Text(_)) {
                let mut wrong = Diagnostic::new(&codes::ROW_NOT_A_NUMBER, fact.span)
                    .with("row", row.key.as_str())
                    .with("value", fact.value.text())
                    .with("nature", nature)
                    .with("why", &IS_TEXT)
                    .at(fact.path.as_str());
                if let Some(place) =
                    cell(row, &each.columns.nature).filter(|place| matches!(place.value, FactValue::Text(_)))
                {
                    wrong = wrong.also(place.span, Said::new(&NATURE_HERE).with("nature", nature));
                }
                self.found.push(wrong);
                good = false;
            }
        }
        if template.text && matches!(actual.value, FactValue::Number { .. }) {
            self.wrong_cell(row, actual, Said::new(&IS_NUMBER));
            good = false;
        }
        if !good {
            return None;
        }
        let (FactValue::Number { unit: wanted, .. }, FactValue::Number { unit: found, .. }) =
            (&target.value, &actual.value)
        else {
            return Some((target.clone(), actual.clone()));
        };
        if !template.numbers.contains(&true) {
            return Some((target.clone(), actual.clone()));
        }
        match (wanted.symbol.is_empty(), found.symbol.is_empty()) {
            (false, true) => Some((target.clone(), self.adopted(row, actual, wanted, target)?)),
            (true, false) => Some((self.adopted(row, target, found, actual)?, actual.clone())),
            _ if wanted.dimension == found.dimension => Some((target.clone(), actual.clone())),
            _ => {
                self.found.push(
                    Diagnostic::new(&codes::ROW_UNITS, actual.span)
                        .with("row", row.key.as_str())
                        .with("actual", actual.value.text())
                        .with("target", target.value.text())
                        .also(target.span, Said::new(&TARGET_HERE).with("value", target.value.text()))
                        .at(actual.path.as_str()),
                );
                None
            }
        }
    }

    /// A bare number in the unit that the other cell of the row has; a bare number beside a share has two readings.
    fn adopted(&mut self, row: &RowFacts, fact: &Fact, unit: &Unit, other: &Fact) -> Option<Fact> {
        let FactValue::Number { value, written, .. } = &fact.value else { return Some(fact.clone()) };
        if unit.dimension.is_plain() && !value.is_zero() {
            let hundredfold = value.mul(&Ratio::integer(100)).map(|value| value.shown()).unwrap_or_default();
            self.found.push(
                Diagnostic::new(&codes::ROW_BARE_SHARE, fact.span)
                    .with("row", row.key.as_str())
                    .with("value", written.as_str())
                    .with("other", other.value.text())
                    .with("percent", format!("{}%", value.shown()))
                    .with("number", format!("{hundredfold}%"))
                    .at(fact.path.as_str()),
            );
            return None;
        }
        let mut fact = fact.clone();
        for value in std::iter::once(&mut fact.value).chain(fact.claims.iter_mut().map(|claim| &mut claim.value)) {
            if let FactValue::Number { value, unit: own, .. } = value
                && own.symbol.is_empty()
            {
                *value = unit.to_base(value).ok()?;
                *own = unit.clone();
            }
        }
        Some(fact)
    }
}
