//! What all systems need: a mapping scored over some folder of tables, published tables as rows, and counts of what
//! agrees.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::suite::nodes;
use crate::{rendered, root, shared, shipped_pack};
use heng_formula::number::{Number, Ratio};
use heng_formula::rounding::Rounding;
use heng_report::{output_text, points_text, range_text};
use heng_scoring::{IndicatorScore, Options, Scorecard, score_set};
use heng_source::{Lang, SourceMap};
use heng_tables::{read_entities, read_mapping, read_table};

/// How many differences of a column are shown.
const SHOWN: usize = 10;

/// An entity of a mapping with its score.
pub struct Member {
    /// Its id as in the table.
    pub id: String,
    /// Its year.
    pub year: i64,
    /// The score, or the messages of one that fails.
    pub score: Result<Scorecard, String>,
}

impl Member {
    /// The score.
    ///
    /// # Panics
    /// Where it failed.
    #[must_use]
    pub fn card(&self) -> &Scorecard {
        self.score.as_ref().unwrap_or_else(|said| panic!("{} {}:\n{said}", self.id, self.year))
    }

    /// The total as printed.
    pub fn total(&self) -> String {
        range_text(&self.card().total)
    }

    fn indicator(&self, id: &str) -> &IndicatorScore {
        let all = nodes(self.card());
        all.into_iter().find(|one| one.id == id).unwrap_or_else(|| panic!("no indicator {id}"))
    }

    /// The points of an indicator as printed.
    pub fn points(&self, id: &str) -> String {
        range_text(&self.indicator(id).points)
    }

    /// The points of an indicator, exact; `None` where they are a range.
    ///
    /// # Panics
    /// Where there is no such indicator, or its points are not exact.
    #[must_use]
    pub fn exact(&self, id: &str) -> Option<Ratio> {
        let points = &self.indicator(id).points;
        (points.least == points.most).then(|| points.least.exact().expect("exact").clone())
    }

    /// A result without weight as printed in English.
    pub fn output(&self, id: &str) -> String {
        let all = &self.card().outputs;
        output_text(all.iter().find(|one| one.id == id).unwrap_or_else(|| panic!("no output {id}")), Lang::En)
    }

    /// Whether a result without weight waits for data.
    pub fn lacks(&self, id: &str) -> bool {
        self.output(id).starts_with("lacks ")
    }
}

/// The folder of a published table; `None` where it is not at hand, which has then been said.
pub fn external(name: &str) -> Option<PathBuf> {
    let folder = shared()?.join("external").join(name);
    assert!(folder.is_dir(), "there is no {}", folder.display());
    Some(folder)
}

/// Scores a shipped mapping (`datasets/…/2024.yaml`). Its tables lie beside it, or in another folder.
///
/// Panics where the mapping or its pack has anything to be said about; a member may fail.
pub fn scored(mapping: &str, tables: Option<&Path>) -> Vec<Member> {
    let mut files = SourceMap::new();
    let path = root().join(mapping);
    let file = files.add_text(mapping, std::fs::read_to_string(&path).expect("the mapping is there"));
    let mapping = read_mapping(&files, file).unwrap_or_else(|found| panic!("{}", rendered(&found, &files, Lang::En)));
    let pack = shipped_pack(&mut files, &mapping.rules.text);
    assert!(pack.diagnostics.is_empty(), "{}", rendered(&pack.diagnostics, &files, Lang::En));
    let folder = tables.unwrap_or_else(|| path.parent().expect("a folder"));
    let read: Vec<_> = mapping
        .tables
        .iter()
        .map(|spec| {
            let path = folder.join(&spec.file.text);
            let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            read_table(&mut files, spec, &spec.file.text, &bytes)
                .unwrap_or_else(|found| panic!("{}", rendered(&found, &files, Lang::En)))
        })
        .collect();
    let entities = read_entities(&files, &mapping, &read, &pack)
        .unwrap_or_else(|found| panic!("{}", rendered(&found, &files, Lang::En)));
    assert!(entities.diagnostics.is_empty(), "{}", rendered(&entities.diagnostics, &files, Lang::En));
    let given: Vec<_> = entities
        .list
        .iter()
        .filter_map(|one| Some(heng_scoring::Member { name: &one.id, data: one.data.as_ref().ok()? }))
        .collect();
    let result = score_set(&files, &pack, &given, &Options::default(), &|_, _| {});
    assert!(result.diagnostics.is_empty(), "{}", rendered(&result.diagnostics, &files, Lang::En));
    let mut scores = result.members.into_iter();
    let scored = entities.list.iter().map(|one| {
        let score = match &one.data {
            Ok(_) => scores.next().expect("one for each").score,
            Err(found) => Err(found.clone()),
        };
        Member {
            id: one.id.clone(),
            year: one.year.unwrap_or_default(),
            score: score.map(|(card, _)| card).map_err(|found| rendered(&found, &files, Lang::En)),
        }
    });
    scored.collect()
}

