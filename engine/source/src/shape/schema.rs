//! The JSON Schema of a format, made from its shape.

use serde_json::{Map, Value, json};

use super::{BOOLS, Field, NAME, Section, Sections, Shape};
use crate::{Lang, Phrase, SourceMap, parse_yaml};

/// The JSON Schema (draft 2020-12) of a shape, as a JSON value with `$defs` for the named maps.
///
/// It is meant for editors. YAML values arrive there as JSON: `0.10` as a number, `是` as text, so
/// a text may be a number too.
#[must_use]
pub fn json_schema(shape: &'static Shape, id: &str, title: Phrase) -> Value {
    let sections = Sections::of(shape);
    let mut schema = object([
        ("$schema", json!("https://json-schema.org/draft/2020-12/schema")),
        ("$id", json!(id)),
        ("title", json!(both(title, " "))),
    ]);
    schema.extend(of_shape(shape, &sections));
    let definitions = sections.0.iter().map(|section| (section.name.clone(), definition(section, &sections)));
    schema.insert("$defs".to_owned(), Value::Object(definitions.collect()));
    Value::Object(schema)
}

fn object<const N: usize>(pairs: [(&str, Value); N]) -> Map<String, Value> {
    pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

/// Chinese first, then English.
fn both(phrase: Phrase, between: &str) -> String {
    joined(phrase.zh, phrase.en, between)
}

fn joined(zh: &str, en: &str, between: &str) -> String {
    match (zh, en) {
        (zh, "") => zh.to_owned(),
        ("", en) => en.to_owned(),
        (zh, en) => format!("{zh}{between}{en}"),
    }
}

fn definition(section: &Section, sections: &Sections) -> Value {
    let fields = section.map.fields;
    let properties = fields.iter().map(|field| (field.key.to_owned(), property(field, sections)));
    let mut schema = object([
        ("title", json!(both(section.map.title, " "))),
        ("type", json!("object")),
        ("properties", Value::Object(properties.collect())),
    ]);
    let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.key).collect();
    if section.tagged {
        schema.insert("minProperties".to_owned(), json!(1));
        schema.insert("maxProperties".to_owned(), json!(1));
    } else if !required.is_empty() {
        schema.insert("required".to_owned(), json!(required));
    }
    schema.insert("additionalProperties".to_owned(), json!(false));
    Value::Object(schema)
}

fn property(field: &Field, sections: &Sections) -> Value {
    let description = joined(&field.sentence(Lang::Zh), &field.sentence(Lang::En), "\n");
    let mut schema = object([("description", json!(description))]);
    match &field.later {
        None => schema.extend(of_shape(field.shape, sections)),
        Some(later) if later.null => schema.extend(object([("type", json!("null"))])),
        // Nothing fits a schema that no value fits.
        Some(_) => schema.extend(object([("not", json!({}))])),
    }
    if !field.example.is_empty() {
        schema.insert("examples".to_owned(), json!([example(field.example)]));
    }
    Value::Object(schema)
}

fn of_shape(shape: &Shape, sections: &Sections) -> Map<String, Value> {
    let reference = |name: &str| object([("$ref", json!(format!("#/$defs/{name}")))]);
    let several = |schemas: Vec<Map<String, Value>>| object([("anyOf", json!(schemas))]);
    let text = || object([("type", json!(["string", "number", "boolean"])), ("minLength", json!(1))]);
    match shape {
        Shape::Text => text(),
        Shape::Id => object([("type", json!("string")), ("pattern", json!(r"^[\p{L}_][\p{L}\p{N}_]*$"))]),
        Shape::Decimal => object([
            ("type", json!(["number", "string"])),
            ("pattern", json!("^[+\\-＋－−]?[0-9０-９][0-9０-９,，_' ]*([.．][0-9０-９]+)? ?[%％‰]?$")),
        ]),
        Shape::Integer => {
            object([("type", json!(["integer", "string"])), ("pattern", json!("^[+\\-＋－]?[0-9０-９]+$"))])
        }
        Shape::Bool => {
            let words = BOOLS.iter().map(|word| json!(word));
            object([("enum", json!([json!(true), json!(false)].into_iter().chain(words).collect::<Vec<_>>()))])
        }
        Shape::Formula => object([("type", json!(["string", "number"])), ("minLength", json!(1))]),
        Shape::Date => object([("type", json!("string")), ("pattern", json!("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]),
        Shape::OneOf(words) => {
            // A word such as `true` or `1` reaches the schema as a truth value or a number.
            let forms = words.iter().flat_map(|word| {
                let typed = plain(word);
                let other = (!typed.is_string()).then_some(typed);
                std::iter::once(json!(word)).chain(other)
            });
            object([("enum", forms.collect())])
        }
        Shape::Name => several(vec![text(), reference(sections.name(&NAME, false))]),
        Shape::List(inner) => object([("type", json!("array")), ("items", Value::Object(of_shape(inner, sections)))]),
        Shape::MapOf(inner) => {
            object([("type", json!("object")), ("additionalProperties", Value::Object(of_shape(inner, sections)))])
        }
        Shape::Map(map) => reference(sections.name(map, false)),
        Shape::Tagged(map) => reference(sections.name(map, true)),
        Shape::AnyOf(shapes) => several(shapes.iter().map(|shape| of_shape(shape, sections)).collect()),
        Shape::Nullable(inner) => several(vec![of_shape(inner, sections), object([("type", json!("null"))])]),
        Shape::Any => Map::new(),
    }
}

/// An example in YAML as JSON; as text where it is no YAML.
fn example(text: &str) -> Value {
    let mut files = SourceMap::new();
    // As an item of a list, so that `null` is a value too.
    let file = files.add_text("example", format!("- {text}"));
    let list = parse_yaml(&files, file).ok();
    list.as_ref().and_then(|node| node.list()?.first()).map_or_else(|| json!(text), to_json)
}

fn to_json(node: &crate::Node) -> Value {
    match &node.value {
        crate::Value::Scalar(scalar) if scalar.style == crate::ScalarStyle::Plain => plain(scalar.text.text()),
        crate::Value::Scalar(scalar) => json!(scalar.text.text()),
        crate::Value::List(items) => items.iter().map(to_json).collect(),
        crate::Value::Map(map) => {
            Value::Object(map.entries.iter().map(|entry| (entry.key.text.clone(), to_json(&entry.value))).collect())
        }
    }
}

/// An unquoted text as YAML's core schema reads it.
fn plain(text: &str) -> Value {
    match text {
        "" | "~" | "null" => Value::Null,
        "true" => json!(true),
        "false" => json!(false),
        _ => serde_json::from_str::<serde_json::Number>(text).map_or_else(|_| json!(text), Value::Number),
    }
}
