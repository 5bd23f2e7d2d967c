//! What a pack says under `each:`, as far as it can be checked without rows. The methods are tried out on a row of
//! the whole group's weight whose unit is known to nobody: what is well formed there is so for every row.

use heng_formula::Declared;
use heng_formula::unit::{Dimension, Unit};
use heng_source::{Diagnostic, Mapping, Node, Phrase, Said, Span};
use indexmap::IndexMap;

use super::{Each, OWN_ACTUAL, OWN_JUDGEMENT, OWN_TARGET, RowColumns, RowWeights, Template, sign};
use crate::codes::pack as codes;
use crate::pack::leaf::Leaves;
use crate::pack::reader::{text_of, word_at};
use crate::pack::tree::{Above, Body, Draft};
use crate::pack::types::{InputKind, Leaf, TableColumn};
use crate::path::Path;

/// The `each:` of an indicator by the indicator's id.
pub(in crate::pack) type Others<'o, 'n> = dyn Fn(&str) -> Option<&'n Mapping> + 'o;

/// The keys of an `each:` and, for those it lacks, of the one that it is like.
struct Keys<'n> {
    own: &'n Mapping,
    like: Option<&'n Mapping>,
    span: Span,
}

impl<'n> Keys<'n> {
    /// Where a key stands; the whole where it does not.
    fn place(&self, key: &str) -> Span {
        let entry = self.own.entry(key).or_else(|| self.like.and_then(|like| like.entry(key)));
        entry.map_or(self.span, |entry| entry.key.span)
    }

    fn get(&self, key: &str) -> Option<&'n Node> {
        self.own.get(key).or_else(|| self.like.and_then(|like| like.get(key)))
    }
}

static THE_KEY: Phrase = Phrase { zh: "文字", en: "text" };
static A_QUANTITY: Phrase =
    Phrase { zh: "quantity（或数、率、金额）", en: "a quantity (or a number, share, amount)" };
static PLAIN: Phrase = Phrase { zh: "没有单位的数（number）", en: "a number without unit" };
static A_SHARE: Phrase = Phrase { zh: "率（share）", en: "a share" };

/// What a column must hold.
type Holds = fn(&InputKind) -> bool;

fn text(kind: &InputKind) -> bool {
    matches!(kind, InputKind::Text | InputKind::Category(_))
}

fn quantity(kind: &InputKind) -> bool {
    matches!(kind, InputKind::Quantity { .. } | InputKind::Number { .. })
}

fn plain(kind: &InputKind) -> bool {
    matches!(kind, InputKind::Number { unit, share: false } if *unit == Unit::plain())
}

fn share(kind: &InputKind) -> bool {
    matches!(kind, InputKind::Number { share: true, .. })
}

/// Reads the `each:` of an indicator; `None` where something in it is wrong.
pub(in crate::pack) fn read(
    leaves: &mut Leaves<'_, '_, '_>,
    draft: &Draft<'_>,
    node: &Node,
    others: &Others<'_, '_>,
) -> Option<Each> {
    let each = whole(leaves, draft, node, others);
    if each.is_none() {
        leaves.left_out = true;
    }
    each
}

