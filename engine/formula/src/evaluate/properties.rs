//! What holds for every formula, tried on random ones.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use proptest::prelude::*;

use crate::compile::{Formula, compile};
use crate::data::{Inputs, Stop, TableCell};
use crate::number::Precision;
use crate::sample::{inputs, placed, scope};
use crate::trace::Traced;

/// Numbers, open and not applicable ones among them; powers stay small.
fn number() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("系数".to_owned()),
        Just("率".to_owned()),
        Just("得分率(产出)".to_owned()),
        Just("支出 ÷ 预算".to_owned()),
        Just("支出 ÷ 缺项".to_owned()),
        Just("支出 ÷ 补助".to_owned()),
        Just("mean(项目.执行数 ÷ 项目.预算数)".to_owned()),
        Just("sum(项目.缺数 ÷ 1万元)".to_owned()),
        Just("count(项目.补贴)".to_owned()),
        (0_u32..200).prop_map(|number| number.to_string()),
        (0_u32..2000).prop_map(|number| format!("{}.{:02}", number / 100, number % 100)),
        (0_u32..130).prop_map(|number| format!("{number}%")),
    ];
    leaf.prop_recursive(4, 24, 3, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("{a} + {b}")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a} - {b})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a}) × ({b})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a}) ÷ ({b})")),
            inner.clone().prop_map(|a| format!("-({a})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("min({a}, {b})")),
            (inner.clone(), inner.clone(), inner.clone()).prop_map(|(a, b, c)| format!("clamp({a}, {b}, {c})")),
            inner.clone().prop_map(|a| format!("round({a}, 2)")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("mean(IF(项目.已验收, {a}, {b} + 项目.权数))")),
            (inner.clone(), inner.clone(), inner)
                .prop_map(|(a, b, c)| format!("(如果 {a} < {b} 且 已公开 {{ {c} }} 否则 {{ {a} }})")),
        ]
    })
}

fn formula(text: &str) -> Formula {
    compile(&placed(text).1, &scope()).unwrap_or_else(|problems| panic!("{text}: {}", problems[0].code.name))
}

fn paths(step: &Traced, out: &mut Vec<String>) {
    out.push(step.path.clone());
    for child in &step.children {
        paths(child, out);
    }
}

fn reordered(mut inputs: Inputs) -> Inputs {
    for table in inputs.tables.values_mut() {
        if let TableCell::Given(table) = table {
            table.rows.reverse();
        }
    }
    inputs.tables.reverse();
    inputs.cells.reverse();
    inputs
}

/// The same formula as another person types it.
fn retyped(text: &str) -> String {
    let text = text.replace('(', "（ ").replace(')', "\u{3000}）").replace('×', "*").replace('÷', "／");
    text.replace(", ", " ，\n").replace('<', "＜").replace("IF", "若")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn explained_and_plain_agree(text in number()) {
        let formula = formula(&text);
        let inputs = inputs();
        let (explained, _) = formula.explain(&inputs, Precision::START);
        prop_assert_eq!(&formula.evaluate(&inputs, Precision::START), &explained);
        // Evaluating again comes to the same.
        prop_assert_eq!(&formula.evaluate(&inputs, Precision::START), &explained);
    }

    #[test]
    fn the_order_of_rows_and_inputs_changes_nothing(text in number()) {
        let formula = formula(&text);
        let (one, other) = (formula.settle(&inputs()), formula.settle(&reordered(inputs())));
        match (one, other) {
            // Of several cells that are missing the first row's is told.
            (Err(one), Err(other)) => prop_assert_eq!(std::mem::discriminant(&one), std::mem::discriminant(&other)),
            (one, other) => prop_assert_eq!(one, other),
        }
    }

    #[test]
    fn typing_changes_neither_value_nor_paths(text in number()) {
        let (one, other) = (formula(&text), formula(&retyped(&text)));
        let (value, traced) = crate::sample::settle_explained(&one, &inputs());
        let (again, retraced) = crate::sample::settle_explained(&other, &inputs());
        match (value, again) {
            (Err(Stop::Failed(one)), Err(Stop::Failed(other))) => prop_assert_eq!(one.code, other.code),
            (one, other) => prop_assert_eq!(one, other),
        }
        let (mut left, mut right) = (Vec::new(), Vec::new());
        paths(&traced, &mut left);
        paths(&retraced, &mut right);
        prop_assert_eq!(left, right);
    }

    #[test]
    fn no_text_makes_it_panic(text in "[支项目.1%(){}，、。÷×^=<>\"“”且或非如果否则&|;#/*\\- ]{0,24}") {
        let _ = compile(&placed(&text).1, &scope());
    }
}
