//! What a format looks like, told once: the reader checks files against it, JSON Schemas and the
//! reference pages are made from it, so the three cannot drift apart.
//!
//! A [`Shape`] says nothing about meaning (that is for the crate whose format it is): only which
//! keys there are, which are required, and what kind of value stands where.

mod check;
mod reference;
mod schema;

pub use check::{check, is_date};
pub use reference::reference;
pub use schema::json_schema;

use crate::{Lang, Phrase};

/// The kind of a value.
#[derive(Debug)]
pub enum Shape {
    /// Any text.
    Text,
    /// Text that is an identifier after NFKC: letters, digits and `_`, no digit first.
    Id,
    /// A decimal number, read from its text.
    Decimal,
    /// A whole number.
    Integer,
    /// `true false yes no 是 否`.
    Bool,
    /// A formula: text, or a bare number.
    Formula,
    /// A date `2023-06-30`.
    Date,
    /// One of these words (a Chinese and an English form may both be listed).
    OneOf(&'static [&'static str]),
    /// A text `中文`, or `{zh: …, en: …}`.
    Name,
    /// A list of one kind.
    List(&'static Shape),
    /// A map whose keys are free identifiers.
    MapOf(&'static Shape),
    /// A map with known keys.
    Map(&'static MapShape),
    /// A map with exactly one of these keys (a tagged block such as `score:`).
    Tagged(&'static MapShape),
    /// The first of these that fits by kind: scalar, list, or map.
    AnyOf(&'static [Shape]),
    /// Null is allowed beside the kind.
    Nullable(&'static Shape),
    /// Anything: checked elsewhere.
    Any,
}

/// A map with known keys.
#[derive(Debug)]
pub struct MapShape {
    /// Its name in messages, schema definitions and the reference (`indicator`).
    pub name: &'static str,
    /// Its title in both languages.
    pub title: Phrase,
    /// Its keys, in the order of the reference.
    pub fields: &'static [Field],
}

/// A key of a map.
#[derive(Debug)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// The kind of its value.
    pub shape: &'static Shape,
    /// Whether the key must be there.
    pub required: bool,
    /// What it is for, a sentence in both languages.
    pub doc: Phrase,
    /// An example value in YAML flow style; may be empty.
    pub example: &'static str,
    /// What to write for now, where this version refuses the key.
    pub later: Option<Later>,
}

/// That a key is part of the format, but refused by this version of the program.
#[derive(Debug)]
pub struct Later {
    /// What to write instead, put behind “for now”.
    pub instead: Phrase,
    /// Whether the key may be there as long as it is null.
    pub null: bool,
}

impl Field {
    /// What the key is for, and where this version refuses it, what to write instead.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let doc = self.doc.get(lang);
        let Some(later) = &self.later else { return doc.to_owned() };
        let instead = later.instead.get(lang);
        match (lang, later.null) {
            (Lang::Zh, false) => format!("{doc}（本版本尚不可用）；现在请{instead}"),
            (Lang::Zh, true) => format!("{doc}（本版本只能写 null）；现在请{instead}"),
            (Lang::En, false) => format!("{doc} (not available in this version); for now {instead}"),
            (Lang::En, true) => format!("{doc} (in this version only null); for now {instead}"),
        }
    }
}

impl MapShape {
    /// The keys that this version takes.
    fn available(&self) -> impl Iterator<Item = &'static str> {
        self.fields.iter().filter(|field| field.later.is_none()).map(|field| field.key)
    }
}

/// The map of a [`Shape::Name`] that is written in two languages.
static NAME: MapShape = MapShape {
    name: "name",
    title: Phrase { zh: "名称", en: "name" },
    fields: &[
        Field {
            key: "zh",
            shape: &Shape::Text,
            required: true,
            doc: Phrase { zh: "中文", en: "in Chinese" },
            example: "预算执行率",
            later: None,
        },
        Field {
            key: "en",
            shape: &Shape::Text,
            required: false,
            doc: Phrase { zh: "英文", en: "in English" },
            example: "Execution rate",
            later: None,
        },
    ],
};

/// What stands for yes and no.
const BOOLS: &[&str] = &["true", "false", "yes", "no", "是", "否"];

/// Whether a name (in NFKC) can stand in a formula: letters, digits and `_`, no digit first.
fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| c.is_alphabetic() || c == '_') && chars.all(|c| c.is_alphanumeric() || c == '_')
}

/// A map with known keys, as one section of a reference or one definition of a schema.
struct Section {
    map: &'static MapShape,
    /// Whether exactly one of its keys is given.
    tagged: bool,
    /// Its name, with a number where two maps have the same.
    name: String,
}

/// The maps of a shape, each once, those nearest to the root first.
struct Sections(Vec<Section>);

impl Sections {
    fn of(root: &'static Shape) -> Self {
        let mut sections = Sections(Vec::new());
        sections.visit(root);
        let mut next = 0;
        while let Some(section) = sections.0.get(next) {
            for field in section.map.fields {
                sections.visit(field.shape);
            }
            next += 1;
        }
        sections
    }

    /// Takes in the maps that a shape names without going through another map.
    fn visit(&mut self, shape: &'static Shape) {
        match shape {
            Shape::Map(map) => self.add(map, false),
            Shape::Tagged(map) => self.add(map, true),
            Shape::Name => self.add(&NAME, false),
            Shape::List(inner) | Shape::MapOf(inner) | Shape::Nullable(inner) => self.visit(inner),
            Shape::AnyOf(shapes) => shapes.iter().for_each(|shape| self.visit(shape)),
            _ => {}
        }
    }

    fn add(&mut self, map: &'static MapShape, tagged: bool) {
        if self.find(map, tagged).is_some() {
            return;
        }
        let same = self.0.iter().filter(|section| section.map.name == map.name).count();
        let name = if same == 0 { map.name.to_owned() } else { format!("{}-{}", map.name, same + 1) };
        self.0.push(Section { map, tagged, name });
    }

    fn find(&self, map: &MapShape, tagged: bool) -> Option<&Section> {
        self.0.iter().find(|section| std::ptr::eq(section.map, map) && section.tagged == tagged)
    }

    /// The name of a map's section.
    fn name(&self, map: &MapShape, tagged: bool) -> &str {
        self.find(map, tagged).map_or(map.name, |section| &section.name)
    }
}

#[cfg(test)]
mod tests;
