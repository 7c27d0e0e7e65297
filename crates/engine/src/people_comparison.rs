//! What people who decide together agree on, where they differ, and which of that matters.
//!
//! Each of them is taken with their own judgement. What all agree on is not: a judgement is one person's, so
//! [`PeopleComparison::agreed`] are answers, for the rules as they were published.

use crate::answers::{Answer, Answers};
use crate::evaluate::evaluate;
use crate::importance::Importance;
use crate::index::{OptionIx, QuestionIx};
use crate::people::{People, Person};
use crate::recommendation::Recommendation;
use crate::rules::Rules;
use crate::tally::Tally;

/// What follows from what several people say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeopleComparison {
    /// What the engine says to each of them.
    pub results: Vec<Recommendation>,
    /// Questions that have several answers: first those where one answer would unite all, then those that matter
    /// to somebody, then the others; equals in reading order.
    pub differences: Vec<Difference>,
    /// Questions with one answer that matters more to some than to others; in the same order.
    pub weights: Vec<Difference>,
    /// Questions that all who answered them answer alike, in reading order.
    pub agreements: Vec<Agreement>,
    /// The answers of these, for the rules as they were published. Where people weigh one otherwise, it counts
    /// as much as it does for each of them at least.
    pub agreed: Answers,
}

/// A question that people answer otherwise, or weigh otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The question.
    pub question: QuestionIx,
    /// The answer of each person.
    pub answers: Vec<Answer>,
    /// Whom another person's answer would move. Without any, the difference does not matter.
    pub moves: Vec<Move>,
}

/// What one person would get with another person's answer, importance included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// Whom it moves.
    pub person: usize,
    /// The answer.
    pub answer: Answer,
    /// Who leads for them now.
    pub from: Vec<OptionIx>,
    /// Who would lead.
    pub to: Vec<OptionIx>,
    /// How far ahead.
    pub gap: Option<u32>,
    /// Whether all would have the same leaders then.
    pub unites: bool,
}

/// A question that all who answered it answer alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// The question.
    pub question: QuestionIx,
    /// Who answered it.
    pub people: Vec<usize>,
}

impl Difference {
    /// Whether another person's answer would move somebody's leaders.
    #[must_use]
    pub fn matters(&self) -> bool {
        !self.moves.is_empty()
    }

    /// Whether one answer would give all the same leaders.
    #[must_use]
    pub fn unites(&self) -> bool {
        self.moves.iter().any(|step| step.unites)
    }

    /// The answers that were given, each once, in the order of people.
    #[must_use]
    pub fn choices(&self) -> Vec<Answer> {
        let mut choices = Vec::new();
        for answer in &self.answers {
            if answer.is_given() && !choices.contains(answer) {
                choices.push(*answer);
            }
        }
        choices
    }
}

impl PeopleComparison {
    /// Compares what people say.
    #[must_use]
    pub fn new(rules: &Rules, people: &People) -> Self {
        let mut sides: Vec<Side> = people
            .all()
            .iter()
            .map(|person| Side::new(rules, person))
            .collect();
        let mut comparison = Self {
            results: sides.iter().map(|side| side.result.clone()).collect(),
            differences: Vec::new(),
            weights: Vec::new(),
            agreements: Vec::new(),
            agreed: Answers::none(rules),
        };
        for question in rules.question_ixs() {
            comparison.compare(&mut sides, people, question);
        }
        let by_weight = |difference: &Difference| (!difference.unites(), !difference.matters());
        comparison.differences.sort_by_key(by_weight);
        comparison.weights.sort_by_key(by_weight);
        comparison
    }

    /// Whether several people have the same leaders, and some.
    #[must_use]
    pub fn is_united(&self) -> bool {
        let leaders = self.results.iter().map(|result| &result.leaders);
        let mut others = leaders.skip(1);
        self.results.first().is_some_and(|first| {
            !first.leaders.is_empty() && others.all(|leaders| *leaders == first.leaders)
        })
    }

    fn compare(&mut self, sides: &mut [Side], people: &People, question: QuestionIx) {
        let answers: Vec<Answer> = people
            .all()
            .iter()
            .map(|person| person.input().answers.get(question))
            .collect();
        let given = || answers.iter().filter(|answer| answer.is_given());
        let Some(first) = given().next() else {
            return;
        };
        let is_agreed = given().all(|answer| answer.chosen == first.chosen);
        if is_agreed {
            let importance = given().map(|answer| answer.importance).min();
            let agreed = Answer {
                chosen: first.chosen,
                importance: importance.unwrap_or(Importance::Normal),
            };
            self.agreed.put(question, agreed);
            let who = (0..).zip(&answers).filter(|(_, answer)| answer.is_given());
            self.agreements.push(Agreement {
                question,
                people: who.map(|(at, _)| at).collect(),
            });
        }
        let is_weighed_alike = given().all(|answer| answer.importance == first.importance);
        if is_agreed && is_weighed_alike {
            return;
        }
        let mut difference = Difference {
            question,
            answers,
            moves: Vec::new(),
        };
        difference.moves = moves(sides, &difference);
        let list = if is_agreed {
            &mut self.weights
        } else {
            &mut self.differences
        };
        list.push(difference);
    }
}

/// Everybody whom another answer would move, and where to.
fn moves(sides: &mut [Side], difference: &Difference) -> Vec<Move> {
    let mut found = Vec::new();
    for person in 0..sides.len() {
        let own = difference.answers.get(person);
        for answer in difference.choices() {
            if own == Some(&answer) {
                continue;
            }
            let side = sides.get_mut(person);
            let Some((to, gap)) = side.and_then(|side| side.moved_by(difference.question, answer))
            else {
                continue;
            };
            let mut others = (0..).zip(&*sides).filter(|(at, _)| *at != person);
            let unites = others.all(|(_, other)| other.result.leaders == to);
            let from = sides.get(person).map(|side| side.result.leaders.clone());
            found.push(Move {
                person,
                answer,
                from: from.unwrap_or_default(),
                unites: unites && !to.is_empty(),
                to,
                gap,
            });
        }
    }
    found
}

/// One person, with what is needed to try other answers.
struct Side {
    /// The rules as they weigh them.
    rules: Rules,
    answers: Answers,
    result: Recommendation,
    tally: Tally,
    /// Who has the best score now, in the order of the file.
    best: Vec<OptionIx>,
    /// Scratch space.
    then: Vec<OptionIx>,
}

impl Side {
    fn new(rules: &Rules, person: &Person) -> Self {
        let input = person.input();
        let rules = rules.judged(&input.judgement);
        let answers = input.answers.clone();
        let result = evaluate(&rules, &answers);
        let tally = Tally::new(&rules, &answers);
        let mut best = Vec::new();
        tally.best(&mut best);
        Self {
            rules,
            answers,
            result,
            tally,
            best,
            then: Vec::new(),
        }
    }

    /// Who leads with another answer and how far ahead, if that is somebody else.
    fn moved_by(
        &mut self,
        question: QuestionIx,
        answer: Answer,
    ) -> Option<(Vec<OptionIx>, Option<u32>)> {
        self.tally.answer(&self.rules, question, answer);
        self.tally.best(&mut self.then);
        self.tally.copy_answer(&self.rules, question, &self.answers);
        // What is tried most often moves nobody, and a tally tells so quickly.
        if self.then == self.best {
            return None;
        }
        let mut answers = self.answers.clone();
        answers.put(question, answer);
        let result = evaluate(&self.rules, &answers);
        (result.leaders != self.result.leaders).then_some((result.leaders, result.gap))
    }
}
