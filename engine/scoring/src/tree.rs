//! The weighted tree of a pack as a list in which parents stand before their children, and the order in
//! which its parts can be computed.

use std::collections::{BTreeSet, VecDeque};

use heng_formula::{Read, Reference};
use heng_model::{Indicator, IndicatorKind, Leaf, NamedValue, Pack, Ruling, Veto};
use indexmap::{IndexMap, IndexSet};

use crate::leaf;
use crate::population::Question;

/// A node of the tree.
#[derive(Debug)]
pub(crate) struct Node<'a> {
    pub(crate) indicator: &'a Indicator,
    /// 1 for 一级.
    pub(crate) level: usize,
    pub(crate) parent: Option<usize>,
    /// The leaf it is; `None` for a group.
    pub(crate) leaf: Option<&'a Leaf>,
    pub(crate) children: Vec<usize>,
}

/// The tree of a pack.
#[derive(Debug)]
pub(crate) struct Tree<'a> {
    pub(crate) nodes: Vec<Node<'a>>,
    pub(crate) roots: Vec<usize>,
    pub(crate) by_id: IndexMap<&'a str, usize>,
    /// Named values and outputs, in order of the file.
    pub(crate) values: Vec<&'a NamedValue>,
    /// Inputs named `得分(id)` and so on that some leaf reads.
    pub(crate) asked: IndexSet<String>,
    /// Whether some leaf's weight may be spread.
    pub(crate) spreads: bool,
    /// What formulas ask of the set being scored, each question once.
    pub(crate) questions: Vec<Question>,
}

/// A part of the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Task {
    /// Score a leaf for its own weight.
    Score(usize),
    /// Give the children of a node (`None`: the first level) their weights.
    Share(Option<usize>),
    /// Settle the points of a leaf, or add up a group.
    Settle(usize),
    /// Work out a named value.
    Value(usize),
    /// Take the answer of the set to a question.
    Ask(usize),
}

/// A task with the stage it belongs to: what needs no answer of the set is of stage 0, what needs one is of the
/// stage behind that of the question. Questions are answered once all members are through their stage.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Planned {
    pub(crate) task: Task,
    pub(crate) stage: usize,
}

impl<'a> Tree<'a> {
    pub(crate) fn new(pack: &'a Pack) -> Self {
        let mut tree = Self {
            nodes: Vec::new(),
            roots: Vec::new(),
            by_id: IndexMap::new(),
            values: pack.values.values().collect(),
            asked: IndexSet::new(),
            spreads: false,
            questions: Vec::new(),
        };
        tree.roots = tree.add(&pack.indicators, None, 1);
        tree.questions = tree.questions(&pack.vetoes);
        tree
    }

    /// What the formulas ask of the set, each question once.
    fn questions(&self, vetoes: &[Veto]) -> Vec<Question> {
        let of_leaves = self.nodes.iter().filter_map(|node| node.leaf).flat_map(Leaf::formulas);
        let of_nodes = self.nodes.iter().flat_map(|node| &node.indicator.vetoes);
        let of_vetoes = of_nodes.chain(vetoes).map(|veto| &veto.when);
        let formulas = of_leaves.chain(self.values.iter().map(|value| &value.formula)).chain(of_vetoes);
        let asked = formulas.flat_map(|formula| formula.populations());
        let mut questions: IndexMap<String, Question> = IndexMap::new();
        for (population, span) in asked {
            let input = population.input();
            questions.entry(input.clone()).or_insert_with(|| Question {
                input,
                population: population.clone(),
                span: *span,
            });
        }
        questions.into_values().collect()
    }

    fn add(&mut self, list: &'a [Indicator], parent: Option<usize>, level: usize) -> Vec<usize> {
        let mut indices = Vec::with_capacity(list.len());
        for indicator in list {
            let index = self.nodes.len();
            let (leaf, below): (Option<&Leaf>, &[Indicator]) = match &indicator.kind {
                IndicatorKind::Leaf(leaf) => (Some(leaf), &[]),
                IndicatorKind::Group(group) => (None, &group.children),
            };
            self.spreads |= leaf.is_some_and(|leaf| leaf.not_applicable == Some(Ruling::Spread));
            self.by_id.insert(&indicator.id, index);
            self.nodes.push(Node { indicator, level, parent, leaf, children: Vec::new() });
            let children = self.add(below, Some(index), level + 1);
            if let Some(node) = self.nodes.get_mut(index) {
                node.children = children;
            }
            indices.push(index);
        }
        indices
    }

