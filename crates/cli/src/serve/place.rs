//! Where the site is whose page is shown.

use std::env;
use std::path::{Path, PathBuf};

/// The folder that was named, else the `dist/` beside the program, else that of the current folder.
///
/// # Errors
/// What to do where there is none.
pub fn find(named: Option<&Path>) -> Result<PathBuf, String> {
    if let Some(folder) = named {
        return if is_site(folder) {
            Ok(folder.to_owned())
        } else {
            Err(format!(
                "{} is no finished site: it has no index.html that `matrix pack` has written\n  help: {WAYS}",
                folder.display()
            ))
        };
    }
    let beside = env::current_exe().ok();
    let beside = beside
        .as_deref()
        .and_then(Path::parent)
        .map(|folder| folder.join("dist"));
    beside
        .into_iter()
        .chain([PathBuf::from("dist")])
        .find(|folder| is_site(folder))
        .ok_or_else(|| format!("there is no site to show the rules in, neither in dist/ here nor beside this program\n  help: {WAYS}"))
}

const WAYS: &str = "name the folder of a site with --dist FOLDER; a release has one called dist/, and in a checkout of the \
                    project `cargo xtask build` makes it";

fn is_site(folder: &Path) -> bool {
    let page = std::fs::read_to_string(folder.join("index.html"));
    page.is_ok_and(|page| {
        crate::pack::page::check(&page).is_ok() && folder.join("rules.json").is_file()
    })
}
