//! Answers kept under a name on this device: keep, open, rename, delete, compare two.

mod compare;
mod comparison;
mod kept;
mod list;
mod opened;
mod rename;
mod row;

use super::fields::NameField;
use super::given::Given;
use crate::components::common::{DialogFrame, Each};
use compare::Compare;
use kept::{BACK, Kept, NAME};
use leptos::prelude::*;
use rename::RenameForm;
use row::SaveRow;
use std::sync::Arc;

/// Everything that this device keeps for these rules.
pub(super) fn kept_here(given: &Given) -> Vec<list::Save> {
    let saves = kept::read_saves(given);
    saves.map_or_else(Vec::new, |(.., saves)| saves.list)
}

/// The dialog.
#[component]
pub(super) fn SavesDialog(given: Arc<Given>) -> impl IntoView {
    let kept = Kept::new(given);
    let is_kept = Memo::new(move |_| kept.saves.with(Option::is_some));
    let renaming = move || kept.renaming.get();
    let lists = Memo::new(move |_| kept.renaming.with(Option::is_none));
    view! {
        <DialogFrame title="Saved answers" said=kept.said>
            <Show when=move || is_kept.get() fallback=move || view! { <NothingKept kept/> }>
                <Each of=renaming let:save>
                    <RenameForm kept save/>
                </Each>
                <Show when=move || lists.get()>
                    <Shelf kept/>
                </Show>
            </Show>
        </DialogFrame>
    }
}

/// Why nothing is kept, and what to do without.
#[component]
fn NothingKept(kept: Kept) -> impl IntoView {
    let why = if kept.given().is_site {
        "This browser keeps nothing for this page."
    } else {
        "Answers to rules that are not those of this site are not kept."
    };
    view! { <p>{format!("{why} Use Share: the link holds the answers.")}</p> }
}

/// Everything that is kept, and what can be done with it.
#[component]
fn Shelf(kept: Kept) -> impl IntoView {
    let given = kept.given();
    let is_unreadable = Memo::new(move |_| {
        kept.saves
            .with(|saves| saves.as_ref().is_some_and(|it| it.unreadable))
    });
    let list = Memo::new(move |_| {
        let list = kept.saves.with(|saves| Some(saves.as_ref()?.list.clone()));
        list.unwrap_or_default()
    });
    let is_empty = Memo::new(move |_| list.with(Vec::is_empty));
    let has_deleted = Memo::new(move |_| kept.deleted.with(Option::is_some));
    let rows = move || list.get().into_iter().enumerate();
    view! {
        <Show when=move || has_deleted.get()>
            <p class="ways">
                <button class="button" type="button" id=BACK on:click=move |_| kept.bring_back()>
                    "Bring it back"
                </button>
            </p>
        </Show>
        {if given.link.is_empty() {
            view! {
                <p class="quiet">"Nothing is answered yet, so there is nothing to save."</p>
            }
                .into_any()
        } else {
            view! { <KeepForm kept/> }.into_any()
        }}
        <Show when=move || is_unreadable.get()>
            <p class="quiet">
                "Some of what was saved here cannot be read. It stays until you change something here."
            </p>
        </Show>
        <Show
            when=move || !is_empty.get()
            fallback=|| view! { <p class="quiet">"No saved answers yet."</p> }
        >
            <ul class="saves" aria-label="Saved">
                <Each of=rows let((place, save))>
                    <SaveRow kept place save/>
                </Each>
            </ul>
        </Show>
        // It ends with who leads.
        {(!given.is_hidden).then(|| view! { <Compare kept/> })}
    }
}

/// The form that saves these answers.
#[component]
fn KeepForm(kept: Kept) -> impl IntoView {
    view! {
        <form
            class="keep"
            on:submit=move |event| {
                event.prevent_default();
                kept.keep();
            }
        >
            <NameField
                id=NAME
                label="Save these answers as"
                chars=list::NAME_CHARS
                name=kept.name
            />
            <button class="button">"Save"</button>
        </form>
    }
}
