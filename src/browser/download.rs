//! Files that the browser saves.

use super::document::document;
use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Lets the browser save text as a file: whether the page could ask for it. Whether it is saved, only the browser
/// knows.
#[must_use]
pub fn save(name: &str, media_type: &str, text: &str) -> bool {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind);
    let address = blob.and_then(|blob| Url::create_object_url_with_blob(&blob));
    let link = document().and_then(|document| document.create_element("a").ok());
    let link = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    let (Ok(address), Some(link)) = (address, link) else {
        return false;
    };
    link.set_href(&address);
    link.set_download(name);
    // The address is never given back: some browsers read it long after the click, and it holds little.
    link.click();
    true
}
