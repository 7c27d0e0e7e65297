//! Words and signs that other languages have where JSON has others.

/// What JSON writes for a word of another language.
pub(super) fn other_language(word: &str) -> Option<&'static str> {
    Some(match word {
        "True" | "TRUE" => "true",
        "False" | "FALSE" => "false",
        _ => return None,
    })
}

/// Whether a word says that there is nothing. `null` has hardly a place in a rule file, so it is not sure what was meant.
pub(super) fn is_nothing(word: &str) -> bool {
    matches!(word, "None" | "nil" | "undefined" | "Null" | "NULL")
}

/// Whether a word stands for a number that JSON does not have.
pub(super) fn is_no_number(word: &str) -> bool {
    matches!(word, "NaN" | "nan" | "Infinity" | "Inf" | "inf")
}

/// The quote that ends a text which begins with this one.
pub(super) const fn closes(quote: char) -> Option<&'static [char]> {
    Some(match quote {
        '\'' => &['\''],
        '`' => &['`', '\''],
        '‘' | '’' | '‚' => &['’', '‘'],
        '“' | '”' | '„' => &['”', '“', '"'],
        '«' => &['»'],
        _ => return None,
    })
}

/// A sign that looks like one of JSON's, or has its place elsewhere.
pub(super) fn sign(rest: &str) -> Option<(&'static str, char)> {
    [
        ("=>", ':'),
        ("=", ':'),
        (";", ','),
        ("：", ':'),
        ("，", ','),
    ]
    .into_iter()
    .find(|(sign, _)| rest.starts_with(sign))
}

/// Whether a character is white space that JSON does not know, or nothing that can be seen.
pub(super) const fn is_space(c: char) -> bool {
    matches!(
        c,
        '\u{b}' | '\u{c}' | '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200d}'
                | '\u{2028}'
                | '\u{2029}'
                | '\u{202f}'
                | '\u{205f}'
                | '\u{2060}'
                | '\u{3000}'
                | '\u{feff}'
    )
}
