//! The left side: all questions in their groups, all visible, all editable at any time; or one at a time, with all of them one
//! action away.

mod answer_tools;
mod conflicts;
mod group;
mod layout;
mod pill;
mod question;
pub mod steps;

use super::common::LiveText;
use crate::browser::{document, keys};
use crate::state::use_app;
use crate::steps::Layout;
use group::Group;
use layout::ToSteps;
use leptos::prelude::*;

/// The questions.
#[component]
pub fn Questions() -> impl IntoView {
    let app = use_app();
    let rules = app.rules();
    let note = move || {
        if app.is_remembered.get() {
            "Answers are kept on this device only."
        } else {
            // Of rules that are not those of the site nothing is kept either.
            "Answers are not remembered: nothing is kept for this page."
        }
    };
    let in_steps = Memo::new(move |_| app.is_in_steps());
    // The style sheets know the layout by it.
    Effect::new(move |_| {
        let layout = if in_steps.get() {
            Layout::Steps
        } else {
            Layout::Page
        };
        document::set_root_attribute("data-layout", layout.as_str());
    });
    Effect::new(move |_| {
        if app.steps.is_on.get() {
            app.lazy.steps.bring();
        }
    });
    let part = move || app.lazy.steps.get().filter(|_| in_steps.get());
    let groups = rules.file().groups.iter().map(|group| {
        let questions = rules
            .question_ixs()
            .filter(|question| rules.question(*question).group == group.id);
        view! { <Group title=group.title.clone() questions=questions.collect()/> }
    });
    let head = move || match part() {
        Some(part) => Some((part.progress)()),
        None if in_steps.get() => None,
        None => Some(view! { <ToSteps/> }.into_any()),
    };
    view! {
        <section
            class="questions"
            aria-label="Questions"
            on:focusin=move |_| app.stay()
            on:keydown=move |event| {
                let part = untrack(part).filter(|_| keys::is_enter_on_answer(&event));
                if let Some(part) = part {
                    event.prevent_default();
                    (part.go_on)(app);
                }
            }
        >
            <div class="steps-head">
                {head}
            </div>
            {groups.collect_view()}
            {move || part().map(|part| (part.ways)())}
            <p class="quiet">
                <LiveText text=note/>
            </p>
        </section>
    }
}
