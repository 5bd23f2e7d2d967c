//! The lowest room of the house: files as text, places in them, YAML in which every value knows
//! its place, the shapes that formats are described with, and the one [`Diagnostic`] type.
//!
//! Nothing here opens a file, knows a rule or computes a score. Bytes come in as arguments
//! ([`SourceMap::add`]), trees and diagnostics go out.

mod bytes;
pub mod codes;
mod diagnostic;
mod lang;
pub mod limits;
mod names;
mod render;
pub mod shape;
mod text;
mod words;
mod yaml;

pub use diagnostic::{Arg, Code, Diagnostic, Label, Phrase, Said, Severity, Words};
pub use lang::Lang;
pub use names::{closest, comparable, normalise};
pub use render::{RenderOptions, diagnostic_json, render_diagnostic, sort_diagnostics};
pub use text::{FileId, PlacedText, Position, SourceFile, SourceMap, Span};
pub use words::check_words;
pub use yaml::{Entry, Key, Mapping, Node, Scalar, ScalarStyle, Value, parse_yaml};
