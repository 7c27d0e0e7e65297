//! Which sets of answers are searched, in which pieces and in which order.

use super::aimed::search_closer;
use super::counter::SoundnessCounter;
use super::seen::Seen;
use super::study::Study;
use super::walker::SoundnessWalker;
use crate::answer_space::{AnswerSpace, Sample, Searched};
use crate::answers::Answers;
use crate::counting::{Descent, Table, fits};
use crate::workers::{Workers, done_by};

/// How many random walks go before a count.
const FIRST_WALKS: u64 = 1_000;
/// One piece of so many goes before the others.
const ROUND: usize = 16;

/// Looks at every set of answers, or at a sample and then closer.
pub(super) fn search(study: &Study<'_>, workers: &dyn Workers) -> (Seen, Searched) {
    let rules = study.rules;
    let fields = study.fields();
    let work = |field: usize| {
        let asked = study.asked.get(field).map(|asked| asked.answers.question);
        asked.map_or(0, |question| {
            rules.scoring.multi_question_rules(question).len()
        })
    };
    if let Some(descent) = Descent::new(&fields, work).filter(|_| fits(rules)) {
        let seen = match rules.file.options.len() {
            ..=16 => count::<16>(study, &descent, workers),
            17..=32 => count::<32>(study, &descent, workers),
            _ => count::<128>(study, &descent, workers),
        };
        return (seen, descent.searched());
    }
    let sample = Sample::new(fields);
    let mut seen = draw(study, &sample, workers);
    search_closer(study, &mut seen, workers);
    (seen, sample.searched())
}

/// Looks at every set of answers.
fn count<const N: usize>(study: &Study<'_>, descent: &Descent, workers: &dyn Workers) -> Seen {
    let none = Answers::none(study.rules);
    let order = descent.order();
    let order = order.filter_map(|field| study.asked.get(field).map(|asked| &asked.answers));
    let table: Table<'_, N> = Table::of_questions(study.rules, &none, order);
    let mut walker = SoundnessWalker::new(study, study.nothing_seen());
    // Most shows soon in any sets, and then need not be looked for in those that are counted.
    AnswerSpace::new(study.fields(), 0).walk(&mut walker, FIRST_WALKS, false);
    let pieces: Vec<usize> = (0..descent.pieces()).collect();
    // What is rarer shows in a few pieces from everywhere.
    let (first, rest): (Vec<usize>, Vec<usize>) =
        pieces.into_iter().partition(|piece| piece % ROUND == 0);
    let mut seen = walker.seen;
    for round in [first, rest] {
        in_pieces(&mut seen, &round, workers, |piece, seen| {
            let mut counter = SoundnessCounter::new(study, &table, seen);
            descent.walk(piece, &mut counter);
            counter.finish()
        });
    }
    seen
}

/// Looks at a sample: first at one piece, which shows most of what there is, then at the others.
fn draw(study: &Study<'_>, sample: &Sample, workers: &dyn Workers) -> Seen {
    let rest: Vec<usize> = (1..sample.pieces()).collect();
    let mut seen = study.nothing_seen();
    for round in [vec![0], rest] {
        in_pieces(&mut seen, &round, workers, |piece, seen| {
            let mut walker = SoundnessWalker::new(study, seen);
            sample.visit(piece, &mut walker);
            walker.seen
        });
    }
    seen
}

/// Looks at some pieces, for what has not been seen yet.
fn in_pieces(
    seen: &mut Seen,
    pieces: &[usize],
    workers: &dyn Workers,
    look: impl Fn(usize, Seen) -> Seen + Sync,
) {
    let so_far = seen.rest();
    let found = done_by(workers, pieces.len(), |job| {
        pieces.get(job).map(|piece| look(*piece, so_far.clone()))
    });
    for found in found.into_iter().flatten() {
        seen.merge(found);
    }
}
