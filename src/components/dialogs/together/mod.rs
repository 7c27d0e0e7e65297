//! Several people who decide together: who is for what, where they differ, which of that matters, what all agree on.
//! They are there for as long as the page is open; whoever wants to keep them has their link.

mod add;
mod adding;
mod agreed;
mod cards;
mod differences;
mod hand_on;
mod shared;
mod view;

use super::given::{Given, HiddenNote};
use crate::components::common::{DialogFrame, Each, LiveText};
use crate::state::use_app;
use add::AddForm;
use agreed::AgreedSection;
use cards::Cards;
use differences::DifferencesSection;
use hand_on::HandOn;
use leptos::prelude::*;
use matrix_text::people::{self, Voice};
use matrix_text::words::labels;
use shared::Shared;
use std::sync::Arc;

/// The dialog.
#[component]
pub(super) fn TogetherDialog(given: Arc<Given>) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let body = if given.is_hidden {
        view! { <HiddenNote/> }.into_any()
    } else {
        use_app()
            .together
            .update(|together| together.begin(given.rules, &given.input));
        view! { <Body shared=Shared::new(use_app(), given, said)/> }.into_any()
    };
    view! {
        <DialogFrame title=labels::TOGETHER wide=true said>
            {body}
        </DialogFrame>
    }
}

#[component]
fn Body(shared: Shared) -> impl IntoView {
    let app = use_app();
    let rules = app.rules();
    let title = move || {
        shared
            .comparison
            .with(|comparison| people::title(rules, comparison))
    };
    let union = move || {
        shared.with(|people, comparison| people::union(rules, people, comparison, Voice::You))
    };
    let are_several = Memo::new(move |_| shared.count() > 1);
    let is_anybody = Memo::new(move |_| shared.count() > 0);
    let notice = move || app.together.with(|together| together.notice.clone());
    view! {
        <div class="together-head">
            <h3 class="together-title">
                <LiveText text=title/>
            </h3>
            <p>
                <LiveText text=union/>
            </p>
            <Each of=notice let:sentence>
                <p class="together-notice">{sentence}</p>
            </Each>
        </div>
        <Cards shared/>
        <AddForm shared/>
        <Show when=move || are_several.get()>
            <DifferencesSection shared/>
            <AgreedSection shared/>
        </Show>
        <Show when=move || is_anybody.get()>
            <HandOn shared/>
        </Show>
    }
}
