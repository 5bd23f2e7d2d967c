//! Groups and the total: which children count, what they make together, what vetoes leave of it.

use heng_formula::number::{Number, NumberError, Ratio};
use heng_model::{Group, Indicator, IndicatorKind, Ruling, Veto};
use heng_source::{Diagnostic, Said, Span};
use indexmap::IndexSet;

use crate::aggregate::{Context, Rated, aggregate};
use crate::codes;
use crate::explanation::{Step, StepKind};
use crate::figures::range_text;
use crate::leaf::{self, Status};
use crate::method::Award;
use crate::score::Run;
use crate::scorecard::Points;
use crate::settle::{self, Rounding, Settled};
use crate::veto::{Asked, Holds, as_indicator};
use crate::words;
use crate::work::{self, Card, Halt};

/// A group or the total while it is being settled.
pub(crate) struct Whole<'w> {
    pub(crate) id: &'w str,
    pub(crate) span: Span,
    /// The weight that it has in the end.
    pub(crate) weight: &'w Ratio,
    pub(crate) rounding: Rounding<'w>,
}

/// What a group came to before vetoes and rounding.
struct Came {
    exact: Award,
    steps: Vec<Step>,
    scale: Option<Ratio>,
    /// Decimal places that the parts have in common, where the whole is not rounded itself.
    places: Option<u32>,
}

