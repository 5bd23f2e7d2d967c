//! What an author has seen and accepts: `accepted:`, read and applied.

use heng_source::{Diagnostic, Node, Severity, normalise};
use indexmap::IndexMap;

use super::Acknowledged;
use super::reader::{Reader, text_at};
use crate::codes::dataset::{ACCEPTED_CODE, ACCEPTED_UNUSED};

/// How codes and paths are compared: NFKC, without blanks.
fn key(text: &str) -> String {
    normalise(text).chars().filter(|c| !c.is_whitespace()).collect()
}

impl Reader<'_> {
    /// The list `accepted:`. What misses a key is left out: the shape has said so.
    pub(super) fn accepted(&mut self, list: &Node) -> Vec<Acknowledged> {
        let mut out = Vec::new();
        for node in list.list().unwrap_or_default() {
            let Some(map) = node.map() else { continue };
            let (Some((code, code_span)), Some((at, _)), Some((because, _))) =
                (text_at(map, "code"), text_at(map, "at"), text_at(map, "because"))
            else {
                continue;
            };
            let normal = key(code).to_ascii_uppercase();
            let digits = normal.strip_prefix("HENG").unwrap_or("");
            if digits.len() != 4 || !digits.chars().all(|c| c.is_ascii_digit()) {
                self.raise(Diagnostic::new(&ACCEPTED_CODE, code_span).with("code", code).at("accepted"));
                continue;
            }
            out.push(Acknowledged { code: normal, at: at.to_owned(), because: because.to_owned(), span: node.span });
        }
        out
    }
}

/// See [`super::apply_accepted`].
pub(super) fn apply(diagnostics: &mut Vec<Diagnostic>, accepted: &[Acknowledged]) -> Vec<Diagnostic> {
    let name = |one: &Acknowledged| (key(&one.code).to_ascii_uppercase(), key(&one.at));
    let mut wanted: IndexMap<(String, String), bool> = accepted.iter().map(|one| (name(one), false)).collect();
    diagnostics.retain(|diagnostic| {
        let Some(path) = diagnostic.path.as_deref().filter(|_| diagnostic.severity < Severity::Error) else {
            return true;
        };
        match wanted.get_mut(&(diagnostic.code.id.to_owned(), key(path))) {
            Some(met) => {
                *met = true;
                false
            }
            None => true,
        }
    });
    accepted
        .iter()
        .filter(|one| wanted.get(&name(one)) == Some(&false))
        .map(|one| {
            Diagnostic::new(&ACCEPTED_UNUSED, one.span)
                .with("code", one.code.as_str())
                .with("at", one.at.as_str())
                .at("accepted")
        })
        .collect()
}
