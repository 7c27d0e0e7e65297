//! The scores of one rule file along a descent. Each level rests on the one above it, so a change of the
//! last answer costs one addition and the rules that this answer completes.

use super::lanes::Lanes;
use crate::answer_space::PossibleAnswers;
use crate::answers::{Answer, Answers};
use crate::importance::Importance;
use crate::index::{QuestionIx, RuleIx};
use crate::predicate::Predicate;
use crate::rules::Rules;

/// Whether all scores of these rules have room in lanes. Only files over the limits overflow.
pub(crate) fn fits(rules: &Rules) -> bool {
    let mut most = vec![0_i64; rules.file.options.len()];
    for rule in &rules.compiled {
        for (option, points) in &rule.points {
            if let Some(most) = most.get_mut(option.0) {
                *most += 2 * i64::from(points.abs());
            }
        }
    }
    let vetoes = rules.compiled.len() < 10_000;
    most.len() <= 128 && vetoes && most.iter().all(|most| *most < i64::from(i16::MAX))
}

/// What each answer does, worked out once for a descent.
#[derive(Debug)]
pub(crate) struct Table<'r, const N: usize> {
    pub rules: &'r Rules,
    levels: Vec<Level<'r, N>>,
    /// The scores before the first question of the descent.
    base: Lanes<N>,
    given: Answers,
}

/// A question of the descent.
#[derive(Debug)]
struct Level<'r, const N: usize> {
    question: QuestionIx,
    /// Its answers, none first.
    choices: Vec<Choice<'r, N>>,
}

/// An answer, and what it does.
#[derive(Debug)]
struct Choice<'r, const N: usize> {
    answer: Answer,
    /// What the rules do that look at this question and no other of the descent.
    effects: Option<Lanes<N>>,
    /// The rules that look at questions above as well, and may hold with this answer.
    rules: Vec<Waiting<'r, N>>,
}

/// A rule that waits for its last answer.
#[derive(Clone, Copy, Debug)]
struct Waiting<'r, const N: usize> {
    when: &'r Predicate,
    effects: Lanes<N>,
    /// What it rules out besides when an answer behind it is a must.
    breaking: Lanes<N>,
}

impl<'r, const N: usize> Table<'r, N> {
    /// The answers to these questions, in the order of a descent, beside answers that stay as they are given.
    pub fn new(
        rules: &'r Rules,
        given: &Answers,
        order: impl Iterator<Item = (QuestionIx, Vec<Answer>)>,
    ) -> Self {
        let order: Vec<(QuestionIx, Vec<Answer>)> = order.collect();
        let depth = |question: &QuestionIx| order.iter().position(|(at, _)| at == question);
        let mut waiting: Vec<Vec<Waiting<'r, N>>> = vec![Vec::new(); order.len()];
        let mut base = Lanes::level(rules.file.options.len());
        for question in rules.question_ixs() {
            let answer = given.get(question);
            if depth(&question).is_none()
                && let Some(effects) = rules.scoring.single_question(question, answer.chosen)
            {
                let breaking = Lanes::breaking(effects);
                add(&mut base, answer.importance, &Lanes::of(effects), &breaking);
            }
        }
        for rule in &rules.scoring.multi_question {
            let rule_waiting = Waiting {
                when: &rules.compiled(rule.rule).when,
                effects: Lanes::of(&rule.effects),
                breaking: Lanes::breaking(&rule.effects),
            };
            let last = rule.questions.iter().filter_map(depth).max();
            match last.and_then(|last| waiting.get_mut(last)) {
                Some(level) => level.push(rule_waiting),
                None => {
                    if let Some(importance) = rule_waiting.when.weight(given) {
                        let Waiting {
                            effects, breaking, ..
                        } = &rule_waiting;
                        add(&mut base, importance, effects, breaking);
                    }
                }
            }
        }
        let levels = order.into_iter().zip(waiting);
        let levels = levels.map(|((question, answers), waiting)| Level {
            question,
            choices: answers
                .into_iter()
                .map(|answer| Choice::new(rules, question, answer, &waiting))
                .collect(),
        });
        Self {
            rules,
            levels: levels.collect(),
            base,
            given: given.clone(),
        }
    }

