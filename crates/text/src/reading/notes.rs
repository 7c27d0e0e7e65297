//! Advice in one sentence, and questions with their answers: texts about the whole file. What is known about
//! one option is for `options`.

use super::Section;
use super::sources::Sources;
use matrix_engine::{Note, RuleFile};
use maud::{Markup, html};

pub fn takeaways(file: &RuleFile, sources: &Sources) -> Option<Section> {
    if file.takeaways.is_empty() {
        return None;
    }
    let body = html! {
        ul .takeaways {
            "\n"
            @for takeaway in &file.takeaways {
                li { (takeaway.say) (sources.remark(&takeaway.sources)) }
                "\n"
            }
        }
        "\n"
    };
    Some(Section {
        id: "takeaways",
        title: "Takeaways",
        body,
    })
}

pub fn questions(file: &RuleFile, sources: &Sources) -> Option<Section> {
    if file.notes.is_empty() {
        return None;
    }
    let body = html! {
        div .notes {
            "\n"
            @for note in &file.notes { (details(note, sources)) "\n" }
        }
        "\n"
    };
    Some(Section {
        id: "notes",
        title: "Questions and answers",
        body,
    })
}

fn details(note: &Note, sources: &Sources) -> Markup {
    html! {
        details .note {
            "\n"
            summary { (note.ask) }
            "\n"
            p { (note.say) }
            "\n"
            (sources.paragraph(&note.sources))
        }
    }
}
