//! A frame in this page that shows this site: what it tells, and showing it anew.

use super::host::{self, Received};
use leptos::html::Iframe;
use leptos::prelude::*;
use web_sys::Window;

/// Listens to messages of a frame, and of no other: gives what stands in them under this name.
pub fn on_message(frame: NodeRef<Iframe>, name: &'static str, act: impl Fn(Received) + 'static) {
    host::on_message_of(move || window(frame), name, act);
}

/// Loads what the frame shows anew, with the answers that it has by now. What its address says of the rules is about the
/// version before, and who edits them knows that they differ.
pub fn reload(frame: NodeRef<Iframe>) {
    if let Some(window) = window(frame) {
        let _ = put_answers(&window);
        let _ = window.location().reload();
    }
}

fn put_answers(window: &Window) -> Option<()> {
    let location = window.location();
    let fragment = location.hash().ok()?;
    let address = format!(
        "{}{}{}",
        location.pathname().ok()?,
        location.search().ok()?,
        answers_of(&fragment)
    );
    let history = window.history().ok()?;
    let state = history.state().ok()?;
    history
        .replace_state_with_url(&state, "", Some(&address))
        .ok()
}

/// A fragment without what it says of the rules that the answers were given to.
fn answers_of(fragment: &str) -> String {
    let parts = fragment.trim_start_matches('#').split('&');
    let answers = parts.filter(|part| !part.starts_with("rules=") && !part.starts_with("was="));
    let answers: Vec<&str> = answers.collect();
    match answers.join("&") {
        none if none.is_empty() => none,
        answers => format!("#{answers}"),
    }
}

fn window(frame: NodeRef<Iframe>) -> Option<Window> {
    frame.get_untracked()?.content_window()
}

#[cfg(test)]
mod tests {
    use super::answers_of;

    #[test]
    fn only_the_answers_stay() {
        for (fragment, expected) in [
            ("#rules=bread@3&was=rolls&oven=yes!&v=1", "#oven=yes!&v=1"),
            ("#v=1", "#v=1"),
            ("#rules=bread@3", ""),
            ("", ""),
        ] {
            assert_eq!(answers_of(fragment), expected);
        }
    }
}
