//! Files that are refused before the page is left for them. Whether rules are good is not judged here: the page does
//! that with any rules. What is refused is what would only lead away from a page that works. Pure.

use crate::browser::chunks::Failure;
use matrix_engine::{Diagnostic, Limits, Place};

/// Bytes of a KiB.
const KIB: usize = 1024;

/// Why a file of this size cannot be used, if so.
pub(super) fn too_large(name: &str, bytes: f64) -> Option<String> {
    let most = Limits::default().file_bytes;
    let is_too_large = u32::try_from(most).is_ok_and(|most| bytes > f64::from(most));
    is_too_large.then(|| {
        let has = (bytes / 1024.0).ceil();
        format!(
            "{name} has {has} KiB; a rule file has at most {}.",
            most / KIB
        )
    })
}

/// Why a file cannot be used that nobody can check.
pub(super) fn unchecked(name: &str, failure: Failure) -> String {
    format!("{name} could not be checked. {}", failure.says())
}

/// Why a file whose bytes are no text cannot be used.
pub(super) fn no_text(name: &str, finding: &Diagnostic) -> String {
    let Place { line, column, .. } = finding.place;
    let help = finding.help.as_deref().unwrap_or_default();
    format!(
        "{name}, line {line}, column {column}: {}; {help}.",
        finding.message
    )
}

/// Why a file with this text cannot be used, if so.
pub(super) fn no_rules(name: &str, text: &str) -> Option<String> {
    // A comment may come first: in a file that must not have one, the check says so.
    let begins = text.trim_start().starts_with(['{', '/']);
    (!begins).then(|| format!("{name} is no rule file: a rule file is JSON and begins with “{{”."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_file_is_taken_and_one_byte_more_is_not() {
        assert_eq!(too_large("a.json", 262_144.0), None);
        assert_eq!(
            too_large("a.json", 262_145.0).unwrap(),
            "a.json has 257 KiB; a rule file has at most 256."
        );
    }

    #[test]
    fn bytes_that_are_no_text_are_named_with_their_place_and_the_next_step() {
        let finding = matrix_engine::read_text(b"{\n \"caf\xe9\" }").unwrap_err();
        assert_eq!(
            no_text("a.json", &finding),
            "a.json, line 2, column 6: byte 7 (0xE9) belongs to no character of UTF-8; the text is probably \
             Windows-1252 or ISO 8859-1 (Latin-1); save the file as UTF-8."
        );
    }

    #[test]
    fn text_that_is_no_object_is_no_rule_file() {
        assert_eq!(no_rules("a.json", " \n{}"), None);
        assert_eq!(no_rules("a.jsonc", "// mine\n{}"), None);
        for text in ["", "PNG", "[{}]"] {
            assert_eq!(
                no_rules("a.json", text).unwrap(),
                "a.json is no rule file: a rule file is JSON and begins with “{”."
            );
        }
    }
}