    /// The children of a node, or the first level.
    pub(crate) fn below(&self, parent: Option<usize>) -> &[usize] {
        match parent {
            None => &self.roots,
            Some(index) => self.nodes.get(index).map_or(&[], |node| &node.children),
        }
    }

    /// The leaves of a node, in order; the node itself where it is one.
    pub(crate) fn leaves(&self, index: usize) -> Vec<usize> {
        let mut found = Vec::new();
        let mut open = vec![index];
        while let Some(index) = open.pop() {
            let Some(node) = self.nodes.get(index) else { continue };
            if node.leaf.is_some() {
                found.push(index);
            }
            open.extend(node.children.iter().rev());
        }
        found
    }

    /// All tasks in an order in which each finds what it needs; what is left where some wait for each
    /// other, as their leaves.
    ///
    /// `vetoes`: those of the total.
    ///
    /// # Errors
    /// The leaves that wait for each other: a leaf's weight depends on which siblings are applicable, and one of
    /// them on its points.
    pub(crate) fn tasks(&mut self, vetoes: &[Veto]) -> Result<Vec<Planned>, Vec<usize>> {
        let (count, values) = (self.nodes.len(), self.values.len());
        // Where a task stands in the list: scores first, then shares, then settlements, then the first level.
        let slot = |task: Task| match task {
            Task::Score(index) => index,
            Task::Share(Some(index)) => count + index,
            Task::Share(None) => 3 * count,
            Task::Settle(index) => 2 * count + index,
            Task::Value(index) => 3 * count + 1 + index,
            Task::Ask(index) => 3 * count + 1 + values + index,
        };
        let task_at = |slot: usize| match slot / count.max(1) {
            0 => Task::Score(slot),
            1 => Task::Share(Some(slot - count)),
            2 => Task::Settle(slot - 2 * count),
            _ if slot == 3 * count => Task::Share(None),
            _ if slot <= 3 * count + values => Task::Value(slot.saturating_sub(3 * count + 1)),
            _ => Task::Ask(slot.saturating_sub(3 * count + 1 + values)),
        };
        let slots = 3 * count + 1 + values + self.questions.len();
        let mut after: Vec<Vec<usize>> = vec![Vec::new(); slots];
        let mut waits: Vec<usize> = vec![0; slots];
        let mut needs = |task: Task, needed: Task| {
            if let (Some(list), Some(number)) = (after.get_mut(slot(needed)), waits.get_mut(slot(task))) {
                list.push(slot(task));
                *number += 1;
            }
        };
        let mut asked: IndexSet<String> = IndexSet::new();
        asked.extend(vetoes.iter().flat_map(|veto| veto.when.reads()).map(|read| read.input));
        let values: IndexMap<&str, usize> =
            self.values.iter().enumerate().map(|(at, value)| (value.id.as_str(), at)).collect();
        let questions: IndexMap<&str, usize> =
            self.questions.iter().enumerate().map(|(at, one)| (one.input.as_str(), at)).collect();
        let readers = self.nodes.iter().enumerate().filter_map(|(index, node)| Some((Task::Score(index), node.leaf?)));
        let readers = readers.map(|(task, leaf)| (task, leaf::reads(leaf)));
        let own = self.values.iter().enumerate().map(|(at, value)| (Task::Value(at), value.formula.reads()));
        let of_vetoes = self.nodes.iter().enumerate().flat_map(|(index, node)| {
            node.indicator.vetoes.iter().map(move |veto| (Task::Settle(index), veto.when.reads()))
        });
        let asking = self.questions.iter().enumerate().map(|(at, one)| {
            let of = Read { input: one.population.of.clone(), column: None, row: None };
            (Task::Ask(at), BTreeSet::from([of]))
        });
        for (task, reads) in readers.chain(own).chain(asking).chain(of_vetoes) {
            for read in reads {
                if let Some(value) = values.get(read.input.as_str()) {
                    needs(task, Task::Value(*value));
                }
                if let Some(question) = questions.get(read.input.as_str()) {
                    needs(task, Task::Ask(*question));
                }
                let Some((which, id)) = Reference::parse(&read.input) else { continue };
                let Some(other) = self.by_id.get(id).copied() else { continue };
                let group = self.nodes.get(other).is_some_and(|node| node.leaf.is_none());
                if which == Reference::Measure && !group {
                    needs(task, Task::Score(other));
                } else {
                    needs(task, Task::Settle(other));
                }
                asked.insert(read.input);
            }
        }
        for (index, node) in self.nodes.iter().enumerate() {
            match node.leaf {
                Some(_) => {
                    needs(Task::Settle(index), Task::Score(index));
                    needs(Task::Settle(index), Task::Share(node.parent));
                }
                None => {
                    needs(Task::Share(Some(index)), Task::Share(node.parent));
                    for child in &node.children {
                        needs(Task::Settle(index), Task::Settle(*child));
                    }
                }
            }
        }
        let groups = (0..count).filter(|index| self.nodes.get(*index).is_some_and(|node| node.leaf.is_none()));
        for parent in groups.map(Some).chain([None]) {
            if self.spreads_below(parent) {
                for child in self.below(parent) {
                    for leaf in self.leaves(*child) {
                        needs(Task::Share(parent), Task::Score(leaf));
                    }
                }
            }
        }
        self.asked = asked;

        let mut ready: VecDeque<usize> = waits.iter().enumerate().filter(|(_, n)| **n == 0).map(|(at, _)| at).collect();
        let mut order = Vec::with_capacity(slots);
        let mut stages: Vec<usize> = vec![0; slots];
        while let Some(at) = ready.pop_front() {
            let (task, stage) = (task_at(at), stages.get(at).copied().unwrap_or(0));
            order.push(Planned { task, stage });
            let behind = stage + usize::from(matches!(task, Task::Ask(_)));
            for next in after.get(at).into_iter().flatten() {
                if let Some(stage) = stages.get_mut(*next) {
                    *stage = (*stage).max(behind);
                }
                if let Some(number) = waits.get_mut(*next) {
                    *number -= 1;
                    if *number == 0 {
                        ready.push_back(*next);
                    }
                }
            }
        }
        if order.len() == slots {
            return Ok(order);
        }
        Err(circle(&after, &waits).into_iter().map(task_at).filter_map(Task::scored).collect())
    }

