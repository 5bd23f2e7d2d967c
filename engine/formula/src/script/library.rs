//! Everything a script can do: operators, functions, indexing and iteration over our own values. Nothing
//! else is registered, so nothing else exists: no clock, no sleep, no file, no random number, no printing.
//! Each function counts its work, because Rhai counts operations only outside of them.

use std::any::TypeId;
use std::cmp::Ordering;
use std::sync::atomic::{AtomicU64, Ordering as Atomic};
use std::sync::{Arc, Mutex};

use heng_source::{Diagnostic, Phrase};
use rhai::{Array, Dynamic, Engine, EvalAltResult, NativeCallContext};

use super::faults::{Fault, Limit, argument_fault, arithmetic, type_fault};
use super::operators::{COMPARABLE, assign, binary, compare, equal, negate, not, order, plus, shown};
use super::values::{self, List, ListFault, as_number, as_text, from_number, kind, with_items};
use super::{Deduction, script_function_docs};
use crate::limits::MAX_SCRIPT_WORK;
use crate::limits::{MAX_PLACES, MAX_SCRIPT_LIST, MAX_SCRIPT_NOTE_CHARACTERS, MAX_SCRIPT_NOTES, MAX_SCRIPT_PARAMETERS};
use crate::number::{Number, NumberError, Precision, Ratio};
use crate::rounding::Rounding;
use crate::script_codes as codes;

pub(super) type Outcome = Result<Dynamic, Box<EvalAltResult>>;
pub(super) type Refused = Box<EvalAltResult>;

/// What one call of a script carries along; it begins empty and ends with the call.
#[derive(Debug, Clone)]
pub(super) struct Call(Arc<CallState>);

#[derive(Debug)]
struct CallState {
    precision: Precision,
    work: AtomicU64,
    story: Mutex<Story>,
}

/// What the script told.
#[derive(Debug, Clone, Default)]
pub(super) struct Story {
    pub(super) notes: Vec<String>,
    pub(super) deductions: Vec<Deduction>,
}

impl Call {
    pub(super) fn new(precision: Precision) -> Self {
        Self(Arc::new(CallState { precision, work: AtomicU64::new(0), story: Mutex::default() }))
    }

    /// What was told so far.
    pub(super) fn story(&self) -> Story {
        self.0.story.lock().map(|story| story.clone()).unwrap_or_default()
    }

    pub(super) fn precision(&self) -> Precision {
        self.0.precision
    }

    /// Counts work.
    pub(super) fn work(&self, amount: usize) -> Result<(), Refused> {
        let amount = u64::try_from(amount).unwrap_or(u64::MAX);
        let before = self.0.work.fetch_add(amount.min(MAX_SCRIPT_WORK), Atomic::Relaxed);
        if before.saturating_add(amount) > MAX_SCRIPT_WORK { Err(Limit::Work.fault()) } else { Ok(()) }
    }

    /// Counts one step of arithmetic on numbers of this size: a product of two of `n` words costs about n².
    pub(super) fn arithmetic(&self, numbers: &[&Number]) -> Result<(), Refused> {
        let mut words = 0_usize;
        for number in numbers {
            words += number.bits().unwrap_or(BITS_OF_DIGITS * self.digits()) / 64;
        }
        self.work(1 + words.saturating_mul(words) / 8)
    }

    /// Counts a root, a power, a logarithm or an exponential.
    fn transcendental(&self) -> Result<(), Refused> {
        self.work(WORK_OF_A_DIGIT * self.digits())
    }

    fn digits(&self) -> usize {
        usize::try_from(self.0.precision.digits()).unwrap_or(usize::MAX / 8)
    }
}

/// Work of one digit of a root or logarithm: about as long as that many steps on ordinary numbers. A call may
/// take a thousand of them at the first precision.
const WORK_OF_A_DIGIT: usize = 25;

/// Bits of one significant digit in an approximation's centre and bound together, rounded up.
const BITS_OF_DIGITS: usize = 8;

fn call(context: &NativeCallContext) -> Result<Call, Refused> {
    context
        .tag()
        .and_then(|tag| tag.clone().try_cast::<Call>())
        .ok_or_else(|| Fault::of(Diagnostic::placeless(&codes::SCRIPT_INTERNAL)))
}

/// A function that scripts may call: its names, how many arguments it takes, and what it does.
pub(super) struct Builtin {
    pub(super) name: &'static str,
    pub(super) least: usize,
    pub(super) most: usize,
    run: fn(&Call, &str, &mut [&mut Dynamic]) -> Outcome,
}

