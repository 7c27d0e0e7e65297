//! The text that puts this page into another one. Pure.

use std::fmt::Write;

/// How the page is put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The element, which grows with its content and follows the theme of its host.
    Element,
    /// A frame of a fixed height, where no script may be added.
    Frame,
    /// A picture that links to the page, where no frame may be added: a README, a mail.
    Image,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::Element, Self::Frame, Self::Image];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Element => "element",
            Self::Frame => "frame",
            Self::Image => "image",
        }
    }

    pub const fn label(self) -> &'static str {
        match self {
            Self::Element => "Element that grows with its content",
            Self::Frame => "Plain frame, without a script",
            Self::Image => "Linked picture for a README",
        }
    }

    /// Whether it has a theme: a picture has the one that it was made in.
    pub const fn has_theme(self) -> bool {
        !matches!(self, Self::Image)
    }
}

/// The theme of the page that is put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Theme {
    /// That of the page around, or in a plain frame that of the system.
    Automatic,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::Automatic, Self::Light, Self::Dark];

    /// As an attribute or a query says it; empty for what need not be said.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Automatic => "",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub const fn label(self) -> &'static str {
        match self {
            Self::Automatic => "Automatic",
            Self::Light => "Light",
            Self::Dark => "Dark",
        }
    }
}

/// What is put in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Embed {
    pub kind: Kind,
    /// Where the page lies, up to the last slash: `https://example.org/matrix/`.
    pub folder: String,
    pub title: String,
    pub theme: Theme,
    /// Answers to begin with, as text: `admin=yes,data=document`.
    pub answers: String,
    /// The fragment of the link to these answers, which also tells rules, version and winner.
    pub link: String,
    /// Another rule file of the same site; empty for the site's own.
    pub rules: String,
}

impl Embed {
    /// The text to put into the other page.
    pub fn text(&self) -> String {
        let folder = escaped(&self.folder);
        let title = escaped(&self.title);
        let link = escaped(&self.link());
        match self.kind {
            Kind::Element => {
                let attribute = |name: &str, value: &str| {
                    if value.is_empty() {
                        String::new()
                    } else {
                        format!(" {name}=\"{}\"", escaped(value))
                    }
                };
                let attributes = [
                    ("theme", self.theme.as_str()),
                    ("rules", &self.rules),
                    ("answers", &self.answers),
                ];
                let attributes = attributes
                    .map(|(name, value)| attribute(name, value))
                    .concat();
                format!(
                    "<script defer src=\"{folder}embed.js\"></script>\n<decision-matrix src=\"{folder}\"{attributes}>\n  <a href=\"{link}\">{title}</a>\n</decision-matrix>"
                )
            }
            Kind::Frame => {
                // The attribute is of old, but no policy of the page around forbids it, as it may a style.
                let address = escaped(&self.frame());
                format!(
                    "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"800\" frameborder=\"0\" loading=\"lazy\" allow=\"clipboard-write\"></iframe>"
                )
            }
            Kind::Image => {
                let title: String = self
                    .title
                    .chars()
                    .filter(|c| !"[]\\`*_<>".contains(*c))
                    .collect();
                format!(
                    "[![{title}]({}card.png)]({})",
                    within_brackets(&self.folder),
                    within_brackets(&self.link())
                )
            }
        }
    }

    /// The link to the page with the answers.
    pub fn link(&self) -> String {
        let rules = self.rules_in_query();
        let question = if rules.is_empty() { "" } else { "?" };
        let hash = if self.link.is_empty() { "" } else { "#" };
        format!("{}{question}{rules}{hash}{}", self.folder, self.link)
    }

    /// The address of a frame with the answers. `embed` makes the page compact, and keeps what it keeps apart
    /// from the page itself. Which rules and version the answers are for is of no use to a reader of the
    /// page around.
    pub fn frame(&self) -> String {
        let mut query = "embed".to_owned();
        if self.theme != Theme::Automatic {
            query += "&theme=";
            query += self.theme.as_str();
        }
        let rules = self.rules_in_query();
        if !rules.is_empty() {
            query += "&";
            query += &rules;
        }
        let hash = if self.answers.is_empty() { "" } else { "#v=1&" };
        let answers = self.answers.replace(',', "&");
        format!("{}?{query}{hash}{answers}", self.folder)
    }

    fn rules_in_query(&self) -> String {
        if self.rules.is_empty() {
            String::new()
        } else {
            format!("rules={}", encoded(&self.rules))
        }
    }
}

/// Text within an attribute or between tags of HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// An address within the round brackets of Markdown, which would end at one of its own.
fn within_brackets(address: &str) -> String {
    address.replace('(', "%28").replace(')', "%29")
}

/// A path within a query.
fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn embed(kind: Kind) -> Embed {
        Embed {
            kind,
            folder: "https://example.org/matrix/".to_owned(),
            title: "A \"<b>\" & [c]".to_owned(),
            theme: Theme::Automatic,
            answers: "admin=yes,data=document!".to_owned(),
            link: "v=1&rules=x@1&was=a&admin=yes&data=document!".to_owned(),
            rules: String::new(),
        }
    }

    #[test]
    fn the_element_has_a_link_as_fallback() {
        assert_eq!(
            embed(Kind::Element).text(),
            "<script defer src=\"https://example.org/matrix/embed.js\"></script>\n\
             <decision-matrix src=\"https://example.org/matrix/\" answers=\"admin=yes,data=document!\">\n  \
             <a href=\"https://example.org/matrix/#v=1&amp;rules=x@1&amp;was=a&amp;admin=yes&amp;data=document!\">A &quot;&lt;b&gt;&quot; &amp; [c]</a>\n\
             </decision-matrix>"
        );
    }

    #[test]
    fn what_is_chosen_is_in_the_text() {
        let mut page = embed(Kind::Element);
        page.theme = Theme::Dark;
        page.rules = "team \"x\".json".to_owned();
        assert!(
            page.text()
                .contains(" theme=\"dark\" rules=\"team &quot;x&quot;.json\" answers=")
        );
        page.kind = Kind::Frame;
        let text = page.text();
        assert!(
            text.contains(
                "/matrix/?embed&amp;theme=dark&amp;rules=team%20%22x%22.json#v=1&amp;admin=yes"
            ),
            "{text}"
        );
        page.answers.clear();
        page.link.clear();
        assert_eq!(
            page.link(),
            "https://example.org/matrix/?rules=team%20%22x%22.json"
        );
        page.rules.clear();
        page.theme = Theme::Automatic;
        assert_eq!(page.frame(), "https://example.org/matrix/?embed");
    }

    #[test]
    fn the_picture_is_markdown_whatever_the_folder() {
        let mut page = embed(Kind::Image);
        page.folder = "https://example.org/a(b)/".to_owned();
        assert!(page.text().contains(
            "(https://example.org/a%28b%29/card.png)](https://example.org/a%28b%29/#v=1"
        ));
    }

    #[test]
    fn the_picture_is_markdown_whatever_the_title() {
        assert_eq!(
            embed(Kind::Image).text(),
            "[![A \"b\" & c](https://example.org/matrix/card.png)](https://example.org/matrix/#v=1&rules=x@1&was=a&admin=yes&data=document!)"
        );
    }
}
