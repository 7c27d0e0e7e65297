//! An explanation as text for people.

use crate::{input, shares};
use matrix_engine::{OptionIx, QuestionIx, Verdict, stack, write_answer};
use matrix_text::explanation::because;
use matrix_text::export::Export;
use matrix_text::words::{self, listed, names, points};

/// The explanation, the answer first.
pub fn explanation(told: &Export) -> String {
    let Export { rules, result, .. } = *told;
    let mut text = String::new();
    let mut say = |line: String| {
        text.push_str(&line);
        text.push('\n');
    };
    let names = |options: &[OptionIx]| listed(&names(rules, options));
    say(match (result.verdict, result.gap) {
        (Verdict::NothingSaid, _) => "Nothing said yet: no question is answered.".to_owned(),
        (Verdict::NothingSeparates, _) => "Nothing you said separates the options yet.".to_owned(),
        (Verdict::EverythingRuledOut, _) => "Every option is ruled out.".to_owned(),
        (Verdict::Tie, _) => format!("A tie between {}.", names(&result.leaders)),
        (_, Some(gap)) => format!(
            "{}, {} by {}.",
            names(&result.leaders),
            told.analysis.verdict(result).as_str(),
            points(gap)
        ),
        (_, None) => format!("{}, the only option left.", names(&result.leaders)),
    });
    certainty(told, &mut say);
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
            it.breakdown.score
        ));
        for line in &it.breakdown.contributions {
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
    changes(told, &mut say);
    next(told, &mut say);
    input::plain(&text)
}

/// How often each option wins, the most likely first.
fn certainty(told: &Export, say: &mut impl FnMut(String)) {
    let Export {
        rules,
        answers,
        analysis,
        ..
    } = *told;
    if answers.count() == rules.questions().len() {
        say("Every question is answered.".to_owned());
        return;
    }
    if analysis.decided == Some(true) {
        say("No answer to an open question changes that.".to_owned());
        return;
    }
    let shares = &analysis.shares;
    say(shares::heading(shares));
    let wins = shares::largest_first(rules, shares).into_iter();
    for it in wins.filter(|it| it.1 > 0.0) {
        say(shares::line(rules, it));
    }
    for note in shares::notes(shares) {
        say(note);
    }
}

/// The smallest steps to another winner.
fn changes(told: &Export, say: &mut impl FnMut(String)) {
    let Export {
        rules,
        answers,
        analysis,
        ..
    } = *told;
    let flips = &analysis.flips;
    let note = words::flips_note(flips);
    say(format!("\nWhat would change this? {note}"));
    for flip in &flips.list {
        let steps = flip.changes.iter().map(|change| {
            let question = change.question();
            let mut after = answers.clone();
            after.change(rules, *change);
            let without = || format!("no answer to {}", rules.question(question).id);
            write_answer(rules, &after, question).map_or_else(without, |answer| {
                format!("{}={answer}", rules.question(question).id)
            })
        });
        let steps: Vec<String> = steps.collect();
        let ends = words::ends(rules, flip);
        say(format!("  {}: {ends}", steps.join(" and ")));
    }
}

/// What to ask next, and what need not be asked any more.
fn next(told: &Export, say: &mut impl FnMut(String)) {
    let ids = |questions: &mut dyn Iterator<Item = QuestionIx>| {
        let ids = questions.map(|it| told.rules.question(it).id.as_str());
        ids.collect::<Vec<_>>().join(", ")
    };
    if !told.analysis.ask.is_empty() {
        let ask = ids(&mut told.analysis.ask.iter().map(|it| it.question));
        say(format!("\nTo ask next, the most telling first: {ask}"));
    }
    if !told.analysis.settled.is_empty() {
        let settled = ids(&mut told.analysis.settled.iter().copied());
        say(format!("\nNo longer matters: {settled}"));
    }
}
