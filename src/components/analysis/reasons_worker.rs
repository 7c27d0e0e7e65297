//! Has the reasons follow the answers, once who leads is painted.

use super::changes;
use crate::browser::focus;
use crate::browser::wait::after_paint;
use crate::components::result::reasons::glide_to;
use crate::reasoned::Reasoned;
use crate::state::AppState;
use leptos::prelude::*;
use std::sync::Arc;

/// What is drawn anew with the reasons and can have the focus.
const REGIONS: [&str; 3] = ["leaders", "stack", "ranking"];

/// Follows from now on. The first reasons are there at once.
pub(super) fn run(app: AppState) {
    Effect::new(move |before: Option<()>| {
        let reasoned = Arc::new(Reasoned {
            input: app.input().get(),
            rules: app.judged.get(),
            result: app.result.get(),
        });
        if before.is_none() {
            app.reasoned.set(Some(reasoned));
        } else {
            after_paint(move || show(app, reasoned));
        }
    });
}

/// Shows the reasons, unless other answers have come meanwhile. A focus in them keeps its place, and so does the list of
/// changes below them.
fn show(app: AppState, reasoned: Arc<Reasoned>) {
    let is_present = app
        .input()
        .try_with_untracked(|input| *input == reasoned.input);
    if is_present == Some(true) {
        focus::keep_among(&REGIONS, || {
            glide_to(app, &reasoned);
            changes::keep_in_place(move || app.reasoned.set(Some(reasoned)));
        });
    }
}
