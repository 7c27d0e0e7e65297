//! Movement that shows where something has gone. None for visitors who prefer less motion, and none where the browser
//! cannot: then things are where they are at once.

use super::document::by_id;
use leptos::prelude::{request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// How long it takes, in milliseconds.
const TIME: f64 = 200.0;
/// What moves less than this many pixels is not seen to move.
const SEEN: f64 = 1.0;

/// Lets the children of an element glide from where they are now to where they are with the next frame. Call it just
/// before they change places. What the whole element moves by is no movement of theirs.
pub fn glide(id: &'static str) {
    if prefers_less() {
        return;
    }
    let Some(list) = by_id(id) else {
        return;
    };
    let children = list.children();
    let children = (0..children.length()).filter_map(|at| children.item(at));
    let start = top(&list);
    let before: Vec<(Element, f64)> = children
        .map(|child| {
            let within = top(&child) - start;
            (child, within)
        })
        .collect();
    request_animation_frame(move || {
        let start = top(&list);
        for (child, before) in before {
            let way = before - (top(&child) - start);
            if way.abs() > SEEN && list.contains(Some(&child)) {
                play(&child, way);
            }
        }
    });
}

fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

fn play(element: &Element, way: f64) {
    let frames = format!(r#"{{"transform":["translateY({way}px)","none"],"easing":"ease-out"}}"#);
    // `web_sys` has this for unstable builds only.
    let animate = js_sys::Reflect::get(element, &"animate".into());
    let animate = animate.and_then(JsCast::dyn_into::<js_sys::Function>);
    if let (Ok(animate), Ok(frames)) = (animate, js_sys::JSON::parse(&frames)) {
        let _ = animate.call2(element, &frames, &TIME.into());
    }
}

fn prefers_less() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.is_ok_and(|query| query.is_some_and(|query| query.matches()))
}
