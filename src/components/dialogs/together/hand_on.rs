//! What the group hands on: one link, or a file where that would be too long; and the decision record.

use super::super::copy_button::CopyButton;
use super::super::fields::{Field, TextToCopy};
use super::super::saved_file;
use super::shared::Shared;
use crate::browser::location::page_address;
use crate::browser::{clock, details};
use crate::components::common::LiveText;
use crate::state::use_app;
use leptos::prelude::*;
use matrix_engine::{PEOPLE_LINK_CHARS, write_people};
use matrix_text::people::{PeopleRecord, too_long};

const LINK: &str = "group-link";
const RECORD: &str = "group-record";

/// The ways.
#[component]
pub(super) fn HandOn(shared: Shared) -> impl IntoView {
    let app = use_app();
    let rules = app.rules();
    let address =
        Memo::new(move |_| shared.with(|people, _| page_address(&write_people(rules, people))));
    let chars = move || address.with(|address| address.chars().count());
    let fits = Memo::new(move |_| chars() <= PEOPLE_LINK_CHARS);
    let save = move |_| {
        let name = format!("group-{}-{}.txt", rules.file().id, clock::today());
        shared.say(address.with_untracked(|address| {
            saved_file::save(&name, "text/plain;charset=utf-8", &format!("{address}\n"))
        }));
    };
    view! {
        <section>
            <h3>"Hand it on"</h3>
            <Show
                when=move || fits.get()
                fallback=move || {
                    view! {
                        <p>
                            <LiveText text=move || too_long(chars())/>
                        </p>
                        <p class="ways">
                            <button class="button" type="button" on:click=save>
                                "Save the group as a file"
                            </button>
                        </p>
                    }
                }
            >
                <Field id=LINK label="The group’s link">
                    <input
                        class="dialog-text"
                        id=LINK
                        readonly
                        prop:value=move || address.get()
                    />
                </Field>
                <p class="ways">
                    <CopyButton
                        label="Copy the group’s link"
                        text=address.into()
                        field=LINK
                        said=shared.said
                    />
                </p>
            </Show>
            <Record shared address fits/>
        </section>
    }
}

/// The decision record. It is written once somebody wants to see it.
#[component]
fn Record(shared: Shared, address: Memo<String>, fits: Memo<bool>) -> impl IntoView {
    let is_open = RwSignal::new(false);
    view! {
        <details class="record" on:toggle=move |event| is_open.set(details::is_open(&event))>
            <summary>"Decision record"</summary>
            <Show when=move || is_open.get()>
                <RecordText shared address fits/>
            </Show>
        </details>
    }
}

#[component]
fn RecordText(shared: Shared, address: Memo<String>, fits: Memo<bool>) -> impl IntoView {
    let rules = use_app().rules();
    let date = clock::today();
    let name = StoredValue::new(String::new());
    let text = Memo::new(move |_| {
        let link = if fits.get() {
            address.get()
        } else {
            String::new()
        };
        let agreed = shared.agreed.get();
        shared.with(|people, comparison| {
            let record = PeopleRecord {
                rules,
                people,
                comparison,
                result: &agreed.result,
                analysis: &agreed.analysis,
                date: &date,
                link: &link,
            };
            name.set_value(record.file_name());
            record.write()
        })
    });
    let save =
        move |_| {
            let name = name.get_value();
            shared.say(text.with_untracked(|text| {
                saved_file::save(&name, "text/markdown;charset=utf-8", text)
            }));
        };
    view! {
        <TextToCopy id=RECORD label="In the layout of MADR 4" lines=12 text=text.into()/>
        <p class="ways">
            <CopyButton label="Copy the record" text=text.into() field=RECORD said=shared.said/>
            <button class="button" type="button" on:click=save>
                "Save the record"
            </button>
        </p>
    }
}
