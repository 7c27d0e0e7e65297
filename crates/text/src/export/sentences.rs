//! Sentences that more than one document has. Plain text: each form keeps it from meaning anything.

use super::content::Export;
use super::markdown::Inline;
use crate::words;
use matrix_engine::{Contribution, OptionIx, QuestionIx, RuleIx, Rules, stack};

/// Each answer with how much it matters, in reading order.
pub fn answers(export: &Export) -> Vec<String> {
    let given = export.rules.question_ixs();
    let given = given.filter(|question| export.answers.is_given(*question));
    given.map(|question| answer(export, question)).collect()
}

/// An answer; how much it matters only where that is not the usual.
pub fn answer(export: &Export, question: QuestionIx) -> String {
    use matrix_engine::Importance::Normal;
    match export.answers.importance(question) {
        Normal => words::answer(export.rules, export.answers, question),
        _ => words::weighed(export.rules, export.answers, question),
    }
}

/// The answers that made something true, as one: `Main data: Documents and Sign-in: None`.
pub fn causes(export: &Export, questions: &[QuestionIx]) -> String {
    let causes = questions.iter();
    let causes: Vec<String> = causes.map(|question| answer(export, *question)).collect();
    causes.join(" + ")
}

/// The answers that made this rule true.
pub fn causes_of<'a>(export: &Export<'a>, rule: RuleIx) -> &'a [QuestionIx] {
    let fired = export.result.fired.iter().find(|fired| fired.rule == rule);
    fired.map_or(&[], |fired| &fired.causes)
}

/// How sure it is and what that means, with how likely it stays so.
pub fn certainty(export: &Export) -> String {
    let verdict = export.analysis.verdict(export.result);
    let parts = [
        words::certainty(export.rules, export.result, verdict),
        words::meaning(export.rules, export.result, verdict),
        words::win_shares(export.rules, export.result, export.answers, export.analysis),
    ];
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

/// What leads into the list of changes.
pub fn changes_note(export: &Export) -> String {
    let note = words::flips_note(&export.analysis.flips);
    format!("What would change this? {note}")
}

/// The smallest changes that move the winner, and how many more there are.
pub fn changes(export: &Export, most: usize) -> Vec<String> {
    let flips = &export.analysis.flips.list;
    let shown = flips.iter().take(most).map(|flip| {
        let condition = words::condition(export.rules, export.answers, &flip.changes);
        format!("{condition}: {}", words::ends(export.rules, flip))
    });
    let mut shown: Vec<String> = shown.collect();
    let more = flips.len() - shown.len();
    if more > 0 {
        shown.push(words::counted(more, "more change"));
    }
    shown
}

/// The reasons for and against an option, each with what weighs most in front.
pub fn strongest(contributions: &[Contribution]) -> (Vec<&Contribution>, Vec<&Contribution>) {
    let pros = contributions.iter().filter(|reason| reason.points > 0);
    // A breakdown has what weighs most against an option at its end.
    let cons = contributions.iter().rev();
    let cons = cons.filter(|reason| reason.points < 0);
    (pros.collect(), cons.collect())
}

/// How many reasons there are beside the `shown` ones, and their points together.
pub fn not_shown(reasons: &[&Contribution], shown: usize) -> Option<(usize, String)> {
    let rest = reasons.get(shown..).filter(|rest| !rest.is_empty())?;
    let points = rest.iter().map(|reason| reason.points).sum();
    Some((rest.len(), words::signed(points)))
}

/// The question whose answer would tell most.
pub fn ask(export: &Export) -> Option<String> {
    let ask = export.analysis.ask.first()?;
    let question = &export.rules.question(ask.question).ask;
    Some(format!("To ask next: {question}"))
}

/// The parts of a stack, each with its layer and the rules that added it.
pub fn parts(export: &Export, option: OptionIx) -> Vec<(String, Vec<RuleIx>)> {
    let layers = stack(export.rules, export.result, option);
    let parts = layers.into_iter().flat_map(|layer| {
        let title = &export.rules.layer(layer.layer).title;
        let parts = layer.parts.into_iter();
        parts.map(move |part| {
            let name = &export.rules.component(part.component).name;
            (format!("{title}: {name}"), part.added_by)
        })
    });
    parts.collect()
}

/// Which rules that follows from, when, and what opens these answers.
pub fn origin(export: &Export) -> Inline {
    let open = if export.answers.is_empty() {
        "Open the questions"
    } else {
        "Open these answers"
    };
    origin_of(export.rules, export.date, export.link, open)
}

/// The same for any link, and what to call it.
pub fn origin_of(rules: &Rules, date: &str, link: &str, open: &str) -> Inline {
    let file = rules.file();
    let from = format!(
        "From {}, rules {} version {}, on {date}.",
        words::titled(&file.title),
        file.id,
        file.version
    );
    if link.is_empty() {
        Inline::text(&from)
    } else if link.starts_with('#') {
        let how = format!("{from} {open} with this behind the address of the page:");
        Inline::text(&how).and(&Inline::code(link))
    } else {
        Inline::text(&from).and(&Inline::link(open, link))
    }
}
