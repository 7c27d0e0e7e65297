//! The checker of rule files, and what is made of the files that it checks. No check lives here: that is
//! [`matrix_engine::load`].

mod refusal;

use crate::browser::markup::{self, READING};
use crate::browser::place;
use crate::lazy::CheckerPart;
use leptos::prelude::*;
use matrix_engine::Rules;
use matrix_text::facts::FactSheet;
use matrix_text::reading;
use refusal::Refusal;

/// What the page calls.
pub const PART: CheckerPart = CheckerPart {
    check: matrix_engine::load,
    facts: FactSheet::of,
    refusal: |refused| view! { <Refusal refused/> }.into_any(),
    read,
};

/// Puts the part for reading below the page. Where the address or a reload wanted to go to a place in it, that is where
/// the visitor is then.
fn read(rules: &Rules) -> bool {
    let was_at_end = place::is_at_end();
    let is_there = markup::replace_reading(&reading::part(rules));
    if is_there {
        place::arrive(READING, was_at_end);
    }
    is_there
}
