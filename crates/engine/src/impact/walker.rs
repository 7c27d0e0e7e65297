//! Gives two rule files the same sets of answers and takes down where they part.

use super::names::{Names, Shared};
use super::{Edit, End, Pair};
use crate::answer_space::{AnswerSpace, Field, Searched, Walker, Witness, picked, shrink};
use crate::answers::{Answer, Answers};
use crate::index::{OptionIx, RuleIx, ValueIx};
use crate::rules::Rules;
use crate::tally::Tally;
use std::collections::BTreeMap;

/// The comparison of two files, under way.
pub(super) struct ImpactWalker<'r> {
    before: Side<'r>,
    after: Side<'r>,
    names: &'r Names,
    differs: u64,
    pairs: BTreeMap<(Vec<OptionIx>, Vec<OptionIx>), Witness>,
}

/// One of the files, with the answers that it is given.
struct Side<'r> {
    rules: &'r Rules,
    tally: Tally,
    best: Vec<OptionIx>,
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
    fn is_undifferentiated(&self, best: &[OptionIx]) -> bool {
        best.len() == self.rules.file.options.len()
    }

    fn end(&self, best: &[OptionIx]) -> End {
        if best.is_empty() {
            End::Nobody
        } else if self.is_undifferentiated(best) {
            End::Undifferentiated
        } else {
            End::Leaders(self.rules.order.sorted(best))
        }
    }

    /// Ids of options, to sort by.
    fn ids(&self, end: &End) -> Vec<&'r str> {
        let End::Leaders(options) = end else {
            return Vec::new();
        };
        let options = options.iter();
        options
            .map(|option| self.rules.option(*option).id.as_str())
            .collect()
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

impl<'r> ImpactWalker<'r> {
    pub fn new(before: &'r Rules, after: &'r Rules, names: &'r Names) -> Self {
        Self {
            before: Side::new(before),
            after: Side::new(after),
            names,
            differs: 0,
            pairs: BTreeMap::new(),
        }
    }

    /// The answers that each shared question can be given.
    pub fn fields(&self) -> Vec<Field> {
        let shared = self.names.questions.iter();
        let fields = shared.map(|question| Field {
            values: u32::try_from(question.values.len()).unwrap_or(0),
            many: question.many,
        });
        fields.collect()
    }

    /// Goes after the rules that were edited, with answers that make them fire.
    pub fn search_closer(&mut self, space: &mut AnswerSpace, edit: &Edit) {
        let find = |rules: &Rules, ids: &[&String]| -> Vec<RuleIx> {
            let all = rules.order.rules.iter().copied();
            all.filter(|rule| ids.contains(&&rules.rule(*rule).id.text))
                .collect()
        };
        let rules = &edit.rules;
        let before: Vec<&String> = rules.removed.iter().chain(&rules.changed).collect();
        let after: Vec<&String> = rules.added.iter().chain(&rules.changed).collect();
        for rule in find(self.before.rules, &before) {
            self.aim(space, rule, false);
        }
        for rule in find(self.after.rules, &after) {
            self.aim(space, rule, true);
        }
    }

    fn aim(&mut self, space: &mut AnswerSpace, rule: RuleIx, after: bool) {
        let rules = if after {
            self.after.rules
        } else {
            self.before.rules
        };
        let when = &rules.compiled(rule).when;
        let mut questions = Vec::new();
        when.questions(&mut questions);
        let question = |shared: &Shared| {
            if after { shared.after } else { shared.before }
        };
        let shared = self.names.questions.iter().enumerate();
        let shared = shared.filter(|(_, shared)| questions.contains(&question(shared)));
        let shared: Vec<usize> = shared.map(|(at, _)| at).collect();
        let starts = space.firing(&shared, |set| {
            let mut answers = Answers::none(rules);
            for (at, chosen) in set {
                if let Some(shared) = self.names.questions.get(*at) {
                    let (old, new) = shared.answers(*chosen);
                    answers.put(question(shared), if after { new } else { old });
                }
            }
            when.holds(&answers)
        });
        space.aim(self, &starts.unwrap_or_default(), |_| false);
    }

    /// Whether the same options lead.
    fn agree(&self) -> bool {
        let (before, after) = (&self.before, &self.after);
        let (was, is) = (&before.best, &after.best);
        let undifferentiated = (
            before.is_undifferentiated(was),
            after.is_undifferentiated(is),
        );
        if undifferentiated != (false, false) {
            return undifferentiated.0 == undifferentiated.1;
        }
        let now = |option: &OptionIx| self.names.options.get(option.0).copied().flatten();
        let still_leads = |was: &OptionIx| now(was).is_some_and(|now| is.contains(&now));
        let led_before = |is: &OptionIx| was.iter().any(|was| now(was) == Some(*is));
        was.iter().all(still_leads) && is.iter().all(led_before)
    }

    /// The answers to an example, without those that it does not need.
    fn example(
        &mut self,
        mut set: Vec<u64>,
        was: &[OptionIx],
        is: &[OptionIx],
    ) -> (Answers, Answers) {
        shrink(self, &mut set, |walker| {
            walker.update_best();
            walker.before.best == was && walker.after.best == is
        });
        let answers = |side: &Side<'_>| side.tally.answers().clone();
        (answers(&self.before), answers(&self.after))
    }

    /// Works out who has the best score now.
    fn update_best(&mut self) {
        for side in [&mut self.before, &mut self.after] {
            side.tally.best(&mut side.best);
        }
    }

    /// The share of complete sets that end otherwise, and all pairs.
    pub fn finish(mut self, searched: Searched) -> (f64, Vec<Pair>) {
        let pairs = std::mem::take(&mut self.pairs).into_iter();
        let pairs = pairs.map(|((was, is), witness)| Pair {
            example: self.example(witness.example, &was, &is),
            before: self.before.end(&was),
            after: self.after.end(&is),
            share: searched.share(witness.complete),
        });
        let mut pairs: Vec<Pair> = pairs.collect();
        let (before, after) = (self.before, self.after);
        let ids = |pair: &Pair| (before.ids(&pair.before), after.ids(&pair.after));
        pairs.sort_by(|one, other| {
            let shares = other.share.total_cmp(&one.share);
            shares.then_with(|| ids(one).cmp(&ids(other)))
        });
        (searched.share(self.differs), pairs)
    }
}

impl Walker for ImpactWalker<'_> {
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

    fn visit(&mut self, set: &[u64], counts: bool) {
        self.update_best();
        if self.agree() {
            return;
        }
        self.differs += u64::from(counts);
        let ends = (self.before.best.clone(), self.after.best.clone());
        let witness = self.pairs.entry(ends).or_insert_with(|| Witness::new(set));
        witness.count(set, counts);
    }
}
