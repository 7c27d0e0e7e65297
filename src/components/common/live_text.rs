//! Text that changes.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// Live text: the whole content of an element of its own.
///
/// Text nodes are not ours alone. Translators replace them, highlighters split them, `normalize()` joins and
/// removes them. Whoever holds a text node then writes into one that is no longer shown; whoever sets the
/// content of an element is right whatever happened inside it.
#[component]
pub fn LiveText(
    /// What it says now.
    #[prop(into)]
    text: TextProp,
) -> impl IntoView {
    view! { <span prop:textContent=move || text.get().to_string()></span> }
}
