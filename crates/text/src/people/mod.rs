//! What is said about people who decide together: who is for what, whose answer would move whom, what all agree on,
//! and where that leads. Plain text from values; nothing is decided here.

pub mod notice;
mod record;

pub use record::PeopleRecord;

use crate::words::{
    answer, chosen, counted, headline, labels, listed, names, number, points, short_certainty,
    topic, win_shares,
};
use matrix_engine::{
    Agreement, Analysis, Answer, Answers, Difference, Importance, Move, NAME_CHARS, OptionIx,
    PEOPLE, PEOPLE_LINK_CHARS, People, PeopleComparison, PersonFault, QuestionIx, Recommendation,
    Rules, Verdict,
};

/// While there are fewer than two.
pub const INVITATION: &str = "Paste the link that somebody sends you, give it a name, and see where you differ. \
    Nothing is sent anywhere: names and answers are in this page and in the links that you hand on.";
/// Of a difference that moves nobody.
pub const MOVES_NOBODY: &str = "No. Nobody’s winner would move.";
/// Of a link to several people that has none.
pub const NOBODY: &str = "There is nobody in this link.";
/// Where there is no difference.
pub const NO_DIFFERENCE: &str = "No question is answered in two ways.";
/// What is not in the agreed answers.
pub const WITHOUT_JUDGEMENT: &str =
    "It follows the rule file alone: what one of you weighs otherwise is not in it.";

/// To whom something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// To those who decide, on the page.
    You,
    /// To others about them, in a document.
    They,
}

impl Voice {
    const fn subject(self) -> &'static str {
        match self {
            Self::You => "you",
            Self::They => "they",
        }
    }

    const fn object(self) -> &'static str {
        match self {
            Self::You => "you",
            Self::They => "them",
        }
    }
}

/// Why somebody cannot be called so, or cannot be added, and what to do.
#[must_use]
pub fn fault(fault: PersonFault) -> String {
    match fault {
        PersonFault::Empty => "Give a name first.".to_owned(),
        PersonFault::TooLong => format!("A name has at most {NAME_CHARS} characters. Shorten it."),
        PersonFault::Forbidden => {
            "The name has characters that are not seen. Type it anew.".to_owned()
        }
        PersonFault::Taken => {
            "Somebody here has this name already. Choose another one, or remove that person first."
                .to_owned()
        }
        PersonFault::Full => {
            format!("There are {PEOPLE} people, and more do not fit. Remove somebody first.")
        }
    }
}

/// Why there is a file in place of a link.
#[must_use]
pub fn too_long(characters: usize) -> String {
    format!(
        "The group’s link would have {characters} characters, and programs for mail and chat cut links of more than {PEOPLE_LINK_CHARS}. Save it as a file instead: its text can be pasted here like a link."
    )
}

/// Who is for what: `Two for Django, one for AdonisJS`.
#[must_use]
pub fn title(rules: &Rules, comparison: &PeopleComparison) -> String {
    let all = comparison.results.len();
    if all == 0 {
        return "Who decides?".to_owned();
    }
    let mut sides: Vec<(String, usize)> = Vec::new();
    for result in &comparison.results {
        let side = side(rules, result);
        match sides.iter_mut().find(|(other, _)| *other == side) {
            Some((_, count)) => *count += 1,
            None => sides.push((side, 1)),
        }
    }
    // The order of people where as many are for one as for another.
    sides.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let several = sides.len() > 1;
    let parts = sides.iter().map(|(side, count)| match count {
        2 if !several => format!("Both {side}"),
        3.. if !several => format!("All {} {side}", number(*count).to_lowercase()),
        _ => format!("{} {side}", number(*count).to_lowercase()),
    });
    let parts: Vec<String> = parts.collect();
    capitalised(&parts.join(", "))
}

/// What somebody is for.
fn side(rules: &Rules, result: &Recommendation) -> String {
    match result.verdict {
        Verdict::NothingSaid | Verdict::NothingSeparates => "undecided".to_owned(),
        Verdict::EverythingRuledOut => "with nothing left".to_owned(),
        _ => format!("for {}", leaders(rules, &result.leaders)),
    }
}

/// Leaders in the middle of a sentence.
fn leaders(rules: &Rules, options: &[OptionIx]) -> String {
    match names(rules, options).as_slice() {
        [] => "no winner".to_owned(),
        [only] => (*only).to_owned(),
        several => format!("a tie of {}", listed(several)),
    }
}

