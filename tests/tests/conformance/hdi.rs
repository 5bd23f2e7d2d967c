//! UNDP's five composite indices, 1990 to 2022. Indices are printed with three decimals and compared digit by digit. The
//! indices by sex, the coefficient and the loss are printed with nine decimals, of inputs that the published table shows
//! shortened: there the last digits cannot be had, and the bound is said with the column.

use heng_tests::published::{Member, Tally, external, rows, scored};
use std::collections::BTreeMap;

const MAPPING: &str = "datasets/hdi-2022-excerpt/mapping.yaml";

/// Columns with three decimals, and the output of that name (`hdi` is the total).
const INDICES: [&str; 5] = ["hdi", "gdi", "ihdi", "gii", "phdi"];
/// Columns with nine decimals, and by how many units of the ninth the published inputs let them differ.
const LONG: [(&str, i128); 4] = [("hdi_f", 20), ("hdi_m", 20), ("coef_ineq", 1000), ("loss", 100)];

/// The PHDI that do not come out: all lie within 0.000002 of a tie, and the two constants of the formula are known only
/// as the table prints them.
const PHDI_AT_A_TIE: [&str; 5] = ["CHE 2011", "DOM 1994", "MLT 2006", "URY 1996", "VNM 2014"];

type Row = BTreeMap<String, String>;

/// Billionths of a decimal as printed; `None` where it is not one.
fn billionths(text: &str) -> Option<i128> {
    let text = text.trim_end_matches(['%', '…']);
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let nine: String = decimals.chars().chain(std::iter::repeat('0')).take(9).collect();
    format!("{whole}{nine}").parse().ok()
}

fn ours(member: &Member, column: &str) -> String {
    if column == "hdi" { member.total() } else { member.output(column) }
}

fn place(member: &Member, id: &str) -> String {
    member.card().ranks.iter().find(|one| one.id == id).map(|one| one.place.shown()).unwrap_or_default()
}

fn compare(tally: &mut Tally, member: &Member, row: &Row) {
    let key = format!("{} {}", member.id, member.year);
    for column in INDICES.into_iter().filter(|column| !row[*column].is_empty()) {
        // The table drops zeros at the end.
        let same = billionths(&row[column]) == billionths(&ours(member, column));
        tally.count(column, same, || key.clone());
    }
    for (column, most) in LONG.into_iter().filter(|(column, _)| !row[*column].is_empty()) {
        let near = billionths(&row[column]).zip(billionths(&ours(member, column)));
        let near = near.is_some_and(|(one, other)| (one - other).abs() <= most);
        tally.count(column, near, || format!("{key}: published {}, computed {}", row[column], ours(member, column)));
    }
}

/// Groups and, where the whole table is there, places among all countries. South Korea stands in the table without
/// a group.
fn compare_entity(tally: &mut Tally, member: &Member, entity: &Row, columns: &[(&str, &str)]) {
    for (column, ours) in columns.iter().filter(|(column, _)| !entity[*column].is_empty()) {
        let found = match *ours {
            "grade" => member.card().grade.as_ref().map(|grade| grade.least.clone()).unwrap_or_default(),
            "gdi_group" => member.output("gdi_group"),
            rank => place(member, rank),
        };
        tally.compare(column, &member.id, &entity[*column], &found);
    }
}

#[test]
fn the_excerpt() {
    let mut tally = Tally::default();
    let members = scored(MAPPING, None);
    let rows = rows(&heng_tests::root().join("rules/hdi-2023/tests/published.csv"));
    assert_eq!(members.len(), rows.len());
    for (member, row) in members.iter().zip(&rows) {
        assert_eq!(member.id, row["iso3"]);
        compare(&mut tally, member, row);
        // The excerpt has the first thirty: their places are those among all.
        let first = row["hdi_rank"].parse().is_ok_and(|place: u32| place <= 30);
        let ranked: &[(&str, &str)] = if first { &[("hdi_rank", "hdi_rank")] } else { &[] };
        compare_entity(&mut tally, member, row, ranked);
        compare_entity(&mut tally, member, row, &[("hdi_group", "grade"), ("gdi_group", "gdi_group")]);
    }
    tally.expect(
        "hdi, excerpt",
        &[
            ("hdi", 43, 43),
            ("gdi", 43, 43),
            ("ihdi", 41, 41),
            ("gii", 41, 41),
            ("phdi", 40, 40),
            ("hdi_f", 43, 43),
            ("hdi_m", 43, 43),
            ("coef_ineq", 41, 41),
            ("loss", 41, 41),
            ("hdi_rank", 30, 30),
            ("hdi_group", 40, 40),
            ("gdi_group", 41, 41),
        ],
    );
}

#[test]
fn all_countries_and_years() {
    let Some(folder) = external("hdr_composite_indices") else { return };
    let mut tally = Tally::default();
    let members = scored(MAPPING, Some(&folder));
    let by_key = |row: &Row| (row["iso3"].clone(), row["year"].parse::<i64>().unwrap());
    let published: BTreeMap<_, _> =
        rows(&folder.join("published.csv")).into_iter().map(|row| (by_key(&row), row)).collect();
    let entities: BTreeMap<_, _> =
        rows(&folder.join("entities.csv")).into_iter().map(|row| (row["iso3"].clone(), row)).collect();
    for member in &members {
        if let Some(row) = published.get(&(member.id.clone(), member.year)) {
            compare(&mut tally, member, row);
        }
        let entity = &entities[&member.id];
        if member.year == 2022 && entity["is_aggregate"] == "0" {
            let columns = [
                ("hdi_rank_2022", "hdi_rank"),
                ("gii_rank_2022", "gii_rank"),
                ("hdi_group", "grade"),
                ("gdi_group_2022", "gdi_group"),
            ];
            compare_entity(&mut tally, member, entity, &columns);
        }
    }
    let mut at_a_tie = tally.differing("phdi").to_vec();
    at_a_tie.sort();
    assert_eq!(at_a_tie, PHDI_AT_A_TIE);
    tally.expect(
        "hdi, all countries and years",
        &[
            ("hdi", 6171, 6171),
            ("gdi", 5014, 5014),
            ("ihdi", 2106, 2106),
            ("gii", 4711, 4711),
            ("phdi", 5095, 5100),
            ("hdi_f", 5014, 5014),
            ("hdi_m", 5014, 5014),
            ("coef_ineq", 2106, 2106),
            ("loss", 2106, 2106),
            ("hdi_rank_2022", 193, 193),
            ("gii_rank_2022", 166, 166),
            ("hdi_group", 192, 192),
            ("gdi_group_2022", 182, 182),
        ],
    );
}
