//! How sure a recommendation is: what would change it, how the open questions could still move it,
//! which of them to ask next, and which points it rests on.
//!
//! All of it follows from the rules and the answers alone; nothing is guessed. Where there are too
//! many ways to answer the rest to look at each, a sample with a fixed seed stands in, and says so.
//!
//! [`Analyst`] does the work in slices, so that a page can stop between them; [`analyse`] does it at
//! once. No sentence for visitors belongs here.

mod bounds;
mod exhaustive;
mod flips;
mod sample;
mod sensitivity;
mod shares;
mod survey;

pub use exhaustive::OUTCOMES_COUNTED;
pub use flips::{Flip, Flips, PAIRS_TRIED};
pub use sample::SAMPLE;
pub use sensitivity::{TippingPoint, sensitivity};
pub use shares::{Basis, Shares};
pub use survey::Ask;

use crate::answers::Answers;
use crate::index::QuestionIx;
use crate::recommendation::{Recommendation, Verdict};
use crate::rules::Rules;
use crate::tally::Tally;
use flips::FlipSearch;
use survey::{Survey, SurveyResult};

/// What there is to know about a recommendation beside its reasons.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Analysis {
    /// Which steps move the winner.
    pub flips: Flips,
    /// In which share of all ways to answer the rest each option wins.
    pub shares: Shares,
    /// Whether the winner stays whichever of the open questions are answered, and however. `None`
    /// where that could be neither proven nor disproven within the limits.
    pub decided: Option<bool>,
    /// Open questions that can still matter, the most telling first.
    pub ask: Vec<Ask>,
    /// Open questions whose answer no longer matters to the winner, whatever else is answered; in
    /// the order of ids. Only what is proven is here.
    pub settled: Vec<QuestionIx>,
}

impl Analysis {
    /// How sure the recommendation is, with what only the analysis knows: `decided` when one option
    /// leads for good.
    #[must_use]
    pub fn verdict(&self, result: &Recommendation) -> Verdict {
        match result.leaders.as_slice() {
            [_] if self.decided == Some(true) => Verdict::Decided,
            _ => result.verdict,
        }
    }
}

/// The whole analysis at once.
#[must_use]
pub fn analyse(rules: &Rules, answers: &Answers) -> Analysis {
    let mut analyst = Analyst::new(rules, answers);
    loop {
        if let Some(analysis) = analyst.work(rules, u32::MAX) {
            return analysis;
        }
    }
}

/// An analysis under way.
#[derive(Debug)]
pub struct Analyst {
    stage: Stage,
    flips: Flips,
}

#[derive(Debug)]
enum Stage {
    Flips(FlipSearch),
    Survey(Survey),
}

impl Analyst {
    /// Begins.
    #[must_use]
    pub fn new(rules: &Rules, answers: &Answers) -> Self {
        Self {
            stage: Stage::Flips(FlipSearch::new(rules, Tally::new(rules, answers))),
            flips: Flips::default(),
        }
    }

    /// Looks at some `steps` more sets of answers; gives the analysis when it is done. The rules must be
    /// those that it began with.
    pub fn work(&mut self, rules: &Rules, steps: u32) -> Option<Analysis> {
        match &mut self.stage {
            Stage::Flips(search) => {
                self.flips = search.work(rules, steps)?;
                let survey = Survey::new(rules, search.tally().clone(), &self.flips);
                self.stage = Stage::Survey(survey);
                None
            }
            Stage::Survey(survey) => {
                let SurveyResult {
                    shares,
                    decided,
                    ask,
                    settled,
                } = survey.work(rules, steps)?;
                Some(Analysis {
                    flips: std::mem::take(&mut self.flips),
                    shares,
                    decided,
                    ask,
                    settled,
                })
            }
        }
    }
}
