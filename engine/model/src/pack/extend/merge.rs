//! One tree laid over another: maps merge by key, indicators and grades by id or grade, everything else is
//! replaced whole. Every value keeps the place where it was written, so the readers and checks of packs work
//! on the result as on a file, and their messages point into the file that wrote the value.

use std::collections::BTreeMap;

use heng_source::shape::{MapShape, Shape};
use heng_source::{Diagnostic, Entry, Mapping, Node, Phrase, Said, Span, Value, closest};

use super::keyed;
use super::origin::Record;
use crate::codes::extends as codes;
use crate::format::pack::fits;
use crate::limits::MAX_SUGGESTIONS;
use crate::pack::reader::{DID_YOU_MEAN, text_of};
use crate::path::Path;

pub(super) static BELOW: Phrase = Phrase { zh: "上级体系写在这里", en: "the pack below has it here" };

/// Lays trees over one another and keeps what was replaced.
#[derive(Default)]
pub(super) struct Merge {
    pub(super) found: Vec<Diagnostic>,
    pub(super) record: Record,
    /// How many names were looked for that may have been meant.
    suggested: usize,
}

impl Merge {
    /// Lays the file of a pack over the tree of what it builds on. What a pack says of itself (its id, its name,
    /// what it builds on) is not taken over.
    pub(super) fn file(&mut self, base: Node, over: &Node, shape: &'static MapShape) -> Node {
        const OWN: [&str; 5] = ["heng", "pack", "name", "extends", "shadows"];
        match (base.value, &over.value) {
            (Value::Map(mut below), Value::Map(own)) => {
                below.entries.retain(|entry| !OWN.contains(&entry.key.text.as_str()));
                Node { span: over.span, value: Value::Map(self.map(below, own, &Keys::Of(shape), None)) }
            }
            _ => over.clone(),
        }
    }

    /// One value over another.
    fn value(&mut self, base: Node, over: &Node, shape: &'static Shape, path: &Path) -> Node {
        match shape {
            Shape::Nullable(inner) if !base.is_null() && !over.is_null() => self.value(base, over, inner, path),
            Shape::AnyOf(choices) => match choices.iter().find(|choice| fits(over, choice)) {
                Some(choice) if fits(&base, choice) => self.value(base, over, choice, path),
                _ => self.replaced(&base, over, path),
            },
            Shape::Map(known) => self.maps(base, over, &Keys::Of(known), path),
            Shape::MapOf(inner) => self.maps(base, over, &Keys::Free(inner), path),
            Shape::Tagged(known) => {
                let tag = |node: &Node| {
                    node.map().and_then(|map| map.entries.first()).map(|entry| entry.key.text.clone())
                };
                // Another method has other parameters: nothing of the one below remains.
                if tag(&base) == tag(over) {
                    self.maps(base, over, &Keys::Of(known), path)
                } else {
                    self.replaced(&base, over, path)
                }
            }
            Shape::List(inner) => match keyed::Kind::of(inner) {
                Some(kind) if base.list().is_some() && over.list().is_some() => {
                    let (Value::List(base), Some(list)) = (base.value, over.list()) else { return over.clone() };
                    Node { span: over.span, value: Value::List(keyed::merge(self, base, list, &kind)) }
                }
                _ => self.replaced(&base, over, path),
            },
            Shape::Text
            | Shape::Id
            | Shape::Decimal
            | Shape::Integer
            | Shape::Bool
            | Shape::Formula
            | Shape::Date
            | Shape::OneOf(_)
            // A name is one thing: the English of one pack beside the Chinese of another would be no translation.
            | Shape::Name
            | Shape::Any
            | Shape::Nullable(_) => self.replaced(&base, over, path),
        }
    }

    fn maps(&mut self, base: Node, over: &Node, keys: &Keys, path: &Path) -> Node {
        match (base.value, &over.value) {
            (Value::Map(below), Value::Map(own)) => {
                Node { span: over.span, value: Value::Map(self.map(below, own, keys, Some(path))) }
            }
            (value, _) => self.replaced(&Node { span: base.span, value }, over, path),
        }
    }

    /// The entries of one map over those of another.
    pub(super) fn map(&mut self, base: Mapping, over: &Mapping, keys: &Keys, path: Option<&Path>) -> Mapping {
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        let mut entries: Vec<Option<Entry>> = Vec::new();
        for entry in base.entries {
            places.insert(entry.key.text.clone(), entries.len());
            entries.push(Some(entry));
        }
        for own in &over.entries {
            let key = &own.key.text;
            let path = path.map_or_else(|| Path::new(key), |path| keys.path(path, key));
            let slot = places.get(key).and_then(|at| entries.get_mut(*at));
            if let Some(remove) = self.removal(&own.value, 1) {
                match slot {
                    Some(slot) if remove => {
                        if let Some(gone) = slot.take() {
                            self.record.remove(key, gone.key.span, own.key.span);
                        }
                    }
                    Some(_) => {}
                    None => {
                        let known: Vec<&str> = places.keys().map(String::as_str).collect();
                        let diagnostic =
                            Diagnostic::new(&codes::REMOVES_UNKNOWN, own.key.span).with("id", key).at(path);
                        self.say_with(diagnostic, key, known);
                    }
                }
                continue;
            }
            match slot {
                Some(slot) => {
                    if let Some(below) = slot.take() {
                        self.unit(keys, key, &below.value, &own.value, &path);
                        let value = match keys.shape(key) {
                            Some(shape) => self.value(below.value, &own.value, shape, &path),
                            None => self.replaced(&below.value, &own.value, &path),
                        };
                        *slot = Some(Entry { key: below.key, value });
                    }
                }
                None => {
                    if let Keys::Free(Shape::Map(known)) = keys
                        && let Some(needed) = missing(known, &own.value)
                    {
                        let diagnostic = Diagnostic::new(&codes::CHANGES_UNKNOWN, own.key.span)
                            .with("id", key)
                            .with("needed", needed)
                            .at(path);
                        let known: Vec<&str> = places.keys().map(String::as_str).collect();
                        self.say_with(diagnostic, key, known);
                        continue;
                    }
                    entries.push(Some(own.clone()));
                }
            }
        }
        Mapping { entries: entries.into_iter().flatten().collect() }
    }

