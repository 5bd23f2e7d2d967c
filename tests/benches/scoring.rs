//! How long scoring takes, as ratios against references of the same run: a time alone says more about the machine
//! than about the code. Run with `cargo bench -p heng-tests`; it is no test, and nothing fails here.
//!
//! The reference is the arithmetic alone, written by hand for one pack: no explanation, no ledger, no missing values,
//! nothing that can be changed without a compiler. How far the engine is from it is the price of those.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "a bench may stop where it is"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use heng_formula::number::{Number, Precision, Ratio};
use heng_model::{Pack, PackFiles, SourceTexts, read_pack};
use heng_scoring::{Member, Options, score, score_set_on};
use heng_source::SourceMap;
use heng_tests::{dataset_from, root, shipped_pack};
use indexmap::IndexMap;

/// Rounds of which the quickest counts: what else the machine does only ever makes a round longer.
const ROUNDS: usize = 7;
/// The members of a set.
const MEMBERS: usize = 5_000;

fn main() {
    let mut files = SourceMap::new();
    let plain = Options { explain: false, without: Vec::new() };
    let explained = Options { explain: true, without: Vec::new() };

    let pack = shipped_pack(&mut files, "guangdong-department-2023");
    let text = std::fs::read_to_string(root().join("datasets/baiyun-gov-office/2023.yaml")).unwrap();
    let data = dataset_from(&mut files, &pack, "2023.yaml", &text, &SourceTexts::new());
    let one = |options: &Options| drop(black_box(score(&files, &pack, black_box(&data), options).unwrap()));
    let (card, _) = score(&files, &pack, &data, &plain).unwrap();
    assert_eq!(card.total.least, Number::Exact(Ratio::new(BAIYUN.total(), 100).unwrap()), "both count the same");
    println!("Baiyun (36 indicators), one department");
    let by_hand = quickest(200, || {
        black_box(black_box(&BAIYUN).total());
    });
    let scored = quickest(50, || one(&plain));
    let told = quickest(20, || one(&explained));
    let read = quickest(10, || {
        let mut files = SourceMap::new();
        let pack = &pack;
        drop(black_box(dataset_from(&mut files, pack, "2023.yaml", &text, &SourceTexts::new())));
    });
    ratio("scored, against the arithmetic by hand", scored, by_hand);
    ratio("explained, against scored", told, scored);
    ratio("its dataset read and checked, against scored", read, scored);

    let set: Vec<Member<'_>> = (0..MEMBERS).map(|_| Member { name: "白云", data: &data }).collect();
    let of_set = |threads| once(|| drop(black_box(score_set_on(threads, &files, &pack, &set, &plain, &|_, _| {}))));
    println!("Baiyun, {MEMBERS} departments as a set");
    let alone = scored * u32::try_from(MEMBERS).unwrap();
    let (one_thread, two_threads) = (of_set(1), of_set(2));
    ratio("on one thread, against each alone", one_thread, alone);
    ratio("on two threads, against one", two_threads, one_thread);

    println!("One index of a logarithm and a root");
    let pack = small_pack(&mut files, LOGARITHMS);
    let data = dataset_from(&mut files, &pack, "logarithms.yaml", LOGARITHM_DATA, &SourceTexts::new());
    let by_hand = quickest(200, || drop(black_box(index(black_box(&Number::Exact(Ratio::integer(69_432)))))));
    let scored = quickest(200, || drop(black_box(score(&files, &pack, black_box(&data), &plain).unwrap())));
    ratio("scored, against the same numbers without a formula", scored, by_hand);
}

fn small_pack(files: &mut SourceMap, text: &str) -> Pack {
    let pack = files.add_text("pack.yaml", text);
    read_pack(files, &PackFiles { pack, scripts: IndexMap::new(), folder: None }).unwrap()
}

/// The shortest of some rounds, of one call.
fn quickest(calls: u32, mut work: impl FnMut()) -> Duration {
    work();
    let round = |_| {
        let begun = Instant::now();
        (0..calls).for_each(|_| work());
        begun.elapsed() / calls
    };
    (0..ROUNDS).map(round).min().unwrap()
}

