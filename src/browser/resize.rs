//! How tall the content of the page is, and when that changes.

use super::document::root;
use leptos::prelude::on_cleanup;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::ResizeObserver;

/// The height of the content in pixels, rounded up. The height of the frame does not enter it.
#[must_use]
pub fn content_height() -> u32 {
    let height = root().map_or(0.0, |root| root.get_bounding_client_rect().height());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "`as` keeps within the bounds of the type, and no page is as tall as those"
    )]
    let pixels = height.ceil() as u32;
    pixels
}

/// Listens to the content becoming taller or less tall, or wider or narrower.
pub fn on_content_resize(act: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(act);
    let observer = ResizeObserver::new(listener.as_ref().unchecked_ref());
    let (Ok(observer), Some(root)) = (observer, root()) else {
        return;
    };
    observer.observe(&root);
    let kept = SendWrapper::new((observer, listener));
    on_cleanup(move || kept.0.disconnect());
}
