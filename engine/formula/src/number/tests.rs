//! Tests of the numbers. Expected values were worked out by hand or by Python's `fractions`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::as_conversions)]

use dashu_int::IBig;
use proptest::prelude::*;

use super::*;
use crate::rounding::fixed_text;

fn ratio(numerator: i128, denominator: i128) -> Ratio {
    Ratio::new(numerator, denominator).unwrap()
}

#[test]
fn ratios_are_reduced_and_exact() {
    assert_eq!(ratio(1, 3).mul(&ratio(3, 1)).unwrap(), Ratio::ONE);
    assert_eq!(ratio(6, -4).fraction_text(), "-3/2");
    assert_eq!(ratio(1, 10).add(&ratio(2, 10)).unwrap(), ratio(3, 10));
    assert_eq!(ratio(1, 6).add(&ratio(1, 3)).unwrap().fraction_text(), "1/2");
    assert_eq!(ratio(0, -7), Ratio::ZERO);
    assert_eq!(Ratio::new(1, 0), Err(NumberError::DivisionByZero));
}

#[test]
fn the_least_i128_is_a_number_like_others() {
    let least = ratio(i128::MIN, 1);
    assert_eq!(least.neg().fraction_text(), "170141183460469231731687303715884105728");
    assert_eq!(least.neg().neg(), least);
    assert_eq!(least.abs().reciprocal().unwrap().fraction_text(), "1/170141183460469231731687303715884105728");
    assert_eq!(ratio(i128::MIN, i128::MIN), Ratio::ONE);
    assert_eq!(ratio(1, i128::MIN).reciprocal().unwrap(), least);
    assert_eq!(ratio(i128::MIN, -1).fraction_text(), "170141183460469231731687303715884105728");
    assert_eq!(least.sub(&least).unwrap(), Ratio::ZERO);
    assert_eq!(least.div(&ratio(-1, 1)).unwrap(), least.neg());
    assert_eq!(least.floor(), least);
    assert_eq!(
        ratio(i128::MIN, 3).round(2, Rounding::HalfUp).unwrap().shown(),
        "-56713727820156410577229101238628035242.67"
    );
}

#[test]
fn rounding_goes_by_the_mode() {
    let table: [(i128, [&str; 6]); 8] = [
        (25, ["3", "2", "2", "3", "2", "3"]),
        (-25, ["-3", "-2", "-2", "-3", "-3", "-2"]),
        (35, ["4", "4", "3", "4", "3", "4"]),
        (24, ["2", "2", "2", "3", "2", "3"]),
        (26, ["3", "3", "2", "3", "2", "3"]),
        (-24, ["-2", "-2", "-2", "-3", "-3", "-2"]),
        (-5, ["-1", "0", "0", "-1", "-1", "0"]),
        (20, ["2", "2", "2", "2", "2", "2"]),
    ];
    for (tenths, wanted) in table {
        for (mode, wanted) in Rounding::ALL.into_iter().zip(wanted) {
            assert_eq!(ratio(tenths, 10).round(0, mode).unwrap().fraction_text(), wanted, "{tenths} {mode:?}");
        }
    }
    assert_eq!(ratio(97225, 1000).round(2, Rounding::HalfUp).unwrap(), ratio(9723, 100));
    assert_eq!(ratio(97225, 1000).round(2, Rounding::HalfEven).unwrap(), ratio(9722, 100));
    assert_eq!(Ratio::ONE.round(29, Rounding::HalfUp), Err(NumberError::Overflow));
}

#[test]
fn prose_cuts_and_says_so() {
    let shown = |n, d| ratio(n, d).shown();
    assert_eq!(shown(1, 3), "0.3333333333…");
    assert_eq!(shown(2, 3), "0.6666666666…");
    assert_eq!(shown(-2, 3), "-0.6666666666…");
    assert_eq!(shown(1943078412, 100_000_000), "19.43078412");
    assert_eq!(shown(194307841299, 10_000_000_000), "19.43078412…");
    assert_eq!(shown(1234567890123, 100), "12345678901.23");
    assert_eq!(shown(1, 3_000_000), "0.0000003333333333…");
    assert_eq!(shown(1, 10_000_000), "0.0000001");
    assert_eq!(shown(0, 1), "0");
    assert_eq!(shown(999, 1000), "0.999");
    assert_eq!(Ratio::integer(10).pow(50).unwrap().shown(), "1×10^50");
    assert_eq!(Ratio::integer(3).pow(-100).unwrap().shown(), "1.940325217…×10^-48");
}

