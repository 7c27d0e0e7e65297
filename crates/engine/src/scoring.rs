//! The rules once more, grouped by the questions that they are about: what a change of one answer has
//! to touch. Worked out once for each [`Rules`]; [`crate::tally`] and the bounds of the analysis read it.

use crate::answers::bit;
use crate::compiled_rule::CompiledRule;
use crate::importance::BREAKS_A_MUST;
use crate::index::{OptionIx, QuestionIx, RuleIx, ValueIx};
use crate::model::{Kind, RuleFile};
use crate::predicate::Predicate;

/// Rules by question.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scoring {
    /// For each question that takes one value, for each of its values: what all rules about this question
    /// and no other do together. Empty for `many` questions, whose values come in any number.
    single_question: Vec<Vec<Effects>>,
    /// All other rules that have effects here.
    pub multi_question: Vec<MultiQuestionRule>,
    /// For each question the rules of `multi_question` that are about it, by position there.
    dependents: Vec<Vec<usize>>,
}

/// A rule that cannot be worked out from one value of one question.
#[derive(Clone, Debug)]
pub(crate) struct MultiQuestionRule {
    pub rule: RuleIx,
    pub questions: Vec<QuestionIx>,
    pub effects: Effects,
}

/// What rules do to scores, and which options they rule out, when they fire.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Effects {
    /// Points before doubling, no option twice.
    pub points: Vec<(OptionIx, i32)>,
    /// The options that this rules out when an answer behind it is a must, once for each rule.
    pub must_breaking: Vec<OptionIx>,
    /// The options that this vetoes, once for each rule.
    pub vetoes: Vec<OptionIx>,
}

impl Effects {
    /// The points of one option before doubling.
    pub fn points_of(&self, option: OptionIx) -> i32 {
        let found = self.points.iter().find(|entry| entry.0 == option);
        found.map_or(0, |entry| entry.1)
    }

    /// Adds what a rule does.
    pub fn add(&mut self, rule: &CompiledRule) {
        for (option, points) in &rule.points {
            match self.points.iter_mut().find(|entry| entry.0 == *option) {
                Some(sum) => sum.1 += points,
                None => self.points.push((*option, *points)),
            }
            if *points <= BREAKS_A_MUST {
                self.must_breaking.push(*option);
            }
        }
        self.vetoes.extend(&rule.veto);
    }
}

impl Scoring {
    pub fn new(file: &RuleFile, rules: &[CompiledRule]) -> Self {
        let single_question = file.questions.iter().map(|question| match question.kind {
            Kind::Many => Vec::new(),
            Kind::Toggle | Kind::One => vec![Effects::default(); question.values.len()],
        });
        let mut scoring = Self {
            single_question: single_question.collect(),
            multi_question: Vec::new(),
            dependents: vec![Vec::new(); file.questions.len()],
        };
        for (at, rule) in rules.iter().enumerate() {
            if !(rule.points.is_empty() && rule.veto.is_empty()) {
                scoring.add(RuleIx(at), rule);
            }
        }
        scoring
    }

    fn add(&mut self, at: RuleIx, rule: &CompiledRule) {
        // `Without` is compiled for `many` questions only.
        if let Predicate::Some { question, mask } = rule.when
            && let Some(values) = self.single_question.get_mut(question.0)
            && !values.is_empty()
        {
            for (value, effects) in values.iter_mut().enumerate() {
                if mask & bit(ValueIx(value)) != 0 {
                    effects.add(rule);
                }
            }
            return;
        }
        let mut entry = MultiQuestionRule {
            rule: at,
            questions: Vec::new(),
            effects: Effects::default(),
        };
        entry.effects.add(rule);
        rule.when.questions(&mut entry.questions);
        for question in &entry.questions {
            if let Some(rules) = self.dependents.get_mut(question.0) {
                rules.push(self.multi_question.len());
            }
        }
        self.multi_question.push(entry);
    }

    /// What all rules about this question and no other do together, for each of its values; nothing for a
    /// `many` question.
    pub fn single_question_effects(&self, question: QuestionIx) -> &[Effects] {
        self.single_question
            .get(question.0)
            .map_or(&[], Vec::as_slice)
    }

    /// What all rules about this question and no other do together when these values are chosen.
    pub fn single_question(&self, question: QuestionIx, chosen: u64) -> Option<&Effects> {
        let value = usize::try_from(chosen.trailing_zeros()).ok()?;
        self.single_question.get(question.0)?.get(value)
    }

    /// The rules of `multi_question` that are about this question.
    pub fn multi_question_rules(&self, question: QuestionIx) -> &[usize] {
        self.dependents.get(question.0).map_or(&[], Vec::as_slice)
    }
}
