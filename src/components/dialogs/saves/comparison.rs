//! Two sets of answers side by side: where they differ, and what comes of them. Pure.

use super::super::given::summary;
use matrix_engine::{Answers, Importance, QuestionIx, Recommendation, Rules};
use matrix_text::words;

/// Answers under a name, and what follows from them.
pub struct Side {
    pub name: String,
    pub answers: Answers,
    /// The rules as they are weighed here.
    pub rules: Rules,
    pub result: Recommendation,
}

/// A row of the table: what is compared, and what each side says.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Row {
    /// The question; none for the result. Two questions may be called alike.
    pub question: Option<QuestionIx>,
    pub title: String,
    pub cells: [String; 2],
}

/// The table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    pub names: [String; 2],
    /// The results.
    pub result: Row,
    /// The questions that the two answer differently, and what they weigh otherwise.
    pub differing: Vec<Row>,
}

/// Compares two.
pub fn compare(rules: &Rules, sides: &[Side; 2]) -> Comparison {
    let [one, other] = sides;
    let differing = rules
        .question_ixs()
        .filter(|question| one.answers.get(*question) != other.answers.get(*question));
    let differing = differing.map(|question| Row {
        question: Some(question),
        title: words::topic(rules, question).to_owned(),
        cells: [one, other].map(|side| answer(rules, &side.answers, question)),
    });
    let mut differing: Vec<Row> = differing.collect();
    if one.rules.judgement() != other.rules.judgement() {
        differing.push(Row {
            question: None,
            title: "Own judgement".to_owned(),
            cells: [one, other].map(|side| judgement(&side.rules)),
        });
    }
    Comparison {
        names: [one, other].map(|side| side.name.clone()),
        result: Row {
            question: None,
            title: "Result".to_owned(),
            cells: [one, other].map(|side| summary(&side.rules, &side.result, side.result.verdict)),
        },
        differing,
    }
}

fn judgement(rules: &Rules) -> String {
    match words::own::list(rules).as_slice() {
        [] => "none".to_owned(),
        changes => changes.join("; "),
    }
}

fn answer(rules: &Rules, answers: &Answers, question: QuestionIx) -> String {
    if !answers.is_given(question) {
        return "no answer".to_owned();
    }
    let weight = match answers.importance(question) {
        Importance::Normal => "",
        Importance::More => ", matters more",
        Importance::Must => ", a must",
    };
    words::chosen(rules, answers, question) + weight
}

#[cfg(test)]
mod tests {
    use super::*;
    use matrix_engine::{evaluate, load, read_input};

    #[test]
    fn importance_and_missing_answers_are_differences() {
        let rules = include_str!("../../../../crates/text/tests/data/small.json");
        let rules = load(rules).rules.unwrap();
        let side = |name: &str, answers: &str| {
            let (input, unread) = read_input(&rules, answers);
            assert!(unread.is_empty());
            let rules = rules.judged(&input.judgement);
            let result = evaluate(&rules, &input.answers);
            let name = name.to_owned();
            Side {
                name,
                answers: input.answers,
                rules,
                result,
            }
        };
        let table = compare(&rules, &[side("a", "admin=yes!"), side("b", "admin=yes")]);
        assert_eq!(table.names, ["a", "b"]);
        assert_eq!(table.result.title, "Result");
        let [row] = table.differing.as_slice() else {
            panic!("one question differs: {table:?}");
        };
        assert_eq!(row.cells[0], format!("{}, a must", row.cells[1]));
        let table = compare(&rules, &[side("a", "admin=yes"), side("b", "")]);
        assert_eq!(table.differing[0].cells[1], "no answer");
        let table = compare(&rules, &[side("a", ""), side("b", "")]);
        assert!(table.differing.is_empty());
        let table = compare(
            &rules,
            &[side("a", ""), side("b", "own.1=Why,own.1.django=2")],
        );
        let [row] = table.differing.as_slice() else {
            panic!("the judgement differs: {table:?}");
        };
        assert_eq!(row.cells, ["none", "“Why” (Django +2)"]);
    }
}
