//! The element and its script, in the languages that pages are written in.
//!
//! Each has its own way to hold text that a rule file brings: entities in HTML, a string of JavaScript where braces begin
//! code, `v-pre` where two of them do.

use super::{Embed, escaped};

impl Embed {
    pub(super) fn in_html(&self) -> String {
        let (open, link, title) = (self.opened(), self.anchor(), escaped(&self.title));
        let script = self.script("defer", "");
        format!("{script}</script>\n{open}\n  <a{link}>{title}</a>\n</decision-matrix>")
    }

    /// React 19 moves such a script into the head, once.
    pub(super) fn in_react(&self) -> String {
        let inside = self.in_jsx("\n      ");
        let script = self.script("async", " /");
        format!(
            "export function DecisionMatrix() {{\n  return (\n    <>\n      {script}\n      {inside}\n    </>\n  );\n}}"
        )
    }

    pub(super) fn in_mdx(&self) -> String {
        let script = self.script("async", " /");
        format!("{script}\n\n{}", self.in_jsx("\n"))
    }

    /// A template of Vue holds no script, and its compiler has to be told which elements are none of its components.
    pub(super) fn in_vue(&self) -> String {
        let (open, link, title) = (self.opened(), self.anchor(), escaped(&self.title));
        let script = self.script("defer", "");
        format!(
            "// vite.config.js\nvue({{ template: {{ compilerOptions: {{ isCustomElement: (tag) => tag === 'decision-matrix' }} }} }})\n\n\
             <!-- index.html -->\n{script}</script>\n\n\
             <!-- In a template -->\n{open}\n  <a v-pre{link}>{title}</a>\n</decision-matrix>"
        )
    }

    /// The element with its fallback, as JSX. `indent` begins a line.
    fn in_jsx(&self, indent: &str) -> String {
        let (open, link, title) = (self.opened(), self.anchor(), in_braces(&self.title));
        format!("{open}{indent}  <a{link}>{title}</a>{indent}</decision-matrix>")
    }

    /// The tag that loads the script; in JSX with what closes it.
    fn script(&self, when: &str, end: &str) -> String {
        let folder = escaped(&self.folder);
        match &self.pinned {
            None => format!("<script {when} src=\"{folder}embed.js\"{end}>"),
            Some(pinned) => {
                let cross_origin = if end.is_empty() {
                    "crossorigin"
                } else {
                    "crossOrigin"
                };
                let (name, integrity) = (escaped(&pinned.name), escaped(&pinned.integrity));
                format!(
                    "<script {when} src=\"{folder}{name}\" integrity=\"{integrity}\" {cross_origin}=\"anonymous\"{end}>"
                )
            }
        }
    }

    /// The opening tag of the element.
    fn opened(&self) -> String {
        let height = self.height.map(|height| height.to_string());
        let attributes = [
            ("src", self.folder.as_str()),
            ("theme", self.theme.as_str()),
            ("layout", self.layout_said().unwrap_or_default()),
            ("rules", &self.rules),
            ("answers", &self.answers),
            ("reserve", height.as_deref().unwrap_or_default()),
        ];
        let said = attributes
            .into_iter()
            .filter(|(_, value)| !value.is_empty());
        let said = said.map(|(name, value)| format!(" {name}=\"{}\"", escaped(value)));
        format!("<decision-matrix{}>", said.collect::<String>())
    }

    fn anchor(&self) -> String {
        format!(" href=\"{}\"", escaped(&self.link()))
    }
}

/// Text between tags of JSX: a string, since braces begin code there and an end of line is lost.
fn in_braces(text: &str) -> String {
    let mut out = "{\"".to_owned();
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => out.push(' '),
            _ => out.push(character),
        }
    }
    out + "\"}"
}

#[cfg(test)]
mod tests {
    use super::super::tests::embed;
    use super::super::{Kind, Pinned};

    const OPEN: &str = "<decision-matrix src=\"https://example.org/matrix/\" answers=\"admin=yes,data=document!\">";
    const HREF: &str = "href=\"https://example.org/matrix/#rules=x@1&amp;was=a&amp;admin=yes&amp;data=document!&amp;v=1\"";

    #[test]
    fn react_gets_a_component_whose_text_is_a_string() {
        let mut page = embed(Kind::React);
        page.title = "{a} \\ \"b\" <c>".to_owned();
        assert_eq!(
            page.text(),
            format!(
                "export function DecisionMatrix() {{\n  return (\n    <>\n      <script async src=\"https://example.org/matrix/embed.js\" />\n      \
                 {OPEN}\n        <a {HREF}>{{\"{{a}} \\\\ \\\"b\\\" <c>\"}}</a>\n      </decision-matrix>\n    </>\n  );\n}}"
            )
        );
    }

    #[test]
    fn mdx_gets_the_same_without_a_component() {
        let mut page = embed(Kind::Mdx);
        page.title = "One\ntwo".to_owned();
        assert_eq!(
            page.text(),
            format!(
                "<script async src=\"https://example.org/matrix/embed.js\" />\n\n{OPEN}\n  <a {HREF}>{{\"One two\"}}</a>\n</decision-matrix>"
            )
        );
    }

    #[test]
    fn vue_gets_a_setting_a_script_and_a_template_that_holds_any_text() {
        let mut page = embed(Kind::Vue);
        page.title = "{{ a }} <b>".to_owned();
        let text = page.text();
        assert!(
            text.contains("isCustomElement: (tag) => tag === 'decision-matrix'"),
            "{text}"
        );
        assert!(
            text.contains("<script defer src=\"https://example.org/matrix/embed.js\"></script>\n"),
            "{text}"
        );
        let template =
            format!("{OPEN}\n  <a v-pre {HREF}>{{{{ a }}}} &lt;b&gt;</a>\n</decision-matrix>");
        assert!(text.ends_with(&template), "{text}");
    }

    #[test]
    fn a_pinned_script_has_its_name_and_its_integrity() {
        let pinned = Pinned {
            name: "embed-0123456789abcdef.js".to_owned(),
            integrity: "sha256-abc=".to_owned(),
        };
        for (kind, cross_origin) in [(Kind::Element, "crossorigin"), (Kind::React, "crossOrigin")] {
            let mut page = embed(kind);
            page.pinned = Some(pinned.clone());
            let expected = format!(
                "src=\"https://example.org/matrix/embed-0123456789abcdef.js\" integrity=\"sha256-abc=\" {cross_origin}=\"anonymous\""
            );
            assert!(page.text().contains(&expected), "{}", page.text());
        }
    }
}
