//! The options side by side, feature by feature: the cells of the file as they are. What a rule says of an
//! option is for `weights`.

use super::Section;
use super::sources::Sources;
use super::table::{OptionTable, breakable};
use matrix_engine::{Comparison, OptionDef, RuleFile};
use maud::{Markup, html};

pub fn section(file: &RuleFile, sources: &Sources) -> Option<Section> {
    if file.comparison.is_empty() {
        return None;
    }
    let rows = html! {
        tbody {
            "\n"
            @for line in &file.comparison { (row(line, &file.options, sources)) "\n" }
        }
    };
    let lines = file.comparison.iter();
    let texts = |option| lines.clone().map(|line| cell(line, option)).collect();
    let table = OptionTable {
        name: "Comparison table",
        class: "comparison",
        corner: "Feature",
        options: &file.options,
        size: 84,
        texts: (
            lines.clone().map(|line| line.feature.as_str()).collect(),
            file.options.iter().map(texts).collect(),
        ),
    };
    let body = html! { (table.of(&rows)) "\n" };
    Some(Section {
        id: "comparison",
        title: "Side by side",
        body,
    })
}

fn row(line: &Comparison, options: &[OptionDef], sources: &Sources) -> Markup {
    html! {
        tr {
            th scope="row" { (breakable(&line.feature)) (sources.remark(&line.sources)) }
            @for option in options { td { (breakable(cell(line, option))) } }
        }
    }
}

/// What a line says of an option; nothing where it is silent.
pub fn cell<'f>(line: &'f Comparison, option: &OptionDef) -> &'f str {
    let cell = line.cells.iter().find(|(id, _)| *id == option.id);
    cell.map_or("", |(_, text)| text)
}
