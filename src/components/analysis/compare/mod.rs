//! Any two options side by side: points line by line, stacks, facts. What sets them apart comes first.

mod rows;
mod sides;

use super::facts;
use crate::browser::{details, focus};
use crate::components::common::Each;
use crate::state::{AppState, use_app};
use leptos::prelude::*;
use matrix_engine::OptionIx;
use rows::{Row, Table, tables};
use sides::{Chosen, compared};

/// The id of the section, which opens.
const SECTION: &str = "compare";

/// The comparison; nothing when there are not two options.
#[component]
pub(super) fn Compare() -> impl IntoView {
    let app = use_app();
    let chosen = RwSignal::new(Chosen::default());
    let is_open = RwSignal::new(false);
    let options = Memo::new(move |_| {
        let chosen = chosen.get();
        app.analysed.with(|newest| {
            let newest = newest.as_deref();
            newest.and_then(|newest| compared(chosen, &newest.result))
        })
    });
    // The tables are made when somebody looks.
    let shown = Memo::new(move |_| match options.get() {
        Some(options) if is_open.get() => compare(app, options),
        _ => Vec::new(),
    });
    open_on_wish(app, chosen, is_open);
    Effect::new(move |_| {
        if is_open.get() {
            facts::bring(app);
        }
    });
    view! {
        <Show when=move || options.get().is_some()>
            <details
                class="wide compare"
                id=SECTION
                tabindex="-1"
                open=move || is_open.get()
                on:toggle=move |event| is_open.set(details::is_open(&event))
            >
                <summary>
                    <h2>"Compare two options"</h2>
                </summary>
                <p class="compare-sides">
                    <Side side=0 label="Compare" id="compare-one" options chosen/>
                    <Side side=1 label="with" id="compare-two" options chosen/>
                </p>
                <div id="compare-tables">
                    <Each of=move || shown.get() let:table>
                        <Versus table/>
                    </Each>
                </div>
            </details>
        </Show>
    }
}

fn compare(app: AppState, options: [OptionIx; 2]) -> Vec<Table> {
    app.analysed.with(|newest| {
        let Some(newest) = newest else {
            return Vec::new();
        };
        app.facts
            .with(|facts| tables(&newest.rules, &newest.result, facts.as_deref(), options))
    })
}

/// The wish to see an option beside the lead opens the comparison and leads there.
fn open_on_wish(app: AppState, chosen: RwSignal<Chosen>, is_open: RwSignal<bool>) {
    Effect::new(move |_| {
        let Some(option) = app.to_compare.get() else {
            return;
        };
        app.to_compare.set(None);
        chosen.set([None, Some(option)]);
        is_open.set(true);
        // Once it is open.
        request_animation_frame(|| focus::show(SECTION));
    });
}

/// The choice of one side.
#[component]
fn Side(
    side: usize,
    label: &'static str,
    id: &'static str,
    options: Memo<Option<[OptionIx; 2]>>,
    chosen: RwSignal<Chosen>,
) -> impl IntoView {
    let rules = use_app().rules();
    let present = Memo::new(move |_| {
        let options = options.get();
        options.and_then(|options| options.get(side).copied())
    });
    let choices = rules.option_ixs().map(|option| {
        view! {
            <option
                value=option.get().to_string()
                prop:selected=move || present.get() == Some(option)
            >
                {rules.option(option).name.clone()}
            </option>
        }
    });
    let choices = choices.collect_view();
    let choose = move |event| {
        let number = event_target_value(&event).parse().ok();
        let option = number.and_then(|number| rules.option_at(number));
        chosen.update(|chosen| {
            if let Some(place) = chosen.get_mut(side) {
                *place = option;
            }
        });
    };
    view! {
        <label>
            {label} " " <select class="button" id=id on:change=choose>
                {choices}
            </select>
        </label>
    }
}

/// A table; a sentence in place of one without points.
#[component]
fn Versus(table: Table) -> impl IntoView {
    if table.rows.is_empty() {
        let none = "Your answers give neither of them points yet.";
        return view! { <p class="quiet">{none}</p> }.into_any();
    }
    let names = table
        .names
        .map(|name| view! { <th scope="col">{name}</th> });
    view! {
        <table class="versus" data-rows=table.kind>
            <thead>
                <tr>
                    <th scope="col">{table.title}</th>
                    {names.into_iter().collect_view()}
                </tr>
            </thead>
            <tbody>{table.rows.into_iter().map(table_row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn table_row(row: Row) -> AnyView {
    let cells = row
        .cells
        .map(|(text, sign)| view! { <td data-sign=sign>{text}</td> });
    view! {
        <tr class=if row.is_same { "is-same" } else { "" }>
            <th scope="row">{row.title}</th>
            {cells.into_iter().collect_view()}
        </tr>
    }
    .into_any()
}
