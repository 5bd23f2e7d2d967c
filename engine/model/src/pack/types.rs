//! A rule pack as data: indicators, weights, formulas, grades. Every value that a message or an
//! explanation may point at carries its span. Types only; those of the scoring methods are in
//! `rule.rs`, reading and checking are next door.

use heng_formula::number::Ratio;
use heng_formula::rounding::Rounding;
use heng_formula::unit::{Unit, Units};
use heng_formula::{Formula, Scripts};
use heng_source::{Diagnostic, FileId, Lang, Span};
use indexmap::IndexMap;

use super::group::{Group, Veto};
use super::named::NamedValue;
use super::ranking::{PeerRule, RankRule};
use super::rule::{Method, RemarkRule, RemarkWhen};

/// A name in both languages; where only one is given it serves for both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Name {
    /// The name in one language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

/// How official a pack is. Declaration order: the weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PackStatus {
    /// Made up for teaching.
    Illustrative,
    /// Rebuilt from results; not the issuer's own rules.
    Reconstructed,
    /// An official framework with own choices filled in.
    Adopted,
    /// As issued.
    Official,
}

/// Where a pack's rules come from. Shown with every result unless official.
#[derive(Debug, Clone)]
pub struct PackBasis {
    /// How official.
    pub status: PackStatus,
    /// The document.
    pub document: Option<String>,
    /// What a reader must know.
    pub note: Option<Name>,
    /// Where it is said.
    pub span: Span,
}

/// Decimal places at each point of the calculation; `None`: not rounded there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoundingRules {
    /// Of the measure, before the method.
    pub measure: Option<u32>,
    /// Of an indicator's points.
    pub indicator: Option<u32>,
    /// Of a group's points.
    pub group: Option<u32>,
    /// Of the total.
    pub total: Option<u32>,
    /// How; 四舍五入 unless said otherwise.
    pub mode: Rounding,
    /// Where it is said, if it is.
    pub span: Option<Span>,
}

/// On what a grade is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GradeOn {
    /// The printed (rounded) total.
    Printed,
    /// The exact sum.
    Exact,
}

/// A grade and the least total (in points) that earns it.
#[derive(Debug, Clone)]
pub struct Grade {
    /// 优 良 中 差.
    pub grade: String,
    /// Its name in words, if given.
    pub name: Option<Name>,
    /// Least total, in points, included.
    pub from: Ratio,
    /// Where.
    pub span: Span,
}

/// What happens to a leaf that is not applicable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ruling {
    /// Full points.
    Full,
    /// No points.
    Zero,
    /// Its weight is spread over the applicable siblings in proportion to their weights.
    Spread,
    /// It is left out: the group above it counts by those that apply.
    Renormalise,
}

/// A declared input.
#[derive(Debug, Clone)]
pub struct Input {
    /// Its id (NFKC).
    pub id: String,
    /// What it is.
    pub kind: InputKind,
    /// Title for people.
    pub title: Option<Name>,
    /// What is asked and how to fill it in.
    pub doc: Option<Name>,
    /// Its key in the pack.
    pub span: Span,
}

/// The type of an input.
#[derive(Debug, Clone)]
pub enum InputKind {
    /// Money, a count, a share or a plain number: shown in `unit`.
    Number {
        /// The unit in which it is asked for and shown.
        unit: Unit,
        /// Whether it is a share (written with %).
        share: bool,
    },
    /// Yes or no.
    YesNo,
    /// Text.
    Text,
    /// One of some codes.
    Category(Category),
    /// A date.
    Date,
    /// Of a column: a number with a unit of its own in every row, perhaps behind a sign (`≥95%`), or a text where
    /// it does not begin with a number. Formulas reach it only row by row, in the methods of `each:`.
    Quantity {
        /// The text column that says the unit of a row's bare numbers.
        unit: Option<String>,
    },
    /// A level with a share inside its band, set by a person.
    Judged,
    /// A list of cases put to indicators.
    Cases {
        /// Ids of the indicators that a case may be put to.
        of: Vec<String>,
    },
    /// A table.
    Table {
        /// Columns by id.
        columns: IndexMap<String, TableColumn>,
        /// The column whose values name the rows.
        key: String,
    },
}

