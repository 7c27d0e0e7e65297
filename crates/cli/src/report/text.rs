//! The report as text for people: what was searched, what was found, then how often each option wins.

use super::importance::at_risk;
use super::thresholds::Beyond;
use crate::{input, searched};
use matrix_engine::{DeadRule, Effect, Lead, OptionIx, RuleDef, Rules, Soundness, write_answers};
use matrix_text::words::{counted, listed};
use std::path::Path;

/// More ties than this would be a list that nobody reads; the JSON has all of them.
const TIES: usize = 10;
/// More rules than this in a row say no more than their number does.
const RULES: usize = 4;

/// The report.
pub fn report(path: &Path, rules: &Rules, found: &Soundness, beyond: &[Beyond]) -> String {
    let mut lines = vec![
        format!("{}: {}", path.display(), input::described(rules)),
        searched::as_text(found.searched),
        String::new(),
    ];
    let mut findings = findings(rules, found);
    findings.extend(beyond.iter().map(|beyond| beyond.sentence(rules)));
    if findings.is_empty() {
        lines.push("Nothing was found that needs a look.".to_owned());
    } else {
        lines.push(format!("{}:", counted(findings.len(), "finding")));
        lines.extend(findings.iter().map(|finding| format!("  {finding}")));
    }
    lines.push("\nHow often each option wins, ties split evenly:".to_owned());
    let mut options: Vec<_> = found.options.iter().collect();
    // Equals stay in the order of ids.
    options.sort_by(|one, other| other.share.total_cmp(&one.share));
    for stats in options {
        let id = &rules.option(stats.option).id;
        lines.push(format!("  {} {id}", searched::percent(stats.share)));
    }
    if found.undifferentiated > 0.0 {
        lines.push(format!(
            "  {} none: nothing separates the options",
            searched::percent(found.undifferentiated)
        ));
    }
    ties(rules, found, &mut lines);
    importance(rules, &mut lines);
    lines.push(String::new());
    input::plain(&lines.join("\n"))
}

fn ids(rules: &Rules, options: &[OptionIx]) -> String {
    let options = options.iter();
    let ids = options.map(|option| rules.option(*option).id.as_str());
    listed(&ids.collect::<Vec<_>>())
}

fn ties(rules: &Rules, found: &Soundness, lines: &mut Vec<String>) {
    if found.ties.is_empty() {
        lines.push("\nNo set that answers every question ends in a tie.".to_owned());
        return;
    }
    let total = searched::percent(found.tied);
    lines.push(format!(
        "\nThe lead is shared in {} of sets:",
        total.trim_start()
    ));
    for tie in found.ties.iter().take(TIES) {
        lines.push(format!(
            "  {} {}; {}",
            searched::percent(tie.share),
            ids(rules, &tie.options),
            example(&write_answers(rules, &tie.example))
        ));
    }
    if let Some(more) = found.ties.len().checked_sub(TIES).filter(|more| *more > 0) {
        lines.push(format!("  and {more} more; --format json lists all"));
    }
}

/// Where answers that matter more, or are a must, could end otherwise.
fn importance(rules: &Rules, lines: &mut Vec<String>) {
    let at_risk = at_risk(rules);
    if at_risk.is_empty() {
        lines.push(
            "\nImportance was not walked through. It doubles points; no must can rule an option out.".to_owned(),
        );
        return;
    }
    lines.push(
        "\nImportance was not walked through. It doubles points, and a must can rule out:"
            .to_owned(),
    );
    for at_risk in at_risk {
        let (shown, more) = at_risk.rules.split_at(at_risk.rules.len().min(RULES));
        let more = match more.len() {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let rules = shown.join(", ");
        lines.push(format!("  {} by {rules}{more}", at_risk.option));
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

/// A finding of a sample is only what was not found, and its words say so.
fn findings(rules: &Rules, found: &Soundness) -> Vec<String> {
    let proven = found.searched.is_everything();
    let options = found.winless().map(|stats| {
        let id = &rules.option(stats.option).id;
        let what = match (stats.lead, proven) {
            (Lead::Shared, true) => "never wins alone: it only ever shares the lead",
            (Lead::Shared, false) => "was not seen to win alone: it only shared the lead",
            (_, true) => "never wins",
            (_, false) => "was not seen to win",
        };
        format!("option ‘{id}’ {what}")
    });
    let dead_rules = found.rules.iter().map(|dead| dead_rule(rules, dead));
    let questions = found.questions.iter().map(|question| {
        let id = &rules.question(*question).id;
        let what = if proven {
            "never matters: no answer to it changes anything"
        } else {
            "was not seen to matter: no answer to it changed anything"
        };
        format!("question ‘{id}’ {what}")
    });
    let nobody = found.nobody.iter().map(|nobody| {
        format!(
            "every option is ruled out in {} of sets, {}",
            searched::percent(nobody.share).trim_start(),
            example(&write_answers(rules, &nobody.example))
        )
    });
    options
        .chain(dead_rules)
        .chain(questions)
        .chain(nobody)
        .collect()
}

fn dead_rule(rules: &Rules, dead: &DeadRule) -> String {
    let rule = rules.rule(dead.rule);
    let what = match (dead.never_fires, dead.proven) {
        (true, true) => "never fires: no answers make its condition true".to_owned(),
        (true, false) => "was not seen to fire".to_owned(),
        (false, proven) => {
            let effects = dead.effects.iter();
            let effects = effects.map(|left| effect(rule, *left, proven));
            let effects = effects.collect::<Vec<_>>().join("; ");
            match (dead.whole, proven) {
                (true, true) => format!("never matters: {effects}"),
                (true, false) => format!("was not seen to matter: {effects}"),
                (false, _) => format!("matters, but {effects}"),
            }
        }
    };
    format!("rule ‘{}’ {what}", rule.id)
}

fn effect(rule: &RuleDef, effect: Effect, proven: bool) -> String {
    let (what, now) = match effect {
        Effect::Scores => match (rule.points.is_empty(), rule.veto.is_empty()) {
            (false, false) => ("its points and its veto", "change"),
            (false, true) => ("its points", "change"),
            (true, _) => ("its veto", "changes"),
        },
        Effect::Stack => ("its components", "change"),
        Effect::Warning if proven => return "its warning is never shown".to_owned(),
        Effect::Warning => return "its warning was not seen".to_owned(),
    };
    let verb = if proven { now } else { "changed" };
    let not = if effect == Effect::Stack {
        "no stack"
    } else {
        "neither who leads nor how sure that is"
    };
    format!("{what} {verb} {not}")
}
