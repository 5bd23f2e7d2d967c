//! The reference page of a format, made from its shape.

use std::fmt::Write;

use super::{Field, NAME, Sections, Shape};
use crate::{Lang, Phrase};

/// The reference of a shape as Markdown: a section for each named map, a row for each key.
#[must_use]
pub fn reference(shape: &'static Shape, title: Phrase, lang: Lang) -> String {
    let sections = Sections::of(shape);
    let mut page = format!("# {}\n", title.get(lang));
    for section in &sections.0 {
        let words = Words::of(lang);
        // Writing to a String cannot fail.
        let _ = write!(page, "\n<a id=\"{0}\"></a>\n\n## {1} `{0}`\n\n", section.name, section.map.title.get(lang));
        if section.tagged {
            let _ = write!(page, "{}\n\n", words.tagged);
        }
        let _ = writeln!(page, "| {} |", words.head.join(" | "));
        let _ = writeln!(page, "|{}", " --- |".repeat(words.head.len()));
        for field in section.map.fields {
            let _ = writeln!(page, "{}", row(field, section.tagged, &sections, lang, &words));
        }
    }
    page
}

struct Words {
    head: [&'static str; 5],
    yes: &'static str,
    tagged: &'static str,
}

impl Words {
    fn of(lang: Lang) -> Self {
        match lang {
            Lang::Zh => Words {
                head: ["键", "值", "必填", "说明", "例"], yes: "是", tagged: "只写其中一个键。"
            },
            Lang::En => Words {
                head: ["Key", "Value", "Required", "Meaning", "Example"],
                yes: "yes",
                tagged: "Exactly one of these keys is given.",
            },
        }
    }
}

fn row(field: &Field, tagged: bool, sections: &Sections, lang: Lang, words: &Words) -> String {
    let required = if field.required && !tagged { words.yes } else { "" };
    let example = if field.example.is_empty() { String::new() } else { code(field.example) };
    let cells = [
        format!("`{}`", field.key),
        kind(field.shape, sections, lang),
        required.to_owned(),
        cell(&field.sentence(lang)),
        example,
    ];
    format!("| {} |", cells.join(" | "))
}

/// A text that keeps to its cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace(['\n', '\r'], " ")
}

/// A text in a code span; the fence is longer than any run of backticks in it.
fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if longest > 0 { " " } else { "" };
    format!("{fence}{pad}{}{pad}{fence}", cell(text))
}

/// The kind of a value in words, with links to the sections of maps.
fn kind(shape: &Shape, sections: &Sections, lang: Lang) -> String {
    let link =
        |map: &super::MapShape, tagged: bool| format!("[{}](#{})", map.title.get(lang), sections.name(map, tagged));
    let inner = |shape: &Shape| kind(shape, sections, lang);
    match (shape, lang) {
        (Shape::Map(map), _) => link(map, false),
        (Shape::Tagged(map), _) => link(map, true),
        (Shape::Name, Lang::Zh) => format!("文字，或{}", link(&NAME, false)),
        (Shape::Name, Lang::En) => format!("text, or a {}", link(&NAME, false)),
        (Shape::OneOf(words), _) => words.iter().map(|word| code(word)).collect::<Vec<_>>().join(" "),
        (Shape::List(item), Lang::Zh) => format!("列表，每项为{}", inner(item)),
        (Shape::List(item), Lang::En) => format!("list of {}", inner(item)),
        (Shape::MapOf(value), Lang::Zh) => format!("键自定，值为{}", inner(value)),
        (Shape::MapOf(value), Lang::En) => format!("map of free keys to {}", inner(value)),
        (Shape::Nullable(value), Lang::Zh) => format!("{}，或 `null`", inner(value)),
        (Shape::Nullable(value), Lang::En) => format!("{}, or `null`", inner(value)),
        (Shape::AnyOf(shapes), _) => {
            let between = if lang == Lang::Zh { "；或" } else { "; or " };
            shapes.iter().map(inner).collect::<Vec<_>>().join(between)
        }
        (simple, _) => simple.kind_words().get(lang).to_owned(),
    }
}
