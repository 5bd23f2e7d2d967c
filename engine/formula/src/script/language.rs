//! The language of scripts: the one place that looks inside Rhai (its tokens and its tree, which are
//! volatile upstream). A script is Rhai with less in it: functions only, no way to reach anything but its
//! parameters and the functions of `library.rs`, no way to catch an error, no closures, no modules.
//!
//! Tokens are changed on their way to the parser (Chinese words and signs, names in NFKC) and words
//! that do not exist here are noted. The tree is then read, never changed: every name and function must be
//! known, every call must have the right number of arguments, every construct must be one that we know.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use heng_source::{Diagnostic, FileId, Phrase, Said, Span, closest, normalise};
use indexmap::IndexMap;
use rhai::{
    AST, ASTFlags, ASTNode, Engine, Expr, FlowControl, FnCallExpr, LexError, OptimizationLevel, ParseErrorType,
    Position, Stmt, Token,
};

use super::library::{BUILTINS, builtin};
use super::parse_faults;
use super::places::Places;
use super::words::{self, Refused};
use crate::limits;
use crate::script_codes as codes;

/// A function found in a file.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) name: String,
    pub(super) parameters: Vec<String>,
    pub(super) span: Span,
    /// The functions that it calls, each with the deepest nesting at which it does.
    calls: IndexMap<String, usize>,
    /// The deepest nesting of its expressions and blocks.
    depth: usize,
    /// Whether it deducts, itself or through what it calls.
    pub(super) deducts: bool,
}

/// A parsed file.
#[derive(Debug)]
pub(super) struct Parsed {
    pub(super) places: Arc<Places>,
    pub(super) tree: AST,
    /// Function names with their positions, in order.
    names: Vec<(String, Position)>,
}

/// What the tokens of a file tell before there is a tree.
#[derive(Debug, Default)]
struct Seen {
    refused: Option<(Position, Refused)>,
    names: Vec<(String, Position)>,
    after_fn: bool,
}

/// Parses the cleaned text of a file.
pub(super) fn parse(file: FileId, original: &str, cleaned: &str) -> Result<Parsed, Vec<Diagnostic>> {
    let places = Arc::new(Places::new(file, original));
    let seen = Arc::new(Mutex::new(Seen::default()));
    let engine = parser(Arc::clone(&seen));
    let result = engine.compile(cleaned);
    let seen = seen.lock().map(|mut seen| std::mem::take(&mut *seen)).unwrap_or_default();
    if let Some((position, refused)) = seen.refused {
        let before_fault = result.as_ref().map_or_else(|fault| !comes_before(fault.position(), position), |_| true);
        if before_fault {
            return Err(vec![refused.diagnostic(places.token(position))]);
        }
    }
    match result {
        Ok(tree) => Ok(Parsed { places, tree, names: seen.names }),
        Err(fault) => Err(vec![match fault.err_type() {
            // Rhai points at `fn`; the tokens know both names.
            ParseErrorType::FnDuplicatedDefinition(name, _) => duplicate(name, &seen.names, &places),
            _ => parse_faults::diagnostic(&fault, &places),
        }]),
    }
}

/// A function that a file defines twice.
fn duplicate(name: &str, names: &[(String, Position)], places: &Places) -> Diagnostic {
    let mut both = names.iter().filter(|(one, _)| one == name).map(|(_, position)| places.token(*position));
    let first = both.next().unwrap_or_else(|| places.whole());
    twice(name, both.next().unwrap_or(first), first)
}

fn twice(name: &str, span: Span, first: Span) -> Diagnostic {
    static FIRST: Phrase = Phrase { zh: "先在这里定义", en: "first defined here" };
    Diagnostic::new(&codes::SCRIPT_DUPLICATE, span).with("name", name).also(first, Said::new(&FIRST))
}

fn comes_before(one: Position, other: Position) -> bool {
    (one.line(), one.position()) < (other.line(), other.position())
}

