//! The rules once more, grouped by the question that they look at: what a change of one answer has
//! to touch. Worked out once for each [`Rules`]; only [`crate::tally`] reads it.

use crate::answers::bit;
use crate::evaluate::BREAKS_A_MUST;
use crate::index::{OptionIx, QuestionIx, RuleIx, ValueIx};
use crate::model::{Kind, RuleFile};
use crate::program::{Compiled, Test};

/// Rules by question.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scoring {
    /// For each question that takes one value, for each of its values: what all rules that look at
    /// this question alone do together. Empty for `many` questions, whose values come in any number.
    alone: Vec<Vec<Effects>>,
    /// All other rules that have effects here.
    pub joint: Vec<Joint>,
    /// For each question the rules of `joint` that look at it, by position.
    watching: Vec<Vec<usize>>,
}

/// A rule that cannot be worked out from one value of one question.
#[derive(Clone, Debug)]
pub(crate) struct Joint {
    pub rule: RuleIx,
    pub questions: Vec<QuestionIx>,
    pub effects: Effects,
}

/// What rules do to standings when they fire.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Effects {
    /// Points before doubling, no option twice.
    pub points: Vec<(OptionIx, i32)>,
    /// The options that this rules out when an answer behind it is a must, once for each rule.
    pub harsh: Vec<OptionIx>,
    /// The options that this vetoes, once for each rule.
    pub vetoes: Vec<OptionIx>,
}

impl Effects {
    /// The points of one option before doubling.
    pub fn points_of(&self, option: OptionIx) -> i32 {
        let found = self.points.iter().find(|it| it.0 == option);
        found.map_or(0, |it| it.1)
    }

    /// Adds what a rule does.
    pub fn add(&mut self, rule: &Compiled) {
        for (option, points) in &rule.points {
            match self.points.iter_mut().find(|it| it.0 == *option) {
                Some(sum) => sum.1 += points,
                None => self.points.push((*option, *points)),
            }
            if *points <= BREAKS_A_MUST {
                self.harsh.push(*option);
            }
        }
        self.vetoes.extend(&rule.veto);
    }
}

impl Scoring {
    pub fn new(file: &RuleFile, program: &[Compiled]) -> Self {
        let alone = file.questions.iter().map(|question| match question.kind {
            Kind::Many => Vec::new(),
            Kind::Toggle | Kind::One => vec![Effects::default(); question.values.len()],
        });
        let mut scoring = Self {
            alone: alone.collect(),
            joint: Vec::new(),
            watching: vec![Vec::new(); file.questions.len()],
        };
        for (at, rule) in program.iter().enumerate() {
            if !(rule.points.is_empty() && rule.veto.is_empty()) {
                scoring.add(RuleIx(at), rule);
            }
        }
        scoring
    }

    fn add(&mut self, at: RuleIx, rule: &Compiled) {
        // `Without` is compiled for `many` questions only.
        if let Test::Some { question, mask } = rule.when
            && let Some(values) = self.alone.get_mut(question.0)
            && !values.is_empty()
        {
            for (value, effects) in values.iter_mut().enumerate() {
                if mask & bit(ValueIx(value)) != 0 {
                    effects.add(rule);
                }
            }
            return;
        }
        let mut joint = Joint {
            rule: at,
            questions: Vec::new(),
            effects: Effects::default(),
        };
        joint.effects.add(rule);
        rule.when.questions(&mut joint.questions);
        for question in &joint.questions {
            if let Some(watching) = self.watching.get_mut(question.0) {
                watching.push(self.joint.len());
            }
        }
        self.joint.push(joint);
    }

    /// What all rules that look at this question alone do together when these values are chosen.
    pub fn alone(&self, question: QuestionIx, chosen: u64) -> Option<&Effects> {
        let value = usize::try_from(chosen.trailing_zeros()).ok()?;
        self.alone.get(question.0)?.get(value)
    }

    /// The rules of `joint` that look at this question.
    pub fn watching(&self, question: QuestionIx) -> &[usize] {
        self.watching.get(question.0).map_or(&[], Vec::as_slice)
    }
}
