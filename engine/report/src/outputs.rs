//! Results without weight, as text.

use heng_scoring::{OutputScore, OutputValue, quantity_text};
use heng_source::Lang;

use crate::words;

/// What an output came to, with its grade: `0.921`, `[0.9, 0.921]`, `是`, `缺 预期寿命`.
#[must_use]
pub fn output_text(output: &OutputScore, lang: Lang) -> String {
    let comma = match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    };
    let value = match &output.value {
        OutputValue::Number(value) => quantity_text(value),
        OutputValue::Range(ends) => {
            let [least, most] = &**ends;
            format!("[{}, {}]", quantity_text(least), quantity_text(most))
        }
        OutputValue::YesNo(yes) => (if *yes { &words::YES } else { &words::NO }).get(lang).to_owned(),
        OutputValue::Text(text) => text.clone(),
        OutputValue::Either(values) => {
            values.iter().map(|value| value.text(lang)).collect::<Vec<_>>().join(words::OR.get(lang))
        }
        OutputValue::Missing(paths) if paths.is_empty() => words::STATE_OPEN.get(lang).to_owned(),
        OutputValue::Missing(paths) => format!("{} {}", words::LACKS.get(lang), paths.join(comma)),
        OutputValue::NotApplicable(path) if path.is_empty() => words::STATE_NA.get(lang).to_owned(),
        OutputValue::NotApplicable(path) => format!("{} {path}", words::STATE_NA.get(lang)),
    };
    match &output.grade {
        Some(grade) => format!("{value} {}", grade.shown(lang)),
        None => value,
    }
}

/// What an output rests on, with a star where that is disputed.
pub(crate) fn output_basis(output: &OutputScore, lang: Lang) -> String {
    match (&output.value, output.basis) {
        (OutputValue::Missing(_) | OutputValue::NotApplicable(_), _) | (_, None) => String::new(),
        (_, Some(basis)) => {
            format!("{}{}", words::basis(basis).get(lang), if output.disputed { "*" } else { "" })
        }
    }
}
