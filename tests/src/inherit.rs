//! Tests that a pack takes over from the packs that it builds on. They run for it too; where its rules lead to
//! something else, `tests/expect_override.yaml` says what and why. An expectation that holds without its override,
//! and an override of a case that is not there, are failures.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use indexmap::IndexMap;
use serde::Deserialize;
use serde_json::Value;

use crate::root;
use crate::suite::{self, Case};

/// What a pack expects otherwise than the packs that it builds on.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overrides {
    /// The version of the file.
    pub heng: u32,
    /// By file and heading of a case of a suite.
    #[serde(default)]
    pub suites: BTreeMap<String, BTreeMap<String, Override>>,
    /// By dataset.
    #[serde(default)]
    pub datasets: BTreeMap<String, Override>,
}

/// Another expectation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// Why it is another.
    pub because: String,
    /// What takes the place of what the test says, by key; the rest stands.
    pub expect_override: Value,
}

/// The packs that ship, by the names of their folders.
///
/// # Panics
/// Where the folder cannot be read.
#[must_use]
pub fn packs() -> Vec<String> {
    let entries = std::fs::read_dir(root().join("rules")).expect("rules/");
    let mut out: Vec<String> = entries.map(|one| one.unwrap().file_name().to_string_lossy().into_owned()).collect();
    out.retain(|name| folder(name).join("pack.yaml").is_file());
    out.sort();
    out
}

fn folder(pack: &str) -> PathBuf {
    root().join("rules").join(pack)
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// The pack that a pack builds on.
///
/// # Panics
/// Where its file cannot be read.
#[must_use]
pub fn base(pack: &str) -> Option<String> {
    let file: Value = serde_yaml::from_str(&read(&folder(pack).join("pack.yaml"))).expect("a pack");
    file.get("extends").and_then(Value::as_str).map(str::to_owned)
}

/// A dataset of one pack as a dataset of another.
#[must_use]
pub fn for_pack(data: &str, base: &str, pack: &str) -> String {
    data.replacen(&format!("\nrules: {base}\n"), &format!("\nrules: {pack}\n"), 1)
}

/// What a pack expects otherwise.
///
/// # Panics
/// Where its file cannot be read, or an override gives no reason.
#[must_use]
pub fn overrides(pack: &str) -> Overrides {
    let path = folder(pack).join("tests/expect_override.yaml");
    if !path.is_file() {
        return Overrides::default();
    }
    let overrides: Overrides = serde_yaml::from_str(&read(&path)).unwrap_or_else(|why| panic!("{pack}: {why}"));
    assert_eq!(overrides.heng, 1);
    let all = overrides.suites.values().flat_map(BTreeMap::values).chain(overrides.datasets.values());
    assert!(all.into_iter().all(|one| !one.because.trim().is_empty()), "{pack}: an override says why");
    overrides
}

/// The one over the other: maps by key, everything else whole.
#[must_use]
pub fn merged(below: Value, over: &Value) -> Value {
    match (below, over) {
        (Value::Object(mut below), Value::Object(over)) => {
            for (key, value) in over {
                let old = below.remove(key).unwrap_or(Value::Null);
                below.insert(key.clone(), merged(old, value));
            }
            Value::Object(below)
        }
        (_, over) => over.clone(),
    }
}

/// The blocks that the suites of a shipped pack begin with: the pack and its scripts, and those that it builds on.
#[must_use]
pub fn blocks(pack: &str) -> IndexMap<String, String> {
    let mut out = of_folder(pack, "pack", "");
    let mut below = base(pack);
    while let Some(id) = below {
        out.extend(of_folder(&id, &format!("pack {id}"), &format!("{id}/")));
        below = base(&id);
    }
    out
}

fn of_folder(pack: &str, kind: &str, prefix: &str) -> IndexMap<String, String> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder(pack)).unwrap().map(|one| one.unwrap().path()).collect();
    paths.sort();
    let mut out = IndexMap::new();
    for path in paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name == "pack.yaml" {
            out.insert(kind.to_owned(), read(&path));
        } else if name.ends_with(".rhai") {
            out.insert(format!("script {prefix}{name}"), read(&path));
        }
    }
    out
}

/// A case of a shipped pack.
pub struct Shipped {
    /// The file of the suite.
    pub file: String,
    /// The case.
    pub case: Case,
    /// The case without the override of its expectation, which then must fail; nothing where it has none.
    pub before: Option<Case>,
}

/// The Markdown suites in a folder.
#[must_use]
pub fn markdown(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder);
    let mut out: Vec<PathBuf> = entries.map(|all| all.map(|one| one.unwrap().path()).collect()).unwrap_or_default();
    out.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    out.sort();
    out
}

/// The cases of a pack's own suites, then those that it takes over.
///
/// # Errors
/// What is wrong with a suite, or an override that has no case.
pub fn cases(pack: &str) -> Result<Vec<Shipped>, String> {
    let own = blocks(pack);
    let mut out = Vec::new();
    for path in markdown(&folder(pack).join("tests")) {
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        let cases = suite::parse_with(&read(&path), own.clone()).map_err(|why| format!("{file}: {why}"))?;
        out.extend(cases.into_iter().map(|case| Shipped { file: file.clone(), case, before: None }));
    }
    let Some(base) = base(pack) else { return Ok(out) };
    let below = blocks(&base);
    let mut overrides = overrides(pack);
    for Shipped { file, mut case, .. } in cases(&base)? {
        // A case with a pack of its own says nothing about the pack.
        if case.blocks.get("pack") != below.get("pack") {
            continue;
        }
        case.blocks.retain(|kind, _| !below.contains_key(kind));
        case.blocks.extend(own.clone());
        if let Some(data) = case.blocks.get_mut("data") {
            *data = for_pack(data, &base, pack);
        }
        let mut before = None;
        if let Some(over) = overrides.suites.get_mut(&file).and_then(|cases| cases.remove(&case.title)) {
            before = Some(case.clone());
            let text = case.blocks.get("expect").cloned().unwrap_or_default();
            let expect: Value = serde_yaml::from_str(&text).map_err(|why| format!("{file}: {why}"))?;
            case.blocks.insert("expect".to_owned(), merged(expect, &over.expect_override).to_string());
        }
        out.push(Shipped { file, case, before });
    }
    let rest = overrides.suites.iter().find_map(|(file, cases)| Some((file, cases.keys().next()?)));
    match rest {
        Some((file, title)) => Err(format!("an override of a case that is not there: {file}::{title}")),
        None => Ok(out),
    }
}
