//! Turns a build, or a released `dist/`, and a rule file into a finished site.
//!
//! The rules travel in the form that the engine calls packed. The other steps live in rooms of their
//! own: names and hashes of the files ([`files`]), the regions of the page ([`page`]) and what its head says
//! ([`meta`]), the page of the rules ([`rules_page`]), a text for programs ([`llms`]), the site in one file ([`one_file`]), the manifest of the installed page ([`manifest`]), headers for
//! hosts ([`headers`]), the service worker ([`worker`]), the
//! compressed copies ([`compress`]) and the table of sizes ([`sizes`]). Every step reads what an earlier
//! run of `pack` left behind, so a released site can be packed again with another rule file, without a
//! Rust toolchain or Node. Nothing here decides what the page recommends.

mod compress;
pub mod files;
mod headers;
mod llms;
mod manifest;
pub mod meta;
mod one_file;
pub mod page;
mod rules_page;
mod sizes;
mod worker;

use crate::address::Address;
use crate::{Output, input, schema};
use matrix_engine::Rules;
use matrix_text::facts::FactSheet;
use std::fs;
use std::path::Path;

/// The facts about the options, beside `rules.json`.
const FACTS: &str = "facts.json";

/// How much is said about sizes, and what they mean.
#[derive(Clone, Copy)]
pub struct SizeReport {
    /// Every file and every budget is printed.
    pub is_whole: bool,
    /// A site over the budget is no finding.
    pub any_size: bool,
}

/// Packs the site and says what it weighs. A site over the budget is a finding, unless `any_size`.
///
/// # Errors
/// A message when the rule file or the directory cannot be used.
pub fn run(
    dist: &Path,
    rules: &Path,
    address: Option<&Address>,
    SizeReport { is_whole, any_size }: SizeReport,
) -> Result<Output, String> {
    let (mut text, sizes) = pack(dist, rules, address)?;
    if is_whole {
        text += &sizes.table();
        for line in sizes.small_chunks() {
            text += &["note: ", &line, "\n"].concat();
        }
    } else {
        text += &sizes.in_short();
    }
    text += &next(dist, rules);
    let over = sizes.over_budget();
    let label = if any_size { "note" } else { "error" };
    for line in &over {
        text += &[label, ": ", line, "\n"].concat();
    }
    Ok(Output {
        text,
        findings: !over.is_empty() && !any_size,
    })
}

/// What to open, to see what was made.
fn next(dist: &Path, rules: &Path) -> String {
    let (folder, file) = (dist.display(), dist.join("matrix.html"));
    format!(
        "Finished {folder}. To see it: open {} in a browser, or serve the folder with\n  matrix serve {} --dist \
         {folder}\n",
        file.display(),
        rules.display()
    )
}

/// Does every step in order. Returns what the engine noticed about the rules, and the sizes.
fn pack(
    dist: &Path,
    rule_file: &Path,
    address: Option<&Address>,
) -> Result<(String, sizes::Sizes), String> {
    let index = dist.join("index.html");
    let html = read(&index).map_err(|problem| {
        format!("{problem}\n  help: --dist names a built site, a directory with an index.html")
    })?;
    let bytes = input::read(rule_file)?;
    if str::from_utf8(&bytes).is_ok_and(|text| Rules::from_packed(text).is_some()) {
        return Err(format!(
            "{} was packed before, so what is only for reading is no longer in it\n  help: use the \
             file that its author keeps",
            rule_file.display()
        ));
    }
    let loaded = input::load_bytes(rule_file, &bytes);
    let has_errors = loaded.has_errors();
    let found: String = loaded
        .diagnostics
        .iter()
        .map(|diagnostic| input::line(rule_file, diagnostic) + "\n")
        .collect();
    let rules = match loaded.rules {
        Some(rules) if !has_errors => rules,
        _ => {
            let found = found.trim_end();
            return Err(format!(
                "{} does not pass the check:\n{found}",
                rule_file.display()
            ));
        }
    };

    let in_page = |problem| format!("{}: {problem}", index.display());
    page::check(&html).map_err(in_page)?;
    write(&dist.join("rules.json"), &rules.to_packed())?;
    write(&dist.join(FACTS), &facts(&rules)?)?;
    let files = files::fingerprint(dist)?;
    let has_card = dist.join(meta::CARD).is_file();
    let about = meta::about(rules.file(), address, has_card);
    let html = page::fill(&html, &files, &rules, (about, address)).map_err(in_page)?;
    write(&index, &html)?;
    let whole = page::whole(&html, &rules).map_err(in_page)?;
    let rules_page = rules_page::text(&html, &files, &rules, address).map_err(in_page)?;
    write(&dist.join(rules_page::NAME), &rules_page)?;
    one_file::make(dist, &whole, &files.unsplit(dist)?)?;
    let schemas = dist.join(schema::FOLDER);
    fs::create_dir_all(&schemas)
        .map_err(|error| format!("cannot make {}: {error}", schemas.display()))?;
    write(&schemas.join(schema::FILE), schema::TEXT)?;
    write(&dist.join(llms::NAME), &llms::text(rules.file(), address))?;
    write(
        &dist.join("manifest.webmanifest"),
        &manifest::text(rules.file())?,
    )?;
    // From here on no file that the page needs may change.
    worker::write(dist)?;
    headers::write(dist)?;
    compress::all(dist)?;
    Ok((found, sizes::Sizes::measure(dist)?))
}

/// What is known about the options beside the rules, which packed rules leave out.
fn facts(rules: &Rules) -> Result<String, String> {
    let text = FactSheet::of(rules).to_json();
    text.map_err(|error| format!("cannot write {FACTS}: {error}"))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("cannot write {}: {error}", path.display()))
}

#[cfg(test)]
mod tests;
