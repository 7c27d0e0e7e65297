//! Sentences and labels that never change, where more than one part of the program says them: the page, what
//! stands in its place before it runs, the part for reading.

/// What the column of the result is called.
pub const RESULT: &str = "Recommended stack";
/// Beside a question that is open.
pub const NOT_ANSWERED: &str = "Not answered";
/// The way to the result, before everything else.
pub const SKIP: &str = "Skip to the result";
/// The way to the reasons, on narrow screens.
pub const SHOW_WHY: &str = "Show why";
/// Hides the result until all is answered.
pub const HIDE: &str = "Hide until I finish";
/// Over the examples in the result.
pub const EXAMPLES: &str = "Start from an example";
/// Over the options while they are level.
pub const IN_THE_RUNNING: &str = "In the running";
/// Below the questions, where the browser keeps answers.
pub const KEPT: &str = "Answers are kept on this device only.";
/// Days, weeks or months until first results.
pub const FIRST_RESULTS: &str = "First results";
/// Days, weeks or months until real productivity.
pub const REAL_PRODUCTIVITY: &str = "Real productivity";
