//! On narrow screens: who leads, always in view, and the way to the reasons.

use super::common::{Jump, LiveText};
use crate::state::use_app;
use leptos::prelude::*;
use matrix_text::words::{self, glance};

/// The bar at the bottom. The style sheet shows it on narrow screens only.
#[component]
pub fn BottomBar() -> impl IntoView {
    let app = use_app();
    let headline = move || {
        if app.is_hidden() {
            "Result hidden".to_owned()
        } else {
            app.sentence(glance::title)
        }
    };
    let certainty = move || {
        if app.is_hidden() {
            words::progress(app.progress())
        } else {
            app.sentence(words::short_certainty)
        }
    };
    let is_empty =
        move || app.is_hidden() || app.result.with(|it| it.verdict.is_undifferentiated());
    view! {
        <aside
            class="bottom-bar"
            aria-label="Current result"
            data-at-result=move || app.at_result.get().then_some("")
        >
            // Beside a leader; while nothing separates the options there is nothing to draw.
            <span class="mini-place" aria-hidden="true" hidden=is_empty>
                {move || app.lazy.analysis.get().map(|part| (part.mini)())}
            </span>
            <p>
                <strong>
                    <LiveText text=headline/>
                </strong>
                " "
                <LiveText text=certainty/>
            </p>
            <Jump class="button" to="result".to_owned() label="Show why"/>
            {move || app.lazy.analysis.get().map(|part| (part.way_on)())}
        </aside>
    }
}
