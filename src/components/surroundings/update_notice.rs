//! Above the page: that a new version of it waits, or is in use already. Nothing changes before the visitor says so.

use crate::browser::service_worker::{Registration, VersionNews, Workers};
use crate::browser::{console, document, focus, location, scroll};
use crate::components::common::LiveText;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

const HOUR: Duration = Duration::from_hours(1);

/// Where the loader is told which script is the worker. Not in development, and not in the site in one file.
const SCRIPT: &str = "data-worker";

/// What is offered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Offer {
    /// To use the version that waits.
    Use,
    /// To load the version that another tab has put in use.
    Reload,
}

impl Offer {
    const fn says(self) -> &'static str {
        match self {
            Self::Use => "A new version of this page is ready. Your answers are kept.",
            Self::Reload => {
                "A new version of this page is in use, from another tab. Your answers are kept when you reload."
            }
        }
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Use => "Use it now",
            Self::Reload => "Reload",
        }
    }
}

/// Has the page work without a network, and the bar that offers new versions. Not in a frame, where the page belongs to
/// its host.
#[component]
pub fn UpdateNotice() -> impl IntoView {
    let script = document::told_to_loader(SCRIPT).filter(|_| !location::is_framed());
    let workers = script.and_then(|script| Some((script, Workers::open()?)));
    workers.map(|(script, workers)| view! { <UpdateBar script workers/> })
}

/// The bar. The status is there before it speaks, or it would not be read out.
#[component]
fn UpdateBar(script: String, workers: Workers) -> impl IntoView {
    let offer = RwSignal::new(None::<Offer>);
    // Whether the visitor has asked for the new version here; then whether the present offer was taken.
    let asked = StoredValue::new(false);
    let taken = RwSignal::new(false);
    let registration = StoredValue::new(None::<Registration>);
    let tell = move |what| {
        taken.set(false);
        offer.set(Some(what));
        // What one is reading stays in place. Most browsers see to that themselves.
        request_animation_frame(|| scroll::make_up_for("update"));
    };
    // The first worker that answers for the page changes nothing, so it is not told of.
    let covered = StoredValue::new(workers.are_in_control());
    workers.on_control_change(move || {
        if asked.get_value() {
            location::reload();
        } else if covered.get_value() {
            tell(Offer::Reload);
        }
        covered.set_value(true);
    });
    let owner = Owner::current().unwrap_or_default();
    spawn_local(async move {
        match workers.register(&script).await {
            Ok(None) => {}
            Ok(Some(worker)) => owner.with(|| {
                registration.set_value(Some(worker.clone()));
                worker.on_version(move |news| match news {
                    VersionNews::Waits => tell(Offer::Use),
                    VersionNews::NotKept => console::warn(NOT_KEPT),
                });
                worker.look_again_after(HOUR);
            }),
            Err(why) => console::info(&format!(
                "The page is not kept for use without a network: {why}"
            )),
        }
    });
    let act = move |offer| {
        asked.set_value(true);
        taken.set(true);
        let waits = registration.with_value(|worker| {
            let worker = worker.as_ref().filter(|_| offer == Offer::Use);
            worker.is_some_and(Registration::skip_waiting)
        });
        if !waits {
            location::reload();
        }
    };
    let is_shown = move || offer.get().is_some();
    let buttons = move || {
        offer.get().map(|what| {
            view! {
                <button
                    class="button"
                    type="button"
                    prop:disabled=move || taken.get()
                    on:click=move |_| act(what)
                >
                    {what.label()}
                </button>
                <button
                    class="button"
                    type="button"
                    on:click=move |click| {
                        // By keyboard, one goes on with what comes next. A pointer has no place to lose.
                        if click.detail() == 0 {
                            focus::first_outside("update");
                        }
                        offer.set(None);
                    }
                >
                    "Later"
                </button>
            }
        })
    };
    view! {
        <div
            class="update"
            id="update"
            role=move || is_shown().then_some("region")
            aria-labelledby=move || is_shown().then_some("update-said")
        >
            <p id="update-said" role="status">
                <LiveText text=move || offer.get().map_or("", Offer::says)/>
            </p>
            {buttons}
        </div>
    }
}

const NOT_KEPT: &str = "This version of the site could not be kept for use without a network: the connection broke, or a file is missing or is not the one that was packed. Online, everything works. If this is your site and a file of it was changed by hand, rules.json for example, run `matrix pack`.";
