//! The page around, when this one is in a frame: tells it what happens here, and takes from it theme and answers.
//!
//! Everything is told without waiting for an answer. What comes from the page around is looked at before it is used,
//! and its answers are an intent like any other, which the visitor can undo.

mod message;

use crate::browser::location::is_framed;
use crate::browser::{document, host, resize};
use crate::state::AppState;
use leptos::prelude::*;
use matrix_engine::{read_answers, write_answers};
use message::{Change, Configure, Envelope, Members, NAME, Outgoing};

/// Speaks with the page around from now on, if there is one.
pub fn connect(app: AppState) {
    if !is_framed() {
        return;
    }
    let height = StoredValue::new(0);
    let measure = move || {
        let now = resize::content_height();
        if now != height.get_value() && now > 0 {
            height.set_value(now);
            tell(Outgoing::Resize { height: now });
        }
    };
    Effect::new(move |before: Option<Change>| {
        let now = change(app);
        if before.is_none() {
            // Before it is ready, so that the frame has its height when it is first seen. A frame out of sight is not
            // told by its observer.
            measure();
            tell(Outgoing::Ready);
        }
        // What turns out to be decided is told once more, everything else once.
        if before.as_ref() != Some(&now) {
            tell(Outgoing::Change(&now));
        }
        now
    });
    resize::on_content_resize(measure);
    host::on_message(NAME, move |received| {
        if let Some(wanted) = Configure::read(&received) {
            configure(app, &wanted);
        }
    });
}

/// Tells the page around, if there is one, why this one cannot run.
pub fn tell_failure(message: &str) {
    if is_framed() {
        tell(Outgoing::Error { message });
    }
}

fn tell(message: Outgoing) {
    host::post(&Envelope::from(message));
}

impl Members for host::Received {
    fn text(&self, name: &str) -> Option<String> {
        host::Received::text(self, name)
    }

    fn number(&self, name: &str) -> Option<f64> {
        host::Received::number(self, name)
    }
}

/// Answers and result as the page shows them.
fn change(app: AppState) -> Change {
    let rules = app.rules();
    let answers = app.answers().with(|answers| write_answers(rules, answers));
    let verdict = app.verdict.get();
    app.result
        .with(|result| Change::new(rules, answers, result, verdict))
}

fn configure(app: AppState, wanted: &Configure) {
    if let Some(theme) = wanted.theme {
        document::set_root_attribute("data-theme", theme.as_str());
    }
    if let Some(ground) = wanted.embed {
        document::set_root_attribute("data-embed", ground.as_str());
    }
    if let Some(answers) = &wanted.answers {
        let (answers, _) = read_answers(app.rules(), answers);
        app.take(answers);
    }
}
