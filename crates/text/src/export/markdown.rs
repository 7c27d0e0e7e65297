//! Markdown from plain text. Whatever a rule file says stays text: it opens no heading, list, link, box, code, formula
//! or HTML. A document can only be made of the blocks below.
//!
//! What is written reads the same as CommonMark, on GitHub, as MDX and in Python-Markdown with the extensions of
//! Material; `tests/hosts/exports.spec.js` compiles it with each. All of them heed a backslash before a few signs only,
//! and some take one before a bracket for the beginning of a formula. So most signs that mean something somewhere become
//! character references, which no program takes for anything else.

use std::fmt::{self, Write};

/// A piece of a line that is Markdown already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inline(String);

impl Inline {
    /// Text as it is. Line breaks and other white space become one space, and in two places there comes one. `{{`, `{%`
    /// and `{#` get it between their signs: programs that fill in templates look for these in the finished page, too.
    /// So does what begins an address and is none: GitHub's Markdown makes links of what it finds in a text, however it
    /// was written, and Docusaurus stops at a link that leads nowhere.
    #[must_use]
    pub fn text(plain: &str) -> Self {
        let plain = one_line(plain);
        let mut out = String::with_capacity(plain.len());
        for (at, c) in plain.char_indices() {
            let (before, rest) = plain.split_at(at);
            let after = rest.strip_prefix(c).unwrap_or_default();
            match spelling(c, before, after) {
                Spelling::Plain => out.push(c),
                Spelling::Backslash => out.extend(['\\', c]),
                Spelling::Reference => push_reference(&mut out, c),
            }
            let is_template = c == '{' && after.starts_with(['{', '%', '#']);
            if is_template || is_broken_address(plain.split_at(at + c.len_utf8())) {
                out.push(' ');
            }
        }
        Self(out)
    }

    /// Text that stands out.
    #[must_use]
    pub fn strong(plain: &str) -> Self {
        Self(format!("**{}**", Self::text(plain).0))
    }

    /// Text for machines. A backtick would end it, and none of what stands here has one.
    #[must_use]
    pub fn code(plain: &str) -> Self {
        Self(format!("`{}`", one_line(plain).replace('`', "'")))
    }

    /// Text that leads to an address; only the text where that is no address of the web.
    #[must_use]
    pub fn link(label: &str, to: &str) -> Self {
        let label = Self::text(label);
        match address(to) {
            Some(address) => Self(format!("[{}]({address})", label.0)),
            None => label,
        }
    }

    /// This piece and that one right behind it.
    #[must_use]
    pub fn then(mut self, next: &Self) -> Self {
        self.0.push_str(&next.0);
        self
    }

    /// This piece, a space and that one.
    #[must_use]
    pub fn and(mut self, next: &Self) -> Self {
        self.0.push(' ');
        self.then(next)
    }
}

impl fmt::Display for Inline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A document under way.
#[derive(Debug, Default)]
pub struct Document(String);

impl Document {
    /// A document that begins with this front matter.
    pub fn with_front_matter(lines: &[String]) -> Self {
        Self(format!("---\n{}\n---\n", lines.join("\n")))
    }

    pub fn heading(&mut self, level: usize, plain: &str) {
        let hashes = "#".repeat(level);
        self.block(&format!("{hashes} {}", Inline::text(plain).0));
    }

    pub fn paragraph(&mut self, plain: &str) {
        self.line(&Inline::text(plain));
    }

    /// A paragraph that is Markdown already.
    pub fn line(&mut self, line: &Inline) {
        self.block(&line.0);
    }

    /// A list; nothing when it has no members.
    pub fn list(&mut self, items: &[String]) {
        let items: Vec<Inline> = items.iter().map(|item| Inline::text(item)).collect();
        self.items(&items, |_| "*".to_owned());
    }

    /// A list whose members are called by their numbers.
    pub fn numbered(&mut self, items: &[Inline]) {
        self.items(items, |at| format!("{}.", at + 1));
    }

    fn items(&mut self, items: &[Inline], mark: impl Fn(usize) -> String) {
        let lines = items.iter().enumerate();
        let lines: Vec<String> = lines
            .map(|(at, item)| format!("{} {}", mark(at), item.0))
            .collect();
        if !lines.is_empty() {
            self.block(&lines.join("\n"));
        }
    }

    fn block(&mut self, block: &str) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(block);
        self.0.push('\n');
    }

    pub fn finish(self) -> String {
        self.0
    }
}

/// The text with every run of white space and control characters as one space.
pub fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// How a character is written.
enum Spelling {
    Plain,
    Backslash,
    Reference,
}

