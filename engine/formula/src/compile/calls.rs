//! Calls: which arguments each function takes, and of what kind its result is. What the functions compute
//! is in `evaluate/`.

use std::ops::Range;
use std::sync::Arc;

use heng_source::{Arg, Said, closest, comparable};

use super::check::{Checker, kind_name, unit_name};
use super::lex::Token;
use super::parse::{Part, Shape};
use super::tree::{Kind, Measure, Node, Op};
use super::{Declared, Read};
use crate::codes;
use crate::functions::{Function, function_docs};
use crate::limits::MAX_PLACES;
use crate::reference::Reference;
use crate::table::{ColumnKind, LookupTable, Parameter, Policy};
use crate::table_codes;
use crate::unit::Unit;

/// The least and the most arguments.
fn arity(function: Function) -> (usize, Option<usize>) {
    match function {
        Function::If | Function::Clamp => (3, Some(3)),
        Function::Min | Function::Max => (1, None),
        Function::Round | Function::Mean => (1, Some(2)),
        Function::PopulationPercentile | Function::PopulationDeviation => (2, Some(2)),
        Function::PopulationRank => (2, Some(3)),
        Function::SumIf | Function::Pow | Function::Mod => (2, Some(2)),
        _ => (1, Some(1)),
    }
}

impl Checker<'_> {
    pub(super) fn call(&mut self, name_at: usize, arguments: &[Part], range: Range<usize>) -> Node {
        let name_range = self.pieces.get(name_at).map_or(range.clone(), |piece| piece.range.clone());
        let found = match self.token(name_at) {
            Some(Token::If) => Some(Function::If),
            Some(Token::Name(name)) => Function::find(name),
            _ => None,
        };
        if let (None, Some(Token::Name(name))) = (found, self.token(name_at))
            && let Some(table) = self.scope.tables.get(name).cloned()
        {
            return self.lookup(table, arguments, &name_range, range);
        }
        let Some(function) = found else {
            self.unknown_function(&name_range);
            // The arguments may have problems of their own.
            for argument in arguments {
                self.lower(argument);
            }
            return self.unknown(range);
        };
        let (least, most) = arity(function);
        if arguments.len() < least || most.is_some_and(|most| arguments.len() > most) {
            self.wrong_arity(function, &name_range, (least, most), arguments.len());
            return self.unknown(range);
        }
        if let Some(reference) = Reference::of(function) {
            return self.indicator(reference, arguments, range);
        }
        if function.is_population() {
            return self.population(function, arguments, range);
        }
        match function {
            Function::Applies => self.applies(arguments, range),
            Function::Round => self.round(arguments, range),
            Function::Min | Function::Max => {
                self.refuse_grouped_number(arguments);
                let parts = self.lower_all(arguments);
                if parts.len() == 1 { self.reduce(function, parts, range) } else { self.each(function, parts, range) }
            }
            Function::If => {
                let parts = self.lower_all(arguments);
                self.choice(range, parts)
            }
            Function::Sum
            | Function::Mean
            | Function::Count
            | Function::Any
            | Function::All
            | Function::SumIf
            | Function::CountIf => {
                let parts = self.lower_all(arguments);
                self.reduce(function, parts, range)
            }
            _ => {
                let parts = self.lower_all(arguments);
                self.each(function, parts, range)
            }
        }
    }

    /// A call of a lookup table.
    fn lookup(
        &mut self,
        table: Arc<LookupTable>,
        arguments: &[Part],
        name_range: &Range<usize>,
        range: Range<usize>,
    ) -> Node {
        let wanted = table.parameters.len();
        let several = table.results.len() > 1;
        let column = match arguments.get(wanted).map(|last| (&last.shape, self.token(last.first))) {
            None if !several => Some(0),
            Some((Shape::Leaf, Some(Token::Text(name)))) if several => {
                let name = comparable(name);
                table.results.iter().position(|one| comparable(&one.name) == name)
            }
            _ => None,
        };
        let whole = arguments.len() == wanted.saturating_add(usize::from(several));
        let Some(column) = column.filter(|_| whole) else {
            let mut names: Vec<String> = table.parameters.iter().map(|one| one.name.clone()).collect();
            if several {
                let results: Vec<String> = table.results.iter().map(|one| format!("“{}”", one.name)).collect();
                names.push(results.join("|"));
            }
            let example = format!("{}({})", table.name, names.join(", "));
            let problem = self
                .problem(&table_codes::TABLE_ARGUMENTS, name_range)
                .with("table", table.name.as_str())
                .with("wanted", wanted.saturating_add(usize::from(several)))
                .with("names", names)
                .with("given", arguments.len())
                .with("example", example);
            self.problems.push(problem);
            return self.unknown(range);
        };
        let parts: Vec<Node> = arguments.iter().take(wanted).map(|argument| self.lower(argument)).collect();
        let mut good = true;
        for (part, parameter) in parts.iter().zip(&table.parameters) {
            good &= self.fits_parameter(part, parameter);
        }
        let kind = match (table.results.get(column).map(|one| &one.kind), &table.policy) {
            _ if !good => Kind::Unknown,
            (_, Policy::Count) => Kind::Number(Measure::plain()),
            (Some(ColumnKind::Number(unit)), _) => Kind::Number(Measure::of(unit.clone())),
            (Some(ColumnKind::Bool), _) => Kind::Bool,
            (Some(ColumnKind::Text), _) => Kind::Text,
            (None, _) => Kind::Unknown,
        };
        self.node(range, kind, Op::Lookup(table, column), parts)
    }

    /// Whether an argument is of the kind that a table's conditions speak of.
    fn fits_parameter(&mut self, part: &Node, parameter: &Parameter) -> bool {
        match (&part.kind, &parameter.kind) {
            (Kind::Unknown, _) => false,
            (Kind::Number(measure), ColumnKind::Number(unit)) => {
                let fits = measure.dimension.as_ref().is_none_or(|dimension| *dimension == unit.dimension);
                if !fits {
                    let what = Arg::Text(parameter.name.clone());
                    self.unit_not_allowed(part, what);
                }
                fits
            }
            (Kind::Bool, ColumnKind::Bool) | (Kind::Text, ColumnKind::Text) => true,
            (_, wanted) => {
                let wanted = match wanted {
                    ColumnKind::Number(unit) => Kind::Number(Measure::of(unit.clone())),
                    ColumnKind::Bool => Kind::Bool,
                    ColumnKind::Text => Kind::Text,
                };
                self.wrong_type(part, &wanted);
                false
            }
        }
    }

    fn lower_all(&mut self, arguments: &[Part]) -> Vec<Node> {
        arguments.iter().map(|argument| self.lower(argument)).collect()
    }

    fn unknown_function(&mut self, name_range: &Range<usize>) {
        let name = heng_source::normalise(self.typed(name_range));
        let mut problem = self.problem(&codes::UNKNOWN_FUNCTION, name_range);
        let all = function_docs().iter().flat_map(|doc| doc.names.iter().copied());
        if self.scope.names.contains_key(&name) {
            problem = problem.help(Said::new(&codes::HELP_NOT_CALLED).with("right", format!("{name} × (…)")));
        } else if let Some(near) = closest(&name.to_lowercase(), all) {
            problem = problem.help(Said::new(&codes::HELP_DID_YOU_MEAN).with("right", near));
        }
        let known: Vec<&str> = function_docs().iter().filter_map(|doc| doc.names.first().copied()).collect();
        self.problems.push(problem.with("known", known));
    }

    fn wrong_arity(
        &mut self,
        function: Function,
        name_range: &Range<usize>,
        (least, most): (usize, Option<usize>),
        given: usize,
    ) {
        let takes = match most {
            Some(most) if most == least => Said::new(&codes::TAKES).with("least", least),
            Some(most) => Said::new(&codes::TAKES_FROM_TO).with("least", least).with("most", most),
            None => Said::new(&codes::TAKES_AT_LEAST).with("least", least),
        };
        let example = function.doc().and_then(|doc| doc.examples.first()).map_or("", |(example, _)| example);
        let mut problem = self
            .problem(&codes::WRONG_ARITY, name_range)
            .with("given", given)
            .with("takes", Arg::Said(takes))
            .with("amount", if given < least { &codes::TOO_FEW_ARGUMENTS } else { &codes::TOO_MANY_ARGUMENTS })
            .with("signature", function.signature())
            .with("example", example);
        if matches!(function, Function::Sum | Function::Mean | Function::Count) && given > 1 {
            problem = problem.help(Said::new(&codes::HELP_REDUCES_COLUMN));
        }
        self.problems.push(problem);
    }

    /// A function of values, row by row where one of them is a column.
    fn each(&mut self, function: Function, parts: Vec<Node>, range: Range<usize>) -> Node {
        let mut numbers = true;
        for part in &parts {
            numbers &= self.want_number(part);
        }
        if !numbers {
            return self.node(range, Kind::Unknown, Op::Each(function), parts);
        }
        let kind = match (function, parts.as_slice()) {
            (Function::Pow, [base, exponent]) => self.power_kind(base, exponent),
            (Function::Sqrt, [operand]) => self.root_kind(operand),
            (Function::Ln | Function::Exp, [operand]) => self.plain_kind(operand, function),
            _ => self.common_measure(&parts.iter().collect::<Vec<_>>()),
        };
        let op = if function == Function::Pow { Op::Power } else { Op::Each(function) };
        self.node(range, kind, op, parts)
    }

    fn root_kind(&mut self, operand: &Node) -> Kind {
        let Kind::Number(measure) = &operand.kind else { return Kind::Unknown };
        let dimension = measure.dimension();
        if dimension.is_plain() {
            return Kind::Number(Measure::plain());
        }
        if let Some(root) = dimension.root(2) {
            return Kind::Number(Measure::of(Unit::base_of(&root)));
        }
        self.unit_not_allowed(operand, Arg::Text("sqrt".to_owned()));
        Kind::Unknown
    }

    fn plain_kind(&mut self, operand: &Node, function: Function) -> Kind {
        let Kind::Number(measure) = &operand.kind else { return Kind::Unknown };
        if measure.dimension().is_plain() {
            return Kind::Number(Measure::plain());
        }
        self.unit_not_allowed(operand, Arg::Text(if function == Function::Ln { "ln" } else { "exp" }.to_owned()));
        Kind::Unknown
    }

    fn unit_not_allowed(&mut self, operand: &Node, what: Arg) {
        let Kind::Number(measure) = &operand.kind else { return };
        let problem = self
            .problem(&codes::UNIT_NOT_ALLOWED, &operand.range)
            .with("unit", unit_name(&measure.unit))
            .with("what", what);
        self.problems.push(problem);
    }

    fn round(&mut self, arguments: &[Part], range: Range<usize>) -> Node {
        let Some(first) = arguments.first() else { return self.unknown(range) };
        let operand = self.lower(first);
        let number = self.want_number(&operand);
        let mut parts = vec![operand];
        let mut places = 0;
        if let Some(second) = arguments.get(1) {
            let written = match (&second.shape, self.token(second.first)) {
                (Shape::Leaf, Some(Token::Number { digits, unit: None })) => digits.parse().ok(),
                _ => None,
            };
            match written {
                Some(written) if written <= MAX_PLACES => places = written,
                _ => {
                    let place = self.range(second);
                    let problem = self.problem(&codes::PLACES, &place).with("limit", MAX_PLACES.to_string());
                    self.problems.push(problem);
                    return self.unknown(range);
                }
            }
            parts.push(self.lower(second));
        }
        let kind = match parts.first() {
            Some(operand) if number => operand.kind.clone(),
            _ => Kind::Unknown,
        };
        self.node(range, kind, Op::Round(places), parts)
    }

    /// `min(7,239.58)`: a thousands separator would make two arguments of one number.
    fn refuse_grouped_number(&mut self, arguments: &[Part]) {
        for pair in arguments.windows(2) {
            let [left, right] = pair else { continue };
            let (Some(Token::Number { digits: head, unit: None }), Some(Token::Number { digits: tail, .. })) =
                (self.token(left.last), self.token(right.first))
            else {
                continue;
            };
            let range = self.pieces.get(left.last).map_or(0, |piece| piece.range.start)
                ..self.pieces.get(right.first).map_or(0, |piece| piece.range.end);
            let whole = tail.split('.').next().unwrap_or_default();
            let grouped = (1..=3).contains(&head.len())
                && !head.starts_with('0')
                && !head.contains('.')
                && whole.len() == 3
                && self.typed(&range).chars().all(|c| !super::signs::is_blank(c));
            if grouped && matches!((&left.shape, &right.shape), (Shape::Leaf, Shape::Leaf)) {
                let number = format!("{head}{tail}");
                let apart = format!("{head}, {tail}");
                let problem = self.problem(&codes::GROUPED_NUMBER, &range).with("number", number).with("apart", apart);
                self.problems.push(problem);
            }
        }
    }

    /// A function of whole columns.
    fn reduce(&mut self, function: Function, parts: Vec<Node>, range: Range<usize>) -> Node {
        let mut good = true;
        for part in &parts {
            if part.kind == Kind::Unknown {
                good = false;
            } else if part.table.is_none() {
                let problem = self
                    .problem(&codes::NEEDS_COLUMN, &part.range)
                    .with("is", kind_name(&part.kind))
                    .with("signature", function.signature());
                let problem = match function {
                    Function::Min | Function::Max | Function::SumIf | Function::CountIf => problem,
                    Function::Any | Function::All => problem.help(Said::new(&codes::HELP_AND_OR)),
                    _ => problem.help(Said::new(&codes::HELP_REDUCES_COLUMN)),
                };
                self.problems.push(problem);
                good = false;
            }
        }
        let kind = match (function, parts.as_slice()) {
            (Function::Count, _) => Kind::Number(Measure::plain()),
            (Function::CountIf, [condition]) => {
                good &= self.want_bool(condition);
                Kind::Number(Measure::plain())
            }
            (Function::Any | Function::All, [condition]) => {
                good &= self.want_bool(condition);
                Kind::Bool
            }
            (Function::SumIf, [column, condition]) => {
                good &= self.want_number(column) & self.want_bool(condition);
                column.kind.clone()
            }
            (Function::Mean, [column, weights]) => {
                good &= self.want_number(column) & self.want_number(weights);
                column.kind.clone()
            }
            (_, [column]) => {
                good &= self.want_number(column);
                column.kind.clone()
            }
            _ => Kind::Unknown,
        };
        let kind = if good { kind } else { Kind::Unknown };
        let mut node = self.node(range, kind, Op::Reduce(function), parts);
        node.table = None;
        node
    }

    /// `得分(id)` and its like.
    fn indicator(&mut self, reference: Reference, arguments: &[Part], range: Range<usize>) -> Node {
        let Some(argument) = arguments.first() else { return self.unknown(range) };
        let place = self.range(argument);
        let name = match (&argument.shape, self.token(argument.first)) {
            (Shape::Leaf, Some(Token::Name(name))) => Some(name.clone()),
            _ => None,
        };
        let known = name.as_ref().and_then(|name| self.scope.indicators.get(name));
        let (Some(name), Some(measure)) = (name, known) else {
            let typed = heng_source::normalise(self.typed(&place));
            let mut problem = self.problem(&codes::UNKNOWN_INDICATOR, &place);
            if let Some(near) = closest(&typed, self.scope.indicators.keys().map(String::as_str)) {
                problem = problem.help(Said::new(&codes::HELP_DID_YOU_MEAN).with("right", near));
            }
            self.problems.push(problem);
            return self.unknown(range);
        };
        let unit = match reference {
            Reference::Measure => measure.clone(),
            Reference::Points | Reference::Rate => Some(Unit::plain()),
        };
        let Some(unit) = unit else {
            let problem = self.problem(&codes::NO_MEASURE, &place);
            self.problems.push(problem);
            return self.unknown(range);
        };
        self.input(&reference.input(&name), Kind::Number(Measure::of(unit)), range)
    }

    fn applies(&mut self, arguments: &[Part], range: Range<usize>) -> Node {
        let Some(argument) = arguments.first() else { return self.unknown(range) };
        if let (Shape::Leaf, Some(Token::Name(name))) = (&argument.shape, self.token(argument.first)) {
            let name = name.clone();
            if matches!(self.scope.names.get(&name), Some(Declared::Table(_))) {
                self.reads.insert(Read { input: name.clone(), column: None, row: None });
                return self.node(range, Kind::Bool, Op::TableApplies(name.into()), Vec::new());
            }
        }
        let part = self.lower(argument);
        if !matches!(part.op, Op::Input(_) | Op::Column(_)) && part.kind != Kind::Unknown {
            let problem = self.problem(&codes::APPLIES_TO_INPUT, &part.range);
            self.problems.push(problem);
        }
        self.node(range, Kind::Bool, Op::Applies, vec![part])
    }
}
