//! Elements, made at once: what is static stays as it is.
//!
//! Text only ever becomes a text node or an attribute value; nothing here parses markup.

use crate::browser::by_id;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, Event, Node, Text};

/// An element of the page.
pub struct El {
    element: Element,
}

/// Makes an element.
#[must_use]
pub fn el(tag: &str) -> El {
    El {
        element: make(|document| document.create_element(tag).ok()),
    }
}

/// Makes an element of a picture.
#[must_use]
pub fn svg(tag: &str) -> El {
    const SVG: &str = "http://www.w3.org/2000/svg";
    El {
        element: make(|document| document.create_element_ns(Some(SVG), tag).ok()),
    }
}

/// Makes an element with a class.
#[must_use]
pub fn el_class(tag: &str, class: &str) -> El {
    el(tag).attr("class", class)
}

impl El {
    /// Sets an attribute.
    #[must_use]
    pub fn attr(self, name: &str, value: &str) -> Self {
        let _ = self.element.set_attribute(name, value);
        self
    }

    /// Listens to an event.
    #[must_use]
    pub fn on(self, event: &str, listen: impl FnMut(Event) + 'static) -> Self {
        let listen: Box<dyn FnMut(Event)> = Box::new(listen);
        // The browser owns the listener and frees it with the element.
        let listen = Closure::wrap(listen).into_js_value();
        let _ = self
            .element
            .add_event_listener_with_callback(event, listen.unchecked_ref());
        self
    }

    /// Adds text.
    #[must_use]
    pub fn text(self, text: &str) -> Self {
        self.append(&text_node(text));
        self
    }

    /// Adds a child.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "an element has one place")]
    pub fn child(self, child: El) -> Self {
        self.append(&child.element);
        self
    }

    /// Adds children.
    #[must_use]
    pub fn children(self, children: impl IntoIterator<Item = El>) -> Self {
        for child in children {
            self.append(&child.element);
        }
        self
    }

    /// Adds an element that the document has already, and shows it.
    #[must_use]
    pub fn adopt(self, id: &str) -> Self {
        if let Some(element) = by_id(id) {
            let _ = element.remove_attribute("hidden");
            self.append(&element);
        }
        self
    }

    /// Puts the element into the page.
    pub fn put_into(self, place: &Element) {
        let _ = place.append_child(&self.element);
    }

    /// The element of the document.
    #[must_use]
    pub fn element(&self) -> &Element {
        &self.element
    }

    fn append(&self, node: &Node) {
        let _ = self.element.append_child(node);
    }
}

/// Makes a node of text.
#[must_use]
pub fn text_node(text: &str) -> Text {
    make(|document| Some(document.create_text_node(text)))
}

/// Puts children in the place of those that an element has.
pub fn replace(element: &Element, children: Vec<El>) {
    element.set_text_content(None);
    for child in children {
        child.put_into(element);
    }
}

/// Makes a node. Without a document there is no page and nothing to fall back to, so this is the one
/// thing that is taken for granted.
fn make<T>(make: impl FnOnce(&Document) -> Option<T>) -> T {
    let document = web_sys::window().and_then(|window| window.document());
    document
        .and_then(|document| make(&document))
        .expect("a page has a document, and the names of elements here are valid")
}
