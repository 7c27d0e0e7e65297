//! Why a part of the module could not be had. `static/chunk.js` fetches it, and remembers.

#[cfg(feature = "split")]
use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(feature = "split")]
#[wasm_bindgen(module = "/static/chunk.js")]
extern "C" {
    #[wasm_bindgen(js_name = lastFailure)]
    fn last_failure() -> Option<String>;
}

/// Why a chunk could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The site no longer has it: it has been renewed since the page was opened.
    Renewed,
    /// It could not be reached.
    Unreachable,
    /// It is not what was published.
    Damaged,
}

/// Why the last chunk could not be had.
#[cfg(feature = "split")]
#[must_use]
pub fn why() -> Failure {
    match last_failure().as_deref() {
        Some("missing") => Failure::Renewed,
        Some("damaged") => Failure::Damaged,
        _ => Failure::Unreachable,
    }
}

impl Failure {
    /// What happened, and what to do.
    #[must_use]
    pub const fn says(self) -> &'static str {
        match self {
            Self::Renewed => {
                "This site has been renewed since you opened the page, or a file of it is missing. Reload the page; your answers are kept."
            }
            Self::Unreachable => "Check your connection, then try again.",
            Self::Damaged => {
                "A file arrived damaged and was not run. Try again. If it stays like this, tell the owner of this site."
            }
        }
    }
}
