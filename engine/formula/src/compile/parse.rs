//! The only place that knows the inside of Rhai: pieces become text for Rhai's parser, its tree becomes ours.
//!
//! Every piece is written on a line of its own, so that a line number is the index of a piece, and
//! every number, text and name is written as `t` and its index, so that Rhai holds no digit and no
//! name. A bracket that groups is written as a call of `g`, so that the tree remembers it: Rhai
//! binds `-a ** b` as `(-a) ** b`, and without the brackets `(-2)^2` and `-2^2` would be the same tree.

use rhai::{AST, Engine, Expr, FnCallExpr, OptimizationLevel, Stmt, StmtBlock};

use super::lex::{Infix, Piece, Token};
use super::order::Order;
use super::tree::Comparison;
use crate::limits::MAX_FORMULA_TERMS;

/// A part of the formula: its first and last piece (brackets included) and what it is.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) shape: Shape,
}

/// What a part is. Pieces are meant by their index.
#[derive(Debug)]
pub(crate) enum Shape {
    /// A number, text, yes/no or name: one piece.
    Leaf,
    /// `table.column`.
    Field { table: usize, column: usize },
    /// `-a`.
    Negative(Box<Part>),
    /// `非 a`.
    Not(Box<Part>),
    /// `a + b - c`: the terms, and whether each is taken off. Flat, so that long sums make no deep tree.
    Sum(Vec<(bool, Part)>),
    /// `a × b`, comparisons too.
    Binary(Twofold, Box<Part>, Box<Part>),
    /// `a 且 b 且 c`.
    And(Vec<Part>),
    /// `a 或 b 或 c`.
    Or(Vec<Part>),
    /// `name(a, b)`, `IF(c, a, b)`.
    Call { name: usize, arguments: Vec<Part> },
    /// `如果 c { a } 否则 { b }`: condition and the two values.
    Choice(Box<[Part; 3]>),
    /// `(a)`.
    Group(Box<Part>),
}

/// The operators of exactly two operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Twofold {
    Multiply,
    Divide,
    Power,
    Compare(Comparison),
}

/// Why there is no tree.
#[derive(Debug)]
pub(crate) enum Unparsed {
    /// Too many terms or too deep.
    TooDeep(usize),
    /// Rhai cannot go on at this piece.
    Unexpected(usize),
}

/// The pieces as text for Rhai.
fn rewritten(pieces: &[Piece], order: &Order) -> String {
    let mut out = String::new();
    for (index, piece) in pieces.iter().enumerate() {
        let fixed = match &piece.token {
            Token::Number { .. } | Token::Text(_) | Token::Bool(_) | Token::Name(_) => "",
            Token::If if order.is_call(index) => "",
            Token::If => "if",
            Token::Else => "else",
            Token::Open if order.is_call(index) => "(",
            Token::Open => "g(",
            Token::Close => ")",
            Token::OpenBrace => "{",
            Token::CloseBrace => "}",
            Token::Comma => ",",
            Token::Dot => ".",
            Token::Minus => "-",
            Token::Not => "!",
            Token::Infix(infix) => match infix {
                Infix::Add => "+",
                Infix::Multiply => "*",
                Infix::Divide => "/",
                Infix::Power => "**",
                Infix::Equal => "==",
                Infix::NotEqual => "!=",
                Infix::Less => "<",
                Infix::LessEqual => "<=",
                Infix::Greater => ">",
                Infix::GreaterEqual => ">=",
                Infix::And => "&&",
                Infix::Or => "||",
            },
        };
        if fixed.is_empty() {
            out.push_str(&format!("t{index}\n"));
        } else {
            out.push_str(fixed);
            out.push('\n');
        }
    }
    out
}

/// Parses the pieces with Rhai and takes its tree over.
pub(crate) fn parse(pieces: &[Piece], order: &Order) -> Result<Part, Unparsed> {
    let mut engine = Engine::new_raw();
    engine.set_optimization_level(OptimizationLevel::None);
    engine.set_max_expr_depths(MAX_FORMULA_TERMS, MAX_FORMULA_TERMS);
    let last = pieces.len().saturating_sub(1);
    let ast: AST = engine.compile_expression(rewritten(pieces, order)).map_err(|error| {
        let at = error.position().line().map_or(last, |line| line.saturating_sub(1).min(last));
        match *error.err_type() {
            rhai::ParseErrorType::ExprTooDeep => Unparsed::TooDeep(at),
            _ => Unparsed::Unexpected(at),
        }
    })?;
    let [Stmt::Expr(expr)] = ast.statements() else { return Err(Unparsed::Unexpected(0)) };
    convert(expr, order).ok_or(Unparsed::Unexpected(0))
}

/// The index in a name `t12`.
fn index_of(name: &str) -> Option<usize> {
    name.strip_prefix('t')?.parse().ok()
}

/// Rhai's tree as ours; `None` for anything that `rewritten` cannot have written.
fn convert(expr: &Expr, order: &Order) -> Option<Part> {
    match expr {
        Expr::Variable(variable, ..) => {
            let at = index_of(&variable.1)?;
            Some(Part { first: at, last: at, shape: Shape::Leaf })
        }
        Expr::Dot(pair, ..) => {
            let (Expr::Variable(table, ..), Expr::Property(column, ..)) = (&pair.lhs, &pair.rhs) else { return None };
            let (table, column) = (index_of(&table.1)?, index_of(&column.2)?);
            Some(Part { first: table, last: column, shape: Shape::Field { table, column } })
        }
        Expr::And(parts, _) => chain(parts, Shape::And, order),
        Expr::Or(parts, _) => chain(parts, Shape::Or, order),
        Expr::FnCall(call, _) => convert_call(call, order),
        Expr::Stmt(block) => convert_block(block, order),
        _ => None,
    }
}

