//! What can be recommended, with what is known about each beside the rules. Points have no place here, and
//! nothing here compares.

use super::Section;
use super::sources::Sources;
use crate::words::thousands;
use matrix_engine::{Facts, Measured, OptionDef, RuleFile};
use maud::{Markup, html};

pub fn section(file: &RuleFile, sources: &Sources) -> Option<Section> {
    if file.options.is_empty() {
        return None;
    }
    let body = html! {
        div .options {
            "\n"
            @for option in &file.options { (article(option, sources)) "\n" }
        }
        "\n"
    };
    Some(Section {
        id: "options",
        title: "The options",
        body,
    })
}

/// The application leads to an option and puts the focus on it, hence the `tabindex`.
fn article(option: &OptionDef, sources: &Sources) -> Markup {
    let OptionDef {
        id,
        name,
        summary,
        facts,
        ..
    } = option;
    html! {
        article id={ "option-" (id) } class="option" tabindex="-1" {
            "\n"
            h3 { (name) }
            "\n"
            p .lead { (summary) }
            "\n"
            (in_short(facts))
            (points("points-plus", "Strengths", &facts.strengths))
            (points("points-minus", "Weaknesses", &facts.weaknesses))
            (points("points-avoid", "Avoid for", &facts.avoid))
            @if !facts.measured.is_empty() {
                details {
                    "\n"
                    summary { "Measurements" span .visually-hidden { " of " (name) } }
                    "\n"
                    ul {
                        "\n"
                        @for measured in &facts.measured {
                            li { (measurement(measured)) (sources.of_statement(&measured.source)) }
                            "\n"
                        }
                    }
                    "\n"
                }
                "\n"
            }
            (sources.paragraph(&facts.sources))
        }
    }
}

/// Version, support and licence, as far as they are known, with what each is called.
pub fn versions(facts: &Facts) -> Vec<(&'static str, &str)> {
    [
        ("Version", &facts.version),
        ("Supported until", &facts.until),
        ("Licence", &facts.licence),
    ]
    .into_iter()
    .filter_map(|(label, fact)| Some((label, fact.as_deref()?)))
    .collect()
}

fn in_short(facts: &Facts) -> Markup {
    let known = versions(facts);
    html! {
        @if !known.is_empty() {
            dl {
                "\n"
                @for (label, fact) in known {
                    div { dt { (label) } dd { (fact) } }
                    "\n"
                }
            }
            "\n"
        }
    }
}

/// A titled list; nothing at all when it has no members.
fn points(class: &str, title: &str, points: &[String]) -> Markup {
    html! {
        @if !points.is_empty() {
            div class=(class) {
                "\n"
                h4 { (title) }
                "\n"
                ul {
                    "\n"
                    @for point in points { li { (point) } "\n" }
                }
                "\n"
            }
            "\n"
        }
    }
}

/// `26,587 requests a second, 31 MiB of memory: the test.`
fn measurement(measured: &Measured) -> Markup {
    let Measured { test, rps, mib, .. } = measured;
    html! {
        @if let Some(rps) = rps { strong { (thousands(*rps)) } " requests a second" }
        @if rps.is_some() && mib.is_some() { ", " }
        @if let Some(mib) = mib { strong { (thousands(*mib)) } " MiB of memory" }
        @if rps.is_some() || mib.is_some() { ": " }
        (test) "."
    }
}
