//! Above the questions: what there is to say about the link that was opened, until the visitor puts it away.

use super::common::Each;
use crate::browser::focus;
use crate::state::use_app;
use leptos::prelude::*;

/// The notice. The region is there before it speaks, or it would not be read out.
#[component]
pub fn LinkNotice() -> impl IntoView {
    let app = use_app();
    let put_away = move |_| {
        // The button goes away, so the focus moves to what stays.
        focus::focus_in_place("result");
        app.link_notice.set(Vec::new());
    };
    let is_shown = move || app.link_notice.with(|sentences| !sentences.is_empty());
    view! {
        <div id="link-notice" role="status">
            <Show when=is_shown>
                <div class="arrival">
                    <Each of=move || app.link_notice.get() let:sentence>
                        <p>{sentence}</p>
                    </Each>
                    <button class="button" type="button" on:click=put_away>
                        "Got it"
                    </button>
                </div>
            </Show>
        </div>
    }
}
