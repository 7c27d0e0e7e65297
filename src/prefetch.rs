//! What is fetched before it is needed, so that no answer waits for it, and when.
//!
//! A part that cannot be had this way is not spoken of until it is needed; then it is asked for again.

use crate::browser::{connection, location, wait};
use crate::state::AppState;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Brings the parts that come later: the analysis with the first answer at the latest, everything when the page is
/// idle. In a frame nothing but the surroundings is fetched before the visitor has shown interest, and where data is
/// saved nothing but these before it is needed.
pub fn begin(app: AppState) {
    let answers = app.answers();
    Effect::new(move |_| {
        // Whatever the answers are: if it could not be had, it is tried again with the next one.
        if answers.with(|answers| !answers.is_empty()) {
            app.lazy.bring_analysis();
        }
    });
    once_here(move || app.lazy.analysis(), move |part| (part.run)(app));
    once_here(
        move || app.lazy.surroundings(),
        move |part| (part.connect)(app),
    );
    let when_idle = move || {
        spawn_local(async move {
            wait::idle().await;
            app.lazy.bring_surroundings();
            if !connection::saves_data() {
                app.lazy.prefetch().await;
            }
        });
    };
    if location::is_framed() {
        // The page around waits to hear of this one.
        app.lazy.bring_surroundings();
        Effect::new(move |begun: Option<bool>| {
            let is_answered = answers.with(|answers| !answers.is_empty());
            let begun = begun.unwrap_or(false);
            if is_answered && !begun {
                when_idle();
            }
            begun || is_answered
        });
    } else {
        when_idle();
    }
}

/// Does something with a part as soon as it is here.
fn once_here<T: 'static>(part: impl Fn() -> Option<T> + 'static, act: impl Fn(T) + 'static) {
    // What it sets up lasts as long as the page, not as long as a run of the effect.
    let owner = Owner::current().unwrap_or_default();
    Effect::new(move |done: Option<bool>| {
        let part = part().filter(|_| done != Some(true));
        let is_here = part.is_some();
        if let Some(part) = part {
            owner.with(|| act(part));
        }
        is_here || done == Some(true)
    });
}
