//! What every part of the page needs of the document: finding, focusing and reading what is there.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    CustomEvent, CustomEventInit, Document, Element, Event, FocusOptions, HtmlElement,
    HtmlSelectElement, UrlSearchParams,
};

/// Brings an element into view and puts the focus on it, or into it.
pub fn show(id: &str) {
    if let Some(element) = by_id(id) {
        element.scroll_into_view();
        focus(id);
    }
}

/// Puts the focus on an element; on its first control when it is a group of controls.
pub fn focus(id: &str) {
    let Some(element) = by_id(id) else {
        return;
    };
    let within = |selector: &str| element.query_selector(selector).ok().flatten();
    let target = if element.tag_name() == "FIELDSET" {
        within("input:checked").or_else(|| within("input"))
    } else {
        None
    };
    if let Ok(target) = target.unwrap_or(element).dyn_into::<HtmlElement>() {
        let _ = target.focus();
    }
}

/// Puts the focus on an element without bringing it into view.
pub fn focus_in_place(id: &str) {
    if let Some(element) = by_id(id) {
        focus_on(element);
    }
}

/// The same for an element at hand.
pub fn focus_on(element: Element) {
    if let Ok(target) = element.dyn_into::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = target.focus_with_options(&options);
    }
}

/// Sets the value of a select.
pub fn set_value(id: &str, value: &str) {
    let select = by_id(id).and_then(|element| element.dyn_into::<HtmlSelectElement>().ok());
    if let Some(select) = select {
        select.set_value(value);
    }
}

/// Opens something that opens, as `details` does.
pub fn open(id: &str) {
    if let Some(element) = by_id(id) {
        let _ = element.set_attribute("open", "");
    }
}

/// Whether the element that an event comes from is open, as `details` is.
#[must_use]
pub fn is_open(event: &Event) -> bool {
    let target = event.target();
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.has_attribute("open"))
}

/// The value of the select that an event comes from; empty when it comes from something else.
#[must_use]
pub fn value_of(event: &Event) -> String {
    let target = event.target();
    let select = target.and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
    select.map_or_else(String::new, |select| select.value())
}

/// Tells the other parts of the page something, by an event on the document.
pub fn send(name: &str, detail: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&detail.into());
    let event = CustomEvent::new_with_event_init_dict(name, &init);
    if let (Some(document), Ok(event)) = (document(), event) {
        let _ = document.dispatch_event(&event);
    }
}

/// Listens to what other parts of the page tell.
pub fn on_told(name: &str, mut act: impl FnMut(String) + 'static) {
    on_document(name, move |event| {
        let detail = event.dyn_ref::<CustomEvent>().map(CustomEvent::detail);
        act(detail.and_then(|it| it.as_string()).unwrap_or_default());
    });
}

/// Listens to an event of the document for as long as it lives.
pub fn on_document(name: &str, act: impl FnMut(Event) + 'static) {
    let listen: Box<dyn FnMut(Event)> = Box::new(act);
    let listen = Closure::wrap(listen).into_js_value();
    if let Some(document) = document() {
        let _ = document.add_event_listener_with_callback(name, listen.unchecked_ref());
    }
}

/// Replaces the text of an element, unless it says so already.
pub fn set_text(id: &str, text: &str) {
    if let Some(element) = by_id(id)
        && element.text_content().as_deref() != Some(text)
    {
        element.set_text_content(Some(text));
    }
}

/// Shows or hides an element.
pub fn set_hidden(id: &str, hidden: bool) {
    if let Some(element) = by_id(id) {
        let _ = element.toggle_attribute_with_force("hidden", hidden);
    }
}

/// The element with this id.
#[must_use]
pub fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The document; none outside a page.
#[must_use]
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Today as `YYYY-MM-DD`, in UTC: the days of sources are compared with it.
#[must_use]
pub fn today() -> String {
    let now = String::from(js_sys::Date::new_0().to_iso_string());
    now.chars().take(10).collect()
}

/// The folder of this page on its host, such as `/docs/matrix/`. Pages in other folders of one
/// origin share its storage, so keys carry it. An embedded page keeps what it keeps apart from the whole
/// one: `/docs/matrix/?embed`.
#[must_use]
pub fn scope_path() -> String {
    let path = web_sys::window()
        .and_then(|window| window.location().pathname().ok())
        .unwrap_or_default();
    let end = path.rfind('/').map_or(0, |slash| slash + 1);
    let folder = path.get(..end).unwrap_or_default();
    folder.to_owned() + if is_embedded() { "?embed" } else { "" }
}

/// Leads to a fragment of this page, as a click on a link to it would.
pub fn follow_link(fragment: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(fragment);
    }
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

/// Whether the result is to be seen: the visitor may have hidden it until the last answer.
#[must_use]
pub fn shows_result() -> bool {
    by_id("desk-outlook").is_some()
}

/// Whether the page is part of another one and grows with its content.
#[must_use]
pub fn is_embedded() -> bool {
    let root = document().and_then(|document| document.document_element());
    root.is_some_and(|root| root.has_attribute("data-embed"))
}

/// Whether this page is the site in one file, which has everything inside and can show no other.
#[must_use]
pub fn is_one_file() -> bool {
    let rules = by_id("boot").and_then(|it| it.get_attribute("data-rules"));
    rules.is_some_and(|rules| rules.starts_with('#'))
}

/// What the query of an address says under a name; none for nothing.
#[must_use]
pub fn in_query(address: &str, name: &str) -> Option<String> {
    let (_, rest) = address.split_once('?')?;
    let query = rest.split('#').next().unwrap_or_default();
    let query = UrlSearchParams::new_with_str(query).ok()?;
    query.get(name).filter(|it| !it.is_empty())
}

/// The address of this page with some answers, given as a fragment: without what only an embedded page or
/// one visitor needs, but with the rules that it uses.
#[must_use]
pub fn page_address(fragment: &str) -> String {
    let location = web_sys::window().map(|window| window.location());
    let href = location
        .and_then(|location| location.href().ok())
        .unwrap_or_default();
    let path = href.split(['#', '?']).next().unwrap_or_default();
    let mut address = path.to_owned();
    // In this order the start script looks at them.
    let mut asked = ["file", "rules"].into_iter();
    if let Some((by, name)) = asked.find_map(|by| Some((by, in_query(&href, by)?))) {
        address += "?";
        address += by;
        address += "=";
        address += &String::from(js_sys::encode_uri_component(&name));
    }
    if !fragment.is_empty() {
        address += "#";
        address += fragment;
    }
    address
}
