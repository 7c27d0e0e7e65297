//! The report as text for people: what was looked at, what was found, then how often each option wins.

use crate::looked;
use matrix_engine::{Effect, Idle, Lead, OptionIx, Rules, Soundness, write_answers};
use matrix_text::words::{counted, listed};
use std::path::Path;

/// More ties than this would be a list that nobody reads; the JSON has all of them.
const TIES: usize = 10;

/// The report.
pub fn report(path: &Path, rules: &Rules, found: &Soundness) -> String {
    let file = rules.file();
    let mut lines = vec![
        format!(
            "{}: {} {}: {}, {}, {}",
            path.display(),
            file.id,
            file.version,
            counted(file.questions.len(), "question"),
            counted(file.options.len(), "option"),
            counted(file.rules.len(), "rule"),
        ),
        looked::as_text(found.looked),
        String::new(),
    ];
    let findings = findings(rules, found);
    if findings.is_empty() {
        lines.push("Nothing was found that needs a look.".to_owned());
    } else {
        lines.push(format!("{}:", counted(findings.len(), "finding")));
        lines.extend(findings.iter().map(|it| format!("  {it}")));
    }
    lines.push("\nHow often each option wins, ties split evenly:".to_owned());
    let mut options: Vec<_> = found.options.iter().collect();
    // Equals stay in the order of ids.
    options.sort_by(|one, other| other.share.total_cmp(&one.share));
    for it in options {
        let id = &rules.option(it.option).id;
        lines.push(format!("  {} {id}", looked::percent(it.share)));
    }
    if found.level > 0.0 {
        lines.push(format!(
            "  {} none: nothing separates the options",
            looked::percent(found.level)
        ));
    }
    ties(rules, found, &mut lines);
    lines.push(String::new());
    lines.join("\n")
}

fn ids(rules: &Rules, options: &[OptionIx]) -> String {
    let ids = options.iter().map(|it| rules.option(*it).id.as_str());
    listed(&ids.collect::<Vec<_>>())
}

fn ties(rules: &Rules, found: &Soundness, lines: &mut Vec<String>) {
    if found.ties.is_empty() {
        lines.push("\nNo set that answers every question ends in a tie.".to_owned());
        return;
    }
    let total = looked::percent(found.tied);
    lines.push(format!(
        "\nThe lead is shared in {} of sets:",
        total.trim_start()
    ));
    for it in found.ties.iter().take(TIES) {
        lines.push(format!(
            "  {} {}; {}",
            looked::percent(it.share),
            ids(rules, &it.options),
            example(&write_answers(rules, &it.example))
        ));
    }
    if let Some(more) = found.ties.len().checked_sub(TIES).filter(|it| *it > 0) {
        lines.push(format!("  and {more} more; --format json lists all"));
    }
}

/// The answers that show something.
fn example(answers: &str) -> String {
    if answers.is_empty() {
        "without any answer".to_owned()
    } else {
        format!("for example {answers}")
    }
}

fn findings(rules: &Rules, found: &Soundness) -> Vec<String> {
    let options = found.winless().map(|it| {
        let id = &rules.option(it.option).id;
        match it.lead {
            Lead::Shared => format!("option ‘{id}’ never wins alone: it only ever shares the lead"),
            _ => format!("option ‘{id}’ never wins"),
        }
    });
    let idle = found.rules.iter().map(|it| idle(rules, it));
    let questions = found.questions.iter().map(|it| {
        let id = &rules.question(*it).id;
        format!("question ‘{id}’ never matters: no answer to it changes anything")
    });
    let nobody = found.nobody.iter().map(|it| {
        format!(
            "every option is ruled out in {} of sets, {}",
            looked::percent(it.share).trim_start(),
            example(&write_answers(rules, &it.example))
        )
    });
    options.chain(idle).chain(questions).chain(nobody).collect()
}

fn idle(rules: &Rules, it: &Idle) -> String {
    let rule = rules.rule(it.rule);
    let id = &rule.id;
    if it.never_fires {
        return if it.proven {
            format!("rule ‘{id}’ never fires: no answers make its condition true")
        } else {
            format!("rule ‘{id}’ was not seen to fire")
        };
    }
    let effects = it.effects.iter().map(|it| match it {
        Effect::Scores => {
            let what = match (rule.points.is_empty(), rule.veto.is_empty()) {
                (false, true) => "its points never change",
                (true, _) => "its veto never changes",
                (false, false) => "its points and its veto never change",
            };
            format!("{what} who leads or how sure that is")
        }
        Effect::Stack => "its components never change a stack".to_owned(),
        Effect::Warning => "its warning is never shown".to_owned(),
    });
    let effects = effects.collect::<Vec<_>>().join("; ");
    if it.whole {
        format!("rule ‘{id}’ never matters: {effects}")
    } else {
        format!("rule ‘{id}’ matters, but {effects}")
    }
}
