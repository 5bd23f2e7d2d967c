//! The explanation as data: a tree of steps from the total down to quoted facts.

use heng_formula::number::Number;
use heng_formula::unit::Unit;
use heng_model::{Basis, Claim, Evidence, Name};
use heng_source::{Lang, Phrase, Said, Span};

use crate::figures::points_text;
use crate::words;

/// What a step does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// The total of the card.
    Total,
    /// A group: what its children make together.
    Group,
    /// A leaf: its children are measure, method, rounding ….
    Indicator,
    /// The measure's formula.
    Measure,
    /// A part of a formula.
    Expression,
    /// One row of a column.
    Row,
    /// A written rounding.
    Rounding,
    /// The scoring method.
    Method,
    /// An item of a checklist, a band looked at, a step counted: a part of a method.
    MethodPart,
    /// What makes the points of a group of the score rates of its children.
    Aggregate,
    /// Something that takes points away whatever was earned.
    Veto,
    /// Points taken off, with a reason.
    Deduction,
    /// At most so many points.
    Cap,
    /// At least so many points.
    Floor,
    /// Brought inside 0..weight.
    Clamp,
    /// A ruling: not applicable, zero target, open.
    Ruling,
    /// A script function: opaque, told through its notes.
    Script,
    /// A note of a script.
    Note,
    /// A fact: a leaf of the tree.
    Fact,
    /// The grade.
    Grade,
    /// A named intermediate value.
    Value,
    /// A result without weight.
    Output,
    /// What the set being scored answers: a mean, a place among the others ….
    Population,
    /// A place among the members of a set.
    Rank,
}

/// A number with its unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// In base units.
    pub value: Number,
    /// The unit to show it in; plain for shares and points.
    pub unit: Unit,
    /// Decimal places it is printed with, where it was rounded.
    pub places: Option<u32>,
}

/// A place in a file of the pack or the dataset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Where.
    pub span: Span,
}

/// A fact as a leaf of the explanation.
#[derive(Debug, Clone)]
pub struct FactStep {
    /// Its path in the dataset: `重点项目[机关饭堂].预算数`.
    pub path: String,
    /// What it rests on; `None` where nobody stated it.
    pub basis: Option<Basis>,
    /// The value as stated (`141.76 万元`, `是`, `达成 90%`).
    pub stated: String,
    /// Where it was found.
    pub evidence: Evidence,
    /// Title of the source, if any.
    pub source_title: Option<String>,
    /// Why: assumed, derived, judged, chosen among claims.
    pub because: Option<String>,
    /// The claims that were not used, where claims disagree.
    pub other_claims: Vec<Claim>,
    /// Its place in the dataset.
    pub place: Place,
}

/// What a reader should know besides. Kept whole, however long.
#[derive(Debug, Clone)]
pub struct Note {
    /// What it is about: the standard, a stand-in, a deviation ….
    pub about: &'static Phrase,
    /// What it says.
    pub text: Name,
}

impl Note {
    /// The note with what it is about: `标准：……`.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let colon = match lang {
            Lang::Zh => "：",
            Lang::En => ": ",
        };
        format!("{}{colon}{}", self.about.get(lang), self.text.get(lang))
    }
}

/// One reproducible step.
#[derive(Debug, Clone)]
pub struct Step {
    /// Stable id: `<indicator>/<slot>/<expression path>[row=键]`.
    pub id: String,
    /// What it does.
    pub kind: StepKind,
    /// In words (`四舍五入到2位小数`, `按比例得分`), in both languages as data.
    pub title: Said,
    /// The formula or rule as written.
    pub text: Option<String>,
    /// The same with values put in.
    pub substituted: Option<String>,
    /// A number it came to; `None` where it is open, not applicable or not a number.
    pub value: Option<Quantity>,
    /// The least and the most points, where they are a range; in words they are the outcome.
    pub range: Option<Box<[Quantity; 2]>>,
    /// What it came to where that is no number (是, 优, 良–优, 未知).
    pub outcome: Option<Said>,
    /// The rule behind it.
    pub rule: Option<Place>,
    /// The fact, where it is one.
    pub fact: Option<Box<FactStep>>,
    /// What a reader should know besides: the standard in words, what the measure stands in for, the
    /// department's remarks, rows that were left out.
    pub notes: Vec<Note>,
    /// The id of the step that tells how it came about, where that stands elsewhere: a named value is worked out
    /// once, however many formulas read it.
    pub see: Option<String>,
    /// Steps below it, in order of calculation.
    pub children: Vec<Step>,
}

