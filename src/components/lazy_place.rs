//! Places for what comes later, and what stands there when it does not come.

use crate::browser::chunks::Failure;
use crate::browser::{focus, location};
use crate::lazy::AnalysisPart;
use crate::state::use_app;
use leptos::prelude::*;

/// A place that a part of the analysis fills once it is there.
#[component]
pub fn AnalysisPlace(
    /// Its class.
    #[prop(optional)]
    class: Option<&'static str>,
    /// Its id.
    id: &'static str,
    /// What is missing there when the analysis could not be had; silent where nothing is given.
    #[prop(optional)]
    missing: Option<&'static str>,
    /// What fills it.
    part: fn(AnalysisPart) -> AnyView,
) -> impl IntoView {
    let app = use_app();
    let filled = move || {
        if let Some(analysis) = app.lazy.analysis.get() {
            return Some(part(analysis));
        }
        let (what, failure) = missing.zip(app.lazy.analysis.failure())?;
        let again = Callback::new(move |()| app.lazy.analysis.bring());
        Some(view! { <Missing what failure again/> }.into_any())
    };
    view! {
        <div class=class id=id>
            {filled}
        </div>
    }
}

/// Says why a part of the page could not be had, and offers what can be done about it: a renewed site is loaded anew,
/// anything else is tried again.
#[component]
pub fn Missing(
    /// What could not be had.
    what: &'static str,
    /// Why.
    failure: Failure,
    /// Tries again.
    again: Callback<()>,
) -> impl IntoView {
    let is_renewed = failure == Failure::Renewed;
    let act = move |_| {
        // The button goes away, so the focus moves to what stays.
        focus::focus_in_place("result");
        if is_renewed {
            location::reload();
        } else {
            again.run(());
        }
    };
    view! {
        <strong>{what}</strong>
        <p>{failure.says()}</p>
        <button class="button" type="button" on:click=act>
            {if is_renewed { "Reload" } else { "Try again" }}
        </button>
    }
}
