//! What the workshop says about a rule file that is being written.

use super::{answer, counted, listed, percent};
use matrix_engine::{
    Basis, Diagnostic, End, Impact, Pair, Recommendation, Rules, Searched, Severity, TestOutcome,
};

/// What is found in the file and, where it can be used, what is in it.
#[must_use]
pub fn standing(findings: &[Diagnostic], rules: Option<&Rules>) -> String {
    let count = |severity: Severity| {
        let of = findings.iter().filter(|it| it.severity() == severity);
        of.count()
    };
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let found = match (errors, warnings) {
        (0, 0) => match count(Severity::Note) {
            0 => "Nothing to mend".to_owned(),
            notes => format!("Nothing to mend, {}", counted(notes, "note")),
        },
        (0, warnings) => counted(warnings, "warning"),
        (errors, 0) => counted(errors, "error"),
        (errors, warnings) => {
            format!(
                "{} and {}",
                counted(errors, "error"),
                counted(warnings, "warning")
            )
        }
    };
    match rules {
        None => format!("{found}. The page beside this one keeps the last version without errors."),
        Some(rules) => {
            let file = rules.file();
            format!(
                "{found}. {}, {}, {}.",
                counted(file.questions.len(), "question"),
                counted(file.options.len(), "option"),
                counted(file.rules.len(), "rule"),
            )
        }
    }
}

/// How many tests of the file pass.
#[must_use]
pub fn tests_passed(outcomes: &[TestOutcome]) -> String {
    let passed = outcomes.iter().filter(|it| it.faults.is_empty()).count();
    match outcomes.len() {
        0 => "The file has no tests yet.".to_owned(),
        1 if passed == 1 => "It passes.".to_owned(),
        2 if passed == 2 => "Both pass.".to_owned(),
        all if all == passed => format!("All {all} pass."),
        all => format!("{passed} of {all} pass."),
    }
}

/// The scores of all options with some answers, best first, those that are ruled out last.
#[must_use]
pub fn scores(rules: &Rules, result: &Recommendation) -> String {
    let ranked = result.ranking.iter().map(|it| {
        let score = result.breakdown(it.option).map_or(0, |it| it.score);
        format!("{} {}", rules.option(it.option).name, super::score(score))
    });
    let out = result.ruled_out.iter();
    let out = out.map(|it| format!("{} ruled out", rules.option(it.option).name));
    ranked.chain(out).collect::<Vec<_>>().join(", ")
}

/// What an edit changes, in a sentence.
#[must_use]
pub fn differs(impact: &Impact) -> String {
    if impact.questions == 0 {
        return "The two versions have no question in common, so nothing can be compared."
            .to_owned();
    }
    if impact.pairs.is_empty() {
        return "No answers were found that lead to another winner than before.".to_owned();
    }
    format!(
        "Another winner than before in {} of the ways to answer every question:",
        percent(impact.differs, basis(impact))
    )
}

/// One way in which the winner differs: from whom to whom, how often, and an example.
#[must_use]
pub fn pair(before: &Rules, after: &Rules, impact: &Impact, pair: &Pair) -> String {
    let answers = &pair.example.1;
    let said = after.question_ixs().filter(|it| answers.is_given(*it));
    let said: Vec<String> = said.map(|it| answer(after, answers, it)).collect();
    let example = match said.as_slice() {
        [] => "without any answer".to_owned(),
        said => format!("for example {}", said.join(", ")),
    };
    format!(
        "{} → {}: {}; {example}.",
        end(before, &pair.before),
        end(after, &pair.after),
        percent(pair.share, basis(impact)),
    )
}

fn end(rules: &Rules, end: &End) -> String {
    match end {
        End::Undifferentiated => "nothing separates the options".to_owned(),
        End::Nobody => "every option is ruled out".to_owned(),
        End::Leaders(leaders) => listed(&super::names(rules, leaders)),
    }
}

fn basis(impact: &Impact) -> Basis {
    match impact.searched {
        Searched::Every { .. } => Basis::Counted,
        Searched::Sample { .. } => Basis::Sampled,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use matrix_engine::{impact, load, test_outcomes};

    const FILE: &str = include_str!("../../../../tests/small-rules.json");

    #[test]
    fn what_is_found_is_counted_and_a_file_that_cannot_be_used_is_said_to_be_held_back() {
        let loaded = load(FILE);
        let said = standing(&loaded.diagnostics, loaded.rules.as_ref());
        assert!(said.starts_with("Nothing to mend. "), "{said}");
        let broken = load(&FILE.replacen("\"format\": 1", "\"format\": 2", 1));
        let said = standing(&broken.diagnostics, broken.rules.as_ref());
        assert!(said.contains("keeps the last version"), "{said}");
    }

    #[test]
    fn an_edit_that_changes_nothing_says_so_and_one_that_does_gives_an_example() {
        let rules = load(FILE).rules.unwrap();
        assert_eq!(
            differs(&impact(&rules, &rules)),
            "No answers were found that lead to another winner than before."
        );
        let text = include_str!("../../../../tests/e2e/support/trees.json");
        let before = load(text).rules.unwrap();
        let after = load(&text.replace("{ \"alder\": 3 }", "{ \"alder\": -3 }"))
            .rules
            .unwrap();
        let found = impact(&before, &after);
        assert!(differs(&found).starts_with("Another winner than before in "));
        let said = pair(&before, &after, &found, &found.pairs[0]);
        assert!(
            said.contains(" → ") && said.contains("for example "),
            "{said}"
        );
    }

    #[test]
    fn tests_say_how_many_pass_and_how_all_options_stand() {
        let text = include_str!("../../../../tests/e2e/support/trees.json");
        let rules = load(text).rules.unwrap();
        let outcomes = test_outcomes(&rules);
        let said = tests_passed(&outcomes);
        assert!(outcomes.is_empty() || said.starts_with("All "), "{said}");
        for outcome in &outcomes {
            assert!(scores(&rules, &outcome.result).contains(&rules.file().options[0].name));
        }
    }
}
