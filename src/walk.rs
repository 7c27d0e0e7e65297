//! One question at a time: which one is shown, which comes next, and the way back. Pure.

use crate::analysed::Analysed;
use matrix_engine::{Input, QuestionIx, Rules};

/// Which question is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Place {
    /// The best one to begin with, until the visitor touches it.
    #[default]
    Beginning,
    /// This one.
    Question(QuestionIx),
    /// None: the way is at its end.
    End,
}

/// How a visitor goes from question to question. It never moves because an answer came, only when it is told to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walk {
    place: Place,
    /// The questions that were shown before, for the way back.
    before: Vec<QuestionIx>,
    /// What was skipped. A question that was skipped comes once more, after all others; skipped again it stands here
    /// twice, and comes no more.
    skipped: Vec<QuestionIx>,
}

impl Walk {
    /// The question that is shown; none at the end.
    #[must_use]
    pub fn question(&self, open: &[QuestionIx]) -> Option<QuestionIx> {
        match self.place {
            Place::Beginning => open.first().copied(),
            Place::Question(question) => Some(question),
            Place::End => None,
        }
    }

    /// Stays at the question that is shown, whatever becomes known.
    pub fn stay(&mut self, open: &[QuestionIx]) {
        if let Some(question) = self.question(open) {
            self.place = Place::Question(question);
        }
    }

    /// Goes on to the next of the open questions. Leaving an open one skips it.
    pub fn go_on(&mut self, open: &[QuestionIx], is_open: impl Fn(QuestionIx) -> bool) {
        let left = self.question(open);
        self.remember(left);
        self.skipped.extend(left.filter(|left| is_open(*left)));
        let next = self.next(open, left);
        self.place = next.map_or(Place::End, Place::Question);
    }

    /// Goes back to the question that was shown before.
    pub fn go_back(&mut self) {
        if let Some(question) = self.before.pop() {
            self.place = Place::Question(question);
        }
    }

    /// Whether there is a way back.
    #[must_use]
    pub fn can_go_back(&self) -> bool {
        !self.before.is_empty()
    }

    /// Shows a question that was asked for.
    pub fn visit(&mut self, question: QuestionIx, open: &[QuestionIx]) {
        let left = self.question(open).filter(|left| *left != question);
        self.remember(left);
        self.place = Place::Question(question);
    }

    /// Goes through what is open once more, also what was skipped.
    pub fn resume(&mut self) {
        self.place = Place::Beginning;
        self.skipped.clear();
    }

    /// Keeps a question for the way back, which leads nowhere twice in a row.
    fn remember(&mut self, left: Option<QuestionIx>) {
        let last = self.before.last().copied();
        self.before.extend(left.filter(|_| left != last));
    }

    /// The first that was not skipped, else the one that has waited longest since it was skipped once.
    fn next(&self, open: &[QuestionIx], left: Option<QuestionIx>) -> Option<QuestionIx> {
        let times = |question| self.skipped.iter().filter(|it| **it == question).count();
        let others = open.iter().copied();
        let mut others = others.filter(|question| Some(*question) != left);
        let new = others.find(|question| times(*question) == 0);
        let mut waiting = self.skipped.iter().copied();
        new.or_else(|| {
            waiting.find(|question| {
                Some(*question) != left && times(*question) == 1 && open.contains(question)
            })
        })
    }
}

/// All questions in the order of the page: by their groups.
pub fn in_order(rules: &Rules) -> impl Iterator<Item = QuestionIx> + '_ {
    let groups = rules.file().groups.iter();
    groups.flat_map(|group| {
        let questions = rules.question_ixs();
        questions.filter(|question| rules.question(*question).group == group.id)
    })
}

/// The open questions that can still matter, the most telling first. What nothing is known about comes in the order of the
/// page: all of them before the first analysis, and while it is about other answers those that it had settled.
#[must_use]
pub fn worth_asking(rules: &Rules, input: &Input, analysed: Option<&Analysed>) -> Vec<QuestionIx> {
    let asks = analysed.into_iter().flat_map(|newest| &newest.analysis.ask);
    let mut worth: Vec<_> = asks.map(|ask| ask.question).collect();
    let is_known = analysed.is_some_and(|newest| newest.input == *input);
    if !is_known {
        for question in in_order(rules) {
            if !worth.contains(&question) {
                worth.push(question);
            }
        }
    }
    worth.retain(|question| !input.answers.is_given(*question));
    worth
}

#[cfg(test)]
mod tests;
