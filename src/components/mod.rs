//! The regions of the page, one folder or file for each.
//!
//! Components read signals of [`crate::state::AppState`] and send intents, which are its methods. They do not
//! score, sort or filter, and they call no engine function that decides; the workshop, which is about a file and not about
//! answers, may. What they show of a value that needs thought is a view model beside them: plain data, made by a function
//! that is tested without a browser.

#![allow(
    clippy::must_use_candidate,
    clippy::needless_pass_by_value,
    reason = "`view!` calls the components, and gives them their properties by value"
)]

pub mod analysis;
pub mod announcer;
pub mod bottom_bar;
pub mod checker;
pub mod common;
pub mod custom_rules_banner;
pub mod dialog_button;
pub mod dialog_host;
pub mod dialogs;
pub mod failed;
pub mod lazy_place;
pub mod link_notice;
pub mod presets;
pub mod questions;
pub mod reading_note;
pub mod result;
pub mod surroundings;
pub mod toolbar;
pub mod workshop;
