//! `matrix explain`: answers in, recommendation out.

use crate::{Format, Output, input};
use matrix_engine::{
    Line, OptionIx, QuestionIx, Recommendation, RuleIx, Rules, State, evaluate, load, read_answers,
    stack,
};
use serde_json::{Value, json};
use std::path::Path;

/// Explains what a file recommends.
///
/// # Errors
/// A message when the file cannot be read or the answers do not fit it.
pub fn run(path: &Path, answers: &str, format: Format) -> Result<Output, String> {
    let text = input::read(path)?;
    let loaded = load(&text);
    let Some(rules) = loaded.rules else {
        for diagnostic in &loaded.diagnostics {
            eprintln!("{}", input::line(path, diagnostic));
        }
        return Ok(Output {
            text: String::new(),
            findings: true,
        });
    };
    let (answers, unread) = read_answers(&rules, answers);
    if !unread.is_empty() {
        let complaints: Vec<String> = unread
            .iter()
            .map(|it| format!("‘{}’: {}", it.part, it.why(&rules)))
            .collect();
        return Err(format!(
            "cannot use these answers: {}",
            complaints.join("; ")
        ));
    }
    let result = evaluate(&rules, &answers);
    let text = match format {
        Format::Json => format!("{:#}\n", as_json(&rules, &result)),
        Format::Human => as_text(&rules, &result),
    };
    Ok(Output {
        text,
        findings: false,
    })
}

/// The contracted JSON.
fn as_json(rules: &Rules, result: &Recommendation) -> Value {
    let option_id = |option: OptionIx| rules.option(option).id.as_str();
    let ranking: Vec<Value> = result
        .ranking
        .iter()
        .map(|it| {
            json!({
                "option": option_id(it.option),
                "rank": it.rank,
                "score": it.bill.score,
                "reasons": reasons(rules, &it.bill.lines),
                "stack": stack_json(rules, result, it.option),
            })
        })
        .collect();
    let mut ruled_out = Vec::new();
    for it in &result.ruled_out {
        if !it.vetoes.is_empty() {
            let reasons: Vec<Value> = it
                .vetoes
                .iter()
                .map(|rule| veto(rules, result, *rule))
                .collect();
            ruled_out
                .push(json!({ "option": option_id(it.option), "by": "rules", "reasons": reasons }));
        }
        if !it.musts.is_empty() {
            let reasons = reasons(rules, &it.musts);
            ruled_out.push(
                json!({ "option": option_id(it.option), "by": "visitor", "reasons": reasons }),
            );
        }
    }
    let warnings: Vec<Value> = result
        .warnings
        .iter()
        .map(
            |rule| json!({ "rule": rules.rule(*rule).id.as_str(), "text": rules.rule(*rule).warn }),
        )
        .collect();
    let winner_stack = match result.leaders.as_slice() {
        [winner] => stack_json(rules, result, *winner),
        _ => json!([]),
    };
    json!({
        "winner": result.leaders.iter().map(|it| option_id(*it)).collect::<Vec<_>>(),
        "state": result.state.as_str(),
        "gap": result.gap,
        "ranking": ranking,
        "ruled_out": ruled_out,
        "warnings": warnings,
        "stack": winner_stack,
    })
}

fn reasons(rules: &Rules, lines: &[Line]) -> Vec<Value> {
    lines
        .iter()
        .map(|line| {
            let rule = rules.rule(line.rule);
            json!({
                "rule": rule.id.as_str(),
                "points": line.points,
                "because": rule.because,
                "questions": question_ids(rules, &line.causes),
            })
        })
        .collect()
}

fn veto(rules: &Rules, result: &Recommendation, rule: RuleIx) -> Value {
    let fired = result.fired.iter().find(|it| it.rule == rule);
    let causes = fired.map_or(&[][..], |it| &it.causes);
    let rule = rules.rule(rule);
    json!({
        "rule": rule.id.as_str(),
        "because": rule.because,
        "questions": question_ids(rules, causes),
    })
}

fn question_ids<'r>(rules: &'r Rules, questions: &[QuestionIx]) -> Vec<&'r str> {
    let ids = questions.iter();
    ids.map(|it| rules.question(*it).id.as_str()).collect()
}

fn stack_json(rules: &Rules, result: &Recommendation, option: OptionIx) -> Value {
    let layers = stack(rules, result, option);
    let layers = layers.iter().map(|layer| {
        let parts: Vec<Value> = layer
            .parts
            .iter()
            .map(|part| {
                json!({
                    "id": rules.component(part.component).id.as_str(),
                    "because": because(rules, &part.added_by),
                })
            })
            .collect();
        json!({ "layer": rules.layer(layer.layer).id.as_str(), "components": parts })
    });
    layers.collect()
}

/// Why a part was added; `None` for a part of the base stack.
fn because(rules: &Rules, added_by: &[RuleIx]) -> Option<String> {
    let reasons: Vec<&str> = added_by
        .iter()
        .map(|rule| rules.rule(*rule).because.as_str())
        .collect();
    (!reasons.is_empty()).then(|| reasons.join(" "))
}

fn as_text(rules: &Rules, result: &Recommendation) -> String {
    let mut text = String::new();
    let mut say = |line: String| {
        text.push_str(&line);
        text.push('\n');
    };
    let names = |options: &[OptionIx]| {
        let names: Vec<&str> = options
            .iter()
            .map(|it| rules.option(*it).name.as_str())
            .collect();
        names.join(", ")
    };
    say(match (result.state, result.gap) {
        (State::NothingSaid, _) => "Nothing said yet: no question is answered.".to_owned(),
        (State::NothingSeparates, _) => "Nothing you said separates the options yet.".to_owned(),
        (State::EverythingRuledOut, _) => "Every option is ruled out.".to_owned(),
        (State::Tie, _) => format!("A tie between {}.", names(&result.leaders)),
        (_, Some(gap)) => format!(
            "{}, {} by {gap} {}.",
            names(&result.leaders),
            result.state.as_str(),
            if gap == 1 { "point" } else { "points" }
        ),
        (_, None) => format!("{}, the only option left.", names(&result.leaders)),
    });
    for leader in &result.leaders {
        say(format!("\nThe stack of {}:", rules.option(*leader).name));
        for layer in stack(rules, result, *leader) {
            for part in &layer.parts {
                let reason = because(rules, &part.added_by);
                say(format!(
                    "  {}: {}{}",
                    rules.layer(layer.layer).title,
                    rules.component(part.component).name,
                    reason.map_or_else(String::new, |reason| format!(". Added: {reason}")),
                ));
            }
        }
    }
    for warning in &result.warnings {
        let warn = rules.rule(*warning).warn.as_deref();
        say(format!("\nNote: {}", warn.unwrap_or_default()));
    }
    for it in &result.ranking {
        say(format!(
            "\n{}. {}: {}",
            it.rank,
            rules.option(it.option).name,
            it.bill.score
        ));
        for line in &it.bill.lines {
            say(format!(
                "  {:+} {}",
                line.points,
                rules.rule(line.rule).because
            ));
        }
    }
    for it in &result.ruled_out {
        say(format!("\nRuled out: {}", rules.option(it.option).name));
        for rule in &it.vetoes {
            say(format!("  by the rules: {}", rules.rule(*rule).because));
        }
        for line in &it.musts {
            say(format!("  by your must: {}", rules.rule(line.rule).because));
        }
    }
    text
}
