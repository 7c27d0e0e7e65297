//! What every part of the page is made of: [`el`] makes elements, [`words`] makes sentences from
//! values, [`arrival`] what to say about a link, [`browser`] finds and focuses what is there, [`links`] lead
//! to answers and sources.
//!
//! Two modules of WebAssembly share this: the application and the desk. Nothing here reacts to
//! anything; signals belong to the application, and nothing here decides anything about options.

pub mod arrival;
pub mod browser;
pub mod el;
pub mod links;

pub use matrix_text::words;
