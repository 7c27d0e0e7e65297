//! What the visitor weighs otherwise than the rule file, all of it in one list.

use crate::browser::focus;
use crate::components::common::{Each, LiveText};
use crate::components::dialog_button::DialogButton;
use crate::dialog::Dialog;
use crate::judged::Judged;
use crate::state::{AppState, use_app};
use leptos::prelude::*;
use matrix_engine::{Author, LiftedVeto, OwnReason, Reweighed};
use matrix_text::words::own;

/// The id of the heading, which gets the focus when what had it goes.
const HEADING: &str = "own-judgement";

/// A change of the visitor's, or of whoever wrote the link.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Entry {
    Line(Reweighed),
    Veto(LiftedVeto),
    Reason(usize, OwnReason),
}

impl Entry {
    fn all(rules: &Judged) -> Vec<(Self, String)> {
        let judgement = rules.judgement();
        let lines = judgement.reweighed().iter().copied();
        let lines = lines.map(|line| (Self::Line(line), own::reweighed(rules, line)));
        let vetoes = judgement.lifted().iter().copied();
        let vetoes = vetoes.map(|veto| (Self::Veto(veto), own::lifted(rules, veto)));
        let reasons = judgement.reasons().iter().cloned().enumerate();
        let reasons = reasons.map(|(at, reason)| {
            let sentence = own::reason(rules, &reason);
            (Self::Reason(at, reason), sentence)
        });
        lines.chain(vetoes).chain(reasons).collect()
    }

    fn author(&self) -> Author {
        match self {
            Self::Line(line) => line.author,
            Self::Veto(veto) => veto.author,
            Self::Reason(_, reason) => reason.author(),
        }
    }

    /// Takes it back.
    fn undo(&self, app: AppState) {
        match self {
            Self::Line(line) => app.weigh_as_published(line.rule, line.option),
            Self::Veto(veto) => app.restore_veto(veto.rule, veto.option),
            Self::Reason(at, _) => app.remove_reason(*at),
        }
    }
}

/// The section. Before the first change it says what can be done.
#[component]
pub(super) fn OwnJudgement() -> impl IntoView {
    let app = use_app();
    let rules = app.judged;
    let entries = move || rules.with(Entry::all);
    let has_some = Memo::new(move |_| rules.with(|rules| !rules.judgement().is_empty()));
    let has_sender = Memo::new(move |_| rules.with(|rules| rules.judgement().has_sender()));
    let can_add = Memo::new(move |_| rules.with(|rules| rules.judgement().can_add()));
    let count = move || rules.with(|rules| own::changes(rules.judgement()));
    view! {
        <section class="own" aria-labelledby=HEADING>
            <h3 id=HEADING tabindex="-1">
                "Your own judgement"
            </h3>
            <Show
                when=move || has_some.get()
                fallback=|| view! { <p class="quiet">{own::INVITATION}</p> }
            >
                <p>
                    <LiveText text=count/>
                    ". Counted in everything on this page, and in what you share."
                </p>
                <ul class="own-list">
                    <Each of=entries let:entry>
                        <Line entry/>
                    </Each>
                </ul>
            </Show>
            <p class="ways">
                <Show when=move || can_add.get()>
                    <DialogButton label="Add a reason" dialog=Dialog::Reason(None)/>
                </Show>
                <WayBack
                    when=has_sender
                    label="Remove what came with the link"
                    change=AppState::remove_sender
                />
                <WayBack when=has_some label="Undo all" change=AppState::clear_judgement/>
            </p>
        </section>
    }
}

/// Does what takes the pressed button away. The focus goes to the heading, and nothing scrolls for that.
fn act(change: impl FnOnce()) {
    focus::focus_in_place(HEADING);
    change();
}

/// A button that takes back several changes, where there are some.
#[component]
fn WayBack(when: Memo<bool>, label: &'static str, change: fn(AppState)) -> impl IntoView {
    let app = use_app();
    view! {
        <Show when=move || when.get()>
            <button class="button" type="button" on:click=move |_| act(|| change(app))>
                {label}
            </button>
        </Show>
    }
}

/// One change.
#[component]
fn Line(entry: (Entry, String)) -> impl IntoView {
    let app = use_app();
    let (entry, sentence) = entry;
    let label = match entry {
        Entry::Reason(..) => "Remove",
        Entry::Line(_) | Entry::Veto(_) => "Undo",
    };
    let about = format!("{label} {sentence}");
    let whose = own::whose(entry.author());
    let undo = move |_| act(|| entry.undo(app));
    view! {
        <li data-own="">
            <p>
                <span class="own-mark">{whose}</span> " " {sentence}
            </p>
            <button class="link-button" type="button" aria-label=about on:click=undo>
                {label}
            </button>
        </li>
    }
}
