//! Reading a rule pack: everything that can be found without data, all problems at once. The types
//! are in `types.rs` and `rule.rs`; scoring is not done here.

mod each;
mod extend;
mod grades;
mod group;
mod groups;
mod head;
mod inputs;
mod later;
mod leaf;
mod methods;
mod named;
mod names;
mod order;
mod published;
mod ranking;
mod ranks;
mod reader;
mod remarks;
mod rule;
mod table_checks;
mod tables;
mod tree;
mod types;
mod usage;
mod values;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use heng_formula::{Scripts, Type, mentions, references};
use heng_source::{
    Diagnostic, FileId, Mapping, Node, Phrase, PlacedText, Severity, SourceMap, Span, normalise, sort_diagnostics,
};
use indexmap::IndexMap;

use self::extend::Stack;
use self::head::Head;
use self::inputs::Inputs;
use self::leaf::Leaves;
use self::order::{Needs, Order};
use self::ranks::Ranking;
use self::reader::{Reader, text_of};
use self::tree::{Body, Draft, Whole};
use self::values::ValueDraft;
use crate::codes::pack as codes;
use crate::format::pack::{INDICATOR_MAP, PACK, Visit, walk};
use crate::limits::MAX_MESSAGES;
use crate::path::Path;

pub use each::{Each, Instance, OWN_ACTUAL, OWN_JUDGEMENT, OWN_TARGET, Published, RowWeights, Template, instantiate};
pub(crate) use each::{row_leaves, sign};
pub use extend::{BasePack, BaseProblem, Origin, Origins, Placed, base_chain};
pub use group::{Aggregate, Group, LookupRow, MinApplicable, RateRange, ScriptAggregate, Veto, VetoEffect};
pub use named::{NamedValue, Output};
pub use published::{Printed, PrintedScore};
pub use ranking::{PeerRule, RankOf, RankRule, Within};
pub use rule::{
    Alternative, Band, BandResult, Bound, Checklist, ChecklistItem, Deductions, Ends, Interpolate, JudgedLevel, Level,
    LinePoint, LineSide, Method, OnZero, Outside, OverTarget, PerUnit, PointsOff, Proportional, ReasonAbove,
    RemarkRule, RemarkWhen, Reverse, ReverseVariant, ScriptCall, StepEffect, Target, Threshold,
};
pub use types::Category;
pub use types::{
    Cite, Grade, GradeOn, Indicator, IndicatorKind, Input, InputKind, Leaf, Name, OWN_MEASURE, OWN_WEIGHT, Pack,
    PackBasis, PackStatus, RoundingRules, Ruling, TableColumn,
};

/// The files of a pack folder that were already added to the [`SourceMap`].
#[derive(Debug, Clone)]
pub struct PackFiles {
    /// `pack.yaml`.
    pub pack: FileId,
    /// Script files by their name relative to the folder.
    pub scripts: IndexMap<String, FileId>,
    /// The folder's name, which `pack:` must equal; `None`: not checked.
    pub folder: Option<Arc<str>>,
}

/// The version of the format that this program reads.
const VERSION: &str = "1";

/// Reads and checks a pack that builds on no other: everything that can be found without data, all problems at once.
///
/// # Errors
/// All diagnostics, sorted by place, where at least one is an error.
pub fn read_pack(files: &SourceMap, pack: &PackFiles) -> Result<Pack, Vec<Diagnostic>> {
    read_pack_over(files, pack, &[])
}

/// Reads and checks a pack that builds on others, the nearest first: see [`base_chain`]. What holds in the end is
/// checked, not each file by itself.
///
/// # Errors
/// All diagnostics, sorted by place, where at least one is an error.
pub fn read_pack_over(files: &SourceMap, pack: &PackFiles, bases: &[PackFiles]) -> Result<Pack, Vec<Diagnostic>> {
    let mut stack = extend::read(files, pack, bases)?;
    let refused = later::refused(&stack.root);
    let mut found = heng_source::shape::check(&stack.root, &PACK, "");
    // A word that is refused by name is unknown to the shape: once is enough.
    found.retain(|one| refused.iter().all(|other| other.primary != one.primary));
    let mut reader = Reader::new(files, found);
    reader.found.extend(refused);
    reader.found.append(&mut stack.found);
    let layers: Vec<&PackFiles> = std::iter::once(pack).chain(bases).collect();
    let read = match stack.root.map() {
        Some(map) => whole(&mut reader, map, &stack, &layers),
        None => None,
    };
    let mut found = reader.found;
    if read.is_none() && found.iter().all(|one| one.severity != Severity::Error) {
        found.push(stack.unreadable());
    }
    stack.tell_removed(&mut found);
    sort_diagnostics(&mut found, files);
    cut(&mut found);
    match read {
        Some(read) if found.iter().all(|one| one.severity != Severity::Error) => {
            Ok(Pack { diagnostics: found, ..read })
        }
        _ => Err(found),
    }
}

