//! What the site weighs, and whether that is within the budget.

mod totals;

use super::compress::{beside, has_copies};
use super::files::{self, UNSPLIT, originals};
use super::one_file;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use totals::{TOTALS, Total};

/// A chunk that several parts share costs a request of its own, so it should be worth one. In bytes after Brotli.
const SMALL_CHUNK: u64 = 5_000;

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
            let within = path.strip_prefix(dist).unwrap_or(&path);
            if within.starts_with(UNSPLIT) {
                continue;
            }
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
            files.push((within.display().to_string(), weights));
        }
        Ok(Self { files })
    }

    /// A table with one line for each file, and one for each total with its goal and its gate.
    pub fn table(&self) -> String {
        let mut out = format!(
            "{:<46}{:>10}{:>10}{:>10}\n",
            "bytes", "raw", "gzip", "brotli"
        );
        for (name, [raw, gzip, brotli]) in &self.files {
            let _ = writeln!(out, "{name:<46}{raw:>10}{gzip:>10}{brotli:>10}");
        }
        let _ = writeln!(out, "\n{:<76}{:>10}{:>10}", "", "goal", "gate");
        for total in &TOTALS {
            let [raw, gzip, brotli] = self.sum(total);
            let goal = total.goal.map(|goal| goal.to_string()).unwrap_or_default();
            let _ = writeln!(
                out,
                "{:<46}{raw:>10}{gzip:>10}{brotli:>10}{goal:>10}{:>10}",
                total.label, total.gate
            );
        }
        out
    }

    /// What a first visit and the site in one file weigh, in a line.
    pub fn in_short(&self) -> String {
        let [visit, one_file] = [totals::FIRST_VISIT, one_file::NAME].map(|label| {
            let total = TOTALS.iter().find(|total| total.label == label);
            let [.., brotli] = total.map_or([0; 3], |total| self.sum(total));
            brotli.div_ceil(1000)
        });
        format!(
            "A first visit loads {visit} KB, {} has {one_file} KB (after Brotli; --sizes shows every file)\n",
            one_file::NAME
        )
    }

    /// One line for each budget that is exceeded.
    pub fn over_budget(&self) -> Vec<String> {
        let over = TOTALS.iter().filter_map(|total| {
            let [.., brotli] = self.sum(total);
            let Total { what, gate, .. } = total;
            (brotli > *gate)
                .then(|| format!("{what} weighs {brotli} bytes after Brotli; the budget is {gate}"))
        });
        over.collect()
    }

    /// One line for each chunk that is hardly worth its request.
    pub fn small_chunks(&self) -> Vec<String> {
        let small = self.files.iter().filter(|(name, [.., brotli])| {
            files::chunk(name).is_some_and(|chunk| chunk.starts_with("shared-"))
                && *brotli < SMALL_CHUNK
        });
        small
            .map(|(name, [.., brotli])| {
                format!("{name} weighs {brotli} bytes after Brotli; a chunk under {SMALL_CHUNK} is hardly worth its request")
            })
            .collect()
    }

    fn sum(&self, total: &Total) -> Weights {
        self.files
            .iter()
            .filter(|(name, _)| (total.counts)(name))
            .fold([0; 3], |[raw, gzip, brotli], (_, add)| {
                [raw + add[0], gzip + add[1], brotli + add[2]]
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HASH: &str = "0123456789abcdef";

    /// What is over budget when a site has this file alone.
    fn over(file: &str, bytes: u64) -> String {
        let sizes = Sizes {
            files: vec![(file.to_owned(), [bytes; 3])],
        };
        let over = sizes.over_budget();
        let over = over.iter().filter_map(|line| line.split(" weighs ").next());
        over.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn each_file_counts_for_the_visits_that_load_it() {
        let code =
            "code, a first visit, all code after the first answer, all code with every dialog";
        for (file, budgets) in [
            (format!("app-{HASH}.css"), code),
            ("rules.json".to_owned(), "a first visit"),
            (
                format!("analysis-{HASH}.wasm"),
                "all code after the first answer, all code with every dialog",
            ),
            (format!("dialogs-{HASH}.wasm"), "all code with every dialog"),
            (format!("checker-{HASH}.wasm"), ""),
            ("matrix.html".to_owned(), "matrix.html"),
            ("embed.js".to_owned(), "embed.js"),
            ("sw.js".to_owned(), "the service worker"),
        ] {
            assert_eq!(over(&file, 1_000_000), budgets, "{file}");
            assert_eq!(over(&file, 1_000), "", "{file}");
        }
    }

    #[test]
    fn a_budget_may_be_used_up_and_no_more() {
        for total in &TOTALS {
            let files = ["rules.json", "matrix.html", "embed.js", "sw.js"];
            let code = [
                format!("app-{HASH}.css"),
                format!("analysis-{HASH}.wasm"),
                format!("dialogs-{HASH}.wasm"),
            ];
            let mut all = files.into_iter().chain(code.iter().map(String::as_str));
            let file = all.find(|file| (total.counts)(file)).unwrap();
            let is_over = |bytes| over(file, bytes).split(", ").any(|what| what == total.what);
            assert!(!is_over(total.gate), "{file}");
            assert!(is_over(total.gate + 1), "{file}");
        }
    }
}