fn whole(leaves: &mut Leaves<'_, '_, '_>, draft: &Draft<'_>, node: &Node, others: &Others<'_, '_>) -> Option<Each> {
    let path = draft.path.field("each");
    let own = node.map()?;
    let like = match own.get("like") {
        None => None,
        Some(node) => {
            let id = word_at(own, "like")?;
            let other = others(&id).filter(|other| other.get("like").is_none() && id != draft.id);
            if other.is_none() {
                let diagnostic = Diagnostic::new(&codes::EACH_LIKE, node.span).with("id", id).at(path.field("like"));
                leaves.reader.say(diagnostic);
                return None;
            }
            other
        }
    };
    let keys = Keys { own, like, span: node.span };
    let (table, table_span, columns, key) = table(leaves, &keys, &path)?;
    let mut columns = Columns { leaves, keys: &keys, columns: &columns, key: &key, table: &table, path: &path };
    let groups = columns.list("groups");
    let only = columns.only();
    let roles = columns.roles();
    let (only, groups, roles) = (only?, groups?, roles?);
    let weights = match keys.get("weights").and_then(text_of) {
        Some("scale" | "折算") => RowWeights::Scale,
        _ => RowWeights::Exact,
    };
    for name in [OWN_TARGET, OWN_ACTUAL, OWN_JUDGEMENT] {
        if leaves.scope.names.contains_key(name) {
            leaves.reader.say(Diagnostic::new(&codes::EACH_NAME_TAKEN, keys.span).with("name", name).at(path.clone()));
            return None;
        }
    }
    let default = keys.get("default").and_then(text_of).map(sign::nature);
    let methods = methods(leaves, draft, &keys, &roles, &path)?;
    if let Some(node) = keys.get("default")
        && let Some(default) = default.as_ref().filter(|default| !methods.contains_key(*default))
    {
        let known: Vec<&str> = methods.keys().map(String::as_str).collect();
        let diagnostic = Diagnostic::new(&codes::EACH_DEFAULT, node.span)
            .with("nature", default.as_str())
            .with("known", known)
            .at(path.field("default"));
        leaves.reader.say(diagnostic);
        return None;
    }
    leaves.read.insert(table.clone());
    Some(Each {
        table,
        table_span,
        key,
        only,
        groups,
        columns: roles,
        weights,
        default,
        methods,
        methods_span: keys.place("methods"),
        scope: leaves.scope.clone(),
        levels: leaves.levels.to_vec(),
        ruling: leaves.ruling,
        places: leaves.places,
        remarks: leaves.remarks.clone(),
        span: keys.span,
    })
}

type Table = (String, Span, IndexMap<String, TableColumn>, String);

fn table(leaves: &mut Leaves<'_, '_, '_>, keys: &Keys<'_>, path: &Path) -> Option<Table> {
    let Some(node) = keys.get("table") else {
        leaves.reader.say(Diagnostic::new(&codes::EACH_INCOMPLETE, keys.span).with("key", "table").at(path.clone()));
        return None;
    };
    let id = heng_source::normalise(text_of(node)?.trim());
    if leaves.inputs.bad.contains(&id) {
        return None;
    }
    if let Some(InputKind::Table { columns, key }) = leaves.inputs.good.get(&id).map(|input| &input.kind) {
        return Some((id, node.span, columns.clone(), key.clone()));
    }
    let inputs = leaves.inputs.good.values().filter(|input| matches!(input.kind, InputKind::Table { .. }));
    let tables: Vec<&str> = inputs.map(|input| input.id.as_str()).collect();
    let diagnostic = Diagnostic::new(&codes::EACH_TABLE, node.span).with("table", id.as_str()).at(path.field("table"));
    leaves.reader.say_with(diagnostic, &id, tables);
    None
}

/// Reads the names of columns.
struct Columns<'c, 'r, 'a, 'p, 'n> {
    leaves: &'c mut Leaves<'r, 'a, 'p>,
    keys: &'c Keys<'n>,
    columns: &'c IndexMap<String, TableColumn>,
    key: &'c str,
    table: &'c str,
    path: &'c Path,
}