static MESSAGES: Phrase = Phrase { zh: "问题", en: "problems" };

/// Keeps the first messages of very many, an error among them where there is one, and says so.
fn cut(found: &mut Vec<Diagnostic>) {
    let Some(next) = found.get(MAX_MESSAGES) else { return };
    let error = |one: &Diagnostic| one.severity == Severity::Error;
    let mut more = Diagnostic { primary: next.primary, ..Diagnostic::placeless(&codes::TOO_MANY) }
        .with("what", &MESSAGES)
        .with("limit", MAX_MESSAGES);
    if !found.iter().any(error) {
        more = more.severity(Severity::Warning);
    }
    found.truncate(MAX_MESSAGES);
    found.push(more);
}

/// A file of another version has other keys: nothing else is looked at.
fn other_version(root: &Node) -> Option<Diagnostic> {
    let node = root.map()?.get("heng")?;
    let text = text_of(node)?;
    let number = !text.is_empty() && text.chars().all(|one| one.is_ascii_digit());
    (number && text.trim_start_matches('0') != VERSION).then(|| {
        Diagnostic::new(&codes::FORMAT_VERSION, node.span).with("found", text).with("version", VERSION).at("heng")
    })
}

fn whole(reader: &mut Reader<'_>, map: &Mapping, stack: &Stack, layers: &[&PackFiles]) -> Option<Pack> {
    let pack = layers.first()?;
    let scripts = scripts(reader, stack, layers);
    let head = head::read(reader, map, stack.root.span, pack.folder.as_deref(), &stack.bases);
    let mut inputs = inputs::read(reader, map);
    tables::read(reader, map, &mut inputs);
    let first = map.get("indicators");
    let mut count = 0;
    let (drafts, complete) = first.map(|list| tree::read(reader, list, &mut count)).unwrap_or_default();
    if let Some(list) = first.filter(|list| list.list().is_some_and(<[Node]>::is_empty)) {
        reader.say(Diagnostic::new(&codes::NO_INDICATORS, list.span).at("indicators"));
    }
    let total = Whole { id: None, weight: &head.total, span: head.total_span, path: Path::new("total") };
    tree::check_sums(reader, &total, &drafts, complete, true);
    groups::check_first_level(reader, &drafts);

    let mut all = Vec::new();
    tree::flat(&drafts, &mut all);
    let ids: Vec<(&str, Span)> = inputs.good.values().map(|input| (input.id.as_str(), input.span)).collect();
    let values = values::drafts(reader, map);
    let ids = ids
        .into_iter()
        .chain(values.iter().map(|draft| (draft.id.as_str(), draft.span)))
        .chain(inputs.tables.values().map(|table| (table.name.as_str(), table.span)))
        .chain(all.iter().map(|(draft, _)| (draft.id.as_str(), draft.span)));
    let ids: Vec<(&str, Span)> = ids.collect();
    names::check_all(reader, &ids);

    let named: BTreeSet<&str> = values.iter().map(|draft| draft.id.as_str()).collect();
    let of_values = values.iter().map(|draft| values::needs(draft, &named));
    let mut order =
        order::order(&all.iter().map(|(draft, _)| needs(draft, &named)).chain(of_values).collect::<Vec<_>>());
    order.circles.drain(..).for_each(|circle| reader.say(circle));
    let given = Given { inputs: &inputs, head: &head, scripts: scripts.as_ref() };
    let mut parts = parts(reader, map, &all, &values, &order, &given);
    let indicators: Vec<&str> = all.iter().map(|(draft, _)| draft.id.as_str()).collect();
    let ranking = ranking(reader, map, &inputs, &all, &parts);
    parts.read.extend(ranking.read.iter().cloned());
    parts.left_out |= ranking.left_out;
    let published = published::read(reader, map, &inputs, &indicators, &mut parts.read);
    usage::check(reader, map, &inputs, &all, &values, &parts);
    let in_order = values.iter().filter_map(|draft| parts.values.remove(&draft.id)).collect::<Vec<_>>();
    if in_order.len() < values.len() {
        return None;
    }
    Some(Pack {
        id: head.id,
        name: head.name,
        fiscal_year: head.fiscal_year,
        basis: head.basis,
        total: head.total,
        total_span: head.total_span,
        rounding: head.rounding,
        grade_on: head.grade_on,
        grades: head.grades,
        units: reader.units.clone(),
        inputs: inputs.good,
        values: in_order.into_iter().map(|value| (value.id.clone(), value)).collect(),
        indicators: assembled(drafts, &mut parts)?,
        vetoes: parts.of_total?,
        scripts: scripts?,
        file: pack.pack,
        bases: stack.bases.clone(),
        origins: stack.origins.clone(),
        published,
        population: ranking.population,
        ranks: ranking.ranks,
        accepted: head.accepted,
        diagnostics: Vec::new(),
    })
}

