//! Files from the disk into memory: the only place that opens them. Finds a dataset's pack and sources.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use heng_model::{
    BaseProblem, Dataset, NamedFile, Pack, PackFiles, SourceText, SourceTexts, base_chain, read_dataset, read_head,
    read_pack_over,
};
use heng_report::codes::{FILE_NOT_FOUND, IS_A_FOLDER, PACK_NOT_FOUND, UNREADABLE};
use heng_source::{Diagnostic, FileId, Phrase, Said, SourceMap, Span};
use heng_tables::{Entities, read_entities, read_mapping, read_table};
use indexmap::IndexMap;
use sha2::{Digest, Sha256};

/// Where to look for packs and source texts.
#[derive(Debug, Clone, Default)]
pub(crate) struct Places {
    /// `--rules`: a folder of packs, or a pack's own folder.
    pub(crate) rules: Option<PathBuf>,
    /// `--sources`: a folder with the texts of the sources.
    pub(crate) sources: Option<PathBuf>,
    /// `--tables`: a folder in which the tables of mappings are looked for first.
    pub(crate) tables: Option<PathBuf>,
}

/// The packs of a run: each folder is read once, however many datasets name it. All of a run's files are in one map.
#[derive(Default)]
pub(crate) struct Packs {
    by_folder: BTreeMap<PathBuf, Result<Arc<Pack>, LoadFailure>>,
}

impl Packs {
    /// The pack of a folder, read when it is first asked for. What is wrong with it is said to all who ask.
    fn get(&mut self, files: &mut SourceMap, folder: &Path, places: &Places) -> Result<Arc<Pack>, LoadFailure> {
        self.by_folder.entry(folder.to_path_buf()).or_insert_with(|| pack(files, folder, places).map(Arc::new)).clone()
    }
}

/// A dataset with its pack.
pub(crate) struct Loaded {
    pub(crate) pack: Arc<Pack>,
    /// The folder of the pack.
    pub(crate) folder: PathBuf,
    pub(crate) dataset: Dataset,
}

/// Why loading ended. Unreadable input and wrong content have different exit codes.
#[derive(Clone)]
pub(crate) struct LoadFailure {
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// A file could not be opened or is not text: exit code 2.
    pub(crate) unreadable: bool,
}

impl LoadFailure {
    fn unreadable(diagnostic: Diagnostic) -> Self {
        Self { diagnostics: vec![diagnostic], unreadable: true }
    }

    fn wrong(diagnostics: Vec<Diagnostic>) -> Self {
        Self { diagnostics, unreadable: false }
    }
}

/// The name of a path in messages: as given, with `/` between its parts.
pub(crate) fn shown(path: &Path) -> String {
    let shown = path.to_string_lossy().replace('\\', "/");
    // `./rules/a` and `rules/a` are one file and have one name.
    shown.strip_prefix("./").filter(|rest| !rest.is_empty()).map_or(shown.clone(), str::to_owned)
}

/// Reads the bytes of a file. The size is asked for first, so that a huge file costs no memory.
fn bytes(path: &Path) -> Result<Vec<u8>, Box<Diagnostic>> {
    let refuse = |error: &std::io::Error| {
        let diagnostic = if error.kind() == std::io::ErrorKind::NotFound {
            Diagnostic::placeless(&FILE_NOT_FOUND)
        } else {
            Diagnostic::placeless(&UNREADABLE).with("reason", error.to_string())
        };
        Box::new(diagnostic.with("path", shown(path)))
    };
    let about = std::fs::metadata(path).map_err(|error| refuse(&error))?;
    if about.is_dir() {
        return Err(Box::new(Diagnostic::placeless(&IS_A_FOLDER).with("path", shown(path))));
    }
    let limit = u64::try_from(heng_source::limits::MAX_FILE_BYTES).unwrap_or(u64::MAX);
    // One byte past the limit is enough for the source room to refuse it; a device has no length.
    let mut out = Vec::new();
    let file = std::fs::File::open(path).map_err(|error| refuse(&error))?;
    std::io::Read::read_to_end(&mut std::io::Read::take(file, limit.saturating_add(1)), &mut out)
        .map_err(|error| refuse(&error))?;
    Ok(out)
}

/// Adds a file to the map.
pub(crate) fn add(files: &mut SourceMap, path: &Path) -> Result<FileId, LoadFailure> {
    let bytes = bytes(path).map_err(|diagnostic| LoadFailure::unreadable(*diagnostic))?;
    files.add(shown(path), &bytes).map_err(LoadFailure::unreadable)
}