    /// The same for questions with their answers as they are counted, none first.
    pub fn of_questions<'q>(
        rules: &'r Rules,
        given: &Answers,
        order: impl Iterator<Item = &'q PossibleAnswers>,
    ) -> Self {
        let order = order.map(|asked| {
            let answers = [Answer::default()].into_iter().chain(asked.listed());
            (asked.question, answers.collect())
        });
        Self::new(rules, given, order)
    }

    /// The depth at which a rule has its last answer; `None` for a rule that looks at no question here.
    pub fn depth_of(&self, rule: RuleIx) -> Option<usize> {
        let mut questions = Vec::new();
        self.rules.compiled(rule).when.questions(&mut questions);
        let levels = self.levels.iter();
        levels
            .enumerate()
            .rev()
            .find(|(_, level)| questions.contains(&level.question))
            .map(|(depth, _)| depth)
    }
}

impl<'r, const N: usize> Choice<'r, N> {
    fn new(
        rules: &Rules,
        question: QuestionIx,
        answer: Answer,
        waiting: &[Waiting<'r, N>],
    ) -> Self {
        let effects = rules.scoring.single_question(question, answer.chosen);
        let possible = waiting
            .iter()
            .filter(|rule| rule.when.may_hold(question, answer.chosen));
        Self {
            answer,
            effects: effects.map(Lanes::of),
            rules: possible.copied().collect(),
        }
    }
}

/// Adds what a rule does in some importance.
fn add<const N: usize>(
    lanes: &mut Lanes<N>,
    importance: Importance,
    effects: &Lanes<N>,
    breaking: &Lanes<N>,
) {
    if importance == Importance::Normal {
        lanes.add(effects);
        return;
    }
    lanes.add(&effects.doubled());
    if importance == Importance::Must {
        lanes.add(breaking);
    }
}

/// The scores for the answers that a descent is at.
#[derive(Clone, Debug)]
pub(crate) struct Board<'t, 'r, const N: usize> {
    table: &'t Table<'r, N>,
    /// The scores with the answers of so many levels.
    scores: Vec<Lanes<N>>,
    answers: Answers,
}

impl<'t, 'r, const N: usize> Board<'t, 'r, N> {
    pub fn new(table: &'t Table<'r, N>) -> Self {
        Self {
            table,
            scores: vec![table.base; table.levels.len() + 1],
            answers: table.given.clone(),
        }
    }

    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The scores for all answers.
    pub fn lanes(&self) -> &Lanes<N> {
        self.scores.last().unwrap_or(&self.table.base)
    }

    /// The question at a depth has another answer. The scores of deeper levels do not count until they are
    /// answered again.
    pub fn answer(&mut self, depth: usize, at: usize) {
        let Some(level) = self.table.levels.get(depth) else {
            return;
        };
        let (Some(choice), Some(above)) = (level.choices.get(at), self.scores.get(depth)) else {
            return;
        };
        self.answers.put(level.question, choice.answer);
        let mut lanes = *above;
        if let Some(effects) = &choice.effects {
            lanes.add(effects);
        }
        for rule in &choice.rules {
            if let Some(importance) = rule.when.weight(&self.answers) {
                add(&mut lanes, importance, &rule.effects, &rule.breaking);
            }
        }
        if let Some(place) = self.scores.get_mut(depth + 1) {
            *place = lanes;
        }
    }

    /// What `look` sees if one question had another answer. All answers have to have normal importance.
    pub fn with_answer<T>(
        &mut self,
        question: QuestionIx,
        answer: Answer,
        look: impl FnOnce(&Answers, &Lanes<N>) -> T,
    ) -> T {
        let mut lanes = *self.lanes();
        let before = self.answers.get(question);
        self.follow(question, &mut lanes, Lanes::subtract);
        self.answers.put(question, answer);
        self.follow(question, &mut lanes, Lanes::add);
        let seen = look(&self.answers, &lanes);
        self.answers.put(question, before);
        seen
    }

    /// Adds or takes away what all rules about a question do now.
    fn follow(
        &self,
        question: QuestionIx,
        lanes: &mut Lanes<N>,
        step: impl Fn(&mut Lanes<N>, &Lanes<N>),
    ) {
        let rules = self.table.rules;
        let chosen = self.answers.chosen(question);
        if let Some(effects) = rules.scoring.single_question(question, chosen) {
            step(lanes, &Lanes::of(effects));
        }
        let all = rules.scoring.multi_question_rules(question).iter();
        for rule in all.filter_map(|at| rules.scoring.multi_question.get(*at)) {
            if rules.compiled(rule.rule).when.holds(&self.answers) {
                step(lanes, &Lanes::of(&rule.effects));
            }
        }
    }
}
