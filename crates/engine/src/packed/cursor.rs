//! What is left to read of a packed file.

/// What is left to read. Every method gives `None` when something else stands there.
pub struct Cursor<'a> {
    pub rest: &'a str,
    /// Whether the next member is the first of its object.
    pub first: bool,
    /// How many more levels of conditions may be opened.
    pub depth: usize,
}

impl Cursor<'_> {
    pub fn eat(&mut self, expected: &str) -> bool {
        let rest = self.rest.strip_prefix(expected);
        if let Some(rest) = rest {
            self.rest = rest;
        }
        rest.is_some()
    }

    /// Reads a key if it is the next one, with the comma that parts it from the member before.
    pub fn key(&mut self, key: &str) -> bool {
        let comma = if self.first { "" } else { "," };
        let after = self
            .rest
            .strip_prefix(comma)
            .and_then(|rest| rest.strip_prefix('"'))
            .and_then(|rest| rest.strip_prefix(key))
            .and_then(|rest| rest.strip_prefix("\":"));
        if let Some(after) = after {
            self.rest = after;
            self.first = false;
        }
        after.is_some()
    }

    pub fn text(&mut self) -> Option<String> {
        self.rest = self.rest.strip_prefix('"')?;
        let mut text = String::new();
        loop {
            let end = self.rest.find(['"', '\\'])?;
            text.push_str(self.rest.get(..end)?);
            let escaped = self.rest.get(end..)?.starts_with('\\');
            self.rest = self.rest.get(end + 1..)?;
            if !escaped {
                return Some(text);
            }
            // Checked texts hold no control characters, so these two are all there is to escape.
            let character = self
                .rest
                .chars()
                .next()
                .filter(|next| matches!(next, '"' | '\\'))?;
            text.push(character);
            self.rest = self.rest.get(1..)?;
        }
    }

    pub fn integer(&mut self) -> Option<i32> {
        let end = self
            .rest
            .find(|c: char| !(c.is_ascii_digit() || c == '-'))
            .unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest;
        digits.parse().ok()
    }
}
