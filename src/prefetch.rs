//! What is fetched before it is needed, so that no answer waits for it, and when.
//!
//! A part that cannot be had this way is not spoken of until it is needed; then it is asked for again.

use crate::browser::{connection, location, wait};
use crate::lazy::LazyPart;
use crate::state::AppState;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Brings the parts that come later: the analysis with the first answer at the latest, everything when the page is
/// idle. In a frame nothing but the surroundings is fetched before the visitor has shown interest, and where data is
/// saved nothing but these before it is needed.
pub fn begin(app: AppState) {
    let is_answered = move || !app.is_empty();
    let is_framed = location::is_framed();
    Effect::new(move |_| {
        // Whatever the answers are: what could not be had is tried again with the next one.
        if is_answered() {
            app.lazy.analysis.bring();
        }
        // The page around waits to hear of this one.
        if is_framed {
            app.lazy.surroundings.bring();
        }
    });
    once_here(app.lazy.analysis, move |part| (part.run)(app));
    once_here(app.lazy.surroundings, move |part| (part.connect)(app));
    Effect::new(move |begun: Option<bool>| {
        let begins = !is_framed || is_answered();
        if begins && begun != Some(true) {
            spawn_local(async move {
                wait::idle().await;
                if !connection::saves_data() {
                    app.lazy.analysis.prefetch().await;
                    app.lazy.dialogs.prefetch().await;
                }
                // The worker for offline use fetches every file, so it comes last.
                app.lazy.surroundings.bring();
            });
        }
        begins || begun == Some(true)
    });
}

/// Does something with a part as soon as it is here.
fn once_here<T: Copy + Send + Sync + 'static>(part: LazyPart<T>, act: impl Fn(T) + 'static) {
    // What it sets up lasts as long as the page, not as long as a run of the effect.
    let owner = Owner::current().unwrap_or_default();
    Effect::new(move |done: Option<bool>| {
        let part = part.get().filter(|_| done != Some(true));
        let is_here = part.is_some();
        if let Some(part) = part {
            owner.with(|| act(part));
        }
        is_here || done == Some(true)
    });
}
