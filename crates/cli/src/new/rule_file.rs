//! The rules of a new file: one question with an answer for each option, a rule for each answer, a test for each rule.

use super::wishes::Wishes;
use crate::fmt::formatted;
use serde_json::{Value, json};
use time::Date;

/// Writes the file in the one layout.
///
/// # Errors
/// A message when it cannot be laid out.
pub fn write(wishes: &Wishes, today: Date, schema: &str) -> Result<String, String> {
    let ids = ids(&wishes.options);
    let question = id(&wishes.question, "matters");
    let each = || ids.iter().zip(&wishes.options);
    let list = |one: &dyn Fn(&str, &str) -> String| {
        let all: Vec<String> = each().map(|(id, name)| one(id, name)).collect();
        all.join(",")
    };
    let values = list(&|id, name| {
        json_text(&[
            ("id", id.into()),
            ("label", format!("What {name} is best at").into()),
        ])
    });
    let options = list(&|id, name| {
        let summary = format!("Say in one sentence what {name} is.");
        json_text(&[
            ("id", id.into()),
            ("name", name.into()),
            ("summary", summary.into()),
        ])
    });
    let rules = list(&|id, name| {
        json_text(&[
            ("id", rule_id(id).into()),
            ("if", format!("{question}={id}").into()),
            ("points", json!({ id: 3 })),
            ("because", format!("{name} is made for this.").into()),
            ("sources", json!(["judgement"])),
        ])
    });
    let tests = list(&|id, name| {
        json_text(&[
            (
                "name",
                format!("What {name} is best at calls for it").into(),
            ),
            ("given", json!({ &question: id })),
            ("winner", json!([id])),
        ])
    });
    let judgement = json_text(&[
        ("id", "judgement".into()),
        ("title", "The team’s judgement".into()),
        ("checked", today.to_string().into()),
        ("until", next_year(today).to_string().into()),
    ]);
    let text = format!(
        r#"{{
"$schema": "./{schema}", "format": 1, "id": {}, "version": "{}.{:02}", "title": {},
"sources": [{judgement}],
"groups": [{{ "id": "needs", "title": "What you need" }}],
"questions": [{{ "id": "{question}", "group": "needs", "kind": "one", "ask": {}, "values": [{values}] }}],
"options": [{options}],
"rules": [{rules}],
"tests": [{tests}, {{ "name": "Nothing said, nothing recommended", "given": {{}}, "winner": [] }}]
}}"#,
        Value::from(id(&wishes.title, "chooser")),
        today.year(),
        u8::from(today.month()),
        Value::from(wishes.title.as_str()),
        Value::from(wishes.question.as_str()),
    );
    formatted(&text)
}

/// An object whose members stand in this order.
fn json_text(members: &[(&str, Value)]) -> String {
    let members: Vec<String> = members
        .iter()
        .map(|(key, value)| format!("\"{key}\": {value}"))
        .collect();
    format!("{{{}}}", members.join(","))
}

fn next_year(day: Date) -> Date {
    let next = day.year() + 1;
    // After a 29th of February comes a year without.
    day.replace_year(next)
        .unwrap_or_else(|_| day.saturating_add(time::Duration::days(365)))
}

/// An id for each name, and no id twice. There is room for what a rule adds to it.
fn ids(names: &[String]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for name in names {
        let made = shortened(&id(name, "option"), 27).to_owned();
        let numbered = (2..).map(|number| format!("{}-{number}", shortened(&made, 24)));
        let free = std::iter::once(made.clone())
            .chain(numbered)
            .find(|id| !ids.contains(id));
        ids.extend(free);
    }
    ids
}

fn rule_id(option: &str) -> String {
    format!("{option}-fits")
}

/// A name as an id: `which-data-store` of “Which data store?”. Names that links use for something else are none.
fn id(name: &str, otherwise: &str) -> String {
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let joined = words.join("-");
    let made = shortened(
        joined.trim_start_matches(|c: char| !c.is_ascii_lowercase()),
        32,
    );
    if made.len() < 2 || ["rules", "was"].contains(&made) {
        return otherwise.to_owned();
    }
    made.to_owned()
}

fn shortened(id: &str, length: usize) -> &str {
    id.get(..length).unwrap_or(id).trim_end_matches('-')
}

#[cfg(test)]
mod tests {
    use super::{id, ids, write};
    use crate::new::wishes::Wishes;
    use matrix_engine::load;
    use time::Date;

    #[test]
    fn names_become_ids_and_no_id_stands_twice() {
        assert_eq!(id("Which data store?", "x"), "which-data-store");
        assert_eq!(id("3scale", "x"), "scale");
        for name in ["", "Ж", "Rules", "was?"] {
            assert_eq!(id(name, "x"), "x");
        }
        assert_eq!(id(&"a-".repeat(40), "x").len(), 31);
        let names = ["C", "C++", "C#", "Go", "go!"].map(str::to_owned);
        assert_eq!(
            ids(&names),
            ["option", "option-2", "option-3", "go", "go-2"]
        );
    }

    #[test]
    fn whatever_is_said_checks_clean() {
        for (names, title, question) in [
            (
                vec!["PostgreSQL", "Redis"],
                "Which data store?",
                "What matters most?",
            ),
            (vec!["C", "C++", "C#"], "\"Quoted\" \\ text", "Ж?"),
            (vec![&"long ".repeat(11), &"long ".repeat(12)], "1", "rules"),
        ] {
            let wishes = Wishes {
                title: title.to_owned(),
                options: names
                    .into_iter()
                    .map(|name| name.trim().to_owned())
                    .collect(),
                question: question.to_owned(),
            };
            let day = Date::from_calendar_date(2028, time::Month::February, 29).unwrap();
            let text = write(&wishes, day, "rules.schema.json").unwrap();
            let loaded = load(&text);
            assert_eq!(loaded.diagnostics, [], "{text}");
            assert!(text.contains("\"until\": \"2029-02-28\""), "{text}");
        }
    }
}