/// The engine that parses; it never runs anything.
fn parser(seen: Arc<Mutex<Seen>>) -> Engine {
    let mut engine = Engine::new_raw();
    // Constants stay as written, so that every operator is evaluated by our own functions.
    engine.set_optimization_level(OptimizationLevel::None);
    engine.set_max_expr_depths(limits::MAX_SCRIPT_DEPTH, limits::MAX_SCRIPT_DEPTH);
    engine.set_max_string_size(limits::MAX_SCRIPT_TEXT);
    engine.set_max_array_size(limits::MAX_SCRIPT_WRITTEN_LIST);
    engine.set_max_functions(limits::MAX_SCRIPT_FUNCTIONS);
    engine.set_max_modules(0);
    engine.set_allow_anonymous_fn(false);
    engine.set_allow_switch_expression(false);
    #[expect(deprecated, reason = "not deprecated but marked as volatile; the version of Rhai is pinned")]
    engine.on_parse_token(move |token, position, _| match seen.lock() {
        Ok(mut seen) => seen.token(token, position),
        Err(_) => token,
    });
    engine
}

impl Seen {
    /// Notes a token and gives the one that the parser gets.
    fn token(&mut self, token: Token, position: Position) -> Token {
        let token = translate(token);
        if let Some(refused) = refusal(&token) {
            self.refused.get_or_insert((position, refused));
        }
        if self.after_fn {
            match &token {
                Token::Identifier(name) => self.names.push((name.to_string(), position)),
                Token::Reserved(name) => {
                    let taken = Refused::new(name, &words::TAKEN);
                    self.refused.get_or_insert((position, taken));
                }
                _ => {}
            }
        }
        self.after_fn = matches!(token, Token::Fn);
        token
    }
}

/// Chinese words and signs become Rhai's own tokens; names are compared in NFKC.
fn translate(token: Token) -> Token {
    match token {
        Token::Identifier(name) => {
            let name = normalise(&name);
            match name.as_str() {
                "如果" | "若" => Token::If,
                "否则" => Token::Else,
                "且" => Token::And,
                "或" => Token::Or,
                "非" => Token::Bang,
                "是" => Token::True,
                "否" => Token::False,
                _ => {
                    Token::lookup_symbol_from_syntax(&name).unwrap_or_else(|| Token::Identifier(Box::new(name.into())))
                }
            }
        }
        Token::LexError(error) => match &*error {
            LexError::UnexpectedInput(sign) => match sign.as_str() {
                "≥" => Token::GreaterThanEqualsTo,
                "≤" => Token::LessThanEqualsTo,
                "≠" => Token::NotEqualsTo,
                _ => Token::LexError(error),
            },
            _ => Token::LexError(error),
        },
        // A decimal keeps its text; what a decimal cannot hold exactly is no number.
        Token::DecimalConstant(literal) => match rust_decimal::Decimal::from_str_exact(literal.1.as_str()) {
            Ok(exact) => Token::DecimalConstant(Box::new((exact, literal.1))),
            Err(_) => Token::LexError(Box::new(LexError::MalformedNumber(literal.1.to_string()))),
        },
        other => other,
    }
}

/// Why a token cannot be used in a script.
fn refusal(token: &Token) -> Option<Refused> {
    let way_out = match token {
        Token::Reserved(word) => return words::reserved(word),
        Token::Identifier(_) | Token::StringConstant(_) => return None,
        Token::Switch => &words::SWITCH,
        Token::Try | Token::Catch | Token::Throw => &words::TRY,
        Token::Import | Token::Export | Token::As | Token::DoubleColon => &words::MODULES,
        Token::MapStart | Token::Elvis | Token::QuestionBracket | Token::DoubleQuestion => &words::MAPS,
        Token::Pipe => &words::CLOSURES,
        Token::Modulo | Token::ModuloAssign => &words::MODULO,
        Token::PowerOf | Token::PowerOfAssign | Token::XOr | Token::XOrAssign => &words::POWER,
        Token::Ampersand
        | Token::AndAssign
        | Token::OrAssign
        | Token::LeftShift
        | Token::LeftShiftAssign
        | Token::RightShift
        | Token::RightShiftAssign => &words::BITS,
        Token::CharConstant(_) => &words::QUOTES,
        Token::Private => &words::PRIVATE,
        _ => return None,
    };
    let word = match token {
        Token::CharConstant(sign) => format!("'{sign}'"),
        token => token.literal_syntax().to_owned(),
    };
    Some(Refused::new(&word, way_out))
}

