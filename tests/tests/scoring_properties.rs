//! What holds for every scorecard, on small random packs and data: explaining changes nothing, points lie
//! inside weights, rows sum to totals, whatever a missing fact turns out to be the score lies in the
//! range that was told before, and the order of anything changes nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use heng_formula::number::{Number, Precision, Ratio};
use heng_model::{IndicatorKind, SourceTexts};
use heng_scoring::{IndicatorScore, Options, Scorecard, State, Step, score};
use heng_source::{Lang, SourceMap};
use heng_tests::suite::nodes;
use heng_tests::{dataset_from, rendered, try_pack};
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;

/// How a leaf makes points of the share `x0`, `x1`, …, or of the yes/no `y0`, `y1`, ….
#[derive(Debug, Clone, Copy)]
enum Rule {
    Proportional(u32),
    Reverse(u32, bool),
    Bands,
    Interpolate,
    PerUnit,
    AllOrNothing,
    Checklist,
    Formula,
    Follows,
}

/// What the data say: hundredths of a per cent and a yes or no; missing; not applicable; two claims.
#[derive(Debug, Clone, Copy)]
enum Stated {
    Value(u32, bool),
    Missing,
    NotApplicable,
    Claims(u32, u32),
}

#[derive(Debug, Clone, Copy)]
struct Leaf {
    weight: u32,
    rule: Rule,
    stated: Stated,
    ruling: usize,
}

#[derive(Debug, Clone)]
struct Setup {
    groups: Vec<Vec<Leaf>>,
    rounded: bool,
}

fn leaf() -> impl Strategy<Value = Leaf> {
    let rule = prop_oneof![
        (1_u32..200).prop_map(Rule::Proportional),
        (1_u32..200, any::<bool>()).prop_map(|(target, ratio)| Rule::Reverse(target, ratio)),
        Just(Rule::Bands),
        Just(Rule::Interpolate),
        Just(Rule::PerUnit),
        Just(Rule::AllOrNothing),
        Just(Rule::Checklist),
        Just(Rule::Formula),
        Just(Rule::Follows),
    ];
    let stated = prop_oneof![
        5 => (0_u32..15_000, any::<bool>()).prop_map(|(share, yes)| Stated::Value(share, yes)),
        1 => Just(Stated::Missing),
        1 => Just(Stated::NotApplicable),
        1 => (0_u32..15_000, 0_u32..15_000).prop_map(|(one, other)| Stated::Claims(one, other)),
    ];
    (1_u32..30, rule, stated, 0_usize..3).prop_map(|(weight, rule, stated, ruling)| Leaf {
        weight,
        rule,
        stated,
        ruling,
    })
}

fn setup() -> impl Strategy<Value = Setup> {
    let groups = prop::collection::vec(prop::collection::vec(leaf(), 2..5), 1..4);
    (groups, any::<bool>()).prop_map(|(groups, rounded)| Setup { groups, rounded })
}

impl Setup {
    fn leaves(&self) -> impl Iterator<Item = (usize, &Leaf)> {
        self.groups.iter().flatten().enumerate()
    }

