//! What is known about each option beside the rules, as data: for the comparison of two options.
//!
//! Packed rules leave all of it out, since nobody needs it to answer. So it travels in a file of its own, which
//! names the rules that it belongs to by the mark of the packed text: beside other rules there are no facts
//! rather than wrong ones. Each fact has the words that the part for reading has. Points, and what is the same
//! on both sides, are not for this room.

use crate::reading::{cell, time_to_learn, versions};
use crate::words::labels;
use matrix_engine::{OptionDef, RuleFile, Rules};
use serde::{Deserialize, Serialize};

/// The facts of all options.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactSheet {
    /// The mark of the packed rules that they belong to.
    rules: String,
    options: Vec<OptionFacts>,
}

/// What is known about one option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct OptionFacts {
    option: String,
    facts: Vec<Fact>,
}

/// Something known about an option: what it is about, and the words. A line of the comparison that is silent
/// about the option has no words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact(pub String, pub String);

impl Fact {
    /// What it is about.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.0
    }

    /// What is known.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.1
    }
}

impl FactSheet {
    /// The facts in checked rules. Rules that were read from packed text have none.
    #[must_use]
    pub fn of(rules: &Rules) -> Self {
        let packed = rules.to_packed();
        let mark = Rules::packed_mark(&packed).unwrap_or_default().to_owned();
        let file = rules.file();
        let options = file.options.iter().map(|option| OptionFacts {
            option: option.id.to_string(),
            facts: facts(file, option),
        });
        Self {
            rules: mark,
            options: options.collect(),
        }
    }

    /// What is known about the option with this id; nothing about others.
    #[must_use]
    pub fn option(&self, id: &str) -> &[Fact] {
        let found = self.options.iter().find(|known| known.option == id);
        found.map_or(&[], |known| &known.facts)
    }

    /// The sheet as a file.
    ///
    /// # Errors
    /// What `serde_json` says; these types give it no reason.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }

    /// Reads a file; `None` if it is none of these or belongs to other rules than those with this mark.
    #[must_use]
    pub fn read(text: &str, mark: &str) -> Option<Self> {
        let sheet: Self = serde_json::from_str(text).ok()?;
        (sheet.rules == mark).then_some(sheet)
    }
}

/// In short, the time to learn it, and its cell in each line of the comparison.
fn facts(file: &RuleFile, option: &OptionDef) -> Vec<Fact> {
    let fact = |title: &str, text: &str| Fact(title.to_owned(), text.to_owned());
    let mut facts: Vec<Fact> = versions(&option.facts)
        .into_iter()
        .map(|(title, text)| fact(title, text))
        .collect();
    if let Some([first, real]) = option.facts.rampup.as_ref().map(time_to_learn) {
        facts.push(fact(labels::FIRST_RESULTS, &first));
        facts.push(fact(labels::REAL_PRODUCTIVITY, &real));
    }
    for line in &file.comparison {
        // What was said in short already is not said again.
        if facts.iter().all(|known| known.0 != line.feature) {
            facts.push(fact(&line.feature, cell(line, option)));
        }
    }
    facts
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]
mod tests {
    use super::*;

    const TEA: &str = r#"{ "format": 1, "id": "tea", "version": "1", "title": "Tea", "summary": "Which?",
      "groups": [{ "id": "g", "title": "Taste" }],
      "questions": [{ "id": "hot", "group": "g", "kind": "toggle", "ask": "Hot?" }],
      "layers": [{ "id": "leaf", "title": "Leaf" }], "components": [{ "id": "assam", "name": "Assam", "layer": "leaf" }],
      "options": [
        { "id": "black", "name": "Black", "summary": "Dark.", "stack": ["assam"], "facts": {
          "version": "5.2", "until": "Dec 2027", "licence": "MIT",
          "rampup": { "first": [1, 1], "real": [2, 6], "unit": "weeks", "basis": "a guess" } } },
        { "id": "green", "name": "Green", "summary": "Mild.", "stack": ["assam"], "facts": { "version": "\"1\"",
          "rampup": { "first": [3, 3], "real": [4, 4], "unit": "days", "basis": "another" } } },
        { "id": "white", "name": "White", "summary": "Light.", "stack": ["assam"] }],
      "rules": [{ "id": "r", "if": "hot", "points": { "black": 2 }, "because": "It is hot." }],
      "comparison": [
        { "id": "licence", "feature": "Licence", "cells": { "black": "MIT, but", "green": "free" } },
        { "id": "cost", "feature": "Cost", "cells": { "green": "low", "white": "high" } }] }"#;

    fn rules(text: &str) -> Rules {
        let loaded = matrix_engine::load(text);
        loaded
            .rules
            .unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics))
    }

    fn said<'s>(sheet: &'s FactSheet, option: &str) -> Vec<(&'s str, &'s str)> {
        let facts = sheet.option(option).iter();
        facts.map(|fact| (fact.title(), fact.text())).collect()
    }

    #[test]
    fn what_is_known_comes_once_and_in_order() {
        let sheet = FactSheet::of(&rules(TEA));
        assert_eq!(
            said(&sheet, "black"),
            [
                ("Version", "5.2"),
                ("Supported until", "Dec 2027"),
                ("Licence", "MIT"),
                ("First results", "1 week"),
                ("Real productivity", "2 to 6 weeks"),
                ("Cost", ""),
            ]
        );
        assert_eq!(
            said(&sheet, "green"),
            [
                ("Version", "\"1\""),
                ("First results", "3 days"),
                ("Real productivity", "4 days"),
                ("Licence", "free"),
                ("Cost", "low"),
            ]
        );
        assert_eq!(said(&sheet, "white"), [("Licence", ""), ("Cost", "high")]);
        assert_eq!(said(&sheet, "coffee"), []);
    }

    #[test]
    fn a_file_is_read_beside_its_own_rules_only() {
        let tea = rules(TEA);
        let sheet = FactSheet::of(&tea);
        let packed = tea.to_packed();
        let mark = Rules::packed_mark(&packed).unwrap();
        let text = sheet.to_json().unwrap();
        assert_eq!(FactSheet::read(&text, mark).as_ref(), Some(&sheet));
        let other = rules(&TEA.replace("It is hot.", "It is warm.")).to_packed();
        assert_eq!(
            FactSheet::read(&text, Rules::packed_mark(&other).unwrap()),
            None
        );
        for broken in [
            "",
            "{}",
            "null",
            "[]",
            &text[1..],
            &text.replace("facts", "fakt"),
        ] {
            assert_eq!(FactSheet::read(broken, mark), None, "{broken:.40}");
        }
    }

    #[test]
    fn packed_rules_have_nothing_to_tell() {
        let packed = Rules::from_packed(&rules(TEA).to_packed()).unwrap();
        assert!(FactSheet::of(&packed).option("black").is_empty());
    }
}
