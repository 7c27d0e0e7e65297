//! What saves say under the present rules. Pure.

use super::super::given::summary;
use super::list::Save;
use matrix_engine::{Link, Recommendation, Rules, evaluate, read_link};
use matrix_text::words;

/// The answers of a save, and what follows from them. None when it cannot be read.
pub fn opened(rules: &Rules, save: &Save) -> Option<(Link, Recommendation)> {
    let link = read_link(rules, &save.link)?;
    let result = evaluate(rules, &link.reading.answers);
    Some((link, result))
}

/// A save in one line; a hidden result stays hidden.
pub fn about(rules: &Rules, save: &Save, is_hidden: bool) -> String {
    let Some((link, result)) = opened(rules, save) else {
        return "It cannot be read.".to_owned();
    };
    let answers = words::counted(link.reading.answers.count(), "answer");
    let lost = match link.reading.unread.len() {
        0 => String::new(),
        lost => format!(", {lost} no longer known"),
    };
    let leads = if is_hidden {
        String::new()
    } else {
        summary(rules, &result, result.verdict) + ", "
    };
    format!("{leads}{answers}{lost}")
}
