//! The regions of `index.html` that are written by machine.
//!
//! A region lies between `<!-- pack:NAME -->` and `<!-- /pack:NAME -->`. Its old content does not matter,
//! so a page that was packed before can be packed again.

use super::files::{File, Files};
use crate::address::Address;
use matrix_engine::Rules;
use matrix_text::reading;
use matrix_text::start;
use maud::html;
use std::fmt::Write;
use std::path::Path;

/// What the page may load and run: its own files and nothing else, no inline script and no inline style.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
                          connect-src 'self'; frame-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; \
                          form-action 'none'";

/// The page with all that there is to read, as the first page links to it.
const RULES_PAGE: &str = "./rules.html";

/// Makes sure that the page has every region, before anything is changed.
///
/// # Errors
/// The first region that is missing.
pub fn check(html: &str) -> Result<(), String> {
    let regions = ["policy", "about", "files", "start", "content"];
    regions
        .iter()
        .try_for_each(|name| replace(html, name, "").map(|_| ()))
}

/// The page with every region filled. `about` is what [`super::meta`] says, for the address of the page if that is known.
pub fn fill(
    html: &str,
    files: &Files,
    checked: &Rules,
    (about, address): (String, Option<&Address>),
) -> Result<String, String> {
    let policy = html! { meta http-equiv="Content-Security-Policy" content=(POLICY); };
    let regions = [
        ("policy", policy.into_string()),
        ("about", about),
        ("files", references(files)),
        ("start", start::start(checked, address.map(Address::as_str))),
        ("content", reading::short(checked, RULES_PAGE)),
    ];
    regions
        .iter()
        .try_fold(without_remarks(html), |page, (name, content)| {
            replace(&page, name, content)
        })
}

/// The filled page with all that there is to read in place of the short version: for the site in one file, which has
/// no other page to lead to.
pub fn whole(html: &str, checked: &Rules) -> Result<String, String> {
    replace(html, "content", &reading::part(checked))
}

/// The page without the comments that are for its authors. Those around regions stay.
fn without_remarks(html: &str) -> String {
    let is_remark = |line: &&str| {
        let line = line.trim();
        let of_pack = line.starts_with("<!-- pack:") || line.starts_with("<!-- /pack:");
        !of_pack && line.starts_with("<!--") && line.ends_with("-->")
    };
    html.split_inclusive('\n')
        .filter(|line| !is_remark(line))
        .collect()
}

/// Links and scripts. Only what the first paint needs is asked for at once; the loader fetches the rest when that is
/// done. The script of the first paint comes last, because it looks at what the loader is told.
pub fn references(files: &Files) -> String {
    let Files {
        style,
        theme,
        loader,
        glue,
        module,
        frame_style,
        rules_style,
        embed,
        editor,
        workshop_style,
        ..
    } = files;
    let attributes = [
        ("module", module),
        ("module-glue", glue),
        ("frame-style", frame_style),
        ("rules-style", rules_style),
        ("embed", embed),
        ("workshop-style", workshop_style),
        ("editor", editor),
    ]
    .map(|(called, file)| data_attributes(called, file))
    .concat();
    format!(
        r#"<link rel="stylesheet" href="./{style_name}" integrity="{style_integrity}" crossorigin>
<script id="loader" type="module" async src="./{loader_name}" integrity="{loader_integrity}" data-rules="./rules.json" data-worker="./{worker}" data-facts="./facts.json"{attributes}></script>
<script src="./{theme_name}" integrity="{theme_integrity}" crossorigin></script>"#,
        style_name = style.name,
        style_integrity = style.integrity,
        theme_name = theme.name,
        theme_integrity = theme.integrity,
        loader_name = loader.name,
        loader_integrity = loader.integrity,
        worker = super::worker::NAME,
    )
}

/// What the loader has to know of a file. Of a module also the size, to show how far it is.
fn data_attributes(called: &str, file: &File) -> String {
    let mut attributes = format!(
        " data-{called}=\"./{}\" data-{called}-integrity=\"{}\"",
        file.name, file.integrity
    );
    if Path::new(&file.name)
        .extension()
        .is_some_and(|extension| extension == "wasm")
    {
        let _ = write!(attributes, " data-{called}-bytes=\"{}\"", file.bytes);
    }
    attributes
}

/// Puts something else between the comments of a region.
pub fn replace(html: &str, name: &str, content: &str) -> Result<String, String> {
    let open = format!("<!-- pack:{name} -->");
    let close = format!("<!-- /pack:{name} -->");
    let region = html
        .split_once(&open)
        .and_then(|(before, rest)| rest.split_once(&close).map(|(_, after)| (before, after)));
    match region {
        Some((before, after)) => Ok(format!(
            "{before}{open}\n{}\n{close}{after}",
            content.trim_end()
        )),
        None => Err(format!(
            "no region between {open} and {close}\n  help: start from the index.html of a build or a release"
        )),
    }
}
