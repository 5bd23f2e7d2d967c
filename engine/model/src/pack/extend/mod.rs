//! Packs that build on packs (`extends:`): the chain of files, and one tree made of them. `merge.rs` lays trees
//! over one another, `keyed.rs` those lists whose items have names, `origin.rs` tells where a value comes from.

mod keyed;
mod merge;
mod origin;

use heng_formula::Scripts;
use heng_source::{Diagnostic, FileId, Node, Phrase, Said, SourceMap, Span, Value, normalise, parse_yaml};

use self::merge::Merge;
pub use self::origin::{BasePack, Origin, Origins, Placed};
use super::reader::{text_at, text_of};
use super::{PackFiles, head, other_version};
use crate::codes::{extends as codes, pack as pack_codes};
use crate::format::pack::PACK_MAP;
use crate::limits::MAX_EXTENDS;

/// Why the files of a pack below could not be had.
#[derive(Debug)]
pub enum BaseProblem {
    /// It was not found in these places.
    NotFound(Vec<String>),
    /// It was found, but its files cannot be read.
    Unreadable(Vec<Diagnostic>),
}

/// The packs that a pack builds on, the nearest first. `load` adds the files of the pack of an id to the map; it is
/// asked for one after the other, each being named by the one before.
///
/// # Errors
/// A file that cannot be read, a pack that is not found, a circle, more packs than there may be.
pub fn base_chain(
    files: &mut SourceMap,
    pack: &PackFiles,
    load: &mut dyn FnMut(&mut SourceMap, &str) -> Result<PackFiles, BaseProblem>,
) -> Result<Vec<PackFiles>, Vec<Diagnostic>> {
    let mut chain: Vec<PackFiles> = Vec::new();
    let mut ids: Vec<String> = Vec::new();
    let mut at = pack.pack;
    loop {
        let root = parse_yaml(files, at)?;
        let Some(map) = root.map() else { return Ok(chain) };
        ids.extend(text_at(map, "pack").map(normalise));
        let Some((base, span)) = named_base(&root) else { return Ok(chain) };
        let ring = || ids.iter().chain([&base]).cloned().collect::<Vec<_>>().join(" → ");
        if base.contains(['/', '\\', ':']) || base.starts_with('.') {
            return Err(vec![Diagnostic::new(&codes::EXTENDS_NAME, span).with("pack", base).at("extends")]);
        }
        if ids.contains(&base) {
            return Err(vec![Diagnostic::new(&codes::EXTENDS_CYCLE, span).with("chain", ring()).at("extends")]);
        }
        if chain.len() >= MAX_EXTENDS {
            let deep = Diagnostic::new(&codes::EXTENDS_DEPTH, span).with("limit", MAX_EXTENDS).with("chain", ring());
            return Err(vec![deep.at("extends")]);
        }
        match load(files, &base) {
            Ok(found) => {
                at = found.pack;
                chain.push(found);
            }
            Err(BaseProblem::NotFound(places)) => return Err(vec![not_found(&base, span, places)]),
            Err(BaseProblem::Unreadable(problems)) => return Err(problems),
        }
    }
}

static NOT_GIVEN: Phrase = Phrase { zh: "没有给出它的文件", en: "its files were not given" };

fn not_found(base: &str, span: Span, places: Vec<String>) -> Diagnostic {
    let not_found = Diagnostic::new(&codes::BASE_NOT_FOUND, span).with("pack", base).at("extends");
    if places.is_empty() { not_found.with("places", &NOT_GIVEN) } else { not_found.with("places", places) }
}

/// The pack that a file builds on, with the place where it says so.
fn named_base(root: &Node) -> Option<(String, Span)> {
    let node = root.map()?.get("extends")?;
    let base = normalise(text_of(node)?.trim());
    (!base.is_empty()).then_some((base, node.span))
}

/// A pack and those that it builds on as one tree.
pub(super) struct Stack {
    pub(super) root: Node,
    pub(super) origins: Origins,
    /// The nearest first.
    pub(super) bases: Vec<BasePack>,
    /// The trees of the files, the uppermost first.
    files: Vec<(FileId, Node)>,
    pub(super) found: Vec<Diagnostic>,
}

