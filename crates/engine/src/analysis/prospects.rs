//! What the open questions can still do, by bounds: which options can still lead, which questions can
//! still matter, and whether the leader can be caught. A bound may be too cautious, never too bold.

use crate::answers::{Answer, Answers, Importance, bit};
use crate::change::by_id;
use crate::index::{OptionIx, QuestionIx, ValueIx};
use crate::model::Kind;
use crate::order::insert;
use crate::rules::Rules;
use crate::scoring::{Effects, Joint};
use crate::tally::Tally;

/// How many sets of answers the search for a way past the leader looks at.
const TRIED: u32 = 2_000;
/// With more values than this, the answers to a `many` question are not listed.
pub(crate) const LISTED: usize = 6;

/// What is still open.
#[derive(Debug)]
pub(super) struct Prospects {
    /// Open questions whose answers can still matter, in the order of ids.
    pub questions: Vec<QuestionIx>,
    /// The other open questions, in the order of ids.
    pub settled: Vec<QuestionIx>,
    /// The leader, if it is one alone.
    leader: Option<OptionIx>,
    /// Options that could still lead, in the order of ids.
    contenders: Vec<OptionIx>,
}

/// A joint rule that could still fire, or fire with more weight.
struct Live<'r> {
    joint: &'r Joint,
    /// The highest importance that it could fire with.
    highest: Importance,
}

impl Prospects {
    pub fn new(rules: &Rules, tally: &Tally, now: &[OptionIx]) -> Self {
        let answers = tally.answers();
        let all = rules.order.questions.iter().copied();
        let open: Vec<QuestionIx> = all.filter(|it| !answers.is_given(*it)).collect();
        let live = live(rules, answers);
        let leader = match now {
            [only] if !can_be_ruled_out(rules, &open, &live, *only) => Some(*only),
            _ => None,
        };
        let options = rules.order.options.iter().copied();
        let running = options.filter(|it| !tally.is_out(*it));
        let contenders: Vec<OptionIx> = running
            .filter(|option| {
                leader.is_none_or(|leader| {
                    let rise = Rise::new(rules, &open, &live, *option, leader);
                    tally.score(*option) - tally.score(leader) + rise.from(0) >= 0
                })
            })
            .collect();
        let (questions, settled) = open
            .into_iter()
            .partition(|it| matters(rules, &live, *it, &contenders));
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
        let live = live(rules, tally.answers());
        let mut tally = tally.clone();
        let mut tried = 0;
        for rival in self.contenders.iter().filter(|it| **it != leader) {
            let mut chase = Chase {
                rules,
                now,
                questions: &self.questions,
                rise: Rise::new(rules, &self.questions, &live, *rival, leader),
                leader,
                rival: *rival,
                tried,
            };
            if chase.succeeds(&mut tally, 0)? {
                return Some(true);
            }
            tried = chase.tried;
        }
        Some(false)
    }
}

fn live<'r>(rules: &'r Rules, answers: &Answers) -> Vec<Live<'r>> {
    let joint = rules.scoring.joint.iter();
    joint
        .filter_map(|joint| {
            let asked = joint.questions.iter();
            let highest = asked.map(|it| answers.importance(*it)).max()?;
            let when = &rules.compiled(joint.rule).when;
            let open = joint.questions.iter().any(|it| !answers.is_given(*it));
            let changes = open && when.is_possible(answers);
            (changes && when.weight(answers) != Some(highest)).then_some(Live { joint, highest })
        })
        .collect()
}

