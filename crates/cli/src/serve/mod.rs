//! `matrix serve`: the page with a rule file that is being written. Nothing is built: the files of a finished site are
//! handed out as they are, but for the page itself and its rules.
//!
//! [`place`] finds the site, [`page`] puts the rules and a small script into its page, [`server`] answers this machine and
//! nobody else, [`watch`] looks after the file. At each save the terminal says what is wrong, and the open tab loads anew:
//! its address holds the answers, and the page says itself what is wrong with its rules. No service worker is handed
//! out, and one that an earlier site left at this address is ended.

mod page;
mod place;
mod plain;
mod server;
mod watch;

use crate::pack::files::short_hash;
use crate::{Output, check};
use matrix_engine::Rules;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use tokio::sync::watch as shared;

/// The rules as they were last read.
pub struct Shown {
    /// The name of the file, for the page.
    pub name: String,
    /// What the page is given for `rules.json`.
    pub bytes: Vec<u8>,
    /// Stands for the bytes: a tab that shows another one loads anew.
    pub revision: String,
    /// The last that could be used, for what stands in the page before its script runs.
    pub usable: Option<Arc<Rules>>,
}

/// Shows a rule file until the program is stopped.
///
/// # Errors
/// A message when the file cannot be read, no site is found, or the port is taken.
pub fn run(file: &Path, port: u16, dist: Option<&Path>) -> Result<Output, String> {
    let dist = place::find(dist)?;
    let (shown, said) = read(file, None)?;
    let (sender, receiver) = shared::channel(Arc::new(shown));
    // The watch begins before anybody is told that it does.
    let _watcher = watch::begin(file, sender)?;
    let name = file.display();
    let what = format!("{name}, anew at each save");
    server::run(&dist, port, Some(receiver), &what, &said)
}

/// Shows a finished folder until the program is stopped, after what packing it had to say.
///
/// # Errors
/// A message when the folder is no site, or the port is taken.
pub fn folder(dist: &Path, port: u16, said: &str) -> Result<Output, String> {
    say(said);
    let dist = place::find(Some(dist))?;
    let what = format!("{} as it is", dist.display());
    server::run(&dist, port, None, &what, "")
}

/// Reads the file and says what is wrong with it. `before` is what was shown so far.
fn read(file: &Path, before: Option<&Shown>) -> Result<(Shown, String), String> {
    let name = file.display();
    let bytes = fs::read(file).map_err(|error| format!("cannot read {name}: {error}"))?;
    let (rules, report) = check::report(file, &bytes);
    let usable = rules.map(Arc::new);
    let usable = usable.or_else(|| before.and_then(|before| before.usable.clone()));
    let shown = Shown {
        name: name.to_string(),
        revision: short_hash(&bytes),
        bytes: plain::json(file, bytes),
        usable,
    };
    Ok((shown, report))
}

/// Prints now: what follows may take hours.
fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes());
    let _ = out.flush();
}
