//! Looking after a file: at each save it is read and checked, and what was read is handed on.

use super::{Shown, read, say};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;
use tokio::sync::watch::Sender;

/// A program may write a file in several steps.
const QUIET: Duration = Duration::from_millis(20);

/// Begins to watch; it goes on as long as what is returned is kept.
///
/// # Errors
/// A message when the folder of the file cannot be watched.
pub fn begin(file: &Path, sender: Sender<Arc<Shown>>) -> Result<RecommendedWatcher, String> {
    let failed = |error: notify::Error| format!("cannot watch {}: {error}", file.display());
    let (tell, told) = channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        // Reading the file is an event as well.
        if event.is_ok_and(|event| !event.kind.is_access()) {
            let _ = tell.send(());
        }
    })
    .map_err(failed)?;
    for folder in folders(file) {
        watcher
            .watch(&folder, RecursiveMode::NonRecursive)
            .map_err(failed)?;
    }
    let file = file.to_owned();
    thread::spawn(move || follow(&file, &told, &sender));
    Ok(watcher)
}

/// The folders of the file: editors put a new file in the place of the old one. A link has two.
fn folders(file: &Path) -> BTreeSet<PathBuf> {
    let real = file.canonicalize().ok();
    [Some(file.to_owned()), real]
        .into_iter()
        .flatten()
        .filter_map(|path| {
            let folder = path.parent()?;
            let is_here = folder.as_os_str().is_empty();
            Some(if is_here {
                PathBuf::from(".")
            } else {
                folder.to_owned()
            })
        })
        .collect()
}

fn follow(file: &Path, told: &Receiver<()>, sender: &Sender<Arc<Shown>>) {
    let mut is_missing = false;
    while told.recv().is_ok() {
        while told.recv_timeout(QUIET).is_ok() {}
        let before = sender.borrow().clone();
        match read(file, Some(&before)) {
            Ok((shown, said)) => {
                if shown.revision != before.revision || is_missing {
                    say(&format!("\n{said}"));
                    sender.send_replace(Arc::new(shown));
                }
                is_missing = false;
            }
            // Between two steps of an editor there may be no file.
            Err(problem) if !is_missing => {
                is_missing = true;
                say(&format!(
                    "\n{problem}; the page keeps the rules that it has\n"
                ));
            }
            Err(_) => {}
        }
    }
}