/// Reads a pack from its folder, with the packs that it builds on: each is looked for beside the folder of the
/// pack that names it, then in `--rules`, then as for datasets.
pub(crate) fn pack(files: &mut SourceMap, folder: &Path, places: &Places) -> Result<Pack, LoadFailure> {
    let own = pack_files(files, folder)?;
    let mut below = folder.to_path_buf();
    let mut unreadable = false;
    let bases = base_chain(files, &own, &mut |files, id| {
        let found = find_base(&below, id, places.rules.as_deref()).and_then(|found| {
            let read = pack_files(files, &found).map_err(|failure| BaseProblem::Unreadable(failure.diagnostics));
            below = found;
            read
        });
        found.inspect_err(|_| unreadable = true)
    });
    match bases {
        Ok(bases) => read_pack_over(files, &own, &bases).map_err(LoadFailure::wrong),
        Err(diagnostics) => Err(LoadFailure { diagnostics, unreadable }),
    }
}

/// Reads a pack by its folder, or by its name, which is looked for as for a dataset in the current folder.
pub(crate) fn named_pack(files: &mut SourceMap, name: &Path, places: &Places) -> Result<Pack, LoadFailure> {
    if name.join("pack.yaml").is_file() {
        return pack(files, name, places);
    }
    if name.file_name().is_some_and(|last| last == "pack.yaml") {
        return pack(files, name.parent().unwrap_or_else(|| Path::new("")), places);
    }
    match find_pack(Path::new("data.yaml"), &name.to_string_lossy(), places.rules.as_deref()) {
        Ok(folder) => pack(files, &folder, places),
        Err(looked) => Err(LoadFailure::unreadable(crate::rules::not_found(name, looked))),
    }
}

/// The folder of the pack that a pack builds on, or the places where it was looked for.
fn find_base(folder: &Path, id: &str, rules: Option<&Path>) -> Result<PathBuf, BaseProblem> {
    let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_path_buf());
    // `rules/a` beside `rules/b`, as a user would type it; `.` has no name to stand beside.
    let beside = match folder.parent().filter(|_| folder.file_name().is_some()) {
        Some(parent) => parent.join(id),
        None => absolute.parent().unwrap_or(&absolute).join(id),
    };
    if beside.join("pack.yaml").is_file() {
        return Ok(beside);
    }
    find_pack(&folder.join("pack.yaml"), id, rules).map_err(|mut looked| {
        looked.insert(0, shown(&beside));
        BaseProblem::NotFound(looked)
    })
}

/// Adds the files of a pack's folder.
fn pack_files(files: &mut SourceMap, folder: &Path) -> Result<PackFiles, LoadFailure> {
    let main = add(files, &folder.join("pack.yaml"))?;
    let mut scripts = IndexMap::new();
    for path in sorted_entries(folder) {
        if path.extension().is_some_and(|ending| ending == "rhai") && path.is_file() {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            scripts.insert(name, add(files, &path)?);
        }
    }
    let folder_name = std::path::absolute(folder)
        .ok()
        .and_then(|path| path.file_name().map(|name| Arc::<str>::from(name.to_string_lossy())));
    Ok(PackFiles { pack: main, scripts, folder: folder_name })
}

/// The entries of a folder in the order of their names, so that a run is the same everywhere.
pub(crate) fn sorted_entries(folder: &Path) -> Vec<PathBuf> {
    let mut out: Vec<PathBuf> = std::fs::read_dir(folder)
        .map(|entries| entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect())
        .unwrap_or_default();
    out.sort();
    out
}

/// Reads a dataset, its pack and the texts of its sources.
pub(crate) fn dataset(
    files: &mut SourceMap,
    path: &Path,
    places: &Places,
    packs: &mut Packs,
) -> Result<Loaded, LoadFailure> {
    let file = add(files, path)?;
    let head = read_head(files, file).map_err(LoadFailure::wrong)?;
    let folder = pack_folder(path, &head.rules, head.rules_span, places)?;
    let pack = packs.get(files, &folder, places)?;
    let texts = source_texts(files, path, &head.files, places.sources.as_deref());
    let dataset = read_dataset(files, file, &pack, &texts).map_err(LoadFailure::wrong)?;
    Ok(Loaded { pack, folder, dataset })
}

/// The folder of the pack that a dataset or a mapping names.
fn pack_folder(path: &Path, rules: &str, span: Option<Span>, places: &Places) -> Result<PathBuf, LoadFailure> {
    find_pack(path, rules, places.rules.as_deref()).map_err(|looked| {
        let mut diagnostic = Diagnostic::placeless(&PACK_NOT_FOUND);
        diagnostic.primary = span;
        if !is_plain(rules) {
            diagnostic = diagnostic.help(Said::new(&ONLY_THE_NAME));
        }
        LoadFailure::unreadable(diagnostic.with("pack", rules).with("places", looked))
    })
}

/// The entities of a mapping with their pack.
pub(crate) struct LoadedMapping {
    pub(crate) pack: Arc<Pack>,
    /// The folder of the pack.
    pub(crate) folder: PathBuf,
    pub(crate) entities: Entities,
}

