//! What there is to say about a link to several people: who was left out, what was, what is called otherwise now.

use super::fault;
use crate::link_notice::{few, quoted, renamed, shown};
use matrix_engine::{PeopleLink, Rules};

/// The sentences, in the order of reading; none when everybody came whole.
#[must_use]
pub fn sentences(rules: &Rules, link: &PeopleLink) -> Vec<String> {
    if link.too_long {
        return vec!["This is too long to be a group. Nothing of it was read.".to_owned()];
    }
    if let Some((id, version)) = link
        .made_with
        .as_ref()
        .filter(|_| link.is_for_others(rules))
    {
        return vec![format!(
            "This group was made with other rules, “{}” {}. Nobody was taken, because answers may mean something else here. Open it where these rules are.",
            shown(id),
            shown(version)
        )];
    }
    let mut sentences = Vec::new();
    if let Some(form) = &link.form {
        sentences.push(format!(
            "This link has a form that this page does not know (v={}). What could be read was taken.",
            shown(form)
        ));
    }
    if link.is_cut {
        sentences.push(
            "The end of this link is missing, so somebody may be missing too. Ask for it again."
                .to_owned(),
        );
    }
    let version = &rules.file().version;
    let made = link.made_with.as_ref().map(|(_, version)| version);
    if let Some(made) = made.filter(|made| *made != version) {
        sentences.push(format!(
            "This link was made with version {} of these rules; this page has {version}, and may come to other winners.",
            shown(made)
        ));
    }
    let called = link.called.iter();
    let called: Vec<String> = called
        .map(|(was, now)| format!("{} is {} here", quoted(was), quoted(now)))
        .collect();
    if !called.is_empty() {
        let called = few(called.into_iter()).join(", ");
        sentences.push(format!("Two people with one name: the second {called}."));
    }
    sentences.extend(renamed(rules, &link.renamed));
    let unread = link.unread.iter();
    let unread: Vec<String> = unread
        .map(|(name, unread)| {
            let why = shown(&unread.in_short(rules));
            format!("{} of {} ({why})", quoted(&unread.part), shown(name))
        })
        .collect();
    if !unread.is_empty() {
        let unread = few(unread.into_iter()).join(", ");
        sentences.push(format!("Not understood, so left out: {unread}."));
    }
    let left_out = link.left_out.iter();
    let left_out: Vec<String> = left_out
        .map(|left_out| {
            let why = left_out.fault.map(fault);
            let why = why.unwrap_or_else(|| "This is nobody, or is damaged.".to_owned());
            let why = why.split(". ").next().unwrap_or_default();
            let why = why.trim_end_matches('.');
            format!("{} ({why})", quoted(&left_out.part))
        })
        .collect();
    if !left_out.is_empty() {
        let left_out = few(left_out.into_iter()).join(", ");
        sentences.push(format!("Left out: {left_out}."));
    }
    sentences
}
