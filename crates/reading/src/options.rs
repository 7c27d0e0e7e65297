//! What can be recommended, with what is known about each beside the rules.

use super::Section;
use super::sources::Sources;
use super::text::{each, escape, list, thousands};
use matrix_engine::{Facts, Measured, OptionDef, RuleFile};
use std::fmt::Write;

pub fn section(file: &RuleFile, sources: &Sources) -> Option<Section> {
    if file.options.is_empty() {
        return None;
    }
    let articles = each(&file.options, |it| article(it, sources));
    Some(Section {
        id: "options",
        title: "The options",
        body: format!("<div class=\"options\">\n{articles}</div>\n"),
    })
}

/// The application leads to an option and puts the focus on it, hence the `tabindex`.
fn article(option: &OptionDef, sources: &Sources) -> String {
    let OptionDef {
        id,
        name,
        summary,
        facts,
        ..
    } = option;
    let name = escape(name);
    let mut out = format!(
        "<article id=\"option-{id}\" class=\"option\" tabindex=\"-1\">\n<h3>{name}</h3>\n<p class=\"lead\">{}</p>\n",
        escape(summary)
    );
    out += &in_short(facts);
    for (title, class, points) in [
        ("Strengths", "plus", &facts.strengths),
        ("Weaknesses", "minus", &facts.weaknesses),
        ("Avoid for", "avoid", &facts.avoid),
    ] {
        let points = list(points.iter().map(String::as_str));
        if !points.is_empty() {
            let _ = write!(
                out,
                "<div class=\"points-{class}\">\n<h4>{title}</h4>\n{points}</div>\n"
            );
        }
    }
    let rest = measured(&facts.measured, sources);
    if !rest.is_empty() {
        let _ = write!(
            out,
            "<details>\n<summary>Measurements<span class=\"visually-hidden\"> of {name}</span></summary>\n{rest}</details>\n"
        );
    }
    out += &sources.small_print("p", &facts.sources);
    out + "</article>\n"
}

/// Version, support and licence.
fn in_short(facts: &Facts) -> String {
    let known = [
        ("Version", &facts.version),
        ("Supported until", &facts.until),
        ("Licence", &facts.licence),
    ]
    .into_iter()
    .filter_map(|(label, said)| Some((label, said.as_deref()?)));
    let lines = each(known, |(label, said)| {
        format!("<div><dt>{label}</dt><dd>{}</dd></div>\n", escape(said))
    });
    if lines.is_empty() {
        return lines;
    }
    format!("<dl>\n{lines}</dl>\n")
}

fn measured(measured: &[Measured], sources: &Sources) -> String {
    if measured.is_empty() {
        return String::new();
    }
    let items = each(measured, |it| measurement(it, sources));
    format!("<ul>\n{items}</ul>\n")
}

fn measurement(measured: &Measured, sources: &Sources) -> String {
    let rps = measured.rps.map(|rps| (rps, "requests a second"));
    let mib = measured.mib.map(|mib| (mib, "MiB of memory"));
    let numbers: Vec<String> = [rps, mib]
        .into_iter()
        .flatten()
        .map(|(number, unit)| format!("<strong>{}</strong> {unit}", thousands(number)))
        .collect();
    let mut out = numbers.join(", ");
    if !out.is_empty() {
        out += ": ";
    }
    out += &escape(&measured.test);
    format!("<li>{out}.{}</li>\n", sources.number(&measured.source))
}