const ANY: usize = MAX_SCRIPT_PARAMETERS;

/// Every function, in the order of the reference.
pub(super) const BUILTINS: &[Builtin] = &[
    Builtin { name: "min", least: 1, most: ANY, run: |call, name, args| extreme(call, name, args, Ordering::Less) },
    Builtin { name: "max", least: 1, most: ANY, run: |call, name, args| extreme(call, name, args, Ordering::Greater) },
    Builtin { name: "abs", least: 1, most: 1, run: abs },
    Builtin { name: "clamp", least: 3, most: 3, run: clamp },
    Builtin { name: "round", least: 1, most: 2, run: |call, name, args| round(call, name, args, Rounding::HalfUp) },
    Builtin { name: "floor", least: 1, most: 2, run: |call, name, args| round(call, name, args, Rounding::Floor) },
    Builtin { name: "ceil", least: 1, most: 2, run: |call, name, args| round(call, name, args, Rounding::Ceiling) },
    Builtin { name: "sqrt", least: 1, most: 1, run: |call, name, args| unary(call, name, args, Number::sqrt) },
    Builtin { name: "ln", least: 1, most: 1, run: |call, name, args| unary(call, name, args, Number::ln) },
    Builtin { name: "exp", least: 1, most: 1, run: |call, name, args| unary(call, name, args, Number::exp) },
    Builtin { name: "pow", least: 2, most: 2, run: pow },
    Builtin { name: "mod", least: 2, most: 2, run: modulo },
    Builtin {
        name: "sum",
        least: 1,
        most: 1,
        run: |call, name, args| total(call, name, args).map(|sum| from_number(sum.0)),
    },
    Builtin { name: "mean", least: 1, most: 1, run: mean },
    Builtin { name: "count", least: 1, most: 1, run: len },
    Builtin { name: "len", least: 1, most: 1, run: len },
    Builtin { name: "range", least: 1, most: 2, run: range },
    Builtin { name: "push", least: 2, most: 2, run: push },
    Builtin { name: "contains", least: 2, most: 2, run: contains },
    Builtin { name: "note", least: 1, most: 1, run: note },
    Builtin { name: "deduct", least: 2, most: 2, run: deduct },
];

/// All names of a function, as the reference has them.
pub(super) fn names(builtin: &Builtin) -> &'static [&'static str] {
    let doc = script_function_docs().iter().find(|doc| doc.names.first() == Some(&builtin.name));
    doc.map_or(&[], |doc| doc.names)
}

/// A function by any of its names.
pub(super) fn builtin(name: &str) -> Option<&'static Builtin> {
    BUILTINS.iter().find(|builtin| names(builtin).contains(&name))
}

/// Registers all of it.
pub(super) fn register(engine: &mut Engine) {
    for builtin in BUILTINS {
        for name in names(builtin) {
            for arity in builtin.least..=builtin.most {
                raw(engine, name, arity, builtin.run);
            }
        }
    }
    for name in ["+", "-", "*", "/"] {
        raw(engine, name, 2, binary);
    }
    for name in ["==", "!=", "<", "<=", ">", ">="] {
        raw(engine, name, 2, compare);
    }
    for name in ["+=", "-=", "*=", "/="] {
        raw(engine, name, 2, assign);
    }
    raw(engine, "-", 1, negate);
    raw(engine, "+", 1, plus);
    raw(engine, "!", 1, not);
    raw(engine, "..", 2, range);
    raw(engine, "..=", 2, inclusive);
    raw(engine, rhai::FUNC_TO_STRING, 1, shown);
    engine.register_type_with_name::<List>("List");
    engine.register_type_with_name::<values::Num>("Num");
    engine.register_indexer_get(|context: NativeCallContext, list: &mut List, index: Dynamic| -> Outcome {
        call(&context)?.work(1)?;
        let at = position(&index, list.items().len())?;
        Ok(list.items().get(at).cloned().unwrap_or_default())
    });
    engine.register_indexer_set(
        |context: NativeCallContext, list: &mut List, index: Dynamic, value: Dynamic| -> Result<(), Refused> {
            let length = list.items().len();
            call(&context)?.work(if list.is_shared() { 1 + length } else { 1 })?;
            let at = position(&index, length)?;
            list.set(at, value).map_err(list_fault)
        },
    );
    engine.register_iterator::<Array>();
    engine.register_iterator::<List>();
}