/// What the pack says of members of a set beside each other.
fn ranking(
    reader: &mut Reader<'_>,
    map: &Mapping,
    inputs: &Inputs,
    all: &[(&Draft<'_>, usize)],
    leaves: &ReadParts,
) -> Ranking {
    let measured = |draft: &Draft<'_>| match &draft.body {
        Body::Group { .. } | Body::Each(_) => Some(false),
        Body::Leaf(_) => leaves
            .good
            .get(&draft.id)
            .map(|leaf| leaf.measure.as_ref().is_some_and(|measure| matches!(measure.result_type(), Type::Number(_)))),
        Body::Broken(_) => None,
    };
    let known = ranks::Known {
        inputs,
        indicators: all.iter().map(|(draft, _)| (draft.id.as_str(), measured(draft))).collect(),
        values: &leaves.values,
    };
    ranks::read(reader, map, &known)
}

fn scripts(reader: &mut Reader<'_>, stack: &Stack, layers: &[&PackFiles]) -> Option<Scripts> {
    let mut compiled = Vec::new();
    for pack in layers {
        let texts: Vec<(FileId, Arc<str>)> =
            pack.scripts.values().filter_map(|file| Some((*file, reader.files.file(*file)?.text().clone()))).collect();
        match Scripts::compile(&texts) {
            Ok(scripts) => compiled.push((pack.pack, scripts)),
            Err(list) => list.into_iter().for_each(|one| reader.say(one)),
        }
    }
    if compiled.len() < layers.len() {
        return None;
    }
    match stack.scripts(compiled) {
        Ok(scripts) => Some(scripts),
        Err(list) => {
            list.into_iter().for_each(|one| reader.say(one));
            None
        }
    }
}

/// What must be computed before an indicator.
fn needs(draft: &Draft<'_>, named: &BTreeSet<&str>) -> Needs {
    let mut needs = Vec::new();
    if let Body::Group { children, .. } | Body::Broken(children) = &draft.body
        && !children.is_empty()
    {
        needs.extend(children.iter().map(|child| (child.id.clone(), None)));
    }
    if let Body::Each(each) = &draft.body
        && let Some(like) = each.map().and_then(|map| reader::word_at(map, "like"))
    {
        needs.push((like, None));
    }
    for entry in &draft.map.entries {
        // What stands below a group has needs of its own.
        let Some(field) = INDICATOR_MAP.fields.iter().find(|field| field.key == entry.key.text) else { continue };
        if field.key == "indicators" {
            continue;
        }
        walk(&entry.value, field.shape, &mut |visit| {
            if let Visit::Formula(node) = visit
                && let Some(scalar) = node.scalar()
            {
                needs.extend(read_by(&scalar.text, named));
            }
        });
    }
    Needs { id: draft.id.clone(), needs }
}

/// The indicators and named values that a formula reads.
fn read_by<'t>(text: &'t PlacedText, named: &'t BTreeSet<&str>) -> impl Iterator<Item = (String, Option<Span>)> + 't {
    let indicators = references(text).into_iter().map(|(id, span)| (normalise(&id), Some(span)));
    let values = mentions(text).into_iter().filter(|(id, _)| named.contains(id.as_str()));
    indicators.chain(values.map(|(id, span)| (id, Some(span))))
}

/// The leaves and groups that could be read, and what was learnt on the way.
struct ReadParts {
    good: BTreeMap<String, Leaf>,
    values: BTreeMap<String, NamedValue>,
    each: BTreeMap<String, Each>,
    groups: BTreeMap<String, groups::Head>,
    /// By indicator.
    vetoes: BTreeMap<String, Vec<Veto>>,
    /// `None` where one of them is wrong.
    of_total: Option<Vec<Veto>>,
    read: BTreeSet<String>,
    /// Lookup tables that something calls.
    tables: BTreeSet<String>,
    left_out: bool,
}

/// What has been read of a pack before its indicators.
struct Given<'a> {
    inputs: &'a Inputs,
    head: &'a Head,
    scripts: Option<&'a Scripts>,
}

