//! A comparison of two rule files in pieces that do not depend on each other: which sets of answers both are given.

use super::counter::ImpactCounter;
use super::edit::{Edit, EditedRules};
use super::names::{Names, current_rule};
use super::seen::Seen;
use super::sides::{Sides, end};
use super::walker::ImpactWalker;
use super::{Impact, Pair, musts, shift};
use crate::answer_space::{AnswerSpace, Sample, Searched, aimed_walks};
use crate::answers::{Answer, Answers};
use crate::counting::{Descent, Table, fits};
use crate::index::RuleIx;
use crate::rules::Rules;

/// A comparison under way. Whoever does it may share out the pieces, or stop between them and do something else:
///
/// ```
/// # let rules = matrix_engine::load(include_str!("../../../../tests/small-rules.json")).rules.unwrap();
/// # let (before, after) = (&rules, &rules);
/// use matrix_engine::{ImpactStudy, impact};
///
/// let study = ImpactStudy::new(before, after);
/// let pieces: Vec<_> = (0..study.pieces()).map(|piece| study.look(piece)).collect();
/// assert_eq!(study.finish(pieces), impact(before, after));
/// ```
#[derive(Debug)]
pub struct ImpactStudy<'r> {
    before: &'r Rules,
    after: &'r Rules,
    names: Names,
    edit: Edit,
    plan: Plan<'r>,
}

/// What one piece of a comparison has shown.
#[derive(Debug)]
pub struct ImpactPiece(Seen);

/// Which sets of answers are looked at.
#[derive(Debug)]
enum Plan<'r> {
    Every(Descent, Tables<'r>),
    /// A sample, and then closer: answers that make an edited rule fire, which is one of the file after or before.
    Some(Sample, Vec<(RuleIx, bool)>),
}

