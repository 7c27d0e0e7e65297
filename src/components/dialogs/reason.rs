//! A reason of the visitor's own: a sentence, and what it gives and takes.

use super::fields::NameField;
use crate::browser::focus;
use crate::components::common::{DialogFrame, PointsField};
use crate::state::use_app;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use matrix_engine::{Author, OWN_REASON_CHARS, OptionIx, OwnReason};
use matrix_text::words::own;

/// The field with the sentence.
const SENTENCE: &str = "own-sentence";

/// The dialog. `at` is the place of a reason that there is already.
#[component]
pub(super) fn ReasonDialog(at: Option<usize>) -> impl IntoView {
    let app = use_app();
    let said = RwSignal::new(String::new());
    let reason = at.and_then(|at| {
        app.input()
            .with_untracked(|input| input.judgement.reasons().get(at).cloned())
    });
    let because = reason.as_ref().map(OwnReason::because).unwrap_or_default();
    let because = RwSignal::new(because.to_owned());
    let points = app.rules().option_ixs().map(|option| {
        let points = reason.as_ref().map(|reason| reason.points_of(option));
        (option, RwSignal::new(points.unwrap_or_default()))
    });
    let points: Vec<(OptionIx, RwSignal<i32>)> = points.collect();
    let fields = points.iter().map(|(option, points)| {
        let definition = app.rules().option(*option);
        let points = *points;
        view! {
            <PointsField
                id=format!("own-points-{}", definition.id)
                label=definition.name.clone()
                points=points.into()
                choose=move |chosen| points.set(chosen)
            />
        }
    });
    let fields = fields.collect_view();
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let points = points.iter();
        let points = points.map(|(option, points)| (*option, points.get_untracked()));
        let reason = because.with_untracked(|text| OwnReason::new(text, points, Author::Visitor));
        match reason {
            Ok(reason) => {
                app.dialog.set(None);
                app.put_reason(at, reason);
            }
            Err(fault) => {
                said.set(own::fault(fault));
                focus::focus(SENTENCE);
            }
        }
    };
    view! {
        <DialogFrame title=if at.is_some() { "Your reason" } else { "Add a reason" } said>
            <p>{own::REASON_NOTE}</p>
            <form class="own-form" on:submit=save>
                <NameField id=SENTENCE label="Why, in a sentence" chars=OWN_REASON_CHARS name=because/>
                <fieldset class="own-points">
                    <legend>"What it gives or takes"</legend>
                    {fields}
                </fieldset>
                <p class="ways">
                    <button class="button" type="submit">
                        {if at.is_some() { "Save" } else { "Add it" }}
                    </button>
                </p>
            </form>
        </DialogFrame>
    }
}
