//! In which order indicators can be computed: what a formula names by `得分(id)`, `得分率(id)` or
//! `指标值(id)` comes before it, children come before their group.

use std::collections::{BTreeMap, BTreeSet};

use heng_source::{Diagnostic, Phrase, Said, Span};

use crate::codes::pack::CYCLE;
use crate::path::Path;

/// An indicator with all that must be computed before it.
pub(super) struct Needs {
    pub(super) id: String,
    /// Ids, and the place of the reference; `None` for a child of a group.
    pub(super) needs: Vec<(String, Option<Span>)>,
}

/// The order, and a message for every circle found; what stands in a circle is in `circular`.
pub(super) struct Order {
    pub(super) ids: Vec<String>,
    pub(super) circles: Vec<Diagnostic>,
    pub(super) circular: BTreeSet<String>,
}

/// The most circles that are told about; mending one often mends the others.
const MOST_CIRCLES: usize = 20;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    New,
    Open,
    Done,
}

/// Orders indicators: depth first, in the order of the pack. Keeps its own stack, so that a long chain of
/// references cannot overflow the program's.
pub(super) fn order(all: &[Needs]) -> Order {
    let index: BTreeMap<&str, usize> = all.iter().enumerate().map(|(at, one)| (one.id.as_str(), at)).collect();
    let mut marks = vec![Mark::New; all.len()];
    let mut out = Order { ids: Vec::new(), circles: Vec::new(), circular: BTreeSet::new() };
    for start in 0..all.len() {
        // The indicators that are being looked into, each with the number of its needs already seen.
        let mut stack: Vec<(usize, usize)> = vec![(start, 0)];
        while let Some((at, seen)) = stack.last_mut() {
            let (Some(one), Some(mark)) = (all.get(*at), marks.get_mut(*at)) else { break };
            if *mark == Mark::Done {
                stack.pop();
                continue;
            }
            *mark = Mark::Open;
            let Some((need, _)) = one.needs.get(*seen) else {
                *mark = Mark::Done;
                out.ids.push(one.id.clone());
                stack.pop();
                continue;
            };
            *seen += 1;
            let Some(next) = index.get(need.as_str()).copied() else { continue };
            match marks.get(next) {
                Some(Mark::New) => stack.push((next, 0)),
                Some(Mark::Open) => circle(all, &stack, next, &mut out),
                _ => {}
            }
        }
    }
    out
}

static READS: Phrase = Phrase { zh: "“{id}”在这里用到“{need}”", en: "{id} reads {need} here" };

/// The circle that closes when the last indicator of the stack names `back`.
fn circle(all: &[Needs], stack: &[(usize, usize)], back: usize, out: &mut Order) {
    let begin = stack.iter().position(|(at, _)| *at == back).unwrap_or(0);
    let links: Vec<(&Needs, &(String, Option<Span>))> = stack
        .iter()
        .skip(begin)
        .filter_map(|(at, seen)| {
            let one = all.get(*at)?;
            Some((one, one.needs.get(seen.checked_sub(1)?)?))
        })
        .collect();
    let places: Vec<(&str, &str, Span)> =
        links.iter().filter_map(|(one, (need, span))| Some((one.id.as_str(), need.as_str(), (*span)?))).collect();
    out.circular.extend(links.iter().map(|(one, _)| one.id.clone()));
    let Some(((id, need, primary), others)) = places.split_first() else { return };
    if out.circles.len() >= MOST_CIRCLES {
        return;
    }
    // Begins with the indicator that the message points at.
    let first = links.iter().position(|(one, _)| one.id == *id).unwrap_or(0);
    let mut chain: Vec<&str> =
        links.iter().cycle().skip(first).take(links.len()).map(|(one, _)| one.id.as_str()).collect();
    chain.push(id);
    let mut diagnostic = Diagnostic::new(&CYCLE, *primary)
        .with("chain", chain.join(" → "))
        .with("id", *id)
        .with("need", *need)
        .at(Path::new(id));
    for (id, need, span) in others {
        diagnostic = diagnostic.also(*span, Said::new(&READS).with("id", *id).with("need", *need));
    }
    out.circles.push(diagnostic);
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use heng_source::{Lang, SourceMap};

    use super::*;

    fn needs(list: &[(&str, &[&str])]) -> Vec<Needs> {
        let mut files = SourceMap::new();
        let file = files.add_text("pack.yaml", "x".repeat(1000));
        let mut place = 0;
        list.iter()
            .map(|(id, needs)| Needs {
                id: (*id).to_owned(),
                needs: needs
                    .iter()
                    .map(|need| {
                        place += 1;
                        ((*need).to_owned(), Some(Span { file, start: place, end: place + 1 }))
                    })
                    .collect(),
            })
            .collect()
    }

    #[test]
    fn puts_first_what_is_needed_first() {
        let out = order(&needs(&[("a", &["c", "b"]), ("b", &["c"]), ("c", &[]), ("d", &["unknown"])]));
        assert_eq!(out.ids, ["c", "b", "a", "d"]);
        assert!(out.circles.is_empty());
    }

    #[test]
    fn tells_the_whole_circle() {
        let out = order(&needs(&[("x", &["a"]), ("a", &["b"]), ("b", &["c"]), ("c", &["a"])]));
        let said: Vec<String> = out.circles.iter().map(|one| one.message(Lang::En)).collect();
        assert_eq!(said.len(), 1);
        assert!(said.concat().contains("a → b → c → a"), "{said:?}");
        assert_eq!(out.circular.into_iter().collect::<Vec<_>>(), ["a", "b", "c"]);
        assert_eq!(out.circles.first().unwrap().secondary.len(), 2);
    }

    #[test]
    fn a_long_chain_does_not_overflow_the_stack() {
        let names: Vec<String> = (0..50_000).map(|at| format!("n{at}")).collect();
        let all: Vec<Needs> = names
            .windows(2)
            .map(|pair| Needs { id: pair.first().unwrap().clone(), needs: vec![(pair.last().unwrap().clone(), None)] })
            .collect();
        assert_eq!(order(&all).ids.len(), all.len());
    }
}
