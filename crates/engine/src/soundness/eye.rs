//! Looks at one set of answers after another and strikes off what it shows: options that win, rules and
//! questions that change something. What is left in the end is what was looked for.

use super::beside::{beside, changes_a_stack, is_shown, rules_beside};
use super::met::Met;
use super::waiting::{Waiting, waiting};
use super::{Fortune, Idle, Lead, Looked, Nobody, Soundness, Tie};
use crate::analysis::picked;
use crate::answers::{Answer, Answers, Importance};
use crate::change::by_id;
use crate::course::{Course, Field, Watch, float, shrink};
use crate::index::{OptionIx, QuestionIx, RuleIx, ValueIx};
use crate::model::Kind;
use crate::rules::Rules;
use crate::scoring::Effects;
use crate::tally::Tally;
use std::collections::BTreeMap;

/// A question with its values in the order of ids.
struct Asked {
    question: QuestionIx,
    values: Vec<ValueIx>,
    field: Field,
    /// Whether a rule with effects beside points looks at it.
    stirs: bool,
}

/// The look at a rule file, under way.
pub(super) struct Eye<'r> {
    rules: &'r Rules,
    asked: Vec<Asked>,
    tally: Tally,
    /// Who has the best score for the answers that are looked at; room for others.
    best: Vec<OptionIx>,
    then: Vec<OptionIx>,
    /// Rules with effects beside points.
    beside: Vec<RuleIx>,
    waiting: Vec<Waiting>,
    /// Rules of which it is proven that they cannot fire.
    dead: Vec<RuleIx>,
    /// Questions that have changed nothing so far, as positions in `asked`.
    still: Vec<usize>,
    lead: Vec<Lead>,
    wins: Vec<f64>,
    tied: u64,
    /// Complete sets in which nothing separates the options.
    level: u64,
    ties: BTreeMap<Vec<OptionIx>, Met>,
    nobody: Option<Met>,
}

impl<'r> Eye<'r> {
    pub fn new(rules: &'r Rules) -> Self {
        let beside = rules_beside(rules);
        let mut stirring = Vec::new();
        for rule in &beside {
            rules.compiled(*rule).when.questions(&mut stirring);
        }
        let asked: Vec<Asked> = rules
            .order
            .questions
            .iter()
            .map(|question| Asked {
                question: *question,
                values: by_id(rules, *question),
                field: Field {
                    values: u32::try_from(rules.question(*question).values.len()).unwrap_or(0),
                    many: rules.question(*question).kind == Kind::Many,
                },
                stirs: stirring.contains(question),
            })
            .collect();
        let options = rules.file.options.len();
        Self {
            rules,
            still: (0..asked.len()).collect(),
            asked,
            tally: Tally::new(rules, &Answers::none(rules)),
            best: Vec::new(),
            then: Vec::new(),
            beside,
            waiting: waiting(rules),
            dead: Vec::new(),
            lead: vec![Lead::Never; options],
            wins: vec![0.0; options],
            tied: 0,
            level: 0,
            ties: BTreeMap::new(),
            nobody: None,
        }
    }

    /// What each question can be answered, in the order of ids.
    pub fn fields(&self) -> Vec<Field> {
        self.asked.iter().map(|it| it.field).collect()
    }

    /// Goes after what a sample did not show: rules, with answers that make them fire, and options that
    /// never won alone, answer by answer upwards.
    pub fn look_closer(&mut self, course: &mut Course) {
        let rules: Vec<RuleIx> = self.waiting.iter().map(|it| it.rule).collect();
        for rule in rules {
            let is_waiting = |eye: &Self| eye.waiting.iter().any(|it| it.rule == rule);
            let Some(starts) = self.starts(course, rule) else {
                continue;
            };
            if starts.is_empty() {
                self.dead.push(rule);
            }
            course.aim(self, &starts, |eye| !is_waiting(eye));
        }
        for option in self.rules.order.options.iter().copied() {
            if self.lead.get(option.get()) != Some(&Lead::Alone) {
                course.climb(self, |eye| eye.ahead(option));
            }
        }
    }

    /// Looks at what the file itself writes down, with the importance it has there. Musts may rule every
    /// option out, which is no fault of a file, so ties and the like are not taken down.
    pub fn look_at_written(&mut self) {
        let file = self.rules.file();
        let presets = file.presets.iter().map(|it| &it.answers);
        let tests = file.tests.iter().map(|it| &it.answers);
        for written in presets.chain(tests) {
            let answers = self.rules.answers_from(written);
            self.tally.count(self.rules, &answers);
            self.see();
        }
    }

