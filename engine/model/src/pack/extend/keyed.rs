//! Lists whose items have names: indicators merge by `id` anywhere in the tree, grades by `grade`.

use std::collections::BTreeMap;

use heng_source::shape::{MapShape, Shape};
use heng_source::{Diagnostic, Entry, Key, Mapping, Node, Phrase, Said, Span, Value, normalise};

use super::merge::{BELOW, Keys, Merge, named};
use crate::codes::{extends as codes, pack as pack_codes};
use crate::limits::MAX_INDICATORS;
use crate::pack::reader::text_of;
use crate::path::Path;

/// The most levels of indicators. One level of the file takes two levels of YAML, so a file cannot have more.
const MAX_LEVELS: usize = heng_source::limits::MAX_YAML_DEPTH / 2;

/// A list whose items have names.
pub(super) struct Kind {
    /// The key that names an item.
    key: &'static str,
    /// The key under which an item has items of its own.
    below: Option<&'static str>,
    shape: &'static MapShape,
    /// What an item that is new must say, each one of several keys.
    needed: &'static [&'static [&'static str]],
}

impl Kind {
    /// The kind of a list by the shape of its items, if they have names.
    pub(super) fn of(inner: &'static Shape) -> Option<Self> {
        let Shape::Map(shape) = inner else { return None };
        match shape.name {
            "indicator" => Some(Self {
                key: "id",
                below: Some("indicators"),
                shape,
                needed: &[&["weight"], &["score", "indicators", "each"]],
            }),
            "output" => Some(Self { key: "id", below: None, shape, needed: &[&["formula"]] }),
            "grade" => Some(Self { key: "grade", below: None, shape, needed: &[&["from"]] }),
            _ => None,
        }
    }

    /// The path of an item.
    fn path(&self, id: &str) -> Path {
        if self.key == "id" { Path::new(id) } else { Path::new("grades").key(id) }
    }
}

/// An item with what stands below it.
struct Twig {
    /// Its name; empty where it has none, or is no map: the readers will tell.
    id: String,
    id_span: Span,
    node: Node,
    below: Vec<Twig>,
    /// The key and place of the list below.
    list: Option<(Key, Span)>,
}

impl Twig {
    fn levels(&self) -> usize {
        self.below.iter().map(Twig::levels).max().unwrap_or(0).saturating_add(1)
    }
}

/// Where an item goes.
struct Place {
    /// The item above; none at the top.
    parent: Option<String>,
    /// Behind (true) or before the item of this name; at the end where none is named.
    beside: Option<(bool, String)>,
}

static INDICATORS: Phrase = Phrase { zh: "指标", en: "indicators" };
static FIRST_TIME: Phrase = Phrase { zh: "第一次", en: "the first time" };

/// The items of one list over those of another.
pub(super) fn merge(merge: &mut Merge, base: Vec<Node>, over: &[Node], kind: &Kind) -> Vec<Node> {
    let many = [base.as_slice(), over].into_iter().find_map(|list| beyond(list, kind, &mut 0));
    if let Some(span) = many {
        let many = Diagnostic::new(&pack_codes::TOO_MANY, span).with("what", &INDICATORS);
        merge.found.push(many.with("limit", MAX_INDICATORS));
        return base;
    }
    let mut work =
        Work { merge, kind, tree: base.into_iter().map(|node| twig(node, kind)).collect(), seen: BTreeMap::new() };
    for node in over {
        work.item(node, None);
    }
    work.tree.into_iter().map(whole).collect()
}

/// The first item beyond the limit.
fn beyond(list: &[Node], kind: &Kind, count: &mut usize) -> Option<Span> {
    for node in list {
        *count = count.saturating_add(1);
        if *count > MAX_INDICATORS {
            return Some(node.span);
        }
        let below = kind.below.and_then(|key| node.map()?.get(key)?.list()).unwrap_or_default();
        if let Some(span) = beyond(below, kind, count) {
            return Some(span);
        }
    }
    None
}

fn twig(node: Node, kind: &Kind) -> Twig {
    let Node { span, value } = node;
    let Value::Map(mut map) = value else {
        return Twig { id: String::new(), id_span: span, node: Node { span, value }, below: Vec::new(), list: None };
    };
    let named = map.get(kind.key);
    let id = named.and_then(text_of).map(|text| normalise(text.trim())).unwrap_or_default();
    let id_span = named.map_or(span, |node| node.span);
    let at = kind
        .below
        .and_then(|key| map.entries.iter().position(|entry| entry.key.text == key && entry.value.list().is_some()));
    let (mut below, mut list) = (Vec::new(), None);
    if let Some(Entry { key, value }) = at.map(|at| map.entries.remove(at)) {
        list = Some((key, value.span));
        if let Value::List(items) = value.value {
            below = items.into_iter().map(|node| twig(node, kind)).collect();
        }
    }
    Twig { id, id_span, node: Node { span, value: Value::Map(map) }, below, list }
}

fn whole(twig: Twig) -> Node {
    let Twig { mut node, below, list, .. } = twig;
    if let (Some((key, span)), Value::Map(map)) = (list, &mut node.value) {
        let items = below.into_iter().map(whole).collect();
        map.entries.push(Entry { key, value: Node { span, value: Value::List(items) } });
    }
    node
}

/// An item by name.
fn find<'t>(tree: &'t mut [Twig], id: &str) -> Option<&'t mut Twig> {
    for twig in tree {
        if twig.id == id {
            return Some(twig);
        }
        if let Some(found) = find(&mut twig.below, id) {
            return Some(found);
        }
    }
    None
}

