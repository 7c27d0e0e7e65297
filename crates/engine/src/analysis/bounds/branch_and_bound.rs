//! The search for answers with which a rival reaches the leader: most promising answers first, given
//! up where even the bound falls short.

use super::score_bound::ScoreBound;
use crate::answer_space::PossibleAnswers;
use crate::answers::Answer;
use crate::index::{OptionIx, QuestionIx};
use crate::order::insert;
use crate::rules::Rules;
use crate::tally::Tally;

/// How many sets of answers the search looks at.
const TRIED: u32 = 2_000;

/// The search under way.
pub(super) struct BranchAndBound<'a> {
    pub rules: &'a Rules,
    /// Who has the best score now.
    pub now: &'a [OptionIx],
    pub questions: &'a [QuestionIx],
    pub bound: ScoreBound,
    pub leader: OptionIx,
    pub rival: OptionIx,
    /// How many sets of answers were looked at, for earlier rivals too.
    pub tried: u32,
}

impl BranchAndBound<'_> {
    /// Whether some answers to the questions from this position on change who leads; `None` when the
    /// search ended before it could tell.
    pub fn succeeds(&mut self, tally: &mut Tally, at: usize) -> Option<bool> {
        if self.tried == TRIED {
            return None;
        }
        self.tried += 1;
        let mut best = Vec::new();
        tally.best(&mut best);
        if best != self.now {
            return Some(true);
        }
        let behind = tally.score(self.leader) - tally.score(self.rival);
        let Some(question) = self.questions.get(at).copied() else {
            return Some(false);
        };
        if self.bound.from(at) < behind {
            return Some(false);
        }
        for answer in self.promising(question)? {
            tally.answer(self.rules, question, answer);
            let found = self.succeeds(tally, at + 1);
            tally.answer(self.rules, question, Answer::default());
            if found != Some(false) {
                return found;
            }
        }
        Some(false)
    }

    /// All answers to a question, those first that lift the rival most. No answer comes after its
    /// equals, since it makes no rule about several questions true.
    fn promising(&self, question: QuestionIx) -> Option<Vec<Answer>> {
        let scoring = &self.rules.scoring;
        let rise = |answer: &Answer| {
            let effects = scoring.single_question(question, answer.chosen);
            effects.map_or(0, |effects| {
                effects.points_of(self.rival) - effects.points_of(self.leader)
            })
        };
        let mut sorted = Vec::new();
        let answers = PossibleAnswers::new(self.rules, question).all()?;
        for answer in answers.into_iter().chain([Answer::default()]) {
            let mine = rise(&answer);
            insert(&mut sorted, answer, |other| rise(other) >= mine);
        }
        Some(sorted)
    }
}