fn points_quantity(value: &Number, places: Option<u32>) -> Quantity {
    Quantity { value: value.clone(), unit: Unit::plain(), places }
}

impl Step {
    /// A step that says nothing yet but its title.
    pub(crate) fn new(id: impl Into<String>, kind: StepKind, title: Said) -> Self {
        Self {
            id: id.into(),
            kind,
            title,
            text: None,
            substituted: None,
            value: None,
            range: None,
            outcome: None,
            rule: None,
            fact: None,
            notes: Vec::new(),
            see: None,
            children: Vec::new(),
        }
    }

    /// With the rule as written.
    pub(crate) fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// With the values put in.
    pub(crate) fn substituted(mut self, text: impl Into<String>) -> Self {
        self.substituted = Some(text.into());
        self
    }

    /// With a number of points, printed with `places` where it was rounded.
    pub(crate) fn points(self, value: &Number, places: Option<u32>) -> Self {
        self.quantity(points_quantity(value, places))
    }

    /// With points from least to most: a number where they meet, else words.
    pub(crate) fn range(mut self, least: &Number, most: &Number, places: Option<u32>) -> Self {
        if least == most {
            return self.points(least, places);
        }
        self.range = Some(Box::new([points_quantity(least, places), points_quantity(most, places)]));
        let (least, most) = (points_text(least, places), points_text(most, places));
        self.outcome(Said::new(&words::FROM_TO).with("least", least).with("most", most))
    }

    /// With points beside the outcome that is there already.
    pub(crate) fn points_beside(mut self, least: &Number, most: &Number) -> Self {
        if least == most {
            return self.points(least, None);
        }
        self.range = Some(Box::new([points_quantity(least, None), points_quantity(most, None)]));
        self
    }

    /// With the number it came to.
    pub(crate) fn quantity(mut self, quantity: Quantity) -> Self {
        self.value = Some(quantity);
        self
    }

    /// With what it came to where that is no number.
    pub(crate) fn outcome(mut self, outcome: Said) -> Self {
        self.outcome = Some(outcome);
        self
    }

    /// With the place of the rule.
    pub(crate) fn rule(mut self, span: Span) -> Self {
        self.rule = Some(Place { span });
        self
    }

    /// With one more note.
    pub(crate) fn note(mut self, about: &'static Phrase, text: &Name) -> Self {
        self.notes.push(Note { about, text: text.clone() });
        self
    }

    /// With the steps below it.
    pub(crate) fn children(mut self, children: Vec<Step>) -> Self {
        self.children = children;
        self
    }

    /// The steps below `whole` that this one and those that it refers to stand on, beyond its own tree: of named
    /// values, each once.
    #[must_use]
    pub fn referred<'a>(&self, whole: &'a Step) -> Vec<&'a Step> {
        fn collect<'s>(step: &'s Step, out: &mut Vec<&'s str>) {
            out.extend(step.see.as_deref());
            step.children.iter().for_each(|child| collect(child, out));
        }
        let mut wanted = Vec::new();
        collect(self, &mut wanted);
        let mut found: Vec<&Step> = Vec::new();
        let mut next = 0;
        let mut pending: Vec<String> = wanted.into_iter().map(str::to_owned).collect();
        while let Some(id) = pending.get(next).cloned() {
            next += 1;
            if id == self.id || found.iter().any(|one| one.id == id) {
                continue;
            }
            if let Some(step) = whole.find(&id) {
                let mut more = Vec::new();
                collect(step, &mut more);
                pending.extend(more.into_iter().map(str::to_owned));
                found.push(step);
            }
        }
        found
    }

    /// The step of an indicator (leaf or group), a named value or an output, by its id; `None` where the tree has none.
    #[must_use]
    pub fn find(&self, indicator: &str) -> Option<&Step> {
        let named = [StepKind::Indicator, StepKind::Group, StepKind::Value, StepKind::Output];
        if named.contains(&self.kind) && self.id == indicator {
            return Some(self);
        }
        self.children.iter().find_map(|child| child.find(indicator))
    }
}