/// The names of the items above an item, the uppermost first; nothing where it is not there.
fn above(tree: &[Twig], id: &str) -> Option<Vec<String>> {
    for twig in tree {
        if twig.id == id {
            return Some(Vec::new());
        }
        if let Some(mut path) = above(&twig.below, id) {
            path.insert(0, twig.id.clone());
            return Some(path);
        }
    }
    None
}

fn take(tree: &mut Vec<Twig>, id: &str) -> Option<Twig> {
    if let Some(at) = tree.iter().position(|twig| twig.id == id) {
        return Some(tree.remove(at));
    }
    tree.iter_mut().find_map(|twig| take(&mut twig.below, id))
}

fn names<'t>(tree: &'t [Twig], out: &mut Vec<&'t str>) {
    for twig in tree {
        out.push(&twig.id);
        names(&twig.below, out);
    }
}

struct Work<'m, 'k> {
    merge: &'m mut Merge,
    kind: &'k Kind,
    tree: Vec<Twig>,
    /// What the upper pack has changed already.
    seen: BTreeMap<String, Span>,
}

impl Work<'_, '_> {
    /// One item of the upper pack; `within`: the item that it is written below.
    fn item(&mut self, node: &Node, within: Option<&str>) {
        let own = twig(node.clone(), self.kind);
        let Some(map) = own.node.map().filter(|_| !own.id.is_empty()) else {
            // The readers say what is wrong with it.
            self.push(own, within);
            return;
        };
        let id = own.id.clone();
        if let Some(first) = self.seen.insert(id.clone(), own.id_span) {
            let twice =
                Diagnostic::new(&codes::CHANGED_TWICE, own.id_span).with("id", id.as_str()).at(self.kind.path(&id));
            self.merge.found.push(twice.also(first, Said::new(&FIRST_TIME)));
            return;
        }
        let path = above(&self.tree, &id);
        if let Some(remove) = self.merge.removal(node, 2) {
            match (path, remove) {
                (Some(_), true) => self.remove(&id, own.id_span),
                (None, true) => self.unknown(&codes::REMOVES_UNKNOWN, &id, own.id_span, None),
                (_, false) => {}
            }
            return;
        }
        let instructions = Instructions::of(map);
        match path {
            Some(path) => {
                let parent = path.last().cloned();
                if !self.moved(&own, &instructions, parent.as_deref(), within) {
                    return;
                }
                self.change(&own, &instructions);
            }
            None => {
                let lacks = |keys: &&[&str]| {
                    keys.iter().all(|key| {
                        map.entry(key).is_none() && own.list.as_ref().is_none_or(|(list, _)| list.text != *key)
                    })
                };
                if self.kind.needed.iter().any(lacks) {
                    let needed: Vec<&str> = self.kind.needed.iter().filter_map(|keys| keys.first().copied()).collect();
                    self.unknown(&codes::CHANGES_UNKNOWN, &id, own.id_span, Some(needed));
                    return;
                }
                let Some(place) = self.place(&own, &instructions, None, within) else { return };
                let mut fresh = Twig {
                    id: own.id.clone(),
                    id_span: own.id_span,
                    node: own.node.clone(),
                    below: Vec::new(),
                    list: own.list.clone(),
                };
                if let Value::Map(map) = &mut fresh.node.value {
                    map.entries.retain(|entry| !Instructions::KEYS.contains(&entry.key.text.as_str()));
                }
                if !self.insert(fresh, &place) {
                    return;
                }
            }
        }
        let list = node.map().and_then(|map| map.get(self.kind.below?)?.list()).unwrap_or_default();
        for item in list {
            self.item(item, Some(&id));
        }
    }

