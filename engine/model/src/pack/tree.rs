//! The weighted tree as written: ids, names, weights, groups and leaves. Formulas and methods of leaves are
//! read in `leaf.rs`, once it is known in which order.

use heng_formula::number::Ratio;
use heng_source::{Diagnostic, Entry, Mapping, Node, Phrase, Said, Span, normalise};

use super::names::check_id;
use super::reader::{Reader, name_at, text_at, text_of, yes_at};
use super::types::{Cite, Name};
use crate::codes::pack as codes;
use crate::limits::MAX_INDICATORS;
use crate::path::Path;

/// An indicator as written.
pub(super) struct Draft<'a> {
    pub(super) id: String,
    pub(super) path: Path,
    pub(super) name: Name,
    /// `None` where it could not be read.
    pub(super) weight: Option<Ratio>,
    pub(super) weight_span: Span,
    pub(super) span: Span,
    pub(super) standard: Option<Name>,
    pub(super) cite: Option<Cite>,
    pub(super) map: &'a Mapping,
    pub(super) above: Above,
    pub(super) body: Body<'a>,
}

/// What an indicator must know of the group above it.
#[derive(Debug, Clone)]
pub(super) struct Above {
    /// Whether its points are added up.
    pub(super) sums: bool,
    /// Its weight, which that of its children equals where they give none; of a group that sums `None`.
    weight: Option<Ratio>,
    /// The indicators beside that may be left out.
    pub(super) optional: Vec<String>,
}

impl Above {
    /// A group that adds up, nothing below which is optional.
    pub(super) fn sum() -> Self {
        Self { sums: true, weight: None, optional: Vec::new() }
    }
}

/// What an indicator is.
pub(super) enum Body<'a> {
    Group {
        children: Vec<Draft<'a>>,
        /// Whether every child could be read.
        whole: bool,
        /// Whether their points are added up.
        sums: bool,
    },
    /// What `each:` says: its children are rows of the data.
    Each(&'a Node),
    /// The entry of the method in `score:`.
    Leaf(&'a Entry),
    /// Neither, or both, or a method that is none: told already. What stands below is read all the same.
    Broken(Vec<Draft<'a>>),
}

static INDICATORS: Phrase = Phrase { zh: "指标", en: "indicators" };

/// Reads the first level of the tree and all below it; also whether every indicator of it could be read.
pub(super) fn read<'a>(reader: &mut Reader<'_>, list: &'a Node, count: &mut usize) -> (Vec<Draft<'a>>, bool) {
    level(reader, list, count, true, None)
}

/// Reads a level of the tree, below a group that sums its children or one of this weight that does not.
fn level<'a>(
    reader: &mut Reader<'_>,
    list: &'a Node,
    count: &mut usize,
    sums: bool,
    weight: Option<&Ratio>,
) -> (Vec<Draft<'a>>, bool) {
    let nodes = list.list().unwrap_or_default();
    let optional = nodes.iter().filter_map(Node::map).filter(|map| yes_at(map, "optional") == Some(true));
    let optional = optional.filter_map(|map| Some(normalise(text_at(map, "id")?.trim()))).collect();
    let above = Above { sums, weight: weight.filter(|_| !sums).cloned(), optional };
    let mut out = Vec::new();
    for node in nodes {
        *count += 1;
        if *count == MAX_INDICATORS + 1 {
            reader.say(
                Diagnostic::new(&codes::TOO_MANY, node.span).with("what", &INDICATORS).with("limit", MAX_INDICATORS),
            );
        }
        if *count > MAX_INDICATORS {
            return (out, false);
        }
        out.extend(draft(reader, node, count, &above));
    }
    let whole = out.len() == nodes.len() && list.list().is_some();
    (out, whole)
}

fn draft<'a>(reader: &mut Reader<'_>, node: &'a Node, count: &mut usize, above: &Above) -> Option<Draft<'a>> {
    let map = node.map()?;
    let id_node = map.get("id")?;
    let id = normalise(text_of(id_node)?.trim());
    let path = Path::new(&id);
    check_id(reader, &id, id_node.span, &path);
    let weight_node = map.get("weight");
    let weight = match weight_node {
        Some(node) => weight(reader, node, &id, &path),
        None => {
            if above.sums && !reader.misspelt(map, "weight") {
                let missing = Diagnostic::new(&codes::WEIGHT_MISSING, id_node.span).with("id", id.as_str());
                reader.say(missing.at(path.field("weight")));
            }
            above.weight.clone()
        }
    };
    let own = Own { id: &id, span: id_node.span, path: &path, weight: weight.as_ref() };
    let body = body(reader, map, &own, count);
    Some(Draft {
        name: name_at(map, "name").unwrap_or_else(|| Name { zh: id.clone(), en: id.clone() }),
        weight,
        weight_span: weight_node.map_or(id_node.span, |node| node.span),
        span: id_node.span,
        standard: name_at(map, "standard"),
        cite: cite(reader, map, &path),
        map,
        above: above.clone(),
        body,
        id,
        path,
    })
}

