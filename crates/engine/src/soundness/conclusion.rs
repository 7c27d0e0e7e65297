//! Turns what is left after the search into findings.

use super::walker::SoundnessWalker;
use super::{DeadRule, Lead, Nobody, OptionStats, Soundness, Tie};
use crate::answer_space::{Searched, shrink};
use crate::answers::Answers;
use crate::index::OptionIx;

impl SoundnessWalker<'_, '_> {
    pub fn finish(mut self, searched: Searched) -> Soundness {
        let shared = self.seen.tied();
        let options = self.options(searched);
        let ties = self.ties(searched);
        let nobody = self.seen.nobody.take().map(|witness| Nobody {
            share: searched.share(witness.complete),
            example: self.example(witness.example, &[]),
        });
        let without_effect = self.seen.without_effect.iter();
        let without_effect = without_effect.filter_map(|at| self.study.asked.get(*at));
        Soundness {
            searched,
            options,
            rules: self.dead_rules(searched),
            questions: without_effect.map(|asked| asked.answers.question).collect(),
            nobody,
            ties,
            tied: searched.share(shared),
            undifferentiated: searched.share(self.seen.undifferentiated),
        }
    }

    fn options(&self, searched: Searched) -> Vec<OptionStats> {
        let seen = &self.seen;
        let options = self.study.rules.order.options.iter().copied();
        let stats = options.map(|option| {
            let alone = seen.alone.get(option.get()).copied().unwrap_or(0);
            let ties = seen
                .ties
                .iter()
                .filter(|(options, _)| options.contains(&option));
            let parts = ties.map(|(options, tie)| Searched::part(tie.complete, options.len()));
            let wins = Searched::part(alone, 1) + parts.sum::<f64>();
            OptionStats {
                option,
                lead: seen.lead.get(option.get()).copied().unwrap_or(Lead::Never),
                share: searched.share_of_sum(wins),
            }
        });
        stats.collect()
    }

    fn dead_rules(&self, searched: Searched) -> Vec<DeadRule> {
        let dead = self.seen.pending.iter().map(|pending| {
            let effects = pending.left();
            DeadRule {
                rule: pending.rule,
                never_fires: !pending.fired,
                whole: effects.len() == pending.effects,
                effects,
                proven: searched.is_everything() || self.seen.cannot_fire.contains(&pending.rule),
            }
        });
        dead.collect()
    }

    /// Ties in complete sets, the most frequent first, equals in the order of ids.
    fn ties(&mut self, searched: Searched) -> Vec<Tie> {
        let rules = self.study.rules;
        let ties = std::mem::take(&mut self.seen.ties).into_iter();
        let ties = ties.filter(|(_, witness)| witness.complete > 0);
        let mut ties: Vec<Tie> = ties
            .map(|(options, witness)| Tie {
                share: searched.share(witness.complete),
                example: self.example(witness.example, &options),
                options: rules.order.sorted(&options),
            })
            .collect();
        let ids = |tie: &Tie| -> Vec<String> {
            let options = tie.options.iter();
            options
                .map(|option| rules.option(*option).id.text.clone())
                .collect()
        };
        ties.sort_by(|one, other| {
            let shares = other.share.total_cmp(&one.share);
            shares.then_with(|| ids(one).cmp(&ids(other)))
        });
        ties
    }

    /// The answers to an example, without those that it does not need.
    fn example(&mut self, mut set: Vec<u64>, best: &[OptionIx]) -> Answers {
        shrink(self, &mut set, |walker| walker.leads(best));
        self.tally.answers().clone()
    }
}
