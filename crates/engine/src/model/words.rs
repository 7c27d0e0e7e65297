//! The page's own words that depend on what a file is about.

/// Headings of the page. A file that says nothing about them gets words that fit everything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Over the result.
    pub result: String,
    /// Over the components of an option, layer by layer.
    pub stack: String,
}

impl Default for Words {
    fn default() -> Self {
        Self {
            result: "Recommendation".to_owned(),
            stack: "What it consists of".to_owned(),
        }
    }
}