/// Reads the trees of all files: the functions that they define, and everything that is wrong.
pub(super) fn check(files: &[Parsed]) -> Result<IndexMap<String, Found>, Vec<Diagnostic>> {
    let mut problems = Vec::new();
    let mut functions: IndexMap<String, Found> = IndexMap::new();
    for file in files {
        declare(file, &mut functions, &mut problems);
    }
    for file in files {
        let ends = ends_of_functions(file);
        let mut checkers: IndexMap<String, Checker<'_>> = IndexMap::new();
        let mut stray: Option<Position> = None;
        file.tree.walk(&mut |path: &[ASTNode]| {
            // Only the outermost statements are wanted; the checker goes down by itself.
            if let [ASTNode::Stmt(statement)] = path {
                if let Some(name) = owner(statement, &ends) {
                    let checker = checkers.entry(name.to_owned());
                    checker.or_insert_with(|| Checker::new(file, &functions, name)).statement(statement);
                } else if !statement.is_noop() {
                    stray.get_or_insert(statement.position());
                }
            }
            true
        });
        if let Some(position) = stray {
            problems.push(Diagnostic::new(&codes::SCRIPT_OUTSIDE, file.places.token(position)));
        } else if file.names.is_empty() {
            problems.push(Diagnostic::new(&codes::SCRIPT_EMPTY, file.places.whole()));
        }
        let checked: Vec<_> =
            checkers.into_iter().map(|(name, one)| (name, one.calls, one.deepest, one.problems)).collect();
        for (name, calls, depth, mut found) in checked {
            problems.append(&mut found);
            if let Some(function) = functions.get_mut(&name) {
                function.calls = calls;
                function.depth = depth;
            }
        }
    }
    if problems.is_empty() {
        check_chains(&functions, &mut problems);
    }
    if problems.is_empty() {
        spread_deductions(&mut functions);
        Ok(functions)
    } else {
        Err(problems)
    }
}

fn order(position: &Position) -> (Option<usize>, Option<usize>) {
    (position.line(), position.position())
}

/// Enters the functions of a file; a name may be given once in a pack and not be one of ours.
fn declare(file: &Parsed, functions: &mut IndexMap<String, Found>, problems: &mut Vec<Diagnostic>) {
    for (name, position) in &file.names {
        let span = file.places.token(*position);
        if builtin(name).is_some() {
            problems.push(Refused::new(name, &words::TAKEN).diagnostic(span));
            continue;
        }
        if let Some(first) = functions.get(name) {
            problems.push(twice(name, span, first.span));
            continue;
        }
        let parameters: Vec<String> = file
            .tree
            .iter_functions()
            .find(|function| function.name == name)
            .map(|function| function.params.iter().map(|name| (*name).to_owned()).collect())
            .unwrap_or_default();
        if parameters.len() > limits::MAX_SCRIPT_PARAMETERS {
            problems.push(
                Diagnostic::new(&codes::SCRIPT_TOO_LARGE, span)
                    .with("what", &TOO_MANY_PARAMETERS)
                    .with("limit", limits::MAX_SCRIPT_PARAMETERS),
            );
        }
        let found = Found { name: name.clone(), parameters, span, calls: IndexMap::new(), depth: 0, deducts: false };
        functions.insert(name.clone(), found);
    }
}

