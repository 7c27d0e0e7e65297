//! The way to the workshop.

use crate::browser::document::{is_embedded, is_one_file};
use crate::browser::location;
use leptos::prelude::*;

/// A link to the workshop with a file of this name. Only a finished site has one, the site in one file has none, and in a
/// page of somebody else there is no room for it.
#[component]
pub fn WorkshopLink(name: String, children: Children) -> impl IntoView {
    let is_there = cfg!(feature = "split") && !is_one_file() && !is_embedded();
    is_there.then(|| {
        view! { <a href=location::address_with(location::WORKSHOP, &name)>{children()}</a> }
    })
}
