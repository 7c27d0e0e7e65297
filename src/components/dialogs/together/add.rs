//! The form that adds somebody: from a pasted link or a file, from the page, or from saved answers.

use super::super::fields::{ChoiceField, NameField};
use super::super::saves::kept_here;
use super::adding::{Missing, Source, add};
use super::shared::Shared;
use crate::browser::files::DeviceFile;
use crate::browser::focus;
use crate::components::common::{Each, FileInput};
use crate::state::use_app;
use crate::together::ME;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

const LINK: &str = "together-link";
const NAME: &str = "together-name";
const FROM: &str = "together-from";
const FILE: &str = "together-file";
/// Files that are larger hold no group.
const FILE_BYTES: f64 = 4_000_000.0;
/// The values of the choice; a save is called by its place.
const PASTED: &str = "link";
const PAGE: &str = "page";

/// The form.
#[component]
pub(super) fn AddForm(shared: Shared) -> impl IntoView {
    let app = use_app();
    let rules = app.rules();
    let given = shared.given();
    let link = RwSignal::new(String::new());
    let name = RwSignal::new(String::new());
    let from = RwSignal::new(PASTED.to_owned());
    let saves = Arc::new(kept_here(&given));
    let mut choices = vec![(PASTED.to_owned(), "A pasted link".to_owned())];
    if !given.input.is_empty() {
        choices.push((PAGE.to_owned(), "The answers on this page".to_owned()));
    }
    let numbered = (0..).zip(saves.iter());
    choices.extend(numbered.map(|(at, save)| (at.to_string(), format!("Saved: {}", save.name))));
    let can_choose = choices.len() > 1;
    let choices = Signal::stored(choices);
    let is_pasted = Memo::new(move |_| from.with(|from| from == PASTED));
    let save_at = {
        let saves = Arc::clone(&saves);
        move |from: &str| saves.get(from.parse::<usize>().ok()?).cloned()
    };
    let choose = {
        let save_at = save_at.clone();
        move |chosen: String| {
            let known = match save_at(&chosen) {
                Some(save) => Some(save.name),
                None => (chosen == PAGE).then(|| ME.to_owned()),
            };
            if let Some(known) = known {
                let free = app
                    .together
                    .with_untracked(|together| together.people().free_name(&known));
                name.set(free);
            }
            from.set(chosen);
            shared.say("");
            // Not every browser leaves it there after a choice by pointer.
            focus::focus(FROM);
        }
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let from = from.get_untracked();
        let pasted = link.get_untracked();
        let save = save_at(&from);
        let source = match &save {
            Some(save) => Source::Pasted(&save.link),
            None if from == PAGE => Source::Input(&given.input),
            None => Source::Pasted(&pasted),
        };
        let added = app.together.try_update(|together| {
            let name = name.get_untracked();
            together.change(|people| add(rules, people, source, &name))
        });
        match added {
            Some(Ok(done)) => {
                link.set(String::new());
                name.set(String::new());
                shared.say(done);
                focus::focus(if is_pasted.get_untracked() {
                    LINK
                } else {
                    NAME
                });
            }
            Some(Err((why, missing))) => {
                shared.say(why);
                focus::focus(match missing {
                    Missing::Name => NAME,
                    Missing::Source if is_pasted.get_untracked() => LINK,
                    Missing::Source => FROM,
                });
            }
            None => {}
        }
    };
    view! {
        <form class="together-add" on:submit=submit>
            <h3>"Add a person"</h3>
            {can_choose
                .then(|| {
                    view! { <ChoiceField id=FROM label="From" choices chosen=from.into() choose/> }
                })}
            <div class="keep">
                <Each of=move || is_pasted.get().then_some(()) let:_here>
                    <LinkField shared link/>
                </Each>
                <NameField id=NAME label="Name" chars=matrix_engine::NAME_CHARS name/>
                <button class="button lead" type="submit">
                    "Add"
                </button>
            </div>
            <p class="quiet">
                "A link to a group brings everybody in it, with their names. Nothing is sent anywhere."
            </p>
        </form>
    }
}

/// Where a link is pasted, or comes from a file.
#[component]
fn LinkField(shared: Shared, link: RwSignal<String>) -> impl IntoView {
    let read = move |file: DeviceFile| {
        spawn_local(async move {
            let name = file.name();
            if file.size() > FILE_BYTES {
                return shared.say(format!("The file {name} is too large to be a group."));
            }
            let text = match file.bytes().await {
                Ok(bytes) => String::from_utf8(bytes).map_err(|_| "it is not a text".to_owned()),
                Err(why) => Err(why),
            };
            match text {
                Ok(text) => {
                    let _ = link.try_set(text.trim().to_owned());
                    shared.say(format!("The text of {name} is in the field. Add it."));
                    focus::focus(LINK);
                }
                Err(why) => shared.say(format!("The file {name} cannot be read: {why}.")),
            }
        });
    };
    view! {
        <div class="field">
            <label for=LINK>"Their link"</label>
            <input class="dialog-text" id=LINK autocomplete="off" spellcheck="false" bind:value=link/>
        </div>
        <div class="field">
            <label for=FILE>"Or a group’s file"</label>
            <FileInput id=FILE accept=".txt,text/plain" take=read/>
        </div>
    }
}
