//! The bar at the bottom of narrow screens leads to the result. While that is what one sees, it leads on
//! to the question to ask next instead.

use crate::page;
use crate::view::View;
use matrix_view::browser::{by_id, document, is_embedded};
use matrix_view::el::el;
use matrix_view::links::{jump, question_anchor};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// The id of the place of the way on.
const ON: &str = "bar-on";
/// Is on the bar while the result is what one sees.
const AT_RESULT: &str = "data-at-result";

/// Leads to the question to ask next; to the first one when nothing more can change the result.
pub fn show(view: &View) {
    // Embedded, the bar is no more than a line above the questions.
    let Some(bar) = bar().filter(|_| !is_embedded()) else {
        return;
    };
    let next = view.analysis.ask.first().map(|it| it.question);
    let first = view.rules.question_ixs().next();
    let (label, question) = match (next, first) {
        (Some(next), _) => ("Next question", next),
        (None, Some(first)) => ("Questions", first),
        (None, None) => return,
    };
    if by_id(ON).is_none() {
        el("div").attr("id", ON).put_into(&bar);
        watch(&bar);
    }
    let link = jump("button", &question_anchor(&view.rules, question), label);
    page::fill(ON, vec![link]);
}

/// Notes on the bar whether the middle of the screen is within the result.
fn watch(bar: &Element) {
    let noted = bar.clone();
    let note = move |seen: js_sys::Array| {
        let last: IntersectionObserverEntry = seen.pop().unchecked_into();
        let _ = noted.toggle_attribute_with_force(AT_RESULT, last.is_intersecting());
    };
    let note: Box<dyn FnMut(js_sys::Array)> = Box::new(note);
    let note = Closure::wrap(note).into_js_value();
    let middle = IntersectionObserverInit::new();
    middle.set_root_margin("-50% 0px");
    let observer = IntersectionObserver::new_with_options(note.unchecked_ref(), &middle);
    if let (Ok(observer), Some(result)) = (observer, by_id("result")) {
        observer.observe(&result);
    }
}

fn bar() -> Option<Element> {
    document()?.query_selector(".bottom-bar").ok().flatten()
}
