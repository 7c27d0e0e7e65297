//! Tells screen readers when the recommendation has changed, and only then.
//!
//! A region of its own, hidden and polite. It waits until answers have come to rest, so that moving
//! through a group of radio buttons does not read out every step.

use crate::state::use_app;
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use matrix_text::words;
use std::time::Duration;

/// How long answers must rest before the change is read out.
const REST: Duration = Duration::from_millis(700);

/// The hidden status region.
#[component]
pub fn Announcer() -> impl IntoView {
    let app = use_app();
    let announced = RwSignal::new(String::new());
    let newest = Memo::new(move |_| {
        if app.is_hidden() {
            String::new()
        } else {
            app.sentence(words::announcement)
        }
    });
    let mut announce = debounce(REST, move |text| announced.set(text));
    // Equal texts are equal recommendations. The first is the page as it was found, so there is nothing to announce.
    Effect::watch(
        move || newest.get(),
        move |text, _, _| announce(text.clone()),
        false,
    );
    view! {
        // The whole content of the region: some screen readers tell of nothing deeper.
        <div
            class="visually-hidden"
            id="announcer"
            role="status"
            aria-live="polite"
            prop:textContent=move || announced.get()
        ></div>
    }
}
