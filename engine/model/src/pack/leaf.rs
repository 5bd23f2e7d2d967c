//! Leaves: formulas compiled, measures checked against methods. One file per method in `methods/`.

use std::collections::BTreeSet;

use heng_formula::number::Ratio;
use heng_formula::unit::{Dimension, Unit};
use heng_formula::{Declared, Formula, Scope, Scripts, Type, compile, mentions, references};
use heng_source::{Diagnostic, Entry, Mapping, Node, Phrase, PlacedText, Said, Scalar, Span, normalise};
use indexmap::IndexMap;

use super::inputs::{Inputs, declared};
use super::methods::Wants;
use super::reader::{Reader, name_at, word_at, yes_at};
use super::rule::{Bound, JudgedLevel, Method, RemarkRule};
use super::tree::Draft;
use super::types::{Leaf, OWN_MEASURE, OWN_WEIGHT, Ruling};
use super::{later, methods, remarks};
use crate::codes::pack as codes;
use crate::limits::MAX_WRONG_FORMULAS;
use crate::path::Path;

/// What all leaves share.
pub(super) struct Leaves<'r, 'a, 'p> {
    pub(super) reader: &'r mut Reader<'a>,
    pub(super) scope: Scope,
    pub(super) inputs: &'p Inputs,
    pub(super) levels: &'p [JudgedLevel],
    /// `None` where they do not compile.
    pub(super) scripts: Option<&'p Scripts>,
    pub(super) ruling: Option<Ruling>,
    pub(super) places: Option<u32>,
    /// The decimal places of measures; `None` where they are not rounded.
    pub(super) measure_places: Option<u32>,
    /// The pack's rule on remarks.
    pub(super) remarks: Option<RemarkRule>,
    /// Indicators that could not be read: what refers to them is not looked into.
    pub(super) bad: BTreeSet<String>,
    /// Ids of named values.
    pub(super) named: BTreeSet<String>,
    /// Inputs and named values that something reads.
    pub(super) read: BTreeSet<String>,
    /// Lookup tables that something calls.
    pub(super) tables: BTreeSet<String>,
    /// Whether a formula was left out, so that unread inputs prove nothing.
    pub(super) left_out: bool,
    /// How many formulas could not be compiled.
    pub(super) wrong: usize,
}

/// How a formula is compiled: to one value, or for the argument of a script, which may be a column.
pub(super) type Compile = fn(&PlacedText, &Scope) -> Result<Formula, Vec<Diagnostic>>;

/// The `score:` block of a leaf.
pub(super) struct Block<'b> {
    pub(super) id: &'b str,
    pub(super) path: Path,
    pub(super) weight: Ratio,
    pub(super) tag: &'b Entry,
    pub(super) clamp: bool,
    /// Whether points that both rise and fall are warned of.
    pub(super) monotone: bool,
    pub(super) measure: Option<Formula>,
}

static METHOD_HERE: Phrase = Phrase { zh: "评分方法在这里", en: "the method is here" };

