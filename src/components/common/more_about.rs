//! The way to what there is to read about an option.

use super::Jump;
use crate::origin::Reading;
use crate::state::use_app;
use leptos::prelude::*;
use matrix_engine::OptionIx;

/// A link to the option in the part for reading: a page of its own for the rules of the site, below on this page
/// for others.
#[component]
pub fn MoreAbout(option: OptionIx) -> impl IntoView {
    let app = use_app();
    let anchor = format!("option-{}", app.rules().option(option).id);
    let label = "More about it";
    move || match app.reading.get() {
        Reading::OwnPage => {
            view! { <a href=format!("./rules.html#{anchor}")>{label}</a> }.into_any()
        }
        Reading::Below => view! { <Jump to=anchor.clone() label/> }.into_any(),
        Reading::Nowhere | Reading::Missing => ().into_any(),
    }
}
