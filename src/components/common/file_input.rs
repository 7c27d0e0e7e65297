//! A field that takes a file of the device.

use crate::browser::files::{DeviceFile, take_chosen};
use leptos::prelude::*;

/// The field. Its label is the caller's.
#[component]
pub fn FileInput(
    /// What the label names it by, where the field does not stand inside it.
    #[prop(optional)]
    id: Option<&'static str>,
    /// What it offers to choose from.
    accept: &'static str,
    /// Takes a file that was chosen; the same one again, too.
    take: impl Fn(DeviceFile) + 'static,
) -> impl IntoView {
    view! {
        <input
            type="file"
            id=id
            accept=accept
            on:change=move |event| {
                if let Some(file) = take_chosen(&event) {
                    take(file);
                }
            }
        />
    }
}

/// What a rule file can be.
pub const RULE_FILES: &str = ".json,.jsonc,application/json";
