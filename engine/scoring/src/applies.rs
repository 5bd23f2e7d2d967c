//! Which nodes apply. This follows from the leaves before any of them is settled, so that weights can be shared out by
//! it.

use heng_model::{Group, IndicatorKind, Ruling};

use crate::leaf::Status;
use crate::score::Run;

/// Whether a node applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Applies {
    Yes,
    No,
    /// Under some claims of unresolved facts only.
    Perhaps,
}

/// Whether enough children of a group apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Enough {
    /// Yes: the group is made of its children. No: what the pack rules for it. Perhaps: either.
    pub(crate) enough: Applies,
    /// How many apply for sure.
    pub(crate) count: usize,
}

impl<'a> Run<'a> {
    pub(crate) fn group(&self, index: usize) -> Option<&'a Group> {
        match &self.tree.nodes.get(index)?.indicator.kind {
            IndicatorKind::Group(group) => Some(group),
            IndicatorKind::Leaf(_) => None,
        }
    }

    /// Whether a node applies: not where a leaf reads something not applicable, where no leaf of a group applies or
    /// too few of its children do.
    pub(crate) fn applies(&self, index: usize) -> Applies {
        if let Some(raw) = self.raws.get(index).and_then(Option::as_ref) {
            return match raw.status {
                Status::NotApplicable(..) => Applies::No,
                Status::Scored | Status::Open if raw.perhaps => Applies::Perhaps,
                Status::Scored | Status::Open => Applies::Yes,
            };
        }
        let enough = self.enough(index).enough;
        if enough != Applies::Yes {
            return enough;
        }
        let below = self.tree.below(Some(index));
        let mut applies = if below.is_empty() { Applies::Yes } else { Applies::No };
        for child in below {
            match self.applies(*child) {
                Applies::Yes => return Applies::Yes,
                Applies::Perhaps => applies = Applies::Perhaps,
                Applies::No => {}
            }
        }
        applies
    }

    /// Whether as many children of a group apply as its `min_applicable` says.
    pub(crate) fn enough(&self, index: usize) -> Enough {
        let Some(least) = self.group(index).and_then(|group| group.min_applicable.as_ref()) else {
            return Enough { enough: Applies::Yes, count: 0 };
        };
        let (mut sure, mut perhaps) = (0_usize, 0_usize);
        for child in self.tree.below(Some(index)) {
            match self.applies(*child) {
                Applies::Yes => sure += 1,
                Applies::Perhaps => perhaps += 1,
                Applies::No => {}
            }
        }
        let enough = if sure >= least.count {
            Applies::Yes
        } else if sure + perhaps < least.count {
            Applies::No
        } else {
            Applies::Perhaps
        };
        Enough { enough, count: sure }
    }

    /// What the pack rules for a group with too few children that apply; `None` where there are enough.
    pub(crate) fn ruled(&self, index: usize) -> Option<Ruling> {
        let least = self.group(index)?.min_applicable.as_ref()?;
        least.ruling.filter(|_| self.enough(index).enough == Applies::No)
    }

    /// Whether a node is left out of what stands above it: a leaf by its ruling, a group where none of its children
    /// counts or too few of them apply.
    pub(crate) fn left_out(&self, index: usize) -> bool {
        match self.raws.get(index).and_then(Option::as_ref).map(|raw| &raw.status) {
            Some(Status::NotApplicable(_, ruling)) => *ruling == Ruling::Renormalise,
            Some(Status::Scored | Status::Open) => false,
            None => match self.ruled(index) {
                Some(ruling) => ruling == Ruling::Renormalise,
                None => {
                    let below = self.tree.below(Some(index));
                    !below.is_empty() && below.iter().all(|child| self.left_out(*child))
                }
            },
        }
    }

    /// Those of some nodes that count in what stands above them.
    pub(crate) fn counted(&self, children: &[usize]) -> Vec<usize> {
        children.iter().copied().filter(|child| !self.left_out(*child)).collect()
    }
}
