//! Where the text is written: the editor, and until it is here, or where it does not come, a plain field.

use super::bench::Bench;
use crate::browser::editor::{self, Ids, Mark};
use leptos::html::Custom;
use leptos::prelude::*;
use leptos::task::spawn_local;
use matrix_engine::{Diagnostic, Kind, Place, Rules, Severity};
use wasm_bindgen::JsCast;

/// The id of the editor.
const EDITOR: &str = "rules-editor";

/// The editor.
#[component]
pub(super) fn EditorPane(bench: Bench) -> impl IntoView {
    spawn_local(async move {
        let _ = bench.has_editor.try_set(editor::bring().await);
    });
    view! {
        <Show when=move || bench.has_editor.get() fallback=move || view! { <PlainField bench/> }>
            <WithMarks bench/>
        </Show>
    }
}

/// The editor that knows the schema and marks what was found.
#[component]
fn WithMarks(bench: Bench) -> impl IntoView {
    let element = NodeRef::<Custom<&'static str>>::new();
    // Not what the author writes just now: the editor has that.
    Effect::new(move || {
        // A copy: the editor tells of the text that it is given, while this runs.
        let text = bench.file.with(|file| file.text.clone());
        if let Some(element) = element.get()
            && editor::text(&element) != text
        {
            editor::set_text(&element, &text);
        }
    });
    Effect::new(move || {
        if let Some(element) = element.get() {
            bench.checked.with(|checked| {
                let marks: Vec<Mark> = checked.findings.iter().map(mark).collect();
                editor::mark(&element, &marks);
            });
        }
    });
    Effect::new(move || {
        if let (Some(element), Some(rules)) = (element.get(), bench.usable.get()) {
            editor::propose(&element, &ids(&rules));
        }
    });
    view! {
        <rules-editor
            id=EDITOR
            class="workshop-editor"
            aria-label="Rule file"
            schema="./schema/v1.json"
            node_ref=element
            on:input=move |event| {
                if let Some(element) = event.target().and_then(|it| it.dyn_into().ok()) {
                    bench.write(editor::text(&element));
                }
            }
        ></rules-editor>
    }
}

/// A field like any other.
#[component]
fn PlainField(bench: Bench) -> impl IntoView {
    view! {
        <textarea
            id=EDITOR
            class="workshop-editor"
            aria-label="Rule file"
            spellcheck="false"
            autocapitalize="off"
            prop:value=move || bench.file.with(|file| file.text.clone())
            on:input:target=move |event| bench.write(event.target().value())
        ></textarea>
    }
}

/// Leads to a place in the text.
pub(super) fn go_to(place: &Place) {
    editor::go_to(EDITOR, place.line, place.column);
}

/// Takes the last edit back.
pub(super) fn undo() {
    editor::undo(EDITOR);
}

/// Makes it again.
pub(super) fn redo() {
    editor::redo(EDITOR);
}

fn mark(finding: &Diagnostic) -> Mark {
    let help = finding.help.as_ref();
    let help = help.map_or_else(String::new, |help| format!("; {help}"));
    Mark {
        line: finding.place.line,
        column: finding.place.column,
        severity: match finding.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "info",
        },
        message: format!("{}{help}", finding.message),
    }
}

/// What the editor may propose.
fn ids(rules: &Rules) -> Ids {
    let file = rules.file();
    let answers = file.questions.iter().flat_map(|question| {
        let toggle = (question.kind == Kind::Toggle).then(|| question.id.to_string());
        let values = question.values.iter();
        let values = values.map(|value| format!("{}={}", question.id, value.id));
        toggle.into_iter().chain(values)
    });
    Ids {
        answers: answers.collect(),
        options: file.options.iter().map(|it| it.id.to_string()).collect(),
        questions: file.questions.iter().map(|it| it.id.to_string()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use matrix_engine::load;

    #[test]
    fn the_editor_proposes_what_conditions_and_points_can_name() {
        let rules = load(super::super::starters::STARTERS[1].text)
            .rules
            .unwrap();
        let ids = ids(&rules);
        assert_eq!(ids.options, ["flatbread", "rolls", "sourdough"]);
        assert!(ids.answers.iter().any(|it| it == "time=hour"));
        assert!(ids.answers.iter().any(|it| it == "oven"));
    }

    #[test]
    fn a_mark_says_what_to_do() {
        let loaded = load(r#"{ "format": 2 }"#);
        let marks: Vec<Mark> = loaded.diagnostics.iter().map(mark).collect();
        assert!(
            marks
                .iter()
                .any(|mark| mark.severity == "error" && mark.message.contains("; "))
        );
    }
}
