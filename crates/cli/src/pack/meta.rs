//! What the head of the page says about it to others: browsers, search engines, places where a link is
//! pasted. Made from the rule file and, where it is known, the address of the site.

use crate::address::Address;
use matrix_engine::RuleFile;
use maud::{PreEscaped, html};
use serde_json::{Value, json};

/// The picture that stands beside a pasted link, 1200 × 630.
pub const CARD: &str = "card.png";

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
        @if let Some(address) = address.map(Address::as_str) {
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

    const RULES: &str = r#"{ "format": 1, "id": "tea", "version": "1", "title": "Tea & </script>", "summary": "A \"cup\"?",
      "groups": [{ "id": "g", "title": "Taste" }],
      "questions": [{ "id": "hot", "group": "g", "kind": "toggle", "ask": "Hot?" }],
      "layers": [{ "id": "leaf", "title": "Leaf" }], "components": [{ "id": "assam", "name": "Assam", "layer": "leaf" }],
      "options": [{ "id": "black", "name": "Black", "summary": "Dark.", "stack": ["assam"] },
                  { "id": "green", "name": "Green", "summary": "Mild.", "stack": ["assam"] }],
      "rules": [{ "id": "r", "if": "hot", "points": { "black": 2 }, "because": "It is hot." }] }"#;

    fn head(address: Option<&str>, has_card: bool) -> String {
        let rules = matrix_engine::load(RULES).rules.unwrap();
        let address = address.map(|address| Address::folder(address).unwrap());
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
