//! What every part of the page is made of: [`el`] makes elements, [`words`] makes sentences from
//! values, [`browser`] finds and focuses what is there, [`links`] lead to questions and places of the page, [`storage`] keeps
//! text on the device.
//!
//! All modules of WebAssembly share this: the application, the desk, the dialogs, the checker. Nothing here reacts to
//! anything; signals belong to the application, and nothing here decides anything about options.

pub mod browser;
pub mod el;
pub mod links;
pub mod storage;

pub use matrix_text::words;
