//! Asks two rule files the same sets of answers and takes down where they part.

use super::names::{Names, Shared};
use super::{Edit, End, Pair};
use crate::analysis::picked;
use crate::answers::{Answer, Answers};
use crate::course::{Course, Field, Looked, Watch, float, shrink};
use crate::index::{OptionIx, RuleIx, ValueIx};
use crate::rules::Rules;
use crate::tally::Tally;
use std::collections::BTreeMap;

/// Two files that are asked, under way.
pub(super) struct Both<'r> {
    before: Side<'r>,
    after: Side<'r>,
    names: &'r Names,
    differs: u64,
    pairs: BTreeMap<(Vec<OptionIx>, Vec<OptionIx>), Met>,
}

/// One of the files, with the answers that it is asked.
struct Side<'r> {
    rules: &'r Rules,
    tally: Tally,
    best: Vec<OptionIx>,
}

/// How often a pair was met, with the fewest answers that show it.
struct Met {
    complete: u64,
    answers: usize,
    example: Vec<u64>,
}

impl<'r> Side<'r> {
    fn new(rules: &'r Rules) -> Self {
        Self {
            rules,
            tally: Tally::new(rules, &Answers::none(rules)),
            best: Vec::new(),
        }
    }

    fn clear(&mut self) {
        self.tally.count(self.rules, &Answers::none(self.rules));
    }

    /// Whether nothing separates the options.
    fn is_level(&self, best: &[OptionIx]) -> bool {
        best.len() == self.rules.file.options.len()
    }

    fn end(&self, best: &[OptionIx]) -> End {
        if best.is_empty() {
            End::Nobody
        } else if self.is_level(best) {
            End::Level
        } else {
            End::Leaders(self.rules.order.sorted(best))
        }
    }

    /// Ids of options, to sort by.
    fn ids(&self, end: &End) -> Vec<&'r str> {
        let End::Leaders(options) = end else {
            return Vec::new();
        };
        let ids = options.iter();
        ids.map(|it| self.rules.option(*it).id.as_str()).collect()
    }
}

impl Shared {
    /// The same answer, for the rules before and after.
    fn answers(&self, chosen: u64) -> (Answer, Answer) {
        let (before, after): (Vec<ValueIx>, Vec<ValueIx>) = self.values.iter().copied().unzip();
        (
            Answer::normal(picked(&before, chosen)),
            Answer::normal(picked(&after, chosen)),
        )
    }
}

impl<'r> Both<'r> {
    pub fn new(before: &'r Rules, after: &'r Rules, names: &'r Names) -> Self {
        Self {
            before: Side::new(before),
            after: Side::new(after),
            names,
            differs: 0,
            pairs: BTreeMap::new(),
        }
    }

    /// What each shared question can be answered.
    pub fn fields(&self) -> Vec<Field> {
        let shared = self.names.questions.iter();
        let fields = shared.map(|it| Field {
            values: u32::try_from(it.values.len()).unwrap_or(0),
            many: it.many,
        });
        fields.collect()
    }

    /// Goes after the rules that were edited, with answers that make them fire.
    pub fn look_closer(&mut self, course: &mut Course, edit: &Edit) {
        let find = |rules: &Rules, ids: &[&String]| -> Vec<RuleIx> {
            let all = rules.order.rules.iter().copied();
            all.filter(|it| ids.contains(&&rules.rule(*it).id.text))
                .collect()
        };
        let rules = &edit.rules;
        let before: Vec<&String> = rules.removed.iter().chain(&rules.changed).collect();
        let after: Vec<&String> = rules.added.iter().chain(&rules.changed).collect();
        for rule in find(self.before.rules, &before) {
            self.aim(course, rule, false);
        }
        for rule in find(self.after.rules, &after) {
            self.aim(course, rule, true);
        }
    }

