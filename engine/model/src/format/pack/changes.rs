//! The JSON Schema of packs that build on others: every key may be left out or removed, indicators and grades say
//! their place. Made from the schema of whole packs, beside which it stands.

use serde_json::{Map, Value, json};

/// What the definitions for changes are named by.
const SUFFIX: &str = "-change";
const REMOVAL: &str = "removal";

/// Adds the definitions for packs with `extends:`, which apply wherever a file has that key.
pub(super) fn added(mut schema: Value) -> Value {
    let Some(map) = schema.as_object_mut() else { return schema };
    let Some(whole) = map.remove("$ref") else { return schema };
    let Some(Value::Object(definitions)) = map.get_mut("$defs") else { return schema };
    let mut changes = Map::new();
    for (name, definition) in definitions.iter() {
        changes.insert(format!("{name}{SUFFIX}"), changed(name, definition));
    }
    definitions.extend(changes);
    definitions.insert(
        REMOVAL.to_owned(),
        json!({
            "title": "删去上级体系里的这一项 removes what the pack below has",
            "type": "object",
            "properties": {"remove": removing()},
            "required": ["remove"],
            "additionalProperties": false,
        }),
    );
    let change = format!("{}{SUFFIX}", whole.as_str().unwrap_or_default());
    map.insert("if".to_owned(), json!({"properties": {"extends": {"type": "string"}}, "required": ["extends"]}));
    map.insert("then".to_owned(), json!({"$ref": change}));
    map.insert("else".to_owned(), json!({"$ref": whole}));
    schema
}

fn removing() -> Value {
    json!({"description": "删去上级体系里的这一项\nremoves what the pack below has", "enum": [true, "true", "yes", "是"]})
}

/// A definition in which nothing but names must be given.
fn changed(name: &str, definition: &Value) -> Value {
    let mut out = definition.clone();
    let Some(map) = out.as_object_mut() else { return out };
    let required: &[&str] = match name {
        "pack" => &["heng", "pack", "name", "extends"],
        "indicator" => &["id"],
        "grade" => &["grade"],
        // An item of a list that is replaced whole, or the languages of a name.
        "name" | "level" | "accepted-of-pack" => return renamed(out),
        _ => &[],
    };
    map.remove("required");
    if !required.is_empty() {
        map.insert("required".to_owned(), json!(required));
    }
    if let Some(Value::Object(properties)) = map.get_mut("properties") {
        for (key, property) in properties.iter_mut() {
            if required.contains(&key.as_str()) {
                continue;
            }
            let Some(property) = property.as_object_mut() else { continue };
            let mut kept = Map::new();
            for key in ["description", "examples"] {
                kept.extend(property.remove(key).map(|value| (key.to_owned(), value)));
            }
            let kind = Value::Object(std::mem::take(property));
            kept.insert("anyOf".to_owned(), json!([kind, {"$ref": format!("#/$defs/{REMOVAL}")}]));
            *property = kept;
        }
        if matches!(name, "indicator" | "grade") {
            properties.insert("remove".to_owned(), removing());
            let places = [
                ("after", "排在哪一项之后\nwhat it follows"),
                ("before", "排在哪一项之前\nwhat it precedes"),
                ("under", "移到或放在哪个指标之下\nthe indicator that it is put under"),
            ];
            for (key, description) in places.into_iter().take(if name == "grade" { 2 } else { 3 }) {
                properties.insert(key.to_owned(), json!({"description": description, "type": "string"}));
            }
        }
    }
    renamed(out)
}

/// References to definitions as references to those for changes; items that may be removed by their key.
fn renamed(value: Value) -> Value {
    match value {
        Value::Object(map) => Value::Object(
            map.into_iter()
                .map(|(key, value)| match (key.as_str(), &value) {
                    ("$ref", Value::String(name)) if !name.ends_with(REMOVAL) => {
                        (key, Value::String(format!("{name}{SUFFIX}")))
                    }
                    ("additionalProperties", Value::Object(_)) => {
                        (key, json!({"anyOf": [renamed(value), {"$ref": format!("#/$defs/{REMOVAL}")}]}))
                    }
                    _ => (key, renamed(value)),
                })
                .collect(),
        ),
        Value::Array(list) => list.into_iter().map(renamed).collect(),
        other => other,
    }
}
