//! The text that puts this page into another one, for chosen ways, with a preview that lives.

mod preview;
mod snippet;

use super::copy_button::CopyButton;
use super::fields::{ChoiceField, LineField, TextToCopy, choices};
use super::given::{Given, HiddenNote};
use crate::browser::document::{is_one_file, told_to_loader};
use crate::browser::location::{DEVICE_FILE, SITE_FILE, in_query, page_address};
use crate::components::common::{DialogFrame, Each};
use crate::steps::Layout;
use leptos::prelude::*;
use matrix_engine::write_input;
use matrix_text::words::labels;
use preview::Preview;
use snippet::{Embed, Kind, Pinned, Theme};
use std::sync::Arc;

const TEXT: &str = "embed-text";

/// The dialog.
#[component]
#[expect(
    clippy::needless_pass_by_value,
    reason = "a component owns its properties"
)]
pub(super) fn EmbedDialog(given: Arc<Given>) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let address = page_address("");
    let body = if given.is_hidden {
        view! { <HiddenNote/> }.into_any()
    } else if let Some(why) = why_not(&address) {
        view! { <p>{why}</p> }.into_any()
    } else {
        view! { <Builder page=page(&given, &address) said/> }.into_any()
    };
    view! {
        <DialogFrame title="Embed this page" said>
            {body}
        </DialogFrame>
    }
}

/// Why this page cannot be put into another one, if so.
fn why_not(address: &str) -> Option<&'static str> {
    if address.starts_with("file:") {
        Some(
            "This page was opened from a file. Put it on a web server; there this dialog writes the text that puts it into other pages.",
        )
    } else if is_one_file() {
        Some(
            "This is the site in one file, which shows no other page inside. Open the whole site; there this dialog writes the text that puts it into other pages.",
        )
    } else if in_query(address, DEVICE_FILE).is_some() {
        Some(
            "These rules are in a file of your device, where other pages cannot get them. Put the file beside this page on its server and open it with ?rules= in the address; there this dialog writes the text that puts it into other pages.",
        )
    } else {
        None
    }
}

/// What is put in before anything is chosen.
fn page(given: &Given, address: &str) -> Embed {
    let path = address.split('?').next().unwrap_or_default();
    let end = path.rfind('/').map_or(path.len(), |slash| slash + 1);
    Embed {
        kind: Kind::Element,
        folder: path.get(..end).unwrap_or(path).to_owned(),
        title: given.rules.file().title.clone(),
        theme: Theme::Automatic,
        layout: Layout::Page,
        answers: said(given),
        link: given.link.clone(),
        rules: in_query(address, SITE_FILE).unwrap_or_default(),
        height: None,
        pinned: None,
    }
}

/// What the visitor says, as the element takes it: it becomes the page's around.
fn said(given: &Given) -> String {
    write_input(given.rules, &given.input.clone().unsigned())
}

/// The script for other pages under the name that stands for its bytes, in a finished site.
fn pinned() -> Option<Pinned> {
    let address = told_to_loader("data-embed")?;
    Some(Pinned {
        name: address.trim_start_matches("./").to_owned(),
        integrity: told_to_loader("data-embed-integrity")?,
    })
}

/// A height in pixels that somebody has written; none for what is no height.
fn height(text: &str) -> Option<u32> {
    let height = text.trim().parse().ok();
    height.filter(|height| (100..=50_000).contains(height))
}

