//! The worker that has the page work without a network, and the new versions of the site that it brings.
//!
//! Browsers without workers, private windows, policies and extensions refuse it. The page does not need one.

use super::document::document;
use super::listen::listen;
use super::navigator::text_of_error;
use js_sys::Reflect;
use leptos::ev::{Custom, visibilitychange};
use leptos::prelude::Owner;
use send_wrapper::SendWrapper;
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    RegistrationOptions, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration,
    ServiceWorkerState, ServiceWorkerUpdateViaCache,
};

/// What happens to a new version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionNews {
    /// It is whole, and waits to be used.
    Waits,
    /// It could not be kept.
    NotKept,
}

/// The workers of the browser.
#[derive(Clone)]
pub struct Workers(SendWrapper<ServiceWorkerContainer>);

impl Workers {
    /// The workers; none where the browser has none for this page. They are for http(s) only.
    #[must_use]
    pub fn open() -> Option<Self> {
        let window = web_sys::window()?;
        let protocol = window.location().protocol().ok()?;
        if !protocol.starts_with("http") {
            return None;
        }
        let name = JsValue::from_str("serviceWorker");
        let workers = Reflect::get(&window.navigator(), &name).ok()?;
        Some(Self(SendWrapper::new(workers.dyn_into().ok()?)))
    }

    /// Whether a worker answers for this page.
    #[must_use]
    pub fn are_in_control(&self) -> bool {
        self.0.controller().is_some()
    }

    /// Listens to another worker answering for this page.
    pub fn on_control_change(&self, act: impl Fn() + 'static) {
        let changed: Custom = Custom::new("controllerchange");
        listen(self.0.clone().take(), changed, move |_| act());
    }

    /// Has the browser install the worker of this script, unless it has. None where something answers in the browser's
    /// place, with nothing, as some extensions and test tools do.
    ///
    /// # Errors
    /// Why the browser refuses.
    pub async fn register(&self, script: &str) -> Result<Option<Registration>, String> {
        let options = RegistrationOptions::new();
        options.set_update_via_cache(ServiceWorkerUpdateViaCache::None);
        let promise = self.0.register_with_options(script, &options);
        match JsFuture::from(promise).await {
            Ok(registration) => {
                let registration = registration.dyn_into::<ServiceWorkerRegistration>();
                Ok(registration.ok().map(SendWrapper::new).map(Registration))
            }
            Err(error) => Err(text_of_error(&error, "message")),
        }
    }
}

/// The worker of this page, with its versions.
#[derive(Clone)]
pub struct Registration(SendWrapper<ServiceWorkerRegistration>);

impl Registration {
    /// Listens to new versions, the one that is there already included.
    pub fn on_version(&self, tell: impl Fn(VersionNews) + 'static) {
        let registration = &*self.0;
        let tell: Rc<dyn Fn(VersionNews)> = Rc::new(tell);
        let owner = Owner::current().unwrap_or_default();
        let follow = {
            let registration = registration.clone();
            let tell = Rc::clone(&tell);
            move || {
                if let Some(worker) = registration.installing() {
                    owner.with(|| follow_version(&registration, worker, Rc::clone(&tell)));
                }
            }
        };
        follow();
        let found: Custom = Custom::new("updatefound");
        listen(registration.clone(), found, move |_| follow());
        if registration.waiting().is_some() && registration.active().is_some() {
            tell(VersionNews::Waits);
        }
    }

    /// Has the version that waits take over. Whether one waits: another tab may have been faster.
    #[must_use]
    pub fn skip_waiting(&self) -> bool {
        let Some(waiting) = self.0.waiting() else {
            return false;
        };
        waiting
            .post_message(&JsValue::from_str("skip-waiting"))
            .is_ok()
    }

    /// Looks for a new version when the page is seen again after so long. A tab, or an installed page, may stay open
    /// for weeks.
    pub fn look_again_after(&self, pause: Duration) {
        let Some(document) = document() else {
            return;
        };
        let registration = (*self.0).clone();
        let looked = Cell::new(js_sys::Date::now());
        let seen = document.clone();
        listen(document, visibilitychange, move |_| {
            let now = js_sys::Date::now();
            let is_due = now - looked.get() >= pause.as_secs_f64() * 1000.0;
            if seen.hidden() || !is_due {
                return;
            }
            looked.set(now);
            if let Ok(looking) = registration.update() {
                spawn_local(async move {
                    let _ = JsFuture::from(looking).await;
                });
            }
        });
    }
}

/// Follows a version while it installs.
fn follow_version(
    registration: &ServiceWorkerRegistration,
    worker: ServiceWorker,
    tell: Rc<dyn Fn(VersionNews)>,
) {
    let registration = registration.clone();
    let before = Cell::new(worker.state());
    let target = worker.clone();
    let changed: Custom = Custom::new("statechange");
    listen(target, changed, move |_| {
        let now = worker.state();
        match (before.replace(now), now) {
            // The first one begins without asking, since it changes nothing.
            (_, ServiceWorkerState::Installed) if registration.active().is_some() => {
                tell(VersionNews::Waits);
            }
            (ServiceWorkerState::Installing, ServiceWorkerState::Redundant) => {
                tell(VersionNews::NotKept);
            }
            _ => {}
        }
    });
}
