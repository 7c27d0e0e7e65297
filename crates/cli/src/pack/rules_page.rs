//! `rules.html`: all that there is to read about the rules, on a page of its own that needs no script. Where one can run, a
//! field narrows it to what mentions some words.
//!
//! Its head is that of `index.html`, with its own title and without what starts the application, so that both pages
//! have the same policy, colours and icons. What stands in it is the concern of `matrix_text::reading`. The script of
//! the first paint is there, since a visitor's choice of a theme holds on both pages.

use super::files::Files;
use super::page::replace;
use crate::address::Address;
use matrix_engine::{RuleFile, Rules};
use matrix_text::reading;
use maud::{Markup, html};

/// Its name in the site.
pub const NAME: &str = "rules.html";

/// The page. `index` is the finished `index.html`.
///
/// # Errors
/// What `index.html` lacks.
pub fn text(
    index: &str,
    files: &Files,
    rules: &Rules,
    address: Option<&Address>,
) -> Result<String, String> {
    let (head, _) = index.split_once("</head>").ok_or("it has no </head>")?;
    let head = replace(head, "about", &about(rules.file(), address).into_string())?;
    let head = replace(&head, "files", &references(files).into_string())?;
    // No application runs here, so there is no state of it.
    let head = head.replacen(" data-app=\"loading\"", "", 1);
    Ok(format!(
        "{head}</head>\n<body>\n{}\n<main>\n{}\n</main>\n</body>\n</html>\n",
        header(rules.file()).into_string(),
        reading::part(rules)
    ))
}

fn title(file: &RuleFile) -> String {
    format!("The rules: {}", file.title)
}

fn about(file: &RuleFile, address: Option<&Address>) -> Markup {
    let description = format!(
        "Every rule, fact and source behind “{}”: what each answer weighs, and what it rests on.",
        file.title
    );
    html! {
        title { (title(file)) }
        "\n"
        meta name="description" content=(description);
        "\n"
        @if let Some(address) = address {
            link rel="canonical" href={ (address.as_str()) (NAME) };
            "\n"
        }
    }
}

fn references(files: &Files) -> Markup {
    let Files {
        style,
        theme,
        rules_style,
        filter,
        ..
    } = files;
    html! {
        @for style in [style, rules_style] {
            link rel="stylesheet" href={ "./" (style.name) } integrity=(style.integrity) crossorigin;
            "\n"
        }
        script src={ "./" (theme.name) } integrity=(theme.integrity) crossorigin {}
        "\n"
        script type="module" src={ "./" (filter.name) } integrity=(filter.integrity) crossorigin {}
    }
}

fn header(file: &RuleFile) -> Markup {
    html! {
        header .head {
            "\n"
            div { h1 { (title(file)) } "\n" p .lead { (file.summary) } }
            "\n"
            a .button href="./" { "To the chooser" }
            "\n"
        }
        "\n"
        (filter())
    }
}

/// What narrows the page. Its script shows it.
fn filter() -> Markup {
    html! {
        search .filter hidden {
            label for="filter" { "Show only what mentions" }
            " "
            input #filter type="search" autocomplete="off";
            " "
            span #filter-said .quiet role="status" {}
        }
    }
}
