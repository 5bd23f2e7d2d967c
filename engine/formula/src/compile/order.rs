//! Whether the pieces of a formula stand in an order that can be an expression: brackets in pairs,
//! operands and operators by turns, `如果` with both of its blocks. What passes here Rhai can parse; what does
//! not is reported at its place, all of it at once.

use heng_source::{Arg, Code, Diagnostic, PlacedText, Said};

use super::lex::{Infix, Piece, Token};
use crate::codes;
use crate::limits::MAX_FORMULA_DEPTH;

/// What each piece is in the whole.
#[derive(Debug)]
pub(crate) struct Order {
    /// The other bracket of a pair, by index of the piece.
    pub(crate) partner: Vec<Option<usize>>,
    /// Brackets, commas and `if`s that belong to a call.
    pub(crate) of_call: Vec<bool>,
}

impl Order {
    /// The other bracket of the pair that this piece belongs to.
    pub(crate) fn partner(&self, index: usize) -> Option<usize> {
        self.partner.get(index).copied().flatten()
    }

    /// Whether the piece is the bracket or comma of a call, or an `if` that is called.
    pub(crate) fn is_call(&self, index: usize) -> bool {
        self.of_call.get(index).copied().unwrap_or(false)
    }
}

/// Finds the pairs and the calls, and checks the order of everything.
pub(crate) fn arrange(pieces: &[Piece], text: &PlacedText) -> Result<Order, Vec<Diagnostic>> {
    let mut checker = Checker { pieces, text, problems: Vec::new() };
    let (partner, commas) = checker.pairs();
    if !checker.problems.is_empty() {
        return Err(checker.problems);
    }
    let of_call = checker.calls(&partner, &commas);
    let order = Order { partner, of_call };
    checker.blocks(&order);
    checker.turns(&order);
    checker.depth();
    if checker.problems.is_empty() { Ok(order) } else { Err(checker.problems) }
}

/// A comma and the bracket it stands in, by index.
type CommaWithin = (usize, Option<usize>);

struct Checker<'a> {
    pieces: &'a [Piece],
    text: &'a PlacedText,
    problems: Vec<Diagnostic>,
}

