//! Situations that were written without sight of the points and never used to set them: whether seniors
//! would accept what the rules say.

use super::RULES;
use matrix_engine::{evaluate, read_answers};
use serde_json::Value;

#[test]
fn of_twenty_situations_kept_apart_nineteen_come_out_as_seniors_would_accept() {
    let all: Vec<Value> = serde_json::from_str(include_str!("../data/holdout.json")).unwrap();
    let missed: Vec<String> = all.iter().filter_map(missed).collect();
    assert!(
        missed.len() * 20 <= all.len(),
        "{} of {}:\n{}",
        missed.len(),
        all.len(),
        missed.join("\n")
    );
}

/// What came out instead, if one of those that lead would not be accepted.
fn missed(situation: &Value) -> Option<String> {
    let given = situation["given"].as_object().unwrap();
    let answers: Vec<String> = given
        .iter()
        .map(|(question, answer)| format!("{question}={}", written(answer)))
        .collect();
    let (answers, unread) = read_answers(&RULES, &answers.join(","));
    assert_eq!(unread, [], "{}", situation["name"]);
    let leaders: Vec<&str> = evaluate(&RULES, &answers)
        .leaders
        .iter()
        .map(|option| RULES.option(*option).id.as_str())
        .collect();
    let mut accepted = texts(&situation["winner"]);
    accepted.extend(texts(&situation["or"]));
    let holds = !leaders.is_empty() && leaders.iter().all(|id| accepted.contains(id));
    (!holds).then(|| format!("{}: {leaders:?}", situation["name"]))
}

/// An answer as the command line takes it.
fn written(answer: &Value) -> String {
    match answer {
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::Array(_) => texts(answer).join("+"),
        one => one.as_str().unwrap().to_owned(),
    }
}

fn texts(list: &Value) -> Vec<&str> {
    let list = list.as_array().unwrap();
    list.iter().map(|text| text.as_str().unwrap()).collect()
}
