//! What there is to say about a link that was opened: what was left out, what is called otherwise now,
//! and whether its result still holds. Pure.

use crate::words::{listed, names, topic};
use matrix_engine::{Input, Link, Rules, Unread, evaluate, is_deceptive, is_id};

/// Parts that are named one by one; the rest is counted.
const NAMED: usize = 5;
/// Characters of a part that are shown: a link comes from anywhere.
const SHOWN: usize = 60;

/// The sentences, in the order of reading; none when the link says what the page shows anyway.
#[must_use]
pub fn sentences(rules: &Rules, link: &Link) -> Vec<String> {
    if link.too_long {
        return vec![
            "The link is too long to be one of this page. Nothing of it was read.".to_owned(),
        ];
    }
    let mut sentences = Vec::new();
    if let Some((id, version)) = link
        .made_with
        .as_ref()
        .filter(|_| link.is_for_others(rules))
    {
        sentences.push(format!(
            "This link was made with other rules, “{}” {}. None of its answers was taken, because they may mean something else here.",
            shown(id),
            shown(version)
        ));
        return sentences;
    }
    if let Some(form) = &link.form {
        sentences.push(format!(
            "This link has a form that this page does not know (v={}). What could be read was taken.",
            shown(form)
        ));
    }
    if link.is_cut {
        sentences.push("The end of this link is missing. What is left of it was taken.".to_owned());
    }
    sentences.extend(then_and_now(rules, link));
    sentences.extend(judged_by_sender(link));
    sentences.extend(renamed(rules, &link.reading.renamed));
    let unread = &link.reading.unread;
    sentences.extend(left_out(
        "No longer asked, so left out",
        unread.iter().filter(|part| part.is_gone()),
        |unread| quoted(&unread.part),
    ));
    sentences.extend(left_out(
        "Answered again further on, so left out",
        unread.iter().filter(|part| part.is_replaced()),
        |unread| quoted(&unread.part),
    ));
    sentences.extend(left_out(
        "Not understood, so left out",
        unread
            .iter()
            .filter(|part| !part.is_gone() && !part.is_replaced()),
        |unread| {
            format!(
                "{} ({})",
                quoted(&unread.part),
                shown(&unread.in_short(rules))
            )
        },
    ));
    sentences
}

/// That somebody else has weighed what is shown.
fn judged_by_sender(link: &Link) -> Option<String> {
    let judgement = &link.reading.input.judgement;
    let brought = judgement.sender_count();
    let (changes, they) = match brought {
        0 => return None,
        1 => ("change", "It is"),
        _ => ("changes", "They are"),
    };
    Some(format!(
        "Whoever made this link weighs the rules otherwise: {brought} {changes} came with it. {they} marked, and can be removed under “Your own judgement”."
    ))
}

/// A sentence about the parts that were left out for one reason; `None` when there are none.
fn left_out<'a>(
    why: &str,
    parts: impl Iterator<Item = &'a Unread>,
    describe: impl Fn(&Unread) -> String,
) -> Option<String> {
    let parts: Vec<String> = parts.map(describe).collect();
    (!parts.is_empty()).then(|| format!("{why}: {}.", few(parts.into_iter()).join(", ")))
}

pub(crate) fn quoted(text: &str) -> String {
    format!("“{}”", shown(text))
}

/// With which version the link was made, if not with this one, and whether the winner is still the same.
fn then_and_now(rules: &Rules, link: &Link) -> Option<String> {
    let Input { answers, judgement } = &link.reading.input;
    let result = evaluate(&rules.judged(judgement), answers);
    let version = &rules.file().version;
    let made = link.made_with.as_ref().map(|(_, version)| version);
    let other = made.filter(|made| *made != version);
    let now: Vec<&str> = result
        .leaders
        .iter()
        .map(|leader| rules.option(*leader).id.as_str())
        .collect();
    // Of anything that is no id a link does not say who led.
    let led: Vec<&String> = link.was.iter().filter(|id| is_id(id)).collect();
    let same = led.len() == now.len() && led.iter().all(|id| now.contains(&id.as_str()));
    if other.is_none() && (same || led.is_empty()) {
        return None;
    }
    let was = few(led.iter().map(|id| option_name(rules, id)));
    let was: Vec<&str> = was.iter().map(String::as_str).collect();
    let was = listed(&was);
    let today = match names(rules, &result.leaders).as_slice() {
        [] => "no option leads".to_owned(),
        [only] => format!("{only} leads"),
        several => format!("{} lead", listed(several)),
    };
    let compared = match (led.is_empty(), same, other.is_some()) {
        (true, ..) => "Which option led then, it does not say.".to_owned(),
        (_, true, _) => format!("{was} led then; now as well."),
        (_, _, true) => format!("{was} led then; with the rules of this page {today}."),
        // Of the rules it says nothing, so they may be others.
        _ if made.is_none() => {
            format!("When this link was made, {was} led; with the rules of this page {today}.")
        }
        _ => {
            let mut compared = format!(
                "When this link was made, {was} led; now {today}, under the same version of the rules."
            );
            // What is missing otherwise is said.
            if !link.is_cut && link.reading.unread.is_empty() {
                compared += " It may have lost something on its way, such as the mark of a must.";
            }
            compared
        }
    };
    Some(match other {
        Some(other) => format!(
            "This link was made with version {} of these rules; this page has {version}. {compared}",
            shown(other)
        ),
        None => compared,
    })
}

