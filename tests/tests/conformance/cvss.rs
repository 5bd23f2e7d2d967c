//! CVSS 3.1: ten thousand vectors with the scores of the standard's own calculator, every score to its printed digit. A
//! vector is one text, `AV:N/AC:L/…`; it is taken apart into columns here, as the excerpt has them.

use std::collections::BTreeMap;
use std::path::Path;

use heng_tests::published::{Member, Tally, external, rows, scored};

const MAPPING: &str = "datasets/cvss-3.1-excerpt/2019.yaml";
const OUTPUTS: [&str; 6] = ["base", "impact", "exploitability", "temporal", "environmental", "modified_impact"];

/// The metrics of the excerpt, in order of its columns.
fn metrics() -> Vec<String> {
    let text = std::fs::read_to_string(heng_tests::root().join("datasets/cvss-3.1-excerpt/vectors.csv")).unwrap();
    text.lines().next().unwrap().split(',').skip(2).map(str::to_owned).collect()
}

/// A line of the table that the mapping reads, from a vector.
fn line(number: usize, vector: &str, metrics: &[String]) -> String {
    let rated: BTreeMap<&str, &str> = vector.split('/').map(|one| one.split_once(':').unwrap()).collect();
    assert!(rated.keys().all(|metric| metrics.iter().any(|known| known == metric)), "{vector}");
    let cells = metrics.iter().map(|metric| rated.get(metric.as_str()).copied().unwrap_or_default());
    format!("{number},{vector},{}\n", cells.collect::<Vec<_>>().join(","))
}

fn table(published: &[BTreeMap<String, String>]) -> String {
    let metrics = metrics();
    let lines = published.iter().enumerate().map(|(at, row)| line(at + 1, &row["vector"], &metrics));
    format!("no,vector,{}\n{}", metrics.join(","), lines.collect::<String>())
}

fn compared(members: &[Member], published: &[BTreeMap<String, String>]) -> Tally {
    assert_eq!(members.len(), published.len());
    let mut tally = Tally::default();
    for (member, row) in members.iter().zip(published) {
        let key = &row["vector"];
        assert_eq!(&member.card().department, key);
        tally.compare("overall", key, &row["overall"], &member.total());
        for id in OUTPUTS {
            if !row[id].is_empty() {
                tally.compare(id, key, &row[id], &member.output(id));
            }
        }
    }
    tally
}

#[test]
fn the_excerpt() {
    let published = rows(&heng_tests::root().join("rules/cvss-3.1/tests/published.csv"));
    let shipped = std::fs::read_to_string(heng_tests::root().join("datasets/cvss-3.1-excerpt/vectors.csv")).unwrap();
    assert_eq!(shipped, table(&published));
    compared(&scored(MAPPING, None), &published).expect(
        "cvss, excerpt",
        &[
            ("overall", 35, 35),
            ("base", 35, 35),
            ("impact", 35, 35),
            ("exploitability", 35, 35),
            ("temporal", 14, 14),
            ("environmental", 19, 19),
            ("modified_impact", 19, 19),
        ],
    );
}

#[test]
fn all_vectors() {
    let Some(folder) = external("cvss_3_1") else { return };
    let published = rows(&folder.join("vectors_3_1.csv"));
    let split = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cvss");
    std::fs::create_dir_all(&split).unwrap();
    std::fs::write(split.join("vectors.csv"), table(&published)).unwrap();
    compared(&scored(MAPPING, Some(&split)), &published).expect(
        "cvss, all vectors",
        &[
            ("overall", 10_000, 10_000),
            ("base", 10_000, 10_000),
            ("impact", 10_000, 10_000),
            ("exploitability", 10_000, 10_000),
            ("temporal", 7_728, 7_728),
            ("environmental", 8_000, 8_000),
            ("modified_impact", 8_000, 8_000),
        ],
    );
}
