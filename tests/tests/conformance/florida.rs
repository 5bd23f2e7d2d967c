//! Florida school grades 2023-24. The department publishes whole numbers and grades, nothing has a tolerance. Twenty
//! schools of the state are graded I (incomplete): their results are withheld and no total is printed.

use heng_tests::published::{Member, Tally, external, rows, scored};
use std::collections::BTreeMap;
use std::path::Path;

const MAPPING: &str = "datasets/florida-schools-2024-excerpt/2024.yaml";
const PRINTED: [&str; 4] = ["total_points", "components", "percent", "grade"];

fn ours(member: &Member, column: &str) -> String {
    if column == "percent" { member.total() } else { member.output(column) }
}

fn compared(members: &[Member], published: &Path) -> Tally {
    let rows = rows(published);
    assert_eq!(members.len(), rows.len());
    let mut tally = Tally::default();
    for (member, row) in members.iter().zip(&rows) {
        assert_eq!(member.id, format!("{}-{}", row["district"], row["school"]));
        compare(&mut tally, member, row);
    }
    tally
}

fn compare(tally: &mut Tally, member: &Member, row: &BTreeMap<String, String>) {
    if row["grade"] == "I" {
        // Neither zero nor a failure: everything is open.
        let printed = PRINTED.iter().take(3).any(|column| !row[*column].is_empty());
        let open =
            member.total() == "[0, 100]" && ["total_points", "components", "grade"].iter().all(|id| member.lacks(id));
        tally.count("incomplete, without total", open && !printed, || member.id.clone());
        return;
    }
    for column in PRINTED {
        tally.compare(column, &member.id, &row[column], &ours(member, column));
    }
}

#[test]
fn the_excerpt() {
    let published = heng_tests::root().join("rules/florida-school-grades-2024/tests/published.csv");
    compared(&scored(MAPPING, None), &published).expect(
        "florida, excerpt",
        &[
            ("total_points", 38, 38),
            ("components", 38, 38),
            ("percent", 38, 38),
            ("grade", 38, 38),
            ("incomplete, without total", 4, 4),
        ],
    );
}

#[test]
fn all_schools() {
    let Some(folder) = external("florida_school_grades_2024") else { return };
    compared(&scored(MAPPING, Some(&folder)), &folder.join("data.csv")).expect(
        "florida, all schools",
        &[
            ("total_points", 3451, 3451),
            ("components", 3451, 3451),
            ("percent", 3451, 3451),
            ("grade", 3451, 3451),
            ("incomplete, without total", 20, 20),
        ],
    );
}
