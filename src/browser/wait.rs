//! Waiting for the browser to have time.

use js_sys::{Promise, Reflect};
use leptos::prelude::{
    request_animation_frame, request_idle_callback, set_timeout, window_event_listener_untyped,
};
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// How long a browser gets that cannot say when it is idle.
const SOON: Duration = Duration::from_secs(1);

/// How long a browser gets that paints nothing, because nobody sees the page.
const UNSEEN: Duration = Duration::from_millis(100);

/// Does something once the browser has painted what is there now.
pub fn after_paint(act: impl FnOnce() + 'static) {
    let act = Rc::new(Cell::new(Some(act)));
    let run = move || {
        if let Some(act) = act.take() {
            act();
        }
    };
    set_timeout(run.clone(), UNSEEN);
    request_animation_frame(move || set_timeout(run, Duration::ZERO));
}

/// Until the browser has painted what is there now.
pub async fn painted() {
    until(|resolve| {
        request_animation_frame(move || set_timeout(resolve, Duration::ZERO));
    })
    .await;
}

/// Until whatever else waits for its turn has had it.
pub async fn turn() {
    until(|resolve| set_timeout(resolve, Duration::ZERO)).await;
}

/// Until everything that the document names is here, above all its style sheets.
pub async fn loaded() {
    let document = super::document::document();
    if document.is_none_or(|document| document.ready_state() == "complete") {
        return;
    }
    until(|resolve| {
        let resolve = Cell::new(Some(resolve));
        window_event_listener_untyped("load", move |_| {
            if let Some(resolve) = resolve.take() {
                resolve();
            }
        });
    })
    .await;
}

/// Until the browser has nothing to do for the visitor.
pub async fn idle() {
    until(|resolve| {
        if can_say_when_idle() {
            let resolve = Cell::new(Some(resolve));
            request_idle_callback(move || {
                if let Some(resolve) = resolve.take() {
                    resolve();
                }
            });
        } else {
            set_timeout(resolve, SOON);
        }
    })
    .await;
}

fn can_say_when_idle() -> bool {
    let name = JsValue::from_str("requestIdleCallback");
    web_sys::window().is_some_and(|window| Reflect::has(&window, &name).unwrap_or(false))
}

/// Until a callback is called.
async fn until(ask: impl FnOnce(Box<dyn FnOnce()>)) {
    let mut ask = Some(ask);
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(ask) = ask.take() {
            ask(Box::new(move || {
                let _ = resolve.call0(&JsValue::NULL);
            }));
        }
    });
    let _ = JsFuture::from(promise).await;
}