    fn unknown(&mut self, code: &'static heng_source::Code, id: &str, span: Span, needed: Option<Vec<&str>>) {
        let diagnostic = Diagnostic::new(code, span).with("id", id).at(self.kind.path(id));
        let diagnostic = match needed {
            Some(needed) => diagnostic.with("needed", needed),
            None => diagnostic,
        };
        let mut known = Vec::new();
        names(&self.tree, &mut known);
        self.merge.say_with(diagnostic, id, known);
    }

    fn remove(&mut self, id: &str, by: Span) {
        if let Some(gone) = take(&mut self.tree, id) {
            let mut below = vec![&gone];
            while let Some(twig) = below.pop() {
                self.merge.record.remove(&twig.id, twig.id_span, by);
                below.extend(&twig.below);
            }
        }
    }

    /// Lays an item over that of its name.
    fn change(&mut self, own: &Twig, instructions: &Instructions) {
        let key = self.kind.key;
        let path = self.kind.path(&own.id);
        let Some(target) = find(&mut self.tree, &own.id) else { return };
        let Some(map) = own.node.map() else { return };
        let changes = map
            .entries
            .iter()
            .filter(|entry| entry.key.text != key && !Instructions::KEYS.contains(&entry.key.text.as_str()));
        let changes = Mapping { entries: changes.cloned().collect() };
        if changes.entries.is_empty() && own.list.is_none() && instructions.is_empty() {
            let nothing = Diagnostic::new(&codes::CHANGES_NOTHING, own.id_span).at(self.kind.path(&own.id));
            self.merge.found.push(nothing.also(target.id_span, Said::new(&BELOW)));
        }
        if target.list.is_none() {
            target.list.clone_from(&own.list);
        }
        if let Value::Map(below) = &mut target.node.value {
            let below = std::mem::take(below);
            let merged = self.merge.map(below, &changes, &Keys::Of(self.kind.shape), Some(&path));
            target.node = Node { span: own.node.span, value: Value::Map(merged) };
        }
    }

    /// Moves an item that is there to where it shall stand; false where that cannot be, which is told.
    fn moved(&mut self, own: &Twig, instructions: &Instructions, parent: Option<&str>, within: Option<&str>) -> bool {
        if let (None, Some(within)) = (&instructions.under, within)
            && parent != Some(within)
        {
            let below = find(&mut self.tree, &own.id).map(|twig| twig.id_span);
            let moved = Diagnostic::new(&codes::MOVED_SILENTLY, own.id_span)
                .with("id", own.id.as_str())
                .with("parent", within)
                .at(self.kind.path(&own.id));
            self.merge.found.push(match below {
                Some(span) => moved.also(span, Said::new(&BELOW)),
                None => moved,
            });
            return false;
        }
        if instructions.is_empty() {
            return true;
        }
        let Some(place) = self.place(own, instructions, Some(parent), within) else { return false };
        if let Some(target) = &place.parent {
            let inside = above(&self.tree, target).is_some_and(|path| path.contains(&own.id)) || *target == own.id;
            if inside {
                let span = instructions.under.as_ref().map_or(own.id_span, |(_, span)| *span);
                self.merge.found.push(
                    Diagnostic::new(&codes::MOVED_INTO_ITSELF, span)
                        .with("id", own.id.as_str())
                        .at(self.kind.path(&own.id)),
                );
                return false;
            }
        }
        if place.beside.as_ref().is_some_and(|(_, id)| *id == own.id) {
            let (key, _, span) = instructions.beside().unwrap_or(("after", "", own.id_span));
            self.merge.found.push(
                Diagnostic::new(&codes::PLACE_UNKNOWN, span)
                    .with("key", key)
                    .with("id", own.id.as_str())
                    .at(self.kind.path(&own.id)),
            );
            return false;
        }
        match take(&mut self.tree, &own.id) {
            Some(twig) => self.insert(twig, &place),
            None => true,
        }
    }