fn can_be_ruled_out(
    rules: &Rules,
    open: &[QuestionIx],
    live: &[Live<'_>],
    option: OptionIx,
) -> bool {
    let alone = open.iter().flat_map(|it| effects(rules, *it));
    let vetoes = alone.map(|it| &it.vetoes);
    let joint = live.iter().flat_map(|it| {
        let effects = &it.joint.effects;
        let harsh = (it.highest == Importance::Must).then_some(&effects.harsh);
        [Some(&effects.vetoes), harsh].into_iter().flatten()
    });
    vetoes.chain(joint).any(|out| out.contains(&option))
}

/// What each answer to a question does by itself.
fn effects(rules: &Rules, question: QuestionIx) -> impl Iterator<Item = &Effects> {
    let values = rules.value_ixs(question);
    values.filter_map(move |it| rules.scoring.alone(question, bit(it)))
}

/// Whether an answer can move one contender against another.
fn matters(
    rules: &Rules,
    live: &[Live<'_>],
    question: QuestionIx,
    contenders: &[OptionIx],
) -> bool {
    let watching = live
        .iter()
        .filter(|it| it.joint.questions.contains(&question));
    effects(rules, question).any(|it| moves(it, Importance::Normal, contenders))
        || watching
            .into_iter()
            .any(|it| moves(&it.joint.effects, it.highest, contenders))
}

fn moves(effects: &Effects, highest: Importance, contenders: &[OptionIx]) -> bool {
    let mut points = contenders.iter().map(|it| effects.points_of(*it));
    let first = points.next();
    let concerns = |out: &[OptionIx]| contenders.iter().any(|it| out.contains(it));
    points.any(|it| Some(it) != first)
        || concerns(&effects.vetoes)
        || highest == Importance::Must && concerns(&effects.harsh)
}

/// How far one option can still rise against another, question by question.
struct Rise {
    /// The most that the questions from a position on can add.
    suffix: Vec<i32>,
}

impl Rise {
    fn new(
        rules: &Rules,
        questions: &[QuestionIx],
        live: &[Live<'_>],
        option: OptionIx,
        against: OptionIx,
    ) -> Self {
        let rise = |effects: &Effects| effects.points_of(option) - effects.points_of(against);
        let mut suffix = vec![0; questions.len() + 1];
        for (at, question) in questions.iter().enumerate() {
            // No answer at all is a way to answer, hence 0.
            let most = effects(rules, *question)
                .map(rise)
                .max()
                .map_or(0, |it| it.max(0));
            add(&mut suffix, at, most);
        }
        for it in live {
            let mut asked = questions.iter();
            let last = asked.rposition(|question| it.joint.questions.contains(question));
            let most = rise(&it.joint.effects).max(0) * it.highest.factor();
            add(&mut suffix, last.unwrap_or(0), most);
        }
        Self { suffix }
    }

    fn from(&self, at: usize) -> i32 {
        self.suffix.get(at).copied().unwrap_or(0)
    }
}

/// Adds to everything up to a position.
fn add(suffix: &mut [i32], last: usize, most: i32) {
    for sum in suffix.iter_mut().take(last + 1) {
        *sum += most;
    }
}

/// The search for answers with which a rival reaches the leader: most promising answers first, given
/// up where even the bound falls short.
struct Chase<'a> {
    rules: &'a Rules,
    now: &'a [OptionIx],
    questions: &'a [QuestionIx],
    rise: Rise,
    leader: OptionIx,
    rival: OptionIx,
    tried: u32,
}

impl Chase<'_> {
    fn succeeds(&mut self, tally: &mut Tally, at: usize) -> Option<bool> {
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
        if self.rise.from(at) < behind {
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
    /// equals, since it makes no joint rule true.
    fn promising(&self, question: QuestionIx) -> Option<Vec<Answer>> {
        let rise = |answer: &Answer| {
            let effects = self.rules.scoring.alone(question, answer.chosen);
            effects.map_or(0, |it| it.points_of(self.rival) - it.points_of(self.leader))
        };
        let mut sorted = Vec::new();
        let ways = ways(self.rules, question)?;
        for answer in ways.into_iter().chain([Answer::default()]) {
            let mine = rise(&answer);
            insert(&mut sorted, answer, |it| rise(it) >= mine);
        }
        Some(sorted)
    }
}

/// Every way to answer a question, in an order that the file does not decide; `None` when there are
/// too many to list.
pub(super) fn ways(rules: &Rules, question: QuestionIx) -> Option<Vec<Answer>> {
    let values = by_id(rules, question);
    let sets = if rules.question(question).kind != Kind::Many {
        values.into_iter().map(bit).collect()
    } else if values.len() <= LISTED {
        (1..1 << values.len())
            .map(|set| picked(&values, set))
            .collect()
    } else {
        return None;
    };
    let ways: Vec<u64> = sets;
    Some(ways.into_iter().map(Answer::normal).collect())
}

/// The values at the positions that are set in `set`.
pub(crate) fn picked(values: &[ValueIx], set: u64) -> u64 {
    let places = values.iter().enumerate();
    places
        .filter(|(at, _)| set & bit(ValueIx(*at)) != 0)
        .fold(0, |chosen, (_, value)| chosen | bit(*value))
}