/// How a character is written between these texts, so that it means nothing but itself.
fn spelling(c: char, before: &str, after: &str) -> Spelling {
    let begins = before.is_empty();
    let is_plain = |c: char| c.is_ascii_alphanumeric();
    let is_in_word = before.ends_with(is_plain) && after.starts_with(is_plain);
    let ends_word = after.is_empty() || after.starts_with(' ');
    let is_number = !begins && before.bytes().all(|b| b.is_ascii_digit());
    match c {
        '<' | '\\' | '[' | ']' | '{' | '}' | '$' | '~' | '^' => Spelling::Reference,
        '&' if is_entity(after) => Spelling::Reference,
        '*' | '`' => Spelling::Backslash,
        '_' if !is_in_word => Spelling::Backslash,
        // Headings begin with these, and may end with them.
        '#' if begins || before.ends_with(' ') => Spelling::Backslash,
        '#' if after.bytes().all(|b| b == b'#') => Spelling::Backslash,
        '>' | '+' | '-' if begins => Spelling::Backslash,
        '.' | ')' if is_number && ends_word => Spelling::Backslash,
        '.' if before.ends_with("www") || before.ends_with("WWW") => Spelling::Backslash,
        // Boxes: `!!! note`, `??? note`, `/// note`. Tabs: `=== "Name"`.
        '!' if begins && after.starts_with("!!") => Spelling::Backslash,
        '?' if begins && after.starts_with("??") => Spelling::Reference,
        '/' if begins && after.starts_with("//") => Spelling::Reference,
        // Marked text: `==x==`. Keys: `++ctrl++`.
        '=' if begins || before.ends_with('=') || after.starts_with('=') => Spelling::Reference,
        '+' if is_key(after) => Spelling::Reference,
        ':' if begins || is_directive_or_address(after) => Spelling::Reference,
        // To MDX a line that begins so is code.
        'i' if begins && after.starts_with("mport ") => Spelling::Reference,
        'e' if begins && after.starts_with("xport ") => Spelling::Reference,
        _ => Spelling::Plain,
    }
}

fn push_reference(out: &mut String, c: char) {
    // The last way cannot fail, for a text takes whatever is written to it.
    match c {
        '<' => out.push_str("&lt;"),
        '&' => out.push_str("&amp;"),
        _ => drop(write!(out, "&#{};", u32::from(c))),
    }
}

/// Whether a character is a letter, or may be one of another script: what tells them apart is large.
fn may_be_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || !c.is_ascii()
}

/// Whether the text behind a plus would be the name of a key, as in `++ctrl++`. Languages are called `C++`.
fn is_key(after: &str) -> bool {
    let name = after.strip_prefix('+');
    name.is_some_and(|name| {
        name.starts_with(|c: char| may_be_letter(c) || "\"'_-0123456789".contains(c))
    })
}

/// Whether the text behind a colon would make something of it: `:directive`, `:smile:`, `://`.
fn is_directive_or_address(after: &str) -> bool {
    let is_name = |c: char| may_be_letter(c) || "_+-0123456789".contains(c);
    let rest = after.trim_start_matches(is_name);
    after.starts_with(|c: char| may_be_letter(c) || "_:".contains(c))
        || after.starts_with("//")
        || (rest.len() < after.len() && rest.starts_with(':'))
}

/// Whether a text that ends like the beginning of an address is followed by what makes none of it.
fn is_broken_address((before, after): (&str, &str)) -> bool {
    let before = before.to_ascii_lowercase();
    let begins = ["http://", "https://", "www."]
        .iter()
        .any(|begin| before.ends_with(begin));
    begins && !is_host(after)
}

/// Whether a text begins with a host, or with nothing that could be one, so that an address ends or goes on behind it.
fn is_host(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
    let rest = text.trim_start_matches(is_part);
    let (host, _) = text.split_at(text.len() - rest.len());
    let mut labels = host.trim_end_matches('.').rsplit('.');
    // A number at the end is that of a machine, and `xn--` are letters of other scripts: either may be wrong.
    let is_name = labels
        .clone()
        .all(|label| !label.to_ascii_lowercase().starts_with("xn--"))
        && labels
            .next()
            .is_none_or(|last| !last.starts_with(|c: char| c.is_ascii_digit()));
    let behind = rest.trim_start_matches(|c| "!\"'),;”’".contains(c));
    let ends = behind.is_empty() || behind.starts_with(' ');
    is_name && (ends || rest.starts_with(['/', '?', '#']))
}

/// Whether the text behind `&` would make a character of it: `&amp;`, `&#35;`.
fn is_entity(after: &str) -> bool {
    let name = after.split_once(';');
    name.is_some_and(|(name, _)| {
        let known = |b: u8| b.is_ascii_alphanumeric() || b == b'#';
        !name.is_empty() && name.bytes().all(known)
    })
}

