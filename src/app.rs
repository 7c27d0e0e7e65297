//! The whole page: its frame, and the state that its components share.

use crate::components::announcer::Announcer;
use crate::components::bottom_bar::BottomBar;
use crate::components::common::Jump;
use crate::components::custom_rules_banner::CustomRulesBanner;
use crate::components::dialog_host::DialogHost;
use crate::components::lazy_place::AnalysisPlace;
use crate::components::link_notice::LinkNotice;
use crate::components::questions::Questions;
use crate::components::reading_note::ReadingNote;
use crate::components::result::ResultCard;
use crate::components::toolbar::Toolbar;
use crate::state::AppState;
use leptos::prelude::*;

/// The page.
#[component]
#[expect(clippy::must_use_candidate, reason = "`view!` calls it")]
pub fn App(
    /// What it knows, for every component.
    app: AppState,
) -> impl IntoView {
    provide_context(app);
    let rules = app.rules();
    let file = rules.file();
    let is_folded = Memo::new(move |_| app.is_result_folded());
    view! {
        <div class="app" data-result=move || is_folded.get().then_some("folded")>
            {move || app.lazy.surroundings.get().map(|part| (part.notices)())}
            <CustomRulesBanner/>
            <Jump class="skip" to="result".to_owned() label="Skip to the result"/>
            <header class="head">
                <div>
                    <h1>{file.title.clone()}</h1>
                    <p class="lead">{file.summary.clone()}</p>
                </div>
                <Toolbar/>
            </header>
            <LinkNotice/>
            <main>
                <div class="columns">
                    <Questions/>
                    <ResultCard/>
                </div>
                <Show when=move || !app.is_hidden()>
                    <AnalysisPlace id="below" part=|part| (part.below)()/>
                </Show>
            </main>
            <BottomBar/>
            <Announcer/>
            <DialogHost/>
            <ReadingNote/>
        </div>
    }
}