/// The codes of a category.
#[derive(Debug, Clone)]
pub struct Category {
    /// The codes as written, with their names, in order.
    pub codes: IndexMap<String, Name>,
    /// The code that holds where a dataset says nothing.
    pub default: Option<String>,
}

impl Category {
    /// The code that a text stands for: compared in NFKC, without blanks around it.
    #[must_use]
    pub fn code(&self, text: &str) -> Option<&str> {
        let text = heng_source::comparable(text);
        self.codes.keys().find(|code| heng_source::comparable(code) == text).map(String::as_str)
    }

    /// A code with its name, where that says more: `N（网络）`.
    #[must_use]
    pub fn shown(&self, code: &str, lang: Lang) -> String {
        match (self.codes.get(code).map(|name| name.get(lang)).filter(|name| *name != code), lang) {
            (None, _) => code.to_owned(),
            (Some(name), Lang::Zh) => format!("{code}（{name}）"),
            (Some(name), Lang::En) => format!("{code} ({name})"),
        }
    }
}

/// A column of a table input.
#[derive(Debug, Clone)]
pub struct TableColumn {
    /// Whether a row may leave it out without a word; it is missing then all the same.
    pub optional: bool,
    /// Its kind: number, yes/no, text or date.
    pub kind: InputKind,
    /// Title for people.
    pub title: Option<Name>,
    /// Its key in the pack.
    pub span: Span,
}

/// A node of the weighted tree.
#[derive(Debug, Clone)]
pub struct Indicator {
    /// Its id (NFKC), unique in the pack.
    pub id: String,
    /// Its name; the id where none is given.
    pub name: Name,
    /// The most points it can give.
    pub weight: Ratio,
    /// Where the weight stands.
    pub weight_span: Span,
    /// Where the id stands.
    pub span: Span,
    /// What the rule says in words, if given.
    pub standard: Option<Name>,
    /// Where the rule comes from.
    pub cite: Option<Cite>,
    /// Group or leaf.
    pub kind: IndicatorKind,
    /// What takes its points away whatever it earned, in order.
    pub vetoes: Vec<Veto>,
}

/// Group or leaf.
#[derive(Debug, Clone)]
pub enum IndicatorKind {
    /// What its children make together.
    Group(Group),
    /// A leaf with a scoring method.
    Leaf(Box<Leaf>),
}

/// A source of a rule.
#[derive(Debug, Clone)]
pub struct Cite {
    /// The document.
    pub document: String,
    /// The section.
    pub section: Option<String>,
    /// The words.
    pub quote: Option<String>,
}

/// The name under which the `formula:` and `script:` blocks of a leaf read its own measure.
pub const OWN_MEASURE: &str = "指标值";
/// The name under which they read its weight.
pub const OWN_WEIGHT: &str = "分值";

/// A leaf: what is measured and how it becomes points.
#[derive(Debug, Clone)]
pub struct Leaf {
    /// The measure's formula; some methods need none.
    pub measure: Option<Formula>,
    /// What the measure stands in for.
    pub proxy: Option<Name>,
    /// How the measure becomes points.
    pub method: Method,
    /// The place of the `score:` block's tag.
    pub method_span: Span,
    /// Its own ruling, or the pack's; `None`: none was made.
    pub not_applicable: Option<Ruling>,
    /// The siblings that may be left out where this one may not: some item of its group is `optional` and it is
    /// none of them.
    pub mandatory_beside: Vec<String>,
    /// Whether a result outside 0..weight is brought inside instead of being an error.
    pub clamp: bool,
    /// Decimal places of its points: its own or the pack's.
    pub rounding: Option<u32>,
    /// When the dataset must give a reason: its own rule or the pack's.
    pub remarks: Option<RemarkRule>,
}

