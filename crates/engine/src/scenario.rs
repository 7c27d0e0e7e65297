//! The tests that a rule file carries: scenarios with the outcome that its author expects.

use crate::diagnostic::{Code, Findings};
use crate::evaluate::evaluate;
use crate::index::OptionIx;
use crate::model::{Id, Scenario};
use crate::recommendation::Recommendation;
use crate::rules::Rules;
use crate::stack::stack;

/// Runs every test of the file.
pub(crate) fn run(rules: &Rules, findings: &mut Findings) {
    for scenario in &rules.file.tests {
        let answers = rules.answers_from(&scenario.answers);
        let result = evaluate(rules, &answers);
        for fault in faults(rules, scenario, &result) {
            findings.add(
                Code::FailedTest,
                scenario.at,
                format!("test ‘{}’: {fault}", scenario.name),
            );
        }
    }
}

fn faults(rules: &Rules, scenario: &Scenario, result: &Recommendation) -> Vec<String> {
    let mut faults = Vec::new();
    let leaders = option_names(rules, result.leaders.iter().copied());
    let winner = sorted(&scenario.winner);
    match &scenario.or {
        None if leaders == winner => {}
        None => faults.push(format!(
            "expected {} to lead, found {}",
            words(&winner),
            words(&leaders)
        )),
        Some(or) => {
            let mut may = winner;
            may.extend(sorted(or));
            if leaders.is_empty() || leaders.iter().any(|leader| !may.contains(leader)) {
                faults.push(format!(
                    "expected a leader among {}, found {}",
                    words(&may),
                    words(&leaders)
                ));
            }
        }
    }
    if let Some(expected) = &scenario.vetoed {
        let vetoed = result.ruled_out.iter();
        let vetoed = vetoed.filter(|out| !out.vetoes.is_empty());
        let vetoed = option_names(rules, vetoed.map(|out| out.option));
        let expected = sorted(expected);
        if vetoed != expected {
            faults.push(format!(
                "expected vetoes of {}, found {}",
                words(&expected),
                words(&vetoed)
            ));
        }
    }
    for leader in &result.leaders {
        let parts: Vec<&str> = stack(rules, result, *leader)
            .iter()
            .flat_map(|layer| &layer.parts)
            .map(|part| rules.component(part.component).id.as_str())
            .collect();
        for missing in sorted(&scenario.stack) {
            if !parts.contains(&missing) {
                let name = &rules.option(*leader).id;
                faults.push(format!("‘{missing}’ is not in the stack of ‘{name}’"));
            }
        }
    }
    for rule in sorted(&scenario.warns) {
        let mut shown = result.warnings.iter();
        if !shown.any(|warning| rules.rule(*warning).id.text == rule) {
            faults.push(format!("the warning ‘{rule}’ does not show"));
        }
    }
    faults
}

fn option_names(rules: &Rules, options: impl Iterator<Item = OptionIx>) -> Vec<&str> {
    let mut names: Vec<&str> = options
        .map(|option| rules.option(option).id.as_str())
        .collect();
    names.sort_unstable();
    names
}

fn sorted(ids: &[Id]) -> Vec<&str> {
    let mut names: Vec<&str> = ids.iter().map(Id::as_str).collect();
    names.sort_unstable();
    names
}

fn words(names: &[&str]) -> String {
    if names.is_empty() {
        "nobody".to_owned()
    } else {
        names.join(", ")
    }
}
