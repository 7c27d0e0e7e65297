//! What the site weighs, and whether that is within the budget.

use super::compress::{beside, has_copies};
use super::files::{EMBED, LATER, is_named, originals};
use super::worker;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Most that styles, scripts and the module may weigh, in bytes after Brotli.
const CODE_BUDGET: u64 = 150_000;
/// Most that a first visit may weigh in all, in bytes after Brotli.
const FIRST_VISIT_BUDGET: u64 = 185_000;
/// Most that the service worker may weigh, in bytes after Brotli.
const WORKER_BUDGET: u64 = 2_000;
/// Most that the script for other pages may weigh, in bytes after Brotli.
const EMBED_BUDGET: u64 = 2_000;

/// Bytes of one file: as they are, after gzip, after Brotli.
type Weights = [u64; 3];

/// The sizes of all files of a site.
pub struct Sizes {
    files: Vec<(String, Weights)>,
}

impl Sizes {
    /// Reads the sizes of the files and of their compressed copies.
    pub fn measure(dist: &Path) -> Result<Self, String> {
        let size = |path: &Path| {
            fs::metadata(path)
                .map(|data| data.len())
                .map_err(|error| format!("cannot read {}: {error}", path.display()))
        };
        let mut files = Vec::new();
        for path in originals(dist)? {
            let raw = size(&path)?;
            let weights = if has_copies(&path) {
                [
                    raw,
                    size(&beside(&path, "gz"))?,
                    size(&beside(&path, "br"))?,
                ]
            } else {
                [raw; 3]
            };
            let name = path
                .strip_prefix(dist)
                .unwrap_or(&path)
                .display()
                .to_string();
            files.push((name, weights));
        }
        Ok(Self { files })
    }

    /// A table with one line for each file and two totals.
    pub fn table(&self) -> String {
        let mut out = format!(
            "{:<46}{:>10}{:>10}{:>10}\n",
            "bytes", "raw", "gzip", "brotli"
        );
        let in_use = |name: &str| is_code(name) || is_of_desk(name);
        let totals = [
            (
                "code of a first visit (css + js + wasm)".to_owned(),
                self.sum(is_code),
            ),
            (
                "first visit (that, index.html, rules.json)".to_owned(),
                self.sum(is_first_visit),
            ),
            (
                "all code in use (with the desk)".to_owned(),
                self.sum(in_use),
            ),
        ];
        for (name, [raw, gzip, brotli]) in self.files.iter().chain(&totals) {
            let _ = writeln!(out, "{name:<46}{raw:>10}{gzip:>10}{brotli:>10}");
        }
        out
    }

    /// One line for each budget that is exceeded.
    pub fn over_budget(&self) -> Vec<String> {
        [
            ("code", self.sum(is_code), CODE_BUDGET),
            (
                "a first visit",
                self.sum(is_first_visit),
                FIRST_VISIT_BUDGET,
            ),
            (
                "the service worker",
                self.sum(|name| name == worker::NAME),
                WORKER_BUDGET,
            ),
            (EMBED, self.sum(|name| name == EMBED), EMBED_BUDGET),
        ]
        .iter()
        .filter(|(_, [.., brotli], budget)| brotli > budget)
        .map(|(what, [.., brotli], budget)| {
            format!("{what} weighs {brotli} bytes after Brotli; the budget is {budget}")
        })
        .collect()
    }

    fn sum(&self, counts: fn(&str) -> bool) -> Weights {
        self.files
            .iter()
            .filter(|(name, _)| counts(name))
            .fold([0; 3], |[raw, gzip, brotli], (_, add)| {
                [raw + add[0], gzip + add[1], brotli + add[2]]
            })
    }
}

/// Code that everybody loads on a first visit, before anything is answered: all but what comes later. What
/// keeps the page for use without a network counts, since it comes without being asked for.
fn is_code(name: &str) -> bool {
    let comes_later = |(called, stem, extension): &(&str, &str, &str)| {
        *called != "offline" && is_named(name, stem, extension)
    };
    is_any_code(name) && !LATER.iter().any(comes_later) && name != EMBED && name != worker::NAME
}

fn is_of_desk(name: &str) -> bool {
    let mut desk = LATER
        .iter()
        .filter(|(called, ..)| called.starts_with("desk"));
    desk.any(|(_, stem, extension)| is_named(name, stem, extension))
}

fn is_any_code(name: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|extension| extension == "css" || extension == "js" || extension == "wasm")
}

fn is_first_visit(name: &str) -> bool {
    is_code(name) || name == "index.html" || name == "rules.json"
}