/// What would bring all together, or that they are.
#[must_use]
pub fn union(
    rules: &Rules,
    people: &People,
    comparison: &PeopleComparison,
    voice: Voice,
) -> String {
    if people.len() < 2 {
        return INVITATION.to_owned();
    }
    let (subject, object) = (voice.subject(), voice.object());
    if comparison.is_united() {
        let same = format!("{} have the same winner", capitalised(subject));
        let all = comparison.differences.len();
        let differ = format!("{} {subject} answer otherwise", counted(all, "question"));
        let matter = comparison.differences.iter().filter(|it| it.matters());
        return match (all, matter.count()) {
            (0, _) => format!("{same}, and no question is answered in two ways."),
            (_, 0) => format!("{same}. {differ}, and none of that matters."),
            (_, matter) => format!("{same}. {differ}; {matter} of that could still part {object}."),
        };
    }
    let all = comparison.differences.iter().chain(&comparison.weights);
    let uniting = all.flat_map(|difference| {
        let moves = difference.moves.iter().filter(|step| step.unites);
        moves.map(move |step| (step.person, difference.question))
    });
    let mut by_person: Vec<(usize, Vec<&str>)> = Vec::new();
    for (person, question) in uniting {
        let topic = topic(rules, question);
        match by_person.iter_mut().find(|(other, _)| *other == person) {
            Some((_, topics)) if topics.contains(&topic) => {}
            Some((_, topics)) => topics.push(topic),
            None => by_person.push((person, vec![topic])),
        }
    }
    by_person.sort_by_key(|(person, _)| *person);
    let each = by_person
        .iter()
        .map(|(person, topics)| format!("{} on {}", name(people, *person), topics.join(" or ")));
    let each: Vec<String> = each.collect();
    if each.is_empty() {
        format!("No single answer would bring {object} together.")
    } else {
        format!(
            "One other answer would bring {object} together: {}.",
            each.join(", or ")
        )
    }
}

/// Who leads for somebody and how surely, in one line.
#[must_use]
pub fn standing(rules: &Rules, result: &Recommendation) -> String {
    let headline = headline(rules, result, result.verdict);
    match result.verdict {
        Verdict::NothingSaid => headline,
        verdict => format!("{headline}: {}", short_certainty(rules, result, verdict)),
    }
}

/// An answer in a table, with how much it matters.
#[must_use]
pub fn given(rules: &Rules, answers: &Answers, question: QuestionIx) -> String {
    if !answers.is_given(question) {
        return labels::NOT_ANSWERED.to_owned();
    }
    let chosen = chosen(rules, answers, question);
    match answers.importance(question) {
        Importance::Normal => chosen,
        Importance::More => format!("{chosen}, matters more"),
        Importance::Must => format!("{chosen}, a must"),
    }
}

/// Whom a difference moves, from whom to whom: a sentence for each.
#[must_use]
pub fn moves(rules: &Rules, people: &People, difference: &Difference, voice: Voice) -> Vec<String> {
    let moves = difference.moves.iter();
    moves
        .map(|step| one_move(rules, people, difference, step, voice))
        .collect()
}

fn one_move(
    rules: &Rules,
    people: &People,
    difference: &Difference,
    step: &Move,
    voice: Voice,
) -> String {
    let question = difference.question;
    let said =
        whose(people, difference, step.answer).map(|answers| given(rules, answers, question));
    let said = said.unwrap_or_default();
    let from = leaders(rules, &step.from);
    let to = leaders(rules, &step.to);
    let by = match (step.to.as_slice(), step.gap) {
        ([_], Some(gap)) => format!(", by {}", points(gap)),
        _ => String::new(),
    };
    let unites = if step.unites {
        format!("; that would bring {} together", voice.object())
    } else {
        String::new()
    };
    let name = name(people, step.person);
    format!("“{said}” would move {name} from {from} to {to}{by}{unites}.")
}

/// The answers of the first person who says this.
fn whose<'p>(people: &'p People, difference: &Difference, answer: Answer) -> Option<&'p Answers> {
    let mut all = difference.answers.iter();
    let at = all.position(|other| *other == answer)?;
    Some(&people.get(at)?.input().answers)
}

/// An answer that all who gave one agree on, and who did: `First version: Within weeks (all 3)`.
#[must_use]
pub fn agreement(
    rules: &Rules,
    people: &People,
    comparison: &PeopleComparison,
    agreement: &Agreement,
) -> String {
    let said = answer(rules, &comparison.agreed, agreement.question);
    let said = match comparison.agreed.importance(agreement.question) {
        Importance::Normal => said,
        Importance::More => format!("{said}, matters more"),
        Importance::Must => format!("{said}, a must"),
    };
    let who = match (agreement.people.as_slice(), people.len()) {
        (all, 2) if all.len() == 2 => "both".to_owned(),
        (all, count) if all.len() == count => format!("all {count}"),
        ([only], _) => format!("{} alone", name(people, *only)),
        (some, count) => format!("{} of {count}", some.len()),
    };
    format!("{said} ({who})")
}

/// Where that leads with all other questions open, and in which share of the ways to answer them it stays so.
#[must_use]
pub fn leads_to(
    rules: &Rules,
    agreed: &Answers,
    result: &Recommendation,
    analysis: &Analysis,
) -> String {
    let verdict = analysis.verdict(result);
    let open = rules.questions().len() - agreed.count();
    let open = match open {
        0 => String::new(),
        _ => format!(", with {} open", counted(open, "question")),
    };
    let leads = match verdict {
        Verdict::NothingSaid => return "There is no such answer yet.".to_owned(),
        Verdict::NothingSeparates => format!("That alone does not separate the options{open}."),
        Verdict::EverythingRuledOut => format!("That alone rules every option out{open}."),
        _ => {
            let certain = short_certainty(rules, result, verdict);
            let headline = headline(rules, result, verdict);
            format!("That alone leads to {headline}, {certain}{open}.")
        }
    };
    let shares = win_shares(rules, result, agreed, analysis);
    format!("{leads} {shares}").trim_end().to_owned()
}

pub(crate) fn name(people: &People, at: usize) -> &str {
    people.get(at).map_or("", |person| person.name())
}

fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(rest).collect()
}

#[cfg(test)]
mod tests;