/// What is called otherwise now. A value may have been split, so that its new name says less or more than
/// the old one did: its label is shown, and whoever opens the link is asked to look.
pub(crate) fn renamed(rules: &Rules, renamed: &[(String, String)]) -> Option<String> {
    let mut values = false;
    let pairs = renamed.iter().map(|(from, to)| {
        let (question, value) = to.split_once('=').unwrap_or((to, ""));
        let Some(at) = rules.find_question(question) else {
            return format!("“{from}” is now “{to}”");
        };
        let value = rules
            .question(at)
            .values
            .iter()
            .find(|known| known.id.text == value);
        values |= value.is_some();
        let label = value.map_or(to.as_str(), |value| value.label.as_str());
        format!("“{from}” is now “{label}” ({})", topic(rules, at))
    });
    let pairs = few(pairs).join(", ");
    let look = if values {
        " Look whether this is still what was meant."
    } else {
        ""
    };
    (!renamed.is_empty()).then(|| format!("Called otherwise since: {pairs}.{look}"))
}

/// The name of an option; of one that is no more, its id.
fn option_name(rules: &Rules, id: &str) -> String {
    let at = rules.find_option(id);
    at.map_or_else(|| quoted(id), |at| rules.option(at).name.clone())
}

/// The first of some parts, and how many more there are.
pub(crate) fn few(parts: impl ExactSizeIterator<Item = String>) -> Vec<String> {
    let more = parts.len().saturating_sub(NAMED);
    let mut named: Vec<String> = parts.take(NAMED).collect();
    if more > 0 {
        named.push(format!("{more} more"));
    }
    named
}

