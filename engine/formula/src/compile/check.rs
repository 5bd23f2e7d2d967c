//! Names, types and units: from the parsed tree to the checked one. Every problem is reported, and a part
//! with a problem is of unknown kind, so that it causes no second one. Calls are in `calls.rs`, what is said
//! of unknown names in `unknown.rs`.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use heng_source::{Arg, Diagnostic, PlacedText, Said, Span, closest, comparable};

use super::lex::{Piece, Token};
use super::parse::{Part, Shape, Twofold};
use super::tree::{Comparison, Kind, Measure, Node, Op};
use super::{ColumnType, Declared, Read, Scope};
use crate::codes;
use crate::data::Value;
use crate::literal::{LiteralError, parse_literal};
use crate::number::Number;
use crate::population::Population;
use crate::table_codes;
use crate::unit::Unit;

/// What checking found.
pub(crate) struct Checked {
    /// The whole formula.
    pub(crate) root: Node,
    /// How many nodes it has.
    pub(crate) nodes: usize,
    /// What it may read.
    pub(crate) reads: BTreeSet<Read>,
    /// What it asks of the set being scored.
    pub(crate) populations: Vec<(Population, Span)>,
    /// Every problem.
    pub(crate) problems: Vec<Diagnostic>,
}

/// Checks a parsed formula.
pub(crate) fn check(part: &Part, pieces: &[Piece], text: &PlacedText, scope: &Scope) -> Checked {
    let mut checker = Checker {
        text,
        pieces,
        scope,
        problems: Vec::new(),
        reads: BTreeSet::new(),
        populations: Vec::new(),
        nodes: 0,
    };
    let root = checker.lower(part);
    let Checker { problems, reads, populations, nodes, .. } = checker;
    Checked { root, nodes, reads, populations, problems }
}

pub(super) struct Checker<'a> {
    pub(super) text: &'a PlacedText,
    pub(super) pieces: &'a [Piece],
    pub(super) scope: &'a Scope,
    pub(super) problems: Vec<Diagnostic>,
    pub(super) reads: BTreeSet<Read>,
    pub(super) populations: Vec<(Population, Span)>,
    nodes: usize,
}