fn chain(parts: &[Expr], shape: fn(Vec<Part>) -> Shape, order: &Order) -> Option<Part> {
    let parts: Vec<Part> = parts.iter().map(|part| convert(part, order)).collect::<Option<_>>()?;
    let (first, last) = (parts.first()?.first, parts.last()?.last);
    Some(Part { first, last, shape: shape(parts) })
}

/// A block of one statement: a value, or an `if`.
fn convert_block(block: &StmtBlock, order: &Order) -> Option<Part> {
    let [statement] = block.statements() else { return None };
    match statement {
        Stmt::Expr(expr) => convert(expr, order),
        Stmt::FnCall(call, _) => convert_call(call, order),
        Stmt::Block(block) => convert_block(block, order),
        Stmt::If(flow, _) => {
            let condition = convert(&flow.expr, order)?;
            let then = convert_block(&flow.body, order)?;
            let other = convert_block(&flow.branch, order)?;
            // `else if` ends with its own brace already.
            let ends_with_brace = order.partner(other.first.checked_sub(1)?).is_some();
            let last = if ends_with_brace { other.last + 1 } else { other.last };
            let first = condition.first.checked_sub(1)?;
            Some(Part { first, last, shape: Shape::Choice(Box::new([condition, then, other])) })
        }
        _ => None,
    }
}

/// Whether a call is `a + b` or `a - b`, and which.
fn is_minus(call: &FnCallExpr) -> Option<bool> {
    match (call.op_token.is_some(), call.args.len(), call.name.as_str()) {
        (true, 2, "+") => Some(false),
        (true, 2, "-") => Some(true),
        _ => None,
    }
}

/// A row of terms; Rhai nests them to the left.
fn convert_sum(call: &FnCallExpr, order: &Order) -> Option<Part> {
    let mut terms = Vec::new();
    let mut call = call;
    while let Some(minus) = is_minus(call) {
        let [left, right] = call.args.as_slice() else { return None };
        terms.push((minus, convert(right, order)?));
        match left {
            Expr::FnCall(next, _) if is_minus(next).is_some() => call = next,
            first => {
                terms.push((false, convert(first, order)?));
                break;
            }
        }
    }
    terms.reverse();
    let (first, last) = (terms.first()?.1.first, terms.last()?.1.last);
    Some(Part { first, last, shape: Shape::Sum(terms) })
}

fn convert_call(call: &FnCallExpr, order: &Order) -> Option<Part> {
    if is_minus(call).is_some() {
        return convert_sum(call, order);
    }
    let mut arguments: Vec<Part> = call.args.iter().map(|part| convert(part, order)).collect::<Option<_>>()?;
    let operator = call.op_token.is_some();
    if operator && arguments.len() == 1 {
        let operand = Box::new(arguments.pop()?);
        let (first, last) = (operand.first.checked_sub(1)?, operand.last);
        let shape = match call.name.as_str() {
            "-" => Shape::Negative(operand),
            "!" => Shape::Not(operand),
            _ => return None,
        };
        return Some(Part { first, last, shape });
    }
    if operator {
        let right = arguments.pop()?;
        let left = arguments.pop()?;
        let infix = match call.name.as_str() {
            "*" => Twofold::Multiply,
            "/" => Twofold::Divide,
            "**" => return Some(power(left, right)),
            "==" => Twofold::Compare(Comparison::Equal),
            "!=" => Twofold::Compare(Comparison::NotEqual),
            "<" => Twofold::Compare(Comparison::Less),
            "<=" => Twofold::Compare(Comparison::LessEqual),
            ">" => Twofold::Compare(Comparison::Greater),
            ">=" => Twofold::Compare(Comparison::GreaterEqual),
            _ => return None,
        };
        let (first, last) = (left.first, right.last);
        return Some(Part { first, last, shape: Shape::Binary(infix, Box::new(left), Box::new(right)) });
    }
    if call.name == "g" {
        let inner = Box::new(arguments.pop()?);
        return Some(Part { first: inner.first.checked_sub(1)?, last: inner.last + 1, shape: Shape::Group(inner) });
    }
    let name = index_of(&call.name)?;
    let last = order.partner(name + 1)?;
    Some(Part { first: name, last, shape: Shape::Call { name, arguments } })
}

/// `a ^ b`, where a sign before `a` belongs to the whole: `-2^2` is `-(2^2)`.
fn power(left: Part, right: Part) -> Part {
    let (first, last) = (left.first, right.last);
    match left.shape {
        Shape::Negative(operand) => Part { first, last, shape: Shape::Negative(Box::new(power(*operand, right))) },
        Shape::Not(operand) => Part { first, last, shape: Shape::Not(Box::new(power(*operand, right))) },
        shape => {
            let left = Part { first: left.first, last: left.last, shape };
            Part { first, last, shape: Shape::Binary(Twofold::Power, Box::new(left), Box::new(right)) }
        }
    }
}
