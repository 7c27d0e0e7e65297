//! What the visitor did on the page before the application ran: its controls stand in the document from the start.

use super::document::{by_id, document};
use super::focus::focus_on;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// A control of a question, by the ids of question and value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Control {
    /// The question.
    pub question: String,
    /// The value.
    pub value: String,
}

/// Where the focus was.
#[derive(Clone, Debug)]
enum Focus {
    Control(Control),
    Id(String),
}

/// What the visitor did.
#[derive(Clone, Debug, Default)]
pub struct BeforeStart {
    /// The values that were chosen.
    pub chosen: Vec<Control>,
    focus: Option<Focus>,
}

impl BeforeStart {
    /// Reads it from the document, once, before the application takes its place.
    #[must_use]
    pub fn read() -> Self {
        let Some(place) = by_id("app") else {
            return Self::default();
        };
        let mut chosen = Vec::new();
        if let Ok(checked) = place.query_selector_all("[data-question] input:checked") {
            let inputs = (0..checked.length()).filter_map(|at| checked.get(at));
            let inputs = inputs.filter_map(|input| input.dyn_into::<Element>().ok());
            chosen.extend(inputs.filter_map(|input| control(&input)));
        }
        let active = document().and_then(|document| document.active_element());
        let active = active.filter(|active| place.contains(Some(active)));
        let focus = active.and_then(|active| {
            let id = Some(active.id()).filter(|id| !id.is_empty());
            control(&active).map(Focus::Control).or(id.map(Focus::Id))
        });
        Self { chosen, focus }
    }

    /// Puts the focus on the control that had it.
    pub fn restore_focus(&self) {
        let element = match &self.focus {
            None => None,
            Some(Focus::Id(id)) => by_id(id),
            Some(Focus::Control(control)) => find(control),
        };
        if let Some(element) = element {
            focus_on(element);
        }
    }
}

/// The control that an element is.
fn control(element: &Element) -> Option<Control> {
    let input = element.dyn_ref::<HtmlInputElement>()?;
    let question = input.closest("[data-question]").ok()??;
    Some(Control {
        question: question.get_attribute("data-question")?,
        value: input.get_attribute("value")?,
    })
}

/// The element of a control. Ids are compared, not put into a selector.
fn find(wanted: &Control) -> Option<Element> {
    let inputs = by_id("app")?
        .query_selector_all("[data-question] input")
        .ok()?;
    let mut inputs =
        (0..inputs.length()).filter_map(|at| inputs.get(at)?.dyn_into::<Element>().ok());
    inputs.find(|input| control(input).as_ref() == Some(wanted))
}
