//! Formula text to a checked, typed expression: cut into pieces (`lex.rs`, `signs.rs`), put in order
//! (`order.rs`), parsed by Rhai (`parse.rs`), checked against the names of a pack (`check.rs`, `calls.rs`) into a
//! tree (`tree.rs`). What a tree comes to is worked out in `evaluate/`.

mod calls;
mod check;
mod lex;
mod order;
mod parse;
mod population;
mod signs;
#[cfg(test)]
mod tests;
pub(crate) mod tree;
mod unknown;
mod words;

use std::collections::BTreeSet;
use std::sync::Arc;

use heng_source::{Code, Diagnostic, PlacedText, Span};
use indexmap::IndexMap;

pub use lex::is_name;

use crate::codes;
use crate::functions::Function;
use crate::limits::{MAX_FORMULA_CHARACTERS, MAX_FORMULA_TERMS};
use crate::population::Population;
use crate::reference::Reference;
use crate::table::LookupTable;
use crate::unit::{Dimension, Unit, Units};
use lex::{Piece, Token};
use parse::Unparsed;
use tree::{Kind, Node};

/// What a name stands for.
#[derive(Debug, Clone, PartialEq)]
pub enum Declared {
    /// A number shown in this unit.
    Number(Unit),
    /// Yes or no.
    Bool,
    /// Text.
    Text,
    /// Text that is one of these codes.
    Category(Arc<[String]>),
    /// A table with its columns. A case list has the text columns `of` and `reason`.
    Table(IndexMap<String, ColumnType>),
}

/// The type of a table's column.
#[derive(Debug, Clone, PartialEq)]
pub enum ColumnType {
    /// Numbers shown in this unit.
    Number(Unit),
    /// Yes or no.
    Bool,
    /// Text.
    Text,
    /// Text that is one of these codes.
    Category(Arc<[String]>),
}

/// The names a formula may use.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    /// By NFKC name: inputs, and for `formula:` blocks `指标值`, `分值`.
    pub names: IndexMap<String, Declared>,
    /// Indicators that `得分(id)`, `得分率(id)` and `指标值(id)` may name, with the unit of the measure
    /// (`None`: it has no measure that is a number). Their values are inputs named `得分(id)` and so on, see
    /// [`crate::Inputs`].
    pub indicators: IndexMap<String, Option<Unit>>,
    /// Lookup tables, by the name they are called by.
    pub tables: IndexMap<String, Arc<LookupTable>>,
    /// The units that literals may carry.
    pub units: Units,
    /// Names that stand for an input of another name: 实际值 for the cell of the row at hand. Their types are
    /// among `names`; what is read is the input that they stand for.
    pub stands_for: IndexMap<String, String>,
}

/// The type of an expression.
#[derive(Debug, Clone, PartialEq)]
pub enum Type {
    /// A number of a dimension.
    Number(Dimension),
    /// Yes or no.
    Bool,
    /// Text.
    Text,
    /// A column of a table.
    Column {
        /// The table.
        table: String,
        /// The type of its elements.
        of: Box<Type>,
    },
}

/// An input or a column that a formula reads.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Read {
    /// The input.
    pub input: String,
    /// The column, where the input is a table.
    pub column: Option<String>,
    /// The row's key, where one cell is meant.
    pub row: Option<String>,
}

/// A checked formula. Cloning is cheap.
#[derive(Debug, Clone)]
pub struct Formula {
    pub(crate) text: PlacedText,
    pub(crate) root: Arc<Node>,
    /// How many nodes the tree has; their ids are below it.
    pub(crate) nodes: usize,
    reads: BTreeSet<Read>,
    populations: Vec<(Population, Span)>,
    result: Type,
}

/// Parses, checks and lowers a formula of one value.
///
/// # Errors
/// Every problem found: syntax, unknown names (with the nearest known), arity, types, units; a
/// formula that yields a column.
pub fn compile(text: &PlacedText, scope: &Scope) -> Result<Formula, Vec<Diagnostic>> {
    let formula = compile_argument(text, scope)?;
    if let Type::Column { table, .. } = &formula.result {
        let problem = problem(&codes::COLUMN_RESULT, text, formula.root.range.clone()).with("table", table);
        return Err(vec![problem]);
    }
    Ok(formula)
}

/// The same for an argument of a script function, which may also be a column: see
/// [`Formula::evaluate_column_reading`].
///
/// # Errors
/// Every problem found.
pub fn compile_argument(text: &PlacedText, scope: &Scope) -> Result<Formula, Vec<Diagnostic>> {
    let pieces = pieces(text, scope)?;
    let order = order::arrange(&pieces, text)?;
    let place = |at: usize| pieces.get(at).map_or(0..0, |piece: &Piece| piece.range.clone());
    let part = parse::parse(&pieces, &order).map_err(|unparsed| {
        vec![match unparsed {
            Unparsed::TooDeep(at) => problem(&codes::TOO_DEEP, text, place(at)).with("limit", MAX_FORMULA_TERMS),
            Unparsed::Unexpected(at) => problem(&codes::UNEXPECTED, text, place(at)),
        }]
    })?;
    let checked = check::check(&part, &pieces, text, scope);
    if !checked.problems.is_empty() {
        return Err(checked.problems);
    }
    let result = type_of(&checked.root);
    Ok(Formula {
        text: text.clone(),
        root: Arc::new(checked.root),
        nodes: checked.nodes,
        reads: checked.reads,
        populations: checked.populations,
        result,
    })
}

