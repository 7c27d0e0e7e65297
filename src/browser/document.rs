//! The document around the application: its root element, its title, what stands in it by id.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

/// The document; none outside a page.
#[must_use]
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element with this id.
#[must_use]
pub fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The root element.
#[must_use]
pub fn root() -> Option<Element> {
    document()?.document_element()
}

/// The value of an attribute of the root element.
#[must_use]
pub fn root_attribute(name: &str) -> Option<String> {
    root()?.get_attribute(name)
}

/// Sets an attribute of the root element.
pub fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute(name, value);
    }
}

/// Removes an attribute of the root element.
pub fn remove_root_attribute(name: &str) {
    if let Some(root) = root() {
        let _ = root.remove_attribute(name);
    }
}

/// Names the page in the browser's tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The element that the application fills, emptied of what stood in it before the start.
#[must_use]
pub fn emptied_mount_point() -> Option<HtmlElement> {
    let element = by_id("app")?;
    element.set_text_content(None);
    element.dyn_into().ok()
}

/// Whether the page is part of another one and grows with its content.
#[must_use]
pub fn is_embedded() -> bool {
    root().is_some_and(|root| root.has_attribute("data-embed"))
}

/// What the loader was told under a name such as `data-rules`; none where it was not.
#[must_use]
pub fn told_to_loader(name: &str) -> Option<String> {
    by_id("loader")?.get_attribute(name)
}

/// The name of the rule file, where `matrix serve` shows it to who writes it.
#[must_use]
pub fn served_file() -> Option<String> {
    told_to_loader("data-served")
}

/// Whether this page is the site in one file, which has everything inside and can show no other.
#[must_use]
pub fn is_one_file() -> bool {
    told_to_loader("data-rules").is_some_and(|rules| rules.starts_with('#'))
}
