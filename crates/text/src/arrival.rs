//! What there is to say about a link that was opened: what was left out, what is called otherwise now,
//! and whether its result still holds. Pure.

use crate::words::{listed, names, topic};
use matrix_engine::{Link, Recommendation, Rules, Unread};

/// Parts that are named one by one; the rest is counted.
const NAMED: usize = 5;
/// Characters of a part that are shown: a link comes from anywhere.
const SHOWN: usize = 60;

/// The sentences, in the order of reading; none when the link says what the page shows anyway.
/// `result` is what the rules say about the answers of the link.
#[must_use]
pub fn remarks(rules: &Rules, link: &Link, result: &Recommendation) -> Vec<String> {
    if link.too_long {
        return vec![
            "The link is too long to be one of this page. Nothing of it was read.".to_owned(),
        ];
    }
    let mut said = Vec::new();
    if let Some((id, version)) = link
        .made_with
        .as_ref()
        .filter(|_| link.is_for_others(rules))
    {
        said.push(format!(
            "This link was made with other rules, “{}” {}. None of its answers was taken, because they may mean something else here.",
            shown(id),
            shown(version)
        ));
        return said;
    }
    if let Some(form) = &link.form {
        said.push(format!(
            "This link has a form that this page does not know (v={}). What could be read was taken.",
            shown(form)
        ));
    }
    said.extend(then_and_now(rules, link, result));
    said.extend(renamed(rules, link));
    let (gone, unknown): (Vec<&Unread>, Vec<&Unread>) =
        link.reading.unread.iter().partition(|it| it.is_gone());
    if !gone.is_empty() {
        let parts = few(gone.iter().map(|it| format!("“{}”", shown(&it.part))));
        said.push(format!("No longer asked, so left out: {parts}."));
    }
    if !unknown.is_empty() {
        let parts = few(unknown
            .iter()
            .map(|it| format!("“{}” ({})", shown(&it.part), shown(&wrong(rules, it)))));
        said.push(format!("Not understood, so left out: {parts}."));
    }
    said
}

/// What is wrong with a part. What would be right is a list for authors, and left out.
fn wrong(rules: &Rules, unread: &Unread) -> String {
    let why = unread.why(rules);
    let (what, _) = why.rsplit_once("; known: ").unwrap_or((&why, ""));
    what.to_owned()
}

/// With which version the link was made, if not with this one, and whether the winner is still the same.
fn then_and_now(rules: &Rules, link: &Link, result: &Recommendation) -> Option<String> {
    let version = &rules.file().version;
    let made = link.made_with.as_ref().map(|(_, version)| version);
    let other = made.filter(|made| *made != version);
    let now: Vec<&str> = result
        .leaders
        .iter()
        .map(|it| rules.option(*it).id.as_str())
        .collect();
    let same = link.was.len() == now.len() && link.was.iter().all(|id| now.contains(&id.as_str()));
    if other.is_none() && (same || link.was.is_empty()) {
        return None;
    }
    let more = link.was.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| format!("{more} more"));
    let was = link.was.iter().take(NAMED);
    let was = was.map(|id| option_name(rules, id)).chain(more);
    let was: Vec<String> = was.collect();
    let was: Vec<&str> = was.iter().map(String::as_str).collect();
    let was = listed(&was);
    let today = match names(rules, &result.leaders).as_slice() {
        [] => "no option leads".to_owned(),
        [only] => format!("{only} leads"),
        several => format!("{} lead", listed(several)),
    };
    let compared = match (link.was.is_empty(), same, other.is_some()) {
        (true, ..) => "Which option led then, it does not say.".to_owned(),
        (_, true, _) => format!("{was} led then; now as well."),
        (_, _, true) => format!("{was} led then; with the rules of this page {today}."),
        _ => format!("When this link was made, {was} led; with the rules of this page {today}."),
    };
    Some(match other {
        Some(other) => format!(
            "This link was made with version {} of these rules; this page has {version}. {compared}",
            shown(other)
        ),
        None => compared,
    })
}

fn renamed(rules: &Rules, link: &Link) -> Option<String> {
    let renamed = &link.reading.renamed;
    let pairs = renamed.iter().map(|(from, to)| {
        let question = to
            .split_once('=')
            .map_or(to.as_str(), |(question, _)| question);
        match rules.find_question(question) {
            Some(at) => format!("“{from}” is now “{to}” ({})", topic(rules, at)),
            None => format!("“{from}” is now “{to}”"),
        }
    });
    (!renamed.is_empty()).then(|| format!("Called otherwise since: {}.", few(pairs)))
}

