//! `llms.txt`: what the site is and how to point at an answer, in Markdown, for programs that read text.
//!
//! Everything in it is in the rule file. It decides nothing and explains no result: for that there are
//! the page and `matrix explain`. How text stays text is the concern of [`Inline`].

use super::rules_page;
use crate::address::Address;
use matrix_engine::{Kind, Question, RuleFile, month};
use matrix_text::export::Inline;
use std::fmt::Write;

/// Its name in the site.
pub const NAME: &str = "llms.txt";

/// The whole text.
pub fn text(rules: &RuleFile, address: Option<&Address>) -> String {
    let mut out = format!(
        "# {}\n\n> {}\n\n\
         Rules: {} {}. Everything happens in the page; no answer leaves it. An answer gives each option points \
         for or against it; the option with most points is recommended, with every reason and its source.\n\n\
         - {}: answer, and see the recommendation. Without JavaScript it shows the options, the \
         strongest rules and advice.\n\
         - {}: what each answer weighs, facts about the options, a comparison, notes and sources, without JavaScript.\n\
         - {}: opens from disk.\n\
         - {}: JSON, format 1.\n",
        Inline::text(&rules.title),
        Inline::text(&rules.summary),
        rules.id,
        Inline::text(&rules.version),
        file("The page", address, ""),
        file("All rules, facts and sources", address, rules_page::NAME),
        file("The page in one file", address, "matrix.html"),
        file("The rules", address, "rules.json"),
    );
    out += &links(rules, address);
    out += "\n## Options\n\n";
    for option in &rules.options {
        let (name, summary) = (Inline::text(&option.name), Inline::text(&option.summary));
        let _ = writeln!(out, "- {name} (`{}`): {summary}", option.id);
    }
    out += "\n## Questions\n\n";
    for question in &rules.questions {
        out += &asked(question);
    }
    if !rules.takeaways.is_empty() {
        out += "\n## Takeaways\n\n";
        for takeaway in &rules.takeaways {
            let _ = writeln!(out, "- {}", Inline::text(&takeaway.say));
        }
    }
    if !rules.sources.is_empty() {
        out += "\n## Sources\n\n";
        for source in &rules.sources {
            let title = match &source.url {
                Some(url) => Inline::link(&source.title, url),
                None => Inline::text(&source.title),
            };
            let _ = writeln!(out, "- {title}, checked {}", month(&source.checked));
        }
    }
    out
}

/// A link to a file of the site. Where no address is known, it is relative, and all of it is ours.
fn file(label: &str, address: Option<&Address>, name: &str) -> String {
    match address {
        Some(address) => Inline::link(label, &format!("{}{name}", address.as_str())).to_string(),
        None => format!("[{label}](./{name})"),
    }
}

/// How to write a link that opens the page with answers.
fn links(rules: &RuleFile, address: Option<&Address>) -> String {
    let page = address.map_or("./", Address::as_str);
    let mut examples: Vec<(&str, &str)> = rules
        .questions
        .iter()
        .take(2)
        .filter_map(|question| Some((question.id.as_str(), question.values.first()?.id.as_str())))
        .collect();
    examples.sort_unstable();
    let answers = examples
        .iter()
        .fold(String::new(), |out, (question, value)| {
            out + question + "=" + value + "&"
        });
    format!(
        "\n## Links\n\n\
         A link carries answers after `#`: `question=value` for each answer, sorted by the id of the question, then \
         `v=1`, joined with `&`. Several values of one question are joined with `+`. After the values `!` says \
         that the answer is a must, `*` that it matters more. Questions that are not named stay open.\n\n\
         Example: {}\n",
        Inline::code(&format!("{page}#{answers}v=1"))
    )
}

fn asked(question: &Question) -> String {
    let kind = match question.kind {
        Kind::Toggle => "yes or no",
        Kind::One => "one of",
        Kind::Many => "any of",
    };
    let ask = Inline::text(&question.ask);
    let mut out = format!("- `{}` ({kind}): {ask}\n", question.id);
    for value in &question.values {
        let _ = writeln!(out, "  - `{}`: {}", value.id, Inline::text(&value.label));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Address, text};

    const RULES: &str = r#"{ "format": 1, "id": "tea", "version": "1", "title": "Tea *now*", "summary": "Which?",
      "groups": [{ "id": "g", "title": "Taste" }],
      "sources": [{ "id": "book", "title": "The [book]", "url": "https://tea.example/?a=(1)", "checked": "2026-11-21" },
                  { "id": "taste", "title": "Taste", "checked": "2026-11-21" }],
      "questions": [{ "id": "warm", "group": "g", "kind": "toggle", "ask": "Hot?" },
        { "id": "milk", "group": "g", "kind": "one", "ask": "Milk?", "values": [{ "id": "none", "label": "None" }, { "id": "some", "label": "<A drop>" }] }],
      "layers": [{ "id": "leaf", "title": "Leaf" }], "components": [{ "id": "assam", "name": "Assam", "layer": "leaf" }],
      "options": [{ "id": "black", "name": "Black", "summary": "Dark.", "stack": ["assam"] },
                  { "id": "green", "name": "Green", "summary": "Mild.", "stack": ["assam"] }],
      "rules": [{ "id": "r", "if": "warm", "points": { "black": 2 }, "because": "It is hot.", "sources": ["book", "taste"] },
                { "id": "s", "if": "milk=some", "points": { "green": -2 }, "because": "No." }],
      "takeaways": [{ "id": "t", "say": "1. {{ Drink }} &lt;it&gt;." }] }"#;

    #[test]
    fn it_has_all_that_is_needed_to_make_a_link() {
        let loaded = matrix_engine::load(RULES);
        let rules = loaded.rules.unwrap();
        let address = Address::folder("https://tea.example/").unwrap();
        let written = text(rules.file(), Some(&address));
        for part in [
            "# Tea \\*now\\*\n\n> Which?\n",
            "- [The rules](https://tea.example/rules.json)",
            "`https://tea.example/#milk=none&warm=yes&v=1`",
            "- Black (`black`): Dark.\n",
            "- `warm` (yes or no): Hot?\n  - `yes`: Yes\n  - `no`: No\n",
            "- `milk` (one of): Milk?\n  - `none`: None\n  - `some`: &lt;A drop>\n",
            "- [The &#91;book&#93;](https://tea.example/?a=%281%29), checked Nov 2026\n- Taste, checked Nov 2026\n",
            "- 1\\. &#123; &#123; Drink &#125;&#125; &amp;lt;it&amp;gt;.\n",
        ] {
            assert!(written.contains(part), "{part} in {written}");
        }
        let relative = text(rules.file(), None);
        assert!(relative.contains("`./#milk=none&warm=yes&v=1`"));
        assert!(relative.contains("- [The page](./): ") && relative.contains("](./rules.json): "));
        // Behind this address the link would end too early.
        let address = Address::folder("https://tea.example/a)b").unwrap();
        assert!(text(rules.file(), Some(&address)).contains("](https://tea.example/a%29b/): "));
    }
}
