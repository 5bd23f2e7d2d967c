//! The two languages that heng speaks.

/// A language of messages and reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Chinese, the default: the users' language.
    #[default]
    Zh,
    /// English.
    En,
}
