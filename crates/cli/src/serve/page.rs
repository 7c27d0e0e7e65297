//! The page as it is shown while its rules are written.

use super::Shown;
use crate::pack::{meta, page};
use matrix_text::{reading, start};
use maud::html;

/// The script that loads the page anew when its rules changed.
pub const SCRIPT: &str = include_str!("reload.js");
/// Where it is.
pub const SCRIPT_PATH: &str = "/matrix-serve/reload.js";

/// Ends a service worker that an earlier site has left at this address.
pub const WORKER: &str = include_str!("end-worker.js");

/// The page of a finished site, without its worker, and with the rules that are written and what reloads them.
///
/// # Errors
/// The region that it lacks.
pub fn with_rules(html: &str, shown: &Shown) -> Result<String, String> {
    let mut html = without_worker(html);
    if let Some(rules) = &shown.usable {
        html = page::replace(&html, "about", &meta::about(rules.file(), None, false))?;
        html = page::replace(&html, "start", &start::start(rules, None))?;
        html = page::replace(&html, "content", &reading::part(rules))?;
    }
    let script =
        html! { script type="module" src={ "." (SCRIPT_PATH) } data-revision=(shown.revision) {} };
    let html = html.replacen("</head>", &format!("{}\n</head>", script.into_string()), 1);
    // The page says it to who writes the file, and not to its visitors.
    let name = html! { (shown.name) }.into_string();
    Ok(html.replacen(
        "id=\"loader\"",
        &format!("id=\"loader\" data-served=\"{name}\""),
        1,
    ))
}

/// The page without its worker for offline use: it would show what it keeps, and not what is there.
pub fn without_worker(html: &str) -> String {
    html.replace(" data-worker=\"./sw.js\"", "")
}
