//! What is done with the file as a whole.

use super::bench::Bench;
use super::editor;
use super::starters::{STARTERS, Starter};
use crate::browser::download::save;
use crate::browser::files::DeviceFile;
use crate::browser::{details, prompt};
use crate::components::common::{FileInput, Menu, RULE_FILES};
use leptos::prelude::*;
use leptos::task::spawn_local;
use matrix_engine::read_text;

/// What is asked where another file would take the place of this one, and nothing could bring it back.
const NO_WAY_BACK: &str = "Put another file in place of this one? The editor could not be loaded, so there is no Undo. Download keeps what is here.";
/// The id of the menu of files to begin with.
const BEGIN: &str = "begin-with";

/// What these tools tell the author.
type Said = RwSignal<String>;

/// Open, begin, download, undo, redo, keep.
#[component]
pub(super) fn Tools(bench: Bench) -> impl IntoView {
    let said = Said::default();
    view! {
        <div class="workshop-tools" role="group" aria-label="File">
            <OpenButton bench said/>
            <BeginMenu bench said/>
            <DownloadButton bench said/>
            // The plain field has these where the browser has them.
            <Show when=move || bench.has_editor.get()>
                <button class="button" type="button" on:click=|_| editor::undo()>
                    "Undo"
                </button>
                <button class="button" type="button" on:click=|_| editor::redo()>
                    "Redo"
                </button>
            </Show>
            <KeepBox bench said/>
            <p class="quiet" role="status" prop:textContent=move || said.get()></p>
        </div>
    }
}

/// Whether another file may take the place of this one.
fn may_replace(bench: Bench) -> bool {
    bench.has_editor.get_untracked() || prompt::confirm(NO_WAY_BACK)
}

#[component]
fn OpenButton(bench: Bench, said: Said) -> impl IntoView {
    let open = move |file: DeviceFile| {
        if !may_replace(bench) {
            return;
        }
        spawn_local(async move {
            let what = match read(file).await {
                Ok((name, text)) => {
                    let what = format!("{name} is open.");
                    bench.open(name, text);
                    what
                }
                Err(why) => why,
            };
            let _ = said.try_set(what);
        });
    };
    view! {
        <label class="button workshop-open">"Open" <FileInput accept=RULE_FILES take=open/></label>
    }
}

/// The name and the text of a file, or why it cannot be opened.
async fn read(file: DeviceFile) -> Result<(String, String), String> {
    let name = file.name();
    let bytes = file.bytes().await;
    let bytes = bytes.map_err(|error| format!("{name} could not be read: {error}."))?;
    match read_text(&bytes) {
        Ok(text) => Ok((name, text.to_owned())),
        Err(finding) => Err(format!("{name} cannot be opened: {}.", finding.message)),
    }
}

#[component]
fn BeginMenu(bench: Bench, said: Said) -> impl IntoView {
    let begin = move |starter: &Starter| {
        details::close(BEGIN);
        if !may_replace(bench) {
            return;
        }
        bench.open(bench.name(), starter.text.to_owned());
        let what = if bench.has_editor.get_untracked() {
            "A new file is open; Undo brings back what was here."
        } else {
            "A new file is open."
        };
        said.set(what.to_owned());
    };
    let starters = STARTERS.iter().map(move |starter| {
        view! {
            <li>
                <button class="button" type="button" on:click=move |_| begin(starter)>
                    {starter.title}
                </button>
            </li>
        }
    });
    view! {
        <Menu id=BEGIN label="Begin with">
            <ul class="menu-items">{starters.collect_view()}</ul>
        </Menu>
    }
}

#[component]
fn DownloadButton(bench: Bench, said: Said) -> impl IntoView {
    let download = move |_| {
        let is_saved = bench
            .file
            .with_untracked(|file| save(&file.name, "application/json", &file.text));
        let name = bench.name();
        said.set(if is_saved {
            format!("{name} goes to your downloads.")
        } else {
            format!("{name} could not be saved.")
        });
    };
    view! {
        <button class="button" type="button" on:click=download>
            "Download"
        </button>
    }
}

#[component]
fn KeepBox(bench: Bench, said: Said) -> impl IntoView {
    let keep = move |is_wanted: bool| {
        bench.is_kept.set(is_wanted);
        bench.keep();
        let what = match (is_wanted, bench.is_kept.get_untracked()) {
            (true, true) => "The draft is kept on this device.",
            (true, false) => "This browser keeps nothing for this page.",
            (false, _) => "The draft is not kept any more.",
        };
        said.set(what.to_owned());
    };
    view! {
        <label class="workshop-keep">
            <input
                type="checkbox"
                prop:checked=move || bench.is_kept.get()
                on:change:target=move |event| keep(event.target().checked())
            />
            "Keep the draft on this device"
        </label>
    }
}