/// Reads the files of a pack and of those that it builds on into one tree.
pub(super) fn read(files: &SourceMap, pack: &PackFiles, bases: &[PackFiles]) -> Result<Stack, Vec<Diagnostic>> {
    let mut roots = Vec::new();
    for one in std::iter::once(pack).chain(bases) {
        let root = parse_yaml(files, one.pack)?;
        if let Some(diagnostic) = other_version(&root) {
            return Err(vec![diagnostic]);
        }
        roots.push((one.pack, root));
    }
    let last = roots.last().and_then(|(_, root)| named_base(root));
    if let Some((base, span)) = last {
        return Err(vec![not_found(&base, span, Vec::new())]);
    }
    let mut below = Vec::new();
    for ((_, upper), (_, root)) in roots.iter().zip(roots.iter().skip(1)) {
        if let Some((id, named)) = named_base(upper) {
            below.push(BasePack { id, named, status: head::status(root) });
        }
    }
    let mut merge = Merge::default();
    let mut trees = roots.iter().rev().map(|(_, root)| root);
    let mut root = trees
        .next()
        .cloned()
        .unwrap_or(Node { span: Span { file: pack.pack, start: 0, end: 0 }, value: Value::List(Vec::new()) });
    for over in trees {
        root = merge.file(root, over, &PACK_MAP);
    }
    let origins = Origins { root: root.clone(), record: merge.record };
    Ok(Stack { root, origins, bases: below, files: roots, found: merge.found })
}

static REMOVED_HERE: Phrase = Phrase { zh: "“{id}”在这里删去了", en: "`{id}` is removed here" };

impl Stack {
    /// Adds to messages about names that are not there where they were removed.
    pub(super) fn tell_removed(&self, found: &mut [Diagnostic]) {
        for one in found {
            let names = ["name", "id", "indicator"].into_iter();
            let name =
                names.filter_map(|key| one.args.iter().find(|(name, _)| *name == key)).find_map(|(_, arg)| match arg {
                    heng_source::Arg::Text(text) => Some(normalise(text)),
                    _ => None,
                });
            if let Some(id) = name
                && let Some(by) = self.origins.record.removed(&id)
                && Some(by) != one.primary
            {
                one.secondary
                    .push(heng_source::Label { span: by, said: Some(Said::new(&REMOVED_HERE).with("id", id)) });
            }
        }
    }

    /// The scripts of the packs, each over those below it. A function with the name of one below must be declared.
    pub(super) fn scripts(&self, layers: Vec<(FileId, Scripts)>) -> Result<Scripts, Vec<Diagnostic>> {
        let mut wrong = Vec::new();
        for (at, (file, scripts)) in layers.iter().enumerate() {
            let root = self.files.iter().find(|(of, _)| of == file).map(|(_, root)| root);
            let list = root.and_then(|root| root.map()?.get("shadows")?.list()).unwrap_or_default();
            let declared: Vec<(String, Span)> =
                list.iter().filter_map(|node| Some((normalise(text_of(node)?.trim()), node.span))).collect();
            let below = layers.get(at.saturating_add(1)..).unwrap_or_default();
            let beneath = |name: &str| below.iter().find_map(|(_, scripts)| scripts.function(name));
            for function in scripts.functions() {
                let Some(shadowed) = beneath(&function.name) else { continue };
                if declared.iter().all(|(name, _)| *name != function.name) {
                    wrong.push(
                        Diagnostic::new(&codes::SHADOWED_FUNCTION, function.span)
                            .with("function", function.name.as_str())
                            .also(shadowed.span, Said::new(&merge::BELOW)),
                    );
                }
            }
            for (name, span) in declared {
                if scripts.function(&name).is_none() || beneath(&name).is_none() {
                    wrong.push(Diagnostic::new(&codes::SHADOWS_NOTHING, span).with("function", name).at("shadows"));
                }
            }
        }
        if wrong.is_empty() { Ok(Scripts::stacked(layers)) } else { Err(wrong) }
    }

    /// The place of `pack_codes::UNREADABLE`, should nothing else be said.
    pub(super) fn unreadable(&self) -> Diagnostic {
        Diagnostic::new(&pack_codes::UNREADABLE, self.root.span)
    }
}