fn raw(engine: &mut Engine, name: &'static str, arity: usize, run: fn(&Call, &str, &mut [&mut Dynamic]) -> Outcome) {
    let types = vec![TypeId::of::<Dynamic>(); arity];
    engine.register_raw_fn(name, types, move |context: NativeCallContext, args: &mut [&mut Dynamic]| -> Outcome {
        run(&call(&context)?, name, args)
    });
}

// Reading arguments. Rhai has checked how many there are by the arity that was registered.

pub(super) fn arg<'a>(args: &'a [&mut Dynamic], index: usize) -> Result<&'a Dynamic, Refused> {
    args.get(index).map(|value| &**value).ok_or_else(|| Fault::of(Diagnostic::placeless(&codes::SCRIPT_INTERNAL)))
}

pub(super) fn kinds(args: &[&mut Dynamic]) -> Vec<&'static Phrase> {
    args.iter().map(|value| kind(value)).collect()
}

pub(super) fn number(name: &str, args: &[&mut Dynamic], index: usize) -> Result<Number, Refused> {
    let value = arg(args, index)?;
    as_number(value).ok_or_else(|| type_fault(name, vec![kind(value)], &values::NUMBER))
}

/// The numbers of a list.
fn numbers(call: &Call, name: &str, value: &Dynamic) -> Result<Vec<Number>, Refused> {
    let read = with_items(value, |items| {
        call.work(items.len())?;
        items
            .iter()
            .map(|item| as_number(item).ok_or_else(|| type_fault(name, vec![kind(item)], &values::NUMBER)))
            .collect()
    });
    read.unwrap_or_else(|| Err(type_fault(name, vec![kind(value)], &values::LIST)))
}

pub(super) fn list_fault(fault: ListFault) -> Refused {
    match fault {
        ListFault::Long => Limit::List.fault(),
        ListFault::Deep => Limit::ListDepth.fault(),
    }
}

/// An index from 0, or from the end when it is negative.
fn position(index: &Dynamic, length: usize) -> Result<usize, Refused> {
    let Some(number) = as_number(index) else {
        return Err(type_fault("[ ]", vec![kind(index)], &values::NUMBER));
    };
    let whole = number.exact().and_then(Ratio::to_i64);
    let at = whole.and_then(|whole| match usize::try_from(whole) {
        Ok(at) => Some(at),
        Err(_) => length.checked_sub(usize::try_from(whole.unsigned_abs()).ok()?),
    });
    match at {
        Some(at) if at < length => Ok(at),
        _ => Err(Fault::of(index_diagnostic(number.shown(), length))),
    }
}

pub(super) fn index_diagnostic(index: String, length: usize) -> Diagnostic {
    Diagnostic::placeless(&codes::SCRIPT_INDEX).with("index", index).with("length", length)
}

// Functions.

fn extreme(call: &Call, name: &str, args: &mut [&mut Dynamic], wanted: Ordering) -> Outcome {
    let given = match args {
        [list] if as_number(list).is_none() => numbers(call, name, list)?,
        _ => (0..args.len()).map(|index| number(name, args, index)).collect::<Result<_, _>>()?,
    };
    let mut rest = given.into_iter();
    let Some(mut best) = rest.next() else { return Err(argument_fault(name, "[]".to_owned(), &NOT_EMPTY)) };
    for next in rest {
        if order(call, name, &next, &best)? == wanted {
            best = next;
        }
    }
    Ok(from_number(best))
}

static NOT_EMPTY: Phrase = Phrase { zh: "至少有一个值的列", en: "a list with at least one element" };

fn abs(call: &Call, name: &str, args: &mut [&mut Dynamic]) -> Outcome {
    let value = number(name, args, 0)?;
    call.arithmetic(&[&value])?;
    Ok(from_number(value.abs()))
}

fn clamp(call: &Call, name: &str, args: &mut [&mut Dynamic]) -> Outcome {
    static ORDERED: Phrase = Phrase { zh: "下限不大于上限", en: "a lower end that is not above the upper end" };
    let (value, low, high) = (number(name, args, 0)?, number(name, args, 1)?, number(name, args, 2)?);
    if order(call, name, &low, &high)? == Ordering::Greater {
        return Err(argument_fault(name, format!("{}, {}", low.shown(), high.shown()), &ORDERED));
    }
    Ok(from_number(if order(call, name, &value, &low)? == Ordering::Less {
        low
    } else if order(call, name, &value, &high)? == Ordering::Greater {
        high
    } else {
        value
    }))
}

