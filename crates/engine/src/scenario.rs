//! The tests that a rule file carries: scenarios with the outcome that its author expects.

use crate::answers::Answers;
use crate::answers_text::write_answers;
use crate::diagnostic::Code;
use crate::evaluate::evaluate;
use crate::findings::{Finding, Findings};
use crate::index::OptionIx;
use crate::model::{Id, Scenario};
use crate::recommendation::Recommendation;
use crate::rules::Rules;
use crate::stack::stack;

/// What became of a test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestOutcome {
    /// The name of the test.
    pub name: String,
    /// What it answers.
    pub answers: Answers,
    /// What the rules say to that.
    pub result: Recommendation,
    /// What is otherwise than expected; nothing where the test passes.
    pub faults: Vec<String>,
}

/// Runs every test of the file, in its order.
#[must_use]
pub fn test_outcomes(rules: &Rules) -> Vec<TestOutcome> {
    let tests = rules.file.tests.iter();
    let outcomes = tests.map(|scenario| {
        let answers = rules.answers_from(&scenario.answers);
        let result = evaluate(rules, &answers);
        TestOutcome {
            name: scenario.name.clone(),
            faults: faults(rules, scenario, &result),
            answers,
            result,
        }
    });
    outcomes.collect()
}

/// Runs every test of the file.
pub(crate) fn run(rules: &Rules, findings: &mut Findings) {
    for (scenario, outcome) in rules.file.tests.iter().zip(test_outcomes(rules)) {
        for fault in outcome.faults {
            let message = format!("test ‘{}’: {fault}", scenario.name);
            let finding = Finding::new(Code::FailedTest, scenario.at, message);
            let said = write_answers(rules, &outcome.answers);
            findings.push(finding.help(format!(
                "see every reason with explain --answers \"{said}\"; then mend the rules, or the test if it expects too much"
            )));
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
            "expected {} to lead, found {} ({})",
            words(&winner),
            words(&leaders),
            scores(rules, result)
        )),
        Some(or) => {
            let mut may = winner;
            may.extend(sorted(or));
            if leaders.is_empty() || leaders.iter().any(|leader| !may.contains(leader)) {
                faults.push(format!(
                    "expected a leader among {}, found {} ({})",
                    words(&may),
                    words(&leaders),
                    scores(rules, result)
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
            let expected = match expected.as_slice() {
                [] => "no veto".to_owned(),
                some => format!("vetoes of exactly {}", words(some)),
            };
            let found = match vetoed.as_slice() {
                [] => "none".to_owned(),
                some => format!("vetoes of {}", words(some)),
            };
            faults.push(format!("expected {expected}, found {found}"));
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

/// What each option came to: the scores, best first, then who is ruled out.
fn scores(rules: &Rules, result: &Recommendation) -> String {
    let ranking = result.ranking.iter();
    let ranking = ranking.map(|ranked| {
        format!(
            "{} {}",
            rules.option(ranked.option).id,
            ranked.breakdown.score
        )
    });
    let out = result.ruled_out.iter().map(|out| {
        let by = if out.vetoes.is_empty() {
            "out by a must"
        } else {
            "vetoed"
        };
        format!("{} {by}", rules.option(out.option).id)
    });
    let all: Vec<String> = ranking.chain(out).collect();
    format!("scores: {}", all.join(", "))
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
