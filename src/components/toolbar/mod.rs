//! What one does while answering, and behind a menu what one does rarely. What one does with a result stands with it.

mod full_page;
mod theme;
mod tools;

use super::common::LiveText;
use super::presets::PresetMenu;
use crate::browser::keys;
use crate::state::{AppState, use_app};
use full_page::FullPageLink;
use leptos::prelude::*;
use tools::ToolsMenu;

/// The toolbar.
#[component]
pub fn Toolbar() -> impl IntoView {
    let app = use_app();
    keys::on_undo_keys(move |again| if again { app.redo() } else { app.undo() });
    view! {
        <div class="toolbar" role="group" aria-label="Answers">
            <PresetMenu/>
            <ActionButton
                id="undo"
                label="Undo"
                keys="Control+Z"
                is_usable=AppState::can_undo
                act=AppState::undo
            />
            <ActionButton
                id="redo"
                label="Redo"
                keys="Control+Y Control+Shift+Z"
                is_usable=AppState::can_redo
                act=AppState::redo
            />
            <ActionButton
                id="start-over"
                label="Start over"
                is_usable=|app| !app.is_empty()
                act=AppState::start_over
            />
            <ToolsMenu/>
            <FullPageLink/>
            <span class="toolbar-said" role="status">
                <LiveText text=move || app.status().get()/>
            </span>
        </div>
    }
}

/// A button that does something to all answers. It stays in place and can keep the focus when there is nothing
/// more to do.
#[component]
fn ActionButton(
    id: &'static str,
    label: &'static str,
    #[prop(optional)] keys: Option<&'static str>,
    is_usable: fn(AppState) -> bool,
    act: fn(AppState),
) -> impl IntoView {
    let app = use_app();
    view! {
        <button
            class="button"
            type="button"
            id=id
            aria-keyshortcuts=keys
            aria-disabled=move || (!is_usable(app)).then_some("true")
            on:click=move |_| act(app)
        >
            {label}
        </button>
    }
}