fn weight(reader: &mut Reader<'_>, node: &Node, id: &str, path: &Path) -> Option<Ratio> {
    let path = path.field("weight");
    let weight = reader.points(node, &path)?;
    if weight.value.is_zero() || weight.value.is_negative() {
        reader.say(
            Diagnostic::new(&codes::WEIGHT_NOT_POSITIVE, node.span)
                .with("id", id)
                .with("weight", weight.written)
                .at(path),
        );
        return None;
    }
    Some(weight.value)
}

/// Keys that only a leaf has.
const LEAF_KEYS: [&str; 8] =
    ["measure", "proxy", "not_applicable", "clamp", "monotone", "rounding", "optional", "remarks"];
/// Keys that only a group has.
const GROUP_KEYS: [&str; 2] = ["aggregate", "min_applicable"];

static GROUP: Phrase = Phrase { zh: "有下级指标的指标", en: "an indicator with indicators below it" };
static ROWS: Phrase = Phrase {
    zh: "each 的指标（各行得分相加，没有别的合成方法）",
    en: "an `each` indicator, whose rows are added up and in no other way put together",
};
static LEAF: Phrase = Phrase { zh: "末级指标", en: "a leaf" };
static THE_OTHER: Phrase = Phrase { zh: "另一个在这里", en: "the other one is here" };

/// What is known of an indicator before what stands below it.
struct Own<'o> {
    id: &'o str,
    span: Span,
    path: &'o Path,
    weight: Option<&'o Ratio>,
}

fn body<'a>(reader: &mut Reader<'_>, map: &'a Mapping, own: &Own<'_>, count: &mut usize) -> Body<'a> {
    let Own { id, span, path, weight } = *own;
    // A group whose aggregate is no word of the format is told about by the check of the shape.
    let sums = map.get("aggregate").is_none_or(|node| text_of(node).is_some_and(|text| text.trim() == "sum"));
    let (below, score) = (map.entry("indicators"), map.entry("score"));
    if let Some(each) = map.entry("each") {
        keys_out_of_place(reader, map, &LEAF_KEYS, &GROUP, path);
        // How many rows there are and what they are called is not known here, and their points are added up.
        keys_out_of_place(reader, map, &GROUP_KEYS, &ROWS, path);
        if let Some(beside) = below.or(score) {
            reader.say(
                Diagnostic::new(&codes::EACH_BESIDE, beside.key.span)
                    .with("id", id)
                    .with("key", beside.key.text.as_str())
                    .also(each.key.span, Said::new(&THE_OTHER))
                    .at(path.clone()),
            );
        }
        return if below.or(score).is_some() { Body::Broken(Vec::new()) } else { Body::Each(&each.value) };
    }
    match (below, score) {
        (Some(below), Some(score)) => {
            reader.say(
                Diagnostic::new(&codes::GROUP_AND_LEAF, score.key.span)
                    .with("id", id)
                    .also(below.key.span, Said::new(&THE_OTHER))
                    .at(path.clone()),
            );
            Body::Broken(level(reader, &below.value, count, sums, weight).0)
        }
        (None, None) => {
            if !reader.misspelt(map, "indicators") && !reader.misspelt(map, "score") {
                reader.say(Diagnostic::new(&codes::NEITHER_GROUP_NOR_LEAF, span).with("id", id).at(path.clone()));
            }
            Body::Broken(Vec::new())
        }
        (Some(below), None) => {
            // A group may rule on itself where it says how many of its children must be applicable.
            let ruled = map.get("min_applicable").is_some();
            let out_of_place: Vec<&str> =
                LEAF_KEYS.into_iter().filter(|key| !(ruled && *key == "not_applicable")).collect();
            keys_out_of_place(reader, map, &out_of_place, &GROUP, path);
            let (children, whole) = level(reader, &below.value, count, sums, weight);
            if below.value.list().is_some_and(<[Node]>::is_empty) {
                reader.say(Diagnostic::new(&codes::EMPTY_GROUP, below.key.span).with("id", id).at(path.clone()));
            }
            Body::Group { children, whole, sums }
        }
        (None, Some(score)) => {
            keys_out_of_place(reader, map, &GROUP_KEYS, &LEAF, path);
            match score.value.map().map(|block| block.entries.as_slice()) {
                Some([method]) => Body::Leaf(method),
                _ => Body::Broken(Vec::new()),
            }
        }
    }
}

