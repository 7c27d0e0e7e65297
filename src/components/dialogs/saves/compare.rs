//! Two saves side by side. The present answers can be one of the two.

use super::super::fields::{Choice, ChoiceField};
use super::comparison::{Comparison, Row, Side, compare};
use super::kept::Kept;
use super::opened::opened;
use crate::components::common::Each;
use leptos::prelude::*;
use matrix_engine::Rules;

/// The value of the present answers. No save has this name, since a name is never empty.
const PRESENT: &str = "";

/// What can be compared.
fn choices(kept: Kept) -> Vec<Choice> {
    let given = kept.given();
    let mut choices: Vec<Choice> = Vec::new();
    if !given.link.is_empty() {
        choices.push((PRESENT.to_owned(), "the present answers".to_owned()));
    }
    kept.saves.with(|saves| {
        let all = saves.iter().flat_map(|saves| &saves.list);
        let readable = all.filter(|save| opened(given.rules, save).is_some());
        choices.extend(readable.map(|save| (save.name.clone(), save.name.clone())));
    });
    choices
}

/// What is under a name.
fn side(kept: Kept, name: &str) -> Option<Side> {
    let given = kept.given();
    if name == PRESENT {
        return Some(Side {
            name: "Now".to_owned(),
            answers: given.input.answers.clone(),
            rules: Rules::clone(&given.judged),
            result: given.result.clone(),
        });
    }
    let save = kept
        .saves
        .with(|saves| saves.as_ref()?.find(name).cloned())?;
    let (link, rules, result) = opened(given.rules, &save)?;
    Some(Side {
        name: save.name,
        answers: link.reading.input.answers,
        rules,
        result,
    })
}

/// The part of the dialog; nothing while there are no two to compare.
#[component]
pub(super) fn Compare(kept: Kept) -> impl IntoView {
    let choices = Memo::new(move |_| choices(kept));
    let typed = [RwSignal::new(None::<String>), RwSignal::new(None)];
    // What was chosen, for as long as it is there; else what stands first.
    let chosen = [0, 1].map(|at| {
        Memo::new(move |_| {
            let typed = typed[at].get();
            choices.with(|choices| {
                let value = |choice: &Choice| choice.0.clone();
                let present = typed.filter(|typed| choices.iter().any(|it| it.0 == *typed));
                present.or_else(|| choices.get(at).map(value))
            })
        })
    });
    let table = Memo::new(move |_| {
        let [one, other] = chosen.map(|chosen| chosen.get());
        let sides = [side(kept, &one?)?, side(kept, &other?)?];
        Some(compare(kept.given().rules, &sides))
    });
    let has_two = Memo::new(move |_| table.with(Option::is_some));
    let field = move |label, id, at: usize| {
        view! {
            <ChoiceField
                id
                label
                choices=choices.into()
                chosen=Signal::derive(move || chosen[at].get().unwrap_or_default())
                choose=move |value| typed[at].set(Some(value))
            />
        }
    };
    view! {
        <Show when=move || has_two.get()>
            <div>
                <div class="sides">
                    {field("Compare", "saves-one", 0)} {field("with", "saves-other", 1)}
                </div>
                <div class="scroll" id="saves-table">
                    <ComparisonTable table/>
                </div>
            </div>
        </Show>
    }
}

/// The table.
#[component]
fn ComparisonTable(table: Memo<Option<Comparison>>) -> impl IntoView {
    let name =
        move |at: usize| table.with(|table| table.as_ref().map(|table| table.names[at].clone()));
    let rows = move || {
        table.with(|table| {
            let Some(table) = table else {
                return Vec::new();
            };
            let mut rows = vec![table.result.clone()];
            rows.extend(table.differing.iter().cloned());
            rows
        })
    };
    let is_same = Memo::new(move |_| {
        table.with(|table| {
            table
                .as_ref()
                .is_some_and(|table| table.differing.is_empty())
        })
    });
    view! {
        <table class="versus">
            <thead>
                <tr>
                    <td></td>
                    <th scope="col" prop:textContent=move || name(0)></th>
                    <th scope="col" prop:textContent=move || name(1)></th>
                </tr>
            </thead>
            <tbody>
                <Each of=rows let(Row { title, cells: [one, other], .. })>
                    <tr>
                        <th scope="row">{title}</th>
                        <td>{one}</td>
                        <td>{other}</td>
                    </tr>
                </Each>
                <Show when=move || is_same.get()>
                    <tr>
                        <td colspan="3">"They are the same."</td>
                    </tr>
                </Show>
            </tbody>
        </table>
    }
}