impl<'a, 'p> Leaves<'_, 'a, 'p> {
    /// Reads a leaf; `None` where something in it is wrong.
    pub(super) fn read(&mut self, draft: &Draft<'_>, tag: &Entry, siblings: usize) -> Option<Leaf> {
        let leaf = self.leaf(draft, tag, siblings);
        match &leaf {
            Some(leaf) => {
                let unit = leaf.measure.as_ref().and_then(Formula::unit).cloned();
                self.scope.indicators.insert(draft.id.clone(), unit);
            }
            None => {
                self.bad.insert(draft.id.clone());
                self.left_out = true;
            }
        }
        leaf
    }

    pub(super) fn leaf(&mut self, draft: &Draft<'_>, tag: &Entry, siblings: usize) -> Option<Leaf> {
        let map = draft.map;
        let method = tag.key.text.as_str();
        let own = word_at(map, "not_applicable").as_deref().and_then(super::head::ruling);
        let optional = yes_at(map, "optional") == Some(true);
        let ruling = self.ruling(draft, own, optional);
        let ruled = own.is_some() || optional;
        if ruled && ruling == Some(Ruling::Spread) && siblings == 0 {
            let key = if own.is_some() { "not_applicable" } else { "optional" };
            let span = map.get(key).map_or(draft.span, |node| node.span);
            let path = draft.path.field(key);
            self.reader.say(Diagnostic::new(&codes::SPREAD_ALONE, span).with("id", draft.id.as_str()).at(path));
        }
        let rounding = match map.get("rounding") {
            Some(node) if node.is_null() => None,
            Some(node) => Some(self.reader.places(node, &draft.path.field("rounding"))?),
            None => self.places,
        };
        let given = map.get("measure");
        self.measure_fits(&draft.id, map, tag, &draft.path, false);
        let measure = given.and_then(|node| self.formula(node, &draft.path.field("measure")));
        let whole = given.is_none() || measure.is_some();
        let block = Block {
            id: &draft.id,
            path: draft.path.field(method),
            weight: draft.weight.clone()?,
            tag,
            clamp: yes_at(map, "clamp").unwrap_or(false),
            monotone: yes_at(map, "monotone").unwrap_or(true),
            measure,
        };
        let remarks = remarks::of_leaf(self, &block, map, &draft.path);
        let method = self.method(&block)?;
        let remarks = remarks?;
        whole.then_some(Leaf {
            measure: block.measure,
            proxy: name_at(map, "proxy"),
            method,
            method_span: tag.key.span,
            not_applicable: ruling,
            // One that rules on itself may be not applicable, too.
            mandatory_beside: if ruled { Vec::new() } else { draft.above.optional.clone() },
            clamp: block.clamp,
            rounding,
            remarks,
        })
    }

    /// What happens where the leaf is not applicable: its own ruling, or what follows from being `optional`, or
    /// the pack's. Where the group above does not add up points there are none to spread: it leaves the leaf out.
    fn ruling(&self, draft: &Draft<'_>, own: Option<Ruling>, optional: bool) -> Option<Ruling> {
        let ruling = own.or(optional.then_some(Ruling::Spread)).or(self.ruling);
        match ruling {
            Some(Ruling::Spread) | None if !draft.above.sums => Some(Ruling::Renormalise),
            other => other,
        }
    }

    /// Whether the measure is there where the method wants one, and only there; tells where not.
    pub(super) fn measure_fits(&mut self, id: &str, map: &Mapping, tag: &Entry, path: &Path, inherits: bool) {
        let method = tag.key.text.as_str();
        match (methods::kind(method).map(|kind| &kind.wants), map.entry("measure")) {
            (Some(Wants::Measure), None) if !inherits => {
                if !self.reader.misspelt(map, "measure") {
                    self.reader.say(
                        Diagnostic::new(&codes::MEASURE_MISSING, tag.key.span)
                            .with("id", id)
                            .with("method", method)
                            .at(path.field("measure")),
                    );
                }
                self.left_out = true;
            }
            (Some(Wants::NoMeasure), Some(entry)) => self.reader.say(
                Diagnostic::new(&codes::MEASURE_SUPERFLUOUS, entry.key.span)
                    .with("method", method)
                    .also(tag.key.span, Said::new(&METHOD_HERE))
                    .at(path.field("measure")),
            ),
            _ => {}
        }
    }

    /// Reads a method and checks it against the measure.
    pub(super) fn method(&mut self, block: &Block<'_>) -> Option<Method> {
        let method = (methods::kind(block.tag.key.text.as_str())?.read)(self, block)?;
        methods::ratio::check(self, block, &method);
        Some(method)
    }

    /// Compiles a formula that may read 指标值 and 分值 beside the inputs.
    pub(super) fn scoring_formula(
        &mut self,
        node: &Node,
        path: &Path,
        block: &Block<'_>,
        compile: Compile,
    ) -> Option<Formula> {
        self.scope.names.insert(OWN_WEIGHT.to_owned(), Declared::Number(Unit::plain()));
        let measure = block.measure.as_ref().map(|measure| match (measure.result_type(), measure.unit()) {
            (Type::Bool, _) => Declared::Bool,
            (Type::Text, _) => Declared::Text,
            (_, unit) => Declared::Number(unit.cloned().unwrap_or_else(Unit::plain)),
        });
        if let Some(measure) = measure {
            self.scope.names.insert(OWN_MEASURE.to_owned(), measure);
        }
        let formula = self.compiled(node, path, compile);
        self.scope.names.shift_remove(OWN_WEIGHT);
        self.scope.names.shift_remove(OWN_MEASURE);
        formula
    }

    /// Compiles a formula and notes which inputs it reads.
    pub(super) fn formula(&mut self, node: &Node, path: &Path) -> Option<Formula> {
        self.compiled(node, path, compile)
    }

    fn compiled(&mut self, node: &Node, path: &Path, compile: Compile) -> Option<Formula> {
        // What a comment has cut off was told about; the rest of such a formula would only mislead.
        let cut = |text: &PlacedText| text.comment().is_some_and(|comment| self.reader.told(comment));
        let told = |scalar: &Scalar| self.reader.told(node.span) || cut(&scalar.text);
        let Some(scalar) = node.scalar().filter(|scalar| !scalar.is_null() && !told(scalar)) else {
            self.left_out = true;
            return None;
        };
        if self.wrong >= MAX_WRONG_FORMULAS {
            return None;
        }
        let bad_value = |id: &String| self.named.contains(id) && self.bad.contains(id);
        if references(&scalar.text).iter().any(|(id, _)| self.bad.contains(&normalise(id)))
            || mentions(&scalar.text).iter().any(|(id, _)| bad_value(id))
        {
            self.left_out = true;
            return None;
        }
        match compile(&scalar.text, &self.scope) {
            Ok(formula) => {
                self.read.extend(formula.reads().into_iter().map(|read| read.input));
                self.tables.extend(formula.tables());
                Some(formula)
            }
            Err(list) => {
                self.left_out = true;
                self.wrong += 1;
                let named = |one: &Diagnostic| one.primary.map(|span| normalise(self.reader.files.slice(span)));
                if !list.iter().filter_map(named).any(|name| self.inputs.bad.contains(name.trim())) {
                    let list: Vec<Diagnostic> = list.into_iter().map(|one| self.meant(one, path)).collect();
                    list.into_iter().for_each(|one| self.reader.say(one));
                }
                None
            }
        }
    }

    /// Puts the path to a message of a formula, and says what stands behind two names that are known to nobody.
    fn meant(&self, one: Diagnostic, path: &Path) -> Diagnostic {
        let name = one.primary.map(|span| normalise(self.reader.files.slice(span))).unwrap_or_default();
        if let (Some(span), Some("上年")) = (one.primary, name.split('.').next().map(str::trim)) {
            return later::not_available(span, "上年", &LAST_YEAR).at(path.clone());
        }
        let one = if name == OWN_MEASURE { one.help(Said::new(&NO_MEASURE_HERE)) } else { one };
        if one.path.is_some() { one } else { one.at(path.clone()) }
    }
}

