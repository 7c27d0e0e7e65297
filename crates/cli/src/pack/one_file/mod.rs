//! `matrix.html`: the whole site in one file, which opens from disk as well as from any server.
//!
//! It is the finished `index.html` with everything that this names put inside: the style sheet and the
//! scripts inline, modules and rules as base64 in blocks that no browser executes. Its policy allows
//! exactly these scripts and this style, by their hashes, and no request at all. What is inside follows
//! from the tags of the page, so a script that the page learns to name is inside too. What makes no
//! sense in one file is left out: see [`LINKS_LEFT_OUT`]. A tag that is not known here is an error. Nothing
//! here may need Node or a Rust toolchain.

mod glue;
mod tag;

use super::files::{Files, integrity, without_hash};
use super::page::{references, replace};
use super::{read, write};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use tag::{Tag, replace_tags};

/// Its name in the site.
pub const NAME: &str = "matrix.html";

/// Links of the page that have no meaning in one file, by their `rel`.
const LINKS_LEFT_OUT: [&str; 2] = ["manifest", "apple-touch-icon"];

/// What the loader is not told in one file: there is nothing to keep for offline use, no other page can show it by
/// a script of this site, and it has no workshop.
const LEFT_OUT: [&str; 7] = [
    "data-worker",
    "data-embed",
    "data-embed-integrity",
    "data-editor",
    "data-editor-integrity",
    "data-workshop-style",
    "data-workshop-style-integrity",
];

/// Writes the file. `page` is the finished `index.html`, `unsplit` the same files with the module in one piece: from
/// one file no chunk can be fetched.
///
/// # Errors
/// A message that names the file or the tag which cannot be put inside.
pub fn make(dist: &Path, page: &str, unsplit: &Files) -> Result<(), String> {
    let html = replace(page, "files", &references(unsplit))
        .and_then(|page| inlined(dist, &page))
        .map_err(|problem| format!("{NAME}: {problem}"))?;
    write(&dist.join(NAME), &html)
}

fn inlined(dist: &Path, page: &str) -> Result<String, String> {
    let mut parts = Parts::default();
    let html = replace_tags(page, "link", |link| parts.link(dist, link))?;
    let html = replace_tags(&html, "script", |script| parts.script(dist, script))?;
    let html = replace(&html, "policy", &parts.policy())?;
    let (before, after) = html
        .rsplit_once("</body>")
        .ok_or("the page does not end with </body>")?;
    let html = [before, &parts.blocks(), "</body>", after].concat();
    match html.find("=\"./") {
        Some(at) => Err(format!(
            "something still refers to a file beside the page: {}",
            html[at..].chars().take(40).collect::<String>()
        )),
        None => Ok(html),
    }
}

/// What was found and put inside, by the name it has for the loader.
#[derive(Default)]
struct Parts {
    /// Modules and rules, as base64.
    blocks: BTreeMap<String, String>,
    styles: Vec<String>,
    scripts: Vec<String>,
}

impl Parts {
    fn link(&mut self, dist: &Path, link: &Tag) -> Result<String, String> {
        let href = link.value("href").unwrap_or_default();
        match link.value("rel").unwrap_or_default() {
            "stylesheet" => self.style(dist, href),
            // It is inside already, as an address of its own.
            "icon" if href.starts_with("data:") => Ok(link.source.to_owned()),
            "canonical" => Ok(link.source.to_owned()),
            rel if LINKS_LEFT_OUT.contains(&rel) => Ok(String::new()),
            _ => Err(format!("unknown link: {}", link.source)),
        }
    }

    fn style(&mut self, dist: &Path, file: &str) -> Result<String, String> {
        let style = text(dist, file)?;
        no_end_of("</style", file, &style)?;
        self.styles.push(hash(&style));
        Ok(format!("<style>{style}</style>"))
    }

    /// The loader and all that it is told of; structured data stays as it is.
    fn script(&mut self, dist: &Path, script: &Tag) -> Result<String, String> {
        if script.value("type") == Some("application/ld+json") {
            return Ok(script.source.to_owned());
        }
        let src = script.value("src").unwrap_or_default();
        if script.value("id") != Some("loader") {
            return match (script.value("type"), without_hash(src).as_str()) {
                // What runs before the first paint runs here, too, at its place.
                (None, "./theme.js") => {
                    let inline = text(dist, src)?;
                    glue::stands_alone(&inline).map_err(|problem| format!("{src}: {problem}"))?;
                    self.scripts.push(hash(&inline));
                    Ok(format!("<script>{inline}"))
                }
                _ => Err(format!("unknown script: {}", script.source)),
            };
        }
        let mut expressions = String::new();
        let mut attributes = String::new();
        let mut styles = String::new();
        for (name, value) in &script.attributes {
            if !name.starts_with("data-") || LEFT_OUT.contains(name) {
                continue;
            }
            let mut value = (*value).to_owned();
            if let Some(file) = value.strip_prefix("./") {
                let known_as = without_hash(file.rsplit_once('/').map_or(file, |(_, name)| name));
                match extension(file) {
                    "js" => {
                        let script = text(dist, file)?;
                        let expression = glue::expression(&script)
                            .map_err(|problem| format!("{file}: {problem}"))?;
                        let _ = write!(expressions, "\n\"{known_as}\":{expression},");
                    }
                    "wasm" | "json" => {
                        let block = STANDARD.encode(bytes(dist, file)?);
                        self.blocks.insert(known_as.clone(), block);
                    }
                    // A style that would come later is there from the beginning.
                    "css" => {
                        styles += &self.style(dist, file)?;
                        continue;
                    }
                    _ => return Err(format!("no way to put {file} inside")),
                }
                value = format!("#{known_as}");
            }
            let _ = write!(attributes, " {name}=\"{value}\"");
        }
        let loader = text(dist, src)?;
        glue::stands_alone(&loader).map_err(|problem| format!("{src}: {problem}"))?;
        let inside = format!("globalThis.matrixInside={{{expressions}\n}};");
        self.scripts.extend([hash(&inside), hash(&loader)]);
        // In this order: modules of a page run one after the other, once all of it is there.
        Ok(format!(
            "{styles}<script type=\"module\">{inside}</script>\n\
             <script id=\"loader\" type=\"module\"{attributes}>{loader}"
        ))
    }

    fn blocks(&self) -> String {
        self.blocks.iter().fold(String::new(), |out, (name, data)| {
            out + &format!("<script type=\"text/plain\" id=\"{name}\">{data}</script>\n")
        })
    }

    fn policy(&self) -> String {
        format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {} \
             'wasm-unsafe-eval'; style-src {}; img-src data:; connect-src 'none'; base-uri 'none'; \
             form-action 'none'\">",
            self.scripts.join(" "),
            self.styles.join(" ")
        )
    }
}

/// What a policy allows this inline text by.
fn hash(text: &str) -> String {
    format!("'{}'", integrity(text.as_bytes()))
}

fn text(dist: &Path, file: &str) -> Result<String, String> {
    read(&dist.join(file.trim_start_matches("./")))
}

fn bytes(dist: &Path, file: &str) -> Result<Vec<u8>, String> {
    let path = dist.join(file.trim_start_matches("./"));
    fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// Inline text ends where its end tag begins, whatever stands around that.
fn no_end_of(end: &str, name: &str, text: &str) -> Result<(), String> {
    if text.to_ascii_lowercase().contains(end) {
        return Err(format!("{name} has {end} in it, so it cannot stand inline"));
    }
    Ok(())
}

fn extension(file: &str) -> &str {
    file.rsplit_once('.').map_or("", |(_, extension)| extension)
}

#[cfg(test)]
mod tests;
