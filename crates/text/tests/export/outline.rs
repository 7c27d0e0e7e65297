//! A document as another program reads it: its blocks, and the text in them.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// What a reader of Markdown finds.
#[derive(Debug, PartialEq, Eq)]
pub struct Outline {
    /// Everything that is no text, in order: `# `, `* `, where a link leads …
    pub structure: Vec<String>,
    /// The text of each block, beginning with the kind of block.
    pub blocks: Vec<String>,
}

/// Reads a document with every extension that may make something of a text.
pub fn of(markdown: &str) -> Outline {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_WIKILINKS;
    let mut outline = Outline {
        structure: Vec::new(),
        blocks: Vec::new(),
    };
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Text(text) => outline.push_text(&text),
            Event::Start(tag) => {
                let kind = match &tag {
                    Tag::Heading { level, .. } => format!("{level}: "),
                    Tag::Paragraph => "p: ".to_owned(),
                    Tag::Item => "li: ".to_owned(),
                    Tag::MetadataBlock(_) => "yaml: ".to_owned(),
                    Tag::Link { dest_url, .. } => {
                        outline.structure.push(format!("link to {dest_url}"));
                        continue;
                    }
                    Tag::Strong | Tag::List(_) => {
                        outline.structure.push(format!("{tag:?}"));
                        continue;
                    }
                    _ => format!("{tag:?}: "),
                };
                outline.structure.push(kind.clone());
                outline.blocks.push(kind);
            }
            Event::End(TagEnd::Item | TagEnd::Paragraph) => {}
            Event::End(end) => outline.structure.push(format!("end {end:?}")),
            Event::Code(code) => {
                outline.structure.push("code".to_owned());
                outline.push_text(&code);
            }
            other => outline.structure.push(format!("{other:?}")),
        }
    }
    outline
}

impl Outline {
    fn push_text(&mut self, text: &str) {
        if let Some(block) = self.blocks.last_mut() {
            block.push_str(text);
        }
    }

    /// The headings, each with its level in front.
    pub fn headings(&self) -> Vec<&str> {
        let blocks = self.blocks.iter().map(String::as_str);
        blocks.filter(|block| block.starts_with('h')).collect()
    }

    /// Whether there are only headings, paragraphs, lists, links, code and strong text.
    pub fn is_plain(&self) -> bool {
        let known = [
            "h1: ", "h2: ", "h3: ", "p: ", "li: ", "yaml: ", "link to ", "Strong", "List(", "end ",
            "code",
        ];
        let mut all = self.structure.iter();
        all.all(|it| known.iter().any(|known| it.starts_with(known)))
    }
}