    /// The answers to an example, without those that it does not need.
    fn example(&mut self, mut set: Vec<u64>, best: &[OptionIx]) -> Answers {
        shrink(self, &mut set, |eye| {
            let mut then = std::mem::take(&mut eye.then);
            eye.tally.best(&mut then);
            let same = then == best;
            eye.then = then;
            same
        });
        self.tally.answers().clone()
    }

    pub fn finish(mut self, looked: Looked) -> Soundness {
        let rules = self.rules;
        let share = |count: u64| float(count) / float(looked.complete()).max(1.0);
        let options = rules.order.options.iter().copied();
        let options = options.map(|option| Fortune {
            option,
            lead: self.lead.get(option.get()).copied().unwrap_or(Lead::Never),
            share: self.wins.get(option.get()).copied().unwrap_or(0.0)
                / float(looked.complete()).max(1.0),
        });
        let idle = self.waiting.iter().map(|it| Idle {
            rule: it.rule,
            never_fires: !it.fired,
            effects: it.left(),
            whole: it.left().len() == it.effects,
            proven: looked.is_everything() || self.dead.contains(&it.rule),
        });
        let idle = idle.collect();
        let options = options.collect();
        let still = self.still.iter().filter_map(|at| self.asked.get(*at));
        let questions = still.map(|it| it.question).collect();
        let ties = std::mem::take(&mut self.ties).into_iter();
        let ties = ties.filter(|(_, met)| met.complete > 0);
        let mut ties: Vec<Tie> = ties
            .map(|(options, met)| Tie {
                share: share(met.complete),
                example: self.example(met.example, &options),
                options: rules.order.sorted(&options),
            })
            .collect();
        let nobody = self.nobody.take().map(|met| Nobody {
            share: share(met.complete),
            example: self.example(met.example, &[]),
        });
        let ids = |tie: &Tie| -> Vec<String> {
            let ids = tie.options.iter();
            ids.map(|it| rules.option(*it).id.text.clone()).collect()
        };
        ties.sort_by(|one, other| {
            let shares = other.share.total_cmp(&one.share);
            shares.then_with(|| ids(one).cmp(&ids(other)))
        });
        Soundness {
            looked,
            options,
            rules: idle,
            questions,
            nobody,
            ties,
            tied: share(self.tied),
            level: share(self.level),
        }
    }

    /// The answers to the questions of a rule with which it fires; `None` when there are too many.
    fn starts(&self, course: &Course, rule: RuleIx) -> Option<Vec<Vec<(usize, u64)>>> {
        let when = &self.rules.compiled(rule).when;
        let mut questions = Vec::new();
        when.questions(&mut questions);
        let places = self.asked.iter().enumerate();
        let places = places.filter(|(_, it)| questions.contains(&it.question));
        let places: Vec<usize> = places.map(|(at, _)| at).collect();
        course.firing(&places, |set| {
            let mut answers = Answers::none(self.rules);
            for (at, chosen) in set {
                if let Some(asked) = self.asked.get(*at) {
                    answers.put(asked.question, asked.answer(*chosen));
                }
            }
            when.holds(&answers)
        })
    }

    /// How far an option is ahead of every other one; below 0 when it is behind or ruled out.
    fn ahead(&self, option: OptionIx) -> i32 {
        if self.tally.is_out(option) {
            return i32::MIN;
        }
        let others = self.rules.option_ixs().filter(|it| *it != option);
        let running = others.filter(|it| !self.tally.is_out(*it));
        let next = running.map(|it| self.tally.score(it)).max();
        // Alone in the running is ahead, by as little as can be.
        next.map_or(1, |next| self.tally.score(option) - next)
    }

    /// Who has the best score, and whether another one is close.
    fn verdict(&self, best: &mut Vec<OptionIx>) -> bool {
        self.tally.best(best);
        let close = self.rules.file.close;
        best.len() == 1 && self.tally.gap().is_some_and(|gap| gap <= close)
    }

    /// Whether these are all options, so that nothing separates them.
    fn is_level(&self, best: &[OptionIx]) -> bool {
        best.len() == self.rules.file.options.len()
    }