static LAST_YEAR: Phrase =
    Phrase { zh: "把上年数另列一个数据项", en: "declare last year's figure as an input of its own" };
static NO_MEASURE_HERE: Phrase = Phrase {
    zh: "“指标值”只在写了 measure 的指标的 formula 里才有；给这个指标写上 measure",
    en: "指标值 exists only in the `formula` of an indicator that has a `measure`; give this one a `measure`",
};

static A_NUMBER: Phrase = Phrase { zh: "一个数", en: "a number" };
static YES_OR_NO: Phrase = Phrase { zh: "是或否", en: "yes or no" };
static A_TEXT: Phrase = Phrase { zh: "文字", en: "text" };
static A_COLUMN: Phrase = Phrase { zh: "一整列", en: "a whole column" };

static USE_ALL_OR_NOTHING: Phrase =
    Phrase { zh: "是或否用 score: {all_or_nothing: {}}", en: "for yes or no use `score: {all_or_nothing: {}}`" };
static USE_BANDS: Phrase =
    Phrase { zh: "数用 bands 或 interpolate 评分", en: "a number is scored by `bands` or `interpolate`" };
static ADD_A_BOUND: Phrase = Phrase {
    zh: "写上界限，如 {all_or_nothing: {at_least: 95%}}，或在 measure 里写出比较",
    en: "say the bound, such as `{all_or_nothing: {at_least: 95%}}`, or write the comparison into the measure",
};
/// A type in words.
pub(super) fn kind_of(kind: &Type) -> &'static Phrase {
    match kind {
        Type::Number(_) => &A_NUMBER,
        Type::Bool => &YES_OR_NO,
        Type::Text => &A_TEXT,
        Type::Column { .. } => &A_COLUMN,
    }
}

