//! `matrix fmt`: one layout for all rule files, so that an edit shows as what it is.
//!
//! [`tree`] reads JSON with its comments, [`layout`] writes it. `jsonc-parser` is the parser, since it keeps comments
//! and the spelling of every value. Formatters that there are (dprint's, Prettier's) break or join each list by itself;
//! here the lists of the file stay open, so that each rule begins a line and an edit of one touches no other.

mod layout;
mod tree;

use crate::{Output, print};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Lays files out, or with `check` says which are not formatted. Standard input, named `-`, goes to standard output.
///
/// # Errors
/// A message that names each file that could not be read, is not JSON or could not be written; the others were done.
pub fn run(files: &[PathBuf], check: bool) -> Result<Output, String> {
    let mut output = Output {
        text: String::new(),
        findings: false,
    };
    let mut failed = Vec::new();
    for path in files {
        match one(path, check) {
            Ok(Done::Same) => {}
            Ok(Done::Text(text)) => output.text += &text,
            Ok(Done::Differs) => {
                output.findings = true;
                let name = path.display();
                let line = format!("{name}: not formatted; run `matrix fmt {name}`\n");
                output.text.push_str(&line);
            }
            Err(problem) => failed.push(problem),
        }
    }
    if failed.is_empty() {
        return Ok(output);
    }
    // What was done is said all the same.
    print(&output)?;
    Err(failed.join("\nmatrix: "))
}

enum Done {
    Same,
    Differs,
    Text(String),
}

fn one(path: &Path, check: bool) -> Result<Done, String> {
    let name = path.display();
    let before = read(path).map_err(|error| format!("cannot read {name}: {error}"))?;
    let after = formatted(&before).map_err(|problem| format!("{name}:{problem}"))?;
    if check {
        return Ok(if after == before {
            Done::Same
        } else {
            Done::Differs
        });
    }
    if path.as_os_str() == "-" {
        return Ok(Done::Text(after));
    }
    if after == before {
        return Ok(Done::Same);
    }
    fs::write(path, &after).map_err(|error| format!("cannot write {name}: {error}"))?;
    Ok(Done::Text(format!("{name}: laid out\n")))
}

/// The whole file: what is written back must not be a part of it.
fn read(path: &Path) -> io::Result<String> {
    if path.as_os_str() != "-" {
        return fs::read_to_string(path);
    }
    let mut text = String::new();
    io::stdin().lock().read_to_string(&mut text).map(|_| text)
}

/// A rule file in the one layout.
///
/// # Errors
/// Where the text is not JSON, as `line:column: …`.
pub fn formatted(text: &str) -> Result<String, String> {
    let formatted = tree::Document::read(text).map(|document| layout::write(&document))?;
    // Line ends are a matter of the repository, not of the layout.
    Ok(if text.contains("\r\n") {
        formatted.replace("\r\n", "\n").replace('\n', "\r\n")
    } else {
        formatted
    })
}

#[cfg(test)]
mod tests;
