//! Script functions: `.rhai` files of a pack, run by Rhai inside hard limits. (Contract.)

use std::sync::Arc;

use heng_source::{Diagnostic, FileId, Span};

use crate::data::{Stop, Value};
use crate::number::{Number, Precision};

/// The compiled scripts of one pack.
#[derive(Debug, Clone, Default)]
pub struct Scripts {}

/// A function that a script file defines.
#[derive(Debug, Clone)]
pub struct ScriptFunction {
    /// Its name.
    pub name: String,
    /// Its parameters, in order.
    pub parameters: Vec<String>,
    /// Where it is defined.
    pub span: Span,
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
    /// Syntax, forbidden words (`eval`, `import`, …), a function defined twice.
    pub fn compile(files: &[(FileId, Arc<str>)]) -> Result<Self, Vec<Diagnostic>> {
        let _ = files;
        Ok(Self {})
    }

    /// A function by name.
    #[must_use]
    pub fn function(&self, name: &str) -> Option<&ScriptFunction> {
        let _ = name;
        None
    }

    /// Every function, in order of file and place.
    #[must_use]
    pub fn functions(&self) -> Vec<&ScriptFunction> {
        Vec::new()
    }

    /// Calls a function; `called_at` is the place in the pack that asks for it.
    ///
    /// # Errors
    /// [`Stop::Failed`] with the place in the script; [`Stop::Undecided`].
    pub fn call(
        &self,
        name: &str,
        arguments: &[ScriptArgument],
        precision: Precision,
        called_at: Span,
    ) -> Result<ScriptOutcome, Stop> {
        let _ = (name, arguments, precision, called_at);
        Ok(ScriptOutcome { returned: None, notes: Vec::new(), deductions: Vec::new() })
    }
}
