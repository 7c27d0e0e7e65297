//! The page around, when this one is in a frame: tells it what happens here, and takes from it theme and answers.
//!
//! Everything is told without waiting for an answer. What comes from the page around is looked at before it is used,
//! and its answers are an intent like any other, which the visitor can undo.

mod message;

use crate::browser::location::is_framed;
use crate::browser::{document, focus, host, resize, wait};
use crate::components::common::{question_anchor, show_place};
use crate::state::AppState;
use leptos::prelude::*;
use leptos::task::spawn_local;
use matrix_engine::{Author, Importance, read_input, write_answers};
use matrix_text::words;
pub use message::NAME;
use message::{Change, Configure, Envelope, Incoming, Members, Outgoing};

/// Speaks with the page around from now on, if there is one.
pub fn connect(app: AppState) {
    if !is_framed() {
        return;
    }
    // What is measured before the style sheets are here is wrong, and would be seen.
    let is_laid_out = RwSignal::new(false);
    spawn_local(async move {
        wait::loaded().await;
        is_laid_out.set(true);
    });
    let measured = StoredValue::new((0, None));
    let measure = move || {
        let (height, line) = (resize::content_height(), resize::answering());
        if is_laid_out.get_untracked() && height > 0 && (height, line) != measured.get_value() {
            measured.set_value((height, line));
            tell(Outgoing::Resize { height, line });
        }
    };
    let unknown = RwSignal::new(Vec::new());
    Effect::new(move |before: Option<Option<Change>>| {
        if !is_laid_out.get() {
            return None;
        }
        let before = before.flatten();
        let now = Change {
            unknown: unknown.get(),
            ..change(app)
        };
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
        Some(now)
    });
    resize::on_content_resize(measure);
    // Here nothing scrolls; the page around does, and knows what sticks there.
    focus::on_show(|element| {
        let (top, _) = resize::place(element);
        tell(Outgoing::Scroll { top, bottom: None });
    });
    focus::on_focus(|element| {
        let (top, bottom) = resize::place(element);
        let bottom = Some(bottom);
        tell(Outgoing::Scroll { top, bottom });
    });
    host::on_message(NAME, move |received| match Incoming::read(&received) {
        Some(Incoming::Configure(wanted)) => {
            if let Some(left_out) = configure(app, &wanted) {
                unknown.set(left_out);
            }
        }
        Some(Incoming::ShowResult) => show_place(app, "result"),
        None => {}
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
    let verdict = app.verdict.get();
    let text = if app.is_hidden() {
        format!("Result hidden, {}.", words::progress(app.progress()))
    } else {
        app.sentence(words::announcement)
    };
    let answers = app.input().with(|input| input.answers.clone());
    let answered = rules
        .question_ixs()
        .filter(|question| answers.get(*question).is_given());
    Change {
        said: answered
            .map(|question| match answers.importance(question) {
                Importance::Normal => words::answer(rules, &answers, question),
                _ => words::weighed(rules, &answers, question),
            })
            .collect(),
        answers: write_answers(rules, &answers),
        own: app.is_judged(),
        link: app.link.get(),
        text,
        ..app
            .result
            .with(|result| Change::new(rules, result, verdict))
    }
}

/// Does what the page around wants. Gives what it could not read of the answers, where some were given.
fn configure(app: AppState, wanted: &Configure) -> Option<Vec<String>> {
    if let Some(theme) = wanted.theme {
        document::set_root_attribute("data-theme", theme.as_str());
    }
    if let Some(ground) = wanted.embed {
        document::set_root_attribute("data-embed", ground.as_str());
    }
    if let Some(layout) = wanted.layout {
        let before = untrack(|| app.question_at_hand());
        focus::keep_or(
            || app.lay_out(layout),
            move || {
                let now = untrack(|| app.question_at_hand().filter(|_| app.is_in_steps()));
                let question = now.or(before)?;
                Some(question_anchor(app.rules(), question))
            },
        );
    }
    let rules = app.rules();
    let (mut input, unread) = read_input(rules, wanted.answers.as_ref()?);
    input.judgement.attribute_to(Author::Sender);
    app.take(input);
    let unread = unread.iter();
    let said = unread.map(|unread| format!("{} ({})", unread.part, unread.why(rules)));
    Some(said.collect())
}