    /// Whether a leaf right below a node may have its weight spread over its siblings.
    pub(crate) fn spreads_below(&self, parent: Option<usize>) -> bool {
        self.spreads
            && self.below(parent).iter().any(|child| {
                let leaf = self.nodes.get(*child).and_then(|node| node.leaf);
                leaf.is_some_and(|leaf| leaf.not_applicable == Some(Ruling::Spread))
            })
    }
}

impl Task {
    fn scored(self) -> Option<usize> {
        match self {
            Task::Score(index) => Some(index),
            Task::Share(_) | Task::Settle(_) | Task::Value(_) | Task::Ask(_) => None,
        }
    }
}

/// The tasks that wait for each other: those that could not be put in order, without those that merely
/// come after them.
fn circle(after: &[Vec<usize>], waits: &[usize]) -> Vec<usize> {
    let left: Vec<bool> = waits.iter().map(|number| *number > 0).collect();
    let is_left = |at: usize| left.get(at).copied().unwrap_or(false);
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); after.len()];
    let mut followers: Vec<usize> = vec![0; after.len()];
    for (at, list) in after.iter().enumerate().filter(|(at, _)| is_left(*at)) {
        for next in list.iter().copied().filter(|next| is_left(*next)) {
            if let (Some(list), Some(number)) = (before.get_mut(next), followers.get_mut(at)) {
                list.push(at);
                *number += 1;
            }
        }
    }
    let mut ends: Vec<usize> = (0..after.len()).filter(|at| is_left(*at) && followers.get(*at) == Some(&0)).collect();
    let mut in_circle = left.clone();
    while let Some(at) = ends.pop() {
        if let Some(flag) = in_circle.get_mut(at) {
            *flag = false;
        }
        for earlier in before.get(at).into_iter().flatten() {
            if let Some(number) = followers.get_mut(*earlier) {
                *number -= 1;
                if *number == 0 {
                    ends.push(*earlier);
                }
            }
        }
    }
    (0..after.len()).filter(|at| in_circle.get(*at).copied().unwrap_or(false)).collect()
}
