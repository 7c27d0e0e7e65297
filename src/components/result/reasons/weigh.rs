//! Disagreeing with a reason: what a visitor can do about a line of a breakdown.

use super::breakdown::Reason;
use crate::browser::focus;
use crate::components::common::PointsField;
use crate::dialog::Dialog;
use crate::reasoned::Reasoned;
use crate::state::{AppState, use_app};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use matrix_engine::{OptionIx, RuleIx, sensitivity};
use matrix_text::words;

/// The field with the points; one is open at a time.
const FIELD: &str = "weigh-points";

/// The mark of a line that is not as published, and the ways to change it.
#[component]
pub(super) fn Ways(reason: Reason) -> impl IntoView {
    let app = use_app();
    let mark = reason
        .mark
        .as_ref()
        .map(|mark| view! { <span class="own-mark">{mark.clone()}</span> });
    let own = app.of_reasoned(|now| now.rules.own_reason(reason.grounds.rule));
    let ways = if let Some(at) = own {
        view! { <ReasonWays at because=reason.grounds.because/> }.into_any()
    } else {
        view! { <LineWays reason/> }.into_any()
    };
    view! { <span class="own-ways">{mark} " " {ways}</span> }
}

/// What can be done about a reason of the visitor's own.
#[component]
fn ReasonWays(at: usize, because: String) -> impl IntoView {
    let app = use_app();
    let change = move || app.open(Dialog::Reason(Some(at)));
    view! {
        <WayButton label="Change" about=because.clone() act=change/>
        " "
        <WayButton label="Remove" about=because act=move || app.remove_reason(at)/>
    }
}

/// What can be done about a line of the rule file.
#[component]
fn LineWays(reason: Reason) -> impl IntoView {
    let app = use_app();
    let (rule, option) = (reason.grounds.rule, reason.option);
    let because = reason.grounds.because;
    let undo = reason.published.is_some().then(|| {
        let about = because.clone();
        let act = move || app.weigh_as_published(rule, option);
        view! { " " <WayButton label="Undo" about act/> }
    });
    let toggle = move || {
        app.weighing
            .update(|open| *open = (*open != Some((rule, option))).then_some((rule, option)));
    };
    view! {
        // It stays the first, so that the focus finds it again.
        <WayButton id=disagree(app, rule, option) label="Disagree?" about=because act=toggle/>
        {undo}
    }
}

/// One way.
#[component]
fn WayButton(
    /// Its id, where something leads to it.
    #[prop(optional)]
    id: Option<String>,
    /// What it does.
    label: &'static str,
    /// The sentence of the reason, for those who do not see where it stands.
    about: String,
    /// Does it.
    act: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <button
            class="link-button"
            type="button"
            id=id
            aria-label=format!("{label} {about}")
            on:click=move |_| act()
        >
            {label}
        </button>
    }
}

/// Gives a reason other points, while it is the one that is weighed.
#[component]
pub(super) fn Editor(rule: RuleIx, option: OptionIx) -> impl IntoView {
    let app = use_app();
    let is_open = Memo::new(move |_| app.weighing.get() == Some((rule, option)));
    view! {
        <Show when=move || is_open.get()>
            <OpenEditor rule option/>
        </Show>
    }
}

#[component]
fn OpenEditor(rule: RuleIx, option: OptionIx) -> impl IntoView {
    let app = use_app();
    let published = app.rules().published_points(rule, option).unwrap_or(0);
    let (present, tips, is_full) = app
        .reasoned
        .with_untracked(|now| now.as_deref().map(|now| about(now, rule, option)))
        .unwrap_or_default();
    let points = RwSignal::new(present.unwrap_or(published));
    let close = move || {
        focus::focus_in_place(&disagree(app, rule, option));
        app.weighing.set(None);
    };
    let apply = move |event: SubmitEvent| {
        event.prevent_default();
        close();
        app.reweigh(rule, option, points.get_untracked());
    };
    Effect::new(|_| focus::focus(FIELD));
    view! {
        <form class="weigh" on:submit=apply>
            <PointsField
                id=FIELD
                label="Points in your judgement"
                points=points.into()
                choose=move |chosen| points.set(chosen)
            />
            <button class="button" type="submit" disabled=is_full>
                "Apply"
            </button>
            <button class="button" type="button" on:click=move |_| close()>
                "Cancel"
            </button>
            <p>
                {format!("The rule file says {}. {tips}", words::signed(published))}
                {is_full.then(words::own::full)}
            </p>
        </form>
    }
}

/// The points that the visitor has given a line, at how many somebody else leads, and whether there is no room for
/// another change.
fn about(now: &Reasoned, rule: RuleIx, option: OptionIx) -> (Option<i32>, String, bool) {
    let judgement = now.rules.judgement();
    let changed = judgement.of_line(rule, option).map(|line| line.points);
    let mut points = sensitivity(&now.result).into_iter();
    let point = points.find(|point| (point.rule, point.option) == (rule, option));
    let tips = point
        .and_then(|point| point.tips_at(&now.rules))
        .map(|at| format!("At {} the lead changes. ", words::signed(at)));
    let is_full = changed.is_none() && !judgement.can_change();
    (changed, tips.unwrap_or_default(), is_full)
}

/// The id of the button that opens the editor.
fn disagree(app: AppState, rule: RuleIx, option: OptionIx) -> String {
    let rules = app.rules();
    format!("weigh-{}-{}", rules.rule(rule).id, rules.option(option).id)
}
