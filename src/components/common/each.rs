//! Lists whose items come, go and move.

use leptos::prelude::*;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// An item for each value, for as long as an equal value is in the list: a value says everything that its item
/// shows. The focus and whatever is open in an item stay when it moves.
///
/// This is `<For>`, which is compiled for every type of item that it is used with, some 5 KB each time. Here it is
/// compiled once. Values are told apart by a hash of 64 bits.
#[component]
pub fn Each<I, V>(
    /// The values; no two are equal.
    of: impl Fn() -> I + Send + Sync + 'static,
    /// The item for a value.
    children: impl Fn(I::Item) -> V + Send + Sync + 'static,
) -> impl IntoView
where
    I: IntoIterator<Item: Hash + Send + 'static> + 'static,
    V: IntoView + 'static,
{
    let children = Arc::new(children);
    let row = move |value: I::Item| {
        let mut hasher = DefaultHasher::new();
        value.hash(&mut hasher);
        let children = Arc::clone(&children);
        Row {
            key: hasher.finish(),
            view: Box::new(move || children(value).into_any()),
        }
    };
    rows(Box::new(move || of().into_iter().map(&row).collect()))
}

/// An item that is to be there.
struct Row {
    key: u64,
    view: Box<dyn FnOnce() -> AnyView + Send>,
}

fn rows(rows: Box<dyn Fn() -> Vec<Row> + Send + Sync>) -> AnyView {
    view! { <For each=rows key=|row| row.key children=|row| (row.view)()/> }.into_any()
}