/// Before and after, as wide as the number of options asks for.
#[derive(Debug)]
enum Tables<'r> {
    Narrow(Box<[Table<'r, 16>; 2]>),
    Middle(Box<[Table<'r, 32>; 2]>),
    Wide(Box<[Table<'r, 128>; 2]>),
}

impl<'r> ImpactStudy<'r> {
    /// A comparison of these two; nothing is looked at yet.
    #[must_use]
    pub fn new(before: &'r Rules, after: &'r Rules) -> Self {
        let names = Names::new(before, after);
        let edit = Edit::new(before, after, &names);
        let sides = &Sides {
            before,
            after,
            names: &names,
        };
        let plan = Plan::new(before, after, sides, &edit);
        Self {
            before,
            after,
            names,
            edit,
            plan,
        }
    }

    /// How many pieces there are to look at.
    #[must_use]
    pub fn pieces(&self) -> usize {
        match &self.plan {
            Plan::Every(descent, _) => descent.pieces(),
            Plan::Some(sample, edited) => sample.pieces() + edited.len(),
        }
    }

    /// Looks at the piece with this number, below [`Self::pieces`].
    #[must_use]
    pub fn look(&self, piece: usize) -> ImpactPiece {
        let sides = &self.sides();
        ImpactPiece(match &self.plan {
            Plan::Every(descent, Tables::Narrow(tables)) => count(sides, descent, tables, piece),
            Plan::Every(descent, Tables::Middle(tables)) => count(sides, descent, tables, piece),
            Plan::Every(descent, Tables::Wide(tables)) => count(sides, descent, tables, piece),
            Plan::Some(sample, edited) => {
                let mut walker = ImpactWalker::new(sides);
                match piece.checked_sub(sample.pieces()) {
                    None => sample.visit(piece, &mut walker),
                    Some(at) => go_after(&mut walker, sides, edited, at),
                }
                walker.seen
            }
        })
    }

    /// What all pieces have shown, in any order.
    #[must_use]
    pub fn finish(self, pieces: impl IntoIterator<Item = ImpactPiece>) -> Impact {
        let mut seen = Seen::default();
        for ImpactPiece(found) in pieces {
            seen.merge(found);
        }
        let searched = match &self.plan {
            Plan::Every(descent, _) => descent.searched(),
            Plan::Some(sample, _) => sample.searched(),
        };
        let sides = &self.sides();
        let (shifts, undifferentiated, nobody) = shift::shifts(sides, &seen, searched);
        let differs = seen.parted.values().map(|witness| witness.complete).sum();
        Impact {
            searched,
            questions: self.names.questions.len(),
            shifts,
            undifferentiated,
            nobody,
            musts: musts::must_changes(self.before, self.after),
            differs: searched.share(differs),
            pairs: pairs(sides, seen, searched),
            edit: self.edit,
        }
    }

    fn sides(&self) -> Sides<'_> {
        Sides {
            before: self.before,
            after: self.after,
            names: &self.names,
        }
    }
}

impl<'r> Plan<'r> {
    fn new(before: &'r Rules, after: &'r Rules, sides: &Sides<'_>, edit: &Edit) -> Self {
        let fields = sides.fields();
        let work = |field: usize| {
            let rules = |rules: &Rules, at| rules.scoring.multi_question_rules(at).len();
            let shared = sides.names.questions.get(field);
            shared.map_or(0, |shared| {
                rules(before, shared.before) + rules(after, shared.after)
            })
        };
        let is_countable = fits(before) && fits(after);
        if let Some(descent) = Descent::new(&fields, work).filter(|_| is_countable) {
            let options = before.file.options.len().max(after.file.options.len());
            let tables = match options {
                ..=16 => Tables::Narrow(Box::new(tables(before, after, sides, &descent))),
                17..=32 => Tables::Middle(Box::new(tables(before, after, sides, &descent))),
                _ => Tables::Wide(Box::new(tables(before, after, sides, &descent))),
            };
            return Self::Every(descent, tables);
        }
        Self::Some(Sample::new(fields), edited(before, after, edit))
    }
}

fn tables<'r, const N: usize>(
    before: &'r Rules,
    after: &'r Rules,
    sides: &Sides<'_>,
    descent: &Descent,
) -> [Table<'r, N>; 2] {
    let fields = sides.fields();
    [(before, false), (after, true)].map(|(rules, is_after)| {
        let questions = descent.order().filter_map(|at| {
            let shared = sides.names.questions.get(at)?;
            let listed = fields.get(at)?.listed().map(|chosen| {
                let (old, new) = shared.answers(chosen);
                if is_after { new } else { old }
            });
            let answers = [Answer::default()].into_iter().chain(listed);
            Some((shared.question(is_after), answers.collect()))
        });
        Table::new(rules, &Answers::none(rules), questions)
    })
}

/// The rules that were edited, and whether each is one of the file after.
fn edited(before: &Rules, after: &Rules, edit: &Edit) -> Vec<(RuleIx, bool)> {
    let EditedRules { ids, changed } = &edit.rules;
    let is_old = |rule: &RuleIx| {
        let now = current_rule(after, &before.rule(*rule).id);
        now.is_none_or(|now| changed.contains(&after.rule(now).id.text))
    };
    let is_new = |rule: &RuleIx| {
        let id = &after.rule(*rule).id.text;
        ids.added.contains(id) || changed.contains(id)
    };
    let old = before.order.rules.iter().copied().filter(is_old);
    let new = after.order.rules.iter().copied().filter(is_new);
    let old = old.map(|rule| (rule, false));
    old.chain(new.map(|rule| (rule, true))).collect()
}

/// Looks at every set of answers of a piece.
fn count<const N: usize>(
    sides: &Sides<'_>,
    descent: &Descent,
    [before, after]: &[Table<'_, N>; 2],
    piece: usize,
) -> Seen {
    let mut counter = ImpactCounter::new(sides, before, after);
    descent.walk(piece, &mut counter);
    counter.finish()
}

/// Goes after an edited rule, with answers that make it fire.
fn go_after(
    walker: &mut ImpactWalker<'_, '_>,
    sides: &Sides<'_>,
    edited: &[(RuleIx, bool)],
    at: usize,
) {
    let mut space = AnswerSpace::new(sides.fields(), at);
    if let Some((rule, is_after)) = edited.get(at) {
        walker.go_after(&mut space, *rule, *is_after, aimed_walks(edited.len()));
    }
}

/// Each way in which the winner differs.
fn pairs(sides: &Sides<'_>, seen: Seen, searched: Searched) -> Vec<Pair> {
    let mut walker = ImpactWalker::new(sides);
    let pairs = seen.parted.into_iter().map(|((was, is), witness)| Pair {
        example: walker.example(witness.example, &was, &is),
        before: end(sides.before, &was),
        after: end(sides.after, &is),
        share: searched.share(witness.complete),
    });
    let mut pairs: Vec<Pair> = pairs.collect();
    let ids = |pair: &Pair| (pair.before.ids(sides.before), pair.after.ids(sides.after));
    pairs.sort_by(|one, other| {
        let shares = other.share.total_cmp(&one.share);
        shares.then_with(|| ids(one).cmp(&ids(other)))
    });
    pairs
}
