//! The parts of the page that come later, and the only places where the module is split.
//!
//! Each part is a struct of functions that the shell of the page calls once the chunk is there; what stands behind
//! them is ordinary components. In a build without the feature `split` (development, tests, the site in one
//! file) everything is in one module, and a part is there as soon as it is asked for.
//!
//! A chunk that cannot be had is a [`Failure`], which the page puts into words, and can be asked for again.

#![allow(
    clippy::unnecessary_wraps,
    reason = "only the wrapper that `wasm_split` writes around an entry can fail"
)]
#![cfg_attr(
    not(feature = "split"),
    allow(
        clippy::unused_async,
        reason = "without chunks nothing waits and nothing fails"
    )
)]

mod part;

#[cfg(feature = "split")]
use crate::browser::chunks;
use crate::browser::chunks::Failure;
use crate::components::questions::steps;
use crate::components::{analysis, checker, dialogs, surroundings};
use crate::dialog::Dialog;
use crate::origin::Refused;
use crate::state::AppState;
use leptos::prelude::*;
use matrix_engine::{Diagnostic, Loaded, Rules};
use matrix_text::facts::FactSheet;
pub use part::LazyPart;

#[cfg(feature = "split")]
use leptos::wasm_split::{SplitLoaderError as ChunkError, wasm_split};

/// Without chunks, nothing can be missing.
#[cfg(not(feature = "split"))]
type ChunkError = std::convert::Infallible;

/// Waits for a chunk and takes the part out of it.
macro_rules! load {
    ($part:ident) => {{
        #[cfg(feature = "split")]
        let loaded = match $part().await {
            Ok(part) => Ok(part),
            Err(_) => Err(chunks::why()),
        };
        #[cfg(not(feature = "split"))]
        let loaded = $part().map_err(|never| match never {});
        loaded
    }};
}

/// What an answer brings: the reasons, how sure the recommendation is, what would change it, any two options side by
/// side.
#[derive(Clone, Copy)]
pub struct AnalysisPart {
    /// Looks at the answers from now on, after the paint and in slices: fills `reasoned` and `analysed` of
    /// [`AppState`].
    pub run: fn(AppState),
    /// In the result: how every option stands.
    pub ranking: fn() -> AnyView,
    /// Beside it: the stacks of those that lead.
    pub stack: fn() -> AnyView,
    /// In the result, after these: why they lead, and what to know before taking that advice.
    pub leaders: fn() -> AnyView,
    /// Below the certainty: in which share of the outcomes it stays so, and the ways on.
    pub outlook: fn() -> AnyView,
    /// In place of a hidden result: the question to ask next.
    pub ask_next: fn() -> AnyView,
    /// The lower part of the result: what would change it, what it rests on, where the open questions lead.
    pub details: fn() -> AnyView,
    /// Below the columns: two options side by side, and the matrix.
    pub below: fn() -> AnyView,
    /// On the bar of narrow screens: the ranking in small.
    pub mini: fn() -> AnyView,
    /// On the bar of narrow screens: the way from the result to the next question.
    pub way_on: fn() -> AnyView,
}

/// The dialogs.
#[derive(Clone, Copy)]
pub struct DialogsPart {
    /// A dialog, which opens when it is mounted.
    pub show: fn(Dialog) -> AnyView,
    /// What chooses a rule file of the device, for the dialog and for pages that cannot start without one. It needs
    /// no state of the page.
    pub choose_file: fn() -> AnyView,
    /// In place of the page, under this heading: a file of the device can be chosen once more.
    pub file_not_open: fn(String) -> AnyView,
}

/// One question at a time: what stands around the question. Without it the questions are a list.
#[derive(Clone, Copy)]
pub struct StepsPart {
    /// Above the question: how far one is.
    pub progress: fn() -> AnyView,
    /// Below it, or in its place at the end: the ways on and back.
    pub ways: fn() -> AnyView,
    /// Goes on to the next question.
    pub go_on: fn(AppState),
}

