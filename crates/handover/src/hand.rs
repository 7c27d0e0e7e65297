//! How something leaves the page: the clipboard, a file, the sharing of the system, paper. Each ability may
//! be missing or refused; then there is another way, and it is said.

use crate::dialog::{say, value};
use js_sys::{Array, Function, Object, Promise, Reflect};
use matrix_view::browser::{by_id, document};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, Clipboard, Element, HtmlAnchorElement, HtmlElement, HtmlInputElement,
    HtmlTextAreaElement, Url,
};

/// Copies the text of a field. Where the browser does not let the page copy, the text is selected, so
/// that the keyboard can.
pub fn copy(field: &str) {
    let Some((text, id)) = value(field).map(|text| (text, field.to_owned())) else {
        return;
    };
    let refused = move || {
        select(&id);
        say(
            "This browser does not let the page copy. The text is selected: copy it with Ctrl+C or ⌘C.",
        );
    };
    match ability::<Clipboard>("clipboard") {
        Some(clipboard) => settle(
            &clipboard.write_text(&text),
            || say("Copied."),
            move |_| refused(),
        ),
        None => refused(),
    }
}

/// Whether the system can share.
pub fn can_share() -> bool {
    ability::<Function>("share").is_some()
}

/// Hands an address to the sharing of the system.
pub fn share(title: &str, text: &str, address: &str) {
    let (Some(navigator), Some(share)) = (navigator(), ability::<Function>("share")) else {
        return;
    };
    let data = Object::new();
    for (key, value) in [("title", title), ("text", text), ("url", address)] {
        let _ = Reflect::set(&data, &key.into(), &value.into());
    }
    let failed = |error: JsValue| {
        let name = Reflect::get(&error, &"name".into())
            .ok()
            .and_then(|it| it.as_string());
        // Who calls it off knows.
        if name.as_deref() != Some("AbortError") {
            say("Sharing did not work here. Copy the link instead.");
        }
    };
    match share
        .call1(&navigator, &data)
        .map(JsCast::dyn_into::<Promise>)
    {
        Ok(Ok(promise)) => settle(&promise, || {}, failed),
        Ok(Err(_)) => {}
        Err(error) => failed(error),
    }
}

/// Lets the browser save text as a file.
pub fn download(name: &str, media_type: &str, text: &str) {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind);
    let address = blob.and_then(|blob| Url::create_object_url_with_blob(&blob));
    let link = document().and_then(|it| it.create_element("a").ok());
    let link = link.and_then(|it| it.dyn_into::<HtmlAnchorElement>().ok());
    if let (Ok(address), Some(link)) = (address, link) {
        link.set_href(&address);
        link.set_download(name);
        // The address is never given back: some browsers read it long after the click, and it holds little.
        link.click();
        say(&format!(
            "Saved as {name}, if the browser allows downloads here."
        ));
    } else {
        say("This browser does not let the page save a file. Copy the text instead.");
    }
}

/// Prints the page, without the dialog.
pub fn print() {
    crate::dialog::close();
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

fn select(id: &str) {
    if let Some(field) = html(id) {
        let _ = field.focus();
        if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
            area.select();
        } else if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            input.select();
        }
    }
}

/// The element with this id, if it can have the focus.
fn html(id: &str) -> Option<HtmlElement> {
    by_id(id).and_then(|element: Element| element.dyn_into().ok())
}

fn navigator() -> Option<JsValue> {
    web_sys::window().map(|window| window.navigator().into())
}

/// What the browser offers under a name. Old and insecure pages lack some of it.
fn ability<T: JsCast>(name: &str) -> Option<T> {
    let found = Reflect::get(&navigator()?, &name.into()).ok()?;
    (found.is_object() || found.is_function()).then(|| found.unchecked_into())
}

fn settle(
    promise: &Promise,
    done: impl FnOnce() + 'static,
    failed: impl FnOnce(JsValue) + 'static,
) {
    let done = Closure::once_into_js(move |_: JsValue| done());
    let failed = Closure::once_into_js(failed);
    let then = Reflect::get(promise, &"then".into());
    if let Some(then) = then.ok().and_then(|it| it.dyn_into::<Function>().ok()) {
        let _ = then.call2(promise, &done, &failed);
    }
}
