//! What the check found in rules that can be used all the same: tests of the file that fail, warnings. It is for whoever
//! writes these rules, and folded away.

use super::findings::Findings;
use crate::state::AppState;
use leptos::prelude::*;
use matrix_engine::{Code, Diagnostic, Severity};
use matrix_text::words;

/// How many there are, and behind that each of them.
pub(super) fn report(app: AppState) -> AnyView {
    let checked = app.checked.get();
    let findings = checked.map(|checked| checked.findings.clone());
    let findings = findings.unwrap_or_default();
    let summary = summary(app.rules().file().tests.len(), &findings);
    if findings.is_empty() {
        view! { <p>{summary}</p> }.into_any()
    } else {
        view! {
            <details class="check-report">
                <summary>{summary}</summary>
                <Findings of=findings/>
            </details>
        }
        .into_any()
    }
}

fn summary(tests: usize, findings: &[Diagnostic]) -> String {
    let failed = count(findings, |finding| finding.code == Code::FailedTest);
    let warnings = count(findings, |finding| finding.severity() == Severity::Warning);
    let tests = match (tests, failed) {
        (0, _) => "These rules have no tests".to_owned(),
        (1, 0) => "Their one test passes".to_owned(),
        (1, _) => "Their one test fails".to_owned(),
        (_, 0) => format!("All {tests} tests of these rules pass"),
        (_, 1) => format!("1 of {tests} tests of these rules fails"),
        _ => format!("{failed} of {tests} tests of these rules fail"),
    };
    let warnings = match warnings {
        0 => "no warning".to_owned(),
        _ => words::counted(warnings, "warning"),
    };
    format!("{tests}, and the check gives {warnings}.")
}

fn count(findings: &[Diagnostic], is_one: impl Fn(&Diagnostic) -> bool) -> usize {
    findings.iter().filter(|finding| is_one(finding)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use matrix_engine::load;

    /// What is said about rules with some tests, of which some are wrong, and with some sources that nothing uses.
    fn said(tests: usize, failed: usize, warnings: usize) -> String {
        let list = |count: usize, one: &dyn Fn(usize) -> String| {
            (0..count).map(one).collect::<Vec<_>>().join(", ")
        };
        let tests = list(tests, &|at| {
            let winner = if at < failed { "birch" } else { "alder" };
            format!(r#"{{ "name": "{at}", "given": {{ "wet": true }}, "winner": ["{winner}"] }}"#)
        });
        let sources = list(warnings, &|at| {
            format!(r#"{{ "id": "s{at}", "title": "A book", "checked": "2026-11-21" }}"#)
        });
        let loaded = load(&format!(
            r#"{{ "format": 1, "id": "trees", "version": "1", "title": "Trees", "sources": [{sources}],
              "groups": [{{ "id": "g", "title": "Place" }}],
              "questions": [{{ "id": "wet", "group": "g", "kind": "toggle", "ask": "Wet?" }}],
              "options": [{{ "id": "alder", "name": "Alder", "summary": "A tree." }},
                          {{ "id": "birch", "name": "Birch", "summary": "A tree." }}],
              "rules": [{{ "id": "r", "if": "wet", "points": {{ "alder": 2, "birch": -1 }}, "because": "It likes it wet." }}],
              "tests": [{tests}] }}"#
        ));
        let rules = loaded.rules.unwrap();
        summary(rules.file().tests.len(), &loaded.diagnostics).replace('\u{a0}', " ")
    }

    #[test]
    fn failed_tests_and_warnings_are_counted() {
        for ((tests, failed, warnings), expected) in [
            (
                (0, 0, 0),
                "These rules have no tests, and the check gives no warning.",
            ),
            (
                (1, 0, 0),
                "Their one test passes, and the check gives no warning.",
            ),
            (
                (1, 1, 1),
                "Their one test fails, and the check gives 1 warning.",
            ),
            (
                (3, 0, 2),
                "All 3 tests of these rules pass, and the check gives 2 warnings.",
            ),
            (
                (3, 1, 0),
                "1 of 3 tests of these rules fails, and the check gives no warning.",
            ),
            (
                (3, 2, 1),
                "2 of 3 tests of these rules fail, and the check gives 1 warning.",
            ),
        ] {
            assert_eq!(said(tests, failed, warnings), expected);
        }
    }
}
