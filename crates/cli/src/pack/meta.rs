//! What the head of the page says about it to others: browsers, search engines, places where a link is
//! pasted. Made from the rule file and, where it is known, the address of the site.

use matrix_engine::RuleFile;
use maud::{PreEscaped, html};
use serde_json::{Value, json};

/// The picture that stands beside a pasted link, 1200 × 630.
pub const CARD: &str = "card.png";

/// The address of a site: absolute, with a `/` at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(String);

impl Address {
    /// Reads an address as an owner writes it.
    ///
    /// # Errors
    /// What is wrong with it, and what is expected.
    pub fn read(text: &str) -> Result<Self, String> {
        let problem = |what: &str| {
            Err(format!(
                "--url {text:?}: {what}\n  help: the folder that serves index.html, like https://example.org/matrix/"
            ))
        };
        let rest = text
            .strip_prefix("https://")
            .or_else(|| text.strip_prefix("http://"));
        let Some(rest) = rest else {
            return problem("it does not begin with https:// or http://");
        };
        let strange = |c: char| !c.is_ascii_graphic() || "\"'<>\\^`{|}".contains(c);
        if text.contains(strange) {
            return problem("write other signs than letters, digits and those of addresses as %XX");
        }
        if text.contains(['#', '?']) {
            return problem("it has a part after # or ?");
        }
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        if host.is_empty() || host.contains('@') {
            return problem("it names no host, or a user");
        }
        if path.to_ascii_lowercase().ends_with(".html") {
            return problem("it names a file");
        }
        let slash = if text.ends_with('/') { "" } else { "/" };
        Ok(Self(format!("{text}{slash}")))
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Title, description, what a pasted link shows, and the same for machines. Links and pictures have to be
/// absolute there, so they are left out while the address is not known. So is the picture if the site has none.
pub fn about(rules: &RuleFile, address: Option<&Address>, has_card: bool) -> String {
    let RuleFile { title, summary, .. } = rules;
    // It is data, not a script: no policy has to allow it. Text cannot end it.
    let data = structured(rules, address)
        .to_string()
        .replace('<', "\\u003c");
    let about = html! {
        title { (title) }
        "\n"
        meta name="description" content=(summary);
        "\n"
        meta property="og:type" content="website";
        "\n"
        meta property="og:title" content=(title);
        "\n"
        meta property="og:description" content=(summary);
        "\n"
        @if let Some(Address(address)) = address {
            meta property="og:url" content=(address);
            "\n"
            link rel="canonical" href=(address);
            "\n"
            @if has_card {
                meta property="og:image" content={ (address) (CARD) };
                "\n"
                meta name="twitter:card" content="summary_large_image";
                "\n"
            }
        }
        script type="application/ld+json" { (PreEscaped(data)) }
    };
    about.into_string()
}

/// The page as schema.org describes things. The notes are left out: they stand in the page, and saying
/// them a second time as questions and answers would cost every visitor 300 bytes.
fn structured(rules: &RuleFile, address: Option<&Address>) -> Value {
    let mut application = json!({
        "@context": "https://schema.org",
        "@type": "WebApplication",
        "name": rules.title,
        "description": rules.summary,
        "applicationCategory": "UtilitiesApplication",
        "isAccessibleForFree": true
    });
    if let Some(address) = address {
        application["url"] = json!(address.as_str());
    }
    application
}

#[cfg(test)]
mod tests {
    use super::{Address, about};

    #[test]
    fn an_address_is_a_folder_on_the_web() {
        for (written, read) in [
            ("https://example.org", "https://example.org/"),
            ("http://localhost:8080/a", "http://localhost:8080/a/"),
            ("https://example.org/a/b/", "https://example.org/a/b/"),
        ] {
            assert_eq!(Address::read(written).unwrap().as_str(), read);
        }
    }

    #[test]
    fn what_is_no_address_is_refused_with_the_reason() {
        for (written, reason) in [
            ("", "does not begin"),
            ("example.org", "does not begin"),
            ("javascript:alert(1)", "does not begin"),
            ("https://", "no host"),
            ("https:///a", "no host"),
            ("https://me@example.org/", "no host, or a user"),
            ("https://example.org/?a", "after # or ?"),
            ("https://example.org/#a", "after # or ?"),
            ("https://example.org/index.html", "names a file"),
            ("https://example.org/a b", "%XX"),
            ("https://example.org/\"><script>", "%XX"),
            ("https://exämple.org/", "%XX"),
        ] {
            let problem = Address::read(written).unwrap_err();
            assert!(
                problem.contains(reason) && problem.contains("help:"),
                "{problem}"
            );
        }
    }

    const RULES: &str = r#"{ "format": 1, "id": "tea", "version": "1", "title": "Tea & </script>", "summary": "A \"cup\"?",
      "groups": [{ "id": "g", "title": "Taste" }],
      "questions": [{ "id": "hot", "group": "g", "kind": "toggle", "ask": "Hot?" }],
      "layers": [{ "id": "leaf", "title": "Leaf" }], "components": [{ "id": "assam", "name": "Assam", "layer": "leaf" }],
      "options": [{ "id": "black", "name": "Black", "summary": "Dark.", "stack": ["assam"] },
                  { "id": "green", "name": "Green", "summary": "Mild.", "stack": ["assam"] }],
      "rules": [{ "id": "r", "if": "hot", "points": { "black": 2 }, "because": "It is hot." }] }"#;

    fn head(address: Option<&str>, has_card: bool) -> String {
        let rules = matrix_engine::load(RULES).rules.unwrap();
        let address = address.map(|address| Address::read(address).unwrap());
        about(rules.file(), address.as_ref(), has_card)
    }

    #[test]
    fn without_an_address_nothing_points_anywhere() {
        let head = head(None, true);
        assert!(head.contains("<title>Tea &amp; &lt;/script&gt;</title>"));
        assert!(head.contains("property=\"og:description\" content=\"A &quot;cup&quot;?\""));
        for part in ["og:url", "og:image", "canonical", "twitter", "\"url\""] {
            assert!(!head.contains(part), "{part} in {head}");
        }
    }

    #[test]
    fn with_an_address_everything_is_absolute() {
        let with_card = head(Some("https://tea.example/a"), true);
        for part in [
            "<link rel=\"canonical\" href=\"https://tea.example/a/\">",
            "property=\"og:url\" content=\"https://tea.example/a/\"",
            "property=\"og:image\" content=\"https://tea.example/a/card.png\"",
            "\"url\":\"https://tea.example/a/\"",
        ] {
            assert!(with_card.contains(part), "{part} in {with_card}");
        }
        assert!(!head(Some("https://tea.example/a"), false).contains("og:image"));
    }

    #[test]
    fn structured_data_is_json_that_no_text_can_end() {
        let head = head(None, false);
        let data = head.split_once("<script type=\"application/ld+json\">");
        let data = data.unwrap().1.strip_suffix("</script>").unwrap();
        assert!(!data.contains('<'), "{data}");
        let data: serde_json::Value = serde_json::from_str(data).unwrap();
        assert_eq!(data["@type"], "WebApplication");
        assert_eq!(data["name"], "Tea & </script>");
    }
}
