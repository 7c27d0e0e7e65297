//! The parts of the page, one folder or file for each.
//!
//! Components are functions from the state to a view. They read signals and send intents (methods
//! of [`crate::state::AppState`]); they do not score, sort or filter, and they call no engine
//! function that decides. `common` knows nothing about where on the page it stands.

pub mod announcer;
pub mod bottom_bar;
pub mod common;
pub mod presets;
pub mod questions;
pub mod result;
pub mod toolbar;
