//! The bar of shares, with its numbers beside the names.

use super::of_newest;
use super::share_parts::parts;
use crate::components::common::Each;
use crate::state::use_app;
use leptos::prelude::*;

/// The bar; nothing when there is nothing to share out.
#[component]
pub(super) fn SharesBar() -> impl IntoView {
    let all = of_newest(use_app(), parts);
    let each = move || all.get();
    view! {
        <Show when=move || all.with(|all| !all.is_empty())>
            <div class="shares">
                <svg viewBox="0 0 1000 1" preserveAspectRatio="none" aria-hidden="true">
                    <Each of=each let:part>
                        <rect
                            class=part.class
                            x=part.from.to_string()
                            width=part.width.to_string()
                            height="1"
                        ></rect>
                    </Each>
                </svg>
                <ul aria-label="Wins among all ways to answer the rest">
                    <Each of=each let:part>
                        <li class=part.class>{part.says}</li>
                    </Each>
                </ul>
            </div>
        </Show>
    }
}