/// The pieces of a text that is not too long, has some, and no word glued to a name.
fn pieces(text: &PlacedText, scope: &Scope) -> Result<Vec<Piece>, Vec<Diagnostic>> {
    let all = 0..text.text().len();
    if text.text().chars().nth(MAX_FORMULA_CHARACTERS).is_some() {
        return Err(vec![Diagnostic::new(&codes::TOO_LONG, text.span_of(all)).with("limit", MAX_FORMULA_CHARACTERS)]);
    }
    let (pieces, mut problems) = lex::lex(text);
    problems.extend(unknown::glued_words(&pieces, text, scope));
    if pieces.is_empty() && problems.is_empty() {
        problems.push(Diagnostic::new(&codes::EMPTY_FORMULA, text.span()));
    }
    if problems.is_empty() { Ok(pieces) } else { Err(problems) }
}

fn problem(code: &'static Code, text: &PlacedText, range: std::ops::Range<usize>) -> Diagnostic {
    let typed = text.text().get(range.clone()).unwrap_or_default();
    Diagnostic::new(code, text.span_of(range)).with("text", typed)
}

fn type_of(root: &Node) -> Type {
    let of = match &root.kind {
        Kind::Number(measure) => Type::Number(measure.dimension()),
        Kind::Text => Type::Text,
        Kind::Bool | Kind::Unknown => Type::Bool,
    };
    match &root.table {
        Some(table) => Type::Column { table: table.to_string(), of: Box::new(of) },
        None => of,
    }
}

/// The indicators that a formula names in `得分(id)`, `得分率(id)` and `指标值(id)`, with their places: what must
/// be computed before it. Found without checking anything else; a text that cannot be cut into pieces has none.
#[must_use]
pub fn references(text: &PlacedText) -> Vec<(String, Span)> {
    let (pieces, problems) = lex::lex(text);
    if !problems.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for four in pieces.windows(4) {
        let [Piece { token: Token::Name(function), .. }, open, Piece { token: Token::Name(id), range }, close] = four
        else {
            continue;
        };
        let called = open.token == Token::Open && close.token == Token::Close;
        let reaches = Function::find(function).and_then(Reference::of).is_some();
        if called && reaches {
            found.push((id.clone(), text.span_of(range.clone())));
        }
    }
    found
}

/// The bare names in a formula, with their places: what may be a named value that must be computed before it.
/// Neither functions nor columns nor what stands in `得分(id)` are among them; found without checking anything else.
#[must_use]
pub fn mentions(text: &PlacedText) -> Vec<(String, Span)> {
    let (pieces, problems) = lex::lex(text);
    if !problems.is_empty() {
        return Vec::new();
    }
    let token = |at: Option<usize>| at.and_then(|at| pieces.get(at)).map(|piece| &piece.token);
    let named = pieces.iter().enumerate().filter_map(|(at, piece)| {
        let Token::Name(name) = &piece.token else { return None };
        let part = token(at.checked_sub(1)) == Some(&Token::Dot)
            || matches!(token(at.checked_add(1)), Some(Token::Dot | Token::Open));
        (!part).then(|| (name.clone(), text.span_of(piece.range.clone())))
    });
    named.collect()
}

impl Formula {
    /// The text as typed, with its places.
    #[must_use]
    pub fn text(&self) -> &PlacedText {
        &self.text
    }

    /// The type of its value.
    #[must_use]
    pub fn result_type(&self) -> Type {
        self.result.clone()
    }

    /// The unit in which its value is shown, where it is a number (or a column of numbers): that of the first
    /// operand of a sum, a comparison or a choice; of a product or quotient the unit of the one side that has
    /// a dimension, else the base unit.
    #[must_use]
    pub fn unit(&self) -> Option<&Unit> {
        match &self.root.kind {
            Kind::Number(measure) => Some(&measure.unit),
            _ => None,
        }
    }

    /// The inputs and columns that any branch may read (`row` is `None`). Other indicators are among
    /// them under `得分(id)` and so on.
    #[must_use]
    pub fn reads(&self) -> BTreeSet<Read> {
        self.reads.clone()
    }

    /// What it asks of the set being scored, in any branch, with its places. The values are inputs by the name
    /// [`Population::input`], and what they are taken of is among the reads, too.
    #[must_use]
    pub fn populations(&self) -> &[(Population, Span)] {
        &self.populations
    }

    /// The lookup tables that it calls.
    #[must_use]
    pub fn tables(&self) -> BTreeSet<String> {
        fn collect(node: &Node, out: &mut BTreeSet<String>) {
            if let tree::Op::Lookup(table, _) = &node.op {
                out.insert(table.name.clone());
            }
            node.parts.iter().for_each(|part| collect(part, out));
        }
        let mut out = BTreeSet::new();
        collect(&self.root, &mut out);
        out
    }

    /// Whether it counts rows anywhere: then its plain number need not be a ratio of what it reads.
    #[must_use]
    pub fn counts_rows(&self) -> bool {
        fn counts(node: &Node) -> bool {
            matches!(node.op, tree::Op::Reduce(Function::Count | Function::CountIf)) || node.parts.iter().any(counts)
        }
        counts(&self.root)
    }
}