impl<'a> Run<'a> {
    fn group(&self, index: usize) -> Option<&'a Group> {
        match &self.tree.nodes.get(index)?.indicator.kind {
            IndicatorKind::Group(group) => Some(group),
            IndicatorKind::Leaf(_) => None,
        }
    }

    /// Whether the points of what stands below a node are points of it.
    pub(crate) fn sums(&self, parent: Option<usize>) -> bool {
        parent.and_then(|index| self.group(index)).is_none_or(|group| group.aggregate.is_sum())
    }

    /// Whether a node is left out of what stands above it: a leaf by its ruling, a group where none of its children
    /// counts or too few of them apply.
    pub(crate) fn left_out(&self, index: usize) -> bool {
        match self.raws.get(index).and_then(Option::as_ref).map(|raw| &raw.status) {
            Some(Status::NotApplicable(_, ruling)) => *ruling == Ruling::Renormalise,
            Some(Status::Scored | Status::Open) => false,
            None => match self.ruled.get(index) {
                Some(Some(ruling)) => *ruling == Ruling::Renormalise,
                _ => {
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

    /// Settles a group.
    ///
    /// # Errors
    /// [`Halt`]: overflow, undecided, too few children that apply, a fault of a script or a table.
    pub(crate) fn settle_group(&mut self, index: usize, whole: &Whole<'_>) -> Result<Option<Settled>, Halt> {
        let Some(node) = self.tree.nodes.get(index) else { return Ok(None) };
        let Some(group) = self.group(index) else { return Ok(None) };
        let (indicator, children): (&'a Indicator, _) = (node.indicator, node.children.clone());
        // Where a child failed its diagnostic is there already.
        if children.iter().any(|child| self.points(*child).is_none()) {
            return Ok(None);
        }
        let came = match self.too_few(index, group, &children, whole)? {
            Some(came) => came,
            None => {
                let counted = self.counted(&children);
                if counted.is_empty() {
                    Came { exact: Award::of(Number::Exact(Ratio::ZERO)), steps: Vec::new(), scale: None, places: None }
                } else if group.aggregate.is_sum() {
                    self.summed(&counted, children.len(), whole)?
                } else {
                    self.combined(index, group, &counted, whole)?
                }
            }
        };
        let vetoes: &'a [Veto] = &indicator.vetoes;
        self.finished(came, whole, Some(index), vetoes).map(Some)
    }

    /// Settles the total.
    ///
    /// # Errors
    /// As [`Run::settle_group`], and where nothing applies.
    pub(crate) fn settle_total(&mut self, whole: &Whole<'_>) -> Result<Settled, Halt> {
        let counted = self.counted(&self.tree.roots);
        if counted.is_empty() {
            let names: Vec<&str> = self.tree.roots.iter().filter_map(|root| self.id_of(*root)).collect();
            let fault = Diagnostic::new(&codes::NOTHING_APPLIES, whole.span).with("indicators", names);
            return Err(Halt::Failed(Box::new(fault)));
        }
        let came = self.summed(&counted, self.tree.roots.len(), whole)?;
        let vetoes: &'a [Veto] = &self.pack.vetoes;
        self.finished(came, whole, None, vetoes)
    }

    fn id_of(&self, index: usize) -> Option<&'a str> {
        self.tree.nodes.get(index).map(|node| node.indicator.id.as_str())
    }

    /// What the pack rules for a group with too few children that apply; `None` where there are enough.
    fn too_few(
        &mut self,
        index: usize,
        group: &Group,
        children: &[usize],
        whole: &Whole<'_>,
    ) -> Result<Option<Came>, Halt> {
        let Some(least) = &group.min_applicable else { return Ok(None) };
        let applies = |child: &&usize| {
            let known = self.id_of(**child).and_then(|id| self.rests.get(id));
            known.is_none_or(|known| known.not_applicable.is_none())
        };
        let count = children.iter().filter(applies).count();
        if count >= least.count {
            return Ok(None);
        }
        let Some(ruling) = least.ruling else {
            let names: Vec<&str> =
                children.iter().filter(|child| !applies(child)).filter_map(|child| self.id_of(*child)).collect();
            let fault = Diagnostic::new(&codes::TOO_FEW_APPLY, least.span)
                .with("group", whole.id)
                .with("least", least.count)
                .with("count", count)
                .with("indicators", names)
                .at(heng_model::path::Path::new(whole.id).to_string());
            return Err(Halt::Failed(Box::new(fault)));
        };
        if let Some(slot) = self.ruled.get_mut(index) {
            *slot = Some(ruling);
        }
        let (points, phrase) = match ruling {
            Ruling::Full => (whole.weight.clone(), &words::TOO_FEW_FULL),
            Ruling::Zero => (Ratio::ZERO, &words::TOO_FEW_ZERO),
            Ruling::Spread | Ruling::Renormalise => (Ratio::ZERO, &words::TOO_FEW_LEFT_OUT),
        };
        let points = Number::Exact(points);
        let title = Said::new(phrase).with("count", count).with("least", least.count);
        let step = Step::new(format!("{}/min_applicable", whole.id), StepKind::Ruling, title)
            .points(&points, None)
            .rule(least.span);
        let steps = if self.options.explain { vec![step] } else { Vec::new() };
        Ok(Some(Came { exact: Award::of(points), steps, scale: None, places: None }))
    }

    /// The sum of nodes; where some of all children are left out, scaled to the weight of the whole. A sum that is not
    /// rounded is printed with the places of its parts.
    fn summed(&self, counted: &[usize], of: usize, whole: &Whole<'_>) -> Result<Came, Halt> {
        let fault = |error: NumberError| work::arithmetic(error, whole.id, whole.span);
        let zero = || Number::Exact(Ratio::ZERO);
        let mut exact = Award { least: zero(), most: zero() };
        let mut printed: IndexSet<Option<u32>> = IndexSet::new();
        let mut weights = Ratio::ZERO;
        for index in counted {
            let Some(points) = self.points(*index) else { continue };
            let open = points.least != points.most;
            let least = exact.least.add(&points.least, self.precision).map_err(fault)?;
            exact.most = if open || exact.most != exact.least {
                exact.most.add(&points.most, self.precision).map_err(fault)?
            } else {
                least.clone()
            };
            exact.least = least;
            printed.insert(points.places);
            if let Some(weight) = self.weights.get(*index) {
                weights = weights.add(weight).map_err(fault)?;
            }
        }
        let places = if printed.contains(&None) { None } else { printed.into_iter().flatten().max() };
        if counted.len() == of || weights == *whole.weight || weights.is_zero() {
            return Ok(Came { exact, steps: Vec::new(), scale: None, places });
        }
        let scale = whole.weight.div(&weights).map_err(fault)?;
        let factor = Number::Exact(scale.clone());
        let scaled = Award {
            least: exact.least.mul(&factor, self.precision).map_err(fault)?,
            most: exact.most.mul(&factor, self.precision).map_err(fault)?,
        };
        let mut steps = Vec::new();
        if self.options.explain {
            let title = Said::new(&words::RENORMALISED)
                .with("applicable", weights.shown())
                .with("weight", whole.weight.shown());
            let step = Step::new(format!("{}/renormalise", whole.id), StepKind::Ruling, title).rule(whole.span).range(
                &scaled.least,
                &scaled.most,
                None,
            );
            steps.push(if exact.least == exact.most {
                step.substituted(format!("{} × {} ÷ {}", exact.least.shown(), whole.weight.shown(), weights.shown()))
            } else {
                step
            });
        }
        Ok(Came { exact: scaled, steps, scale: Some(scale), places: None })
    }

    /// What the aggregate of a group makes of the score rates of its children.
    fn combined(&self, index: usize, group: &Group, counted: &[usize], whole: &Whole<'_>) -> Result<Came, Halt> {
        let Some(node) = self.tree.nodes.get(index) else {
            return Ok(Came {
                exact: Award::of(Number::Exact(Ratio::ZERO)),
                steps: Vec::new(),
                scale: None,
                places: None,
            });
        };
        let mut rated = Vec::with_capacity(counted.len());
        for child in counted {
            let (Some(child_node), Some(points)) = (self.tree.nodes.get(*child), self.points(*child)) else { continue };
            let weight = self.weights.get(*child).unwrap_or(&child_node.indicator.weight);
            let rate = |points: &Number| {
                let rate = points.div(&Number::Exact(weight.clone()), self.precision);
                rate.map_err(|error| work::arithmetic(error, whole.id, whole.span))
            };
            let least = rate(&points.least)?;
            let most = if points.most == points.least { least.clone() } else { rate(&points.most)? };
            rated.push(Rated {
                id: &child_node.indicator.id,
                name: &child_node.indicator.name,
                rate: Award { least, most },
                shown: format!("{} ÷ {}", range_text(points), weight.shown()),
            });
        }
        let context = Context {
            pack: self.pack,
            indicator: node.indicator,
            group,
            precision: self.precision,
            explain: self.options.explain,
        };
        let (exact, step) = aggregate(context, &rated, whole.weight)?;
        Ok(Came { exact, steps: step.into_iter().collect(), scale: None, places: None })
    }

    /// Vetoes and rounding.
    fn finished(
        &mut self,
        came: Came,
        whole: &Whole<'_>,
        index: Option<usize>,
        vetoes: &'a [Veto],
    ) -> Result<Settled, Halt> {
        let Came { exact, mut steps, scale, places } = came;
        let fault = |error: NumberError| work::arithmetic(error, whole.id, whole.span);
        let before = exact.clone();
        let asked = self.ask_vetoes(whole, vetoes)?;
        let exact = self.after(&asked, exact, whole.weight, &mut steps).map_err(fault)?;
        let explain = self.options.explain;
        let mut points =
            settle::rounded(self.pack, &exact, &whole.rounding, whole.id, explain, &mut steps).map_err(fault)?;
        if points.places.is_none() && exact == before {
            points.places = places;
        }
        let vetoed = self.vetoed(&asked, &before, &whole.rounding, whole.id).map_err(fault)?;
        self.asked.extend(asked.into_iter().map(|asked| (index, asked)));
        Ok(Settled { points, exact, steps, scale, vetoed, before_manual: None })
    }

    /// Settles a leaf: its weight in the end, vetoes, rounding.
    ///
    /// # Errors
    /// [`Halt`]: overflow, undecided, the fault of a veto.
    pub(crate) fn settle_leaf(&mut self, index: usize, weight: &Ratio) -> Result<Option<Settled>, Halt> {
        let Some(node) = self.tree.nodes.get(index) else { return Ok(None) };
        let (Some(leaf), indicator) = (node.leaf, node.indicator) else { return Ok(None) };
        // Where the leaf failed its diagnostic is there already.
        let Some(Some(raw)) = self.raws.get(index) else { return Ok(None) };
        let fault = |error: NumberError| work::arithmetic(error, &indicator.id, indicator.span);
        let explain = self.options.explain;
        let (before, mut steps) = settle::weighted(indicator, raw, weight, self.precision, explain).map_err(fault)?;
        let whole = Whole {
            id: &indicator.id,
            span: indicator.span,
            weight,
            rounding: Rounding {
                places: leaf.rounding,
                at_most: weight,
                title: &words::POINTS_ROUNDING,
                span: self.pack.rounding.span.unwrap_or(indicator.span),
            },
        };
        let vetoes: &'a [Veto] = &indicator.vetoes;
        let asked = self.ask_vetoes(&whole, vetoes)?;
        let exact = self.after(&asked, before.clone(), weight, &mut steps).map_err(fault)?;
        let points =
            settle::rounded(self.pack, &exact, &whole.rounding, whole.id, explain, &mut steps).map_err(fault)?;
        let vetoed = self.vetoed(&asked, &before, &whole.rounding, whole.id).map_err(fault)?;
        self.asked.extend(asked.into_iter().map(|asked| (Some(index), asked)));
        Ok(Some(Settled { points, exact, steps, scale: None, vetoed, before_manual: None }))
    }

    /// Asks vetoes whether they hold.
    fn ask_vetoes(&mut self, whole: &Whole<'_>, vetoes: &'a [Veto]) -> Result<Vec<Asked<'a>>, Halt> {
        let mut out = Vec::with_capacity(vetoes.len());
        for (number, veto) in vetoes.iter().enumerate() {
            let indicator = as_indicator(veto, whole.id, number.saturating_add(1), whole.span);
            let IndicatorKind::Leaf(leaf) = &indicator.kind else { continue };
            let card = Card {
                pack: self.pack,
                facts: self.facts,
                precision: self.precision,
                explain: self.options.explain,
                known: &self.known,
                named: &self.named,
                answers: self.answers,
            };
            let mut raw = leaf::score(card, &mut self.inputs, &indicator, leaf)?;
            self.warnings.append(&mut raw.warnings);
            out.push(Asked::new(veto, indicator.id.clone(), raw));
        }
        Ok(out)
    }

    /// What vetoes leave, one after the other, with their steps.
    fn after(
        &self,
        asked: &[Asked<'_>],
        mut points: Award,
        weight: &Ratio,
        steps: &mut Vec<Step>,
    ) -> Result<Award, NumberError> {
        for one in asked {
            let after = one.leaves(&points, weight, self.precision)?;
            if self.options.explain {
                steps.push(one.step(&points, &after));
            }
            points = after;
        }
        Ok(points)
    }

    /// The points that there would be without vetoes, where one holds or may.
    fn vetoed(
        &self,
        asked: &[Asked<'_>],
        before: &Award,
        rounding: &Rounding<'_>,
        id: &str,
    ) -> Result<Option<Points>, NumberError> {
        if asked.iter().all(|one| matches!(one.holds, Holds::No | Holds::NotApplicable)) {
            return Ok(None);
        }
        settle::rounded(self.pack, before, rounding, id, false, &mut Vec::new()).map(Some)
    }
}