#[test]
fn exact_roots_are_exact() {
    let power = |base: (i128, i128), exponent: (i128, i128)| {
        Number::Exact(ratio(base.0, base.1)).pow(&Number::Exact(ratio(exponent.0, exponent.1)), Precision::START)
    };
    let exact = |n, d| Ok(Number::Exact(ratio(n, d)));
    assert_eq!(power((4, 1), (1, 2)), exact(2, 1));
    assert_eq!(power((9, 4), (1, 2)), exact(3, 2));
    assert_eq!(power((8, 1), (1, 3)), exact(2, 1));
    assert_eq!(power((8, 27), (2, 3)), exact(4, 9));
    assert_eq!(power((4, 1), (-1, 2)), exact(1, 2));
    assert_eq!(power((0, 1), (0, 1)), exact(1, 1));
    assert_eq!(power((0, 1), (1, 2)), exact(0, 1));
    assert_eq!(power((0, 1), (-1, 2)), Err(NumberError::DivisionByZero));
    assert_eq!(power((-8, 1), (1, 3)), Err(NumberError::Domain));
    assert_eq!(power((2, 1), (4095, 1)).unwrap().exact().unwrap().fraction_text().len(), 1233);
    assert_eq!(power((2, 1), (4096, 1)), Err(NumberError::Overflow));
    assert_eq!(power((1, 1), (10_001, 1)), Err(NumberError::Overflow));
}

#[test]
fn fixed_decimals_are_padded_and_never_cut() {
    let fixed = |n, d, places| fixed_text(&ratio(n, d), places);
    assert_eq!(fixed(972, 10, 2), "97.20");
    assert_eq!(fixed(97, 1, 2), "97.00");
    assert_eq!(fixed(-5, 10, 0), "-0.5");
    assert_eq!(fixed(97225, 1000, 2), "97.225");
    assert_eq!(fixed(0, 1, 0), "0");
    assert_eq!(fixed(0, 1, 3), "0.000");
    assert_eq!(fixed(1, 3, 2), "0.3333333333333333333333333333…");
    assert_eq!(fixed(1, 1, 99), format!("1.{}", "0".repeat(28)));
}

#[test]
fn decimals_come_and_go() {
    use rust_decimal::Decimal;
    for text in ["0", "0.10", "-7239.58", "79228162514264337593543950335", "0.0000000000000000000000000001"] {
        let decimal: Decimal = text.parse().unwrap();
        let back = Ratio::from_decimal(decimal).to_decimal();
        // The largest has 29 digits.
        assert_eq!(back, (text.len() < 29 || text.contains('.')).then_some(decimal), "{text}");
    }
    assert_eq!(ratio(1, 3).to_decimal(), None);
    assert_eq!(ratio(1, 8).to_decimal().unwrap().to_string(), "0.125");
    assert_eq!(Ratio::integer(10).pow(28).unwrap().to_decimal(), None);
}

#[test]
fn modulo_takes_the_sign_of_the_divisor() {
    let modulo = |a, b| Number::Exact(ratio(a, 2)).modulo(&Number::Exact(ratio(b, 2)), Precision::START);
    let exact = |n| Ok(Number::Exact(ratio(n, 2)));
    assert_eq!(modulo(7, 4), exact(3));
    assert_eq!(modulo(-7, 4), exact(1));
    assert_eq!(modulo(7, -4), exact(-1));
    assert_eq!(modulo(-7, -4), exact(-3));
    assert_eq!(modulo(7, 0), Err(NumberError::DivisionByZero));
}

#[test]
fn growth_ends_at_the_limit() {
    let mut value = ratio(3, 2);
    let mut steps = 0;
    let end = loop {
        match value.mul(&value) {
            Ok(square) => value = square,
            Err(why) => break why,
        }
        steps += 1;
    };
    // 3^2048 has 3247 bits, 3^4096 would have 6493.
    assert_eq!((end, steps), (NumberError::Overflow, 11));
    assert_eq!(ratio(2, 3).pow(-2585), Err(NumberError::Overflow));
    assert_eq!(ratio(2, 3).pow(2584).unwrap().mul(&ratio(3, 2).pow(2584).unwrap()).unwrap(), Ratio::ONE);
    assert_eq!(Ratio::integer(i64::MAX).pow(i64::MIN), Err(NumberError::Overflow));
    assert_eq!(Ratio::ZERO.pow(-1), Err(NumberError::DivisionByZero));
    assert_eq!(Ratio::integer(-1).pow(-9_999).unwrap(), Ratio::integer(-1));
}

/// Parts of every size: near zero, near the limits of i64 and i128, powers of two and ten.
fn part() -> impl Strategy<Value = i128> {
    prop_oneof![
        -20..20_i128,
        any::<i64>().prop_map(i128::from),
        any::<i128>(),
        (0..127_u32).prop_map(|power| 1 << power),
        (0..38_u32).prop_map(|power| -(10_i128.pow(power))),
        Just(i128::MIN),
        Just(i128::MAX),
    ]
}

