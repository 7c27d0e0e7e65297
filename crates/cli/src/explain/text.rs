//! An explanation as text for people.

use crate::{input, shares};
use matrix_engine::{
    Importance, OptionIx, QuestionIx, RuleIx, Rules, Verdict, stack, write_answer,
};
use matrix_text::explanation::because;
use matrix_text::export::Export;
use matrix_text::words::{self, listed, names, points};

/// The explanation, the answer first.
pub fn explanation(export: &Export) -> String {
    let Export { rules, result, .. } = *export;
    let mut text = String::new();
    let mut add_line = |line: String| {
        text.push_str(&line);
        text.push('\n');
    };
    let names = |options: &[OptionIx]| listed(&names(rules, options));
    add_line(match (result.verdict, result.gap) {
        (Verdict::NothingSaid, _) => "Nothing said yet: no question is answered.".to_owned(),
        (Verdict::NothingSeparates, _) => "Nothing you said separates the options yet.".to_owned(),
        (Verdict::EverythingRuledOut, _) => "Every option is ruled out.".to_owned(),
        (Verdict::Tie, _) => format!("A tie between {}.", names(&result.leaders)),
        (_, Some(gap)) => format!(
            "{}, {} by {}.",
            names(&result.leaders),
            export.analysis.verdict(result).as_str(),
            points(gap)
        ),
        (_, None) => format!("{}, the only option left.", names(&result.leaders)),
    });
    certainty(export, &mut add_line);
    if let Some(basis) = words::own::basis(rules, export.without) {
        add_line(format!("\n{basis}"));
        for change in words::own::list(rules) {
            add_line(format!("  {change}"));
        }
    }
    for leader in &result.leaders {
        let layers = stack(rules, result, *leader);
        if !layers.is_empty() {
            let heading = &rules.file().words.stack;
            add_line(format!("\n{}. {heading}:", rules.option(*leader).name));
        }
        for layer in layers {
            for part in &layer.parts {
                let reason = because(rules, &part.added_by);
                let by = ids(rules, &part.added_by);
                add_line(format!(
                    "  {}: {}{}",
                    rules.layer(layer.layer).title,
                    rules.component(part.component).name,
                    reason.map_or_else(String::new, |reason| format!(". Added: {reason}{by}")),
                ));
            }
        }
    }
    for warning in &result.warnings {
        let warn = rules.rule(*warning).warn.as_deref();
        let by = ids(rules, &[*warning]);
        add_line(format!("\nNote: {}{by}", warn.unwrap_or_default()));
    }
    for ranked in &result.ranking {
        add_line(format!(
            "\n{}. {}: {}",
            ranked.rank,
            rules.option(ranked.option).name,
            ranked.breakdown.score
        ));
        for contribution in &ranked.breakdown.contributions {
            let note = words::own::note(rules, contribution.rule, ranked.option);
            let doubled = match contribution.importance {
                Importance::Normal => "",
                Importance::More => " [doubled: it matters more]",
                Importance::Must => " [doubled: a must]",
            };
            add_line(format!(
                "  {:+} {}{}{doubled}{}",
                contribution.points,
                rules.rule(contribution.rule).because,
                ids(rules, &[contribution.rule]),
                note.map_or_else(String::new, |note| format!(" [{note}]")),
            ));
        }
    }
    for out in &result.ruled_out {
        add_line(format!("\nRuled out: {}", rules.option(out.option).name));
        for rule in &out.vetoes {
            let by = ids(rules, &[*rule]);
            add_line(format!("  by the rules: {}{by}", rules.rule(*rule).because));
        }
        for must in &out.musts {
            let by = ids(rules, &[must.rule]);
            add_line(format!(
                "  by your must: {}{by}",
                rules.rule(must.rule).because
            ));
        }
    }
    changes(export, &mut add_line);
    next(export, &mut add_line);
    input::plain(&text)
}

/// The ids of some rules, to find them in the file; nothing for a visitor's own reasons, which are in none.
fn ids(rules: &Rules, some: &[RuleIx]) -> String {
    let published = some
        .iter()
        .filter(|rule| rule.get() < rules.file().rules.len());
    let ids: Vec<&str> = published
        .map(|rule| rules.rule(*rule).id.as_str())
        .collect();
    if ids.is_empty() {
        return String::new();
    }
    format!(" ({})", ids.join(", "))
}

/// How often each option wins, the most likely first.
fn certainty(export: &Export, add_line: &mut impl FnMut(String)) {
    let Export {
        rules,
        answers,
        analysis,
        ..
    } = *export;
    if answers.count() == rules.questions().len() {
        add_line("Every question is answered.".to_owned());
        return;
    }
    if analysis.decided == Some(true) {
        add_line("No answer to an open question changes that.".to_owned());
        return;
    }
    let shares = &analysis.shares;
    add_line(shares::heading(shares));
    let wins = shares::largest_first(rules, shares).into_iter();
    for win in wins.filter(|(_, share)| *share > 0.0) {
        add_line(shares::line(rules, win));
    }
    for note in shares::notes(shares) {
        add_line(note);
    }
}

/// The smallest steps to another winner.
fn changes(export: &Export, add_line: &mut impl FnMut(String)) {
    let Export {
        rules,
        answers,
        analysis,
        ..
    } = *export;
    let flips = &analysis.flips;
    let note = words::flips_note(flips);
    add_line(format!("\nWhat would change this? {note}"));
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
        add_line(format!("  {}: {ends}", steps.join(" and ")));
    }
}

/// What to ask next, and what need not be asked any more.
fn next(export: &Export, add_line: &mut impl FnMut(String)) {
    let ids = |questions: &mut dyn Iterator<Item = QuestionIx>| {
        let ids = questions.map(|question| export.rules.question(question).id.as_str());
        ids.collect::<Vec<_>>().join(", ")
    };
    if !export.analysis.ask.is_empty() {
        let ask = ids(&mut export.analysis.ask.iter().map(|ask| ask.question));
        add_line(format!("\nTo ask next, the most telling first: {ask}"));
    }
    if !export.analysis.settled.is_empty() {
        let settled = ids(&mut export.analysis.settled.iter().copied());
        add_line(format!("\nNo longer matters: {settled}"));
    }
}
