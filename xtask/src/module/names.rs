//! The names by which module and glue know each other, made easy to compress.
//!
//! wasm-bindgen ends each name with a hash of 16 digits, so that no two modules of a page can be mixed up. Here they
//! cannot: glue, module and chunks are joined by checksums. Some 300 hashes stand in the module and once more in the
//! glue, and a hash is what compresses worst. A number of the same length takes the place of each, so that nothing else
//! in a module moves.

use std::collections::BTreeSet;

const DIGITS: usize = 16;

/// The hashes in the glue that also stand in the module, in order.
pub fn shared_hashes(glue: &str, module: &[u8]) -> Vec<String> {
    let words = glue.split(|c: char| !c.is_ascii_alphanumeric() && c != '$');
    let hashes: BTreeSet<&str> = words
        .flat_map(|word| word.split('h').chain([word]))
        .filter(|word| is_hash(word))
        .collect();
    let in_module: BTreeSet<&[u8]> = module
        .windows(DIGITS)
        .filter(|window| window.iter().all(u8::is_ascii_hexdigit))
        .collect();
    hashes
        .into_iter()
        .filter(|hash| in_module.contains(hash.as_bytes()))
        .map(str::to_owned)
        .collect()
}

fn is_hash(word: &str) -> bool {
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    word.len() == DIGITS && word.bytes().all(is_digit)
}

/// Puts the place of each hash in the list where the hash stands.
pub fn number(content: &mut [u8], hashes: &[String]) {
    let mut at = 0;
    while let Some(window) = content.get_mut(at..at + DIGITS) {
        let place = std::str::from_utf8(window).ok().and_then(|found| {
            hashes
                .binary_search_by(|hash| hash.as_str().cmp(found))
                .ok()
        });
        if let Some(place) = place {
            window.copy_from_slice(format!("{place:0DIGITS$}").as_bytes());
            at += DIGITS;
        } else {
            at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shared_hash_becomes_a_number_of_its_length_on_both_sides() {
        let glue =
            "__wbg_new_0123456789abcdef:1,invoke__hfedcba9876543210(2),other_aaaaaaaaaaaaaaaa";
        let mut module =
            b"\x01__wbg_new_0123456789abcdef\x02invoke__hfedcba9876543210\x03".to_vec();
        let hashes = shared_hashes(glue, &module);
        assert_eq!(hashes, ["0123456789abcdef", "fedcba9876543210"]);
        let mut numbered = glue.as_bytes().to_vec();
        number(&mut numbered, &hashes);
        number(&mut module, &hashes);
        assert_eq!(
            numbered,
            b"__wbg_new_0000000000000000:1,invoke__h0000000000000001(2),other_aaaaaaaaaaaaaaaa"
        );
        assert_eq!(
            module,
            b"\x01__wbg_new_0000000000000000\x02invoke__h0000000000000001\x03"
        );
    }
}