/// The beginning of a text from a link, without characters that could make it read as something else.
pub(crate) fn shown(text: &str) -> String {
    let plain = |c: char| if is_deceptive(c) { '\u{fffd}' } else { c };
    let mut out: String = text.chars().take(SHOWN).map(plain).collect();
    if text.chars().nth(SHOWN).is_some() {
        out.push('…');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use matrix_engine::{LINK_BYTES, load, read_link, write_answers};

    fn notice(fragment: &str) -> String {
        let text = include_str!("../../engine/tests/data/small.json");
        let rules = load(text).rules.unwrap();
        let link = read_link(&rules, fragment).unwrap();
        sentences(&rules, &link).join(" ")
    }

    #[test]
    fn a_link_that_still_holds_is_not_spoken_of() {
        assert_eq!(notice("v=1&rules=small@1&was=django&admin=yes"), "");
        assert_eq!(notice("rules=small@1&was=django&admin=yes&v=1"), "");
        assert_eq!(notice("v=1&admin=yes"), "");
        assert_eq!(notice("admin=yes"), "");
    }

    #[test]
    fn another_version_is_named_with_the_lead_of_then_and_now() {
        assert_eq!(
            notice("v=1&rules=small@0.9&was=django&admin=yes"),
            "This link was made with version 0.9 of these rules; this page has 1. Django led then; now as well."
        );
        assert_eq!(
            notice("v=1&rules=small@0.9&was=bottle+tornado&admin=yes"),
            "This link was made with version 0.9 of these rules; this page has 1. Flask and “tornado” led then; with the rules of this page Django leads."
        );
        assert_eq!(
            notice("v=1&rules=small@0.9&admin=yes"),
            "This link was made with version 0.9 of these rules; this page has 1. Which option led then, it does not say."
        );
    }

    #[test]
    fn another_lead_with_the_same_version_is_not_put_down_to_the_rules() {
        let led = "When this link was made, Flask led; now Django leads, under the same version of the rules.";
        assert_eq!(
            notice("rules=small@1&was=flask&admin=yes&v=1"),
            format!("{led} It may have lost something on its way, such as the mark of a must.")
        );
        let more = notice("rules=small@1&was=flask&admin=yes&data=paper&v=1");
        assert_eq!(
            more,
            format!("{led} Not understood, so left out: “data=paper” (unknown value ‘paper’).")
        );
        assert_eq!(
            notice("v=1&was=flask&admin=yes"),
            "When this link was made, Flask led; with the rules of this page Django leads."
        );
    }

    #[test]
    fn a_missing_end_is_named_also_where_the_lead_is_the_same() {
        let cut = "The end of this link is missing. What is left of it was taken.";
        assert_eq!(notice("rules=small@1&was=django&admin=yes"), cut);
        assert_eq!(
            notice("rules=small@1&was=flask&admin=yes&"),
            format!(
                "{cut} When this link was made, Flask led; now Django leads, under the same version of the rules."
            )
        );
    }

    #[test]
    fn what_its_sender_weighs_otherwise_is_named() {
        let link = "rules=small@1&admin=yes&admin-built-in.django=-2&v=2";
        assert_eq!(
            notice(link),
            "Whoever made this link weighs the rules otherwise: 1 change came with it. It is marked, \
             and can be removed under “Your own judgement”."
        );
        let more = notice("rules=small@1&admin=yes&admin-built-in.django=-2&own.1=Why&v=2");
        assert!(
            more.contains("“own.1=Why” (this reason gives no option points)"),
            "{more}"
        );
    }

    #[test]
    fn what_moved_and_what_was_left_out_is_named() {
        assert_eq!(
            notice("v=1&staff=yes&store=big&admn=yes&data=paper"),
            "Called otherwise since: “staff” is now “admin” (Admin). No longer asked, so left out: “store=big”. \
             Not understood, so left out: “admn=yes” (no such question; did you mean ‘admin’?), \
             “data=paper” (unknown value ‘paper’)."
        );
    }

    /// Links of an earlier edition, as people keep them.
    #[test]
    fn links_of_an_earlier_edition_open_with_a_true_notice() {
        let rules = load(include_str!("../../../tests/rules.json"))
            .rules
            .unwrap();
        for (fragment, answers, notice) in [
            (
                "v=1&rules=web-frameworks@2026.11&was=fastapi&admin=yes&data=document&realtime=core!",
                "admin=yes,data=document,realtime=core!",
                "This link was made with version 2026.11 of these rules; this page has 2026.12. \
                 FastAPI led then; with the rules of this page Node.js (Fastify, Hono, Express) leads.",
            ),
            (
                "v=1&rules=web-frameworks@2026.11&was=django&deadline=weeks&auth=roles&admin=yes",
                "admin=yes,auth=roles,deadline=weeks",
                "This link was made with version 2026.11 of these rules; this page has 2026.12. \
                 Django led then; now as well.",
            ),
            (
                "v=1&rules=web-frameworks@2026.11&was=go&languages=open&rampup=long&traffic=extreme*",
                "languages=any,rampup=longer,traffic=extreme*",
                "This link was made with version 2026.11 of these rules; this page has 2026.12. \
                 Go with chi led then; now as well. \
                 Called otherwise since: “languages=open” is now “No preference: we would learn one” \
                 (Known languages), “rampup=long” is now “Longer than two months” (Learning time). \
                 Look whether this is still what was meant.",
            ),
        ] {
            let link = read_link(&rules, fragment).unwrap();
            assert_eq!(write_answers(&rules, &link.reading.input.answers), answers);
            assert_eq!(sentences(&rules, &link).join(" "), notice, "{fragment}");
        }
    }

    #[test]
    fn an_answer_that_is_given_again_is_named() {
        assert_eq!(
            notice("v=1&admin=no&data=paper&admin=yes"),
            "Answered again further on, so left out: “admin=no”. \
             Not understood, so left out: “data=paper” (unknown value ‘paper’)."
        );
        assert_eq!(notice("v=1&admin=yes&admin=yes"), "");
    }

    #[test]
    fn of_many_leads_of_then_a_few_are_named_and_what_is_no_id_is_none() {
        let many: Vec<String> = (0..500).map(|at| format!("x{at}")).collect();
        let text = notice(&format!("v=1&was={}&admin=yes", many.join("+")));
        assert_eq!(
            text,
            "When this link was made, “x0”, “x1”, “x2”, “x3”, “x4” and 495 more led; with the rules of \
             this page Django leads."
        );
        let long = "y".repeat(9_000);
        assert_eq!(notice(&format!("v=1&was={long}+Go%20now!&admin=yes")), "");
    }

    #[test]
    fn of_many_faults_a_few_are_named() {
        let text = notice("v=1&a=1&b=1&c=1&d=1&e=1&f=1&g=1");
        assert!(text.ends_with(", 2 more."), "{text}");
        let text = notice("v=1&was=a+b+c+d+e+f+g&admin=yes");
        assert!(text.contains("“d”, “e” and 2 more led;"), "{text}");
    }

    #[test]
    fn other_rules_forms_and_lengths_are_named() {
        let other = notice("v=1&rules=other@3&was=x&admin=yes");
        assert!(
            other.starts_with("This link was made with other rules, “other” 3."),
            "{other}"
        );
        let form = notice("v=7&admin=yes");
        assert!(form.contains("(v=7)"), "{form}");
        let long = notice(&format!("v=1&x={}", "y".repeat(LINK_BYTES)));
        assert!(long.starts_with("The link is too long"), "{long}");
    }

    #[test]
    fn a_link_cannot_make_a_text_read_as_something_else() {
        let text = notice("v=1&a%E2%80%AEb%0A=c");
        assert!(text.contains("a\u{fffd}b\u{fffd}=c"), "{text}");
    }
}
