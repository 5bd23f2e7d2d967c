//! A case list: what a report admits, each put to an indicator. An empty list says «known none».

use heng_source::{Diagnostic, Node, Said, Span, normalise};
use indexmap::IndexMap;

use super::evidence::PLACE_KEYS;
use super::fact::{Inherited, given, missing};
use super::phrases;
use super::reader::{Reader, text_at};
use super::statements::some_of;
use super::table::Listed;
use super::{Basis, Case, Fact, Stated, case_path};
use crate::codes::dataset::{CASE_INDICATOR, CASE_TWICE};
use crate::format::dataset::CASES_SHAPE;

impl Reader<'_> {
    /// A cases input; `of` are the indicators that a case may be put to.
    pub(super) fn cases(&mut self, node: &Node, of: &[String], path: &str) -> Option<Stated> {
        if !self.fits(node, &CASES_SHAPE, path) {
            return None;
        }
        let listed = self.listed(node, "cases", path);
        let evidence = node.map().map(|map| self.evidence(map, &Inherited::default(), path)).unwrap_or_default();
        let nodes = match listed? {
            Listed::Nothing(value) => {
                return Some(Stated::Cases { fact: self.nothing_listed(node, value, evidence, path)?, cases: None });
            }
            Listed::Entries(nodes) => nodes,
        };
        let outer =
            Inherited { source: evidence.source.clone(), section: evidence.section.clone(), ..Inherited::default() };
        let cases: Vec<Option<Case>> = nodes
            .iter()
            .enumerate()
            .map(|(index, node)| self.case(node, of, &case_path(path, index), &outer))
            .collect();
        let cases = cases.into_iter().collect::<Option<Vec<Case>>>()?;
        self.same_cases(&cases, path);
        if let Some(map) = node.map().filter(|_| nodes.is_empty()) {
            self.without_place(map, &evidence, &["section"], path);
        }
        // One basis for the list; where it states none, the sources of its cases are its source.
        let sources: Vec<&String> = cases.iter().filter_map(|case| case.evidence.source.as_ref()).collect();
        let all = !nodes.is_empty() && sources.len() == nodes.len();
        let inner = Inherited {
            basis: (!sources.is_empty()).then_some(Basis::Reported),
            source: sources.first().filter(|_| all).map(|source| (*source).clone()),
            ..Inherited::default()
        };
        let support = self.support(node.map(), &inner, &given(), path, node.span)?;
        let (basis, because) = (support.basis, support.because);
        let fact = Fact { basis, because, value: given(), evidence, ..missing(path, node.span) };
        Some(Stated::Cases { fact, cases: Some(cases) })
    }

    fn case(&mut self, node: &Node, of: &[String], path: &str, outer: &Inherited) -> Option<Case> {
        let map = node.map()?;
        let evidence = self.evidence(map, outer, path);
        self.without_place(map, &evidence, &PLACE_KEYS, path);
        let (name, place) = text_at(map, "of")?;
        let (reason, _) = text_at(map, "reason")?;
        let id = normalise(name);
        if !of.contains(&id) {
            let diagnostic = Diagnostic::new(&CASE_INDICATOR, place)
                .with("of", name)
                .with("known", some_of(of.iter().map(String::as_str)))
                .at(path);
            self.raise_near(diagnostic, &id, of.iter().map(String::as_str));
            return None;
        }
        Some(Case { of: id, reason: reason.to_owned(), evidence, span: node.span })
    }

    /// The same case twice would cost its points twice.
    fn same_cases(&mut self, cases: &[Case], path: &str) {
        let mut seen: IndexMap<(String, String), Span> = IndexMap::new();
        for (index, case) in cases.iter().enumerate() {
            let reason: String = normalise(&case.reason).chars().filter(|c| !c.is_whitespace()).collect();
            if let Some(first) = seen.insert((case.of.clone(), reason), case.span) {
                self.raise(
                    Diagnostic::new(&CASE_TWICE, case.span)
                        .with("of", case.of.as_str())
                        .with("reason", case.reason.as_str())
                        .also(first, Said::new(&phrases::FIRST_HERE))
                        .at(case_path(path, index)),
                );
            }
        }
    }
}
