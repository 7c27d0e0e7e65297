//! Sentences that more than one document says. Plain text: each form keeps it from meaning anything.

use super::Export;
use super::markdown::Inline;
use crate::words;
use matrix_engine::{Contribution, OptionIx, QuestionIx, RuleIx, stack};

/// Each answer with how much it matters, in reading order.
pub fn answers(it: &Export) -> Vec<String> {
    let given = it.rules.question_ixs();
    let given = given.filter(|question| it.answers.is_given(*question));
    given.map(|question| answer(it, question)).collect()
}

/// An answer; how much it matters only where that is not the usual.
pub fn answer(it: &Export, question: QuestionIx) -> String {
    use matrix_engine::Importance::Normal;
    match it.answers.importance(question) {
        Normal => words::answer(it.rules, it.answers, question),
        _ => words::weighed(it.rules, it.answers, question),
    }
}

/// The answers that made something true, as one: `Main data: Documents and Sign-in: None`.
pub fn causes(it: &Export, questions: &[QuestionIx]) -> String {
    let causes = questions.iter();
    let causes: Vec<String> = causes.map(|question| answer(it, *question)).collect();
    causes.join(" + ")
}

/// The answers that made this rule true.
pub fn causes_of<'a>(it: &Export<'a>, rule: RuleIx) -> &'a [QuestionIx] {
    let fired = it.result.fired.iter().find(|fired| fired.rule == rule);
    fired.map_or(&[], |fired| &fired.causes)
}

/// How sure it is and what that means, with how likely it stays so.
pub fn certainty(it: &Export) -> String {
    let state = it.analysis.verdict(it.result);
    let parts = [
        words::certainty(it.rules, it.result, state),
        words::meaning(it.rules, it.result, state),
        words::outlook(it.rules, it.result, it.answers, it.analysis),
    ];
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

/// What leads into the list of changes.
pub fn changes_note(it: &Export) -> String {
    let note = words::flips_note(&it.analysis.flips);
    format!("What would change this? {note}")
}

/// The smallest changes that move the winner, and how many more there are.
pub fn changes(it: &Export, most: usize) -> Vec<String> {
    let flips = &it.analysis.flips.list;
    let shown = flips.iter().take(most).map(|flip| {
        let condition = words::condition(it.rules, it.answers, &flip.changes);
        format!("{condition}: {}", words::ends(it.rules, flip))
    });
    let mut shown: Vec<String> = shown.collect();
    let more = flips.len() - shown.len();
    if more > 0 {
        shown.push(words::counted(more, "more change"));
    }
    shown
}

/// The reasons for and against an option, each with what weighs most in front.
pub fn strongest(lines: &[Contribution]) -> (Vec<&Contribution>, Vec<&Contribution>) {
    let pros = lines.iter().filter(|line| line.points > 0);
    // The bill has what weighs most against an option at its end.
    let cons = lines.iter().rev().filter(|line| line.points < 0);
    (pros.collect(), cons.collect())
}

/// How many reasons there are beside the `shown` ones, and their points together.
pub fn not_shown(reasons: &[&Contribution], shown: usize) -> Option<(usize, String)> {
    let rest = reasons.get(shown..).filter(|rest| !rest.is_empty())?;
    let points = rest.iter().map(|line| line.points).sum();
    Some((rest.len(), words::signed(points)))
}

/// The question whose answer would tell most.
pub fn ask(it: &Export) -> Option<String> {
    let ask = it.analysis.ask.first()?;
    let question = &it.rules.question(ask.question).ask;
    Some(format!("To ask next: {question}"))
}

/// The parts of a stack, each with its layer and the rules that added it.
pub fn parts(it: &Export, option: OptionIx) -> Vec<(String, Vec<RuleIx>)> {
    let layers = stack(it.rules, it.result, option);
    let parts = layers.into_iter().flat_map(|layer| {
        let title = &it.rules.layer(layer.layer).title;
        let parts = layer.parts.into_iter();
        parts.map(move |part| {
            let name = &it.rules.component(part.component).name;
            (format!("{title}: {name}"), part.added_by)
        })
    });
    parts.collect()
}

/// Which rules said so, when, and what opens these answers: `link` makes it of a label and an address.
pub fn origin(it: &Export, link: impl Fn(&str, &str) -> Inline) -> Inline {
    let file = it.rules.file();
    let from = format!(
        "From {}, rules {} version {}, on {}.",
        file.title, file.id, file.version, it.date
    );
    let open = if it.answers.is_empty() {
        "Open the questions"
    } else {
        "Open these answers"
    };
    if it.link.is_empty() {
        Inline::text(&from)
    } else if it.link.starts_with('#') {
        let how = format!("{from} {open} with this behind the address of the page:");
        Inline::text(&how).and(&Inline::code(it.link))
    } else {
        Inline::text(&from).and(&link(open, it.link))
    }
}
