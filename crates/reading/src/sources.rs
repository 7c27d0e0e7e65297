//! What the statements rest on: one numbered list, and the small print that points into it.
//!
//! A title stands once, in the list; elsewhere its number does. That keeps the page small.

use super::Section;
use super::text::{each, escape};
use matrix_engine::{Id, RuleFile, Source, month};
use std::fmt::Write;

/// The sources of a file. Their numbers count from 1 in the order of the file.
pub struct Sources<'f>(&'f [Source]);

impl<'f> Sources<'f> {
    /// The sources of this file.
    pub fn of(file: &'f RuleFile) -> Self {
        Self(&file.sources)
    }

    /// Links to some sources, each called by its number.
    fn numbers(&self, ids: &[Id]) -> String {
        each(self.found(ids), link)
    }

    /// Small print for what rests on these sources: `Sources: 3 · 14`. Nothing when there are none.
    pub fn small_print(&self, tag: &str, ids: &[Id]) -> String {
        let label = match self.found(ids).count() {
            0 => return String::new(),
            1 => "Source",
            _ => "Sources",
        };
        let numbers = self.numbers(ids);
        format!("<{tag} class=\"meta\">{label}: {numbers}</{tag}>\n")
    }

    /// One link within a sentence, for a statement of its own.
    pub fn number(&self, id: &Id) -> String {
        let link = self.numbers(std::slice::from_ref(id));
        if link.is_empty() {
            link
        } else {
            format!(" <span class=\"meta\">Source: {link}</span>")
        }
    }

    fn found(&self, ids: &[Id]) -> impl Iterator<Item = usize> {
        let at = |id: &Id| self.0.iter().position(|source| source.id == *id);
        ids.iter().filter_map(at).map(|at| at + 1)
    }

    /// The list itself. It stands open, for links lead into it.
    pub fn section(&self) -> Option<Section> {
        if self.0.is_empty() {
            return None;
        }
        let items = each(self.0.iter().enumerate(), item);
        Some(Section {
            id: "sources",
            title: "Sources",
            body: format!("<ol class=\"sources\">\n{items}</ol>\n"),
        })
    }
}

fn link(number: usize) -> String {
    format!("<a href=\"#source-{number}\">{number}</a>")
}

fn item((at, source): (usize, &Source)) -> String {
    let title = escape(&source.title);
    let mut out = format!("<li id=\"source-{}\">", at + 1);
    match &source.url {
        // The other site learns nothing of this one and gets no hold on it.
        Some(url) => {
            let _ = write!(
                out,
                "<a href=\"{}\" target=\"_blank\" rel=\"noopener noreferrer\">{title}</a>",
                escape(url)
            );
        }
        None => out += &title,
    }
    let _ = write!(
        out,
        "<span class=\"quiet\">, checked {}",
        month(&source.checked)
    );
    if let Some(until) = &source.until {
        let _ = write!(out, ", look again by {}", month(until));
    }
    out + "</span></li>\n"
}
