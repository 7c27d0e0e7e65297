//! Bringing what is known about the options, which nobody needs before two of them are compared.

use crate::browser::{document, fetch};
use crate::state::AppState;
use leptos::prelude::*;
use leptos::task::spawn_local;
use matrix_text::facts::FactSheet;
use std::sync::Arc;

/// Brings the facts that belong to these very rules, unless they are there. Where they cannot be had there are none, and
/// they are asked for again the next time.
pub(super) fn bring(app: AppState) {
    let mark = app.mark.get().cloned();
    let address = document::told_to_loader("data-facts");
    let (Some(mark), Some(address)) = (mark, address) else {
        return;
    };
    if app.facts.with_untracked(Option::is_some) {
        return;
    }
    spawn_local(async move {
        let text = fetch::text(&address).await;
        let sheet = text.and_then(|text| FactSheet::read(&text, &mark));
        if sheet.is_some() {
            let _ = app.facts.try_set(sheet.map(Arc::new));
        }
    });
}
