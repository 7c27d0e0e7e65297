//! The way back from other rules.

use crate::browser::location;
use leptos::prelude::*;

/// A link to the page as it is, an embedded one too, but with the rules of the site.
#[component]
pub fn SiteRulesLink() -> impl IntoView {
    view! { <a href=location::address_with_site_rules()>"Use the rules of this site"</a> }
}
