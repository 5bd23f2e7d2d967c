//! The head of a dataset: is this file a dataset at all, which pack does it name, which source files.

use heng_source::{Diagnostic, FileId, Mapping, Node, SourceMap, closest, parse_yaml, shape, sort_diagnostics};

use super::phrases::DID_YOU_MEAN_KEY;
use super::reader::text_at;
use super::{DatasetHead, NamedFile};
use crate::codes::dataset::{FORMAT_VERSION, IS_A_PACK, NOT_A_DATASET};
use crate::format;

/// The version of the format that this program reads.
pub(super) const VERSION: &str = "1";

/// See [`super::read_head`].
pub(super) fn read(files: &SourceMap, file: FileId) -> Result<DatasetHead, Vec<Diagnostic>> {
    let root = parse_yaml(files, file)?;
    let map = dataset_map(&root)?;
    let Some((rules, rules_span)) = text_at(map, "rules") else {
        let mut found = shape::check(&root, &format::dataset::DATASET, "");
        if found.is_empty() {
            found.push(Diagnostic::new(&NOT_A_DATASET, root.span));
        }
        sort_diagnostics(&mut found, files);
        return Err(found);
    };
    let mut head =
        DatasetHead { rules: heng_source::normalise(rules), rules_span: Some(rules_span), ..DatasetHead::default() };
    if let Some(sources) = map.get("sources").and_then(Node::map) {
        for entry in &sources.entries {
            let Some(source) = entry.value.map() else { continue };
            if let Some((file, _)) = text_at(source, "file") {
                let sha256 = text_at(source, "sha256").map(|(sum, _)| sum.to_owned());
                head.files.insert(entry.key.text.clone(), NamedFile { name: file.to_owned(), sha256 });
            }
        }
    }
    Ok(head)
}

/// The top of a file that means to be a dataset of a version that is known; else why it is none.
pub(super) fn dataset_map(root: &Node) -> Result<&Mapping, Vec<Diagnostic>> {
    let none = |diagnostic: Diagnostic| vec![diagnostic];
    let Some(map) = root.map() else { return Err(none(Diagnostic::new(&NOT_A_DATASET, root.span))) };
    let has = |key: &str| map.entry(key).is_some();
    if let Some(entry) = map.entry("pack").filter(|_| !has("facts") && !has("rules")) {
        return Err(none(Diagnostic::new(&IS_A_PACK, entry.key.span)));
    }
    if !has("facts") && !has("rules") {
        let span = map.entries.first().map_or(root.span, |entry| entry.key.span);
        let mut diagnostic = Diagnostic::new(&NOT_A_DATASET, span);
        for wanted in ["facts", "rules"] {
            let near = map.entries.iter().find(|entry| closest(&entry.key.text, [wanted]).is_some());
            if let Some(near) = near {
                diagnostic =
                    diagnostic.also(near.key.span, heng_source::Said::new(&DID_YOU_MEAN_KEY).with("name", wanted));
            }
        }
        return Err(none(diagnostic));
    }
    if let Some(node) = map.get("heng")
        && let Some(version) = node.text()
        && !node.is_null()
        && heng_source::normalise(version.trim()) != VERSION
    {
        return Err(none(
            Diagnostic::new(&FORMAT_VERSION, node.span).with("version", version.trim()).with("known", VERSION),
        ));
    }
    Ok(map)
}
