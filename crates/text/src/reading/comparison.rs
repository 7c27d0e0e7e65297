//! The options side by side, feature by feature: the cells of the file as they are. What a rule says of an
//! option is for `weights`.

use super::Section;
use super::sources::Sources;
use matrix_engine::{Comparison, OptionDef, RuleFile};
use maud::{Markup, html};

pub fn section(file: &RuleFile, sources: &Sources) -> Option<Section> {
    if file.comparison.is_empty() {
        return None;
    }
    // The frame scrolls by itself, so it has a name and can be reached by keyboard.
    let body = html! {
        div .scroll role="region" aria-label="Comparison table" tabindex="0" {
            "\n"
            table .comparison {
                "\n"
                thead {
                    tr {
                        th scope="col" { "Feature" }
                        @for option in &file.options { th scope="col" { (option.name) } }
                    }
                }
                "\n"
                tbody {
                    "\n"
                    @for line in &file.comparison { (row(line, &file.options, sources)) "\n" }
                }
                "\n"
            }
            "\n"
        }
        "\n"
    };
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
fn cell<'f>(line: &'f Comparison, option: &OptionDef) -> &'f str {
    let cell = line.cells.iter().find(|(id, _)| *id == option.id);
    cell.map_or("", |(_, text)| text)
}
