//! The same differences, by asking both files every set of answers as text. Names are followed here by
//! the table of the file alone.

use crate::files::rules;
use matrix_engine::{Rules, Verdict, evaluate, read_answers};
use serde_json::Value;
use std::collections::BTreeMap;

pub struct Differences {
    pub complete: u64,
    pub differs: f64,
    /// What led before and after: the share of complete sets, and the fewest answers in any set.
    pub pairs: BTreeMap<(String, String), (f64, usize)>,
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn values(question: &Value) -> Vec<&str> {
    if question["kind"] == "toggle" {
        return vec!["yes", "no"];
    }
    let values = list(&question["values"]).iter();
    values.map(|it| it["id"].as_str().unwrap()).collect()
}

fn now(file: &Value, name: &str) -> String {
    file["moved"][name].as_str().unwrap_or(name).to_owned()
}

fn is_gone(file: &Value, name: &str) -> bool {
    file["moved"].get(name).is_some_and(Value::is_null)
}

/// An answer as text, before and after; both empty for none.
type Way = (String, String);

fn ways(before: &Value, after: &Value) -> Vec<Vec<Way>> {
    let mut all = Vec::new();
    for question in list(&before["questions"]) {
        let id = question["id"].as_str().unwrap();
        let to = now(after, id);
        let theirs = list(&after["questions"])
            .iter()
            .find(|it| it["id"] == to.as_str());
        let Some(theirs) = theirs.filter(|_| !is_gone(after, id)) else {
            continue;
        };
        let known: Vec<(&str, String)> = values(question)
            .into_iter()
            .filter(|value| !is_gone(after, &format!("{id}={value}")))
            .map(|value| {
                let moved = now(after, &format!("{id}={value}"));
                let (_, then) = moved.split_once('=').unwrap();
                (value, then.to_owned())
            })
            .filter(|(_, then)| values(theirs).contains(&then.as_str()))
            .collect();
        let mut ways = vec![(String::new(), String::new())];
        let many = question["kind"] == "many" && theirs["kind"] == "many";
        for set in 1..1_usize << known.len() {
            if many || set.is_power_of_two() {
                let chosen = known.iter().enumerate().filter(|it| set & (1 << it.0) != 0);
                let (one, two): (Vec<&str>, Vec<&str>) =
                    chosen.map(|(_, it)| (it.0, it.1.as_str())).unzip();
                ways.push((
                    format!("{id}={}", one.join("+")),
                    format!("{to}={}", two.join("+")),
                ));
            }
        }
        all.push(ways);
    }
    all
}

/// How many sets of answers a file has.
pub fn sets(file: &Value) -> usize {
    ways(file, file).iter().map(Vec::len).product()
}

fn end(rules: &Rules, answers: &[&str]) -> String {
    let (answers, unread) = read_answers(rules, &answers.join(","));
    assert_eq!(unread, []);
    let result = evaluate(rules, &answers);
    match result.verdict {
        Verdict::NothingSaid | Verdict::NothingSeparates => "level".to_owned(),
        Verdict::EverythingRuledOut => "nobody".to_owned(),
        _ => {
            let leaders = result.leaders.iter();
            let ids: Vec<&str> = leaders.map(|it| rules.option(*it).id.as_str()).collect();
            ids.join("+")
        }
    }
}

pub fn differences(before: &Value, after: &Value) -> Differences {
    let (old, new) = (rules(&before.to_string()), rules(&after.to_string()));
    let choices = ways(before, after);
    let mut sets: Vec<Vec<&Way>> = vec![Vec::new()];
    for ways in &choices {
        let with = |set: &Vec<_>, way| set.iter().copied().chain([way]).collect();
        sets = ways
            .iter()
            .flat_map(|way| sets.iter().map(move |set| with(set, way)))
            .collect();
    }
    let mut found = Differences {
        complete: 0,
        differs: 0.0,
        pairs: BTreeMap::new(),
    };
    for set in &sets {
        let given: Vec<&&Way> = set.iter().filter(|it| !it.0.is_empty()).collect();
        let complete = given.len() == choices.len();
        found.complete += u64::from(complete);
        let was = end(
            &old,
            &given.iter().map(|it| it.0.as_str()).collect::<Vec<_>>(),
        );
        let is = end(
            &new,
            &given.iter().map(|it| it.1.as_str()).collect::<Vec<_>>(),
        );
        let mut renamed: Vec<String> = was.split('+').map(|it| now(after, it)).collect();
        renamed.sort();
        if renamed.join("+") != is {
            let once = f64::from(u8::from(complete));
            found.differs += once;
            let pair = found.pairs.entry((was, is)).or_insert((0.0, usize::MAX));
            pair.0 += once;
            pair.1 = pair.1.min(given.len());
        }
    }
    let complete = f64::from(u32::try_from(found.complete).unwrap()).max(1.0);
    found.differs /= complete;
    for pair in found.pairs.values_mut() {
        pair.0 /= complete;
    }
    found
}
