//! What is counted together, and the most that it may weigh.
//!
//! Which chunks belong together follows from their names: `analysis` is what the analysis alone needs,
//! `shared-analysis-dialogs` what it shares with the dialogs.

use crate::pack::files::{EMBED, chunk, is_of_workshop, without_hash};
use crate::pack::{one_file, worker};
use std::path::Path;

/// What is counted together.
pub struct Total {
    /// In the table.
    pub label: &'static str,
    /// In a sentence.
    pub what: &'static str,
    /// What it should weigh, in bytes after Brotli.
    pub goal: Option<u64>,
    /// The most that it may weigh, in bytes after Brotli.
    pub gate: u64,
    /// Whether a file counts, by its name.
    pub counts: fn(&str) -> bool,
}

/// What the total of a first visit is called.
pub const FIRST_VISIT: &str = "first visit in all (and page, rules)";

/// Everything that has a budget.
pub const TOTALS: [Total; 7] = [
    Total {
        label: "code of a first visit (css, js, main module)",
        what: "code",
        goal: Some(120_000),
        gate: 177_500,
        counts: is_first_code,
    },
    Total {
        label: FIRST_VISIT,
        what: "a first visit",
        goal: Some(150_000),
        gate: 203_000,
        counts: |name| is_first_code(name) || name == "index.html" || name == "rules.json",
    },
    Total {
        label: "all code after the first answer",
        what: "all code after the first answer",
        goal: Some(170_000),
        gate: 294_000,
        counts: |name| is_first_code(name) || is_chunk_for(name, |part| part == "analysis"),
    },
    Total {
        label: "all code with every dialog (not the checker)",
        what: "all code with every dialog",
        goal: Some(230_000),
        gate: 441_000,
        counts: |name| is_first_code(name) || is_chunk_for(name, |part| part != "checker"),
    },
    Total {
        label: one_file::NAME,
        what: one_file::NAME,
        goal: Some(320_000),
        gate: 648_000,
        counts: |name| name == one_file::NAME,
    },
    Total {
        label: EMBED,
        what: EMBED,
        goal: None,
        gate: 4_000,
        counts: |name| name == EMBED,
    },
    Total {
        label: worker::NAME,
        what: "the service worker",
        goal: None,
        gate: 2_250,
        counts: |name| name == worker::NAME,
    },
];

/// Code that everybody loads on a first visit, before anything is answered.
fn is_first_code(name: &str) -> bool {
    // For other pages; without a network; in a frame; all that there is to read.
    let elsewhere = [EMBED, worker::NAME, "embed.css", "rules.css", "filter.js"];
    let is_elsewhere = elsewhere.contains(&without_hash(name).as_str());
    let is_code = Path::new(name)
        .extension()
        .is_some_and(|extension| extension == "css" || extension == "js" || extension == "wasm");
    is_code && !is_elsewhere && !is_of_workshop(name) && chunk(name).is_none()
}

/// Whether a chunk is needed for one of these parts.
fn is_chunk_for(name: &str, wanted: fn(&str) -> bool) -> bool {
    let Some(chunk) = chunk(name) else {
        return false;
    };
    match chunk.strip_prefix("shared-") {
        Some(parts) => parts.split('-').any(wanted),
        None => wanted(&chunk),
    }
}

#[cfg(test)]
mod tests {
    use super::{is_chunk_for, is_first_code};

    #[test]
    fn chunks_count_where_they_are_needed() {
        let hashed = |stem: &str| format!("{stem}-0123456789abcdef.wasm");
        for (stem, first, analysis, dialogs) in [
            ("decision-matrix_bg", true, false, false),
            ("analysis", false, true, true),
            ("dialogs", false, false, true),
            ("checker", false, false, false),
            ("shared-analysis-checker", false, true, true),
            ("shared-checker-dialogs", false, false, true),
        ] {
            let name = hashed(stem);
            assert_eq!(is_first_code(&name), first, "{stem}");
            assert_eq!(
                is_chunk_for(&name, |part| part == "analysis"),
                analysis,
                "{stem}"
            );
            assert_eq!(
                is_chunk_for(&name, |part| part != "checker"),
                dialogs,
                "{stem}"
            );
        }
        for (name, first) in [
            ("app-0123456789abcdef.css", true),
            ("embed-0123456789abcdef.css", false),
            ("rules-0123456789abcdef.css", false),
            ("filter-0123456789abcdef.js", false),
            ("editor-0123456789abcdef.js", false),
            ("workshop-0123456789abcdef.css", false),
            ("loader-0123456789abcdef.js", true),
            ("embed.js", false),
            ("embed-0123456789abcdef.js", false),
            ("embed.mjs", false),
            ("sw.js", false),
            ("rules.json", false),
        ] {
            assert_eq!(is_first_code(name), first, "{name}");
        }
    }
}
