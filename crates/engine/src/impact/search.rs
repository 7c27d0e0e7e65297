//! Which sets of answers both files are given, in which pieces.

use super::Edit;
use super::counter::ImpactCounter;
use super::seen::Seen;
use super::sides::Sides;
use super::walker::ImpactWalker;
use crate::answer_space::{AnswerSpace, Sample, Searched, aimed_walks};
use crate::answers::{Answer, Answers};
use crate::counting::{Descent, Table, fits};
use crate::index::RuleIx;
use crate::rules::Rules;
use crate::workers::{Workers, done_by};

/// Looks at every set of answers, or at a sample and then closer.
pub(super) fn search(sides: &Sides<'_>, edit: &Edit, workers: &dyn Workers) -> (Seen, Searched) {
    let fields = sides.fields();
    let work = |field: usize| {
        let shared = sides.names.questions.get(field);
        let rules = |rules: &Rules, at| rules.scoring.multi_question_rules(at).len();
        shared.map_or(0, |shared| {
            rules(sides.before, shared.before) + rules(sides.after, shared.after)
        })
    };
    let fit = fits(sides.before) && fits(sides.after);
    let options = sides.before.file.options.len();
    let options = options.max(sides.after.file.options.len());
    if let Some(descent) = Descent::new(&fields, work).filter(|_| fit) {
        let seen = match options {
            ..=16 => count::<16>(sides, &descent, workers),
            17..=32 => count::<32>(sides, &descent, workers),
            _ => count::<128>(sides, &descent, workers),
        };
        return (seen, descent.searched());
    }
    let sample = Sample::new(fields);
    let mut seen = merged(done_by(workers, sample.pieces(), |piece| {
        let mut walker = ImpactWalker::new(sides);
        sample.visit(piece, &mut walker);
        walker.seen
    }));
    seen.merge(search_closer(sides, edit, workers));
    (seen, sample.searched())
}

/// Looks at every set of answers.
fn count<const N: usize>(sides: &Sides<'_>, descent: &Descent, workers: &dyn Workers) -> Seen {
    let fields = sides.fields();
    let table = |rules, after| -> Table<'_, N> {
        let questions = descent.order().filter_map(|at| {
            let shared = sides.names.questions.get(at)?;
            let listed = fields.get(at)?.listed().map(|chosen| {
                let (old, new) = shared.answers(chosen);
                if after { new } else { old }
            });
            let answers = [Answer::default()].into_iter().chain(listed);
            Some((shared.question(after), answers.collect()))
        });
        Table::new(rules, &Answers::none(rules), questions)
    };
    let (before, after) = (table(sides.before, false), table(sides.after, true));
    merged(done_by(workers, descent.pieces(), |piece| {
        let mut counter = ImpactCounter::new(sides, &before, &after);
        descent.walk(piece, &mut counter);
        counter.finish()
    }))
}

/// Goes after the rules that were edited, with answers that make them fire.
fn search_closer(sides: &Sides<'_>, edit: &Edit, workers: &dyn Workers) -> Seen {
    let find = |rules: &Rules, ids: &[&String], after: bool| -> Vec<(RuleIx, bool)> {
        let all = rules.order.rules.iter().copied();
        let found = all.filter(|rule| ids.contains(&&rules.rule(*rule).id.text));
        found.map(|rule| (rule, after)).collect()
    };
    let rules = &edit.rules;
    let before: Vec<&String> = rules.removed.iter().chain(&rules.changed).collect();
    let after: Vec<&String> = rules.added.iter().chain(&rules.changed).collect();
    let mut edited = find(sides.before, &before, false);
    edited.extend(find(sides.after, &after, true));
    let walks = aimed_walks(edited.len());
    merged(done_by(workers, edited.len(), |job| {
        let mut walker = ImpactWalker::new(sides);
        let mut space = AnswerSpace::new(sides.fields(), job);
        if let Some((rule, after)) = edited.get(job) {
            walker.go_after(&mut space, *rule, *after, walks);
        }
        walker.seen
    }))
}

fn merged(found: Vec<Seen>) -> Seen {
    let mut seen = Seen::default();
    for found in found {
        seen.merge(found);
    }
    seen
}
