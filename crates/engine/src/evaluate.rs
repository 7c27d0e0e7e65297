//! Answers to recommendation. Total and deterministic: any answers to these rules give one, equal
//! answers give an equal one, and the order of the file plays no part.

use crate::answers::Answers;
use crate::importance::{BREAKS_A_MUST, Importance};
use crate::index::{OptionIx, QuestionIx, RuleIx};
use crate::order::insert;
use crate::predicate::Predicate;
use crate::recommendation::{
    Breakdown, Contribution, Fired, RankedOption, Recommendation, RuledOut, Verdict,
};
use crate::rules::Rules;

/// Which option, and why.
#[must_use]
pub fn evaluate(rules: &Rules, answers: &Answers) -> Recommendation {
    let fired = fired_rules(rules, answers);
    let (mut ranking, ruled_out) = ranking(rules, &fired);
    rank(&mut ranking);
    let (verdict, leaders, gap) = verdict(rules, &fired, answers, &ranking, &ruled_out);
    let warnings = warnings(rules, &fired, &leaders);
    Recommendation {
        verdict,
        leaders,
        gap,
        ranking,
        ruled_out,
        warnings,
        fired,
    }
}

fn fired_rules(rules: &Rules, answers: &Answers) -> Vec<Fired> {
    rules
        .order
        .rules
        .iter()
        .filter_map(|rule| {
            let rule = *rule;
            let when = &rules.compiled(rule).when;
            Some(Fired {
                rule,
                importance: when.weight(answers)?,
                causes: causes(rules, answers, when),
            })
        })
        .collect()
}

/// The questions whose answers make a predicate true, each once, in the order of ids.
fn causes(rules: &Rules, answers: &Answers, when: &Predicate) -> Vec<QuestionIx> {
    let mut found = Vec::new();
    when.causes(answers, &mut found);
    let mut causes = Vec::with_capacity(found.len());
    for question in found {
        if !causes.contains(&question) {
            let rank = rules.order.of_question(question);
            insert(&mut causes, question, |other| {
                rules.order.of_question(*other) < rank
            });
        }
    }
    causes
}

/// What fired rules give one option.
#[derive(Clone, Default)]
struct Accumulator {
    breakdown: Breakdown,
    musts: Vec<Contribution>,
    vetoes: Vec<RuleIx>,
}

/// Every option with its breakdown: those in the running by score, then by id, and those out of it by id.
fn ranking(rules: &Rules, fired: &[Fired]) -> (Vec<RankedOption>, Vec<RuledOut>) {
    let mut accumulators = vec![Accumulator::default(); rules.file.options.len()];
    for fired in fired {
        let compiled = rules.compiled(fired.rule);
        for option in &compiled.veto {
            if let Some(accumulator) = accumulators.get_mut(option.0) {
                accumulator.vetoes.push(fired.rule);
            }
        }
        for (option, points) in &compiled.points {
            if let Some(accumulator) = accumulators.get_mut(option.0) {
                accumulator.add(fired, *points);
            }
        }
    }
    let mut ranking = Vec::new();
    let mut ruled_out = Vec::new();
    for option in rules.order.options.iter().copied() {
        let accumulator = accumulators.get_mut(option.0).map(std::mem::take);
        let Accumulator {
            breakdown,
            musts,
            vetoes,
        } = accumulator.unwrap_or_default();
        if vetoes.is_empty() && musts.is_empty() {
            let score = breakdown.score;
            let ranked = RankedOption {
                option,
                rank: 0,
                breakdown,
            };
            insert(&mut ranking, ranked, |other: &RankedOption| {
                other.breakdown.score >= score
            });
        } else {
            ruled_out.push(RuledOut {
                option,
                vetoes,
                musts,
                breakdown,
            });
        }
    }
    (ranking, ruled_out)
}

impl Accumulator {
    /// Adds what a rule gives. Rules come in the order of their ids, so equals stay in it.
    fn add(&mut self, fired: &Fired, points: i32) {
        let contribution = Contribution {
            rule: fired.rule,
            points: points * fired.importance.factor(),
            importance: fired.importance,
            causes: fired.causes.clone(),
        };
        if fired.importance == Importance::Must && points <= BREAKS_A_MUST {
            self.musts.push(contribution.clone());
        }
        let points = contribution.points;
        self.breakdown.score += points;
        insert(&mut self.breakdown.contributions, contribution, |other| {
            other.points >= points
        });
    }
}

/// Hands out places.
fn rank(ranking: &mut [RankedOption]) {
    let mut place = 0;
    let mut last = None;
    for (at, ranked) in ranking.iter_mut().enumerate() {
        if last != Some(ranked.breakdown.score) {
            place = at + 1;
            last = Some(ranked.breakdown.score);
        }
        ranked.rank = place;
    }
}

fn verdict(
    rules: &Rules,
    fired: &[Fired],
    answers: &Answers,
    ranking: &[RankedOption],
    ruled_out: &[RuledOut],
) -> (Verdict, Vec<OptionIx>, Option<u32>) {
    let leaders: Vec<OptionIx> = ranking
        .iter()
        .take_while(|ranked| ranked.rank == 1)
        .map(|ranked| ranked.option)
        .collect();
    let gap = match (ranking.first(), ranking.get(leaders.len())) {
        (Some(first), Some(next)) => Some(first.breakdown.score.abs_diff(next.breakdown.score)),
        _ => None,
    };
    let nobody_apart = ruled_out.is_empty() && leaders.len() == ranking.len();
    // Only a visitor's own reasons apply without an answer.
    let verdict = if answers.is_empty() && fired.is_empty() {
        Verdict::NothingSaid
    } else if ranking.is_empty() {
        Verdict::EverythingRuledOut
    } else if nobody_apart {
        Verdict::NothingSeparates
    } else if leaders.len() > 1 {
        Verdict::Tie
    } else if gap.is_some_and(|gap| gap <= rules.file.close) {
        Verdict::Close
    } else {
        Verdict::Clear
    };
    let leaders = match verdict {
        Verdict::NothingSaid | Verdict::NothingSeparates => Vec::new(),
        _ => leaders,
    };
    (verdict, leaders, gap)
}

/// Warnings for everybody, and those for options of which one leads.
fn warnings(rules: &Rules, fired: &[Fired], leaders: &[OptionIx]) -> Vec<RuleIx> {
    fired
        .iter()
        .map(|fired| fired.rule)
        .filter(|rule| rules.rule(*rule).warn.is_some())
        .filter(|rule| {
            let compiled = rules.compiled(*rule);
            compiled.only_for.is_none() || leaders.iter().any(|leader| compiled.concerns(*leader))
        })
        .collect()
}
