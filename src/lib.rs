//! The page: one Leptos application over the engine.
//!
//! - [`start`] finds out what the page begins with: rules, then answers.
//! - [`state`] holds one signal of what the visitor says and one memo of the recommendation, in context, and is the only
//!   place that calls the engine's `evaluate` about the present answers.
//! - [`components`] turn that into the document, one folder for each region. They read signals and send intents.
//! - [`lazy`] has the split points: what is not needed at first comes later.
//! - [`address`] and [`kept`] are the ways out: the address bar, the device. The page around has one in
//!   [`components::surroundings`].
//! - [`browser`] is the only place that names `web_sys`.
//!
//! Sentences come from `matrix-text` or from the rule file, decisions from `matrix-engine` and the rule file.

pub mod address;
pub mod analysed;
pub mod app;
pub mod browser;
pub mod components;
pub mod dialog;
pub mod history;
pub mod judged;
pub mod kept;
pub mod lazy;
pub mod mark;
pub mod origin;
pub mod prefetch;
pub mod reading;
pub mod reasoned;
pub mod start;
pub mod state;
pub mod steps;
pub mod together;
pub mod walk;