fn any_ratio() -> impl Strategy<Value = (i128, i128)> {
    (part(), part().prop_filter("not zero", |d| *d != 0))
}

/// The plain way: everything by big integers, reduced by nobody.
fn same(value: &Ratio, numerator: &IBig, denominator: &IBig) -> bool {
    let (above, below) = value.big();
    let reduced = Ratio::from_big(above.clone(), below.clone()).unwrap() == *value;
    reduced && below > IBig::ZERO && above * denominator == numerator * below
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn arithmetic_agrees_with_big_integers((a, b) in any_ratio(), (c, d) in any_ratio()) {
        let (x, y) = (ratio(a, b), ratio(c, d));
        let [a, b, c, d] = [a, b, c, d].map(IBig::from);
        prop_assert!(same(&x, &a, &b));
        prop_assert!(same(&x.add(&y).unwrap(), &(&a * &d + &c * &b), &(&b * &d)));
        prop_assert!(same(&x.sub(&y).unwrap(), &(&a * &d - &c * &b), &(&b * &d)));
        prop_assert!(same(&x.mul(&y).unwrap(), &(&a * &c), &(&b * &d)));
        if y.is_zero() {
            prop_assert_eq!(x.div(&y), Err(NumberError::DivisionByZero));
        } else {
            prop_assert!(same(&x.div(&y).unwrap(), &(&a * &d), &(&b * &c)));
        }
        let difference = (&a * &d - &c * &b) * (&b * &d);
        prop_assert_eq!(x.cmp(&y), difference.cmp(&IBig::ZERO));
        prop_assert_eq!(x.cmp(&y) == Ordering::Equal, x == y);
    }

    #[test]
    fn values_come_back_to_one_representation((a, b) in any_ratio(), (c, d) in any_ratio()) {
        use std::hash::{BuildHasher, RandomState};
        let (x, y) = (ratio(a, b), ratio(c, d));
        let back = x.add(&y).unwrap().sub(&y).unwrap();
        let state = RandomState::new();
        prop_assert_eq!(state.hash_one(&back), state.hash_one(&x));
        prop_assert_eq!(&back, &x);
        prop_assert_eq!(x.neg().neg(), x);
    }

    #[test]
    fn rounding_goes_to_a_neighbour((a, b) in any_ratio(), places in 0..=28_u32) {
        let x = ratio(a, b);
        let step = Ratio::integer(10).pow(-i64::from(places)).unwrap();
        let [half_up, half_even, down, up, floor, ceiling] = Rounding::ALL.map(|mode| x.round(places, mode).unwrap());
        prop_assert!(floor <= x && x <= ceiling);
        let gap = ceiling.sub(&floor).unwrap();
        prop_assert!(gap == step || (gap.is_zero() && floor == x));
        prop_assert!(floor.div(&step).unwrap().is_integer());
        prop_assert_eq!((&down, &up), if x.is_negative() { (&ceiling, &floor) } else { (&floor, &ceiling) });
        let half = step.div(&Ratio::integer(2)).unwrap();
        for near in [&half_up, &half_even] {
            prop_assert!(*near == floor || *near == ceiling);
            prop_assert!(near.sub(&x).unwrap().abs() <= half);
        }
    }

    #[test]
    fn small_powers_agree_with_multiplication((a, b) in (-50..50_i128, 1..50_i128), exponent in -12..12_i64) {
        let x = ratio(a, b);
        prop_assume!(!x.is_zero() || exponent >= 0);
        let mut wanted = Ratio::ONE;
        for _ in 0..exponent.unsigned_abs() {
            wanted = wanted.mul(&x).unwrap();
        }
        if exponent < 0 {
            wanted = wanted.reciprocal().unwrap();
        }
        prop_assert_eq!(x.pow(exponent).unwrap(), wanted);
    }

    #[test]
    fn what_is_shown_is_cut_and_not_rounded((a, b) in any_ratio()) {
        let x = ratio(a, b);
        let shown = x.shown();
        prop_assume!(!shown.contains('×'));
        let text = shown.trim_end_matches('…');
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let digits: IBig = format!("{whole}{decimals}").parse().unwrap();
        let value = Ratio::from_big(digits, IBig::from(10).pow(decimals.len())).unwrap();
        if text.len() == shown.len() {
            prop_assert_eq!(value, x);
        } else {
            let step = Ratio::integer(10).pow(-i64::try_from(decimals.len()).unwrap()).unwrap();
            let rest = x.abs().sub(&value.abs()).unwrap();
            prop_assert!(!rest.is_zero() && !rest.is_negative() && rest < step);
        }
    }
}
