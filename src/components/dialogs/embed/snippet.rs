//! The text that puts this page into another one. Pure.

mod element;

use crate::steps::Layout;
use matrix_engine::percent_encoded;

/// How the page is put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The element, which grows with its content and follows the theme of its host, as HTML.
    Element,
    /// The same in a component of React.
    React,
    /// The same in a template of Vue.
    Vue,
    /// The same in MDX.
    Mdx,
    /// A frame of a fixed height, where no script may be added.
    Frame,
    /// A picture that links to the page, where no frame may be added: a README, a mail.
    Image,
}

impl Kind {
    pub const ALL: [Self; 6] = [
        Self::Element,
        Self::React,
        Self::Vue,
        Self::Mdx,
        Self::Frame,
        Self::Image,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Element => "element",
            Self::React => "react",
            Self::Vue => "vue",
            Self::Mdx => "mdx",
            Self::Frame => "frame",
            Self::Image => "image",
        }
    }

    pub const fn label(self) -> &'static str {
        match self {
            Self::Element => "Element that grows with its content",
            Self::React => "The same in React 19",
            Self::Vue => "The same in Vue",
            Self::Mdx => "The same in MDX",
            Self::Frame => "Plain frame, without a script",
            Self::Image => "Linked picture for a README",
        }
    }

    /// Whether the page itself is put in. A picture has the theme that it was made in, and its own height.
    pub const fn is_live(self) -> bool {
        !matches!(self, Self::Image)
    }

    /// Whether the script of this site makes an element.
    pub const fn has_script(self) -> bool {
        self.is_live() && !matches!(self, Self::Frame)
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

/// The script of this site under the name that stands for its bytes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Pinned {
    /// The name of its file.
    pub name: String,
    /// The value of its `integrity`.
    pub integrity: String,
}

/// What is put in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Embed {
    pub kind: Kind,
    /// Where the page lies, up to the last slash: `https://example.org/matrix/`.
    pub folder: String,
    pub title: String,
    pub theme: Theme,
    pub layout: Layout,
    /// How high a plain frame is, or which room the element keeps until it knows; none where that is left open.
    pub height: Option<u32>,
    /// Answers to begin with, as text: `admin=yes,data=document`.
    pub answers: String,
    /// The fragment of the link to these answers, which also tells rules, version and winner.
    pub link: String,
    /// Another rule file of the same site; empty for the site's own.
    pub rules: String,
    /// The one script that may run; none for the newest.
    pub pinned: Option<Pinned>,
}

impl Embed {
    /// The text to put into the other page.
    pub fn text(&self) -> String {
        match self.kind {
            Kind::Element => self.in_html(),
            Kind::React => self.in_react(),
            Kind::Vue => self.in_vue(),
            Kind::Mdx => self.in_mdx(),
            Kind::Frame => {
                // The attribute is of old, but no policy of the page around forbids it, as it may a style.
                let (address, title) = (escaped(&self.frame()), escaped(&self.title));
                let height = self.height.unwrap_or(Self::FRAME_HEIGHT);
                format!(
                    "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{height}\" frameborder=\"0\" loading=\"lazy\" allow=\"clipboard-write\"></iframe>"
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

    /// How high a plain frame is where nobody says it.
    pub const FRAME_HEIGHT: u32 = 800;

    /// The link to the page with the answers.
    pub fn link(&self) -> String {
        let rules = self.rules_in_query();
        let question = if rules.is_empty() { "" } else { "?" };
        let hash = if self.link.is_empty() { "" } else { "#" };
        format!("{}{question}{rules}{hash}{}", self.folder, self.link)
    }

    /// The address of a frame with the answers. `embed` makes the page compact, and keeps what it keeps apart
    /// from the page itself. Which rules and version the answers are for is of no use to a reader of the
    /// page around. The file is named, because some servers answer a folder with a page of their own.
    pub fn frame(&self) -> String {
        let mut query = "embed".to_owned();
        if self.theme != Theme::Automatic {
            query += "&theme=";
            query += self.theme.as_str();
        }
        if let Some(layout) = self.layout_said() {
            query += "&layout=";
            query += layout;
        }
        let rules = self.rules_in_query();
        if !rules.is_empty() {
            query += "&";
            query += &rules;
        }
        let mut address = format!("{}index.html?{query}", self.folder);
        if !self.answers.is_empty() {
            address += "#";
            address += &self.answers.replace(',', "&");
            address += "&v=1";
        }
        address
    }

    /// The layout, where it has to be said.
    pub fn layout_said(&self) -> Option<&'static str> {
        (self.layout != Layout::default()).then_some(self.layout.as_str())
    }

    fn rules_in_query(&self) -> String {
        if self.rules.is_empty() {
            String::new()
        } else {
            format!("rules={}", percent_encoded(&self.rules))
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

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(super) fn embed(kind: Kind) -> Embed {
        Embed {
            kind,
            folder: "https://example.org/matrix/".to_owned(),
            title: "A \"<b>\" & [c]".to_owned(),
            theme: Theme::Automatic,
            layout: Layout::Page,
            height: None,
            answers: "admin=yes,data=document!".to_owned(),
            link: "rules=x@1&was=a&admin=yes&data=document!&v=1".to_owned(),
            rules: String::new(),
            pinned: None,
        }
    }

    #[test]
    fn the_element_has_a_link_as_fallback() {
        assert_eq!(
            embed(Kind::Element).text(),
            "<script defer src=\"https://example.org/matrix/embed.js\"></script>\n\
             <decision-matrix src=\"https://example.org/matrix/\" answers=\"admin=yes,data=document!\">\n  \
             <a href=\"https://example.org/matrix/#rules=x@1&amp;was=a&amp;admin=yes&amp;data=document!&amp;v=1\">A &quot;&lt;b&gt;&quot; &amp; [c]</a>\n\
             </decision-matrix>"
        );
    }

    #[test]
    fn what_is_chosen_is_in_the_text() {
        let mut page = embed(Kind::Element);
        page.theme = Theme::Dark;
        page.layout = Layout::Steps;
        page.rules = "team \"x\".json".to_owned();
        assert!(page.text().contains(
            " theme=\"dark\" layout=\"steps\" rules=\"team &quot;x&quot;.json\" answers="
        ));
        page.height = Some(640);
        assert!(page.text().contains(" reserve=\"640\""));
        page.kind = Kind::Frame;
        let text = page.text();
        assert!(text.contains(" height=\"640\""), "{text}");
        assert!(
            text.contains(
                "/matrix/index.html?embed&amp;theme=dark&amp;layout=steps&amp;rules=team%20%22x%22.json#admin=yes&amp;data=document!&amp;v=1\""
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
        page.layout = Layout::Page;
        assert_eq!(page.frame(), "https://example.org/matrix/index.html?embed");
    }

    #[test]
    fn the_picture_is_markdown_whatever_the_folder() {
        let mut page = embed(Kind::Image);
        page.folder = "https://example.org/a(b)/".to_owned();
        assert!(page.text().contains(
            "(https://example.org/a%28b%29/card.png)](https://example.org/a%28b%29/#rules=x@1"
        ));
    }

    #[test]
    fn the_picture_is_markdown_whatever_the_title() {
        assert_eq!(
            embed(Kind::Image).text(),
            "[![A \"b\" & c](https://example.org/matrix/card.png)](https://example.org/matrix/#rules=x@1&was=a&admin=yes&data=document!&v=1)"
        );
    }
}
