//! Roots, logarithms, exponentials and powers against values from Python's `decimal` at 120 digits, cut
//! (towards minus infinity) to 60 significant ones; and properties of bounds.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::cmp::Ordering;

use proptest::prelude::*;

use super::*;
use crate::literal::parse_literal;
use crate::unit::Units;

const KNOWN: &[(&str, &str, &str, &str)] = &[
    ("sqrt", "2", "", "1.41421356237309504880168872420969807856967187537694807317667"),
    ("sqrt", "3", "", "1.73205080756887729352744634150587236694280525381038062805580"),
    ("sqrt", "0.5", "", "0.707106781186547524400844362104849039284835937688474036588339"),
    ("sqrt", "1234567.89", "", "1111.11110605555554405416661433534692458784098601343510714585"),
    ("sqrt", "0.0000001", "", "0.000316227766016837933199889354443271853371955513932521682685750"),
    ("sqrt", "10", "", "3.16227766016837933199889354443271853371955513932521682685750"),
    ("sqrt", "7239.58", "", "85.0857214813390414139684331445107082099435870788978939428748"),
    ("sqrt", "99999999999999999999", "", "9999999999.99999999994999999999999999999987499999999999999999"),
    ("ln", "2", "", "0.693147180559945309417232121458176568075500134360255254120680"),
    ("ln", "10", "", "2.30258509299404568401799145468436420760110148862877297603332"),
    ("ln", "0.5", "", "-0.693147180559945309417232121458176568075500134360255254120681"),
    ("ln", "0.9997", "", "-0.000300045009002025486121531251060580447793944169147310570084697"),
    ("ln", "1.0000001", "", "0.0000000999999950000003333333083333353333331666666809523797023810634"),
    ("ln", "7239.58", "", "8.88731847264733227041626923884599378543580599569105430739526"),
    ("ln", "1234567890123456789", "", "41.6572526962084748733688478948071796190580050606414670688517"),
    ("ln", "0.000001", "", "-13.8155105579642741041079487281061852456066089317726378562000"),
    ("ln", "3", "", "1.09861228866810969139524523692252570464749055782274945173469"),
    ("exp", "1", "", "2.71828182845904523536028747135266249775724709369995957496696"),
    ("exp", "-1", "", "0.367879441171442321595523770161460867445811131031767834507836"),
    ("exp", "0.5", "", "1.64872127070012814684865078781416357165377610071014801157507"),
    ("exp", "10", "", "22026.4657948067165169579006452842443663535126185567810742354"),
    ("exp", "-20.5", "", "0.00000000125015286638674262893755311923122218227159464207656584933822"),
    ("exp", "0.0000001", "", "1.00000010000000500000016666667083333341666666805555557539682"),
    ("exp", "100", "", "26881171418161354484126255515800135873611118.7737419224151916"),
    ("exp", "3.14159", "", "23.1406312269549631645172075898879857610174332569217167465128"),
    ("exp", "-0.75", "", "0.472366552741014707138046550943267912970203579136476682395657"),
    ("pow", "2", "0.5", "1.41421356237309504880168872420969807856967187537694807317667"),
    ("pow", "2", "0.1", "1.07177346253629316421300632502334202290638460497755678348278"),
    ("pow", "10", "-0.3", "0.501187233627272285001554186884945768060471989832819263929697"),
    ("pow", "0.9997", "2.5", "0.999250168741562183565269877395661834979612070255143385993058"),
    ("pow", "7239.58", "0.75", "784.847047214852237568255834462132205215933690442757423383876"),
    ("pow", "1.5", "100.5", "497933717093180188.794804832878510459101548047371877700930059"),
    ("pow", "3", "-1.25", "0.253278561883864182443729250218181778465591149629103439537096"),
];

/// Any number of digits: those of a literal are limited.
fn ratio(text: &str) -> Ratio {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits: dashu_int::IBig = format!("{whole}{decimals}").parse().unwrap();
    Ratio::from_big(digits, dashu_int::IBig::from(10).pow(decimals.len())).unwrap()
}

fn number(text: &str) -> Number {
    Number::Exact(parse_literal(text, &Units::standard()).unwrap().number)
}

fn evaluated(function: &str, x: &str, y: &str, precision: Precision) -> Number {
    match function {
        "sqrt" => number(x).sqrt(precision),
        "ln" => number(x).ln(precision),
        "exp" => number(x).exp(precision),
        "pow" => number(x).pow(&number(y), precision),
        _ => panic!("{function}"),
    }
    .unwrap()
}

