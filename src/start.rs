//! What the page begins with: which rules, then which answers.

use crate::address;
use crate::app::App;
use crate::browser::before_start::{BeforeStart, Control};
use crate::browser::drop::on_file_drop;
use crate::browser::loader::Reload;
use crate::browser::storage::Storage;
use crate::browser::{clock, document, location, markup, place, tab};
use crate::components::failed::{CANNOT_BE_CHECKED, CANNOT_BE_USED, ChunkMissing, not_open};
use crate::dialog::Dialog;
use crate::kept;
use crate::lazy;
use crate::origin::{Checked, Origin, Refused};
use crate::prefetch;
use crate::reading;
use crate::state::{AppState, Evaluator};
use crate::steps::Layout;
use leptos::prelude::*;
use matrix_engine::{Input, Kind, Rules, evaluate};
use std::sync::Arc;
use wasm_bindgen::prelude::wasm_bindgen;
// The one of Leptos works from the first mount on.
use wasm_bindgen_futures::spawn_local;

const NO_WORKSHOP: &str = "The workshop could not be loaded";

/// Takes the page over from what stood in it before. `rules` are the bytes of the rule file that the loader has
/// fetched; none when the address asks for a file of the device. `reload` loads the page anew, past the cache.
///
/// Checked rules start the page at once: whatever goes wrong then is thrown to the loader, which says so. Anything else
/// goes through the checker first, which comes for that.
#[wasm_bindgen]
pub fn start(rules: Vec<u8>, reload: js_sys::Function) {
    let reload = Reload::new(reload);
    if cfg!(feature = "split")
        && let Some(name) = location::in_query(&location::href(), location::WORKSHOP)
    {
        return spawn_local(open_workshop(name, reload));
    }
    let origin = origin(&location::href());
    let bytes = match &origin {
        Origin::DeviceFile(name) => device_file(name).map(String::into_bytes),
        _ => Some(rules),
    };
    let Some(bytes) = bytes else {
        return spawn_local(ask_for_file(origin.file_name(), reload));
    };
    let text = str::from_utf8(&bytes).unwrap_or_default();
    match Rules::from_packed(text) {
        Some(rules) => {
            let mark = Rules::packed_mark(text).unwrap_or_default();
            run(rules, origin, Read::Packed(mark.to_owned()));
        }
        None => spawn_local(check(bytes, origin, reload)),
    }
}

/// The address asks for the workshop, with a file of this name.
async fn open_workshop(name: String, reload: Reload) {
    match lazy::load_checker().await {
        Ok(checker) => {
            mount(move || (checker.workshop)(name));
            markup::hide_reading();
            document::set_root_attribute("data-app", "ready");
        }
        Err(failure) => fail(NO_WORKSHOP, move || {
            view! { <ChunkMissing heading=NO_WORKSHOP.to_owned() failure reload/> }
        }),
    }
}

/// The address names a file of the device that is not open in this tab.
async fn ask_for_file(file: String, reload: Reload) {
    let heading = not_open(&file);
    let dialogs = lazy::load_dialogs().await;
    fail(&heading.clone(), move || match dialogs {
        Ok(dialogs) => (dialogs.file_not_open)(heading),
        Err(failure) => view! { <ChunkMissing heading failure reload/> }.into_any(),
    });
}

/// These rules were not checked when the site was finished: somebody has put another file there, or has opened one.
async fn check(bytes: Vec<u8>, origin: Origin, reload: Reload) {
    let checker = match lazy::load_checker().await {
        Ok(checker) => checker,
        Err(failure) => {
            return fail(CANNOT_BE_CHECKED, move || {
                view! { <ChunkMissing heading=CANNOT_BE_CHECKED.to_owned() failure reload/> }
            });
        }
    };
    let loaded = (checker.check)(&origin.file_name(), &bytes);
    let findings = loaded.diagnostics;
    if let Some(rules) = loaded.rules {
        return run(rules, origin, Read::Checked(Checked { checker, findings }));
    }
    let dialogs = match origin {
        Origin::DeviceFile(_) => lazy::load_dialogs().await.ok(),
        _ => None,
    };
    let refused = Refused {
        file: origin.file_name(),
        origin,
        findings,
        reload,
        choose_file: dialogs.map(|dialogs| dialogs.choose_file),
    };
    fail(CANNOT_BE_USED, move || (checker.refusal)(refused));
}

