//! The choice of a theme. `theme.js` has set it before the first paint; here it is changed and kept.

use crate::browser::document;
use crate::kept::keep_setting;
use leptos::prelude::*;

const ATTRIBUTE: &str = "data-theme";
const THEMES: [(&str, &str); 3] = [
    ("", "Theme: system"),
    ("light", "Theme: light"),
    ("dark", "Theme: dark"),
];

/// The select. A theme that cannot be kept lasts as long as the page.
#[component]
pub(super) fn ThemeSelect() -> impl IntoView {
    let present = document::root_attribute(ATTRIBUTE).unwrap_or_default();
    let options = THEMES.map(|(value, label)| {
        let is_present = value == present;
        view! {
            <option value=value selected=is_present>
                {label}
            </option>
        }
    });
    let change = |event| {
        let theme = event_target_value(&event);
        let kept = (!theme.is_empty()).then_some(theme.as_str());
        if theme.is_empty() {
            document::remove_root_attribute(ATTRIBUTE);
        } else {
            document::set_root_attribute(ATTRIBUTE, &theme);
        }
        keep_setting("theme", kept);
    };
    view! {
        <select class="button" id="theme" aria-label="Theme" on:change=change>
            {options.into_iter().collect_view()}
        </select>
    }
}
