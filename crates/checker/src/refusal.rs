//! Shown in place of the page when the rule file cannot be used: what is wrong, where, and what to
//! do.

use matrix_view::el::{El, el, el_class};
use matrix_view::words;

/// A file may be wrong in thousands of places; nobody reads on after these.
const SHOWN: usize = 100;

/// The findings about the rule file of this name, in the order of the file: place, message and help of
/// each. `opened` says whether the visitor has opened it from the device.
#[must_use]
pub fn refusal(file: &str, opened: bool, findings: &[[String; 3]]) -> El {
    let mut count = words::counted(findings.len(), "finding");
    if findings.len() > SHOWN {
        count = format!("{count}; the first {SHOWN} are shown");
    }
    let whose = if opened { "" } else { " of this site" };
    let (before, after) = if opened {
        (
            "Mend these places and choose the file once more. On the command line, ",
            " finds the same.",
        )
    } else {
        (
            "If you look after this file: mend these places, run ",
            " until it finds nothing, and publish the file again. If not, tell the owner.",
        )
    };
    // Only this is read out at once; the findings are there to be gone through.
    let summary = el("div")
        .attr("role", "alert")
        .child(el("h1").text("The rule file cannot be used"))
        .child(
            el("p")
                .text("The file ")
                .child(el("code").text(file))
                .text(&format!(
                    "{whose} does not pass the check ({count}). Answers kept on this device are \
                     untouched."
                )),
        );
    el_class("main", "rules-error")
        .child(summary)
        .child(el_class("ol", "findings").children(findings.iter().take(SHOWN).map(finding)))
        .child(
            el("p")
                .text(before)
                .child(el("code").text(&format!("matrix check {file}")))
                .text(after),
        )
        // The start script, which knows the files, makes it work, or offers to choose another file.
        .child(
            el_class("button", "button")
                .attr("type", "button")
                .attr("id", "again")
                .text("Try again"),
        )
}

fn finding(parts: &[String; 3]) -> El {
    const CLASSES: [&str; 3] = ["finding-place", "finding-message", "finding-help"];
    let parts = parts
        .iter()
        .zip(CLASSES)
        .filter(|(text, _)| !text.is_empty());
    el("li").children(parts.map(|(text, class)| el_class("p", class).text(text)))
}
