//! The clipboard. The page may have none, or may not be allowed to write to it.

use super::navigator::ability;
use wasm_bindgen_futures::JsFuture;
use web_sys::Clipboard;

/// Copies text: whether the browser let the page do so. It is asked at once, while the click that it needs still
/// counts.
pub fn copy(text: &str) -> impl Future<Output = bool> + use<> {
    let clipboard = ability::<Clipboard>("clipboard");
    let writing = clipboard.map(|clipboard| clipboard.write_text(text));
    async move {
        match writing {
            Some(writing) => JsFuture::from(writing).await.is_ok(),
            None => false,
        }
    }
}
