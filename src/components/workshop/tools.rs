//! What is done with the file as a whole.

use super::bench::Bench;
use super::editor;
use super::starters::STARTERS;
use crate::browser::details;
use crate::browser::download::save;
use crate::browser::files::{DeviceFile, take_chosen};
use crate::components::common::Menu;
use leptos::prelude::*;
use leptos::task::spawn_local;
use matrix_engine::read_text;

/// The id of the menu of files to begin with.
const BEGIN: &str = "begin-with";

/// Open, begin, save, undo, redo, keep.
#[component]
pub(super) fn Tools(bench: Bench) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let open = move |file: DeviceFile| {
        spawn_local(async move {
            let opened = read(file).await;
            let what = match opened {
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
    let begin = move |at: usize| {
        if let Some(starter) = STARTERS.get(at) {
            details::close(BEGIN);
            bench.open(bench.name.get_untracked(), starter.text.to_owned());
            said.set("A new file; Undo brings back what was here.".to_owned());
        }
    };
    let download = move |_| {
        let name = bench.name.get_untracked();
        let saved = bench
            .text
            .with_untracked(|text| save(&name, "application/json", text));
        said.set(if saved {
            format!("{name} goes to your downloads.")
        } else {
            format!("{name} could not be saved.")
        });
    };
    let keep = move |is_kept: bool| {
        bench.is_kept.set(is_kept);
        bench.keep();
        said.set(
            match (is_kept, bench.is_kept.get_untracked()) {
                (true, true) => "The draft is kept on this device.",
                (true, false) => "This browser keeps nothing for this page.",
                (false, _) => "The draft is not kept any more.",
            }
            .to_owned(),
        );
    };
    let starters = STARTERS.iter().enumerate().map(|(at, starter)| {
        view! {
            <li>
                <button class="button" type="button" on:click=move |_| begin(at)>
                    {starter.title}
                </button>
            </li>
        }
    });
    let starters = starters.collect_view();
    view! {
        <div class="workshop-tools" role="group" aria-label="File">
            <label class="button workshop-open">
                "Open"
                <input
                    type="file"
                    accept=".json,.jsonc,application/json"
                    on:change=move |event| {
                        if let Some(file) = take_chosen(&event) {
                            open(file);
                        }
                    }
                />
            </label>
            <Menu id=BEGIN label="Begin with">
                <ul class="menu-items">{starters}</ul>
            </Menu>
            <button class="button" type="button" on:click=download>
                "Download"
            </button>
            <button class="button" type="button" on:click=|_| editor::undo()>
                "Undo"
            </button>
            <button class="button" type="button" on:click=|_| editor::redo()>
                "Redo"
            </button>
            <label class="workshop-keep">
                <input
                    type="checkbox"
                    prop:checked=move || bench.is_kept.get()
                    on:change:target=move |event| keep(event.target().checked())
                />
                "Keep the draft on this device"
            </label>
            <p class="quiet" role="status" prop:textContent=move || said.get()></p>
        </div>
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
