//! A result for people and programs: terminal tables, text and Markdown explanations, JSON with a
//! published schema, CSV. Makes text only; the cli decides where it goes.

pub mod codes;
pub mod csv;
mod explain;
pub mod json;
mod markdown;
mod origin;
mod outputs;
mod reference;
mod set;
mod table;
mod words;

pub use explain::{explain_markdown, explain_text};
pub use heng_scoring::{points_text, quantity_text, range_text};
pub use markdown::score_markdown;
pub use origin::{origins_json, origins_table, packs_json, packs_table};
pub use outputs::output_text;
pub use reference::{code_page, diagnostics_reference, severity_word};
pub use set::{SET_COLUMNS, failed_line, set_csv, set_line, set_table, summary_lines};
pub use table::{quotes_line, score_table};

/// How to write for people.
#[derive(Debug, Clone, Copy)]
pub struct Style<'a> {
    /// The language.
    pub lang: heng_source::Lang,
    /// Colours, for terminals only.
    pub color: bool,
    /// Width of the terminal in columns; `None`: as wide as needed.
    pub width: Option<u16>,
    /// The folder that shown paths are relative to, for hyperlinks; on terminals only.
    pub link_root: Option<&'a str>,
}

impl Style<'_> {
    /// Without colour, links and a limit of width: for files and pipes.
    #[must_use]
    pub fn plain(lang: heng_source::Lang) -> Self {
        Self { lang, color: false, width: None, link_root: None }
    }
}

#[cfg(test)]
mod tests;
