//! Links that leave the page.

use crate::state::use_app;
use leptos::prelude::*;
use matrix_engine::Source;
use matrix_text::words;

/// A name; where there is something to read about it, a link that leaves the page. The other site
/// learns nothing of this one and gets no hold on it.
#[component]
pub fn MaybeLink(
    /// Where to read about it.
    url: Option<String>,
    /// The name.
    name: String,
) -> impl IntoView {
    match url {
        Some(url) => {
            view! { <a href=url target="_blank" rel="noopener noreferrer">{name}</a> }.into_any()
        }
        None => view! { <span>{name}</span> }.into_any(),
    }
}

/// A source of a statement, with the day it was looked up.
#[component]
pub fn SourceLink(
    /// The source.
    source: Source,
) -> impl IntoView {
    let (dated, is_old) = words::dated(&source, use_app().today());
    view! {
        <span class=if is_old { "source is-old" } else { "source" }>
            <MaybeLink url=source.url name=source.title/>
            {format!(", {dated}")}
        </span>
    }
}
