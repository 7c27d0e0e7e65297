//! Escapes, and the words for numbers and days. Nothing in here knows what a rule file is.

/// Text that stands for itself in HTML, in content and in quoted attributes.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}

/// The HTML of all items, one after the other.
pub fn each<T>(items: impl IntoIterator<Item = T>, html: impl FnMut(T) -> String) -> String {
    items.into_iter().map(html).collect()
}

/// A list with one item for each text; nothing at all when there is none.
pub fn list<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let items = each(texts, |text| format!("<li>{}</li>\n", escape(text)));
    if items.is_empty() {
        return items;
    }
    format!("<ul>\n{items}</ul>\n")
}

/// A number as people write it: `26,587`.
pub fn thousands(number: u32) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
