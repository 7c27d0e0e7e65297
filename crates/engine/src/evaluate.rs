//! Answers to recommendation. Total and deterministic: any answers to these rules give one, equal
//! answers give an equal one, and the order of the file plays no part.

use crate::answers::{Answers, Importance};
use crate::index::{OptionIx, QuestionIx, RuleIx};
use crate::order::insert;
use crate::program::Test;
use crate::recommendation::{Bill, Fired, Line, Recommendation, RuledOut, Standing, State};
use crate::rules::Rules;

/// Points at or below this, before doubling, break a must.
pub(crate) const BREAKS_A_MUST: i32 = -2;

/// Which option, and why.
#[must_use]
pub fn evaluate(rules: &Rules, answers: &Answers) -> Recommendation {
    let fired = fired_rules(rules, answers);
    let (mut ranking, ruled_out) = standings(rules, &fired);
    rank(&mut ranking);
    let (state, leaders, gap) = verdict(rules, answers, &ranking, &ruled_out);
    let warnings = warnings(rules, &fired, &leaders);
    Recommendation {
        state,
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

/// The questions whose answers make a test true, each once, in the order of ids.
fn causes(rules: &Rules, answers: &Answers, when: &Test) -> Vec<QuestionIx> {
    let mut found = Vec::new();
    when.causes(answers, &mut found);
    let mut causes = Vec::with_capacity(found.len());
    for question in found {
        if !causes.contains(&question) {
            let rank = rules.order.of_question(question);
            insert(&mut causes, question, |it| {
                rules.order.of_question(*it) < rank
            });
        }
    }
    causes
}

/// What fired rules say about one option.
#[derive(Clone, Default)]
struct Account {
    bill: Bill,
    musts: Vec<Line>,
    vetoes: Vec<RuleIx>,
}

/// Every option with its bill: those in the running by score, then by id, and those out of it by id.
fn standings(rules: &Rules, fired: &[Fired]) -> (Vec<Standing>, Vec<RuledOut>) {
    let mut accounts = vec![Account::default(); rules.file.options.len()];
    for it in fired {
        let compiled = rules.compiled(it.rule);
        for option in &compiled.veto {
            if let Some(account) = accounts.get_mut(option.0) {
                account.vetoes.push(it.rule);
            }
        }
        for (option, points) in &compiled.points {
            if let Some(account) = accounts.get_mut(option.0) {
                account.add(it, *points);
            }
        }
    }
    let mut ranking = Vec::new();
    let mut ruled_out = Vec::new();
    for option in rules.order.options.iter().copied() {
        let account = accounts.get_mut(option.0).map(std::mem::take);
        let Account {
            bill,
            musts,
            vetoes,
        } = account.unwrap_or_default();
        if vetoes.is_empty() && musts.is_empty() {
            let score = bill.score;
            let standing = Standing {
                option,
                rank: 0,
                bill,
            };
            insert(&mut ranking, standing, |it: &Standing| {
                it.bill.score >= score
            });
        } else {
            ruled_out.push(RuledOut {
                option,
                vetoes,
                musts,
                bill,
            });
        }
    }
    (ranking, ruled_out)
}

impl Account {
    /// Adds the line of a rule. Rules come in the order of their ids, so equals stay in it.
    fn add(&mut self, fired: &Fired, points: i32) {
        let line = Line {
            rule: fired.rule,
            points: points * fired.importance.factor(),
            importance: fired.importance,
            causes: fired.causes.clone(),
        };
        if fired.importance == Importance::Must && points <= BREAKS_A_MUST {
            self.musts.push(line.clone());
        }
        self.bill.score += line.points;
        let points = line.points;
        insert(&mut self.bill.lines, line, |it| it.points >= points);
    }
}

/// Hands out places.
fn rank(ranking: &mut [Standing]) {
    let mut place = 0;
    let mut last = None;
    for (at, standing) in ranking.iter_mut().enumerate() {
        if last != Some(standing.bill.score) {
            place = at + 1;
            last = Some(standing.bill.score);
        }
        standing.rank = place;
    }
}

fn verdict(
    rules: &Rules,
    answers: &Answers,
    ranking: &[Standing],
    ruled_out: &[RuledOut],
) -> (State, Vec<OptionIx>, Option<u32>) {
    let leaders: Vec<OptionIx> = ranking
        .iter()
        .take_while(|standing| standing.rank == 1)
        .map(|standing| standing.option)
        .collect();
    let gap = match (ranking.first(), ranking.get(leaders.len())) {
        (Some(first), Some(next)) => Some(first.bill.score.abs_diff(next.bill.score)),
        _ => None,
    };
    let nobody_apart = ruled_out.is_empty() && leaders.len() == ranking.len();
    let state = if answers.is_empty() {
        State::NothingSaid
    } else if ranking.is_empty() {
        State::EverythingRuledOut
    } else if nobody_apart {
        State::NothingSeparates
    } else if leaders.len() > 1 {
        State::Tie
    } else if gap.is_some_and(|gap| gap <= rules.file.close) {
        State::Close
    } else {
        State::Clear
    };
    let leaders = match state {
        State::NothingSaid | State::NothingSeparates => Vec::new(),
        _ => leaders,
    };
    (state, leaders, gap)
}

/// Warnings for everybody, and those for options of which one leads.
fn warnings(rules: &Rules, fired: &[Fired], leaders: &[OptionIx]) -> Vec<RuleIx> {
    fired
        .iter()
        .map(|it| it.rule)
        .filter(|rule| rules.rule(*rule).warn.is_some())
        .filter(|rule| {
            let compiled = rules.compiled(*rule);
            compiled.only_for.is_none() || leaders.iter().any(|leader| compiled.concerns(*leader))
        })
        .collect()
}
