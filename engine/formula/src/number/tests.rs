//! Tests of the numbers. Expected values were worked out by hand or by Python's `fractions`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::as_conversions)]

use super::*;

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
