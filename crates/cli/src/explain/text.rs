//! An explanation as text for people.

use crate::input;
use matrix_engine::{Basis, OptionIx, QuestionIx, SAMPLE, State, stack, write_answer};
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
    say(match (result.state, result.gap) {
        (State::NothingSaid, _) => "Nothing said yet: no question is answered.".to_owned(),
        (State::NothingSeparates, _) => "Nothing you said separates the options yet.".to_owned(),
        (State::EverythingRuledOut, _) => "Every option is ruled out.".to_owned(),
        (State::Tie, _) => format!("A tie between {}.", names(&result.leaders)),
        (_, Some(gap)) => format!(
            "{}, {} by {}.",
            names(&result.leaders),
            told.analysis.state(result).as_str(),
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
    let basis = match shares.basis {
        Basis::Counted => "every way was looked at".to_owned(),
        Basis::Sampled => format!(
            "a sample of {SAMPLE} ways, each share within {:.1} percentage points with 95 % probability",
            shares.basis.margin() * 100.0
        ),
    };
    say(format!(
        "Of all ways to answer the rest ({basis}), this share ends with"
    ));
    let mut wins: Vec<(OptionIx, f64)> = rules
        .option_ixs()
        .zip(shares.options.iter().copied())
        .collect();
    wins.sort_by(|one, other| other.1.total_cmp(&one.1));
    for (option, share) in wins.iter().filter(|it| it.1 > 0.0) {
        let name = &rules.option(*option).name;
        say(format!("  {} % {name}", tenths(*share)));
    }
    if shares.tied > 0.0 {
        say(format!(
            "  Ties, split evenly above: {:.1} %.",
            shares.tied * 100.0
        ));
    }
    if shares.nobody > 0.0 {
        say(format!(
            "  Every option ruled out: {:.1} %.",
            shares.nobody * 100.0
        ));
    }
}

/// A share in per cent with one digit, never rounded to all or nothing.
fn tenths(share: f64) -> String {
    match share * 100.0 {
        low if low > 0.0 && low < 0.05 => format!("{:>5}", "<0.1"),
        high if (99.95..100.0).contains(&high) => format!("{:>5}", ">99.9"),
        percent => format!("{percent:5.1}"),
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