/// Reads a mapping, its pack and its tables.
pub(crate) fn mapping(
    files: &mut SourceMap,
    path: &Path,
    places: &Places,
    packs: &mut Packs,
) -> Result<LoadedMapping, LoadFailure> {
    let file = add(files, path)?;
    let mapping = read_mapping(files, file).map_err(LoadFailure::wrong)?;
    let folder = pack_folder(path, &mapping.rules.text, Some(mapping.rules.span), places)?;
    let pack = packs.get(files, &folder, places)?;
    let mut tables = Vec::new();
    let mut failure = LoadFailure { diagnostics: Vec::new(), unreadable: false };
    for spec in &mapping.tables {
        let table = table_path(path, &spec.file.text, places);
        let read = bytes(&table).map_err(|mut diagnostic| {
            diagnostic.primary = Some(spec.file.span);
            vec![*diagnostic]
        });
        match read.and_then(|bytes| read_table(files, spec, &shown(&table), &bytes)) {
            Ok(table) => tables.push(table),
            Err(diagnostics) => {
                failure.unreadable = true;
                failure.diagnostics.extend(diagnostics);
            }
        }
    }
    if !failure.diagnostics.is_empty() {
        return Err(failure);
    }
    let entities = read_entities(files, &mapping, &tables, &pack).map_err(LoadFailure::wrong)?;
    Ok(LoadedMapping { pack, folder, entities })
}

/// Where a table of a mapping is: in the folder of `--tables` where it is there, else beside the mapping.
fn table_path(mapping: &Path, file: &str, places: &Places) -> PathBuf {
    let given = places.tables.as_deref().map(|folder| folder.join(file)).filter(|path| path.is_file());
    given.unwrap_or_else(|| mapping.parent().unwrap_or_else(|| Path::new("")).join(file))
}

static ONLY_THE_NAME: Phrase = Phrase {
    zh: "rules: 只写指标体系的名字（它的文件夹的名字），不写路径。",
    en: "`rules:` takes the name of the pack (that of its folder), not a path.",
};

/// Whether a pack's name is a name, not a path.
fn is_plain(pack: &str) -> bool {
    !pack.is_empty() && !pack.contains(['/', '\\', ':']) && pack != "." && pack != ".."
}

/// The folder of a pack, or the places where it was looked for.
fn find_pack(dataset: &Path, pack: &str, rules: Option<&Path>) -> Result<PathBuf, Vec<String>> {
    // The name comes from a file: only a plain name may become part of a path.
    let plain = is_plain(pack);
    let mut looked = Vec::new();
    let mut candidates: Vec<PathBuf> = Vec::new();
    if let Some(rules) = rules {
        if plain {
            candidates.push(rules.join(pack));
        }
        if rules.join("pack.yaml").is_file() {
            candidates.push(rules.to_path_buf());
        }
    } else if plain {
        let absolute = std::path::absolute(dataset).unwrap_or_else(|_| dataset.to_path_buf());
        let here = std::env::current_dir().ok();
        for above in absolute.ancestors().skip(1) {
            let folder = above.join("rules").join(pack);
            // Shown relative to the current folder where it lies inside, as a user would type it.
            let relative = here.as_ref().and_then(|here| folder.strip_prefix(here).ok()).map(Path::to_path_buf);
            candidates.push(relative.unwrap_or(folder));
        }
    }
    for folder in candidates {
        if folder.join("pack.yaml").is_file() {
            return Ok(folder);
        }
        looked.push(shown(&folder));
    }
    Err(looked)
}

/// The source texts that are at hand: `file:` beside the dataset, or in `--sources`. Among files of one name
/// the one with the stated checksum is taken, else the first.
fn source_texts(
    files: &mut SourceMap,
    dataset: &Path,
    wanted: &IndexMap<String, NamedFile>,
    sources: Option<&Path>,
) -> SourceTexts {
    let beside = dataset.parent().unwrap_or_else(|| Path::new(""));
    let mut out = SourceTexts::new();
    for (id, named) in wanted {
        let relative = Path::new(&named.name);
        let mut candidates = Vec::new();
        if let Some(sources) = sources {
            candidates.push(sources.join(relative));
            if let Some(last) = relative.file_name() {
                candidates.push(sources.join(last));
            }
        }
        candidates.push(beside.join(relative));
        // A source that is not there leaves its quotes unchecked, which the output says.
        let found: Vec<(PathBuf, Vec<u8>, String)> = candidates
            .into_iter()
            .filter_map(|path| {
                let bytes = bytes(&path).ok()?;
                let sha256 = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
                Some((path, bytes, sha256))
            })
            .collect();
        let stated = |sum: &str| named.sha256.as_ref().is_some_and(|stated| stated.eq_ignore_ascii_case(sum));
        let right = found.iter().position(|(_, _, sum)| stated(sum)).unwrap_or(0);
        let Some((path, bytes, sha256)) = found.into_iter().nth(right) else { continue };
        let Ok(file) = files.add(shown(&path), &bytes) else { continue };
        let Some(text) = files.file(file).map(|file| file.text().clone()) else { continue };
        out.insert(id.clone(), SourceText { text, sha256, file });
    }
    out
}
