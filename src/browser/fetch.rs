//! Files beside the page, as text.

use super::document::by_id;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The text of a file beside the page; none where it cannot be had. The site in one file has everything inside, and
/// addresses it like a place within.
pub async fn text(address: &str) -> Option<String> {
    match address.strip_prefix('#') {
        Some(id) => block(id),
        None => file(address).await,
    }
}

async fn file(address: &str) -> Option<String> {
    let answer = web_sys::window()?.fetch_with_str(address);
    let response = JsFuture::from(answer).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?)
        .await
        .ok()?
        .as_string()
}

/// The bytes of a block, each as a character, are the text.
fn block(id: &str) -> Option<String> {
    let encoded = by_id(id)?.text_content()?;
    let decoded = web_sys::window()?.atob(&encoded).ok()?;
    let bytes = decoded.chars().map(|byte| u8::try_from(byte).ok());
    String::from_utf8(bytes.collect::<Option<_>>()?).ok()
}