fn round(call: &Call, name: &str, args: &mut [&mut Dynamic], mode: Rounding) -> Outcome {
    static PLACES: Phrase =
        Phrase { zh: "0 到 28 的整数（小数位数）", en: "a whole number of decimal places from 0 to 28" };
    let value = number(name, args, 0)?;
    let places = if args.len() > 1 { number(name, args, 1)? } else { Number::Exact(Ratio::ZERO) };
    let whole = places.exact().and_then(Ratio::to_i64).and_then(|places| u32::try_from(places).ok());
    let Some(count) = whole.filter(|places| *places <= MAX_PLACES) else {
        return Err(argument_fault(name, places.shown(), &PLACES));
    };
    call.arithmetic(&[&value])?;
    value
        .round(count, mode)
        .map(|rounded| from_number(Number::Exact(rounded)))
        .map_err(|error| arithmetic(error, format!("{name}({}, {count})", value.shown())))
}

fn unary(
    call: &Call,
    name: &str,
    args: &mut [&mut Dynamic],
    run: fn(&Number, Precision) -> Result<Number, NumberError>,
) -> Outcome {
    let value = number(name, args, 0)?;
    call.arithmetic(&[&value])?;
    call.transcendental()?;
    run(&value, call.precision())
        .map(from_number)
        .map_err(|error| arithmetic(error, format!("{name}({})", value.shown())))
}

fn pow(call: &Call, name: &str, args: &mut [&mut Dynamic]) -> Outcome {
    let (base, exponent) = (number(name, args, 0)?, number(name, args, 1)?);
    call.arithmetic(&[&base, &exponent])?;
    call.transcendental()?;
    let result = base
        .pow(&exponent, call.precision())
        .map_err(|error| arithmetic(error, format!("{name}({}, {})", base.shown(), exponent.shown())))?;
    call.arithmetic(&[&result])?;
    Ok(from_number(result))
}

fn modulo(call: &Call, name: &str, args: &mut [&mut Dynamic]) -> Outcome {
    let (left, right) = (number(name, args, 0)?, number(name, args, 1)?);
    call.arithmetic(&[&left, &right])?;
    left.modulo(&right, call.precision())
        .map(from_number)
        .map_err(|error| arithmetic(error, format!("{name}({}, {})", left.shown(), right.shown())))
}

/// The sum of a list and how many elements it has.
fn total(call: &Call, name: &str, args: &mut [&mut Dynamic]) -> Result<(Number, usize), Refused> {
    let items = numbers(call, name, arg(args, 0)?)?;
    let mut sum = Number::Exact(Ratio::ZERO);
    for item in &items {
        call.arithmetic(&[&sum, item])?;
        sum = sum
            .add(item, call.precision())
            .map_err(|error| arithmetic(error, format!("{} + {}", sum.shown(), item.shown())))?;
    }
    Ok((sum, items.len()))
}

fn mean(call: &Call, name: &str, args: &mut [&mut Dynamic]) -> Outcome {
    let (sum, count) = total(call, name, args)?;
    if count == 0 {
        return Err(argument_fault(name, "[]".to_owned(), &NOT_EMPTY));
    }
    let count = Number::Exact(Ratio::integer(i64::try_from(count).unwrap_or(i64::MAX)));
    sum.div(&count, call.precision())
        .map(from_number)
        .map_err(|error| arithmetic(error, format!("{} / {}", sum.shown(), count.shown())))
}

fn len(_: &Call, name: &str, args: &mut [&mut Dynamic]) -> Outcome {
    let value = arg(args, 0)?;
    let length = with_items(value, <[Dynamic]>::len).or_else(|| as_text(value).map(|text| text.chars().count()));
    match length {
        Some(length) => Ok(Dynamic::from_int(i64::try_from(length).unwrap_or(i64::MAX))),
        None => Err(type_fault(name, vec![kind(value)], &values::LIST)),
    }
}

/// Whole numbers from the first to before the second.
fn range(call: &Call, name: &str, args: &mut [&mut Dynamic]) -> Outcome {
    let first = if args.len() > 1 { whole(name, args, 0)? } else { 0 };
    let end = whole(name, args, args.len().saturating_sub(1))?;
    whole_numbers(call, first, end)
}

fn inclusive(call: &Call, name: &str, args: &mut [&mut Dynamic]) -> Outcome {
    whole_numbers(call, whole(name, args, 0)?, whole(name, args, 1)?.saturating_add(1))
}

fn whole(name: &str, args: &[&mut Dynamic], index: usize) -> Result<i64, Refused> {
    static WHOLE: Phrase = Phrase { zh: "不太大的整数", en: "a whole number that is not too large" };
    let value = number(name, args, index)?;
    value.exact().and_then(Ratio::to_i64).ok_or_else(|| argument_fault(name, value.shown(), &WHOLE))
}

