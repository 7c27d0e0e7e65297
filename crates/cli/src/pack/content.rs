//! The page that can be read before, or without, the application: made from the rule file.
//!
//! Everything in it is text of the file; nothing is computed, and nothing may be in it that a reader
//! without the application could not use.

use matrix_engine::{Comparison, OptionDef, RuleFile};
use std::fmt::Write;

/// The readable part of the page, as HTML.
pub fn html(file: &RuleFile) -> String {
    [options(file), takeaways(file), comparison(file)].concat()
}

fn options(file: &RuleFile) -> String {
    let items: String = file.options.iter().map(option).collect();
    section("The options", &items, "<dl>", "</dl>")
}

fn option(option: &OptionDef) -> String {
    let mut out = format!(
        "<div><dt>{}</dt>\n<dd>{}",
        escape(&option.name),
        escape(&option.summary)
    );
    for (label, points) in [
        ("For", &option.facts.strengths),
        ("Against", &option.facts.weaknesses),
    ] {
        if !points.is_empty() {
            let _ = write!(out, "<br>{label}: {}.", escape(&points.join(". ")));
        }
    }
    out + "</dd></div>\n"
}

fn takeaways(file: &RuleFile) -> String {
    let said = file.takeaways.iter().map(|takeaway| takeaway.say.as_str());
    section("In short", &each("<li>", said, "</li>\n"), "<ul>", "</ul>")
}

fn comparison(file: &RuleFile) -> String {
    let names = file.options.iter().map(|option| option.name.as_str());
    let names = each("<th scope=\"col\">", names, "</th>");
    let rows: String = file
        .comparison
        .iter()
        .map(|line| row(line, &file.options))
        .collect();
    // The frame scrolls sideways on narrow screens, so it has a name and can be reached by keyboard.
    let open = format!(
        "<div class=\"start-table\" role=\"region\" aria-label=\"Side by side\" tabindex=\"0\">\n\
         <table>\n<thead><tr><td></td>{names}</tr></thead>\n<tbody>"
    );
    section("Side by side", &rows, &open, "</tbody>\n</table>\n</div>")
}

fn row(line: &Comparison, options: &[OptionDef]) -> String {
    let cells = options.iter().map(|option| {
        let cell = line.cells.iter().find(|(id, _)| *id == option.id);
        cell.map_or("", |(_, text)| text)
    });
    let cells = each("<td>", cells, "</td>");
    let feature = escape(&line.feature);
    format!("<tr><th scope=\"row\">{feature}</th>{cells}</tr>\n")
}

/// One element for each text.
fn each<'a>(open: &str, texts: impl Iterator<Item = &'a str>, close: &str) -> String {
    texts
        .map(|text| [open, &escape(text), close].concat())
        .collect()
}

/// A titled part of the page; nothing at all where it would be empty.
fn section(title: &str, inner: &str, open: &str, close: &str) -> String {
    if inner.is_empty() {
        return String::new();
    }
    format!("<section>\n<h2>{title}</h2>\n{open}\n{inner}{close}\n</section>\n")
}

/// Text that stands for itself in HTML, in content and in quoted attributes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}
