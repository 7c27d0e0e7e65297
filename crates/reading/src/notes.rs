//! Advice in one sentence, and questions with their answers.

use super::Section;
use super::sources::Sources;
use super::text::{each, escape};
use matrix_engine::{Note, RuleFile};

pub fn takeaways(file: &RuleFile, sources: &Sources) -> Option<Section> {
    if file.takeaways.is_empty() {
        return None;
    }
    let items = each(&file.takeaways, |takeaway| {
        let small_print = sources.small_print("span", &takeaway.sources);
        format!("<li>{}{small_print}</li>\n", escape(&takeaway.say))
    });
    Some(Section {
        id: "takeaways",
        title: "Takeaways",
        body: format!("<ul class=\"takeaways\">\n{items}</ul>\n"),
    })
}

pub fn questions(file: &RuleFile, sources: &Sources) -> Option<Section> {
    if file.notes.is_empty() {
        return None;
    }
    let notes = each(&file.notes, |it| note(it, sources));
    Some(Section {
        id: "notes",
        title: "Questions and answers",
        body: format!("<div class=\"notes\">\n{notes}</div>\n"),
    })
}

fn note(note: &Note, sources: &Sources) -> String {
    let ask = escape(&note.ask);
    let say = escape(&note.say);
    let small_print = sources.small_print("p", &note.sources);
    format!(
        "<details class=\"note\">\n<summary>{ask}</summary>\n<p>{say}</p>\n{small_print}</details>\n"
    )
}
