//! A rule file with comments as the page reads it: in its place the page finds a `rules.json`, which has none.

use matrix_engine::plain_json;
use std::path::Path;

/// The bytes of a `.jsonc` with blanks in the place of comments and of commas after the last member, so that every place
/// stays the same; those of any other file, and of one that is wrong otherwise, as they are.
pub fn json(file: &Path, bytes: Vec<u8>) -> Vec<u8> {
    let may_have = file
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("jsonc"));
    let text = str::from_utf8(&bytes).ok().filter(|_| may_have);
    let plain = text.and_then(plain_json);
    let plain = plain.map(|plain| plain.into_owned().into_bytes());
    plain.unwrap_or(bytes)
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
