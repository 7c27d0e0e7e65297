//! `llms.txt`: what the site is and how to point at an answer, in Markdown, for programs that read text.
//!
//! Everything in it is in the rule file. It decides nothing and explains no result: for that there are
//! the page and `matrix explain`.

use super::head::Address;
use matrix_engine::{Kind, Question, RuleFile, month};
use std::fmt::Write;

/// Its name in the site.
pub const NAME: &str = "llms.txt";

/// The whole text.
pub fn text(rules: &RuleFile, address: Option<&Address>) -> String {
    let page = address.map_or("./", Address::as_str);
    let mut out = format!(
        "# {}\n\n> {}\n\n\
         Rules: {} {}. Everything happens in the page; no answer leaves it. An answer gives each option points \
         for or against it; the option with most points is recommended, with every reason and its source.\n\n\
         - [The page]({page}): answer, and see the recommendation. Without JavaScript it shows what each answer \
         weighs, the strongest rules, a comparison and notes.\n\
         - [The page in one file]({page}matrix.html): opens from disk.\n\
         - [The rules]({page}rules.json): JSON, format 1.\n",
        plain(&rules.title),
        plain(&rules.summary),
        rules.id,
        plain(&rules.version),
    );
    out += &links(rules, page);
    out += "\n## Options\n\n";
    for option in &rules.options {
        let (name, summary) = (plain(&option.name), plain(&option.summary));
        let _ = writeln!(out, "- {name} (`{}`): {summary}", option.id);
    }
    out += "\n## Questions\n\n";
    for question in &rules.questions {
        out += &asked(question);
    }
    if !rules.takeaways.is_empty() {
        out += "\n## Takeaways\n\n";
        for takeaway in &rules.takeaways {
            let _ = writeln!(out, "- {}", plain(&takeaway.say));
        }
    }
    if !rules.sources.is_empty() {
        out += "\n## Sources\n\n";
        for source in &rules.sources {
            let title = plain(&source.title);
            let checked = month(&source.checked);
            let _ = match &source.url {
                Some(url) => writeln!(out, "- [{title}](<{url}>), checked {checked}"),
                None => writeln!(out, "- {title}, checked {checked}"),
            };
        }
    }
    out
}

/// How to write a link that opens the page with answers.
fn links(rules: &RuleFile, page: &str) -> String {
    let mut examples: Vec<(&str, &str)> = rules
        .questions
        .iter()
        .take(2)
        .filter_map(|it| Some((it.id.as_str(), it.values.first()?.id.as_str())))
        .collect();
    examples.sort_unstable();
    let answers = examples
        .iter()
        .fold(String::new(), |out, (question, value)| {
            out + "&" + question + "=" + value
        });
    format!(
        "\n## Links\n\n\
         A link carries answers after `#`: `v=1`, then `question=value` for each answer, joined with `&` and sorted \
         by the id of the question. Several values of one question are joined with `+`. After the values `!` says \
         that the answer is a must, `*` that it matters more. Questions that are not named stay open.\n\n\
         Example: `{page}#v=1{answers}`\n"
    )
}

fn asked(question: &Question) -> String {
    let kind = match question.kind {
        Kind::Toggle => "yes or no",
        Kind::One => "one of",
        Kind::Many => "any of",
    };
    let mut out = format!("- `{}` ({kind}): {}\n", question.id, plain(&question.ask));
    for value in &question.values {
        let _ = writeln!(out, "  - `{}`: {}", value.id, plain(&value.label));
    }
    out
}

/// Text of the rule file is plain; signs that Markdown takes for marks are told to be signs.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        if "\\`*_[]<>#|".contains(char) {
            out.push('\\');
        }
        out.push(char);
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
      "takeaways": [{ "id": "t", "say": "Drink it." }] }"#;

    #[test]
    fn it_has_all_that_is_needed_to_make_a_link() {
        let loaded = matrix_engine::load(RULES);
        let rules = loaded.rules.unwrap();
        let address = Address::read("https://tea.example/").unwrap();
        let said = text(rules.file(), Some(&address));
        for part in [
            "# Tea \\*now\\*\n\n> Which?\n",
            "- [The rules](https://tea.example/rules.json)",
            "`https://tea.example/#v=1&milk=none&warm=yes`",
            "- Black (`black`): Dark.\n",
            "- `warm` (yes or no): Hot?\n  - `yes`: Yes\n  - `no`: No\n",
            "- `milk` (one of): Milk?\n  - `none`: None\n  - `some`: \\<A drop\\>\n",
            "- [The \\[book\\]](<https://tea.example/?a=(1)>), checked Nov 2026\n- Taste, checked Nov 2026\n",
            "- Drink it.\n",
        ] {
            assert!(said.contains(part), "{part} in {said}");
        }
        assert!(text(rules.file(), None).contains("`./#v=1&milk=none&warm=yes`"));
    }
}