/// Which rules an address asks for.
fn origin(href: &str) -> Origin {
    let asked = |by| location::in_query(href, by);
    Origin::asked_for(
        asked(location::DEVICE_FILE),
        asked(location::SITE_FILE),
        document::is_one_file(),
    )
}

/// The text of a file of the device, which this tab keeps. Anybody may have made that file, and the mark of
/// checked rules with it. Under another name the mark says nothing, and the file is checked.
fn device_file(name: &str) -> Option<String> {
    let text = tab::read(&device_file_key(name))?;
    let rest = text.strip_prefix("{\"x-checked");
    Some(rest.map_or_else(|| text.clone(), |rest| format!("{{\"x-claimed{rest}")))
}

/// Where this tab keeps the text of a file of the device.
#[must_use]
pub fn device_file_key(name: &str) -> String {
    format!("file:{}:{name}", location::path())
}

/// How the rules were read.
enum Read {
    /// From packed text, which names itself by a mark.
    Packed(String),
    /// By the checker, from text that the page was not finished with.
    Checked(Checked),
}

/// Shows the page with these rules.
fn run(rules: Rules, origin: Origin, read: Read) {
    let rules = Arc::new(rules);
    document::set_title(&rules.file().title);
    let before = BeforeStart::read();
    let chosen = before.chosen.clone();
    mount(move || {
        let app = begin(rules, origin, clock::today(), evaluate);
        take_over(app, &chosen);
        let checker = match read {
            Read::Packed(mark) => {
                let _ = app.mark.set(mark);
                None
            }
            Read::Checked(found) => {
                let checker = found.checker;
                app.facts.set(Some(Arc::new((checker.facts)(app.rules()))));
                let _ = app.checked.set(found);
                Some(checker)
            }
        };
        reading::find(app, checker);
        prefetch::begin(app);
        // An effect runs when the page stands.
        Effect::new(|_| place::return_after_reload());
        if !location::is_framed() {
            on_file_drop(move |file| app.open(Dialog::OwnRules(Some(file))));
        }
        view! { <App app/> }
    });
    document::set_root_attribute("data-app", "ready");
    before.restore_focus();
}

/// What the visitor has chosen before the application ran counts. It was chosen from the rules of the site.
fn take_over(app: AppState, chosen: &[Control]) {
    if !app.origin().is_site() {
        return;
    }
    let rules = app.rules();
    for control in chosen {
        let Some(question) = rules.find_question(&control.question) else {
            continue;
        };
        let Some(value) = rules.find_value(question, &control.value) else {
            continue;
        };
        let is_chosen = app
            .input()
            .with_untracked(|input| input.answers.get(question).has(value));
        match rules.question(question).kind {
            _ if is_chosen => {}
            Kind::Many => app.toggle(question, value),
            _ => app.choose(question, value),
        }
    }
}

/// The state that the page begins with: the answers of the link, else those that this device keeps, else none.
/// Of rules that are not those of the site nothing is kept.
#[must_use]
pub fn begin(rules: Arc<Rules>, origin: Origin, today: String, evaluate: Evaluator) -> AppState {
    let storage = origin.is_site().then(Storage::open).flatten();
    let kept = storage.and_then(|storage| kept::read(storage, &rules));
    let (input, is_whole) = kept.unwrap_or_else(|| (Input::none(&rules), true));
    let app = AppState::with_evaluator(rules, origin, input, today, evaluate);
    if !is_whole {
        app.say_at_start("Some kept answers no longer fit these rules and were left out.");
    }
    address::open_fragment(app, &location::fragment());
    let layout = document::root_attribute("data-layout");
    if let Some(layout) = layout.and_then(|name| Layout::find(&name)) {
        app.lay_out(layout);
    }
    app.is_remembered.set(storage.is_some());
    if let Some(storage) = storage {
        kept::keep(app, storage);
    }
    address::keep_in_step(app);
    app
}

/// Shows in place of the page why it cannot start, and tells the page around its heading.
fn fail<V: IntoView + 'static>(heading: &str, why: impl FnOnce() -> V + 'static) {
    mount(why);
    document::set_root_attribute("data-app", "failed");
    if location::is_framed() {
        let heading = heading.to_owned();
        spawn_local(async move {
            if let Ok(surroundings) = lazy::load_surroundings().await {
                (surroundings.tell_failure)(&heading);
            }
        });
    }
}

fn mount<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) {
    if let Some(place) = document::emptied_mount_point() {
        leptos::mount::mount_to(place, view).forget();
    }
}
