//! What saves say under the present rules. Pure.

use super::super::given::summary;
use super::list::Save;
use matrix_engine::{Author, Link, Recommendation, Rules, evaluate, read_link};
use matrix_text::words;

/// What a save says, the rules as it weighs them, and what follows. None when it cannot be read.
pub fn opened(rules: &Rules, save: &Save) -> Option<(Link, Rules, Recommendation)> {
    let mut link = read_link(rules, &save.link)?;
    let input = &mut link.reading.input;
    // Whatever is saved here the visitor has made their own.
    input.judgement.attribute_to(Author::Visitor);
    let judged = rules.judged(&input.judgement);
    let result = evaluate(&judged, &input.answers);
    Some((link, judged, result))
}

/// A save in one line; a hidden result stays hidden.
pub fn about(rules: &Rules, save: &Save, is_hidden: bool) -> String {
    let Some((link, rules, result)) = opened(rules, save) else {
        return "It cannot be read.".to_owned();
    };
    let answers = words::counted(link.reading.input.answers.count(), "answer");
    let lost = match link.reading.unread.len() {
        0 => String::new(),
        lost => format!(", {lost} no longer known"),
    };
    let leads = if is_hidden {
        String::new()
    } else {
        summary(&rules, &result, result.verdict) + ", "
    };
    format!("{leads}{answers}{lost}")
}
