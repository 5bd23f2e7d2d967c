//! The operators of scripts and how values are shown inside `${…}`. Both sides come as whatever Rhai holds;
//! what does not fit is refused here, never left to Rhai.

use std::cmp::Ordering;

use heng_source::Phrase;
use rhai::Dynamic;

use super::faults::{Limit, arithmetic, type_fault};
use super::library::{Call, Outcome, Refused, arg, kinds, list_fault, number};
use super::values::{self, List, as_number, as_text, from_number, kind, with_items};
use crate::limits::MAX_SCRIPT_TEXT;
use crate::number::Number;

pub(super) fn binary(call: &Call, name: &str, args: &mut [&mut Dynamic]) -> Outcome {
    let (left, right) = (arg(args, 0)?, arg(args, 1)?);
    if let (Some(left), Some(right)) = (as_number(left), as_number(right)) {
        call.arithmetic(&[&left, &right])?;
        let precision = call.precision();
        let result = match name {
            "+" => left.add(&right, precision),
            "-" => left.sub(&right, precision),
            "*" => left.mul(&right, precision),
            _ => left.div(&right, precision),
        };
        return result
            .map(from_number)
            .map_err(|error| arithmetic(error, format!("{} {name} {}", left.shown(), right.shown())));
    }
    if name == "+" {
        if let (Some(left), Some(right)) = (as_text(left), as_text(right)) {
            let length = left.len() + right.len();
            if length > MAX_SCRIPT_TEXT {
                return Err(Limit::Text.fault());
            }
            call.work(1 + length / 64)?;
            return Ok(Dynamic::from(left + &right));
        }
        let joined = with_items(left, |left| with_items(right, |right| [left, right].concat())).flatten();
        if let Some(joined) = joined {
            call.work(1 + joined.len())?;
            return List::new(joined).map(Dynamic::from).map_err(list_fault);
        }
    }
    Err(type_fault(name, kinds(args), if name == "+" { &SAME_KIND } else { &values::NUMBER }))
}

static SAME_KIND: Phrase = Phrase {
    zh: "两个数、两段文字或两列值（把数放进文字，用反引号写 `…${x}…`）",
    en: "two numbers, two texts or two lists (a number goes into a text as in `…${x}…`)",
};
pub(super) static COMPARABLE: Phrase = Phrase { zh: "两个同类的值", en: "two values of the same kind" };

pub(super) fn assign(call: &Call, name: &str, args: &mut [&mut Dynamic]) -> Outcome {
    let result = binary(call, name.trim_end_matches('='), args)?;
    if let Some(target) = args.first_mut() {
        **target = result;
    }
    Ok(Dynamic::UNIT)
}

pub(super) fn compare(call: &Call, name: &str, args: &mut [&mut Dynamic]) -> Outcome {
    let (left, right) = (arg(args, 0)?, arg(args, 1)?);
    if let (Some(left), Some(right)) = (as_number(left), as_number(right)) {
        let order = order(call, name, &left, &right)?;
        return Ok(Dynamic::from_bool(match name {
            "==" => order == Ordering::Equal,
            "!=" => order != Ordering::Equal,
            "<" => order == Ordering::Less,
            "<=" => order != Ordering::Greater,
            ">" => order == Ordering::Greater,
            _ => order != Ordering::Less,
        }));
    }
    match (name, equal(left, right)) {
        ("==", Some(same)) => Ok(Dynamic::from_bool(same)),
        ("!=", Some(same)) => Ok(Dynamic::from_bool(!same)),
        ("==" | "!=", None) => Err(type_fault(name, kinds(args), &COMPARABLE)),
        _ => Err(type_fault(name, kinds(args), &values::NUMBER)),
    }
}

/// Whether two texts or two yes-or-no are equal; `None` for anything else.
pub(super) fn equal(left: &Dynamic, right: &Dynamic) -> Option<bool> {
    if let (Ok(left), Ok(right)) = (left.as_bool(), right.as_bool()) {
        return Some(left == right);
    }
    Some(as_text(left)? == as_text(right)?)
}

pub(super) fn order(call: &Call, name: &str, left: &Number, right: &Number) -> Result<Ordering, Refused> {
    call.arithmetic(&[left, right])?;
    left.compare(right).map_err(|error| arithmetic(error, format!("{} {name} {}", left.shown(), right.shown())))
}

pub(super) fn negate(call: &Call, name: &str, args: &mut [&mut Dynamic]) -> Outcome {
    let value = number(name, args, 0)?;
    call.arithmetic(&[&value])?;
    Ok(from_number(value.neg()))
}

pub(super) fn plus(_: &Call, name: &str, args: &mut [&mut Dynamic]) -> Outcome {
    number(name, args, 0).map(from_number)
}

pub(super) fn not(_: &Call, name: &str, args: &mut [&mut Dynamic]) -> Outcome {
    let value = arg(args, 0)?;
    match value.as_bool() {
        Ok(yes) => Ok(Dynamic::from_bool(!yes)),
        Err(_) => Err(type_fault(name, vec![kind(value)], &values::YES_OR_NO)),
    }
}

/// A value in `${…}`. Never refuses: Rhai would print such a value in its own way.
pub(super) fn shown(call: &Call, _: &str, args: &mut [&mut Dynamic]) -> Outcome {
    call.work(1)?;
    Ok(Dynamic::from(words(call, arg(args, 0)?)))
}

/// A value for people; of a list the first elements.
fn words(call: &Call, value: &Dynamic) -> String {
    const SHOWN_ITEMS: usize = 10;
    if let Some(text) = as_text(value) {
        return text;
    }
    if let Ok(yes) = value.as_bool() {
        return if yes { "是" } else { "否" }.to_owned();
    }
    if let Some(number) = as_number(value) {
        // A budget that is used up here stops the script at its next step.
        let _ = call.arithmetic(&[&number]);
        return number.shown();
    }
    let list = with_items(value, |items| {
        let mut shown: Vec<String> = items
            .iter()
            .take(SHOWN_ITEMS)
            .map(|item| if item.is_array() || item.is::<List>() { "[…]".to_owned() } else { words(call, item) })
            .collect();
        if items.len() > SHOWN_ITEMS {
            shown.push("…".to_owned());
        }
        format!("[{}]", shown.join(", "))
    });
    list.unwrap_or_default()
}