    fn pack(&self) -> String {
        let total: u32 = self.leaves().map(|(_, leaf)| leaf.weight).sum();
        let rounding = if self.rounded { "{indicator: 2, total: 2}" } else { "{total: 2}" };
        let mut out = format!(
            "heng: 1\npack: random\nname: 随机\nbasis: {{status: illustrative}}\ntotal: {total}\n\
             rounding: {rounding}\ngrades: [{{grade: 高, from: {total}}}, {{grade: 低, from: 0}}]\ninputs:\n"
        );
        for (index, _) in self.leaves() {
            write!(out, "  x{index}: {{type: share}}\n  y{index}: {{type: yes_no}}\n").unwrap();
        }
        out.push_str("indicators:\n");
        let mut index = 0;
        for (number, group) in self.groups.iter().enumerate() {
            let weight: u32 = group.iter().map(|leaf| leaf.weight).sum();
            write!(out, "  - id: g{number}\n    weight: {weight}\n    indicators:\n").unwrap();
            for leaf in group {
                let (weight, ruling) = (leaf.weight, ["full", "zero", "spread"][leaf.ruling]);
                let x = format!("measure: 若(y{index}，x{index}，x{index})");
                let rule = match leaf.rule {
                    Rule::Proportional(target) => format!("{x}, score: {{proportional: {{target: {target}%}}}}"),
                    Rule::Reverse(target, ratio) => {
                        let variant = if ratio { "ratio" } else { "deviation" };
                        format!("{x}, score: {{reverse: {{target: {target}%, variant: {variant}}}}}")
                    }
                    Rule::Bands => format!(
                        "{x}, score: {{bands: [{{from: 90%, share: 100%}}, {{from: 50%, below: 90%, share: 60%}}, {{below: 50%, share: 5%}}]}}"
                    ),
                    // It turns, so that the most lies between the ends.
                    Rule::Interpolate => format!(
                        "{x}, score: {{interpolate: {{points: [{{at: 30%, share: 10%}}, {{at: 90%, share: 100%}}, {{at: 120%, share: 50%}}], monotone: false}}}}"
                    ),
                    Rule::PerUnit => {
                        format!("{x}, score: {{per_unit: {{below: 95%, per: 1个百分点, deduct: 0.1, floor: 0.5}}}}")
                    }
                    Rule::AllOrNothing => {
                        format!("measure: y{index} 且 x{index} > 10%, score: {{all_or_nothing: {{}}}}")
                    }
                    Rule::Checklist => format!(
                        "score: {{checklist: {{items: [{{id: a, when: y{index}}}, {{id: b, when: x{index} > 60%}}, {{id: c, when: y{index} 或 x{index} > 70%}}]}}}}"
                    ),
                    Rule::Formula => {
                        format!("clamp: true, {x}, score: {{formula: \"若(y{index}，分值 × 指标值，分值 ÷ 3)\"}}")
                    }
                    // The leaf before it in the whole pack, in another group than its own where it is the first.
                    Rule::Follows if index > 0 => {
                        format!(
                            "measure: x{index}, score: {{formula: \"若(y{index}，分值 × min(1, 指标值(i{}))，0)\"}}",
                            index - 1
                        )
                    }
                    Rule::Follows => format!("{x}, score: {{proportional: {{target: 100%}}}}"),
                };
                writeln!(out, "      - {{id: i{index}, weight: {weight}, not_applicable: {ruling}, {rule}}}").unwrap();
                index += 1;
            }
        }
        out
    }

    fn data(&self) -> String {
        let mut out =
            "heng: 1\ndepartment: 某单位\nfiscal_year: 2023\nrules: random\nsources: {s: {title: 来源}}\nfacts:\n"
                .to_owned();
        let share = |share: u32| format!("{}.{:02}%", share / 100, share % 100);
        for (index, leaf) in self.leaves() {
            let (x, y) = match leaf.stated {
                Stated::Value(value, yes) => {
                    let basis = ["", "basis: assumed, because: 假定, "][usize::from(value % 3 == 0)];
                    (
                        format!("{{value: {}, {basis}source: s}}", share(value)),
                        format!("{{value: {}, source: s}}", if yes { "是" } else { "否" }),
                    )
                }
                Stated::Missing => ("missing".to_owned(), "{value: 否, source: s}".to_owned()),
                Stated::NotApplicable => {
                    ("{value: 不适用, because: 没有}".to_owned(), "{value: 否, source: s}".to_owned())
                }
                Stated::Claims(one, other) => (
                    format!(
                        "{{claims: [{{id: a, value: {}, source: s}}, {{id: b, value: {}, source: s}}], use: unresolved, because: 不明}}",
                        share(one),
                        share(other)
                    ),
                    "{value: 是, source: s}".to_owned(),
                ),
            };
            write!(out, "  x{index}: {x}\n  y{index}: {y}\n").unwrap();
        }
        out
    }

    /// Whether some leaf has a measure that is no number, which `指标值(…)` cannot name.
    fn refers_to_no_number(&self) -> bool {
        let all: Vec<&Leaf> = self.leaves().map(|(_, leaf)| leaf).collect();
        all.windows(2).any(|pair| {
            matches!(pair[1].rule, Rule::Follows) && matches!(pair[0].rule, Rule::AllOrNothing | Rule::Checklist)
        })
    }
}

fn cards(setup: &Setup, explain: bool, turned: bool) -> Result<Scorecard, String> {
    let mut files = SourceMap::new();
    let mut pack = try_pack(&mut files, Path::new("/nowhere"), "random", &setup.pack())
        .map_err(|problems| panic!("{}\n{}", rendered(&problems, &files, Lang::En), setup.pack()))
        .unwrap();
    let mut data = dataset_from(&mut files, &pack, "data.yaml", &setup.data(), &SourceTexts::new());
    if turned {
        data.facts.reverse();
        pack.indicators.reverse();
        for one in &mut pack.indicators {
            if let IndicatorKind::Group(group) = &mut one.kind {
                group.children.reverse();
            }
        }
    }
    match score(&files, &pack, &data, &Options { explain, without: Vec::new() }) {
        Ok((card, _)) => Ok(card),
        Err(problems) => {
            assert!(!problems.is_empty());
            Err(problems
                .iter()
                .map(|one| one.code.id)
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect::<Vec<_>>()
                .join(" "))
        }
    }
}