    /// Warns where the unit of an input changes.
    fn unit(&mut self, keys: &Keys, key: &str, base: &Node, over: &Node, path: &Path) {
        let of_input = matches!(keys, Keys::Of(known) if matches!(known.name, "input" | "column"));
        if let (true, "unit", Some(before), Some(after)) = (of_input, key, text_of(base), text_of(over))
            && before != after
        {
            let input = path.as_str().strip_suffix(".unit").unwrap_or_default();
            self.found.push(
                Diagnostic::new(&codes::INPUT_UNIT_CHANGED, over.span)
                    .with("input", input.replace(".columns.", "."))
                    .with("before", before)
                    .with("after", after)
                    .also(base.span, Said::new(&BELOW))
                    .at(path.clone()),
            );
        }
    }

    /// One value in the place of another.
    fn replaced(&mut self, base: &Node, over: &Node, path: &Path) -> Node {
        // On what a pack rests it says for itself, be it the same.
        if same(base, over) && path.as_str().starts_with("basis") {
            return over.clone();
        }
        if same(base, over) {
            let diagnostic = Diagnostic::new(&codes::CHANGES_NOTHING, over.span).at(path.clone());
            self.found.push(diagnostic.also(base.span, Said::new(&BELOW)));
        } else {
            self.record.replace(over.span, base);
        }
        over.clone()
    }

    /// Whether a value asks for the removal of what is below: `remove: true` and nothing else beside the keys
    /// that must be there. `Some(false)`: it asks wrongly, which is told.
    pub(super) fn removal(&mut self, node: &Node, keys: usize) -> Option<bool> {
        let map = node.map()?;
        let entry = map.entry("remove")?;
        let yes = matches!(text_of(&entry.value), Some("true" | "yes" | "是"));
        if yes && map.entries.len() == keys {
            return Some(true);
        }
        self.found.push(Diagnostic::new(&codes::REMOVE_AND_MORE, entry.key.span));
        Some(false)
    }

    /// Adds a message, with «did you mean» where a known name is near.
    pub(super) fn say_with<'n>(
        &mut self,
        diagnostic: Diagnostic,
        name: &str,
        known: impl IntoIterator<Item = &'n str>,
    ) {
        self.suggested = self.suggested.saturating_add(1);
        let near = if self.suggested > MAX_SUGGESTIONS { None } else { closest(name, known) };
        self.found.push(match near {
            Some(near) => diagnostic.help(Said::new(&DID_YOU_MEAN).with("name", near)),
            None => diagnostic,
        });
    }
}

/// Which keys a map has.
pub(super) enum Keys {
    /// Known ones.
    Of(&'static MapShape),
    /// Free ones, whose values are of one shape.
    Free(&'static Shape),
}

impl Keys {
    fn shape(&self, key: &str) -> Option<&'static Shape> {
        match self {
            Keys::Of(known) => known.fields.iter().find(|field| field.key == key).map(|field| field.shape),
            Keys::Free(inner) => Some(inner),
        }
    }

    /// The path of a key.
    fn path(&self, path: &Path, key: &str) -> Path {
        match self {
            // Inputs are named by their id everywhere.
            Keys::Free(_) if matches!(path.as_str(), "inputs" | "values") => Path::new(key),
            _ => path.field(key),
        }
    }
}

/// The keys that a map of this shape must have and that are not there; nothing where all are, or where the value is no
/// map.
fn missing(known: &MapShape, value: &Node) -> Option<Vec<&'static str>> {
    let map = value.map()?;
    let needed: Vec<&'static str> = known.fields.iter().filter(|field| field.required).map(|field| field.key).collect();
    needed.iter().any(|key| map.entry(key).is_none()).then_some(needed)
}

/// Whether two values say the same.
pub(super) fn same(one: &Node, other: &Node) -> bool {
    match (&one.value, &other.value) {
        (Value::Scalar(one), Value::Scalar(other)) => {
            one.is_null() == other.is_null() && one.text.text().trim() == other.text.text().trim()
        }
        (Value::List(one), Value::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Map(one), Value::Map(other)) => {
            one.entries.len() == other.entries.len()
                && one
                    .entries
                    .iter()
                    .zip(&other.entries)
                    .all(|(one, other)| one.key.text == other.key.text && same(&one.value, &other.value))
        }
        _ => false,
    }
}

/// The place of a value that an instruction (`after:` and the like) names, with its text.
pub(super) fn named<'a>(map: &'a Mapping, key: &str) -> Option<(String, Span, &'a Entry)> {
    let entry = map.entry(key)?;
    let text = text_of(&entry.value).unwrap_or_default();
    Some((heng_source::normalise(text.trim()), entry.value.span, entry))
}
