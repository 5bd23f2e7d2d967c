//! A fact that its sources state several times: claims, and the choice among them.

use heng_source::{Arg, Diagnostic, Mapping, Node, Said, Span, normalise};
use indexmap::IndexMap;

use super::evidence::PLACE_KEYS;
use super::fact::{Inherited, missing, qualifier_at};
use super::phrases;
use super::reader::{Reader, text_at};
use super::value::{Wanted, Written};
use super::{Basis, Claim, Fact, FactValue, Usage, claim_path};
use crate::codes::dataset::{
    BECAUSE_MISSING, BESIDE_CLAIMS, CLAIM_TWICE, CLAIM_WITHOUT_VALUE, CLAIMS_AGREE, CLAIMS_DISAGREE, CLAIMS_EMPTY,
    READING_SPLIT, READING_TWICE, TOO_MANY_CLAIMS, UNKNOWN_CLAIM,
};
use crate::limits::{MAX_CLAIMS, SHOWN_PLACES};

/// The word of `use:` for no choice.
const UNRESOLVED: &str = "unresolved";

/// Keys that belong to one claim, not to the fact around it.
const KEYS_OF_A_CLAIM: [&str; 6] = ["value", "section", "quote", "occurrence", "value_because", "qualifier"];

impl Reader<'_> {
    /// A fact with `claims:`.
    pub(super) fn fact_with_claims(
        &mut self,
        map: &Mapping,
        span: Span,
        wanted: &Wanted,
        path: &str,
        from: &Inherited,
    ) -> Option<Fact> {
        let beside: Vec<&str> = KEYS_OF_A_CLAIM.into_iter().filter(|key| map.entry(key).is_some()).collect();
        if let Some(entry) = map.entries.iter().find(|entry| beside.contains(&entry.key.text.as_str())) {
            self.raise(
                Diagnostic::new(&BESIDE_CLAIMS, entry.key.span).with("keys", beside).with("path", path).at(path),
            );
        }
        let nodes = map.get("claims").and_then(Node::list).unwrap_or_default();
        if nodes.is_empty() {
            self.raise(Diagnostic::new(&CLAIMS_EMPTY, span).with("path", path).at(path));
            return None;
        }
        if let Some(beyond) = nodes.get(MAX_CLAIMS) {
            self.raise(
                Diagnostic::new(&TOO_MANY_CLAIMS, beyond.span).with("path", path).with("limit", MAX_CLAIMS).at(path),
            );
            return None;
        }
        let outer = Inherited {
            source: text_at(map, "source").map(|(source, _)| source.to_owned()).or_else(|| from.source.clone()),
            ..Inherited::default()
        };
        let unit = text_at(map, "unit");
        let mut wanted = wanted.clone();
        let mut claims: Vec<Claim> = Vec::new();
        let mut complete = true;
        for node in nodes {
            match self.claim(node, &wanted, unit, &outer, path) {
                Some(claim) => {
                    // The first claim says what the others must be comparable with.
                    if let (Wanted::Amount | Wanted::Count, FactValue::Number { unit, .. }) = (&wanted, &claim.value) {
                        wanted = Wanted::Quantity(unit.clone());
                    }
                    claims.push(claim);
                }
                None => complete = false,
            }
        }
        self.unique_claims(&claims, path);
        if !complete {
            return None;
        }
        let usage = self.choice(map, &claims, path, span)?;
        let used = match usage {
            Usage::Claim(index) => claims.get(index)?,
            Usage::Unresolved => claims.first()?,
        };
        let (value, evidence, qualifier) = (used.value.clone(), used.evidence.clone(), used.qualifier.clone());
        // A source named in any claim makes the fact a reported one, as its own source would.
        let sourced = claims.iter().find_map(|claim| claim.evidence.source.clone());
        let inherited = Inherited {
            basis: if sourced.is_some() { Some(Basis::Reported) } else { from.basis },
            because: from.because.clone(),
            source: sourced,
            section: None,
        };
        let support = self.support(Some(map), &inherited, &value, path, span)?;
        Some(Fact {
            basis: support.basis,
            because: support.because,
            value,
            evidence,
            claims,
            usage: Some(usage),
            qualifier,
            ..missing(path, span)
        })
    }

    fn claim(
        &mut self,
        node: &Node,
        wanted: &Wanted,
        unit: Option<(&str, Span)>,
        outer: &Inherited,
        fact: &str,
    ) -> Option<Claim> {
        let map = node.map()?;
        let (id, _) = text_at(map, "id")?;
        let path = claim_path(fact, id);
        let written = Written::new(map.get("value")?, text_at(map, "unit"))?;
        // The unit of the fact holds for claims that write none, in either place.
        let inside =
            heng_formula::literal::parse_literal(written.text, &self.units).is_ok_and(|one| one.unit.is_some());
        let written = Written { unit: written.unit.or(unit.filter(|_| !inside)), ..written };
        let value = self.value(wanted, written, &path);
        let evidence = self.evidence(map, outer, &path);
        let value = value?;
        if matches!(value, FactValue::Missing | FactValue::NotApplicable) {
            self.raise(
                Diagnostic::new(&CLAIM_WITHOUT_VALUE, written.span).with("claim", id).with("path", fact).at(path),
            );
            return None;
        }
        self.without_place(map, &evidence, &PLACE_KEYS, &path);
        let qualifier = qualifier_at(map);
        self.value_in_quote(&value, &evidence, qualifier, &path);
        Some(Claim {
            id: id.to_owned(),
            value,
            evidence,
            reading: text_at(map, "reading").map(|(reading, _)| reading.to_owned()),
            qualifier: qualifier.map(|qualifier| qualifier.word().to_owned()),
            span: node.span,
        })
    }

    /// Ids and readings stand once in a fact.
    fn unique_claims(&mut self, claims: &[Claim], path: &str) {
        let mut ids: IndexMap<String, Span> = IndexMap::new();
        let mut readings: IndexMap<String, Span> = IndexMap::new();
        for claim in claims {
            let id = normalise(&claim.id);
            if id == UNRESOLVED {
                // `use: unresolved` could not be told from a choice of this claim.
                self.raise(
                    Diagnostic::new(&CLAIM_TWICE, claim.span)
                        .with("claim", claim.id.as_str())
                        .with("path", path)
                        .at(path),
                );
            } else if let Some(first) = ids.insert(id, claim.span) {
                self.raise(
                    Diagnostic::new(&CLAIM_TWICE, claim.span)
                        .with("claim", claim.id.as_str())
                        .with("path", path)
                        .also(first, Said::new(&phrases::FIRST_HERE))
                        .at(path),
                );
            }
            if let Some(reading) = &claim.reading
                && let Some(first) = readings.insert(normalise(reading), claim.span)
            {
                self.raise(
                    Diagnostic::new(&READING_TWICE, claim.span)
                        .with("reading", reading.as_str())
                        .with("path", path)
                        .also(first, Said::new(&phrases::FIRST_HERE))
                        .at(path),
                );
            }
        }
    }

    /// `use:` and its reason.
    fn choice(&mut self, map: &Mapping, claims: &[Claim], path: &str, span: Span) -> Option<Usage> {
        let differ = claims.iter().any(|one| claims.first().is_some_and(|first| first.value != one.value));
        let values =
            || -> Vec<Arg> { claims.iter().map(|one| Arg::Text(format!("{} {}", one.id, one.value.text()))).collect() };
        let Some((word, place)) = text_at(map, "use") else {
            if differ {
                let place = map.entry("claims").map_or(span, |entry| entry.key.span);
                let mut diagnostic = Diagnostic::new(&CLAIMS_DISAGREE, place)
                    .with("path", path)
                    .with("values", Arg::List(values()))
                    .at(path);
                for claim in claims.iter().take(SHOWN_PLACES) {
                    diagnostic =
                        diagnostic.also(claim.span, Said::new(&phrases::THIS_VALUE).with("value", claim.value.text()));
                }
                self.raise(diagnostic);
                return None;
            }
            return Some(Usage::Claim(0));
        };
        let wanted = normalise(word);
        let usage = if wanted == UNRESOLVED {
            if !differ {
                self.raise(
                    Diagnostic::new(&CLAIMS_AGREE, place)
                        .with("path", path)
                        .with("values", Arg::List(values()))
                        .at(path),
                );
            }
            Usage::Unresolved
        } else if let Some(index) = claims.iter().position(|claim| normalise(&claim.id) == wanted) {
            Usage::Claim(index)
        } else {
            let ids: Vec<&str> = claims.iter().map(|claim| claim.id.as_str()).collect();
            let diagnostic = Diagnostic::new(&UNKNOWN_CLAIM, place)
                .with("path", path)
                .with("claim", word)
                .with("known", ids.clone())
                .at(path);
            self.raise_near(diagnostic, word, ids);
            return None;
        };
        if text_at(map, "because").is_none() {
            self.raise(
                Diagnostic::new(&BECAUSE_MISSING, place).with("path", path).with("what", &phrases::A_CHOICE).at(path),
            );
            return None;
        }
        Some(usage)
    }

    /// Claims of the same reading switch together: two disputed facts that choose between the same two
    /// readings must choose alike.
    pub(super) fn split_readings(&mut self, facts: &[&Fact]) {
        let mut chosen: IndexMap<(String, String), (&str, Span)> = IndexMap::new();
        let mut split = Vec::new();
        for fact in facts.iter().filter(|fact| fact.disputed()) {
            let Some(Usage::Claim(index)) = fact.usage else { continue };
            let Some(used) = fact.claims.get(index) else { continue };
            let Some(own) = used.reading.as_deref().map(normalise) else { continue };
            for other in fact.claims.iter().filter_map(|claim| claim.reading.as_deref().map(normalise)) {
                if let Some((path, span)) = chosen.get(&(other.clone(), own.clone())) {
                    split.push(
                        Diagnostic::new(&READING_SPLIT, used.span)
                            .with("path", fact.path.as_str())
                            .with("reading", own.as_str())
                            .with("other", other.as_str())
                            .with("fact", *path)
                            .also(*span, Said::new(&phrases::CHOSE_READING).with("reading", other.as_str()))
                            .at(fact.path.as_str()),
                    );
                }
                if other != own {
                    chosen.entry((own.clone(), other)).or_insert((fact.path.as_str(), used.span));
                }
            }
        }
        self.found.append(&mut split);
    }
}