impl Columns<'_, '_, '_, '_, '_> {
    /// A column of the table that holds what is wanted; told and `None` where it is none.
    fn named(&mut self, name: &str, span: Span, wanted: (Holds, &'static Phrase), path: Path) -> Option<String> {
        let id = heng_source::normalise(name.trim());
        let Some(column) = self.columns.get(&id) else {
            let known: Vec<&str> = self.columns.keys().map(String::as_str).collect();
            let diagnostic = Diagnostic::new(&codes::EACH_COLUMN, span)
                .with("table", self.table)
                .with("column", id.as_str())
                .with("known", known.clone())
                .at(path);
            self.leaves.reader.say_with(diagnostic, &id, known);
            return None;
        };
        if !wanted.0(&column.kind) {
            let diagnostic = Diagnostic::new(&codes::EACH_COLUMN_TYPE, span)
                .with("column", id.as_str())
                .with("wanted", wanted.1)
                .also(column.span, Said::new(&COLUMN_HERE))
                .at(path);
            self.leaves.reader.say(diagnostic);
            return None;
        }
        Some(id)
    }

    /// The column under a key; `Some(None)` where the key is not there.
    fn at(&mut self, key: &str, wanted: (Holds, &'static Phrase)) -> Option<Option<String>> {
        let Some(node) = self.keys.get(key) else { return Some(None) };
        let name = text_of(node)?;
        self.named(name, node.span, wanted, self.path.field(key)).map(Some)
    }

    fn needed(&mut self, key: &'static str, wanted: (Holds, &'static Phrase)) -> Option<String> {
        let column = self.at(key, wanted)?;
        if column.is_none() && !self.leaves.reader.misspelt(self.keys.own, key) {
            let diagnostic =
                Diagnostic::new(&codes::EACH_INCOMPLETE, self.keys.span).with("key", key).at(self.path.clone());
            self.leaves.reader.say(diagnostic);
        }
        column
    }

    fn list(&mut self, key: &str) -> Option<Vec<String>> {
        let nodes = self.keys.get(key).and_then(Node::list).unwrap_or_default();
        let path = self.path.field(key);
        nodes
            .iter()
            .enumerate()
            .map(|(index, node)| self.named(text_of(node)?, node.span, (text, &THE_KEY), path.index(index)))
            .collect()
    }

    fn only(&mut self) -> Option<IndexMap<String, Vec<String>>> {
        let entries = self.keys.get("only").and_then(Node::map).map(|map| map.entries.as_slice()).unwrap_or_default();
        let path = self.path.field("only");
        let mut out = IndexMap::new();
        for entry in entries {
            let column = self.named(&entry.key.text, entry.key.span, (text, &THE_KEY), path.clone())?;
            let nodes = entry.value.list().unwrap_or(std::slice::from_ref(&entry.value));
            let texts: Vec<String> =
                nodes.iter().filter_map(text_of).map(|one| heng_source::normalise(one.trim())).collect();
            out.insert(column, texts);
        }
        Some(out)
    }

    fn roles(&mut self) -> Option<RowColumns> {
        let name = self.at("name", (text, &THE_KEY));
        let weight = self.needed("weight", (plain, &PLAIN));
        let nature = self.at("nature", (text, &THE_KEY));
        let target = self.needed("target", (quantity, &A_QUANTITY));
        let actual = self.needed("actual", (quantity, &A_QUANTITY));
        let level = self.at("level", (text, &THE_KEY));
        let share = self.at("share", (share, &A_SHARE));
        let points = self.at("points", (plain, &PLAIN));
        let reason = self.at("reason", (text, &THE_KEY));
        let remark = self.at("remark", (text, &THE_KEY));
        let published = self.at("published", (plain, &PLAIN));
        if let (Some(Some(_)), Some(Some(_)), Some(node)) = (&share, &points, self.keys.get("points")) {
            let diagnostic = Diagnostic::new(&codes::EACH_SHARE_AND_POINTS, node.span).at(self.path.field("points"));
            self.leaves.reader.say(diagnostic);
            return None;
        }
        Some(RowColumns {
            name: name?.filter(|name| name != self.key),
            weight: weight?,
            nature: nature?,
            target: target?,
            actual: actual?,
            level: level?,
            share: share?,
            points: points?,
            reason: reason?,
            remark: remark?,
            published: published?,
        })
    }
}

static COLUMN_HERE: Phrase = Phrase { zh: "这一栏在这里声明", en: "the column is declared here" };

/// A unit that only the rows know.
fn unknown_unit() -> Unit {
    const NAME: &str = "本行单位";
    Unit {
        symbol: NAME.to_owned(),
        dimension: Dimension { factors: [(NAME.to_owned(), 1)].into() },
        scale: heng_formula::number::Ratio::ONE,
    }
}