    fn aim(&mut self, course: &mut Course, rule: RuleIx, after: bool) {
        let rules = if after {
            self.after.rules
        } else {
            self.before.rules
        };
        let when = &rules.compiled(rule).when;
        let mut questions = Vec::new();
        when.questions(&mut questions);
        let question = |it: &Shared| if after { it.after } else { it.before };
        let shared = self.names.questions.iter().enumerate();
        let shared = shared.filter(|(_, it)| questions.contains(&question(it)));
        let shared: Vec<usize> = shared.map(|(at, _)| at).collect();
        let starts = course.firing(&shared, |set| {
            let mut answers = Answers::none(rules);
            for (at, chosen) in set {
                if let Some(shared) = self.names.questions.get(*at) {
                    let (old, new) = shared.answers(*chosen);
                    answers.put(question(shared), if after { new } else { old });
                }
            }
            when.holds(&answers)
        });
        course.aim(self, &starts.unwrap_or_default(), |_| false);
    }

    /// Whether the same options lead.
    fn agree(&self) -> bool {
        let (before, after) = (&self.before, &self.after);
        let (was, is) = (&before.best, &after.best);
        let levels = (before.is_level(was), after.is_level(is));
        if levels != (false, false) {
            return levels.0 == levels.1;
        }
        let now = |it: &OptionIx| self.names.options.get(it.0).copied().flatten();
        was.iter()
            .all(|it| now(it).is_some_and(|it| is.contains(&it)))
            && is
                .iter()
                .all(|it| was.iter().any(|was| now(was) == Some(*it)))
    }

    /// The answers to an example, without those that it does not need.
    fn example(
        &mut self,
        mut set: Vec<u64>,
        was: &[OptionIx],
        is: &[OptionIx],
    ) -> (Answers, Answers) {
        shrink(self, &mut set, |both| {
            both.ask();
            both.before.best == was && both.after.best == is
        });
        let answers = |side: &Side<'_>| side.tally.answers().clone();
        (answers(&self.before), answers(&self.after))
    }

    /// Who has the best score now.
    fn ask(&mut self) {
        for side in [&mut self.before, &mut self.after] {
            side.tally.best(&mut side.best);
        }
    }

    /// The share of complete sets that end otherwise, and all pairs.
    pub fn finish(mut self, looked: Looked) -> (f64, Vec<Pair>) {
        let share = |count: u64| float(count) / float(looked.complete()).max(1.0);
        let pairs = std::mem::take(&mut self.pairs).into_iter();
        let pairs = pairs.map(|((was, is), met)| Pair {
            example: self.example(met.example, &was, &is),
            before: self.before.end(&was),
            after: self.after.end(&is),
            share: share(met.complete),
        });
        let mut pairs: Vec<Pair> = pairs.collect();
        let (before, after) = (self.before, self.after);
        let ids = |pair: &Pair| (before.ids(&pair.before), after.ids(&pair.after));
        pairs.sort_by(|one, other| {
            let shares = other.share.total_cmp(&one.share);
            shares.then_with(|| ids(one).cmp(&ids(other)))
        });
        (share(self.differs), pairs)
    }
}

impl Watch for Both<'_> {
    fn clear(&mut self) {
        self.before.clear();
        self.after.clear();
    }

    fn answer(&mut self, question: usize, chosen: u64) {
        if let Some(shared) = self.names.questions.get(question) {
            let (old, new) = shared.answers(chosen);
            self.before
                .tally
                .answer(self.before.rules, shared.before, old);
            self.after.tally.answer(self.after.rules, shared.after, new);
        }
    }

    fn look(&mut self, set: &[u64], counts: bool) {
        self.ask();
        if self.agree() {
            return;
        }
        self.differs += u64::from(counts);
        let answers = set.iter().filter(|it| **it != 0).count();
        let ends = (self.before.best.clone(), self.after.best.clone());
        let met = self.pairs.entry(ends).or_insert_with(|| Met {
            complete: 0,
            answers,
            example: set.to_vec(),
        });
        met.complete += u64::from(counts);
        if answers < met.answers {
            met.answers = answers;
            met.example.copy_from_slice(set);
        }
    }
}