/// The decimals of so many significant digits on the two sides of a value.
fn digits_of(text: &str, digits: usize) -> (Ratio, Ratio) {
    let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let significant = text.trim_start_matches(['-', '0', '.']).chars().filter(char::is_ascii_digit).count();
    let place = i64::try_from(decimals).unwrap() - i64::try_from(significant - digits).unwrap();
    let step = Ratio::integer(10).pow(-place).unwrap();
    let low = ratio(text).div(&step).unwrap().floor().mul(&step).unwrap();
    (low.clone(), low.add(&step).unwrap())
}

#[test]
fn known_values_lie_within_the_bounds() {
    for (function, x, y, wanted) in KNOWN {
        let start = evaluated(function, x, y, Precision::START);
        let (low, high) = digits_of(wanted, 40);
        assert_eq!(start.compare(&low.into()).unwrap(), Ordering::Greater, "{function} {x} {y}");
        assert_eq!(start.compare(&high.into()).unwrap(), Ordering::Less, "{function} {x} {y}");
        let (low, high) = digits_of(wanted, 60);
        let second = Precision::START.next().unwrap();
        let last = if matches!(*x, "2" | "-20.5") { Precision::MAX } else { second };
        for precision in [second, last] {
            let value = evaluated(function, x, y, precision);
            assert_eq!(value.compare(&low.clone().into()).unwrap(), Ordering::Greater, "{function} {x} {y}");
            assert_eq!(value.compare(&high.clone().into()).unwrap(), Ordering::Less, "{function} {x} {y}");
        }
    }
}

#[test]
fn bounds_are_told_and_shrink() {
    let root = |precision| number("2").sqrt(precision).unwrap();
    assert_eq!(root(Precision::START).shown(), "1.414213562…");
    let power = |precision: Precision| -> i64 {
        root(precision).error_bound().unwrap().strip_prefix("1e").unwrap().parse().unwrap()
    };
    assert!(power(Precision::START) <= -40);
    assert!(power(Precision::MAX) <= -640);
    assert_eq!(number("4").sqrt(Precision::START).unwrap().error_bound(), None);
}

#[test]
fn what_cannot_be_is_told() {
    let p = Precision::START;
    assert_eq!(number("-1").sqrt(p), Err(NumberError::Domain));
    assert_eq!(number("0").ln(p), Err(NumberError::Domain));
    assert_eq!(number("-2").ln(p), Err(NumberError::Domain));
    assert_eq!(number("0").sqrt(p), Ok(number("0")));
    assert_eq!(number("1").ln(p), Ok(number("0")));
    assert_eq!(number("0").exp(p), Ok(number("1")));
    for far in ["10000", "-10000", "9999999999999999999999999999", "-9999999999999999999999999999", "2840"] {
        assert_eq!(number(far).exp(p), Err(NumberError::Overflow), "{far}");
    }
    assert!(number("2839").exp(Precision::MAX).is_ok());
    assert_eq!(number("2").pow(&number("5000.5"), p), Err(NumberError::Overflow));
    assert_eq!(number("2").pow(&number("0.0000000000000000000000000001"), p).unwrap().shown(), "1.000000000…");
    let zero = number("2").sqrt(p).unwrap();
    let zero = zero.sub(&zero, p).unwrap();
    assert_eq!(number("1").div(&zero, p), Err(NumberError::Undecided));
    assert_eq!(zero.div(&number("0"), p), Err(NumberError::DivisionByZero));
    assert_eq!(zero.compare(&number("0")), Err(NumberError::Undecided));
    assert_eq!(zero.shown(), "≈0");
    assert_eq!(zero.ln(p), Err(NumberError::Undecided));
    assert_eq!(number("-8").pow(&number("2").sqrt(p).unwrap(), p), Err(NumberError::Domain));
}

