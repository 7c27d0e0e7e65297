//! What the page asks of the browser, one file for each ability. `web_sys` and `js_sys` are named here and
//! nowhere else.
//!
//! Each ability may be missing or refused, and each function says what happens then. No sentence for visitors
//! and no decision about answers belongs here. What listens or observes stops with the component that asked.

pub mod before_start;
pub mod chunks;
pub mod clipboard;
pub mod clock;
pub mod connection;
pub mod console;
pub mod details;
pub mod document;
pub mod download;
pub mod drop;
pub mod editor;
pub mod fetch;
pub mod files;
pub mod focus;
pub mod frame;
pub mod host;
pub mod intersection;
pub mod keys;
pub mod listen;
pub mod loader;
pub mod location;
pub mod markup;
pub mod modal;
pub mod motion;
mod navigator;
pub mod place;
pub mod print;
pub mod prompt;
pub mod resize;
pub mod scripts;
pub mod scroll;
pub mod service_worker;
pub mod session_history;
pub mod share;
pub mod storage;
pub mod stylesheet;
pub mod tab;
pub mod wait;
