//! The report for scripts. The names of its members are relied on by others: they may gain company, they
//! do not change.

use super::importance::at_risk;
use super::thresholds::Beyond;
use crate::searched;
use matrix_engine::{Lead, OptionIx, Rules, Soundness, write_answers};
use serde_json::{Value, json};
use std::path::Path;

/// The report as one document.
pub fn report(path: &Path, rules: &Rules, found: &Soundness, beyond: &[Beyond]) -> Value {
    let id = |option: OptionIx| rules.option(option).id.as_str();
    let options = found.options.iter().map(|stats| {
        let wins = match stats.lead {
            Lead::Never => "never",
            Lead::Shared => "shared",
            Lead::Alone => "alone",
        };
        json!({ "option": id(stats.option), "wins": wins, "share": stats.share })
    });
    let ties = found.ties.iter().map(|tie| {
        let options: Vec<&str> = tie.options.iter().map(|option| id(*option)).collect();
        let example = write_answers(rules, &tie.example);
        json!({ "options": options, "share": tie.share, "example": example })
    });
    json!({
        "file": path.display().to_string(),
        "rules": { "id": rules.file().id.as_str(), "version": rules.file().version },
        "looked": searched::as_json(found.searched),
        "findings": findings(rules, found).into_iter()
            .chain(beyond.iter().map(|beyond| threshold(rules, beyond)))
            .collect::<Vec<_>>(),
        "options": options.collect::<Vec<_>>(),
        "ties": ties.collect::<Vec<_>>(),
        "tied": found.tied,
        "nothing_separates": found.undifferentiated,
        "a_must_rules_out": at_risk(rules).into_iter()
            .map(|at_risk| json!({ "option": at_risk.option, "rules": at_risk.rules }))
            .collect::<Vec<_>>(),
    })
}

/// A share beyond a threshold.
fn threshold(rules: &Rules, beyond: &Beyond) -> Value {
    let mut value = json!({
        "kind": beyond.kind(),
        "share": beyond.share,
        "threshold": beyond.threshold / 100.0,
    });
    if let (Some(members), Some(option)) = (value.as_object_mut(), beyond.option()) {
        members.insert("option".to_owned(), json!(rules.option(option).id.as_str()));
    }
    value
}

fn findings(rules: &Rules, found: &Soundness) -> Vec<Value> {
    let proven = found.searched.is_everything();
    let options = found.winless().map(|stats| {
        json!({
            "kind": "option-never-wins",
            "option": rules.option(stats.option).id.as_str(),
            "shares_the_lead": stats.lead == Lead::Shared,
            "proven": proven,
        })
    });
    let dead_rules = found.rules.iter().map(|dead| {
        let effects: Vec<&str> = dead.effects.iter().map(|effect| effect.as_str()).collect();
        let kind = match (dead.never_fires, dead.whole) {
            (true, _) => "rule-never-fires",
            (false, true) => "rule-never-matters",
            (false, false) => "effect-never-matters",
        };
        json!({
            "kind": kind,
            "rule": rules.rule(dead.rule).id.as_str(),
            "effects": effects,
            "proven": dead.proven,
        })
    });
    let questions = found.questions.iter().map(|question| {
        json!({
            "kind": "question-never-matters",
            "question": rules.question(*question).id.as_str(),
            "proven": proven,
        })
    });
    let nobody = found.nobody.iter().map(|nobody| {
        json!({
            "kind": "everything-ruled-out",
            "share": nobody.share,
            "example": write_answers(rules, &nobody.example),
        })
    });
    options
        .chain(dead_rules)
        .chain(questions)
        .chain(nobody)
        .collect()
}