fn plain(card: &Scorecard) -> String {
    let mut card = card.clone();
    card.explanation = None;
    format!("{card:?}")
}

fn exact(number: &Number) -> &Ratio {
    number.exact().unwrap()
}

fn inside(one: &IndicatorScore) {
    let weight = one.effective_weight.as_ref().unwrap_or(&one.weight);
    let (least, most) = (exact(&one.points.least), exact(&one.points.most));
    assert!(Ratio::ZERO <= *least && least <= most && most <= weight, "{}: {least:?} {most:?} {weight:?}", one.id);
    if !one.children.is_empty() {
        let mut weights = Ratio::ZERO;
        let mut sum = Ratio::ZERO;
        for child in &one.children {
            weights = weights.add(child.effective_weight.as_ref().unwrap_or(&child.weight)).unwrap();
            sum = sum.add(exact(&child.points.least)).unwrap();
        }
        assert_eq!(&weights, weight, "{}", one.id);
        assert_eq!(&sum, least, "{}", one.id);
    }
}

fn ids(step: &Step, out: &mut BTreeSet<String>) {
    assert!(out.insert(step.id.clone()), "twice: {}", step.id);
    step.children.iter().for_each(|child| ids(child, out));
}

fn points(card: &Scorecard) -> BTreeMap<String, String> {
    nodes(card).into_iter().map(|one| (one.id.clone(), format!("{:?}", one.points))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..ProptestConfig::default()
    })]

    #[test]
    fn every_card_holds_together(setup in setup(), later in prop::collection::vec((0_u32..15_000, any::<bool>()), 12)) {
        prop_assume!(!setup.refers_to_no_number());
        let card = cards(&setup, false, false);
        let explained = cards(&setup, true, false);
        let (Ok(card), Ok(explained)) = (&card, &explained) else {
            // Nobody to spread to: the same with and without an explanation.
            prop_assert_eq!(card.map(|card| plain(&card)), explained.map(|card| plain(&card)));
            return Ok(());
        };
        prop_assert_eq!(plain(card), plain(explained));
        let mut seen = BTreeSet::new();
        ids(explained.explanation.as_ref().unwrap(), &mut seen);

        nodes(card).into_iter().for_each(inside);
        let (mut least, mut most) = (Number::Exact(Ratio::ZERO), Number::Exact(Ratio::ZERO));
        for row in &card.ledger.rows {
            least = least.add(&row.points, Precision::START).unwrap();
            most = most.add(&row.most, Precision::START).unwrap();
        }
        prop_assert_eq!(&least, &card.total.least);
        prop_assert_eq!(&most, &card.total.most);

        let turned = cards(&setup, true, true).unwrap();
        prop_assert_eq!(points(card), points(&turned));
        prop_assert_eq!(&card.ledger, &turned.ledger);
        let mut turned_ids = BTreeSet::new();
        ids(turned.explanation.as_ref().unwrap(), &mut turned_ids);
        prop_assert_eq!(seen, turned_ids);

        // Whatever turns out, the score lies in the range that was told.
        let mut known = setup.clone();
        for (leaf, (value, yes)) in known.groups.iter_mut().flatten().zip(later) {
            leaf.stated = match leaf.stated {
                Stated::Missing => Stated::Value(value, false),
                Stated::Claims(one, other) => Stated::Value(if yes { one } else { other }, true),
                stated => stated,
            };
        }
        let settled = cards(&known, false, false).unwrap();
        for (before, after) in nodes(card).into_iter().zip(nodes(&settled)) {
            prop_assert_eq!(&before.id, &after.id);
            prop_assert!(exact(&before.points.least) <= exact(&after.points.least), "{}: {:?} {:?}", before.id, before.points, after.points);
            prop_assert!(exact(&after.points.most) <= exact(&before.points.most), "{}: {:?} {:?}", before.id, before.points, after.points);
        }
        let open = nodes(&settled).into_iter().filter(|one| matches!(one.state, State::Open(_))).count();
        prop_assert_eq!(open, 0);
        prop_assert_eq!(&settled.total.least, &settled.total.most);
    }
}