/// The rows of a published table (CSV), each with its cells by column.
pub fn rows(path: &Path) -> Vec<BTreeMap<String, String>> {
    let text = format!(
        "heng: 1\nmapping: m\nrules: p\nentity: {{id: e}}\nyear: 2000\ntables: {{t: {{file: {}}}}}\n",
        path.file_name().expect("a name").to_string_lossy()
    );
    let mut files = SourceMap::new();
    let file = files.add_text("m.yaml", text);
    let mapping = read_mapping(&files, file).unwrap_or_else(|found| panic!("{}", rendered(&found, &files, Lang::En)));
    let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let table = read_table(&mut files, &mapping.tables[0], "t", &bytes)
        .unwrap_or_else(|found| panic!("{}", rendered(&found, &files, Lang::En)));
    let mut all =
        table.rows.into_iter().map(|row| row.cells.into_iter().map(|cell| cell.text.to_string()).collect::<Vec<_>>());
    let titles = all.next().expect("titles");
    all.map(|row| titles.iter().cloned().zip(row).collect()).collect()
}

/// A published number, exact.
///
/// # Panics
/// Where it is none.
#[must_use]
pub fn number(text: &str) -> Ratio {
    let digits = text.replace('.', "").parse().unwrap_or_else(|_| panic!("`{text}` is no number"));
    Ratio::new(digits, 10_i128.pow(decimals(text))).expect("small")
}

/// How many decimals a number is printed with.
#[must_use]
pub fn decimals(text: &str) -> u32 {
    text.split_once('.').map_or(0, |(_, decimals)| u32::try_from(decimals.len()).expect("few"))
}

/// A number printed with as many decimals as a published one, half up.
///
/// # Panics
/// Where it is too large.
#[must_use]
pub fn as_printed(ours: &Ratio, published: &str) -> String {
    let rounded = ours.round(decimals(published), Rounding::HalfUp).expect("small");
    points_text(&Number::Exact(rounded), Some(decimals(published)))
}

/// What agrees, by published column.
#[derive(Default)]
pub struct Tally {
    columns: BTreeMap<String, (usize, usize, Vec<String>)>,
}

impl Tally {
    /// Counts a printed number or word beside ours: the same text or not.
    pub fn compare(&mut self, column: &str, key: &str, published: &str, ours: &str) {
        self.count(column, published == ours, || format!("{key}: published {published}, computed {ours}"));
    }

    /// Counts something that holds or does not.
    pub fn count(&mut self, column: &str, holds: bool, differs: impl FnOnce() -> String) {
        let (agree, of, differing) = self.columns.entry(column.to_owned()).or_default();
        *of += 1;
        if holds {
            *agree += 1;
        } else {
            differing.push(differs());
        }
    }

    /// What differs in a column, in order.
    pub fn differing(&self, column: &str) -> &[String] {
        self.columns.get(column).map(|(_, _, differing)| differing.as_slice()).unwrap_or_default()
    }

    /// Prints all columns and asserts that they agree as expected: (column, agree, of), all of them.
    pub fn expect(&self, name: &str, expected: &[(&str, usize, usize)]) {
        let mut wrong = Vec::new();
        for (column, (agree, of, differing)) in &self.columns {
            println!("{name}: {column}: {agree} of {of}");
            if !expected.contains(&(column, *agree, *of)) {
                wrong.push(format!("{column}: {agree} of {of}"));
                wrong.extend(differing.iter().take(SHOWN).cloned());
            }
        }
        for (column, agree, of) in expected {
            if !self.columns.contains_key(*column) {
                wrong.push(format!("{column}: nothing compared, expected {agree} of {of}"));
            }
        }
        assert!(wrong.is_empty(), "{name}:\n{}", wrong.join("\n"));
    }
}
