//! How formulas reach other indicators: `得分(id)`, `得分率(id)`, `指标值(id)`, each of them an input by that name. What
//! they come to is put there by whoever scores.

use crate::functions::Function;

/// Which of its numbers a formula asks of another indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reference {
    /// `得分(id)`.
    Points,
    /// `得分率(id)`.
    Rate,
    /// `指标值(id)`.
    Measure,
}

impl Reference {
    const ALL: [Self; 3] = [Self::Points, Self::Rate, Self::Measure];

    /// That of a function of the language; `None` for every other function.
    pub(crate) fn of(function: Function) -> Option<Self> {
        match function {
            Function::Score => Some(Self::Points),
            Function::ScoreRate => Some(Self::Rate),
            Function::MeasureOf => Some(Self::Measure),
            _ => None,
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Points => "得分",
            Self::Rate => "得分率",
            Self::Measure => "指标值",
        }
    }

    /// The name of the input under which the data have it: `得分(预算编制)`.
    #[must_use]
    pub fn input(self, id: &str) -> String {
        format!("{}({id})", self.word())
    }

    /// The indicator behind an input's name, where the name is such a one.
    #[must_use]
    pub fn parse(input: &str) -> Option<(Self, &str)> {
        let (word, id) = input.strip_suffix(')')?.split_once('(')?;
        Self::ALL.into_iter().find(|one| one.word() == word).map(|one| (one, id))
    }
}

#[cfg(test)]
mod tests {
    use super::Reference;

    #[test]
    fn names_of_inputs_are_read_back() {
        assert_eq!(Reference::Rate.input("产出"), "得分率(产出)");
        for one in Reference::ALL {
            assert_eq!(Reference::parse(&one.input("产出(一)")), Some((one, "产出(一)")));
        }
        for other in ["支出", "得分", "得分(产出", "求和(产出)", "适用(支出)"] {
            assert_eq!(Reference::parse(other), None, "{other}");
        }
    }
}
