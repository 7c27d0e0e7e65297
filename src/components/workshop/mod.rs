//! The workshop: a rule file is written here, beside the page that it makes. Nothing of it is sent anywhere.
//!
//! It comes with the checker and takes the place of the page where the address asks for it. The page beside is this site in a
//! frame, with the file that this tab keeps; it is loaded anew for each version that can be used, and keeps its answers.
//! Panels here may ask the engine themselves: what they show is about the file, and not about a visitor's answers.

mod bench;
mod editor;
mod effect;
mod preview;
mod starters;
mod tests_panel;
mod tools;

use crate::browser::{document, fetch, location, stylesheet};
use crate::components::checker::findings::{FindingActs, Findings};
use crate::components::common::LiveText;
use bench::{Bench, in_tab, kept_draft};
use leptos::prelude::*;
use leptos::task::spawn_local;
use matrix_engine::Rules;
use matrix_text::words::workshop;

/// What the address asks for, and what the page is called.
const TITLE: &str = "Workshop";

/// The workshop with the file of this name: the one that this tab has, else the draft that this device keeps, else the one
/// beside this page that the address or `matrix serve` names, else one to begin with.
#[component]
pub fn Workshop(
    /// The name of the file.
    name: String,
) -> impl IntoView {
    document::set_title(TITLE);
    let bench = RwSignal::new(None);
    let owner = Owner::current();
    spawn_local(async move {
        // Until its style is here, it would jump.
        stylesheet::bring("data-workshop-style").await;
        let draft = kept_draft();
        let is_kept = draft.is_some();
        let text = match in_tab(&name).or(draft) {
            Some(text) => text,
            None => beside().await.unwrap_or_else(begin),
        };
        let made = owner.map(|owner| owner.with(|| Bench::new(name, text, is_kept)));
        let _ = bench.try_set(made);
    });
    move || bench.get().map(|bench| view! { <Opened bench/> })
}

/// The file beside this page that is meant, as its author keeps it.
async fn beside() -> Option<String> {
    let asked = location::in_query(&location::href(), location::SITE_FILE);
    let served = || document::served_file().and_then(|_| document::told_to_loader("data-rules"));
    let text = fetch::text(&asked.or_else(served)?).await?;
    // A finished site has it without remarks, notes and facts; nobody would go on with that.
    Rules::packed_mark(&text).is_none().then_some(text)
}

fn begin() -> String {
    starters::STARTERS[0].text.to_owned()
}

#[component]
fn Opened(bench: Bench) -> impl IntoView {
    let standing = move || {
        let checked = bench.checked.get();
        workshop::standing(&checked.findings, checked.version.as_deref())
    };
    let acts = FindingActs {
        go_to: editor::go_to,
        mend: Callback::new(move |finding| bench.mend(&finding)),
    };
    let findings = move || {
        let of = bench.checked.with(|checked| checked.findings.clone());
        view! { <Findings of acts/> }
    };
    view! {
        <div class="workshop">
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
                    <div class="workshop-findings">{findings}</div>
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
