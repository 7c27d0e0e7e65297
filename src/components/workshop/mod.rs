//! The workshop: a rule file is written here, beside the page that it makes. Nothing of it is sent anywhere.
//!
//! It comes with the checker and takes the place of the page where the address asks for it. The page beside is this site in a
//! frame, with the file that this tab keeps; it is loaded anew for each version that can be used, and keeps its answers.

mod bench;
mod editor;
mod effect;
mod findings;
mod preview;
mod starters;
mod tests_panel;
mod tools;

use crate::browser::{document, location, stylesheet};
use crate::components::common::LiveText;
use bench::{Bench, in_tab, kept_draft};
use leptos::prelude::*;
use leptos::task::spawn_local;
use matrix_text::words::workshop;

/// What the address asks for, and what the page is called.
const TITLE: &str = "Workshop";

/// The workshop with the file of this name: the one that this tab has, else the draft that this device keeps, else one to
/// begin with.
#[component]
pub fn Workshop(
    /// The name of the file.
    name: String,
) -> impl IntoView {
    document::set_title(TITLE);
    let is_styled = RwSignal::new(false);
    spawn_local(async move {
        stylesheet::bring("data-workshop-style").await;
        let _ = is_styled.try_set(true);
    });
    let draft = kept_draft();
    let is_kept = draft.is_some();
    let text = in_tab(&name).or(draft);
    let text = text.unwrap_or_else(|| starters::STARTERS[0].text.to_owned());
    let bench = Bench::new(name, text, is_kept);
    bench.follow();
    let standing = move || {
        let checked = bench.checked.get();
        workshop::standing(&checked.findings, checked.rules.as_deref())
    };
    view! {
        // Until its style is here, it would jump.
        <div class="workshop" hidden=move || !is_styled.get()>
            <header class="workshop-head">
                <h1>{TITLE}</h1>
                <p class="quiet">
                    "Write a rule file, and see the page that it makes. Nothing is sent anywhere."
                </p>
                <a href=location::path()>"Back to the page"</a>
                <tools::Tools bench/>
            </header>
            <main class="workshop-bench">
                <section class="workshop-text" aria-label="Rule file">
                    <editor::EditorPane bench/>
                    <p class="workshop-standing" role="status">
                        <LiveText text=standing/>
                    </p>
                    <findings::FindingsList bench/>
                </section>
                <div class="workshop-side">
                    <preview::Preview bench/>
                    <tests_panel::TestsPanel bench/>
                    <effect::EffectPanel bench/>
                </div>
            </main>
        </div>
    }
}