fn keys_out_of_place(reader: &mut Reader<'_>, map: &Mapping, keys: &[&str], place: &'static Phrase, path: &Path) {
    for entry in map.entries.iter().filter(|entry| keys.contains(&entry.key.text.as_str())) {
        reader.say(
            Diagnostic::new(&codes::KEY_OF_OTHER_KIND, entry.key.span)
                .with("key", entry.key.text.as_str())
                .with("place", place)
                .at(path.field(&entry.key.text)),
        );
    }
}

fn cite(reader: &mut Reader<'_>, map: &Mapping, path: &Path) -> Option<Cite> {
    let cite = map.get("cite")?.map()?;
    let (section, quote) = (text_at(cite, "section"), text_at(cite, "quote"));
    if let Some(node) = cite.get("quote").filter(|_| section.is_none()) {
        reader.say(Diagnostic::new(&codes::CITE_SECTION, node.span).at(path.field("cite").field("section")));
    }
    Some(Cite {
        document: text_at(cite, "document")?.to_owned(),
        section: section.map(str::to_owned),
        quote: quote.map(str::to_owned),
    })
}

/// What the weights of a level must add up to.
pub(super) struct Whole<'w> {
    /// `None` for the level at the top, whose sum is the total.
    pub(super) id: Option<&'w str>,
    pub(super) weight: &'w Ratio,
    pub(super) span: Span,
    pub(super) path: Path,
}

static WHOLE_TOTAL: Phrase = Phrase { zh: "满分", en: "the total" };
static WHOLE_GROUP: Phrase = Phrase { zh: "“{id}”的分值", en: "the weight of {id}" };
static TOO_MUCH: Phrase = Phrase { zh: "多 {difference}", en: "{difference} too much" };
static TOO_LITTLE: Phrase = Phrase { zh: "少 {difference}", en: "{difference} too little" };
static PART: Phrase = Phrase { zh: "{id}：{weight}", en: "{id}: {weight}" };

/// How many of the parts of a sum a message points at; all of them are added up in it.
const POINTED_AT: usize = 12;

/// The weights of every level that is summed add up to the weight above it.
pub(super) fn check_sums(
    reader: &mut Reader<'_>,
    whole: &Whole<'_>,
    children: &[Draft<'_>],
    complete: bool,
    sums: bool,
) {
    for child in children {
        if let (Body::Group { children, whole: complete, sums }, Some(weight)) = (&child.body, &child.weight) {
            let whole =
                Whole { id: Some(&child.id), weight, span: child.weight_span, path: child.path.field("weight") };
            check_sums(reader, &whole, children, *complete, *sums);
        }
    }
    if !sums || !complete || children.is_empty() {
        return;
    }
    let mut sum = Ratio::ZERO;
    let mut parts = Vec::new();
    for child in children {
        let Some(weight) = &child.weight else { return };
        let Ok(more) = sum.add(weight) else { return };
        sum = more;
        parts.push(weight.shown());
    }
    let Ok(difference) = sum.sub(whole.weight) else { return };
    if difference.is_zero() {
        return;
    }
    let gap: &'static Phrase = if difference.is_negative() { &TOO_LITTLE } else { &TOO_MUCH };
    let name = match whole.id {
        Some(id) => Said::new(&WHOLE_GROUP).with("id", id),
        None => Said::new(&WHOLE_TOTAL),
    };
    let mut diagnostic = Diagnostic::new(&codes::WEIGHT_SUM, whole.span)
        .with("whole", heng_source::Arg::Said(name))
        .with("weight", whole.weight.shown())
        .with("parts", parts.join(" + "))
        .with("sum", sum.shown())
        .with("gap", heng_source::Arg::Said(Said::new(gap).with("difference", difference.abs().shown())))
        .at(whole.path.clone());
    for child in children.iter().take(POINTED_AT) {
        let weight = child.weight.as_ref().map(Ratio::shown).unwrap_or_default();
        diagnostic =
            diagnostic.also(child.weight_span, Said::new(&PART).with("id", child.id.as_str()).with("weight", weight));
    }
    reader.say(diagnostic);
}

/// Every indicator, depth first, with the number of its siblings.
pub(super) fn flat<'d, 'a>(drafts: &'d [Draft<'a>], out: &mut Vec<(&'d Draft<'a>, usize)>) {
    for draft in drafts {
        out.push((draft, drafts.len().saturating_sub(1)));
        if let Body::Group { children, .. } | Body::Broken(children) = &draft.body {
            flat(children, out);
        }
    }
}
