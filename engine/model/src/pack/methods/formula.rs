//! `formula`: points by a formula, which must come to a plain number.

use heng_formula::unit::Dimension;
use heng_formula::{Formula, Type, compile};
use heng_source::{Arg, Diagnostic, Said};

use crate::codes::pack::FORMULA_NOT_POINTS;
use crate::pack::leaf::{Block, Leaves, kind_of};
use crate::pack::rule::Method;

pub(super) fn read(leaves: &mut Leaves<'_, '_, '_>, block: &Block<'_>) -> Option<Method> {
    let formula = leaves.scoring_formula(&block.tag.value, &block.path, block, compile)?;
    if formula.result_type() != Type::Number(Dimension::default()) {
        leaves.reader.say(
            Diagnostic::new(&FORMULA_NOT_POINTS, block.tag.value.span)
                .with("found", result(&formula))
                .at(block.path.clone()),
        );
        return None;
    }
    Some(Method::Formula(formula))
}

static NUMBER_OF: heng_source::Phrase = heng_source::Phrase { zh: "以{unit}计的数", en: "a number of {unit}" };

/// The type of a formula in words, with its dimension.
fn result(formula: &Formula) -> Arg {
    match formula.result_type() {
        Type::Number(dimension) => Arg::Said(Said::new(&NUMBER_OF).with("unit", dimension.shown())),
        other => Arg::Phrase(kind_of(&other)),
    }
}
