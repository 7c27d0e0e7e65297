//! Markdown from plain text. Whatever a rule file says stays text: it opens no heading, list, link,
//! code or HTML. A document can only be made of the blocks below.
//!
//! What is written reads the same in the dialects of GitHub, MDX and Python. That is why `<` becomes an
//! entity and gets no backslash, which the last one would not heed.

use std::fmt;

/// A piece of a line that is Markdown already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inline(String);

impl Inline {
    /// Text as it is. Line breaks and other white space become one space.
    #[must_use]
    pub fn text(plain: &str) -> Self {
        let plain = one_line(plain);
        let mut out = String::with_capacity(plain.len());
        for (at, c) in plain.char_indices() {
            let (before, rest) = plain.split_at(at);
            match c {
                '<' => out.push_str("&lt;"),
                '&' if is_entity(rest) => out.push_str("&amp;"),
                _ => {
                    if needs_backslash(c, before) {
                        out.push('\\');
                    }
                    out.push(c);
                }
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

    /// An address that can be seen and clicked, also where Markdown is not read.
    #[must_use]
    pub fn address(to: &str) -> Self {
        match address(to) {
            Some(address) => Self(format!("<{address}>")),
            None => Self::text(to),
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

/// Whether a character would mean something where it stands.
fn needs_backslash(c: char, before: &str) -> bool {
    match c {
        // Braces: attribute lists of Python-Markdown, expressions of MDX, templates of Jekyll.
        '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '$' | '{' | '}' => true,
        // Headings begin with these, and may end with them.
        '#' => before.is_empty() || before.ends_with(' '),
        '>' | '+' | '-' => before.is_empty(),
        '.' | ')' => !before.is_empty() && before.bytes().all(|b| b.is_ascii_digit()),
        _ => false,
    }
}

/// Whether a text that begins with `&` would be read as a character: `&amp;`, `&#35;`.
fn is_entity(text: &str) -> bool {
    let name = text.get(1..).and_then(|rest| rest.split_once(';'));
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
            b'-' | b'.' | b'_' | b'~' | b':' | b'/' | b'?' | b'#' | b'@' | b'!' | b'$' | b'&'
            | b'\'' | b'*' | b'+' | b',' | b'=' | b'%' => out.push(char::from(byte)),
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
            "ratio 3:1, e.g. @scope/name, 100 % + 2",
        ] {
            assert_eq!(text(plain), plain);
        }
    }

    #[test]
    fn what_would_mean_something_is_kept_from_it() {
        for (plain, markdown) in [
            ("<b>&lt;", "&lt;b>&amp;lt;"),
            ("# no heading #", "\\# no heading \\#"),
            ("- no item", "\\- no item"),
            ("12. no item", "12\\. no item"),
            ("12) no item", "12\\) no item"),
            ("> no quote", "\\> no quote"),
            ("a\n\n# b\u{2028}c", "a \\# b c"),
            ("![x](y)", "!\\[x\\](y)"),
            ("{{ x }}", "\\{\\{ x \\}\\}"),
            (
                "~~x~~ $y$ `z` *a* _b_",
                "\\~\\~x\\~\\~ \\$y\\$ \\`z\\` \\*a\\* \\_b\\_",
            ),
        ] {
            assert_eq!(text(plain), markdown, "{plain}");
        }
    }

    #[test]
    fn addresses_keep_their_meaning_and_lose_what_would_end_them() {
        assert_eq!(
            Inline::link("A [book]", "https://example.org/a?b=c&d=e#v=1&x=y+z!").0,
            "[A \\[book\\]](https://example.org/a?b=c&d=e#v=1&x=y+z!)"
        );
        assert_eq!(
            Inline::address("https://example.org/a b)(<>`é").0,
            "<https://example.org/a%20b%29%28%3C%3E%60%C3%A9>"
        );
        assert_eq!(Inline::link("x", "javascript:alert(1)").0, "x");
    }
}