#[test]
fn a_tie_inside_the_bound_is_undecided_and_others_are_not() {
    let p = Precision::START;
    let root = number("2").sqrt(p).unwrap();
    let two = root.mul(&root, p).unwrap();
    assert_eq!(two.compare(&number("2")), Err(NumberError::Undecided));
    assert_eq!(two.round(0, Rounding::Floor), Err(NumberError::Undecided));
    assert_eq!(two.round(2, Rounding::HalfUp), Ok(Ratio::integer(2)));
    assert_eq!(two.shown(), "≈2");
    assert_eq!(root.round(3, Rounding::HalfUp).unwrap(), ratio("1.414"));
    assert_eq!(root.round(4, Rounding::Up).unwrap(), ratio("1.4143"));
    assert_eq!(root.neg().round(4, Rounding::Ceiling).unwrap(), ratio("-1.4142"));
    assert_eq!(root.modulo(&number("1"), p).unwrap().shown(), "0.4142135623…");
    assert_eq!(root.neg().abs().shown(), root.shown());
    assert_eq!(root.pow(&number("-3"), p).unwrap().shown(), "0.3535533905…");
    assert_eq!(number("0").mul(&root, p), Ok(number("0")));
    assert_eq!(root.pow(&number("0"), p), Ok(number("1")));
}

fn positive() -> impl Strategy<Value = Ratio> {
    (1_i128..10_i128.pow(12), 1_i128..10_i128.pow(12)).prop_map(|(n, d)| Ratio::new(n, d).unwrap())
}

/// Whether the bounds allow this value: surely neither above nor below.
fn holds(value: &Number, wanted: &Ratio) -> bool {
    match value {
        Number::Exact(exact) => exact == wanted,
        Number::Approximate(_) => value.compare(&wanted.clone().into()) == Err(NumberError::Undecided),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn inverse_functions_hold_their_argument(a in positive(), b in positive()) {
        let p = Precision::START;
        let exact = Number::Exact(a.clone());
        let root = exact.sqrt(p).unwrap();
        prop_assert!(holds(&root.mul(&root, p).unwrap(), &a));
        prop_assert!(holds(&exact.ln(p).unwrap().exp(p).unwrap(), &a));
        let third = exact.pow(&Number::Exact(Ratio::new(1, 3).unwrap()), p).unwrap();
        prop_assert!(holds(&third.pow(&number("3"), p).unwrap(), &a));
        // ln(ab) - ln(a) - ln(b) = 0, and the sum with a root taken away again.
        let other = Number::Exact(b.clone());
        let both = exact.mul(&other, p).unwrap().ln(p).unwrap();
        let apart = exact.ln(p).unwrap().add(&other.ln(p).unwrap(), p).unwrap();
        prop_assert!(holds(&both.sub(&apart, p).unwrap(), &Ratio::ZERO));
        let there = other.add(&root, p).unwrap().sub(&root, p).unwrap();
        prop_assert!(holds(&there, &b));
        let there = other.div(&root, p).unwrap().mul(&root, p).unwrap();
        prop_assert!(holds(&there, &b));
    }

    #[test]
    fn more_digits_lie_within_fewer(a in positive()) {
        let exact = Number::Exact(a);
        let few = exact.sqrt(Precision::START).unwrap();
        let many = exact.sqrt(Precision::START.next().unwrap()).unwrap();
        if let (Number::Approximate(few), Number::Approximate(many)) = (&few, &many) {
            prop_assert!(few.low() <= many.low() && many.high() <= few.high());
        }
    }

    /// Whatever is computed, it ends, and what two precisions find is never apart.
    #[test]
    fn precisions_do_not_contradict(
        start in positive(),
        steps in prop::collection::vec((0..9_u8, positive(), any::<bool>()), 1..10),
    ) {
        let run = |precision| {
            let mut value = Number::Exact(start.clone());
            for (operation, operand, negative) in &steps {
                let operand = if *negative { operand.neg() } else { operand.clone() };
                let other = Number::Exact(operand);
                value = match operation {
                    0 => value.add(&other, precision),
                    1 => value.mul(&other, precision),
                    2 => other.div(&value, precision),
                    3 => value.abs().sqrt(precision),
                    4 => value.ln(precision),
                    5 => value.exp(precision),
                    6 => value.abs().pow(&other, precision),
                    7 => other.abs().pow(&value, precision),
                    _ => value.modulo(&other, precision),
                }?;
            }
            Ok::<Number, NumberError>(value)
        };
        match (run(Precision::START), run(Precision::START.next().unwrap())) {
            (Ok(few), Ok(many)) => {
                let order = few.compare(&many);
                prop_assert!(matches!(order, Ok(Ordering::Equal) | Err(NumberError::Undecided)), "{few:?} {many:?}");
                prop_assert!(!few.shown().is_empty() && few.error_bound().is_some() == few.exact().is_none());
            }
            // More digits may decide what fewer could not; a fault that is found stays.
            (Err(NumberError::Undecided), _) => {}
            (few, many) => prop_assert_eq!(few.err(), many.err()),
        }
    }
}
