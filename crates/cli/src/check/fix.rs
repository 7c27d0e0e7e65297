//! `--fix`: mends in a file what has one sure mend. Only these places are touched, so comments and layout stay.

use crate::input;
use matrix_engine::{Diagnostic, Limits, Mend, without_mark};
use std::fs;
use std::path::Path;

/// How often a file is looked at again: a mend may bring to light what it hid.
const ROUNDS: usize = 50;

/// The bytes of the file afterwards, which are written to it, and how many places were mended.
///
/// # Errors
/// A message when the file cannot be written.
pub fn mend(path: &Path, bytes: Vec<u8>) -> Result<(Vec<u8>, usize), String> {
    let name = path.display();
    if path.as_os_str() == "-" {
        return Err("--fix writes to files, and - is none; name the file".to_owned());
    }
    // Of a file that is too large, a part was read. Written back, it would be all that is left.
    if bytes.len() > Limits::default().file_bytes {
        return Ok((bytes, 0));
    }
    let Ok(text) = String::from_utf8(bytes.clone()) else {
        return Ok((bytes, 0));
    };
    let (mark, text) = text.split_at(text.len() - without_mark(&text).len());
    let (mut mended, mut places) = (text.to_owned(), 0);
    for _ in 0..ROUNDS {
        let loaded = input::load_bytes(path, mended.as_bytes());
        let mends = non_overlapping(&loaded.diagnostics);
        if mends.is_empty() {
            break;
        }
        places += mends.len();
        mended = matrix_engine::mended(&mended, &mends);
    }
    let mended = [mark, &mended].concat().into_bytes();
    if places > 0 {
        fs::write(path, &mended).map_err(|error| format!("cannot write {name}: {error}"))?;
    }
    Ok((mended, places))
}

/// The mends of all findings, in the order of the file. Of findings whose mends touch, the first counts.
fn non_overlapping(findings: &[Diagnostic]) -> Vec<Mend> {
    let mut taken: Vec<Mend> = Vec::new();
    for finding in findings {
        let touches = |mend: &Mend| {
            let is_before =
                |other: &Mend| mend.range.end <= other.range.start && mend.range != other.range;
            let is_behind =
                |other: &Mend| other.range.end <= mend.range.start && mend.range != other.range;
            taken
                .iter()
                .any(|other| !is_before(other) && !is_behind(other))
        };
        if !finding.mend.iter().any(touches) {
            taken.extend(finding.mend.iter().cloned());
        }
    }
    taken.sort_by_key(|mend| (mend.range.start, mend.range.end));
    taken
}