/// The name of an option; of one that is no more, its id.
fn option_name(rules: &Rules, id: &str) -> String {
    let at = rules.find_option(id);
    at.map_or_else(
        || format!("“{}”", shown(id)),
        |at| rules.option(at).name.clone(),
    )
}

/// The first of some parts, and how many more there are.
fn few(parts: impl ExactSizeIterator<Item = String>) -> String {
    let more = parts.len().saturating_sub(NAMED);
    let mut named: Vec<String> = parts.take(NAMED).collect();
    if more > 0 {
        named.push(format!("{more} more"));
    }
    named.join(", ")
}

/// The beginning of a text from a link, without characters that could make it read as something else.
fn shown(text: &str) -> String {
    let plain = |c: char| if is_plain(c) { c } else { '\u{fffd}' };
    let mut out: String = text.chars().take(SHOWN).map(plain).collect();
    if text.chars().nth(SHOWN).is_some() {
        out.push('…');
    }
    out
}

fn is_plain(c: char) -> bool {
    !(c.is_control()
        || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use matrix_engine::{LINK_BYTES, evaluate, load, read_link};

    fn said(fragment: &str) -> String {
        let text = include_str!("../../engine/tests/data/small.json");
        let rules = load(text).rules.unwrap();
        let link = read_link(&rules, fragment).unwrap();
        let result = evaluate(&rules, &link.reading.answers);
        remarks(&rules, &link, &result).join(" ")
    }

    #[test]
    fn a_link_that_still_holds_is_not_spoken_of() {
        assert_eq!(said("v=1&rules=small@1&was=django&admin=yes"), "");
        assert_eq!(said("v=1&admin=yes"), "");
        assert_eq!(said("admin=yes"), "");
    }

    #[test]
    fn another_version_is_named_with_the_lead_of_then_and_now() {
        assert_eq!(
            said("v=1&rules=small@0.9&was=django&admin=yes"),
            "This link was made with version 0.9 of these rules; this page has 1. Django led then; now as well."
        );
        assert_eq!(
            said("v=1&rules=small@0.9&was=bottle+tornado&admin=yes"),
            "This link was made with version 0.9 of these rules; this page has 1. Flask and “tornado” led then; with the rules of this page Django leads."
        );
        assert_eq!(
            said("v=1&rules=small@0.9&admin=yes"),
            "This link was made with version 0.9 of these rules; this page has 1. Which option led then, it does not say."
        );
    }

    #[test]
    fn another_lead_with_the_same_version_is_named_too() {
        assert_eq!(
            said("v=1&rules=small@1&was=flask&admin=yes"),
            "When this link was made, Flask led; with the rules of this page Django leads."
        );
    }

    #[test]
    fn what_moved_and_what_was_left_out_is_named() {
        assert_eq!(
            said("v=1&staff=yes&store=big&admn=yes&data=paper"),
            "Called otherwise since: “staff” is now “admin” (Admin). No longer asked, so left out: “store=big”. \
             Not understood, so left out: “admn=yes” (unknown question ‘admn’; did you mean ‘admin’?), \
             “data=paper” (unknown value ‘paper’)."
        );
    }

    #[test]
    fn of_many_parts_a_few_are_named() {
        let text = said("v=1&a=1&b=1&c=1&d=1&e=1&f=1&g=1");
        assert!(text.ends_with(", 2 more."), "{text}");
        let text = said("v=1&was=a+b+c+d+e+f+g&admin=yes");
        assert!(text.contains("“d”, “e” and 2 more led;"), "{text}");
    }

    #[test]
    fn other_rules_forms_and_lengths_are_named() {
        let other = said("v=1&rules=other@3&was=x&admin=yes");
        assert!(
            other.starts_with("This link was made with other rules, “other” 3."),
            "{other}"
        );
        let form = said("v=7&admin=yes");
        assert!(form.contains("(v=7)"), "{form}");
        let long = said(&format!("v=1&x={}", "y".repeat(LINK_BYTES)));
        assert!(long.starts_with("The link is too long"), "{long}");
    }

    #[test]
    fn a_link_cannot_make_a_text_read_as_something_else() {
        let text = said("v=1&a%E2%80%AEb%0A=c");
        assert!(text.contains("a\u{fffd}b\u{fffd}=c"), "{text}");
    }
}
