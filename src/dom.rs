//! The vocabulary that the components write in: elements, and the parts of them that follow signals.
//!
//! State, memos, effects and ownership are Leptos's. Its `view!` is not used: it gives every piece
//! of markup a type of its own and compiles code for each, and this page has some hundred pieces.
//! `docs/decisions/0003-elements-without-view-macro.md` has the measurements. Here an element is
//! made at once, what is static stays as it is, and each live part is one Leptos effect that
//! touches one place. An effect lives as long as the part that it is in.
//!
//! Text only ever becomes a text node or an attribute value; nothing here parses markup.

use any_spawner::Executor;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, Event, Node};

/// Runs the page for as long as the document lives.
pub fn run(page: impl FnOnce()) {
    // A second start finds the executor in place, which is fine.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.with(page);
    // The page never goes away, so neither does what it owns.
    std::mem::forget(owner);
}

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

    /// Sets an attribute that follows signals; without a value it is absent.
    #[must_use]
    pub fn live_attr(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + 'static,
    ) -> Self {
        let element = self.element.clone();
        follow(Box::new(move || {
            let _ = match value() {
                Some(value) => element.set_attribute(name, &value),
                None => element.remove_attribute(name),
            };
        }));
        self
    }

    /// Sets a true-or-false property that follows signals, such as `checked`.
    #[must_use]
    pub fn live_flag(self, name: &'static str, value: impl Fn() -> bool + 'static) -> Self {
        let element = self.element.clone();
        follow(Box::new(move || {
            let _ = js_sys::Reflect::set(&element, &name.into(), &value().into());
        }));
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
        self.append(&make(|document| Some(document.create_text_node(text))));
        self
    }

    /// Adds text that follows signals.
    #[must_use]
    pub fn live_text(self, text: impl Fn() -> String + 'static) -> Self {
        let node = make(|document| Some(document.create_text_node("")));
        self.append(&node);
        follow(Box::new(move || node.set_data(&text())));
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

    /// Makes all children anew whenever the signals change that they are made from.
    #[must_use]
    pub fn live_children(self, children: impl Fn() -> Vec<El> + 'static) -> Self {
        let element = self.element.clone();
        follow(Box::new(move || {
            element.set_text_content(None);
            for child in children() {
                let _ = element.append_child(&child.element);
            }
        }));
        self
    }

    /// Adds a child that is there while a condition holds. While it is there, it stays the same.
    #[must_use]
    pub fn when(
        self,
        condition: impl Fn() -> bool + Send + Sync + 'static,
        child: impl Fn() -> El + 'static,
    ) -> Self {
        self.each(
            move || condition().then_some(0).into_iter().collect(),
            move |_| child(),
        )
    }

    /// Adds a child for each number, kept as it is for as long as its number is in the list.
    #[must_use]
    pub fn each(
        self,
        numbers: impl Fn() -> Vec<usize> + Send + Sync + 'static,
        child: impl Fn(usize) -> El + 'static,
    ) -> Self {
        // A memo, so that nothing moves while the list stays the same.
        let numbers: Arc<dyn Fn() -> Vec<usize> + Send + Sync> = Arc::new(numbers);
        let numbers = Memo::new(move |_| numbers());
        let end = make(|document| Some(document.create_text_node("")));
        self.append(&end);
        keep_in_step(numbers, end.into(), Box::new(child));
        self
    }

    /// Puts the element into the page.
    pub fn put_into(self, place: &Element) {
        let _ = place.append_child(&self.element);
    }

    fn append(&self, node: &Node) {
        let _ = self.element.append_child(node);
    }
}

/// A child of [`El::each`] with what lives in it.
struct Kept {
    number: usize,
    element: Element,
    owner: Owner,
}

/// Keeps one child for each number before the node `end`, in the order of the list.
fn keep_in_step(numbers: Memo<Vec<usize>>, end: Node, child: Box<dyn Fn(usize) -> El>) {
    let parent = Owner::current().unwrap_or_default();
    let kept = std::cell::RefCell::new(Vec::<Kept>::new());
    follow(Box::new(move || {
        let wanted = numbers.get();
        let mut old = kept.take();
        let mut new: Vec<Kept> = Vec::with_capacity(wanted.len());
        for number in wanted {
            let at = old.iter().position(|it| it.number == number);
            let it = at.map_or_else(
                || {
                    let owner = parent.child();
                    let element = owner.with(|| untrack(|| child(number))).element;
                    Kept {
                        number,
                        element,
                        owner,
                    }
                },
                |at| old.remove(at),
            );
            new.push(it);
        }
        for gone in old {
            gone.element.remove();
            gone.owner.cleanup();
        }
        // From the end, moving only what is not in its place, so that the focus stays where it is.
        let mut next = end.clone();
        for it in new.iter().rev() {
            if it.element.next_sibling().as_ref() != Some(&next)
                && let Some(place) = end.parent_node()
            {
                let _ = place.insert_before(&it.element, Some(&next));
            }
            next = it.element.clone().into();
        }
        kept.replace(new);
    }));
}

/// Runs now and whenever a signal that it read has changed.
fn follow(run: Box<dyn Fn()>) {
    Effect::new(run);
}

/// Makes a node. Without a document there is no page and nothing to fall back to, so this is the one
/// thing that is taken for granted.
fn make<T>(make: impl FnOnce(&Document) -> Option<T>) -> T {
    let document = web_sys::window().and_then(|window| window.document());
    document
        .and_then(|document| make(&document))
        .expect("a page has a document, and the names of elements here are valid")
}
