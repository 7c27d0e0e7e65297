//! Rules of a file of the visitor's device: this tab keeps its text, and the page is loaded anew with it.

mod not_open;
mod refusal;

use crate::browser::files::DeviceFile;
use crate::browser::{location, tab};
use crate::components::common::{DialogFrame, FileInput, RULE_FILES, SiteRulesLink, WorkshopLink};
use crate::lazy;
use crate::start::device_file_key;
use crate::state::use_app;
use leptos::prelude::*;
use leptos::task::spawn_local;
pub(super) use not_open::FileNotOpen;

/// The dialog. A file that was dropped on the page is used at once.
#[component]
pub(super) fn OwnRulesDialog(dropped: Option<DeviceFile>) -> impl IntoView {
    let app = use_app();
    let is_site = app.origin().is_site();
    let in_use = format!("In use: {}", app.rules().file().title);
    view! {
        <DialogFrame title="Use your own rules">
            <p>
                "Choose a rule file of this device, or drop one anywhere on this page. It is not sent anywhere; this tab keeps it until it is closed."
            </p>
            <ChooseFile dropped/>
            <p>
                <WorkshopLink origin=app.origin().clone()>
                    "Write rules in the workshop"
                </WorkshopLink>
            </p>
            {app
                .checked
                .get()
                .map(|checked| {
                    view! {
                        <section>
                            <h3>{in_use}</h3>
                            {(checked.checker.report)(app)}
                        </section>
                    }
                })}
            {(!is_site)
                .then(|| {
                    view! {
                        <p>
                            <SiteRulesLink/>
                        </p>
                    }
                })}
        </DialogFrame>
    }
}

/// What chooses a file and says what is wrong with it. It needs nothing of the page, since it also stands where none
/// could start.
#[component]
pub(super) fn ChooseFile(
    /// A file that is used at once.
    #[prop(optional_no_strip)]
    dropped: Option<DeviceFile>,
) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let take = move |file: DeviceFile| {
        spawn_local(async move {
            let refused = open(file).await.err();
            // The dialog may be closed by now.
            let _ = said.try_set(refused.unwrap_or_default());
        });
    };
    if let Some(file) = dropped {
        take(file);
    }
    view! {
        <label class="field">
            "Rule file"
            <FileInput accept=RULE_FILES take/>
        </label>
        <p role="status" prop:textContent=move || said.get()></p>
    }
}

/// Keeps a file for this tab and loads the page with it, or gives the reason why that cannot be; then nothing has
/// changed.
async fn open(file: DeviceFile) -> Result<(), String> {
    let name = file.name();
    if let Some(refused) = refusal::too_large(&name, file.size()) {
        return Err(refused);
    }
    let bytes = file.bytes().await;
    let bytes = bytes.map_err(|error| format!("{name} could not be read: {error}"))?;
    let checker = lazy::load_checker().await;
    let checker = checker.map_err(|failure| refusal::unchecked(&name, failure))?;
    let text = (checker.text)(&bytes).map_err(|finding| refusal::no_text(&name, &finding))?;
    if let Some(refused) = refusal::no_rules(&name, text) {
        return Err(refused);
    }
    if !tab::write(&device_file_key(&name), text) {
        let beside = location::address_with(location::SITE_FILE, &name);
        return Err(format!(
            "{name} cannot be used like this, because this browser keeps nothing for this page. Put it beside the page on its server, and open {beside}."
        ));
    }
    // The file of this address, mended perhaps: its answers stay.
    if location::in_query(&location::href(), location::DEVICE_FILE).as_ref() == Some(&name) {
        location::reload();
    } else {
        location::assign(&location::address_with(location::DEVICE_FILE, &name));
    }
    Ok(())
}