impl Checker<'_> {
    pub(super) fn token(&self, index: usize) -> Option<&Token> {
        self.pieces.get(index).map(|piece| &piece.token)
    }

    pub(super) fn range(&self, part: &Part) -> Range<usize> {
        let start = self.pieces.get(part.first).map_or(0, |piece| piece.range.start);
        let end = self.pieces.get(part.last).map_or(start, |piece| piece.range.end);
        start..end
    }

    pub(super) fn typed(&self, range: &Range<usize>) -> &str {
        self.text.text().get(range.clone()).unwrap_or_default()
    }

    /// A problem at a place, with the text there.
    pub(super) fn problem(&self, code: &'static heng_source::Code, range: &Range<usize>) -> Diagnostic {
        Diagnostic::new(code, self.text.span_of(range.clone())).with("text", self.typed(range))
    }

    pub(super) fn node(&mut self, range: Range<usize>, kind: Kind, op: Op, parts: Vec<Node>) -> Node {
        let table = self.common_table(&parts);
        let id = self.nodes;
        self.nodes += 1;
        Node { id, range, kind, table, op, parts, kept: OnceLock::new() }
    }

    pub(super) fn unknown(&mut self, range: Range<usize>) -> Node {
        self.node(range, Kind::Unknown, Op::Literal(Value::Bool(false)), Vec::new())
    }

    /// The table of the columns among the parts; columns of two tables are a problem.
    fn common_table(&mut self, parts: &[Node]) -> Option<Arc<str>> {
        let mut columns = parts.iter().filter_map(|part| part.table.as_ref().map(|table| (part, table)));
        let (first, table) = columns.next()?;
        if let Some((other, second)) = columns.find(|(_, other)| *other != table) {
            let problem =
                self.problem(&codes::TABLES_MIXED, &other.range).with("table", &**table).with("other", &**second).also(
                    self.text.span_of(first.range.clone()),
                    Said::new(&codes::LABEL_COLUMN_OF).with("table", &**table),
                );
            self.problems.push(problem);
        }
        Some(table.clone())
    }

    pub(super) fn lower(&mut self, part: &Part) -> Node {
        let range = self.range(part);
        match &part.shape {
            Shape::Leaf => self.leaf(part.first, range),
            Shape::Group(inner) => self.lower(inner),
            Shape::Field { table, column } => self.field(*table, *column, range),
            Shape::Negative(operand) => {
                let operand = self.lower(operand);
                self.want_number(&operand);
                let kind = operand.kind.clone();
                self.node(range, kind, Op::Negative, vec![operand])
            }
            Shape::Not(operand) => {
                let operand = self.lower(operand);
                let kind = if self.want_bool(&operand) { Kind::Bool } else { Kind::Unknown };
                self.node(range, kind, Op::Not, vec![operand])
            }
            Shape::And(parts) => self.logic(Op::And, parts, range),
            Shape::Or(parts) => self.logic(Op::Or, parts, range),
            Shape::Choice(parts) => {
                let [condition, then, other] = &**parts;
                let parts = vec![self.lower(condition), self.lower(then), self.lower(other)];
                self.choice(range, parts)
            }
            Shape::Sum(terms) => self.sum(terms, range),
            Shape::Binary(infix, left, right) => self.binary(*infix, left, right, range),
            Shape::Call { name, arguments } => self.call(*name, arguments, range),
        }
    }

    fn logic(&mut self, op: Op, parts: &[Part], range: Range<usize>) -> Node {
        let parts: Vec<Node> = parts.iter().map(|part| self.lower(part)).collect();
        for part in &parts {
            self.want_bool(part);
        }
        self.node(range, Kind::Bool, op, parts)
    }

    /// `如果` and `IF`, its three parts lowered.
    pub(super) fn choice(&mut self, range: Range<usize>, parts: Vec<Node>) -> Node {
        let mut kind = Kind::Unknown;
        if let [condition, then, other] = parts.as_slice() {
            self.want_bool(condition);
            kind = self.same_kind(then, other);
        }
        self.node(range, kind, Op::Choice, parts)
    }

    /// The kind that two branches have in common.
    fn same_kind(&mut self, left: &Node, right: &Node) -> Kind {
        match (&left.kind, &right.kind) {
            (Kind::Unknown, other) | (other, Kind::Unknown) => other.clone(),
            (Kind::Number(_), Kind::Number(_)) => self.common_measure(&[left, right]),
            (one, other) if one == other => one.clone(),
            (one, _) => {
                self.wrong_type(right, one);
                Kind::Unknown
            }
        }
    }

    /// The measure that numbers have in common; different dimensions are a problem. The unit shown is the
    /// first one's that is not the literal 0.
    pub(super) fn common_measure(&mut self, parts: &[&Node]) -> Kind {
        let mut found: Option<(&Node, Measure)> = None;
        let mut unknown = false;
        for part in parts {
            let Kind::Number(measure) = &part.kind else {
                unknown = true;
                continue;
            };
            match &found {
                Some((first, known)) if known.dimension.is_some() => {
                    if measure.dimension.is_some() && measure.dimension != known.dimension {
                        let problem = self.unit_mismatch(first, known, part, measure);
                        self.problems.push(problem);
                        return Kind::Unknown;
                    }
                }
                _ => found = Some((part, measure.clone())),
            }
        }
        match found {
            Some((_, measure)) if !unknown || measure.dimension.is_some() => Kind::Number(measure),
            _ => Kind::Unknown,
        }
    }

    fn unit_mismatch(&self, left: &Node, left_measure: &Measure, right: &Node, right_measure: &Measure) -> Diagnostic {
        let mut problem = self
            .problem(&codes::UNIT_MISMATCH, &right.range)
            .with("left", self.typed(&left.range))
            .with("left_unit", unit_name(&left_measure.unit))
            .with("right", self.typed(&right.range))
            .with("right_unit", unit_name(&right_measure.unit))
            .also(
                self.text.span_of(left.range.clone()),
                Said::new(&codes::LABEL_UNIT).with("unit", unit_name(&left_measure.unit)),
            );
        for (one, measure, other) in [(left, left_measure, right_measure), (right, right_measure, left_measure)] {
            if matches!(one.op, Op::Literal(_)) && measure.unit.symbol.is_empty() && !other.unit.symbol.is_empty() {
                let right = format!("{}{}", self.typed(&one.range), other.unit.symbol);
                problem = problem.help(Said::new(&codes::HELP_WRITE).with("right", right));
            }
        }
        problem
    }

    pub(super) fn want_number(&mut self, node: &Node) -> bool {
        match node.kind {
            Kind::Number(_) => true,
            Kind::Unknown => false,
            _ => {
                self.wrong_type(node, &Kind::Number(Measure::plain()));
                false
            }
        }
    }

    pub(super) fn want_bool(&mut self, node: &Node) -> bool {
        match node.kind {
            Kind::Bool => true,
            Kind::Unknown => false,
            _ => {
                self.wrong_type(node, &Kind::Bool);
                false
            }
        }
    }

    pub(super) fn wrong_type(&mut self, node: &Node, wanted: &Kind) {
        let typed = self.typed(&node.range);
        let bare = typed.trim_matches(['“', '”', '"', '＂']);
        let mut problem = Diagnostic::new(&codes::WRONG_TYPE, self.text.span_of(node.range.clone()))
            .with("text", bare)
            .with("is", kind_name(&node.kind))
            .with("wanted", kind_name(wanted));
        match (&node.kind, wanted) {
            (Kind::Number(_), Kind::Bool) => {
                problem = problem.help(Said::new(&codes::HELP_CONDITION).with("text", typed));
            }
            (Kind::Bool, Kind::Number(_)) => {
                problem = problem.help(Said::new(&codes::HELP_COUNT_YES).with("text", typed));
            }
            _ => {}
        }
        self.problems.push(problem);
    }

    fn binary(&mut self, infix: Twofold, left: &Part, right: &Part, range: Range<usize>) -> Node {
        if let (Twofold::Compare(_), Shape::Binary(Twofold::Compare(_), _, middle)) = (infix, &left.shape) {
            let (first, middle, last) = (self.range(left), self.range(middle), self.range(right));
            let operator = self.typed(&(first.end..last.start)).trim();
            let right = format!("{} 且 {} {operator} {}", self.typed(&first), self.typed(&middle), self.typed(&last));
            let problem = self.problem(&codes::CHAINED_COMPARISON, &range).with("right", right);
            self.problems.push(problem);
            return self.unknown(range);
        }
        let (left, right) = (self.lower(left), self.lower(right));
        if let Twofold::Compare(comparison) = infix {
            self.comparable(comparison, &left, &right);
            return self.node(range, Kind::Bool, Op::Compare(comparison), vec![left, right]);
        }
        let numbers = self.want_number(&left) & self.want_number(&right);
        let (kind, op) = match infix {
            Twofold::Multiply => (combined(&left, &right, false), Op::Multiply),
            Twofold::Divide => (combined(&left, &right, true), Op::Divide),
            Twofold::Power | Twofold::Compare(_) => (self.power_kind(&left, &right), Op::Power),
        };
        let kind = if numbers { kind } else { Kind::Unknown };
        self.node(range, kind, op, vec![left, right])
    }

    fn sum(&mut self, terms: &[(bool, Part)], range: Range<usize>) -> Node {
        let parts: Vec<Node> = terms.iter().map(|(_, term)| self.lower(term)).collect();
        let mut numbers = true;
        for part in &parts {
            numbers &= self.want_number(part);
        }
        let kind = if numbers { self.common_measure(&parts.iter().collect::<Vec<_>>()) } else { Kind::Unknown };
        let minus = terms.iter().map(|(minus, _)| *minus).collect();
        self.node(range, kind, Op::Sum(minus), parts)
    }

    fn comparable(&mut self, comparison: Comparison, left: &Node, right: &Node) {
        match (&left.kind, &right.kind) {
            (Kind::Unknown, _) | (_, Kind::Unknown) => {}
            (Kind::Number(_), Kind::Number(_)) => {
                self.common_measure(&[left, right]);
            }
            (one, other) if one == other && !comparison.orders() => {
                self.one_of_the_codes(left, right);
                self.one_of_the_codes(right, left);
            }
            _ if comparison.orders() => {
                for part in [left, right] {
                    self.want_number(part);
                }
            }
            (one, _) => self.wrong_type(right, one),
        }
    }

    /// The codes of a category that a node reads.
    pub(super) fn codes_of(&self, node: &Node) -> Option<Arc<[String]>> {
        match &node.op {
            Op::Input(name) => match self.scope.names.get(&**name) {
                Some(Declared::Category(codes)) => Some(codes.clone()),
                _ => None,
            },
            Op::Column(column) => match self.scope.names.get(node.table.as_deref()?) {
                Some(Declared::Table(columns)) => match columns.get(&**column) {
                    Some(ColumnType::Category(codes)) => Some(codes.clone()),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        }
    }

    /// A category is compared with a text that is one of its codes: with any other it would never be equal.
    fn one_of_the_codes(&mut self, category: &Node, literal: &Node) {
        let (Some(known), Op::Literal(Value::Text(text))) = (self.codes_of(category), &literal.op) else { return };
        let text = comparable(text);
        if known.iter().any(|code| comparable(code) == text) {
            return;
        }
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let mut problem = self
            .problem(&table_codes::NOT_A_CODE, &literal.range)
            .with("code", text.as_str())
            .with("name", self.typed(&category.range))
            .with("known", known.clone());
        if let Some(near) = closest(&text, known) {
            problem = problem.help(Said::new(&codes::HELP_DID_YOU_MEAN).with("right", near));
        }
        self.problems.push(problem);
    }

    /// The kind of `base ^ exponent`.
    pub(super) fn power_kind(&mut self, base: &Node, exponent: &Node) -> Kind {
        let (Kind::Number(base_measure), Kind::Number(exponent_measure)) = (&base.kind, &exponent.kind) else {
            return Kind::Unknown;
        };
        if !exponent_measure.dimension().is_plain() {
            let problem = self
                .problem(&codes::UNIT_NOT_ALLOWED, &exponent.range)
                .with("unit", unit_name(&exponent_measure.unit))
                .with("what", Arg::Phrase(&codes::WHAT_EXPONENT));
            self.problems.push(problem);
            return Kind::Unknown;
        }
        let dimension = base_measure.dimension();
        if dimension.is_plain() {
            return Kind::Number(Measure::plain());
        }
        match whole_constant(exponent) {
            Some(power) => Kind::Number(Measure::of(Unit::base_of(&dimension.power(power)))),
            None => {
                let problem = self
                    .problem(&codes::UNIT_NOT_ALLOWED, &base.range)
                    .with("unit", unit_name(&base_measure.unit))
                    .with("what", Arg::Phrase(&codes::WHAT_POWER));
                self.problems.push(problem);
                Kind::Unknown
            }
        }
    }

    fn leaf(&mut self, index: usize, range: Range<usize>) -> Node {
        match self.token(index).cloned() {
            Some(Token::Number { digits, unit }) => self.number(&digits, unit, range),
            Some(Token::Text(text)) => self.node(range, Kind::Text, Op::Literal(Value::Text(text.into())), Vec::new()),
            Some(Token::Bool(value)) => self.node(range, Kind::Bool, Op::Literal(Value::Bool(value)), Vec::new()),
            Some(Token::Name(name)) => self.name(&name, range),
            _ => {
                let problem = self.problem(&codes::UNEXPECTED, &range);
                self.problems.push(problem);
                self.unknown(range)
            }
        }
    }

    fn number(&mut self, digits: &str, unit: Option<String>, range: Range<usize>) -> Node {
        let written = format!("{digits}{}", unit.as_deref().unwrap_or_default());
        let problem = match parse_literal(&written, &self.scope.units) {
            Ok(literal) => match literal.base() {
                Ok(base) => {
                    let measure = match literal.unit {
                        Some(unit) => Measure::of(unit),
                        None if base.is_zero() => Measure { dimension: None, unit: Unit::plain() },
                        None => Measure::plain(),
                    };
                    let op = Op::Literal(Value::Number(Number::from(base)));
                    return self.node(range, Kind::Number(measure), op, Vec::new());
                }
                Err(_) => self.problem(&codes::NUMBER_TOO_LONG, &range),
            },
            Err(LiteralError::UnknownUnit(_)) => self.unknown_unit(digits, &unit.unwrap_or_default(), &range),
            Err(LiteralError::TooLong) => self.problem(&codes::NUMBER_TOO_LONG, &range),
            Err(LiteralError::Exponent) => self.problem(&codes::EXPONENT, &range),
            Err(LiteralError::NotANumber | LiteralError::Grouping) => {
                self.problem(&codes::BAD_NUMBER, &range).with("right", digits)
            }
        };
        self.problems.push(problem);
        self.unknown(range)
    }

    fn name(&mut self, name: &str, range: Range<usize>) -> Node {
        let kind = match self.scope.names.get(name) {
            Some(Declared::Number(unit)) => Kind::Number(Measure::of(unit.clone())),
            Some(Declared::Bool) => Kind::Bool,
            Some(Declared::Text | Declared::Category(_)) => Kind::Text,
            Some(Declared::Table(columns)) => {
                let columns: Vec<String> = columns.keys().map(|column| format!("{name}.{column}")).collect();
                let problem = self.problem(&codes::TABLE_AS_VALUE, &range).with("columns", columns);
                self.problems.push(problem);
                return self.unknown(range);
            }
            None => {
                let problem = self.unknown_name(name, &range);
                self.problems.push(problem);
                return self.unknown(range);
            }
        };
        let input = self.scope.stands_for.get(name).map_or(name, String::as_str);
        self.input(input, kind, range)
    }

    /// A node that reads a single value.
    pub(super) fn input(&mut self, name: &str, kind: Kind, range: Range<usize>) -> Node {
        self.reads.insert(Read { input: name.to_owned(), column: None, row: None });
        self.node(range, kind, Op::Input(name.into()), Vec::new())
    }

    fn field(&mut self, table_at: usize, column_at: usize, range: Range<usize>) -> Node {
        let (Some(Token::Name(table)), Some(Token::Name(column))) = (self.token(table_at), self.token(column_at))
        else {
            return self.unknown(range);
        };
        let (table, column) = (table.clone(), column.clone());
        let whole = format!("{table}.{column}");
        let table_range = self.pieces.get(table_at).map_or(range.clone(), |piece| piece.range.clone());
        let column_range = self.pieces.get(column_at).map_or(range.clone(), |piece| piece.range.clone());
        match (self.scope.names.get(&table), self.scope.names.get(&whole)) {
            (Some(Declared::Table(columns)), _) => {
                let kind = match columns.get(&column) {
                    Some(ColumnType::Number(unit)) => Kind::Number(Measure::of(unit.clone())),
                    Some(ColumnType::Bool) => Kind::Bool,
                    Some(ColumnType::Text | ColumnType::Category(_)) => Kind::Text,
                    None => {
                        let known: Vec<&str> = columns.keys().map(String::as_str).collect();
                        let mut problem = self
                            .problem(&codes::UNKNOWN_COLUMN, &column_range)
                            .with("table", &table)
                            .with("known", known);
                        if let Some(near) = closest(&column, columns.keys().map(String::as_str)) {
                            let right = format!("{table}.{near}");
                            problem = problem.help(Said::new(&codes::HELP_DID_YOU_MEAN).with("right", right));
                        }
                        self.problems.push(problem);
                        return self.unknown(range);
                    }
                };
                self.reads.insert(Read { input: table.clone(), column: Some(column.clone()), row: None });
                let mut node = self.node(range, kind, Op::Column(column.into()), Vec::new());
                node.table = Some(table.into());
                node
            }
            (_, Some(Declared::Number(unit))) => {
                let kind = Kind::Number(Measure::of(unit.clone()));
                self.input(&whole, kind, range)
            }
            (_, Some(Declared::Bool)) => self.input(&whole, Kind::Bool, range),
            (_, Some(Declared::Text | Declared::Category(_))) => self.input(&whole, Kind::Text, range),
            (Some(_), _) => {
                let problem = self.problem(&codes::NOT_A_TABLE, &table_range).with("column", column);
                self.problems.push(problem);
                self.unknown(range)
            }
            (None, _) => {
                let problem = self.unknown_name(&table, &table_range);
                self.problems.push(problem);
                self.unknown(range)
            }
        }
    }
}

/// The kind of a product or quotient. It is shown in the unit of the one side that has a dimension, as a
/// plain number where none is left, and else in the base unit.
fn combined(left: &Node, right: &Node, quotient: bool) -> Kind {
    let (Kind::Number(left), Kind::Number(right)) = (&left.kind, &right.kind) else { return Kind::Unknown };
    let (one, other) = (left.dimension(), right.dimension());
    let dimension = if quotient { one.per(&other) } else { one.times(&other) };
    Kind::Number(if dimension.is_plain() {
        Measure::plain()
    } else if other.is_plain() {
        Measure::of(left.unit.clone())
    } else if one.is_plain() && !quotient {
        Measure::of(right.unit.clone())
    } else {
        Measure::of(Unit::base_of(&dimension))
    })
}

/// The value of a whole constant such as `2` or `-1`.
fn whole_constant(node: &Node) -> Option<i32> {
    match (&node.op, node.parts.as_slice()) {
        (Op::Literal(Value::Number(number)), _) => number.exact()?.fraction_text().parse().ok(),
        (Op::Negative, [operand]) => whole_constant(operand)?.checked_neg(),
        _ => None,
    }
}

/// A kind for messages.
pub(super) fn kind_name(kind: &Kind) -> Arg {
    Arg::Phrase(match kind {
        Kind::Number(_) => &codes::KIND_NUMBER,
        Kind::Bool => &codes::KIND_BOOL,
        Kind::Text => &codes::KIND_TEXT,
        Kind::Unknown => &codes::KIND_UNKNOWN,
    })
}

/// A unit for messages.
pub(super) fn unit_name(unit: &Unit) -> Arg {
    if unit.symbol.is_empty() && unit.dimension.is_plain() {
        Arg::Phrase(&codes::UNIT_PLAIN)
    } else if unit.symbol.is_empty() {
        Arg::Text(unit.dimension.shown())
    } else {
        Arg::Text(unit.symbol.clone())
    }
}
