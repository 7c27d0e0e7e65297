//! What the engine answers. Plain values with everything decided: readers show them, they do not
//! sort, score or filter.

use crate::importance::Importance;
use crate::index::{OptionIx, QuestionIx, RuleIx};

/// How sure a recommendation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// No question has an answer.
    NothingSaid,
    /// There are answers, and every option comes out the same.
    NothingSeparates,
    /// Several options share the lead.
    Tie,
    /// The leader is ahead by no more than the file calls close.
    Close,
    /// The leader is ahead by more than that, or alone.
    Clear,
    /// One option leads, and no answer to an open question can change that. Only
    /// [`crate::Analysis::verdict`] says so; [`crate::evaluate`] does not look that far.
    Decided,
    /// No option is left.
    EverythingRuledOut,
}

impl Verdict {
    /// The name used in `data-state` and in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NothingSaid => "nothing-said",
            Self::NothingSeparates => "nothing-separates",
            Self::Tie => "tie",
            Self::Close => "close",
            Self::Clear => "clear",
            Self::Decided => "decided",
            Self::EverythingRuledOut => "everything-ruled-out",
        }
    }

    /// Whether nothing sets the options apart, so that any answer may.
    #[must_use]
    pub const fn is_undifferentiated(self) -> bool {
        matches!(self, Self::NothingSaid | Self::NothingSeparates)
    }
}

/// A recommendation with all its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recommendation {
    /// How sure it is.
    pub verdict: Verdict,
    /// Who leads: one option, several in a tie, none while nothing separates the options.
    pub leaders: Vec<OptionIx>,
    /// Points between the lead and the next score; `None` where there is no next.
    pub gap: Option<u32>,
    /// Options in the running: best first, equals in the order of their ids.
    pub ranking: Vec<RankedOption>,
    /// Options out of the running, in the order of their ids.
    pub ruled_out: Vec<RuledOut>,
    /// Rules whose warnings concern the leaders, in the order of their ids.
    pub warnings: Vec<RuleIx>,
    /// Every rule that fired, in the order of ids.
    pub fired: Vec<Fired>,
}

/// A rule whose condition is true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fired {
    /// The rule.
    pub rule: RuleIx,
    /// The questions whose answers made it true, in the order of their ids.
    pub causes: Vec<QuestionIx>,
    /// The highest importance among those answers.
    pub importance: Importance,
}

/// An option in the running.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankedOption {
    /// The option.
    pub option: OptionIx,
    /// Its place; equal scores share one, and the next place counts them all.
    pub rank: usize,
    /// Its points, rule by rule.
    pub breakdown: Breakdown,
}

/// An option out of the running. At least one of the two lists has members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuledOut {
    /// The option.
    pub option: OptionIx,
    /// Rules of the file that veto it.
    pub vetoes: Vec<RuleIx>,
    /// Contributions that go against something the visitor called a must.
    pub musts: Vec<Contribution>,
    /// Its points all the same, for whoever wants to compare.
    pub breakdown: Breakdown,
}

/// The points of one option.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Breakdown {
    /// The sum of all contributions.
    pub score: i32,
    /// One for each fired rule that gives this option points: most for it first, most against
    /// it last, equals in the order of rule ids.
    pub contributions: Vec<Contribution>,
}

/// One reason with its points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// The rule that gives them.
    pub rule: RuleIx,
    /// Points as they count, importance included.
    pub points: i32,
    /// The importance that they were multiplied for.
    pub importance: Importance,
    /// The questions whose answers made the rule true, in the order of their ids.
    pub causes: Vec<QuestionIx>,
}

impl Recommendation {
    /// Whether any rule gave any option points.
    #[must_use]
    pub fn has_points(&self) -> bool {
        let ranked = self.ranking.iter().map(|ranked| &ranked.breakdown);
        let out = self.ruled_out.iter().map(|out| &out.breakdown);
        let mut breakdowns = ranked.chain(out);
        breakdowns.any(|breakdown| !breakdown.contributions.is_empty())
    }

    /// Answers that do not go well together: rules whose warning shows and which two or more answers
    /// made true, in the order of ids.
    pub fn conflicts(&self) -> impl Iterator<Item = &Fired> {
        let fired = self.fired.iter();
        fired.filter(|fired| fired.causes.len() > 1 && self.warnings.contains(&fired.rule))
    }

    /// The breakdown of any option, in the running or not.
    #[must_use]
    pub fn breakdown(&self, option: OptionIx) -> Option<&Breakdown> {
        let ranked = self.ranking.iter().find(|ranked| ranked.option == option);
        let out = || self.ruled_out.iter().find(|out| out.option == option);
        ranked
            .map(|ranked| &ranked.breakdown)
            .or_else(|| out().map(|out| &out.breakdown))
    }
}
