//! The fields of the dialogs.

use crate::components::common::Each;
use leptos::prelude::*;

/// Something to choose: its value and what it is called.
pub(super) type Choice = (String, String);

/// The choices that a list offers.
pub(super) fn choices<const N: usize>(
    all: [(&'static str, &'static str); N],
) -> Signal<Vec<Choice>> {
    let owned = all.map(|(value, label)| (value.to_owned(), label.to_owned()));
    Signal::stored(Vec::from(owned))
}

/// A control with its label before it.
#[component]
pub(super) fn Field(
    /// The id of the control.
    id: &'static str,
    /// Its label.
    #[prop(into)]
    label: String,
    /// The control.
    children: Children,
) -> impl IntoView {
    view! {
        <p class="field">
            <label for=id>{label}</label>
            {children()}
        </p>
    }
}

/// One of several.
#[component]
pub(super) fn ChoiceField(
    /// The id of the control.
    id: &'static str,
    /// Its label.
    label: &'static str,
    /// What can be chosen.
    choices: Signal<Vec<Choice>>,
    /// The value that is chosen.
    chosen: Signal<String>,
    /// Chooses a value.
    #[prop(into)]
    choose: Callback<String>,
) -> impl IntoView {
    view! {
        <Field id label>
            <select
                class="button"
                id=id
                on:change=move |event| choose.run(event_target_value(&event))
            >
                <Each of=move || choices.get() let((value, label))>
                    <option
                        value=value.clone()
                        prop:selected=move || chosen.with(|chosen| *chosen == value)
                    >
                        {label}
                    </option>
                </Each>
            </select>
        </Field>
    }
}

/// Text to copy: readable, and selected as a whole when copying has to be done by hand.
#[component]
pub(super) fn TextToCopy(
    /// The id of the field.
    id: &'static str,
    /// Its label.
    label: &'static str,
    /// How many lines are in view.
    lines: u8,
    /// The text.
    text: Signal<String>,
) -> impl IntoView {
    view! {
        <Field id label>
            <textarea
                class="dialog-text"
                id=id
                readonly
                spellcheck="false"
                rows=lines.to_string()
                prop:value=move || text.get()
            ></textarea>
        </Field>
    }
}

/// A line of text, which counts once it is finished.
#[component]
pub(super) fn LineField(
    /// The id of the field.
    id: &'static str,
    /// Its label.
    label: &'static str,
    /// The type of the input, such as `number`.
    #[prop(default = "text")]
    kind: &'static str,
    /// The most characters of it.
    chars: usize,
    /// The text.
    text: RwSignal<String>,
) -> impl IntoView {
    view! {
        <Field id label>
            <input
                class="dialog-text"
                id=id
                type=kind
                maxlength=chars.to_string()
                autocomplete="off"
                spellcheck="false"
                prop:value=move || text.get()
                on:change=move |event| text.set(event_target_value(&event))
            />
        </Field>
    }
}

/// A name that the visitor gives.
#[component]
pub(super) fn NameField(
    /// The id of the field.
    id: &'static str,
    /// Its label.
    #[prop(into)]
    label: String,
    /// The most characters of a name.
    chars: usize,
    /// The name.
    name: RwSignal<String>,
) -> impl IntoView {
    view! {
        <Field id label>
            <input
                class="dialog-text"
                id=id
                maxlength=chars.to_string()
                autocomplete="off"
                bind:value=name
            />
        </Field>
    }
}
