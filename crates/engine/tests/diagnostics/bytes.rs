//! Files as bytes: UTF-8 is read, anything else is refused with its place and with what it probably is.

use super::SMALL;
use matrix_engine::{Code, Limits, load, load_bytes, read_text};

/// The small file with a word that has a letter beyond ASCII.
fn text() -> String {
    super::with("\"say\": \"Django.\"", "\"say\": \"Café.\"")
}

fn latin(text: &str) -> Vec<u8> {
    text.chars()
        .map(|letter| u8::try_from(letter).unwrap())
        .collect()
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

fn utf32(text: &str, bytes: fn(u32) -> [u8; 4]) -> Vec<u8> {
    text.chars()
        .flat_map(|letter| bytes(u32::from(letter)))
        .collect()
}

/// The finding about these bytes, which is the only one.
#[track_caller]
fn finding(bytes: &[u8]) -> String {
    let loaded = load_bytes(bytes);
    assert!(loaded.rules.is_none());
    let [finding] = loaded.diagnostics.as_slice() else {
        panic!("{:?}", loaded.diagnostics);
    };
    assert_eq!(read_text(bytes).unwrap_err(), *finding);
    finding.to_string()
}

#[test]
fn utf_8_is_read_with_and_without_its_mark() {
    for mark in ["", "\u{feff}"] {
        let bytes = [mark, &text()].concat().into_bytes();
        assert_eq!(read_text(&bytes).unwrap(), text());
        let loaded = load_bytes(&bytes);
        assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
        assert_eq!(
            loaded.rules.unwrap().to_packed(),
            load(&text()).rules.unwrap().to_packed()
        );
    }
}

#[test]
fn an_encoding_of_single_bytes_is_refused_at_its_first_letter() {
    let bytes = latin(&text());
    let at = bytes.iter().position(|byte| *byte == 0xe9).unwrap();
    let line = SMALL
        .lines()
        .position(|line| line.contains("\"say\": \"Django."))
        .unwrap()
        + 1;
    let said = finding(&bytes);
    assert!(said.starts_with(&format!("{line}:")), "{said}");
    assert!(
        said.ends_with(&format!(
            "error[E023]: byte {at} (0xE9) belongs to no character of UTF-8; the text is probably Windows-1252 or \
             ISO 8859-1 (Latin-1); save the file as UTF-8"
        )),
        "{said}"
    );
}

#[test]
fn the_other_forms_of_unicode_are_called_by_their_names() {
    let marked = format!("\u{feff}{}", text());
    for (bytes, at, byte, name) in [
        (
            utf16(&marked, u16::to_le_bytes),
            0,
            "FF",
            "UTF-16, little-endian",
        ),
        (
            utf16(&marked, u16::to_be_bytes),
            0,
            "FE",
            "UTF-16, big-endian",
        ),
        (
            utf16(&text(), u16::to_le_bytes),
            1,
            "00",
            "UTF-16, little-endian",
        ),
        (
            utf16(SMALL, u16::to_le_bytes),
            1,
            "00",
            "UTF-16, little-endian",
        ),
        (
            utf16(SMALL, u16::to_be_bytes),
            0,
            "00",
            "UTF-16, big-endian",
        ),
        (utf32(&marked, u32::to_le_bytes), 0, "FF", "UTF-32"),
        (utf32(&marked, u32::to_be_bytes), 0, "00", "UTF-32"),
        (utf32(SMALL, u32::to_le_bytes), 1, "00", "UTF-32"),
        (utf32(SMALL, u32::to_be_bytes), 0, "00", "UTF-32"),
    ] {
        let expected = format!(
            "1:{}: error[E023]: byte {at} (0x{byte}) belongs to no character of UTF-8; the text is probably {name}; \
             save the file as UTF-8",
            at + 1
        );
        assert_eq!(finding(&bytes), expected);
    }
}

#[test]
fn what_is_no_text_is_said_to_be_none() {
    for bytes in [
        &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..],
        b"\x1f\x8b\x08\x08\xd2\x9a\x1e\x69",
        b"PK\x03\x04\x14\x00\xff\x08",
    ] {
        let said = finding(bytes);
        assert!(
            said.ends_with("the file is probably no text; a rule file is JSON, saved as UTF-8"),
            "{said}"
        );
    }
}

#[test]
fn a_file_that_ends_within_a_letter_was_cut_off() {
    let said = finding(
        "{ \"title\": \"Caf\u{e9}"
            .as_bytes()
            .split_last()
            .unwrap()
            .1,
    );
    assert_eq!(
        said,
        "1:16: error[E023]: the file ends within the character that begins at byte 15; it was cut off; get it again"
    );
}

#[test]
fn a_file_that_is_too_large_is_that_before_anything_else() {
    let bytes = vec![0xe9; Limits::default().file_bytes + 1];
    assert_eq!(
        finding(&bytes),
        "1:1: error[E007]: the file has 262145 bytes; at most 262144 are read; see whether this is the right file; a rule \
         file of this size cannot be followed any more"
    );
    let spaces = vec![b' '; Limits::default().file_bytes];
    assert_eq!(load_bytes(&spaces).diagnostics[0].code, Code::Syntax);
}