impl Leaf {
    /// Every formula of the leaf: its measure, when a reason is asked for, then those of its method.
    #[must_use]
    pub fn formulas(&self) -> Vec<&Formula> {
        let mut out: Vec<&Formula> = self.measure.iter().collect();
        let asked = self.remarks.iter().flat_map(|rule| &rule.when);
        out.extend(asked.filter_map(|when| if let RemarkWhen::Formula(formula) = when { Some(formula) } else { None }));
        match &self.method {
            Method::Proportional(method) => out.push(&method.target.formula),
            Method::Reverse(method) => out.push(&method.target.formula),
            Method::Checklist(method) => out.extend(method.items.iter().map(|item| &item.when)),
            Method::Formula(formula) => out.push(formula),
            Method::Script(call) => out.extend(call.with.iter().map(|(formula, _)| formula)),
            Method::BestOf(list) => out.extend(list.iter().flat_map(|one| one.leaf.formulas())),
            Method::Bands(_)
            | Method::Interpolate(_)
            | Method::Levels(_)
            | Method::PerUnit(_)
            | Method::Deductions(_)
            | Method::Judged { .. }
            | Method::AllOrNothing(_) => {}
        }
        out
    }
}

/// A rule pack, checked: every formula compiled, every name resolved.
#[derive(Debug, Clone)]
pub struct Pack {
    /// `guangdong-department-2023`.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// The year it is for.
    pub fiscal_year: Option<i64>,
    /// Where its rules come from.
    pub basis: PackBasis,
    /// Full marks, in points.
    pub total: Ratio,
    /// Where that is said.
    pub total_span: Span,
    /// Rounding.
    pub rounding: RoundingRules,
    /// On what the grade is decided.
    pub grade_on: GradeOn,
    /// Grades, highest first; may be empty.
    pub grades: Vec<Grade>,
    /// Units, with those the pack declares.
    pub units: Units,
    /// Declared inputs, in order.
    pub inputs: IndexMap<String, Input>,
    /// Named values and outputs, in order of the file.
    pub values: IndexMap<String, NamedValue>,
    /// First-level indicators.
    pub indicators: Vec<Indicator>,
    /// What takes points off the total whatever was earned, in order.
    pub vetoes: Vec<Veto>,
    /// Script functions.
    pub scripts: Scripts,
    /// Among whom the formulas' questions to the set being scored are answered.
    pub population: PeerRule,
    /// The places that members of a set get, by id, in order.
    pub ranks: IndexMap<String, RankRule>,
    /// The pack's file.
    pub file: FileId,
    /// The packs that it builds on, the nearest first.
    pub bases: Vec<super::extend::BasePack>,
    /// Where its values come from.
    pub origins: super::extend::Origins,
    /// Inputs that state scores which a form prints: compared and never used.
    pub published: IndexMap<String, super::published::Printed>,
    /// Warnings and findings that the pack's author accepts.
    pub accepted: Vec<crate::dataset::Acknowledged>,
    /// Warnings and findings of reading (errors never leave a pack behind).
    pub diagnostics: Vec<Diagnostic>,
}

impl Pack {
    /// Every indicator with the ids of the groups above it, depth first, in order.
    #[must_use]
    pub fn walk(&self) -> Vec<(Vec<&str>, &Indicator)> {
        fn down<'a>(list: &'a [Indicator], above: &[&'a str], out: &mut Vec<(Vec<&'a str>, &'a Indicator)>) {
            for one in list {
                out.push((above.to_vec(), one));
                if let IndicatorKind::Group(group) = &one.kind {
                    let mut above = above.to_vec();
                    above.push(&one.id);
                    down(&group.children, &above, out);
                }
            }
        }
        let mut out = Vec::new();
        down(&self.indicators, &[], &mut out);
        out
    }

    /// Whether an input is there to be compared with a score and for nothing else.
    #[must_use]
    pub fn only_compared(&self, input: &str) -> bool {
        self.published.get(input).is_some_and(|printed| printed.only_compared)
    }

    /// An indicator by id.
    #[must_use]
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.walk().into_iter().map(|(_, one)| one).find(|one| one.id == id)
    }
}
