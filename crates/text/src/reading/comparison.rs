//! The options side by side, feature by feature: the cells of the file as they are. What a rule says of an
//! option is for `weights`.

use super::sources::Sources;
use super::{Section, option_table};
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
    let table = option_table(
        "Comparison table",
        "comparison",
        "Feature",
        &file.options,
        &rows,
    );
    let body = html! { (table) "\n" };
    Some(Section {
        id: "comparison",
        title: "Side by side",
        body,
    })
}

fn row(line: &Comparison, options: &[OptionDef], sources: &Sources) -> Markup {
    html! {
        tr {
            th scope="row" { (line.feature) (sources.remark(&line.sources)) }
            @for option in options { td { (cell(line, option)) } }
        }
    }
}

/// What a line says of an option; nothing where it is silent.
pub fn cell<'f>(line: &'f Comparison, option: &OptionDef) -> &'f str {
    let cell = line.cells.iter().find(|(id, _)| *id == option.id);
    cell.map_or("", |(_, text)| text)
}