static TOO_MANY_PARAMETERS: Phrase = Phrase { zh: "函数的参数个数", en: "parameters of a function" };

/// The body of every function: its name, first and last place.
fn ends_of_functions(file: &Parsed) -> Vec<(String, Position, Position)> {
    file.tree
        .iter_functions()
        .filter_map(|function| {
            let body = &file.tree.shared_lib().get_script_fn(function.name, function.params.len())?.body;
            Some((function.name.to_owned(), body.start_position(), body.end_position()))
        })
        .collect()
}

fn owner<'a>(statement: &Stmt, ends: &'a [(String, Position, Position)]) -> Option<&'a str> {
    let at = order(&statement.position());
    ends.iter().find(|(_, start, end)| order(start) <= at && at <= order(end)).map(|(name, ..)| name.as_str())
}

/// Adds up how deep expressions are nested along every chain of calls; a function that calls itself counts
/// as often as a chain may be long.
fn check_chains(functions: &IndexMap<String, Found>, problems: &mut Vec<Diagnostic>) {
    let mut deepest: IndexMap<&str, usize> = functions.values().map(|one| (one.name.as_str(), one.depth)).collect();
    for _ in 1..limits::MAX_SCRIPT_CALLS {
        let chained = |one: &Found| {
            let through = |(name, at): (&String, &usize)| at + deepest.get(name.as_str()).copied().unwrap_or(0);
            one.calls.iter().map(through).max().unwrap_or(0).max(one.depth)
        };
        deepest = functions.values().map(|one| (one.name.as_str(), chained(one))).collect();
    }
    for function in functions.values() {
        if deepest.get(function.name.as_str()).is_some_and(|depth| *depth > limits::MAX_SCRIPT_CHAIN) {
            let diagnostic = Diagnostic::new(&codes::SCRIPT_TOO_LARGE, function.span);
            problems.push(diagnostic.with("what", &TOO_DEEP_CHAIN).with("limit", limits::MAX_SCRIPT_CHAIN));
        }
    }
}

static TOO_DEEP_CHAIN: Phrase = Phrase {
    zh: "函数连同它调用的函数一起算的嵌套层数",
    en: "nesting of a function together with the functions that it calls",
};

/// A function deducts when it or anything that it calls does.
fn spread_deductions(functions: &mut IndexMap<String, Found>) {
    for function in functions.values_mut() {
        function.deducts = function.calls.contains_key("deduct");
    }
    loop {
        let known: BTreeSet<String> =
            functions.values().filter(|function| function.deducts).map(|function| function.name.clone()).collect();
        let mut changed = false;
        for function in functions.values_mut() {
            if !function.deducts && function.calls.keys().any(|name| known.contains(name)) {
                function.deducts = true;
                changed = true;
            }
        }
        if !changed {
            return;
        }
    }
}

/// Reads the body of one function.
struct Checker<'a> {
    file: &'a Parsed,
    functions: &'a IndexMap<String, Found>,
    /// The names of the enclosing blocks, inner ones last.
    known: Vec<Vec<String>>,
    calls: IndexMap<String, usize>,
    /// How deep the current place is nested, and the deepest so far.
    depth: usize,
    deepest: usize,
    problems: Vec<Diagnostic>,
}

impl<'a> Checker<'a> {
    fn new(file: &'a Parsed, functions: &'a IndexMap<String, Found>, name: &str) -> Self {
        let parameters = functions.get(name).map(|found| found.parameters.clone()).unwrap_or_default();
        Self {
            file,
            functions,
            known: vec![parameters, Vec::new()],
            calls: IndexMap::new(),
            depth: 0,
            deepest: 0,
            problems: Vec::new(),
        }
    }

    fn span(&self, position: Position) -> Span {
        self.file.places.token(position)
    }

