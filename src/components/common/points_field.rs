//! A choice of points.

use leptos::prelude::*;
use matrix_engine::POINTS;
use matrix_text::words;

/// Points to choose, the most first.
#[component]
pub fn PointsField(
    /// The id of the field.
    #[prop(into)]
    id: String,
    /// What the points are for.
    #[prop(into)]
    label: String,
    /// Those that are chosen.
    points: Signal<i32>,
    /// Takes others.
    choose: impl Fn(i32) + 'static,
) -> impl IntoView {
    let choices = (-POINTS..=POINTS).rev().map(|value| {
        let text = words::signed(value);
        view! {
            <option value=value.to_string() prop:selected=move || points.get() == value>
                {text}
            </option>
        }
    });
    view! {
        <div class="points-field">
            <label for=id.clone()>{label}</label>
            <select
                class="button"
                id=id
                on:change=move |event| {
                    if let Ok(points) = event_target_value(&event).parse() {
                        choose(points);
                    }
                }
            >
                {choices.collect_view()}
            </select>
        </div>
    }
}