fn once(work: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    work();
    begun.elapsed()
}

/// Prints how many times the reference something takes, with two decimals, and how long it took for the curious.
fn ratio(what: &str, time: Duration, reference: Duration) {
    let hundredths = time.as_nanos() * 100 / reference.as_nanos().max(1);
    println!("  {:>6}.{:02} × {what} ({time:.1?})", hundredths / 100, hundredths % 100);
}

/// What the Baiyun dataset states, for the arithmetic by hand. Shares in per cent, amounts in hundredths of 万元.
struct Baiyun {
    /// Executed and budgeted amounts of the key projects.
    projects: [[i128; 2]; 5],
    /// Weight, numerator, denominator.
    shares: [[i128; 3]; 5],
    /// Weight in hundredths, and whether it holds.
    conditions: [(i128, bool); 18],
    /// Weight and admitted cases.
    cases: [[i128; 2]; 3],
    /// Weight and share.
    judged: [i128; 2],
}

const BAIYUN: Baiyun = Baiyun {
    projects: [[6_313, 6_313], [2_500, 2_500], [14_176, 16_528], [49_800, 49_800], [1_801, 1_801]],
    shares: [[20, 100, 100], [10, 723_770, 723_958], [3, 100, 100], [1, 100, 100], [2, 100, 100]],
    conditions: [
        (200, true),
        (100, true),
        (100, true),
        (100, true),
        (150, true),
        (150, true),
        (200, true),
        (100, true),
        (200, true),
        (100, true),
        (200, true),
        (100, true),
        (100, true),
        (100, true),
        (100, true),
        (200, true),
        (200, true),
        (100, true),
    ],
    cases: [[4, 1], [3, 1], [5, 1]],
    judged: [7, 90],
};

impl Baiyun {
    /// In hundredths of a point, every indicator rounded as the pack says.
    fn total(&self) -> i128 {
        let sum = self.projects.iter().fold((0, 1), |(above, below), [spent, budget]| {
            let (above, below) = (above * budget + spent.min(budget) * below, below * budget);
            let common = gcd(above, below);
            (above / common, below / common)
        });
        let projects = rounded(20 * 100 * sum.0, sum.1 * 5);
        let shares = self.shares.iter().map(|[weight, above, below]| rounded(weight * 100 * above.min(below), *below));
        let conditions = self.conditions.iter().filter(|(_, holds)| *holds).map(|(weight, _)| *weight);
        let cases = self.cases.iter().map(|[weight, count]| (weight * 100 - count * 50).max(0));
        let [weight, share] = self.judged;
        projects + shares.chain(conditions).chain(cases).sum::<i128>() + weight * share
    }
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// 四舍五入 of a quotient that is not negative.
fn rounded(above: i128, below: i128) -> i128 {
    (2 * above + below) / (2 * below)
}

/// The mean of logarithmic and root indices, from the numbers themselves.
fn index(income: &Number) -> Number {
    let at = Precision::START;
    let ln = |number: &Number| number.ln(at).unwrap();
    let least = ln(&Number::Exact(Ratio::integer(100)));
    let most = ln(&Number::Exact(Ratio::integer(75_000)));
    let share = ln(income).sub(&least, at).unwrap().div(&most.sub(&least, at).unwrap(), at).unwrap();
    share.pow(&Number::Exact(Ratio::new(1, 3).unwrap()), at).unwrap()
}

const LOGARITHMS: &str = "heng: 1
pack: logarithms
name: 对数
basis: {status: illustrative}
total: 1
inputs: {收入: {type: number}}
indicators:
  - {id: 指数, weight: 1, measure: ((ln(收入) − ln(100)) ÷ (ln(75000) − ln(100)))^(1/3), score: {proportional: {target: 1}}}
";

const LOGARITHM_DATA: &str = "heng: 1
department: 甲
fiscal_year: 2023
rules: logarithms
sources: {表: {title: 汇总表}}
facts: {收入: {value: 69432, source: 表}}
";