/// An address of the web in which no character means anything to Markdown; `None` for anything else.
fn address(to: &str) -> Option<String> {
    let is_web = to.starts_with("https://") || to.starts_with("http://");
    is_web.then_some(())?;
    let mut out = String::with_capacity(to.len());
    for byte in to.bytes() {
        match byte {
            // Two of them would begin a key.
            b'+' if to.contains("++") => out.push_str("%2B"),
            b'-' | b'.' | b'_' | b'~' | b':' | b'/' | b'?' | b'#' | b'@' | b'!' | b'&' | b'*'
            | b'+' | b',' | b'=' | b'%' => out.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => out.push(char::from(byte)),
            _ => {
                out.push('%');
                for half in [byte >> 4, byte & 15] {
                    let digit = char::from_digit(u32::from(half), 16);
                    out.extend(digit.map(|digit| digit.to_ascii_uppercase()));
                }
            }
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(plain: &str) -> String {
        Inline::text(plain).0
    }

    #[test]
    fn ordinary_sentences_stay_as_they_are() {
        for plain in [
            "Django's ORM (and its migrations): 2-3 weeks, C# too.",
            "R&D, A > B, 4,096 connections; 1.1 million | more!",
            "ratio 3:1, e.g. @scope/name, 100 % + 2, at 10:30",
            "1.1 million with C++ and a snake_case name: why not?",
            "important exports = imports",
        ] {
            assert_eq!(text(plain), plain);
        }
    }

    #[test]
    fn what_would_mean_something_is_kept_from_it() {
        for (plain, markdown) in [
            ("<b>&lt;", "&lt;b>&amp;lt;"),
            ("# no heading #", "\\# no heading \\#"),
            ("C#", "C\\#"),
            ("- no item", "\\- no item"),
            ("12. no item", "12\\. no item"),
            ("12) no item", "12\\) no item"),
            ("> no quote", "\\> no quote"),
            ("a\n\n# b\u{2028}c", "a \\# b c"),
            ("![x](y)", "!&#91;x&#93;(y)"),
            ("{{ x }}", "&#123; &#123; x &#125;&#125;"),
            ("{#id}", "&#123; #id&#125;"),
            ("`z` *a* _b_", "\\`z\\` \\*a\\* \\_b\\_"),
            (
                "~~x~~ $y$ x^2^",
                "&#126;&#126;x&#126;&#126; &#36;y&#36; x&#94;2&#94;",
            ),
            ("import x from 'y'", "&#105;mport x from 'y'"),
            ("export const x = 1", "&#101;xport const x = 1"),
            (":::danger", "&#58;&#58;&#58;danger"),
            ("!!! danger \"x\"", "\\!!! danger \"x\""),
            ("??? x", "&#63;?? x"),
            ("/// x", "&#47;// x"),
            ("=== \"x\"", "&#61;&#61;&#61; \"x\""),
            ("==x== ++x++", "&#61;&#61;x&#61;&#61; &#43;+x++"),
            (
                ": no definition :smile: :100:",
                "&#58; no definition &#58;smile: &#58;100:",
            ),
            (
                "node:test https://x.y www.x.y",
                "node&#58;test https&#58;//x.y www\\.x.y",
            ),
            ("\\(x\\)", "&#92;(x&#92;)"),
            ("“https://x.y>”", "“https&#58;// x.y>”"),
            ("HTTP://x.y:1000000", "HTTP&#58;// x.y:1000000"),
            (
                "http://1.2.3.4.5 www.xn--x",
                "http&#58;// 1.2.3.4.5 www\\. xn--x",
            ),
            (
                "(https://x.y), “https://x.y/z>”",
                "(https&#58;//x.y), “https&#58;//x.y/z>”",
            ),
        ] {
            assert_eq!(text(plain), markdown, "{plain}");
        }
    }

    #[test]
    fn addresses_keep_their_meaning_and_lose_what_would_end_them() {
        assert_eq!(
            Inline::link("A [book]", "https://example.org/a?b=c&d=e#x=y+z!&v=1").0,
            "[A &#91;book&#93;](https://example.org/a?b=c&d=e#x=y+z!&v=1)"
        );
        assert_eq!(
            Inline::link("x", "https://example.org/a b)(<>`é$'c++").0,
            "[x](https://example.org/a%20b%29%28%3C%3E%60%C3%A9%24%27c%2B%2B)"
        );
        assert_eq!(Inline::link("x", "javascript:alert(1)").0, "x");
    }
}
