//! What the statements rest on: one numbered list, and the small print that points into it.
//!
//! A title stands once, in the list; elsewhere its number does. That keeps the page small. What a source is
//! cited for stands in the other rooms.

use super::Section;
use matrix_engine::{Id, RuleFile, Source, month};
use maud::{Markup, html};

/// The sources of a file. Their numbers count from 1 in the order of the file.
pub struct Sources<'f> {
    all: &'f [Source],
    /// The page with the list, as links begin; empty for this one.
    page: &'f str,
}

impl<'f> Sources<'f> {
    /// The sources of this file, listed on this page.
    pub fn of(file: &'f RuleFile) -> Self {
        Self::on(file, "")
    }

    /// The sources of this file, listed on another page.
    pub fn on(file: &'f RuleFile, page: &'f str) -> Self {
        let all = &file.sources;
        Self { all, page }
    }

    /// Small print behind a text that rests on these sources. Nothing when there are none.
    pub fn remark(&self, ids: &[Id]) -> Markup {
        html! {
            @if let Some(cited) = self.cited(ids) {
                span .meta { (cited) }
                "\n"
            }
        }
    }

    /// The same as a paragraph of its own.
    pub fn paragraph(&self, ids: &[Id]) -> Markup {
        html! {
            @if let Some(cited) = self.cited(ids) {
                p .meta { (cited) }
                "\n"
            }
        }
    }

    /// The same within a line, for a statement that has one source.
    pub fn of_statement(&self, id: &Id) -> Markup {
        html! {
            @if let Some(cited) = self.cited(std::slice::from_ref(id)) {
                " "
                span .meta { (cited) }
            }
        }
    }

    /// `Sources: 3 14`, each a link called by its number.
    fn cited(&self, ids: &[Id]) -> Option<Markup> {
        let position = |id: &Id| self.all.iter().position(|source| source.id == *id);
        let numbers: Vec<usize> = ids.iter().filter_map(position).map(|at| at + 1).collect();
        let label = match numbers.len() {
            0 => return None,
            1 => "Source: ",
            _ => "Sources: ",
        };
        Some(html! {
            (label)
            // What stands between them is where a line may end.
            @for (at, number) in numbers.into_iter().enumerate() {
                @if at > 0 { " " }
                a href={ (self.page) "#source-" (number) } { (number) }
            }
        })
    }

    /// The list itself. It stands open, for links lead into it.
    pub fn section(&self) -> Option<Section> {
        if self.all.is_empty() {
            return None;
        }
        let body = html! {
            ol .sources {
                "\n"
                @for (number, source) in (1..).zip(self.all) { (item(number, source)) "\n" }
            }
            "\n"
        };
        Some(Section {
            id: "sources",
            title: "Sources",
            body,
        })
    }
}

fn item(number: usize, source: &Source) -> Markup {
    let Source {
        title,
        url,
        checked,
        until,
        ..
    } = source;
    html! {
        // Its number says so itself: where others are left out, it stays what it is cited by.
        li #{ "source-" (number) } value=(number) {
            // The other site learns nothing of this one and gets no hold on it.
            @if let Some(url) = url {
                a href=(url) target="_blank" rel="noopener noreferrer" { (title) }
            } @else {
                (title)
            }
            span .quiet {
                ", checked " (month(checked))
                @if let Some(until) = until { ", look again by " (month(until)) }
            }
        }
    }
}