fn whole_numbers(call: &Call, first: i64, end: i64) -> Outcome {
    let length = usize::try_from(i128::from(end) - i128::from(first)).unwrap_or(0);
    if length > MAX_SCRIPT_LIST || i128::from(end) - i128::from(first) > i128::from(u32::MAX) {
        return Err(Limit::List.fault());
    }
    call.work(1 + length)?;
    List::new((first..end).map(Dynamic::from_int).collect()).map(Dynamic::from).map_err(list_fault)
}

/// Adds an element to a list in place; also turns a written list into one that may grow.
fn push(call: &Call, name: &str, args: &mut [&mut Dynamic]) -> Outcome {
    let [target, item] = args else { return Err(Fault::of(Diagnostic::placeless(&codes::SCRIPT_INTERNAL))) };
    let item = std::mem::take(*item);
    if let Some(mut list) = target.write_lock::<List>() {
        call.work(if list.is_shared() { 1 + list.items().len() } else { 1 })?;
        return list.push(item).map(|()| Dynamic::UNIT).map_err(list_fault);
    }
    let Some(mut items) = target.read_lock::<Array>().map(|array| Array::clone(&array)) else {
        return Err(type_fault(name, vec![kind(target)], &values::LIST));
    };
    call.work(1 + items.len())?;
    items.push(item);
    **target = Dynamic::from(List::new(items).map_err(list_fault)?);
    Ok(Dynamic::UNIT)
}

fn contains(call: &Call, name: &str, args: &mut [&mut Dynamic]) -> Outcome {
    let (list, wanted) = (arg(args, 0)?, arg(args, 1)?);
    if let (Some(text), Some(part)) = (as_text(list), as_text(wanted)) {
        call.work(1 + text.len() / 8)?;
        return Ok(Dynamic::from_bool(text.contains(&part)));
    }
    let found = with_items(list, |items| {
        for item in items {
            let same = match (as_number(item), as_number(wanted)) {
                (Some(item), Some(wanted)) => Some(order(call, "==", &item, &wanted)? == Ordering::Equal),
                _ => {
                    call.work(1)?;
                    equal(item, wanted)
                }
            };
            match same {
                Some(true) => return Ok(true),
                Some(false) => {}
                None => return Err(type_fault(name, vec![kind(item), kind(wanted)], &COMPARABLE)),
            }
        }
        Ok(false)
    });
    match found {
        Some(found) => found.map(Dynamic::from_bool),
        None => Err(type_fault(name, kinds(args), &values::LIST)),
    }
}

// The story.

/// A text for people, within its limit and not empty.
fn told(name: &str, args: &[&mut Dynamic], index: usize) -> Result<String, Refused> {
    static SOMETHING: Phrase = Phrase { zh: "一段不空的文字", en: "a text that is not empty" };
    let value = arg(args, index)?;
    let Some(text) = as_text(value) else { return Err(type_fault(name, vec![kind(value)], &values::TEXT)) };
    if text.trim().is_empty() {
        return Err(argument_fault(name, "\"\"".to_owned(), &SOMETHING));
    }
    if text.chars().count() > MAX_SCRIPT_NOTE_CHARACTERS {
        return Err(Limit::NoteLength.fault());
    }
    Ok(text)
}

fn tell(call: &Call, add: impl FnOnce(&mut Story)) -> Outcome {
    let Ok(mut story) = call.0.story.lock() else {
        return Err(Fault::of(Diagnostic::placeless(&codes::SCRIPT_INTERNAL)));
    };
    if story.notes.len() + story.deductions.len() >= MAX_SCRIPT_NOTES {
        return Err(Limit::Notes.fault());
    }
    add(&mut story);
    Ok(Dynamic::UNIT)
}

fn note(call: &Call, name: &str, args: &mut [&mut Dynamic]) -> Outcome {
    let text = told(name, args, 0)?;
    tell(call, |story| story.notes.push(text))
}

fn deduct(call: &Call, name: &str, args: &mut [&mut Dynamic]) -> Outcome {
    let points = number(name, args, 0)?;
    let reason = told(name, args, 1)?;
    if order(call, ">", &points, &Number::Exact(Ratio::ZERO))? != Ordering::Greater {
        return Err(Fault::of(Diagnostic::placeless(&codes::SCRIPT_DEDUCTION).with("points", points.shown())));
    }
    tell(call, |story| story.deductions.push(Deduction { points, reason }))
}
