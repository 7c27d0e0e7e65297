//! The options side by side, feature by feature.

use super::Section;
use super::sources::Sources;
use super::text::{each, escape};
use matrix_engine::{Comparison, OptionDef, RuleFile};

pub fn section(file: &RuleFile, sources: &Sources) -> Option<Section> {
    if file.comparison.is_empty() {
        return None;
    }
    let names = each(&file.options, |option| {
        format!("<th scope=\"col\">{}</th>", escape(&option.name))
    });
    let rows = each(&file.comparison, |line| row(line, &file.options, sources));
    Some(Section {
        id: "comparison",
        title: "Side by side",
        // The frame scrolls by itself, so it has a name and can be reached by keyboard.
        body: format!(
            "<div class=\"scroll\" role=\"region\" aria-label=\"Comparison table\" tabindex=\"0\">\n\
             <table class=\"comparison\">\n<thead><tr><th scope=\"col\">Feature</th>{names}</tr></thead>\n\
             <tbody>\n{rows}</tbody>\n</table>\n</div>\n"
        ),
    })
}

fn row(line: &Comparison, options: &[OptionDef], sources: &Sources) -> String {
    let cells = each(options, |option| {
        let cell = line.cells.iter().find(|(id, _)| *id == option.id);
        let text = cell.map_or("", |(_, text)| text);
        format!("<td>{}</td>", escape(text))
    });
    let feature = escape(&line.feature);
    let small_print = sources.small_print("span", &line.sources);
    format!("<tr><th scope=\"row\">{feature}{small_print}</th>{cells}</tr>\n")
}
