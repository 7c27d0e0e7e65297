//! The vocabulary that the components write in: elements, and the parts of them that follow signals.
//!
//! State, memos, effects and ownership are Leptos's. Its `view!` is not used: it gives every piece
//! of markup a type of its own and compiles code for each, and this page has some hundred pieces.
//! `docs/decisions/0003-elements-without-view-macro.md` has the measurements. Here an element is
//! made at once ([`matrix_view::el`]), what is static stays as it is, and each live part is one Leptos
//! effect that touches one place. An effect lives as long as the part that it is in.

use any_spawner::Executor;
use leptos::prelude::*;
use std::cell::RefCell;
use std::time::Duration;
use web_sys::{Element, Node};

pub use matrix_view::el::*;

/// Runs the page for as long as the document lives.
pub fn run(page: impl FnOnce()) {
    // A second start finds the executor in place, which is fine.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.with(page);
    // The page never goes away, so neither does what it owns.
    std::mem::forget(owner);
}

/// The parts of an element that follow signals.
pub trait Live: Sized {
    /// Sets an attribute that follows signals; without a value it is absent.
    #[must_use]
    fn live_attr(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self;

    /// Sets a true-or-false property that follows signals, such as `checked`.
    #[must_use]
    fn live_flag(self, name: &'static str, value: impl Fn() -> bool + 'static) -> Self;

    /// Adds text that follows signals.
    #[must_use]
    fn live_text(self, text: impl Fn() -> String + 'static) -> Self;

    /// Makes all children anew whenever the signals change that they are made from.
    #[must_use]
    fn live_children(self, children: impl Fn() -> Vec<El> + 'static) -> Self;

    /// Keeps a child for each item for as long as its key stays in the list. A child is made once, and
    /// its key says everything that it shows.
    #[must_use]
    fn live_list(self, items: impl Fn() -> Vec<Item> + 'static) -> Self;

    /// Adds a child that is there while a condition holds. While it is there, it stays the same.
    #[must_use]
    fn when(
        self,
        condition: impl Fn() -> bool + Send + Sync + 'static,
        child: impl Fn() -> El + 'static,
    ) -> Self;

    /// Adds a child for each number, kept as it is for as long as its number is in the list.
    #[must_use]
    fn each(
        self,
        numbers: impl Fn() -> Vec<usize> + Send + Sync + 'static,
        child: impl Fn(usize) -> El + 'static,
    ) -> Self;
}

impl Live for El {
    fn live_attr(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        follow_attr(self.element().clone(), name, Box::new(value));
        self
    }

    fn live_flag(self, name: &'static str, value: impl Fn() -> bool + 'static) -> Self {
        follow_flag(self.element().clone(), name, Box::new(value));
        self
    }

    fn live_text(self, text: impl Fn() -> String + 'static) -> Self {
        follow_text(self.element(), Box::new(text));
        self
    }

    fn live_children(self, children: impl Fn() -> Vec<El> + 'static) -> Self {
        follow_children(self.element().clone(), Box::new(children));
        self
    }

    fn live_list(self, items: impl Fn() -> Vec<Item> + 'static) -> Self {
        keep_items(self.element().clone(), Box::new(items));
        self
    }

    fn when(
        self,
        condition: impl Fn() -> bool + Send + Sync + 'static,
        child: impl Fn() -> El + 'static,
    ) -> Self {
        keep_when(self.element(), Box::new(condition), Box::new(child));
        self
    }

    fn each(
        self,
        numbers: impl Fn() -> Vec<usize> + Send + Sync + 'static,
        child: impl Fn(usize) -> El + 'static,
    ) -> Self {
        keep_in_step(self.element(), Box::new(numbers), Box::new(child));
        self
    }
}

/// A closure that is asked again and again. Everything live is boxed as one of these at once, so that
/// what follows is compiled once and not for each closure; `dyn Fn` would bring two more functions for
/// each that nobody calls.
trait Ask<T> {
    fn ask(&self) -> T;
}

impl<T, F: Fn() -> T> Ask<T> for F {
    fn ask(&self) -> T {
        self()
    }
}

fn follow_attr(element: Element, name: &'static str, value: Box<dyn Ask<Option<String>>>) {
    follow_boxed(Box::new(move || {
        let _ = match value.ask() {
            Some(value) => element.set_attribute(name, &value),
            None => element.remove_attribute(name),
        };
    }));
}

fn follow_flag(element: Element, name: &'static str, value: Box<dyn Ask<bool>>) {
    follow_boxed(Box::new(move || {
        let _ = js_sys::Reflect::set(&element, &name.into(), &value.ask().into());
    }));
}

fn follow_text(element: &Element, text: Box<dyn Ask<String>>) {
    let node = text_node("");
    let _ = element.append_child(&node);
    follow_boxed(Box::new(move || node.set_data(&text.ask())));
}

fn follow_children(element: Element, children: Box<dyn Ask<Vec<El>>>) {
    follow_boxed(Box::new(move || replace(&element, children.ask())));
}

/// A child of [`Live::live_list`] that is to be there.
pub struct Item {
    key: String,
    make: Box<dyn FnOnce() -> El>,
}

impl Item {
    /// An item that is made when there is none with this key.
    #[must_use]
    pub fn new(key: String, make: impl FnOnce() -> El + 'static) -> Self {
        Self {
            key,
            make: Box::new(make),
        }
    }
}

/// A child of [`Live::each`] with what lives in it.
struct Kept {
    number: usize,
    element: Element,
    owner: Owner,
}

/// Keeps one child while a condition holds.
fn keep_when(
    element: &Element,
    condition: Box<dyn Ask<bool> + Send + Sync>,
    child: Box<dyn Ask<El>>,
) {
    keep_in_step(
        element,
        Box::new(move || condition.ask().then_some(0).into_iter().collect()),
        Box::new(move |_| child.ask()),
    );
}

/// Keeps one child for each number, in the order of the list, at the end of what the element has now.
fn keep_in_step(
    element: &Element,
    numbers: Box<dyn Ask<Vec<usize>> + Send + Sync>,
    child: Box<dyn Fn(usize) -> El>,
) {
    // A memo, so that nothing moves while the list stays the same.
    let numbers = Memo::new(move |_| numbers.ask());
    let end: Node = text_node("").into();
    let _ = element.append_child(&end);
    let parent = Owner::current().unwrap_or_default();
    let kept = RefCell::new(Vec::<Kept>::new());
    follow_boxed(Box::new(move || {
        let wanted = numbers.get();
        let mut old = kept.take();
        let mut new: Vec<Kept> = Vec::with_capacity(wanted.len());
        for number in wanted {
            let at = old.iter().position(|it| it.number == number);
            let it = at.map_or_else(
                || {
                    let owner = parent.child();
                    let element = owner.with(|| untrack(|| child(number))).element().clone();
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
        let mut next = end.clone();
        for it in new.iter().rev() {
            if let Some(place) = end.parent_node() {
                put_before(&place, &it.element, Some(&next));
            }
            next = it.element.clone().into();
        }
        kept.replace(new);
    }));
}

/// Keeps one child for each item in an element of its own, in the order of the list.
fn keep_items(element: Element, items: Box<dyn Ask<Vec<Item>>>) {
    let kept = RefCell::new(Vec::<(String, Element)>::new());
    follow_boxed(Box::new(move || {
        let mut old = kept.take();
        let mut new = Vec::new();
        for Item { key, make } in items.ask() {
            let at = old.iter().position(|it| it.0 == key);
            new.push(match at {
                Some(at) => old.swap_remove(at),
                None => (key, make().element().clone()),
            });
        }
        for (_, gone) in old {
            gone.remove();
        }
        let mut next: Option<Node> = None;
        for (_, it) in new.iter().rev() {
            put_before(&element, it, next.as_ref());
            next = Some(it.clone().into());
        }
        kept.replace(new);
    }));
}

/// Puts a child before another one, or at the end. It is not touched where it is in its place, so that
/// the focus stays in it.
fn put_before(place: &Node, child: &Element, next: Option<&Node>) {
    let in_place = child.next_sibling().as_ref() == next && child.parent_node().is_some();
    if !in_place {
        let _ = place.insert_before(child, next);
    }
}

/// Runs something once, when the browser has painted what is there now.
pub fn after_paint(run: impl FnOnce() + 'static) {
    request_animation_frame(|| set_timeout(run, Duration::ZERO));
}

/// Runs now and whenever a signal that it read has changed. Every effect of the page comes through here,
/// since each type of closure that Leptos sees is compiled anew.
pub fn follow(run: impl Fn() + 'static) {
    follow_boxed(Box::new(run));
}

fn follow_boxed(run: Box<dyn Ask<()>>) {
    Effect::new(move || run.ask());
}
