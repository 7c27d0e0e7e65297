//! A rule file with comments as the page reads it: in its place the page finds a `rules.json`, which has none.

use jsonc_parser::tokens::Token;
use jsonc_parser::{Scanner, ScannerOptions};
use std::ops::Range;
use std::path::Path;

/// The bytes of a `.jsonc` with blanks in the place of comments and of commas after the last member, so that every place
/// stays the same; those of any other file, and of one that cannot be taken apart, as they are.
pub fn json(file: &Path, bytes: Vec<u8>) -> Vec<u8> {
    let may_have = file
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("jsonc"));
    let blanks = str::from_utf8(&bytes)
        .ok()
        .filter(|_| may_have)
        .and_then(blanks);
    let mut bytes = bytes;
    for byte in blanks.into_iter().flatten().flatten() {
        if let Some(byte) = bytes.get_mut(byte).filter(|byte| **byte != b'\n') {
            *byte = b' ';
        }
    }
    bytes
}

/// Where nothing is to stand.
fn blanks(text: &str) -> Option<Vec<Range<usize>>> {
    let options = ScannerOptions {
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        ..ScannerOptions::default()
    };
    let mut scanner = Scanner::new(text, &options);
    let mut blanks = Vec::new();
    let mut comma = None;
    while let Some(token) = scanner.scan().ok()? {
        let place = scanner.token_start()..scanner.token_end();
        match token {
            Token::CommentLine(_) | Token::CommentBlock(_) => {
                blanks.push(place);
                continue;
            }
            Token::CloseBrace | Token::CloseBracket => blanks.extend(comma.take()),
            _ => {}
        }
        comma = matches!(token, Token::Comma).then_some(place);
    }
    Some(blanks)
}

#[cfg(test)]
mod tests {
    use super::json;
    use std::path::Path;

    fn plain(name: &str, text: &str) -> String {
        String::from_utf8(json(Path::new(name), text.into())).unwrap()
    }

    #[test]
    fn comments_and_last_commas_become_blanks_and_places_stay() {
        let text = "// ü\n{ \"a//\": [1, /* x\n y */ 2, // z\n], \"b,]\": \",}\", }";
        let expected = "     \n{ \"a//\": [1,     \n      2      \n], \"b,]\": \",}\"  }";
        assert_eq!(plain("rules.jsonc", text), expected);
        assert_eq!(plain("rules.json", text), text);
        let broken = "{ 'a': 1 } // x";
        assert_eq!(plain("rules.jsonc", broken), broken);
    }
}
