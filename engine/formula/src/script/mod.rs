//! Script functions: `.rhai` files of a pack, run by Rhai inside hard limits. This file is what the other
//! rooms see. What a script may say is in `language.rs`, what it may do in `library.rs`, what its values
//! are in `values.rs`; `run.rs` calls it.
//!
//! A script is pure: it sees its arguments, nothing else, and leaves nothing behind. All its numbers are the
//! exact numbers of formulas.

mod faults;
mod language;
mod library;
mod operators;
mod parse_faults;
mod places;
mod reference;
mod run;
#[cfg(test)]
mod tests;
mod text;
mod values;
mod words;

use std::sync::Arc;

use heng_source::{Diagnostic, FileId, Phrase, Said, Span};
use indexmap::IndexMap;

use crate::data::{Stop, Value};
use crate::limits;
use crate::number::{Number, Precision};
use crate::script_codes as codes;

pub(crate) use reference::script_function_docs;
pub use reference::scripts_reference;

/// The compiled scripts of one pack, those of the packs that it builds on below them.
#[derive(Debug, Clone, Default)]
pub struct Scripts {
    compiled: Option<Arc<Compiled>>,
    /// The `pack.yaml` whose scripts these are; known where packs stand on one another.
    of: Option<FileId>,
    /// Those of the pack below.
    base: Option<Arc<Scripts>>,
}

#[derive(Debug)]
struct Compiled {
    /// The functions of all files as one tree.
    tree: rhai::AST,
    found: IndexMap<String, language::Found>,
    functions: IndexMap<String, ScriptFunction>,
    places: IndexMap<String, Arc<places::Places>>,
}

/// A function that a script file defines.
#[derive(Debug, Clone)]
pub struct ScriptFunction {
    /// Its name.
    pub name: String,
    /// Its parameters, in order.
    pub parameters: Vec<String>,
    /// Where it is defined.
    pub span: Span,
    /// Whether it takes points off, itself or through what it calls, instead of returning points.
    pub deducts: bool,
}

/// An argument of a call; numbers already in the unit that the parameter declares.
#[derive(Debug, Clone, PartialEq)]
pub enum ScriptArgument {
    /// One value.
    One(Value),
    /// A column: a Rhai array.
    Column(Vec<Value>),
}

/// Points off with their reason, said by `deduct(points, "reason")`.
#[derive(Debug, Clone, PartialEq)]
pub struct Deduction {
    /// Points, above zero.
    pub points: Number,
    /// Why.
    pub reason: String,
}

/// What a script function came to.
#[derive(Debug, Clone, PartialEq)]
pub struct ScriptOutcome {
    /// The points returned; `None` where it used `deduct` (then it returns nothing).
    pub returned: Option<Number>,
    /// What it told through `note("…")`, in order.
    pub notes: Vec<String>,
    /// What it took off, in order.
    pub deductions: Vec<Deduction>,
}

impl Scripts {
    /// Compiles the script files of a pack: `(file, text)`.
    ///
    /// # Errors
    /// Everything that is wrong: size, syntax, words that scripts do not have (`eval`, `import`, `try` …),
    /// unknown names and functions, wrong numbers of arguments, a function defined twice.
    pub fn compile(files: &[(FileId, Arc<str>)]) -> Result<Self, Vec<Diagnostic>> {
        if files.is_empty() {
            return Ok(Self::default());
        }
        let mut problems = Vec::new();
        let mut parsed = Vec::new();
        for (index, (file, text)) in files.iter().enumerate() {
            match read(index, *file, text) {
                Ok(one) => parsed.push(one),
                Err(found) => problems.extend(found),
            }
        }
        // Names are only looked up when every file could be read: a function may stand in any of them.
        if !problems.is_empty() {
            return Err(problems);
        }
        let found = language::check(&parsed)?;
        let mut tree = rhai::AST::empty();
        let mut places = IndexMap::new();
        for file in parsed {
            for function in file.tree.iter_functions() {
                places.insert(function.name.to_owned(), Arc::clone(&file.places));
            }
            tree += file.tree;
        }
        let functions = found
            .values()
            .map(|found| {
                let function = ScriptFunction {
                    name: found.name.clone(),
                    parameters: found.parameters.clone(),
                    span: found.span,
                    deducts: found.deducts,
                };
                (found.name.clone(), function)
            })
            .collect();
        Ok(Self { compiled: Some(Arc::new(Compiled { tree, found, functions, places })), of: None, base: None })
    }

