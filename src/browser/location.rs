//! The address of the page: what it asks for, and addresses made from it.

use super::document::is_embedded;
use matrix_engine::percent_encoded;
use web_sys::{Url, UrlSearchParams};

/// What the query asks for a rule file of the device with, by its name.
pub const DEVICE_FILE: &str = "file";
/// What it asks for a rule file of this site with.
pub const SITE_FILE: &str = "rules";
/// What it asks for the workshop with; it says the name of the file.
pub const WORKSHOP: &str = "workshop";
/// What the workshop asks for the page beside it with: whose rules these are is said there.
pub const PREVIEW: &str = "preview";

/// The fragment as it is written in the address, without `#`.
#[must_use]
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().trim_start_matches('#').to_owned()
}

/// The whole address.
#[must_use]
pub fn href() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    href.unwrap_or_default()
}

/// Leads to a fragment of this page, as a click on a link to it would.
pub fn follow_fragment(fragment: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(fragment);
    }
}

/// Leads to another address.
pub fn assign(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().assign(address);
    }
}

/// Leads to another address in place of this one: going back does not return here.
pub fn replace(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(address);
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// The folder of this page on its host, such as `/docs/matrix/`. Pages in other folders of one origin share its
/// storage, so keys carry it.
#[must_use]
pub fn folder() -> String {
    let path = path();
    let end = path.rfind('/').map_or(0, |slash| slash + 1);
    path.get(..end).unwrap_or_default().to_owned()
}

/// The same, but an embedded page keeps what it keeps apart from the whole one: `/docs/matrix/?embed`.
#[must_use]
pub fn scope_path() -> String {
    folder() + if is_embedded() { "?embed" } else { "" }
}

/// The path of this page on its host.
#[must_use]
pub fn path() -> String {
    web_sys::window()
        .and_then(|window| window.location().pathname().ok())
        .unwrap_or_default()
}

/// Whether the page is in a frame. Then its place on the screen and the history of the browser belong to
/// the page around.
#[must_use]
pub fn is_framed() -> bool {
    web_sys::window().is_some_and(|window| {
        let top = window.top().ok().flatten();
        top.is_none_or(|top| !top.loose_eq(&window))
    })
}

/// What the query of an address says under a name; none for nothing.
#[must_use]
pub fn in_query(address: &str, name: &str) -> Option<String> {
    let (_, rest) = address.split_once('?')?;
    let query = rest.split('#').next().unwrap_or_default();
    let query = UrlSearchParams::new_with_str(query).ok()?;
    query.get(name).filter(|value| !value.is_empty())
}

/// The address of this page with some answers, given as a fragment: without what only an embedded page or
/// one visitor needs, but with the rules that it uses.
#[must_use]
pub fn page_address(fragment: &str) -> String {
    let href = href();
    let path = href.split(['#', '?']).next().unwrap_or_default();
    let mut address = path.to_owned();
    // In this order the start looks at them.
    let mut asked = [DEVICE_FILE, SITE_FILE].into_iter();
    if let Some((by, name)) = asked.find_map(|by| Some((by, in_query(&href, by)?))) {
        address += "?";
        address += by;
        address += "=";
        address += &percent_encoded(&name);
    }
    if !fragment.is_empty() {
        address += "#";
        address += fragment;
    }
    address
}

/// The address of this page, without answers, that asks for another rule file: after [`DEVICE_FILE`], one of the device;
/// after [`SITE_FILE`], one of this site; after [`WORKSHOP`], the workshop with it.
#[must_use]
pub fn address_with(by: &str, name: &str) -> String {
    format!("{}?{by}={}", path(), percent_encoded(name))
}

/// The address of this page as it is, an embedded one too, but without answers and with the rules of the site.
#[must_use]
pub fn address_with_site_rules() -> String {
    let href = href();
    let page = href.split('#').next().unwrap_or_default();
    let Ok(url) = Url::new(page) else {
        return path();
    };
    for by in [DEVICE_FILE, SITE_FILE, WORKSHOP] {
        url.search_params().delete(by);
    }
    url.href()
}
