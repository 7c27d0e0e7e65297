//! The frame of every dialog.

use crate::browser::modal;
use crate::state::use_app;
use leptos::html::Dialog;
use leptos::prelude::*;

/// A modal dialog with a title, a body and a line that says what happened. It opens when it is mounted; whoever closes
/// it, in whatever way, says so in [`crate::state::AppState::dialog`], and then it goes.
#[component]
pub fn DialogFrame(
    /// The title.
    title: &'static str,
    /// Whether it needs more room than a text.
    #[prop(optional)]
    wide: bool,
    /// What happened last. Without it there is no such line.
    #[prop(optional)]
    said: Option<RwSignal<String>>,
    /// The body.
    children: Children,
) -> impl IntoView {
    let app = use_app();
    let dialog = NodeRef::<Dialog>::new();
    modal::open_when_mounted(dialog);
    let close = Callback::new(move |()| app.dialog.set(None));
    // The whole content of its element, so that the style sheet knows when it is empty.
    let said = said.map(|said| {
        view! {
            <p
                class="dialog-said"
                id="dialog-said"
                role="status"
                prop:textContent=move || said.get()
            ></p>
        }
    });
    view! {
        <dialog
            class="dialog"
            id="dialog"
            data-wide=wide.then_some("")
            aria-labelledby="dialog-title"
            node_ref=dialog
            // The event comes late: another dialog may be open by then, and this one be gone.
            on:close=move |_| {
                let _ = close.try_run(());
            }
        >
            <div class="dialog-head">
                <h2 id="dialog-title">{title}</h2>
                <button
                    class="button dialog-close"
                    type="button"
                    on:click=move |_| close.run(())
                >
                    "Close"
                </button>
            </div>
            <div id="dialog-body">{children()}</div>
            {said}
        </dialog>
    }
}
