//! The report for scripts. The names of its members are relied on by others: they may gain company, they
//! do not change.

use crate::looked;
use matrix_engine::{Lead, OptionIx, Rules, Soundness, write_answers};
use serde_json::{Value, json};
use std::path::Path;

/// The report as one document.
pub fn report(path: &Path, rules: &Rules, found: &Soundness) -> Value {
    let id = |option: OptionIx| rules.option(option).id.as_str();
    let options = found.options.iter().map(|it| {
        let wins = match it.lead {
            Lead::Never => "never",
            Lead::Shared => "shared",
            Lead::Alone => "alone",
        };
        json!({ "option": id(it.option), "wins": wins, "share": it.share })
    });
    let ties = found.ties.iter().map(|it| {
        let options: Vec<&str> = it.options.iter().map(|it| id(*it)).collect();
        let example = write_answers(rules, &it.example);
        json!({ "options": options, "share": it.share, "example": example })
    });
    json!({
        "file": path.display().to_string(),
        "rules": { "id": rules.file().id.as_str(), "version": rules.file().version },
        "looked": looked::as_json(found.searched),
        "findings": findings(rules, found),
        "options": options.collect::<Vec<_>>(),
        "ties": ties.collect::<Vec<_>>(),
        "tied": found.tied,
        "nothing_separates": found.undifferentiated,
    })
}

fn findings(rules: &Rules, found: &Soundness) -> Vec<Value> {
    let proven = found.searched.is_everything();
    let options = found.winless().map(|it| {
        json!({
            "kind": "option-never-wins",
            "option": rules.option(it.option).id.as_str(),
            "shares_the_lead": it.lead == Lead::Shared,
            "proven": proven,
        })
    });
    let idle = found.rules.iter().map(|it| {
        let effects: Vec<&str> = it.effects.iter().map(|it| it.as_str()).collect();
        let kind = match (it.never_fires, it.whole) {
            (true, _) => "rule-never-fires",
            (false, true) => "rule-never-matters",
            (false, false) => "effect-never-matters",
        };
        json!({
            "kind": kind,
            "rule": rules.rule(it.rule).id.as_str(),
            "effects": effects,
            "proven": it.proven,
        })
    });
    let questions = found.questions.iter().map(|it| {
        json!({
            "kind": "question-never-matters",
            "question": rules.question(*it).id.as_str(),
            "proven": proven,
        })
    });
    let nobody = found.nobody.iter().map(|it| {
        json!({
            "kind": "everything-ruled-out",
            "share": it.share,
            "example": write_answers(rules, &it.example),
        })
    });
    options.chain(idle).chain(questions).chain(nobody).collect()
}
