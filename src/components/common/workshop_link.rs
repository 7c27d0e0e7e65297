//! The way to the workshop.

use crate::browser::document::{is_embedded, is_one_file, served_file};
use crate::browser::location::{self, SITE_FILE, WORKSHOP};
use crate::origin::Origin;
use leptos::prelude::*;
use matrix_engine::percent_encoded;

/// A link to the workshop with these rules, as far as their author keeps them where it finds them. Only a finished site has
/// one, the site in one file has none, and in a page of somebody else there is no room for it.
#[component]
pub fn WorkshopLink(origin: Origin, children: Children) -> impl IntoView {
    let is_there = cfg!(feature = "split") && !is_one_file() && !is_embedded();
    is_there.then(|| view! { <a href=address(&origin)>{children()}</a> })
}

fn address(origin: &Origin) -> String {
    let workshop = |path: &str| {
        let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
        location::address_with(WORKSHOP, name)
    };
    match origin {
        Origin::Site => workshop(served_file().as_deref().unwrap_or("my-rules.json")),
        Origin::DeviceFile(name) => workshop(name),
        Origin::SiteFile(path) => {
            format!("{}&{SITE_FILE}={}", workshop(path), percent_encoded(path))
        }
    }
}
