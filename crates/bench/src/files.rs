//! Random rule files of any size, as text, the way an author would write them.

use crate::chance::Chance;
use matrix_engine::{Answers, Rules};
use std::fmt::Write;

/// How large a file is.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Rules.
    pub rules: usize,
    /// Questions.
    pub questions: usize,
    /// Options.
    pub options: usize,
}

/// A random rule file.
#[derive(Debug)]
pub struct RandomFile {
    /// The text, in format 1.
    pub text: String,
    /// The number of rules that look at a question, on average.
    pub rules_per_question: f64,
}

/// A question as the conditions need it.
struct Question {
    id: String,
    values: Vec<String>,
}

/// Writes a file. The same size always gives the same file.
///
/// Of a hundred rules 60 look at one value, 25 ask for two answers, 10 take any of two and 5 leave
/// something out, which is about how the bundled rules are mixed. Each gives points to up to three
/// options, whatever the number of options.
#[must_use]
pub fn random_file(size: Size) -> RandomFile {
    let mut chance = Chance::new(2_026);
    let questions: Vec<Question> = (0..size.questions)
        .map(|at| question(&mut chance, at))
        .collect();
    let mut looks = 0;
    let rules: Vec<String> = (0..size.rules)
        .map(|at| rule(&mut chance, at, &questions, size.options, &mut looks))
        .collect();
    let written: Vec<String> = questions.iter().enumerate().map(written).collect();
    let options = (0..size.options)
        .map(|at| format!(r#"{{"id":"o{at}","name":"Option {at}","summary":"One of many."}}"#));
    let text = format!(
        r#"{{"format":1,"id":"random","version":"1","title":"By chance",
"groups":[{{"id":"all","title":"All"}}],
"questions":[{}],
"options":[{}],
"rules":[{}]}}"#,
        written.join(",\n"),
        options.collect::<Vec<_>>().join(",\n"),
        rules.join(",\n")
    );
    RandomFile {
        text,
        rules_per_question: ratio(looks, size.questions),
    }
}

/// Answers to about so many of a hundred questions.
#[must_use]
pub fn random_answers(rules: &Rules, share: usize, seed: u64) -> Answers {
    let mut chance = Chance::new(seed);
    let mut answers = Answers::none(rules);
    for question in rules.question_ixs() {
        if chance.in_hundred(share) {
            let at = chance.below(rules.question(question).values.len());
            if let Some(value) = rules.value_ixs(question).nth(at) {
                answers.set(question, value);
            }
        }
    }
    answers
}

/// Every fifth question is a toggle, every fifth takes several values.
fn question(chance: &mut Chance, at: usize) -> Question {
    let values = match at % 5 {
        0 => vec!["yes".to_owned(), "no".to_owned()],
        _ => (0..2 + chance.below(5))
            .map(|it| format!("v{it}"))
            .collect(),
    };
    Question {
        id: format!("q{at}"),
        values,
    }
}

fn written((at, question): (usize, &Question)) -> String {
    let kind = match at % 5 {
        0 => "toggle",
        1 => "many",
        _ => "one",
    };
    let mut text = format!(
        r#"{{"id":"{}","group":"all","kind":"{kind}","ask":"What about {at}?""#,
        question.id
    );
    if kind != "toggle" {
        let values = question.values.iter();
        let values: Vec<String> = values
            .map(|id| format!(r#"{{"id":"{id}","label":"Value {id}"}}"#))
            .collect();
        let _ = write!(text, r#","values":[{}]"#, values.join(","));
    }
    text + "}"
}

fn rule(
    chance: &mut Chance,
    at: usize,
    questions: &[Question],
    options: usize,
    looks: &mut usize,
) -> String {
    let form = chance.below(100);
    let members = if form < 60 { 1 } else { 2 };
    let mut asked: Vec<usize> = Vec::new();
    while asked.len() < members.min(questions.len()) {
        let question = chance.below(questions.len());
        if !asked.contains(&question) {
            asked.push(question);
        }
    }
    *looks += asked.len();
    let literals: Vec<String> = asked
        .iter()
        .filter_map(|at| questions.get(*at))
        .map(|it| literal(chance, it))
        .collect();
    let condition = match literals.as_slice() {
        [first, second] if form < 85 => format!(r#"{{"all":[{first},{second}]}}"#),
        [first, second] if form < 95 => format!(r#"{{"any":[{first},{second}]}}"#),
        [first, second] => format!(r#"{{"all":[{first},{{"not":{second}}}]}}"#),
        _ => literals.concat(),
    };
    let mut points: Vec<(usize, String)> = Vec::new();
    for _ in 0..=chance.below(3) {
        let option = chance.below(options);
        let number = ["-3", "-2", "-1", "1", "2", "3"][chance.below(6)];
        if points.iter().all(|(other, _)| *other != option) {
            points.push((option, format!(r#""o{option}":{number}"#)));
        }
    }
    let points: Vec<String> = points.into_iter().map(|(_, text)| text).collect();
    format!(
        r#"{{"id":"r{at}","if":{condition},"points":{{{}}},"because":"Said by rule {at}."}}"#,
        points.join(",")
    )
}

fn literal(chance: &mut Chance, question: &Question) -> String {
    let value = question.values.get(chance.below(question.values.len()));
    format!(
        r#""{}={}""#,
        question.id,
        value.map_or("yes", String::as_str)
    )
}

/// One number by another, for people.
fn ratio(number: usize, by: usize) -> f64 {
    let exact = |it: usize| u32::try_from(it).map_or(f64::INFINITY, f64::from);
    exact(number) / exact(by)
}

#[cfg(test)]
mod tests {
    use super::*;
    use matrix_engine::load;

    #[test]
    fn a_random_file_has_its_size_and_no_errors() {
        let size = Size {
            rules: 90,
            questions: 30,
            options: 10,
        };
        let file = random_file(size);
        let loaded = load(&file.text);
        assert!(!loaded.has_errors(), "{:?}", loaded.diagnostics.first());
        let rules = loaded.rules.unwrap();
        assert_eq!(rules.file().rules.len(), size.rules);
        assert_eq!(rules.questions().len(), size.questions);
        assert_eq!(rules.file().options.len(), size.options);
        assert!(file.rules_per_question > 3.0 && file.rules_per_question < 6.0);
        assert_eq!(random_file(size).text, file.text);
        let answers = random_answers(&rules, 50, 1);
        assert!((5..25).contains(&answers.count()));
    }
}