/// What lies around the page: the page around a frame, the worker for use without a network, paper.
#[derive(Clone, Copy)]
pub struct SurroundingsPart {
    /// Speaks with the page around from now on, if there is one.
    pub connect: fn(AppState),
    /// Tells the page around, if there is one, why this one cannot run.
    pub tell_failure: fn(&str),
    /// Above the page: that a new version waits; on paper, what it was made from.
    pub notices: fn() -> AnyView,
}

/// The checker of rule files, for rules that were not checked when the site was finished.
#[derive(Clone, Copy)]
pub struct CheckerPart {
    /// Checks the bytes of a rule file.
    pub check: fn(&str, &[u8]) -> Loaded,
    /// The text of a rule file, or why its bytes are none.
    pub text: fn(&[u8]) -> Result<&str, Diagnostic>,
    /// What is known about each option beside the rules.
    pub facts: fn(&Rules) -> FactSheet,
    /// In place of the page: what is wrong with a file, and what to do.
    pub refusal: fn(Refused) -> AnyView,
    /// What it found in the rules of the page, which it has checked.
    pub report: fn(AppState) -> AnyView,
    /// In place of the page: where a rule file of this name is written.
    pub workshop: fn(String) -> AnyView,
    /// Puts what there is to read about the rules of the page below it, and says so in its state.
    pub read: fn(AppState),
}

// `#[lazy]` of Leptos is this attribute without `fallible`, and then a chunk that cannot be fetched is a panic.

#[cfg_attr(feature = "split", wasm_split(analysis, wasm_split_path = leptos::wasm_split, fallible))]
fn analysis() -> Result<AnalysisPart, ChunkError> {
    Ok(analysis::PART)
}

#[cfg_attr(feature = "split", wasm_split(dialogs, wasm_split_path = leptos::wasm_split, fallible))]
fn dialogs() -> Result<DialogsPart, ChunkError> {
    Ok(dialogs::PART)
}

#[cfg_attr(feature = "split", wasm_split(checker, wasm_split_path = leptos::wasm_split, fallible))]
fn checker() -> Result<CheckerPart, ChunkError> {
    Ok(checker::PART)
}

#[cfg_attr(feature = "split", wasm_split(steps, wasm_split_path = leptos::wasm_split, fallible))]
fn steps() -> Result<StepsPart, ChunkError> {
    Ok(steps::PART)
}

#[cfg_attr(feature = "split", wasm_split(surroundings, wasm_split_path = leptos::wasm_split, fallible))]
fn surroundings() -> Result<SurroundingsPart, ChunkError> {
    Ok(surroundings::PART)
}

/// The checker; the start waits for it.
///
/// # Errors
/// Why it could not be had.
pub async fn load_checker() -> Result<CheckerPart, Failure> {
    load!(checker)
}

/// The surroundings, for a page that cannot start. A running one has [`Lazy::surroundings`].
///
/// # Errors
/// Why they could not be had.
pub async fn load_surroundings() -> Result<SurroundingsPart, Failure> {
    load!(surroundings)
}

/// The dialogs, for a page that cannot start. A running one has [`Lazy::dialogs`].
///
/// # Errors
/// Why they could not be had.
pub async fn load_dialogs() -> Result<DialogsPart, Failure> {
    load!(dialogs)
}

/// The parts that the running page brings.
#[derive(Clone, Copy)]
pub struct Lazy {
    /// What lies around the page.
    pub surroundings: LazyPart<SurroundingsPart>,
    /// What an answer brings.
    pub analysis: LazyPart<AnalysisPart>,
    /// The dialogs.
    pub dialogs: LazyPart<DialogsPart>,
    /// One question at a time.
    pub steps: LazyPart<StepsPart>,
}

impl Default for Lazy {
    fn default() -> Self {
        Self {
            surroundings: LazyPart::new(|| Box::pin(load_surroundings())),
            analysis: LazyPart::new(|| Box::pin(async { load!(analysis) })),
            dialogs: LazyPart::new(|| Box::pin(load_dialogs())),
            steps: LazyPart::new(|| Box::pin(async { load!(steps) })),
        }
    }
}
