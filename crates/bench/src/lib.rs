//! What the engine costs. `cargo xtask bench` runs it.
//!
//! Natively (`main.rs`) it measures how the engine grows with the rule file. As a module
//! ([`Course`]) it runs the bundled rules in a browser, where the page beside it takes the time and
//! puts other engines on the same course.
//!
//! Only what is measured and how belongs here. A figure that is worth keeping is a line of
//! `docs/benchmarks.md`, and no test waits for one: times differ from machine to machine.

pub mod authors;
pub mod chance;
pub mod counting;
mod course;
pub mod files;
pub mod stopwatch;

pub use course::Course;