fn methods(
    leaves: &mut Leaves<'_, '_, '_>,
    draft: &Draft<'_>,
    keys: &Keys<'_>,
    columns: &RowColumns,
    path: &Path,
) -> Option<IndexMap<String, Template>> {
    let entries = keys.get("methods").and_then(Node::map).map(|map| map.entries.as_slice()).unwrap_or_default();
    if entries.is_empty() {
        leaves.reader.say(Diagnostic::new(&codes::EACH_INCOMPLETE, keys.span).with("key", "methods").at(path.clone()));
        return None;
    }
    let mut out = IndexMap::new();
    let mut whole = true;
    let before = leaves.reader.found.len();
    for entry in entries {
        let nature = sign::nature(&entry.key.text);
        let path = path.field("methods").key(&entry.key.text);
        let Some(map) = entry.value.map() else {
            whole = false;
            continue;
        };
        let Some([tag]) = map.get("score").and_then(Node::map).map(|block| block.entries.as_slice()) else {
            whole = false;
            continue;
        };
        let text = tag.key.text == "levels";
        if tag.key.text == "judged" && columns.share.is_none() && columns.points.is_none() {
            leaves.reader.say(Diagnostic::new(&codes::EACH_JUDGED, tag.key.span).at(path));
            whole = false;
            continue;
        }
        let draft = Draft {
            id: draft.id.clone(),
            path,
            name: draft.name.clone(),
            weight: draft.weight.clone(),
            weight_span: draft.weight_span,
            span: entry.key.span,
            standard: None,
            cite: None,
            map,
            above: Above::sum(),
            body: Body::Leaf(tag),
        };
        let own = Declared::Number(unknown_unit());
        let actual = if text { Declared::Text } else { own.clone() };
        let leaf = with_names(leaves, [own, actual], None, |leaves| leaves.leaf(&draft, tag, 1));
        let Some(leaf) = leaf else {
            whole = false;
            continue;
        };
        if let Some((population, span)) = leaf.formulas().iter().flat_map(|formula| formula.populations()).next() {
            let diagnostic = Diagnostic::new(&codes::EACH_POPULATION, *span).with("asked", population.input());
            leaves.reader.say(diagnostic.at(draft.path));
            whole = false;
            continue;
        }
        let numbers = [reads(&leaf, OWN_TARGET), !text && reads(&leaf, OWN_ACTUAL)];
        let template = Template { node: entry.value.clone(), numbers, text };
        if out.insert(nature.clone(), template).is_some() {
            let diagnostic = Diagnostic::new(&codes::EACH_NATURE_TWICE, entry.key.span).with("nature", nature);
            leaves.reader.say(diagnostic.at(draft.path));
            whole = false;
        }
    }
    // What is wrong with methods that several indicators share is told once.
    let told = leaves.reader.found.split_off(before);
    for one in told {
        let known =
            leaves.reader.found.iter().any(|other| other.code.id == one.code.id && other.primary == one.primary);
        if !known {
            leaves.reader.found.push(one);
        }
    }
    whole.then_some(out)
}

fn reads(leaf: &Leaf, name: &str) -> bool {
    leaf.formulas().iter().any(|formula| formula.reads().iter().any(|read| read.input == name))
}

/// Lets the names of the row's cells into the scope while something is read. `stands_for` says which inputs they
/// are, where there are rows.
pub(super) fn with_names<T>(
    leaves: &mut Leaves<'_, '_, '_>,
    [target, actual]: [Declared; 2],
    stands_for: Option<[String; 3]>,
    read: impl FnOnce(&mut Leaves<'_, '_, '_>) -> T,
) -> T {
    let names = [OWN_TARGET, OWN_ACTUAL, OWN_JUDGEMENT];
    let declared = [target, actual, Declared::Number(Unit::percent())];
    let inputs = stands_for.unwrap_or_else(|| names.map(str::to_owned));
    for ((name, declared), input) in names.into_iter().zip(declared).zip(inputs) {
        leaves.scope.names.insert(name.to_owned(), declared);
        leaves.scope.stands_for.insert(name.to_owned(), input);
    }
    let out = read(leaves);
    for name in names {
        leaves.scope.names.shift_remove(name);
        leaves.scope.stands_for.shift_remove(name);
    }
    // Inputs of rows are no inputs of the pack.
    for name in names {
        leaves.read.remove(name);
    }
    out
}
