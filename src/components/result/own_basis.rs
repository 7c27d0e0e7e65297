//! That the result rests on more than the rule file, and what that says alone.

use crate::components::common::LiveText;
use crate::state::use_app;
use leptos::prelude::*;
use matrix_text::words::own;

/// The line; nothing without a judgement of the visitor's own.
#[component]
pub(super) fn OwnBasis() -> impl IntoView {
    let app = use_app();
    let has_some = Memo::new(move |_| app.is_judged());
    let counts = move || {
        app.judged
            .with(|rules| format!("With {}.", own::changes(rules.judgement())))
    };
    let alone = move || {
        let without = app.without_judgement();
        without.map_or_else(String::new, |result| own::without(app.rules(), &result))
    };
    view! {
        <Show when=move || has_some.get()>
            <p class="own-basis">
                <strong>
                    <LiveText text=counts/>
                </strong>
                " "
                <LiveText text=alone/>
            </p>
        </Show>
    }
}