/// Reads all leaves, each after those that it refers to, because the unit of a reference must be known; then
/// what groups say of themselves, and vetoes.
fn parts(
    reader: &mut Reader<'_>,
    map: &Mapping,
    all: &[(&Draft<'_>, usize)],
    values: &[ValueDraft<'_>],
    order: &Order,
    given: &Given<'_>,
) -> ReadParts {
    let Given { inputs, head, scripts } = *given;
    let ids: Vec<&str> = all.iter().map(|(draft, _)| draft.id.as_str()).collect();
    let units = reader.units.clone();
    let drafts: BTreeMap<&str, (&Draft<'_>, usize)> =
        all.iter().map(|(draft, siblings)| (draft.id.as_str(), (*draft, *siblings))).collect();
    let mut leaves = Leaves {
        scope: leaf::scope(inputs, &ids, &units),
        reader,
        inputs,
        levels: &head.levels,
        scripts,
        ruling: head.not_applicable,
        places: head.rounding.indicator,
        measure_places: head.rounding.measure,
        remarks: head.remarks.clone(),
        bad: order.circular.clone(),
        read: BTreeSet::new(),
        tables: BTreeSet::new(),
        named: values.iter().map(|draft| draft.id.clone()).collect(),
        // Of indicators of one id only one is read.
        left_out: !order.circular.is_empty() || drafts.len() < all.len(),
        wrong: 0,
    };
    let mut good_values = BTreeMap::new();
    let value_drafts: BTreeMap<&str, &ValueDraft<'_>> =
        values.iter().rev().map(|draft| (draft.id.as_str(), draft)).collect();
    let (mut good, mut each) = (BTreeMap::new(), BTreeMap::new());
    for id in &order.ids {
        if let (Some(draft), None) = (value_drafts.get(id.as_str()), drafts.get(id.as_str())) {
            if let Some(value) = leaves.value(draft) {
                good_values.insert(id.clone(), value);
            }
            continue;
        }
        let Some((draft, siblings)) = drafts.get(id.as_str()) else { continue };
        match &draft.body {
            Body::Leaf(tag) => {
                if let Some(leaf) = leaves.read(draft, tag, *siblings) {
                    good.insert(id.clone(), leaf);
                }
            }
            Body::Group { .. } => {}
            Body::Each(node) => {
                let others = |id: &str| drafts.get(id).and_then(|(draft, _)| draft.map.get("each")?.map());
                if let Some(read) = each::read(&mut leaves, draft, node, &others) {
                    each.insert(id.clone(), read);
                }
            }
            Body::Broken(_) => {
                leaves.bad.insert(id.clone());
                leaves.left_out = true;
            }
        }
    }
    let mut heads = BTreeMap::new();
    let mut vetoes = BTreeMap::new();
    for (draft, _) in all {
        if let Some(head) = groups::read(&mut leaves, draft) {
            heads.insert(draft.id.clone(), head);
        }
        if let Some(list) = groups::veto::read(&mut leaves, draft.map, &draft.path.field("veto"), &head.grades) {
            vetoes.insert(draft.id.clone(), list);
        }
    }
    let of_total = groups::veto::read(&mut leaves, map, &Path::new("veto"), &head.grades);
    ReadParts {
        good,
        each,
        values: good_values,
        groups: heads,
        vetoes,
        of_total,
        read: leaves.read,
        tables: leaves.tables,
        left_out: leaves.left_out,
    }
}

/// The tree with its leaves; `None` where one is missing.
fn assembled(drafts: Vec<Draft<'_>>, parts: &mut ReadParts) -> Option<Vec<Indicator>> {
    drafts
        .into_iter()
        .map(|draft| {
            let kind = match draft.body {
                Body::Group { children, .. } => {
                    let children = assembled(children, parts)?;
                    let groups::Head { aggregate, span, min_applicable } = parts.groups.remove(&draft.id)?;
                    IndicatorKind::Group(Group {
                        children,
                        aggregate,
                        aggregate_span: span,
                        min_applicable,
                        each: None,
                    })
                }
                Body::Each(_) => {
                    let each = Some(Box::new(parts.each.remove(&draft.id)?));
                    IndicatorKind::Group(Group {
                        children: Vec::new(),
                        aggregate: Aggregate::Sum,
                        aggregate_span: draft.span,
                        min_applicable: None,
                        each,
                    })
                }
                Body::Leaf(_) => IndicatorKind::Leaf(Box::new(parts.good.remove(&draft.id)?)),
                Body::Broken(_) => return None,
            };
            let vetoes = parts.vetoes.remove(&draft.id)?;
            Some(Indicator {
                id: draft.id,
                name: draft.name,
                weight: draft.weight?,
                weight_span: draft.weight_span,
                span: draft.span,
                standard: draft.standard,
                cite: draft.cite,
                kind,
                vetoes,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests;
