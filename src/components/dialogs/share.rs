//! A link to the result.

use super::copy_button::CopyButton;
use super::fields::Field;
use super::given::Given;
use crate::browser::location::{DEVICE_FILE, in_query, page_address};
use crate::browser::share;
use crate::components::common::DialogFrame;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

const LINK: &str = "share-link";

/// The dialog.
#[component]
pub(super) fn ShareDialog(given: Arc<Given>) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let address = page_address(&given.link);
    let about = if given.link.is_empty() {
        "Nothing is answered yet, so this link opens the page as it is.".to_owned()
    } else {
        let summary = given.summary();
        let holds = if given.without.is_some() {
            "every answer and your own judgement"
        } else {
            "every answer"
        };
        format!("{summary}. The link holds {holds}; no server sees them.")
    };
    let is_file = address.starts_with("file:");
    let device_file = in_query(&address, DEVICE_FILE).map(|file| {
        view! {
            <p class="quiet">
                {format!(
                    "The rules are in the file {file} of your device. Whoever opens the link is asked for that file.",
                )}
            </p>
        }
    });
    let text = Signal::stored(address.clone());
    let system = share::can_share().then(|| {
        let address = address.clone();
        view! { <SystemShareButton given address said/> }
    });
    view! {
        <DialogFrame title="Share this result" said>
            <p>{about}</p>
            {is_file
                .then(|| {
                    view! {
                        <p class="quiet">
                            "This page was opened from a file, so the link works only where that file is."
                        </p>
                    }
                })}
            {device_file}
            <Field id=LINK label="Link">
                <input class="dialog-text" id=LINK readonly value=address/>
            </Field>
            <p class="ways">
                <CopyButton label="Copy link" text field=LINK said/>
                {system}
            </p>
        </DialogFrame>
    }
}

/// Hands the link to the sharing of the system.
#[component]
fn SystemShareButton(given: Arc<Given>, address: String, said: RwSignal<String>) -> impl IntoView {
    let hand_on = move |_| {
        let title = &given.rules.file().title;
        let shared = share::share(title, &given.summary(), &address);
        spawn_local(async move {
            if !shared.await {
                let says = "Sharing did not work here. Copy the link instead.";
                let _ = said.try_set(says.to_owned());
            }
        });
    };
    view! {
        <button class="button" type="button" on:click=hand_on>
            "Share …"
        </button>
    }
}
