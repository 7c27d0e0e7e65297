//! The element `<rules-editor>` (`static/workshop/editor.js`): brought, told and asked. It is a release that has it; without
//! one, or where it does not come, there is none.

use super::document::{by_id, document, told_to_loader};
use super::stylesheet::arrival;
use js_sys::{Function, Reflect};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlScriptElement};

/// A finding as the editor marks it.
#[derive(Clone, Debug, Serialize)]
pub struct Mark {
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
    /// `error`, `warning` or `info`.
    pub severity: &'static str,
    /// What is wrong, and what to do.
    pub message: String,
}

/// What the editor proposes beside what the schema says.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Ids {
    /// Those of options.
    pub options: Vec<String>,
    /// Those of questions.
    pub questions: Vec<String>,
    /// Answers as conditions name them, such as `admin=yes`.
    pub answers: Vec<String>,
}

/// Fetches the editor: whether it is there now.
pub async fn bring() -> bool {
    let Some(address) = told_to_loader("data-editor") else {
        return false;
    };
    let integrity = told_to_loader("data-editor-integrity").unwrap_or_default();
    arrival(|done| add(&address, &integrity, done)).await;
    is_defined()
}

fn add(address: &str, integrity: &str, done: &Function) -> Option<()> {
    let document = document()?;
    let script = document.create_element("script").ok()?;
    let script: HtmlScriptElement = script.dyn_into().ok()?;
    for (name, value) in [
        ("type", "module"),
        ("crossorigin", "anonymous"),
        ("integrity", integrity),
    ] {
        script.set_attribute(name, value).ok()?;
    }
    script.set_src(address);
    for event in ["load", "error"] {
        script.add_event_listener_with_callback(event, done).ok()?;
    }
    document.head()?.append_child(&script).ok().map(|_| ())
}

fn is_defined() -> bool {
    let window = web_sys::window();
    let elements = window.map(|window| window.custom_elements());
    elements.is_some_and(|elements| !elements.get("rules-editor").is_undefined())
}

/// The text in the editor.
#[must_use]
pub fn text(editor: &HtmlElement) -> String {
    let text = Reflect::get(editor, &"value".into());
    text.ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

/// Puts another text into the editor. It can be undone.
pub fn set_text(editor: &HtmlElement, text: &str) {
    set(editor, "value", &text.into());
}

/// Marks what was found.
pub fn mark(editor: &HtmlElement, marks: &[Mark]) {
    tell(editor, "findings", &marks);
}

/// Says what the file has.
pub fn propose(editor: &HtmlElement, ids: &Ids) {
    tell(editor, "ids", ids);
}

/// Leads to a place in the editor with this id; both count from 1, columns in characters. In a plain field there is no way
/// but to give it the focus.
pub fn go_to(id: &str, line: usize, column: usize) {
    let Some(editor) = by_id(id) else {
        return;
    };
    // A file has fewer lines than these numbers can count.
    let [line, column] =
        [line, column].map(|it| JsValue::from(u32::try_from(it).unwrap_or(u32::MAX)));
    match method(&editor, "goTo") {
        Some(act) => {
            let _ = act.call2(&editor, &line, &column);
        }
        None => super::focus::focus(id),
    }
}

/// Takes the last edit back.
pub fn undo(id: &str) {
    call(id, "undo");
}

/// Makes it again.
pub fn redo(id: &str) {
    call(id, "redo");
}

fn call(id: &str, name: &str) {
    if let Some(editor) = by_id(id)
        && let Some(act) = method(&editor, name)
    {
        let _ = act.call0(&editor);
    }
}

fn method(editor: &Element, name: &str) -> Option<Function> {
    Reflect::get(editor, &name.into()).ok()?.dyn_into().ok()
}

fn tell(editor: &HtmlElement, name: &str, value: &impl Serialize) {
    if let Ok(value) = serde_wasm_bindgen::to_value(value) {
        set(editor, name, &value);
    }
}

fn set(editor: &HtmlElement, name: &str, value: &JsValue) {
    let _ = Reflect::set(editor, &name.into(), value);
}
