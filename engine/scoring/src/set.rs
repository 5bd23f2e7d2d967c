//! Many datasets under one pack: every member is scored, several at a time. Which thread scores which member, and
//! how many there are, cannot show in the result.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use heng_model::{Dataset, Pack};
use heng_source::{Diagnostic, SourceMap};

use crate::limits::{MAX_THREADS, MEMBER_STACK};
use crate::score::score;
use crate::scorecard::{Options, Scorecard};

/// A member of a set: a dataset under the name by which the set knows it.
#[derive(Debug, Clone, Copy)]
pub struct Member<'a> {
    /// The name: a department, a file, the key of a row.
    pub name: &'a str,
    /// Its data, read under the pack of the set.
    pub data: &'a Dataset,
}

/// What scoring a member came to: its scorecard with warnings, or the diagnostics that block it.
pub type MemberScore = Result<(Scorecard, Vec<Diagnostic>), Vec<Diagnostic>>;

/// A member with its result.
#[derive(Debug)]
pub struct ScoredMember {
    /// As given.
    pub name: String,
    /// The department of its dataset.
    pub department: String,
    /// The year of its dataset.
    pub fiscal_year: i64,
    /// The scorecard with warnings, or what blocks it.
    pub score: MemberScore,
}

/// A scored set.
#[derive(Debug)]
pub struct SetResult {
    /// One for each member, in the order given.
    pub members: Vec<ScoredMember>,
}

/// Scores every member of a set on as many threads as the machine offers. A member that fails does not keep the
/// others from being scored. `progress` is told how many are done and of how many, from any of the threads.
#[must_use]
pub fn score_set(
    files: &SourceMap,
    pack: &Pack,
    members: &[Member<'_>],
    options: &Options,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> SetResult {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    score_set_on(threads, files, pack, members, options, progress)
}

/// As [`score_set`], on a given number of threads. The number does not change a byte of the result.
#[must_use]
pub fn score_set_on(
    threads: usize,
    files: &SourceMap,
    pack: &Pack,
    members: &[Member<'_>],
    options: &Options,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> SetResult {
    let scores = each(threads, members.len(), progress, |index| {
        members.get(index).map(|member| ScoredMember {
            name: member.name.to_owned(),
            department: member.data.department.clone(),
            fiscal_year: member.data.fiscal_year,
            score: score(files, pack, member.data, options),
        })
    });
    SetResult { members: scores.into_iter().flatten().collect() }
}

/// The results of `work` for `0..count`, in that order.
fn each<T: Send>(
    threads: usize,
    count: usize,
    progress: &(dyn Fn(usize, usize) + Sync),
    work: impl Fn(usize) -> T + Sync,
) -> Vec<T> {
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let take = || {
        let mut own = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            if index >= count {
                return own;
            }
            own.push((index, work(index)));
            progress(done.fetch_add(1, Ordering::Relaxed) + 1, count);
        }
    };
    let others = threads.min(MAX_THREADS).min(count).saturating_sub(1);
    let mut all = thread::scope(|scope| {
        // A thread that cannot be had is one fewer: this one takes what the others leave.
        let begin = |_| thread::Builder::new().stack_size(MEMBER_STACK).spawn_scoped(scope, take).ok();
        let begun: Vec<_> = (0..others).filter_map(begin).collect();
        let mut all = take();
        for one in begun {
            match one.join() {
                Ok(own) => all.extend(own),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    });
    all.sort_unstable_by_key(|(index, _)| *index);
    all.into_iter().map(|(_, one)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_keep_the_order_whatever_the_number_of_threads() {
        let expected: Vec<usize> = (0..1000).map(|index| index * index).collect();
        for threads in [0, 1, 2, 3, 8, 5000] {
            let told = AtomicUsize::new(0);
            let progress = |_, of| {
                assert_eq!(of, 1000);
                told.fetch_add(1, Ordering::Relaxed);
            };
            assert_eq!(each(threads, 1000, &progress, |index| index * index), expected);
            assert_eq!(told.into_inner(), 1000);
        }
    }

    #[test]
    fn a_set_without_members_is_empty() {
        assert_eq!(each(4, 0, &|_, _| {}, |index| index), Vec::<usize>::new());
    }
}