impl Block<'_> {
    /// The unit of the measure, which must be a number; told and `None` where it is not. A measure that
    /// could not be read was told about before.
    pub(super) fn number(&self, leaves: &mut Leaves<'_, '_, '_>) -> Option<Unit> {
        let measure = self.measure.as_ref()?;
        match measure.result_type() {
            Type::Number(dimension) => Some(measure.unit().cloned().unwrap_or_else(|| Unit::base_of(&dimension))),
            other => {
                self.wrong_measure(leaves, measure, &A_NUMBER, &other);
                None
            }
        }
    }

    /// The measure must be yes or no.
    pub(super) fn yes_no(&self, leaves: &mut Leaves<'_, '_, '_>) -> Option<()> {
        let measure = self.measure.as_ref()?;
        match measure.result_type() {
            Type::Bool => Some(()),
            other => {
                self.wrong_measure(leaves, measure, &YES_OR_NO, &other);
                None
            }
        }
    }

    /// The measure must be a text.
    pub(super) fn text(&self, leaves: &mut Leaves<'_, '_, '_>) -> Option<()> {
        let measure = self.measure.as_ref()?;
        match measure.result_type() {
            Type::Text => Some(()),
            other => {
                self.wrong_measure(leaves, measure, &A_TEXT, &other);
                None
            }
        }
    }

    fn wrong_measure(&self, leaves: &mut Leaves<'_, '_, '_>, measure: &Formula, wanted: &'static Phrase, found: &Type) {
        let yes_no = std::ptr::eq(wanted, &raw const YES_OR_NO);
        let help: Option<&'static Phrase> = match found {
            Type::Bool => Some(&USE_ALL_OR_NOTHING),
            Type::Number(_) if yes_no => Some(&ADD_A_BOUND),
            Type::Number(_) => Some(&USE_BANDS),
            _ => None,
        };
        let mut diagnostic = Diagnostic::new(&codes::MEASURE_TYPE, measure.text().span())
            .with("method", self.tag.key.text.as_str())
            .with("wanted", wanted)
            .with("found", kind_of(found))
            .also(self.tag.key.span, Said::new(&METHOD_HERE))
            .at(Path::new(self.id).field("measure"));
        if let Some(help) = help {
            diagnostic = diagnostic.help(Said::new(help));
        }
        leaves.reader.say(diagnostic);
    }

    /// Points under a key, which may not be above the weight (unless the leaf clamps) or below zero.
    pub(super) fn points(
        &self,
        leaves: &mut Leaves<'_, '_, '_>,
        node: &Node,
        path: &Path,
        what: &'static Phrase,
    ) -> Option<Bound> {
        let points = leaves.reader.points(node, path)?;
        if points.value.is_negative() {
            leaves.reader.say(
                Diagnostic::new(&codes::POINTS_NEGATIVE, points.span)
                    .with("what", what)
                    .with("points", points.written)
                    .at(path.clone()),
            );
            return None;
        }
        if points.value > self.weight && !self.clamp {
            leaves.reader.say(self.above_weight(points.span, what, &points.value, path));
            return None;
        }
        Some(points)
    }

    /// The message that a method could give more than the weight.
    pub(super) fn above_weight(&self, span: Span, what: &'static Phrase, points: &Ratio, path: &Path) -> Diagnostic {
        let excess = points.sub(&self.weight).map(|excess| excess.shown()).unwrap_or_default();
        Diagnostic::new(&codes::POINTS_ABOVE_WEIGHT, span)
            .with("what", what)
            .with("points", points.shown())
            .with("id", self.id)
            .with("weight", self.weight.shown())
            .with("excess", excess)
            .at(path.clone())
    }
}

/// The scope of all formulas of a pack: its inputs, and its indicators, whose measures are added as they
/// become known.
pub(super) fn scope(inputs: &Inputs, indicators: &[&str], units: &heng_formula::unit::Units) -> Scope {
    let names: IndexMap<String, Declared> =
        inputs.good.values().map(|input| (input.id.clone(), declared(&input.kind))).collect();
    let indicators = indicators.iter().map(|id| ((*id).to_owned(), None)).collect();
    Scope { names, indicators, units: units.clone(), stands_for: IndexMap::new(), tables: inputs.tables.clone() }
}

/// Whether a formula gives a number of a dimension; the number 0 fits any.
pub(super) fn is_of(formula: &Formula, dimension: &Dimension) -> bool {
    match formula.result_type() {
        Type::Number(own) => own == *dimension || formula.text().text().trim() == "0",
        _ => false,
    }
}
