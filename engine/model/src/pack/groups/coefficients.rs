//! The coefficients of a weighted mean.

use heng_formula::literal::{Literal, parse_literal};
use heng_formula::number::Ratio;
use heng_source::{Diagnostic, Phrase, Said};
use indexmap::IndexMap;

use crate::codes::pack as codes;
use crate::pack::reader::{Reader, text_of};
use crate::pack::tree::Draft;

static PART: Phrase = Phrase { zh: "{id}：{coefficient}", en: "{id}: {coefficient}" };

/// A coefficient as written.
struct Written<'w> {
    value: Ratio,
    text: &'w str,
    whole: bool,
}

/// The coefficients of all children, as parts of 1; `None` where something is wrong.
pub(super) fn read(
    reader: &mut Reader<'_>,
    group: &Draft<'_>,
    children: &[Draft<'_>],
) -> Option<IndexMap<String, Ratio>> {
    let mut found: Vec<(&Draft<'_>, Written<'_>)> = Vec::new();
    for child in children {
        match child.map.get("coefficient") {
            None => reader.say(
                Diagnostic::new(&codes::COEFFICIENT_MISSING, child.span)
                    .with("group", group.id.as_str())
                    .with("id", child.id.as_str())
                    .at(child.path.field("coefficient")),
            ),
            Some(_) => found.extend(one(reader, child).map(|written| (child, written))),
        }
    }
    if found.len() < children.len() {
        return None;
    }
    let mut sum = Ratio::ZERO;
    for (_, written) in &found {
        sum = sum.add(&written.value).ok()?;
    }
    if sum != Ratio::ONE && !found.iter().all(|(_, written)| written.whole) {
        let texts: Vec<&str> = found.iter().map(|(_, written)| written.text).collect();
        let per_cent = sum.mul(&Ratio::integer(100)).ok()?;
        let mut diagnostic = Diagnostic::new(&codes::COEFFICIENT_SUM, group.span)
            .with("group", group.id.as_str())
            .with("parts", texts.join(" + "))
            .with("sum", format!("{}%", per_cent.shown()))
            .at(group.path.clone());
        for (child, written) in &found {
            let span = child.map.get("coefficient").map_or(child.span, |node| node.span);
            let part = Said::new(&PART).with("id", child.id.as_str()).with("coefficient", written.text);
            diagnostic = diagnostic.also(span, part);
        }
        reader.say(diagnostic);
        return None;
    }
    Some(found.into_iter().map(|(child, written)| (child.id.clone(), written.value)).collect())
}

fn one<'c>(reader: &mut Reader<'_>, child: &Draft<'c>) -> Option<Written<'c>> {
    let node = child.map.get("coefficient")?;
    let text = text_of(node)?;
    let value = match parse_literal(text, &reader.units) {
        Ok(Literal { number, unit: None, .. }) => Some((number.clone(), number.is_integer())),
        Ok(Literal { number, unit: Some(unit), .. }) if unit.dimension.is_plain() => {
            unit.to_base(&number).ok().map(|value| (value, false))
        }
        _ => None,
    };
    match value {
        Some((value, whole)) if !value.is_zero() && !value.is_negative() => Some(Written { value, text, whole }),
        _ => {
            reader.say(
                Diagnostic::new(&codes::COEFFICIENT_VALUE, node.span)
                    .with("id", child.id.as_str())
                    .with("text", text)
                    .at(child.path.field("coefficient")),
            );
            None
        }
    }
}

/// Coefficients where nothing uses them.
pub(super) fn superfluous(reader: &mut Reader<'_>, children: &[Draft<'_>], aggregate: &'static str) {
    for child in children {
        if let Some(entry) = child.map.entry("coefficient") {
            reader.say(
                Diagnostic::new(&codes::COEFFICIENT_USELESS, entry.key.span)
                    .with("id", child.id.as_str())
                    .with("aggregate", aggregate)
                    .at(child.path.field("coefficient")),
            );
        }
    }
}

/// The first level is added up.
pub(in crate::pack) fn check_first_level(reader: &mut Reader<'_>, children: &[Draft<'_>]) {
    superfluous(reader, children, "sum");
}