/// The choices, the text that comes of them, and what that makes of a page.
#[component]
fn Builder(page: Embed, said: RwSignal<String>) -> impl IntoView {
    let kind = RwSignal::new(page.kind);
    let theme = RwSignal::new(page.theme);
    let layout = RwSignal::new(page.layout);
    let with_answers = RwSignal::new(true);
    let rules = RwSignal::new(page.rules.clone());
    let pixels = RwSignal::new(String::new());
    let is_pinned = RwSignal::new(false);
    let has_answers = !page.answers.is_empty();
    let embed = Memo::new(move |_| {
        let mut embed = page.clone();
        embed.kind = kind.get();
        embed.theme = theme.get();
        embed.layout = layout.get();
        embed.rules = rules.with(|rules| rules.trim().to_owned());
        embed.height = pixels.with(|pixels| height(pixels));
        embed.pinned = is_pinned.get().then(pinned).flatten();
        if !with_answers.get() {
            embed.answers.clear();
            embed.link.clear();
        }
        embed
    });
    // What was said was about another text.
    Effect::watch(
        move || embed.track(),
        move |(), _, _| said.set(String::new()),
        false,
    );
    let text = Signal::derive(move || embed.with(Embed::text));
    view! {
        <div class="sides">
            <ChoiceField
                id="embed-kind"
                label="Embed as"
                choices=choices(Kind::ALL.map(|kind| (kind.as_str(), kind.label())))
                chosen=Signal::derive(move || kind.get().as_str().to_owned())
                choose=move |chosen: String| {
                    let chosen = Kind::ALL.into_iter().find(|kind| kind.as_str() == chosen);
                    kind.set(chosen.unwrap_or(Kind::Element));
                }
            />
            <Show when=move || kind.get().is_live()>
                <ThemeField theme/>
                <LayoutField layout/>
                <LineField id="embed-height" label="Height in pixels" kind="number" chars=5 text=pixels/>
            </Show>
            {has_answers.then(|| view! { <AnswersField with_answers/> })}
            <LineField id="embed-rules" label="Rule file of this site" chars=200 text=rules/>
            <Show when=move || kind.get().has_script() && pinned().is_some()>
                <ScriptField is_pinned/>
            </Show>
        </div>
        <TextToCopy id=TEXT label="Put this into your page" lines=7 text/>
        <p class="ways">
            <CopyButton label="Copy" text field=TEXT said/>
        </p>
        <h3>"Preview"</h3>
        // It scrolls, so the keyboard has to get there.
        <div
            class="embed-preview"
            id="embed-preview"
            tabindex="0"
            role="region"
            aria-label="Preview"
        >
            // A new one for each choice, as a page that gets this text would make it.
            <Each of=move || [embed.get()] let:embed>
                <Preview embed/>
            </Each>
        </div>
    }
}

/// The choice of a theme.
#[component]
fn ThemeField(theme: RwSignal<Theme>) -> impl IntoView {
    view! {
        <ChoiceField
            id="embed-theme"
            label="Theme"
            choices=choices(Theme::ALL.map(|theme| (theme.as_str(), theme.label())))
            chosen=Signal::derive(move || theme.get().as_str().to_owned())
            choose=move |chosen: String| {
                let chosen = Theme::ALL.into_iter().find(|theme| theme.as_str() == chosen);
                theme.set(chosen.unwrap_or(Theme::Automatic));
            }
        />
    }
}

/// The choice between the list of questions and one at a time.
#[component]
fn LayoutField(layout: RwSignal<Layout>) -> impl IntoView {
    let label = |layout| match layout {
        Layout::Page => labels::ALL_QUESTIONS,
        Layout::Steps => labels::ONE_AT_A_TIME,
    };
    view! {
        <ChoiceField
            id="embed-layout"
            label="Questions"
            choices=choices(Layout::ALL.map(|layout| (layout.as_str(), label(layout))))
            chosen=Signal::derive(move || layout.get().as_str().to_owned())
            choose=move |chosen: String| layout.set(Layout::find(&chosen).unwrap_or_default())
        />
    }
}

/// The choice between the script of the day and the present one, which is run only while its bytes are these.
#[component]
fn ScriptField(is_pinned: RwSignal<bool>) -> impl IntoView {
    const NEWEST: &str = "newest";
    const THIS: &str = "this";
    let chosen = move || if is_pinned.get() { THIS } else { NEWEST };
    view! {
        <ChoiceField
            id="embed-script"
            label="Script"
            choices=choices([(NEWEST, "The newest"), (THIS, "This one, checked by integrity")])
            chosen=Signal::derive(move || chosen().to_owned())
            choose=move |chosen: String| is_pinned.set(chosen == THIS)
        />
    }
}

/// The choice of the answers to begin with.
#[component]
fn AnswersField(with_answers: RwSignal<bool>) -> impl IntoView {
    const WITH: &str = "with";
    const WITHOUT: &str = "without";
    let chosen = move || if with_answers.get() { WITH } else { WITHOUT };
    view! {
        <ChoiceField
            id="embed-answers"
            label="Start with"
            choices=choices([(WITH, "Current answers"), (WITHOUT, "No answers")])
            chosen=Signal::derive(move || chosen().to_owned())
            choose=move |chosen: String| with_answers.set(chosen == WITH)
        />
    }
}
