//! `matrix new`: a rule file to begin with, which checks clean and has tests, the schema beside it and a file for
//! continuous integration. [`wishes`] asks, [`rule_file`] writes the rules. Nothing is ever overwritten.

mod rule_file;
mod wishes;

use crate::{Output, day, input, schema};
use matrix_engine::load;
use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
pub use wishes::Flags;

/// The names of what is written, in the folder.
const RULES: &str = "rules.json";
const SCHEMA: &str = "rules.schema.json";
const WORKFLOW: &str = ".github/workflows/rules.yml";
const GET: &str = ".github/get-matrix.sh";

/// Writes the files into a folder, which is made if it is not there.
///
/// # Errors
/// A message when a file is there already, nothing usable was said, or a file cannot be written.
pub fn run(folder: &Path, flags: &Flags) -> Result<Output, String> {
    for name in [RULES, SCHEMA, WORKFLOW, GET] {
        let path = folder.join(name);
        if path.exists() {
            return Err(taken(&path));
        }
    }
    let wishes = wishes::ask(flags)?;
    let rules = rule_file::write(&wishes, day::today(), SCHEMA)?;
    let loaded = load(&rules);
    if loaded.rules.is_none() {
        let lines = loaded.diagnostics.iter();
        let lines: Vec<String> = lines
            .map(|found| input::line(Path::new(RULES), found))
            .collect();
        return Err(format!(
            "cannot make a rule file of that:\n{}",
            lines.join("\n")
        ));
    }
    let files = [
        (RULES, rules.as_str()),
        (SCHEMA, schema::TEXT),
        (WORKFLOW, include_str!("rules.yml")),
        (GET, include_str!("../../../../examples/ci/get-matrix.sh")),
    ];
    let mut text = String::new();
    for (name, content) in files {
        let path = folder.join(name);
        create(&path, content)?;
        let _ = writeln!(text, "{}", path.display());
    }
    let rules = folder.join(RULES);
    let rules = rules.display();
    let _ = write!(
        text,
        "\nNext:\n  matrix check {rules}\n  matrix serve {rules}    shows the page with these rules, anew at each save\n"
    );
    Ok(Output {
        text,
        findings: false,
    })
}

fn create(path: &Path, content: &str) -> Result<(), String> {
    let name = path.display();
    let folder = path.parent().map_or_else(PathBuf::new, Path::to_owned);
    fs::create_dir_all(&folder)
        .map_err(|error| format!("cannot make the folder {}: {error}", folder.display()))?;
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)
        .map_err(|error| match error.kind() {
            std::io::ErrorKind::AlreadyExists => taken(path),
            _ => format!("cannot write {name}: {error}"),
        })?;
    file.write_all(content.as_bytes())
        .map_err(|error| format!("cannot write {name}: {error}"))
}

fn taken(path: &Path) -> String {
    format!(
        "{} is there already, and nothing is overwritten\n  help: name another folder: matrix new FOLDER",
        path.display()
    )
}