    /// Looks at the answers that are counted.
    fn see(&mut self) {
        let mut best = std::mem::take(&mut self.best);
        let close = self.verdict(&mut best);
        let reached = match best.as_slice() {
            [_] => Lead::Alone,
            _ if self.is_level(&best) => Lead::Never,
            _ => Lead::Shared,
        };
        for option in &best {
            if let Some(lead) = self.lead.get_mut(option.get()) {
                *lead = reached.max(*lead);
            }
        }
        let mut waiting = std::mem::take(&mut self.waiting);
        waiting.retain_mut(|it| {
            self.watch(it, &best, close);
            it.scores.is_some() || it.stack || it.warning
        });
        self.waiting = waiting;
        let mut still = std::mem::take(&mut self.still);
        still.retain(|at| !self.stirs(*at, &best, close));
        self.still = still;
        self.best = best;
    }

    /// Takes down who leads in a set of answers that was seen.
    fn note(&mut self, set: &[u64], counts: bool) {
        let best = self.best.as_slice();
        if self.is_level(best) {
            self.level += u64::from(counts);
            return;
        }
        if counts {
            let split = u32::try_from(best.len()).map_or(0.0, |it| 1.0 / f64::from(it));
            for option in best {
                if let Some(wins) = self.wins.get_mut(option.get()) {
                    *wins += split;
                }
            }
        }
        let met = match best {
            [_] => None,
            [] => Some(self.nobody.get_or_insert_with(|| Met::new(set))),
            _ => {
                self.tied += u64::from(counts);
                if !self.ties.contains_key(best) {
                    self.ties.insert(best.to_vec(), Met::new(set));
                }
                self.ties.get_mut(best)
            }
        };
        if let Some(met) = met {
            met.again(set, counts);
        }
    }

    /// What of a rule shows now.
    fn watch(&mut self, it: &mut Waiting, best: &[OptionIx], close: bool) {
        let rules = self.rules;
        let when = &rules.compiled(it.rule).when;
        let Some(importance) = when.weight(self.tally.answers()) else {
            return;
        };
        it.fired = true;
        if let Some(effects) = &it.scores
            && self.moves(effects, importance, best, close)
        {
            it.scores = None;
        }
        it.stack = it.stack && !changes_a_stack(rules, &self.tally, it.rule, &it.rivals);
        let leaders = if self.is_level(best) { &[] } else { best };
        it.warning = it.warning && !is_shown(rules, it.rule, leaders);
    }

    /// Whether it would be otherwise without these effects.
    fn moves(
        &mut self,
        effects: &Effects,
        importance: Importance,
        best: &[OptionIx],
        close: bool,
    ) -> bool {
        let mut then = std::mem::take(&mut self.then);
        self.tally.apply(effects, importance, -1);
        let differs = self.verdict(&mut then) != close || then != best;
        self.tally.apply(effects, importance, 1);
        self.then = then;
        differs
    }

    /// Whether some answer to an open question changes anything now.
    fn stirs(&mut self, at: usize, best: &[OptionIx], close: bool) -> bool {
        let Some(asked) = self.asked.get(at) else {
            return false;
        };
        let (rules, question, stirs) = (self.rules, asked.question, asked.stirs);
        if self.tally.answers().is_given(question) {
            return false;
        }
        let ways: Vec<Answer> = asked.field.listed().map(|it| asked.answer(it)).collect();
        let shown = |eye: &Self, best: &[OptionIx]| {
            let leaders = if eye.is_level(best) { &[] } else { best };
            stirs.then(|| beside(rules, &eye.tally, &eye.beside, leaders))
        };
        let before = shown(self, best);
        let mut then = std::mem::take(&mut self.then);
        let differs = ways.into_iter().any(|answer| {
            self.tally.answer(rules, question, answer);
            self.verdict(&mut then) != close || then != best || shown(self, &then) != before
        });
        self.tally.answer(rules, question, Answer::default());
        self.then = then;
        differs
    }
}

impl Watch for Eye<'_> {
    fn clear(&mut self) {
        self.tally.count(self.rules, &Answers::none(self.rules));
    }

    fn answer(&mut self, question: usize, chosen: u64) {
        if let Some(asked) = self.asked.get(question) {
            let answer = asked.answer(chosen);
            self.tally.answer(self.rules, asked.question, answer);
        }
    }

    fn look(&mut self, set: &[u64], counts: bool) {
        self.see();
        self.note(set, counts);
    }
}

impl Asked {
    fn answer(&self, chosen: u64) -> Answer {
        Answer::normal(picked(&self.values, chosen))
    }
}