    /// Where an item shall stand. `parent`: where it stands now, if it is there.
    fn place(
        &mut self,
        own: &Twig,
        instructions: &Instructions,
        parent: Option<Option<&str>>,
        within: Option<&str>,
    ) -> Option<Place> {
        if let (Some(_), Some((_, span))) = (&instructions.after, &instructions.before) {
            self.merge.found.push(Diagnostic::new(&codes::TWO_PLACES, *span).at(self.kind.path(&own.id)));
            return None;
        }
        if let Some((id, span)) = &instructions.under {
            // Only what can have others below it can be named.
            if self.kind.below.is_none() || above(&self.tree, id).is_none() {
                return self.no_place("under", id, *span, own);
            }
        }
        let under = instructions.under.as_ref().map(|(id, _)| id.as_str());
        let beside = instructions.beside();
        let beside_parent = match beside {
            Some((key, id, span)) => match above(&self.tree, id) {
                Some(path) => Some(path.last().cloned()),
                None => return self.no_place(key, id, span, own),
            },
            None => None,
        };
        let wanted: Option<String> = match (under, within, parent, &beside_parent) {
            (Some(under), ..) => Some(under.to_owned()),
            (None, Some(within), ..) => Some(within.to_owned()),
            (None, None, Some(parent), _) => parent.map(str::to_owned),
            (None, None, None, Some(parent)) => parent.clone(),
            (None, None, None, None) => {
                let new = Diagnostic::new(&codes::NEW_WITHOUT_PLACE, own.id_span)
                    .with("id", own.id.as_str())
                    .at(self.kind.path(&own.id));
                let mut known = Vec::new();
                names(&self.tree, &mut known);
                self.merge.say_with(new, &own.id, known);
                return None;
            }
        };
        if let (Some((key, id, span)), Some(found)) = (beside, &beside_parent)
            && *found != wanted
        {
            self.merge.found.push(
                Diagnostic::new(&codes::PLACE_ELSEWHERE, span)
                    .with("key", key)
                    .with("id", id)
                    .with("parent", found.as_deref().unwrap_or("…"))
                    .at(self.kind.path(&own.id)),
            );
            return None;
        }
        Some(Place { parent: wanted, beside: beside.map(|(key, id, _)| (key == "after", id.to_owned())) })
    }

    fn no_place(&mut self, key: &'static str, id: &str, span: Span, own: &Twig) -> Option<Place> {
        let diagnostic =
            Diagnostic::new(&codes::PLACE_UNKNOWN, span).with("key", key).with("id", id).at(self.kind.path(&own.id));
        let mut known = Vec::new();
        names(&self.tree, &mut known);
        self.merge.say_with(diagnostic, id, known);
        None
    }

    /// Puts an item where it goes; false where the tree would become too deep, which is told.
    fn insert(&mut self, twig: Twig, place: &Place) -> bool {
        let depth =
            place.parent.as_ref().and_then(|id| above(&self.tree, id)).map_or(0, |path| path.len().saturating_add(1));
        if depth.saturating_add(twig.levels()) > MAX_LEVELS {
            let deep = Diagnostic::new(&heng_source::codes::TOO_DEEP, twig.node.span).with("limit", MAX_LEVELS);
            self.merge.found.push(deep);
            return false;
        }
        let list = match &place.parent {
            Some(id) => match find(&mut self.tree, id) {
                Some(parent) => {
                    if let (None, Some(key)) = (&parent.list, self.kind.below) {
                        parent.list = Some((Key { text: key.to_owned(), span: twig.id_span }, twig.node.span));
                    }
                    &mut parent.below
                }
                None => return false,
            },
            None => &mut self.tree,
        };
        let at = match &place.beside {
            Some((behind, id)) => {
                list.iter().position(|one| one.id == *id).map(|at| at.saturating_add(usize::from(*behind)))
            }
            None => None,
        };
        match at.filter(|at| *at <= list.len()) {
            Some(at) => list.insert(at, twig),
            None => list.push(twig),
        }
        true
    }

    fn push(&mut self, twig: Twig, within: Option<&str>) {
        let place = Place { parent: within.map(str::to_owned), beside: None };
        self.insert(twig, &place);
    }
}

/// What an item says of its place.
#[derive(Default)]
struct Instructions {
    after: Option<(String, Span)>,
    before: Option<(String, Span)>,
    under: Option<(String, Span)>,
}

impl Instructions {
    const KEYS: [&'static str; 3] = ["after", "before", "under"];

    fn of(map: &Mapping) -> Self {
        let get = |key| named(map, key).map(|(id, span, _)| (id, span));
        Self { after: get("after"), before: get("before"), under: get("under") }
    }

    fn is_empty(&self) -> bool {
        self.after.is_none() && self.before.is_none() && self.under.is_none()
    }

    /// The key, the name and the place of `after:` or `before:`.
    fn beside(&self) -> Option<(&'static str, &str, Span)> {
        let of = |key, one: &'_ Option<(String, Span)>| one.as_ref().map(|(_, span)| (key, *span));
        let (key, span) = of("after", &self.after).or_else(|| of("before", &self.before))?;
        let (id, _) = self.after.as_ref().or(self.before.as_ref())?;
        Some((key, id, span))
    }
}
