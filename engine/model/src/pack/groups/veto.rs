//! `veto`: when, what it does, why. Its formula may read inputs and other indicators, as any other.

use heng_formula::Type;
use heng_formula::number::Ratio;
use heng_source::{Arg, Diagnostic, Mapping, Node, Phrase, Said};

use crate::codes::pack as codes;
use crate::pack::group::{Veto, VetoEffect};
use crate::pack::leaf::{Leaves, kind_of};
use crate::pack::reader::{name_at, text_of};
use crate::pack::types::Grade;
use crate::path::Path;

/// The vetoes of an indicator or of the pack, in order; `None` where one of them is wrong.
pub(in crate::pack) fn read(
    leaves: &mut Leaves<'_, '_, '_>,
    map: &Mapping,
    path: &Path,
    grades: &[Grade],
) -> Option<Vec<Veto>> {
    let Some(node) = map.get("veto") else { return Some(Vec::new()) };
    match node.list() {
        Some(list) => {
            let read = list.iter().enumerate().map(|(index, node)| one(leaves, node, &path.index(index), grades));
            // Every one of them is read, so that all faults are told.
            read.collect::<Vec<_>>().into_iter().collect()
        }
        None => Some(vec![one(leaves, node, path, grades)?]),
    }
}

fn one(leaves: &mut Leaves<'_, '_, '_>, node: &Node, path: &Path, grades: &[Grade]) -> Option<Veto> {
    let map = node.map()?;
    let then = effect(leaves, map.get("then")?, &path.field("then"), grades);
    let when_node = map.get("when")?;
    let when = leaves.formula(when_node, &path.field("when"))?;
    if when.result_type() != Type::Bool {
        leaves.reader.say(
            Diagnostic::new(&codes::CONDITION_NOT_YES_NO, when_node.span)
                .with("found", kind_of(&when.result_type()))
                .at(path.field("when")),
        );
        return None;
    }
    Some(Veto { when, then: then?, because: name_at(map, "because")?, span: node.span })
}

static CAPS_NOTHING: Phrase =
    Phrase { zh: "限分的比例要大于 0%、小于 100%", en: "a cap lies above 0% and below 100%" };
static NO_SUCH_GRADE: Phrase = Phrase { zh: "grades 里只有{grades}", en: "the grades are {grades}" };
static HIGHEST: Phrase = Phrase { zh: "这已是最高的等级", en: "it is the highest grade" };

fn effect(leaves: &mut Leaves<'_, '_, '_>, node: &Node, path: &Path, grades: &[Grade]) -> Option<VetoEffect> {
    let Some(map) = node.map() else {
        return text_of(node).filter(|text| matches!(text.trim(), "zero" | "零分")).map(|_| VetoEffect::Zero);
    };
    let [entry] = map.entries.as_slice() else { return None };
    let path = path.field(&entry.key.text);
    match entry.key.text.as_str() {
        "cap" => {
            let share = leaves.reader.share(&entry.value, &path)?;
            let senseless = share.value.is_zero() || share.value.is_negative() || share.value >= Ratio::ONE;
            if senseless {
                leaves.reader.say(
                    Diagnostic::new(&codes::VETO_EFFECT, entry.value.span)
                        .with("text", share.written)
                        .with("why", &CAPS_NOTHING)
                        .at(path),
                );
                return None;
            }
            Some(VetoEffect::Cap(share.value))
        }
        "grade" => {
            let text = text_of(&entry.value)?.trim();
            let why = match grades.iter().position(|grade| grade.grade == text) {
                None => {
                    let known: Vec<&str> = grades.iter().map(|grade| grade.grade.as_str()).collect();
                    Said::new(&NO_SUCH_GRADE).with("grades", known)
                }
                Some(0) => Said::new(&HIGHEST),
                Some(_) => return Some(VetoEffect::Grade(text.to_owned())),
            };
            let diagnostic =
                Diagnostic::new(&codes::VETO_EFFECT, entry.value.span).with("text", text).with("why", Arg::Said(why));
            leaves.reader.say(diagnostic.at(path));
            None
        }
        _ => None,
    }
}