    /// The scripts of packs that stand on one another, the uppermost first, each with its `pack.yaml`. A script
    /// calls only functions of its own pack; a pack finds functions in its own scripts, then in those below.
    #[must_use]
    pub fn stacked(layers: Vec<(FileId, Scripts)>) -> Self {
        let stacked = layers.into_iter().rev().fold(None, |below: Option<Arc<Scripts>>, (file, layer)| {
            Some(Arc::new(Self { compiled: layer.compiled, of: Some(file), base: below }))
        });
        stacked.map(|top| (*top).clone()).unwrap_or_default()
    }

    /// These and those below, the uppermost first.
    fn layers(&self) -> impl Iterator<Item = &Scripts> {
        std::iter::successors(Some(self), |one| one.base.as_deref())
    }

    /// The scripts that a place in a pack sees: those of the pack that wrote it, and those below.
    fn seen_from(&self, place: Span) -> &Scripts {
        self.layers().find(|one| one.of == Some(place.file)).unwrap_or(self)
    }

    /// A function by name (NFKC), seen from the uppermost pack.
    #[must_use]
    pub fn function(&self, name: &str) -> Option<&ScriptFunction> {
        self.layers().find_map(|one| one.compiled.as_ref()?.functions.get(name))
    }

    /// The function that a place in a pack means by a name: that of the pack that wrote the place, else the
    /// nearest below it.
    #[must_use]
    pub fn function_at(&self, name: &str, place: Span) -> Option<&ScriptFunction> {
        self.seen_from(place).function(name)
    }

    /// Every function, in order of file and place, those of packs below behind.
    #[must_use]
    pub fn functions(&self) -> Vec<&ScriptFunction> {
        self.layers().flat_map(|one| one.compiled.iter()).flat_map(|compiled| compiled.functions.values()).collect()
    }

    /// Calls a function; `called_at` is the place in the pack that asks for it.
    ///
    /// # Errors
    /// [`Stop::Failed`] with the place in the script; [`Stop::Undecided`] where a comparison or rounding needs
    /// more digits.
    pub fn call(
        &self,
        name: &str,
        arguments: &[ScriptArgument],
        precision: Precision,
        called_at: Span,
    ) -> Result<ScriptOutcome, Stop> {
        let mut layers = self.seen_from(called_at).layers();
        let found = layers.find_map(|one| {
            let compiled = one.compiled.as_ref()?;
            Some((compiled, compiled.found.get(name)?))
        });
        let Some((compiled, found)) = found else {
            let known: Vec<&str> = self.functions().into_iter().map(|function| function.name.as_str()).collect();
            return Err(run::unknown(name, &known, called_at));
        };
        let target = run::Target { name, found, tree: &compiled.tree, places: &compiled.places, called_at };
        target.run(arguments, precision)
    }
}

/// Checks the size of a file, cleans its text and parses it.
fn read(index: usize, file: FileId, text: &str) -> Result<language::Parsed, Vec<Diagnostic>> {
    static FILES: Phrase = Phrase { zh: "脚本文件的个数", en: "script files" };
    static CHARACTERS: Phrase = Phrase { zh: "脚本文件的字数", en: "characters of a script file" };
    static LINE: Phrase = Phrase { zh: "一行的字数", en: "characters of a line" };
    let places = places::Places::new(file, text);
    let too_large = |what: &'static Phrase, limit: usize| {
        let diagnostic = Diagnostic::new(&codes::SCRIPT_TOO_LARGE, places.whole());
        vec![diagnostic.with("what", what).with("limit", limit)]
    };
    if index >= limits::MAX_SCRIPT_FILES {
        return Err(too_large(&FILES, limits::MAX_SCRIPT_FILES));
    }
    if text.chars().nth(limits::MAX_SCRIPT_CHARACTERS).is_some() {
        return Err(too_large(&CHARACTERS, limits::MAX_SCRIPT_CHARACTERS));
    }
    if text.lines().any(|line| line.chars().nth(limits::MAX_SCRIPT_LINE).is_some()) {
        return Err(too_large(&LINE, limits::MAX_SCRIPT_LINE));
    }
    match text::clean(text) {
        Ok(cleaned) => language::parse(file, text, &cleaned),
        Err(text::TextFault::OpenComment(at)) => {
            Err(vec![Diagnostic::new(&codes::SCRIPT_OPEN_COMMENT, places.character(at, 2))])
        }
    }
}

fn defined_here() -> Said {
    static DEFINED: Phrase = Phrase { zh: "函数在这里定义", en: "the function is defined here" };
    Said::new(&DEFINED)
}
