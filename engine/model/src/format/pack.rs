//! The shape of a rule pack (`pack.yaml`).

/// The JSON Schema of packs (draft 2020-12).
#[must_use]
pub fn schema() -> serde_json::Value {
    serde_json::Value::Null
}

/// The reference page of the format, as Markdown.
#[must_use]
pub fn reference(lang: heng_source::Lang) -> String {
    let _ = lang;
    String::new()
}
