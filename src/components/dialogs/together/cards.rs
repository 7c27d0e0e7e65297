//! A card for each person.

use super::shared::Shared;
use super::view::{Card, Row, card, room};
use crate::browser::focus::focus_after_update;
use crate::components::common::{Each, LiveText};
use crate::state::use_app;
use leptos::prelude::*;
use matrix_engine::{NAME_CHARS, Person};
use matrix_text::people;

/// The id of the button that brings somebody back.
const BACK: &str = "person-back";

/// All cards. Each stands for a place, so that a name that is being changed keeps the focus.
#[component]
pub(super) fn Cards(shared: Shared) -> impl IntoView {
    let app = use_app();
    let room = Memo::new(move |_| shared.comparison.with(|comparison| room(comparison)));
    let removed = RwSignal::new(None::<Person>);
    let has_removed = Memo::new(move |_| removed.with(Option::is_some));
    let bring_back = move |_| {
        let Some(person) = removed.get_untracked() else {
            return;
        };
        let added = app.together.try_update(|together| {
            together.change(|people| {
                let name = people.free_name(person.name());
                people.add(&name, person.input().clone()).map(|()| name)
            })
        });
        match added {
            Some(Ok(name)) => {
                removed.set(None);
                shared.say(format!("“{name}” is back."));
                focus_after_update(id(shared.count().saturating_sub(1), "name"));
            }
            Some(Err(fault)) => shared.say(people::fault(fault)),
            None => {}
        }
    };
    view! {
        <ul
            class="people"
            aria-label="Who decides"
            style=("--room-against", move || room.get().0.to_string())
            style=("--room-for", move || room.get().1.to_string())
        >
            <Each of=move || 0..shared.count() let:at>
                <PersonCard shared at removed/>
            </Each>
        </ul>
        <Show when=move || has_removed.get()>
            <p class="ways">
                <button class="button" type="button" id=BACK on:click=bring_back>
                    "Bring it back"
                </button>
            </p>
        </Show>
    }
}

fn id(at: usize, what: &str) -> String {
    format!("person-{at}-{what}")
}

/// One person: a name that can be changed, who leads for them, and what can be done.
#[component]
fn PersonCard(shared: Shared, at: usize, removed: RwSignal<Option<Person>>) -> impl IntoView {
    let app = use_app();
    let rules = app.rules();
    let card =
        Memo::new(move |_| shared.with(|people, comparison| card(rules, people, comparison, at)));
    let of = move |read: fn(&Card) -> String| move || card.with(read);
    let rename = move |event| {
        let name = event_target_value(&event);
        let renamed = app
            .together
            .try_update(|together| together.rename(at, &name));
        shared.say(match renamed {
            Some(Err(fault)) => people::fault(fault),
            _ => String::new(),
        });
    };
    let remove = move |_| {
        let person = app
            .together
            .with_untracked(|together| together.people().get(at).cloned());
        if let Some(person) = person {
            shared.say(format!("“{}” was removed.", person.name()));
            removed.set(Some(person));
            app.together.update(|together| together.remove(at));
            focus_after_update(BACK.to_owned());
        }
    };
    view! {
        <li class="person" data-apart=move || card.with(|card| card.is_apart).then_some("")>
            <p class="person-head">
                <input
                    class="dialog-text"
                    id=id(at, "name")
                    aria-label=format!("Name of person {}", at + 1)
                    maxlength=NAME_CHARS.to_string()
                    autocomplete="off"
                    prop:value=of(|card| card.name.clone())
                    on:change=rename
                />
                <span class="quiet">
                    <LiveText text=of(|card| card.said.clone())/>
                </span>
            </p>
            <p class="person-winner">
                <strong>
                    <LiveText text=of(|card| card.headline.clone())/>
                </strong>
                " "
                <span class="quiet">
                    <LiveText text=of(|card| card.certainty.clone())/>
                </span>
            </p>
            <ol class="person-ranking">
                <Each of=move || card.with(|card| card.rows.clone()) let:row>
                    <OptionRow row/>
                </Each>
            </ol>
            <p class="ways">
                <Show when=move || card.with(|card| card.can_open)>
                    <button
                        class="button"
                        type="button"
                        aria-label=of(|card| format!("Open: {}", card.name))
                        on:click=move |_| shared.show_on_page(Some(at))
                    >
                        "Open"
                    </button>
                </Show>
                <button
                    class="button"
                    type="button"
                    aria-label=of(|card| format!("Remove: {}", card.name))
                    on:click=remove
                >
                    "Remove"
                </button>
            </p>
        </li>
    }
}

/// One option with its blocks.
#[component]
fn OptionRow(row: Row) -> impl IntoView {
    let label = |points: u32, sign: &str| match points {
        0 => String::new(),
        points => format!("{sign}{points}"),
    };
    view! {
        <li class="person-option" data-lead=row.is_lead.then_some("")>
            <span class="name">{row.name}</span>
            <span
                class="bar against"
                aria-hidden="true"
                style=("--points", row.against.to_string())
            >
                <span>{label(row.against, "−")}</span>
            </span>
            <span
                class="bar for"
                aria-hidden="true"
                style=("--points", row.speaks_for.to_string())
            >
                <span>{label(row.speaks_for, "+")}</span>
            </span>
            <span class="sum" aria-hidden="true">
                {row.sum}
            </span>
            <span class="in-words">{row.in_words}</span>
        </li>
    }
}
