//! Sentences and labels that never change, where more than one part of the program says them: the page, what
//! stands in its place before it runs, the part for reading.

/// Beside a question that is open.
pub const NOT_ANSWERED: &str = "Not answered";
/// The way to the result, before everything else.
pub const SKIP: &str = "Skip to the result";
/// The way to the reasons, on narrow screens.
pub const SHOW_WHY: &str = "Show why";
/// From the list of questions to one question at a time.
pub const ONE_AT_A_TIME: &str = "One question at a time";
/// From one question at a time to the list.
pub const ALL_QUESTIONS: &str = "All questions";
/// Opens what several people say, side by side.
pub const TOGETHER: &str = "Decide together";
/// Hides the result until all is answered.
pub const HIDE: &str = "Hide until I finish";
/// Over the examples in the result.
pub const EXAMPLES: &str = "Or start from an example, then change it";
/// Over the options where the application cannot run.
pub const OPTIONS: &str = "The options";
/// Over the part of a row in the ranking that speaks against an option.
pub const AGAINST: &str = "against";
/// Over the part that speaks for it.
pub const FOR: &str = "for";
/// Over the points of each option.
pub const SUM: &str = "sum";
/// Below the questions, where the browser keeps answers.
pub const KEPT: &str = "Answers are kept on this device only.";
/// Days, weeks or months until first results.
pub const FIRST_RESULTS: &str = "First results";
/// Days, weeks or months until real productivity.
pub const REAL_PRODUCTIVITY: &str = "Real productivity";
