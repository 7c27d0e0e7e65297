//! `matrix explain`: answers in, recommendation out, with how sure it is and what would change it.
//! This file reads and asks the engine; `text.rs` puts it into words; as JSON it
//! is what exports carry too, `matrix_text::explanation`.

mod text;

use crate::{Format, Output, input};
use matrix_engine::{Analysis, Answers, Recommendation, Rules, analyse, evaluate};
use matrix_text::explanation::explanation;
use std::path::Path;

/// Everything that is explained.
struct Told {
    rules: Rules,
    answers: Answers,
    result: Recommendation,
    analysis: Analysis,
}

/// Explains what a file recommends.
///
/// # Errors
/// A message when the file cannot be read or the answers do not fit it.
pub fn run(path: &Path, answers: &str, format: Format) -> Result<Output, String> {
    let Some((rules, answers)) = input::rules_and_answers(path, answers)? else {
        return Ok(Output::findings());
    };
    let told = Told {
        result: evaluate(&rules, &answers),
        analysis: analyse(&rules, &answers),
        answers,
        rules,
    };
    let text = match format {
        Format::Json => {
            let Told {
                rules,
                answers,
                result,
                analysis,
            } = &told;
            format!("{:#}\n", explanation(rules, answers, result, analysis))
        }
        Format::Human => text::explanation(&told),
    };
    Ok(Output {
        text,
        findings: false,
    })
}
