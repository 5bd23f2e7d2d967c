//! What is said of names and units that nobody knows: the nearest known one, the word glued to it, the
//! form that was meant.

use std::ops::Range;

use heng_source::{Arg, Diagnostic, PlacedText, Said, closest};

use super::check::Checker;
use super::lex::{Piece, Token};
use super::words;
use super::{Declared, Scope};
use crate::codes;
use crate::functions::Function;

/// How many known names a message lists.
const KNOWN_SHOWN: usize = 8;

/// Names that are glued to a word of the language: `如果支出`.
pub(crate) fn glued_words(pieces: &[Piece], text: &PlacedText, scope: &Scope) -> Vec<Diagnostic> {
    let is_known = |part: &str| is_known(part, scope);
    let mut problems = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        let after_dot = matches!(index.checked_sub(1).and_then(|at| pieces.get(at)), Some(p) if p.token == Token::Dot);
        let word = match &piece.token {
            Token::Name(name) if !after_dot && !is_known(name) => name.clone(),
            Token::Number { unit: Some(unit), .. } if scope.units.find(unit).is_none() => unit.clone(),
            _ => continue,
        };
        let Some(mut apart) = words::unglue(&word, &is_known) else { continue };
        // A near miss of a known name is more likely than a glued word of one character.
        let sure = apart.split(' ').all(|one| words::is_word(one) || is_known(one));
        if !sure && closest(&word, scope.names.keys().map(String::as_str)).is_some() {
            continue;
        }
        if let Token::Number { digits, .. } = &piece.token {
            let begins_with_word = apart.split(' ').next().is_some_and(words::is_word);
            apart = if begins_with_word { format!("{digits} {apart}") } else { format!("{digits}{apart}") };
        }
        let typed = text.text().get(piece.range.clone()).unwrap_or_default();
        let diagnostic = Diagnostic::new(&codes::GLUED_WORD, text.span_of(piece.range.clone()));
        problems.push(diagnostic.with("text", typed).with("apart", apart));
    }
    problems
}

fn is_known(part: &str, scope: &Scope) -> bool {
    scope.names.contains_key(part)
        || scope.indicators.contains_key(part)
        || Function::find(part).is_some()
        || scope.units.find(part).is_some()
        || part.starts_with(|c: char| c.is_ascii_digit())
}

impl Checker<'_> {
    pub(super) fn unknown_unit(&self, digits: &str, unit: &str, range: &Range<usize>) -> Diagnostic {
        let problem = self.problem(&codes::UNKNOWN_UNIT, range).with("unit", unit);
        let known = self.scope.units.known();
        if let Some(right) = words::meant_by(unit) {
            problem.help(Said::new(&codes::HELP_NEAR_WORD).with("right", right))
        } else if self.scope.names.contains_key(unit) {
            problem.help(Said::new(&codes::HELP_WRITE).with("right", format!("{digits} × {unit}")))
        } else if let Some(near) = closest(unit, known.iter().map(String::as_str)) {
            problem.help(Said::new(&codes::HELP_DID_YOU_MEAN).with("right", format!("{digits}{near}")))
        } else {
            problem
        }
    }

    pub(super) fn unknown_name(&self, name: &str, range: &Range<usize>) -> Diagnostic {
        let names = || self.scope.names.keys().map(String::as_str);
        let problem = self.problem(&codes::UNKNOWN_NAME, range);
        let with_column = self.scope.names.iter().find_map(|(table, declared)| match declared {
            Declared::Table(columns) if columns.contains_key(name) => Some(format!("{table}.{name}")),
            _ => None,
        });
        let problem = if let Some(column) = with_column {
            problem.help(Said::new(&codes::HELP_WRITE).with("right", column))
        } else if self.scope.indicators.contains_key(name) {
            let right = format!("得分({name})、得分率({name})、指标值({name})");
            problem.help(Said::new(&codes::HELP_WRITE).with("right", right))
        } else if let Some(right) = words::meant_by(name) {
            problem.help(Said::new(&codes::HELP_NEAR_WORD).with("right", right))
        } else if self.scope.units.find(name).is_some() {
            problem.help(Said::new(&codes::HELP_WRITE).with("right", format!("1{name}")))
        } else if let Some(function) = Function::find(name) {
            problem.help(Said::new(&codes::HELP_WRITE).with("right", function.signature()))
        } else if let Some(near) = closest(name, names()) {
            problem.help(Said::new(&codes::HELP_DID_YOU_MEAN).with("right", near))
        } else {
            problem
        };
        let known: Vec<&str> = names().take(KNOWN_SHOWN).collect();
        let more = self.scope.names.len() > KNOWN_SHOWN;
        let known: Arg = match (known.is_empty(), more) {
            (true, _) => Arg::Phrase(&codes::NONE),
            (false, false) => known.into(),
            (false, true) => known.into_iter().chain(["…"]).collect::<Vec<_>>().into(),
        };
        problem.with("known", known)
    }
}
