//! What the open questions can still do, by bounds: which options can still lead, which questions can
//! still matter, and whether the leader can be caught. A bound may be too cautious, never too bold.

mod branch_and_bound;
mod live;
mod score_bound;

use crate::importance::Importance;
use crate::index::{OptionIx, QuestionIx};
use crate::rules::Rules;
use crate::scoring::Effects;
use crate::tally::Tally;
use branch_and_bound::BranchAndBound;
use live::{LiveRule, live_rules};
use score_bound::ScoreBound;

/// What is still open.
#[derive(Debug)]
pub(super) struct Bounds {
    /// Open questions whose answers can still matter, in the order of ids.
    pub questions: Vec<QuestionIx>,
    /// The other open questions, in the order of ids.
    pub settled: Vec<QuestionIx>,
    /// The leader, if it is one alone.
    leader: Option<OptionIx>,
    /// Options that could still lead, in the order of ids.
    contenders: Vec<OptionIx>,
}

impl Bounds {
    pub fn new(rules: &Rules, tally: &Tally, now: &[OptionIx]) -> Self {
        let answers = tally.answers();
        let all = rules.order.questions.iter().copied();
        let open: Vec<QuestionIx> = all
            .filter(|question| !answers.is_given(*question))
            .collect();
        let live = live_rules(rules, answers);
        let leader = match now {
            [only] if !can_be_ruled_out(rules, &open, &live, *only) => Some(*only),
            _ => None,
        };
        let options = rules.order.options.iter().copied();
        let running = options.filter(|option| !tally.is_out(*option));
        let contenders: Vec<OptionIx> = running
            .filter(|option| {
                leader.is_none_or(|leader| {
                    let bound = ScoreBound::new(rules, &open, &live, *option, leader);
                    tally.score(*option) - tally.score(leader) + bound.from(0) >= 0
                })
            })
            .collect();
        let (questions, settled) = open
            .into_iter()
            .partition(|question| matters(rules, &live, *question, &contenders));
        Self {
            questions,
            settled,
            leader,
            contenders,
        }
    }

    /// Whether some way to answer some of the open questions changes who leads; `None` when the
    /// search ended before it could tell.
    pub fn can_change(&self, rules: &Rules, tally: &Tally, now: &[OptionIx]) -> Option<bool> {
        if self.questions.is_empty() {
            return Some(false);
        }
        let leader = self.leader?;
        let live = live_rules(rules, tally.answers());
        let mut tally = tally.clone();
        let mut tried = 0;
        for rival in self.contenders.iter().filter(|rival| **rival != leader) {
            let mut search = BranchAndBound {
                rules,
                now,
                questions: &self.questions,
                bound: ScoreBound::new(rules, &self.questions, &live, *rival, leader),
                leader,
                rival: *rival,
                tried,
            };
            if search.succeeds(&mut tally, 0)? {
                return Some(true);
            }
            tried = search.tried;
        }
        Some(false)
    }
}

fn can_be_ruled_out(
    rules: &Rules,
    open: &[QuestionIx],
    live: &[LiveRule<'_>],
    option: OptionIx,
) -> bool {
    let mut single = open
        .iter()
        .flat_map(|question| rules.scoring.single_question_effects(*question));
    let mut multi = live.iter();
    single.any(|effects| effects.vetoes.contains(&option))
        || multi.any(|rule| {
            let effects = &rule.rule.effects;
            effects.vetoes.contains(&option)
                || rule.highest == Importance::Must && effects.must_breaking.contains(&option)
        })
}

/// Whether an answer can move one contender against another.
fn matters(
    rules: &Rules,
    live: &[LiveRule<'_>],
    question: QuestionIx,
    contenders: &[OptionIx],
) -> bool {
    let mut single = rules.scoring.single_question_effects(question).iter();
    let about = live
        .iter()
        .filter(|live| live.rule.questions.contains(&question));
    single.any(|effects| moves(effects, Importance::Normal, contenders))
        || about
            .into_iter()
            .any(|live| moves(&live.rule.effects, live.highest, contenders))
}

fn moves(effects: &Effects, highest: Importance, contenders: &[OptionIx]) -> bool {
    let mut points = contenders.iter().map(|option| effects.points_of(*option));
    let first = points.next();
    let concerns = |out: &[OptionIx]| contenders.iter().any(|option| out.contains(option));
    points.any(|other| Some(other) != first)
        || concerns(&effects.vetoes)
        || highest == Importance::Must && concerns(&effects.must_breaking)
}
