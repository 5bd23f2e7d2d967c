//! Groups and the total: which children count, what they make together, what vetoes leave of it.

use heng_formula::number::{Number, NumberError, Ratio};
use heng_model::{Group, Indicator, IndicatorKind, Ruling, Veto};
use heng_source::{Diagnostic, Said, Span};
use indexmap::IndexSet;

use crate::aggregate::{Context, Rated, aggregate};
use crate::applies::{Applies, Enough};
use crate::codes;
use crate::explanation::{Step, StepKind};
use crate::figures::range_text;
use crate::leaf;
use crate::method::Award;
use crate::score::Run;
use crate::scorecard::Points;
use crate::settle::{self, Rounding, Settled};
use crate::veto::{Asked, Holds, as_indicator};
use crate::words;
use crate::work::{self, Halt, Known};

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
    /// Whether the points of what stands below a node are points of it.
    pub(crate) fn sums(&self, parent: Option<usize>) -> bool {
        parent.and_then(|index| self.group(index)).is_none_or(|group| group.aggregate.is_sum())
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

    /// What becomes of a group with too few children that apply, or perhaps too few; `None` where there are enough.
    fn too_few(
        &self,
        index: usize,
        group: &Group,
        children: &[usize],
        whole: &Whole<'_>,
    ) -> Result<Option<Came>, Halt> {
        let (Some(least), Enough { enough, count }) = (&group.min_applicable, self.enough(index)) else {
            return Ok(None);
        };
        let perhaps = match enough {
            Applies::Yes => return Ok(None),
            Applies::No => false,
            Applies::Perhaps => true,
        };
        let Some(ruling) = least.ruling else {
            let names: Vec<&str> = children
                .iter()
                .filter(|child| self.applies(**child) != Applies::Yes)
                .filter_map(|child| self.id_of(*child))
                .collect();
            let fault = Diagnostic::new(&codes::TOO_FEW_APPLY, least.span)
                .with("group", whole.id)
                .with("least", least.count)
                .with("count", count)
                .with("indicators", names)
                .at(heng_model::path::Path::new(whole.id).to_string());
            return Err(Halt::Failed(Box::new(fault)));
        };
        let (full, zero) = (whole.weight.clone(), Ratio::ZERO);
        // Claims under which too few apply: whatever is ruled, and whatever the others come to.
        let (low, high, phrase) = match ruling {
            _ if perhaps => (zero, full, &words::TOO_FEW_PERHAPS),
            Ruling::Full => (full.clone(), full, &words::TOO_FEW_FULL),
            Ruling::Zero => (zero.clone(), zero, &words::TOO_FEW_ZERO),
            Ruling::Spread | Ruling::Renormalise => (zero.clone(), zero, &words::TOO_FEW_LEFT_OUT),
        };
        let exact = Award { least: Number::Exact(low), most: Number::Exact(high) };
        let mut steps = Vec::new();
        if self.options.explain {
            let title = Said::new(phrase).with("count", count).with("least", least.count);
            let step = Step::new(format!("{}/min_applicable", whole.id), StepKind::Ruling, title);
            steps.push(step.range(&exact.least, &exact.most, None).rule(least.span));
        }
        Ok(Some(Came { exact, steps, scale: None, places: None }))
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
                perhaps: self.applies(*child) == Applies::Perhaps,
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
        if points.places.is_none() && (exact == before || prints(&exact.least, places) && prints(&exact.most, places)) {
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

    /// What a group rests on; not applicable only where all its leaves are.
    pub(crate) fn group_rests_on(&self, children: &[usize]) -> Known {
        let below = children.iter().filter_map(|index| self.tree.nodes.get(*index));
        let mut all = below.filter_map(|node| self.rests.get(&node.indicator.id));
        let Some(mut known) = all.next().cloned() else { return Known::default() };
        for other in all {
            known.rest_on(other.basis, other.disputed);
            known.wait_for(other);
            if other.not_applicable.is_none() {
                known.not_applicable = None;
            }
        }
        known
    }

    /// What the points of a node rest on besides, and wait for, because of its vetoes; and that a group is ruled not
    /// applicable because too little below it applies.
    pub(crate) fn rest_on_vetoes(&mut self, index: usize) {
        let Some(node) = self.tree.nodes.get(index) else { return };
        let first = || node.children.iter().find_map(|child| self.not_applicable(*child));
        let ruled = self.ruled(index).and_then(|_| first());
        let Some(known) = self.rests.get_mut(&node.indicator.id) else { return };
        for (_, asked) in self.asked.iter().filter(|(of, _)| *of == Some(index)) {
            known.rest_on(asked.raw.known.basis, asked.raw.known.disputed);
            known.wait_for(&asked.raw.known);
        }
        if ruled.is_some() {
            known.not_applicable = ruled;
            known.waiting.clear();
            known.unresolved.clear();
        }
    }

    fn not_applicable(&self, index: usize) -> Option<String> {
        self.rests.get(&self.tree.nodes.get(index)?.indicator.id)?.not_applicable.clone()
    }

    /// Asks vetoes whether they hold.
    fn ask_vetoes(&mut self, whole: &Whole<'_>, vetoes: &'a [Veto]) -> Result<Vec<Asked<'a>>, Halt> {
        let mut out = Vec::with_capacity(vetoes.len());
        for (number, veto) in vetoes.iter().enumerate() {
            let indicator = as_indicator(veto, whole.id, number.saturating_add(1), whole.span);
            let IndicatorKind::Leaf(leaf) = &indicator.kind else { continue };
            let mut raw = self.with_inputs(|card, inputs| leaf::score(card, inputs, &indicator, leaf))?;
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

/// Whether so many decimal places print a number in full.
fn prints(number: &Number, places: Option<u32>) -> bool {
    places.is_some_and(|places| {
        number.round(places, heng_formula::rounding::Rounding::default()).is_ok_and(|cut| Number::Exact(cut) == *number)
    })
}
