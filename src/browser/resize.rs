//! How tall the content of the page is, and when that changes.

use super::document::{by_id, document, root};
use leptos_use_resize_observer::use_resize_observer;
use web_sys::Element;

/// The height of the content in pixels, rounded up. The height of the frame does not enter it.
#[must_use]
pub fn content_height() -> u32 {
    pixels(root().map_or(0.0, |root| root.get_bounding_client_rect().height()))
}

/// How far below the upper end of the content an element begins and ends, in pixels.
#[must_use]
pub fn place(element: &Element) -> (u32, u32) {
    let above = root().map_or(0.0, |root| root.get_bounding_client_rect().top());
    let place = element.get_bounding_client_rect();
    (pixels(place.top() - above), pixels(place.bottom() - above))
}

fn pixels(length: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "`as` keeps within the bounds of the type, and no page is as tall as those"
    )]
    let pixels = length.ceil() as u32;
    pixels
}

/// From where to where the page has one column in which one answers: from its line with the result to the result, or to the
/// end where that is folded away. None where that line is not shown, because the result stands beside.
#[must_use]
pub fn answering() -> Option<[u32; 2]> {
    let line = document()?.query_selector(".bottom-bar").ok().flatten()?;
    let result = by_id("result")?;
    let is_shown = line.get_bounding_client_rect().height() > 0.0;
    let end = if result.get_bounding_client_rect().height() > 0.0 {
        place(&result).0
    } else {
        content_height()
    };
    is_shown.then(|| [place(&line).0, end])
}

/// Listens to the content becoming taller or less tall, or wider or narrower. Where the browser cannot observe, it says
/// nothing.
pub fn on_content_resize(act: impl Fn() + 'static) {
    let _ = use_resize_observer::<_, Option<Element>, _>(root(), move |_, _| act());
}
