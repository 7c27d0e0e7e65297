//! What cards and tables show, as plain data. Pure.

use crate::components::result::reasons::ranking_row::Sides;
use matrix_engine::{
    Answer, Difference, OptionIx, People, PeopleComparison, Recommendation, Rules, Verdict,
};
use matrix_text::people::{self, Voice};
use matrix_text::words::{self, glance};

/// How many options of a person's ranking are shown.
const SHOWN: usize = 3;

/// One person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    pub name: String,
    /// How much they have answered, and whether they weigh something otherwise.
    pub said: String,
    pub headline: String,
    pub certainty: String,
    pub rows: Vec<Row>,
    /// Whether fewer come to this winner than to another.
    pub is_apart: bool,
    /// Whether there is something to show on the page.
    pub can_open: bool,
}

/// One option in a card.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Row {
    pub name: String,
    pub against: u32,
    pub speaks_for: u32,
    pub sum: String,
    /// The same for those who do not see its blocks.
    pub in_words: String,
    pub is_lead: bool,
}

/// The card of one person; of nobody, an empty one.
pub fn card(rules: &Rules, people: &People, comparison: &PeopleComparison, at: usize) -> Card {
    let found = people.get(at).zip(comparison.results.get(at));
    let Some((person, result)) = found else {
        return Card::default();
    };
    let input = person.input();
    let all = rules.questions().len();
    let mut said = format!("{} of {all} answered", input.answers.count());
    if !input.judgement.is_empty() {
        said += ", own judgement";
    }
    let like = |result: &Recommendation| {
        let others = comparison.results.iter();
        others
            .filter(|other| other.leaders == result.leaders)
            .count()
    };
    let most = comparison.results.iter().map(like).max();
    let certainty = match result.verdict {
        Verdict::NothingSaid => String::new(),
        verdict => words::short_certainty(rules, result, verdict),
    };
    Card {
        name: person.name().to_owned(),
        said,
        headline: words::headline(rules, result, result.verdict),
        certainty,
        rows: rows(rules, result),
        is_apart: most.is_some_and(|most| like(result) < most),
        can_open: !input.is_empty(),
    }
}

fn rows(rules: &Rules, result: &Recommendation) -> Vec<Row> {
    let rows = shown(result).map(|(option, sides)| Row {
        name: rules.option(option).name.clone(),
        against: sides.against,
        speaks_for: sides.speaks_for,
        sum: words::signed(sides.sum()),
        in_words: glance::row(sides.speaks_for, sides.against, sides.sum()),
        is_lead: result.leaders.contains(&option),
    });
    rows.collect()
}

/// The best options with what speaks for and against each; none while nothing separates them.
fn shown(result: &Recommendation) -> impl Iterator<Item = (OptionIx, Sides)> + '_ {
    let is_level = result.verdict.is_undifferentiated();
    let count = if is_level { 0 } else { SHOWN };
    let best = result.ranking.iter().take(count);
    best.map(|ranked| (ranked.option, Sides::of(result, ranked.option)))
}

/// The most points on either side of the line in any card, so that a block is as wide in each.
pub fn room(comparison: &PeopleComparison) -> (u32, u32) {
    let shown = comparison.results.iter().flat_map(shown);
    shown.fold((1, 8), |(against, speaks_for), (_, sides)| {
        (against.max(sides.against), speaks_for.max(sides.speaks_for))
    })
}

/// One question that people answer otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DifferenceRow {
    /// The place of the question: two may be called the same.
    pub question: usize,
    pub topic: String,
    pub cells: Vec<Cell>,
    pub matters: bool,
    /// Whom it moves, from whom to whom.
    pub sentences: Vec<String>,
}

/// What one person answers.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Cell {
    pub name: String,
    pub text: String,
    pub is_given: bool,
    /// Whether it is not what most say.
    pub is_odd: bool,
}

/// The rows of a table, in the order of the differences.
pub fn rows_of(rules: &Rules, people: &People, differences: &[Difference]) -> Vec<DifferenceRow> {
    let rows = differences.iter().map(|difference| {
        let all = people.all().iter().zip(&difference.answers);
        let cells = all.map(|(person, answer)| Cell {
            name: person.name().to_owned(),
            text: people::given(rules, &person.input().answers, difference.question),
            is_given: answer.is_given(),
            is_odd: answer.is_given() && !is_usual(difference, *answer),
        });
        DifferenceRow {
            question: difference.question.get(),
            topic: words::topic(rules, difference.question).to_owned(),
            cells: cells.collect(),
            matters: difference.matters(),
            sentences: people::moves(rules, people, difference, Voice::You),
        }
    });
    rows.collect()
}

/// Whether more people give this answer than any other.
fn is_usual(difference: &Difference, answer: Answer) -> bool {
    let times = |answer: Answer| {
        let all = difference.answers.iter();
        all.filter(|other| **other == answer).count()
    };
    let choices = difference.choices();
    let mut others = choices.iter().filter(|other| **other != answer);
    others.all(|other| times(*other) < times(answer))
}

#[cfg(test)]
mod tests {
    use super::*;
    use matrix_engine::{load, read_input};

    fn team(all: &[(&str, &str)]) -> (Rules, People, PeopleComparison) {
        let rules = load(include_str!("../../../../tests/rules.json"))
            .rules
            .unwrap();
        let mut people = People::default();
        for (name, said) in all {
            let (input, unread) = read_input(&rules, said);
            assert!(unread.is_empty(), "{unread:?}");
            people.add(name, input).unwrap();
        }
        let comparison = PeopleComparison::new(&rules, &people);
        (rules, people, comparison)
    }

    #[test]
    fn a_card_says_who_leads_and_by_how_much() {
        let (rules, people, comparison) = team(&[
            ("Back end", "admin=yes,auth=roles"),
            ("Front end", "realtime=core"),
            ("Operations", "admin=yes"),
            ("New", ""),
        ]);
        let card = |at| card(&rules, &people, &comparison, at);
        let back = card(0);
        assert_eq!(back.name, "Back end");
        assert_eq!(back.said, "2 of 21 answered");
        assert_eq!(back.headline, "Django");
        assert_eq!(back.rows.len(), SHOWN);
        assert!(back.rows[0].is_lead && !back.is_apart && back.can_open);
        assert!(card(1).is_apart);
        let new = card(3);
        assert!(new.rows.is_empty() && !new.can_open);
        assert_eq!(new.certainty, "");
        assert_eq!(card(9), Card::default());
        let (against, speaks_for) = room(&comparison);
        assert!(against >= 1 && speaks_for >= 8);
    }

    #[test]
    fn what_few_say_stands_out_and_what_is_open_does_not() {
        let (rules, people, comparison) = team(&[
            ("A", "admin=yes,auth=roles"),
            ("B", "admin=none,auth=none"),
            ("C", "admin=yes"),
        ]);
        let rows = rows_of(&rules, &people, &comparison.differences);
        let odd = |topic: &str| -> Vec<bool> {
            let row = rows.iter().find(|row| row.topic == topic);
            row.unwrap().cells.iter().map(|cell| cell.is_odd).collect()
        };
        let topic = |id: &str| words::topic(&rules, rules.find_question(id).unwrap());
        assert_eq!(odd(topic("admin")), [false, true, false]);
        assert_eq!(
            odd(topic("auth")),
            [true, true, false],
            "as many on each side"
        );
        let open = rows.iter().find(|row| row.topic == topic("auth")).unwrap();
        assert!(!open.cells[2].is_given);
        for row in &rows {
            assert_eq!(row.matters, !row.sentences.is_empty());
        }
    }
}
