//! The values of scripts inside Rhai. A whole number that fits is a Rhai integer, so that Rhai can
//! index with it; a decimal literal is a Rhai decimal; every other number is a [`Num`] around our exact
//! number. The three are one kind to a script: all its operators are ours (`library.rs`) and turn each
//! result into its plainest form, so `4 / 2` can be an index. A list that grows is a [`List`], shared when
//! copied, because Rhai would copy an array each time it is read, unseen by any limit.

use std::sync::Arc;

use heng_source::Phrase;
use rhai::{Array, Dynamic};

use crate::data::Value;
use crate::limits::{MAX_SCRIPT_LIST, MAX_SCRIPT_LIST_DEPTH};
use crate::number::{Number, Ratio};

/// A number that is no Rhai integer.
#[derive(Debug, Clone)]
pub(super) struct Num(Arc<Number>);

/// A list of any length within [`MAX_SCRIPT_LIST`]; copying it costs nothing.
#[derive(Debug, Clone)]
pub(super) struct List {
    items: Arc<Vec<Dynamic>>,
    /// 1 for a list without lists in it.
    depth: usize,
}

/// Why a list cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ListFault {
    /// Longer than [`MAX_SCRIPT_LIST`].
    Long,
    /// Nested deeper than [`MAX_SCRIPT_LIST_DEPTH`].
    Deep,
}

impl List {
    pub(super) fn new(items: Vec<Dynamic>) -> Result<Self, ListFault> {
        if items.len() > MAX_SCRIPT_LIST {
            return Err(ListFault::Long);
        }
        let depth = 1 + items.iter().map(depth).max().unwrap_or(0);
        if depth > MAX_SCRIPT_LIST_DEPTH {
            return Err(ListFault::Deep);
        }
        Ok(Self { items: Arc::new(items), depth })
    }

    pub(super) fn items(&self) -> &[Dynamic] {
        &self.items
    }

    /// Whether a change must copy the elements first.
    pub(super) fn is_shared(&self) -> bool {
        Arc::strong_count(&self.items) > 1
    }

    pub(super) fn push(&mut self, item: Dynamic) -> Result<(), ListFault> {
        if self.items.len() >= MAX_SCRIPT_LIST {
            return Err(ListFault::Long);
        }
        self.deepen(&item)?;
        Arc::make_mut(&mut self.items).push(item);
        Ok(())
    }

    /// Replaces an element; an index beyond the end changes nothing (the caller has checked it).
    pub(super) fn set(&mut self, index: usize, item: Dynamic) -> Result<(), ListFault> {
        self.deepen(&item)?;
        if let Some(place) = Arc::make_mut(&mut self.items).get_mut(index) {
            *place = item;
        }
        Ok(())
    }

    fn deepen(&mut self, item: &Dynamic) -> Result<(), ListFault> {
        let new = self.depth.max(1 + depth(item));
        if new > MAX_SCRIPT_LIST_DEPTH {
            return Err(ListFault::Deep);
        }
        self.depth = new;
        Ok(())
    }
}

impl IntoIterator for List {
    type Item = Dynamic;
    type IntoIter = std::vec::IntoIter<Dynamic>;

    fn into_iter(self) -> Self::IntoIter {
        Arc::unwrap_or_clone(self.items).into_iter()
    }
}

/// How deep lists are nested in a value; Rhai's own arrays are short enough to be walked.
fn depth(value: &Dynamic) -> usize {
    if let Some(list) = value.read_lock::<List>() {
        list.depth
    } else if let Some(array) = value.read_lock::<Array>() {
        1 + array.iter().map(depth).max().unwrap_or(0)
    } else {
        0
    }
}

/// A number as the script sees it, in its plainest form.
pub(super) fn from_number(number: Number) -> Dynamic {
    match number.exact().and_then(Ratio::to_i64) {
        Some(whole) => Dynamic::from_int(whole),
        None => Dynamic::from(Num(Arc::new(number))),
    }
}

/// A value handed in.
pub(super) fn from_value(value: &Value) -> Dynamic {
    match value {
        Value::Number(number) => from_number(number.clone()),
        Value::Bool(yes) => Dynamic::from_bool(*yes),
        Value::Text(text) => Dynamic::from(text.to_string()),
    }
}

/// The number that a value is, if it is one.
pub(super) fn as_number(value: &Dynamic) -> Option<Number> {
    if let Ok(whole) = value.as_int() {
        Some(Number::Exact(Ratio::integer(whole)))
    } else if let Ok(decimal) = value.as_decimal() {
        Some(Number::Exact(Ratio::from_decimal(decimal)))
    } else {
        value.read_lock::<Num>().map(|number| Number::clone(&number.0))
    }
}

/// The text that a value is, if it is one.
pub(super) fn as_text(value: &Dynamic) -> Option<String> {
    value.as_immutable_string_ref().ok().map(|text| text.to_string()).or_else(|| value.as_char().ok().map(String::from))
}

/// Reads the elements of a list, however Rhai holds it.
pub(super) fn with_items<R>(value: &Dynamic, read: impl FnOnce(&[Dynamic]) -> R) -> Option<R> {
    if let Some(list) = value.read_lock::<List>() {
        return Some(read(list.items()));
    }
    value.read_lock::<Array>().map(|array| read(&array))
}

/// The kind of a value, for messages.
pub(super) fn kind(value: &Dynamic) -> &'static Phrase {
    if value.is_unit() {
        &NOTHING
    } else if value.is_bool() {
        &YES_OR_NO
    } else if value.is_string() || value.is_char() {
        &TEXT
    } else if value.is_array() || value.is::<List>() {
        &LIST
    } else if as_number(value).is_some() {
        &NUMBER
    } else {
        &SOMETHING_ELSE
    }
}

pub(super) static NUMBER: Phrase = Phrase { zh: "数", en: "a number" };
pub(super) static YES_OR_NO: Phrase = Phrase { zh: "是/否", en: "yes or no" };
pub(super) static TEXT: Phrase = Phrase { zh: "文字", en: "text" };
pub(super) static LIST: Phrase = Phrase { zh: "一列值", en: "a list" };
pub(super) static NOTHING: Phrase = Phrase { zh: "空（没有值）", en: "nothing" };
pub(super) static WHOLE: Phrase = Phrase { zh: "整数", en: "a whole number" };
pub(super) static NO_LIST: Phrase = Phrase { zh: "不是一列的值", en: "something that is no list" };
static SOMETHING_ELSE: Phrase = Phrase { zh: "别的东西", en: "something else" };
