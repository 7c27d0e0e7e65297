//! The same search where every set of answers is looked at: what most sets show is counted in a few steps, and
//! only what has not shown yet is looked at closely.

use super::pending::PendingRule;
use super::seen::Seen;
use super::side_effects::{Situation, affects_a_stack, is_shown};
use super::study::Study;
use crate::answer_space::Witness;
use crate::answers::Answers;
use crate::counting::{Board, Lanes, Look, MaskMap, Set, Table, options_in};
use crate::index::OptionIx;

/// A search of every set of answers, under way.
pub(super) struct SoundnessCounter<'s, 'r, const N: usize> {
    study: &'s Study<'r>,
    board: Board<'s, 'r, N>,
    seen: Seen,
    pending: Vec<Pending<N>>,
    /// All options.
    all: u128,
    /// Those that lead alone somewhere.
    alone: u128,
    /// Who shares the lead, and nobody.
    shared: MaskMap<u128, Witness>,
}

/// A rule that has not shown everything yet.
struct Pending<const N: usize> {
    rule: PendingRule,
    /// Its points and vetoes.
    effects: Lanes<N>,
    /// From which depth on its answers are complete.
    depth: usize,
    fires: bool,
}

/// Who leads, and whether another one is close.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Outcome {
    best: u128,
    close: bool,
}

impl<'s, 'r, const N: usize> SoundnessCounter<'s, 'r, N> {
    /// Goes on from what was seen.
    pub fn new(study: &'s Study<'r>, table: &'s Table<'r, N>, mut seen: Seen) -> Self {
        let pending = std::mem::take(&mut seen.pending).into_iter();
        let pending = pending.map(|rule| Pending {
            effects: rule.scores.as_ref().map_or(Lanes::level(N), Lanes::of),
            depth: table.depth_of(rule.rule).unwrap_or(0),
            fires: false,
            rule,
        });
        Self {
            study,
            board: Board::new(table),
            pending: pending.collect(),
            all: study
                .rules
                .option_ixs()
                .fold(0, |all, option| all | bit(option)),
            alone: 0,
            shared: MaskMap::default(),
            seen,
        }
    }

    /// What was seen.
    pub fn finish(self) -> Seen {
        let mut seen = self.seen;
        for option in options_in(self.alone) {
            seen.reach(&[option]);
        }
        for (mask, witness) in self.shared {
            let options = options_in(mask);
            seen.reach(&options);
            if options.is_empty() {
                seen.nobody = Some(witness);
            } else {
                seen.ties.insert(options, witness);
            }
        }
        seen.pending = self
            .pending
            .into_iter()
            .map(|pending| pending.rule)
            .collect();
        seen
    }

    /// Strikes off what the present answers show.
    fn strike_off(&mut self, set: &Set) {
        let outcome = Outcome::of(self.board.lanes(), self.study.rules.file.close);
        let best = options_in(outcome.best);
        let mut pending = std::mem::take(&mut self.pending);
        pending.retain_mut(|pending| {
            if pending.fires {
                self.strike_off_effects(pending, outcome, &best);
            }
            pending.rule.is_pending()
        });
        self.pending = pending;
        let mut without_effect = std::mem::take(&mut self.seen.without_effect);
        without_effect.retain(|at| {
            set.chosen.get(*at) != Some(&0) || !self.affects_outcome(*at, outcome, &best)
        });
        self.seen.without_effect = without_effect;
    }

    fn strike_off_effects(&self, pending: &mut Pending<N>, outcome: Outcome, best: &[OptionIx]) {
        let rule = &mut pending.rule;
        rule.fired = true;
        if rule.scores.is_some() {
            let mut without = *self.board.lanes();
            without.subtract(&pending.effects);
            if Outcome::of(&without, self.study.rules.file.close) != outcome {
                rule.scores = None;
            }
        }
        let stack = |now: Situation<'_>| affects_a_stack(now, rule.rule, &rule.conflicting);
        let (answers, lanes) = (self.board.answers(), self.board.lanes());
        rule.stack = rule.stack && !at(self.study, answers, lanes, stack);
        let leaders = self.study.leaders(best);
        rule.warning = rule.warning && !is_shown(self.study.rules, rule.rule, leaders);
    }

    /// Whether some answer to an open question changes anything now.
    fn affects_outcome(&mut self, at: usize, outcome: Outcome, best: &[OptionIx]) -> bool {
        let study = self.study;
        let Some(asked) = study.asked.get(at) else {
            return false;
        };
        let shown = |answers: &Answers, lanes: &Lanes<N>, best: &[OptionIx]| {
            let shown = || self::at(study, answers, lanes, |now| study.side_effects(now, best));
            asked.has_side_effects.then(shown)
        };
        let before = shown(self.board.answers(), self.board.lanes(), best);
        let close = study.rules.file.close;
        asked.answers.listed().any(|answer| {
            self.board
                .with_answer(asked.answers.question, answer, |answers, lanes| {
                    let then = Outcome::of(lanes, close);
                    then != outcome || shown(answers, lanes, &options_in(then.best)) != before
                })
        })
    }
}

impl Outcome {
    fn of<const N: usize>(lanes: &Lanes<N>, close: u32) -> Self {
        let best = lanes.leaders();
        Self {
            best,
            close: best.is_power_of_two() && lanes.is_close(close),
        }
    }
}

/// What `look` sees with these answers and scores.
fn at<const N: usize, T>(
    study: &Study<'_>,
    answers: &Answers,
    lanes: &Lanes<N>,
    look: impl FnOnce(Situation<'_>) -> T,
) -> T {
    look(Situation {
        rules: study.rules,
        answers,
        is_out: &|option| lanes.is_out(option),
    })
}

/// The mask of one option.
fn bit(option: OptionIx) -> u128 {
    1_u128 << option.0.min(127)
}

impl<const N: usize> Look for SoundnessCounter<'_, '_, N> {
    fn answer(&mut self, depth: usize, at: usize) {
        self.board.answer(depth, at);
        for pending in self
            .pending
            .iter_mut()
            .filter(|pending| pending.depth == depth)
        {
            let when = &self.study.rules.compiled(pending.rule.rule).when;
            pending.fires = when.holds(self.board.answers());
        }
    }

    fn visit(&mut self, set: &Set) {
        if !(self.pending.is_empty() && self.seen.without_effect.is_empty()) {
            self.strike_off(set);
        }
        let best = self.board.lanes().leaders();
        let counts = set.is_complete();
        if best.is_power_of_two() {
            self.alone |= best;
        }
        if best == self.all {
            self.seen.undifferentiated += u64::from(counts);
        } else if best.is_power_of_two() {
            // Below the number of options, which every `usize` holds.
            let alone = self.seen.alone.get_mut(best.trailing_zeros() as usize);
            if let Some(alone) = alone.filter(|_| counts) {
                *alone += 1;
            }
        } else {
            let witness = self.shared.entry(best);
            let witness = witness.or_insert_with(|| Witness::new(&set.chosen));
            witness.count_known(&set.chosen, set.given, counts);
        }
    }
}
