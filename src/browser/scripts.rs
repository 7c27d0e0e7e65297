//! Scripts of this site that are not part of the application.

use super::document::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlScriptElement;

/// Runs a script of this site, by its address as seen from the page. One that is there already is not run again.
pub fn run_once(address: &str) {
    let Some(document) = document() else {
        return;
    };
    let present = document.query_selector(&format!("script[src='{address}']"));
    let script = document.create_element("script");
    let script = script.map(JsCast::dyn_into::<HtmlScriptElement>);
    if let (Ok(None), Ok(Ok(script)), Some(head)) = (present, script, document.head()) {
        script.set_src(address);
        let _ = head.append_child(&script);
    }
}