    fn know(&mut self, name: &str) {
        if let Some(block) = self.known.last_mut() {
            block.push(name.to_owned());
        }
    }

    fn refuse(&mut self, position: Position, word: &str, way_out: &'static Phrase) {
        let span = self.span(position);
        self.problems.push(Refused::new(word, way_out).diagnostic(span));
    }

    fn block<'b>(&mut self, statements: impl Iterator<Item = &'b Stmt>) {
        self.known.push(Vec::new());
        for statement in statements {
            self.statement(statement);
        }
        self.known.pop();
    }

    fn flow(&mut self, flow: &FlowControl) {
        self.expression(&flow.expr);
        self.block(flow.body.iter());
        self.block(flow.branch.iter());
    }

    fn statement(&mut self, statement: &Stmt) {
        self.nested(|checker| checker.statement_inside(statement));
    }

    fn expression(&mut self, expression: &Expr) {
        self.nested(|checker| checker.expression_inside(expression));
    }

    fn nested(&mut self, check: impl FnOnce(&mut Self)) {
        self.depth += 1;
        self.deepest = self.deepest.max(self.depth);
        check(self);
        self.depth -= 1;
    }

    /// Notes that the current place calls a function.
    fn calls(&mut self, name: &str) {
        let depth = self.depth;
        self.calls.entry(name.to_owned()).and_modify(|known| *known = depth.max(*known)).or_insert(depth);
    }

    fn statement_inside(&mut self, statement: &Stmt) {
        match statement {
            Stmt::Noop(_) => {}
            Stmt::If(flow, _) | Stmt::While(flow, _) | Stmt::Do(flow, ..) => self.flow(flow),
            Stmt::For(parts, position) => {
                let (name, counter, flow) = &**parts;
                if counter.is_some() {
                    self.refuse(*position, "for (…, …)", &words::COUNTER);
                }
                self.expression(&flow.expr);
                self.known.push(vec![name.name.to_string()]);
                self.block(flow.body.iter());
                self.known.pop();
            }
            Stmt::Var(parts, ..) => {
                let (name, value, _) = &**parts;
                self.expression(value);
                self.know(&name.name);
            }
            Stmt::Assignment(parts) => {
                self.expression(&parts.1.lhs);
                self.expression(&parts.1.rhs);
            }
            Stmt::FnCall(call, position) => self.call(call, *position),
            Stmt::Block(block) => self.block(block.iter()),
            Stmt::Expr(expression) => self.expression(expression),
            Stmt::BreakLoop(value, ..) => {
                if let Some(value) = value {
                    self.expression(value);
                }
            }
            Stmt::Return(value, flags, _) if !flags.contains(ASTFlags::BREAK) => {
                if let Some(value) = value {
                    self.expression(value);
                }
            }
            other => self.refuse(other.position(), "…", &words::UNKNOWN),
        }
    }

    fn expression_inside(&mut self, expression: &Expr) {
        match expression {
            Expr::DynamicConstant(..)
            | Expr::BoolConstant(..)
            | Expr::IntegerConstant(..)
            | Expr::CharConstant(..)
            | Expr::StringConstant(..)
            | Expr::Unit(_) => {}
            Expr::InterpolatedString(parts, _) | Expr::Array(parts, _) => {
                parts.iter().for_each(|part| self.expression(part));
            }
            Expr::And(parts, _) | Expr::Or(parts, _) => parts.iter().for_each(|part| self.expression(part)),
            Expr::Stmt(block) => self.block(block.iter()),
            Expr::Variable(variable, _, position) => self.variable(&variable.1, *position),
            Expr::FnCall(call, position) => self.call(call, *position),
            Expr::MethodCall(call, position) => self.method(call, *position),
            Expr::Property(property, position) => self.refuse(*position, &property.2, &words::PROPERTY),
            Expr::Dot(parts, ..) | Expr::Index(parts, ..) => {
                self.expression(&parts.lhs);
                self.expression(&parts.rhs);
            }
            other => self.refuse(other.position(), "…", &words::UNKNOWN),
        }
    }

    fn variable(&mut self, name: &str, position: Position) {
        let mut known = self.known.iter().rev().flatten().map(String::as_str);
        if known.any(|known| known == name) {
            return;
        }
        let span = self.span(position);
        let mut diagnostic = Diagnostic::new(&codes::SCRIPT_UNKNOWN_NAME, span).with("name", name);
        let known: Vec<&str> = self.known.iter().flatten().map(String::as_str).collect();
        if self.functions.contains_key(name) || builtin(name).is_some() {
            diagnostic = diagnostic.help(Said::new(&words::IS_FUNCTION).with("name", name));
        } else if let Some(said) = words::did_you_mean(name, closest(name, known.iter().copied())) {
            diagnostic = diagnostic.help(said);
        }
        self.problems.push(diagnostic.with("known", names_or_none(&known)));
    }

    fn call(&mut self, call: &FnCallExpr, position: Position) {
        call.args.iter().for_each(|argument| self.expression(argument));
        if call.is_operator_call() {
            return;
        }
        let name = call.name.as_str();
        if let Some(found) = self.functions.get(name) {
            let expected = found.parameters.len();
            self.arity(name, position, call.args.len(), expected, expected);
        } else if let Some(builtin) = builtin(name) {
            self.arity(name, position, call.args.len(), builtin.least, builtin.most);
        } else {
            self.unknown_function(name, position);
        }
        self.calls(canonical(name));
    }

    /// `xs.len()`: only our own functions, with the value before the dot as first argument.
    fn method(&mut self, call: &FnCallExpr, position: Position) {
        call.args.iter().for_each(|argument| self.expression(argument));
        let name = call.name.as_str();
        match builtin(name) {
            Some(builtin) => {
                let given = call.args.len() + 1;
                self.arity(name, position, given, builtin.least, builtin.most);
            }
            None if self.functions.contains_key(name) => self.refuse(position, name, &words::METHOD),
            None => self.unknown_function(name, position),
        }
        self.calls(canonical(name));
    }

    fn arity(&mut self, name: &str, position: Position, given: usize, least: usize, most: usize) {
        if (least..=most).contains(&given) {
            return;
        }
        let span = self.span(position);
        self.problems.push(arity_diagnostic(span, name, given, least, most));
    }

    fn unknown_function(&mut self, name: &str, position: Position) {
        let span = self.span(position);
        let known: Vec<&str> =
            self.functions.keys().map(String::as_str).chain(BUILTINS.iter().map(|builtin| builtin.name)).collect();
        self.problems.push(unknown_function(span, name, &known));
    }
}

/// The usual name of a built-in function; any other name as it is.
fn canonical(name: &str) -> &str {
    builtin(name).map_or(name, |builtin| builtin.name)
}

/// A call with too few or too many arguments.
pub(super) fn arity_diagnostic(span: Span, name: &str, given: usize, least: usize, most: usize) -> Diagnostic {
    let expected = if least == most { least.to_string() } else { format!("{least}–{most}") };
    Diagnostic::new(&codes::SCRIPT_ARITY, span).with("name", name).with("given", given).with("expected", expected)
}

/// A function that does not exist.
pub(super) fn unknown_function(span: Span, name: &str, known: &[&str]) -> Diagnostic {
    let diagnostic =
        Diagnostic::new(&codes::SCRIPT_UNKNOWN_FUNCTION, span).with("name", name).with("known", names_or_none(known));
    match words::did_you_mean(name, closest(name, known.iter().copied())) {
        Some(said) => diagnostic.help(said),
        None => diagnostic,
    }
}

fn names_or_none(names: &[&str]) -> heng_source::Arg {
    if names.is_empty() {
        (&words::NONE).into()
    } else {
        names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>().into()
    }
}
