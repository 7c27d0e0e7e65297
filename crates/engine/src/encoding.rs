//! From the bytes of a rule file to its text. The page and the command line both read files here, so that neither takes
//! what the other refuses, and nobody guesses: a guess would show wrong letters, and nothing would say so.

use crate::characters::without_mark;
use crate::diagnostic::{Code, Diagnostic};
use crate::limits::Limits;
use crate::place::Place;

const HELP_TOO_LARGE: &str =
    "see whether this is the right file; a rule file of this size cannot be followed any more";

/// The finding about a file of so many bytes, if that is too many. `None`: larger than was read.
#[must_use]
pub fn too_large(limits: &Limits, bytes: Option<usize>) -> Option<Diagnostic> {
    let most = limits.file_bytes;
    let message = match bytes {
        Some(bytes) => limits.exceeded_by(bytes)?,
        None => format!("the file has more than {most} bytes, which is the most that is read"),
    };
    let help = Some(HELP_TOO_LARGE.to_owned());
    Some(Diagnostic::new(
        Code::TooLarge,
        Place::start(),
        message,
        help,
    ))
}

/// The text of a rule file, without the mark that some editors put at the beginning of UTF-8.
///
/// # Errors
/// The one finding about a file that is larger than the limits allow, or is not UTF-8.
#[cfg_attr(
    target_pointer_width = "64",
    expect(clippy::result_large_err, reason = "there is one for a file")
)]
pub fn read_text(bytes: &[u8]) -> Result<&str, Diagnostic> {
    if let Some(finding) = too_large(&Limits::default(), Some(bytes.len())) {
        return Err(finding);
    }
    // In the other forms of Unicode one of the first characters, which is a brace or a space, has bytes that are zero.
    // UTF-8 allows them, JSON does not.
    let zero = bytes.iter().take(4).position(|byte| *byte == 0);
    match (str::from_utf8(bytes), zero) {
        (Ok(text), None) => Ok(without_mark(text)),
        (Ok(_), Some(zero)) => Err(not_utf8(bytes, zero)),
        (Err(error), Some(zero)) => Err(not_utf8(bytes, zero.min(error.valid_up_to()))),
        (Err(error), None) if error.error_len().is_none() => Err(cut(bytes, error.valid_up_to())),
        (Err(error), None) => Err(not_utf8(bytes, error.valid_up_to())),
    }
}

fn not_utf8(bytes: &[u8], at: usize) -> Diagnostic {
    let byte = bytes.get(at).copied().unwrap_or_default();
    let what = format!("byte {at} (0x{byte:02X}) belongs to no character of UTF-8");
    match likely(bytes) {
        Some(encoding) => finding(
            bytes,
            at,
            format!("{what}; the text is probably {encoding}"),
            "save the file as UTF-8",
        ),
        None => finding(
            bytes,
            at,
            format!("{what}; the file is probably no text"),
            "a rule file is JSON, saved as UTF-8",
        ),
    }
}

fn cut(bytes: &[u8], at: usize) -> Diagnostic {
    finding(
        bytes,
        at,
        format!("the file ends within the character that begins at byte {at}"),
        "it was cut off; get it again",
    )
}

fn finding(bytes: &[u8], at: usize, message: String, help: &str) -> Diagnostic {
    let text = bytes
        .get(..at)
        .and_then(|before| str::from_utf8(before).ok());
    let places = text.map(|text| Place::find_all(text, text, &[at]));
    let place = places.and_then(|places| places.into_iter().next());
    Diagnostic::new(
        Code::NotUtf8,
        place.unwrap_or_else(Place::start),
        message,
        Some(help.to_owned()),
    )
}

/// What bytes that are not UTF-8 probably are; none where they are probably no text.
fn likely(bytes: &[u8]) -> Option<&'static str> {
    Some(match bytes {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, ..] | [_, 0, 0, ..] => "UTF-32",
        [0xff, 0xfe, ..] | [_, 0, ..] => "UTF-16, little-endian",
        [0xfe, 0xff, ..] | [0, ..] => "UTF-16, big-endian",
        _ if bytes.iter().any(|byte| is_of_no_text(*byte)) => return None,
        _ => "Windows-1252 or ISO 8859-1 (Latin-1)",
    })
}

/// Whether a byte is a control character that no text file has.
const fn is_of_no_text(byte: u8) -> bool {
    byte.is_ascii_control() && !byte.is_ascii_whitespace()
}