impl<'a> Checker<'a> {
    fn token(&self, index: usize) -> Option<&'a Token> {
        self.pieces.get(index).map(|piece| &piece.token)
    }

    /// The piece as typed; nothing past the end.
    fn typed(&self, index: usize) -> &'a str {
        self.pieces.get(index).and_then(|piece| self.text.text().get(piece.range.clone())).unwrap_or("")
    }

    /// A problem with a piece; past the last one, at the end of the text.
    fn at(&self, code: &'static Code, index: usize) -> Diagnostic {
        let end = self.text.text().trim_end().len();
        let range = self.pieces.get(index).map_or(end..end, |piece| piece.range.clone());
        Diagnostic::new(code, self.text.span_of(range)).with("text", self.typed(index))
    }

    fn report(&mut self, code: &'static Code, index: usize) {
        let diagnostic = self.at(code, index);
        self.problems.push(diagnostic);
    }

    /// The pairs of brackets, and for every comma the bracket it stands in.
    fn pairs(&mut self) -> (Vec<Option<usize>>, Vec<CommaWithin>) {
        let mut partner = vec![None; self.pieces.len()];
        let mut open: Vec<usize> = Vec::new();
        let mut commas = Vec::new();
        for (index, piece) in self.pieces.iter().enumerate() {
            match piece.token {
                Token::Open | Token::OpenBrace => open.push(index),
                Token::Comma => commas.push((index, open.last().copied())),
                Token::Close | Token::CloseBrace => {
                    let wanted = if piece.token == Token::Close { Token::Open } else { Token::OpenBrace };
                    match open.pop() {
                        Some(start) if self.token(start) == Some(&wanted) => {
                            for (one, other) in [(start, index), (index, start)] {
                                if let Some(slot) = partner.get_mut(one) {
                                    *slot = Some(other);
                                }
                            }
                        }
                        Some(start) => {
                            let wanted = self.typed(start);
                            let closing = if self.token(start) == Some(&Token::Open) { ")" } else { "}" };
                            let problem = self.at(&codes::WRONG_BRACKET, index);
                            self.problems.push(problem.with("open", wanted).with("close", closing));
                            // What is open beyond this is anybody's guess.
                            return (partner, commas);
                        }
                        None => {
                            self.report(&codes::STRAY_BRACKET, index);
                        }
                    }
                }
                _ => {}
            }
        }
        for index in open {
            let closing = if self.token(index) == Some(&Token::Open) { ")" } else { "}" };
            let problem = self.at(&codes::UNCLOSED_BRACKET, index);
            self.problems.push(problem.with("close", closing));
        }
        (partner, commas)
    }

    /// Which brackets, commas and `if`s belong to calls.
    fn calls(&self, partner: &[Option<usize>], commas: &[CommaWithin]) -> Vec<bool> {
        let mut of_call = vec![false; self.pieces.len()];
        let mut mark = |index: usize| {
            if let Some(slot) = of_call.get_mut(index) {
                *slot = true;
            }
        };
        for (index, piece) in self.pieces.iter().enumerate() {
            let open = index + 1;
            if self.token(open) != Some(&Token::Open) {
                continue;
            }
            // `IF(c, a, b)` has commas of its own; `如果 (c) {` has none.
            let called = match piece.token {
                Token::Name(_) => true,
                Token::If => commas.iter().any(|(_, within)| *within == Some(open)),
                _ => false,
            };
            if called {
                if piece.token == Token::If {
                    mark(index);
                }
                mark(open);
                if let Some(close) = partner.get(open).copied().flatten() {
                    mark(close);
                }
                for (comma, within) in commas {
                    if *within == Some(open) {
                        mark(*comma);
                    }
                }
            }
        }
        of_call
    }

    /// Every `如果` has `{ } 否则 { }`, and there are no other braces.
    fn blocks(&mut self, order: &Order) {
        let mut claimed = vec![false; self.pieces.len()];
        for index in 0..self.pieces.len() {
            if self.token(index) != Some(&Token::If) || order.is_call(index) {
                continue;
            }
            // The block begins with the first brace that is not inside brackets of the condition.
            let mut at = index + 1;
            let brace = loop {
                match self.token(at) {
                    Some(Token::OpenBrace) => break Some(at),
                    Some(Token::Open) => at = order.partner(at).unwrap_or(at) + 1,
                    Some(Token::Close | Token::CloseBrace | Token::Comma | Token::Else) | None => break None,
                    Some(_) => at += 1,
                }
            };
            let Some(brace) = brace else {
                self.report(&codes::IF_WITHOUT_BLOCK, index);
                continue;
            };
            let close = order.partner(brace).unwrap_or(brace);
            for one in [brace, close] {
                if let Some(slot) = claimed.get_mut(one) {
                    *slot = true;
                }
            }
            if self.token(close + 1) != Some(&Token::Else) {
                self.report(&codes::MISSING_ELSE, index);
                continue;
            }
            if let Some(slot) = claimed.get_mut(close + 1) {
                *slot = true;
            }
            match self.token(close + 2) {
                Some(Token::If) if !order.is_call(close + 2) => {}
                Some(Token::OpenBrace) => {
                    for one in [close + 2, order.partner(close + 2).unwrap_or(close + 2)] {
                        if let Some(slot) = claimed.get_mut(one) {
                            *slot = true;
                        }
                    }
                }
                _ => {
                    self.report(&codes::IF_WITHOUT_BLOCK, close + 1);
                }
            }
        }
        if !self.problems.is_empty() {
            return;
        }
        for (index, claimed) in claimed.into_iter().enumerate() {
            if !claimed && matches!(self.token(index), Some(Token::OpenBrace | Token::Else)) {
                self.report(&codes::UNEXPECTED, index);
            }
        }
    }

    /// Operands and operators by turns.
    fn turns(&mut self, order: &Order) {
        if !self.problems.is_empty() {
            return;
        }
        let mut wants_operand = true;
        for index in 0..self.pieces.len() {
            let Some(token) = self.token(index) else { break };
            let before = index.checked_sub(1).and_then(|before| self.token(before));
            match token {
                Token::Number { .. } | Token::Text(_) | Token::Bool(_) | Token::Name(_) => {
                    if !wants_operand && before != Some(&Token::Dot) {
                        self.missing_operator(index);
                        // `x` for × or `and` for 且 stands where the operator belongs, and what follows
                        // is its operand: one slip, one message.
                        if let Token::Name(name) = token
                            && matches!(
                                super::words::meant_by(name),
                                Some("×" | "÷" | "+" | "-" | "且" | "或" | "==" | "≠" | ">" | "<")
                            )
                        {
                            wants_operand = true;
                            continue;
                        }
                    }
                    wants_operand = false;
                }
                Token::Dot => {
                    let named = matches!(before, Some(Token::Name(_)))
                        && matches!(self.token(index + 1), Some(Token::Name(_)))
                        && index.checked_sub(2).and_then(|at| self.token(at)) != Some(&Token::Dot);
                    if !named {
                        self.report(&codes::UNEXPECTED, index);
                        return;
                    }
                    if order.is_call(index + 2) && self.token(index + 2) == Some(&Token::Open) {
                        self.report(&codes::NOT_AN_EXPRESSION, index + 1);
                        return;
                    }
                }
                Token::Not if wants_operand => {}
                Token::Minus if wants_operand => {}
                Token::Not => {
                    self.missing_operator(index);
                    wants_operand = true;
                }
                Token::Minus | Token::Infix(_) => {
                    if wants_operand {
                        self.missing_operand(index);
                    }
                    wants_operand = true;
                }
                Token::Open => {
                    if !wants_operand && !order.is_call(index) {
                        self.missing_operator(index);
                    }
                    wants_operand = true;
                }
                Token::Close => {
                    let empty_call = order.is_call(index) && before == Some(&Token::Open);
                    if wants_operand && !empty_call {
                        self.missing_operand(index);
                    }
                    wants_operand = false;
                }
                Token::Comma => {
                    if !order.is_call(index) {
                        self.report(&codes::STRAY_COMMA, index);
                        return;
                    }
                    if wants_operand {
                        self.missing_operand(index);
                    }
                    wants_operand = true;
                }
                Token::If => {
                    if !wants_operand && before != Some(&Token::Else) {
                        self.missing_operator(index);
                    }
                    wants_operand = !order.is_call(index);
                }
                Token::OpenBrace => {
                    if wants_operand && before != Some(&Token::Else) {
                        self.missing_operand(index);
                    }
                    wants_operand = true;
                }
                Token::CloseBrace => {
                    if wants_operand {
                        self.missing_operand(index);
                    }
                    wants_operand = false;
                }
                Token::Else => wants_operand = true,
            }
        }
        if wants_operand && self.problems.is_empty() {
            self.missing_operand(self.pieces.len());
        }
    }

    /// An operand is missing before this piece.
    fn missing_operand(&mut self, index: usize) {
        let before = index.checked_sub(1).map_or("", |before| self.typed(before));
        let place = match self.token(index) {
            // At the end the operator that waits for its operand is the place to look at.
            None => index.saturating_sub(1),
            Some(_) => index,
        };
        let after = self.typed(index);
        let gap: Arg = match (before, after) {
            ("", after) => Arg::Said(Said::new(&codes::GAP_BEFORE).with("after", after)),
            (before, "") => Arg::Said(Said::new(&codes::GAP_AFTER).with("before", before)),
            (before, after) => Arg::Said(Said::new(&codes::GAP_BETWEEN).with("before", before).with("after", after)),
        };
        let problem = self.at(&codes::MISSING_OPERAND, place);
        self.problems.push(problem.with("gap", gap));
    }

    /// An operator is missing before this piece.
    fn missing_operator(&mut self, index: usize) {
        let before = index.checked_sub(1).map_or("", |before| self.typed(before)).to_owned();
        let near = super::words::near_word(self.pieces.get(index), self.pieces.get(index.wrapping_sub(1)));
        let mut problem = self.at(&codes::MISSING_OPERATOR, index).with("before", before);
        if let Some(right) = near {
            problem = problem.help(Said::new(&codes::HELP_NEAR_WORD).with("right", right));
        }
        self.problems.push(problem);
    }

    /// Brackets, products, powers, signs and `否则 如果` inside one another, within the limit.
    fn depth(&mut self) {
        // For every open bracket: what is nested between operators that bind less, and `否则 如果`.
        let mut open: Vec<(usize, usize)> = vec![(0, 0)];
        for (index, piece) in self.pieces.iter().enumerate() {
            let before = index.checked_sub(1).and_then(|before| self.token(before));
            let after_operand = matches!(
                before,
                Some(
                    Token::Number { .. }
                        | Token::Text(_)
                        | Token::Bool(_)
                        | Token::Name(_)
                        | Token::Close
                        | Token::CloseBrace
                )
            );
            match (&piece.token, open.last_mut()) {
                (Token::Open | Token::OpenBrace, _) => open.push((1, 0)),
                // The brackets come in pairs here, so the bottom stays.
                (Token::Close | Token::CloseBrace, _) => {
                    open.pop();
                }
                (Token::If, Some((_, chained))) if before == Some(&Token::Else) => *chained += 1,
                (Token::Infix(Infix::Power | Infix::Multiply | Infix::Divide) | Token::Not, Some((nested, _))) => {
                    *nested += 1;
                }
                (Token::Minus, Some((nested, _))) if !after_operand => *nested += 1,
                (Token::Infix(_) | Token::Minus | Token::Comma, Some((nested, _))) => *nested = (*nested).min(1),
                _ => {}
            }
            if open.iter().map(|(nested, chained)| nested + chained).sum::<usize>() > MAX_FORMULA_DEPTH {
                let problem = self.at(&codes::TOO_DEEP, index).with("limit", MAX_FORMULA_DEPTH);
                self.problems.push(problem);
                return;
            }
        }
    }
}
