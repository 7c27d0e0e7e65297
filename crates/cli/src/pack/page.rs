//! The regions of `index.html` that are written by machine.
//!
//! A region lies between `<!-- pack:NAME -->` and `<!-- /pack:NAME -->`. Its old content does not matter,
//! so a page that was packed before can be packed again.

use super::files::{File, Files};
use matrix_engine::Rules;
use matrix_text::reading;
use maud::html;
use std::fmt::Write;
use std::path::Path;

/// What the page may load and run: its own files and nothing else, no inline script and no inline style.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
                          connect-src 'self'; frame-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; \
                          form-action 'none'";

/// Makes sure that the page has every region, before anything is changed.
///
/// # Errors
/// The first region that is missing.
pub fn check(html: &str) -> Result<(), String> {
    let regions = ["policy", "about", "files", "title", "choices", "content"];
    regions
        .iter()
        .try_for_each(|name| replace(html, name, "").map(|_| ()))
}

/// The page with every region filled. `about` is what [`super::head`] says.
pub fn fill(html: &str, files: &Files, checked: &Rules, about: String) -> Result<String, String> {
    let rules = checked.file();
    let policy = html! { meta http-equiv="Content-Security-Policy" content=(POLICY); };
    let title = html! { h1 { (rules.title) } "\n" p .lead { (rules.summary) } };
    let regions = [
        ("policy", policy.into_string()),
        ("about", about),
        ("files", references(files)),
        ("title", title.into_string()),
        ("choices", reading::choices(rules)),
        ("content", reading::part(checked)),
    ];
    regions
        .iter()
        .try_fold(without_remarks(html), |page, (name, content)| {
            replace(&page, name, content)
        })
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

/// Links and scripts. The module and the rules are asked for at once, beside the scripts. The script of the
/// first paint comes last, because it looks at what the start script is told.
fn references(files: &Files) -> String {
    let Files {
        style,
        theme,
        boot,
        glue,
        module,
        later,
    } = files;
    let attributes: String = [("module", module), ("module-glue", glue)]
        .into_iter()
        .chain(later.iter().map(|(called, file)| (*called, file)))
        .map(|(called, file)| data_attributes(called, file))
        .collect();
    format!(
        r#"<link rel="stylesheet" href="./{style_name}" integrity="{style_integrity}" crossorigin>
<link rel="preload" as="fetch" type="application/wasm" href="./{module_name}" crossorigin>
<link rel="preload" as="fetch" type="application/json" href="./rules.json" crossorigin>
<link rel="modulepreload" href="./{glue_name}" integrity="{glue_integrity}">
<script id="boot" type="module" async src="./{boot_name}" integrity="{boot_integrity}" data-rules="./rules.json"{attributes}></script>
<script src="./{theme_name}" integrity="{theme_integrity}" crossorigin></script>"#,
        style_name = style.name,
        style_integrity = style.integrity,
        theme_name = theme.name,
        theme_integrity = theme.integrity,
        boot_name = boot.name,
        boot_integrity = boot.integrity,
        module_name = module.name,
        glue_name = glue.name,
        glue_integrity = glue.integrity,
    )
}

/// What the start script has to know of a file. Of a module also the size, to show how far it is.
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
