//! The one path grammar, for explanations, `accepted:`, comparisons and messages alike:
//! `财政资金收入`, `重点项目[机关饭堂].预算数`, `预算执行率.weight`, `预算执行率.bands[2].from`. Positions count from 1.
//! A key with `.`, `[`, `]`, a quotation mark or outer blanks is quoted.

use std::fmt;

/// A path under construction.
///
/// ```
/// use heng_model::path::Path;
/// assert_eq!(Path::new("重点项目").key("机关饭堂").field("预算数").to_string(), "重点项目[机关饭堂].预算数");
/// assert_eq!(Path::new("支出率").field("bands").index(0).field("from").to_string(), "支出率.bands[1].from");
/// assert_eq!(Path::new("项目").key("a.b]\"").to_string(), r#"项目["a.b]\""]"#);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path(String);

impl Path {
    /// The path of an input, an indicator or a key at the top of the file.
    #[must_use]
    pub fn new(root: &str) -> Self {
        Self(quoted(root))
    }

    /// A path that was put together before and kept as text.
    #[must_use]
    pub(crate) fn composed(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// One step down by name.
    #[must_use]
    pub fn field(&self, name: &str) -> Self {
        Self(format!("{}.{}", self.0, quoted(name)))
    }

    /// The row, claim or item with this key.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        Self(format!("{}[{}]", self.0, quoted(key)))
    }

    /// The element at an index counted from 0, which the path shows from 1.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        Self(format!("{}[{}]", self.0, index.saturating_add(1)))
    }

    /// The path as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Path {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl From<Path> for String {
    fn from(path: Path) -> Self {
        path.0
    }
}

/// A name as a path shows it: as it is, or quoted where it would be read otherwise.
fn quoted(name: &str) -> String {
    let plain = !name.is_empty() && name.trim() == name && !name.contains(['.', '[', ']', '"', '\\', '\n']);
    if plain {
        return name.to_owned();
    }
    format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}
